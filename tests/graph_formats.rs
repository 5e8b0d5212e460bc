//! The formats of `seamfind graph`, read by the programs they are for, where these are installed: Graphviz (`dot`),
//! D2, Mermaid's parser and networkx. What is not installed is skipped with a notice.

#![allow(clippy::print_stderr, reason = "what is skipped is said")]

#[path = "support/hostile.rs"]
mod hostile;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use seamfind::cli::{ExitStatus, Stream, run};

/// The drawing of a project in a format.
fn drawn(project: &Path, level: &str, format: &str) -> Vec<u8> {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = ["seamfind", "graph", "--level", level, "--format", format];
    let external = (level != "table").then_some("--external");
    let args = args.into_iter().chain(external).map(Into::into).chain([project.into()]);
    let status = run(args, &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
    assert_eq!(status, ExitStatus::Clean, "{}", String::from_utf8_lossy(&err));
    out
}

/// Gives the drawings of the record shop and of a project with hostile names to a program that must accept them.
fn accepted(format: &str, program: &str, args: &[&str]) {
    if Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_err() {
        eprintln!("skipped: `{program}` is not installed");
        return;
    }
    let shop = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/musiccorp");
    let hostile = hostile::project();
    for project in [shop.as_path(), hostile.path()] {
        for level in ["context", "module", "table"] {
            let text = drawn(project, level, format);
            let mut child = Command::new(program)
                .args(args)
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .stderr(Stdio::piped())
                .spawn()
                .expect("the program starts");
            child.stdin.take().expect("a pipe").write_all(&text).expect("the program reads");
            let output = child.wait_with_output().expect("the program ends");
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success() && !said.contains("Warning"), "{said}\n{}", String::from_utf8_lossy(&text));
        }
    }
}

#[test]
fn graphviz_accepts_dot() {
    accepted("dot", "dot", &["-Tsvg"]);
}

#[test]
fn d2_accepts_d2() {
    accepted("d2", "d2", &["validate", "-"]);
}

/// Whether a program can run a script, which is so if the library it needs is installed; says so if not.
fn has(library: &str, program: &str, args: &[&str]) -> bool {
    let (out, err) = (Stdio::null(), Stdio::null());
    let has = Command::new(program).args(args).stdout(out).stderr(err).status().is_ok_and(|status| status.success());
    if !has {
        eprintln!("skipped: {library} is not installed");
    }
    has
}

#[test]
fn mermaid_accepts_mermaid() {
    const PARSE: &str = "
        import { JSDOM } from 'jsdom';
        const { window } = new JSDOM('');
        Object.assign(globalThis, { window, document: window.document });
        const { default: mermaid } = await import('mermaid');
        const chunks = [];
        for await (const chunk of process.stdin) chunks.push(chunk);
        await mermaid.parse(Buffer.concat(chunks).toString());
    ";
    let load = ["--input-type=module", "-e", "await import('jsdom'); await import('mermaid');"];
    if has("Mermaid's parser", "node", &load) {
        accepted("mermaid", "node", &["--input-type=module", "-e", PARSE]);
    }
}

#[test]
fn networkx_accepts_graphml() {
    if !has("networkx", "python3", &["-c", "import networkx"]) {
        return;
    }
    let read = "import sys, networkx; g = networkx.read_graphml(sys.stdin.buffer); assert len(g) > 1 and g.size() > 0";
    accepted("graphml", "python3", &["-c", read]);
}

/// Always: what has a well-formed notation is well-formed, and the picture is one.
#[test]
fn hostile_names_harm_no_format() {
    let hostile = hostile::project();
    for level in ["context", "module"] {
        for format in ["svg", "graphml"] {
            let text = String::from_utf8(drawn(hostile.path(), level, format)).expect("UTF-8");
            let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
            let harmful = document.descendants().find(|n| n.has_tag_name("script") || n.has_tag_name("img"));
            assert!(harmful.is_none(), "{text}");
            assert!(!text.contains('\u{202e}'), "a mark that turns the reading direction is shown, not obeyed");
        }
        assert!(drawn(hostile.path(), level, "png").starts_with(b"\x89PNG"));
        serde_json::from_slice::<serde_json::Value>(&drawn(hostile.path(), level, "json")).expect("JSON");
    }
}
