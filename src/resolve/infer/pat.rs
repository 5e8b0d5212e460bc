//! Patterns: what they bind, and the fields they name.
//!
//! Takes the type of what is matched, and whether it is reached through references that the pattern does not write
//! (the default binding modes of the Reference).

use super::context::Infer;
use super::ty::{Ty, TyKind};
use crate::resolve::ReferenceKind;
use crate::resolve::program::DefId;
use crate::syntax::{FieldPat, List, MacroCallId, Pat, PatId, PathId, Root};

/// How names bind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// To the value.
    Move,
    /// To a reference to it, `&mut` if true.
    Ref(bool),
}

impl Infer<'_, '_> {
    /// Matches a pattern with a type.
    pub(super) fn pat(&mut self, id: PatId, ty: Ty, mode: Mode) {
        let facts = self.facts();
        match facts[id] {
            Pat::Wild | Pat::Rest => {}
            Pat::Bind { by_ref, sub, .. } => self.binding(id, by_ref, sub, ty, mode),
            Pat::Path(path) => {
                let own = self.path(path);
                let (ty, _) = self.peel(ty, mode);
                self.table.try_unify(own, ty);
            }
            Pat::TupleStruct(path, pats) => self.tuple_struct(path, pats, ty, mode),
            Pat::Struct(path, fields) => self.struct_pat(path, fields, ty, mode),
            Pat::Tuple(pats) => self.tuple_pat(pats, ty, mode),
            Pat::Slice(pats) => self.slice_pat(pats, ty, mode),
            Pat::Ref(inner) => {
                let ty = self.structurally(ty);
                let ty = match self.table.kind(ty) {
                    TyKind::Ref(ty, _) => ty,
                    _ => Ty::UNKNOWN,
                };
                self.pat(inner, ty, Mode::Move);
            }
            Pat::Or(pats) => {
                for &pat in facts.list(pats) {
                    self.pat(pat, ty, mode);
                }
            }
            Pat::Expr(value) => {
                let (ty, _) = self.peel(ty, mode);
                let own = self.expr(value, ty);
                self.table.try_unify(own, ty);
            }
            Pat::Range(from, to) => {
                let (ty, _) = self.peel(ty, mode);
                for value in from.into_iter().chain(to) {
                    let own = self.expr(value, ty);
                    self.table.try_unify(own, ty);
                }
            }
            Pat::Macro(call) => self.macro_pat(call, ty, mode),
            Pat::Typed(inner, written) => {
                let own = self.written_type(written);
                self.table.unify(own, ty);
                self.pat(inner, own, mode);
            }
            Pat::Guard(inner, guard) => {
                self.pat(inner, ty, mode);
                self.expr(guard, Ty::BOOL);
            }
        }
    }

    fn binding(&mut self, id: PatId, by_ref: bool, sub: Option<PatId>, ty: Ty, mode: Mode) {
        if let Some(&def) = self.paths.const_pats.get(&(self.frag, id)) {
            let own = self.constant_pat(def);
            let (ty, _) = self.peel(ty, mode);
            self.table.try_unify(own, ty);
            return;
        }
        let bound = match mode {
            _ if by_ref => self.types().add(TyKind::Ref(ty, false)),
            Mode::Move => ty,
            Mode::Ref(mutable) => self.types().add(TyKind::Ref(ty, mutable)),
        };
        self.locals.insert((self.frag, id), bound);
        self.culprits.bind(self.frag, id);
        if let Some(sub) = sub {
            self.pat(sub, ty, mode);
        }
    }

    /// The type behind references that the pattern does not write.
    fn peel(&mut self, ty: Ty, mut mode: Mode) -> (Ty, Mode) {
        let mut ty = self.structurally(ty);
        while let TyKind::Ref(inner, mutable) = self.table.kind(ty) {
            mode = match mode {
                Mode::Move => Mode::Ref(mutable),
                Mode::Ref(outer) => Mode::Ref(outer && mutable),
            };
            ty = self.structurally(inner);
        }
        (ty, mode)
    }

    fn tuple_struct(&mut self, path: PathId, pats: List<PatId>, ty: Ty, mode: Mode) {
        let (ty, mode) = self.peel(ty, mode);
        let found = self.struct_path(path);
        let (count, fields) = match found {
            Some((def, adt)) => {
                self.table.try_unify(adt, ty);
                (self.tables.signature(def).inputs.len(), Some((def, self.adt_args(adt))))
            }
            None => (0, None),
        };
        for (pat, index) in self.positions(pats, count) {
            let ty = match &fields {
                Some((def, args)) => self.field_type(*def, index as u32, args),
                None => Ty::UNKNOWN,
            };
            self.pat(pat, ty, mode);
        }
    }

    /// The generic arguments of a struct or enum type.
    pub(super) fn adt_args(&self, ty: Ty) -> Vec<Ty> {
        match self.table.kind(ty) {
            TyKind::Adt(_, args) => self.table.types.list(args).to_vec(),
            _ => Vec::new(),
        }
    }

    /// The patterns with the place among `count` parts that each stands for; `..` leaves out some.
    fn positions(&self, pats: List<PatId>, count: usize) -> Vec<(PatId, usize)> {
        let facts = self.facts();
        let pats = facts.list(pats);
        let rest = pats.iter().position(|&pat| matches!(facts[pat], Pat::Rest));
        let skipped = rest.map_or(0, |_| (count + 1).saturating_sub(pats.len()));
        let numbered = pats.iter().enumerate().filter(|&(index, _)| Some(index) != rest);
        numbered
            .map(|(index, &pat)| match rest {
                Some(rest) if index > rest => (pat, index - 1 + skipped),
                _ => (pat, index),
            })
            .collect()
    }

    fn struct_pat(&mut self, path: PathId, fields: List<FieldPat>, ty: Ty, mode: Mode) {
        let (ty, mode) = self.peel(ty, mode);
        let found = self.struct_path(path);
        if let Some((_, adt)) = found {
            self.table.try_unify(adt, ty);
        }
        let facts = self.facts();
        for field in facts.list(fields) {
            if self.counts(field.cfg) {
                let ty = self.named_field(found, field.name, field.pos);
                match facts[field.pat] {
                    Pat::Bind { by_ref, .. } if field.shorthand => self.binding(field.pat, by_ref, None, ty, mode),
                    _ => self.pat(field.pat, ty, mode),
                }
            }
        }
    }

    /// The type of a field that a struct literal or pattern names; reports the field.
    pub(super) fn named_field(
        &mut self,
        found: Option<(DefId, Ty)>,
        name: crate::syntax::Sym,
        pos: crate::syntax::Pos,
    ) -> Ty {
        let (place, name) = (self.place(pos), self.name(name));
        let Some((def, adt)) = found else {
            self.report_unresolved(place, name, crate::resolve::UnresolvedReason::UnknownReceiver);
            return Ty::UNKNOWN;
        };
        let Some(field) = super::lang::member(self.program, def, name) else {
            self.report_unresolved(place, name, crate::resolve::UnresolvedReason::UnknownMember);
            return Ty::UNKNOWN;
        };
        self.report(place, ReferenceKind::Field, field, None);
        let args = self.adt_args(adt);
        self.field_type(def, self.program.def(field).index, &args)
    }

    fn tuple_pat(&mut self, pats: List<PatId>, ty: Ty, mode: Mode) {
        let (ty, mode) = self.peel(ty, mode);
        let facts = self.facts();
        let complete = !facts.list(pats).iter().any(|&pat| matches!(facts[pat], Pat::Rest));
        if self.table.is_open(ty) && complete {
            let parts: Vec<Ty> = facts.list(pats).iter().map(|_| self.table.fresh()).collect();
            let tuple = self.types().add_with(&parts, TyKind::Tuple);
            self.table.unify(ty, tuple);
        }
        let parts = match self.table.kind(ty) {
            TyKind::Tuple(parts) => self.table.types.list(parts).to_vec(),
            _ => Vec::new(),
        };
        for (pat, index) in self.positions(pats, parts.len()) {
            self.pat(pat, parts.get(index).copied().unwrap_or(Ty::UNKNOWN), mode);
        }
    }

    fn slice_pat(&mut self, pats: List<PatId>, ty: Ty, mode: Mode) {
        let (ty, mode) = self.peel(ty, mode);
        let item = match self.table.kind(ty) {
            TyKind::Slice(item) | TyKind::Array(item) => item,
            _ => Ty::UNKNOWN,
        };
        let rest = self.types().add(TyKind::Slice(item));
        let facts = self.facts();
        for &pat in facts.list(pats) {
            let is_rest = match facts[pat] {
                Pat::Bind { sub: Some(sub), .. } => matches!(facts[sub], Pat::Rest),
                _ => false,
            };
            self.pat(pat, if is_rest { rest } else { item }, mode);
        }
    }

    fn macro_pat(&mut self, call: MacroCallId, ty: Ty, mode: Mode) {
        let expansion = self.program.expansions.get(&(self.frag, call));
        let Some(frag) = expansion.and_then(|expansion| expansion.fragment) else { return };
        if let Root::Pat(pat) = self.program.frag(frag).facts.root {
            self.in_fragment(frag, |infer| infer.pat(pat, ty, mode));
        }
    }
}
