//! What `may-depend-on` and `deprecated` allow: which deprecated dependencies there still are, and what is not used.
//!
//! Takes the context map and the configuration; returns breaches and findings that fail no run by default.

use super::{Breach, Site};
use crate::analysis::Model;
use crate::config::Config;
use crate::context::ContextId;
use crate::finding::{Finding, RuleCode};
use crate::graph::Dependency;

/// One breach per dependency on a context that `deprecated` lists.
pub(super) fn deprecated(model: Model<'_>) -> Vec<Breach> {
    let is_deprecated = |dependency: &&Dependency| {
        let listed = &model.contexts.context(ContextId(dependency.from.0)).deprecated;
        listed.contains(&ContextId(dependency.to.0))
    };
    model.contexts.graph.dependencies().iter().filter(is_deprecated).filter_map(|d| breach(model, d)).collect()
}

fn breach(model: Model<'_>, dependency: &Dependency) -> Option<Breach> {
    let (from, to) = (ContextId(dependency.from.0), ContextId(dependency.to.0));
    let (user, used) = (model.context_name(from), model.context_name(to));
    let message = format!("`{user}` still depends on `{used}`, which is deprecated");
    let finding = Finding {
        subject: vec![user.to_owned(), used.to_owned()],
        ..Finding::new(RuleCode::Deprecated, message).with_help(format!("see `seamfind explain {user} {used}`"))
    };
    let first = model.references(dependency).next()?;
    let site = |reference: &crate::resolve::Reference| Site { location: reference.location, facade: reference.facade };
    Some(Breach {
        from: first.from,
        to: model.code.target(first),
        references: model.references(dependency).map(site).collect(),
        finding,
    })
}

/// The contexts that `may-depend-on` and `deprecated` list though nothing depends on them, in the order of the
/// configuration.
pub(super) fn unused(model: Model<'_>, config: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, context) in config.contexts.iter().enumerate() {
        let from = ContextId(index as u32);
        let listed = context.may_depend_on.iter().flatten().chain(&context.deprecated);
        for entry in listed {
            let to = ContextId(entry.value as u32);
            if from == to || model.contexts.graph.dependency(from.node(), to.node()).is_some() {
                continue;
            }
            let (user, used) = (model.context_name(from), model.context_name(to));
            let message = format!("`{user}` may depend on `{used}`, but does not");
            let finding = Finding::new(RuleCode::AllowanceUnused, message).at(config.place(entry.span));
            let help = format!("remove \"{used}\" from the list, so that it stays so");
            findings.push(Finding { subject: vec![user.to_owned(), used.to_owned()], ..finding.with_help(help) });
        }
    }
    findings
}
