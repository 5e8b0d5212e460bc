//! Runs the binary: each file in `tests/cmd` is one case with its arguments, exit status and output.
//!
//! `TRYCMD=overwrite cargo test --test cli` writes what came out; read it before you keep it.

use seamfind::cli::{ExitStatus, Stream, run};

#[test]
fn commands() {
    trycmd::TestCases::new()
        .case("tests/cmd/*.toml")
        .case("tests/cmd/*.trycmd")
        .case("docs/plan.md")
        .case("docs/whatif.md");
}

/// The README's output is real: all of its lines stand in the report in this order, with gaps only at `…`.
#[test]
fn the_readme_shows_what_the_record_shop_gives() {
    let readme = include_str!("../README.md");
    let (command, shown) = readme
        .split("```")
        .find_map(|block| block.strip_prefix("text\n$ ")?.split_once('\n'))
        .expect("a block with a command and its output");
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = command.split(' ').map(Into::into);
    let status = run(args, &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
    assert_eq!(status, ExitStatus::Findings);
    let report = String::from_utf8(out).expect("UTF-8").replace('\u{a0}', " ");
    let mut rest = report.as_str();
    for part in shown.split("…\n").filter(|part| !part.is_empty()) {
        let at = rest.find(part).unwrap_or_else(|| panic!("the README shows\n{part}\nbut the report goes on\n{rest}"));
        rest = &rest[at + part.len()..];
    }
}
