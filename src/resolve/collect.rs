//! Collecting: the module tree and the items of every scope.
//!
//! Takes the workspace and the loaded facts; fills the [`Program`] with crates, modules, block scopes, definitions,
//! imports, impls and units, and returns the macro calls to come back to. The macro of a call is settled at once where
//! textual scope tells: what another expansion brings may not shadow a macro that the text itself has.
//! Leaves out what imports and paths mean.

use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::DefinitionKind;
use super::cfg::Activity;
use super::expansion::{Expanded, Expander, Rule};
use super::imports::set;
use super::load::{FileRole, Found, LoadedFile, Loader, ModDir, Outcome, path_choices};
use super::names::{Name, known};
use super::program::*;
use super::textual::Spot;
use crate::finding::{Finding, RuleCode};
use crate::source::{Place, SourceFile};
use crate::syntax::{
    BlockId, Field, FileFacts, FragmentKind, Item, ItemId, ItemKind, List, MacroCallId, MacroInput, Pos, Root, Shape,
    StmtKind, TokenKind, UseBinding, UseEntry, Vis, is_known_macro,
};

/// Where items are collected.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    /// The fragment they stand in.
    pub(crate) frag: FragId,
    /// The scope they belong to.
    pub(crate) scope: ScopeId,
    /// Where the files of modules are looked for.
    pub(crate) dir: ModDir,
    /// Compiled only for tests.
    pub(crate) test: bool,
    /// The impl or trait around them.
    pub(crate) container: Container,
}

/// A macro call among items to come back to.
#[derive(Clone, Debug)]
pub(crate) struct PendingCall {
    /// Where it stands.
    pub(crate) site: Site,
    /// The item that is the call.
    pub(crate) item: ItemId,
    /// The call.
    pub(crate) call: MacroCallId,
}

impl PendingCall {
    /// What its expansion has to be.
    pub(crate) fn kind(&self) -> FragmentKind {
        match self.site.container {
            Container::None => FragmentKind::Items,
            Container::Impl(_) => FragmentKind::ImplItems,
            Container::Trait(_) => FragmentKind::TraitItems,
        }
    }
}

/// The state of collecting.
pub(crate) struct Collector<'w> {
    /// What is being filled.
    pub(crate) program: Program,
    /// Reads files as modules ask for them.
    pub(crate) loader: Loader<'w>,
    /// Expands macros.
    pub(crate) expander: Expander,
    /// What is wrong with the code.
    pub(crate) findings: Vec<Finding>,
    /// Macro calls to come back to once imports are bound.
    pub(crate) pending: Vec<PendingCall>,
    /// Macro calls to come back to as soon as all text is read, with their macro.
    pub(crate) deferred: Vec<(PendingCall, DefId)>,
    /// Code that is compiled only for tests counts.
    pub(crate) tests: bool,
    /// Tokens of all expansions so far.
    pub(crate) expanded_tokens: usize,
    mounting: Vec<u32>,
    /// The program's names for the names of the first files.
    file_names: Vec<Arc<[Name]>>,
    mounted: FxHashMap<(CrateId, u32), u32>,
    /// The files of each module so far, and whether they count only for tests.
    mounted_in: FxHashMap<(ScopeId, u32), bool>,
}

impl<'w> Collector<'w> {
    /// A collector that has collected nothing.
    pub(crate) fn new(loader: Loader<'w>, tests: bool) -> Self {
        Self {
            program: Program::default(),
            loader,
            expander: Expander::default(),
            findings: Vec::new(),
            pending: Vec::new(),
            deferred: Vec::new(),
            tests,
            expanded_tokens: 0,
            mounting: Vec::new(),
            file_names: Vec::new(),
            mounted: FxHashMap::default(),
            mounted_in: FxHashMap::default(),
        }
    }

    /// The files, once nothing is left to collect.
    pub(crate) fn into_parts(self) -> (Program, Vec<LoadedFile>, Vec<Finding>) {
        (self.program, self.loader.into_files(), self.findings)
    }

    /// Adds a definition.
    pub(crate) fn add_def(&mut self, def: Def) -> DefId {
        self.program.defs.push(def);
        DefId(self.program.defs.len() as u32 - 1)
    }

    /// Adds a scope.
    pub(crate) fn add_scope(&mut self, scope: Scope) -> ScopeId {
        self.program.scopes.push(scope);
        ScopeId(self.program.scopes.len() as u32 - 1)
    }

    /// Enters the names of all files that were read so far.
    pub(crate) fn enter_names(&mut self) {
        let tables: Vec<&[Box<str>]> = self.loader.files()[self.file_names.len()..]
            .iter()
            .map(|file| if let Outcome::Facts(facts) = &file.outcome { &facts.names[..] } else { &[] })
            .collect();
        self.file_names.extend(self.program.names.intern_all(&tables));
    }

    /// Adds a fragment with the program's names for its names.
    fn add_fragment(
        &mut self,
        facts: Arc<FileFacts>,
        names: Option<Arc<[Name]>>,
        file: u32,
        krate: CrateId,
        stands_at: Option<Spot>,
    ) -> FragId {
        let names = names.unwrap_or_else(|| facts.names.iter().map(|name| self.program.names.intern(name)).collect());
        let items = facts.items.len();
        self.program.frags.push(Fragment {
            facts,
            file,
            stands_at,
            tokens: None,
            depth: 0,
            names,
            item_defs: FxHashMap::with_capacity_and_hasher(items, FxBuildHasher),
            item_scopes: FxHashMap::with_capacity_and_hasher(items, FxBuildHasher),
            block_scopes: FxHashMap::default(),
            base: None,
            krate,
        });
        FragId(self.program.frags.len() as u32 - 1)
    }

    /// Mounts a file as (a part of) a module and collects its items. `at` is where its `mod` or `include!` stands.
    pub(crate) fn mount(&mut self, file: u32, scope: ScopeId, dir: ModDir, test: bool, at: Option<Spot>) {
        let krate = self.program.scope(scope).krate;
        let facts = match &self.loader.file(file).outcome {
            Outcome::Facts(facts) => facts.clone(),
            Outcome::Unparsed(_) | Outcome::Unreadable(_) => {
                self.program.scope_mut(scope).missing_file = true;
                return;
            }
        };
        if self.mounting.contains(&file) {
            let path = self.loader.file(file).path.clone();
            self.report(RuleCode::FileIncludedTwice, &path, Pos::default(), format!("`{path}` is a module of itself"));
            return;
        }
        // `mod x;` under two `cfg`s is one module, whose file is read once
        match self.mounted_in.insert((scope, file), test) {
            Some(earlier) if !earlier || test => {
                self.mounted_in.insert((scope, file), earlier);
                return;
            }
            _ => {}
        }
        let times = self.mounted.entry((krate, file)).or_default();
        *times += 1;
        if *times == 2 {
            let path = self.loader.file(file).path.clone();
            let message = format!("`{path}` is mounted as a module more than once in its crate");
            self.report(RuleCode::FileIncludedTwice, &path, Pos::default(), message);
        }
        let frag = self.add_fragment(facts.clone(), self.file_names.get(file as usize).cloned(), file, krate, at);
        let module = self.program.scope_mut(scope);
        module.lines += facts.lines;
        module.missing_file |= !facts.problems.is_empty();
        if let Root::Items(items) = facts.root
            && let Some(test) = self.counts(krate, &facts, facts.cfg, test)
        {
            self.mounting.push(file);
            let site = Site { frag, scope, dir, test, container: Container::None };
            self.items(&facts, items, &site);
            self.mounting.pop();
        }
    }

    /// Whether code under a predicate counts, and if so, whether only for tests.
    fn counts(&self, krate: CrateId, facts: &FileFacts, cfg: Option<crate::syntax::CfgId>, test: bool) -> Option<bool> {
        match self.program.krate(krate).cfg.activity(cfg.map(|cfg| &facts[cfg])) {
            Activity::Off => None,
            Activity::TestOnly => self.tests.then_some(true),
            Activity::On => Some(test),
        }
    }

    fn report(&mut self, code: RuleCode, path: &Arc<str>, pos: Pos, message: String) {
        let place = Place { path: path.clone(), line: pos.line, column: pos.column };
        self.findings.push(Finding::new(code, message).at(place));
    }

    /// Collects items in source order.
    pub(crate) fn items(&mut self, facts: &Arc<FileFacts>, items: List<ItemId>, site: &Site) {
        for &id in facts.list(items) {
            self.item(facts, id, site);
        }
    }

    fn item(&mut self, facts: &Arc<FileFacts>, id: ItemId, site: &Site) {
        let item = &facts[id];
        let krate = self.program.scope(site.scope).krate;
        let Some(test) = self.counts(krate, facts, item.cfg, site.test) else { return };
        if item.test && !self.tests {
            return;
        }
        let site = &Site { test: test || item.test, ..site.clone() };
        self.program.frags[site.frag.0 as usize].item_scopes.insert(id, site.scope);
        if matches!(item.kind, ItemKind::Use(_) | ItemKind::ExternCrate { .. }) && !facts.list(item.attrs).is_empty() {
            self.unit(id, site, None);
        }
        match &item.kind {
            ItemKind::Mod { .. } => self.module(facts, id, site),
            ItemKind::Use(entries) => self.imports(facts, item, *entries, site),
            ItemKind::ExternCrate { .. } => self.extern_crate(facts, item, site),
            ItemKind::MacroRules { .. } => self.macro_rules(facts, id, site),
            ItemKind::MacroCall(call) => return self.macro_call(facts, id, *call, site),
            ItemKind::Impl { .. } => self.implementation(facts, id, site),
            _ => {
                let def = self.definition(facts, id, site);
                self.unit(id, site, def);
            }
        }
        self.block_scopes(facts, Some(id), site);
    }

    /// Adds the unit of an item: what the later walk visits.
    fn unit(&mut self, item: ItemId, site: &Site, def: Option<DefId>) {
        let Site { frag, scope, container, test, .. } = *site;
        if self.program.krate(self.program.scope(scope).krate).package.is_none() {
            return;
        }
        self.program.units.push(Unit { frag, item, scope, container, def, test });
    }

    /// Adds the definition of an item, with its members, and binds its name.
    fn definition(&mut self, facts: &Arc<FileFacts>, id: ItemId, site: &Site) -> Option<DefId> {
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

    fn new_def(&mut self, kind: DefKind, name: Name, item: ItemId, site: &Site) -> DefId {
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
    fn bind(
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
    fn is_weak(&self, facts: &FileFacts, item: &Item, scope: ScopeId) -> bool {
        let reference = &self.program.krate(self.program.scope(scope).krate).reference_cfg;
        item.cfg.is_some_and(|cfg| reference.activity(Some(&facts[cfg])) != Activity::On)
    }

    /// Who may use an item.
    fn visible(&self, facts: &FileFacts, vis: Vis, site: &Site) -> Visible {
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

    fn implementation(&mut self, facts: &Arc<FileFacts>, id: ItemId, site: &Site) {
        let ItemKind::Impl { of_trait, self_ty, items, .. } = facts[id].kind else { return };
        let imp = ImplId(self.program.impls.len() as u32);
        let Site { frag, scope, .. } = *site;
        let (self_def, trait_def, members) = (None, None, Vec::new());
        self.program.impls.push(Impl { scope, frag, item: id, self_ty, of_trait, self_def, trait_def, members });
        let inside = Site { container: Container::Impl(imp), ..site.clone() };
        self.unit(id, &inside, None);
        self.items(facts, items, &inside);
    }

    /// A module: the scope of its name, which a second declaration under another `cfg` shares, and its content.
    fn module(&mut self, facts: &Arc<FileFacts>, id: ItemId, site: &Site) {
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

    /// The place of a position, for a finding.
    pub(crate) fn place(&self, frag: FragId, pos: Pos) -> Place {
        let frag = self.program.frag(frag);
        let pos = frag.origin(pos).pos;
        Place { path: self.loader.file(frag.file).path.clone(), line: pos.line, column: pos.column }
    }

    fn imports(&mut self, facts: &FileFacts, item: &Item, entries: List<UseEntry>, site: &Site) {
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
    fn extern_crate(&mut self, facts: &FileFacts, item: &Item, site: &Site) {
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

    fn macro_rules(&mut self, facts: &FileFacts, id: ItemId, site: &Site) {
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
    fn procedural_macro(&mut self, facts: &Arc<FileFacts>, id: ItemId, site: &Site) {
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
    fn macro_call(&mut self, facts: &Arc<FileFacts>, item: ItemId, call: MacroCallId, site: &Site) {
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
        self.expander.expand(&self.program, (call.site.frag, call.call), call.site.scope, rule, call.kind())
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

    /// The scopes of the blocks inside an item (or at the top of a fragment) that hold items, and those items.
    pub(crate) fn block_scopes(&mut self, facts: &Arc<FileFacts>, owner: Option<ItemId>, site: &Site) {
        let first = facts.item_blocks.partition_point(|block| block.owner.item < owner);
        for block in facts.item_blocks[first..].iter().take_while(|block| block.owner.item == owner) {
            let holds = |kind| matches!(kind, StmtKind::Item(_));
            let stmts = facts.list(facts[block.block].stmts);
            if !stmts.iter().any(|stmt| holds(stmt.kind)) {
                continue;
            }
            let parent = self.program.block_scope(site.frag, block.owner.block).unwrap_or(site.scope);
            let known = self.program.frag(site.frag).block_scopes.get(&block.block).copied();
            let scope = known.unwrap_or_else(|| self.add_block_scope(site.frag, block.block, parent));
            let inside = Site { scope, container: Container::None, ..site.clone() };
            for stmt in stmts {
                if let StmtKind::Item(item) = stmt.kind {
                    self.item(facts, item, &inside);
                }
            }
        }
    }

    /// Adds the scope of a block.
    pub(crate) fn add_block_scope(&mut self, frag: FragId, block: BlockId, parent: ScopeId) -> ScopeId {
        let around = self.program.scope(parent);
        let inner = Scope {
            parent: Some(parent),
            test: around.test,
            ..new_scope(ScopeKind::Block, around.module, around.krate, around.def)
        };
        let scope = self.add_scope(inner);
        self.program.frags[frag.0 as usize].block_scopes.insert(block, scope);
        scope
    }
}

/// Whether code of an activity is of interest.
fn wanted(activity: Activity, tests: bool) -> bool {
    activity == Activity::On || (activity == Activity::TestOnly && tests)
}

/// An empty scope.
pub(crate) fn new_scope(kind: ScopeKind, module: ScopeId, krate: CrateId, def: DefId) -> Scope {
    Scope {
        kind,
        parent: None,
        module,
        krate,
        def,
        bindings: FxHashMap::default(),
        glob_importers: Vec::new(),
        external_glob: None,
        unexpanded: false,
        missing_file: false,
        textual_macros: Vec::new(),
        macro_use_modules: Vec::new(),
        test: false,
        place: (0, Pos::default()),
        lines: 0,
    }
}

/// The texts of the files, for messages.
pub(crate) fn source_files(files: &[LoadedFile]) -> Vec<SourceFile> {
    files
        .iter()
        .filter(|file| file.role != FileRole::Embedded)
        .map(|file| SourceFile { path: file.path.clone(), text: file.text.clone() })
        .collect()
}
