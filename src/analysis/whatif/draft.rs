//! The program while it is changed: modules and definitions that can move, with ids that stay until the end.
//!
//! Takes a code graph; after the changes returns one whose ids are in order again, as resolution would give it. Leaves out
//! what the changes are, contexts, and the imports that a real move would add.

use std::collections::{BTreeMap, BTreeSet};

use super::database::Moved;
use crate::resolve::{CodeGraph, Definition, DefinitionId, Module, ModuleId, ReferenceKind};

/// A program that is being changed. Ids are those of the graph it was made from.
pub(super) struct Draft {
    pub(super) code: CodeGraph,
    /// The context of each module, by number.
    pub(super) assignment: Vec<Option<crate::context::ContextId>>,
    /// Modules that were dissolved, and what took them in.
    dissolved: BTreeMap<ModuleId, ModuleId>,
}

/// A program after its changes.
pub(super) struct Finished {
    pub(super) code: CodeGraph,
    /// The context of each module, by its new number.
    pub(super) assignment: Vec<Option<crate::context::ContextId>>,
    /// Where everything has gone.
    pub(super) moved: Moved,
}

impl Draft {
    pub(super) fn new(code: &CodeGraph, assignment: &[Option<crate::context::ContextId>]) -> Self {
        let mut assignment = assignment.to_vec();
        assignment.resize(code.modules.len(), None);
        Self { code: code.clone(), assignment, dissolved: BTreeMap::new() }
    }

    /// The module with all below it.
    pub(super) fn below(&self, module: ModuleId) -> Vec<ModuleId> {
        let above = &self.code.module(module).path;
        let below =
            |path: &str| path.strip_prefix(&**above).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
        let ids = (0..self.code.modules.len() as u32).map(ModuleId);
        ids.filter(|&id| below(&self.code.module(id).path)).collect()
    }

    /// Gives a module, with all below it, another path, and another place in the tree.
    pub(super) fn relabel(&mut self, module: ModuleId, path: &str, parent: Option<ModuleId>, like: &Module) {
        let old = self.code.module(module).path.clone();
        for id in self.below(module) {
            let it = &mut self.code.modules[id.0 as usize];
            it.path = format!("{path}{}", &it.path[old.len()..]).into();
            (it.package, it.target, it.krate) = (like.package, like.target, like.krate);
        }
        self.code.modules[module.0 as usize].parent = parent;
    }

    /// Moves definitions with their members to another module. What they use and what uses them goes on as before; an
    /// import that only they needed moves too, and one that they shared is doubled.
    pub(super) fn move_definitions(&mut self, definitions: &BTreeSet<DefinitionId>, to: ModuleId) {
        let all = self.with_members(definitions);
        let homes: BTreeSet<ModuleId> = all.iter().map(|&id| self.code.definition(id).module).collect();
        let imports = self.imports_of(&all, &homes);
        for &id in &all {
            self.code.definitions[id.0 as usize].module = to;
        }
        let mut doubled = Vec::new();
        for reference in &mut self.code.references {
            if reference.user.is_some_and(|user| all.contains(&user)) {
                reference.from = to;
            } else if reference.kind == ReferenceKind::Use && homes.contains(&reference.from) && reference.from != to {
                match imports.get(&(reference.from, reference.to)) {
                    Some(false) => reference.from = to,
                    Some(true) => doubled.push(crate::resolve::Reference { from: to, ..reference.clone() }),
                    None => {}
                }
            }
        }
        self.code.references.extend(doubled);
    }

    /// The definitions with all that is part of them in the same module.
    fn with_members(&self, definitions: &BTreeSet<DefinitionId>) -> BTreeSet<DefinitionId> {
        let mut all = definitions.clone();
        loop {
            let is_member = |definition: &Definition| {
                let owner = definition.owner.filter(|owner| all.contains(owner));
                owner.is_some_and(|owner| self.code.definition(owner).module == definition.module)
            };
            let members = self.code.definitions.iter().enumerate().filter(|(_, definition)| is_member(definition));
            let more: BTreeSet<_> = members.map(|(index, _)| DefinitionId(index as u32)).collect();
            let before = all.len();
            all.extend(more);
            if all.len() == before {
                return all;
            }
        }
    }

    /// For each definition that the moving ones use in their modules: whether others there use it too.
    fn imports_of(
        &self,
        moving: &BTreeSet<DefinitionId>,
        homes: &BTreeSet<ModuleId>,
    ) -> BTreeMap<(ModuleId, DefinitionId), bool> {
        let mut used: BTreeMap<(ModuleId, DefinitionId), (bool, bool)> = BTreeMap::new();
        for reference in &self.code.references {
            if homes.contains(&reference.from) && reference.kind != ReferenceKind::Use {
                let (by_moving, by_others) = used.entry((reference.from, reference.to)).or_default();
                let moves = reference.user.is_some_and(|user| moving.contains(&user));
                *by_moving |= moves;
                *by_others |= !moves;
            }
        }
        let imports = used.into_iter().filter(|(_, (by_moving, _))| *by_moving);
        imports.map(|(key, (_, by_others))| (key, by_others)).collect()
    }

    /// Dissolves a module: what is written in it belongs to another from now on, and what is below it is below that.
    pub(super) fn dissolve(&mut self, module: ModuleId, into: ModuleId) {
        let like = self.code.module(into).clone();
        let children: Vec<ModuleId> = (0..self.code.modules.len() as u32)
            .map(ModuleId)
            .filter(|&id| self.code.module(id).parent == Some(module))
            .collect();
        for child in children {
            let name = self.code.module(child).path.rsplit("::").next().unwrap_or_default().to_owned();
            self.relabel(child, &format!("{}::{name}", like.path), Some(into), &like);
        }
        self.code.modules[into.0 as usize].lines += self.code.module(module).lines;
        for definition in self.code.definitions.iter_mut().filter(|definition| definition.module == module) {
            definition.module = into;
        }
        for reference in self.code.references.iter_mut().filter(|reference| reference.from == module) {
            reference.from = into;
        }
        self.dissolved.insert(module, into);
    }

    /// The graph with its ids in order, and what follows them.
    pub(super) fn finish(mut self) -> Result<Finished, String> {
        let mut order: Vec<ModuleId> =
            (0..self.code.modules.len() as u32).map(ModuleId).filter(|id| !self.dissolved.contains_key(id)).collect();
        order.sort_by(|a, b| (&self.code.module(*a).path, a).cmp(&(&self.code.module(*b).path, b)));
        if let Some(pair) = order.windows(2).find(|pair| self.clash(pair)) {
            return Err(format!("there is a module `{}` already", self.code.module(pair[0]).path));
        }
        let mut new_ids: Vec<ModuleId> = vec![ModuleId(0); self.code.modules.len()];
        for (new, old) in order.iter().enumerate() {
            new_ids[old.0 as usize] = ModuleId(new as u32);
        }
        for (&module, &into) in &self.dissolved {
            new_ids[module.0 as usize] = new_ids[into.0 as usize];
        }
        let at = |module: ModuleId| new_ids[module.0 as usize];
        let modules = order.iter().map(|&old| {
            let module = self.code.module(old).clone();
            Module { parent: module.parent.map(at), ..module }
        });
        let modules: Vec<Module> = modules.collect();
        let assignment = order.iter().map(|old| self.assignment[old.0 as usize]).collect();
        self.code.crates.iter_mut().for_each(|krate| krate.root = at(krate.root));
        self.code.modules = modules;
        let definitions = self.order_definitions(at);
        Ok(Finished { code: self.code, assignment, moved: Moved { modules: new_ids, definitions } })
    }

    /// Two modules of the same path that were none before: a path can belong to two packages.
    fn clash(&self, pair: &[ModuleId]) -> bool {
        let [a, b] = pair else { return false };
        let (a, b) = (self.code.module(*a), self.code.module(*b));
        a.path == b.path && a.krate == b.krate && a.location != b.location && a.parent == b.parent && a.parent.is_some()
    }

    /// Puts the definitions and all that refers to them in order; returns the new ids.
    fn order_definitions(&mut self, at: impl Fn(ModuleId) -> ModuleId) -> Vec<DefinitionId> {
        let code = &mut self.code;
        code.definitions.iter_mut().for_each(|definition| definition.module = at(definition.module));
        let mut order: Vec<u32> = (0..code.definitions.len() as u32).collect();
        order.sort_by(|&a, &b| {
            let key = |index: u32| {
                let it = &code.definitions[index as usize];
                (it.module, &it.name, it.location, index)
            };
            key(a).cmp(&key(b))
        });
        let mut new_ids = vec![DefinitionId(0); order.len()];
        for (new, &old) in order.iter().enumerate() {
            new_ids[old as usize] = DefinitionId(new as u32);
        }
        let moved = |id: DefinitionId| new_ids[id.0 as usize];
        let definition = |&old: &u32| {
            let it = code.definitions[old as usize].clone();
            Definition { owner: it.owner.map(moved), ..it }
        };
        code.definitions = order.iter().map(definition).collect();
        for reference in &mut code.references {
            reference.from = at(reference.from);
            reference.to = moved(reference.to);
            reference.user = reference.user.map(moved);
            reference.facade = reference.facade.map(&at);
        }
        code.references.sort_unstable();
        code.external_references.iter_mut().for_each(|reference| reference.from = at(reference.from));
        code.external_references.sort_unstable();
        code.unresolved.iter_mut().for_each(|unresolved| unresolved.from = at(unresolved.from));
        code.unresolved.sort_unstable();
        new_ids
    }
}
