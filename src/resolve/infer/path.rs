//! Paths in expressions and patterns: their types, and the associated items that only types can settle.
//!
//! Takes a path with the prefix that names settled; reports each further segment and returns the type of the whole.

use super::context::Infer;
use super::lookup::Pick;
use super::ty::{Bound, Ty, TyKind};
use crate::resolve::names::Name;
use crate::resolve::path_res::{PathRes, Res};
use crate::resolve::program::{DefId, DefKind, Ns};
use crate::resolve::{DefinitionKind, ReferenceKind, UnresolvedReason};
use crate::syntax::{ItemKind, PathId, Segment, Shape};

impl Infer<'_, '_> {
    fn res(&self, path: PathId) -> PathRes {
        super::lower::Paths::res(self.paths, self.frag, path)
    }

    /// The type of a path as a value.
    pub(super) fn path(&mut self, id: PathId) -> Ty {
        let facts = self.facts();
        let (path, segments) = (facts[id], facts.segments(id));
        let found = self.res(id);
        if let Some(qself) = path.qself {
            let ty = self.written_type(qself);
            return self.qualified(ty, found, path.qself_segments as usize, segments);
        }
        let settled = found.segments as usize;
        if settled == segments.len() {
            return self.settled_path(found.res, segments);
        }
        if let Res::Def(def) = found.res
            && self.program.def(def).kind == DefKind::Item(DefinitionKind::Trait)
            && let [of, segment] = &segments[settled - 1..]
        {
            return self.trait_path(def, of, segment);
        }
        if settled == 0 {
            return Ty::UNKNOWN;
        }
        let ty = match found.res {
            Res::Def(def) => self.type_of_def(def, &segments[settled - 1], true),
            _ => self.lowering(|lowering| lowering.prefix(found, segments)),
        };
        self.associated(ty, &segments[settled..])
    }

    /// The type of a path that names alone lead to.
    fn settled_path(&mut self, res: Res, segments: &[Segment]) -> Ty {
        match res {
            Res::Local(frag, pat) => self.locals.get(&(frag, pat)).copied().unwrap_or(Ty::UNKNOWN),
            Res::SelfValue => self.self_value,
            Res::Def(def) if self.program.def(def).kind == DefKind::External => self.external_member(def, segments),
            Res::Def(def) => self.value_of(def, segments),
            Res::SelfType => match self.table.kind(self.self_ty) {
                TyKind::Adt(def, args) => {
                    let args = self.table.types.list(args).to_vec();
                    self.constructor(def, &args)
                }
                _ => Ty::UNKNOWN,
            },
            Res::Param(..) | Res::Unresolved => Ty::UNKNOWN,
        }
    }

    /// `T::name` of a type that is not read: a member of a trait of the workspace that has an impl for it.
    fn external_member(&mut self, krate: DefId, segments: &[Segment]) -> Ty {
        let [.., of, last] = segments else { return Ty::UNKNOWN };
        let name = self.name(last.name);
        if !self.tables.traits_with(name).iter().any(|&(trait_def, _)| self.program.in_workspace(trait_def)) {
            return Ty::UNKNOWN;
        }
        let ty = self.lowering(|lowering| lowering.def(krate, of, true));
        let mut members = self.members_of(ty, name);
        members.retain(|candidate| self.has_impl_of_its_own(ty, candidate));
        match self.choose(&members) {
            Some(Some(candidate)) => {
                let pick = self.confirm(candidate);
                self.member_value(pick, last)
            }
            _ => Ty::UNKNOWN,
        }
    }

    /// The type of a definition as a value.
    fn value_of(&mut self, def: DefId, segments: &[Segment]) -> Ty {
        let Some((last, before)) = segments.split_last() else { return Ty::UNKNOWN };
        match self.program.def(def).kind {
            DefKind::Item(DefinitionKind::Function) => {
                let written = self.lowering(|lowering| lowering.written_args(last.args));
                let written: Vec<Ty> = written.into_iter().map(|ty| self.normalize(ty)).collect();
                let pick = Pick { def, args: Vec::new(), of_trait: None };
                let args = self.member_args(&pick, &written);
                self.types().add_with(&args, |list| TyKind::FnDef(def, list))
            }
            DefKind::Item(DefinitionKind::Struct) => {
                let ty = self.type_of_def(def, last, true);
                let args = self.adt_args(ty);
                self.constructor(def, &args)
            }
            DefKind::Item(DefinitionKind::Variant) => {
                let ty = self.variant_type(def, last, before.last());
                let args = self.adt_args(ty);
                self.constructor(def, &args)
            }
            DefKind::Item(DefinitionKind::Const | DefinitionKind::Static) => self.constant(def, &[]),
            _ => Ty::UNKNOWN,
        }
    }

    /// The enum of a variant, with the generic arguments that stand at the variant or at the enum before it.
    fn variant_type(&mut self, variant: DefId, at: &Segment, before: Option<&Segment>) -> Ty {
        let Some(owner) = self.program.def(variant).owner else { return Ty::UNKNOWN };
        let segment = if at.args.is_some() { at } else { before.unwrap_or(at) };
        self.type_of_def(owner, segment, true)
    }

    /// The type of a const or static.
    fn constant(&mut self, def: DefId, args: &[Ty]) -> Ty {
        let signature = self.tables.signature(def);
        self.instantiate(&signature.types, signature.output, args)
    }

    /// The type of what a pattern of one name means.
    pub(super) fn constant_pat(&mut self, def: DefId) -> Ty {
        let of = match self.program.def(def).kind {
            DefKind::Item(DefinitionKind::Variant) => self.program.def(def).owner,
            DefKind::Item(DefinitionKind::Struct) => Some(def),
            DefKind::Item(DefinitionKind::Const | DefinitionKind::Static) => return self.constant(def, &[]),
            _ => None,
        };
        match of {
            Some(of) => self.open_adt(of),
            None => Ty::UNKNOWN,
        }
    }

    /// A struct or enum with open arguments.
    fn open_adt(&mut self, def: DefId) -> Ty {
        let count = self.tables.signature(def).params;
        let args: Vec<Ty> = (0..count).map(|_| self.table.fresh()).collect();
        self.types().add_with(&args, |list| TyKind::Adt(def, list))
    }

    /// A struct or variant as a value: a function for a tuple, else a value of its type.
    fn constructor(&mut self, def: DefId, args: &[Ty]) -> Ty {
        match self.shape(def) {
            Some(Shape::Tuple) => self.types().add_with(args, |list| TyKind::FnDef(def, list)),
            Some(Shape::Unit) => {
                let signature = self.tables.signature(def);
                self.instantiate(&signature.types, signature.output, args)
            }
            Some(Shape::Named) | None => Ty::UNKNOWN,
        }
    }

    fn shape(&self, def: DefId) -> Option<Shape> {
        let def = self.program.def(def);
        match self.program.frag(def.frag).facts[def.item].kind {
            ItemKind::Struct { shape, .. } | ItemKind::Variant { shape, .. } => Some(shape),
            _ => None,
        }
    }

    /// `<T as Trait>::a::b` and `<T>::a::b`.
    fn qualified(&mut self, ty: Ty, found: PathRes, trait_at: usize, segments: &[Segment]) -> Ty {
        let (Res::Def(def), true) = (found.res, trait_at > 0 && found.segments as usize == trait_at) else {
            return if trait_at == 0 { self.associated(ty, segments) } else { Ty::UNKNOWN };
        };
        let bound = self.lowering(|lowering| lowering.trait_ref(ty, def, &segments[trait_at - 1]));
        let Some(bound) = bound else { return Ty::UNKNOWN };
        match &segments[trait_at..] {
            [segment] => self.member_of_bound(ty, bound, segment),
            [assoc, rest @ ..] => {
                let projection = self.lowering(|lowering| lowering.assoc_of(ty, bound, assoc));
                let ty = self.normalize(projection);
                self.associated(ty, rest)
            }
            [] => Ty::UNKNOWN,
        }
    }

    /// `Trait::name`, for a type that is still open.
    fn trait_path(&mut self, def: DefId, of: &Segment, segment: &Segment) -> Ty {
        let ty = self.table.fresh();
        match self.lowering(|lowering| lowering.trait_ref(ty, def, of)) {
            Some(bound) => self.member_of_bound(ty, bound, segment),
            None => Ty::UNKNOWN,
        }
    }

    /// A member of a trait, as implemented by a type.
    fn member_of_bound(&mut self, ty: Ty, bound: Bound, segment: &Segment) -> Ty {
        let (place, name) = (self.place(segment.pos), self.name(segment.name));
        let Some(def) = self.program.trait_member(bound.trait_def, name) else {
            self.report_unresolved(place, name, UnresolvedReason::UnknownMember);
            return Ty::UNKNOWN;
        };
        let owner = self.program.def(def).owner.unwrap_or(bound.trait_def);
        let args = self.assoc_args(def, ty, bound);
        let args = self.table.types.list(args).to_vec();
        self.member_value(Pick { def, args, of_trait: Some(owner) }, segment)
    }

    /// The associated items that the segments name, one after the other; the last is a value.
    fn associated(&mut self, mut ty: Ty, segments: &[Segment]) -> Ty {
        let Some((last, types)) = segments.split_last() else { return Ty::UNKNOWN };
        for segment in types {
            let assoc = self.lowering(|lowering| lowering.assoc(ty, segment));
            ty = self.normalize(assoc);
        }
        let (place, name) = (self.place(last.pos), self.name(last.name));
        if let Some(variant) = self.variant(ty, last) {
            self.report(place, ReferenceKind::Path, variant, None);
            let args = self.adt_args(ty);
            return self.constructor(variant, &args);
        }
        let members = self.members_of(ty, name);
        match self.choose(&members) {
            Some(Some(candidate)) => {
                let pick = self.confirm(candidate);
                self.member_value(pick, last)
            }
            Some(None) => {
                self.report_unresolved(place, name, UnresolvedReason::Ambiguous);
                Ty::UNKNOWN
            }
            None => match self.derived_member(ty, name) {
                Some(pick) => self.member_value(pick, last),
                None => {
                    let reason = self.why_no_member(&[ty]);
                    self.report_unresolved(place, name, reason);
                    Ty::UNKNOWN
                }
            },
        }
    }

    /// The member of a trait of another crate that a type has by a derive of the trait's name: `Args::parse()`.
    fn derived_member(&mut self, ty: Ty, name: Name) -> Option<Pick> {
        let mut traits = self.tables.traits_with(name).iter().copied();
        let (trait_def, def) = traits.find(|&(trait_def, _)| {
            !self.program.in_workspace(trait_def) && self.may_derive(ty, trait_def) && self.sees_trait(trait_def)
        })?;
        let mut args = vec![ty];
        args.extend(self.open_trait_args(trait_def));
        Some(Pick { def, args, of_trait: None })
    }

    /// The variant of an enum type.
    fn variant(&self, ty: Ty, segment: &Segment) -> Option<DefId> {
        let TyKind::Adt(def, _) = self.table.kind(ty) else { return None };
        let DefKind::Enum(scope) = self.program.def(def).kind else { return None };
        let names = self.program.scope(scope).bindings.get(&self.name(segment.name))?;
        names.get(Ns::Values).map(|binding| binding.def)
    }

    /// A member as a value, and its use.
    fn member_value(&mut self, pick: Pick, segment: &Segment) -> Ty {
        let (place, name) = (self.place(segment.pos), self.name(segment.name));
        self.use_pick(place, ReferenceKind::Path, name, &pick);
        let def = pick.def;
        if self.program.def(def).kind != DefKind::Item(DefinitionKind::Method) {
            return self.constant(def, &pick.args);
        }
        let written = self.lowering(|lowering| lowering.written_args(segment.args));
        let written: Vec<Ty> = written.into_iter().map(|ty| self.normalize(ty)).collect();
        let args = self.member_args(&pick, &written);
        self.types().add_with(&args, |list| TyKind::FnDef(def, list))
    }

    /// The struct or variant that a struct literal or pattern names, and its type.
    pub(super) fn struct_path(&mut self, id: PathId) -> Option<(DefId, Ty)> {
        let facts = self.facts();
        let (path, segments) = (facts[id], facts.segments(id));
        let found = self.res(id);
        let settled = found.segments as usize;
        if let Some(qself) = path.qself {
            let ty = self.written_type(qself);
            return self.struct_of(ty, segments.get(path.qself_segments as usize..)?);
        }
        let ty = match found.res {
            Res::Def(def) => {
                let last = segments.get(settled.checked_sub(1)?)?;
                let before = settled.checked_sub(2).and_then(|at| segments.get(at));
                if self.program.def(def).kind == DefKind::Item(DefinitionKind::Variant) {
                    return Some((def, self.variant_type(def, last, before)));
                }
                self.type_of_def(def, last, true)
            }
            _ => self.lowering(|lowering| lowering.prefix(found, segments)),
        };
        self.struct_of(ty, segments.get(settled..)?)
    }

    /// The struct that a type is, or its variant that a segment names.
    fn struct_of(&mut self, ty: Ty, segments: &[Segment]) -> Option<(DefId, Ty)> {
        match segments {
            [] => match self.table.kind(ty) {
                TyKind::Adt(def, _) => Some((def, ty)),
                _ => None,
            },
            [segment] => match self.variant(ty, segment) {
                Some(variant) => {
                    self.report(self.place(segment.pos), ReferenceKind::Path, variant, None);
                    Some((variant, ty))
                }
                None => {
                    let ty = self.lowering(|lowering| lowering.assoc(ty, segment));
                    let ty = self.normalize(ty);
                    self.struct_of(ty, &[])
                }
            },
            _ => None,
        }
    }
}
