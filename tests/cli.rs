//! Runs the binary: each file in `tests/cmd` is one case with its arguments, exit status and output.
//!
//! `TRYCMD=overwrite cargo test --test cli` writes what came out; read it before you keep it.

#[test]
fn commands() {
    trycmd::TestCases::new().case("tests/cmd/*.toml").case("tests/cmd/*.trycmd");
}
