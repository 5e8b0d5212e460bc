//! Closures: parameters from where the closure is used, the result from its body.

use super::context::{Closure, Infer};
use super::obligations::Obligation;
use super::pat::Mode;
use super::ty::{Ty, TyKind};
use crate::syntax::{ClosureParam, ExprId, List, TypeId};

impl Infer<'_, '_> {
    /// `|params| -> ret body`.
    pub(super) fn closure(
        &mut self,
        params: List<ClosureParam>,
        ret: Option<TypeId>,
        body: ExprId,
        is_async: bool,
        expected: Ty,
    ) -> Ty {
        let facts = self.facts();
        let params = facts.list(params);
        let (wanted, wanted_output) = self.expected_closure(expected);
        let mut inputs = Vec::with_capacity(params.len());
        for (index, param) in params.iter().enumerate() {
            let known = wanted.get(index).copied();
            let ty = match (param.ty, known) {
                (Some(written), known) => {
                    let ty = self.written_type(written);
                    self.table.unify(ty, known.unwrap_or(Ty::UNKNOWN));
                    ty
                }
                (None, Some(known)) if self.table.kind(known) != TyKind::Unknown => known,
                (None, _) => self.table.fresh(),
            };
            inputs.push(ty);
        }
        let output = match ret {
            Some(ret) => self.written_type(ret),
            None => self.table.fresh(),
        };
        let ty = self.new_closure(&inputs, output, is_async);
        for (param, &input) in params.iter().zip(&inputs) {
            self.pat(param.pat, input, Mode::Move);
        }
        let hint = match (ret, self.table.kind(wanted_output)) {
            (None, TyKind::Future(inner)) if is_async => inner,
            (None, kind) if kind != TyKind::Unknown => wanted_output,
            _ => output,
        };
        self.body(body, output, hint);
        ty
    }

    fn new_closure(&mut self, inputs: &[Ty], output: Ty, is_async: bool) -> Ty {
        let output = if is_async { self.types().add(TyKind::Future(output)) } else { output };
        let inputs = self.types().add_with(inputs, TyKind::Tuple);
        self.closures.push(Closure { inputs, output });
        let index = self.closures.len() as u32 - 1;
        self.types().add(TyKind::Closure(index))
    }

    /// Infers a body of its own: what leaves it stays inside.
    pub(super) fn body(&mut self, body: ExprId, output: Ty, hint: Ty) {
        let (result, diverges) = (self.result, self.diverges);
        let loops = std::mem::take(&mut self.loops);
        self.result = output;
        self.diverges = false;
        let actual = self.expr(body, hint);
        let actual = if self.diverges && self.table.kind(actual) == TyKind::Never { Ty::NEVER } else { actual };
        self.coerce(actual, output);
        self.result = result;
        self.diverges = diverges;
        self.loops = loops;
    }

    /// The parameters and the result that are expected of a closure.
    fn expected_closure(&mut self, expected: Ty) -> (Vec<Ty>, Ty) {
        let found = match self.table.kind(expected) {
            TyKind::Var(_) => self.waiting_callable(expected),
            TyKind::Unknown => None,
            _ => self.callable(expected),
        };
        let Some((inputs, output)) = found else { return (Vec::new(), Ty::UNKNOWN) };
        match self.table.kind(inputs) {
            TyKind::Tuple(inputs) => (self.table.types.list(inputs).to_vec(), output),
            _ => (Vec::new(), output),
        }
    }

    /// The `Fn` bound that is required of an open type.
    fn waiting_callable(&mut self, ty: Ty) -> Option<(Ty, Ty)> {
        let ty = self.table.shallow(ty);
        let bounds = self.obligations.iter().rev().filter_map(|obligation| match obligation {
            Obligation::Bound { ty: on, bound } if self.table.shallow(*on) == ty => Some(*bound),
            _ => None,
        });
        let bound = bounds.into_iter().find(|bound| self.is_callable_bound(bound.trait_def))?;
        self.callable_bound(bound)
    }
}
