//! Inference: types, enough for the dot.
//!
//! Takes one unit (an item's signature and body) with what its paths name; returns the uses that only types can settle:
//! method calls, fields, operators, associated items by path. Nothing is guessed: what stays unknown is reported with
//! its reason. It never fails and reports no type errors. Leaves out what names settle, lifetimes, and constants.

mod bounds;
mod call;
mod callable;
mod closure;
mod coerce;
mod context;
mod control;
mod culprit;
mod deref;
mod expr;
mod generics;
mod head;
mod lang;
mod lookup;
mod lower;
mod macros;
mod matching;
mod method;
mod obligations;
mod ops;
mod pat;
mod path;
mod project;
mod signature;
mod tables;
#[cfg(test)]
mod tests;
mod traits;
mod ty;
mod unify;
mod uses;

pub(crate) use tables::{TypeTables, tables};

use crate::resolve::names::Name;
use crate::resolve::path_res::UnitPaths;
use crate::resolve::program::{Container, DefId, DefKind, FragId, Unit};
use crate::resolve::{DefinitionKind, ReferenceKind, UnresolvedReason};
use crate::syntax::{ExprId, Function, ItemKind, Pos};
use context::Infer;
use generics::{GenericScope, identity};
use pat::Mode;
use signature::visit_header;
use ty::{Ty, TyKind};

/// A use of a member that types settle, or fail to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TypedUse {
    /// Where its facts are.
    pub(crate) frag: FragId,
    /// Where the name or operator stands, in the facts.
    pub(crate) pos: Pos,
    /// What it is.
    pub(crate) target: TypedTarget,
}

/// What a use by type goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TypedTarget {
    /// A definition of the workspace; with `derived`, the member of that name that a derive adds to the type.
    Resolved { to: DefId, derived: Option<Name>, kind: ReferenceKind },
    /// A member of the standard library or of a crate that is known by its signatures, or a part of a tuple.
    External,
    /// Not settled; with the crate that is not read because of which it is not, where that is known.
    Unresolved { name: Name, reason: UnresolvedReason, culprit: Option<DefId> },
}

/// The type at the head of a receiver or an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TypedOperand {
    /// Where its facts are.
    pub(crate) frag: FragId,
    /// The expression.
    pub(crate) expr: ExprId,
    /// The type, references taken off: one of the workspace.
    pub(crate) head: DefId,
}

/// Infers one unit and hands over the uses found by type, in no particular order; returns the types of receivers and
/// arguments, if the tables want them.
pub(crate) fn infer_unit(
    tables: &TypeTables,
    unit: &Unit,
    paths: &UnitPaths,
    out: &mut impl FnMut(TypedUse),
) -> Vec<TypedOperand> {
    let program = tables.program;
    let facts = &program.frag(unit.frag).facts;
    let generics = match (&facts[unit.item].kind, unit.def.and_then(|def| program.def(def).owner)) {
        (ItemKind::Variant { .. }, Some(owner)) => GenericScope::of_variant(tables, owner),
        (ItemKind::Trait { .. }, _) => {
            let container = unit.def.map_or(Container::None, Container::Trait);
            GenericScope::new(tables, unit.frag, unit.item, container)
        }
        _ => GenericScope::new(tables, unit.frag, unit.item, unit.container),
    };
    let mut infer = Infer::new(tables, unit, paths, generics);
    infer.run();
    let operands = infer.operands();
    infer.uses.into_iter().for_each(out);
    operands
}

impl Infer<'_, '_> {
    fn run(&mut self) {
        let facts = self.facts();
        let has_uses = self.declare();
        if has_uses {
            self.report_header();
        }
        match &facts[self.unit.item].kind {
            ItemKind::Fn(function) => self.function(function),
            ItemKind::Const { value: Some(value), .. } | ItemKind::Static { value: Some(value), .. } => {
                let ty = self.value_type();
                self.body(*value, ty, ty);
            }
            ItemKind::Variant { discriminant: Some(value), .. } => self.body(*value, Ty::UNKNOWN, Ty::UNKNOWN),
            ItemKind::MacroCall(call) => _ = self.macro_call(*call, Ty::UNKNOWN),
            _ => {}
        }
        self.constants();
        self.settle(0);
        self.table.default_literals();
        self.settle(0);
        self.report_waiting();
        self.report_late();
        if self.over_budget || self.is_over_budget() {
            self.report_budget();
        }
    }

    /// Brings the unit's own signature into scope; says whether its header names what only types settle.
    fn declare(&mut self) -> bool {
        let signature = match (self.unit.def, self.unit.container) {
            (Some(def), _) => self.tables.signature(def),
            (None, Container::Impl(imp)) => self.tables.impl_signature(imp),
            _ => return false,
        };
        let params = identity(self.types(), signature.params);
        let predicates = signature.predicates.iter();
        let predicates = predicates.map(|predicate| self.import_predicate(&signature.types, *predicate, &params));
        let predicates = predicates.collect();
        self.declare_bounds(predicates);
        self.self_ty = match self.unit.container {
            Container::Trait(_) => params.first().copied().unwrap_or(Ty::UNKNOWN),
            Container::Impl(imp) => {
                let signature = self.tables.impl_signature(imp);
                self.instantiate(&signature.types, signature.output, &params)
            }
            Container::None => self.own_type(&params),
        };
        self.result = self.instantiate(&signature.types, signature.output, &params);
        signature.has_uses
    }

    /// What the value of a const or static is: that of a thread-local one is not yet a key.
    fn value_type(&mut self) -> Ty {
        match self.table.kind(self.result) {
            TyKind::Adt(def, args) if Some(def) == self.tables.lang.local_key => {
                self.table.types.list(args).first().copied().unwrap_or(Ty::UNKNOWN)
            }
            _ => self.result,
        }
    }

    /// What `Self` is in a struct, enum or trait.
    fn own_type(&mut self, params: &[Ty]) -> Ty {
        let Some(def) = self.unit.def else { return Ty::UNKNOWN };
        match self.program.def(def).kind {
            DefKind::Item(DefinitionKind::Trait) => params.first().copied().unwrap_or(Ty::UNKNOWN),
            _ => self.result,
        }
    }

    /// Reports the associated types and constants that the header names.
    fn report_header(&mut self) {
        let (item, def, next) = (self.unit.item, self.unit.def, self.generics.end);
        self.lowering(|lowering| {
            lowering.vars = None;
            lowering.next_param = next;
            visit_header(lowering, item, def);
        });
    }

    /// Infers the constants that types name.
    fn constants(&mut self) {
        let mut next = 0;
        while let Some(&(frag, value)) = self.constants.get(next) {
            self.in_fragment(frag, |infer| infer.body(value, Ty::UNKNOWN, Ty::UNKNOWN));
            next += 1;
        }
    }

    fn function(&mut self, function: &Function) {
        let Some(def) = self.unit.def else { return };
        let signature = self.tables.signature(def);
        let params = identity(self.types(), signature.params);
        let inputs: Vec<Ty> =
            signature.inputs.iter().map(|&input| self.instantiate(&signature.types, input, &params)).collect();
        let skip = usize::from(signature.has_self);
        if signature.has_self {
            self.self_value = inputs.first().copied().unwrap_or(Ty::UNKNOWN);
        }
        let facts = self.facts();
        for (param, &ty) in facts.list(function.params).iter().zip(inputs.iter().skip(skip)) {
            if self.counts(param.cfg) {
                self.pat(param.pat, ty, Mode::Move);
            }
        }
        if let TyKind::Future(output) = self.table.kind(self.result)
            && function.is_async
        {
            self.result = output;
        }
        let Some(body) = function.body else { return };
        let result = self.result;
        let value = self.block(body, result);
        self.coerce(value, result);
    }
}
