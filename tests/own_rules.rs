//! seamfind keeps its own rules: the `seamfind.toml` of this repository, checked on this repository.

use seamfind::cli::{ExitStatus, Stream, run};

#[test]
fn seamfind_keeps_its_own_rules() {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = ["seamfind", "check", "--all", env!("CARGO_MANIFEST_DIR")].map(Into::into);
    let status = run(args, &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
    let (out, err) = (String::from_utf8_lossy(&out), String::from_utf8_lossy(&err));
    assert_eq!(status, ExitStatus::Clean, "{out}{err}");
    assert!(!out.contains("pattern-matches-nothing"), "a rule that guards nothing: {out}");
}
