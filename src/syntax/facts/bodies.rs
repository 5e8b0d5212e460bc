//! What functions are made of: expressions, patterns, blocks and statements.
//!
//! Leaves out lifetimes, labels, and the types that nobody wrote.

use serde::{Deserialize, Serialize};

use super::*;

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
