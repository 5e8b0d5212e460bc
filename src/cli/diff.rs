//! `seamfind diff`: what changed between two revisions, or between a revision and the files as they are.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::args::{LevelChoice, ProjectArgs};
use super::failure::{ExitStatus, Failure};
use super::graph::not_drawn;
use super::project::Project;
use super::{Output, gate};
use crate::analysis::baseline::Standing;
use crate::analysis::diff::{Diff, FindingChange, State, diff, picture};
use crate::analysis::snapshot::Snapshot;
use crate::finding::Severity;
use crate::report::drawing::{mermaid, svg};
use crate::report::json::SCHEMA_VERSION;
use crate::report::{human, json, markdown_diff};

/// Show what a change does to contexts, dependencies, tangles, measures and findings
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind diff --base main                          the files as they are, against a branch
  seamfind diff --base v1.0 --head v1.1              two revisions
  seamfind diff --base origin/main --format markdown a comment for a pull request
  seamfind diff --base main --format svg > change.svg a picture of what is affected
  seamfind export graph > before.json; seamfind diff --base before.json

Revisions are read from git; no file is touched, and each has the configuration that it contains. Prints nothing if
nothing changed. Exit status 1 if the change brings findings of severity error.")]
pub(super) struct Args {
    /// What to compare with: a git revision, or a .json file that `export graph` wrote
    #[arg(long, value_name = "REV|FILE")]
    base: String,
    /// What to compare [default: the files as they are]
    #[arg(long, value_name = "REV|FILE")]
    head: Option<String>,
    /// How to print what changed
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// What the nodes of a picture are
    #[arg(long, value_enum, default_value = "context")]
    level: LevelChoice,
    /// Show all lists in full
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

#[derive(clap::ValueEnum, Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Format {
    /// Text for the terminal
    #[default]
    Human,
    /// One JSON document
    Json,
    /// A comment for a pull request
    Markdown,
    /// A picture of what is affected
    Svg,
    /// A page with that picture
    Html,
    /// That picture for Markdown
    Mermaid,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let (base, head) = sides(args)?;
    let diff = diff(&base, &head);
    if !diff.is_empty() {
        let look = output.stdout.look(output.colour, args.all);
        match args.format {
            Format::Human => output.stdout.text(&human::diff(&diff, &look))?,
            Format::Json => output.stdout.write(|out| json::write(&diff, out))?,
            Format::Markdown => output.stdout.text(&markdown_diff::markdown_diff(&diff))?,
            Format::Svg | Format::Html | Format::Mermaid => output.stdout.text(&drawn(args, &diff)?)?,
        }
    }
    if !(base.complete && head.complete) {
        let side = if head.complete { "base" } else { "head" };
        output.stderr.text(&format!("Incomplete: of the {side}, less than the coverage floor could be seen.\n"))?;
        return Ok(ExitStatus::Incomplete);
    }
    Ok(if brings_errors(&diff) { ExitStatus::Findings } else { ExitStatus::Clean })
}

/// The picture of what is affected.
fn drawn(args: &Args, diff: &Diff) -> Result<String, Failure> {
    let change = match args.level {
        LevelChoice::Context => &diff.contexts,
        LevelChoice::Package => &diff.packages,
        LevelChoice::Module => &diff.modules,
    };
    let drawing = picture(change, args.level.into());
    let head = args.head.as_deref().unwrap_or("the files as they are");
    match args.format {
        Format::Svg => svg::svg(&drawing),
        Format::Html => svg::html(&drawing, &format!("From {} to {head}", args.base)),
        _ => Ok(mermaid::mermaid(&drawing)),
    }
    .map_err(|error| not_drawn(&error))
}

/// The head is read first: the root of the base is where its root is.
fn sides(args: &Args) -> Result<(Snapshot, Snapshot), Failure> {
    let project = &args.project;
    let (head, root) = match &args.head {
        Some(file) if is_file(file) => (read(file)?, project.path.clone()),
        Some(revision) => taken(&Project::load_revision(&project.path, &project.selection, revision)?),
        None => taken(&Project::load(project)?),
    };
    let base = match &args.base {
        file if is_file(file) => read(file)?,
        revision => taken(&Project::load_revision(&root, &project.selection, revision)?).0,
    };
    Ok((base, head))
}

/// The snapshot of a project, and the project's root.
fn taken(project: &Project) -> (Snapshot, PathBuf) {
    (gate::snapshot(project), project.model().workspace.root.clone())
}

/// A snapshot with its version, as `export graph` writes it.
#[derive(Deserialize)]
struct Document {
    schema_version: u32,
    #[serde(flatten)]
    snapshot: Snapshot,
}

fn read(file: &str) -> Result<Snapshot, Failure> {
    let help = || Some("write it with `seamfind export graph`".to_owned());
    let text = std::fs::read_to_string(file)
        .map_err(|error| Failure::usage(format!("`{file}` cannot be read: {}", error.kind()), help()))?;
    let document: Document = serde_json::from_str(&text)
        .map_err(|error| Failure::usage(format!("`{file}` is no exported graph: {error}"), help()))?;
    if document.schema_version != SCHEMA_VERSION {
        let version = document.schema_version;
        let message = format!("`{file}` has version {version}, and this seamfind reads version {SCHEMA_VERSION}");
        return Err(Failure::usage(message, help()));
    }
    Ok(document.snapshot)
}

fn is_file(side: &str) -> bool {
    Path::new(side).extension().is_some_and(|extension| extension == "json")
}

fn brings_errors(diff: &Diff) -> bool {
    let is_open = |change: &&FindingChange| change.found.standing != Some(Standing::Known);
    let more = |change: &FindingChange| change.state == State::Added || change.after > change.before;
    let mut errors = diff.findings.iter().filter(|change| change.found.finding.severity == Severity::Error);
    errors.any(|change| is_open(&change) && change.state != State::Removed && more(change))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use crate::cli::{ExitStatus, Stream, run};
    use crate::testing::commit;

    const SHOP: [(&str, &str); 5] = [
        ("Cargo.toml", "[package]\nname = \"shop\"\nedition = \"2024\"\n"),
        (
            "seamfind.toml",
            "version = 1\n\
            [[context]]\nname = \"web\"\ncode = [\"shop::web\"]\n\
            [[context]]\nname = \"db\"\ncode = [\"shop::db\"]\n\
            [[rule]]\nid = \"no-web\"\nkind = \"forbid\"\nfrom = \"db\"\nto = \"web\"\nbecause = \"layers\"\n",
        ),
        ("src/lib.rs", "pub mod db;\npub mod web;\n"),
        ("src/web.rs", "pub struct Page;\npub fn page(row: crate::db::Row) -> u32 {\n    row.id\n}\n"),
        ("src/db.rs", "pub struct Row {\n    pub id: u32,\n}\n"),
    ];
    /// `db` uses `web`: a broken rule, and a tangle.
    const UPWARDS: &str = "pub struct Row {\n    pub id: u32,\n}\npub fn show(_: crate::web::Page) {}\n";

    /// A repository with the shop as the branch `base`.
    struct Shop(tempfile::TempDir);

    impl Shop {
        fn new() -> Self {
            let shop = Self(tempfile::tempdir().unwrap());
            std::fs::create_dir(shop.path("src")).unwrap();
            SHOP.iter().for_each(|(file, text)| shop.write(file, text));
            shop.commit("base");
            shop
        }

        fn path(&self, file: &str) -> PathBuf {
            self.0.path().join(file)
        }

        fn write(&self, file: &str, text: &str) {
            std::fs::write(self.path(file), text).unwrap();
        }

        fn commit(&self, branch: &str) {
            commit(self.0.path(), branch);
        }

        fn run(&self, args: &[&str]) -> (ExitStatus, String, String) {
            let (mut out, mut err) = (Vec::new(), Vec::new());
            let root = self.0.path().to_str().unwrap();
            let args = ["seamfind"].iter().chain(args).copied().chain([root]).map(Into::into);
            let status = run(args, &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
            (status, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
        }
    }

    #[test]
    fn nothing_changed_is_silence_also_when_lines_moved() {
        let shop = Shop::new();
        assert_eq!(shop.run(&["diff", "--base", "base"]), (ExitStatus::Clean, String::new(), String::new()));
        shop.write("src/web.rs", &format!("// a comment\n\n{}", SHOP[3].1));
        for format in ["human", "json", "markdown"] {
            let ran = shop.run(&["diff", "--base", "base", "--format", format]);
            assert_eq!(ran, (ExitStatus::Clean, String::new(), String::new()));
        }
    }

    #[test]
    fn a_change_is_a_picture_too() {
        let shop = Shop::new();
        shop.write("src/db.rs", UPWARDS);
        let drawn = |format| shop.run(&["diff", "--base", "base", "--format", format]);
        let (status, out, err) = drawn("mermaid");
        assert_eq!((status, err.as_str()), (ExitStatus::Findings, ""));
        insta::assert_snapshot!(out, @r#"
        flowchart TB
          n0["db<br/>1 module, 4 lines"]
          n1["web<br/>1 module, 4 lines"]
          n0 -->|"+1"| n1
          n1 -->|"2"| n0
          linkStyle 0 stroke-width:1.0px,stroke:#1b7f3b,color:#1b7f3b
          linkStyle 1 stroke-width:1.3px
          classDef unassigned stroke-dasharray:4 3
          classDef external fill:none
        "#);
        assert!(drawn("svg").1.starts_with("<svg "));
        assert!(drawn("html").1.contains("<h1>From base to the files as they are</h1>"));
    }

    #[test]
    fn a_change_is_shown_with_its_references_and_fails_if_it_breaks_a_rule() {
        let shop = Shop::new();
        shop.write("src/db.rs", UPWARDS);
        let (status, out, err) = shop.run(&["diff", "--base", "base"]);
        assert_eq!((status, err.as_str()), (ExitStatus::Findings, ""));
        insta::assert_snapshot!(out, @"
        Dependencies between contexts: 1 new
          + db → web: 1 reference
              + shop::web::Page  src/db.rs:4:28

        Tangles between contexts
          + db and web depend on each other in a circle
              shortest cycle: db → web → db

        Measures of contexts
          ~ db: fan-out 0 → 1
          ~ web: fan-in 0 → 1, definitions that others use 0 → 1

        Dependencies between modules: 1 new
          + shop::db → shop::web: 1 reference
              + shop::web::Page  src/db.rs:4:28

        Findings: 1 new
          + error: `shop::db` uses `shop::web::Page`, which the rule `no-web` forbids,
            because layers
              src/db.rs:4:28
        ");
        shop.commit("head");
        shop.write("src/db.rs", "broken");
        assert_eq!(shop.run(&["diff", "--base", "base", "--head", "head"]).1, out, "two revisions");
        let (status, out, _) = shop.run(&["diff", "--base", "head", "--head", "base"]);
        assert_eq!(status, ExitStatus::Clean, "errors that are gone fail nothing");
        insta::assert_snapshot!(out, @"
        Dependencies between contexts: 1 gone
          - db → web: 1 reference
              - shop::web::Page  src/db.rs:4:28

        Tangles between contexts
          - db and web no longer depend on each other in a circle
              shortest cycle: db → web → db

        Measures of contexts
          ~ db: fan-out 1 → 0
          ~ web: fan-in 1 → 0, definitions that others use 1 → 0

        Dependencies between modules: 1 gone
          - shop::db → shop::web: 1 reference
              - shop::web::Page  src/db.rs:4:28

        Findings: 1 gone
          - error: `shop::db` uses `shop::web::Page`, which the rule `no-web` forbids,
            because layers
              src/db.rs:4:28
        ");
        let markdown = shop.run(&["diff", "--base", "base", "--head", "head", "--format", "markdown"]).1;
        insta::assert_snapshot!(markdown, @"
        ### seamfind: what this change does

        **Findings**

        - `+` new error: `shop::db` uses `shop::web::Page`, which the rule `no-web` forbids `src/db.rs:4:28`

        **Dependencies between contexts**

        - `+` new `db` → `web`: 1 reference, such as `src/db.rs:4:28`

        **Tangles**

        - `+` new `db`, `web`: `db` → `web` → `db`

        **Measures**

        - `db`: fan-out 0 → 1
        - `web`: fan-in 0 → 1, definitions that others use 0 → 1

        <sub>dependencies between modules: 1 new, 0 gone, 0 changed</sub>
        ");
        let json = shop.run(&["diff", "--base", "base", "--head", "head", "--format", "json"]).1;
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["contexts"]["edges"].as_array().unwrap().len(), 1);
        assert_eq!(json["findings"][0]["state"], "added");
    }

    #[test]
    fn exported_graphs_can_be_compared() {
        let shop = Shop::new();
        shop.write("before.json", &shop.run(&["export", "graph"]).1);
        shop.write("src/db.rs", UPWARDS);
        let before = shop.path("before.json");
        let before = before.to_str().unwrap();
        assert_eq!(shop.run(&["diff", "--base", before]).1, shop.run(&["diff", "--base", "base"]).1);
        shop.write("after.json", &shop.run(&["export", "graph"]).1);
        let after = shop.path("after.json");
        let after = after.to_str().unwrap();
        assert_eq!(shop.run(&["diff", "--base", before, "--head", after]).1, shop.run(&["diff", "--base", "base"]).1);
    }

    #[test]
    fn what_cannot_be_compared_is_said() {
        let shop = Shop::new();
        let said = |base: &str| {
            let (status, out, err) = shop.run(&["diff", "--base", base]);
            assert_eq!((status, out.as_str()), (ExitStatus::Usage, ""));
            err.replace(&*shop.0.path().to_string_lossy(), "ROOT")
        };
        shop.write("other.json", "{\"schema_version\": 1}");
        insta::assert_snapshot!(said("nightly"), @"
        error: git knows no revision `nightly`
          help: name a branch, tag or commit; a shallow clone lacks most of them: fetch the revision first (in CI with the full history, such as `fetch-depth: 0`)
        ");
        insta::assert_snapshot!(said("no-such.json"), @"
        error: `no-such.json` cannot be read: entity not found
          help: write it with `seamfind export graph`
        ");
        insta::assert_snapshot!(said(shop.path("other.json").to_str().unwrap()), @"
        error: `ROOT/other.json` is no exported graph: missing field `modules` at line 1 column 21
          help: write it with `seamfind export graph`
        ");
        shop.write("seamfind.toml", "version = 9\n");
        shop.commit("broken");
        shop.write("seamfind.toml", SHOP[1].1);
        assert!(said("broken").contains("version"));
    }

    #[test]
    fn check_reports_only_what_the_change_brought() {
        let shop = Shop::new();
        shop.write("src/db.rs", UPWARDS);
        assert_eq!(shop.run(&["check", "--changed-since", "base"]).0, ExitStatus::Findings);
        shop.commit("debt");
        shop.write("src/db.rs", &format!("// moved\n{UPWARDS}"));
        assert_eq!(shop.run(&["check"]).0, ExitStatus::Findings);
        let (status, out, _) = shop.run(&["check", "--changed-since", "debt"]);
        assert_eq!(status, ExitStatus::Clean);
        insta::assert_snapshot!(out, @"
        no findings (1 more was there before); 3 of 3 files read, 100 % of 6 names
        resolved
        ");
        shop.write("src/db.rs", &format!("{UPWARDS}pub fn again(_: crate::web::Page) {{}}\n"));
        let (status, out, _) = shop.run(&["check", "--changed-since", "debt", "--format", "github"]);
        assert_eq!(status, ExitStatus::Findings);
        assert!(out.contains("2 references"), "{out}");
    }
}
