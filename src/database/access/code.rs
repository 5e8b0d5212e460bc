//! The program as this stage reads it: what stands at a place, and what is inside an expression.
//!
//! Takes the values of resolution; answers which definition or crate a name at a place means, and walks bodies with
//! the expansions of macros in place. Leaves out what the code does to databases.

use smallvec::SmallVec;

use crate::database::DatabaseInputs;
use crate::resolve::{DefinitionId, FactUnit, ModuleId, Reference};
use crate::source::Location;
use crate::syntax::{
    Block, BlockId, Expr, ExprId, FileFacts, ItemId, ItemKind, MacroCallId, MacroInput, Pat, PatId, PathId, Pos, Root,
    Segment, StmtKind, TypeId,
};

/// The program, with the places of its references.
#[derive(Clone, Copy)]
pub(super) struct Code<'a> {
    pub(super) inputs: DatabaseInputs<'a>,
    /// For each package, whether others depend on it and only for their tests.
    pub(super) dev_only: &'a [bool],
}

/// A piece of code: an expression, or a macro call in the place of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Piece {
    Expr(ExprId),
    Macro(MacroCallId),
}

/// A piece of code with the fragment that it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Node {
    pub(super) fragment: u32,
    pub(super) piece: Piece,
}

/// A piece of code inside another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Child {
    pub(super) node: Node,
    /// What its value is bound to: `let p = e`, `if let p = e`, `for p in e`.
    pub(super) bound: Option<PatId>,
    /// The type that is written behind the pattern.
    pub(super) ty: Option<TypeId>,
    /// It stands in a block as a statement, or is bound by one.
    pub(super) statement: bool,
}

/// Pieces in the order of the code.
pub(super) type Children = SmallVec<[Child; 4]>;

/// Arguments of a call.
pub(super) type Nodes = SmallVec<[Node; 4]>;

impl From<Node> for Child {
    fn from(node: Node) -> Self {
        Self { node, bound: None, ty: None, statement: false }
    }
}

impl Node {
    pub(super) fn expr(fragment: u32, expr: ExprId) -> Self {
        Self { fragment, piece: Piece::Expr(expr) }
    }

    fn call(fragment: u32, call: MacroCallId) -> Self {
        Self { fragment, piece: Piece::Macro(call) }
    }
}

/// One item whose code is read: what is asked of the program, from where it stands.
#[derive(Clone, Copy)]
pub(super) struct Site<'a> {
    pub(super) code: Code<'a>,
    pub(super) unit: &'a FactUnit,
}

impl<'a> Code<'a> {
    /// The items of the program.
    pub(super) fn sites(self) -> impl Iterator<Item = Site<'a>> {
        self.inputs.facts.units.iter().map(move |unit| Site { code: self, unit })
    }

    /// The references that start at a place.
    pub(super) fn references_at(self, module: ModuleId, location: Location) -> &'a [Reference] {
        let all = &self.inputs.code.references;
        let key = (module, location);
        let start = all.partition_point(|reference| (reference.from, reference.location) < key);
        let len = all[start..].iter().take_while(|reference| (reference.from, reference.location) == key).count();
        &all[start..start + len]
    }

    /// The crate outside of the workspace that a name at a place comes from.
    pub(super) fn external_at(self, module: ModuleId, location: Location) -> Option<&'a str> {
        let all = &self.inputs.code.external_references;
        let key = (module, location);
        let start = all.partition_point(|reference| (reference.from, reference.location) < key);
        let found = all.get(start).filter(|reference| (reference.from, reference.location) == key)?;
        Some(&self.inputs.code.externals[found.to as usize])
    }
}

impl<'a> Site<'a> {
    /// The facts of a fragment.
    pub(super) fn facts(self, fragment: u32) -> &'a FileFacts {
        self.code.inputs.facts.facts(fragment)
    }

    /// The facts of the fragment that the item stands in.
    pub(super) fn own_facts(self) -> &'a FileFacts {
        self.facts(self.unit.fragment)
    }

    /// The kind of the item.
    pub(super) fn kind(self) -> &'a ItemKind {
        &self.own_facts()[self.unit.item].kind
    }

    /// The item.
    pub(super) fn item(self) -> ItemId {
        self.unit.item
    }

    /// Where a position is.
    pub(super) fn location(self, fragment: u32, pos: Pos) -> Location {
        self.code.inputs.facts.location(fragment, pos)
    }

    /// The definitions named at a position.
    pub(super) fn named_at(self, fragment: u32, pos: Pos) -> impl Iterator<Item = DefinitionId> {
        let references = self.code.references_at(self.unit.module, self.location(fragment, pos));
        references.iter().map(|reference| reference.to)
    }

    /// The crate outside of the workspace named at a position.
    pub(super) fn external_at(self, fragment: u32, pos: Pos) -> Option<&'a str> {
        self.code.external_at(self.unit.module, self.location(fragment, pos))
    }

    /// The segments of a path.
    pub(super) fn segments(self, fragment: u32, path: PathId) -> &'a [Segment] {
        self.facts(fragment).segments(path)
    }

    /// The last segment of a path with its name.
    pub(super) fn last_segment(self, fragment: u32, path: PathId) -> Option<(&'a str, Pos)> {
        let facts = self.facts(fragment);
        facts.segments(path).last().map(|segment| (facts.name(segment.name), segment.pos))
    }

    /// The path of an expression that is one.
    pub(super) fn path_of(self, node: Node) -> Option<PathId> {
        match self.expr(node)? {
            Expr::Path(path) => Some(path),
            _ => None,
        }
    }

    /// The expression of a node; a macro call that expands to an expression is that expression.
    pub(super) fn expr(self, node: Node) -> Option<Expr> {
        match node.piece {
            Piece::Expr(expr) => Some(self.facts(node.fragment)[expr]),
            Piece::Macro(_) => None,
        }
    }

    /// The code of the item itself: a function's body, the value of a const.
    pub(super) fn roots(self) -> Children {
        let fragment = self.unit.fragment;
        let mut nodes = Children::new();
        match self.kind() {
            ItemKind::Fn(function) => {
                function.body.into_iter().for_each(|body| self.block(fragment, body, &mut nodes));
            }
            ItemKind::Const { value, .. } | ItemKind::Static { value, .. } => {
                nodes.extend(value.map(|value| Node::expr(fragment, value).into()));
            }
            ItemKind::MacroCall(call) => nodes.push(Node::call(fragment, *call).into()),
            _ => {}
        }
        nodes
    }

    /// The statements and the tail of a block, items left out.
    pub(super) fn block(self, fragment: u32, id: BlockId, nodes: &mut Children) {
        let facts = self.facts(fragment);
        let Block { stmts, tail, .. } = facts[id];
        let statement = |node| Child { node, bound: None, ty: None, statement: true };
        for stmt in facts.list(stmts) {
            match stmt.kind {
                StmtKind::Let { pat, ty, init, otherwise } => {
                    let init = init.map(|init| Child { bound: Some(pat), ty, ..statement(Node::expr(fragment, init)) });
                    let otherwise = otherwise.map(|otherwise| statement(Node::expr(fragment, otherwise)));
                    nodes.extend(init.into_iter().chain(otherwise));
                }
                StmtKind::Expr(expr) => nodes.push(statement(Node::expr(fragment, expr))),
                StmtKind::Macro(call) => nodes.push(statement(Node::call(fragment, call))),
                StmtKind::Item(_) => {}
            }
        }
        nodes.extend(tail.map(|tail| Child::from(Node::expr(fragment, tail))));
    }

    /// The expression at the end of a function.
    pub(super) fn tail(self) -> Option<Node> {
        let ItemKind::Fn(function) = self.kind() else { return None };
        let tail = self.own_facts()[function.body?].tail?;
        Some(Node::expr(self.unit.fragment, tail))
    }

    /// What stands directly inside a piece of code, in order; for a call of a macro of the workspace its expansion.
    pub(super) fn children(self, node: Node) -> Children {
        let mut nodes = Children::new();
        match node.piece {
            Piece::Macro(call) => self.inside_macro(node.fragment, call, &mut nodes),
            Piece::Expr(expr) => self.inside_expr(node.fragment, expr, &mut nodes),
        }
        nodes
    }

    fn inside_macro(self, fragment: u32, call: MacroCallId, nodes: &mut Children) {
        if let Some(expansion) = self.code.inputs.facts.expansion(fragment, call) {
            match self.facts(expansion).root {
                Root::Block(block) => self.block(expansion, block, nodes),
                Root::Expr(expr) => nodes.push(Node::expr(expansion, expr).into()),
                Root::Items(_) | Root::Pat(_) | Root::Type(_) => {}
            }
            return;
        }
        let facts = self.facts(fragment);
        match facts[call].input {
            MacroInput::Exprs { exprs, .. } => {
                nodes.extend(facts.list(exprs).iter().map(|&expr| Child::from(Node::expr(fragment, expr))));
            }
            MacroInput::Expr(expr) => nodes.push(Node::expr(fragment, expr).into()),
            MacroInput::Nothing | MacroInput::Items(_) => {}
        }
    }

    fn inside_expr(self, fragment: u32, expr: ExprId, nodes: &mut Children) {
        let facts = self.facts(fragment);
        let one = |expr: ExprId| Child::from(Node::expr(fragment, expr));
        let bound = |pat: PatId, expr: ExprId| Child { bound: Some(pat), ..one(expr) };
        match facts[expr] {
            Expr::Path(_) | Expr::Lit(_) | Expr::Continue | Expr::Missing => {}
            Expr::Call(callee, args) => {
                nodes.push(one(callee));
                nodes.extend(facts.list(args).iter().copied().map(one));
            }
            Expr::MethodCall { receiver, args, .. } => {
                nodes.push(one(receiver));
                nodes.extend(facts.list(args).iter().copied().map(one));
            }
            Expr::Struct { fields, rest, .. } => {
                nodes.extend(facts.list(fields).iter().map(|field| one(field.value)));
                nodes.extend(rest.map(one));
            }
            Expr::Block(_, block) => self.block(fragment, block, nodes),
            Expr::If(condition, then, otherwise) => {
                nodes.push(one(condition));
                self.block(fragment, then, nodes);
                nodes.extend(otherwise.map(one));
            }
            Expr::Let(pat, value) => nodes.push(bound(pat, value)),
            Expr::Match(value, arms) => {
                nodes.push(one(value));
                nodes.extend(facts.list(arms).iter().map(|arm| one(arm.body)));
            }
            Expr::While(condition, body) => {
                nodes.push(one(condition));
                self.block(fragment, body, nodes);
            }
            Expr::For(pat, iterator, body) => {
                nodes.push(bound(pat, iterator));
                self.block(fragment, body, nodes);
            }
            Expr::Tuple(parts) | Expr::Array(parts) => nodes.extend(facts.list(parts).iter().copied().map(one)),
            Expr::Binary(_, a, b, _) | Expr::Assign(a, b) | Expr::Index(a, b, _) | Expr::Repeat(a, b) => {
                nodes.extend([one(a), one(b)]);
            }
            Expr::Range(from, to, _) => nodes.extend(from.into_iter().chain(to).map(one)),
            Expr::Return(value) | Expr::Break(value) | Expr::Yield(value) => nodes.extend(value.map(one)),
            Expr::Macro(call) => nodes.push(Node::call(fragment, call).into()),
            Expr::Field { base: inner, .. }
            | Expr::Closure { body: inner, .. }
            | Expr::Ref(inner, _)
            | Expr::Unary(_, inner, _)
            | Expr::Cast(inner, _)
            | Expr::Try(inner, _)
            | Expr::Await(inner)
            | Expr::Cfg(_, inner) => nodes.push(one(inner)),
        }
    }

    /// Where a piece of code begins.
    pub(super) fn begin(self, node: Node) -> Option<Location> {
        let facts = self.facts(node.fragment);
        let expr = match node.piece {
            Piece::Macro(call) => return self.begin_of_path(node.fragment, facts[call].path),
            Piece::Expr(expr) => expr,
        };
        match facts[expr] {
            Expr::Path(path) | Expr::Struct { path, .. } => self.begin_of_path(node.fragment, path),
            Expr::Lit(crate::syntax::Lit::Str(_, pos)) => Some(self.location(node.fragment, pos)),
            Expr::Macro(call) => self.begin_of_path(node.fragment, facts[call].path),
            _ => self.children(node).into_iter().find_map(|child| self.begin(child.node)),
        }
    }

    fn begin_of_path(self, fragment: u32, path: PathId) -> Option<Location> {
        self.segments(fragment, path).first().map(|segment| self.location(fragment, segment.pos))
    }

    /// A method call with its receiver, name and arguments.
    pub(super) fn method_call(self, node: Node) -> Option<MethodCall<'a>> {
        let facts = self.facts(node.fragment);
        let Expr::MethodCall { receiver, name, pos, args, .. } = self.expr(node)? else { return None };
        let args = facts.list(args).iter().map(|&arg| Node::expr(node.fragment, arg)).collect();
        Some(MethodCall { receiver: Node::expr(node.fragment, receiver), name: facts.name(name), pos, args })
    }

    /// A call of a path with its arguments.
    pub(super) fn path_call(self, node: Node) -> Option<PathCall> {
        let facts = self.facts(node.fragment);
        let Expr::Call(callee, args) = self.expr(node)? else { return None };
        let path = self.path_of(Node::expr(node.fragment, callee))?;
        Some(PathCall { path, args: facts.list(args).iter().map(|&arg| Node::expr(node.fragment, arg)).collect() })
    }

    /// The expression below references, `?`, `.await`, parentheses and casts.
    pub(super) fn bare(self, mut node: Node) -> Node {
        loop {
            let inner = match self.expr(node) {
                Some(
                    Expr::Ref(inner, _)
                    | Expr::Try(inner, _)
                    | Expr::Await(inner)
                    | Expr::Cast(inner, _)
                    | Expr::Cfg(_, inner),
                ) => Node::expr(node.fragment, inner),
                Some(Expr::Unary(crate::syntax::UnaryOp::Deref, inner, _)) => Node::expr(node.fragment, inner),
                Some(Expr::Macro(call)) => match self.code.inputs.facts.expansion(node.fragment, call) {
                    Some(expansion) => match self.facts(expansion).root {
                        Root::Expr(expr) => Node::expr(expansion, expr),
                        _ => return node,
                    },
                    None => return node,
                },
                _ => return node,
            };
            node = inner;
        }
    }

    /// The name that a pattern of one name binds.
    pub(super) fn bound_name(self, fragment: u32, pat: PatId) -> Option<&'a str> {
        match self.facts(fragment)[pat] {
            Pat::Bind { name, .. } => Some(self.facts(fragment).name(name)),
            Pat::Typed(inner, _) | Pat::Ref(inner) => self.bound_name(fragment, inner),
            // `Some(x)`, `Ok(x)`: the value inside
            Pat::TupleStruct(_, parts) => match self.facts(fragment).list(parts) {
                &[inner] => self.bound_name(fragment, inner),
                _ => None,
            },
            _ => None,
        }
    }

    /// The name of a path of one segment.
    pub(super) fn single_name(self, node: Node) -> Option<&'a str> {
        let path = self.path_of(node)?;
        match self.segments(node.fragment, path) {
            [segment] => Some(self.facts(node.fragment).name(segment.name)),
            _ => None,
        }
    }
}

/// `receiver.name(args)`.
pub(super) struct MethodCall<'a> {
    pub(super) receiver: Node,
    pub(super) name: &'a str,
    pub(super) pos: Pos,
    pub(super) args: Nodes,
}

/// `path(args)`.
pub(super) struct PathCall {
    pub(super) path: PathId,
    pub(super) args: Nodes,
}
