//! Text in, text out: a configuration becomes what is printed about it.

mod patterns;

use miette::{GraphicalReportHandler, GraphicalTheme};

use super::*;

/// Every mistake in a configuration, as a terminal without colours would show it; `version = 1` is put in front.
fn mistakes(text: &str) -> String {
    mistakes_of_file(&format!("version = 1\n{text}"))
}

fn mistakes_of_file(text: &str) -> String {
    let errors = match Config::parse("seamfind.toml", text) {
        Ok(_) => return String::new(),
        Err(errors) => errors,
    };
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor()).with_width(100);
    let mut shown = String::new();
    for error in errors.errors() {
        handler.render_report(&mut shown, error).unwrap();
    }
    let lines: Vec<&str> = shown.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

fn valid(text: &str) -> Config {
    Config::parse("seamfind.toml", &format!("version = 1\n{text}")).unwrap_or_else(|_| panic!("{}", mistakes(text)))
}

const SHOP: &str = r#"
[[context]]
name = "catalog"
code = "shop::catalog"
[[context]]
name = "warehouse"
code = "shop::warehouse"
tags = ["back-office"]
"#;

#[test]
fn a_full_configuration_is_understood() {
    let config = valid(
        r#"
[analysis]
exclude = ["vendor/**"]
coverage-floor = 0.95
stubs = ["stubs/*.rs"]
tests = true
features = ["postgres"]
all-features = false
no-default-features = true
target = "x86_64-unknown-linux-gnu"

[macros]
Audited = ["shop::audit"]
"log.event" = "shop::log::Event"

[[context]]
name = "catalog"
about = "everything we sell"
code = ["shop::catalog", "package:catalog-*"]
interface = ["shop::catalog::api"]
may-depend-on = ["customer"]
tables = ["item", "price"]
owner = "london"
tags = ["core"]

[[context]]
name = "customer"
code = ["path:src/customer/**"]
may-depend-on = []

[[rule]]
id = "no-web"
kind = "forbid"
from = ["tag:core", "customer"]
to = "shop::web"
because = "the web front is above all"
severity = "warn"
since = 2024-05-01
docs = "https://example.org/adr/7"
"#,
    );
    assert_eq!(config.analysis.coverage_floor, Some(0.95));
    assert_eq!(config.macros.keys().collect::<Vec<_>>(), ["Audited", "log.event"]);
    let catalog = &config.contexts[0];
    assert_eq!(
        catalog.code.iter().map(|pattern| pattern.value.as_str()).collect::<Vec<_>>(),
        ["shop::catalog", "package:catalog-*"]
    );
    assert_eq!(catalog.may_depend_on.as_ref().map(|names| names[0].value), Some(1));
    assert!(catalog.interface.is_some() && config.contexts[1].interface.is_none());
    assert_eq!(config.contexts[1].may_depend_on, Some(Vec::new()));
    let rule = &config.rules[0];
    assert_eq!((rule.severity, rule.since.as_deref()), (Some(crate::finding::Severity::Warn), Some("2024-05-01")));
    let RuleKind::Forbid { from, to } = &rule.kind else { panic!("not a forbid rule") };
    assert!(
        matches!(&from[..], [Located { value: Selector::Tag(tag), .. }, Located { value: Selector::Context(1), .. }] if tag == "core")
    );
    assert!(matches!(&to[..], [Located { value: Selector::Code(pattern), .. }] if pattern.as_str() == "shop::web"));
    assert_eq!(config.place(catalog.code[1].span).to_string(), "seamfind.toml:20:26");
}

#[test]
fn the_smallest_configuration_is_its_version() {
    let config = valid("");
    assert!(config.contexts.is_empty() && config.analysis.coverage_floor.is_none() && !config.analysis.tests);
}

#[test]
fn the_version_is_compulsory_and_known() {
    insta::assert_snapshot!(mistakes_of_file(""), @r"
    × the configuration needs `version`
     ╭─[seamfind.toml:1:1]
     ╰────
    help: begin the file with `version = 1`
    ");
    insta::assert_snapshot!(mistakes_of_file("version = 2"), @r"
     × version 2 of the configuration is not known
      ╭─[seamfind.toml:1:11]
    1 │ version = 2
      ·           ┬
      ·           ╰── expected 1
      ╰────
     help: a newer seamfind may know it
    ");
    insta::assert_snapshot!(mistakes_of_file("version = \"1\""), @r#"
     × `version` in the configuration has the wrong type
      ╭─[seamfind.toml:1:11]
    1 │ version = "1"
      ·           ─┬─
      ·            ╰── expected a number, found a string
      ╰────
    "#);
}

#[test]
fn what_is_no_toml_is_shown_where_it_breaks() {
    insta::assert_snapshot!(mistakes("[[context]\nname = \"a\"\ncode = [\"b\""), @r#"
     × not valid TOML: unclosed array table, expected `]`
      ╭─[seamfind.toml:2:11]
    1 │ version = 1
    2 │ [[context]
      ·           ▲
      ·           ╰── here
    3 │ name = "a"
      ╰────
     help: mend this first; what follows it has not been looked at
    "#);
    insta::assert_snapshot!(mistakes("[analysis]\ntests = true\ntests = false"), @r"
     × not valid TOML: duplicate key
      ╭─[seamfind.toml:4:1]
    3 │ tests = true
    4 │ tests = false
      · ──┬──
      ·   ╰── here
      ╰────
     help: a key or `[table]` stands once; what may come several times has two brackets: `[[rule]]`
    ");
}

#[test]
fn unknown_keys_are_mistakes() {
    insta::assert_snapshot!(mistakes("[analisys]\ntests = true"), @r"
     × unknown key `analisys` in the configuration
      ╭─[seamfind.toml:2:2]
    1 │ version = 1
    2 │ [analisys]
      ·  ────┬───
      ·      ╰── did you mean `analysis`?
    3 │ tests = true
      ╰────
     help: known keys: version, analysis, seams, macros, context, rule, database
    ");
    insta::assert_snapshot!(mistakes("[[context]]\nname = \"a\"\ncode = \"b\"\nmay-depends-on = []"), @r#"
     × unknown key `may-depends-on` in a `[[context]]`
      ╭─[seamfind.toml:5:1]
    4 │ code = "b"
    5 │ may-depends-on = []
      · ───────┬──────
      ·        ╰── did you mean `may-depend-on`?
      ╰────
     help: known keys: name, about, code, interface, may-depend-on, deprecated, tables, owner,
           strict, tags
    "#);
    insta::assert_snapshot!(mistakes("[[rule]]\nid = \"a\"\nkind = \"forbid\"\nfrom = \"b\"\nto = \"c\"\nlayers = []"), @r#"
     × unknown key `layers` in a `[[rule]]`
      ╭─[seamfind.toml:7:1]
    6 │ to = "c"
    7 │ layers = []
      · ───┬──
      ·    ╰── not a key of this table
      ╰────
     help: known keys: id, severity, because, since, docs, allow-empty, kind, from, to
    "#);
}

#[test]
fn wrong_types_are_mistakes() {
    insta::assert_snapshot!(mistakes("analysis = 3\n[context]\nname = \"a\""), @r#"
     × `analysis` in the configuration has the wrong type
      ╭─[seamfind.toml:2:12]
    1 │ version = 1
    2 │ analysis = 3
      ·            ┬
      ·            ╰── expected a table, found an integer
    3 │ [context]
      ╰────
     × `context` in the configuration has the wrong type
      ╭─[seamfind.toml:3:1]
    2 │ analysis = 3
    3 │ [context]
      · ────┬────
      ·     ╰── expected a list of tables, each under its own `[[context]]`, found a table
    4 │ name = "a"
      ╰────
    "#);
    insta::assert_snapshot!(mistakes("[analysis]\nexclude = \"vendor\"\ncoverage-floor = \"high\"\ntests = 1"), @r#"
     × `exclude` in `[analysis]` has the wrong type
      ╭─[seamfind.toml:3:11]
    2 │ [analysis]
    3 │ exclude = "vendor"
      ·           ────┬───
      ·               ╰── expected a list of strings, found a string
    4 │ coverage-floor = "high"
      ╰────
     × `coverage-floor` in `[analysis]` has the wrong type
      ╭─[seamfind.toml:4:18]
    3 │ exclude = "vendor"
    4 │ coverage-floor = "high"
      ·                  ───┬──
      ·                     ╰── expected a number, found a string
    5 │ tests = 1
      ╰────
     × `tests` in `[analysis]` has the wrong type
      ╭─[seamfind.toml:5:9]
    4 │ coverage-floor = "high"
    5 │ tests = 1
      ·         ┬
      ·         ╰── expected true or false, found an integer
      ╰────
    "#);
    insta::assert_snapshot!(mistakes("[[context]]\nname = 7\ncode = [\"a\", 3]\nabout = \" \""), @r#"
     × `name` in a `[[context]]` has the wrong type
      ╭─[seamfind.toml:3:8]
    2 │ [[context]]
    3 │ name = 7
      ·        ┬
      ·        ╰── expected a string, found an integer
    4 │ code = ["a", 3]
      ╰────
     × `code` in a `[[context]]` has the wrong type
      ╭─[seamfind.toml:4:14]
    3 │ name = 7
    4 │ code = ["a", 3]
      ·              ┬
      ·              ╰── expected a string, found an integer
    5 │ about = " "
      ╰────
     × `about` in a `[[context]]` is empty
      ╭─[seamfind.toml:5:9]
    4 │ code = ["a", 3]
    5 │ about = " "
      ·         ─┬─
      ·          ╰── expected some text
      ╰────
    "#);
}

#[test]
fn missing_and_empty_keys_are_mistakes() {
    insta::assert_snapshot!(mistakes("[[context]]\nabout = \"x\""), @r#"
     × a `[[context]]` needs `name`
      ╭─[seamfind.toml:2:1]
    1 │ version = 1
    2 │ [[context]]
      · ─────┬─────
      ·      ╰── `name` is missing
    3 │ about = "x"
      ╰────
     help: a context is referred to by its name: `name = "catalog"`
     × a `[[context]]` needs `code`
      ╭─[seamfind.toml:2:1]
    1 │ version = 1
    2 │ [[context]]
      · ─────┬─────
      ·      ╰── `code` is missing
    3 │ about = "x"
      ╰────
     help: list what belongs to the context: `code = ["shop::catalog"]`
    "#);
    insta::assert_snapshot!(mistakes("[[rule]]\nid = \"a\"\nkind = \"forbid\"\nfrom = []"), @r#"
     × a `[[rule]]` needs `to`
      ╭─[seamfind.toml:2:1]
    1 │ version = 1
    2 │ [[rule]]
      · ────┬───
      ·     ╰── `to` is missing
    3 │ id = "a"
      ╰────
     help: `to` names contexts, `tag:NAME` or patterns: `to = ["catalog", "shop::util"]`
     × a `[[rule]]` needs `from`
      ╭─[seamfind.toml:5:8]
    4 │ kind = "forbid"
    5 │ from = []
      ·        ─┬
      ·         ╰── nothing is listed
      ╰────
     help: `from` names contexts, `tag:NAME` or patterns: `from = ["catalog", "shop::util"]`
    "#);
    insta::assert_snapshot!(mistakes("[[rule]]"), @r#"
     × a `[[rule]]` needs `id`
      ╭─[seamfind.toml:2:1]
    1 │ version = 1
    2 │ [[rule]]
      · ────┬───
      ·     ╰── `id` is missing
      ╰────
     help: exceptions and baselines refer to a rule by its id: `id = "orders-know-no-web"`
     × a `[[rule]]` needs `kind`
      ╭─[seamfind.toml:2:1]
    1 │ version = 1
    2 │ [[rule]]
      · ────┬───
      ·     ╰── `kind` is missing
      ╰────
     help: the kinds are: forbid, no-path, layers, independent, acyclic, external, stable,
           unassigned, limit, table-owner, no-cross-fk, no-cross-join, no-cross-transaction
    "#);
}

#[test]
fn names_and_ids_must_differ_and_be_usable() {
    insta::assert_snapshot!(mistakes(&format!("{SHOP}[[context]]\nname = \"catalog\"\ncode = \"shop::c\"")), @r#"
     × there are two contexts named `catalog`
      ╭─[seamfind.toml:4:8]
    3 │ [[context]]
    4 │ name = "catalog"
      ·        ────┬────
      ·            ╰── first here
    5 │ code = "shop::catalog"
      ╰────
       ╭─[seamfind.toml:11:8]
    10 │ [[context]]
    11 │ name = "catalog"
       ·        ────┬────
       ·            ╰── and again here
    12 │ code = "shop::c"
       ╰────
     help: give one of them another name
    "#);
    insta::assert_snapshot!(mistakes("[[context]]\nname = \"tag:a\"\ncode = \"b\""), @r#"
     × `tag:a` cannot be the name of a context
      ╭─[seamfind.toml:3:8]
    2 │ [[context]]
    3 │ name = "tag:a"
      ·        ───┬───
      ·           ╰── looks like a pattern
    4 │ code = "b"
      ╰────
     help: rules could not tell it from a pattern: leave out the colon
    "#);
    let rule = "[[rule]]\nid = \"no web\"\nkind = \"forbid\"\nfrom = \"a\"\nto = \"b\"\n";
    insta::assert_snapshot!(mistakes(rule), @r#"
     × `no web` cannot be the id of a rule
      ╭─[seamfind.toml:3:6]
    2 │ [[rule]]
    3 │ id = "no web"
      ·      ────┬───
      ·          ╰── expected letters, digits and - _ . / only
    4 │ kind = "forbid"
      ╰────
     help: exceptions in the code name it: `// seamfind: allow(web-knows-no-db)`
    "#);
    insta::assert_snapshot!(mistakes(&rule.replace("no web", "no-web").repeat(2)), @r#"
     × there are two rules named `no-web`
      ╭─[seamfind.toml:3:6]
    2 │ [[rule]]
    3 │ id = "no-web"
      ·      ────┬───
      ·          ╰── first here
    4 │ kind = "forbid"
      ╰────
      ╭─[seamfind.toml:8:6]
    7 │ [[rule]]
    8 │ id = "no-web"
      ·      ────┬───
      ·          ╰── and again here
    9 │ kind = "forbid"
      ╰────
     help: give one of them another name
    "#);
}

#[test]
fn unknown_contexts_tags_kinds_and_severities_are_mistakes() {
    insta::assert_snapshot!(mistakes(&format!("{SHOP}may-depend-on = [\"catalogue\", \"finance\"]")), @r#"
     × unknown context `catalogue`
       ╭─[seamfind.toml:10:18]
     9 │ tags = ["back-office"]
    10 │ may-depend-on = ["catalogue", "finance"]
       ·                  ─────┬─────
       ·                       ╰── did you mean `catalog`?
       ╰────
     help: the declared ones: catalog, warehouse
     × unknown context `finance`
       ╭─[seamfind.toml:10:31]
     9 │ tags = ["back-office"]
    10 │ may-depend-on = ["catalogue", "finance"]
       ·                               ────┬────
       ·                                   ╰── no context has this name
       ╰────
     help: the declared ones: catalog, warehouse
    "#);
    insta::assert_snapshot!(mistakes(&format!("{SHOP}[[rule]]\nid = \"a\"\nkind = \"forbid\"\nfrom = \"tag:backoffice\"\nto = \"catalog\"")), @r#"
     × unknown tag `backoffice`
       ╭─[seamfind.toml:13:8]
    12 │ kind = "forbid"
    13 │ from = "tag:backoffice"
       ·        ────────┬───────
       ·                ╰── did you mean `back-office`?
    14 │ to = "catalog"
       ╰────
     help: the declared ones: back-office
    "#);
    insta::assert_snapshot!(mistakes("[[rule]]\nid = \"a\"\nkind = \"forbidden\"\nfrom = \"b\"\nseverity = \"fatal\""), @r#"
     × unknown kind of rule `forbidden`
      ╭─[seamfind.toml:4:8]
    3 │ id = "a"
    4 │ kind = "forbidden"
      ·        ─────┬─────
      ·             ╰── did you mean `forbid`?
    5 │ from = "b"
      ╰────
     help: the kinds are: forbid, no-path, layers, independent, acyclic, external, stable,
           unassigned, limit, table-owner, no-cross-fk, no-cross-join, no-cross-transaction
     × `fatal` cannot be the `severity` of a `[[rule]]`
      ╭─[seamfind.toml:6:12]
    5 │ from = "b"
    6 │ severity = "fatal"
      ·            ───┬───
      ·               ╰── not a word of this key
      ╰────
     help: known words: error, warn, info
    "#);
}

#[test]
fn bad_globs_patterns_and_shares_are_mistakes() {
    insta::assert_snapshot!(mistakes("[analysis]\nexclude = [\"vendor/[\"]\ncoverage-floor = 95"), @r#"
     × `vendor/[` in `exclude` is not a glob
      ╭─[seamfind.toml:3:12]
    2 │ [analysis]
    3 │ exclude = ["vendor/["]
      ·            ─────┬────
      ·                 ╰── unclosed character class; missing ']'
    4 │ coverage-floor = 95
      ╰────
     help: a glob looks like `vendor/**` or `**/*_generated.rs`
     × a coverage floor of 95 cannot be
      ╭─[seamfind.toml:4:18]
    3 │ exclude = ["vendor/["]
    4 │ coverage-floor = 95
      ·                  ─┬
      ·                   ╰── expected a share from 0 to 1
      ╰────
     help: 0.95 stands for 95 %
    "#);
    insta::assert_snapshot!(mistakes("[analysis]\ncoverage-floor = nan"), @r"
     × a coverage floor of NaN cannot be
      ╭─[seamfind.toml:3:18]
    2 │ [analysis]
    3 │ coverage-floor = nan
      ·                  ─┬─
      ·                   ╰── expected a share from 0 to 1
      ╰────
     help: 0.95 stands for 95 %
    ");
    insta::assert_snapshot!(mistakes("[[context]]\nname = \"a\"\ncode = [\"shop::order*\", \"package:{\", \"::a\", \"crate::a\"]"), @r#"
     × `shop::order*` is not a pattern
      ╭─[seamfind.toml:4:9]
    3 │ name = "a"
    4 │ code = ["shop::order*", "package:{", "::a", "crate::a"]
      ·         ───────┬──────
      ·                ╰── in `order*` the `*` is not alone: it stands for a whole segment
      ╰────
     help: patterns are `shop::orders`, `shop::*::db`, `shop::**::db`, `package:GLOB` and `path:GLOB`
     × `package:{` is not a pattern
      ╭─[seamfind.toml:4:25]
    3 │ name = "a"
    4 │ code = ["shop::order*", "package:{", "::a", "crate::a"]
      ·                         ─────┬─────
      ·                              ╰── not a glob: unclosed alternate group; missing '}' (maybe escape '{' with '[{]'?)
      ╰────
     help: patterns are `shop::orders`, `shop::*::db`, `shop::**::db`, `package:GLOB` and `path:GLOB`
     × `::a` is not a pattern
      ╭─[seamfind.toml:4:38]
    3 │ name = "a"
    4 │ code = ["shop::order*", "package:{", "::a", "crate::a"]
      ·                                      ──┬──
      ·                                        ╰── a name is missing beside `::`
      ╰────
     help: patterns are `shop::orders`, `shop::*::db`, `shop::**::db`, `package:GLOB` and `path:GLOB`
     × `crate::a` is not a pattern
      ╭─[seamfind.toml:4:45]
    3 │ name = "a"
    4 │ code = ["shop::order*", "package:{", "::a", "crate::a"]
      ·                                             ─────┬────
      ·                                                  ╰── `crate` says nothing here: begin with a crate's name
      ╰────
     help: patterns are `shop::orders`, `shop::*::db`, `shop::**::db`, `package:GLOB` and `path:GLOB`
    "#);
    insta::assert_snapshot!(mistakes("[macros]\nAudited = [\"shop::*\"]"), @r#"
     × `shop::*` is not the path of a module or definition
      ╭─[seamfind.toml:3:12]
    2 │ [macros]
    3 │ Audited = ["shop::*"]
      ·            ────┬────
      ·                ╰── expected a path such as `shop::audit`
      ╰────
    "#);
}

#[test]
fn all_mistakes_are_told_in_the_order_of_the_file() {
    let text =
        "[[rule]]\nid = \"a\"\nkind = \"nix\"\n[analysis]\ncoverage-floor = 2\n[[context]]\nnam = \"b\"\ncode = \"c\"";
    let Err(errors) = Config::parse("seamfind.toml", text) else { panic!("mistakes expected") };
    let messages: Vec<String> = errors.errors().iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(messages.join("\n"), @r"
    the configuration needs `version`
    unknown kind of rule `nix`
    a coverage floor of 2 cannot be
    a `[[context]]` needs `name`
    unknown key `nam` in a `[[context]]`
    ");
    insta::assert_snapshot!(errors, @"seamfind.toml has 5 mistakes");
}

#[test]
fn hostile_texts_are_mistakes_and_no_panics() {
    let deep = format!("x = {}", "[".repeat(20_000));
    assert_eq!(Config::parse("seamfind.toml", &deep).unwrap_err().errors().len(), 1);
    for text in [
        "\u{feff}",
        "[[context]]\nname = \"\\u202e\"",
        "\0",
        "a.b.c.d = 1",
        "[[rule]]\nkind = \"forbid\"\nfrom = \"\\n\"",
        "=",
        "[[[[",
        "context = [[]]",
    ] {
        let _ = Config::parse("seamfind.toml", text);
    }
}

#[test]
fn a_huge_file_is_read_in_one_go_and_each_mistake_is_told_once() {
    let context = |index: usize| format!("[[context]]\nname = \"c{index}\"\ncode = [\"shop::c{index}\"]\n");
    let mut text: String = (0..5_000).map(context).collect();
    assert_eq!(valid(&text).contexts.len(), 5_000);
    text += "[[context]]\nname = \"last\"\ncode = [\"shop::last\"]\nmay-depend-on = [\"c4999x\"]\n";
    let mistakes = mistakes(&text);
    assert_eq!(mistakes.matches("did you mean `c4999`?").count(), 1, "{}", mistakes.len());
    assert!(mistakes.len() < 100_000, "a message for people: {}", mistakes.len());
}

#[test]
fn files_are_found_and_loaded_by_their_name_below_the_root() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    assert_eq!(Config::discover(root), None);
    let path = root.join(FILE_NAME);
    std::fs::write(&path, "version = 1").unwrap();
    assert_eq!(Config::discover(root).as_deref(), Some(&*path));
    assert_eq!(&*Config::load(root, &path).unwrap().name, "seamfind.toml");
    std::fs::write(&path, [0xff]).unwrap();
    let error = Config::load(root, &path).unwrap_err();
    assert_eq!(error.errors()[0].to_string(), "seamfind.toml is not UTF-8");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_tree_is_not_read() {
    let (inside, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    std::fs::write(outside.path().join("other.toml"), "version = 1").unwrap();
    let link = inside.path().join(FILE_NAME);
    std::os::unix::fs::symlink(outside.path().join("other.toml"), &link).unwrap();
    let path = Config::discover(inside.path()).unwrap();
    let error = Config::load(inside.path(), &path).unwrap_err();
    assert_eq!(
        error.errors()[0].to_string(),
        "seamfind.toml is a link that leads out of the analysed tree, so it is not read"
    );
}

#[test]
fn databases_name_their_schema_and_code() {
    let config = Config::parse(
        "seamfind.toml",
        "version = 1\n[[database]]\nname = \"shop\"\nmigrations = \"db\"\ncode = [\"package:shop-*\"]\ndialect = \"sqlite\"\n",
    )
    .expect("a valid configuration");
    let database = &config.databases[0];
    assert_eq!((database.name.value.as_str(), database.migrations[0].value.as_str()), ("shop", "db"));
    assert_eq!(database.dialect, Some(SqlDialect::Sqlite));
    assert!(Config::parse("seamfind.toml", "version = 1\n[[database]]\nname = \"shop\"\n").is_err());
}

#[test]
fn rules_about_tables_need_owners() {
    let rule = "version = 1\n[[rule]]\nid = \"keys\"\nkind = \"no-cross-fk\"\n";
    let context = "[[context]]\nname = \"a\"\ncode = [\"shop::a\"]\ntables = [\"orders\"]\n";
    let error = Config::parse("seamfind.toml", rule).expect_err("no owner");
    assert!(error.errors()[0].to_string().contains("no context owns one"), "{error}");
    assert!(Config::parse("seamfind.toml", &format!("{rule}{context}")).is_ok());
    let twice = format!("{rule}{context}{}", context.replace("\"a\"", "\"b\""));
    assert!(Config::parse("seamfind.toml", &twice).is_err(), "two owners");
}
