//! sea-orm's entities: which module stands for which table.
//!
//! Takes the items of the program; returns the table of each module with a model, and what the variants of its
//! relations lead to. Leaves out queries.

use rustc_hash::FxHashMap;

use crate::database::access::attributes::{derives, text_of_attribute};
use crate::database::access::code::{Code, Node, Site};
use crate::database::access::names::last_name;
use crate::database::{ObjectName, Operation};
use crate::resolve::{DefinitionId, ModuleId};
use crate::syntax::{Expr, ItemKind, Lit};

/// The entities of a program. A module has at most one.
#[derive(Debug, Default)]
pub(super) struct Entities {
    tables: FxHashMap<ModuleId, ObjectName>,
    /// For each variant of a `Relation`, the module of the entity that it leads to.
    relations: FxHashMap<DefinitionId, ModuleId>,
    /// What the functions do that the project adds to an entity, by their names.
    functions: FxHashMap<(ModuleId, String), Operation>,
}

impl Entities {
    /// True without any.
    pub(super) fn is_empty(&self) -> bool {
        self.tables.is_empty()
    }

    /// The table of the entity in a module.
    pub(super) fn table(&self, module: ModuleId) -> Option<&ObjectName> {
        self.tables.get(&module)
    }

    /// What a function does that the project adds to an entity: `Entity::find_active()`.
    pub(super) fn function(&self, module: ModuleId, name: &str) -> Option<Operation> {
        self.functions.get(&(module, name.to_owned())).copied()
    }

    /// The entity that a variant of a relation leads to.
    pub(super) fn relation(&self, variant: DefinitionId) -> Option<ModuleId> {
        self.relations.get(&variant).copied()
    }
}

/// Reads the entities of the program.
pub(super) fn entities(code: Code<'_>) -> Entities {
    let mut entities = Entities::default();
    for site in code.sites() {
        if let Some(table) = table_of_model(site).or_else(|| table_of_function(site)) {
            entities.tables.insert(site.unit.module, table);
        }
    }
    if !entities.is_empty() {
        code.sites().for_each(|site| entities.add_relation(site));
        code.sites().for_each(|site| entities.add_function(site));
    }
    entities
}

/// `#[derive(DeriveEntityModel)] #[sea_orm(table_name = "x", schema_name = "y")]`.
fn table_of_model(site: Site<'_>) -> Option<ObjectName> {
    let ItemKind::Struct { .. } = site.kind() else { return None };
    let facts = site.own_facts();
    let attrs = facts[site.item()].attrs;
    if !derives(facts, attrs, &["DeriveEntityModel"]) {
        return None;
    }
    let name = text_of_attribute(facts, attrs, "table_name")?;
    Some(ObjectName { schema: text_of_attribute(facts, attrs, "schema_name"), name })
}

/// `impl EntityName for Entity { fn table_name(&self) -> &str { "x" } }`.
fn table_of_function(site: Site<'_>) -> Option<ObjectName> {
    let definition = site.code.inputs.code.definition(site.unit.definition?);
    if &*definition.name != "Entity::table_name" {
        return None;
    }
    let facts = site.own_facts();
    match site.expr(site.tail()?)? {
        Expr::Lit(Lit::Str(name, _)) => Some(ObjectName { schema: None, name: facts.name(name).to_owned() }),
        _ => None,
    }
}

impl Entities {
    /// `impl Entity { fn find_active() -> Select<Self> { Self::find().filter(…) } }`.
    fn add_function(&mut self, site: Site<'_>) {
        let (ItemKind::Fn(_), Some(id)) = (site.kind(), site.unit.definition) else { return };
        let definition = site.code.inputs.code.definition(id);
        let Some(name) = definition.name.strip_prefix("Entity::") else { return };
        if let Some(operation) = site.roots().iter().find_map(|root| own_operation(site, root.node)) {
            self.functions.insert((definition.module, name.to_owned()), operation);
        }
    }

    /// `#[sea_orm(belongs_to = "super::krate::Entity", …)]` on a variant.
    fn add_relation(&mut self, site: Site<'_>) {
        let (ItemKind::Enum { variants, .. }, Some(owner)) = (site.kind(), site.unit.definition) else { return };
        let code = site.code.inputs.code;
        if last_name(&code.definition(owner).name) != "Relation" {
            return;
        }
        let facts = site.own_facts();
        for &variant in facts.list(*variants) {
            let attrs = facts[variant].attrs;
            let kinds = ["belongs_to", "has_one", "has_many"];
            let Some(path) = kinds.iter().find_map(|kind| text_of_attribute(facts, attrs, kind)) else { continue };
            let module = self.module_of(site, &path);
            let location = site.location(site.unit.fragment, facts[variant].pos);
            let definitions = &code.definitions;
            let id = definitions_of(definitions, site.unit.module).find(|&id| {
                let definition = code.definition(id);
                definition.owner == Some(owner) && definition.location == location
            });
            if let (Some(id), Some(module)) = (id, module) {
                self.relations.insert(id, module);
            }
        }
    }

    /// The module of `super::krate::Entity`, written in a text.
    fn module_of(&self, site: Site<'_>, path: &str) -> Option<ModuleId> {
        let code = site.code.inputs.code;
        let module = code.module(site.unit.module);
        let mut around: Vec<&str> = module.path.split("::").collect();
        let mut names = path.split("::").map(str::trim).peekable();
        if names.peek() == Some(&"crate") {
            around.truncate(1);
            names.next();
        }
        for name in names {
            match name {
                "super" => _ = around.pop(),
                "self" | "Entity" => {}
                name => around.push(name),
            }
        }
        let wanted = around.join("::");
        let found = code.modules.iter().position(|module| *module.path == *wanted);
        found.map(|index| ModuleId(index as u32)).filter(|id| self.tables.contains_key(id))
    }
}

/// What `Self::find()` and its like do inside an entity.
fn own_operation(site: Site<'_>, node: Node) -> Option<Operation> {
    let own = site.path_call(node).and_then(|call| {
        let facts = site.facts(node.fragment);
        match site.segments(node.fragment, call.path) {
            [first, last] if facts.name(first.name) == "Self" => operation(facts.name(last.name)),
            _ => None,
        }
    });
    own.or_else(|| site.children(node).into_iter().find_map(|child| own_operation(site, child.node)))
}

/// What a function of an entity does.
pub(super) fn operation(name: &str) -> Option<Operation> {
    match name {
        "insert" | "insert_many" => Some(Operation::Insert),
        "update" | "update_many" => Some(Operation::Update),
        "delete" | "delete_many" | "delete_by_id" => Some(Operation::Delete),
        "find" | "find_by_id" | "find_with_related" | "find_also_related" | "find_related" => Some(Operation::Select),
        _ => None,
    }
}

/// The definitions of a module.
fn definitions_of(definitions: &[crate::resolve::Definition], module: ModuleId) -> impl Iterator<Item = DefinitionId> {
    let start = definitions.partition_point(|definition| definition.module < module);
    let end = definitions.partition_point(|definition| definition.module <= module);
    (start..end).map(|index| DefinitionId(index as u32))
}
