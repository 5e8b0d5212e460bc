//! Left over: code that no context claims, and what it is tied to.

use super::{ContextId, ContextMap};
use crate::graph::ModuleGraph;
use crate::resolve::{CodeGraph, ModuleId};

/// How strongly left-over code is tied to one context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The context.
    pub context: ContextId,
    /// References from the context to the left-over code.
    pub incoming: u64,
    /// References from the left-over code to the context.
    pub outgoing: u64,
}

/// A module that no context claims, with all below it that no context claims either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// The module on top.
    pub root: ModuleId,
    /// All its modules, ascending, `root` included.
    pub modules: Vec<ModuleId>,
    /// Everything below `root` is part of it; otherwise it is the code of `root` alone, and contexts claim parts below.
    pub whole: bool,
    /// Lines of code in the modules.
    pub lines: u64,
    /// The contexts it is tied to, the strongest (incoming + outgoing) first.
    pub ties: Vec<Tie>,
}

/// The maximal unassigned subtrees of modules, in the order of their roots.
#[must_use]
pub fn leftovers(_code: &CodeGraph, _modules: &ModuleGraph, _contexts: &ContextMap) -> Vec<Leftover> {
    Vec::new()
}
