//! Whose a table is: declared under `tables` of a context, else proposed.
//!
//! Takes the contexts and who uses each table; returns an owner for each table. A table that nobody declares is proposed to
//! the context with the most queries that write it, with equally many to the one that writes more of its columns,
//! then to the one that reads it most; a table that no code
//! writes to the only context that reads it; a view to whom all its tables belong. What belongs to others, and what stays
//! even, has none. Leaves out what follows from it.

use std::collections::{BTreeMap, BTreeSet};

use globset::{Glob, GlobMatcher};
use serde::Serialize;

use super::view::{Party, Use};
use crate::analysis::Model;
use crate::config::{Config, nearest};
use crate::context::ContextId;
use crate::database::{DatabaseModel, Table, TableKind};
use crate::finding::{Finding, RuleCode};

/// How it is known whose a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OwnerOrigin {
    /// A context lists it.
    Declared,
    /// By who writes it.
    Proposed,
    /// It is not known.
    Unknown,
}

impl OwnerOrigin {
    /// The word that outputs use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Declared => "declared",
            Self::Proposed => "proposed",
            Self::Unknown => "unknown",
        }
    }
}

/// Whose a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Owner {
    /// The context.
    pub(crate) context: Option<ContextId>,
    /// How that is known.
    pub(crate) origin: OwnerOrigin,
}

/// The owner of each table.
pub(super) fn owners(model: Model<'_>, database: &DatabaseModel, uses: &[BTreeMap<Party, Use>]) -> Vec<Owner> {
    let claims = Claims::new(model);
    let mut owners: Vec<Owner> = Vec::with_capacity(database.tables.len());
    for (table, uses) in database.tables.iter().zip(uses) {
        let declared = claims.owner(database, table);
        let proposed = || (table.kind == TableKind::Table).then(|| propose(uses)).flatten();
        owners.push(match (declared, proposed()) {
            (Some(id), _) => Owner { context: Some(id), origin: OwnerOrigin::Declared },
            (None, Some(id)) => Owner { context: Some(id), origin: OwnerOrigin::Proposed },
            (None, None) => Owner { context: None, origin: OwnerOrigin::Unknown },
        });
    }
    for (index, view) in database.tables.iter().enumerate().filter(|(_, table)| !table.reads.is_empty()) {
        let read: BTreeSet<_> = view.reads.iter().map(|read| owners[read.0 as usize].context).collect();
        if let ([Some(only)], OwnerOrigin::Unknown) = (&read.into_iter().collect::<Vec<_>>()[..], owners[index].origin)
        {
            owners[index] = Owner { context: Some(*only), origin: OwnerOrigin::Proposed };
        }
    }
    owners
}

/// The context that writes it most, or is the only one to read it.
fn propose(uses: &BTreeMap<Party, Use>) -> Option<ContextId> {
    let named = || uses.iter().filter_map(|(party, found)| Some(((*party)?, found)));
    let written = uses.values().any(|found| found.writes > 0);
    if !written {
        let mut readers = named().filter(|(_, found)| found.reads > 0);
        return readers.next().filter(|_| readers.next().is_none()).map(|(id, _)| id);
    }
    let weight = |found: &Use| (found.writes, found.columns_written.len(), found.reads);
    let most = named().map(|(_, found)| weight(found)).max()?;
    let mut best = named().filter(|(_, found)| weight(found) == most && found.writes > 0);
    best.next().filter(|_| best.next().is_none()).map(|(id, _)| id)
}

/// The entries of all contexts' `tables`.
struct Claims {
    claims: Vec<(ContextId, TablePattern)>,
}

impl Claims {
    fn new(model: Model<'_>) -> Self {
        let contexts = model.contexts.ids();
        let claims = contexts.flat_map(|id| {
            model.contexts.context(id).tables.iter().filter_map(move |text| Some((id, TablePattern::new(text)?)))
        });
        Self { claims: claims.collect() }
    }

    /// A full name goes before a glob, then the first context.
    fn owner(&self, database: &DatabaseModel, table: &Table) -> Option<ContextId> {
        let claims = || self.claims.iter().filter(|(_, pattern)| pattern.matches(database, table));
        claims().find(|(_, pattern)| !pattern.is_glob).or_else(|| claims().next()).map(|(id, _)| *id)
    }
}

/// `table`, `schema.table` or `database:table`, with `*`; case does not count.
struct TablePattern {
    database: Option<String>,
    name: GlobMatcher,
    is_glob: bool,
}

impl TablePattern {
    fn new(text: &str) -> Option<Self> {
        let (database, name) = match text.split_once(':') {
            Some((database, name)) => (Some(database.to_owned()), name),
            None => (None, text),
        };
        let name = name.to_lowercase();
        Some(Self {
            database,
            is_glob: name.contains(['*', '?', '[', '{']),
            name: Glob::new(&name).ok()?.compile_matcher(),
        })
    }

    fn matches(&self, database: &DatabaseModel, table: &Table) -> bool {
        let known = &*database.database(table.database).name;
        self.database.as_deref().is_none_or(|wanted| wanted == known)
            && self.name.is_match(table.name.to_string().to_lowercase())
    }
}

/// Entries of `tables` that are no table of any schema.
#[must_use]
pub fn problems(database: &DatabaseModel, config: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    for context in &config.contexts {
        for entry in &context.tables {
            let pattern = TablePattern::new(&entry.value);
            let known =
                pattern.is_some_and(|pattern| database.tables.iter().any(|table| pattern.matches(database, table)));
            if !known {
                let owner = &context.name.value;
                let message = format!("`tables` of `{owner}` lists `{}`, which no schema has", entry.value);
                let names: Vec<String> = database.tables.iter().map(|table| table.name.to_string()).collect();
                let help = match nearest(&entry.value, names.iter().map(String::as_str)) {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => {
                        "correct the name, or remove it if the table is gone; `seamfind db` lists the tables".to_owned()
                    }
                };
                let finding = Finding::new(RuleCode::PatternMatchesNothing, message);
                let finding = finding.at(config.place(entry.span)).with_help(help);
                findings.push(Finding { subject: vec![owner.clone(), entry.value.clone()], ..finding });
            }
        }
    }
    findings
}
