//! Files of a small package in, who touches which table out.

use std::fmt::Write as _;

use crate::database::{Confidence, DatabaseInputs, DatabaseModel, DatabaseOptions, Operation, read_database};
use crate::resolve::{CodeGraph, DefinitionId, ResolveOptions, resolve};
use crate::source::{Location, SourceMap};
use crate::workspace::{LoadOptions, load};

mod diesel;
mod sea;
mod sql;
mod transactions;

/// The schema of the fixtures, as a migration.
const SCHEMA: &str = "--- migrations/1_init.sql
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total bigint);
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint);
CREATE TABLE audit (id bigint PRIMARY KEY, what text);
";

/// The accesses of a package whose files are given as `--- path` lines with the text below each, one line for each
/// query: where, in which item, and what it does to which table and columns.
fn accesses(dependency: &str, files: &str) -> String {
    with_model(dependency, files, |model, code, sources| {
        let mut text = String::new();
        for query in &model.queries {
            let done: Vec<String> = query.accesses.iter().map(|&id| describe(model, id)).collect();
            let test = if query.test { " (test)" } else { "" };
            let place = place(sources, query.location);
            let _ = writeln!(text, "{place} {}{test}: {}", name(code, query.definition), done.join(", "));
        }
        text
    })
}

/// The transactions of a package: where, what opens it, and below what runs in it, with the calls that lead there.
fn transactions(dependency: &str, files: &str) -> String {
    with_model(dependency, files, |model, code, sources| {
        let mut text = String::new();
        for transaction in &model.transactions {
            let (place, opener) = (place(sources, transaction.location), &transaction.opener);
            let idiom = transaction.idiom.name();
            let _ = writeln!(text, "{place} {} {opener} {idiom}", name(code, transaction.definition));
            for found in &transaction.accesses {
                let chain: Vec<String> = found.chain.iter().map(|call| name(code, Some(call.to))).collect();
                let via = if chain.is_empty() { String::new() } else { format!(" via {}", chain.join(" > ")) };
                let _ = writeln!(text, "  {}{via}", describe(model, found.access));
            }
        }
        text
    })
}

fn describe(model: &DatabaseModel, id: crate::database::AccessId) -> String {
    let access = model.access(id);
    let operation = match access.operation {
        Operation::Select => "read",
        Operation::Insert => "insert",
        Operation::Update => "update",
        Operation::Delete => "delete",
    };
    let columns = if access.columns.is_empty() { String::new() } else { format!("({})", access.columns.join(" ")) };
    let sure = match access.confidence {
        Confidence::Exact => "",
        Confidence::ByName => " by name",
        Confidence::TableUnknown => " unknown",
    };
    format!("{operation} {}{columns}{sure}", access.name)
}

fn name(code: &CodeGraph, definition: Option<DefinitionId>) -> String {
    definition.map_or_else(|| "-".to_owned(), |id| code.definition_path(id).trim_start_matches("shop::").to_owned())
}

fn place(sources: &SourceMap, location: Location) -> String {
    let place = sources.place(location);
    format!("{}:{}", place.path.trim_start_matches("src/"), place.line)
}

fn with_model(
    dependency: &str,
    files: &str,
    show: impl FnOnce(&DatabaseModel, &CodeGraph, &SourceMap) -> String,
) -> String {
    let dir = tempfile::tempdir().expect("a scratch folder");
    let manifest = format!(
        "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\n{dependency} = \"1\"\n"
    );
    let manifest = format!("--- Cargo.toml\n{manifest}");
    for file in [manifest.as_str(), SCHEMA, files].into_iter().flat_map(|files| files.split("--- ").skip(1)) {
        let (path, text) = file.split_once('\n').expect("a path before each text");
        let path = dir.path().join(path.trim());
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder of a file");
        std::fs::write(path, text).expect("a file");
    }
    let (workspace, _) = load(dir.path(), &LoadOptions::default()).expect("a workspace");
    let resolved = resolve(&workspace, &ResolveOptions { facts: true, ..ResolveOptions::default() });
    let facts = resolved.facts.as_ref().expect("the facts that were asked for");
    let inputs = DatabaseInputs { workspace: &workspace, code: &resolved.code, facts, sources: &resolved.sources };
    let (model, _) = read_database(inputs, &DatabaseOptions::default());
    show(&model, &resolved.code, &resolved.sources)
}
