//! Imports, to a fixed point.
//!
//! Takes the collected scopes and imports; binds what each `use` brings. Imports depend on each other (re-exports,
//! globs of globs, cycles), so those that are open are tried until none gets further, then all are tried again, since
//! a name may have come up that shadows an earlier answer. A named binding shadows a glob's; a glob keeps feeding the
//! scopes that import from its target.

use super::names::Name;
use super::paths::Query;
use super::program::*;

/// Rounds after which a pathological set of imports is left as it is.
const ROUNDS: usize = 64;

/// Binds imports until nothing changes. Returns whether anything did.
pub(crate) fn bind_imports(program: &mut Program) -> bool {
    let mut changed = false;
    for _ in 0..ROUNDS {
        let open = (0..program.imports.len()).filter(|&index| is_open(&program.imports[index])).collect();
        let progress = round(program, open);
        let all = || (0..program.imports.len()).collect();
        let progress = progress || {
            let all = all();
            round(program, all)
        };
        changed |= progress;
        if !progress {
            break;
        }
    }
    changed
}

/// True for an import that has brought nothing yet.
fn is_open(import: &Import) -> bool {
    match import.target {
        ImportTarget::Glob => import.glob_source.is_none(),
        _ => import.resolved.is_none(),
    }
}

/// Tries each of some imports once. Returns whether a binding changed.
fn round(program: &mut Program, imports: Vec<usize>) -> bool {
    let mut names = Vec::new();
    let mut changed = false;
    for index in imports {
        let id = ImportId(index as u32);
        let found = resolve(program, id, &mut names);
        changed |= match program.import(id).target {
            ImportTarget::Glob => bind_glob(program, id, &found),
            ImportTarget::Name(name) => bind_name(program, id, name, &found, &Ns::ALL),
            ImportTarget::TypeName(name) => bind_name(program, id, name, &found, &[Ns::Types]),
            ImportTarget::Underscore => bind_unnamed(program, id, &found),
        };
    }
    changed
}

/// What an import names: the bindings, and the facade it went through.
struct Named {
    names: PerNs,
    facade: Option<ScopeId>,
}

fn resolve(program: &Program, id: ImportId, names: &mut Vec<Name>) -> Named {
    let import = program.import(id);
    let krate = program.krate(program.scope(import.scope).krate);
    let path = match import.source {
        ImportSource::Path(path) => path,
        ImportSource::ExternCrate(super::names::known::SELF) => {
            let def = program.scope(krate.root).def;
            return Named { names: super::paths::single(Ns::Types, def), facade: None };
        }
        ImportSource::ExternCrate(name) => {
            let def = krate.extern_prelude.get(&name).or_else(|| program.externals.get(&name));
            let names = def.map_or_else(PerNs::default, |&def| super::paths::single(Ns::Types, def));
            return Named { names, facade: None };
        }
    };
    let frag = program.frag(import.frag);
    names.clear();
    names.extend(frag.facts.segments(path).iter().map(|segment| frag.name(segment.name)));
    let leading_colon = frag.facts[path].leading_colon;
    let found = program.resolve_path(Query { scope: import.scope, leading_colon, names, import: Some(id) });
    let complete = found.reached == names.len() && (!names.is_empty() || import.target == ImportTarget::Glob);
    let mut bindings = if complete { found.names } else { PerNs::default() };
    if names.len() == 1
        && bindings.get(Ns::Macros).is_none()
        && let Some(def) = program.textual_macro(import.scope, names[0], u32::MAX)
    {
        bindings = bindings.or(super::paths::single(Ns::Macros, def));
    }
    Named { names: bindings, facade: found.facade }
}

fn bind_name(program: &mut Program, id: ImportId, name: Name, named: &Named, spaces: &[Ns]) -> bool {
    let import = program.import(id);
    let (scope, visible) = (import.scope, import.visible);
    let mut changed = false;
    for &ns in spaces {
        let Some(found) = named.names.get(ns) else { continue };
        program.imports[id.0 as usize].resolved.set(ns, found);
        let binding = Binding {
            visible,
            import: Some(id),
            glob: false,
            facade: named.facade,
            ambiguous: false,
            weak: false,
            ..found
        };
        changed |= set(program, scope, ns, name, binding);
    }
    changed
}

/// `use Trait as _`: the trait is in scope without a name.
fn bind_unnamed(program: &mut Program, id: ImportId, named: &Named) -> bool {
    let Some(found) = named.names.get(Ns::Types) else { return false };
    let import = &mut program.imports[id.0 as usize];
    import.resolved.set(Ns::Types, Binding { facade: named.facade, ..found });
    let scope = &mut program.scopes[import.scope.0 as usize];
    if scope.unnamed_traits.contains(&found.def) {
        return false;
    }
    scope.unnamed_traits.push(found.def);
    true
}

/// A glob: copies what its source has now, and registers there for what comes later.
fn bind_glob(program: &mut Program, id: ImportId, named: &Named) -> bool {
    let Some(found) = named.names.get(Ns::Types) else { return false };
    let import = program.import(id);
    let target = import.scope;
    if program.is_opaque(found.def) {
        let scope = program.scope_mut(target);
        let changed = scope.external_glob.is_none();
        scope.external_glob.get_or_insert(found.def);
        let import = &mut program.imports[id.0 as usize];
        import.resolved.set(Ns::Types, found);
        import.glob_source = Some(target);
        return changed;
    }
    let Some(source) = program.inner_scope(found.def) else { return false };
    let facade = named.facade;
    let old = import.glob_source;
    let import = &mut program.imports[id.0 as usize];
    import.resolved.set(Ns::Types, Binding { facade, ..found });
    if old == Some(source) || source == target {
        import.glob_source = Some(source);
        return false;
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
    let mut changed = true;
    for (name, slot) in names {
        for (ns, binding) in slot.iter() {
            changed |= pass_on(program, id, ns, name, binding);
        }
    }
    changed
}

impl Program {
    /// For a glob from a stub into other code, the stub's crate: it may have more names than the stub lists.
    fn opaque_source(&self, source: ScopeId, target: ScopeId) -> Option<DefId> {
        let is_stub = |scope: ScopeId| self.krate(self.scope(scope).krate).package.is_none();
        let is_module = self.scope(source).kind == ScopeKind::Module;
        if is_module && is_stub(source) && !is_stub(target) {
            self.opaque_crate(self.scope(source).krate)
        } else {
            None
        }
    }
}

/// Gives one name of a glob's source to the glob's scope, if it may be used there.
fn pass_on(program: &mut Program, id: ImportId, ns: Ns, name: Name, found: Binding) -> bool {
    let import = program.import(id);
    let Some(source) = import.glob_source else { return false };
    if name == super::names::known::UNDERSCORE || !program.sees(import.scope, found.visible) {
        return false;
    }
    let visible = match (found.visible, import.visible) {
        (Visible::Everywhere, visible) | (visible, Visible::Everywhere) => visible,
        (Visible::Within(_), visible) => visible,
    };
    let through = import.resolved.get(Ns::Types).and_then(|binding| binding.facade);
    let facade = if found.import.is_some() { Some(source) } else { through };
    let binding = Binding { visible, import: Some(id), glob: true, facade, weak: false, ..found };
    set(program, import.scope, ns, name, binding)
}

/// Binds a name if that is new and nothing shadows it, and passes it on to the globs that import from the scope.
/// Propagation uses a list instead of recursion: chains of globs can be long.
fn set(program: &mut Program, scope: ScopeId, ns: Ns, name: Name, binding: Binding) -> bool {
    let mut changed = false;
    let mut work = vec![(scope, binding)];
    while let Some((scope, binding)) = work.pop() {
        let slot = program.scopes[scope.0 as usize].bindings.entry(name).or_default();
        let Some(binding) = merged(slot.get(ns), binding) else { continue };
        slot.set(ns, binding);
        changed = true;
        for id in program.scope(scope).glob_importers.clone() {
            let import = program.import(id);
            if import.scope != scope && program.sees(import.scope, binding.visible) {
                let through = import.resolved.get(Ns::Types).and_then(|binding| binding.facade);
                let facade = if binding.import.is_some() { Some(scope) } else { through };
                let visible = if binding.visible == Visible::Everywhere { import.visible } else { binding.visible };
                work.push((
                    import.scope,
                    Binding { visible, import: Some(id), glob: true, facade, weak: false, ..binding },
                ));
            }
        }
    }
    changed
}

/// The binding to set where `old` stands and `new` arrives; none if nothing changes.
fn merged(old: Option<Binding>, new: Binding) -> Option<Binding> {
    let Some(old) = old else { return Some(new) };
    old.import?; // what is defined here stays
    let same = old.def == new.def;
    match (old.glob, new.glob) {
        (false, true) => None,
        (true, false) => Some(new),
        (false, false) => (old.import == new.import && !same).then_some(new),
        (true, true) if same => {
            let wider = old.visible != Visible::Everywhere && new.visible == Visible::Everywhere;
            wider.then_some(new)
        }
        (true, true) if old.import == new.import => Some(new),
        (true, true) => (!old.ambiguous).then_some(Binding { ambiguous: true, ..old }),
    }
}
