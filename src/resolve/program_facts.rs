//! The facts of the program beside its graph, for stages that read code and not only its references.
//!
//! Takes the tables of resolution; returns for each item its facts, its module and its definition. Handed out on
//! demand only, since it keeps every file's facts in memory. Leaves out stubs.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::crate_bound::keepers;
use super::expand::Tok;
use super::infer::TypedOperand;
use super::program::{DefId, Program, ScopeId, origin_of};
use super::{DefinitionId, ModuleId};
use crate::source::{FileId, Location};
use crate::syntax::{ExprId, FileFacts, ItemId, MacroCallId, Pos};

/// The facts of the workspace's crates, expansions included.
#[derive(Debug, Default)]
pub struct ProgramFacts {
    fragments: Vec<FactFragment>,
    expansions: FxHashMap<(u32, MacroCallId), u32>,
    operands: FxHashMap<(u32, ExprId), DefinitionId>,
    keepers: FxHashMap<(u32, ItemId), Vec<DefinitionId>>,
    /// The items, in the order in which they were met.
    pub units: Vec<FactUnit>,
}

/// The facts of a file as one crate mounts it, or of an expansion.
#[derive(Debug)]
struct FactFragment {
    facts: Arc<FileFacts>,
    file: FileId,
    tokens: Option<Arc<[Tok]>>,
}

/// One item with its place in the program.
#[derive(Clone, Copy, Debug)]
pub struct FactUnit {
    /// The fragment that [`ProgramFacts::facts`] and [`ProgramFacts::location`] take.
    pub fragment: u32,
    /// The item in its facts.
    pub item: ItemId,
    /// The module it belongs to.
    pub module: ModuleId,
    /// Its definition, if it has one.
    pub definition: Option<DefinitionId>,
    /// Compiled only for tests.
    pub test: bool,
}

impl ProgramFacts {
    /// The facts of a fragment.
    #[must_use]
    pub fn facts(&self, fragment: u32) -> &FileFacts {
        &self.fragments[fragment as usize].facts
    }

    /// The fragment that a macro call expands to, if it is a macro of the workspace.
    #[must_use]
    pub fn expansion(&self, fragment: u32, call: MacroCallId) -> Option<u32> {
        self.expansions.get(&(fragment, call)).copied()
    }

    /// The type of a receiver or an argument, references taken off, if it is one of the workspace.
    #[must_use]
    pub fn operand(&self, fragment: u32, expr: ExprId) -> Option<DefinitionId> {
        self.operands.get(&(fragment, expr)).copied()
    }

    /// The definitions of the workspace that an impl is of or for, as the orphan rule looks at it; see
    /// [`super::BoundImpl::keepers`].
    #[must_use]
    pub fn keepers(&self, fragment: u32, imp: ItemId) -> &[DefinitionId] {
        self.keepers.get(&(fragment, imp)).map_or(&[], Vec::as_slice)
    }

    /// The fragments that are whole files, with their file, in the order in which they were met.
    pub fn files(&self) -> impl Iterator<Item = (u32, FileId)> {
        let fragments = self.fragments.iter().enumerate();
        fragments.filter(|(_, it)| it.tokens.is_none()).map(|(index, it)| (index as u32, it.file))
    }

    /// Where a position of a fragment is.
    #[must_use]
    pub fn location(&self, fragment: u32, pos: Pos) -> Location {
        let fragment = &self.fragments[fragment as usize];
        let pos = fragment.tokens.as_ref().map_or(pos, |tokens| origin_of(tokens, pos).pos);
        Location { file: fragment.file, line: pos.line, column: pos.column }
    }
}

/// Collects the facts, with the final ids of modules and definitions.
pub(super) fn program_facts(
    program: &Program,
    files: &[FileId],
    modules: &FxHashMap<ScopeId, ModuleId>,
    operands: &[TypedOperand],
    definition: impl Fn(DefId) -> Option<DefinitionId>,
) -> ProgramFacts {
    let fragment = |fragment: &super::program::Fragment| FactFragment {
        facts: fragment.facts.clone(),
        file: files[fragment.file as usize],
        tokens: fragment.tokens.clone(),
    };
    let units = program.units.iter().filter_map(|unit| {
        Some(FactUnit {
            fragment: unit.frag.0,
            item: unit.item,
            module: *modules.get(&program.scope(unit.scope).module)?,
            definition: unit.def.and_then(&definition),
            test: unit.test,
        })
    });
    let expansions = program.expansions.iter();
    let keepers = program.impls.iter().map(|imp| ((imp.frag.0, imp.item), keepers(program, imp, &definition)));
    let operand = |operand: &TypedOperand| Some(((operand.frag.0, operand.expr), definition(operand.head)?));
    ProgramFacts {
        fragments: program.frags.iter().map(fragment).collect(),
        expansions: expansions.filter_map(|(&(frag, call), to)| Some(((frag.0, call), to.fragment?.0))).collect(),
        operands: operands.iter().filter_map(operand).collect(),
        keepers: keepers.collect(),
        units: units.collect(),
    }
}
