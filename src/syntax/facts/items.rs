//! Items with their attributes, visibility, generics, fields and signatures.
//!
//! Members of impls and traits, variants and items in bodies are items too. Leaves out bodies, but for the id of the block.

use serde::{Deserialize, Serialize};

use super::*;

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
