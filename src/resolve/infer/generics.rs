//! Which generic parameters an item sees, and their places.
//!
//! The parameters in scope are numbered: `Self` of a trait, those of the impl, trait or enum around the item, its own,
//! and last those that `impl A` parameters stand for. In the stubs, `i32` and `f64` in an impl for that type stand for
//! any integer or float: there they are the first parameter. Leaves out what bounds mean.

use super::lower::Paths;
use super::signature::generics_of;
use super::tables::TypeTables;
use super::ty::{Bound, Import, Prim, Ty, TyKind, Types, fold_list};
use crate::resolve::names::{Name, known};
use crate::resolve::path_res::{PathRes, Res};
use crate::resolve::paths::Query;
use crate::resolve::program::{Container, DefId, DefKind, FragId, Ns, Program, ScopeId};
use crate::syntax::{self, GenericParam, Generics, ItemId, PathId, Type};

/// The generic parameters of one item, and where they begin.
#[derive(Clone, Copy, Debug)]
pub(super) struct Level {
    pub(super) frag: FragId,
    pub(super) item: ItemId,
    pub(super) base: u32,
    pub(super) generics: Generics,
}

/// The generic parameters that an item sees.
#[derive(Clone, Debug)]
pub(super) struct GenericScope {
    /// Those of the impl, trait or enum around it, and its own.
    pub(super) levels: Vec<Level>,
    /// The impl or trait.
    pub(super) container: Container,
    /// The number type that is the first parameter.
    pub(super) number: Option<Prim>,
    /// Where its own begin.
    pub(super) own: u32,
    /// Where those of `impl A` begin.
    pub(super) end: u32,
}

impl GenericScope {
    /// The parameters that an item of a container sees. The item of a trait or impl itself is given with that as its
    /// container.
    pub(super) fn new(tables: &TypeTables, frag: FragId, item: ItemId, container: Container) -> Self {
        let program = tables.program;
        let mut scope = Self { levels: Vec::new(), container, number: None, own: 0, end: 0 };
        let around = match container {
            Container::None => None,
            Container::Impl(id) => {
                scope.number = tables.number_of(id);
                scope.end = u32::from(scope.number.is_some());
                Some((program.imp(id).frag, program.imp(id).item))
            }
            Container::Trait(def) => {
                scope.end = 1;
                scope.own = 1;
                Some((program.def(def).frag, program.def(def).item))
            }
        };
        if let Some((frag, item)) = around {
            scope.add(program, frag, item);
        }
        if around != Some((frag, item)) {
            scope.add(program, frag, item);
        }
        scope
    }

    /// The parameters that a variant of an enum sees.
    pub(super) fn of_variant(tables: &TypeTables, owner: DefId) -> Self {
        let owner = tables.program.def(owner);
        Self::new(tables, owner.frag, owner.item, Container::None)
    }

    fn add(&mut self, program: &Program, frag: FragId, item: ItemId) {
        let facts = &program.frag(frag).facts;
        let generics = generics_of(&facts[item].kind);
        self.own = self.end;
        self.levels.push(Level { frag, item, base: self.end, generics });
        self.end += generics.params.len() as u32;
    }

    /// The place of a parameter.
    pub(super) fn param(&self, frag: FragId, item: ItemId, index: u32) -> Option<u32> {
        let level = self.levels.iter().find(|level| level.frag == frag && level.item == item)?;
        Some(level.base + index)
    }

    /// The parameter of a name.
    fn named<'p>(&self, program: &'p Program, name: Name) -> Option<(Res, &'p GenericParam)> {
        self.levels.iter().rev().find_map(|level| {
            let frag = program.frag(level.frag);
            let params = frag.facts.list(level.generics.params);
            let index = params.iter().position(|param| frag.name(param.name) == name)?;
            Some((Res::Param(level.frag, level.item, index as u32), &params[index]))
        })
    }

    /// The bounds written on a parameter, each with its fragment.
    pub(super) fn written_bounds<'a>(
        &'a self,
        tables: &'a TypeTables,
        paths: &'a dyn Paths,
        index: u32,
    ) -> impl Iterator<Item = (FragId, syntax::Bound)> + 'a {
        self.levels.iter().flat_map(move |level| {
            let facts = &tables.program.frag(level.frag).facts;
            let params = facts.list(level.generics.params);
            let own = index.checked_sub(level.base).and_then(|index| params.get(index as usize));
            let own = own.into_iter().flat_map(|param| facts.list(param.bounds));
            let on_it = move |ty| match facts[ty] {
                Type::Path(path) if facts[path].segments.len() == 1 => match paths.res(level.frag, path).res {
                    Res::Param(frag, item, at) => self.param(frag, item, at) == Some(index),
                    Res::SelfType => index == 0 && matches!(self.container, Container::Trait(_)),
                    _ => false,
                },
                _ => false,
            };
            let predicates = facts.list(level.generics.predicates).iter().filter(move |predicate| on_it(predicate.ty));
            let others = predicates.flat_map(|predicate| facts.list(predicate.bounds));
            own.chain(others).map(|&bound| (level.frag, bound))
        })
    }

    /// The trait that `Self` implements by standing in that trait or in an impl of it, if the type is `Self`.
    pub(super) fn own_trait(
        &self,
        tables: &TypeTables,
        types: &mut Types,
        ty: Ty,
        self_ty: Ty,
        depth: u32,
    ) -> Option<Bound> {
        match self.container {
            Container::Trait(trait_def) if types.kind(ty) == TyKind::Param(0) => {
                let all = identity(types, self.levels[0].base + self.levels[0].generics.params.len() as u32);
                let args = types.store(&all[1..]);
                Some(Bound { trait_def, args, assocs: Default::default() })
            }
            Container::Impl(imp) if ty == self_ty && ty != Ty::UNKNOWN => {
                let trait_def = tables.program.imp(imp).trait_def?;
                let signature = tables.impl_signature_at(imp, depth + 8);
                let args = identity(types, signature.params);
                let bound = *signature.bounds.first()?;
                let args = fold_list(&mut Import { from: &signature.types, to: types, args: &args }, bound.args);
                Some(Bound { trait_def, args, assocs: Default::default() })
            }
            _ => None,
        }
    }
}

/// The first `count` parameters as types.
pub(super) fn identity(types: &mut Types, count: u32) -> Vec<Ty> {
    (0..count).map(|index| types.add(TyKind::Param(index))).collect()
}

/// What paths in the header of an item name, looked up one by one.
pub(super) struct HeaderPaths<'a> {
    pub(super) program: &'a Program,
    pub(super) scope: ScopeId,
    pub(super) generics: &'a GenericScope,
}

impl Paths for HeaderPaths<'_> {
    fn res(&self, frag: FragId, id: PathId) -> PathRes {
        let fragment = self.program.frag(frag);
        let path = fragment.facts[id];
        let segments = fragment.facts.segments(id);
        let len = if path.qself.is_some() { path.qself_segments as usize } else { segments.len() };
        let names: Vec<Name> = segments[..len].iter().map(|segment| fragment.name(segment.name)).collect();
        let unresolved = PathRes { res: Res::Unresolved, segments: 0 };
        let Some(&first) = names.first() else { return unresolved };
        if first == known::SELF_TYPE {
            return PathRes { res: Res::SelfType, segments: 1 };
        }
        if !path.leading_colon
            && let Some((res, _)) = self.generics.named(self.program, first)
        {
            return PathRes { res, segments: 1 };
        }
        let query = Query { scope: self.scope, leading_colon: path.leading_colon, names: &names, import: None };
        let found = self.program.resolve_type_path(query);
        let binding = found.names.get(Ns::Types).filter(|_| found.reached > 0);
        match binding.map(|binding| (binding.def, self.program.def(binding.def).kind)) {
            Some((_, DefKind::Module(_))) | None => unresolved,
            Some((def, _)) => PathRes { res: Res::Def(def), segments: found.reached as u32 },
        }
    }
}
