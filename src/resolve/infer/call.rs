//! Calls: arguments against parameters, bounds, and the result.
//!
//! Closures are looked at after the other arguments, since their parameters' types follow from those.

use super::context::Infer;
use super::signature::Signature;
use super::ty::{Flags, Ty, TyKind, Types, Tys};
use crate::syntax::{Expr, ExprId, List};

impl<'a> Infer<'a, '_> {
    /// `callee(args)`.
    pub(super) fn call(&mut self, callee: ExprId, args: List<ExprId>, expected: Ty) -> Ty {
        let written = callee;
        let callee = self.expr(written, Ty::UNKNOWN);
        let callee = self.structurally(callee);
        if let TyKind::FnDef(def, generics) = self.table.kind(callee) {
            let generics = self.table.types.list(generics).to_vec();
            let signature = self.tables.signature(def);
            return self.call_signature(signature, &generics, 0, args, expected);
        }
        match self.callable(callee) {
            Some((inputs, output)) => {
                let inputs = match self.table.kind(inputs) {
                    TyKind::Tuple(inputs) => self.table.types.list(inputs).to_vec(),
                    _ => Vec::new(),
                };
                let start = self.obligations.len();
                self.check_args(args, &inputs, &inputs, start);
                output
            }
            None => {
                let culprit = self.culprit_of_value(written, callee);
                self.because_of(culprit, |infer| infer.loose_args(args));
                Ty::UNKNOWN
            }
        }
    }

    /// A call of something with a signature. The first `skip` parameters are taken care of.
    pub(super) fn call_signature(
        &mut self,
        signature: &'a Signature,
        generics: &[Ty],
        skip: usize,
        args: List<ExprId>,
        expected: Ty,
    ) -> Ty {
        let start = self.obligations.len();
        self.require_bounds(signature, generics);
        let wanted = signature.inputs.get(skip..).unwrap_or_default();
        let inputs: Vec<Ty> = wanted.iter().map(|&input| self.instantiate(&signature.types, input, generics)).collect();
        let hinted = self.hinted_generics(signature, generics, expected);
        let hints: Vec<Ty> = match hinted {
            Some(hinted) => wanted.iter().map(|&input| self.instantiate(&signature.types, input, &hinted)).collect(),
            None => inputs.clone(),
        };
        self.check_args(args, &inputs, &hints, start);
        let output = self.instantiate(&signature.types, signature.output, generics);
        if self.table.kind(output) == TyKind::Never {
            self.diverges = true;
        }
        output
    }

    /// Infers the arguments, closures last. The obligations from `start` on are those of the call.
    fn check_args(&mut self, args: List<ExprId>, inputs: &[Ty], hints: &[Ty], start: usize) {
        let facts = self.facts();
        let is_closure = |arg: ExprId| matches!(facts[arg], Expr::Closure { .. });
        for closures in [false, true] {
            for (index, &arg) in facts.list(args).iter().enumerate() {
                if is_closure(arg) != closures {
                    continue;
                }
                let input = inputs.get(index).copied().unwrap_or(Ty::UNKNOWN);
                let hint = hints.get(index).copied().unwrap_or(Ty::UNKNOWN);
                if closures {
                    self.settle(start);
                }
                let actual = self.expr(arg, hint);
                self.note_operand(arg, actual);
                self.coerce(actual, input);
            }
        }
        self.settle(start);
    }

    /// The generic arguments as far as the expected result says something about them; the open ones for the rest.
    /// These serve as hints only: the result may still be coerced.
    fn hinted_generics(&mut self, signature: &Signature, generics: &[Ty], expected: Ty) -> Option<Vec<Ty>> {
        let generic = signature.types.flags(signature.output).has(Flags::PARAM);
        if !generic || matches!(self.table.kind(expected), TyKind::Unknown | TyKind::Var(_)) {
            return None;
        }
        let mut hinted = generics.to_vec();
        let mut found = false;
        self.collect_hints(&signature.types, signature.output, expected, &mut |infer, param, ty| {
            if let Some(slot) = hinted.get_mut(param as usize)
                && infer.table.is_open(*slot)
                && infer.table.kind(ty) != TyKind::Unknown
            {
                *slot = ty;
                found = true;
            }
        });
        found.then_some(hinted)
    }

    fn collect_hints(&mut self, from: &Types, pattern: Ty, ty: Ty, note: &mut dyn FnMut(&Self, u32, Ty)) {
        if pattern.is_fixed() {
            return;
        }
        let mut lists = |infer: &mut Self, xs: Tys, ys: Tys| {
            for index in 0..xs.len().min(ys.len()) {
                let (x, y) = (from.list(xs)[index], infer.table.types.list(ys)[index]);
                infer.collect_hints(from, x, y, note);
            }
        };
        match (from.kind(pattern), self.table.kind(ty)) {
            (TyKind::Param(index), _) => {
                let ty = self.table.shallow(ty);
                note(self, index, ty);
            }
            (TyKind::Adt(x, xs), TyKind::Adt(y, ys)) if x == y => lists(self, xs, ys),
            (TyKind::Tuple(xs), TyKind::Tuple(ys)) => lists(self, xs, ys),
            (TyKind::Ref(x, _), TyKind::Ref(y, _))
            | (TyKind::Slice(x), TyKind::Slice(y))
            | (TyKind::Array(x), TyKind::Array(y)) => self.collect_hints(from, x, y, note),
            _ => {}
        }
    }
}
