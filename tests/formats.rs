//! The formats of findings for machines on real projects: SARIF is valid, and editors read true places.

use std::fs;
use std::path::Path;

use cargo_metadata::Message;
use cargo_metadata::diagnostic::DiagnosticSpan;
use seamfind::cli::{Stream, run};
use serde_json::Value;

/// What `check` prints in a format on a project.
fn checked(root: &Path, format: &str) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = ["seamfind", "check", "--format", format, root.to_str().expect("UTF-8")].map(Into::into);
    run(args, &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
    assert!(err.is_empty(), "{}", String::from_utf8_lossy(&err));
    String::from_utf8(out).expect("UTF-8")
}

/// The folders of `fixtures/rules` and `fixtures/planted`, and the record shop.
fn projects() -> Vec<std::path::PathBuf> {
    let folders =
        ["fixtures/rules", "fixtures/planted"].iter().flat_map(|folder| fs::read_dir(folder).expect("folders"));
    let mut projects: Vec<_> = folders.filter_map(Result::ok).map(|entry| entry.path()).collect();
    projects.push("fixtures/musiccorp".into());
    projects.sort();
    projects
}

/// The columns of a span, cut out of its line.
fn by_columns(text: &str, span: &DiagnosticSpan) -> String {
    let line = text.trim_start_matches('\u{feff}').lines().nth(span.line_start - 1).expect("a line");
    line.chars().skip(span.column_start - 1).take(span.column_end - span.column_start).collect()
}

/// The places that editors are told, each as `file: text`; bytes and columns must mean the same text.
fn places(root: &Path) -> Vec<String> {
    let mut places = Vec::new();
    for message in Message::parse_stream(checked(root, "cargo-json").as_bytes()) {
        let Message::CompilerMessage(message) = message.expect("a message of cargo") else { continue };
        for span in message.message.spans {
            let name = span.file_name.trim_start_matches(root.to_str().expect("UTF-8")).trim_start_matches('/');
            let text = fs::read_to_string(root.join(name)).expect("a file");
            let bytes = &text[span.byte_start as usize..span.byte_end as usize];
            assert_eq!(bytes, by_columns(&text, &span), "{span:?}");
            let marked = span.text.first().map(|line| {
                let marked = line.text.chars().skip(line.highlight_start - 1);
                marked.take(line.highlight_end - line.highlight_start).collect::<String>()
            });
            assert!(marked.is_none_or(|marked| marked == bytes), "{span:?}");
            places.push(format!("{name}: {bytes}"));
        }
    }
    places
}

#[test]
fn sarif_of_every_project_is_valid() {
    let schema = fs::read_to_string("fixtures/schemas/sarif-2.1.0.json").expect("the schema");
    // the schema's patterns are ECMAScript, where `]` stands for itself
    let schema: Value = serde_json::from_str(&schema.replace("{2}]?$", "{2}\\\\]?$")).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for project in projects() {
        let document: Value = serde_json::from_str(&checked(&project, "sarif")).expect("JSON");
        let mistakes: Vec<_> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert!(mistakes.is_empty(), "{}: {mistakes:#?}", project.display());
    }
}

#[test]
fn editors_are_told_true_places_in_every_project() {
    for project in projects() {
        places(&project);
    }
}

#[test]
fn places_are_true_behind_letters_of_several_bytes() {
    let scratch = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(scratch.path().join(name), text).expect("a file");
    fs::create_dir(scratch.path().join("src")).expect("a folder");
    write("Cargo.toml", "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
    write(
        "seamfind.toml",
        "version = 1\n# größer\n[[rule]]\nid = 'apart'\nkind = 'forbid'\nfrom = 'shop::web'\nto = 'shop::größe'\n\
         because = 'été' # naïf\n[[rule]]\nid = 'none'\nkind = 'forbid'\nfrom = 'shop::wéb'\nto = 'shop::web'\n",
    );
    write("src/lib.rs", "\u{feff}/* größte */ pub mod web; pub mod größe;\r\n");
    write("src/größe.rs", "pub struct Maß;\npub fn länge() {}\n");
    write(
        "src/web.rs",
        "/* 😀 */ use crate::größe::Maß;\r\npub fn a(_: Maß) {\r\n\tlet _ = \"日本\"; crate::größe::länge(); let _ = Maß;\r\n}\r\n",
    );
    assert_eq!(
        places(scratch.path()),
        ["seamfind.toml: '", "src/web.rs: Maß", "src/web.rs: Maß", "src/web.rs: Maß", "src/web.rs: länge"]
    );
}
