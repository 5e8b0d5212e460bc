//! Where values go inside a function: which names a call is handed, and what names are made from.
//!
//! Takes a function; returns its parameters, its bindings and its calls of functions of the workspace, in order. Names
//! stand for variables: a name bound twice is one. Leaves out types and the order of branches.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::database::access::code::{Child, Node, Piece, Site};
use crate::resolve::{DefinitionId, DefinitionKind};
use crate::source::Location;
use crate::syntax::{Expr, ItemKind, Pat, PatId, Pos};

/// Names of variables, ordered.
pub(super) type Names<'a> = SmallVec<[&'a str; 4]>;

/// What happens in a function.
#[derive(Debug, Default)]
pub(super) struct Flow<'a> {
    /// The names of each parameter; the first is `self`, empty for a function without it.
    pub(super) params: Vec<Names<'a>>,
    /// What names are made from.
    pub(super) binds: Vec<Bind<'a>>,
    /// Calls, and consts that are named.
    pub(super) calls: Vec<FlowCall<'a>>,
    /// Where variables are named.
    pub(super) uses: Vec<(Location, &'a str)>,
    /// What is awaited, or tried with `?`: a query there runs where it stands.
    pub(super) awaited: Vec<(Location, Location)>,
}

/// `let (a, b) = f(c, d);`
#[derive(Debug)]
pub(super) struct Bind<'a> {
    pub(super) names: Names<'a>,
    pub(super) from: Names<'a>,
    /// Where the value stands, if it can be a query that is not run yet.
    pub(super) held: Option<(Location, Location)>,
}

/// A call of a function of the workspace.
#[derive(Debug)]
pub(super) struct FlowCall<'a> {
    pub(super) location: Location,
    pub(super) to: DefinitionId,
    /// The names in the receiver, for a method call.
    pub(super) receiver: Option<Names<'a>>,
    /// The names in each argument.
    pub(super) args: Vec<Names<'a>>,
}

/// The methods of the workspace, by name; none where several have one name.
#[derive(Debug, Default)]
pub(super) struct Methods<'a> {
    /// Those of each type.
    pub(super) of_type: FxHashMap<(DefinitionId, &'a str), Option<DefinitionId>>,
    /// Those of all types and traits.
    pub(super) only: FxHashMap<&'a str, Option<DefinitionId>>,
}

/// Names of methods that drivers have.
fn is_driver(name: &str) -> bool {
    const STARTS: [&str; 9] = ["execute", "fetch", "query", "prepare", "load", "get", "first", "begin", "commit"];
    STARTS.iter().any(|start| name.starts_with(start)) || name.len() < 4
}

/// What happens in a function.
pub(super) fn flow<'a>(site: Site<'a>, methods: &Methods<'a>) -> Flow<'a> {
    let mut walk = Walk { site, methods, built: FxHashMap::default(), flow: Flow::default() };
    walk.parameters();
    for child in site.roots() {
        walk.child(child);
    }
    walk.flow
}

/// Joins names, each once.
pub(super) fn join<'a>(names: &mut Names<'a>, more: &[&'a str]) {
    for name in more {
        if !names.contains(name) {
            names.push(name);
        }
    }
}

struct Walk<'a, 'm> {
    site: Site<'a>,
    methods: &'m Methods<'a>,
    /// Variables that hold what a derived builder built, with its type.
    built: FxHashMap<&'a str, DefinitionId>,
    flow: Flow<'a>,
}

impl<'a> Walk<'a, '_> {
    fn parameters(&mut self) {
        let ItemKind::Fn(function) = self.site.kind() else { return };
        let mut own = Names::new();
        if function.self_param.is_some() {
            own.push("self");
        }
        self.flow.params.push(own);
        for param in self.site.own_facts().list(function.params) {
            let names = bound_names(self.site, self.site.unit.fragment, param.pat);
            self.flow.params.push(names);
        }
    }

    fn child(&mut self, child: Child) -> Names<'a> {
        let from = self.visit(child.node);
        if let Some(pat) = child.bound {
            let names = bound_names(self.site, child.node.fragment, pat);
            if let ([name], Some(ty)) = (&names[..], self.built(child.node)) {
                self.built.insert(name, ty);
            }
            let held = self.held(child.node);
            self.flow.binds.push(Bind { names, from: from.clone(), held });
        }
        from
    }

    /// The place of a value that nothing is awaited for: a text, or a query that is built.
    fn held(&self, node: Node) -> Option<(Location, Location)> {
        let mut inner = node;
        loop {
            inner = match self.site.expr(inner)? {
                Expr::Await(_) | Expr::Try(..) => return None,
                Expr::Ref(on, _) | Expr::MethodCall { receiver: on, .. } => Node::expr(inner.fragment, on),
                _ => break,
            };
        }
        Some((begin(self.site, node)?, end(self.site, node)?))
    }

    fn children(&mut self, node: Node) -> Names<'a> {
        let mut names = Names::new();
        for child in self.site.children(node) {
            let more = self.child(child);
            join(&mut names, &more);
        }
        names
    }

    /// Goes through a piece of code; returns the names in it.
    fn visit(&mut self, node: Node) -> Names<'a> {
        let facts = self.site.facts(node.fragment);
        let Piece::Expr(id) = node.piece else { return self.children(node) };
        match facts[id] {
            Expr::Path(path) => {
                if let Some((_, pos)) = self.site.last_segment(node.fragment, path) {
                    self.named(node.fragment, pos, None, Vec::new());
                }
                let name = self.site.single_name(node);
                if let (Some(name), Some(location)) = (name, self.site.begin(node)) {
                    self.flow.uses.push((location, name));
                }
                name.into_iter().collect()
            }
            Expr::MethodCall { receiver: on, name, pos, args, .. } => {
                let receiver = self.visit(Node::expr(node.fragment, on));
                let args = self.arguments(node.fragment, facts.list(args), &receiver);
                let mut all = receiver.clone();
                args.iter().for_each(|names| join(&mut all, names));
                let of_built = self.built(Node::expr(node.fragment, on));
                let method = of_built.and_then(|ty| *self.methods.of_type.get(&(ty, facts.name(name)))?);
                let method = method.or_else(|| self.only_method(node.fragment, facts.name(name), pos));
                if let Some(to) = method.filter(|_| self.site.named_at(node.fragment, pos).next().is_none()) {
                    let location = self.site.location(node.fragment, pos);
                    let (receiver, args) = (Some(receiver.clone()), args.clone());
                    self.flow.calls.push(FlowCall { location, to, receiver, args });
                }
                self.named(node.fragment, pos, Some(receiver), args);
                all
            }
            Expr::Call(callee, args) => {
                let path = self.site.path_of(Node::expr(node.fragment, callee));
                let mut all = match path {
                    Some(_) => self.site.single_name(Node::expr(node.fragment, callee)).into_iter().collect(),
                    None => self.visit(Node::expr(node.fragment, callee)),
                };
                let args = self.arguments(node.fragment, facts.list(args), &Names::new());
                args.iter().for_each(|names| join(&mut all, names));
                if let Some((_, pos)) = path.and_then(|path| self.site.last_segment(node.fragment, path)) {
                    self.named(node.fragment, pos, None, args);
                }
                all
            }
            Expr::Await(_) | Expr::Try(..) => {
                self.flow.awaited.extend(begin(self.site, node).zip(end(self.site, node)));
                self.children(node)
            }
            Expr::Match(value, arms) => {
                let value = self.visit(Node::expr(node.fragment, value));
                let mut all = value.clone();
                for arm in facts.list(arms) {
                    let names = bound_names(self.site, node.fragment, arm.pat);
                    self.flow.binds.push(Bind { names, from: value.clone(), held: None });
                    let more = self.visit(Node::expr(node.fragment, arm.body));
                    join(&mut all, &more);
                }
                all
            }
            _ => self.children(node),
        }
    }

    /// The only method of the workspace with a name, where resolution could not settle what is called.
    fn only_method(&self, fragment: u32, name: &str, pos: Pos) -> Option<DefinitionId> {
        let location = self.site.location(fragment, pos);
        let is_unsettled = self.site.code.is_unresolved(self.site.unit.module, location);
        if !is_unsettled || is_driver(name) { None } else { *self.methods.only.get(name)? }
    }

    /// The type of `Order::builder().….build()`, which a derive makes and resolution does not see.
    fn built(&self, node: Node) -> Option<DefinitionId> {
        let mut node = self.site.bare(node);
        if let Some(name) = self.site.single_name(node) {
            return self.built.get(name).copied();
        }
        let mut is_built = false;
        while let Some(call) = self.site.method_call(node) {
            is_built |= call.name == "build";
            node = self.site.bare(call.receiver);
        }
        let call = self.site.path_call(node).filter(|_| is_built)?;
        let [.., owner, last] = self.site.segments(node.fragment, call.path) else { return None };
        if self.site.facts(node.fragment).name(last.name) != "builder" {
            return None;
        }
        let code = self.site.code.inputs.code;
        let mut named = self.site.named_at(node.fragment, owner.pos);
        named.find(|&id| code.definition(id).kind == DefinitionKind::Struct)
    }

    /// Goes through arguments. The parameters of a closure come from what else the call is handed.
    fn arguments(&mut self, fragment: u32, args: &[crate::syntax::ExprId], receiver: &Names<'a>) -> Vec<Names<'a>> {
        let facts = self.site.facts(fragment);
        let is_closure = |arg: crate::syntax::ExprId| matches!(facts[arg], Expr::Closure { .. });
        let mut found = vec![Names::new(); args.len()];
        let mut around = receiver.clone();
        for (index, &arg) in args.iter().enumerate().filter(|(_, arg)| !is_closure(**arg)) {
            found[index] = self.visit(Node::expr(fragment, arg));
            join(&mut around, &found[index]);
        }
        for (index, &arg) in args.iter().enumerate().filter(|(_, arg)| is_closure(**arg)) {
            if let Expr::Closure { params, .. } = facts[arg] {
                for param in facts.list(params) {
                    let names = bound_names(self.site, fragment, param.pat);
                    self.flow.binds.push(Bind { names, from: around.clone(), held: None });
                }
            }
            found[index] = self.visit(Node::expr(fragment, arg));
        }
        // a function that is handed over is called with what the receiver has
        for &arg in args {
            let path = self.site.path_of(Node::expr(fragment, arg));
            if let Some((_, pos)) = path.and_then(|path| self.site.last_segment(fragment, path)) {
                self.named(fragment, pos, None, vec![receiver.clone()]);
            }
        }
        found
    }

    fn named(&mut self, fragment: u32, pos: Pos, receiver: Option<Names<'a>>, args: Vec<Names<'a>>) {
        let code = self.site.code.inputs.code;
        for to in self.site.named_at(fragment, pos) {
            let kind = code.definition(to).kind;
            if kind.is_function()
                || matches!(kind, DefinitionKind::Const | DefinitionKind::Static | DefinitionKind::AssocConst)
            {
                let location = self.site.location(fragment, pos);
                self.flow.calls.push(FlowCall { location, to, receiver: receiver.clone(), args: args.clone() });
            }
        }
    }
}

/// Where the first name or text of a piece of code stands.
fn begin(site: Site<'_>, node: Node) -> Option<Location> {
    let inner = site.children(node).into_iter().filter_map(|child| begin(site, child.node)).min();
    site.begin(node).into_iter().chain(inner).min()
}

/// Where the last name or text of a piece of code stands.
pub(super) fn end(site: Site<'_>, node: Node) -> Option<Location> {
    let own = match site.expr(node) {
        Some(Expr::MethodCall { pos, .. } | Expr::Field { pos, .. } | Expr::Try(_, pos)) => {
            Some(site.location(node.fragment, pos))
        }
        Some(Expr::Path(path)) => {
            site.last_segment(node.fragment, path).map(|(_, pos)| site.location(node.fragment, pos))
        }
        _ => site.begin(node),
    };
    own.max(site.children(node).into_iter().filter_map(|child| end(site, child.node)).max())
}

/// The names that a pattern binds.
pub(super) fn bound_names(site: Site<'_>, fragment: u32, pat: PatId) -> Names<'_> {
    let mut names = Names::new();
    collect_names(site, fragment, pat, &mut names);
    names
}

fn collect_names<'a>(site: Site<'a>, fragment: u32, pat: PatId, names: &mut Names<'a>) {
    let facts = site.facts(fragment);
    match facts[pat] {
        Pat::Bind { name, sub, .. } => {
            names.push(facts.name(name));
            sub.into_iter().for_each(|sub| collect_names(site, fragment, sub, names));
        }
        Pat::TupleStruct(_, parts) | Pat::Tuple(parts) | Pat::Slice(parts) | Pat::Or(parts) => {
            facts.list(parts).iter().for_each(|&part| collect_names(site, fragment, part, names));
        }
        Pat::Struct(_, fields) => {
            facts.list(fields).iter().for_each(|field| collect_names(site, fragment, field.pat, names));
        }
        Pat::Ref(inner) | Pat::Typed(inner, _) | Pat::Guard(inner, _) => collect_names(site, fragment, inner, names),
        _ => {}
    }
}
