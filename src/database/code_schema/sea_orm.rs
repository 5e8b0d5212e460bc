//! Migrations that sea-orm's schema builder writes in Rust.
//!
//! Takes fragments of packages that depend on it; returns a set for each package: the builders that `up` reaches, in the order of
//! the files' names and of the code, calls of functions of the same file followed. Leaves out builders that are put together in
//! several statements, and what `down` does.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::iden::Idens;
use super::{Fragment, set};
use crate::database::schema::op::{Alteration, Constraint, ConstraintKind, NewColumn, NewIndex, NewTable, SchemaOp};
use crate::database::{Dialect, ObjectName, OnDelete, ScriptSet, SourceKind};
use crate::source::Place;
use crate::syntax::{Expr, ExprId, ItemId, ItemKind, Pos};

const CRATES: [&str; 3] = ["sea-orm-migration", "sea-orm", "sea-query"];

/// How deep calls are followed.
const DEEPEST: u32 = 8;

/// The changes of each file.
type Files = BTreeMap<Arc<str>, Vec<(SchemaOp, Place)>>;

/// The sets, by package.
pub(super) fn sets(fragments: &[Fragment<'_>]) -> Vec<ScriptSet> {
    let wanted = fragments.iter().filter(|fragment| fragment.depends_on(&CRATES));
    let with_builders: Vec<_> = wanted.filter_map(|fragment| Some((fragment, Builders::new(fragment)?))).collect();
    if with_builders.is_empty() {
        return Vec::new();
    }
    let idens = Idens::new(fragments);
    let mut packages: BTreeMap<String, (Dialect, Files)> = BTreeMap::new();
    for (fragment, builders) in with_builders {
        let ops = builders.ops(&idens);
        if !ops.is_empty() {
            let package = fragment.package.map_or_else(String::new, |package| package.dir.clone());
            let (_, files) = packages.entry(package).or_insert_with(|| (fragment.dialect(), Files::new()));
            files.insert(fragment.path(), ops);
        }
    }
    packages.into_values().filter_map(|(dialect, files)| set(SourceKind::RustMigrations, dialect, files)).collect()
}

/// A chain of calls on a builder: `Table::create().table(…).col(…)`.
struct Chain {
    /// `Table`, `ForeignKey`, `Index`, `TableForeignKey`, `ColumnDef`.
    builder: String,
    /// `create`, `alter`, `rename`, `drop`, `new`.
    action: String,
    /// The arguments of the action.
    first: Vec<ExprId>,
    /// The further calls with their arguments, in order.
    calls: Vec<(String, Vec<ExprId>)>,
    pos: Pos,
}

/// What happens in a function, in the order of the code.
enum Event {
    Build(ExprId),
    /// A call of a function by the last names of its path.
    Call(Option<String>, String),
}

/// A function: its item, its name, its first and last line, and the name of the inline module around it.
type Function<'a> = (ItemId, &'a str, (u32, u32), Option<&'a str>);

/// The builders of one file.
struct Builders<'a> {
    fragment: &'a Fragment<'a>,
    /// The outermost calls of builders.
    tops: Vec<(Pos, ExprId)>,
    calls: Vec<(Pos, Option<String>, String)>,
}

impl<'a> Builders<'a> {
    /// The builders of a file, if there are some.
    fn new(fragment: &'a Fragment<'a>) -> Option<Self> {
        let mut found = Self { fragment, tops: Vec::new(), calls: Vec::new() };
        let mut outermost: BTreeMap<ExprId, (ExprId, u32)> = BTreeMap::new();
        for index in 0..fragment.facts.exprs.len() as u32 {
            let id = ExprId(index);
            match fragment.facts[id] {
                Expr::MethodCall { .. } | Expr::Call(..) => {
                    let (root, depth) = found.root(id);
                    if found.is_builder(root) {
                        let longest = outermost.entry(root).or_insert((id, depth));
                        *longest = if depth >= longest.1 { (id, depth) } else { *longest };
                    } else if let Expr::Call(callee, _) = fragment.facts[id] {
                        found.call(callee);
                    }
                }
                _ => {}
            }
        }
        let chains: Vec<(ExprId, Chain)> =
            outermost.into_values().filter_map(|(top, _)| Some((top, found.chain(top)?))).collect();
        // what is handed to another builder is part of that one
        let inner: BTreeSet<Pos> = chains.iter().flat_map(|(_, chain)| found.handed_over(chain)).collect();
        for (top, chain) in chains {
            let is_statement = matches!(chain.builder.as_str(), "Table" | "ForeignKey" | "Index");
            if is_statement && !inner.contains(&chain.pos) && !fragment.is_test(chain.pos) {
                found.tops.push((chain.pos, top));
            }
        }
        found.tops.sort();
        (!found.tops.is_empty()).then_some(found)
    }

    /// The call that a chain of method calls begins with, and how many follow.
    fn root(&self, mut id: ExprId) -> (ExprId, u32) {
        let mut depth = 0;
        while let Expr::MethodCall { receiver, .. } = self.fragment.facts[id] {
            id = receiver;
            depth += 1;
        }
        (id, depth)
    }

    /// The last two names of a called path, and where the last one stands.
    fn called(&self, callee: ExprId) -> Option<(Option<&'a str>, &'a str, Pos)> {
        let facts = self.fragment.facts;
        let Expr::Path(path) = facts[callee] else { return None };
        let segments = facts.segments(path);
        let last = segments.last()?;
        let before = segments.len().checked_sub(2).map(|index| facts.name(segments[index].name));
        Some((before, facts.name(last.name), last.pos))
    }

    fn is_builder(&self, root: ExprId) -> bool {
        let Expr::Call(callee, _) = self.fragment.facts[root] else { return false };
        matches!(
            self.called(callee),
            Some((Some("Table" | "Index"), "create" | "alter" | "rename" | "drop", _))
                | Some((Some("ForeignKey"), "create" | "drop", _))
                | Some((Some("TableForeignKey" | "ColumnDef"), "new", _))
        )
    }

    fn call(&mut self, callee: ExprId) {
        if let Some((before, name, pos)) = self.called(callee) {
            self.calls.push((pos, before.map(str::to_owned), name.to_owned()));
        }
    }

    fn chain(&self, top: ExprId) -> Option<Chain> {
        let facts = self.fragment.facts;
        let mut calls = Vec::new();
        let mut id = self.strip(top);
        while let Expr::MethodCall { receiver, name, args, .. } = facts[id] {
            calls.push((facts.name(name).to_owned(), facts.list(args).to_vec()));
            id = receiver;
        }
        calls.reverse();
        let Expr::Call(callee, args) = facts[id] else { return None };
        let (builder, action, pos) = self.called(callee)?;
        let first = facts.list(args).to_vec();
        Some(Chain { builder: builder.unwrap_or_default().to_owned(), action: action.to_owned(), first, calls, pos })
    }

    /// Where the builders begin that a table is given.
    fn handed_over(&self, chain: &Chain) -> Vec<Pos> {
        let inner = chain.calls.iter().filter(|_| chain.builder == "Table").flat_map(|(_, args)| args);
        inner.filter_map(|&arg| Some(self.chain(arg)?.pos)).collect()
    }

    fn strip(&self, mut id: ExprId) -> ExprId {
        while let Expr::Ref(inner, _) = self.fragment.facts[id] {
            id = inner;
        }
        id
    }

    /// The functions of the file: name, first and last line, the inline module around them.
    fn functions(&self) -> Vec<Function<'a>> {
        let facts = self.fragment.facts;
        let modules: Vec<(&str, (u32, u32))> = facts
            .items
            .iter()
            .filter(|item| matches!(item.kind, ItemKind::Mod { items: Some(_), .. }))
            .map(|item| (facts.name(item.name), item.lines))
            .collect();
        let functions = facts.items.iter().enumerate().filter(|(_, item)| matches!(item.kind, ItemKind::Fn(_)));
        let around = |lines: (u32, u32)| {
            let inside = modules.iter().filter(|(_, module)| module.0 <= lines.0 && lines.1 <= module.1);
            inside.max_by_key(|(_, module)| module.0).map(|(name, _)| *name)
        };
        functions
            .map(|(index, item)| (ItemId(index as u32), facts.name(item.name), item.lines, around(item.lines)))
            .collect()
    }

    /// The changes that `up` makes; those of all functions that create, where there is no `up`.
    fn ops(&self, idens: &Idens) -> Vec<(SchemaOp, Place)> {
        let functions = self.functions();
        let mut ops = Vec::new();
        let ups: Vec<_> = functions.iter().filter(|(_, name, ..)| *name == "up").collect();
        if ups.is_empty() {
            let undoes = |pos: Pos| {
                functions.iter().any(|(_, name, lines, _)| *name == "down" && (lines.0..=lines.1).contains(&pos.line))
            };
            let tops = self.tops.iter().filter(|(pos, _)| !undoes(*pos));
            tops.for_each(|(_, top)| self.build(*top, idens, &mut ops));
            ops.retain(|(op, _)| matches!(op, SchemaOp::CreateTable(_)));
        }
        ups.iter().for_each(|(item, ..)| self.run(*item, &functions, idens, 0, &mut ops));
        ops
    }

    fn run(
        &self,
        item: ItemId,
        functions: &[Function<'a>],
        idens: &Idens,
        depth: u32,
        ops: &mut Vec<(SchemaOp, Place)>,
    ) {
        if depth > DEEPEST {
            return;
        }
        let lines = self.fragment.facts[item].lines;
        let inside = |pos: Pos| (lines.0..=lines.1).contains(&pos.line);
        let builds = self.tops.iter().filter(|(pos, _)| inside(*pos)).map(|(pos, top)| (*pos, Event::Build(*top)));
        let calls = self.calls.iter().filter(|(pos, ..)| inside(*pos));
        let calls = calls.map(|(pos, before, name)| (*pos, Event::Call(before.clone(), name.clone())));
        let mut events: Vec<(Pos, Event)> = builds.chain(calls).collect();
        events.sort_by_key(|(pos, _)| *pos);
        for (_, event) in events {
            match event {
                Event::Build(top) => self.build(top, idens, ops),
                Event::Call(before, name) => {
                    let fits = |module: Option<&str>| match before.as_deref() {
                        None | Some("self" | "Self") => true,
                        Some(before) => module == Some(before),
                    };
                    let target =
                        functions.iter().find(|(id, known, _, module)| *known == name && fits(*module) && *id != item);
                    if let Some((target, ..)) = target {
                        self.run(*target, functions, idens, depth + 1, ops);
                    }
                }
            }
        }
    }

    fn build(&self, top: ExprId, idens: &Idens, ops: &mut Vec<(SchemaOp, Place)>) {
        let Some(chain) = self.chain(top) else { return };
        let place = self.fragment.place(chain.pos);
        let reader = ChainReader { builders: self, idens };
        ops.extend(reader.ops(&chain).into_iter().map(|op| (op, place.clone())));
    }
}

/// Reads chains as changes.
struct ChainReader<'r, 'a> {
    builders: &'r Builders<'a>,
    idens: &'r Idens,
}

impl ChainReader<'_, '_> {
    fn name(&self, args: &[ExprId], index: usize) -> Option<String> {
        self.idens.name(self.builders.fragment, *args.get(index)?)
    }

    fn table(&self, args: &[ExprId], index: usize) -> Option<ObjectName> {
        Some(ObjectName { schema: None, name: self.name(args, index)? })
    }

    /// The arguments of the first call of a name.
    fn args<'c>(chain: &'c Chain, name: &str) -> Option<&'c [ExprId]> {
        chain.calls.iter().find(|(known, _)| known == name).map(|(_, args)| args.as_slice())
    }

    fn ops(&self, chain: &Chain) -> Vec<SchemaOp> {
        let table = || Self::args(chain, "table").and_then(|args| self.table(args, 0));
        match (chain.builder.as_str(), chain.action.as_str()) {
            ("Table", "create") => {
                table().map(|name| SchemaOp::CreateTable(self.new_table(name, chain))).into_iter().collect()
            }
            ("Table", "drop") => {
                let dropped = chain.calls.iter().filter(|(name, _)| name == "table");
                let names: Vec<_> = dropped.filter_map(|(_, args)| self.table(args, 0)).collect();
                if names.is_empty() { Vec::new() } else { vec![SchemaOp::DropTables(names)] }
            }
            ("Table", "rename") => {
                let ends =
                    Self::args(chain, "table").and_then(|args| Some((self.table(args, 0)?, self.table(args, 1)?)));
                ends.map(|(from, to)| SchemaOp::Alter(from, Alteration::Rename(to))).into_iter().collect()
            }
            ("Table", "alter") => table().map_or_else(Vec::new, |name| self.alterations(&name, chain)),
            ("ForeignKey", "create") => {
                let made = self
                    .foreign_key(chain)
                    .and_then(|(table, key)| Some(SchemaOp::Alter(table?, Alteration::Add(key))));
                made.into_iter().collect()
            }
            ("ForeignKey", "drop") => {
                let name = Self::args(chain, "name").and_then(|args| self.name(args, 0));
                let dropped =
                    table().zip(name).map(|(table, name)| SchemaOp::Alter(table, Alteration::DropConstraint(name)));
                dropped.into_iter().collect()
            }
            ("Index", "create") => {
                table().map(|table| SchemaOp::CreateIndex { table, index: self.index(chain) }).into_iter().collect()
            }
            ("Index", "drop") => {
                let name = Self::args(chain, "name").and_then(|args| self.table(args, 0));
                name.map(|name| SchemaOp::DropIndexes(vec![name])).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn new_table(&self, name: ObjectName, chain: &Chain) -> NewTable {
        let mut table = NewTable { name, ..NewTable::default() };
        for (call, args) in &chain.calls {
            let Some(&first) = args.first() else { continue };
            match call.as_str() {
                "col" => {
                    if let Some((column, constraints)) = self.column(first) {
                        table.columns.push(column);
                        table.constraints.extend(constraints);
                    }
                }
                "primary_key" => {
                    let key = self.builders.chain(first).map(|chain| self.index(&chain).columns);
                    table.constraints.extend(
                        key.map(|columns| Constraint { name: None, kind: ConstraintKind::PrimaryKey(columns) }),
                    );
                }
                "index" => {
                    let index = self.builders.chain(first).map(|chain| self.index(&chain));
                    table.indexes.extend(index);
                }
                "foreign_key" => {
                    let key = self.builders.chain(first).and_then(|chain| self.foreign_key(&chain));
                    table.constraints.extend(key.map(|(_, key)| key));
                }
                _ => {}
            }
        }
        table
    }

    fn alterations(&self, table: &ObjectName, chain: &Chain) -> Vec<SchemaOp> {
        let mut ops = Vec::new();
        let mut push = |alteration| ops.push(SchemaOp::Alter(table.clone(), alteration));
        for (call, args) in &chain.calls {
            match call.as_str() {
                "add_column" | "add_column_if_not_exists" => {
                    if let Some((column, constraints)) = args.first().and_then(|&column| self.column(column)) {
                        push(Alteration::AddColumn(column, constraints));
                    }
                }
                "drop_column" | "drop_column_if_exists" => {
                    self.name(args, 0).into_iter().for_each(|column| push(Alteration::DropColumn(column)));
                }
                "rename_column" => {
                    let ends = self.name(args, 0).zip(self.name(args, 1));
                    ends.into_iter().for_each(|(from, to)| push(Alteration::RenameColumn(from, to)));
                }
                "add_foreign_key" => {
                    let key = args.first().and_then(|&key| self.foreign_key(&self.builders.chain(key)?));
                    key.into_iter().for_each(|(_, key)| push(Alteration::Add(key)));
                }
                "drop_foreign_key" => {
                    self.name(args, 0).into_iter().for_each(|name| push(Alteration::DropConstraint(name)));
                }
                _ => {}
            }
        }
        ops
    }

    /// `ColumnDef::new(X::Id).integer().not_null()`, or a shorthand such as `string_null(X::Name)`.
    fn column(&self, expr: ExprId) -> Option<(NewColumn, Vec<Constraint>)> {
        let chain = self.builders.chain(expr)?;
        let name = self.name(&chain.first, 0)?;
        let shorthand = if chain.builder == "ColumnDef" { "" } else { chain.action.as_str() };
        let calls: Vec<&str> = chain.calls.iter().map(|(call, _)| call.as_str()).collect();
        let has = |wanted: &str| calls.contains(&wanted);
        let is_key = has("primary_key") || shorthand.starts_with("pk_");
        let data_type = match shorthand {
            "" => calls.iter().find(|call| !MODIFIERS.contains(call)).copied().unwrap_or_default(),
            other => other
                .trim_start_matches("pk_")
                .trim_end_matches("_null")
                .trim_end_matches("_uniq")
                .trim_end_matches("_auto"),
        };
        let nullable = match shorthand {
            "" => !has("not_null") && !is_key,
            other => other.ends_with("_null") || has("null"),
        };
        let column = NewColumn { name: name.clone(), data_type: data_type.replace('_', " "), not_null: !nullable };
        let key = is_key.then(|| ConstraintKind::PrimaryKey(vec![name.clone()]));
        let unique = (has("unique_key") || shorthand.ends_with("_uniq")).then(|| ConstraintKind::Unique(vec![name]));
        let constraints = key.into_iter().chain(unique).map(|kind| Constraint { name: None, kind });
        Some((column, constraints.collect()))
    }

    fn index(&self, chain: &Chain) -> NewIndex {
        let columns = chain.calls.iter().filter(|(call, _)| call == "col");
        NewIndex {
            name: Self::args(chain, "name").and_then(|args| self.name(args, 0)),
            columns: columns.filter_map(|(_, args)| self.name(args, 0)).collect(),
            unique: chain.calls.iter().any(|(call, _)| call == "unique"),
        }
    }

    /// The table that refers, where it is named, and the key.
    fn foreign_key(&self, chain: &Chain) -> Option<(Option<ObjectName>, Constraint)> {
        let mut table = None;
        let mut parent = None;
        let (mut columns, mut parent_columns) = (Vec::new(), Vec::new());
        let mut on_delete = OnDelete::NoAction;
        for (call, args) in &chain.calls {
            match call.as_str() {
                "from" => {
                    table = self.table(args, 0);
                    columns.extend(self.columns(args.get(1)));
                }
                "to" => {
                    parent = self.table(args, 0);
                    parent_columns.extend(self.columns(args.get(1)));
                }
                "from_tbl" => table = self.table(args, 0),
                "to_tbl" => parent = self.table(args, 0),
                "from_col" => columns.extend(self.name(args, 0)),
                "to_col" => parent_columns.extend(self.name(args, 0)),
                "on_delete" => on_delete = args.first().map_or(on_delete, |&action| self.action(action)),
                _ => {}
            }
        }
        let name = Self::args(chain, "name").and_then(|args| self.name(args, 0));
        let kind = ConstraintKind::ForeignKey { columns, parent: parent?, parent_columns, on_delete, line: 0 };
        Some((table, Constraint { name, kind }))
    }

    /// One column, or a tuple of them.
    fn columns(&self, expr: Option<&ExprId>) -> Vec<String> {
        let Some(&expr) = expr else { return Vec::new() };
        let facts = self.builders.fragment.facts;
        match facts[expr] {
            Expr::Tuple(parts) => {
                facts.list(parts).iter().filter_map(|&part| self.idens.name(self.builders.fragment, part)).collect()
            }
            _ => self.idens.name(self.builders.fragment, expr).into_iter().collect(),
        }
    }

    /// `ForeignKeyAction::Cascade`.
    fn action(&self, expr: ExprId) -> OnDelete {
        let facts = self.builders.fragment.facts;
        let Expr::Path(path) = facts[expr] else { return OnDelete::NoAction };
        match facts.segments(path).last().map(|segment| facts.name(segment.name)) {
            Some("Cascade") => OnDelete::Cascade,
            Some("Restrict") => OnDelete::Restrict,
            Some("SetNull") => OnDelete::SetNull,
            Some("SetDefault") => OnDelete::SetDefault,
            _ => OnDelete::NoAction,
        }
    }
}

/// Calls on a column that say nothing of its type.
const MODIFIERS: [&str; 11] = [
    "not_null",
    "null",
    "primary_key",
    "auto_increment",
    "unique_key",
    "default",
    "comment",
    "extra",
    "check",
    "to_owned",
    "take",
];
