//! Types as inference sees them: small ids into an arena.
//!
//! An arena belongs to one signature or to the inference of one unit; the ids of the types without parts (`()`, `!`,
//! primitives, the unknown type) are the same in all arenas. Leaves out what the types mean: traits, impls, variables'
//! values.

use crate::resolve::names::Name;
use crate::resolve::program::DefId;

/// A type: an id in one [`Types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Ty(u32);

/// A list of types in one [`Types`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tys {
    start: u32,
    len: u32,
}

/// A list of bounds in one [`Types`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bounds {
    start: u32,
    len: u32,
}

/// A list of associated type bindings in one [`Types`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Assocs {
    start: u32,
    len: u32,
}

impl Tys {
    /// How many types.
    pub(super) fn len(self) -> usize {
        self.len as usize
    }

    /// The first `len` of the types.
    pub(super) fn prefix(self, len: usize) -> Self {
        Self { start: self.start, len: self.len.min(len as u32) }
    }
}

/// Declares the primitive types.
macro_rules! prims {
    ($($name:ident $text:literal;)*) => {
        /// A primitive type.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(super) enum Prim { $($name,)* }

        impl Prim {
            /// All of them; the place is the discriminant.
            pub(super) const ALL: &[Self] = &[$(Self::$name,)*];

            /// The keyword.
            pub(super) fn text(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

prims! {
    Bool "bool";
    Char "char";
    Str "str";
    F32 "f32";
    F64 "f64";
    F16 "f16";
    F128 "f128";
    I32 "i32";
    I8 "i8";
    I16 "i16";
    I64 "i64";
    I128 "i128";
    Isize "isize";
    U8 "u8";
    U16 "u16";
    U32 "u32";
    U64 "u64";
    U128 "u128";
    Usize "usize";
}

impl Prim {
    /// True for integers.
    pub(super) fn is_int(self) -> bool {
        self >= Self::I32
    }

    /// True for floating-point numbers.
    pub(super) fn is_float(self) -> bool {
        (Self::F32..=Self::F128).contains(&self)
    }
}

/// What a type is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TyKind {
    /// Not known, and nothing more will be found out about it. Fits everything and says nothing.
    Unknown,
    /// `!`.
    Never,
    /// A primitive.
    Prim(Prim),
    /// A struct, enum or union, with its generic arguments.
    Adt(DefId, Tys),
    /// A type of a crate that is not read: the crate, the name in it, generic arguments.
    External(DefId, Name, Tys),
    /// `&T`, `&mut T`.
    Ref(Ty, bool),
    /// `*const T`, `*mut T`.
    Ptr(Ty, bool),
    /// `[T]`.
    Slice(Ty),
    /// `[T; N]`; lengths are left out.
    Array(Ty),
    /// `(A, B)`; empty is `()`.
    Tuple(Tys),
    /// `fn(A) -> B`: the parameters, then the result.
    Fn(Tys),
    /// A function, or the constructor of a tuple struct or variant, with all generic arguments.
    FnDef(DefId, Tys),
    /// A closure of the unit.
    Closure(u32),
    /// A generic parameter, by its place among those in scope: `Self` of a trait, then the parameters of the trait or
    /// impl, then those of the item.
    Param(u32),
    /// `dyn A`.
    Dyn(Bounds),
    /// `impl A` as a result: the function, its place among the function's, the function's arguments.
    Opaque(DefId, u32, Tys),
    /// What an `async` function or block gives: a future of this.
    Future(Ty),
    /// An associated type of a trait: its definition; the implementing type and the trait's arguments.
    Proj(DefId, Tys),
    /// A variable of the unit.
    Var(u32),
}

/// A trait with its arguments, without the implementing type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bound {
    /// The trait.
    pub(super) trait_def: DefId,
    /// Its arguments.
    pub(super) args: Tys,
    /// What is said of its associated types, and of those of its supertraits.
    pub(super) assocs: Assocs,
}

/// A bound on a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Predicate {
    /// The type.
    pub(super) ty: Ty,
    /// What it implements.
    pub(super) bound: Bound,
}

const UNIT_KIND: TyKind = TyKind::Tuple(Tys { start: 0, len: 0 });

impl Ty {
    /// The unknown type.
    pub(super) const UNKNOWN: Self = Self(0);
    /// `!`.
    pub(super) const NEVER: Self = Self(1);
    /// `()`.
    pub(super) const UNIT: Self = Self(2);
    /// `bool`.
    pub(super) const BOOL: Self = Self::prim(Prim::Bool);
    /// `str`.
    pub(super) const STR: Self = Self::prim(Prim::Str);
    /// `char`.
    pub(super) const CHAR: Self = Self::prim(Prim::Char);
    /// `u8`.
    pub(super) const U8: Self = Self::prim(Prim::U8);
    /// `u32`.
    pub(super) const U32: Self = Self::prim(Prim::U32);
    /// `usize`.
    pub(super) const USIZE: Self = Self::prim(Prim::Usize);

    const FIXED: u32 = 3 + Prim::ALL.len() as u32;

    /// The type of a primitive.
    pub(super) const fn prim(prim: Prim) -> Self {
        Self(3 + prim as u32)
    }

    /// True for the types that have the same id in all arenas.
    pub(super) fn is_fixed(self) -> bool {
        self.0 < Self::FIXED
    }
}

/// What occurs in a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Flags(u8);

impl Flags {
    /// Nothing of note.
    const NONE: Self = Self(0);
    /// A variable.
    pub(super) const VAR: Self = Self(1);
    /// A generic parameter.
    pub(super) const PARAM: Self = Self(2);
    /// A projection.
    pub(super) const PROJ: Self = Self(4);
    /// The unknown type.
    pub(super) const UNKNOWN: Self = Self(8);

    /// True if something of `other` is in it.
    pub(super) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// What is in one or the other.
    pub(super) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// An arena of types.
#[derive(Debug, Default)]
pub(super) struct Types {
    kinds: Vec<(TyKind, Flags)>,
    lists: Vec<Ty>,
    bounds: Vec<Bound>,
    assocs: Vec<(DefId, Ty)>,
    stack: Vec<Ty>,
}

impl Types {
    /// What a type is.
    pub(super) fn kind(&self, ty: Ty) -> TyKind {
        match ty.0 {
            0 => TyKind::Unknown,
            1 => TyKind::Never,
            2 => UNIT_KIND,
            id if id < Ty::FIXED => TyKind::Prim(Prim::ALL[id as usize - 3]),
            id => self.kinds[(id - Ty::FIXED) as usize].0,
        }
    }

    /// What occurs in a type.
    pub(super) fn flags(&self, ty: Ty) -> Flags {
        match ty {
            Ty::UNKNOWN => Flags::UNKNOWN,
            ty if ty.is_fixed() => Flags::NONE,
            ty => self.kinds[(ty.0 - Ty::FIXED) as usize].1,
        }
    }

    /// The types of a list.
    pub(super) fn list(&self, list: Tys) -> &[Ty] {
        &self.lists[list.start as usize..(list.start + list.len) as usize]
    }

    /// The bounds of a list.
    pub(super) fn bounds(&self, bounds: Bounds) -> &[Bound] {
        &self.bounds[bounds.start as usize..(bounds.start + bounds.len) as usize]
    }

    /// The bindings of a list.
    pub(super) fn assocs(&self, assocs: Assocs) -> &[(DefId, Ty)] {
        &self.assocs[assocs.start as usize..(assocs.start + assocs.len) as usize]
    }

    /// Stores a list.
    pub(super) fn store(&mut self, types: &[Ty]) -> Tys {
        let start = self.lists.len() as u32;
        self.lists.extend_from_slice(types);
        Tys { start, len: types.len() as u32 }
    }

    /// Stores a list of one type followed by others of this arena.
    pub(super) fn store_with_first(&mut self, first: Ty, rest: Tys) -> Tys {
        let start = self.lists.len() as u32;
        self.lists.push(first);
        self.lists.extend_from_within(rest.start as usize..(rest.start + rest.len) as usize);
        Tys { start, len: rest.len + 1 }
    }

    /// Stores a list of bounds.
    pub(super) fn store_bounds(&mut self, bounds: &[Bound]) -> Bounds {
        let start = self.bounds.len() as u32;
        self.bounds.extend_from_slice(bounds);
        Bounds { start, len: bounds.len() as u32 }
    }

    /// Stores a list of bindings.
    pub(super) fn store_assocs(&mut self, assocs: &[(DefId, Ty)]) -> Assocs {
        let start = self.assocs.len() as u32;
        self.assocs.extend_from_slice(assocs);
        Assocs { start, len: assocs.len() as u32 }
    }

    /// The type of a kind.
    pub(super) fn add(&mut self, kind: TyKind) -> Ty {
        let flags = match kind {
            TyKind::Unknown => return Ty::UNKNOWN,
            TyKind::Never => return Ty::NEVER,
            TyKind::Tuple(list) if list.len == 0 => return Ty::UNIT,
            TyKind::Prim(prim) => return Ty::prim(prim),
            TyKind::Adt(_, list)
            | TyKind::External(_, _, list)
            | TyKind::Tuple(list)
            | TyKind::Fn(list)
            | TyKind::FnDef(_, list)
            | TyKind::Opaque(_, _, list) => self.list_flags(list),
            TyKind::Ref(ty, _) | TyKind::Ptr(ty, _) | TyKind::Slice(ty) | TyKind::Array(ty) | TyKind::Future(ty) => {
                self.flags(ty)
            }
            TyKind::Closure(_) => Flags::NONE,
            TyKind::Param(_) => Flags::PARAM,
            TyKind::Dyn(bounds) => self.bounds_flags(bounds),
            TyKind::Proj(_, list) => self.list_flags(list).or(Flags::PROJ),
            TyKind::Var(_) => Flags::VAR,
        };
        self.kinds.push((kind, flags));
        Ty(self.kinds.len() as u32 - 1 + Ty::FIXED)
    }

    /// The type of a kind with a list of types.
    pub(super) fn add_with(&mut self, types: &[Ty], kind: impl FnOnce(Tys) -> TyKind) -> Ty {
        let list = self.store(types);
        self.add(kind(list))
    }

    fn list_flags(&self, list: Tys) -> Flags {
        self.list(list).iter().fold(Flags::NONE, |flags, &ty| flags.or(self.flags(ty)))
    }

    fn bounds_flags(&self, bounds: Bounds) -> Flags {
        self.bounds(bounds).iter().fold(Flags::NONE, |flags, bound| {
            let assocs = self.assocs(bound.assocs).iter().fold(flags, |flags, &(_, ty)| flags.or(self.flags(ty)));
            assocs.or(self.list_flags(bound.args))
        })
    }
}

/// A function over types that works part by part, from one arena into another or the same.
pub(super) trait Fold {
    /// Where the types come from.
    fn source(&self) -> &Types;
    /// Where the results go.
    fn target(&mut self) -> &mut Types;
    /// The result for one type; calls [`fold_parts`] for what it has no opinion on.
    fn fold(&mut self, ty: Ty) -> Ty;
}

/// The type of the kind, with all parts folded.
pub(super) fn fold_parts<F: Fold>(folder: &mut F, kind: TyKind) -> Ty {
    let kind = match kind {
        TyKind::Adt(def, list) => TyKind::Adt(def, fold_list(folder, list)),
        TyKind::External(krate, name, list) => TyKind::External(krate, name, fold_list(folder, list)),
        TyKind::Tuple(list) => TyKind::Tuple(fold_list(folder, list)),
        TyKind::Fn(list) => TyKind::Fn(fold_list(folder, list)),
        TyKind::FnDef(def, list) => TyKind::FnDef(def, fold_list(folder, list)),
        TyKind::Opaque(def, index, list) => TyKind::Opaque(def, index, fold_list(folder, list)),
        TyKind::Proj(def, list) => TyKind::Proj(def, fold_list(folder, list)),
        TyKind::Ref(ty, mutable) => TyKind::Ref(folder.fold(ty), mutable),
        TyKind::Ptr(ty, mutable) => TyKind::Ptr(folder.fold(ty), mutable),
        TyKind::Slice(ty) => TyKind::Slice(folder.fold(ty)),
        TyKind::Array(ty) => TyKind::Array(folder.fold(ty)),
        TyKind::Future(ty) => TyKind::Future(folder.fold(ty)),
        TyKind::Dyn(bounds) => {
            let bounds: Vec<Bound> =
                (0..bounds.len).map(|i| folder.source().bounds[(bounds.start + i) as usize]).collect();
            let bounds: Vec<Bound> = bounds.into_iter().map(|bound| fold_bound(folder, bound)).collect();
            TyKind::Dyn(folder.target().store_bounds(&bounds))
        }
        TyKind::Unknown | TyKind::Never | TyKind::Prim(_) | TyKind::Closure(_) | TyKind::Param(_) | TyKind::Var(_) => {
            kind
        }
    };
    folder.target().add(kind)
}

/// The list with each type folded.
pub(super) fn fold_list<F: Fold>(folder: &mut F, list: Tys) -> Tys {
    let base = folder.target().stack.len();
    for i in 0..list.len {
        let ty = folder.source().lists[(list.start + i) as usize];
        let ty = folder.fold(ty);
        folder.target().stack.push(ty);
    }
    let Types { lists, stack, .. } = folder.target();
    let start = lists.len() as u32;
    lists.extend(stack.drain(base..));
    Tys { start, len: list.len }
}

/// The bound with its arguments and bindings folded.
pub(super) fn fold_bound<F: Fold>(folder: &mut F, bound: Bound) -> Bound {
    let args = fold_list(folder, bound.args);
    let assocs = folder.source().assocs(bound.assocs).to_vec();
    let assocs: Vec<(DefId, Ty)> = assocs.into_iter().map(|(def, ty)| (def, folder.fold(ty))).collect();
    Bound { trait_def: bound.trait_def, args, assocs: folder.target().store_assocs(&assocs) }
}

/// Copies types from one arena into another, with arguments in place of generic parameters.
pub(super) struct Import<'a> {
    /// From here.
    pub(super) from: &'a Types,
    /// To here.
    pub(super) to: &'a mut Types,
    /// What the parameters stand for; what is beyond is unknown.
    pub(super) args: &'a [Ty],
}

impl Fold for Import<'_> {
    fn source(&self) -> &Types {
        self.from
    }

    fn target(&mut self) -> &mut Types {
        self.to
    }

    fn fold(&mut self, ty: Ty) -> Ty {
        if ty.is_fixed() {
            return ty;
        }
        match self.from.kind(ty) {
            TyKind::Param(index) => self.args.get(index as usize).copied().unwrap_or(Ty::UNKNOWN),
            kind => fold_parts(self, kind),
        }
    }
}
