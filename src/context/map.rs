//! The map itself: contexts, the assignment of modules and the graph of contexts.
//!
//! Takes what is declared and what was analysed; returns the [`ContextMap`] with the findings of `check`. Leaves out
//! how modules are assigned (`assign`) and what is left over (`leftover`).

use super::assign::assign;
use super::check::{check_names, findings};
use super::site::Program;
use super::stand_in::stand_in_contexts;
use crate::config::{Config, ConfigErrors, ContextConfig, Located, Mistakes, Pattern};
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
    /// What it may depend on still, though it should not.
    pub deprecated: Vec<ContextId>,
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
    /// The context of each module, by `ModuleId`; `None` is unassigned. With declared contexts, test modules have
    /// theirs even when tests do not count.
    pub assignment: Vec<Option<ContextId>>,
    /// The dependencies between contexts.
    pub graph: Graph,
    /// No contexts are declared: packages or top-level modules stand in.
    pub inferred: bool,
}

impl ContextMap {
    /// Builds the map from the contexts and the assignment: adds the modules that count to their contexts, and the
    /// graph.
    pub(super) fn new(
        mut contexts: Vec<BoundedContext>,
        assignment: Vec<Option<ContextId>>,
        code: &CodeGraph,
        modules: &ModuleGraph,
    ) -> Self {
        for module in modules.modules() {
            if let Some(id) = assignment[module.0 as usize] {
                let context = &mut contexts[id.0 as usize];
                context.modules.push(module);
                context.lines += u64::from(code.module(module).lines);
            }
        }
        let graph = modules.quotient(contexts.len() as u32, |module| assignment[module.0 as usize].map(|id| id.0));
        Self { contexts, assignment, graph, inferred: false }
    }

    /// A map in which groups of modules stand in for contexts, each with its name.
    #[must_use]
    pub fn of_groups(groups: Vec<(String, Vec<ModuleId>)>, code: &CodeGraph, modules: &ModuleGraph) -> Self {
        let mut assignment = vec![None; code.modules.len()];
        for (index, (_, members)) in groups.iter().enumerate() {
            members.iter().for_each(|member| assignment[member.0 as usize] = Some(ContextId(index as u32)));
        }
        let contexts = groups.into_iter().map(|(name, _)| BoundedContext { name, ..BoundedContext::default() });
        Self { inferred: true, ..Self::new(contexts.collect(), assignment, code, modules) }
    }

    /// The map with other contexts and another assignment, for a program that has changed. What is declared stays.
    #[must_use]
    pub fn with(
        &self,
        mut contexts: Vec<BoundedContext>,
        assignment: Vec<Option<ContextId>>,
        code: &CodeGraph,
        modules: &ModuleGraph,
    ) -> Self {
        for context in &mut contexts {
            context.modules.clear();
            context.lines = 0;
        }
        Self { inferred: self.inferred, ..Self::new(contexts, assignment, code, modules) }
    }

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

/// Maps the modules to the declared contexts, or to stand-ins where none are declared. The findings are contexts and
/// patterns (those of rules too) that match no code.
///
/// # Errors
/// Two contexts claim a module with patterns that are equally specific, or a rule speaks of a name that is neither
/// a context nor a crate.
pub fn map_contexts(
    code: &CodeGraph,
    workspace: &Workspace,
    sources: &SourceMap,
    modules: &ModuleGraph,
    config: &Config,
) -> Result<(ContextMap, Vec<Finding>), ConfigErrors> {
    let program = Program { code, workspace, sources };
    let mut mistakes = Mistakes::new(&config.name, &config.text);
    check_names(program, config, &mut mistakes);
    let map = if config.contexts.is_empty() {
        stand_in_contexts(code, workspace, modules)
    } else {
        let contexts = config.contexts.iter().map(|context| declared(context, config)).collect();
        ContextMap::new(contexts, assign(program, config, &mut mistakes), code, modules)
    };
    let findings = findings(program, config, &map);
    mistakes.into_result((map, findings))
}

/// What is declared of a context; its modules are not known yet.
fn declared(context: &ContextConfig, config: &Config) -> BoundedContext {
    let texts = |list: &[Located<String>]| list.iter().map(|text| text.value.clone()).collect();
    let ids = |list: &[Located<usize>]| list.iter().map(|index| ContextId(index.value as u32)).collect();
    BoundedContext {
        name: context.name.value.clone(),
        about: context.about.clone(),
        owner: context.owner.clone(),
        tags: texts(&context.tags),
        tables: texts(&context.tables),
        interface: context.interface.clone(),
        may_depend_on: context.may_depend_on.as_deref().map(ids),
        deprecated: ids(&context.deprecated),
        place: Some(config.place(context.name.span)),
        ..BoundedContext::default()
    }
}
