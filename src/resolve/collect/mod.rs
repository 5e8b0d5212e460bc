//! Collecting: the module tree and the items of every scope.
//!
//! Takes the workspace and the loaded facts; fills the [`Program`] with crates, modules, block scopes, definitions,
//! imports, impls and units, and returns the macro calls to come back to. The macro of a call is settled at once where
//! textual scope tells: what another expansion brings may not shadow a macro that the text itself has.
//! Leaves out what imports and paths mean.

mod blocks;
mod definitions;
mod imports;
mod macros;
mod modules;

use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::finding::{Finding, RuleCode};
use crate::resolve::cfg::Activity;
use crate::resolve::expansion::Expander;
use crate::resolve::load::{FileRole, LoadedFile, Loader, ModDir, Outcome};
use crate::resolve::names::Name;
use crate::resolve::program::*;
use crate::resolve::textual::Spot;
use crate::source::{Place, SourceFile};
use crate::syntax::{FileFacts, FragmentKind, ItemId, ItemKind, List, MacroCallId, Pos, Root};

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

    /// The place of a position, for a finding.
    pub(crate) fn place(&self, frag: FragId, pos: Pos) -> Place {
        let frag = self.program.frag(frag);
        let pos = frag.origin(pos).pos;
        Place { path: self.loader.file(frag.file).path.clone(), line: pos.line, column: pos.column }
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
