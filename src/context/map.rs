//! From patterns to the map.

use crate::config::{Config, ConfigErrors, Located, Pattern};
use crate::finding::Finding;
use crate::graph::{Graph, ModuleGraph, NodeId};
use crate::resolve::{CodeGraph, ModuleId};
use crate::source::{Place, SourceMap};
use crate::workspace::Workspace;

/// Index of a context in [`ContextMap::contexts`], and the number of its node in [`ContextMap::graph`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct ContextId(pub u32);

impl ContextId {
    /// The node of the context in [`ContextMap::graph`].
    #[must_use]
    pub fn node(self) -> NodeId {
        NodeId(self.0)
    }
}

/// A bounded context: what was declared, and the code that belongs to it.
#[derive(Clone, Debug, Default)]
pub struct BoundedContext {
    /// Its name; no other context has the same.
    pub name: String,
    /// One sentence on what it is for.
    pub about: Option<String>,
    /// The team or person that owns it.
    pub owner: Option<String>,
    /// Its tags, in the order of the configuration.
    pub tags: Vec<String>,
    /// The tables it owns.
    pub tables: Vec<String>,
    /// What others may use; `None`: everything.
    pub interface: Option<Vec<Located<Pattern>>>,
    /// What it may depend on; `None`: anything.
    pub may_depend_on: Option<Vec<ContextId>>,
    /// Where the configuration declares it; `None` for a stand-in.
    pub place: Option<Place>,
    /// Its modules, ascending; those compiled only for tests are among them only if tests count.
    pub modules: Vec<ModuleId>,
    /// Lines of code in its modules.
    pub lines: u64,
}

/// Which module belongs to which context, and how the contexts depend on each other.
#[derive(Clone, Debug, Default)]
pub struct ContextMap {
    /// The contexts, in the order of the configuration (stand-ins: by name).
    pub contexts: Vec<BoundedContext>,
    /// The context of each module, by `ModuleId`; `None` is unassigned. Test modules have theirs even when tests do
    /// not count.
    pub assignment: Vec<Option<ContextId>>,
    /// The dependencies between contexts.
    pub graph: Graph,
    /// No contexts are declared: packages or top-level modules stand in.
    pub inferred: bool,
}

impl ContextMap {
    /// The context of an id.
    #[must_use]
    pub fn context(&self, id: ContextId) -> &BoundedContext {
        &self.contexts[id.0 as usize]
    }

    /// The ids of all contexts, in order.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = ContextId> + use<> {
        (0..self.contexts.len() as u32).map(ContextId)
    }

    /// The context of a module; `None` is unassigned.
    #[must_use]
    pub fn context_of(&self, module: ModuleId) -> Option<ContextId> {
        self.assignment.get(module.0 as usize).copied().flatten()
    }

    /// The context of a name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<ContextId> {
        self.ids().find(|&id| self.context(id).name == name)
    }
}

/// Maps the modules to the declared contexts. The findings are contexts and patterns that match no code.
///
/// # Errors
/// Two contexts claim a module with patterns that are equally specific.
pub fn map_contexts(
    _code: &CodeGraph,
    _workspace: &Workspace,
    _sources: &SourceMap,
    _modules: &ModuleGraph,
    _config: &Config,
) -> Result<(ContextMap, Vec<Finding>), ConfigErrors> {
    Ok((ContextMap::default(), Vec::new()))
}
