//! Patterns: what they name, and the locals they bind.

use super::{Position, Rib, Walk, is_constant};
use crate::resolve::program::{DefKind, Ns};
use crate::syntax::{List, Pat, PatId, Pos, Sym};

impl Walk<'_, '_> {
    pub(super) fn pat(&mut self, id: PatId) {
        let facts = self.facts;
        match facts[id] {
            Pat::Wild | Pat::Rest => {}
            Pat::Bind { name, pos, always, sub, .. } => {
                self.binding(id, name, pos, always);
                sub.into_iter().for_each(|sub| self.pat(sub));
            }
            Pat::Path(path) => _ = self.path(path, Position::Value),
            Pat::TupleStruct(path, pats) => {
                self.path(path, Position::Value);
                self.pats(pats);
            }
            Pat::Struct(path, fields) => {
                self.path(path, Position::Type);
                for field in facts.list(fields) {
                    if self.counts(field.cfg) {
                        if let Pat::Bind { name, .. } = facts[field.pat]
                            && field.shorthand
                        {
                            self.bind(field.pat, name);
                        } else {
                            self.pat(field.pat);
                        }
                    }
                }
            }
            Pat::Tuple(pats) | Pat::Slice(pats) | Pat::Or(pats) => self.pats(pats),
            Pat::Ref(inner) => self.pat(inner),
            Pat::Expr(value) => self.expr(value),
            Pat::Range(from, to) => from.into_iter().chain(to).for_each(|value| self.expr(value)),
            Pat::Macro(call) => self.macro_call(call),
            Pat::Typed(inner, ty) => {
                self.pat(inner);
                self.ty(ty);
            }
            Pat::Guard(inner, guard) => {
                self.pat(inner);
                self.expr(guard);
            }
        }
    }

    fn pats(&mut self, pats: List<PatId>) {
        for &pat in self.facts.list(pats) {
            self.pat(pat);
        }
    }

    /// A pattern of one name: a constant or constructor of that name, or else a new local.
    fn binding(&mut self, id: PatId, name: Sym, pos: Pos, always: bool) {
        if !always {
            let found = self.program.lexical(self.scope, self.program.frag(self.frag).name(name), None);
            if let Some(binding) = found.get(Ns::Values) {
                let external = self.program.def(binding.def).kind == DefKind::External;
                let capital = self.facts.name(name).starts_with(char::is_uppercase);
                if is_constant(self.program, binding.def) || (external && capital) {
                    self.paths.const_pats.insert((self.frag, id), binding.def);
                    self.use_of(binding.def, pos, binding.facade, false);
                    return;
                }
            }
        }
        self.bind(id, name);
    }

    fn bind(&mut self, id: PatId, name: Sym) {
        let name = self.program.frag(self.frag).name(name);
        self.ribs.push(Rib::Local(name, self.frag, id));
    }
}
