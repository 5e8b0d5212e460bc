//! Imports, to a fixed point.
//!
//! Takes the collected scopes and imports; binds what each `use` brings. Imports depend on each other (re-exports,
//! globs of globs, cycles), so an import is tried when it is new and again whenever a name of its path came to mean
//! something else: a name may come up late that shadows an earlier answer. A definition shadows a named import and that
//! a glob's; a glob keeps feeding the scopes that import from its target.

use std::cmp::Ordering;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::names::Name;
use super::paths::Query;
use super::program::*;

/// Rounds after which a pathological set of imports is left as it is. A chain of re-exports needs as many as it is long.
const ROUNDS: usize = 1024;

/// Imports that are read at once.
const AT_A_TIME: usize = 1024;

/// Binds imports until nothing changes.
pub(crate) fn bind_imports(program: &mut Program) {
    for _ in 0..ROUNDS {
        let due = program.due_imports();
        if due.is_empty() {
            break;
        }
        round(program, &due);
    }
}

/// What happened since imports were last tried, and who is to be told.
#[derive(Debug, Default)]
pub(crate) struct News {
    /// Names that came to mean something else somewhere, perhaps several times.
    names: Vec<Name>,
    /// Something happened that any path may depend on.
    all: bool,
    /// How many imports are known to `readers`; those after them are new.
    known: usize,
    /// The imports in whose path a name stands.
    readers: FxHashMap<Name, Vec<ImportId>>,
}

impl News {
    /// Notes that a name means something else in some scope.
    pub(crate) fn name(&mut self, name: Name) {
        self.names.push(name);
    }

    /// Notes that any path may mean something else.
    pub(crate) fn anything(&mut self) {
        self.all = true;
    }
}

impl Program {
    /// The imports that are new or whose answer may have changed since the last call, in order.
    fn due_imports(&mut self) -> Vec<ImportId> {
        let mut news = std::mem::take(&mut self.news);
        let fresh = news.known..self.imports.len();
        let mut due: Vec<ImportId> = if std::mem::take(&mut news.all) {
            (0..self.imports.len() as u32).map(ImportId).collect()
        } else {
            news.names.sort_unstable();
            news.names.dedup();
            let told = news.names.iter().filter_map(|name| news.readers.get(name)).flatten().copied();
            told.chain(fresh.clone().map(|index| ImportId(index as u32))).collect()
        };
        due.sort_unstable();
        due.dedup();
        news.names.clear();
        news.known = fresh.end;
        for index in fresh {
            self.add_reader(ImportId(index as u32), &mut news.readers);
        }
        self.news = news;
        due
    }

    /// Enters an import under the names that its answer depends on.
    fn add_reader(&self, id: ImportId, readers: &mut FxHashMap<Name, Vec<ImportId>>) {
        let import = self.import(id);
        match import.source {
            ImportSource::ExternCrate(name) => readers.entry(name).or_default().push(id),
            ImportSource::Path(path) => {
                let frag = self.frag(import.frag);
                for segment in frag.facts.segments(path) {
                    readers.entry(frag.name(segment.name)).or_default().push(id);
                }
            }
        }
    }
}

/// Tries each of some imports once: as many at a time as are read in parallel before what they name is bound. One that
/// depends on another among these is told of it and tried again.
fn round(program: &mut Program, imports: &[ImportId]) {
    for imports in imports.chunks(AT_A_TIME) {
        let reader = &*program;
        let named = imports.par_iter().with_min_len(64).map_init(Vec::new, |names, &id| resolve(reader, id, names));
        let named: Vec<Named> = named.collect();
        for (&id, found) in imports.iter().zip(&named) {
            bind(program, id, found);
        }
    }
}

/// What an import names: the bindings, the facade it went through, and the scope in which it found nothing.
pub(crate) struct Named {
    pub(crate) names: PerNs,
    pub(crate) facade: Option<ScopeId>,
    pub(crate) stopped_in: Option<ScopeId>,
}

/// Binds what an import names.
pub(crate) fn bind(program: &mut Program, id: ImportId, found: &Named) {
    match program.import(id).target {
        ImportTarget::Glob => bind_glob(program, id, found),
        ImportTarget::Name(name) => bind_name(program, id, name, found, &Ns::ALL),
        ImportTarget::TypeName(name) => bind_name(program, id, name, found, &[Ns::Types]),
    }
}

/// Reads the path of an import as far as names lead now. `names` is scratch space.
pub(crate) fn resolve(program: &Program, id: ImportId, names: &mut Vec<Name>) -> Named {
    let import = program.import(id);
    let krate = program.krate(program.scope(import.scope).krate);
    let path = match import.source {
        ImportSource::Path(path) => path,
        ImportSource::ExternCrate(super::names::known::SELF) => {
            let def = program.scope(krate.root).def;
            return Named { names: super::paths::single(Ns::Types, def), facade: None, stopped_in: None };
        }
        ImportSource::ExternCrate(name) => {
            let def = krate.extern_prelude.get(&name).or_else(|| program.externals.get(&name));
            let names = def.map_or_else(PerNs::default, |&def| super::paths::single(Ns::Types, def));
            return Named { names, facade: None, stopped_in: None };
        }
    };
    let frag = program.frag(import.frag);
    names.clear();
    names.extend(frag.facts.segments(path).iter().map(|segment| frag.name(segment.name)));
    let leading_colon = frag.facts[path].leading_colon;
    let found = program.resolve_path(Query { scope: import.scope, leading_colon, names, import: Some(id) });
    let complete = found.reached == names.len() && (!names.is_empty() || import.target == ImportTarget::Glob);
    let mut bindings = if complete { found.names } else { PerNs::default() };
    let mut facade = found.facade;
    if let [name] = names[..]
        && let Some(def) = program.textual_macro(import.scope, name, (import.frag, import.pos))
    {
        bindings = super::paths::single(Ns::Macros, def).or(bindings);
        facade = None;
    }
    Named { names: bindings, facade, stopped_in: found.stopped_in }
}

fn bind_name(program: &mut Program, id: ImportId, name: Name, named: &Named, spaces: &[Ns]) {
    let import = program.import(id);
    let Import { scope, visible, weak, .. } = *import;
    let mut resolved = PerNs::default();
    for &ns in spaces {
        let Some(found) = named.names.get(ns) else { continue };
        resolved.set(ns, found);
        let binding =
            Binding { visible, import: Some(id), glob: false, facade: named.facade, ambiguous: false, weak, ..found };
        set(program, scope, ns, name, binding);
    }
    // an earlier answer may have been a private namesake, before what is meant was known
    if !resolved.is_none() {
        program.imports[id.0 as usize].resolved = resolved;
    }
}

/// A glob: copies what its source has now, and registers there for what comes later.
fn bind_glob(program: &mut Program, id: ImportId, named: &Named) {
    let Some(found) = named.names.get(Ns::Types) else { return };
    let import = program.import(id);
    let target = import.scope;
    if program.is_opaque(found.def) {
        program.scope_mut(target).external_glob.get_or_insert(found.def);
        let import = &mut program.imports[id.0 as usize];
        import.resolved.set(Ns::Types, found);
        import.glob_source = Some(target);
        return;
    }
    let Some(source) = program.inner_scope(found.def) else { return };
    let facade = named.facade;
    let old = import.glob_source;
    let import = &mut program.imports[id.0 as usize];
    import.resolved.set(Ns::Types, Binding { facade, ..found });
    if old == Some(source) || source == target {
        import.glob_source = Some(source);
        return;
    }
    import.glob_source = Some(source);
    program.scope_mut(source).glob_importers.push(id);
    let names: Vec<(Name, PerNs)> = {
        let mut names: Vec<_> = program.scope(source).bindings.iter().map(|(&name, &slot)| (name, slot)).collect();
        names.sort_by_key(|(name, _)| *name);
        names
    };
    let opaque = program.opaque_source(source, target);
    program.scope_mut(target).external_glob = program.scope(target).external_glob.or(opaque);
    for (name, slot) in names {
        for (ns, binding) in slot.iter() {
            if let Some(binding) = through_glob(program, id, binding) {
                set(program, target, ns, name, binding);
            }
        }
    }
}

impl Program {
    /// For a glob from a stub into other code, the stub's crate: it may have more names than the stub lists.
    pub(crate) fn opaque_source(&self, source: ScopeId, target: ScopeId) -> Option<DefId> {
        let is_stub = |scope: ScopeId| self.krate(self.scope(scope).krate).package.is_none();
        let is_module = self.scope(source).kind == ScopeKind::Module;
        if is_module && is_stub(source) && !is_stub(target) {
            self.opaque_crate(self.scope(source).krate)
        } else {
            None
        }
    }
}

/// What a name of a glob's source is to the glob's scope; none if it may not be used there.
fn through_glob(program: &Program, id: ImportId, found: Binding) -> Option<Binding> {
    let import = program.import(id);
    if !program.sees(import.scope, found.visible) {
        return None;
    }
    let through = import.resolved.get(Ns::Types).and_then(|binding| binding.facade);
    let facade = if found.import.is_some() { import.glob_source } else { through };
    let visible = program.narrower(found.visible, import.visible);
    Some(Binding { visible, import: Some(id), glob: true, facade, weak: import.weak || found.weak, ..found })
}

/// Binds a name if that is new and nothing shadows it, and passes it on to the globs that import from the scope.
/// Propagation uses a list instead of recursion: chains of globs can be long.
pub(crate) fn set(program: &mut Program, scope: ScopeId, ns: Ns, name: Name, binding: Binding) {
    let mut work = vec![(scope, binding)];
    while let Some((scope, binding)) = work.pop() {
        let slot = program.scopes[scope.0 as usize].bindings.entry(name).or_default();
        let Some(binding) = merged(slot.get(ns), binding) else { continue };
        slot.set(ns, binding);
        program.news.name(name);
        let importers = program.scope(scope).glob_importers.iter().filter(|&&id| program.import(id).scope != scope);
        work.extend(importers.filter_map(|&id| Some((program.import(id).scope, through_glob(program, id, binding)?))));
    }
}

/// The binding to set where `old` stands and `new` arrives; none if nothing changes.
fn merged(old: Option<Binding>, new: Binding) -> Option<Binding> {
    let Some(old) = old else { return Some(new) };
    let same = old.def == new.def;
    let again = old.import.is_some() && old.import == new.import;
    match rank(new).cmp(&rank(old)) {
        Ordering::Greater => Some(new),
        _ if again && !same => Some(new),
        Ordering::Less => None,
        Ordering::Equal if !new.glob || again => None,
        Ordering::Equal if same => {
            let wider = old.visible != Visible::Everywhere && new.visible == Visible::Everywhere;
            wider.then_some(new)
        }
        Ordering::Equal => (!old.ambiguous).then_some(Binding { ambiguous: true, ..old }),
    }
}

/// What shadows what: first what exists in the reference configuration, then definitions, then named imports.
fn rank(binding: Binding) -> (bool, bool, bool) {
    (!binding.weak, binding.import.is_none(), !binding.glob)
}
