//! Macro calls and attributes: the macro they name, and what their tokens hold.

use super::{Position, Walk};
use crate::resolve::ReferenceKind;
use crate::resolve::UnresolvedReason;
use crate::resolve::brought::MacroUse;
use crate::resolve::expansion::Rule;
use crate::resolve::fixpoint::{Called, macro_of};
use crate::resolve::names::Name;
use crate::resolve::paths::Query;
use crate::resolve::program::{DefId, Expansion, FragId, Ns};
use crate::syntax::{Attr, List, MacroCallId, MacroInput, Root, Segment};

impl Walk<'_, '_> {
    /// A call: its expansion if there is one, else what can be read in its tokens.
    pub(super) fn macro_call(&mut self, id: MacroCallId) {
        let expansion = self.program.expansions.get(&(self.frag, id)).copied();
        let named = self.macro_name(id, expansion.and_then(|expansion| expansion.macro_def));
        match expansion.and_then(|expansion| expansion.fragment) {
            Some(frag) => {
                self.out.macros += 1;
                self.expansion(frag);
            }
            None => self.input(id, self.why_not_expanded(id, named, expansion), false),
        }
    }

    /// Why a call was not expanded, if it should have been.
    pub(super) fn why_not_expanded(
        &self,
        id: MacroCallId,
        named: Option<DefId>,
        expansion: Option<Expansion>,
    ) -> Option<UnresolvedReason> {
        if expansion.is_some() {
            return Some(UnresolvedReason::UnexpandedMacro);
        }
        // a macro in textual scope is found by no path
        let expands = match named {
            Some(def) => self.program.has_rules(def),
            None => matches!(macro_of(self.program, self.frag, id, self.scope), Some(Called::Expands(Rule::Rules(_)))),
        };
        expands.then_some(UnresolvedReason::ExpansionLimit)
    }

    /// The name of the macro; returns the macro.
    pub(super) fn macro_name(&mut self, id: MacroCallId, def: Option<DefId>) -> Option<DefId> {
        let facts = self.facts;
        let path = facts[id].path;
        let segments = facts.segments(path);
        let names: Vec<_> = segments.iter().map(|segment| self.name(segment)).collect();
        let leading_colon = facts[path].leading_colon;
        let found = self.program.resolve_path(Query { scope: self.scope, leading_colon, names: &names, import: None });
        let reached = found.reached == names.len();
        let bound = found.names.get(Ns::Macros).filter(|_| reached).map(|binding| binding.def);
        let last = segments[segments.len() - 1];
        self.macro_use(segments);
        match def.or(bound) {
            Some(def) => {
                let facade = found.facade.filter(|_| bound == Some(def));
                self.reference(def, None, last.pos, facade, ReferenceKind::Macro);
            }
            None => self.unresolved(segments, &found, Position::Macro),
        }
        def.or(bound)
    }

    /// Notes the use of a macro of which the configuration says what it brings.
    fn macro_use(&mut self, segments: &[Segment]) {
        if self.program.macro_table.is_empty() {
            return;
        }
        let written: Vec<Name> = segments.iter().map(|segment| self.name(segment)).collect();
        let Some(last) = segments.last() else { return };
        let location = self.program.location(self.frag, last.pos);
        let (from, user, test) = (self.module, self.unit.def, self.unit.test);
        let uses = self.program.macro_table.of(&written);
        self.out.macro_uses.extend(uses.map(|entry| MacroUse { entry, from, location, user, test }));
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

    /// What can be read in the tokens of a call that is not expanded; reported as not resolved if it should have been.
    /// Among items, what is not found there is not worth reporting.
    pub(super) fn input(&mut self, id: MacroCallId, failed: Option<UnresolvedReason>, among_items: bool) {
        let facts = self.facts;
        let quiet = self.quiet;
        match (failed, facts.segments(facts[id].path).last()) {
            (Some(reason), Some(last)) if !quiet => {
                self.not_found(last.pos, format!("{}!", facts.name(last.name)), reason);
            }
            (Some(_), _) => {}
            (None, _) => self.count_macro(id),
        }
        self.quiet |= among_items;
        match facts[id].input {
            MacroInput::Nothing | MacroInput::Items(_) => {}
            MacroInput::Expr(expr) => self.expr(expr),
            MacroInput::Exprs { exprs, whole } => {
                self.quiet |= failed.is_some() || !whole;
                self.exprs(exprs);
            }
        }
        self.quiet = quiet;
    }

    /// Counts a call that is not expanded: as read if its tokens are understood as a whole, else as opaque.
    fn count_macro(&mut self, id: MacroCallId) {
        let facts = self.facts;
        match (facts[id].input, facts.segments(facts[id].path).last()) {
            (MacroInput::Exprs { whole: false, .. }, Some(last)) => {
                let location = self.program.location(self.frag, last.pos);
                self.out.opaque_macros.push((self.module, location, self.name(last)));
            }
            _ => self.out.macros += 1,
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
            self.macro_use(facts.segments(attr.path));
            // no body that is inferred holds them
            let inference = std::mem::replace(&mut self.inference, false);
            self.exprs(attr.args);
            (self.inference, self.quiet) = (inference, quiet);
        }
    }
}
