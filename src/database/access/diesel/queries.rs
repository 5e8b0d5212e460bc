//! Expressions of diesel's query builder.
//!
//! Takes an item with the names of diesel; returns its queries: each the largest expression whose receivers lead to a
//! table, a statement of diesel, a struct's own query, or a function that returns one. What stands in its arguments
//! belongs to it, up to where it is run.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::builders::Builders;
use super::names::{Model, Names};
use crate::database::access::code::{Child, Code, MethodCall, Node, Piece, Site};
use crate::database::access::draft::{Draft, Evidence};
use crate::database::access::names::last_name;
use crate::database::{Idiom, ObjectName, Operation};
use crate::resolve::DefinitionId;
use crate::syntax::{Expr, ItemKind, PathId};

/// The queries of the program.
pub(super) fn find(code: Code<'_>, names: &Names, builders: &Builders) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for site in code.sites() {
        if let (ItemKind::Struct { .. }, Some(definition)) = (site.kind(), site.unit.definition) {
            let base = names.model(definition).and_then(|model| model.base_query);
            let mut reader = Reader::new(site, names, builders);
            base.into_iter().for_each(|query| reader.record(query, Idiom::DieselDerive));
            drafts.append(&mut reader.drafts);
            continue;
        }
        let roots = site.roots();
        // among items stand macros that declare: `joinable!`
        if roots.is_empty() || matches!(site.kind(), ItemKind::MacroCall(_)) {
            continue;
        }
        let mut reader = Reader::new(site, names, builders);
        for root in roots {
            reader.child(root);
        }
        drafts.append(&mut reader.drafts);
    }
    drafts
}

/// What a path means to diesel.
enum Meaning {
    Table(ObjectName),
    Column(ObjectName, String),
}

/// What an expression leads to by its receivers.
enum Root {
    /// From these tables.
    Tables(Vec<ObjectName>),
    /// A variable that holds a query with these tables.
    Variable(Vec<ObjectName>),
    /// A statement of diesel: `insert_into`, `select`.
    Statement,
}

/// The state of reading one item.
pub(super) struct Reader<'a, 'n> {
    site: Site<'a>,
    names: &'n Names,
    builders: &'n Builders,
    /// Tables whose names a glob brings: `use schema::users::dsl::*`.
    globs: Vec<(String, ObjectName)>,
    /// Variables that hold queries.
    locals: FxHashMap<String, Vec<ObjectName>>,
    drafts: Vec<Draft>,
}

/// A query while its parts are collected.
struct Parts {
    draft: Draft,
    /// Columns named, and those that a statement writes.
    columns: Vec<(ObjectName, String)>,
    written: Vec<(ObjectName, String)>,
    /// The target of the statement around.
    target: Option<(ObjectName, Operation)>,
}

impl<'a, 'n> Reader<'a, 'n> {
    pub(super) fn new(site: Site<'a>, names: &'n Names, builders: &'n Builders) -> Self {
        let (locals, drafts) = (FxHashMap::default(), Vec::new());
        let mut reader = Self { site, names, builders, globs: Vec::new(), locals, drafts };
        reader.globs = reader.globs();
        reader
    }

    /// The tables whose names globs bring into sight, of the file or of the function.
    fn globs(&self) -> Vec<(String, ObjectName)> {
        let fragment = self.site.unit.fragment;
        let lines = self.site.own_facts()[self.site.item()].lines;
        let is_here = |function: (u32, u32)| lines.0 <= function.0 && function.1 <= lines.1;
        let mut globs = Vec::new();
        for glob in self.names.globs(fragment).iter().filter(|glob| glob.function.is_none_or(is_here)) {
            for id in self.site.named_at(fragment, glob.pos) {
                if let Some(table) = self.names.table(id) {
                    let name = last_name(&self.site.code.inputs.code.definition(id).name).to_owned();
                    globs.push((name, table.name.clone()));
                }
            }
        }
        globs
    }

    fn meaning(&self, fragment: u32, path: PathId) -> Option<Meaning> {
        let (name, pos) = self.site.last_segment(fragment, path)?;
        for id in self.site.named_at(fragment, pos) {
            let Some(table) = self.names.table(id) else { continue };
            let own = last_name(&self.site.code.inputs.code.definition(id).name);
            let is_table = table.alias || name == "table" || name == own;
            return Some(if is_table {
                Meaning::Table(table.name.clone())
            } else {
                Meaning::Column(table.name.clone(), name.to_owned())
            });
        }
        if self.globs.is_empty() || self.site.segments(fragment, path).len() > 1 || self.locals.contains_key(name) {
            return None;
        }
        match (&self.globs[..], name) {
            ([(_, table)], "table") => Some(Meaning::Table(table.clone())),
            (globs, name) => globs.iter().find(|(own, _)| own == name).map(|(_, table)| Meaning::Table(table.clone())),
        }
    }

    /// The struct before the last segment of a path: `Follow` in `Follow::belonging_to`.
    fn model_before(&self, fragment: u32, path: PathId) -> Option<(DefinitionId, &'n Model)> {
        let segments = self.site.segments(fragment, path);
        let owner = segments.get(segments.len().checked_sub(2)?)?;
        let find = |id: DefinitionId| self.names.model(id).map(|model| (id, model));
        if self.site.facts(fragment).name(owner.name) == "Self" {
            let code = self.site.code.inputs.code;
            return find(code.definition(self.site.unit.definition?).owner?);
        }
        self.site.named_at(fragment, owner.pos).find_map(find)
    }

    /// The statement of diesel that a path names: `insert_into`, `delete`, `select`, `exists`.
    fn statement(&self, fragment: u32, path: PathId) -> Option<&'a str> {
        let (name, pos) = self.site.last_segment(fragment, path)?;
        let external = self.site.external_at(fragment, pos)?;
        (external.starts_with("diesel")).then_some(name)
    }

    /// What is returned by the function, if that is a query that is not run.
    pub(super) fn returned(mut self) -> Option<Vec<ObjectName>> {
        for Child { node, bound, .. } in self.site.roots() {
            if let (Some(pat), Some(tables)) = (bound, self.value(node)) {
                self.bind(node.fragment, pat, tables);
            }
        }
        self.value(self.site.tail()?).filter(|tables| !tables.is_empty())
    }

    /// What the function does to the table of `Self`.
    pub(super) fn generic_operations(self) -> BTreeSet<Operation> {
        let mut operations = BTreeSet::new();
        for root in self.site.roots() {
            self.generic_in(root.node, Operation::Select, &mut operations);
        }
        operations
    }

    fn generic_in(&self, node: Node, operation: Operation, operations: &mut BTreeSet<Operation>) {
        let mut inside = operation;
        if let Some(call) = self.site.path_call(node) {
            let segments = self.site.segments(node.fragment, call.path);
            let names: Vec<&str> =
                segments.iter().map(|segment| self.site.facts(node.fragment).name(segment.name)).collect();
            if names == ["Self", "table"] {
                operations.insert(operation);
            }
            inside = self.statement(node.fragment, call.path).and_then(written_by).unwrap_or(operation);
        }
        for child in self.site.children(node) {
            self.generic_in(child.node, inside, operations);
        }
    }

    fn bind(&mut self, fragment: u32, pat: crate::syntax::PatId, tables: Vec<ObjectName>) {
        if let Some(name) = self.site.bound_name(fragment, pat) {
            self.locals.insert(name.to_owned(), tables);
        }
    }

    /// The tables that a query which is not run selects from: of its root and its joins.
    pub(super) fn value(&self, node: Node) -> Option<Vec<ObjectName>> {
        let node = match self.site.expr(node) {
            Some(Expr::Ref(inner, _) | Expr::Return(Some(inner))) => Node::expr(node.fragment, inner),
            Some(Expr::Try(..) | Expr::Await(_)) => return None,
            _ => node,
        };
        if let Some(call) = self.site.method_call(node) {
            if is_run(call.name) {
                return None;
            }
            if let Some(tables) = self.builder_at(node.fragment, call.pos) {
                return Some(tables);
            }
            let mut tables = self.value(call.receiver)?;
            if call.name.contains("join") {
                tables.extend(call.args.first().and_then(|&arg| self.value(arg)).unwrap_or_default());
            }
            return Some(tables);
        }
        match self.site.expr(node)? {
            Expr::Path(path) => match self.meaning(node.fragment, path) {
                Some(Meaning::Table(table)) => Some(vec![table]),
                Some(Meaning::Column(..)) => None,
                None => self.site.single_name(node).and_then(|name| self.locals.get(name)).cloned(),
            },
            Expr::Call(..) => self.value_of_call(node),
            Expr::Block(..) | Expr::If(..) | Expr::Match(..) => {
                let last = self.site.children(node);
                let tails = last
                    .iter()
                    .filter(|child| !child.statement)
                    .skip(usize::from(!matches!(self.site.expr(node), Some(Expr::Block(..)))));
                let tables: Vec<ObjectName> = tails.filter_map(|child| self.value(child.node)).flatten().collect();
                (!tables.is_empty()).then(|| distinct(tables))
            }
            _ => None,
        }
    }

    fn value_of_call(&self, node: Node) -> Option<Vec<ObjectName>> {
        let call = self.site.path_call(node)?;
        let (name, pos) = self.site.last_segment(node.fragment, call.path)?;
        if name == "belonging_to" {
            return self.model_before(node.fragment, call.path).and_then(|(_, model)| Some(vec![model.table.clone()?]));
        }
        if name == "query"
            && let Some((id, _)) = self.model_before(node.fragment, call.path)
            && let Some(tables) = self.builders.derived.get(&id)
        {
            return Some(tables.clone());
        }
        if name == "table"
            && let Some((_, model)) = self.model_before(node.fragment, call.path)
        {
            return model.table.clone().map(|table| vec![table]);
        }
        match self.statement(node.fragment, call.path) {
            Some(name) if written_by(name).is_some() || name == "select" => Some(Vec::new()),
            _ => self.builder_at(node.fragment, pos),
        }
    }

    fn builder_at(&self, fragment: u32, pos: crate::syntax::Pos) -> Option<Vec<ObjectName>> {
        let mut named = self.site.named_at(fragment, pos);
        named.find_map(|id| self.builders.functions.get(&id)).cloned()
    }

    /// What an expression leads to by its receivers, if it is a query.
    fn root(&self, mut node: Node) -> Option<Root> {
        loop {
            node = self.site.bare(node);
            let Some(call) = self.site.method_call(node) else { break };
            if let Some(tables) = self.builder_at(node.fragment, call.pos) {
                return Some(Root::Tables(tables));
            }
            if call.name == "insert_into" && call.args.first().is_some_and(|&arg| self.value(arg).is_some()) {
                return Some(Root::Statement);
            }
            node = call.receiver;
        }
        match self.site.expr(node)? {
            Expr::Path(path) => match self.meaning(node.fragment, path) {
                Some(Meaning::Table(table)) => Some(Root::Tables(vec![table])),
                Some(Meaning::Column(..)) => None,
                None => self.site.single_name(node).and_then(|name| self.locals.get(name)).cloned().map(Root::Variable),
            },
            Expr::Call(..) => self.root_of_call(node),
            _ => None,
        }
    }

    fn root_of_call(&self, node: Node) -> Option<Root> {
        let call = self.site.path_call(node)?;
        if let Some(tables) = self.value_of_call(node).filter(|tables| !tables.is_empty()) {
            return Some(Root::Tables(tables));
        }
        if self.generic_call(node).is_some() {
            return Some(Root::Statement);
        }
        let name = self.statement(node.fragment, call.path)?;
        (written_by(name).is_some() || matches!(name, "select" | "exists" | "not" | "copy_to"))
            .then_some(Root::Statement)
    }

    /// A call of a method that a trait provides for all tables, with the table of the type.
    fn generic_call(&self, node: Node) -> Option<(ObjectName, &'n BTreeSet<Operation>)> {
        let call = self.site.path_call(node)?;
        let (_, pos) = self.site.last_segment(node.fragment, call.path)?;
        let operations = self.site.named_at(node.fragment, pos).find_map(|id| self.builders.generic.get(&id))?;
        let (_, model) = self.model_before(node.fragment, call.path)?;
        Some((model.table.clone()?, operations))
    }

    /// Reads a part of a larger piece.
    fn child(&mut self, child: Child) {
        let Child { node, bound, .. } = child;
        if let Some(pat) = bound
            && let Some(tables) = self.value(node)
        {
            self.visit(node);
            return self.bind(node.fragment, pat, tables);
        }
        if self.site.tail() == Some(node) && self.site.path_of(node).is_some() {
            return; // a function that names its table
        }
        self.visit(node);
    }

    fn visit(&mut self, node: Node) {
        match self.root(node) {
            Some(Root::Tables(_) | Root::Statement) => self.record(node, Idiom::Diesel),
            Some(Root::Variable(_)) => self.visit_arguments(node),
            None => {
                if let Some(call) = self.site.method_call(node)
                    && call.name == "save_changes"
                {
                    self.record(node, Idiom::Diesel);
                }
                for child in self.site.children(node) {
                    self.child(child);
                }
            }
        }
    }

    /// Reads what is handed to the methods of a query that a variable holds.
    fn visit_arguments(&mut self, node: Node) {
        let node = self.site.bare(node);
        if let Some(MethodCall { receiver, args, .. }) = self.site.method_call(node) {
            self.visit_arguments(receiver);
            args.into_iter().for_each(|arg| self.visit(arg));
        }
    }

    /// Records the query that a node is.
    fn record(&mut self, node: Node, idiom: Idiom) {
        let Some(location) = self.site.begin(node) else { return };
        let draft = Draft::new(self.site, location, idiom, Evidence::Resolved);
        let mut parts = Parts { draft, columns: Vec::new(), written: Vec::new(), target: None };
        self.collect(node, &mut parts);
        let Parts { mut draft, columns, written, .. } = parts;
        for table in &mut draft.uses {
            let named = if table.operation == Operation::Select { &columns } else { &written };
            table
                .columns
                .extend(named.iter().filter(|(name, _)| *name == table.name).map(|(_, column)| column.clone()));
        }
        if !draft.uses.is_empty() {
            self.drafts.push(draft);
        }
    }

    fn collect(&mut self, node: Node, parts: &mut Parts) {
        let expr = match node.piece {
            Piece::Expr(_) => self.site.expr(node),
            Piece::Macro(_) => None,
        };
        match expr {
            Some(Expr::Path(path)) => self.collect_path(node, path, parts),
            Some(Expr::MethodCall { .. }) => self.collect_method(node, parts),
            Some(Expr::Call(..)) => self.collect_call(node, parts),
            Some(Expr::Closure { body, .. }) => self.visit(Node::expr(node.fragment, body)),
            _ => {
                for child in self.site.children(node) {
                    self.collect(child.node, parts);
                }
            }
        }
    }

    fn collect_path(&self, node: Node, path: PathId, parts: &mut Parts) {
        match self.meaning(node.fragment, path) {
            Some(Meaning::Table(table)) => parts.draft.add(&table, Operation::Select, []),
            Some(Meaning::Column(table, column)) => {
                let is_target = parts.target.as_ref().is_some_and(|(target, _)| *target == table);
                if is_target { &mut parts.written } else { &mut parts.columns }.push((table, column));
            }
            None => {
                let tables = self.site.single_name(node).and_then(|name| self.locals.get(name));
                for table in tables.into_iter().flatten() {
                    parts.draft.add(table, Operation::Select, []);
                }
            }
        }
    }

    fn collect_method(&mut self, node: Node, parts: &mut Parts) {
        let Some(call) = self.site.method_call(node) else { return };
        for table in self.builder_at(node.fragment, call.pos).unwrap_or_default() {
            parts.draft.add(&table, Operation::Select, []);
        }
        if call.name == "save_changes" {
            return self.collect_target(call.receiver, Operation::Update, parts);
        }
        if call.name == "insert_into" {
            self.collect(call.receiver, parts);
            return call.args.into_iter().for_each(|arg| self.collect_target(arg, Operation::Insert, parts));
        }
        self.collect(call.receiver, parts);
        if self.is_finished(node) {
            return call.args.into_iter().for_each(|arg| self.visit(arg));
        }
        let writes = matches!(call.name, "set" | "values");
        let around = parts.target.clone();
        if writes {
            parts.target = parts
                .draft
                .uses
                .iter()
                .find(|table| table.operation.writes())
                .map(|table| (table.name.clone(), table.operation));
            self.collect_row(&call, parts);
        } else {
            parts.target = None;
        }
        call.args.into_iter().for_each(|arg| self.collect(arg, parts));
        parts.target = around;
    }

    /// The columns of a struct that is handed to `values` or `set`.
    fn collect_row(&self, call: &MethodCall<'_>, parts: &mut Parts) {
        for &arg in &call.args {
            let Piece::Expr(expr) = arg.piece else { continue };
            let row = self.site.code.inputs.facts.operand(arg.fragment, expr).and_then(|id| self.names.model(id));
            if let Some((row, table)) = row.and_then(|row| Some((row, row.table.as_ref()?))) {
                parts.written.extend(row.columns.iter().map(|column| (table.clone(), column.clone())));
            }
        }
    }

    /// True if the query is run at this method or below: what follows are its results.
    fn is_finished(&self, node: Node) -> bool {
        let mut node = node;
        loop {
            match self.site.expr(node) {
                Some(Expr::Try(..) | Expr::Await(_)) => return true,
                Some(Expr::Ref(inner, _) | Expr::Cast(inner, _)) => node = Node::expr(node.fragment, inner),
                _ => match self.site.method_call(node) {
                    Some(call) if is_run(call.name) => return true,
                    Some(call) => node = call.receiver,
                    None => return false,
                },
            }
        }
    }

    fn collect_call(&mut self, node: Node, parts: &mut Parts) {
        let Some(call) = self.site.path_call(node) else {
            return self.site.children(node).into_iter().for_each(|child| self.collect(child.node, parts));
        };
        if let Some((table, operations)) = self.generic_call(node) {
            operations.iter().for_each(|&operation| parts.draft.add(&table, operation, []));
        }
        let written = self.statement(node.fragment, call.path).and_then(written_by);
        let mut args = call.args.into_iter();
        if let Some(operation) = written {
            args.next().into_iter().for_each(|target| self.collect_target(target, operation, parts));
        } else {
            for table in self.value_of_call(node).unwrap_or_default() {
                parts.draft.add(&table, Operation::Select, []);
            }
            self.collect_selection(node, call.path, parts);
        }
        args.for_each(|arg| self.collect(arg, parts));
    }

    /// `User::as_select()` names the columns of the struct.
    fn collect_selection(&self, node: Node, path: PathId, parts: &mut Parts) {
        let is_selection = self
            .site
            .last_segment(node.fragment, path)
            .is_some_and(|(name, _)| matches!(name, "as_select" | "as_returning" | "query"));
        let model = self.model_before(node.fragment, path).filter(|_| is_selection);
        if let Some((model, table)) = model.and_then(|(_, model)| Some((model, model.table.as_ref()?))) {
            parts.columns.extend(model.columns.iter().map(|column| (table.clone(), column.clone())));
        }
    }

    /// The target of a statement: a table, a query on one, or a row.
    fn collect_target(&mut self, target: Node, operation: Operation, parts: &mut Parts) {
        let bare = self.site.bare(target);
        let tables = match self.root(bare) {
            Some(Root::Tables(tables) | Root::Variable(tables)) => tables,
            _ => Vec::new(),
        };
        if let Some(table) = tables.first() {
            parts.draft.add(table, operation, []);
            let mut node = bare;
            while let Some(call) = self.site.method_call(node) {
                call.args.iter().for_each(|&arg| self.collect(arg, parts));
                node = self.site.bare(call.receiver);
            }
            return;
        }
        let rows = [target, bare].into_iter().filter_map(|node| match node.piece {
            Piece::Expr(expr) => self.site.code.inputs.facts.operand(node.fragment, expr),
            Piece::Macro(_) => None,
        });
        if let Some(table) = rows.into_iter().find_map(|id| self.names.model(id)?.table.as_ref()) {
            parts.draft.add(table, operation, []);
        }
    }
}

/// What a statement of diesel does to its target.
fn written_by(name: &str) -> Option<Operation> {
    match name {
        "insert_into" | "insert_or_ignore_into" | "replace_into" | "copy_from" => Some(Operation::Insert),
        "update" => Some(Operation::Update),
        "delete" => Some(Operation::Delete),
        _ => None,
    }
}

/// Methods that run a query.
fn is_run(name: &str) -> bool {
    let name = name.strip_suffix("_async").unwrap_or(name);
    matches!(
        name,
        "load" | "load_iter" | "load_stream" | "first" | "get_result" | "get_results" | "execute" | "save_changes"
    )
}

fn distinct(tables: Vec<ObjectName>) -> Vec<ObjectName> {
    let mut seen = BTreeSet::new();
    tables.into_iter().filter(|table| seen.insert(table.clone())).collect()
}
