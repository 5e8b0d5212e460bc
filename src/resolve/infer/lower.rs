//! Lowering: types as written become types of inference, in the context of an item.
//!
//! Takes the facts of a type, what its paths name, and which generic parameters are in scope; adds to an arena.
//! Aliases are expanded, associated types of parameters become projections on the trait that declares them. What is
//! not written (`_`, missing arguments) is a new variable inside a body, and unknown elsewhere. Leaves out working out
//! projections.

use super::generics::{GenericScope, identity};
use super::signature::generics_of;
use super::tables::TypeTables;
use super::ty::{Bound, Bounds, Fold, Import, Predicate, Ty, TyKind, Types};
use super::unify::Vars;
use crate::resolve::DefinitionKind;
use crate::resolve::names::Name;
use crate::resolve::path_res::{PathRes, Res};
use crate::resolve::program::{DefId, DefKind, FragId};
use crate::syntax::{
    self, ArgsId, Expr, ExprId, FileFacts, GenericArg, GenericArgs, List, PathId, Pos, Root, Segment, Type, TypeId,
};

/// What a type as written names that only types can settle.
pub(super) enum InType {
    /// An associated type, by a segment or a binding.
    Assoc(Pos, DefId),
    /// A constant: the length of an array, or a generic argument.
    Const(ExprId),
}

/// What the paths of types name.
pub(super) trait Paths {
    /// What a path, or its longest prefix that names settle, names.
    fn res(&self, frag: FragId, path: PathId) -> PathRes;
}

/// What `impl A` stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ImplTrait {
    /// Nothing that is known: outside of signatures.
    Unknown,
    /// A generic parameter of its own.
    Parameter,
    /// A type that the function chooses.
    Result(DefId),
}

/// How deep types may nest, aliases included.
const MAX_DEPTH: u32 = 96;

/// The state of lowering.
pub(super) struct Lowering<'a, 'p> {
    pub(super) tables: &'a TypeTables<'p>,
    pub(super) paths: &'a dyn Paths,
    pub(super) generics: &'a GenericScope,
    pub(super) frag: FragId,
    /// What `Self` is.
    pub(super) self_ty: Ty,
    pub(super) types: &'a mut Types,
    /// Where variables for what is not written come from; none in signatures.
    pub(super) vars: Option<&'a mut Vars>,
    /// What `impl A` stands for.
    pub(super) impl_trait: ImplTrait,
    /// The parameters that `impl A` stands for begin here.
    pub(super) next_param: u32,
    /// What is known of those, and of associated types that a bound constrains.
    pub(super) predicates: Vec<Predicate>,
    /// The bounds of the `impl A` in a result.
    pub(super) opaques: Vec<Bounds>,
    /// Told of each of these.
    pub(super) uses: Option<&'a mut dyn FnMut(FragId, InType)>,
    /// There is one.
    pub(super) has_uses: bool,
    /// A parameter has a bound on a trait that is not read.
    pub(super) unread_bound: bool,
    pub(super) depth: u32,
}

impl<'a, 'p> Lowering<'a, 'p> {
    /// Lowering of signatures.
    pub(super) fn new(
        tables: &'a TypeTables<'p>,
        paths: &'a dyn Paths,
        generics: &'a GenericScope,
        frag: FragId,
        types: &'a mut Types,
    ) -> Self {
        Self {
            tables,
            paths,
            generics,
            frag,
            self_ty: Ty::UNKNOWN,
            types,
            vars: None,
            impl_trait: ImplTrait::Unknown,
            next_param: 0,
            predicates: Vec::new(),
            opaques: Vec::new(),
            uses: None,
            has_uses: false,
            unread_bound: false,
            depth: 0,
        }
    }

    fn facts(&self) -> &'p FileFacts {
        &self.tables.program.frag(self.frag).facts
    }

    fn name(&self, segment: &Segment) -> Name {
        self.tables.program.frag(self.frag).name(segment.name)
    }

    fn hole(&mut self) -> Ty {
        match &mut self.vars {
            Some(vars) => vars.fresh(self.types),
            None => Ty::UNKNOWN,
        }
    }

    /// The type.
    pub(super) fn ty(&mut self, id: TypeId) -> Ty {
        if self.depth > MAX_DEPTH {
            return Ty::UNKNOWN;
        }
        self.depth += 1;
        let ty = self.written(id);
        self.depth -= 1;
        ty
    }

    fn written(&mut self, id: TypeId) -> Ty {
        let kind = match self.facts()[id] {
            Type::Path(path) => return self.path(path),
            Type::Ref(inner, mutable) => TyKind::Ref(self.ty(inner), mutable),
            Type::Ptr(inner, mutable) => TyKind::Ptr(self.ty(inner), mutable),
            Type::Slice(inner) => TyKind::Slice(self.ty(inner)),
            Type::Array(inner, len) => {
                self.constant(len);
                TyKind::Array(self.ty(inner))
            }
            Type::Tuple(parts) => {
                let parts = self.list(parts);
                return self.types.add_with(&parts, TyKind::Tuple);
            }
            Type::Fn(inputs, output) => {
                let mut parts = self.list(inputs);
                parts.push(self.output(output));
                return self.types.add_with(&parts, TyKind::Fn);
            }
            Type::Dyn(bounds) => TyKind::Dyn(self.bounds(Ty::UNKNOWN, bounds)),
            Type::Impl(bounds) => return self.impl_trait(bounds),
            Type::Macro(call) => return self.expansion(call),
            Type::Never => TyKind::Never,
            Type::Infer => return self.hole(),
        };
        self.types.add(kind)
    }

    fn list(&mut self, types: List<TypeId>) -> Vec<Ty> {
        let facts = self.facts();
        facts.list(types).iter().map(|&ty| self.ty(ty)).collect()
    }

    /// The type of a result: none is `()`.
    pub(super) fn output(&mut self, ty: Option<TypeId>) -> Ty {
        ty.map_or(Ty::UNIT, |ty| self.ty(ty))
    }

    fn expansion(&mut self, call: syntax::MacroCallId) -> Ty {
        let expansion = self.tables.program.expansions.get(&(self.frag, call));
        let Some(frag) = expansion.and_then(|expansion| expansion.fragment) else { return Ty::UNKNOWN };
        let Root::Type(ty) = self.tables.program.frag(frag).facts.root else { return Ty::UNKNOWN };
        let around = std::mem::replace(&mut self.frag, frag);
        let ty = self.ty(ty);
        self.frag = around;
        ty
    }

    fn impl_trait(&mut self, bounds: List<syntax::Bound>) -> Ty {
        match self.impl_trait {
            ImplTrait::Unknown => {
                self.bounds(Ty::UNKNOWN, bounds);
                Ty::UNKNOWN
            }
            ImplTrait::Parameter => {
                let param = self.types.add(TyKind::Param(self.next_param));
                self.next_param += 1;
                self.require(param, bounds);
                param
            }
            ImplTrait::Result(def) => {
                let index = self.opaques.len();
                self.opaques.push(Bounds::default());
                let args = identity(self.types, self.next_param);
                let list = self.types.store(&args);
                let opaque = self.types.add(TyKind::Opaque(def, index as u32, list));
                self.opaques[index] = self.bounds(opaque, bounds);
                opaque
            }
        }
    }

    /// Notes that a type has bounds.
    pub(super) fn require(&mut self, ty: Ty, bounds: List<syntax::Bound>) {
        let facts = self.facts();
        for bound in facts.list(bounds) {
            match self.bound(ty, bound) {
                Some(bound) => self.predicates.push(Predicate { ty, bound }),
                None => self.unread_bound |= !bound.maybe,
            }
        }
    }

    /// The bounds on a type.
    pub(super) fn bounds(&mut self, ty: Ty, bounds: List<syntax::Bound>) -> Bounds {
        let facts = self.facts();
        let bounds: Vec<Bound> = facts.list(bounds).iter().filter_map(|bound| self.bound(ty, bound)).collect();
        self.types.store_bounds(&bounds)
    }

    /// A bound on a type; none if its trait is not known.
    fn bound(&mut self, ty: Ty, bound: &syntax::Bound) -> Option<Bound> {
        if bound.maybe { None } else { self.trait_path(ty, bound.path) }
    }

    /// The trait that a path names, with its arguments, as implemented by a type.
    pub(super) fn trait_path(&mut self, ty: Ty, path: PathId) -> Option<Bound> {
        let found = self.paths.res(self.frag, path);
        let segments = self.facts().segments(path);
        let Res::Def(def) = found.res else { return None };
        let segment = segments.get((found.segments as usize).checked_sub(1)?)?;
        self.trait_ref(ty, def, segment)
    }

    /// A trait with the arguments of a segment, as implemented by a type.
    pub(super) fn trait_ref(&mut self, ty: Ty, def: DefId, segment: &Segment) -> Option<Bound> {
        if self.tables.program.def(def).kind != DefKind::Item(DefinitionKind::Trait) || self.depth > MAX_DEPTH {
            return None;
        }
        self.depth += 1;
        let facts = self.facts();
        let generic = segment.args.map(|args| facts[args]);
        let mut args = vec![ty];
        if let Some(GenericArgs { args: inputs, parenthesized: Some(_) }) = generic {
            let inputs = self.positional(inputs);
            args.push(self.types.add_with(&inputs, TyKind::Tuple));
        } else {
            args.extend(generic.map(|generic| self.positional(generic.args)).unwrap_or_default());
        }
        self.fill(def, &mut args, 1, false);
        let args = self.types.store(&args[1..]);
        let mut bound = Bound { trait_def: def, args, assocs: Default::default() };
        if let Some(generic) = generic {
            let assocs = self.bindings(ty, bound, generic);
            bound.assocs = self.types.store_assocs(&assocs);
        }
        self.depth -= 1;
        Some(bound)
    }

    /// What a bound says of associated types.
    fn bindings(&mut self, ty: Ty, bound: Bound, generic: GenericArgs) -> Vec<(DefId, Ty)> {
        let facts = self.facts();
        let mut assocs = Vec::new();
        for arg in facts.list(generic.args) {
            match *arg {
                GenericArg::AssocType { name, pos, ty: value } => {
                    let value = self.ty(value);
                    let name = self.tables.program.frag(self.frag).name(name);
                    if let Some(def) = self.tables.program.trait_member(bound.trait_def, name) {
                        self.used(pos, def);
                        assocs.push((def, value));
                    }
                }
                GenericArg::Constraint { name, pos, bounds } => {
                    let name = self.tables.program.frag(self.frag).name(name);
                    if let Some(def) = self.tables.program.trait_member(bound.trait_def, name) {
                        self.used(pos, def);
                        let projection = self.projection(ty, bound, def);
                        self.require(projection, bounds);
                    }
                }
                GenericArg::AssocConst { value, .. } => self.constant(value),
                GenericArg::Type(_) | GenericArg::Const(_) => {}
            }
        }
        if let Some(output) = generic.parenthesized {
            let output = self.output(output);
            let lang = &self.tables.lang;
            let of = if lang.is_async_fn(bound.trait_def) { lang.async_fn_output } else { lang.fn_output };
            assocs.extend(of.map(|def| (def, output)));
        }
        assocs
    }

    /// The types among generic arguments; a const is unknown.
    fn positional(&mut self, args: List<GenericArg>) -> Vec<Ty> {
        let facts = self.facts();
        let mut types = Vec::with_capacity(args.len());
        for arg in facts.list(args) {
            match *arg {
                GenericArg::Type(ty) => types.push(self.ty(ty)),
                GenericArg::Const(value) => {
                    self.constant(value);
                    types.push(Ty::UNKNOWN);
                }
                GenericArg::AssocType { .. } | GenericArg::AssocConst { .. } | GenericArg::Constraint { .. } => {}
            }
        }
        types
    }

    /// The written generic arguments of a segment.
    pub(super) fn written_args(&mut self, args: Option<ArgsId>) -> Vec<Ty> {
        let facts = self.facts();
        args.map(|args| self.positional(facts[args].args)).unwrap_or_default()
    }

    /// Adds the arguments that are not written: by default, or open. The parameters of the definition begin at `first`.
    pub(super) fn fill(&mut self, def: DefId, args: &mut Vec<Ty>, first: usize, in_expr: bool) {
        let program = self.tables.program;
        let item = program.def(def);
        let facts = &program.frag(item.frag).facts;
        let params = facts.list(generics_of(&facts[item.item].kind).params);
        args.truncate(first + params.len());
        while args.len() < first + params.len() {
            let param = &params[args.len() - first];
            let default = if param.default.is_some() && !in_expr { self.default(def, args) } else { None };
            let arg = default.unwrap_or_else(|| self.hole());
            args.push(arg);
        }
    }

    fn default(&mut self, def: DefId, args: &[Ty]) -> Option<Ty> {
        let signature = self.tables.signature_at(def, self.depth + 1);
        let default = (*signature.defaults.get(args.len() - signature.own as usize)?)?;
        Some(Import { from: &signature.types, to: self.types, args }.fold(default))
    }

    fn path(&mut self, id: PathId) -> Ty {
        let path = self.facts()[id];
        let segments = self.facts().segments(id);
        let found = self.paths.res(self.frag, id);
        let mut at = found.segments as usize;
        let mut ty = match path.qself {
            None => self.prefix(found, segments),
            Some(qself) => {
                let ty = self.ty(qself);
                let trait_at = path.qself_segments as usize;
                if trait_at > 0 && at == trait_at && trait_at < segments.len() {
                    at += 1;
                    self.trait_assoc_path(ty, found.res, &segments[trait_at - 1], &segments[trait_at])
                } else {
                    at = trait_at;
                    ty
                }
            }
        };
        for segment in segments.iter().skip(at) {
            ty = self.assoc(ty, segment);
        }
        ty
    }

    /// `<T as Trait>::Name`.
    fn trait_assoc_path(&mut self, ty: Ty, res: Res, of: &Segment, segment: &Segment) -> Ty {
        let Res::Def(def) = res else { return Ty::UNKNOWN };
        let Some(bound) = self.trait_ref(ty, def, of) else { return Ty::UNKNOWN };
        self.assoc_of(ty, bound, segment)
    }

    /// The associated type that a segment names, as implemented through a bound.
    pub(super) fn assoc_of(&mut self, ty: Ty, bound: Bound, segment: &Segment) -> Ty {
        let Some(assoc) = self.tables.program.trait_member(bound.trait_def, self.name(segment)) else {
            return Ty::UNKNOWN;
        };
        self.used(segment.pos, assoc);
        self.projection(ty, bound, assoc)
    }

    /// The type that names alone lead to.
    pub(super) fn prefix(&mut self, found: PathRes, segments: &[Segment]) -> Ty {
        match found.res {
            Res::SelfType => self.self_ty,
            Res::Param(frag, item, index) => match self.generics.param(frag, item, index) {
                Some(index) => self.types.add(TyKind::Param(index)),
                None => Ty::UNKNOWN,
            },
            Res::Def(def) => match (found.segments as usize).checked_sub(1).and_then(|last| segments.get(last)) {
                Some(segment) => self.def(def, segment, false),
                None => Ty::UNKNOWN,
            },
            Res::Local(..) | Res::SelfValue | Res::Unresolved => Ty::UNKNOWN,
        }
    }

    /// The type of a definition with the arguments of a segment.
    pub(super) fn def(&mut self, def: DefId, segment: &Segment, in_expr: bool) -> Ty {
        let kind = self.tables.program.def(def).kind;
        match kind {
            DefKind::Primitive => match self.tables.prim(def) {
                Some(prim) if self.generics.number == Some(prim) => self.types.add(TyKind::Param(0)),
                prim => prim.map_or(Ty::UNKNOWN, Ty::prim),
            },
            DefKind::External => {
                let args = self.written_args(segment.args);
                let name = self.name(segment);
                self.types.add_with(&args, |list| TyKind::External(def, name, list))
            }
            DefKind::Enum(_) | DefKind::Item(DefinitionKind::Struct | DefinitionKind::Enum | DefinitionKind::Union) => {
                let mut args = self.written_args(segment.args);
                self.fill(def, &mut args, 0, in_expr);
                self.types.add_with(&args, |list| TyKind::Adt(def, list))
            }
            DefKind::Item(DefinitionKind::TypeAlias) => {
                let mut args = self.written_args(segment.args);
                self.fill(def, &mut args, 0, in_expr);
                if self.depth > MAX_DEPTH {
                    return Ty::UNKNOWN;
                }
                let signature = self.tables.signature_at(def, self.depth + 8);
                Import { from: &signature.types, to: self.types, args: &args }.fold(signature.output)
            }
            DefKind::Item(DefinitionKind::Trait) => {
                let bound = self.trait_ref(Ty::UNKNOWN, def, segment);
                let bounds = self.types.store_bounds(bound.as_slice());
                self.types.add(TyKind::Dyn(bounds))
            }
            DefKind::Module(_) | DefKind::Item(_) => Ty::UNKNOWN,
        }
    }

    /// `T::Name`.
    pub(super) fn assoc(&mut self, ty: Ty, segment: &Segment) -> Ty {
        let name = self.name(segment);
        let Some((bound, def)) = self.bound_with(ty, name) else { return Ty::UNKNOWN };
        self.used(segment.pos, def);
        self.projection(ty, bound, def)
    }

    /// Tells of the use of an associated type.
    fn used(&mut self, pos: Pos, def: DefId) {
        self.used_in_type(InType::Assoc(pos, def));
    }

    /// Tells of a constant, unless names alone settle it.
    fn constant(&mut self, value: ExprId) {
        let settled = match self.facts()[value] {
            Expr::Lit(_) => true,
            Expr::Path(path) => self.facts()[path].qself.is_none() && self.facts().segments(path).len() == 1,
            _ => false,
        };
        if !settled {
            self.used_in_type(InType::Const(value));
        }
    }

    fn used_in_type(&mut self, found: InType) {
        self.has_uses = true;
        if let Some(uses) = &mut self.uses {
            uses(self.frag, found);
        }
    }

    /// The associated type of a type that has a bound on the trait of that associated type or on a subtrait.
    fn projection(&mut self, ty: Ty, bound: Bound, assoc: DefId) -> Ty {
        let owner = self.tables.program.def(assoc).owner;
        let args = self.super_args(ty, bound, owner, 8).unwrap_or_default();
        let mut all = vec![ty];
        all.extend(args);
        self.types.add_with(&all, |list| TyKind::Proj(assoc, list))
    }

    /// The arguments of a supertrait, seen from a bound.
    fn super_args(&mut self, ty: Ty, bound: Bound, wanted: Option<DefId>, depth: u32) -> Option<Vec<Ty>> {
        let args = self.types.list(bound.args).to_vec();
        if Some(bound.trait_def) == wanted {
            return Some(args);
        }
        if depth == 0 || self.depth > MAX_DEPTH {
            return None;
        }
        let mut all = vec![ty];
        all.extend(args);
        let signature = self.tables.signature_at(bound.trait_def, self.depth + 8);
        for &above in &signature.bounds {
            let above =
                super::ty::fold_bound(&mut Import { from: &signature.types, to: self.types, args: &all }, above);
            if let Some(args) = self.super_args(ty, above, wanted, depth - 1) {
                return Some(args);
            }
        }
        None
    }

    /// The bound of a type through which it has an associated type of a name.
    fn bound_with(&mut self, ty: Ty, name: Name) -> Option<(Bound, DefId)> {
        if let Some(bound) = self.generics.own_trait(self.tables, self.types, ty, self.self_ty, self.depth)
            && let Some(def) = self.tables.program.trait_member(bound.trait_def, name)
        {
            return Some((bound, def));
        }
        match self.types.kind(ty) {
            TyKind::Param(index) => self.written_bound(ty, index, name),
            TyKind::Proj(assoc, list) => {
                let args = self.types.list(list).to_vec();
                let signature = self.tables.signature_at(assoc, self.depth + 8);
                signature.bounds.iter().find_map(|&bound| {
                    let def = self.tables.program.trait_member(bound.trait_def, name)?;
                    let mut import = Import { from: &signature.types, to: self.types, args: &args };
                    Some((super::ty::fold_bound(&mut import, bound), def))
                })
            }
            _ => None,
        }
    }

    /// A bound as written on a generic parameter, beside it or in a where clause.
    fn written_bound(&mut self, ty: Ty, index: u32, name: Name) -> Option<(Bound, DefId)> {
        let (generics, around) = (self.generics, self.frag);
        let found = generics.written_bounds(self.tables, self.paths, index).find_map(|(frag, bound)| {
            let Res::Def(trait_def) = self.paths.res(frag, bound.path).res else { return None };
            Some((frag, bound, self.tables.program.trait_member(trait_def, name)?))
        });
        let (frag, bound, def) = found?;
        self.frag = frag;
        let uses = self.uses.take();
        let bound = self.bound(ty, &bound);
        self.uses = uses;
        self.frag = around;
        Some((bound?, def))
    }
}
