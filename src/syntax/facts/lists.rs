//! Lists: runs of values in the pools of a file's facts, which take the place of boxed slices.
//!
//! Takes values one list after the other; hands out where they stand. Leaves out what the values are.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use super::*;

/// A run of values in one pool of [`FileFacts`], read by [`FileFacts::list`].
#[derive(Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct List<T> {
    start: u32,
    len: u32,
    #[serde(skip)]
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for List<T> {}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { start: 0, len: 0, of: PhantomData }
    }
}

impl<T> List<T> {
    /// How many values.
    #[must_use]
    pub fn len(self) -> usize {
        self.len as usize
    }

    /// True without values.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len == 0
    }
}

/// A type of which [`FileFacts`] keeps a pool.
pub trait Pooled: Sized {
    /// The pool of this type.
    fn pool(facts: &FileFacts) -> &Vec<Self>;
    /// The pool of this type, to add to.
    fn pool_mut(facts: &mut FileFacts) -> &mut Vec<Self>;
}

/// Moves the values of an arena into one that has no more room than they need.
pub(super) fn take<T>(arena: &mut Vec<T>) -> Vec<T> {
    let mut values = Vec::with_capacity(arena.len());
    values.append(arena);
    values
}

/// Declares [`FileFacts`] pools: the field of each type that lists hold.
macro_rules! pools {
    ($($ty:ty => $field:ident;)*) => {
        /// The storage behind [`List`]s.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        pub struct Pools { $($field: Vec<$ty>,)* }

        impl Pools {
            pub(super) fn take(&mut self) -> Self {
                Self { $($field: take(&mut self.$field),)* }
            }
        }

        $(impl Pooled for $ty {
            fn pool(facts: &FileFacts) -> &Vec<Self> { &facts.pools.$field }
            fn pool_mut(facts: &mut FileFacts) -> &mut Vec<Self> { &mut facts.pools.$field }
        })*
    };
}

pools! {
    ItemId => items;
    ExprId => exprs;
    PatId => pats;
    TypeId => types;
    Segment => segments;
    GenericArg => generic_args;
    GenericParam => generic_params;
    WherePredicate => predicates;
    Bound => bounds;
    Attr => attrs;
    PathAttr => path_attrs;
    UseEntry => uses;
    Field => fields;
    Param => params;
    FieldInit => field_inits;
    FieldPat => field_pats;
    Arm => arms;
    Stmt => stmts;
    ClosureParam => closure_params;
    Token => tokens;
}

impl FileFacts {
    /// The values of a list.
    #[must_use]
    pub fn list<T: Pooled>(&self, list: List<T>) -> &[T] {
        &T::pool(self)[list.start as usize..(list.start + list.len) as usize]
    }

    /// Stores a list.
    pub fn store<T: Pooled>(&mut self, values: impl IntoIterator<Item = T>) -> List<T> {
        let pool = T::pool_mut(self);
        let start = pool.len() as u32;
        pool.extend(values);
        List { start, len: pool.len() as u32 - start, of: PhantomData }
    }
}
