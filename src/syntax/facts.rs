//! The facts of one file: everything later stages need to know of it, owned and serialisable.
//!
//! A compact lowered form of the syntax tree: ids into arenas instead of boxes, names in one table, positions as line
//! and column. Macro calls keep their tokens, so that they can be expanded when it is known which macro they name.
//! Leaves out `syn`, other files, and any meaning: nothing here is resolved.

use std::marker::PhantomData;
use std::mem;

use super::Problem;
use serde::{Deserialize, Serialize};

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
fn take<T>(arena: &mut Vec<T>) -> Vec<T> {
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
            fn take(&mut self) -> Self {
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

/// A `cfg` predicate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cfg {
    /// `all(…)`; also several `#[cfg]` on one item.
    All(Vec<Cfg>),
    /// `any(…)`.
    Any(Vec<Cfg>),
    /// `not(…)`.
    Not(Box<Cfg>),
    /// `unix`, `test`.
    Flag(Box<str>),
    /// `feature = "x"`.
    Pair(Box<str>, Box<str>),
    /// `true` or `false`.
    Bool(bool),
}

/// An attribute that may name a macro, or an entry of a `derive`. Attributes built into the language are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attr {
    /// Its path.
    pub path: PathId,
    /// An entry of `#[derive(…)]`.
    pub derive: bool,
    /// The expressions and paths found in its arguments (`#[command(value_parser = parse_size)]`); none for a derive.
    pub args: List<ExprId>,
    /// All tokens of its arguments, where they stand in delimiters; of `name = "…"` the literal.
    pub tokens: List<Token>,
    /// The condition of the `cfg_attr` around it.
    pub cfg: Option<CfgId>,
}

/// `#[path = "…"]`, perhaps inside a `cfg_attr`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathAttr {
    /// The condition of the `cfg_attr`.
    pub cfg: Option<CfgId>,
    /// The path as written.
    pub path: Box<str>,
}

/// Visibility as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Vis {
    /// Nothing written.
    Inherited,
    /// `pub`.
    Public,
    /// `pub(crate)`.
    Crate,
    /// `pub(super)`, `pub(in …)`, `pub(self)`.
    In(PathId),
}

/// An item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// What it is, with its parts.
    pub kind: ItemKind,
    /// Its name; the empty name for what has none (impl, use, macro call, `const _`: there the name is `_`).
    pub name: Sym,
    /// Where its name stands; for what has none, where it begins.
    pub pos: Pos,
    /// Its first line, attributes included (doc comments too), and its last.
    pub lines: (u32, u32),
    /// Visibility.
    pub vis: Vis,
    /// The `cfg` attributes on it, joined by `all`.
    pub cfg: Option<CfgId>,
    /// Attributes that may name macros, and derives.
    pub attrs: List<Attr>,
    /// `#[test]`, `#[bench]`, and attributes whose last segment is `test` (`#[tokio::test]`): compiled only for tests.
    pub test: bool,
}

/// The kinds of items and their parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ItemKind {
    /// `mod x;` (no items) or `mod x { … }`.
    Mod {
        /// The items of an inline module.
        items: Option<List<ItemId>>,
        /// `#[path]` attributes.
        paths: List<PathAttr>,
        /// `#[macro_use]`.
        macro_use: bool,
    },
    /// A `use` declaration, flattened.
    Use(List<UseEntry>),
    /// `extern crate name as rename;` The item's name is the name it brings: the rename, or the crate.
    ExternCrate {
        /// The crate, or `self`.
        krate: Sym,
        /// Where the crate's name stands.
        krate_pos: Pos,
        /// `#[macro_use]`.
        macro_use: bool,
    },
    /// A function, method, or foreign function.
    Fn(Box<Function>),
    /// A struct.
    Struct {
        /// Generic parameters.
        generics: Generics,
        /// Fields; those of a tuple struct are named `0`, `1`, …
        fields: List<Field>,
        /// Named, tuple or unit.
        shape: Shape,
    },
    /// A union.
    Union {
        /// Generic parameters.
        generics: Generics,
        /// Fields.
        fields: List<Field>,
    },
    /// An enum. Its variants are items of kind [`ItemKind::Variant`].
    Enum {
        /// Generic parameters.
        generics: Generics,
        /// The variants.
        variants: List<ItemId>,
    },
    /// A variant of an enum.
    Variant {
        /// Its fields.
        fields: List<Field>,
        /// Named, tuple or unit.
        shape: Shape,
        /// The discriminant.
        discriminant: Option<ExprId>,
    },
    /// A trait.
    Trait {
        /// Generic parameters.
        generics: Generics,
        /// Supertraits.
        supertraits: List<Bound>,
        /// Members.
        items: List<ItemId>,
    },
    /// `trait A = B;`
    TraitAlias {
        /// Generic parameters.
        generics: Generics,
        /// What it stands for.
        bounds: List<Bound>,
    },
    /// `type A = B;`, also as a member of an impl or a trait.
    TypeAlias {
        /// Generic parameters.
        generics: Generics,
        /// Bounds of an associated type.
        bounds: List<Bound>,
        /// The type; none for a required associated type or a foreign type.
        ty: Option<TypeId>,
    },
    /// `const` or an associated const.
    Const {
        /// Its type.
        ty: TypeId,
        /// Its value.
        value: Option<ExprId>,
    },
    /// `static`.
    Static {
        /// Its type.
        ty: TypeId,
        /// Its value; none in an extern block.
        value: Option<ExprId>,
        /// `static mut`.
        mutable: bool,
        /// Stands in a `thread_local!`.
        thread_local: bool,
    },
    /// `impl … { … }`.
    Impl {
        /// Generic parameters.
        generics: Generics,
        /// The trait.
        of_trait: Option<PathId>,
        /// `impl !Trait for …`.
        negative: bool,
        /// The type.
        self_ty: TypeId,
        /// Members.
        items: List<ItemId>,
    },
    /// `macro_rules! name { … }`; the rules are in the tokens.
    MacroRules {
        /// All tokens between the outer delimiters.
        rules: List<Token>,
        /// `#[macro_export]`.
        export: bool,
    },
    /// A name that a well-known macro makes, such as a table of diesel; what it stands for is not known.
    Generated,
    /// A macro call in item position (also among the members of an impl or a trait). `include!` too.
    MacroCall(MacroCallId),
}

/// Named, tuple or unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// `{ a: A }`.
    Named,
    /// `(A, B)`.
    Tuple,
    /// Nothing.
    Unit,
}

/// One leaf of a `use` tree with its whole path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UseEntry {
    /// The path from the start of the tree. For `a::{self}` it ends on `a`, with the position of `self` as its own
    /// in `pos`; for a glob it is what stands before the `*`, and can be empty (`use *`).
    pub path: PathId,
    /// Where the last name of the entry stands: of the `*` for a glob, of `self` for `{self}`.
    pub pos: Pos,
    /// What it binds.
    pub binding: UseBinding,
}

/// What a `use` entry binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum UseBinding {
    /// `use a::b;` or `use a::b as c;`: this name.
    Name(Sym),
    /// `use a::b as _;`.
    Underscore,
    /// `use a::*;`.
    Glob,
    /// `use a::{self}` or `use a::{self as b}`: this name, and only in the type namespace.
    SelfName(Sym),
}

/// Generic parameters with their where clause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Generics {
    /// Type and const parameters; lifetimes are left out.
    pub params: List<GenericParam>,
    /// The where clause.
    pub predicates: List<WherePredicate>,
}

/// One generic parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GenericParam {
    /// Its name.
    pub name: Sym,
    /// Where.
    pub pos: Pos,
    /// Bounds of a type parameter.
    pub bounds: List<Bound>,
    /// Default of a type parameter.
    pub default: Option<TypeId>,
    /// The type of a const parameter.
    pub const_ty: Option<TypeId>,
    /// Default of a const parameter.
    pub const_default: Option<ExprId>,
}

/// `T: A + B` in a where clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WherePredicate {
    /// The bounded type.
    pub ty: TypeId,
    /// Its bounds.
    pub bounds: List<Bound>,
}

/// A trait bound; lifetimes are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bound {
    /// The trait.
    pub path: PathId,
    /// `?Sized`.
    pub maybe: bool,
}

/// A field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its name; `0`, `1`, … in a tuple.
    pub name: Sym,
    /// Where its name stands; in a tuple, where its type begins.
    pub pos: Pos,
    /// Visibility.
    pub vis: Vis,
    /// Its type.
    pub ty: TypeId,
    /// `cfg` attributes.
    pub cfg: Option<CfgId>,
    /// Attributes that may name macros.
    pub attrs: List<Attr>,
}

/// A function.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Function {
    /// Generic parameters.
    pub generics: Generics,
    /// The receiver.
    pub self_param: Option<SelfParam>,
    /// The other parameters.
    pub params: List<Param>,
    /// The return type; none is `()`.
    pub ret: Option<TypeId>,
    /// The body.
    pub body: Option<BlockId>,
    /// `async fn`.
    pub is_async: bool,
}

/// `self`, `&self`, `&mut self`, `self: T`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SelfParam {
    /// `self`.
    Value,
    /// `&self`.
    Ref,
    /// `&mut self`.
    RefMut,
    /// `self: T`.
    Typed(TypeId),
}

/// A parameter of a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Param {
    /// Its pattern.
    pub pat: PatId,
    /// Its type.
    pub ty: TypeId,
    /// `cfg` attributes.
    pub cfg: Option<CfgId>,
}

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

/// An expression.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Expr {
    /// A path.
    Path(PathId),
    /// A literal.
    Lit(Lit),
    /// `f(a, b)`.
    Call(ExprId, List<ExprId>),
    /// `a.f::<T>(b)`.
    MethodCall {
        /// The receiver.
        receiver: ExprId,
        /// The method's name.
        name: Sym,
        /// Where the name stands.
        pos: Pos,
        /// `::<T>`.
        turbofish: Option<ArgsId>,
        /// The arguments.
        args: List<ExprId>,
    },
    /// `a.b` and `a.0`.
    Field {
        /// Left of the dot.
        base: ExprId,
        /// The field's name or number.
        name: Sym,
        /// Where it stands.
        pos: Pos,
    },
    /// `S { a: 1, ..rest }`.
    Struct {
        /// The struct, variant or alias.
        path: PathId,
        /// Fields.
        fields: List<FieldInit>,
        /// After `..`.
        rest: Option<ExprId>,
    },
    /// A block of some kind.
    Block(BlockKind, BlockId),
    /// `if`; the condition may hold [`Expr::Let`]s joined by `&&`, whose bindings reach into the block.
    If(ExprId, BlockId, Option<ExprId>),
    /// `let p = e` in a condition.
    Let(PatId, ExprId),
    /// `match`.
    Match(ExprId, List<Arm>),
    /// `while`.
    While(ExprId, BlockId),
    /// `for p in e { … }`.
    For(PatId, ExprId, BlockId),
    /// A closure.
    Closure {
        /// Its parameters.
        params: List<ClosureParam>,
        /// Its return type.
        ret: Option<TypeId>,
        /// Its body.
        body: ExprId,
        /// `async |…|`.
        is_async: bool,
    },
    /// `&e` and `&mut e`; also `&raw`.
    Ref(ExprId, bool),
    /// A prefix operator, and where it stands.
    Unary(UnaryOp, ExprId, Pos),
    /// A binary operator, and where it stands.
    Binary(BinaryOp, ExprId, ExprId, Pos),
    /// `a = b`.
    Assign(ExprId, ExprId),
    /// `a[b]`, and where the bracket stands.
    Index(ExprId, ExprId, Pos),
    /// `a..b`, `a..=b`.
    Range(Option<ExprId>, Option<ExprId>, bool),
    /// `e as T`.
    Cast(ExprId, TypeId),
    /// `(a, b)`; empty is `()`.
    Tuple(List<ExprId>),
    /// `[a, b]`.
    Array(List<ExprId>),
    /// `[a; n]`.
    Repeat(ExprId, ExprId),
    /// `e?`, and where the `?` stands.
    Try(ExprId, Pos),
    /// `e.await`.
    Await(ExprId),
    /// `return e`.
    Return(Option<ExprId>),
    /// `break e`.
    Break(Option<ExprId>),
    /// `continue`.
    Continue,
    /// `yield e`.
    Yield(Option<ExprId>),
    /// A macro call.
    Macro(MacroCallId),
    /// An expression under `#[cfg]` (an element of a call, array or block).
    Cfg(CfgId, ExprId),
    /// `_`, and what could not be lowered.
    Missing,
}

/// The kinds of literals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lit {
    /// An integer with its suffix, if any.
    Int(Option<Sym>),
    /// A float with its suffix, if any.
    Float(Option<Sym>),
    /// A string and its value. The position is that of the literal.
    Str(Sym, Pos),
    /// `b"…"`.
    ByteStr,
    /// `c"…"`.
    CStr,
    /// `'c'`.
    Char,
    /// `b'c'`.
    Byte,
    /// `true`, `false`.
    Bool,
}

/// The kinds of block expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BlockKind {
    /// `{ … }`, also labelled, and `unsafe { … }`.
    Plain,
    /// `async { … }`.
    Async,
    /// `const { … }`.
    Const,
    /// `try { … }`.
    Try,
    /// `loop { … }`.
    Loop,
}

/// Prefix operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum UnaryOp {
    /// `*`.
    Deref,
    /// `!`.
    Not,
    /// `-`.
    Neg,
}

/// Binary operators; each of the arithmetic ones also with assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    BitAnd,
    BitOr,
    BitXor,
    Shl,
    Shr,
    AddAssign,
    SubAssign,
    MulAssign,
    DivAssign,
    RemAssign,
    BitAndAssign,
    BitOrAssign,
    BitXorAssign,
    ShlAssign,
    ShrAssign,
    And,
    Or,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

/// One field of a struct literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldInit {
    /// The field's name or number.
    pub name: Sym,
    /// Where.
    pub pos: Pos,
    /// Its value; for `S { a }` the path `a` at the same position.
    pub value: ExprId,
    /// `S { a }`.
    pub shorthand: bool,
    /// `cfg` attributes.
    pub cfg: Option<CfgId>,
}

/// An arm of a `match`. A guard is a [`Pat::Guard`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arm {
    /// The pattern.
    pub pat: PatId,
    /// The body.
    pub body: ExprId,
    /// `cfg` attributes.
    pub cfg: Option<CfgId>,
}

/// A parameter of a closure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosureParam {
    /// The pattern.
    pub pat: PatId,
    /// Its type, if written.
    pub ty: Option<TypeId>,
}

/// A block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Statements, in order, without the tail.
    pub stmts: List<Stmt>,
    /// The expression at the end without `;`.
    pub tail: Option<ExprId>,
    /// True if a statement is an item or a macro call: then the block is a scope of its own for items.
    pub has_items: bool,
}

/// A statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stmt {
    /// What it is.
    pub kind: StmtKind,
    /// `cfg` attributes.
    pub cfg: Option<CfgId>,
}

/// The kinds of statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StmtKind {
    /// `let p: T = e else { … };`
    Let {
        /// The pattern.
        pat: PatId,
        /// The type.
        ty: Option<TypeId>,
        /// The value.
        init: Option<ExprId>,
        /// After `else`.
        otherwise: Option<ExprId>,
    },
    /// An expression.
    Expr(ExprId),
    /// An item.
    Item(ItemId),
    /// A macro call as a statement: it may expand to statements and items. As the block's last statement without `;`
    /// it is the tail instead, as [`Expr::Macro`].
    Macro(MacroCallId),
}

/// A pattern.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Pat {
    /// `_`, and what could not be lowered.
    Wild,
    /// `..`.
    Rest,
    /// A name: a binding, unless a const, static, unit struct or variant of that name is in scope.
    Bind {
        /// The name.
        name: Sym,
        /// Where.
        pos: Pos,
        /// `ref`.
        by_ref: bool,
        /// `ref` or `mut` or `@` stands beside it: then it is always a binding.
        always: bool,
        /// After `@`.
        sub: Option<PatId>,
    },
    /// A path of two or more segments, or with a `<T>`.
    Path(PathId),
    /// `A(p, q)`.
    TupleStruct(PathId, List<PatId>),
    /// `A { a: p, b, .. }`.
    Struct(PathId, List<FieldPat>),
    /// `(p, q)`.
    Tuple(List<PatId>),
    /// `[p, q]`.
    Slice(List<PatId>),
    /// `&p`.
    Ref(PatId),
    /// `p | q`.
    Or(List<PatId>),
    /// A literal, path or const block as an expression.
    Expr(ExprId),
    /// `a..=b`.
    Range(Option<ExprId>, Option<ExprId>),
    /// A macro call.
    Macro(MacroCallId),
    /// `p: T`, in closure parameters and expansions.
    Typed(PatId, TypeId),
    /// `p if e`.
    Guard(PatId, ExprId),
}

/// One field of a struct pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldPat {
    /// The field's name or number.
    pub name: Sym,
    /// Where.
    pub pos: Pos,
    /// Its pattern; for `S { a }` a binding at the same position.
    pub pat: PatId,
    /// `S { a }`.
    pub shorthand: bool,
    /// `cfg` attributes.
    pub cfg: Option<CfgId>,
}

/// A macro call with its tokens, and with what could be read in them without knowing the macro.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MacroCall {
    /// The macro's path.
    pub path: PathId,
    /// All tokens between the delimiters.
    pub tokens: List<Token>,
    /// The delimiter.
    pub delimiter: Delimiter,
    /// Where the call stands.
    pub owner: Owner,
    /// What the tokens are when the macro is one of the standard library or unknown.
    pub input: MacroInput,
}

/// What the tokens of a macro call are, as far as can be said without knowing the macro.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MacroInput {
    /// Nothing to read in them, or nobody who asks: the call is expanded.
    Nothing,
    /// Expressions: arguments, and what inline format captures name. Unknown macros: expressions found in the tokens.
    Exprs {
        /// The expressions.
        exprs: List<ExprId>,
        /// The tokens as a whole are a list of expressions, as in `vec![a, b]` or `println!("{}", a)`. If false, the
        /// expressions are islands among tokens with another meaning, so an unknown name is not worth reporting.
        whole: bool,
    },
    /// One expression with the meaning of the whole call, for calls with bindings such as `matches!(e, p if g)`
    /// (lowered to a `match`) and `select!` (a `match` whose arms bind).
    Expr(ExprId),
    /// Items, as in `thread_local!`, `lazy_static!`, `cfg_if!`.
    Items(List<ItemId>),
}

/// The delimiter of a group of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delimiter {
    /// `( )`.
    Paren,
    /// `[ ]`.
    Bracket,
    /// `{ }`.
    Brace,
    /// Invisible: around what stood for a fragment.
    None,
}

/// A token. Groups are flat: an opening token says how many tokens follow up to and including its closing one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it begins.
    pub pos: Pos,
}

/// The kinds of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TokenKind {
    /// An identifier or keyword, `r#` kept off; the flag says that it was raw.
    Ident(Sym, bool),
    /// `'a`, without the quote.
    Lifetime(Sym),
    /// One character of punctuation, and whether the next token is punctuation that joins it.
    Punct(char, bool),
    /// A literal as written.
    Literal(Sym),
    /// A group begins; the number of tokens after this one up to and including the closing one.
    Open(Delimiter, u32),
    /// A group ends.
    Close(Delimiter),
}
