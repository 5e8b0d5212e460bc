//! Statements built with sea-query.
//!
//! Takes an item with the identifiers; returns its queries: the largest expressions with a method that takes a table
//! (`from`, `into_table`, `join`). Statements that create, alter or drop are schema and left out.

use std::collections::BTreeSet;

use super::idens::Idens;
use crate::database::access::code::{Code, MethodCall, Node, Site};
use crate::database::access::draft::{Draft, Evidence};
use crate::database::access::names::snake_case;
use crate::database::access::place::is_migration;
use crate::database::{Idiom, ObjectName, Operation};
use crate::syntax::{Expr, PathId};

/// The queries of the program.
pub(super) fn find(code: Code<'_>, idens: &Idens) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for site in code.sites() {
        let roots = site.roots();
        if roots.is_empty() || is_migration(site) {
            continue;
        }
        let mut reader = Reader { site, idens, drafts: &mut drafts };
        for root in roots {
            reader.visit(root.node);
        }
    }
    drafts
}

struct Reader<'a, 'i, 'd> {
    site: Site<'a>,
    idens: &'i Idens,
    drafts: &'d mut Vec<Draft>,
}

impl Reader<'_, '_, '_> {
    fn visit(&mut self, node: Node) {
        if self.is_statement(node) {
            return self.record(node);
        }
        for child in self.site.children(node) {
            self.visit(child.node);
        }
    }

    /// True if one of the methods that lead to a node takes a table.
    fn is_statement(&self, node: Node) -> bool {
        let (mut node, mut found) = (self.site.bare(node), false);
        while let Some(call) = self.site.method_call(node) {
            found |= self.tables_taken(&call).next().is_some();
            node = self.site.bare(call.receiver);
        }
        found && !self.is_definition(node)
    }

    /// True for `Table::create()` and its like.
    fn is_definition(&self, node: Node) -> bool {
        const NAMES: [&str; 4] = ["create", "alter", "drop", "truncate"];
        let call = self.site.path_call(node);
        let last = call.and_then(|call| self.site.last_segment(node.fragment, call.path));
        last.is_some_and(|(name, _)| NAMES.contains(&name))
    }

    /// The tables that a method takes, with what is done to them.
    fn tables_taken(&self, call: &MethodCall<'_>) -> impl Iterator<Item = (&ObjectName, Operation)> {
        let operation = match call.name {
            "from" | "from_as" => Some(Operation::Select),
            name if name.contains("join") => Some(Operation::Select),
            "into_table" => Some(Operation::Insert),
            "table" => Some(Operation::Update),
            "from_table" => Some(Operation::Delete),
            _ => None,
        };
        let args: &[Node] = if operation.is_some() { &call.args } else { &[] };
        let tables: Vec<&ObjectName> = args.iter().filter_map(|&arg| self.table(arg)).collect();
        tables.into_iter().filter_map(move |table| Some((table, operation?)))
    }

    /// The table of `Users::Table`, or of `(Schema, Users::Table)`.
    fn table(&self, node: Node) -> Option<&ObjectName> {
        let node = self.site.bare(node);
        match self.site.expr(node)? {
            Expr::Path(path) => {
                self.iden(node.fragment, path).filter(|(_, member)| *member == "Table").map(|(table, _)| table)
            }
            Expr::Tuple(parts) => {
                let last = *self.site.facts(node.fragment).list(parts).last()?;
                self.table(Node::expr(node.fragment, last))
            }
            _ => None,
        }
    }

    /// The table and the member that a path names: `Users::Id`.
    fn iden(&self, fragment: u32, path: PathId) -> Option<(&ObjectName, &str)> {
        let code = self.site.code.inputs.code;
        let (member, pos) = self.site.last_segment(fragment, path)?;
        let owners = self.site.named_at(fragment, pos).filter_map(|id| code.definition(id).owner);
        if let Some(table) = owners.into_iter().find_map(|owner| self.idens.of_enum(owner)) {
            return Some((table, member));
        }
        let segments = self.site.segments(fragment, path);
        let owner = segments.get(segments.len().checked_sub(2)?)?;
        let name = self.site.facts(fragment).name(owner.name);
        self.idens.generated(name).map(|table| (table, member))
    }

    fn record(&mut self, node: Node) {
        let Some(location) = self.site.begin(node) else { return };
        let mut draft = Draft::new(self.site, location, Idiom::SeaQuery, Evidence::Resolved);
        let mut columns = BTreeSet::new();
        self.collect(node, &mut draft, &mut columns);
        for table in &mut draft.uses {
            table
                .columns
                .extend(columns.iter().filter(|(name, _)| *name == table.name).map(|(_, column)| column.clone()));
        }
        self.drafts.push(draft);
    }

    fn collect(&self, node: Node, draft: &mut Draft, columns: &mut BTreeSet<(ObjectName, String)>) {
        if let Some(call) = self.site.method_call(node) {
            for (table, operation) in self.tables_taken(&call) {
                draft.add(table, operation, []);
            }
        }
        if let Some(path) = self.site.path_of(node)
            && let Some((table, member)) = self.iden(node.fragment, path).filter(|(_, member)| *member != "Table")
        {
            columns.insert((table.clone(), snake_case(member)));
        }
        for child in self.site.children(node) {
            self.collect(child.node, draft, columns);
        }
    }
}
