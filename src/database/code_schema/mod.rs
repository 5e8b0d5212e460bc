//! Schemas that stand in code: statements in string literals, migrations of sea-orm, tables of diesel and entities of sea-orm.
//!
//! Takes the program with its facts; returns sets of changes beside those of SQL files (`discover`), and the keys that only
//! code knows. A file per kind. Leaves out code compiled only for tests, and what the code does to the tables.

mod diesel;
mod entities;
mod iden;
mod sea_orm;
mod strings;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::discover::{Content, Script, Version, dialect_of, package_of};
use super::schema::op::SchemaOp;
use super::{DatabaseInputs, Dialect, ScriptSet, SourceKind};
use crate::resolve::FactUnit;
use crate::source::Place;
use crate::syntax::{Cfg, FileFacts, Item, Pos};
use crate::workspace::Package;

/// What code says of schemas.
#[derive(Clone, Debug, Default)]
pub(crate) struct CodeSchema {
    /// Changes of schemas, for the fold.
    pub(crate) sets: Vec<ScriptSet>,
    /// Tables that exist by the word of the code alone: used where nothing else makes them.
    pub(crate) fallback: Vec<ScriptSet>,
    /// Relations that the code declares.
    pub(crate) relations: Vec<Relation>,
}

/// A relation between tables that code declares; the database need not know it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Relation {
    /// The table that refers, in lower case.
    pub(crate) table: String,
    /// Its columns, if they are named.
    pub(crate) columns: Vec<String>,
    /// The table referred to.
    pub(crate) parent: String,
    /// Where.
    pub(crate) place: Place,
}

/// The facts of one file or expansion that is not only for tests.
struct Fragment<'a> {
    id: u32,
    facts: &'a FileFacts,
    package: Option<&'a Package>,
    inputs: DatabaseInputs<'a>,
    /// The first and last lines of what is compiled only for tests.
    tests: Vec<(u32, u32)>,
}

impl Fragment<'_> {
    fn place(&self, pos: Pos) -> Place {
        self.inputs.sources.place(self.inputs.facts.location(self.id, pos))
    }

    /// The file it stands in.
    fn path(&self) -> Arc<str> {
        self.place(Pos { line: 1, column: 1 }).path
    }

    /// Whether a position is in code that is compiled only for tests.
    fn is_test(&self, pos: Pos) -> bool {
        self.tests.iter().any(|lines| (lines.0..=lines.1).contains(&pos.line))
    }

    /// Whether its package depends on one of these.
    fn depends_on(&self, names: &[&str]) -> bool {
        let mut dependencies = self.package.iter().flat_map(|package| &package.dependencies);
        dependencies.any(|dependency| names.contains(&dependency.package_name.as_str()))
    }

    /// The dialect by the name of its file, else by what its package can speak.
    fn dialect(&self) -> Dialect {
        dialect_of(&self.path(), self.package)
    }
}

/// Reads all that stands in code.
pub(crate) fn read(inputs: DatabaseInputs<'_>) -> CodeSchema {
    let fragments = fragments(inputs);
    let mut sets = strings::sets(&fragments);
    sets.extend(sea_orm::sets(&fragments));
    let (tables, mut relations) = diesel::read(&fragments);
    let (entities, more) = entities::read(&fragments);
    relations.extend(more);
    relations.sort();
    relations.dedup();
    CodeSchema { sets, fallback: tables.into_iter().chain(entities).collect(), relations }
}

fn fragments(inputs: DatabaseInputs<'_>) -> Vec<Fragment<'_>> {
    let mut units: BTreeMap<u32, Vec<&FactUnit>> = BTreeMap::new();
    for unit in &inputs.facts.units {
        units.entry(unit.fragment).or_default().push(unit);
    }
    // a file that several targets mount says everything twice, and so does what a macro makes of its arguments
    let mut seen: BTreeSet<Arc<str>> = BTreeSet::new();
    let mut fragments = Vec::new();
    for (id, units) in units {
        let is_test = |unit: &&FactUnit| unit.test || inputs.code.module(unit.module).test;
        let facts = inputs.facts.facts(id);
        let tests = facts.items.iter().filter(|item| item.test || is_for_tests(facts, item)).map(|item| item.lines);
        let fragment = Fragment { id, facts, package: None, inputs, tests: tests.collect() };
        let path = fragment.path();
        if !units.into_iter().all(|unit| is_test(&unit)) && !is_test_path(&path) && seen.insert(path.clone()) {
            fragments.push(Fragment { package: package_of(inputs.workspace, &path), ..fragment });
        }
    }
    fragments
}

/// `#[cfg(test)]`, also among further conditions.
fn is_for_tests(facts: &FileFacts, item: &Item) -> bool {
    fn needs_test(cfg: &Cfg) -> bool {
        match cfg {
            Cfg::Flag(flag) => **flag == *"test",
            Cfg::All(parts) => parts.iter().any(needs_test),
            Cfg::Any(_) | Cfg::Not(_) | Cfg::Pair(..) | Cfg::Bool(_) => false,
        }
    }
    item.cfg.is_some_and(|cfg| needs_test(&facts[cfg]))
}

fn is_test_path(path: &str) -> bool {
    path.split('/').any(|folder| ["tests", "benches", "examples"].contains(&folder))
}

/// A set of changes, one script for each file, in the order of the files' names.
fn set(kind: SourceKind, dialect: Dialect, files: BTreeMap<Arc<str>, Vec<(SchemaOp, Place)>>) -> Option<ScriptSet> {
    let path = common_folder(files.keys().map(|path| &**path))?;
    let script = |(path, ops): (Arc<str>, Vec<(SchemaOp, Place)>)| Script {
        version: Version::of_text(path.rsplit('/').next().unwrap_or_default()),
        path: path.to_string(),
        content: Content::Ops(ops),
    };
    let mut scripts: Vec<Script> = files.into_iter().map(script).collect();
    scripts.sort_by(|a, b| (&a.version, &a.path).cmp(&(&b.version, &b.path)));
    Some(ScriptSet { path, kind, dialect, scripts })
}

/// The file, or the folder around all files.
fn common_folder<'p>(mut paths: impl Iterator<Item = &'p str>) -> Option<String> {
    let mut common = paths.next()?.to_owned();
    for path in paths {
        while !path.strip_prefix(common.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')) {
            match common.rsplit_once('/') {
                Some((folder, _)) => common = folder.to_owned(),
                None => return Some(String::new()),
            }
        }
    }
    Some(common)
}
