//! The heads of types: what impls are indexed by.
//!
//! Takes the type of an impl as written, or a type of inference; returns its outermost constructor. Leaves out the
//! arguments: whether an impl fits is for `traits` to say.

use super::signature::generics_of;
use super::tables::TypeTables;
use super::ty::{Prim, TyKind, Types};
use crate::resolve::DefinitionKind;
use crate::resolve::names::Name;
use crate::resolve::paths::Query;
use crate::resolve::program::{DefId, DefKind, FragId, Impl, Ns, ScopeId};
use crate::syntax::{ItemId, ItemKind, PathId, Type, TypeId};

/// The outermost constructor of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Head {
    /// A struct, enum or union.
    Adt(DefId),
    /// A type of a crate that is not read.
    External(DefId, Name),
    /// A primitive.
    Prim(Prim),
    /// Any integer: what the stubs write as `i32`.
    AnyInt,
    /// Any floating-point number: what the stubs write as `f64`.
    AnyFloat,
    /// `&T`, or `&mut T`.
    Ref(bool),
    /// `*const T`, or `*mut T`.
    Ptr(bool),
    /// `[T]`.
    Slice,
    /// `[T; N]`.
    Array,
    /// A tuple of so many parts.
    Tuple(u32),
    /// `fn(…)`.
    Fn,
    /// `dyn A`, by its first trait.
    Dyn(DefId),
    /// `!`.
    Never,
}

/// How many aliases may stand behind each other.
const MAX_ALIASES: u32 = 8;

/// Where a type is written: its fragment and scope, and the item whose generic parameters hide other names.
#[derive(Clone, Copy)]
struct Site {
    frag: FragId,
    scope: ScopeId,
    item: ItemId,
}

/// The head of the type that an impl is for; none if that is not known, or a generic parameter.
pub(super) fn impl_head(tables: &TypeTables, imp: &Impl) -> Option<Head> {
    let site = Site { frag: imp.frag, scope: imp.scope, item: imp.item };
    let head = written_head(tables, site, imp.self_ty, MAX_ALIASES)?;
    match head {
        Head::Prim(prim) if number_in_stub(tables, imp).is_some() => {
            Some(if prim.is_int() { Head::AnyInt } else { Head::AnyFloat })
        }
        head => Some(head),
    }
}

/// The number type that an impl of the stubs is for, or for a reference to: `i32` and `f64` stand for all of their kind.
pub(super) fn number_in_stub(tables: &TypeTables, imp: &Impl) -> Option<Prim> {
    if tables.program.krate(tables.program.scope(imp.scope).krate).package.is_some() {
        return None;
    }
    let facts = &tables.program.frag(imp.frag).facts;
    let ty = match facts[imp.self_ty] {
        Type::Ref(inner, _) => inner,
        _ => imp.self_ty,
    };
    let site = Site { frag: imp.frag, scope: imp.scope, item: imp.item };
    match written_head(tables, site, ty, MAX_ALIASES)? {
        Head::Prim(prim @ (Prim::I32 | Prim::F64)) => Some(prim),
        _ => None,
    }
}

/// True for an impl for a generic parameter.
pub(super) fn is_blanket(tables: &TypeTables, imp: &Impl) -> bool {
    let fragment = tables.program.frag(imp.frag);
    let facts = &fragment.facts;
    let params = facts.list(generics_of(&facts[imp.item].kind).params);
    match facts[imp.self_ty] {
        Type::Path(path) => match facts.segments(path) {
            [segment] => params.iter().any(|param| param.name == segment.name),
            _ => false,
        },
        _ => false,
    }
}

fn written_head(tables: &TypeTables, site: Site, ty: TypeId, aliases: u32) -> Option<Head> {
    let facts = &tables.program.frag(site.frag).facts;
    Some(match facts[ty] {
        Type::Path(path) => return path_head(tables, site, path, aliases),
        Type::Ref(_, mutable) => Head::Ref(mutable),
        Type::Ptr(_, mutable) => Head::Ptr(mutable),
        Type::Slice(_) => Head::Slice,
        Type::Array(..) => Head::Array,
        Type::Tuple(parts) => Head::Tuple(parts.len() as u32),
        Type::Fn(..) => Head::Fn,
        Type::Dyn(bounds) => Head::Dyn(resolve(tables, site, facts.list(bounds).first()?.path)?.0),
        Type::Never => Head::Never,
        Type::Impl(_) | Type::Macro(_) | Type::Infer => return None,
    })
}

fn path_head(tables: &TypeTables, site: Site, path: PathId, aliases: u32) -> Option<Head> {
    let (def, name) = resolve(tables, site, path)?;
    let item = tables.program.def(def);
    match item.kind {
        DefKind::External => Some(Head::External(def, name)),
        DefKind::Primitive => tables.prim(def).map(Head::Prim),
        DefKind::Enum(_) | DefKind::Item(DefinitionKind::Struct | DefinitionKind::Union | DefinitionKind::Enum) => {
            Some(Head::Adt(def))
        }
        DefKind::Item(DefinitionKind::Trait) => Some(Head::Dyn(def)),
        DefKind::Item(DefinitionKind::TypeAlias) => match tables.program.frag(item.frag).facts[item.item].kind {
            ItemKind::TypeAlias { ty: Some(ty), .. } if aliases > 0 => {
                let site = Site { frag: item.frag, scope: item.scope, item: item.item };
                written_head(tables, site, ty, aliases - 1)
            }
            _ => None,
        },
        _ => None,
    }
}

/// What a whole path of a header names, and its last name; nothing if it begins with a generic parameter.
fn resolve(tables: &TypeTables, site: Site, path: PathId) -> Option<(DefId, Name)> {
    let fragment = tables.program.frag(site.frag);
    let facts = &fragment.facts;
    let names: Vec<Name> = facts.segments(path).iter().map(|segment| fragment.name(segment.name)).collect();
    let leading_colon = facts[path].leading_colon;
    let params = facts.list(generics_of(&facts[site.item].kind).params);
    let hidden = !leading_colon && params.iter().any(|param| fragment.name(param.name) == names[0]);
    if facts[path].qself.is_some() || hidden {
        return None;
    }
    let found =
        tables.program.resolve_type_path(Query { scope: site.scope, leading_colon, names: &names, import: None });
    let binding = found.names.get(Ns::Types).filter(|_| found.reached == names.len())?;
    Some((binding.def, *names.last()?))
}

/// The head of a type; none for variables, parameters and the like.
pub(super) fn head_of(types: &Types, kind: TyKind) -> Option<Head> {
    Some(match kind {
        TyKind::Adt(def, _) => Head::Adt(def),
        TyKind::External(krate, name, _) => Head::External(krate, name),
        TyKind::Prim(prim) => Head::Prim(prim),
        TyKind::Ref(_, mutable) => Head::Ref(mutable),
        TyKind::Ptr(_, mutable) => Head::Ptr(mutable),
        TyKind::Slice(_) => Head::Slice,
        TyKind::Array(_) => Head::Array,
        TyKind::Tuple(parts) => Head::Tuple(parts.len() as u32),
        TyKind::Fn(_) => Head::Fn,
        TyKind::Dyn(bounds) => Head::Dyn(types.bounds(bounds).first()?.trait_def),
        TyKind::Never => Head::Never,
        TyKind::Unknown
        | TyKind::FnDef(..)
        | TyKind::Closure(_)
        | TyKind::Param(_)
        | TyKind::Opaque(..)
        | TyKind::Future(_)
        | TyKind::Proj(..)
        | TyKind::Var(_) => return None,
    })
}

/// The heads under which impls for a type of this head are found, the exact one first.
pub(super) fn impl_heads(head: Head) -> impl Iterator<Item = Head> {
    let wider = match head {
        Head::Prim(prim) if prim.is_int() => Some(Head::AnyInt),
        Head::Prim(prim) if prim.is_float() => Some(Head::AnyFloat),
        _ => None,
    };
    std::iter::once(head).chain(wider)
}

/// The heads under which impls for the type of a literal are found: it can be any integer or any float.
pub(super) fn number_heads(is_int: bool) -> &'static [Head] {
    const INTS: &[Head] = &[
        Head::AnyInt,
        Head::Prim(Prim::I32),
        Head::Prim(Prim::I8),
        Head::Prim(Prim::I16),
        Head::Prim(Prim::I64),
        Head::Prim(Prim::I128),
        Head::Prim(Prim::Isize),
        Head::Prim(Prim::U8),
        Head::Prim(Prim::U16),
        Head::Prim(Prim::U32),
        Head::Prim(Prim::U64),
        Head::Prim(Prim::U128),
        Head::Prim(Prim::Usize),
    ];
    const FLOATS: &[Head] = &[Head::AnyFloat, Head::Prim(Prim::F64), Head::Prim(Prim::F32)];
    if is_int { INTS } else { FLOATS }
}
