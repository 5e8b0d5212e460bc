//! Imports: `use` and `extern crate`.
//!
//! Takes such an item; adds an import for each name or glob, to be bound later. Leaves out what its path means.

use super::{Collector, Site};
use crate::resolve::names::{Name, known};
use crate::resolve::program::*;
use crate::syntax::{FileFacts, Item, ItemId, ItemKind, List, Pos, UseBinding, UseEntry};

impl Collector<'_> {
    pub(super) fn imports(&mut self, facts: &FileFacts, item: &Item, entries: List<UseEntry>, site: &Site) {
        for entry in facts.list(entries) {
            let frag = self.program.frag(site.frag);
            let target = match entry.binding {
                UseBinding::Name(name) => ImportTarget::Name(frag.name(name)),
                UseBinding::SelfName(name) => ImportTarget::TypeName(frag.name(name)),
                UseBinding::Underscore => self.unnamed(),
                UseBinding::Glob => ImportTarget::Glob,
            };
            self.add_import(facts, item, ImportSource::Path(entry.path), target, entry.pos, site);
        }
    }

    /// `use Trait as _`: a name that no code can write, so that the trait is in scope, and globs bring it.
    fn unnamed(&mut self) -> ImportTarget {
        let text = format!("_ {}", self.program.imports.len());
        ImportTarget::TypeName(self.program.names.intern(&text))
    }

    fn add_import(
        &mut self,
        facts: &FileFacts,
        item: &Item,
        source: ImportSource,
        target: ImportTarget,
        pos: Pos,
        site: &Site,
    ) {
        let Site { frag, scope, test, .. } = *site;
        let visible = self.visible(facts, item.vis, site);
        let weak = self.is_weak(facts, item, scope);
        let (resolved, glob_source) = (PerNs::default(), None);
        let import = Import { scope, frag, source, target, visible, pos, resolved, glob_source, weak, test };
        self.program.imports.push(import);
    }

    /// `extern crate`: an import, which at a crate's root also adds to the crates its code knows.
    pub(super) fn extern_crate(&mut self, facts: &FileFacts, item: &Item, site: &Site) {
        let ItemKind::ExternCrate { krate, macro_use, .. } = item.kind else { return };
        let frag = self.program.frag(site.frag);
        let (name, source) = (frag.name(item.name), frag.name(krate));
        let target = if name == known::UNDERSCORE { self.unnamed() } else { ImportTarget::TypeName(name) };
        let crate_id = self.program.scope(site.scope).krate;
        let def = self.extern_crate_def(crate_id, source);
        if self.program.krate(crate_id).root == site.scope {
            self.program.crates[crate_id.0 as usize].extern_prelude.insert(name, def);
            self.program.news.name(name);
        }
        if macro_use {
            self.program.crates[crate_id.0 as usize].macro_use_crates.push(def);
            self.program.news.anything();
        }
        self.add_import(facts, item, ImportSource::ExternCrate(source), target, item.pos, site);
    }

    /// What `extern crate name` means in a crate.
    fn extern_crate_def(&mut self, krate: CrateId, name: Name) -> DefId {
        let known = self.program.krate(krate);
        if name == known::SELF {
            return self.program.scope(known.root).def;
        }
        match known.extern_prelude.get(&name) {
            Some(&def) => def,
            None => self.external(name),
        }
    }

    /// The definition that stands for a crate that is not read.
    pub(crate) fn external(&mut self, name: Name) -> DefId {
        if let Some(&def) = self.program.externals.get(&name) {
            return def;
        }
        let (frag, item, scope) = (FragId(0), ItemId(0), ScopeId(0));
        let def =
            self.add_def(Def { kind: DefKind::External, name, scope, frag, item, index: 0, owner: None, test: false });
        self.program.externals.insert(name, def);
        self.program.news.anything();
        def
    }
}
