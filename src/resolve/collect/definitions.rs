//! Definitions: what an item, its fields, variants and members are called, and who may use them.
//!
//! Takes an item and where it stands; adds its definitions and binds their names. Leaves out modules and imports.

use std::sync::Arc;

use super::{Collector, Site, new_scope};
use crate::resolve::DefinitionKind;
use crate::resolve::cfg::Activity;
use crate::resolve::imports::set;
use crate::resolve::names::{Name, known};
use crate::resolve::program::*;
use crate::syntax::{Field, FileFacts, Item, ItemId, ItemKind, List, Shape, Vis};

impl Collector<'_> {
    /// Adds the definition of an item, with its members, and binds its name.
    pub(super) fn definition(&mut self, facts: &Arc<FileFacts>, id: ItemId, site: &Site) -> Option<DefId> {
        let item = &facts[id];
        let name = self.program.frag(site.frag).name(item.name);
        let member = site.container != Container::None;
        let kind = match (&item.kind, member) {
            (ItemKind::Fn(_), true) => DefinitionKind::Method,
            (ItemKind::Fn(_), false) => DefinitionKind::Function,
            (ItemKind::Const { .. }, true) => DefinitionKind::AssocConst,
            (ItemKind::Const { .. }, false) if name == known::UNDERSCORE => return None,
            (ItemKind::Const { .. }, false) => DefinitionKind::Const,
            (ItemKind::TypeAlias { .. }, true) => DefinitionKind::AssocType,
            (ItemKind::TypeAlias { .. }, false) => DefinitionKind::TypeAlias,
            (ItemKind::Static { .. }, _) => DefinitionKind::Static,
            (ItemKind::Struct { .. }, _) => DefinitionKind::Struct,
            (ItemKind::Union { .. }, _) => DefinitionKind::Union,
            (ItemKind::Enum { .. }, _) => DefinitionKind::Enum,
            (ItemKind::Trait { .. }, _) => DefinitionKind::Trait,
            (ItemKind::TraitAlias { .. }, _) => DefinitionKind::Trait,
            (ItemKind::Generated, _) => DefinitionKind::Generated,
            _ => return None,
        };
        let def = self.new_def(DefKind::Item(kind), name, id, site);
        if let Container::Trait(owner) = site.container {
            self.program.defs[def.0 as usize].owner = Some(owner);
            self.program.members.entry(owner).or_default().push((name, def));
        } else if let Container::Impl(imp) = site.container {
            self.program.impls[imp.0 as usize].members.push((name, def));
        } else {
            self.bind_item(facts, item, name, def, site);
        }
        match &item.kind {
            ItemKind::Struct { fields, .. } | ItemKind::Union { fields, .. } => {
                self.fields(facts, id, def, *fields, site)
            }
            ItemKind::Enum { variants, .. } => self.variants(facts, def, *variants, site),
            ItemKind::Trait { items, .. } => {
                self.items(facts, *items, &Site { container: Container::Trait(def), ..site.clone() });
            }
            ItemKind::Fn(_) => self.procedural_macro(facts, id, site),
            _ => {}
        }
        Some(def)
    }

    pub(super) fn new_def(&mut self, kind: DefKind, name: Name, item: ItemId, site: &Site) -> DefId {
        let Site { frag, scope, test, .. } = *site;
        let def = self.add_def(Def { kind, name, scope, frag, item, index: 0, owner: None, test });
        self.program.frags[frag.0 as usize].item_defs.insert(item, def);
        def
    }

    /// Binds the name of an item of a module or block in its namespaces.
    fn bind_item(&mut self, facts: &FileFacts, item: &Item, name: Name, def: DefId, site: &Site) {
        let types = matches!(
            item.kind,
            ItemKind::Struct { .. }
                | ItemKind::Union { .. }
                | ItemKind::Enum { .. }
                | ItemKind::Trait { .. }
                | ItemKind::TraitAlias { .. }
                | ItemKind::TypeAlias { .. }
                | ItemKind::Generated
        );
        let values = match item.kind {
            ItemKind::Struct { shape, .. } => shape != Shape::Named,
            ItemKind::Generated => true,
            _ => !types,
        };
        let visible = self.visible(facts, item.vis, site);
        if types {
            self.bind(facts, item, site.scope, Ns::Types, name, def, visible);
        }
        if values {
            let visible = self.constructor_visible(facts, item, visible, site);
            self.bind(facts, item, site.scope, Ns::Values, name, def, visible);
        }
    }

    /// Who may use the value of an item: for the constructor of a tuple struct who may use all of its fields.
    fn constructor_visible(&self, facts: &FileFacts, item: &Item, visible: Visible, site: &Site) -> Visible {
        match item.kind {
            ItemKind::Struct { fields, shape: Shape::Tuple, .. } => {
                let fields = facts.list(fields).iter().map(|field| self.visible(facts, field.vis, site));
                fields.fold(visible, |visible, field| self.program.narrower(visible, field))
            }
            _ => visible,
        }
    }

    /// Binds a definition's own name. Of two definitions of one name, under different `cfg`s, the one that exists in
    /// the reference configuration wins, else the first.
    #[allow(clippy::too_many_arguments, reason = "each is a part of one binding")]
    pub(super) fn bind(
        &mut self,
        facts: &FileFacts,
        item: &Item,
        scope: ScopeId,
        ns: Ns,
        name: Name,
        def: DefId,
        visible: Visible,
    ) {
        let weak = self.is_weak(facts, item, scope);
        let binding = Binding { def, visible, import: None, glob: false, facade: None, ambiguous: false, weak };
        set(&mut self.program, scope, ns, name, binding);
    }

    /// True if an item does not exist in the reference configuration.
    pub(super) fn is_weak(&self, facts: &FileFacts, item: &Item, scope: ScopeId) -> bool {
        let reference = &self.program.krate(self.program.scope(scope).krate).reference_cfg;
        item.cfg.is_some_and(|cfg| reference.activity(Some(&facts[cfg])) != Activity::On)
    }

    /// Who may use an item.
    pub(super) fn visible(&self, facts: &FileFacts, vis: Vis, site: &Site) -> Visible {
        let program = &self.program;
        let module = program.scope(site.scope).module;
        match vis {
            Vis::Public => Visible::Everywhere,
            Vis::Inherited if program.scope(site.scope).kind == ScopeKind::Block => Visible::Within(site.scope),
            Vis::Inherited => Visible::Within(module),
            Vis::Crate => Visible::Within(program.krate(program.scope(module).krate).root),
            Vis::In(path) => {
                let mut ancestors = vec![module];
                while let Some(parent) = ancestors.last().and_then(|&id| program.scope(id).parent) {
                    ancestors.push(program.scope(parent).module);
                }
                let segments = facts.segments(path);
                let first = segments.first().map(|segment| facts.name(segment.name));
                let supers = segments.iter().filter(|segment| facts.name(segment.name) == "super").count();
                let up = match first {
                    Some("self" | "super") => supers,
                    Some("crate") => (ancestors.len()).saturating_sub(segments.len()),
                    _ => (ancestors.len()).saturating_sub(segments.len() + 1),
                };
                Visible::Within(ancestors[up.min(ancestors.len() - 1)])
            }
        }
    }

    fn fields(&mut self, facts: &FileFacts, item: ItemId, owner: DefId, fields: List<Field>, site: &Site) {
        let krate = self.program.scope(site.scope).krate;
        let mut members = Vec::with_capacity(fields.len());
        for (index, field) in facts.list(fields).iter().enumerate() {
            let Some(test) = self.counts(krate, facts, field.cfg, site.test) else { continue };
            let name = self.program.frag(site.frag).name(field.name);
            let kind = DefKind::Item(DefinitionKind::Field);
            let Site { frag, scope, .. } = *site;
            let def = Def { kind, name, scope, frag, item, index: index as u32, owner: Some(owner), test };
            members.push((name, self.add_def(def)));
        }
        if !members.is_empty() {
            self.program.members.insert(owner, members);
        }
    }

    /// The variants of an enum, as names of a scope of their own.
    fn variants(&mut self, facts: &Arc<FileFacts>, owner: DefId, variants: List<ItemId>, site: &Site) {
        let around = self.program.scope(site.scope);
        let scope =
            Scope { parent: Some(site.scope), ..new_scope(ScopeKind::Enum, around.module, around.krate, owner) };
        let scope = self.add_scope(scope);
        self.program.defs[owner.0 as usize].kind = DefKind::Enum(scope);
        for &id in facts.list(variants) {
            let item = &facts[id];
            let ItemKind::Variant { fields, .. } = item.kind else { continue };
            let Some(test) = self.counts(self.program.scope(scope).krate, facts, item.cfg, site.test) else { continue };
            let name = self.program.frag(site.frag).name(item.name);
            let site = &Site { test, ..site.clone() };
            let def = self.new_def(DefKind::Item(DefinitionKind::Variant), name, id, site);
            self.program.defs[def.0 as usize].owner = Some(owner);
            for ns in [Ns::Types, Ns::Values] {
                self.bind(facts, item, scope, ns, name, def, Visible::Everywhere);
            }
            self.fields(facts, id, def, fields, site);
            self.program.frags[site.frag.0 as usize].item_scopes.insert(id, site.scope);
            self.unit(id, site, Some(def));
            self.block_scopes(facts, Some(id), site);
        }
    }

    pub(super) fn implementation(&mut self, facts: &Arc<FileFacts>, id: ItemId, site: &Site) {
        let ItemKind::Impl { of_trait, self_ty, items, .. } = facts[id].kind else { return };
        let imp = ImplId(self.program.impls.len() as u32);
        let Site { frag, scope, .. } = *site;
        let (self_def, trait_def, members) = (None, None, Vec::new());
        self.program.impls.push(Impl { scope, frag, item: id, self_ty, of_trait, self_def, trait_def, members });
        let inside = Site { container: Container::Impl(imp), ..site.clone() };
        self.unit(id, &inside, None);
        self.items(facts, items, &inside);
    }
}
