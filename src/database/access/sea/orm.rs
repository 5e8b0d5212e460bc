//! Expressions of sea-orm.
//!
//! Takes an item with the entities; returns its queries: those that begin at an entity (`user::Entity::find()`), the
//! awaited operations of models and active models, and the entities they are joined with.

use rustc_hash::FxHashMap;

use super::entities::{Entities, operation};
use crate::database::access::code::{Child, Code, MethodCall, Node, Piece, Site};
use crate::database::access::draft::{Draft, Evidence};
use crate::database::access::names::{last_name, snake_case};
use crate::database::{Idiom, Operation};
use crate::resolve::ModuleId;
use crate::syntax::{Expr, ItemKind, PathId, Type, TypeId};

/// The queries of the program.
pub(super) fn find(code: Code<'_>, entities: &Entities) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for site in code.sites() {
        let roots = site.roots();
        if roots.is_empty() {
            continue;
        }
        let mut reader = Reader { site, entities, rows: FxHashMap::default(), drafts: Vec::new() };
        reader.parameters();
        for root in roots {
            reader.child(root);
        }
        drafts.append(&mut reader.drafts);
    }
    drafts
}

/// What a path has to do with an entity.
struct EntityPath<'a> {
    module: ModuleId,
    /// `Entity`, `ActiveModel`, `Column`, `Model`, `Relation`.
    role: &'a str,
    /// What stands behind it: `find`, `Id`.
    member: Option<&'a str>,
}

/// The state of reading one item.
struct Reader<'a, 'e> {
    site: Site<'a>,
    entities: &'e Entities,
    /// Variables that hold a row or a query of an entity.
    rows: FxHashMap<String, ModuleId>,
    drafts: Vec<Draft>,
}

impl<'a> Reader<'a, '_> {
    fn parameters(&mut self) {
        let ItemKind::Fn(function) = self.site.kind() else { return };
        let (facts, fragment) = (self.site.own_facts(), self.site.unit.fragment);
        for param in facts.list(function.params) {
            self.bind(fragment, param.pat, self.entity_of_type(fragment, param.ty));
        }
    }

    fn bind(&mut self, fragment: u32, pat: crate::syntax::PatId, entity: Option<ModuleId>) {
        if let Some(name) = self.site.bound_name(fragment, pat) {
            match entity {
                Some(entity) => _ = self.rows.insert(name.to_owned(), entity),
                None => _ = self.rows.remove(name),
            }
        }
    }

    /// The entity of `user::ActiveModel`, `&user::Model`, `Option<user::Model>`.
    fn entity_of_type(&self, fragment: u32, ty: TypeId) -> Option<ModuleId> {
        match self.site.facts(fragment)[ty] {
            Type::Ref(inner, _) => self.entity_of_type(fragment, inner),
            Type::Path(path) => {
                let path = self.entity_path(fragment, path)?;
                ["ActiveModel", "Model"].contains(&path.role).then_some(path.module)
            }
            _ => None,
        }
    }

    fn entity_path(&self, fragment: u32, path: PathId) -> Option<EntityPath<'a>> {
        let code = self.site.code.inputs.code;
        let facts = self.site.facts(fragment);
        let segments = self.site.segments(fragment, path);
        if let [first, rest @ ..] = segments
            && facts.name(first.name) == "Self"
        {
            let own = self.site.unit.definition.map(|id| code.definition(id))?;
            let role = ["Entity", "ActiveModel", "Model"]
                .into_iter()
                .find(|role| own.name.strip_prefix(role).is_some_and(|rest| rest.starts_with("::")))?;
            self.entities.table(own.module)?;
            return Some(EntityPath {
                module: own.module,
                role,
                member: rest.first().map(|next| facts.name(next.name)),
            });
        }
        let named = segments.iter().enumerate().rev().take(2);
        for (index, segment) in named {
            for id in self.site.named_at(fragment, segment.pos) {
                let definition = code.definition(id);
                let owner = definition.owner.map_or(definition, |owner| code.definition(owner));
                let role = last_name(&owner.name);
                let known = ["Entity", "ActiveModel", "Column", "Model", "Relation", "PrimaryKey"].contains(&role);
                if !known || self.entities.table(owner.module).is_none() {
                    continue;
                }
                let opaque = index + 1 == segments.len() && segments.len() > 1;
                let name = facts.name(segment.name);
                let member = if opaque && name != role && !is_type(role, name) || definition.owner.is_some() {
                    Some(name)
                } else {
                    segments.get(index + 1).map(|next| facts.name(next.name))
                };
                return Some(EntityPath { module: owner.module, role, member });
            }
        }
        None
    }

    /// The entity whose rows or query an expression is.
    fn entity_of(&self, node: Node) -> Option<ModuleId> {
        let node = self.site.bare(node);
        if let Some(model) = self.model_of(node) {
            return Some(model);
        }
        if let Some(call) = self.site.method_call(node) {
            return self.entity_of(call.receiver);
        }
        match self.site.expr(node)? {
            Expr::Path(path) => match self.site.single_name(node).and_then(|name| self.rows.get(name)) {
                Some(&entity) => Some(entity),
                None => {
                    self.entity_path(node.fragment, path).filter(|path| path.role == "Entity").map(|path| path.module)
                }
            },
            Expr::Struct { path, .. } => self.entity_path(node.fragment, path).map(|path| path.module),
            Expr::Call(..) => {
                let call = self.site.path_call(node)?;
                self.entity_path(node.fragment, call.path).map(|path| path.module)
            }
            Expr::Match(value, _) => self.entity_of(Node::expr(node.fragment, value)),
            _ => None,
        }
    }

    /// The entity of an operand whose type is a model.
    fn model_of(&self, node: Node) -> Option<ModuleId> {
        let Piece::Expr(expr) = node.piece else { return None };
        let code = self.site.code.inputs.code;
        let definition = code.definition(self.site.code.inputs.facts.operand(node.fragment, expr)?);
        let is_model = last_name(&definition.name) == "Model" && self.entities.table(definition.module).is_some();
        is_model.then_some(definition.module)
    }

    /// Reads a part of a larger piece.
    fn child(&mut self, child: Child) {
        let Child { node, bound, ty, .. } = child;
        self.visit(node);
        if let Some(pat) = bound {
            let written = ty.and_then(|ty| self.entity_of_type(node.fragment, ty));
            self.bind(node.fragment, pat, written.or_else(|| self.entity_of(node)));
        }
    }

    fn visit(&mut self, node: Node) {
        if self.is_query(node) {
            return self.record(node);
        }
        for child in self.site.children(node) {
            self.child(child);
        }
    }

    /// True if the receivers lead to a query of an entity, or to an operation of a row.
    fn is_query(&self, node: Node) -> bool {
        let mut node = node;
        loop {
            if let Some(Expr::Await(inner)) = self.site.expr(node)
                && let Some(call) = self.site.method_call(Node::expr(node.fragment, inner))
                && self.row_operation(&call).is_some()
            {
                return true;
            }
            let inner = match self.site.expr(node) {
                Some(Expr::Try(inner, _) | Expr::Await(inner) | Expr::Ref(inner, _)) => {
                    Node::expr(node.fragment, inner)
                }
                _ => match self.site.method_call(node) {
                    Some(call) if self.is_relation_query(&call) => return true,
                    Some(call) => call.receiver,
                    None => break,
                },
            };
            node = inner;
        }
        self.site.path_call(node).and_then(|call| self.entity_operation(node.fragment, call.path)).is_some()
    }

    /// `user::Entity::find_by_id(…)`.
    fn entity_operation(&self, fragment: u32, path: PathId) -> Option<(ModuleId, Operation)> {
        let path = self.entity_path(fragment, path).filter(|path| path.role == "Entity")?;
        let member = path.member?;
        let operation = operation(member).or_else(|| self.entities.function(path.module, member))?;
        Some((path.module, operation))
    }

    /// `user.find_related(post::Entity)`, `users.load_many(post::Entity, db)`.
    fn is_relation_query(&self, call: &MethodCall<'_>) -> bool {
        const NAMES: [&str; 4] = ["find_related", "load_one", "load_many", "load_many_to_many"];
        NAMES.contains(&call.name) && call.args.iter().any(|&arg| self.entity_argument(arg).is_some())
    }

    fn entity_argument(&self, node: Node) -> Option<ModuleId> {
        let path = self.site.path_of(self.site.bare(node))?;
        let path = self.entity_path(node.fragment, path)?;
        (path.role == "Entity" && path.member.is_none()).then_some(path.module)
    }

    /// `row.insert(db)`, which is awaited.
    fn row_operation(&self, call: &MethodCall<'_>) -> Option<Vec<(ModuleId, Operation)>> {
        let operations: &[Operation] = match call.name {
            "insert" => &[Operation::Insert],
            "update" => &[Operation::Update],
            "save" => &[Operation::Insert, Operation::Update],
            "delete" => &[Operation::Delete],
            _ => return None,
        };
        let [_] = call.args[..] else { return None };
        let entity = self.entity_of(call.receiver)?;
        Some(operations.iter().map(|&operation| (entity, operation)).collect())
    }

    fn record(&mut self, node: Node) {
        let Some(location) = self.site.begin(node) else { return };
        let mut draft = Draft::new(self.site, location, Idiom::SeaOrm, Evidence::Resolved);
        let mut columns = Vec::new();
        self.collect(node, &mut draft, &mut columns);
        for table in &mut draft.uses {
            let of_table = columns.iter().filter(|(module, _)| self.entities.table(*module) == Some(&table.name));
            table.columns.extend(of_table.map(|(_, column)| column.clone()));
        }
        if !draft.uses.is_empty() {
            self.drafts.push(draft);
        }
    }

    fn collect(&mut self, node: Node, draft: &mut Draft, columns: &mut Vec<(ModuleId, String)>) {
        if let Some(Expr::Closure { body, .. }) = self.site.expr(node) {
            return self.visit(Node::expr(node.fragment, body));
        }
        if let Some(Expr::Await(inner)) = self.site.expr(node)
            && let Some(call) = self.site.method_call(Node::expr(node.fragment, inner))
        {
            for (module, operation) in self.row_operation(&call).unwrap_or_default() {
                self.add(module, operation, draft);
            }
        }
        if let Some(call) = self.site.path_call(node)
            && let Some((module, operation)) = self.entity_operation(node.fragment, call.path)
        {
            self.add(module, operation, draft);
            return call.args.into_iter().for_each(|arg| self.collect(arg, draft, columns));
        }
        match self.site.expr(node) {
            Some(Expr::Path(path)) => self.collect_path(node.fragment, path, draft, columns),
            Some(Expr::Struct { path, .. }) => self.collect_row(node, path, columns),
            _ => {}
        }
        for child in self.site.children(node) {
            self.collect(child.node, draft, columns);
        }
    }

    /// An entity that is joined, a relation, or a column.
    fn collect_path(&self, fragment: u32, path: PathId, draft: &mut Draft, columns: &mut Vec<(ModuleId, String)>) {
        let Some(found) = self.entity_path(fragment, path) else { return };
        match (found.role, found.member) {
            ("Entity", None) => self.add(found.module, Operation::Select, draft),
            ("Relation", Some(_)) => {
                let last = self.site.last_segment(fragment, path);
                let ids = last.into_iter().flat_map(|(_, pos)| self.site.named_at(fragment, pos));
                if let Some(to) = ids.into_iter().find_map(|id| self.entities.relation(id)) {
                    self.add(to, Operation::Select, draft);
                }
            }
            ("Column", Some(member)) => columns.push((found.module, snake_case(member))),
            _ => {}
        }
    }

    /// The fields of `user::ActiveModel { … }` that are set.
    fn collect_row(&self, node: Node, path: PathId, columns: &mut Vec<(ModuleId, String)>) {
        let Some(Expr::Struct { fields, .. }) = self.site.expr(node) else { return };
        if let Some(found) = self.entity_path(node.fragment, path).filter(|found| found.role == "ActiveModel") {
            let facts = self.site.facts(node.fragment);
            columns.extend(facts.list(fields).iter().map(|field| (found.module, facts.name(field.name).to_owned())));
        }
    }

    fn add(&self, module: ModuleId, operation: Operation, draft: &mut Draft) {
        if let Some(table) = self.entities.table(module) {
            draft.add(table, operation, []);
        }
    }
}

/// True for the spelling of a type where the role is one: `Users` for an entity imported under another name.
fn is_type(role: &str, name: &str) -> bool {
    name.starts_with(char::is_uppercase) && matches!(role, "Entity" | "ActiveModel" | "Model")
}
