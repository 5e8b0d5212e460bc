//! A database from text, beside a program from text.

use crate::database::{
    Access, AccessId, Call, Column, Confidence, Database, DatabaseId, DatabaseModel, Dialect, ForeignKey, Idiom,
    KeyOrigin, ObjectName, OnDelete, Operation, Query, QueryId, Table, TableId, TableKind, Transaction,
    TransactionAccess, TransactionIdiom, Trigger,
};
use crate::resolve::{CodeGraph, ModuleId};
use crate::source::{Location, Place};

/// Builds a database from lines; tables and views come first.
///
/// - `table orders id, status seeded` is a table with its columns, the first of which is its primary key; `table orders`
///   has none. `view totals orders lines` is a view with what it reads.
/// - `key ledger.sku -> line_item cascade` is a foreign key (`no-action` if nothing is said; `implied` for one that is).
/// - `trigger dispatch -> orders` is a trigger on the first that writes the second.
/// - `shop::finance: select ledger, insert orders(id status)` is a query in a module, with the columns of each table;
///   `shop::finance test: …` is one of tests.
/// - `shop::finance begins: 0 2` is a transaction with the accesses of these queries, by number;
///   `0>shop::stock` says that a query is reached by a call of that module.
pub(crate) fn database(text: &str, code: &CodeGraph) -> DatabaseModel {
    let mut model = DatabaseModel {
        databases: vec![Database {
            name: "shop".into(),
            dialect: Dialect::Postgres,
            sources: Vec::new(),
            copies: Vec::new(),
        }],
        ..DatabaseModel::default()
    };
    for (index, line) in text.lines().map(str::trim).filter(|line| !line.is_empty()).enumerate() {
        let number = index as u32 + 1;
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["table", name, ref rest @ ..] => model.tables.push(table(name, rest, number)),
            ["view", name, ref reads @ ..] => {
                let reads = reads.iter().map(|read| find(&model, read)).collect();
                model.tables.push(Table { kind: TableKind::View, reads, ..table(name, &[], number) });
            }
            ["key", from, "->", to, ref rest @ ..] => {
                let key = key(&model, from, to, rest.first().copied().unwrap_or_default(), number);
                model.foreign_keys.push(key);
            }
            ["trigger", on, "->", writes] => {
                let trigger = trigger(&model, on, writes, number);
                model.triggers.push(trigger);
            }
            _ => {
                let (who, what) = line.split_once(": ").unwrap_or_else(|| panic!("no sense in {line}"));
                match who.split_once(' ') {
                    Some((module, "begins")) => begin(&mut model, code, module, what, number),
                    Some((module, "test")) => query(&mut model, code, module, what, number, true),
                    _ => query(&mut model, code, who, what, number, false),
                }
            }
        }
    }
    model
}

fn place(line: u32) -> Place {
    Place { path: "migrations/1.sql".into(), line, column: 0 }
}

fn table(name: &str, rest: &[&str], line: u32) -> Table {
    let names = rest.iter().filter(|word| **word != "seeded").map(|word| word.trim_end_matches(','));
    let columns: Vec<Column> =
        names.map(|name| Column { name: name.into(), data_type: "text".into(), nullable: false }).collect();
    Table {
        database: DatabaseId(0),
        name: ObjectName { schema: None, name: name.to_owned() },
        kind: TableKind::Table,
        primary_key: columns.first().map(|column| column.name.clone()).into_iter().collect(),
        columns,
        indexes: Vec::new(),
        partitions: Vec::new(),
        reads: Vec::new(),
        seeded: rest.contains(&"seeded").then(|| place(line)),
        place: place(line),
    }
}

fn find(model: &DatabaseModel, name: &str) -> TableId {
    let found = model.tables.iter().position(|table| table.name.name == name);
    TableId(found.unwrap_or_else(|| panic!("no table {name}")) as u32)
}

fn key(model: &DatabaseModel, from: &str, to: &str, rule: &str, line: u32) -> ForeignKey {
    let (child, column) = from.split_once('.').expect("table.column");
    let (table, parent) = (find(model, child), find(model, to));
    ForeignKey {
        table,
        columns: vec![column.into()],
        parent,
        parent_columns: model.table(parent).primary_key.clone(),
        on_delete: match rule {
            "cascade" => OnDelete::Cascade,
            "set-null" => OnDelete::SetNull,
            _ => OnDelete::NoAction,
        },
        name: None,
        origin: if rule == "implied" { KeyOrigin::Implied } else { KeyOrigin::Declared },
        place: place(line),
    }
}

fn trigger(model: &DatabaseModel, on: &str, writes: &str, line: u32) -> Trigger {
    Trigger {
        table: find(model, on),
        name: format!("{on}_changes_{writes}").into(),
        events: "AFTER INSERT".to_owned(),
        function: None,
        writes: vec![find(model, writes)],
        reads: Vec::new(),
        place: place(line),
    }
}

fn module(code: &CodeGraph, path: &str) -> ModuleId {
    let found = code.modules.iter().position(|module| &*module.path == path);
    ModuleId(found.unwrap_or_else(|| panic!("no module {path}")) as u32)
}

fn query(model: &mut DatabaseModel, code: &CodeGraph, path: &str, text: &str, line: u32, test: bool) {
    let module = module(code, path);
    let location = Location { line, ..code.module(module).location };
    let id = QueryId(model.queries.len() as u32);
    let mut accesses = Vec::new();
    for part in text.split(", ") {
        let (verb, rest) = part.split_once(' ').expect("verb table");
        let (name, columns) = rest.split_once('(').unwrap_or((rest, ""));
        let columns = columns.trim_end_matches(')').split_whitespace().map(Into::into).collect();
        accesses.push(AccessId(model.accesses.len() as u32));
        let found = model.tables.iter().position(|table| table.name.name == name);
        model.accesses.push(Access {
            query: id,
            table: found.map(|index| TableId(index as u32)),
            name: ObjectName { schema: None, name: name.to_owned() },
            operation: match verb {
                "select" => Operation::Select,
                "insert" => Operation::Insert,
                "update" => Operation::Update,
                "delete" => Operation::Delete,
                _ => panic!("unknown verb {verb}"),
            },
            columns,
            confidence: if found.is_some() { Confidence::Exact } else { Confidence::TableUnknown },
        });
    }
    model.queries.push(Query { module, definition: None, location, idiom: Idiom::Sql, accesses, test });
}

fn begin(model: &mut DatabaseModel, code: &CodeGraph, path: &str, text: &str, line: u32) {
    let module = module(code, path);
    let location = Location { line, ..code.module(module).location };
    let mut accesses = Vec::new();
    for word in text.split_whitespace() {
        let (number, through) = word.split_once('>').map_or((word, None), |(number, path)| (number, Some(path)));
        let query = model.query(QueryId(number.parse().expect("the number of a query")));
        let to = |path: &str| {
            let target = self::module(code, path);
            let found = code.definitions.iter().position(|definition| definition.module == target);
            crate::resolve::DefinitionId(found.unwrap_or_else(|| panic!("no definition in {path}")) as u32)
        };
        let chain: Vec<Call> = through.iter().map(|path| Call { location, to: to(path) }).collect();
        accesses.extend(query.accesses.iter().map(|&access| TransactionAccess { access, chain: chain.clone() }));
    }
    model.transactions.push(Transaction {
        module,
        definition: None,
        location,
        opener: "transaction".into(),
        idiom: TransactionIdiom::Closure,
        accesses,
        test: false,
    });
}
