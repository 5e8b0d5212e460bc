//! Method calls and fields: what stands right of the dot.
//!
//! Takes the type left of the dot and a name; reports what the name means and returns the type of the whole. What
//! depends on a type that is still open waits among the obligations.

use super::context::{Infer, Place};
use super::lookup::{Lookup, Pick};
use super::obligations::{Obligation, WaitingField, WaitingMethod};
use super::ty::{Ty, TyKind};
use crate::resolve::ReferenceKind;
use crate::resolve::names::Name;
use crate::syntax::{ArgsId, ExprId, List, Pos, Sym};

impl<'a> Infer<'a, '_> {
    /// `receiver.name::<turbofish>(args)`.
    pub(super) fn method_call(
        &mut self,
        receiver: ExprId,
        (name, pos): (Sym, Pos),
        turbofish: Option<ArgsId>,
        args: List<ExprId>,
        expected: Ty,
    ) -> Ty {
        let written = receiver;
        let receiver = self.expr(written, Ty::UNKNOWN);
        self.note_operand(written, receiver);
        let (place, name) = (self.place(pos), self.name(name));
        let turbofish = self.lowering(|lowering| lowering.written_args(turbofish));
        let turbofish: Vec<Ty> = turbofish.into_iter().map(|ty| self.normalize(ty)).collect();
        match self.lookup_method(receiver, name, args.len()) {
            Lookup::Found(pick) => {
                self.use_pick(place, ReferenceKind::Method, name, &pick);
                let generics = self.member_args(&pick, &turbofish);
                let signature = self.tables.signature(pick.def);
                self.call_signature(signature, &generics, 1, args, expected)
            }
            Lookup::Open => {
                let culprit = self.blame(place, written, receiver);
                let args = self.because_of(culprit, |infer| infer.loose_args(args));
                let value = self.table.fresh();
                let scope = self.scope;
                let waiting = WaitingMethod { place, scope, receiver, name, turbofish, args, value };
                self.obligations.push(Obligation::Method(Box::new(waiting)));
                value
            }
            Lookup::Unresolved(reason) => {
                let culprit = self.blame(place, written, receiver);
                self.report_unresolved(place, name, reason);
                self.because_of(culprit, |infer| infer.loose_args(args));
                Ty::UNKNOWN
            }
        }
    }

    /// Arguments of a call of which nothing is known.
    pub(super) fn loose_args(&mut self, args: List<ExprId>) -> Vec<Ty> {
        let facts = self.facts();
        let mut types = Vec::with_capacity(args.len());
        for &arg in facts.list(args) {
            let ty = self.expr(arg, Ty::UNKNOWN);
            self.note_operand(arg, ty);
            types.push(ty);
        }
        types
    }

    /// All generic arguments of a member: those around it, those written, and open ones for the rest.
    pub(super) fn member_args(&mut self, pick: &Pick, written: &[Ty]) -> Vec<Ty> {
        let signature = self.tables.signature(pick.def);
        let mut args = pick.args.clone();
        args.truncate(signature.own as usize);
        let explicit = (signature.own + signature.explicit) as usize;
        args.extend_from_slice(&written[..written.len().min(explicit.saturating_sub(args.len()))]);
        while args.len() < signature.params as usize {
            args.push(self.table.fresh());
        }
        args
    }

    /// The result of a method call that had to wait, of which the receiver is known now.
    pub(super) fn settled_method(&mut self, waiting: &WaitingMethod, found: Lookup) -> Ty {
        match found {
            Lookup::Found(pick) => {
                self.use_pick(waiting.place, ReferenceKind::Method, waiting.name, &pick);
                let generics = self.member_args(&pick, &waiting.turbofish);
                let signature = self.tables.signature(pick.def);
                self.require_bounds(signature, &generics);
                for (&input, &arg) in signature.inputs.iter().skip(1).zip(&waiting.args) {
                    let input = self.instantiate(&signature.types, input, &generics);
                    self.coerce(arg, input);
                }
                self.instantiate(&signature.types, signature.output, &generics)
            }
            Lookup::Unresolved(reason) => {
                self.report_unresolved(waiting.place, waiting.name, reason);
                Ty::UNKNOWN
            }
            Lookup::Open => Ty::UNKNOWN,
        }
    }

    /// `base.name`.
    pub(super) fn field(&mut self, base: ExprId, name: Sym, pos: Pos) -> Ty {
        let written = base;
        let base = self.expr(written, Ty::UNKNOWN);
        let base = self.structurally(base);
        let (place, name) = (self.place(pos), self.name(name));
        if matches!(self.table.kind(base), TyKind::Unknown | TyKind::Var(_) | TyKind::External(..)) {
            self.blame(place, written, base);
        }
        if self.table.is_open(base) {
            let value = self.table.fresh();
            self.obligations.push(Obligation::Field(Box::new(WaitingField { place, base, name, value })));
            return value;
        }
        self.field_of(place, base, name)
    }

    /// The field of a type that is known, through dereferencing.
    pub(super) fn field_of(&mut self, place: Place, base: Ty, name: Name) -> Ty {
        let steps = self.autoderef(base);
        for &step in &steps {
            match self.table.kind(step) {
                TyKind::Adt(def, args) => {
                    let Some(field) = super::lang::member(self.program, def, name) else { continue };
                    self.report(place, ReferenceKind::Field, field, None);
                    let args = self.table.types.list(args).to_vec();
                    return self.field_type(def, self.program.def(field).index, &args);
                }
                TyKind::Tuple(parts) => {
                    let index = self.program.text(name).parse::<usize>().ok();
                    let part = index.and_then(|index| self.table.types.list(parts).get(index).copied());
                    if let Some(part) = part {
                        self.report_external(place);
                        return part;
                    }
                }
                _ => {}
            }
        }
        let reason = self.why_no_member(&steps);
        self.report_unresolved(place, name, reason);
        Ty::UNKNOWN
    }

    /// The type of a field of a struct or variant.
    pub(super) fn field_type(&mut self, def: crate::resolve::program::DefId, index: u32, args: &[Ty]) -> Ty {
        let signature = self.tables.signature(def);
        match signature.inputs.get(index as usize) {
            Some(&ty) => self.instantiate(&signature.types, ty, args),
            None => Ty::UNKNOWN,
        }
    }
}
