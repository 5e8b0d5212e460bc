//! The conformance cases: small crates with the edges they really have, resolved in this process.
//!
//! Each folder below `fixtures/conformance/cases*` with an `expected.toml` is a case; `fixtures/conformance/README.md`
//! gives the format. A case passes if no required edge is missing and none is reported that the case does not list.
//! Which definitions an edge uses is shown when a case fails, but is not judged.

mod support;

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use support::edges::edges_of;
use support::expected::Expected;
use support::verdict::judge;

/// Cases that fail today, each with the reason. A case that passes must leave the list.
const KNOWN_TO_FAIL: &[(&str, &str)] = &[(
    "trait_in_scope_by_prelude",
    "the impl that runs is the target, and the trait that a glob brings into scope is not seen as used",
)];

#[test]
fn cases_have_the_edges_they_list() {
    let cases = cases();
    let failures: Vec<String> = cases.par_iter().filter_map(|folder| failure(folder)).collect();
    assert!(failures.is_empty(), "{} of {} cases\n\n{}", failures.len(), cases.len(), failures.join("\n"));
}

#[test]
fn expectations_are_well_formed() {
    let mistakes: Vec<String> = cases().iter().flat_map(|folder| Expected::read(folder).mistakes()).collect();
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn cases_known_to_fail_exist() {
    let names: Vec<String> = cases().iter().map(|folder| name_of(folder)).collect();
    for (name, reason) in KNOWN_TO_FAIL {
        assert!(names.iter().any(|case| case == name), "there is no case `{name}` to fail because of {reason}");
    }
}

/// The folders of all cases, ordered.
fn cases() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/conformance");
    let mut cases: Vec<PathBuf> = ["cases", "cases_own"]
        .iter()
        .flat_map(|set| std::fs::read_dir(root.join(set)).expect("the set of cases exists"))
        .map(|entry| entry.expect("the set of cases can be read").path())
        .filter(|folder| folder.join("expected.toml").is_file())
        .collect();
    cases.sort();
    cases
}

fn name_of(folder: &Path) -> String {
    folder.file_name().expect("a case is a folder").to_string_lossy().into_owned()
}

/// What is wrong with a case: that it fails, or that it passes although it is known to fail.
fn failure(folder: &Path) -> Option<String> {
    let name = name_of(folder);
    let expected = Expected::read(folder);
    let verdict = judge(&expected, &edges_of(folder));
    let known = KNOWN_TO_FAIL.iter().find(|(case, _)| *case == name);
    match (verdict.passes(), known) {
        (true, None) | (false, Some(_)) => None,
        (true, Some((_, reason))) => {
            Some(format!("{name} passes now, no longer fails because of {reason}: remove it from the list\n"))
        }
        (false, None) => Some(format!("{name}: {}\n{verdict}", expected.about)),
    }
}
