//! sea-query's identifiers: enums whose variants stand for a table and its columns.
//!
//! Takes the items of the program; returns what each variant stands for. Leaves out statements.

use rustc_hash::FxHashMap;

use crate::database::ObjectName;
use crate::database::access::attributes::{attribute_name, derives, text_of_attribute};
use crate::database::access::code::{Code, Site};
use crate::database::access::names::snake_case;
use crate::resolve::DefinitionId;
use crate::syntax::ItemKind;

/// What the names of sea-query stand for.
#[derive(Debug, Default)]
pub(super) struct Idens {
    /// The table of each enum.
    enums: FxHashMap<DefinitionId, ObjectName>,
    /// The table of each enum that `#[enum_def]` makes, by its name; none where two have one name.
    generated: FxHashMap<String, Option<ObjectName>>,
}

impl Idens {
    /// True without any.
    pub(super) fn is_empty(&self) -> bool {
        self.enums.is_empty() && self.generated.is_empty()
    }

    /// The table of an enum.
    pub(super) fn of_enum(&self, id: DefinitionId) -> Option<&ObjectName> {
        self.enums.get(&id)
    }

    /// The table of an enum that a macro makes, by name.
    pub(super) fn generated(&self, name: &str) -> Option<&ObjectName> {
        self.generated.get(name)?.as_ref()
    }
}

/// Reads the identifiers of the program.
pub(super) fn idens(code: Code<'_>) -> Idens {
    let mut idens = Idens::default();
    for site in code.sites() {
        match site.kind() {
            ItemKind::Enum { .. } => {
                if let (Some(id), Some(table)) = (site.unit.definition, table_of_enum(site)) {
                    idens.enums.insert(id, table);
                }
            }
            ItemKind::Struct { .. } => {
                if let Some((name, table)) = table_of_struct(site) {
                    let known = idens.generated.entry(name).or_insert_with(|| Some(table.clone()));
                    if known.as_ref().is_some_and(|known| *known != table) {
                        *known = None;
                    }
                }
            }
            _ => {}
        }
    }
    idens
}

/// `#[derive(Iden)] enum Users { Table, Id }`, with `#[iden = "user"]` on the enum or on `Table`.
fn table_of_enum(site: Site<'_>) -> Option<ObjectName> {
    let facts = site.own_facts();
    let item = &facts[site.item()];
    let ItemKind::Enum { variants, .. } = item.kind else { return None };
    if !derives(facts, item.attrs, &["Iden", "DeriveIden", "IdenStatic"]) {
        return None;
    }
    let table = facts.list(variants).iter().find(|&&variant| facts.name(facts[variant].name) == "Table")?;
    let renamed = [facts[*table].attrs, item.attrs]
        .into_iter()
        .find_map(|attrs| ["iden", "rename"].into_iter().find_map(|key| text_of_attribute(facts, attrs, key)));
    let name = renamed.unwrap_or_else(|| snake_case(facts.name(item.name)));
    Some(ObjectName { schema: None, name })
}

/// `#[enum_def] struct User { … }` makes `enum UserIden { Table, … }`.
fn table_of_struct(site: Site<'_>) -> Option<(String, ObjectName)> {
    let facts = site.own_facts();
    let item = &facts[site.item()];
    let attr = facts.list(item.attrs).iter().find(|attr| attribute_name(facts, attr) == "enum_def")?;
    let tokens = facts.list(attr.tokens);
    let text = |key: &str| crate::database::access::attributes::text_in(facts, tokens, key);
    let own = facts.name(item.name);
    let suffix = text("suffix").unwrap_or_else(|| "Iden".to_owned());
    let name = format!("{}{own}{suffix}", text("prefix").unwrap_or_default());
    let table = text("table_name").unwrap_or_else(|| snake_case(own));
    Some((name, ObjectName { schema: None, name: table }))
}
