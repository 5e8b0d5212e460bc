//! A baseline survives what does not change what uses what, and notices what does.

use std::fs;
use std::path::Path;

use seamfind::cli::{ExitStatus, Stream, run};

const FILES: [(&str, &str); 5] = [
    ("Cargo.toml", "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2024\"\n"),
    (
        "seamfind.toml",
        "version = 1\n[[context]]\nname = 'web'\ncode = ['shop::web']\n[[context]]\nname = 'db'\ncode = ['shop::db']\n\
         [[rule]]\nid = 'apart'\nkind = 'forbid'\nfrom = 'web'\nto = 'db'\n\
         [[rule]]\nid = 'no-way'\nkind = 'no-path'\nfrom = 'web'\nto = 'shop::disk'\n\
         [[rule]]\nid = 'no-circles'\nkind = 'acyclic'\n",
    ),
    ("src/lib.rs", "pub mod db;\npub mod disk { pub fn write() {} }\npub mod web;\n"),
    (
        "src/db.rs",
        "pub struct Row { pub id: u32 }\nimpl Row { pub fn load(id: u32) -> Row { crate::disk::write(); Row { id } } }\n\
         pub fn rows() -> Vec<Row> { crate::web::page(); vec![] }\npub fn count() -> usize { 0 }\n",
    ),
    (
        "src/web.rs",
        "use crate::db::{self, Row};\n\
         pub fn page() { let row: Row = Row::load(1); list(); drop(row.id); }\n\
         fn list() { for row in db::rows() { drop(row.id); } }\n",
    ),
];

/// The same uses: functions in another order, lines broken elsewhere, an import split, code and comments above.
const WEB_AGAIN: &str = "\
// What customers see.

use std::fmt::Debug;
use crate::db::{
    Row,
    self,
};

pub trait Shown: Debug {
    fn show(&self) {}
}

fn list() {
    for row in db::rows() {
        drop(
            row.id,
        );
    }
}

/// The page.
pub fn page() {
    let row: Row
        = Row::load(1);
    let _ = \"db::count()\";
    list();
    drop(row.id);
}
";

struct Project(tempfile::TempDir);

impl Project {
    /// The project with all that it breaks today accepted.
    fn accepted() -> Self {
        let project = Self(tempfile::tempdir().expect("a folder"));
        FILES.iter().for_each(|(name, text)| project.write(name, text));
        assert_eq!(project.run(&["check"]).0, ExitStatus::Findings);
        project.baseline(&[]);
        assert_eq!(project.run(&["check"]).0, ExitStatus::Clean);
        project
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn read(&self) -> String {
        fs::read_to_string(self.0.path().join("seamfind-baseline.toml")).expect("a baseline")
    }

    fn run(&self, args: &[&str]) -> (ExitStatus, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let root = self.0.path().to_str().expect("UTF-8");
        let args = ["seamfind"].iter().chain(args).chain([&root]).map(Into::into);
        let status = run(args, &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
        (status, String::from_utf8_lossy(&out).into_owned() + &String::from_utf8_lossy(&err))
    }

    /// Writes the baseline, also where these tests run in CI.
    fn baseline(&self, args: &[&str]) -> String {
        let (status, text) = self.run(&[&["baseline", "--in-ci"], args].concat());
        assert_eq!(status, ExitStatus::Clean, "{text}");
        self.read()
    }

    /// The project is as green as before, and its baseline would be the same bytes.
    #[track_caller]
    fn is_unmoved(&self, before: &str) {
        let (status, text) = self.run(&["check"]);
        assert_eq!(status, ExitStatus::Clean, "{text}");
        assert_eq!(self.baseline(&[]), before);
        assert_eq!(self.baseline(&["--shrink"]), before);
    }

    #[track_caller]
    fn fails_with(&self, wanted: &[&str]) {
        let (status, text) = self.run(&["check", "--all"]);
        assert_eq!(status, ExitStatus::Findings, "{text}");
        let line = text
            .split(|c: char| c.is_whitespace() || c == '│')
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        wanted.iter().for_each(|wanted| assert!(line.contains(wanted), "{wanted} is not in\n{text}"));
    }
}

#[test]
fn it_lists_rule_user_and_what_is_used_and_no_line() {
    let text = Project::accepted().read();
    insta::assert_snapshot!(text.split_once("version = 1\n").expect("a version").1.replace("\n\n", "\n"), @r#"

    [[known]]
    rule = "apart"
    from = "shop::web"
    uses = "shop::db"
    count = 1
    [[known]]
    rule = "apart"
    from = "shop::web"
    uses = "shop::db::Row"
    count = 3
    [[known]]
    rule = "apart"
    from = "shop::web"
    uses = "shop::db::Row::id"
    count = 2
    [[known]]
    rule = "apart"
    from = "shop::web"
    uses = "shop::db::Row::load"
    count = 1
    [[known]]
    rule = "apart"
    from = "shop::web"
    uses = "shop::db::rows"
    count = 1
    [[known]]
    rule = "no-circles"
    from = "web"
    uses = "db"
    count = 2
    [[known]]
    rule = "no-way"
    from = "shop::web"
    uses = "shop::db"
    count = 1
    "#);
}

#[test]
fn what_moves_inside_a_module_and_what_is_new_beside_it_leave_it_as_it_is() {
    let project = Project::accepted();
    let before = project.read();
    project.write("src/web.rs", WEB_AGAIN);
    project.is_unmoved(&before);
    project.write("src/web.rs", &WEB_AGAIN.replace('\n', "\r\n"));
    project.is_unmoved(&before);
    project.write("src/lib.rs", "pub mod web;\npub mod other;\npub mod disk { pub fn write() {} }\npub mod db;\n");
    project.write("src/other.rs", "pub struct Row { pub id: u32 }\npub fn rows() -> Vec<Row> { vec![] }\n");
    project.write("src/loose.rs", "pub fn nobody() { crate::db::count(); }\n");
    project.write("docs/rows.md", "crate::db::count()\n");
    project.write("tools/helper/Cargo.toml", "[package]\nname = \"helper\"\nversion = \"0.1.0\"\n");
    project.write("tools/helper/src/lib.rs", "pub fn help() {}\n");
    project.is_unmoved(&before);
}

#[test]
fn another_definition_is_new_and_one_use_more_is_grown() {
    let project = Project::accepted();
    project.write("src/web.rs", &(WEB_AGAIN.to_owned() + "fn many() -> usize { db::count() }\n"));
    project.fails_with(&["baseline: 1 new,", "`shop::web` uses `shop::db::count`"]);
    project.write("src/web.rs", &(WEB_AGAIN.to_owned() + "fn more(row: &Row) {}\n"));
    project.fails_with(&["baseline: 1 grown,", "`shop::web` uses `shop::db::Row`"]);
    let unswapped = WEB_AGAIN.replace("let row: Row\n        = Row::load(1);", "let row = &db::rows()[db::count()];");
    project.write("src/web.rs", &unswapped);
    project.fails_with(&["1 new, 1 grown,", "1 fixed", "`shop::db::Row::load` is fixed but still listed"]);
}

#[test]
fn what_is_fixed_fails_until_shrinking_removes_it() {
    let project = Project::accepted();
    let before = project.read();
    project.write("src/web.rs", "use crate::db;\npub fn page() { list(); db::count(); }\nfn list() { db::rows(); }\n");
    project.fails_with(&["is fixed but still listed", "`seamfind baseline --shrink` removes it"]);
    let after = project.baseline(&["--shrink"]);
    let entries = |text: &str| text.split("[[known]]").skip(1).map(str::to_owned).collect::<Vec<_>>();
    assert!(entries(&after).len() < entries(&before).len());
    assert!(!after.contains("shop::db::count"), "{after}");
    project.fails_with(&["1 new,", "`shop::web` uses `shop::db::count`"]);
    let (_, text) = project.run(&["check"]);
    assert!(!text.contains("is fixed"), "{text}");
}

#[test]
fn nothing_is_forgotten_where_too_little_is_seen() {
    let project = Project::accepted();
    let before = project.read();
    let config = fs::read_to_string(project.0.path().join("seamfind.toml")).expect("a file");
    project.write("seamfind.toml", &(config + "[analysis]\ncoverage-floor = 1.0\n"));
    project.write("src/web.rs", "pub fn page() { nowhere::at_all(); }\n");
    for args in [&["baseline", "--in-ci"][..], &["baseline", "--in-ci", "--shrink"]] {
        let (status, text) = project.run(args);
        assert_eq!(status, ExitStatus::Incomplete, "{text}");
        assert!(text.contains("coverage floor"), "{text}");
    }
    assert_eq!(project.read(), before);
}

#[test]
fn projects_with_planted_violations_can_be_accepted_as_they_are() {
    for name in ["circles", "counters", "departments", "ways"] {
        let project = Project(tempfile::tempdir().expect("a folder"));
        copy(&Path::new("fixtures/planted").join(name), project.0.path());
        let before = project.baseline(&[]);
        shift(project.0.path());
        project.is_unmoved(&before);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").filter_map(Result::ok) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a file");
        }
    }
}

/// Moves all code of a folder two lines down, and changes its line breaks.
fn shift(folder: &Path) {
    for path in fs::read_dir(folder).expect("a folder").filter_map(Result::ok).map(|entry| entry.path()) {
        if path.is_dir() {
            shift(&path);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).expect("a file");
            fs::write(&path, format!("// above\n\n{text}").replace('\n', "\r\n")).expect("a file");
        }
    }
}
