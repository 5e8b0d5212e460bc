//! What a path means: from its first segment through modules and enums as far as names lead.
//!
//! Takes a scope and the names of a path; returns what the last segment means in each namespace, the definitions named
//! on the way, and where the names end and associated items begin. Leaves out locals, generics and `Self` (the walk
//! knows those) and associated items (types decide).

use super::DefinitionKind;
use super::names::{Name, known};
use super::program::*;
use crate::workspace::Edition;

/// A path to resolve.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Query<'a> {
    /// Where it stands.
    pub(crate) scope: ScopeId,
    /// `::a::b`.
    pub(crate) leading_colon: bool,
    /// Its names.
    pub(crate) names: &'a [Name],
    /// The import that it is the path of: a name that this import itself binds does not count.
    pub(crate) import: Option<ImportId>,
}

/// What a path means, as far as names lead.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Found {
    /// What the segment at `reached - 1` means.
    pub(crate) names: PerNs,
    /// How many segments were resolved; 0 if the first was not found.
    pub(crate) reached: usize,
    /// The module whose re-export passed it on.
    pub(crate) facade: Option<ScopeId>,
    /// An enum on the way, and its segment: `Color` in `Color::Red`.
    pub(crate) qualifier: Option<(usize, DefId)>,
    /// The scope in which the next segment was not found, if it is a module or enum.
    pub(crate) stopped_in: Option<ScopeId>,
}

impl Program {
    /// Resolves a path as far as names lead.
    pub(crate) fn resolve_path(&self, query: Query) -> Found {
        let (start, mut at) = match self.start(query) {
            Start::Scope(scope, at) => {
                let def = self.scope(scope).def;
                (Found { names: module_binding(def), reached: at, ..Found::default() }, at)
            }
            Start::Names(names) => {
                let facade = names.iter().find_map(|(_, binding)| binding.facade);
                (Found { names, reached: usize::from(!names.is_none()), facade, ..Found::default() }, 1)
            }
        };
        let mut found = start;
        while at < query.names.len() && found.reached == at {
            let Some(binding) = found.names.get(Ns::Types) else {
                // a stub may list a function and not the module of its name
                let listed = found.names.iter().next().map(|(_, binding)| self.def(binding.def).scope);
                if let Some(opaque) = listed.and_then(|scope| self.beyond_stub(scope, query.scope)) {
                    found.names = external_binding(opaque);
                    found.reached = query.names.len();
                }
                break;
            };
            if self.is_opaque(binding.def) {
                found.names = external_binding(binding.def);
                found.reached = query.names.len();
                break;
            }
            let Some(scope) = self.inner_scope(binding.def) else { break };
            if self.scope(scope).kind == ScopeKind::Enum {
                found.qualifier = Some((at - 1, binding.def));
            }
            let names = self.lookup_in(scope, query.names[at], query.scope);
            if names.is_none()
                && let Some(opaque) = self.beyond_stub(scope, query.scope)
            {
                found.names = external_binding(opaque);
                found.reached = query.names.len();
                break;
            }
            if names.is_none() {
                found.stopped_in = Some(scope);
                break;
            }
            at += 1;
            // on the way only a module or a type counts: a function of its name may be re-exported beside it
            let is_way = |ns| at == query.names.len() || ns == Ns::Types;
            if names.iter().any(|(ns, binding)| is_way(ns) && binding.import.is_some()) {
                found.facade = Some(scope);
            }
            let is_call = at == query.names.len() && query.import.is_none();
            found.names = if is_call { self.with_macro_of_stub(scope, query.scope, names) } else { names };
            found.reached = at;
        }
        found
    }

    /// The same path in the place of a type: a primitive type is not hidden by a module of its name (`use std::str;`).
    pub(crate) fn resolve_type_path(&self, query: Query) -> Found {
        let found = self.resolve_path(query);
        let [name] = query.names else { return found };
        let is_module = |binding: Binding| matches!(self.def(binding.def).kind, DefKind::Module(_));
        match self.primitives.get(name) {
            Some(&def) if found.names.get(Ns::Types).is_some_and(is_module) => {
                Found { names: single(Ns::Types, def), ..found }
            }
            _ => found,
        }
    }

    /// True for what has names that cannot be known: a crate that is not read, a module that a macro makes.
    pub(crate) fn is_opaque(&self, def: DefId) -> bool {
        matches!(self.def(def).kind, DefKind::External | DefKind::Item(DefinitionKind::Generated))
    }

    /// For a module of a stub, the crate as a whole: a stub need not list all names. Stubs themselves know no such mercy.
    fn beyond_stub(&self, scope: ScopeId, from: ScopeId) -> Option<DefId> {
        let krate = self.krate(self.scope(scope).krate);
        let outside = self.krate(self.scope(from).krate).package.is_some();
        let is_module = self.scope(scope).kind == ScopeKind::Module;
        if krate.package.is_none() && outside && is_module { self.opaque_crate(self.scope(scope).krate) } else { None }
    }

    /// The names of a stub's module for code outside of stubs: one that it does not list as a macro may be one all the
    /// same (`sqlx::query!` beside the function).
    fn with_macro_of_stub(&self, scope: ScopeId, from: ScopeId, names: PerNs) -> PerNs {
        match self.beyond_stub(scope, from) {
            Some(opaque) if names.get(Ns::Macros).is_none() => names.or(single(Ns::Macros, opaque)),
            _ => names,
        }
    }

    /// The definition that stands for all of a stub's crate.
    pub(crate) fn opaque_crate(&self, krate: CrateId) -> Option<DefId> {
        let name = self.def(self.scope(self.krate(krate).root).def).name;
        self.externals.get(&name).copied()
    }

    /// The names of a module or enum that may be used from `from`, or all of them if none may: code that compiles
    /// only names what it may use.
    fn lookup_in(&self, scope: ScopeId, name: Name, from: ScopeId) -> PerNs {
        let Some(names) = self.scope(scope).bindings.get(&name) else { return PerNs::default() };
        let mut visible = PerNs::default();
        for (ns, binding) in names.iter() {
            if self.sees(from, binding.visible) {
                visible.set(ns, binding);
            }
        }
        if visible.is_none() { *names } else { visible }
    }

    /// The meaning of the first segment.
    fn start(&self, query: Query) -> Start {
        let Query { scope, names, import, .. } = query;
        let here = self.scope(scope);
        let krate = self.krate(here.krate);
        let (first, old) = (names.first().copied().unwrap_or(known::EMPTY), krate.edition == Edition::E2015);
        if let Some(marked) = self.names.marked_crate(first).and_then(|krate| self.crates.get(krate as usize)) {
            return Start::Scope(marked.root, 1);
        }
        match first {
            known::CRATE => return Start::Scope(krate.root, 1),
            known::SELF if names.len() > 1 || import.is_some() => return self.supers(here.module, names, 1),
            known::SUPER => return self.supers(here.module, names, 0),
            _ => {}
        }
        if query.leading_colon && !old {
            return Start::Names(self.extern_crate_named(krate, first));
        }
        if old && (query.leading_colon || import.is_some()) {
            if names.is_empty() {
                return Start::Scope(krate.root, 0);
            }
            let root = self.without(self.scope(krate.root).bindings.get(&first).copied().unwrap_or_default(), import);
            return Start::Names(root.or(self.extern_crate_named(krate, first)));
        }
        if names.is_empty() {
            return Start::Scope(here.module, 0);
        }
        let found = self.lexical(scope, first, import);
        let listed =
            found.get(Ns::Types).is_none_or(|binding| binding.import.is_none() || !self.is_opaque(binding.def));
        let crates = self.extern_crate_named(krate, first);
        // what an import brings from beyond a stub (`use anyhow::anyhow`) need not be a type: the crate stays in sight
        Start::Names(if listed || names.len() == 1 || crates.is_none() { found } else { crates })
    }

    /// Follows `super`s from a module.
    fn supers(&self, module: ScopeId, names: &[Name], mut at: usize) -> Start {
        let mut module = module;
        while names.get(at) == Some(&known::SUPER) {
            let Some(parent) = self.scope(module).parent else { return Start::Names(PerNs::default()) };
            module = self.scope(parent).module;
            at += 1;
        }
        Start::Scope(module, at)
    }

    fn extern_crate_named(&self, krate: &Crate, name: Name) -> PerNs {
        krate.extern_prelude.get(&name).map_or_else(PerNs::default, |&def| module_binding(def))
    }

    /// The meaning of a name by itself: blocks outwards to the module, then crates, macros, the standard prelude and
    /// the primitive types.
    pub(crate) fn lexical(&self, scope: ScopeId, name: Name, import: Option<ImportId>) -> PerNs {
        let mut names = PerNs::default();
        let mut current = Some(scope);
        while let Some(id) = current {
            let here = self.scope(id);
            if let Some(found) = here.bindings.get(&name) {
                names = names.or(self.without(*found, import));
            }
            current = if here.kind == ScopeKind::Module { None } else { here.parent };
        }
        names.or(self.preludes(self.krate(self.scope(scope).krate), name))
    }

    /// What a name means outside of all scopes.
    pub(crate) fn preludes(&self, krate: &Crate, name: Name) -> PerNs {
        let mut names = self.extern_crate_named(krate, name);
        let brought = krate.macro_use_crates.iter().filter_map(|&def| self.inner_scope(def));
        for scope in brought {
            let found = self.scope(scope).bindings.get(&name).and_then(|slot| slot.get(Ns::Macros));
            names = found.map_or(names, |binding| names.or(single(Ns::Macros, binding.def)));
        }
        for found in self.preludes.iter().filter_map(|&prelude| self.scope(prelude).bindings.get(&name)) {
            names = names.or(*found);
        }
        match self.primitives.get(&name) {
            Some(&def) => names.or(single(Ns::Types, def)),
            None => names,
        }
    }

    /// The names without those that an import binds itself.
    fn without(&self, mut names: PerNs, import: Option<ImportId>) -> PerNs {
        if import.is_some() && names.iter().any(|(_, binding)| binding.import == import) {
            let mut rest = PerNs::default();
            for (ns, binding) in names.iter().filter(|(_, binding)| binding.import != import) {
                rest.set(ns, binding);
            }
            names = rest;
        }
        names
    }
}

/// Where the first segment leads.
enum Start {
    /// To a scope, with the number of segments used up.
    Scope(ScopeId, usize),
    /// To what the first segment means.
    Names(PerNs),
}

/// A name for one definition in one namespace.
pub(crate) fn single(ns: Ns, def: DefId) -> PerNs {
    let mut names = PerNs::default();
    let visible = Visible::Everywhere;
    names.set(ns, Binding { def, visible, import: None, glob: false, facade: None, ambiguous: false, weak: false });
    names
}

fn module_binding(def: DefId) -> PerNs {
    single(Ns::Types, def)
}

/// A name in a crate that is not read: it may be anything.
pub(crate) fn external_binding(def: DefId) -> PerNs {
    Ns::ALL.into_iter().fold(PerNs::default(), |names, ns| names.or(single(ns, def)))
}
