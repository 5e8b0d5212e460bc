//! Modules: inline ones, and those that have files of their own.
//!
//! Takes a `mod` item; adds its scope and mounts the files that `#[path]` and the usual places name, or says which were
//! tried. Leaves out what stands in them.

use std::sync::Arc;

use super::{Collector, Site, new_scope, wanted};
use crate::finding::{Finding, RuleCode};
use crate::resolve::cfg::Activity;
use crate::resolve::load::{Found, path_choices};
use crate::resolve::names::Name;
use crate::resolve::program::*;
use crate::syntax::{FileFacts, ItemId, ItemKind, Pos};

impl Collector<'_> {
    /// A module: the scope of its name, which a second declaration under another `cfg` shares, and its content.
    pub(super) fn module(&mut self, facts: &Arc<FileFacts>, id: ItemId, site: &Site) {
        let item = &facts[id];
        let ItemKind::Mod { items, paths, macro_use } = &item.kind else { return };
        let name = self.program.frag(site.frag).name(item.name);
        let scope = self.module_scope(facts, id, name, site);
        let krate = self.program.scope(site.scope).krate;
        let wanted = |cfg: &crate::syntax::Cfg| self.program.krate(krate).cfg.activity(Some(cfg)) != Activity::Off;
        let choices = path_choices(facts, facts.list(*paths), &wanted);
        if let Some(items) = items {
            let lines = item.lines.1.saturating_sub(item.lines.0) + 1;
            self.program.scope_mut(scope).lines += lines;
            let around = &mut self.program.scope_mut(site.scope).lines;
            *around = around.saturating_sub(lines);
            let dir = site.dir.inline(facts.name(item.name), choices.first().copied().flatten());
            self.items(facts, *items, &Site { scope, dir, container: Container::None, ..site.clone() });
        } else {
            self.module_files(facts, id, scope, &choices, site);
        }
        if *macro_use {
            self.program.scope_mut(site.scope).macro_use_modules.push(scope);
            self.program.news.anything();
        }
        self.unit(id, site, Some(self.program.scope(scope).def));
    }

    fn module_scope(&mut self, facts: &FileFacts, id: ItemId, name: Name, site: &Site) -> ScopeId {
        let item = &facts[id];
        let old = self.program.scope(site.scope).bindings.get(&name).and_then(|slot| slot.get(Ns::Types));
        if let Some(Binding { def, import: None, .. }) = old
            && let DefKind::Module(scope) = self.program.def(def).kind
        {
            self.program.frags[site.frag.0 as usize].item_defs.insert(id, def);
            self.program.scope_mut(scope).test &= site.test;
            return scope;
        }
        let def = self.new_def(DefKind::External, name, id, site);
        let krate = self.program.scope(site.scope).krate;
        let inner = new_scope(ScopeKind::Module, ScopeId(0), krate, def);
        let scope = self.add_scope(inner);
        let file = self.program.frag(site.frag).file;
        let pos = self.program.frag(site.frag).origin(item.pos).pos;
        let inner = self.program.scope_mut(scope);
        inner.module = scope;
        inner.parent = Some(site.scope);
        inner.test = site.test;
        inner.place = (file, pos);
        self.program.defs[def.0 as usize].kind = DefKind::Module(scope);
        let visible = self.visible(facts, item.vis, site);
        self.bind(facts, item, site.scope, Ns::Types, name, def, visible);
        scope
    }

    /// Mounts the file or files of `mod x;`, or reports which were tried.
    fn module_files(&mut self, facts: &FileFacts, id: ItemId, scope: ScopeId, choices: &[Option<&str>], site: &Site) {
        let name = facts.name(facts[id].name);
        let krate = self.program.scope(site.scope).krate;
        let mut tried = Vec::new();
        let mut found = false;
        for path in choices {
            let candidates = site.dir.candidates(name, *path);
            let tests = self.tests;
            let cfg = &self.program.krate(krate).cfg;
            match self.loader.find(&candidates, |c| wanted(cfg.activity(Some(c)), tests)) {
                Found::File(file, dir) => {
                    if !found {
                        self.program.scope_mut(scope).place = (file, Pos { line: 1, column: 1 });
                    }
                    found = true;
                    self.mount(file, scope, dir, site.test, Some((site.frag, facts[id].pos)));
                }
                Found::Excluded => {
                    found = true;
                    self.program.scope_mut(scope).missing_file = true;
                }
                Found::Missing => tried.extend(candidates.into_iter().map(|(file, _)| file)),
            }
        }
        if !found {
            self.program.scope_mut(scope).missing_file = true;
            let place = self.place(site.frag, facts[id].pos);
            let finding = Finding::new(
                RuleCode::ModuleFileMissing,
                format!("no file for `mod {name};`, tried {}", tried.join(", ")),
            );
            let help = "create the file, or generate it before the analysis if a build script writes it";
            self.findings.push(finding.at(place).with_help(help));
        }
    }
}
