//! The users' own stubs: files with signatures of crates that seamfind does not know, or knows too little of.
//!
//! Takes the globs of the configuration; returns the files that they match, each with the crate that it describes: that
//! of its name. Says which globs match no file, and which files describe no crate that code uses.
//! Leaves out files that do not parse, which are reported like any other.

use std::collections::BTreeSet;

use crate::finding::{Finding, RuleCode};
use crate::resolve::Configured;
use crate::source::Place;
use crate::workspace::{Workspace, match_files};

/// A stub of the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct UserStub {
    /// The crate, as code names it.
    pub(super) krate: String,
    /// The file, relative to the root.
    pub(super) path: String,
}

/// The crates that cannot be replaced: seamfind relies on what it knows of them.
const STANDARD: &[&str] = &["std", "core", "alloc", "proc_macro", "test"];

/// The stubs that the globs name, ordered by path, one for each crate; `external` are the crates that packages depend on.
pub(super) fn user_stubs(
    workspace: &Workspace,
    globs: &[Configured],
    external: &BTreeSet<String>,
    findings: &mut Vec<Finding>,
) -> Vec<UserStub> {
    if globs.is_empty() {
        return Vec::new();
    }
    let mut paths = BTreeSet::new();
    for (glob, matched) in globs.iter().zip(match_files(workspace, globs.iter().map(|glob| &*glob.value))) {
        if matched.is_empty() {
            findings.push(matches_no_file(glob));
        }
        paths.extend(matched);
    }
    let mut stubs: Vec<UserStub> = Vec::new();
    for path in paths {
        let krate = crate_of(&path);
        if STANDARD.contains(&&*krate) {
            findings.push(unused(&path, "the standard library cannot be replaced by a stub"));
        } else if !external.contains(&krate) {
            findings.push(unused(&path, &format!("no package depends on a crate `{krate}` outside of the workspace")));
        } else if let Some(other) = stubs.iter().find(|stub| stub.krate == krate) {
            findings.push(unused(&path, &format!("`{}` describes the crate `{krate}` already", other.path)));
        } else {
            stubs.push(UserStub { krate, path });
        }
    }
    stubs
}

/// The crate that a file describes: its name, with `-` read as `_`.
fn crate_of(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".rs").unwrap_or(name).replace('-', "_")
}

fn matches_no_file(glob: &Configured) -> Finding {
    let message = format!("the pattern `{}` of `stubs` matches no file", glob.value);
    let finding = Finding::new(RuleCode::PatternMatchesNothing, message).at(glob.place.clone());
    let help = "stubs are Rust files with signatures, named like their crate: `stubs/reqwest.rs`";
    Finding { subject: vec!["stubs".to_owned(), glob.value.clone()], ..finding.with_help(help) }
}

fn unused(path: &str, why: &str) -> Finding {
    let finding = Finding::new(RuleCode::PatternMatchesNothing, format!("the stub `{path}` is not used: {why}"));
    let help = "name the file like the crate that it describes, or remove it";
    Finding { subject: vec!["stubs".to_owned(), path.to_owned()], ..finding.at(Place::file(path)).with_help(help) }
}
