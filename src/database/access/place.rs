//! What the place of code says of it: tests and migrations.

use super::code::{Code, Site};
use crate::workspace::{DependencyKind, Workspace};

/// True for code below a folder of tests, and in packages that only tests depend on.
pub(super) fn is_test(site: Site<'_>) -> bool {
    const FOLDERS: [&str; 5] = ["tests", "test", "benches", "examples", "e2e"];
    let inputs = site.code.inputs;
    let module = inputs.code.module(site.unit.module);
    site.unit.test
        || module.test
        || site.code.dev_only[module.package.0 as usize]
        || folders(site).any(|folder| FOLDERS.contains(&folder))
}

/// For each package, whether others depend on it and only for their tests.
pub(super) fn dev_only(workspace: &Workspace) -> Vec<bool> {
    let mut kinds: Vec<Vec<DependencyKind>> = vec![Vec::new(); workspace.packages.len()];
    for dependency in workspace.packages.iter().flat_map(|package| &package.dependencies) {
        if let Some(kinds) = dependency.package.and_then(|package| kinds.get_mut(package.0 as usize)) {
            kinds.push(dependency.kind);
        }
    }
    kinds.iter().map(|kinds| !kinds.is_empty() && kinds.iter().all(|&kind| kind == DependencyKind::Dev)).collect()
}

/// True for code that changes the schema: what it inserts are seeds.
pub(super) fn is_migration(site: Site<'_>) -> bool {
    let inputs = site.code.inputs;
    let package = inputs.workspace.package(inputs.code.module(site.unit.module).package);
    let is_migrator = site.unit.definition.is_some_and(|id| {
        let definition = inputs.code.definition(id);
        definition.name.starts_with("Migration::")
            || (!definition.kind.is_function() && definition.name.contains("MIGRATION"))
    });
    let name = package.name.as_str();
    is_migrator
        || name == "migration"
        || name.ends_with("-migration")
        || name.ends_with("-migrations")
        || path(site).ends_with("/migrations.rs")
        || folders(site).any(|folder| folder == "migrations" || folder == "migration")
}

fn path<'a>(site: Site<'a>) -> &'a str {
    let fragment = site.unit.fragment;
    let location = site.location(fragment, site.own_facts()[site.item()].pos);
    &site.code.inputs.sources.file(location.file).path
}

fn folders<'a>(site: Site<'a>) -> impl Iterator<Item = &'a str> {
    path(site).rsplit_once('/').map_or("", |(folders, _)| folders).split('/')
}

/// True for a package that depends on a library for databases.
pub(super) fn uses_databases(code: Code<'_>, package: u32) -> bool {
    const NAMES: [&str; 14] = [
        "sqlx",
        "diesel",
        "diesel-async",
        "sea-orm",
        "sea-orm-migration",
        "rusqlite",
        "tokio-rusqlite",
        "tokio-postgres",
        "postgres",
        "deadpool-postgres",
        "bb8-postgres",
        "mysql",
        "mysql_async",
        "libsql",
    ];
    let dependencies = &code.inputs.workspace.packages[package as usize].dependencies;
    dependencies.iter().any(|dependency| {
        let name = dependency.package_name.as_str();
        NAMES.contains(&name) || ["diesel", "sqlx", "sqlite", "postgres"].iter().any(|word| name.contains(word))
    })
}
