//! What the paths of one unit name: the hand-over from name resolution to type inference.
//!
//! Filled in by the walk over a unit's signature and body; read by inference, which settles the segments that only
//! types can: associated items, methods, fields.

use rustc_hash::FxHashMap;

use super::program::{DefId, FragId};
use crate::syntax::{ItemId, PatId, PathId};

/// What a path, or its longest prefix that name resolution can settle, names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Res {
    /// A definition; a crate that is not read is one too.
    Def(DefId),
    /// A local: the [`crate::syntax::Pat::Bind`] that introduces it. Shorthand fields of struct patterns are such patterns too.
    Local(FragId, PatId),
    /// The parameter `self`.
    SelfValue,
    /// A generic parameter: the item that declares it (fn, impl, trait, struct …) and its index in that item's
    /// [`crate::syntax::Generics::params`].
    Param(FragId, ItemId, u32),
    /// `Self`: the type of the impl around it, or the implementing type in a trait.
    SelfType,
    /// Nothing that was found.
    Unresolved,
}

/// A path as far as name resolution goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PathRes {
    /// What the prefix names.
    pub(crate) res: Res,
    /// How many segments the prefix has; the rest are associated items.
    pub(crate) segments: u32,
}

/// The paths of one unit.
#[derive(Debug, Default)]
pub(crate) struct UnitPaths {
    /// The type namespace reading of paths in types, bounds, impl headers, struct literals and patterns, and the value
    /// namespace reading of paths in expressions and patterns. A path id stands in one place only, so one map serves.
    /// A body reaches into the fragments of its expansions, so the fragment is part of the key.
    pub(crate) paths: FxHashMap<(FragId, PathId), PathRes>,
    /// Patterns of the form [`crate::syntax::Pat::Bind`] that name a const, static, unit struct or variant instead.
    pub(crate) const_pats: FxHashMap<(FragId, PatId), DefId>,
}
