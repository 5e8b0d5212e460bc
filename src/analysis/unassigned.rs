//! Code that no context claims, with its size and the contexts it is most tied to.
//!
//! Takes the context map; returns one value per topmost unassigned module. Leaves out what to do about it.

use std::sync::Arc;

use serde::Serialize;

use super::Model;
use crate::context::{Leftover, leftovers};

/// Unassigned code: a module, with what is below it and unassigned too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unassigned {
    /// The module on top.
    pub module: Arc<str>,
    /// Everything below the module is part of it; otherwise contexts claim parts below, and this is the rest.
    pub whole: bool,
    /// Modules in it.
    pub modules: u64,
    /// Lines of code in these modules.
    pub lines: u64,
    /// The contexts it is tied to, the strongest first.
    pub ties: Vec<UnassignedTie>,
}

/// How unassigned code and one context use each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnassignedTie {
    /// The context.
    pub context: String,
    /// References from the context to the code.
    pub incoming: u64,
    /// References from the code to the context.
    pub outgoing: u64,
}

/// The unassigned code, the most lines first.
#[must_use]
pub fn unassigned(model: Model<'_>) -> Vec<Unassigned> {
    let mut found: Vec<_> =
        leftovers(model.code, model.modules, model.contexts).iter().map(|leftover| describe(model, leftover)).collect();
    found.sort_by(|a, b| b.lines.cmp(&a.lines).then_with(|| a.module.cmp(&b.module)));
    found
}

fn describe(model: Model<'_>, leftover: &Leftover) -> Unassigned {
    let tie = |tie: &crate::context::Tie| UnassignedTie {
        context: model.context_name(tie.context).to_owned(),
        incoming: tie.incoming,
        outgoing: tie.outgoing,
    };
    Unassigned {
        module: model.code.module(leftover.root).path.clone(),
        whole: leftover.whole,
        modules: leftover.modules.len() as u64,
        lines: leftover.lines,
        ties: leftover.ties.iter().map(tie).collect(),
    }
}
