//! What could not be resolved, by module.
//!
//! Takes the model; returns the counts of all modules, and of each module the first names. Leaves out code that does not
//! count.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Column, Numbers};
use crate::analysis::Model;
use crate::resolve::{Unresolved, UnresolvedReason};

/// At most so many names are listed one by one.
const LISTED: usize = 5_000;

/// Names that could not be resolved, ordered by module and place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct UnresolvedColumns {
    /// How many each module has, the ones that are not listed too.
    pub count: Column,
    /// The listed ones: their module.
    pub module: Column,
    /// Their file.
    pub file: Column,
    /// Their line, from 1.
    pub line: Column,
    /// Their column, from 1.
    pub column: Column,
    /// What stands there, shortened.
    pub text: Vec<String>,
    /// Why: indices of `reasons`.
    pub reason: Column,
    /// The reasons that occur.
    pub reasons: Vec<UnresolvedReason>,
}

/// The columns of what could not be resolved. If there is too much of it, each module lists its first names, as many for
/// each as there is room.
pub(super) fn columns(model: Model<'_>, numbers: &Numbers) -> UnresolvedColumns {
    let mut columns = UnresolvedColumns { count: Column(vec![0; numbers.ids.len()]), ..UnresolvedColumns::default() };
    let found: Vec<(u32, &Unresolved)> = model
        .code
        .unresolved
        .iter()
        .filter_map(|unresolved| Some((numbers.get(unresolved.from)?, unresolved)))
        .collect();
    let ranked: Vec<(u32, u32, &Unresolved)> = found
        .into_iter()
        .map(|(module, unresolved)| {
            let count = &mut columns.count.0[module as usize];
            let rank = *count;
            *count += 1;
            (rank, module, unresolved)
        })
        .collect();
    let reasons: BTreeSet<_> = ranked.iter().map(|(_, _, unresolved)| unresolved.reason).collect();
    let reasons: Vec<_> = reasons.into_iter().collect();
    let kept = affordable(&ranked);
    for (_, module, unresolved) in ranked.into_iter().filter(|&(rank, ..)| rank < kept) {
        columns.module.push(module);
        columns.file.push(unresolved.location.file.0);
        columns.line.push(unresolved.location.line);
        columns.column.push(unresolved.location.column);
        columns.text.push(unresolved.text.to_string());
        columns.reason.push(reasons.binary_search(&unresolved.reason).unwrap_or_default() as u32);
    }
    columns.reasons = reasons;
    columns
}

/// How many names each module can list.
fn affordable(ranked: &[(u32, u32, &Unresolved)]) -> u32 {
    let mut ranks: Vec<u32> = ranked.iter().map(|&(rank, ..)| rank).collect();
    ranks.sort_unstable();
    ranks.get(LISTED).copied().unwrap_or(u32::MAX)
}
