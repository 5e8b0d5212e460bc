//! Expressions.
//!
//! What has an operand at its left end (operators, calls, fields) or only one (prefix operators, parentheses) recurses
//! through one small function, so that long chains need little stack.

use syn::punctuated::Punctuated;

use super::Lower;
use crate::syntax::facts::*;

/// Whether a `#[cfg]` in front of an expression is still to be lowered; that of a statement already is.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum LeadingCfg {
    Keep,
    Done,
}

impl Lower<'_> {
    /// Lowers an expression.
    pub(super) fn expr(&mut self, expr: &syn::Expr) -> ExprId {
        self.expr_chain(expr, LeadingCfg::Keep)
    }

    /// Lowers a list of expressions.
    pub(super) fn exprs<P>(&mut self, exprs: &Punctuated<syn::Expr, P>) -> List<ExprId> {
        self.list(exprs, Self::expr)
    }

    /// Lowers an expression. Long chains recurse here, so the frame of this function is kept small.
    pub(super) fn expr_chain(&mut self, expr: &syn::Expr, cfg: LeadingCfg) -> ExprId {
        let id = match main_operand(expr) {
            Some(operand) => {
                let operand = self.expr_chain(operand, cfg);
                self.link(expr, operand)
            }
            None => self.innermost(expr),
        };
        match cfg {
            LeadingCfg::Keep => self.under_cfg(expr, id),
            LeadingCfg::Done => id,
        }
    }

    /// Wraps an expression in its `#[cfg]`.
    fn under_cfg(&mut self, expr: &syn::Expr, id: ExprId) -> ExprId {
        let attrs = attrs(expr);
        if attrs.is_empty() {
            return id;
        }
        match self.cfg(attrs) {
            Some(cfg) => self.add_expr(Expr::Cfg(cfg, id)),
            None => id,
        }
    }

    /// Lowers an expression whose [`main_operand`] is lowered already.
    #[inline(never)]
    fn link(&mut self, expr: &syn::Expr, operand: ExprId) -> ExprId {
        let lowered = match expr {
            syn::Expr::MethodCall(expr) => return self.method_call(expr, operand),
            syn::Expr::Field(expr) => {
                let (name, pos) = self.member(&expr.member);
                Expr::Field { base: operand, name, pos }
            }
            syn::Expr::Call(expr) => Expr::Call(operand, self.exprs(&expr.args)),
            syn::Expr::Binary(expr) => {
                let (op, span) = binary_op(&expr.op);
                Expr::Binary(op, operand, self.expr(&expr.right), self.start(span))
            }
            syn::Expr::Unary(expr) => match unary_op(&expr.op) {
                Some((op, span)) => Expr::Unary(op, operand, self.start(span)),
                None => return operand,
            },
            syn::Expr::Reference(expr) => Expr::Ref(operand, expr.mutability.is_some()),
            syn::Expr::RawAddr(expr) => Expr::Ref(operand, matches!(expr.mutability, syn::PointerMutability::Mut(_))),
            syn::Expr::Try(expr) => Expr::Try(operand, self.start(expr.question_token.spans[0])),
            syn::Expr::Await(_) => Expr::Await(operand),
            syn::Expr::Index(expr) => {
                Expr::Index(operand, self.expr(&expr.index), self.start(expr.bracket_token.span.open()))
            }
            syn::Expr::Cast(expr) => Expr::Cast(operand, self.ty(&expr.ty)),
            syn::Expr::Assign(expr) => Expr::Assign(operand, self.expr(&expr.right)),
            syn::Expr::Range(expr) => self.range(expr, Some(operand)),
            _ => return operand, // parentheses
        };
        self.add_expr(lowered)
    }

    fn method_call(&mut self, expr: &syn::ExprMethodCall, receiver: ExprId) -> ExprId {
        let (name, pos) = self.name_at(&expr.method);
        let turbofish = expr.turbofish.as_ref().and_then(|args| self.angle_args(args));
        let args = self.exprs(&expr.args);
        self.add_expr(Expr::MethodCall { receiver, name, pos, turbofish, args })
    }

    fn range(&mut self, expr: &syn::ExprRange, start: Option<ExprId>) -> Expr {
        let end = expr.end.as_ref().map(|end| self.expr(end));
        Expr::Range(start, end, matches!(expr.limits, syn::RangeLimits::Closed(_)))
    }

    /// Lowers an expression without a [`main_operand`].
    #[inline(never)]
    fn innermost(&mut self, expr: &syn::Expr) -> ExprId {
        let lowered = match expr {
            syn::Expr::Path(expr) => Expr::Path(self.qualified_path(expr.qself.as_ref(), &expr.path)),
            syn::Expr::Lit(expr) => return self.lit_expr(&expr.lit),
            syn::Expr::Macro(expr) => Expr::Macro(self.macro_call(&expr.mac)),
            syn::Expr::Struct(expr) => self.struct_expr(expr),
            syn::Expr::Tuple(expr) => Expr::Tuple(self.exprs(&expr.elems)),
            syn::Expr::Array(expr) => Expr::Array(self.exprs(&expr.elems)),
            syn::Expr::Repeat(expr) => Expr::Repeat(self.expr(&expr.expr), self.expr(&expr.len)),
            syn::Expr::Closure(expr) => self.closure(expr),
            syn::Expr::Range(expr) => self.range(expr, None),
            syn::Expr::Let(expr) => Expr::Let(self.pat(&expr.pat), self.expr(&expr.expr)),
            syn::Expr::Return(expr) => Expr::Return(self.optional_expr(expr.expr.as_deref())),
            syn::Expr::Break(expr) => Expr::Break(self.optional_expr(expr.expr.as_deref())),
            syn::Expr::Yield(expr) => Expr::Yield(self.optional_expr(expr.expr.as_deref())),
            syn::Expr::Continue(_) => Expr::Continue,
            syn::Expr::Verbatim(tokens) => return self.verbatim_expr(tokens),
            _ => return self.block_like(expr),
        };
        self.add_expr(lowered)
    }

    /// Lowers an expression that is made of blocks.
    fn block_like(&mut self, expr: &syn::Expr) -> ExprId {
        let lowered = match expr {
            syn::Expr::Block(expr) => Expr::Block(BlockKind::Plain, self.block(&expr.block)),
            syn::Expr::Unsafe(expr) => Expr::Block(BlockKind::Plain, self.block(&expr.block)),
            syn::Expr::Async(expr) => Expr::Block(BlockKind::Async, self.block(&expr.block)),
            syn::Expr::Const(expr) => Expr::Block(BlockKind::Const, self.block(&expr.block)),
            syn::Expr::TryBlock(expr) => Expr::Block(BlockKind::Try, self.block(&expr.block)),
            syn::Expr::Loop(expr) => Expr::Block(BlockKind::Loop, self.block(&expr.body)),
            syn::Expr::If(expr) => return self.if_chain(expr),
            syn::Expr::Match(expr) => Expr::Match(self.expr(&expr.expr), self.list(&expr.arms, Self::arm)),
            syn::Expr::While(expr) => Expr::While(self.expr(&expr.cond), self.block(&expr.body)),
            syn::Expr::ForLoop(expr) => Expr::For(self.pat(&expr.pat), self.expr(&expr.expr), self.block(&expr.body)),
            _ => Expr::Missing, // `_`
        };
        self.add_expr(lowered)
    }

    fn optional_expr(&mut self, expr: Option<&syn::Expr>) -> Option<ExprId> {
        expr.map(|expr| self.expr(expr))
    }

    /// Lowers `if … else if … else …` from its end.
    fn if_chain(&mut self, expr: &syn::ExprIf) -> ExprId {
        let mut clauses = vec![expr];
        let mut otherwise = None;
        let mut last = expr;
        while let Some((_, next)) = &last.else_branch {
            if let syn::Expr::If(next) = &**next {
                clauses.push(next);
                last = next;
            } else {
                otherwise = Some(self.expr(next));
                break;
            }
        }
        let lowered: Vec<(ExprId, BlockId)> =
            clauses.iter().map(|clause| (self.expr(&clause.cond), self.block(&clause.then_branch))).collect();
        for (cond, then) in lowered.into_iter().rev() {
            otherwise = Some(self.add_expr(Expr::If(cond, then, otherwise)));
        }
        otherwise.unwrap_or_else(|| self.add_expr(Expr::Missing))
    }

    fn struct_expr(&mut self, expr: &syn::ExprStruct) -> Expr {
        let path = self.qualified_path(expr.qself.as_ref(), &expr.path);
        let fields = self.list(&expr.fields, Self::field_init);
        Expr::Struct { path, fields, rest: self.optional_expr(expr.rest.as_deref()) }
    }

    fn field_init(&mut self, field: &syn::FieldValue) -> FieldInit {
        let (name, pos) = self.member(&field.member);
        FieldInit {
            name,
            pos,
            value: self.expr(&field.expr),
            shorthand: field.colon_token.is_none(),
            cfg: self.cfg(&field.attrs),
        }
    }

    fn closure(&mut self, expr: &syn::ExprClosure) -> Expr {
        let params = self.list(&expr.inputs, |this, input| match input {
            syn::Pat::Type(typed) => ClosureParam { pat: this.pat(&typed.pat), ty: Some(this.ty(&typed.ty)) },
            pat => ClosureParam { pat: this.pat(pat), ty: None },
        });
        let ret = self.return_type(&expr.output);
        Expr::Closure { params, ret, body: self.expr(&expr.body), is_async: expr.asyncness.is_some() }
    }

    fn arm(&mut self, arm: &syn::Arm) -> Arm {
        Arm { pat: self.pat(&arm.pat), body: self.expr(&arm.body), cfg: self.cfg(&arm.attrs) }
    }

    /// Lowers a literal.
    pub(super) fn lit_expr(&mut self, lit: &syn::Lit) -> ExprId {
        let lit = match lit {
            syn::Lit::Str(lit) => self.string(lit),
            syn::Lit::ByteStr(_) => Lit::ByteStr,
            syn::Lit::CStr(_) => Lit::CStr,
            syn::Lit::Byte(_) => Lit::Byte,
            syn::Lit::Char(_) => Lit::Char,
            syn::Lit::Int(lit) => Lit::Int(self.suffix(lit.suffix())),
            syn::Lit::Float(lit) => Lit::Float(self.suffix(lit.suffix())),
            syn::Lit::Bool(_) => Lit::Bool,
            _ => Lit::Int(None), // out of the range of what the parser reads
        };
        self.add_expr(Expr::Lit(lit))
    }

    fn string(&mut self, lit: &syn::LitStr) -> Lit {
        let (written, pos) = self.source.literal(lit.span());
        let value = match written.strip_prefix('"').and_then(|written| written.strip_suffix('"')) {
            Some(plain) if !plain.contains(['\\', '\r']) => self.intern(plain),
            _ => self.intern(&lit.value()),
        };
        Lit::Str(value, pos)
    }

    fn suffix(&mut self, suffix: &str) -> Option<Sym> {
        if suffix.is_empty() { None } else { Some(self.intern(suffix)) }
    }
}

/// The operand that an expression begins with, or the only one.
fn main_operand(expr: &syn::Expr) -> Option<&syn::Expr> {
    Some(match expr {
        syn::Expr::MethodCall(expr) => &expr.receiver,
        syn::Expr::Field(expr) => &expr.base,
        syn::Expr::Call(expr) => &expr.func,
        syn::Expr::Binary(expr) => &expr.left,
        syn::Expr::Unary(expr) => &expr.expr,
        syn::Expr::Reference(expr) => &expr.expr,
        syn::Expr::RawAddr(expr) => &expr.expr,
        syn::Expr::Try(expr) => &expr.expr,
        syn::Expr::Await(expr) => &expr.base,
        syn::Expr::Index(expr) => &expr.expr,
        syn::Expr::Cast(expr) => &expr.expr,
        syn::Expr::Assign(expr) => &expr.left,
        syn::Expr::Paren(expr) => &expr.expr,
        syn::Expr::Group(expr) => &expr.expr,
        syn::Expr::Range(expr) => expr.start.as_deref()?,
        _ => return None,
    })
}

/// The expression that holds the attributes in front of a statement: the parser puts them on its leftmost operand.
pub(super) fn leading_attrs(expr: &syn::Expr) -> &[syn::Attribute] {
    let mut expr = expr;
    loop {
        expr = match expr {
            syn::Expr::Assign(expr) => &expr.left,
            syn::Expr::Binary(expr) => &expr.left,
            syn::Expr::Cast(expr) => &expr.expr,
            _ => return attrs(expr),
        };
    }
}

/// The attributes of an expression.
fn attrs(expr: &syn::Expr) -> &[syn::Attribute] {
    macro_rules! of {
        ($($kind:ident)*) => {
            match expr { $(syn::Expr::$kind(expr) => &expr.attrs,)* _ => &[] }
        };
    }
    of!(Array Assign Async Await Binary Block Break Call Cast Closure Const Continue Field ForLoop Group If Index Infer
        Let Lit Loop Macro Match MethodCall Paren Path Range RawAddr Reference Repeat Return Struct Try TryBlock Tuple
        Unary Unsafe While Yield)
}

fn unary_op(op: &syn::UnOp) -> Option<(UnaryOp, proc_macro2::Span)> {
    Some(match op {
        syn::UnOp::Deref(token) => (UnaryOp::Deref, token.spans[0]),
        syn::UnOp::Not(token) => (UnaryOp::Not, token.spans[0]),
        syn::UnOp::Neg(token) => (UnaryOp::Neg, token.spans[0]),
        _ => return None,
    })
}

fn binary_op(op: &syn::BinOp) -> (BinaryOp, proc_macro2::Span) {
    macro_rules! of {
        ($($parsed:ident => $lowered:ident),* $(,)?) => {
            match op {
                $(syn::BinOp::$parsed(token) => (BinaryOp::$lowered, token.spans[0]),)*
                _ => (BinaryOp::Eq, proc_macro2::Span::call_site()), // none left today
            }
        };
    }
    of!(
        Add => Add, Sub => Sub, Mul => Mul, Div => Div, Rem => Rem, BitAnd => BitAnd, BitOr => BitOr, BitXor => BitXor,
        Shl => Shl, Shr => Shr, And => And, Or => Or, Eq => Eq, Ne => Ne, Lt => Lt, Le => Le, Gt => Gt, Ge => Ge,
        AddAssign => AddAssign, SubAssign => SubAssign, MulAssign => MulAssign, DivAssign => DivAssign,
        RemAssign => RemAssign, BitAndAssign => BitAndAssign, BitOrAssign => BitOrAssign,
        BitXorAssign => BitXorAssign, ShlAssign => ShlAssign, ShrAssign => ShrAssign,
    )
}
