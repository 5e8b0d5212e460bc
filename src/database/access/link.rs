//! From names to tables.
//!
//! Takes the drafts and the schemas; decides which table of which database each name means, drops what cannot be a
//! query, and adds the rest to the model in order.

use std::collections::{BTreeMap, BTreeSet};

use super::code::Code;
use super::draft::{Draft, Evidence};
use crate::database::sql::query::TableUse;
use crate::database::{
    Access, AccessId, Confidence, DatabaseId, DatabaseModel, Idiom, ObjectName, Operation, Query, QueryId, TableId,
    TableKind,
};
use crate::resolve::ModuleId;

/// Adds the queries of the drafts to the model.
pub(super) fn link(code: Code<'_>, homes: &BTreeMap<ModuleId, String>, drafts: Vec<Draft>, model: &mut DatabaseModel) {
    let linker = Linker::new(code, homes, model);
    let mut linked: Vec<Linked> = drafts.into_iter().filter_map(|draft| linker.link(draft)).collect();
    linked.sort_by(|a, b| a.key().cmp(&b.key()));
    linked.dedup_by(|b, a| a.key() == b.key());
    for Linked { draft, uses } in linked {
        let query = QueryId(model.queries.len() as u32);
        let first = model.accesses.len() as u32;
        let accesses: Vec<AccessId> = (first..first + uses.len() as u32).map(AccessId).collect();
        for LinkedUse { name, operation, table, confidence, columns } in uses {
            let columns = columns.iter().map(|column| column.as_str().into()).collect();
            model.accesses.push(Access { query, table, name, operation, columns, confidence });
        }
        let Draft { module, definition, location, idiom, test, .. } = draft;
        model.queries.push(Query { module, definition, location, idiom, accesses, test });
    }
}

struct Linked {
    draft: Draft,
    uses: Vec<LinkedUse>,
}

impl Linked {
    fn key(&self) -> (ModuleId, crate::source::Location, Idiom, &[LinkedUse]) {
        (self.draft.module, self.draft.location, self.draft.idiom, &self.uses)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct LinkedUse {
    name: ObjectName,
    operation: Operation,
    table: Option<TableId>,
    confidence: Confidence,
    columns: BTreeSet<String>,
}

struct Linker<'a> {
    code: Code<'a>,
    model: &'a DatabaseModel,
    homes: BTreeMap<ModuleId, DatabaseId>,
    by_name: BTreeMap<String, Vec<TableId>>,
    /// The databases whose migrations stand in each package.
    of_package: BTreeMap<u32, Vec<DatabaseId>>,
}

impl<'a> Linker<'a> {
    fn new(code: Code<'a>, homes: &BTreeMap<ModuleId, String>, model: &'a DatabaseModel) -> Self {
        let mut by_name: BTreeMap<String, Vec<TableId>> = BTreeMap::new();
        for (index, table) in model.tables.iter().enumerate() {
            let partitions = table.partitions.iter().map(|name| name.to_lowercase());
            for name in std::iter::once(table.name.name.to_lowercase()).chain(partitions) {
                by_name.entry(name).or_default().push(TableId(index as u32));
            }
        }
        let database = |name: &String| model.databases.iter().position(|database| *database.name == **name);
        let homes =
            homes.iter().filter_map(|(&module, name)| Some((module, DatabaseId(database(name)? as u32)))).collect();
        let mut of_package: BTreeMap<u32, Vec<DatabaseId>> = BTreeMap::new();
        for (index, database) in model.databases.iter().enumerate() {
            for source in database.sources.iter().chain(&database.copies) {
                let packages = code.inputs.workspace.packages.iter().enumerate();
                let around = packages.filter(|(_, package)| is_below(&source.path, &package.dir));
                if let Some((package, _)) = around.max_by_key(|(_, package)| package.dir.len()) {
                    of_package.entry(package as u32).or_default().push(DatabaseId(index as u32));
                }
            }
        }
        Self { code, model, homes, by_name, of_package }
    }

    fn link(&self, draft: Draft) -> Option<Linked> {
        let uses: Vec<LinkedUse> = draft
            .uses
            .iter()
            .filter_map(|table| self.link_use(&draft, table))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        (!uses.is_empty()).then_some(Linked { draft, uses })
    }

    fn link_use(&self, draft: &Draft, found: &TableUse) -> Option<LinkedUse> {
        let (table, ambiguous) = self.table(draft.module, &found.name);
        let confidence = match table {
            _ if is_system(&found.name) => return None,
            None if !accepts_unknown(draft, &found.name) => return None,
            None => Confidence::TableUnknown,
            Some(_) if ambiguous || draft.evidence == Evidence::Scanned => Confidence::ByName,
            Some(_) => Confidence::Exact,
        };
        let columns = self.columns(table, &found.columns);
        Some(LinkedUse { name: found.name.clone(), operation: found.operation, table, confidence, columns })
    }

    /// The columns that the table has, where its columns are known.
    fn columns(&self, table: Option<TableId>, named: &BTreeSet<String>) -> BTreeSet<String> {
        let known = table.map_or(&[][..], |table| &self.model.table(table).columns);
        if known.is_empty() {
            return named.clone();
        }
        let has = |name: &&String| known.iter().any(|column| column.name.eq_ignore_ascii_case(name));
        named.iter().filter(has).cloned().collect()
    }

    /// The table of a name in a module, and whether it was one of several.
    fn table(&self, module: ModuleId, name: &ObjectName) -> (Option<TableId>, bool) {
        let Some(all) = self.by_name.get(&name.name.to_lowercase()) else { return (None, false) };
        let fits = |&&id: &&TableId| match (&name.schema, &self.model.table(id).name.schema) {
            (None, _) => true,
            (Some(schema), None) => is_default_schema(schema),
            (Some(schema), Some(own)) => schema.eq_ignore_ascii_case(own),
        };
        let fitting: Vec<TableId> = all.iter().filter(fits).copied().collect();
        let unqualified = fitting.iter().filter(|&&id| self.model.table(id).name.schema.is_none());
        let plain: Vec<TableId> = unqualified.copied().collect();
        let fitting = if name.schema.is_none() && !plain.is_empty() { plain } else { fitting };
        if let Some(home) = self.homes.get(&module) {
            return (fitting.into_iter().find(|&id| self.model.table(id).database == *home), false);
        }
        match fitting[..] {
            [] => (None, false),
            [only] => (Some(only), false),
            _ => self.nearest(module, &fitting),
        }
    }

    /// Of several tables that of a database which the package keeps, or which the packages it depends on keep.
    fn nearest(&self, module: ModuleId, tables: &[TableId]) -> (Option<TableId>, bool) {
        let package = self.code.inputs.code.module(module).package;
        let real = tables.iter().copied().filter(|&id| self.model.table(id).kind != TableKind::External);
        let real: Vec<TableId> = real.collect();
        let tables = if real.is_empty() { tables } else { &real };
        let own = |package: u32| {
            let databases = self.of_package.get(&package).map_or(&[][..], Vec::as_slice);
            let fitting: Vec<TableId> =
                tables.iter().copied().filter(|&id| databases.contains(&self.model.table(id).database)).collect();
            fitting
        };
        let mut near = own(package.0);
        if near.is_empty() {
            let dependencies = &self.code.inputs.workspace.package(package).dependencies;
            near = dependencies.iter().filter_map(|dependency| dependency.package).flat_map(|id| own(id.0)).collect();
            near.sort_unstable();
            near.dedup();
        }
        match near[..] {
            [only] => (Some(only), false),
            [first, ..] => (Some(first), true),
            [] => (tables.first().copied(), tables.len() > 1),
        }
    }
}

/// True if a name that the schema does not have can be a table all the same.
fn accepts_unknown(draft: &Draft, name: &ObjectName) -> bool {
    if name.name.ends_with("_seq") {
        return false; // a sequence
    }
    let is_name = name.name.chars().all(|c| c.is_alphanumeric() || "_{}:-$.".contains(c)) && !name.name.is_empty();
    is_name && matches!(draft.evidence, Evidence::Statement | Evidence::Resolved)
}

/// The databases' own tables.
fn is_system(name: &ObjectName) -> bool {
    let schema = name.schema.as_deref().unwrap_or_default().to_ascii_lowercase();
    let name = name.name.to_ascii_lowercase();
    matches!(schema.as_str(), "information_schema" | "pg_catalog" | "crdb_internal" | "system")
        || name.starts_with("pg_")
        || name.starts_with("sqlite_")
        || name.starts_with("pragma_")
        || matches!(name.as_str(), "dual" | "json_each" | "json_tree" | "excluded" | "generate_series" | "unnest")
}

fn is_default_schema(schema: &str) -> bool {
    ["public", "main", "dbo"].iter().any(|known| schema.eq_ignore_ascii_case(known))
}

fn is_below(path: &str, dir: &str) -> bool {
    dir.is_empty() || path.strip_prefix(dir).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
