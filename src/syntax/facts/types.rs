//! Paths with their generic arguments, and types.
//!
//! A path is kept as it is written. Leaves out lifetimes, and what a path means.

use serde::{Deserialize, Serialize};

use super::*;

/// A path: `a::b::<C>::d`, `<T as Trait>::x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Path {
    /// `::a::b`.
    pub leading_colon: bool,
    /// The type in `<T>::x` or `<T as Trait>::x`.
    pub qself: Option<TypeId>,
    /// How many of the segments stand inside the angle brackets (the trait's path); 0 for `<T>::x`.
    pub qself_segments: u32,
    /// The segments.
    pub segments: List<Segment>,
}

/// One segment of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// Its name; `self`, `super`, `crate`, `Self` by their own names.
    pub name: Sym,
    /// Where.
    pub pos: Pos,
    /// Its generic arguments.
    pub args: Option<ArgsId>,
}

/// The generic arguments of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GenericArgs {
    /// The arguments; lifetimes are left out.
    pub args: List<GenericArg>,
    /// `Fn(A) -> B`: the arguments are the inputs, and this is the output (none is `()`).
    pub parenthesized: Option<Option<TypeId>>,
}

/// One generic argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GenericArg {
    /// A type; also a path that might turn out to be a const.
    Type(TypeId),
    /// A const expression.
    Const(ExprId),
    /// `Item = T`.
    AssocType {
        /// The associated type's name.
        name: Sym,
        /// Where.
        pos: Pos,
        /// The type.
        ty: TypeId,
    },
    /// `N = 3`.
    AssocConst {
        /// The associated const's name.
        name: Sym,
        /// Where.
        pos: Pos,
        /// The value.
        value: ExprId,
    },
    /// `Item: Bound`.
    Constraint {
        /// The associated type's name.
        name: Sym,
        /// Where.
        pos: Pos,
        /// Its bounds.
        bounds: List<Bound>,
    },
}

/// A type as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Type {
    /// A path.
    Path(PathId),
    /// `&T` and `&mut T`.
    Ref(TypeId, bool),
    /// `*const T` and `*mut T`.
    Ptr(TypeId, bool),
    /// `[T]`.
    Slice(TypeId),
    /// `[T; N]`.
    Array(TypeId, ExprId),
    /// `(A, B)`.
    Tuple(List<TypeId>),
    /// `fn(A) -> B`; no output is `()`.
    Fn(List<TypeId>, Option<TypeId>),
    /// `dyn A + B`.
    Dyn(List<Bound>),
    /// `impl A + B`.
    Impl(List<Bound>),
    /// A macro call.
    Macro(MacroCallId),
    /// `!`.
    Never,
    /// `_`, and what could not be lowered.
    Infer,
}
