//! What to do about a definition that is used the wrong way when neither it nor its users can simply move.
//!
//! Takes what the definition is and which of its members are used; returns a [`Remedy`] with its reason. Leaves out
//! moving.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::{Inputs, Remedy};
use crate::resolve::{DefinitionId, DefinitionKind, FactUnit};
use crate::syntax::ItemKind;

/// Finds the remedies of definitions.
pub(super) struct Remedies<'a> {
    inputs: Inputs<'a>,
    units: FxHashMap<DefinitionId, &'a FactUnit>,
}

impl<'a> Remedies<'a> {
    pub(super) fn new(inputs: Inputs<'a>) -> Self {
        let units = inputs.facts.units.iter().filter_map(|unit| Some((unit.definition?, unit)));
        Self { inputs, units: units.collect() }
    }

    /// The remedy for an item, by the definitions of it that are used, and why.
    pub(super) fn invert(&self, used: &BTreeSet<DefinitionId>) -> (Remedy, String) {
        let kinds: BTreeSet<_> = used.iter().map(|&id| self.inputs.model.code.definition(id).kind).collect();
        let only = |kind| kinds.len() == 1 && kinds.contains(&kind);
        if only(DefinitionKind::Const) || only(DefinitionKind::AssocConst) {
            return (Remedy::Duplicate, "it is a constant, and a copy costs less than a dependency".to_owned());
        }
        if only(DefinitionKind::Macro) {
            return (Remedy::Duplicate, "a macro of the other side: copy it, or write out what it makes".to_owned());
        }
        if only(DefinitionKind::Static) {
            return (Remedy::PassIn, "it is shared state: hand a reference in where the part is set up".to_owned());
        }
        let functions: Vec<_> = used.iter().copied().filter(|&id| self.is_function(id)).collect();
        if functions.is_empty() && kinds.iter().all(|kind| matches!(kind, DefinitionKind::Field)) {
            return (Remedy::PassIn, "only the values of fields are read: pass them in instead".to_owned());
        }
        if !functions.is_empty() && functions.len() == used.len() {
            return self.functions(&functions);
        }
        let why = if kinds.contains(&DefinitionKind::Trait) {
            "a trait of the other side is named: put one with the methods that are needed on this side"
        } else if functions.is_empty() {
            "a type of the other side is named: use a type of its own, or a generic parameter, and convert at the boundary"
        } else {
            "a type of the other side is used with its methods: a trait on this side with these methods, implemented on \
             the other"
        };
        (Remedy::Trait, why.to_owned())
    }

    /// What can be done about calls: it depends on what goes in and what comes back.
    fn functions(&self, functions: &[DefinitionId]) -> (Remedy, String) {
        let signatures: Vec<_> = functions.iter().filter_map(|id| self.signature(*id)).collect();
        if signatures.len() == functions.len() && signatures.iter().all(|signature| !signature.returns) {
            let why =
                "nothing comes back from the call, so that an event, or a callback that is handed in, does as well";
            return (Remedy::Event, why.to_owned());
        }
        if signatures.len() == functions.len() && signatures.iter().all(|signature| !signature.takes) {
            return (Remedy::PassIn, "the call takes nothing: let the caller get the value and pass it in".to_owned());
        }
        let why = if functions.len() == 1 {
            "the call takes values and gives one back: hand the function in, or put a trait at the boundary"
        } else {
            "the calls take values and give some back: a trait on this side with these functions, implemented on the other"
        };
        (Remedy::Trait, why.to_owned())
    }

    fn is_function(&self, id: DefinitionId) -> bool {
        self.inputs.model.code.definition(id).kind.is_function()
    }

    fn signature(&self, id: DefinitionId) -> Option<Signature> {
        let unit = self.units.get(&id)?;
        match &self.inputs.facts.facts(unit.fragment)[unit.item].kind {
            ItemKind::Fn(function) => Some(Signature {
                takes: function.self_param.is_some() || !function.params.is_empty(),
                returns: function.ret.is_some(),
            }),
            _ => None,
        }
    }
}

/// What goes in and what comes back.
struct Signature {
    takes: bool,
    returns: bool,
}
