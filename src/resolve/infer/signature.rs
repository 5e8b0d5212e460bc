//! Signatures: the header of a definition in types of inference, lowered once and shared.
//!
//! Takes a definition or an impl; returns its generic parameters with their bounds, and the types of its parts. The
//! types stand in an arena of their own; uses import them with arguments. Leaves out bodies.

use super::generics::{GenericScope, HeaderPaths, Level, identity};
use super::lower::{ImplTrait, Lowering};
use super::tables::TypeTables;
use super::ty::{Bound, Bounds, Predicate, Ty, TyKind, Types};
use crate::resolve::DefinitionKind;
use crate::resolve::program::{Container, Def, DefId, DefKind, FragId, ImplId, ScopeId};
use crate::syntax::{Field, Function, Generics, ItemId, ItemKind, List, SelfParam};

/// The header of a definition.
#[derive(Debug, Default)]
pub(super) struct Signature {
    /// The arena of all types here.
    pub(super) types: Types,
    /// How many generic parameters there are in all.
    pub(super) params: u32,
    /// Where the item's own begin.
    pub(super) own: u32,
    /// How many of its own can be written: those that `impl A` stands for cannot.
    pub(super) explicit: u32,
    /// The defaults of its own parameters.
    pub(super) defaults: Vec<Option<Ty>>,
    /// What is known of parameters, those of the impl or trait around it included.
    pub(super) predicates: Vec<Predicate>,
    /// The parameters of a function, `self` first; the fields of a struct or variant.
    pub(super) inputs: Vec<Ty>,
    /// A function has `self`.
    pub(super) has_self: bool,
    /// The result of a function; the type that a struct, variant, alias, const, or static is of; the type of an impl.
    pub(super) output: Ty,
    /// The supertraits of a trait; the bounds of an associated type; the trait of an impl.
    pub(super) bounds: Vec<Bound>,
    /// The bounds of each `impl A` in the result.
    pub(super) opaques: Vec<Bounds>,
    /// It names what only types can settle.
    pub(super) has_uses: bool,
    /// A parameter has a bound on a trait that is not read.
    pub(super) unread_bound: bool,
}

impl Default for Ty {
    fn default() -> Self {
        Self::UNKNOWN
    }
}

/// The generic parameters of an item.
pub(super) fn generics_of(kind: &ItemKind) -> Generics {
    match kind {
        ItemKind::Fn(function) => function.generics,
        ItemKind::Struct { generics, .. }
        | ItemKind::Union { generics, .. }
        | ItemKind::Enum { generics, .. }
        | ItemKind::Trait { generics, .. }
        | ItemKind::TraitAlias { generics, .. }
        | ItemKind::TypeAlias { generics, .. }
        | ItemKind::Impl { generics, .. } => *generics,
        _ => Generics::default(),
    }
}

/// The signature of a definition.
pub(super) fn of_def(tables: &TypeTables, id: DefId, depth: u32) -> Signature {
    let def = tables.program.def(id);
    let container = match def.kind {
        DefKind::Item(DefinitionKind::Trait) => Container::Trait(id),
        DefKind::Item(DefinitionKind::Field | DefinitionKind::Macro) | DefKind::Module(_) => {
            return Signature::default();
        }
        DefKind::External | DefKind::Primitive => return Signature::default(),
        DefKind::Item(_) | DefKind::Enum(_) => tables.container(id),
    };
    let generics = match (def.kind, def.owner) {
        (DefKind::Item(DefinitionKind::Variant), Some(owner)) => GenericScope::of_variant(tables, owner),
        _ => GenericScope::new(tables, def.frag, def.item, container),
    };
    let place = Place { frag: def.frag, scope: def.scope };
    lowered(tables, &generics, place, depth, |header| header.definition(id, def))
}

/// The signature of an impl.
pub(super) fn of_impl(tables: &TypeTables, id: ImplId, depth: u32) -> Signature {
    let imp = tables.program.imp(id);
    let mut generics = GenericScope::new(tables, imp.frag, imp.item, Container::Impl(id));
    generics.container = Container::None;
    let place = Place { frag: imp.frag, scope: imp.scope };
    lowered(tables, &generics, place, depth, |header| {
        header.lowering.self_ty = header.lowering.ty(imp.self_ty);
        header.generics();
        header.item(imp.frag, imp.item);
    })
}

/// Lowers the item's own part of a header again, for a listener: what a unit does to report the associated types that
/// its header names.
pub(super) fn visit_header(lowering: &mut Lowering, item: ItemId, def: Option<DefId>) {
    let frag = lowering.frag;
    let own = lowering.generics.levels.iter().find(|level| level.frag == frag && level.item == item);
    let mut header = Header::new(lowering);
    header.def = def;
    if let Some(&own) = own {
        header.level(&own);
    }
    header.item(frag, item);
}

/// Where an item stands.
#[derive(Clone, Copy)]
struct Place {
    frag: FragId,
    scope: ScopeId,
}

fn lowered(
    tables: &TypeTables,
    generics: &GenericScope,
    place: Place,
    depth: u32,
    fill: impl FnOnce(&mut Header),
) -> Signature {
    let mut types = Types::default();
    let paths = HeaderPaths { program: tables.program, scope: place.scope, generics };
    let mut lowering = Lowering::new(tables, &paths, generics, place.frag, &mut types);
    lowering.depth = depth;
    lowering.next_param = generics.end;
    let mut header = Header::new(&mut lowering);
    fill(&mut header);
    let Header { inputs, has_self, output, bounds, defaults, .. } = header;
    let Lowering { predicates, opaques, has_uses, unread_bound, next_param, .. } = lowering;
    Signature {
        params: next_param,
        own: generics.own,
        explicit: generics.end - generics.own,
        defaults,
        predicates,
        inputs,
        has_self,
        output,
        bounds,
        opaques,
        has_uses,
        unread_bound,
        types,
    }
}

/// The parts of a signature in the making.
struct Header<'l, 'a, 'p> {
    lowering: &'l mut Lowering<'a, 'p>,
    def: Option<DefId>,
    defaults: Vec<Option<Ty>>,
    inputs: Vec<Ty>,
    has_self: bool,
    output: Ty,
    bounds: Vec<Bound>,
}

impl<'l, 'a, 'p> Header<'l, 'a, 'p> {
    fn new(lowering: &'l mut Lowering<'a, 'p>) -> Self {
        let (defaults, inputs, bounds) = (Vec::new(), Vec::new(), Vec::new());
        Self { lowering, def: None, defaults, inputs, has_self: false, output: Ty::UNKNOWN, bounds }
    }

    fn definition(&mut self, id: DefId, def: &Def) {
        self.def = Some(id);
        self.lowering.self_ty = self.self_ty(id, def);
        self.generics();
        self.item(def.frag, def.item);
    }

    /// What `Self` is in a definition.
    fn self_ty(&mut self, id: DefId, def: &Def) -> Ty {
        let lowering = &mut *self.lowering;
        let adt = match (def.kind, lowering.generics.container) {
            (_, Container::Trait(_)) => return lowering.types.add(TyKind::Param(0)),
            (_, Container::Impl(imp)) => return impl_self(lowering, imp),
            (DefKind::Enum(_) | DefKind::Item(DefinitionKind::Struct | DefinitionKind::Union), _) => id,
            (DefKind::Item(DefinitionKind::Variant), _) => def.owner.unwrap_or(id),
            _ => return Ty::UNKNOWN,
        };
        let args = identity(lowering.types, lowering.generics.end);
        lowering.types.add_with(&args, |list| TyKind::Adt(adt, list))
    }

    /// The bounds of all generic parameters in scope, and the defaults of the item's own.
    fn generics(&mut self) {
        let generics = self.lowering.generics;
        for level in &generics.levels {
            self.level(level);
        }
    }

    fn level(&mut self, level: &Level) {
        let lowering = &mut *self.lowering;
        let facts = &lowering.tables.program.frag(level.frag).facts;
        let frag = std::mem::replace(&mut lowering.frag, level.frag);
        let own = level.base == lowering.generics.own;
        for (index, param) in facts.list(level.generics.params).iter().enumerate() {
            let ty = lowering.types.add(TyKind::Param(level.base + index as u32));
            lowering.require(ty, param.bounds);
            if own {
                self.defaults.push(param.default.map(|default| lowering.ty(default)));
            }
        }
        for predicate in facts.list(level.generics.predicates) {
            let ty = lowering.ty(predicate.ty);
            lowering.require(ty, predicate.bounds);
        }
        lowering.frag = frag;
    }

    /// The parts of the item itself.
    fn item(&mut self, frag: FragId, item: ItemId) {
        let facts = &self.lowering.tables.program.frag(frag).facts;
        match &facts[item].kind {
            ItemKind::Fn(function) => self.function(function),
            ItemKind::Struct { fields, .. } | ItemKind::Union { fields, .. } | ItemKind::Variant { fields, .. } => {
                self.fields(*fields);
            }
            ItemKind::Enum { .. } => self.output = self.lowering.self_ty,
            ItemKind::Trait { supertraits, .. } => self.supertraits(*supertraits),
            ItemKind::TraitAlias { bounds, .. } => self.supertraits(*bounds),
            ItemKind::TypeAlias { bounds, ty, .. } => {
                self.output = ty.map_or(Ty::UNKNOWN, |ty| self.lowering.ty(ty));
                let bounds = self.lowering.bounds(self.lowering.self_ty, *bounds);
                self.bounds = self.lowering.types.bounds(bounds).to_vec();
            }
            ItemKind::Static { ty, thread_local: true, .. } => {
                let value = self.lowering.ty(*ty);
                self.output = match self.lowering.tables.lang.local_key {
                    Some(key) => self.lowering.types.add_with(&[value], |args| TyKind::Adt(key, args)),
                    None => Ty::UNKNOWN,
                };
            }
            ItemKind::Const { ty, .. } | ItemKind::Static { ty, .. } => self.output = self.lowering.ty(*ty),
            ItemKind::Impl { of_trait, self_ty, .. } => {
                self.output = self.lowering.ty(*self_ty);
                let bound = of_trait.and_then(|path| self.lowering.trait_path(self.output, path));
                self.bounds.extend(bound);
            }
            _ => {}
        }
    }

    fn fields(&mut self, fields: List<Field>) {
        let facts = &self.lowering.tables.program.frag(self.lowering.frag).facts;
        self.inputs = facts.list(fields).iter().map(|field| self.lowering.ty(field.ty)).collect();
        self.output = self.lowering.self_ty;
    }

    fn supertraits(&mut self, bounds: List<crate::syntax::Bound>) {
        let self_ty = self.lowering.self_ty;
        let bounds = self.lowering.bounds(self_ty, bounds);
        self.bounds = self.lowering.types.bounds(bounds).to_vec();
        let on_self = self.lowering.predicates.iter().filter(|predicate| predicate.ty == self_ty);
        self.bounds.extend(on_self.map(|predicate| predicate.bound));
    }

    fn function(&mut self, function: &Function) {
        let facts = &self.lowering.tables.program.frag(self.lowering.frag).facts;
        self.has_self = function.self_param.is_some();
        self.lowering.impl_trait = ImplTrait::Parameter;
        if let Some(param) = function.self_param {
            let ty = self.self_param(param);
            self.inputs.push(ty);
        }
        for param in facts.list(function.params) {
            let ty = self.lowering.ty(param.ty);
            self.inputs.push(ty);
        }
        self.lowering.impl_trait = self.def.map_or(ImplTrait::Unknown, ImplTrait::Result);
        let output = self.lowering.output(function.ret);
        self.output = if function.is_async { self.lowering.types.add(TyKind::Future(output)) } else { output };
        self.lowering.impl_trait = ImplTrait::Unknown;
    }

    fn self_param(&mut self, param: SelfParam) -> Ty {
        let self_ty = self.lowering.self_ty;
        match param {
            SelfParam::Value => self_ty,
            SelfParam::Ref => self.lowering.types.add(TyKind::Ref(self_ty, false)),
            SelfParam::RefMut => self.lowering.types.add(TyKind::Ref(self_ty, true)),
            SelfParam::Typed(ty) => self.lowering.ty(ty),
        }
    }
}

/// The type of an impl, in the arena of a member's signature.
fn impl_self(lowering: &mut Lowering, imp: ImplId) -> Ty {
    let signature = lowering.tables.impl_signature_at(imp, lowering.depth + 8);
    let args = identity(lowering.types, signature.params);
    let mut import = super::ty::Import { from: &signature.types, to: lowering.types, args: &args };
    super::ty::Fold::fold(&mut import, signature.output)
}
