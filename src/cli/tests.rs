//! Commands in process: arguments in, status and both streams out. What they print is held by `tests/cmd`.

use std::ffi::OsString;
use std::io::{self, Write};

use super::{ExitStatus, Stream, run};

const SHOP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cmd/shop.in");

fn os(args: &[&str]) -> Vec<OsString> {
    std::iter::once("seamfind").chain(args.iter().copied()).map(OsString::from).collect()
}

fn ran(args: &[&str]) -> (ExitStatus, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let status = run(os(args), &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
    (status, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

/// A reader that went away.
struct Closed;

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A disk that is full.
struct Full;

impl Write for Full {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_closed_pipe_changes_no_status() {
    for (args, status) in [
        (vec!["analyze", SHOP], ExitStatus::Findings),
        (vec!["export", "references", "--format", "tsv", SHOP], ExitStatus::Clean),
        (vec!["export", "edges", SHOP], ExitStatus::Clean),
        (vec!["--help"], ExitStatus::Clean),
    ] {
        let mut err = Vec::new();
        assert_eq!(run(os(&args), &mut Stream::pipe(Closed), &mut Stream::pipe(&mut err)), status, "{args:?}");
        assert!(err.is_empty(), "{}", String::from_utf8_lossy(&err));
    }
}

#[test]
fn output_that_cannot_be_written_is_an_error() {
    for command in ["references", "modules"] {
        for format in ["json", "csv"] {
            let args = os(&["export", command, "--format", format, SHOP]);
            let mut err = Vec::new();
            assert_eq!(run(args, &mut Stream::pipe(Full), &mut Stream::pipe(&mut err)), ExitStatus::Usage);
            assert!(String::from_utf8(err).unwrap().starts_with("error: failed to write the output"));
        }
    }
}

#[test]
fn colours_only_where_they_are_asked_for() {
    assert!(!ran(&["analyze", SHOP]).1.contains('\u{1b}'));
    assert!(ran(&["analyze", "--color", "always", SHOP]).1.contains('\u{1b}'));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for args in [vec!["analyze", "--format", "json", SHOP], vec!["graph", "--level", "module", SHOP]] {
        let first = ran(&args);
        assert!(!first.1.contains(env!("CARGO_MANIFEST_DIR")), "an absolute path in {args:?}");
        assert_eq!(first, ran(&args));
    }
}

#[test]
fn seams_of_modules_name_their_module_and_groups_are_listed_apart() {
    let circles = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/planted/circles");
    let (status, out, _) = ran(&["seams", "--level", "module", "--format", "json", circles]);
    assert_eq!(status, ExitStatus::Clean);
    let document: serde_json::Value = serde_json::from_str(&out).unwrap();
    let (seams, groups) = (document["seams"].as_array().unwrap(), document["groups"].as_array().unwrap());
    assert!(seams.iter().all(|seam| seam["module"].is_string() && seam.get("members").is_none()));
    assert!(!groups.is_empty() && groups.iter().all(|group| group["members"].as_array().unwrap().len() > 1));
    let ranks: std::collections::BTreeSet<_> = seams.iter().chain(groups).map(|seam| seam["rank"].as_u64()).collect();
    assert_eq!(ranks.len(), seams.len() + groups.len(), "one ranking of all");
}

#[test]
fn mistakes_go_to_standard_error_with_status_2() {
    for args in [&["explain", "web"][..], &["analyze", "--features", "a", "--all-features"], &["man", "nothing"]] {
        let (status, out, err) = ran(args);
        assert_eq!((status, out.as_str()), (ExitStatus::Usage, ""), "{args:?}");
        assert!(err.starts_with("error: "), "{err}");
    }
}

#[test]
fn every_command_has_help_with_an_example_a_completion_and_a_manual_page() {
    for command in ["analyze", "check", "explain", "graph", "export", "init", "completions", "man"] {
        let (status, help, _) = ran(&[command, "--help"]);
        assert_eq!(status, ExitStatus::Clean);
        assert!(help.contains(&format!("Examples:\n  seamfind {command}")), "{help}");
        assert!(ran(&["man", command]).1.contains(".SH EXTRA"), "{command}");
        assert!(ran(&["completions", "bash"]).1.contains(&format!("seamfind__subcmd__{command}")), "{command}");
    }
}

#[test]
fn several_formats_go_to_several_places() {
    let scratch = tempfile::tempdir().unwrap();
    let file = |name: &str| scratch.path().join(name).to_str().unwrap().to_owned();
    let (sarif, xml) = (format!("sarif={}", file("a.sarif")), format!("junit={}", file("a.xml")));
    let (status, out, err) = ran(&["check", "--format", "human", "--format", &sarif, "--format", &xml, SHOP]);
    assert_eq!((status, err.as_str()), (ExitStatus::Findings, ""));
    assert!(out.starts_with("Findings: 3 errors"), "{out}");
    let document: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file("a.sarif")).unwrap()).unwrap();
    let result = &document["runs"][0]["results"][0];
    let uri = &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "tests/cmd/shop.in/src/warehouse.rs", "a path as it is seen from the current folder");
    assert_eq!(std::fs::read_to_string(file("a.xml")).unwrap().matches("<failure").count(), 3);
}

#[test]
fn two_formats_in_one_place_and_files_that_cannot_be_are_mistakes() {
    let shop = |formats: [&str; 2]| {
        let (status, out, err) = ran(&["analyze", "--format", formats[0], "--format", formats[1], SHOP]);
        assert_eq!((status, out.as_str()), (ExitStatus::Usage, ""));
        err
    };
    insta::assert_snapshot!(shop(["human", "json"]), @"
    error: only one format can go to standard output
      help: send all but one into files, such as `--format sarif=out.sarif`
    ");
    insta::assert_snapshot!(shop(["sarif=a", "junit=a"]), @"error: two formats go into the file `a`");
    insta::assert_snapshot!(shop(["sarif=no-such-folder/a", "junit=no-such-folder/b"]), @"
    error: failed to write `no-such-folder/a`: entity not found
      help: the folder must exist and be writable
    ");
}

#[cfg(unix)]
#[test]
fn init_replaces_a_link_and_leaves_alone_what_it_leads_to() {
    let scratch = tempfile::tempdir().unwrap();
    let (root, outside) = (scratch.path().join("shop"), scratch.path().join("outside"));
    std::fs::create_dir_all(root.join("src")).unwrap();
    std::fs::write(root.join("Cargo.toml"), "[package]\nname = \"shop\"\nedition = \"2024\"\n").unwrap();
    std::fs::write(root.join("src/lib.rs"), "pub mod a { pub struct A; }\n").unwrap();
    std::fs::write(&outside, "precious").unwrap();
    std::os::unix::fs::symlink(&outside, root.join("seamfind.toml")).unwrap();
    let root = root.to_str().unwrap();
    assert_eq!(ran(&["init", root]).0, ExitStatus::Usage);
    assert_eq!(ran(&["init", "--force", root]).0, ExitStatus::Clean);
    assert_eq!(std::fs::read_to_string(&outside).unwrap(), "precious");
    assert_eq!(ran(&["check", root]).0, ExitStatus::Clean);
}

#[test]
fn a_baseline_accepts_todays_findings_until_they_are_fixed() {
    let scratch = tempfile::tempdir().unwrap();
    let root = scratch.path();
    let rule = "[[rule]]\nid = 'apart'\nkind = 'forbid'\nfrom = 'shop::a'\nto = 'shop::b'\n";
    std::fs::create_dir(root.join("src")).unwrap();
    std::fs::write(root.join("Cargo.toml"), "[package]\nname = \"shop\"\nedition = \"2024\"\n").unwrap();
    std::fs::write(root.join("seamfind.toml"), format!("version = 1\n{rule}")).unwrap();
    let code = |text: &str| std::fs::write(root.join("src/lib.rs"), text).unwrap();
    let path = root.to_str().unwrap();
    let check = || ran(&["check", "--names-only", path]).0;
    code("pub mod a { pub fn f() { crate::b::g() } } pub mod b { pub fn g() {} pub fn h() {} }");
    assert_eq!(check(), ExitStatus::Findings);
    assert_eq!(ran(&["baseline", "--in-ci", "--names-only", path]).0, ExitStatus::Clean);
    assert_eq!(check(), ExitStatus::Clean);
    code(
        "\n// moved\npub mod b { pub fn h() {} pub fn g() {} }\npub mod a {\n pub fn e() {}\n pub fn f() { crate::b::g() } }",
    );
    assert_eq!(check(), ExitStatus::Clean, "a moved reference is the same");
    code("pub mod a { pub fn f() { crate::b::g(); crate::b::h() } } pub mod b { pub fn g() {} pub fn h() {} }");
    assert_eq!(check(), ExitStatus::Findings, "another definition is new");
    code("pub mod a { pub fn f() { crate::b::g(); crate::b::g() } } pub mod b { pub fn g() {} pub fn h() {} }");
    assert_eq!(check(), ExitStatus::Findings, "more of it has grown");
    code("pub mod a {} pub mod b { pub fn g() {} }");
    assert_eq!(check(), ExitStatus::Findings, "what is fixed must not be listed");
    assert_eq!(ran(&["baseline", "--shrink", "--in-ci", "--names-only", path]).0, ExitStatus::Clean);
    assert_eq!(check(), ExitStatus::Clean);
}

#[test]
fn exceptions_in_the_code_need_a_reason_and_a_finding() {
    let scratch = tempfile::tempdir().unwrap();
    let root = scratch.path();
    let rule = "[[rule]]\nid = 'apart'\nkind = 'forbid'\nfrom = 'shop::a'\nto = 'shop::b'\n";
    std::fs::create_dir(root.join("src")).unwrap();
    std::fs::write(root.join("Cargo.toml"), "[package]\nname = \"shop\"\nedition = \"2024\"\n").unwrap();
    std::fs::write(root.join("seamfind.toml"), format!("version = 1\n{rule}")).unwrap();
    let check = |uses: &str| -> Vec<String> {
        let text = format!("pub mod a {{\n{uses}\n}}\npub mod b {{ pub fn g() {{}} }}\n");
        std::fs::write(root.join("src/lib.rs"), text).unwrap();
        let out = ran(&["check", "--names-only", "--format", "json", root.to_str().unwrap()]).1;
        let value: serde_json::Value = serde_json::from_str(&out).unwrap();
        let codes = value["findings"].as_array().unwrap().iter();
        codes.map(|finding| format!("{} {}", finding["code"].as_str().unwrap(), finding["place"]["line"])).collect()
    };
    let nothing: Vec<String> = Vec::new();
    let allow = "// seamfind: allow(apart) until spring";
    assert_eq!(check(&format!("pub fn f() {{ crate::b::g() }} {allow}")), nothing);
    assert_eq!(check(&format!("{allow}\n\npub fn f() {{\n    1;\n    crate::b::g()\n}}")), nothing, "a whole item");
    let next = format!("{allow}\n#[inline]\npub fn f() {{\n crate::b::g()\n}}\npub fn h() {{ crate::b::g() }}");
    assert_eq!(check(&next), ["forbid 7"], "the item and no more");
    let two = format!("pub fn f() {{ crate::b::g() }} {allow}\npub fn h() {{ crate::b::g() }}");
    assert_eq!(check(&two), ["forbid 3"], "the line and no more");
    let silent = check("pub fn f() { crate::b::g() } // seamfind: allow(apart)");
    assert_eq!(silent, ["forbid 2", "exception-unexplained 2"]);
    assert_eq!(check("pub fn f() {} // seamfind: allow(apart) reason"), ["exception-unused 2"]);
    assert_eq!(check("pub fn f() -> &'static str { \"// seamfind: allow(apart) x\" }"), nothing);
}

#[test]
fn exceptions_in_sql_stand_behind_two_dashes() {
    let scratch = tempfile::tempdir().unwrap();
    let root = scratch.path();
    let fixture = std::path::Path::new("fixtures/rules/no-cross-fk");
    for folder in ["src", "migrations"] {
        std::fs::create_dir(root.join(folder)).unwrap();
    }
    for file in ["Cargo.toml", "seamfind.toml", "src/lib.rs"] {
        std::fs::copy(fixture.join(file), root.join(file)).unwrap();
    }
    let check = |keys: &str| -> Vec<String> {
        let text = format!("-- first\nCREATE TABLE item (sku INTEGER PRIMARY KEY);\n{keys}\n");
        std::fs::write(root.join("migrations/1_shop.sql"), text).unwrap();
        let out = ran(&["check", "--names-only", "--format", "json", root.to_str().unwrap()]).1;
        let value: serde_json::Value = serde_json::from_str(&out).unwrap();
        let codes = value["findings"].as_array().unwrap().iter();
        codes.map(|finding| format!("{} {}", finding["code"].as_str().unwrap(), finding["place"]["line"])).collect()
    };
    let nothing: Vec<String> = Vec::new();
    let allow = "-- seamfind: allow(keys-stay-inside) until the shelf moves";
    let orders = "CREATE TABLE orders (\n  note TEXT DEFAULT '--', \n  sku INTEGER REFERENCES item\n);";
    assert_eq!(check(orders), ["no-cross-fk 5"]);
    assert_eq!(check(&format!("{allow}\n\n{orders}")), nothing, "a whole statement");
    assert_eq!(check(&orders.replace("REFERENCES item", &format!("REFERENCES item {allow}"))), nothing, "a line");
    let above = orders.replace("  sku", &format!("  {allow}\n  sku"));
    assert_eq!(check(&above), nothing, "the line below");
    let far = orders.replace("  note", &format!("  {allow}\n  note"));
    assert_eq!(check(&far), ["no-cross-fk 6", "exception-unused 4"], "the line below and no more");
    let next = format!("{allow}\nCREATE TABLE a (id INTEGER);\n{orders}");
    assert_eq!(check(&next), ["no-cross-fk 7", "exception-unused 3"], "the statement and no more");
    assert_eq!(check(&format!("-- seamfind: allow(keys-stay-inside)\n{orders}")).len(), 2, "without a reason");
}

#[test]
fn a_gate_without_a_configuration_is_not_set_up() {
    let scratch = tempfile::tempdir().unwrap();
    let root = scratch.path();
    std::fs::create_dir(root.join("src")).unwrap();
    std::fs::write(root.join("Cargo.toml"), "[package]\nname = \"shop\"\nedition = \"2024\"\n").unwrap();
    std::fs::write(root.join("src/lib.rs"), "").unwrap();
    let (status, _, err) = ran(&["check", root.to_str().unwrap()]);
    assert_eq!(status, ExitStatus::Usage);
    assert!(err.contains("there is no `seamfind.toml`, so there is nothing to check"), "{err}");
    assert_eq!(ran(&["analyze", root.to_str().unwrap()]).0, ExitStatus::Clean);
}

#[test]
fn what_guards_nothing_fails_unless_it_may_be_empty() {
    let scratch = tempfile::tempdir().unwrap();
    let root = scratch.path();
    std::fs::create_dir(root.join("src")).unwrap();
    std::fs::write(root.join("Cargo.toml"), "[package]\nname = \"shop\"\nedition = \"2024\"\n").unwrap();
    std::fs::write(root.join("src/lib.rs"), "pub mod a {} pub mod b {}").unwrap();
    let check = |config: &str| {
        std::fs::write(root.join("seamfind.toml"), format!("version = 1\n{config}\n")).unwrap();
        ran(&["check", "--names-only", root.to_str().unwrap()])
    };
    let rule = "[[rule]]\nid = 'apart'\nkind = 'forbid'\nfrom = 'shop::gone'\nto = 'shop::b'\n";
    let (status, out, _) = check(rule);
    assert_eq!(status, ExitStatus::Findings);
    assert!(out.contains("the pattern `shop::gone` of `apart` matches no code"), "{out}");
    assert_eq!(check(&format!("{rule}allow-empty = true")).0, ExitStatus::Clean);
    assert_eq!(check("[[context]]\nname = 'a'\ncode = ['shop::a', 'shop::gone']").0, ExitStatus::Findings);
    let (status, out, _) =
        check("[[rule]]\nid = 'all'\nkind = 'unassigned'\nseverity = 'info'\nexcept = ['shop', 'shop::gone']");
    assert_eq!((status, out.contains("1 warning")), (ExitStatus::Clean, true), "{out}");
    let (status, out, _) = check("[[rule]]\nid = 'later'\nkind = 'external'\ndeny = ['sqlx']");
    assert_eq!((status, out.contains("1 remark")), (ExitStatus::Clean, true), "{out}");
}

mod graphs {
    use super::*;

    #[test]
    fn the_ending_of_a_file_tells_the_format() {
        let folder = tempfile::TempDir::new().unwrap();
        for (name, begins) in [
            ("a.svg", "<svg "),
            ("a.png", "\u{fffd}PNG"),
            ("a.dot", "digraph "),
            ("a.mmd", "flowchart "),
            ("a.d2", "direction: "),
            ("a.puml", "@startuml"),
            ("a.graphml", "<?xml "),
            ("a.JSON", "{\n  \"schema_version\""),
        ] {
            let path = folder.path().join(name);
            let (status, out, err) = ran(&["graph", SHOP, "-o", path.to_str().unwrap()]);
            assert_eq!((status, out.as_str(), err.as_str()), (ExitStatus::Clean, "", ""), "{name}");
            let bytes = std::fs::read(path).unwrap();
            assert!(String::from_utf8_lossy(&bytes).starts_with(begins), "{name}");
        }
    }

    fn refused(args: &[&str]) -> String {
        let (status, out, err) = ran(args);
        assert_eq!((status, out.as_str()), (ExitStatus::Usage, ""));
        err
    }

    #[test]
    fn what_cannot_be_meant_is_said_with_a_remedy() {
        insta::assert_snapshot!(refused(&["graph", SHOP, "-o", "a.pdf"]), @r#"
        error: the ending of `a.pdf` tells no format
          help: end it with .svg, .png, .dot, .mmd, .d2, .puml, .graphml or .json, or add `--format`
        "#);
        insta::assert_snapshot!(refused(&["graph", SHOP, "--collapse", "2"]), @r#"
        error: `--collapse` draws modules as one, but the level is another
          help: add `--level module`
        "#);
        insta::assert_snapshot!(refused(&["graph", SHOP, "--level", "module", "--collapse", "0"]), @r#"
        error: a depth of 0 leaves nothing to draw
          help: 1 draws crates
        "#);
        insta::assert_snapshot!(refused(&["graph", SHOP, "--focus", "catalogue"]), @r#"
        error: there is no context, package or module `catalogue`
          help: did you mean `catalog`?
        "#);
    }

    #[test]
    fn an_empty_drawing_is_explained_unless_quiet() {
        let args = ["graph", SHOP, "--only", "violations", "--focus", "shared", "--depth", "0"];
        let (_, _, err) = ran(&args);
        assert_eq!(err, "note: nothing fits all of the filters, so the drawing is empty\n");
        let (_, _, err) = ran(&[args.as_slice(), &["--quiet"]].concat());
        assert_eq!(err, "");
    }

    #[test]
    fn a_drawing_that_is_hard_to_read_comes_with_commands_that_draw_less() {
        let musiccorp = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/musiccorp");
        let (_, _, err) = ran(&["graph", "--level", "module", musiccorp]);
        insta::assert_snapshot!(err.replace(musiccorp, "PATH"), @r#"
        note: 71 modules with 380 edges are hard to read in one picture; draw less:
          seamfind graph PATH --level module --collapse 2          13 nodes
          seamfind graph PATH --level module --focus NAME          what is around one part
          seamfind graph PATH --level module --only tangles        or violations, cross-context
        "#);
    }
}

mod docs {
    use std::fs;

    use super::*;

    #[test]
    fn pages_are_written_checked_and_removed() {
        let folder = tempfile::TempDir::new().unwrap();
        let pages = folder.path().join("pages");
        let dir = pages.to_str().unwrap();
        let shown = |(status, out, err): (ExitStatus, String, String)| (status, out.replace(dir, "DIR") + &err);
        let check = || shown(ran(&["docs", SHOP, "-o", dir, "--check"]));
        let write = || shown(ran(&["docs", SHOP, "-o", dir]));
        assert_eq!(check().0, ExitStatus::Findings);
        assert_eq!(write(), (ExitStatus::Clean, "6 pages in DIR, 6 changes\n".to_owned()));
        assert_eq!(check(), (ExitStatus::Clean, "the pages are up to date\n".to_owned()));
        assert_eq!(write(), (ExitStatus::Clean, "6 pages in DIR, 0 changes\n".to_owned()));

        let catalog = fs::read_to_string(pages.join("catalog.md")).unwrap();
        fs::write(pages.join("catalog.md"), catalog.clone() + "more\n").unwrap();
        fs::write(pages.join("gone.md"), catalog).unwrap();
        fs::write(pages.join("mine.md"), "# Mine\n").unwrap();
        fs::remove_file(pages.join("web.md")).unwrap();
        let (status, said) = check();
        assert_eq!(status, ExitStatus::Findings);
        insta::assert_snapshot!(said.replace(SHOP, "PATH"), @r#"
        DIR/catalog.md is out of date
        DIR/web.md is missing
        DIR/gone.md is no longer needed
        write them again with `seamfind docs PATH -o DIR`
        "#);
        assert_eq!(write().0, ExitStatus::Clean);
        assert_eq!(check().0, ExitStatus::Clean);
        assert!(pages.join("mine.md").exists() && !pages.join("gone.md").exists());
    }

    #[test]
    fn a_page_does_not_take_the_place_of_another_file() {
        let folder = tempfile::TempDir::new().unwrap();
        fs::write(folder.path().join("README.md"), "# Mine\n").unwrap();
        let (status, _, err) = ran(&["docs", SHOP, "-o", folder.path().to_str().unwrap()]);
        assert_eq!(status, ExitStatus::Usage);
        assert!(err.contains("README.md` was not written by `seamfind docs`"), "{err}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is written");
    }

    #[test]
    fn the_page_of_a_context() {
        let folder = tempfile::TempDir::new().unwrap();
        ran(&["docs", SHOP, "-o", folder.path().to_str().unwrap()]);
        insta::assert_snapshot!(fs::read_to_string(folder.path().join("finance.md")).unwrap(), @r#"
        <!-- Written by `seamfind docs`; what is changed here will be lost. -->

        # finance

        Size: 2 modules, 19 lines; level 2

        ## Neighbourhood

        ```mermaid
        flowchart TB
          n0["catalog<br/>2 modules, 19 lines"]
          n1["finance<br/>2 modules, 19 lines"]
          n2["shared<br/>1 module, 2 lines"]
          n3["warehouse<br/>1 module, 7 lines"]
          n0 -.->|"↺ 1"| n1
          n1 -->|"6"| n0
          n1 -->|"3"| n2
          n3 -->|"✗ 3"| n1
          linkStyle 0 stroke-width:1.0px,stroke:#c62828,color:#c62828
          linkStyle 1 stroke-width:1.9px
          linkStyle 2 stroke-width:1.5px
          linkStyle 3 stroke-width:1.5px,stroke:#c62828,color:#c62828
          classDef unassigned stroke-dasharray:4 3
          classDef external fill:none
        ```

        ## Interface

        Declared: none, so others may use everything.

        Used: 4 definitions

        | definition | references | used by |
        |---|--:|---|
        | `shop::finance` | 1 | warehouse |
        | `shop::finance::ledger::Ledger` | 1 | warehouse |
        | `shop::finance::ledger::post` | 1 | warehouse |
        | `shop::finance::rounded` | 1 | catalog |

        ## Used by

        | context | references | used most | |
        |---|--:|---|---|
        | [warehouse](warehouse.md) | 3 | `finance`, `ledger::Ledger`, `ledger::post` | breaks a rule |
        | [catalog](catalog.md) | 1 | `finance::rounded` | feedback edge |

        ## Uses

        | context | references | used most | |
        |---|--:|---|---|
        | [catalog](catalog.md) | 6 | `item::Item` |  |
        | [shared](shared.md) | 3 | `shared::Money` |  |

        ## Rules

        | rule | state | because |
        |---|---|---|
        | `warehouse-knows-no-finance` | 3 findings | no such dependency exists between the departments |
        "#);
    }
}

#[test]
fn a_report_is_written_whatever_was_found_but_not_trusted_if_too_little_was_seen() {
    let (status, page, note) = ran(&["report", "-o", "-", "--title", "the <shop>", SHOP]);
    assert_eq!((status, note.as_str()), (ExitStatus::Clean, ""));
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("<title>the &lt;shop&gt; · seamfind</title>"));
    assert_eq!(page, ran(&["report", "-o", "-", "--title", "the <shop>", SHOP]).1);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("shop.html");
    let (status, out, note) = ran(&["report", "-o", file.to_str().unwrap(), SHOP]);
    assert_eq!((status, out.as_str()), (ExitStatus::Clean, ""));
    assert!(note.ends_with("shop.html is written; open it in a browser.\n"), "{note}");
    assert!(std::fs::read_to_string(file).unwrap().ends_with("</html>\n"));
    let blind = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cmd/blind.in");
    assert_eq!(ran(&["report", "-o", "-", blind]).0, ExitStatus::Incomplete);
}
