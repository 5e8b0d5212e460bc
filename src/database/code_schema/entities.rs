//! sea-orm's entities: `#[sea_orm(table_name = "users")] struct Model`, and the relations of the same module.
//!
//! Takes fragments; returns a set for each package with entities, as a fallback where no migrations were found, and the relations
//! that `belongs_to` declares. Leaves out entities that are written without the derive.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::iden::{attr_value, snake_case};
use super::{Fragment, Relation, set};
use crate::database::schema::op::{Constraint, ConstraintKind, NewColumn, NewTable, SchemaOp};
use crate::database::{Dialect, ObjectName, ScriptSet, SourceKind};
use crate::source::Place;
use crate::syntax::{FileFacts, Item, ItemKind, TokenKind, Type, TypeId};

/// The changes of each file.
type Files = BTreeMap<Arc<str>, Vec<(SchemaOp, Place)>>;

/// The tables by package, and the relations.
pub(super) fn read(fragments: &[Fragment<'_>]) -> (Vec<ScriptSet>, Vec<Relation>) {
    let entities: Vec<Entity> = fragments
        .iter()
        .filter(|fragment| fragment.depends_on(&["sea-orm"]))
        .flat_map(|fragment| fragment.facts.items.iter().filter_map(move |item| entity(fragment, item)))
        .collect();
    let relations = fragments.iter().flat_map(|fragment| relations(fragment, &entities)).collect();
    let mut packages: BTreeMap<String, (Dialect, Files)> = BTreeMap::new();
    for Entity { package, dialect, path, table, place, .. } in entities {
        let (_, files) = packages.entry(package).or_insert_with(|| (dialect, Files::new()));
        files.entry(path).or_default().push((SchemaOp::CreateTable(table), place));
    }
    let sets = packages.into_values().filter_map(|(dialect, files)| set(SourceKind::Entities, dialect, files));
    (sets.collect(), relations)
}

struct Entity {
    package: String,
    dialect: Dialect,
    /// The file, whose name is that of its module.
    path: Arc<str>,
    table: NewTable,
    place: Place,
}

impl Entity {
    fn module(&self) -> &str {
        let file = self.path.rsplit('/').next().unwrap_or_default();
        file.strip_suffix(".rs").unwrap_or(file)
    }
}

fn entity(fragment: &Fragment<'_>, item: &Item) -> Option<Entity> {
    let facts = fragment.facts;
    let ItemKind::Struct { fields, .. } = item.kind else { return None };
    let attrs = facts.list(item.attrs);
    let is_entity = attrs.iter().any(|attr| {
        attr.derive && facts.segments(attr.path).last().is_some_and(|name| facts.name(name.name) == "DeriveEntityModel")
    });
    let name = attrs.iter().find_map(|attr| attr_value(facts, attr, "table_name")).filter(|_| is_entity)?;
    let schema = attrs.iter().find_map(|attr| attr_value(facts, attr, "schema_name"));
    let mut key = Vec::new();
    let mut columns = Vec::new();
    for field in facts.list(fields) {
        let own = facts.list(field.attrs);
        let name = own.iter().find_map(|attr| attr_value(facts, attr, "column_name"));
        let name = name.unwrap_or_else(|| snake_case(facts.name(field.name)));
        let flag = |wanted: &str| {
            let names = own.iter().flat_map(|attr| facts.list(attr.tokens));
            names.into_iter().any(|token| matches!(token.kind, TokenKind::Ident(name, _) if facts.name(name) == wanted))
        };
        if flag("ignore") {
            continue;
        }
        if flag("primary_key") {
            key.push(name.clone());
        }
        let (data_type, not_null) = type_of(facts, field.ty);
        columns.push(NewColumn { name, data_type, not_null });
    }
    let constraints = vec![Constraint { name: None, kind: ConstraintKind::PrimaryKey(key) }];
    Some(Entity {
        package: fragment.package.map_or_else(String::new, |package| package.dir.clone()),
        dialect: fragment.dialect(),
        path: fragment.path(),
        table: NewTable { name: ObjectName { schema, name }, columns, constraints, ..NewTable::default() },
        place: fragment.place(item.pos),
    })
}

/// The last name of a type in lower case, and whether it is no `Option`.
fn type_of(facts: &FileFacts, ty: TypeId) -> (String, bool) {
    let Type::Path(path) = facts[ty] else { return (String::new(), true) };
    let name = facts.segments(path).last().map_or("", |segment| facts.name(segment.name));
    (name.to_lowercase(), name != "Option")
}

/// `#[sea_orm(belongs_to = "super::user::Entity", from = "Column::UserId")]` on the variants of `Relation`.
fn relations(fragment: &Fragment<'_>, entities: &[Entity]) -> Vec<Relation> {
    let facts = fragment.facts;
    let path = fragment.path();
    let Some(own) = entities.iter().find(|entity| entity.path == path) else { return Vec::new() };
    let variants = facts.items.iter().filter(|item| matches!(item.kind, ItemKind::Variant { .. }));
    let relation = |item: &Item| {
        let attr = facts.list(item.attrs).iter().find(|attr| attr_value(facts, attr, "belongs_to").is_some())?;
        let target = attr_value(facts, attr, "belongs_to")?;
        let module = target.rsplit("::").nth(1)?.to_owned();
        let near = |entity: &&Entity| entity.module() == module;
        let parent = entities.iter().filter(near).max_by_key(|entity| entity.package == own.package)?;
        let column = attr_value(facts, attr, "from");
        let column = column.as_deref().and_then(|column| column.rsplit("::").next()).map(snake_case);
        Some(Relation {
            table: own.table.name.name.to_lowercase(),
            columns: column.into_iter().collect(),
            parent: parent.table.name.name.to_lowercase(),
            place: fragment.place(item.pos),
        })
    };
    variants.filter_map(relation).collect()
}
