//! Sets of scripts as databases.
//!
//! Takes the sets that were found in files and in code, and what the configuration says of them; folds each, decides which belong together
//! (one alters or refers to tables that another creates), which are the same schema in another dialect, and which file
//! is a dump of what migrations make; returns the [`DatabaseModel`] without what code does.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::code_schema::CodeSchema;
use super::discover::{Content, Script, ScriptSet, package_of};
use super::relations;
use super::schema::fold::{Fold, Key, TableState};
use super::schema::op::SchemaOp;
use super::{
    Column, Database, DatabaseId, DatabaseModel, Dialect, ForeignKey, Index, KeyOrigin, ObjectName, SchemaSource,
    SourceKind, Table, TableId, TableKind, Trigger,
};
use crate::finding::{Finding, RuleCode};
use crate::source::Place;
use crate::workspace::Workspace;

/// A database that the configuration declares.
#[derive(Clone, Debug, Default)]
pub struct DeclaredDatabase {
    /// Its name.
    pub name: String,
    /// Folders of migrations and files of SQL, relative to the root.
    pub migrations: Vec<String>,
    /// Its dialect, if said.
    pub dialect: Option<Dialect>,
    /// Where the configuration declares it.
    pub place: Option<Place>,
}

/// Sets of one database, folded.
struct Group {
    name: String,
    sets: Vec<ScriptSet>,
    fold: Fold,
    copies: Vec<SchemaSource>,
}

/// The databases of the sets. `included` are the files that code reads at compile time, in that order.
pub(super) fn assemble(
    workspace: &Workspace,
    sets: Vec<ScriptSet>,
    code: &CodeSchema,
    declared: &[DeclaredDatabase],
    included: &[String],
) -> DatabaseModel {
    let mut groups = Vec::new();
    let mut rest = sets;
    rest.extend(code.sets.iter().cloned());
    for database in declared {
        let (mut own, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(|set| database.names(&set.path));
        rest = others;
        if let Some(dialect) = database.dialect {
            own.iter_mut().for_each(|set| set.dialect = dialect);
        }
        groups.push(Group::new(database.name.clone(), own));
    }
    groups.extend(guess_groups(workspace, rest, &groups, &code.fallback, included));
    groups.sort_by(|a, b| a.name.cmp(&b.name));
    let mut model = build(groups);
    relations::add(&mut model, &code.relations);
    model
}

/// Declared databases whose `migrations` lead to no schema.
pub(super) fn problems(model: &DatabaseModel, declared: &[DeclaredDatabase]) -> Vec<Finding> {
    let missing = |database: &&DeclaredDatabase| {
        let found = model.databases.iter().find(|found| *found.name == *database.name);
        found.is_none_or(|found| found.sources.is_empty())
    };
    let problem = |database: &DeclaredDatabase| {
        let message = format!("`migrations` of the database `{}` lead to no schema", database.name);
        let help =
            "name folders of migrations or files of SQL, relative to the root; `seamfind db` lists those it found";
        let finding = Finding::new(RuleCode::PatternMatchesNothing, message).with_help(help);
        Finding { place: database.place.clone(), subject: vec![database.name.clone()], ..finding }
    };
    declared.iter().filter(missing).map(problem).collect()
}

impl DeclaredDatabase {
    /// Whether its schema stands at this path.
    pub(super) fn names(&self, path: &str) -> bool {
        let names = |wanted: &String| {
            let rest = path.strip_prefix(wanted.trim_start_matches("./").trim_end_matches('/'));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.migrations.iter().any(names)
    }
}

impl Group {
    fn new(name: String, sets: Vec<ScriptSet>) -> Self {
        let fold = fold(&sets);
        Self { name, sets, fold, copies: Vec::new() }
    }

    fn dialect(&self) -> Dialect {
        self.fold.dialect
    }

    /// The names of its tables.
    fn tables(&self) -> BTreeSet<&Key> {
        self.fold.tables.iter().filter(|(_, table)| table.kind == TableKind::Table).map(|(key, _)| key).collect()
    }

    /// True if it alters or refers to a table that it does not create, and the other creates.
    fn needs(&self, other: &Self) -> bool {
        let referred = self.fold.tables.values().flat_map(|table| table.keys.iter().map(|foreign| &foreign.parent));
        let mut missing = referred.chain(self.fold.foreign.keys()).filter(|key| !self.fold.tables.contains_key(key));
        missing.any(|key| other.fold.tables.contains_key(key))
    }
}

/// Folds sets as one timeline: numbered files of several folders by their numbers, then single files in their order.
fn fold(sets: &[ScriptSet]) -> Fold {
    let mut fold = Fold::new(sets.first().map_or(Dialect::Unknown, |set| set.dialect));
    let mut scripts: Vec<_> = sets
        .iter()
        .enumerate()
        .flat_map(|(index, set)| set.scripts.iter().map(move |script| (set, index, script)))
        .collect();
    scripts.sort_by_key(|(set, index, script)| {
        let single = matches!(set.kind, SourceKind::SqlFile | SourceKind::RustStrings);
        (single, single.then_some(*index), &script.version, *index)
    });
    scripts.par_iter().for_each(|(_, _, script)| script.read_ahead(fold.dialect));
    for (_, _, script) in scripts {
        match &script.content {
            Content::Text(text) => fold.script(text, &script.path),
            Content::Ops(ops) => ops.iter().for_each(|(op, place)| fold.apply(op.clone(), place)),
        }
    }
    fold.run_deferred();
    fold
}

fn guess_groups(
    workspace: &Workspace,
    sets: Vec<ScriptSet>,
    declared: &[Group],
    fallback: &[ScriptSet],
    included: &[String],
) -> Vec<Group> {
    let (files, sets): (Vec<_>, Vec<_>) = sets.into_iter().partition(|set| set.kind == SourceKind::SqlFile);
    let (strings, folders): (Vec<_>, Vec<_>) = sets.into_iter().partition(|set| set.kind == SourceKind::RustStrings);
    let alone = folders.is_empty();
    let mut groups: Vec<Group> = folders.into_iter().map(|set| Group::new(String::new(), vec![set])).collect();
    groups.retain(|group| !group.tables().is_empty() || !group.fold.foreign.is_empty());
    drop_repeated(&mut groups);
    prefer_dumps(&mut groups, &files);
    join_timelines(&mut groups);
    add_files(&mut groups, files, included, alone);
    strings.into_iter().for_each(|set| add_strings(&mut groups, set));
    groups.retain(|group| !group.fold.tables.is_empty());
    fold_copies(&mut groups);
    if groups.is_empty() && declared.is_empty() {
        groups.extend(fallback.iter().map(|set| Group::new(String::new(), vec![set.clone()])));
        fold_copies(&mut groups);
    }
    name_groups(workspace, &mut groups);
    groups
}

/// Drops builders in code that repeat tables which scripts create, as programs do that can also set up a database.
fn drop_repeated(groups: &mut Vec<Group>) {
    let in_code = |group: &Group| group.sets.iter().all(|set| set.kind == SourceKind::RustMigrations);
    let repeats = |group: &Group| {
        let mut scripts = groups.iter().filter(|other| !in_code(other));
        in_code(group) && scripts.any(|other| group.tables().is_subset(&other.tables()))
    };
    let kept: Vec<bool> = groups.iter().map(|group| !repeats(group)).collect();
    let mut kept = kept.into_iter();
    groups.retain(|_| kept.next().unwrap_or(true));
}

/// Migrations that alter tables which they never create start from a dump beside them: that is the schema then.
fn prefer_dumps(groups: &mut [Group], files: &[ScriptSet]) {
    for group in groups.iter_mut().filter(|group| !group.fold.foreign.is_empty()) {
        let folder = &group.sets[0].path;
        let beside = files.iter().filter(|file| file.path.rsplit_once('/').map_or("", |(parent, _)| parent) == folder);
        let dumps =
            beside.map(|file| Group::new(String::new(), vec![ScriptSet { dialect: group.dialect(), ..file.clone() }]));
        let best = dumps.max_by_key(|dump| dump.tables().len());
        if let Some(best) = best.filter(|dump| dump.tables().len() > group.tables().len()) {
            *group = best;
        }
    }
}

/// Joins groups of one dialect of which one needs the tables of the other.
fn join_timelines(groups: &mut Vec<Group>) {
    let mut at = 0;
    while at < groups.len() {
        let partner = (0..groups.len()).find(|&other| {
            other != at
                && groups[other].dialect() == groups[at].dialect()
                && (groups[at].needs(&groups[other]) || groups[other].needs(&groups[at]))
        });
        let Some(partner) = partner else {
            at += 1;
            continue;
        };
        let (first, second) = (at.min(partner), at.max(partner));
        let joined = groups.remove(second);
        let mut sets = std::mem::take(&mut groups[first].sets);
        sets.extend(joined.sets);
        groups[first] = Group::new(String::new(), sets);
        at = first;
    }
}

/// Adds single files. One that code includes runs after the migrations of the database whose tables it needs, or is a
/// schema of its own; one that nobody includes counts only where there are no migrations at all.
fn add_files(groups: &mut Vec<Group>, files: Vec<ScriptSet>, included: &[String], alone: bool) {
    let mut wanted: Vec<(usize, ScriptSet)> = Vec::new();
    for file in files {
        match included.iter().position(|path| *path == file.path) {
            Some(place) => wanted.push((place, file)),
            None if alone => wanted.push((usize::MAX, file)),
            None => {}
        }
    }
    wanted.sort_by_key(|(place, _)| *place);
    for (_, file) in wanted {
        let own = Group::new(String::new(), vec![file.clone()]);
        let defines = !own.fold.tables.is_empty()
            || !own.fold.foreign.is_empty()
            || !own.fold.routines.is_empty()
            || !own.fold.triggers.is_empty();
        if !defines {
            continue;
        }
        let target = groups.iter_mut().find(|group| own.needs(group) || own.mentions(group));
        match target {
            Some(group) => {
                let mut sets = std::mem::take(&mut group.sets);
                sets.push(file);
                *group = Group::new(String::new(), sets);
            }
            None => groups.push(own),
        }
    }
}

/// Adds what string literals create: to the database whose tables they need or share, or as a database of their own. Where
/// migrations make the schema, literals only add to it.
fn add_strings(groups: &mut Vec<Group>, mut set: ScriptSet) {
    let own = Group::new(String::new(), vec![set.clone()]);
    let fits = |group: &&mut Group| {
        let same = group.dialect() == own.dialect() || [group.dialect(), own.dialect()].contains(&Dialect::Unknown);
        same && (own.needs(group) || own.fold.tables.keys().any(|key| group.fold.tables.contains_key(key)))
    };
    let Some(group) = groups.iter_mut().find(fits) else {
        groups.push(own);
        return;
    };
    if own.tables().is_subset(&group.tables()) {
        return;
    }
    if group.sets.iter().any(|set| set.kind != SourceKind::SqlFile && set.kind != SourceKind::RustStrings) {
        set.scripts.iter_mut().for_each(keep_additions);
    }
    let mut sets = std::mem::take(&mut group.sets);
    sets.push(set);
    *group = Group::new(String::new(), sets);
}

fn keep_additions(script: &mut Script) {
    if let Content::Ops(ops) = &mut script.content {
        ops.retain(|(op, _)| {
            matches!(
                op,
                SchemaOp::CreateTable(_)
                    | SchemaOp::CreateView { .. }
                    | SchemaOp::CreateTrigger(_)
                    | SchemaOp::CreateRoutine(_)
            )
        });
    }
}

impl Group {
    /// True if triggers, views or routines of this file name tables of the other group, or share tables with it.
    fn mentions(&self, other: &Self) -> bool {
        let views = self.fold.tables.values().flat_map(|table| &table.view_reads);
        let triggers = self.fold.triggers.iter().map(|trigger| &trigger.table);
        let mut named = views.chain(triggers).chain(self.fold.tables.keys());
        named.any(|key| other.fold.tables.contains_key(key))
            || (self.fold.tables.is_empty() && !self.fold.routines.is_empty())
    }
}

/// Takes out groups that are the schema of another group in another dialect, or for another way to run it: most tables
/// have the same names.
fn fold_copies(groups: &mut Vec<Group>) {
    groups.sort_by_key(|group| group.dialect());
    let mut at = 0;
    while at < groups.len() {
        let original = groups[..at].iter().position(|other| is_copy(other, &groups[at]));
        let Some(original) = original else {
            at += 1;
            continue;
        };
        let copy = groups.remove(at);
        groups[original].copies.extend(copy.sets.iter().map(source));
    }
}

fn is_copy(original: &Group, copy: &Group) -> bool {
    let (a, b) = (original.tables(), copy.tables());
    let shared = a.intersection(&b).count();
    let tenths = if original.dialect() == copy.dialect() { 9 } else { 6 };
    shared > 0 && shared * 10 >= a.union(&b).count() * tenths
}

/// Names a group by the package around its first folder, or by the folder where a package has several.
fn name_groups(workspace: &Workspace, groups: &mut [Group]) {
    let package = |group: &Group| {
        group.sets.first().and_then(|set| package_of(workspace, &set.path)).map(|package| package.name.clone())
    };
    let names: Vec<Option<String>> = groups.iter().map(package).collect();
    for (group, name) in groups.iter_mut().zip(&names) {
        let path = group.sets.first().map_or("", |set| set.path.as_str());
        let folder = path.rsplit_once('/').map_or(path, |(_, folder)| folder);
        group.name = match name {
            Some(name) if names.iter().filter(|other| *other == &Some(name.clone())).count() == 1 => name.clone(),
            Some(name) => format!("{name}/{folder}"),
            None => path.to_owned(),
        };
    }
}

fn source(set: &ScriptSet) -> SchemaSource {
    SchemaSource {
        path: set.path.as_str().into(),
        kind: set.kind,
        dialect: set.dialect,
        files: set.scripts.len() as u32,
    }
}

/// The model of folded groups, which are in order.
fn build(groups: Vec<Group>) -> DatabaseModel {
    let mut model = DatabaseModel::default();
    for (index, group) in groups.into_iter().enumerate() {
        let sources = group.sets.iter().map(source).collect();
        let dialect = group.dialect();
        model.databases.push(Database { name: group.name.as_str().into(), dialect, sources, copies: group.copies });
        Builder::new(DatabaseId(index as u32), group.fold, &mut model).run();
    }
    model
        .foreign_keys
        .sort_by(|a, b| (a.table, &a.columns, a.parent, &a.name).cmp(&(b.table, &b.columns, b.parent, &b.name)));
    model.triggers.sort_by(|a, b| (a.table, &a.name).cmp(&(b.table, &b.name)));
    model.unread.sort();
    model
}

struct Builder<'m> {
    database: DatabaseId,
    fold: Fold,
    ids: BTreeMap<Key, TableId>,
    model: &'m mut DatabaseModel,
}

impl<'m> Builder<'m> {
    fn new(database: DatabaseId, fold: Fold, model: &'m mut DatabaseModel) -> Self {
        Self { database, fold, ids: BTreeMap::new(), model }
    }

    fn run(mut self) {
        self.add_external();
        let kept: Vec<Key> = self
            .fold
            .tables
            .iter()
            .filter(|(_, table)| table.partition_of.is_none())
            .map(|(key, _)| key.clone())
            .collect();
        let first = self.model.tables.len();
        self.ids = kept.iter().enumerate().map(|(index, key)| (key.clone(), TableId((first + index) as u32))).collect();
        self.point_partitions();
        for key in &kept {
            let table = self.table(key);
            self.model.tables.push(table);
        }
        for key in &kept {
            self.foreign_keys(key);
        }
        self.triggers();
        self.model.unread.append(&mut self.fold.unread);
    }

    /// Tables that keys refer to or triggers stand on and nothing creates.
    fn add_external(&mut self) {
        let foreign = self.fold.tables.values().flat_map(|table| &table.keys);
        let referred =
            foreign.map(|foreign| (foreign.parent.clone(), foreign.parent_name.clone(), foreign.place.clone()));
        let triggers = self.fold.triggers.iter();
        let watched = triggers.map(|trigger| (trigger.table.clone(), trigger.table.clone(), trigger.place.clone()));
        let named: Vec<_> = referred.chain(watched).collect();
        for (key, name, place) in named {
            self.fold.tables.entry(key).or_insert_with(|| TableState::new(name, TableKind::External, place));
        }
    }

    /// Lets the names of partitions mean the table that they are parts of.
    fn point_partitions(&mut self) {
        for (key, table) in &self.fold.tables {
            let mut parent = table.partition_of.as_ref();
            for _ in 0..8 {
                match parent
                    .and_then(|parent| self.fold.tables.get(parent))
                    .and_then(|table| table.partition_of.as_ref())
                {
                    Some(further) => parent = Some(further),
                    None => break,
                }
            }
            if let Some(&id) = parent.and_then(|parent| self.ids.get(parent)) {
                self.ids.insert(key.clone(), id);
            }
        }
    }

    fn table(&self, key: &Key) -> Table {
        let state = &self.fold.tables[key];
        let partitions = self.fold.tables.values().filter(|table| table.partition_of.as_ref() == Some(key));
        let column = |column: &super::schema::op::NewColumn| Column {
            name: column.name.as_str().into(),
            data_type: column.data_type.as_str().into(),
            nullable: !column.not_null,
        };
        let index = |index: &super::schema::op::NewIndex| Index {
            name: index.name.as_deref().map(Into::into),
            columns: texts(&index.columns),
            unique: index.unique,
        };
        Table {
            database: self.database,
            name: ObjectName { schema: key.schema.clone(), name: state.name.name.clone() },
            kind: state.kind,
            columns: state.columns.iter().map(column).collect(),
            primary_key: state.primary_key.as_ref().map_or_else(Vec::new, |(_, columns)| texts(columns)),
            indexes: state.indexes.iter().map(index).collect(),
            partitions: partitions.map(|table| table.name.name.as_str().into()).collect(),
            reads: self.tables_of(&state.view_reads),
            seeded: state.seeded.clone(),
            place: state.place.clone(),
        }
    }

    fn foreign_keys(&mut self, key: &Key) {
        for foreign in &self.fold.tables[key].keys {
            let Some(&parent) = self.ids.get(&foreign.parent) else { continue };
            let parent_key = &self.model.table(parent).primary_key;
            let parent_columns =
                if foreign.parent_columns.is_empty() { parent_key.clone() } else { texts(&foreign.parent_columns) };
            self.model.foreign_keys.push(ForeignKey {
                table: self.ids[key],
                columns: texts(&foreign.columns),
                parent,
                parent_columns,
                on_delete: foreign.on_delete,
                name: (self.fold.dialect != Dialect::Sqlite).then(|| foreign.name.as_str().into()),
                origin: KeyOrigin::Declared,
                place: foreign.place.clone(),
            });
        }
    }

    fn triggers(&mut self) {
        for trigger in &self.fold.triggers {
            let Some(&table) = self.ids.get(&trigger.table) else { continue };
            let (writes, reads) = self.fold.effects(trigger);
            let function = match &trigger.action {
                super::schema::op::TriggerAction::Function(function) => Some(function.name.clone()),
                super::schema::op::TriggerAction::Body(_) => None,
            };
            self.model.triggers.push(Trigger {
                table,
                name: trigger.name.as_str().into(),
                events: trigger.events.clone(),
                function,
                writes: self.tables_of(&writes),
                reads: self.tables_of(&reads),
                place: trigger.place.clone(),
            });
        }
    }

    fn tables_of<'k>(&self, keys: impl IntoIterator<Item = &'k Key>) -> Vec<TableId> {
        let ids: BTreeSet<TableId> = keys.into_iter().filter_map(|key| self.ids.get(key)).copied().collect();
        ids.into_iter().collect()
    }
}

fn texts(columns: &[String]) -> Vec<Arc<str>> {
    columns.iter().map(|column| column.as_str().into()).collect()
}
