//! docs/ci.md: each command in it is run, in a repository with a broken rule, and does what it is shown for.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

#[path = "../src/testing/repository.rs"]
mod repository;

/// A repository whose branch `base` keeps the rule that the files as they are break.
fn scratch() -> tempfile::TempDir {
    let scratch = tempfile::tempdir().expect("a folder");
    let root = scratch.path();
    copy(Path::new("fixtures/rules/forbid"), root);
    let config = fs::read(root.join("seamfind.toml")).expect("a file");
    fs::copy(root.join("kept.toml"), root.join("seamfind.toml")).expect("a file");
    for branch in ["main", "origin/main"] {
        repository::commit(root, branch);
    }
    fs::write(root.join("seamfind.toml"), config).expect("a file");
    scratch
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").filter_map(Result::ok) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)
        } else {
            _ = fs::copy(entry.path(), target).expect("a file")
        }
    }
}

/// The lines of the page's blocks, and of the hook for pre-commit, that run seamfind.
fn commands() -> Vec<String> {
    let page = fs::read_to_string("docs/ci.md").expect("the page");
    let hook = fs::read_to_string(".pre-commit-hooks.yaml").expect("the hook");
    let blocks = page.split("```").skip(1).step_by(2);
    let lines = blocks.flat_map(str::lines).chain(hook.lines()).map(str::trim);
    let command = |line: &str| {
        let line = line.trim_start_matches("- ");
        let line = line.strip_prefix("run: ").or(line.strip_prefix("entry: ")).unwrap_or(line);
        line.starts_with("seamfind ").then(|| line.to_owned())
    };
    let settings = blocks_of_json(&page);
    lines.filter_map(command).chain(settings).collect()
}

/// The commands in editor settings, as a shell would be given them.
fn blocks_of_json(page: &str) -> Vec<String> {
    let blocks = page.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next());
    let command = |block: &str| {
        let settings: serde_json::Value = serde_json::from_str(block).expect("JSON");
        let words = settings["rust-analyzer.check.overrideCommand"].as_array().expect("a command").clone();
        let words: Vec<String> = words.iter().map(|word| format!("'{}'", word.as_str().expect("text"))).collect();
        words.join(" ")
    };
    blocks.map(command).collect()
}

fn shell(command: &str, root: &Path, ci: bool) -> Output {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_seamfind"));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(program.parent().expect("a folder").to_owned()).chain(std::env::split_paths(&path));
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(command.replace("${{ github.base_ref }}", "main")).current_dir(root);
    shell.env("PATH", std::env::join_paths(folders).expect("a path"));
    shell.env("GITHUB_STEP_SUMMARY", root.join("summary.md")).env("CARGO", "false");
    if ci {
        shell.env("CI", "true")
    } else {
        shell.env_remove("CI")
    };
    shell.output().expect("a shell")
}

#[test]
fn each_command_runs() {
    let commands = commands();
    assert!(commands.len() >= 12, "{commands:#?}");
    let scratch = scratch();
    for command in commands.iter().filter(|command| !command.contains("cargo check")) {
        let ran = shell(command, scratch.path(), false);
        let (out, err) = (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
        assert!(matches!(ran.status.code(), Some(0 | 1)), "{command}\n{out}{err}");
        assert!(err.is_empty(), "{command}\n{err}");
    }
    for file in ["seamfind.sarif", "seamfind.xml", "gl-code-quality-report.json", "summary.md", "seamfind.schema.json"]
    {
        assert!(fs::metadata(scratch.path().join(file)).is_ok_and(|file| file.len() > 0), "{file}");
    }
}

#[test]
fn in_ci_the_gate_fails_and_only_named_files_are_written() {
    let scratch = scratch();
    let files = || {
        let entries = fs::read_dir(scratch.path()).expect("a folder").filter_map(Result::ok);
        let mut names: Vec<_> = entries.map(|entry| entry.file_name()).collect();
        names.sort();
        names
    };
    let before = files();
    for (command, status) in [
        ("seamfind check", 1),
        ("seamfind check --changed-since main", 1),
        ("seamfind diff --base main", 1),
        ("seamfind diff --base main --head origin/main", 0),
        ("seamfind baseline", 2),
    ] {
        assert_eq!(shell(command, scratch.path(), true).status.code(), Some(status), "{command}");
    }
    assert_eq!(files(), before);
}
