//! The tables that a statement reads and writes, by parsing it.
//!
//! Takes the text of a statement; returns each relation that it names with what it does to it and the columns it names,
//! names of common table expressions left out. What `sqlparser` refuses is read by the token scan. Leaves out whether
//! the tables exist.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use serde::Serialize;
use sqlparser::ast::{
    AssignmentTarget, Expr, FromTable, Ident, ObjectName as AstName, ObjectNamePart, Query, SelectItem,
    SelectItemQualifiedWildcardKind, Statement, TableFactor, TableObject, TableWithJoins, Visit, Visitor,
};
use sqlparser::dialect::{Dialect as Grammar, GenericDialect, MySqlDialect, PostgreSqlDialect, SQLiteDialect};
use sqlparser::parser::Parser;

use super::lex::{Kind, Token, depth, tokens};
use super::scan;
use crate::database::{Dialect, ObjectName};

/// What a statement does to a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Operation {
    /// Reads rows.
    Select,
    /// Adds rows.
    Insert,
    /// Changes rows.
    Update,
    /// Removes rows.
    Delete,
}

impl Operation {
    /// True for all but [`Operation::Select`].
    #[must_use]
    pub fn writes(self) -> bool {
        self != Self::Select
    }
}

/// One relation in a statement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TableUse {
    /// Its name.
    pub(crate) name: ObjectName,
    /// What is done to it.
    pub(crate) operation: Operation,
    /// The columns named for it: written ones for a write.
    pub(crate) columns: BTreeSet<String>,
}

/// What a statement names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct StatementUse {
    /// The relations, ordered.
    pub(crate) tables: Vec<TableUse>,
    /// Columns that are named without their table, ordered.
    pub(crate) loose_columns: BTreeSet<String>,
    /// All columns of some table are asked for: `*`.
    pub(crate) all_columns: bool,
    /// It was parsed; else its tokens were scanned.
    pub(crate) parsed: bool,
}

impl StatementUse {
    /// The tables, where there is only one with the columns that are named without their table.
    pub(crate) fn tables_with_loose_columns(mut self) -> Vec<TableUse> {
        let names: BTreeSet<&ObjectName> = self.tables.iter().map(|table| &table.name).collect();
        if names.len() == 1
            && let Some(read) = self.tables.iter_mut().find(|table| table.operation == Operation::Select)
        {
            read.columns.extend(self.loose_columns);
        }
        self.tables
    }
}

/// The relations of a statement, parsed or scanned.
pub(crate) fn tables(text: &str, dialect: Dialect) -> Vec<TableUse> {
    let tokens = tokens(text, dialect);
    parse(text, &tokens, dialect).map_or_else(|| scan::tables(&tokens, dialect), |found| found.tables)
}

/// What one statement names, if it parses as a query or a change of data.
pub(crate) fn parse(text: &str, tokens: &[Token<'_>], dialect: Dialect) -> Option<StatementUse> {
    if nests_deeply(tokens) {
        return None;
    }
    let grammars: [&dyn Grammar; 4] = match dialect {
        Dialect::Postgres => [&PostgreSqlDialect {}, &GenericDialect {}, &SQLiteDialect {}, &MySqlDialect {}],
        Dialect::Sqlite => [&SQLiteDialect {}, &GenericDialect {}, &PostgreSqlDialect {}, &MySqlDialect {}],
        Dialect::MySql => [&MySqlDialect {}, &GenericDialect {}, &SQLiteDialect {}, &PostgreSqlDialect {}],
        Dialect::Unknown => [&GenericDialect {}, &PostgreSqlDialect {}, &SQLiteDialect {}, &MySqlDialect {}],
    };
    let statements = grammars.into_iter().find_map(|grammar| Parser::parse_sql(grammar, text).ok())?;
    let [statement] = &statements[..] else { return None };
    if !is_data_statement(statement) {
        return None;
    }
    let mut collector = Collector { dialect, ..Collector::default() };
    let _: ControlFlow<()> = statement.visit(&mut collector);
    Some(collector.finish())
}

/// The parser and the visitor recurse over what nests and over chains of operators, so both are bounded here.
fn nests_deeply(tokens: &[Token<'_>]) -> bool {
    const CHAIN: usize = 400;
    const DEPTH: usize = 40;
    let chains = |token: &&Token<'_>| match token.kind {
        Kind::Punct => !matches!(token.text, "," | "(" | ")" | "."),
        _ => ["and", "or", "not", "union", "except", "intersect"].iter().any(|word| token.is_word(word)),
    };
    depth(tokens) > DEPTH || tokens.iter().filter(chains).count() > CHAIN
}

fn is_data_statement(statement: &Statement) -> bool {
    matches!(
        statement,
        Statement::Query(_)
            | Statement::Insert(_)
            | Statement::Update(_)
            | Statement::Delete(_)
            | Statement::Merge(_)
            | Statement::Truncate(_)
            | Statement::Explain { .. }
            | Statement::Copy { .. }
    )
}

/// A common table expression that is in sight.
struct Cte {
    name: String,
    query: usize,
    recursive: bool,
}

#[derive(Default)]
struct Collector {
    dialect: Dialect,
    /// The addresses of the queries around the place that is visited.
    around: Vec<usize>,
    /// The expressions in sight, by the query that declares them.
    ctes: Vec<(usize, Vec<Cte>)>,
    /// Table factors that are targets of a write, by address.
    targets: BTreeMap<usize, Operation>,
    /// What each alias or bare name stands for.
    aliases: Vec<(String, ObjectName, Operation)>,
    uses: BTreeMap<(ObjectName, Operation), BTreeSet<String>>,
    qualified: BTreeSet<(String, String)>,
    loose: BTreeSet<String>,
    all_columns: bool,
}

impl Visitor for Collector {
    type Break = ();

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<()> {
        self.around.push(address(query));
        if let Some(with) = &query.with {
            let cte = |cte: &sqlparser::ast::Cte| Cte {
                name: cte.alias.name.value.to_lowercase(),
                query: address(&*cte.query),
                recursive: with.recursive,
            };
            self.ctes.push((address(query), with.cte_tables.iter().map(cte).collect()));
        }
        ControlFlow::Continue(())
    }

    fn post_visit_query(&mut self, query: &Query) -> ControlFlow<()> {
        self.around.pop();
        self.ctes.retain(|(declared, _)| *declared != address(query));
        ControlFlow::Continue(())
    }

    fn pre_visit_statement(&mut self, statement: &Statement) -> ControlFlow<()> {
        match statement {
            Statement::Insert(insert) => {
                if let TableObject::TableName(name) = &insert.table {
                    let name = self.object_name(name);
                    let alias = insert.table_alias.as_ref().map(|alias| alias.alias.value.clone());
                    let columns = insert
                        .columns
                        .iter()
                        .filter_map(last_part)
                        .chain(insert.assignments.iter().filter_map(assigned));
                    self.write(name, alias, Operation::Insert, columns.collect());
                }
            }
            Statement::Update(update) => {
                self.targets.insert(address(&update.table.relation), Operation::Update);
                self.write_factor(
                    &update.table.relation,
                    Operation::Update,
                    update.assignments.iter().filter_map(assigned).collect(),
                );
            }
            Statement::Delete(delete) => self.delete(delete),
            Statement::Merge(merge) => {
                self.targets.insert(address(&merge.table), Operation::Update);
                self.write_factor(&merge.table, Operation::Update, BTreeSet::new());
            }
            Statement::Truncate(truncate) => {
                for target in &truncate.table_names {
                    let name = self.object_name(&target.name);
                    self.write(name, None, Operation::Delete, BTreeSet::new());
                }
            }
            Statement::Copy { source: sqlparser::ast::CopySource::Table { table_name, .. }, to, .. } => {
                let name = self.object_name(table_name);
                self.write(name, None, if *to { Operation::Select } else { Operation::Insert }, BTreeSet::new());
            }
            _ => {}
        }
        ControlFlow::Continue(())
    }

    fn pre_visit_table_factor(&mut self, factor: &TableFactor) -> ControlFlow<()> {
        if let TableFactor::Table { name, alias, args: None, .. } = factor
            && !self.targets.contains_key(&address(factor))
            && !self.is_cte(name)
        {
            let name = self.object_name(name);
            self.write(name, alias.as_ref().map(|alias| alias.name.value.clone()), Operation::Select, BTreeSet::new());
        }
        ControlFlow::Continue(())
    }

    fn pre_visit_select(&mut self, select: &sqlparser::ast::Select) -> ControlFlow<()> {
        for item in &select.projection {
            match item {
                SelectItem::Wildcard(_) => self.all_columns = true,
                SelectItem::QualifiedWildcard(SelectItemQualifiedWildcardKind::ObjectName(_), _) => {
                    self.all_columns = true
                }
                _ => {}
            }
        }
        ControlFlow::Continue(())
    }

    fn pre_visit_expr(&mut self, expr: &Expr) -> ControlFlow<()> {
        match expr {
            Expr::Identifier(name) => {
                self.loose.insert(name.value.to_lowercase());
            }
            Expr::CompoundIdentifier(parts) => {
                if let [.., table, column] = &parts[..] {
                    self.qualified.insert((table.value.to_lowercase(), column.value.to_lowercase()));
                }
            }
            _ => {}
        }
        ControlFlow::Continue(())
    }
}

impl Collector {
    fn delete(&mut self, delete: &sqlparser::ast::Delete) {
        let (FromTable::WithFromKeyword(from) | FromTable::WithoutKeyword(from)) = &delete.from;
        if delete.tables.is_empty() {
            for TableWithJoins { relation, .. } in from {
                self.targets.insert(address(relation), Operation::Delete);
                self.write_factor(relation, Operation::Delete, BTreeSet::new());
            }
            return;
        }
        // MySQL: DELETE a FROM orders AS a JOIN …
        let named: BTreeSet<String> = delete.tables.iter().filter_map(last_part).collect();
        for relation in from
            .iter()
            .flat_map(|from| std::iter::once(&from.relation).chain(from.joins.iter().map(|join| &join.relation)))
        {
            let TableFactor::Table { name, alias, .. } = relation else { continue };
            let shown = alias.as_ref().map_or_else(|| last_part(name), |alias| Some(alias.name.value.to_lowercase()));
            if shown.is_some_and(|shown| named.contains(&shown)) {
                self.targets.insert(address(relation), Operation::Delete);
                self.write_factor(relation, Operation::Delete, BTreeSet::new());
            }
        }
    }

    fn write_factor(&mut self, factor: &TableFactor, operation: Operation, columns: BTreeSet<String>) {
        if let TableFactor::Table { name, alias, .. } = factor {
            let name = self.object_name(name);
            self.write(name, alias.as_ref().map(|alias| alias.name.value.clone()), operation, columns);
        }
    }

    fn write(&mut self, name: ObjectName, alias: Option<String>, operation: Operation, columns: BTreeSet<String>) {
        let alias = alias.unwrap_or_else(|| name.name.clone()).to_lowercase();
        self.aliases.push((alias, name.clone(), operation));
        self.uses.entry((name, operation)).or_default().extend(columns);
    }

    /// True if a name means a common table expression: one in sight, and not from inside its own query unless it is
    /// recursive.
    fn is_cte(&self, name: &AstName) -> bool {
        let [ObjectNamePart::Identifier(name)] = &name.0[..] else { return false };
        let name = name.value.to_lowercase();
        let in_sight = self.ctes.iter().flat_map(|(_, ctes)| ctes);
        in_sight.filter(|cte| cte.name == name).any(|cte| cte.recursive || !self.around.contains(&cte.query))
    }

    fn object_name(&self, name: &AstName) -> ObjectName {
        let mut parts: Vec<String> = name.0.iter().filter_map(|part| Some(self.spelling(part.as_ident()?))).collect();
        let name = parts.pop().unwrap_or_default();
        ObjectName { schema: parts.pop(), name }
    }

    /// An identifier in the spelling that the database keeps.
    fn spelling(&self, ident: &Ident) -> String {
        let folds = ident.quote_style.is_none() && matches!(self.dialect, Dialect::Postgres | Dialect::Unknown);
        if folds { ident.value.to_lowercase() } else { ident.value.clone() }
    }

    fn finish(self) -> StatementUse {
        let mut uses = self.uses;
        for (alias, column) in &self.qualified {
            for (_, name, operation) in self.aliases.iter().filter(|(known, ..)| known == alias) {
                if *operation == Operation::Select {
                    uses.entry((name.clone(), *operation)).or_default().insert(column.clone());
                }
            }
        }
        let tables =
            uses.into_iter().map(|((name, operation), columns)| TableUse { name, operation, columns }).collect();
        StatementUse { tables, loose_columns: self.loose, all_columns: self.all_columns, parsed: true }
    }
}

fn address<T>(value: &T) -> usize {
    std::ptr::from_ref(value).addr()
}

fn last_part(name: &AstName) -> Option<String> {
    name.0.last()?.as_ident().map(|ident| ident.value.to_lowercase())
}

fn assigned(assignment: &sqlparser::ast::Assignment) -> Option<String> {
    match &assignment.target {
        AssignmentTarget::ColumnName(name) => last_part(name),
        AssignmentTarget::Tuple(names) => names.first().and_then(last_part),
    }
}
