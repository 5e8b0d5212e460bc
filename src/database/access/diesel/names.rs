//! What diesel's macros and derives say of names: which are tables, which structs belong to which.
//!
//! Takes the items of the program; returns the tables that `table!` declares, the aliases of `alias!`, and the structs
//! with their tables, by definition. Leaves out queries.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::database::ObjectName;
use crate::database::access::attributes::{attribute_name, derives, has_word, text_in, text_of_attribute};
use crate::database::access::code::{Code, Node, Site};
use crate::database::access::names::{last_name, snake_case};
use crate::resolve::DefinitionId;
use crate::syntax::{Attr, Expr, FileFacts, ItemKind, MacroCall, Pos, Token, TokenKind, UseBinding};

/// The names that diesel gives a meaning.
#[derive(Debug, Default)]
pub(in crate::database::access) struct Names {
    /// The modules of tables, and aliases of tables.
    tables: FxHashMap<DefinitionId, TableName>,
    /// The structs that stand for rows.
    models: FxHashMap<DefinitionId, Model>,
    /// The globs of each fragment, and in the lines of which functions they stand.
    globs: FxHashMap<u32, Vec<GlobImport>>,
}

/// A `use … ::*`.
#[derive(Clone, Copy, Debug)]
pub(super) struct GlobImport {
    /// Where the `*` stands.
    pub(super) pos: Pos,
    /// The lines of the function around it.
    pub(super) function: Option<(u32, u32)>,
}

/// A table as code names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TableName {
    /// Its name in the database.
    pub(super) name: ObjectName,
    /// An alias: a value by itself, not a module.
    pub(super) alias: bool,
}

/// A struct that stands for rows of a table.
#[derive(Clone, Debug)]
pub(super) struct Model {
    /// The table; none for a struct that holds the result of a query of its own.
    pub(super) table: Option<ObjectName>,
    /// Its columns: those that have a field.
    pub(super) columns: Vec<String>,
    /// `#[derive(HasQuery)]`: it has a `query()`.
    pub(super) has_query: bool,
    /// `#[diesel(base_query = …)]`, if it has one.
    pub(super) base_query: Option<Node>,
}

impl Names {
    /// True without any table.
    pub(in crate::database::access) fn is_empty(&self) -> bool {
        self.tables.is_empty()
    }

    /// The table that a definition stands for.
    pub(super) fn table(&self, id: DefinitionId) -> Option<&TableName> {
        self.tables.get(&id)
    }

    /// The globs of a fragment.
    pub(super) fn globs(&self, fragment: u32) -> &[GlobImport] {
        self.globs.get(&fragment).map_or(&[], Vec::as_slice)
    }

    /// The struct of a definition.
    pub(super) fn model(&self, id: DefinitionId) -> Option<&Model> {
        self.models.get(&id)
    }
}

/// Reads the macros and derives of the program.
pub(in crate::database::access) fn names(code: Code<'_>) -> Names {
    let mut names = Names::default();
    let mut aliases = Vec::new();
    let mut declared: BTreeMap<u32, FxHashMap<Pos, Declared>> = BTreeMap::new();
    for site in code.sites() {
        let (ItemKind::Generated, Some(definition)) = (site.kind(), site.unit.definition) else { continue };
        let fragment = site.unit.fragment;
        let facts = site.own_facts();
        let here = declared.entry(fragment).or_insert_with(|| declarations(facts));
        match here.get(&facts[site.item()].pos) {
            Some(Declared::Table(name)) => {
                names.tables.insert(definition, TableName { name: name.clone(), alias: false });
            }
            Some(Declared::Alias(of)) => aliases.push((definition, of.clone())),
            None => {}
        }
    }
    names.add_aliases(code, aliases);
    if !names.is_empty() {
        for site in code.sites() {
            names.add_model(site);
            let fragment = site.unit.fragment;
            names.globs.entry(fragment).or_insert_with(|| globs(site.own_facts()));
        }
    }
    names
}

fn globs(facts: &FileFacts) -> Vec<GlobImport> {
    let mut globs = Vec::new();
    for item in &facts.items {
        let ItemKind::Use(entries) = item.kind else { continue };
        for entry in facts.list(entries).iter().filter(|entry| entry.binding == UseBinding::Glob) {
            let around = facts.items.iter().filter(|other| matches!(other.kind, ItemKind::Fn(_)));
            let around = around.map(|function| function.lines);
            let function =
                around.filter(|lines| lines.0 <= item.lines.0 && item.lines.1 <= lines.1).max_by_key(|lines| lines.0);
            globs.push(GlobImport { pos: entry.pos, function });
        }
    }
    globs
}

/// What a macro call declares.
enum Declared {
    Table(ObjectName),
    /// An alias of the table with this name in the code.
    Alias(String),
}

/// The names that `table!` and `alias!` declare in a file, by their positions.
fn declarations(facts: &FileFacts) -> FxHashMap<Pos, Declared> {
    let mut found = FxHashMap::default();
    for call in &facts.macro_calls {
        let last = facts.segments(call.path).last().map_or("", |segment| facts.name(segment.name));
        match last {
            "table" => found.extend(table(facts, call).map(|(pos, name)| (pos, Declared::Table(name)))),
            "alias" => aliases(facts, call, &mut found),
            _ => {}
        }
    }
    found
}

/// `#[sql_name = "x"] schema.name (id) { … }`.
fn table(facts: &FileFacts, call: &MacroCall) -> Option<(Pos, ObjectName)> {
    let mut tokens = facts.list(call.tokens);
    let mut sql_name = None;
    loop {
        match tokens {
            // `use diesel::sql_types::*;`
            [Token { kind: TokenKind::Ident(word, _), .. }, ..] if facts.name(*word) == "use" => {
                let end = tokens.iter().position(|token| matches!(token.kind, TokenKind::Punct(';', _)))?;
                tokens = &tokens[end + 1..];
            }
            [Token { kind: TokenKind::Punct('#', _), .. }, Token { kind: TokenKind::Open(_, len), .. }, ..] => {
                let end = 2 + *len as usize;
                sql_name = text_in(facts, &tokens[2..end.min(tokens.len())], "sql_name").or(sql_name);
                tokens = tokens.get(end..)?;
            }
            _ => break,
        }
    }
    let ident = |index: usize| match tokens.get(index)?.kind {
        TokenKind::Ident(name, _) => Some((facts.name(name).to_owned(), tokens[index].pos)),
        _ => None,
    };
    let (first, pos) = ident(0)?;
    let (schema, (name, pos)) = match tokens.get(1)?.kind {
        TokenKind::Punct('.', _) => (Some(first), ident(2)?),
        _ => (None, (first, pos)),
    };
    Some((pos, ObjectName { schema, name: sql_name.unwrap_or(name) }))
}

/// `users as author: Author, schema::users as editor: Editor`.
fn aliases(facts: &FileFacts, call: &MacroCall, found: &mut FxHashMap<Pos, Declared>) {
    let tokens = facts.list(call.tokens);
    for (index, window) in tokens.windows(3).enumerate() {
        let [
            Token { kind: TokenKind::Ident(table, _), .. },
            Token { kind: TokenKind::Ident(word, _), .. },
            Token { kind: TokenKind::Ident(..), pos },
        ] = window
        else {
            continue;
        };
        if facts.name(*word) != "as" {
            continue;
        }
        let table = facts.name(*table).to_owned();
        found.insert(*pos, Declared::Alias(table.clone()));
        if let Some(ty) = tokens.get(index + 4) {
            found.insert(ty.pos, Declared::Alias(table));
        }
    }
}

impl Names {
    /// Aliases name their tables in tokens that nobody resolved: the name counts where only one table has it.
    fn add_aliases(&mut self, code: Code<'_>, aliases: Vec<(DefinitionId, String)>) {
        let mut by_name: BTreeMap<&str, Vec<&ObjectName>> = BTreeMap::new();
        let mut ids: Vec<DefinitionId> = self.tables.keys().copied().collect();
        ids.sort_unstable();
        for id in ids {
            by_name.entry(last_name(&code.inputs.code.definition(id).name)).or_default().push(&self.tables[&id].name);
        }
        let mut named = Vec::new();
        for (definition, of) in aliases {
            if let Some([name, rest @ ..]) = by_name.get(of.as_str()).map(Vec::as_slice)
                && rest.iter().all(|other| other == name)
            {
                named.push((definition, TableName { name: (*name).clone(), alias: true }));
            }
        }
        self.tables.extend(named);
    }

    fn add_model(&mut self, site: Site<'_>) {
        let (ItemKind::Struct { fields, .. }, Some(definition)) = (site.kind(), site.unit.definition) else { return };
        let facts = site.own_facts();
        let listed = facts[site.item()].attrs;
        let attrs = facts.list(listed);
        const DERIVES: [&str; 8] = [
            "Queryable",
            "Selectable",
            "Insertable",
            "AsChangeset",
            "Identifiable",
            "Associations",
            "HasQuery",
            "QueryableByName",
        ];
        if !derives(facts, listed, &DERIVES) {
            return;
        }
        let table = self.table_of_model(site, attrs);
        let base_query = attrs.iter().find_map(|attr| base_query(site, attr));
        if table.is_none() && base_query.is_none() {
            return;
        }
        let columns = facts.list(*fields).iter().filter_map(|field| column_of(facts, field)).collect();
        let has_query = derives(facts, listed, &["HasQuery"]);
        self.models.insert(definition, Model { table, columns, has_query, base_query });
    }

    /// `#[diesel(table_name = path)]`, else the default: the name of the struct in lower case with an `s`.
    fn table_of_model(&self, site: Site<'_>, attrs: &[Attr]) -> Option<ObjectName> {
        let fragment = site.unit.fragment;
        let facts = site.own_facts();
        let named = attrs.iter().filter(|attr| is_diesel(facts, attr) && has_word(facts, attr, "table_name"));
        let mut paths = named.flat_map(|attr| facts.list(attr.args)).filter_map(|&arg| match facts[arg] {
            Expr::Path(path) => facts.segments(path).last(),
            _ => None,
        });
        if let Some(name) = paths.find_map(|last| site.named_at(fragment, last.pos).find_map(|id| self.table(id))) {
            return Some(name.name.clone());
        }
        if let Some(name) = text_of_attribute(facts, facts[site.item()].attrs, "table_name") {
            let mut known = self.tables.values().filter(|table| !table.alias && table.name.name == name);
            return known.next().map(|table| table.name.clone()); // before diesel 2
        }
        if attrs.iter().any(|attr| is_diesel(facts, attr) && has_word(facts, attr, "table_name")) {
            return None; // of a table that is not declared here
        }
        let default = format!("{}s", snake_case(facts.name(facts[site.item()].name)));
        let mut known = self.tables.values().filter(|table| !table.alias && table.name.name == default);
        known.next().map(|table| table.name.clone())
    }
}

/// `#[diesel(…)]`.
fn is_diesel(facts: &FileFacts, attr: &Attr) -> bool {
    attribute_name(facts, attr) == "diesel"
}

fn base_query(site: Site<'_>, attr: &Attr) -> Option<Node> {
    let facts = site.own_facts();
    if !is_diesel(facts, attr) || !has_word(facts, attr, "base_query") {
        return None;
    }
    let is_query = |&&arg: &&crate::syntax::ExprId| matches!(facts[arg], Expr::MethodCall { .. } | Expr::Call(..));
    facts.list(attr.args).iter().find(is_query).map(|&arg| Node::expr(site.unit.fragment, arg))
}

/// The column of a field; none for one that is no column.
fn column_of(facts: &FileFacts, field: &crate::syntax::Field) -> Option<String> {
    let attrs = facts.list(field.attrs);
    if attrs.iter().any(|attr| {
        is_diesel(facts, attr) && (has_word(facts, attr, "embed") || has_word(facts, attr, "skip_insertion"))
    }) {
        return None;
    }
    let renamed = attrs.iter().filter(|attr| is_diesel(facts, attr) && has_word(facts, attr, "column_name"));
    let renamed = renamed.into_iter().find_map(|attr| {
        let tokens = facts.list(attr.tokens);
        tokens.iter().rev().find_map(|token| match token.kind {
            TokenKind::Ident(name, _) => Some(facts.name(name).to_owned()),
            _ => None,
        })
    });
    let name = renamed.unwrap_or_else(|| facts.name(field.name).to_owned());
    (!name.starts_with(|c: char| c.is_ascii_digit())).then_some(name)
}
