//! Which context claims each module: the most specific pattern wins.
//!
//! Takes the program and the patterns of all contexts; returns the assignment. Two contexts that claim a module equally
//! specifically are a mistake in the configuration. Leaves out what the contexts are then used for.

use std::collections::BTreeMap;

use super::ContextId;
use super::site::Program;
use crate::config::{Config, Mistakes, Pattern, Site, Span, Specificity};
use crate::resolve::ModuleId;

/// The context of each module, by `ModuleId`. What `#[cfg(test)]` adds belongs where the module around it belongs.
pub(super) fn assign(program: Program<'_>, config: &Config, mistakes: &mut Mistakes) -> Vec<Option<ContextId>> {
    let claims = claims(config);
    let mut ties: BTreeMap<(usize, usize), ModuleId> = BTreeMap::new();
    let mut assignment: Vec<Option<ContextId>> = Vec::new();
    for id in program.module_ids() {
        let module = program.code.module(id);
        let context = match module.parent {
            Some(parent) if module.test && !module.target.is_test() => assignment[parent.0 as usize],
            _ => {
                let (winner, tie) = strongest(&claims, &program.module_site(id));
                if let (Some(winner), Some(rival)) = (winner, tie) {
                    ties.entry((winner, rival)).or_insert(id);
                }
                winner.map(|winner| claims[winner].context)
            }
        };
        assignment.push(context);
    }
    for ((winner, rival), module) in ties {
        report_tie(&program.code.module(module).path, [&claims[winner], &claims[rival]], config, mistakes);
    }
    assignment
}

/// One pattern of one context.
struct Claim<'a> {
    context: ContextId,
    pattern: &'a Pattern,
    span: Span,
}

fn claims(config: &Config) -> Vec<Claim<'_>> {
    let mut claims = Vec::new();
    for (index, context) in config.contexts.iter().enumerate() {
        let context_id = ContextId(index as u32);
        claims.extend(context.code.iter().map(|p| Claim { context: context_id, pattern: &p.value, span: p.span }));
    }
    claims
}

/// The first of the most specific claims, and the first equally specific one of another context.
fn strongest(claims: &[Claim<'_>], site: &Site<'_>) -> (Option<usize>, Option<usize>) {
    let mut best: Option<(usize, Specificity)> = None;
    let mut tie = None;
    for (index, claim) in claims.iter().enumerate() {
        let Some(specificity) = claim.pattern.matches(site) else { continue };
        match best {
            Some((winner, most)) if specificity == most => {
                if claim.context != claims[winner].context && tie.is_none() {
                    tie = Some(index);
                }
            }
            Some((_, most)) if specificity < most => {}
            _ => (best, tie) = (Some((index, specificity)), None),
        }
    }
    (best.map(|(winner, _)| winner), tie)
}

fn report_tie(module: &str, claims: [&Claim<'_>; 2], config: &Config, mistakes: &mut Mistakes) {
    let [first, second] = claims.map(|claim| &config.contexts[claim.context.0 as usize].name.value);
    mistakes
        .add(format!("`{first}` and `{second}` both claim `{module}`"))
        .label(claims[0].span, format!("`{first}` claims it here"))
        .label(claims[1].span, format!("`{second}` claims it here, no less specifically"))
        .help(format!("list `{module}`, or a part of its path that tells the two apart, in the one it belongs to"));
}
