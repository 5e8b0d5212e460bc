//! Malformed `seamfind.toml` and `seamfind-baseline.toml`, given to the command: each mistake is told once, with its place
//! and what to do, ends with status 2 and never with a panic.
//!
//! `tests/snapshots/` holds what is printed. Cases are named, in the order of the key they are about.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use seamfind::cli::{ExitStatus, Stream, run};

/// What the configurations are about: `web` uses `db`.
const MANIFEST: &str = "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
const CODE: &str = "pub mod web { pub fn page() { crate::db::row(); } }\npub mod db { pub fn row() {} }\n";

/// Two contexts to build upon; with `version = 1` eight lines.
const SHOP: &str = r#"
[[context]]
name = "web"
code = ["shop::web"]
[[context]]
name = "db"
code = ["shop::db"]
"#;

/// Configurations of which `version = 1` and the contexts of [`SHOP`] are left out.
const RULES: &[(&str, &str)] = &[
    ("a rule without an id", "[[rule]]\nkind = 'forbid'\nfrom = 'web'\nto = 'db'"),
    ("an id with a blank", "[[rule]]\nid = 'no web'\nkind = 'forbid'\nfrom = 'web'\nto = 'db'"),
    ("two rules with one id", "[[rule]]\nid = 'a'\nkind = 'stable'\n[[rule]]\nid = 'a'\nkind = 'acyclic'"),
    ("a rule without a kind", "[[rule]]\nid = 'a'\nfrom = 'web'\nto = 'db'"),
    ("an unknown kind", "[[rule]]\nid = 'a'\nkind = 'forbids'\nfrom = 'web'\nto = 'db'"),
    ("a kind in capitals", "[[rule]]\nid = 'a'\nkind = 'Forbid'\nfrom = 'web'\nto = 'db'"),
    ("an unknown severity", "[[rule]]\nid = 'a'\nkind = 'stable'\nseverity = 'warning'"),
    ("a severity of the wrong type", "[[rule]]\nid = 'a'\nkind = 'stable'\nseverity = 2"),
    ("a key of another kind", "[[rule]]\nid = 'a'\nkind = 'stable'\nmax = 3"),
    ("a misspelt key", "[[rule]]\nid = 'a'\nkind = 'stable'\nbecuase = 'so'"),
    ("an impossible since", "[[rule]]\nid = 'a'\nkind = 'stable'\nsince = true"),
    ("a table that should be a list of tables", "[rule]\nid = 'a'\nkind = 'stable'"),
    ("a plural", "[[rules]]\nid = 'a'\nkind = 'stable'"),
    ("forbid without to", "[[rule]]\nid = 'a'\nkind = 'forbid'\nfrom = 'web'"),
    ("forbid to nothing", "[[rule]]\nid = 'a'\nkind = 'forbid'\nfrom = 'web'\nto = []"),
    ("forbid from a number", "[[rule]]\nid = 'a'\nkind = 'forbid'\nfrom = 7\nto = 'db'"),
    ("forbid from itself", "[[rule]]\nid = 'a'\nkind = 'forbid'\nfrom = 'web'\nto = 'web'"),
    ("no-path to itself", "[[rule]]\nid = 'a'\nkind = 'no-path'\nfrom = ['web', 'db']\nto = ['db', 'web']"),
    ("a context that does not exist", "[[rule]]\nid = 'a'\nkind = 'forbid'\nfrom = 'webb'\nto = 'db'"),
    ("a tag that no context has", "[[rule]]\nid = 'a'\nkind = 'forbid'\nfrom = 'tag:front'\nto = 'db'"),
    ("a pattern with half a star", "[[rule]]\nid = 'a'\nkind = 'forbid'\nfrom = 'shop::we*'\nto = 'db'"),
    ("a pattern with one colon", "[[rule]]\nid = 'a'\nkind = 'forbid'\nfrom = 'shop:web'\nto = 'db'"),
    ("a pattern with slashes", "[[rule]]\nid = 'a'\nkind = 'forbid'\nfrom = 'src/web'\nto = 'db'"),
    ("a pattern that begins with crate", "[[rule]]\nid = 'a'\nkind = 'forbid'\nfrom = 'crate::web'\nto = 'db'"),
    ("a bad glob of packages", "[[rule]]\nid = 'a'\nkind = 'forbid'\nfrom = 'package:{a'\nto = 'db'"),
    ("a bad glob of paths", "[[rule]]\nid = 'a'\nkind = 'forbid'\nfrom = 'path:src/[a'\nto = 'db'"),
    ("layers without layers", "[[rule]]\nid = 'a'\nkind = 'layers'"),
    ("one layer", "[[rule]]\nid = 'a'\nkind = 'layers'\nlayers = ['web']"),
    ("an empty layer", "[[rule]]\nid = 'a'\nkind = 'layers'\nlayers = ['web', [], 'db']"),
    ("a context in two layers", "[[rule]]\nid = 'a'\nkind = 'layers'\nlayers = ['web', 'db', 'web']"),
    ("layers in layers in layers", "[[rule]]\nid = 'a'\nkind = 'layers'\nlayers = ['web', [['db']]]"),
    ("a closed layer that is none", "[[rule]]\nid = 'a'\nkind = 'layers'\nlayers = ['web', 'db']\nclosed = 'dbs'"),
    ("independent of itself", "[[rule]]\nid = 'a'\nkind = 'independent'\nof = ['web']"),
    ("independent twice", "[[rule]]\nid = 'a'\nkind = 'independent'\nof = ['web', 'db', 'web']"),
    ("acyclic of what there is not", "[[rule]]\nid = 'a'\nkind = 'acyclic'\nof = 'crates'"),
    ("acyclic without an unknown kind", "[[rule]]\nid = 'a'\nkind = 'acyclic'\nleave-out = ['methods']"),
    (
        "acyclic without all kinds",
        "[[rule]]\nid = 'a'\nkind = 'acyclic'\nleave-out = ['use', 'path', 'macro', 'method', 'field', 'operator', 'expansion']",
    ),
    ("external of nothing", "[[rule]]\nid = 'a'\nkind = 'external'"),
    ("external of both", "[[rule]]\nid = 'a'\nkind = 'external'\nallow = ['serde']\ndeny = ['sqlx']"),
    ("external with a bad glob", "[[rule]]\nid = 'a'\nkind = 'external'\ndeny = ['sql[']"),
    ("limit of an unknown measure", "[[rule]]\nid = 'a'\nkind = 'limit'\nmeasure = 'loc'\nmax = 5"),
    ("limit without a number", "[[rule]]\nid = 'a'\nkind = 'limit'\nmeasure = 'lines'"),
    ("limit below nothing", "[[rule]]\nid = 'a'\nkind = 'limit'\nmeasure = 'lines'\nmax = -1"),
    ("limit of half a line", "[[rule]]\nid = 'a'\nkind = 'limit'\nmeasure = 'lines'\nmax = 1.5"),
    ("limit in words", "[[rule]]\nid = 'a'\nkind = 'limit'\nmeasure = 'lines'\nmax = '5'"),
    ("limit without end", "[[rule]]\nid = 'a'\nkind = 'limit'\nmeasure = 'lines'\nmax = inf"),
    (
        "limit beyond all numbers",
        "[[rule]]\nid = 'a'\nkind = 'limit'\nmeasure = 'lines'\nmax = 99999999999999999999999",
    ),
    ("table-owner without tables", "[[rule]]\nid = 'a'\nkind = 'table-owner'"),
];

/// Configurations as a whole, behind `version = 1`.
const CONFIGURATIONS: &[(&str, &str)] = &[
    ("a floor below nothing", "[analysis]\ncoverage-floor = -0.1"),
    ("a floor that is no number", "[analysis]\ncoverage-floor = nan"),
    ("a floor in per cent", "[analysis]\ncoverage-floor = 95"),
    ("a floor with a sign", "[analysis]\ncoverage-floor = '95 %'"),
    ("an exclude that is no list", "[analysis]\nexclude = 'vendor'"),
    ("an exclude that is no glob", "[analysis]\nexclude = ['vendor/[']"),
    ("a key of analysis that is none", "[analysis]\ncoverage_floor = 0.9"),
    ("an unknown table", "[analyse]\ntests = true"),
    ("tests in words", "[analysis]\ntests = 'yes'"),
    ("a weight out of range", "[seams]\nmutual = 3"),
    ("a macro that brings nothing", "[macros]\nAudited = ['shop::*']"),
    ("a database without a schema", "[[database]]\nname = 'shop'"),
    ("a dialect that is none", "[[database]]\nname = 'shop'\nmigrations = 'db'\ndialect = 'oracle'"),
    ("a context without a name", "[[context]]\ncode = ['shop::web']"),
    ("a context with an empty name", "[[context]]\nname = ''\ncode = ['shop::web']"),
    ("a context with the name of a pattern", "[[context]]\nname = 'tag:web'\ncode = ['shop::web']"),
    ("a context without code", "[[context]]\nname = 'web'"),
    ("a context with an empty list of code", "[[context]]\nname = 'web'\ncode = []"),
    ("a context with a number for code", "[[context]]\nname = 'web'\ncode = 3"),
    ("a context as a table", "[context]\nname = 'web'\ncode = ['shop::web']"),
    ("a context as a text", "context = 'web'"),
    ("contexts as texts", "context = ['web']"),
    (
        "two contexts with one name",
        "[[context]]\nname = 'web'\ncode = ['shop::web']\n[[context]]\nname = 'web'\ncode = ['shop::db']",
    ),
    (
        "two contexts with one pattern",
        "[[context]]\nname = 'web'\ncode = ['shop::web']\n[[context]]\nname = 'page'\ncode = ['shop::web']",
    ),
    (
        "two contexts that claim the same by other patterns",
        "[[context]]\nname = 'web'\ncode = ['shop::*']\n[[context]]\nname = 'page'\ncode = ['*::web']",
    ),
    ("a pattern twice in a context", "[[context]]\nname = 'web'\ncode = ['shop::web', 'shop::web']"),
    (
        "two contexts with one table",
        "[[context]]\nname = 'web'\ncode = ['shop::web']\ntables = ['item']\n[[context]]\nname = 'db'\ncode = ['shop::db']\ntables = ['item']",
    ),
    (
        "a context that may depend on an unknown one",
        "[[context]]\nname = 'web'\ncode = ['shop::web']\nmay-depend-on = ['bd']\n[[context]]\nname = 'db'\ncode = ['shop::db']",
    ),
    ("a context that may depend on itself", "[[context]]\nname = 'web'\ncode = ['shop::web']\nmay-depend-on = ['web']"),
    (
        "a context that may depend on another twice",
        "[[context]]\nname = 'web'\ncode = ['shop::web']\nmay-depend-on = ['db', 'db']\n[[context]]\nname = 'db'\ncode = ['shop::db']",
    ),
    (
        "a dependency both allowed and deprecated",
        "[[context]]\nname = 'web'\ncode = ['shop::web']\nmay-depend-on = ['db']\ndeprecated = ['db']\n[[context]]\nname = 'db'\ncode = ['shop::db']",
    ),
    (
        "an interface that is no pattern",
        "[[context]]\nname = 'web'\ncode = ['shop::web']\ninterface = ['shop::web::Pa*']",
    ),
    ("a strict that is no truth", "[[context]]\nname = 'web'\ncode = ['shop::web']\nstrict = 'yes'"),
    ("a value without quotes", "[[context]]\nname = web\ncode = ['shop::web']"),
    ("a text without an end", "[[context]]\nname = 'web\ncode = ['shop::web']"),
    ("a list without an end", "[[context]]\nname = 'web'\ncode = ['shop::web'"),
    ("a key twice", "[[context]]\nname = 'web'\nname = 'db'\ncode = ['shop::web']"),
    ("a table twice", "[analysis]\ntests = true\n[analysis]\ntests = false"),
    ("a table in brackets that do not match", "[[context]\nname = 'web'\ncode = ['shop::web']"),
    ("what a merge left behind", "<<<<<<< HEAD\n[analysis]\n=======\n[seams]\n>>>>>>> main"),
    ("very deep nesting", ""), // see `text_of`
    ("very deep tables", ""),
];

/// Whole files.
const FILES: &[(&str, &[u8])] = &[
    ("an empty file", b""),
    ("blanks and comments", b"\n\n# nothing yet\n"),
    ("a byte order mark and nothing else", b"\xef\xbb\xbf"),
    ("no version", b"[analysis]\ntests = true\n"),
    ("a version to come", b"version = 2\n"),
    ("a version in quotes", b"version = '1'\n"),
    ("bytes that are not UTF-8", b"version = 1\n# caf\xe9\n"),
    ("UTF-16, as some editors write it", b"\xff\xfev\0e\0r\0s\0i\0o\0n\0"),
    ("a NUL", b"version = 1\n\0"),
    ("YAML", b"version: 1\ncontexts:\n  - web\n"),
    ("JSON", b"{\"version\": 1}\n"),
];

/// Baselines.
const BASELINES: &[(&str, &[u8])] = &[
    ("an empty file", b""),
    ("a version to come", b"version = 2\n"),
    ("bytes that are not UTF-8", b"version = 1\n# caf\xe9\n"),
    ("what a merge left behind", b"version = 1\n<<<<<<< HEAD\n[[known]]\nrule = 'a'\nfrom = 'b'\n=======\n>>>>>>> main\n"),
    ("an entry without a rule", b"version = 1\n[[known]]\nfrom = 'shop::web'\nuses = 'shop::db::row'\ncount = 1\n"),
    ("an entry without a user", b"version = 1\n[[known]]\nrule = 'apart'\nuses = 'shop::db::row'\n"),
    ("an unknown key", b"version = 1\n[[known]]\nrule = 'apart'\nfrom = 'shop::web'\nline = 3\n"),
    ("a negative count", b"version = 1\n[[known]]\nrule = 'apart'\nfrom = 'shop::web'\ncount = -1\n"),
    ("a count of nothing", b"version = 1\n[[known]]\nrule = 'apart'\nfrom = 'shop::web'\ncount = 0\n"),
    ("a day that is none", b"version = 1\n[[known]]\nrule = 'apart'\nfrom = 'shop::web'\nexpires = 'soon'\n"),
    ("a day of no month", b"version = 1\n[[known]]\nrule = 'apart'\nfrom = 'shop::web'\nexpires = '2026-02-31'\n"),
    ("an hour", b"version = 1\n[[known]]\nrule = 'apart'\nfrom = 'shop::web'\nexpires = 2026-02-01T12:00:00\n"),
    ("an entry twice", b"version = 1\n[[known]]\nrule = 'apart'\nfrom = 'shop::web'\nuses = 'shop::db::row'\n[[known]]\nrule = 'apart'\nfrom = 'shop::web'\nuses = 'shop::db::row'\n"),
    ("a table for the list", b"version = 1\n[known]\nrule = 'apart'\nfrom = 'shop::web'\n"),
];

/// The text of a case in [`CONFIGURATIONS`]; what is too long for a table is made here.
fn text_of(name: &str, text: &str) -> String {
    match name {
        "very deep nesting" => format!("version = 1\n[analysis]\nexclude = {}{}\n", "[".repeat(5000), "]".repeat(5000)),
        "very deep tables" => format!("version = 1\n{} = 1\n", vec!["a"; 5000].join(".")),
        _ => format!("version = 1\n{text}\n"),
    }
}

/// A project to try configurations on.
fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("src")).expect("a folder");
    fs::write(folder.path().join("Cargo.toml"), MANIFEST).expect("a file");
    fs::write(folder.path().join("src/lib.rs"), CODE).expect("a file");
    folder
}

/// What `check` says of the project, and its status.
fn checked(root: &Path) -> (String, ExitStatus) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = ["seamfind".into(), "check".into(), "--names-only".into(), root.as_os_str().to_owned()];
    let status = run(args, &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
    let text = String::from_utf8(out).expect("UTF-8") + &String::from_utf8(err).expect("UTF-8");
    assert!(!text.contains(&*root.to_string_lossy()), "an absolute path: {text}");
    (text, status)
}

/// What is said of each case: one paragraph per case.
#[derive(Default)]
struct Told {
    text: String,
    wrong: Vec<String>,
}

impl Told {
    /// Tries a file of that name.
    fn case(&mut self, project: &Path, file: &str, name: &str, text: &[u8]) {
        fs::write(project.join(file), text).expect("a file");
        self.told(project, file, name);
    }

    fn told(&mut self, project: &Path, file: &str, name: &str) {
        let (text, status) = checked(project);
        let mistakes = text.lines().filter(|line| line.trim_start().starts_with('×')).count();
        let says_what_to_do = text.contains("help: ") || text.contains("── expected ");
        if status != ExitStatus::Usage || mistakes != 1 || !says_what_to_do {
            self.wrong.push(format!("{file}, {name}: {status:?} with {mistakes} mistakes"));
        }
        let shown: Vec<&str> = text.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
        let _ = writeln!(self.text, "{file}: {name} → {status:?}\n{}\n", shown.join("\n"));
    }
}

#[test]
fn a_byte_order_mark_is_no_mistake() {
    let folder = project();
    for file in ["seamfind.toml", "seamfind-baseline.toml"] {
        fs::write(folder.path().join(file), "\u{feff}version = 1\n").expect("a file");
    }
    assert_eq!(checked(folder.path()).1, ExitStatus::Clean);
}

#[test]
fn each_mistake_is_told_once_with_its_place_and_what_to_do() {
    let mut told = Told::default();
    let folder = project();
    let root = folder.path();
    let config = "seamfind.toml";
    FILES.iter().for_each(|(name, text)| told.case(root, config, name, text));
    for (name, text) in CONFIGURATIONS {
        told.case(root, config, name, text_of(name, text).as_bytes());
    }
    for (name, text) in RULES {
        told.case(root, config, name, format!("version = 1{SHOP}{text}\n").as_bytes());
    }
    fs::remove_file(root.join(config)).expect("a file");
    fs::create_dir(root.join(config)).expect("a folder");
    told.told(root, config, "a folder");
    fs::remove_dir(root.join(config)).expect("a folder");
    let apart = format!("version = 1{SHOP}[[rule]]\nid = 'apart'\nkind = 'forbid'\nfrom = 'web'\nto = 'db'\n");
    fs::write(root.join(config), apart).expect("a file");
    let baseline = "seamfind-baseline.toml";
    BASELINES.iter().for_each(|(name, text)| told.case(root, baseline, name, text));
    fs::remove_file(root.join(baseline)).expect("a file");
    fs::create_dir(root.join(baseline)).expect("a folder");
    told.told(root, baseline, "a folder");
    assert!(told.wrong.is_empty(), "{:#?}\n{}", told.wrong, told.text);
    insta::assert_snapshot!(told.text);
}
