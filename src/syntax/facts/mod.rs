//! The facts of one file: everything later stages need to know of it, owned and serialisable.
//!
//! A compact lowered form of the syntax tree: ids into arenas instead of boxes, names in one table, positions as line
//! and column. Macro calls keep their tokens, so that they can be expanded when it is known which macro they name.
//! Leaves out `syn`, other files, and any meaning: nothing here is resolved.

use std::mem;

use serde::{Deserialize, Serialize};

use self::lists::take;
use super::Problem;

mod bodies;
mod items;
mod lists;
mod macros;
mod types;

pub use bodies::*;
pub use items::*;
pub use lists::*;
pub use macros::*;
pub use types::*;

/// Declares an id type: an index into one of the arenas of [`FileFacts`].
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u32);
    )* };
}

ids! {
    /// A name in [`FileFacts::names`], without `r#`.
    Sym;
    /// An item: also the members of impls and traits, and items inside function bodies.
    ItemId;
    /// An expression.
    ExprId;
    /// A pattern.
    PatId;
    /// A type.
    TypeId;
    /// A path.
    PathId;
    /// A block.
    BlockId;
    /// A macro call.
    MacroCallId;
    /// A `cfg` predicate.
    CfgId;
    /// The generic arguments of a path segment.
    ArgsId;
}

/// A position: line and column from 1, the column in characters. In a fragment that macro expansion produced, the
/// line is the number (from 1) of the token in the expansion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Pos {
    /// Line, from 1; 0 where there is none.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// The facts of one file, or of one fragment that macro expansion produced.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileFacts {
    /// The names of the file, each once.
    pub names: Vec<Box<str>>,
    /// Lines of the file.
    pub lines: u32,
    /// What the file or fragment consists of.
    pub root: Root,
    /// `#![cfg(…)]` of the file, which holds for all of it.
    pub cfg: Option<CfgId>,
    /// `#![…]` attributes of the file that name macros.
    pub attrs: List<Attr>,
    /// The arena of each id type.
    pub items: Vec<Item>,
    /// Expressions.
    pub exprs: Vec<Expr>,
    /// Patterns.
    pub pats: Vec<Pat>,
    /// Types.
    pub types: Vec<Type>,
    /// Paths.
    pub paths: Vec<Path>,
    /// Blocks.
    pub blocks: Vec<Block>,
    /// Macro calls.
    pub macro_calls: Vec<MacroCall>,
    /// `cfg` predicates.
    pub cfgs: Vec<Cfg>,
    /// Generic arguments.
    pub args: Vec<GenericArgs>,
    /// The blocks with items of their own ([`Block::has_items`]) by the item around them, an outer one before those
    /// inside it.
    pub item_blocks: Vec<ItemBlock>,
    /// What does not parse; the facts are those of the rest.
    pub problems: Vec<Problem>,
    /// The storage behind lists.
    pub pools: Pools,
}

/// A block that is a scope for items, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemBlock {
    /// The block.
    pub block: BlockId,
    /// Where it stands.
    pub owner: Owner,
}

/// Where a block or a macro call stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// The innermost item around it (a method counts, not its impl); none at the top of a fragment of statements, an
    /// expression, a pattern or a type, and for macro calls that are items themselves.
    pub item: Option<ItemId>,
    /// The innermost block with items around it, if that block lies inside `item`.
    pub block: Option<BlockId>,
}

impl FileFacts {
    /// Moves the facts out, each arena as large as it must be. What is left is empty and keeps its room, so that the
    /// next file needs no new one.
    pub(super) fn take(&mut self) -> Self {
        Self {
            names: take(&mut self.names),
            lines: mem::take(&mut self.lines),
            root: mem::take(&mut self.root),
            cfg: self.cfg.take(),
            attrs: mem::take(&mut self.attrs),
            items: take(&mut self.items),
            exprs: take(&mut self.exprs),
            pats: take(&mut self.pats),
            types: take(&mut self.types),
            paths: take(&mut self.paths),
            blocks: take(&mut self.blocks),
            macro_calls: take(&mut self.macro_calls),
            cfgs: take(&mut self.cfgs),
            args: take(&mut self.args),
            item_blocks: take(&mut self.item_blocks),
            problems: take(&mut self.problems),
            pools: self.pools.take(),
        }
    }

    /// The text of a name.
    #[must_use]
    pub fn name(&self, sym: Sym) -> &str {
        &self.names[sym.0 as usize]
    }

    /// The segments of a path.
    #[must_use]
    pub fn segments(&self, path: PathId) -> &[Segment] {
        self.list(self[path].segments)
    }
}

/// Declares `facts[id]`.
macro_rules! index {
    ($($id:ty => $field:ident: $ty:ty;)*) => { $(
        impl std::ops::Index<$id> for FileFacts {
            type Output = $ty;
            fn index(&self, id: $id) -> &$ty { &self.$field[id.0 as usize] }
        }
    )* };
}

index! {
    ItemId => items: Item;
    ExprId => exprs: Expr;
    PatId => pats: Pat;
    TypeId => types: Type;
    PathId => paths: Path;
    BlockId => blocks: Block;
    MacroCallId => macro_calls: MacroCall;
    CfgId => cfgs: Cfg;
    ArgsId => args: GenericArgs;
}

/// What a file or fragment consists of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Root {
    /// Items of a module, impl or trait: what a file is.
    Items(List<ItemId>),
    /// Statements: the expansion of a macro in statement position.
    Block(BlockId),
    /// An expression.
    Expr(ExprId),
    /// A pattern.
    Pat(PatId),
    /// A type.
    Type(TypeId),
}

impl Default for Root {
    fn default() -> Self {
        Self::Items(List::default())
    }
}
