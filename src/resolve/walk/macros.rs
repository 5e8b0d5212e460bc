//! Macro calls and attributes: the macro they name, and what their tokens hold.

use super::{Position, Walk};
use crate::resolve::ReferenceKind;
use crate::resolve::UnresolvedReason;
use crate::resolve::paths::Query;
use crate::resolve::program::{DefId, FragId, Ns};
use crate::syntax::{Attr, List, MacroCallId, MacroInput, Root};

impl Walk<'_, '_> {
    /// A call: its expansion if there is one, else what can be read in its tokens.
    pub(super) fn macro_call(&mut self, id: MacroCallId) {
        let expansion = self.program.expansions.get(&(self.frag, id)).copied();
        self.macro_name(id, expansion.and_then(|expansion| expansion.macro_def));
        match expansion.and_then(|expansion| expansion.fragment) {
            Some(frag) => self.expansion(frag),
            None => self.input(id, expansion.is_some()),
        }
    }

    /// The name of the macro.
    pub(super) fn macro_name(&mut self, id: MacroCallId, def: Option<DefId>) {
        let facts = self.facts;
        let path = facts[id].path;
        let segments = facts.segments(path);
        let names: Vec<_> = segments.iter().map(|segment| self.name(segment)).collect();
        let leading_colon = facts[path].leading_colon;
        let found = self.program.resolve_path(Query { scope: self.scope, leading_colon, names: &names, import: None });
        let reached = found.reached == names.len();
        let bound = found.names.get(Ns::Macros).filter(|_| reached).map(|binding| binding.def);
        let last = segments[segments.len() - 1];
        match def.or(bound) {
            Some(def) => {
                let facade = found.facade.filter(|_| bound == Some(def));
                self.reference(def, None, last.pos, facade, ReferenceKind::Macro);
            }
            None => self.unresolved(segments, &found, Position::Macro),
        }
    }

    /// The content of an expansion; the locals it binds stay in scope.
    fn expansion(&mut self, frag: FragId) {
        self.in_fragment(frag, |walk| match walk.facts.root {
            Root::Block(block) => walk.statements(block),
            Root::Expr(expr) => walk.expr(expr),
            Root::Pat(pat) => walk.pat(pat),
            Root::Type(ty) => walk.ty(ty),
            Root::Items(_) => {}
        });
    }

    /// What can be read in the tokens of a call that is not expanded.
    pub(super) fn input(&mut self, id: MacroCallId, failed: bool) {
        let facts = self.facts;
        let quiet = self.quiet;
        match facts[id].input {
            MacroInput::Nothing | MacroInput::Items(_) => {}
            MacroInput::Expr(expr) => self.expr(expr),
            MacroInput::Exprs { exprs, whole } => {
                self.quiet |= failed || !whole;
                self.exprs(exprs);
                self.quiet = quiet;
            }
        }
        if failed && !quiet {
            let last = facts.segments(facts[id].path).last().copied();
            if let Some(segment) = last {
                let text = format!("{}!", facts.name(segment.name));
                self.not_found(segment.pos, text, UnresolvedReason::UnexpandedMacro);
            }
        }
    }

    /// Attributes and derives that name macros; a helper attribute of a derive names nothing.
    pub(super) fn attrs(&mut self, attrs: List<Attr>) {
        let facts = self.facts;
        for attr in facts.list(attrs) {
            if !self.counts(attr.cfg) {
                continue;
            }
            let quiet = std::mem::replace(&mut self.quiet, true);
            self.path(attr.path, Position::Macro);
            self.exprs(attr.args);
            self.quiet = quiet;
        }
    }
}
