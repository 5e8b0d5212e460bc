//! Where transactions are opened and closed.
//!
//! Takes the functions of the program; returns the spans that run in one transaction: closures, from `begin()` to
//! `commit()`, from a statement `BEGIN` to `COMMIT`, and the same through functions of the project that do so for
//! others. Savepoints inside a span are part of it.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::flow::{Names, bound_names, join};
use super::reach::{Reach, Span};
use crate::database::TransactionIdiom;
use crate::database::access::code::{Child, Code, Node, Piece, Site};
use crate::database::access::literals::ControlSite;
use crate::database::access::place::uses_databases;
use crate::database::access::text::Control;
use crate::resolve::{DefinitionId, DefinitionKind};
use crate::source::Location;
use crate::syntax::{Expr, ItemKind, PatId, Pos, Type, TypeId};

/// How many functions may stand between a transaction and who opens it.
const ROUNDS: usize = 4;

/// A transaction that was found.
pub(super) struct Opened<'a> {
    pub(super) span: Span<'a>,
    pub(super) location: Location,
    pub(super) opener: String,
    pub(super) idiom: TransactionIdiom,
}

/// A call that can open or close a transaction.
struct Event<'a> {
    location: Location,
    name: &'a str,
    /// The functions of the workspace that it calls.
    targets: Vec<DefinitionId>,
    /// The names in the receiver.
    receiver: Names<'a>,
    /// The names in the arguments.
    args: Names<'a>,
    /// Arguments that are closures.
    closures: Vec<Node>,
    /// Arguments that are names.
    handed: Names<'a>,
    arity: usize,
    /// A builder of transactions stands among the receivers.
    built: bool,
    /// What the result is bound to.
    bound: Option<Names<'a>>,
    /// It is awaited, tried or unwrapped.
    settled: bool,
}

/// The events of a function.
struct Function<'a> {
    site: Site<'a>,
    definition: DefinitionId,
    events: Vec<Event<'a>>,
    /// Parameters that are called, by what is called where.
    called: Vec<(Location, &'a str)>,
    /// The package speaks to databases by itself.
    direct: bool,
}

/// The functions that open transactions.
pub(super) struct Openers<'a> {
    functions: Vec<Function<'a>>,
    /// Functions that open a transaction around a closure.
    wrappers: FxHashSet<DefinitionId>,
    /// Functions that return what holds one.
    holders: FxHashSet<DefinitionId>,
    /// Types that they return.
    held_types: FxHashSet<DefinitionId>,
    configured: Vec<String>,
    controls: BTreeMap<DefinitionId, Vec<ControlSite>>,
}

impl<'a> Openers<'a> {
    /// The transactions of the program.
    pub(super) fn find(
        code: Code<'a>,
        reach: &Reach<'a>,
        controls: &[ControlSite],
        configured: &[String],
    ) -> Vec<Opened<'a>> {
        let mut by_function: BTreeMap<DefinitionId, Vec<ControlSite>> = BTreeMap::new();
        for control in controls {
            if let Some(definition) = control.definition {
                by_function.entry(definition).or_default().push(*control);
            }
        }
        let mut openers = Self {
            functions: functions(code),
            wrappers: FxHashSet::default(),
            holders: FxHashSet::default(),
            held_types: FxHashSet::default(),
            configured: configured.to_vec(),
            controls: by_function,
        };
        for _ in 0..ROUNDS {
            if !openers.learn(reach) {
                break;
            }
        }
        openers.functions.iter().flat_map(|function| openers.opened(function)).collect()
    }

    /// Finds wrappers and functions that return what holds a transaction; true if there are new ones.
    fn learn(&mut self, reach: &Reach<'a>) -> bool {
        let (mut wrappers, mut holders) = (Vec::new(), Vec::new());
        for function in &self.functions {
            if !self.wrappers.contains(&function.definition) && self.wraps(function) {
                wrappers.push(function.definition);
            }
            if !self.holders.contains(&function.definition) && self.holds(function) {
                holders.push(function.definition);
                self.held_types.extend(returned_types(function.site));
            }
        }
        let is_new = !wrappers.is_empty() || !holders.is_empty();
        for (found, of_trait) in [(wrappers, true), (holders, false)] {
            let known = if of_trait { &mut self.wrappers } else { &mut self.holders };
            known.extend(found);
        }
        // what an impl does, a call of its trait does
        for function in &self.functions {
            for event in &function.events {
                for &target in &event.targets {
                    if reach.targets(target).any(|to| self.wrappers.contains(&to)) {
                        self.wrappers.insert(target);
                    }
                    if reach.targets(target).any(|to| self.holders.contains(&to)) {
                        self.holders.insert(target);
                    }
                }
            }
        }
        is_new
    }

    /// True for a function that opens a transaction and calls a parameter inside, or hands it to what opens one.
    fn wraps(&self, function: &Function<'a>) -> bool {
        let params = parameter_names(function.site);
        let spans = self.opened(function);
        let calls = |span: &Span<'_>| {
            function
                .called
                .iter()
                .any(|(location, name)| span.from <= *location && *location <= span.to && params.contains(name))
        };
        let hands = function.events.iter().any(|event| {
            self.is_closure_opener(function, event) && event.handed.iter().any(|name| params.contains(name))
        });
        hands || spans.iter().any(|opened| calls(&opened.span))
    }

    /// True for a function that opens a transaction, does not close it, and returns what holds it.
    fn holds(&self, function: &Function<'a>) -> bool {
        let opens: Vec<&Event<'_>> =
            function.events.iter().filter(|event| self.guard_idiom(function, event).is_some()).collect();
        if opens.is_empty() || function.events.iter().any(|event| closes(event.name)) {
            return false;
        }
        let mut names = Names::new();
        opens.iter().filter_map(|event| event.bound.as_ref()).for_each(|bound| join(&mut names, bound));
        let places: Vec<Location> = opens.iter().map(|event| event.location).collect();
        let Some(tail) = function.site.tail() else { return false };
        returns_held(function.site, tail, &mut names.clone(), &places)
    }

    fn is_closure_opener(&self, function: &Function<'a>, event: &Event<'a>) -> bool {
        if event.targets.iter().any(|target| self.wrappers.contains(target)) {
            return true;
        }
        if self.configured.iter().any(|name| name == event.name) {
            return true;
        }
        if event.name.contains("test_transaction") || !function.direct {
            return false;
        }
        event.name.contains("transaction") || (event.name == "run" && event.built)
    }

    /// How an event opens a transaction that lasts until it is closed.
    fn guard_idiom(&self, function: &Function<'a>, event: &Event<'a>) -> Option<TransactionIdiom> {
        if !event.closures.is_empty()
            || !event.handed.is_empty() && event.name != "begin_with_config" && event.targets.is_empty()
        {
            return None;
        }
        if event.targets.iter().any(|target| self.holders.contains(target)) {
            return Some(TransactionIdiom::Repository);
        }
        if self.configured.iter().any(|name| name == event.name) {
            return Some(TransactionIdiom::Repository);
        }
        if !event.targets.is_empty() || !function.direct {
            return None;
        }
        let opens = match event.name {
            "begin" => event.arity == 0,
            "begin_with"
            | "begin_with_config"
            | "begin_immediate"
            | "begin_exclusive"
            | "begin_deferred"
            | "transaction_with_behavior"
            | "unchecked_transaction" => true,
            "transaction" => event.arity == 0,
            "start" => event.built,
            _ => false,
        };
        (opens && (event.settled || event.bound.is_some())).then_some(TransactionIdiom::Guard)
    }

    /// The transactions that a function opens.
    fn opened(&self, function: &Function<'a>) -> Vec<Opened<'a>> {
        let mut opened: Vec<Opened<'a>> = Vec::new();
        if self.wrappers.contains(&function.definition) {
            return opened; // its callers say what runs inside
        }
        let hands_out = self.holders.contains(&function.definition);
        for event in &function.events {
            let is_nested = opened.iter().any(|outer| {
                let span = &outer.span;
                span.from <= event.location
                    && event.location <= span.to
                    && event.receiver.iter().chain(&event.args).any(|name| span.names.contains(name))
            });
            if is_nested {
                continue;
            }
            if !event.closures.is_empty() && self.is_closure_opener(function, event) {
                opened.push(closure(function, event, self.wrappers_called(event)));
            } else if let Some(idiom) = self.guard_idiom(function, event)
                && let Some(names) = event.bound.as_ref().filter(|_| !hands_out)
            {
                let to = closing(function, event.location, names);
                let opening = event.targets.clone();
                let span = Span { site: function.site, from: event.location, to, names: names.clone(), opening };
                opened.push(Opened { span, location: event.location, opener: event.name.to_owned(), idiom });
            }
        }
        opened.extend(self.textual(function));
        opened.extend(self.handed_in(function));
        opened
    }

    fn wrappers_called(&self, event: &Event<'_>) -> TransactionIdiom {
        let is_wrapper = event.targets.iter().any(|target| self.wrappers.contains(target));
        if is_wrapper { TransactionIdiom::Wrapper } else { TransactionIdiom::Closure }
    }

    /// From `BEGIN` to the last `COMMIT`.
    fn textual(&self, function: &Function<'a>) -> Vec<Opened<'a>> {
        let controls = self.controls.get(&function.definition).map_or(&[][..], Vec::as_slice);
        let begin =
            controls.iter().filter(|control| control.control == Control::Begin).map(|control| control.location).min();
        let Some(from) = begin else { return Vec::new() };
        let ends = controls.iter().filter(|control| control.control == Control::Commit && control.location > from);
        let to = ends.map(|control| control.location).max().unwrap_or_else(|| end_of_item(function.site));
        // the connection is what the statement is run on
        let around = function
            .events
            .iter()
            .filter(|event| event.location.file == from.file && event.location.line.abs_diff(from.line) <= 1);
        let mut names = Names::new();
        for event in around {
            join(&mut names, &event.receiver);
            join(&mut names, &event.args);
        }
        let span = Span { site: function.site, from, to, names, opening: Vec::new() };
        vec![Opened { span, location: from, opener: "BEGIN".to_owned(), idiom: TransactionIdiom::Textual }]
    }

    /// A parameter, taken by value, that holds a transaction which the function closes.
    fn handed_in(&self, function: &Function<'a>) -> Vec<Opened<'a>> {
        let ItemKind::Fn(body) = function.site.kind() else { return Vec::new() };
        let (facts, fragment) = (function.site.own_facts(), function.site.unit.fragment);
        let mut opened = Vec::new();
        for param in facts.list(body.params) {
            let Type::Path(path) = facts[param.ty] else { continue };
            let Some((name, pos)) = function.site.last_segment(fragment, path) else { continue };
            if !function.site.named_at(fragment, pos).any(|id| self.held_types.contains(&id)) {
                continue;
            }
            let names = bound_names(function.site, fragment, param.pat);
            let from = function.site.location(fragment, pos);
            if let Some(to) = last_closing(function, from, &names) {
                let span = Span { site: function.site, from, to, names, opening: Vec::new() };
                let (opener, idiom) = (name.to_owned(), TransactionIdiom::Repository);
                opened.push(Opened { span, location: from, opener, idiom });
            }
        }
        opened
    }
}

/// The span of a closure.
fn closure<'a>(function: &Function<'a>, event: &Event<'a>, idiom: TransactionIdiom) -> Opened<'a> {
    let site = function.site;
    let mut names = Names::new();
    let (mut from, mut to) = (event.location, event.location);
    for &node in &event.closures {
        if let Some(Expr::Closure { params, body, .. }) = site.expr(node) {
            for param in site.facts(node.fragment).list(params) {
                join(&mut names, &bound_names(site, node.fragment, param.pat));
            }
            let body = Node::expr(node.fragment, body);
            from = site.begin(body).unwrap_or(from);
            to = to.max(end(site, body).unwrap_or(to));
        }
    }
    if names.is_empty() {
        join(&mut names, &event.receiver);
    }
    let span = Span { site, from: from.min(event.location), to, names, opening: Vec::new() };
    Opened { span, location: event.location, opener: event.name.to_owned(), idiom }
}

/// Methods that end a transaction.
fn closes(name: &str) -> bool {
    matches!(name, "commit" | "rollback" | "save" | "cancel" | "finish")
}

/// Where a transaction held by names is closed: at the last commit, else at the end of the function.
fn closing(function: &Function<'_>, from: Location, names: &Names<'_>) -> Location {
    last_closing(function, from, names).unwrap_or_else(|| end_of_item(function.site))
}

fn last_closing(function: &Function<'_>, from: Location, names: &Names<'_>) -> Option<Location> {
    let closers = function.events.iter().filter(|event| {
        let handed = event.receiver.iter().chain(&event.args);
        event.location > from && closes(event.name) && handed.into_iter().any(|name| names.contains(name))
    });
    let commits: Vec<(bool, Location)> =
        closers.map(|event| (matches!(event.name, "commit" | "save" | "finish"), event.location)).collect();
    commits.iter().filter(|(commit, _)| *commit).chain(&commits).map(|(_, location)| *location).max()
}

fn end_of_item(site: Site<'_>) -> Location {
    let facts = site.own_facts();
    let item = &facts[site.item()];
    let location = site.location(site.unit.fragment, item.pos);
    let is_expansion = location.line != item.pos.line;
    let line = if is_expansion { u32::MAX } else { item.lines.1 };
    Location { line, column: u32::MAX, ..location }
}

/// Where the last name of a piece of code stands.
fn end(site: Site<'_>, node: Node) -> Option<Location> {
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

/// The names of the parameters of a function.
fn parameter_names(site: Site<'_>) -> Names<'_> {
    let mut names = Names::new();
    if let ItemKind::Fn(function) = site.kind() {
        for param in site.own_facts().list(function.params) {
            join(&mut names, &bound_names(site, site.unit.fragment, param.pat));
        }
    }
    names
}

/// The types and traits of the workspace that the return type names.
fn returned_types(site: Site<'_>) -> Vec<DefinitionId> {
    let ItemKind::Fn(function) = site.kind() else { return Vec::new() };
    let mut found = Vec::new();
    function.ret.into_iter().for_each(|ret| types_in(site, ret, &mut found));
    found
}

fn types_in(site: Site<'_>, ty: TypeId, found: &mut Vec<DefinitionId>) {
    let (facts, fragment) = (site.own_facts(), site.unit.fragment);
    let Type::Path(path) = facts[ty] else { return };
    let Some(last) = facts.segments(path).last() else { return };
    let code = site.code.inputs.code;
    let named = site.named_at(fragment, last.pos);
    found.extend(named.filter(|&id| {
        let kind = code.definition(id).kind;
        matches!(kind, DefinitionKind::Struct | DefinitionKind::TypeAlias)
    }));
    // the first argument of `Result<T, E>`, `Box<T>`
    let Some(args) = last.args else { return };
    if let Some(crate::syntax::GenericArg::Type(inner)) = facts.list(facts[args].args).first() {
        types_in(site, *inner, found);
    }
}

/// True if a value holds one of the names or what is opened at one of the places: wrapped in `Ok`, a struct or what a
/// constructor makes.
fn returns_held<'a>(site: Site<'a>, node: Node, names: &mut Names<'a>, places: &[Location]) -> bool {
    let node = site.bare(node);
    if site.single_name(node).is_some_and(|name| names.contains(&name)) {
        return true;
    }
    if let Some(call) = site.method_call(node) {
        return places.contains(&site.location(node.fragment, call.pos))
            || returns_held(site, call.receiver, names, places);
    }
    if let Some(call) = site.path_call(node) {
        let Some((_, pos)) = site.last_segment(node.fragment, call.path) else { return false };
        if places.contains(&site.location(node.fragment, pos)) {
            return true;
        }
        let facts = site.facts(node.fragment);
        let is_type = |segment: &crate::syntax::Segment| facts.name(segment.name).starts_with(char::is_uppercase);
        let constructs = site.segments(node.fragment, call.path).iter().any(is_type);
        return constructs && call.args.iter().any(|&arg| returns_held(site, arg, names, places));
    }
    match site.expr(node) {
        Some(Expr::Struct { .. } | Expr::Tuple(_) | Expr::Return(_)) => {
            site.children(node).into_iter().any(|child| returns_held(site, child.node, names, places))
        }
        Some(Expr::If(..) | Expr::Match(..)) => {
            let branches = site.children(node).into_iter().skip(1).filter(|child| !child.statement);
            branches.into_iter().any(|child| returns_held(site, child.node, names, places))
        }
        Some(Expr::Block(..)) => {
            let children = site.children(node);
            for child in &children {
                if let Some(pat) = child.bound
                    && returns_held(site, child.node, names, places)
                {
                    join(names, &bound_names(site, child.node.fragment, pat));
                }
            }
            children.last().is_some_and(|tail| !tail.statement && returns_held(site, tail.node, names, places))
        }
        _ => false,
    }
}

/// The functions of the program with their events.
fn functions(code: Code<'_>) -> Vec<Function<'_>> {
    let mut direct: FxHashMap<u32, bool> = FxHashMap::default();
    let mut functions = Vec::new();
    for site in code.sites() {
        let (ItemKind::Fn(function), Some(definition)) = (site.kind(), site.unit.definition) else { continue };
        if function.body.is_none() {
            continue;
        }
        let package = code.inputs.code.module(site.unit.module).package.0;
        let direct = *direct.entry(package).or_insert_with(|| uses_databases(code, package));
        let mut walk = Walk { site, events: Vec::new(), called: Vec::new() };
        for child in site.roots() {
            walk.child(child);
        }
        let Walk { events, called, .. } = walk;
        functions.push(Function { site, definition, events, called, direct });
    }
    functions
}

/// Collects the events of a function.
struct Walk<'a> {
    site: Site<'a>,
    events: Vec<Event<'a>>,
    called: Vec<(Location, &'a str)>,
}

/// What stands around a call.
#[derive(Clone, Copy, Default)]
struct Around {
    bound: Option<(u32, PatId)>,
    settled: bool,
}

impl<'a> Walk<'a> {
    fn child(&mut self, child: Child) {
        let bound = child.bound.map(|pat| (child.node.fragment, pat));
        self.visit(child.node, Around { bound, settled: false });
    }

    fn visit(&mut self, node: Node, around: Around) {
        if let Some(call) = self.site.method_call(node) {
            let passes = matches!(
                call.name,
                "unwrap"
                    | "expect"
                    | "context"
                    | "with_context"
                    | "map_err"
                    | "await"
                    | "unwrap_or_else"
                    | "boxed"
                    | "into"
                    | "wrap_err"
                    | "or_else"
                    | "instrument"
                    | "to_internal"
                    | "to_internal_error"
            );
            let location = self.site.location(node.fragment, call.pos);
            self.event(node.fragment, location, call.name, call.pos, Some(call.receiver), &call.args, around);
            let inner = Around { settled: true, ..around };
            self.visit(call.receiver, if passes { inner } else { Around::default() });
            return call.args.into_iter().for_each(|arg| self.visit(arg, Around::default()));
        }
        if let Some(call) = self.site.path_call(node) {
            if let Some((name, pos)) = self.site.last_segment(node.fragment, call.path) {
                let location = self.site.location(node.fragment, pos);
                if self.site.segments(node.fragment, call.path).len() == 1 {
                    self.called.push((location, name));
                }
                self.event(node.fragment, location, name, pos, None, &call.args, around);
            }
            return call.args.into_iter().for_each(|arg| self.visit(arg, Around::default()));
        }
        match self.site.expr(node) {
            Some(Expr::Await(inner) | Expr::Try(inner, _)) => {
                self.visit(Node::expr(node.fragment, inner), Around { settled: true, ..around });
            }
            Some(Expr::Ref(inner, _) | Expr::Cfg(_, inner)) => self.visit(Node::expr(node.fragment, inner), around),
            Some(Expr::Match(value, _)) => {
                self.visit(Node::expr(node.fragment, value), around);
                for child in self.site.children(node).into_iter().skip(1) {
                    self.child(child);
                }
            }
            _ => {
                for child in self.site.children(node) {
                    self.child(child);
                }
            }
        }
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one call")]
    fn event(
        &mut self,
        fragment: u32,
        location: Location,
        name: &'a str,
        pos: Pos,
        receiver: Option<Node>,
        args: &[Node],
        around: Around,
    ) {
        let code = self.site.code.inputs.code;
        let targets: Vec<DefinitionId> =
            self.site.named_at(fragment, pos).filter(|&id| code.definition(id).kind.is_function()).collect();
        let closures: Vec<Node> =
            args.iter().copied().filter(|&arg| matches!(self.site.expr(arg), Some(Expr::Closure { .. }))).collect();
        let is_known = closes(name)
            || name.contains("transaction")
            || name.starts_with("begin")
            || name == "start"
            || name == "run";
        let runs = name.contains("execute") || name.contains("query") || name.contains("batch");
        if !is_known && !runs && targets.is_empty() {
            return;
        }
        let mut own = Names::new();
        receiver.into_iter().for_each(|receiver| self.names_in(receiver, &mut own));
        let (mut all, mut handed) = (Names::new(), Names::new());
        for &arg in args.iter().filter(|arg| !closures.contains(arg)) {
            self.names_in(arg, &mut all);
            handed.extend(self.site.single_name(arg));
        }
        let bound = around.bound.map(|(fragment, pat)| bound_names(self.site, fragment, pat));
        self.events.push(Event {
            location,
            name,
            targets,
            receiver: own,
            args: all,
            closures,
            handed,
            arity: args.len(),
            built: receiver.is_some_and(|receiver| self.is_built(receiver)),
            bound,
            settled: around.settled,
        });
    }

    /// True if a builder of transactions is among the receivers.
    fn is_built(&self, node: Node) -> bool {
        let mut node = self.site.bare(node);
        while let Some(call) = self.site.method_call(node) {
            if call.name == "build_transaction" {
                return true;
            }
            node = self.site.bare(call.receiver);
        }
        false
    }

    fn names_in(&self, node: Node, names: &mut Names<'a>) {
        if let Some(name) = self.site.single_name(node) {
            join(names, &[name]);
        }
        if matches!(node.piece, Piece::Expr(_)) && matches!(self.site.expr(node), Some(Expr::Closure { .. })) {
            return;
        }
        for child in self.site.children(node) {
            self.names_in(child.node, names);
        }
    }
}
