//! `external`: which code may use which crates outside the workspace.
//!
//! Takes one rule; returns a breach per module and crate. The standard library is no such crate.

use std::collections::BTreeMap;

use super::{Breach, Ruled, Site};
use crate::config::{Crates, Located, Selector};
use crate::finding::{Finding, RuleCode};
use crate::resolve::ModuleId;

const HELP: &str = "use it where it is allowed, behind a function or trait of your own";

pub(super) fn check(
    ruled: Ruled<'_>,
    from: &[Located<Selector>],
    except: &[Located<Selector>],
    crates: &Crates,
) -> Vec<Breach> {
    let model = ruled.model;
    let (from, except) = (ruled.selected_or_all(from), ruled.selected(except));
    let tests = model.modules.includes_tests();
    let mut broken: BTreeMap<(ModuleId, u32), Vec<Site>> = BTreeMap::new();
    for reference in &model.code.external_references {
        let counts = tests || !(reference.test || model.code.module(reference.from).test);
        let judged = counts && from.contains(&reference.from) && !except.contains(&reference.from);
        if judged && !allows(crates, &model.code.externals[reference.to as usize]) {
            let site = Site { location: reference.location, facade: None };
            broken.entry((reference.from, reference.to)).or_default().push(site);
        }
    }
    let breach = |((module, external), references): ((ModuleId, u32), Vec<Site>)| {
        let (path, name) = (&model.code.module(module).path, &model.code.externals[external as usize]);
        let message = format!("`{path}` uses the crate `{name}`, which the rule `{}` does not allow", ruled.id());
        let finding = Finding {
            subject: vec![path.to_string(), name.to_string()],
            ..ruled.finding(RuleCode::External, message, HELP)
        };
        Breach { references, ..Breach::of_module(module, finding) }
    };
    broken.into_iter().map(breach).collect()
}

fn allows(crates: &Crates, name: &str) -> bool {
    match crates {
        Crates::Allow(globs) => globs.iter().any(|glob| glob.value.is_match(name)),
        Crates::Deny(globs) => !globs.iter().any(|glob| glob.value.is_match(name)),
    }
}
