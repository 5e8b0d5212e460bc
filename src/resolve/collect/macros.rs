//! Macros: their definitions, and their calls among items.
//!
//! Takes a definition, a call or what it expands to; adds the macro, keeps the call for later, or collects the expansion in
//! the call's place. Leaves out how a call is expanded.

use std::sync::Arc;

use super::{Collector, PendingCall, Site, wanted};
use crate::finding::{Finding, RuleCode};
use crate::resolve::DefinitionKind;
use crate::resolve::expansion::{Expanded, Rule};
use crate::resolve::load::{Found, ModDir};
use crate::resolve::program::*;
use crate::syntax::{FileFacts, ItemId, ItemKind, MacroCallId, MacroInput, Pos, Root, TokenKind, is_known_macro};

impl Collector<'_> {
    pub(super) fn macro_rules(&mut self, facts: &FileFacts, id: ItemId, site: &Site) {
        let item = &facts[id];
        let ItemKind::MacroRules { export, .. } = item.kind else { return };
        let name = self.program.frag(site.frag).name(item.name);
        let def = self.new_def(DefKind::Item(DefinitionKind::Macro), name, id, site);
        self.program.scope_mut(site.scope).textual_macros.push((name, def));
        self.program.news.name(name);
        if export {
            let root = self.program.krate(self.program.scope(site.scope).krate).root;
            self.bind(facts, item, root, Ns::Macros, name, def, Visible::Everywhere);
        }
        self.unit(id, site, Some(def));
    }

    /// A function of a procedural macro crate that defines a derive, an attribute or a function-like macro.
    pub(super) fn procedural_macro(&mut self, facts: &Arc<FileFacts>, id: ItemId, site: &Site) {
        let item = &facts[id];
        for attr in facts.list(item.attrs) {
            let [segment] = facts.segments(attr.path) else { continue };
            let name = match facts.name(segment.name) {
                "proc_macro" | "proc_macro_attribute" => Some(item.name),
                "proc_macro_derive" => facts.list(attr.tokens).first().and_then(|token| match token.kind {
                    TokenKind::Ident(name, _) => Some(name),
                    _ => None,
                }),
                _ => None,
            };
            if let Some(name) = name {
                let name = self.program.frag(site.frag).name(name);
                let Site { frag, scope, test, .. } = *site;
                let kind = DefKind::Item(DefinitionKind::Macro);
                let def = self.add_def(Def { kind, name, scope, frag, item: id, index: 1, owner: None, test });
                self.bind(facts, item, scope, Ns::Macros, name, def, Visible::Everywhere);
            }
        }
    }

    /// A macro call among items: read at once if it is a known one, else kept for later, with its macro if that is in
    /// textual scope.
    pub(super) fn macro_call(&mut self, facts: &Arc<FileFacts>, item: ItemId, call: MacroCallId, site: &Site) {
        if let Some(file) = self.included_file(site.frag, call, &site.dir) {
            self.include(file, facts[item].pos, site);
            return;
        }
        self.unit(item, site, None);
        let pending = PendingCall { site: site.clone(), item, call };
        let segments = facts.segments(facts[call].path);
        let textual = match segments {
            [segment] => {
                let name = self.program.frag(site.frag).name(segment.name);
                self.program.textual_macro(site.scope, name, (site.frag, segment.pos))
            }
            _ => None,
        };
        match (textual, facts[call].input) {
            (Some(def), _) => self.deferred.push((pending, def)),
            (None, MacroInput::Items(items))
                if segments.last().is_some_and(|last| is_known_macro(facts.name(last.name))) =>
            {
                self.items(facts, items, site);
                self.block_scopes(facts, Some(item), site);
            }
            (None, _) => self.pending.push(pending),
        }
    }

    fn include(&mut self, file: String, pos: Pos, site: &Site) {
        let krate = self.program.scope(site.scope).krate;
        let candidates = [(file.clone(), ModDir::of_root(&file))];
        let tests = self.tests;
        let cfg = &self.program.krate(krate).cfg;
        match self.loader.find(&candidates, |c| wanted(cfg.activity(Some(c)), tests)) {
            Found::File(file, dir) => self.mount(file, site.scope, dir, site.test, Some((site.frag, pos))),
            Found::Excluded => self.program.scope_mut(site.scope).missing_file = true,
            Found::Missing => {
                self.program.scope_mut(site.scope).missing_file = true;
                let place = self.place(site.frag, pos);
                let finding = Finding::new(RuleCode::IncludeMissing, format!("no file for `include!`, tried {file}"));
                self.findings.push(
                    finding
                        .at(place)
                        .with_help("generate the file before the analysis, or accept that its code is not seen"),
                );
            }
        }
    }

    /// What a call among items expands to.
    pub(crate) fn expanded(&mut self, call: &PendingCall, rule: Rule) -> Option<Expanded> {
        self.expander.prepare(&self.program, rule);
        self.expander.expand(&self.program, call.site.frag, call.call, rule, call.kind())
    }

    /// Puts what a call among items expands to in its place; a call that expands to nothing is left as it stands.
    pub(crate) fn collect_expanded(&mut self, pending: &PendingCall, rule: Rule, expanded: Option<Expanded>) {
        let PendingCall { site, call, .. } = pending;
        let fragment = expanded.map(|expanded| self.add_expansion(site.frag, *call, expanded));
        self.program.expansions.insert((site.frag, *call), Expansion { macro_def: rule.def(), fragment });
        let Some(frag) = fragment else {
            self.leave_unexpanded(pending);
            return;
        };
        let facts = self.program.frag(frag).facts.clone();
        if let Root::Items(items) = facts.root {
            self.items(&facts, items, &Site { frag, ..site.clone() });
        }
    }

    /// Leaves a call as it stands: what its arguments name still counts. Returns whether they are items.
    pub(crate) fn leave_unexpanded(&mut self, call: &PendingCall) -> bool {
        let PendingCall { site, item, call } = call;
        let facts = self.program.frag(site.frag).facts.clone();
        self.program.scope_mut(site.scope).unexpanded = true;
        let items = if let MacroInput::Items(items) = facts[*call].input { Some(items) } else { None };
        if let Some(items) = items {
            self.items(&facts, items, site);
        }
        self.block_scopes(&facts, Some(*item), site);
        items.is_some()
    }

    /// Adds the fragment of an expansion of a call.
    pub(crate) fn add_expansion(&mut self, parent: FragId, call: MacroCallId, expanded: Expanded) -> FragId {
        let id = self.add_inclusion(parent, call, expanded.facts, self.program.frag(parent).file);
        self.expanded_tokens += expanded.tokens.len();
        self.program.frags[id.0 as usize].tokens = Some(expanded.tokens);
        id
    }

    /// Adds the fragment of a file that stands in the place of a call.
    pub(crate) fn add_inclusion(
        &mut self,
        parent: FragId,
        call: MacroCallId,
        facts: Arc<FileFacts>,
        file: u32,
    ) -> FragId {
        let fragment = self.program.frag(parent);
        let Fragment { krate, depth, .. } = *fragment;
        let stands_at = Some((parent, fragment.call_pos(call)));
        let id = self.add_fragment(facts, None, file, krate, stands_at);
        self.program.frags[id.0 as usize].depth = depth + 1;
        id
    }
}
