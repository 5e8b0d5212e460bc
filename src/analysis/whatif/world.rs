//! A program as it would be: the values of the stages after some actions, to ask every question of.
//!
//! Takes the model before and an action; returns the [`World`] after it. The graph of modules and the context map are
//! built anew from the changed program, so that nothing after them needs to know. Leaves out what is measured.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::action::Action;
use super::database;
use super::draft::{Draft, Finished};
use crate::analysis::Model;
use crate::analysis::names::{self, Named, Scope};
use crate::config::nearest;
use crate::context::{BoundedContext, ContextId, ContextMap};
use crate::database::DatabaseModel;
use crate::graph::ModuleGraph;
use crate::resolve::{CodeGraph, CrateNode, DefinitionId, DefinitionKind, Module, ModuleId};
use crate::source::SourceMap;
use crate::workspace::{Package, PackageId, TargetKind, Workspace};

/// The values of the stages, changed. What an action leaves alone is shared with the world before it.
#[derive(Clone)]
pub struct World {
    workspace: Arc<Workspace>,
    code: Arc<CodeGraph>,
    modules: Arc<ModuleGraph>,
    contexts: ContextMap,
    database: Option<Arc<DatabaseModel>>,
}

/// What an action names.
enum Subject {
    Code(Named),
    Definition(DefinitionId),
}

impl World {
    /// The world as it is.
    #[must_use]
    pub fn new(model: Model<'_>) -> Self {
        Self {
            workspace: Arc::new(model.workspace.clone()),
            code: Arc::new(model.code.clone()),
            modules: Arc::new(model.modules.clone()),
            contexts: model.contexts.clone(),
            database: model.database.cloned().map(Arc::new),
        }
    }

    /// The model of this world. The texts are those on disk: places stay where they are.
    #[must_use]
    pub fn model<'a>(&'a self, sources: &'a SourceMap) -> Model<'a> {
        let Self { workspace, code, modules, contexts, database } = self;
        Model { workspace, sources, code, modules, contexts, database: database.as_deref() }
    }

    /// The world after an action.
    ///
    /// # Errors
    /// The action names something unknown, or makes no sense; says why, with what was meant.
    pub fn after(&self, sources: &SourceMap, action: &Action) -> Result<Self, String> {
        let change = Change { world: self, model: self.model(sources) };
        match action {
            Action::Move { what, to } => change.move_to(what, to),
            Action::Merge { what, into } => change.merge(what, into),
            Action::Split { what, name } => change.split(what, name),
            Action::Cut { from, to } => change.cut(from, to),
            Action::Rename { what, to } => change.rename(what, to),
        }
    }
}

impl World {
    /// The world in which a context declares the tables of another too, and that one none.
    fn with_tables_of(mut self, from: Option<ContextId>, to: Option<ContextId>) -> Self {
        let (Some(from), Some(to)) = (from, to) else { return self };
        let contexts = &mut self.contexts.contexts;
        let tables = std::mem::take(&mut contexts[from.0 as usize].tables);
        contexts[to.0 as usize].tables.extend(tables);
        self
    }
}

/// One change to a world.
#[derive(Clone, Copy)]
struct Change<'a> {
    world: &'a World,
    model: Model<'a>,
}

impl Change<'_> {
    fn move_to(self, what: &str, to: &str) -> Result<World, String> {
        let subject = self.subject(what)?;
        let target = self.named(to)?;
        match (subject, target.scope) {
            (Subject::Code(code), Scope::Context) => {
                let context = self.model.contexts.find(&target.name);
                Ok(self.assigned(|module| code.modules.contains(&module), context))
            }
            (Subject::Code(code), Scope::Package) => self.move_module(&code, self.root_of(&target)?),
            (Subject::Code(code), Scope::Module) => self.move_module(&code, self.top(&target)?),
            (Subject::Definition(definition), Scope::Module) => {
                let to = self.top(&target)?;
                self.check_free(definition, to)?;
                let mut draft = self.draft();
                draft.move_definitions(&BTreeSet::from([definition]), to);
                self.finished(draft, self.model.workspace.clone(), self.model.contexts.contexts.clone())
            }
            (Subject::Definition(_), _) => {
                Err(format!("a definition moves to a module, and `{to}` is a {}", target.scope.name()))
            }
        }
    }

    /// Another module of the same name would take its place.
    fn check_free(self, definition: DefinitionId, to: ModuleId) -> Result<(), String> {
        let code = self.model.code;
        let it = code.definition(definition);
        if it.module == to {
            return Err(format!("`{}` is there already", code.definition_path(definition)));
        }
        let taken = code
            .definitions
            .iter()
            .any(|other| other.module == to && other.name == it.name && other.kind.is_type() == it.kind.is_type());
        if taken { Err(format!("`{}` has a definition `{}` already", code.module(to).path, it.name)) } else { Ok(()) }
    }

    fn move_module(self, what: &Named, parent: ModuleId) -> Result<World, String> {
        let module = self.top(what)?;
        let code = self.model.code;
        let mut draft = self.draft();
        let moved = draft.below(module);
        if moved.contains(&parent) {
            return Err(format!("`{}` cannot move into itself", what.name));
        }
        if code.module(module).parent.is_none() {
            return Err(format!("`{}` is the root of a crate: move the modules below it", code.module(module).path));
        }
        if code.module(module).parent == Some(parent) {
            return Err(format!("`{}` is there already", code.module(module).path));
        }
        let (like, name) = (code.module(parent).clone(), last(&code.module(module).path));
        let path = format!("{}::{name}", like.path);
        if code.modules.iter().any(|other| *other.path == path) {
            return Err(format!("there is a module `{path}` already"));
        }
        draft.relabel(module, &path, Some(parent), &like);
        let context = self.model.contexts.context_of(parent);
        moved.iter().for_each(|module| draft.assignment[module.0 as usize] = context);
        self.finished(draft, self.model.workspace.clone(), self.model.contexts.contexts.clone())
    }

    fn merge(self, what: &str, into: &str) -> Result<World, String> {
        let (what, into) = (self.named(what)?, self.named(into)?);
        match (what.scope, into.scope) {
            (Scope::Context, Scope::Context) => {
                let (from, to) = (self.model.contexts.find(&what.name), self.model.contexts.find(&into.name));
                if from == to {
                    return Err(format!("`{}` cannot be merged with itself", what.name));
                }
                let world = self.assigned(|module| self.model.contexts.context_of(module) == from, to);
                Ok(world.with_tables_of(from, to))
            }
            (Scope::Module, Scope::Module) => {
                let (from, to) = (self.top(&what)?, self.top(&into)?);
                let mut draft = self.draft();
                if self.model.code.module(from).parent.is_none() || draft.below(from).contains(&to) {
                    return Err(format!("`{}` cannot be merged into `{}`", what.name, into.name));
                }
                let context = self.model.contexts.context_of(to);
                draft.below(from).iter().for_each(|module| draft.assignment[module.0 as usize] = context);
                draft.dissolve(from, to);
                self.finished(draft, self.model.workspace.clone(), self.model.contexts.contexts.clone())
            }
            (what, into) => Err(format!("a {} cannot be merged into a {}", what.name(), into.name())),
        }
    }

    fn split(self, what: &str, name: &str) -> Result<World, String> {
        let code = self.named(what)?;
        if let Some(package) = name.strip_prefix("package:") {
            return self.split_package(&code, package);
        }
        let name = name.strip_prefix("context:").unwrap_or(name);
        if self.model.contexts.find(name).is_some() {
            return Err(format!("there is a context `{name}` already: `move` takes code there"));
        }
        let mut contexts = self.model.contexts.contexts.clone();
        contexts.push(BoundedContext { name: name.to_owned(), ..BoundedContext::default() });
        let mut assignment = self.model.contexts.assignment.clone();
        assignment.resize(self.model.code.modules.len(), None);
        let id = ContextId(contexts.len() as u32 - 1);
        code.modules.iter().for_each(|module| assignment[module.0 as usize] = Some(id));
        Ok(self.with_contexts(contexts, assignment))
    }

    /// A module becomes the root of a library of its own.
    fn split_package(self, what: &Named, name: &str) -> Result<World, String> {
        let root = self.top(what)?;
        let code = self.model.code;
        if self.model.workspace.packages.iter().any(|package| package.name == name) {
            return Err(format!("there is a package `{name}` already: `move` takes modules there"));
        }
        if code.module(root).parent.is_none() {
            return Err(format!("`{}` is the root of a crate already", code.module(root).path));
        }
        let path = name.replace('-', "_");
        let old = self.model.workspace.package(code.module(root).package);
        let package = Package {
            name: name.to_owned(),
            dir: format!("crates/{name}"),
            manifest: format!("crates/{name}/Cargo.toml"),
            targets: Vec::new(),
            ..old.clone()
        };
        let mut workspace = self.model.workspace.clone();
        workspace.packages.push(package);
        let id = PackageId(workspace.packages.len() as u32 - 1);
        let mut draft = self.draft();
        let krate = draft.code.crates.len() as u32;
        let like = Module { package: id, target: TargetKind::Lib, krate, ..code.module(root).clone() };
        draft.code.crates.push(CrateNode { name: path.clone().into(), package: id, target: TargetKind::Lib, root });
        draft.relabel(root, &path, None, &like);
        self.finished(draft, workspace, self.model.contexts.contexts.clone())
    }

    fn cut(self, from: &str, to: &str) -> Result<World, String> {
        let (from, to) = (self.named(from)?, self.named(to)?);
        let cut: BTreeSet<u32> = self
            .model
            .crossing(&from.modules, &to.modules)
            .flat_map(|dependency| dependency.references.iter().copied())
            .collect();
        if cut.is_empty() {
            return Err(format!(
                "`{}` does not use `{}` directly, so that there is nothing to cut",
                from.name, to.name
            ));
        }
        let mut code = self.model.code.clone();
        let mut index = 0;
        code.references.retain(|_| {
            index += 1;
            !cut.contains(&(index - 1))
        });
        let contexts = self.model.contexts;
        let (assignment, database) = (contexts.assignment.clone(), self.world.database.clone());
        Ok(self.rebuilt(self.model.workspace.clone(), code, contexts.contexts.clone(), assignment, database))
    }

    fn rename(self, what: &str, to: &str) -> Result<World, String> {
        let named = self.named(what)?;
        let mut contexts = self.model.contexts.contexts.clone();
        let mut workspace = self.model.workspace.clone();
        match named.scope {
            Scope::Context => {
                if self.model.contexts.find(to).is_some() {
                    return Err(format!("there is a context `{to}` already: `merge` joins them"));
                }
                contexts
                    .iter_mut()
                    .filter(|context| context.name == named.name)
                    .for_each(|context| context.name = to.to_owned());
                Ok(self.with_contexts(contexts, self.model.contexts.assignment.clone()))
            }
            Scope::Package => {
                let packages = workspace.packages.iter_mut().filter(|package| package.name == named.name);
                packages.for_each(|package| package.name = to.to_owned());
                let code = self.model.code.clone();
                let (assignment, database) = (self.model.contexts.assignment.clone(), self.world.database.clone());
                Ok(self.rebuilt(workspace, code, contexts, assignment, database))
            }
            Scope::Module => {
                let module = self.top(&named)?;
                let it = self.model.code.module(module).clone();
                let above = it.path.rsplit_once("::").map_or(String::new(), |(above, _)| format!("{above}::"));
                let mut draft = self.draft();
                draft.relabel(module, &format!("{above}{to}"), it.parent, &it);
                self.finished(draft, workspace, contexts)
            }
        }
    }

    fn draft(self) -> Draft {
        Draft::new(self.model.code, &self.model.contexts.assignment)
    }

    fn finished(self, draft: Draft, workspace: Workspace, contexts: Vec<BoundedContext>) -> Result<World, String> {
        let Finished { code, assignment, moved } = draft.finish()?;
        let database = self.world.database.as_ref().map(|database| Arc::new(database::moved(database, &code, &moved)));
        Ok(self.rebuilt(workspace, code, contexts, assignment, database))
    }

    /// The world with another program.
    fn rebuilt(
        self,
        workspace: Workspace,
        code: CodeGraph,
        contexts: Vec<BoundedContext>,
        assignment: Vec<Option<ContextId>>,
        database: Option<Arc<DatabaseModel>>,
    ) -> World {
        let modules = ModuleGraph::new(&code, self.model.modules.includes_tests());
        let contexts = self.model.contexts.with(contexts, assignment, &code, &modules);
        World { workspace: Arc::new(workspace), code: Arc::new(code), modules: Arc::new(modules), contexts, database }
    }

    /// The world with the same program in other contexts.
    fn with_contexts(self, contexts: Vec<BoundedContext>, assignment: Vec<Option<ContextId>>) -> World {
        let contexts = self.model.contexts.with(contexts, assignment, self.model.code, self.model.modules);
        World { contexts, ..self.world.clone() }
    }

    fn assigned(self, is_meant: impl Fn(ModuleId) -> bool, context: Option<ContextId>) -> World {
        let mut assignment = self.model.contexts.assignment.clone();
        assignment.resize(self.model.code.modules.len(), None);
        for (index, assigned) in assignment.iter_mut().enumerate() {
            if is_meant(ModuleId(index as u32)) {
                *assigned = context;
            }
        }
        self.with_contexts(self.model.contexts.contexts.clone(), assignment)
    }

    fn named(self, name: &str) -> Result<Named, String> {
        names::find(self.model, name).map_err(|unknown| {
            let known = format!("there is no context, package or module `{name}`");
            unknown.suggestion.map_or(known.clone(), |suggestion| format!("{known}; did you mean `{suggestion}`?"))
        })
    }

    /// A context, package or module, or else a definition.
    fn subject(self, name: &str) -> Result<Subject, String> {
        match self.named(name) {
            Ok(named) => Ok(Subject::Code(named)),
            Err(unknown) => match self.definition(name) {
                Ok(definition) => Ok(Subject::Definition(definition)),
                Err(Some(suggestion)) => Err(format!("there is no definition `{name}`; did you mean `{suggestion}`?")),
                Err(None) => Err(unknown),
            },
        }
    }

    /// The definition of a path, or the one that was meant.
    fn definition(self, path: &str) -> Result<DefinitionId, Option<String>> {
        let code = self.model.code;
        let Some((module, name)) = path.rmatch_indices("::").find_map(|(at, _)| {
            let module = code.modules.binary_search_by(|module| (*module.path).cmp(&path[..at])).ok()?;
            Some((ModuleId(module as u32), &path[at + 2..]))
        }) else {
            return Err(None);
        };
        let here = || code.definitions.iter().enumerate().filter(|(_, definition)| definition.module == module);
        let found =
            here().find(|(_, definition)| &*definition.name == name && definition.kind != DefinitionKind::Module);
        found.map(|(index, _)| DefinitionId(index as u32)).ok_or_else(|| {
            let near = nearest(name, here().map(|(_, definition)| &*definition.name));
            near.map(|near| format!("{}::{near}", code.module(module).path))
        })
    }

    /// The one module that a name means, with all below it.
    fn top(self, named: &Named) -> Result<ModuleId, String> {
        let code = self.model.code;
        let is_top =
            |module: &&ModuleId| code.module(**module).parent.is_none_or(|parent| !named.modules.contains(&parent));
        let tops: Vec<_> = named.modules.iter().filter(is_top).collect();
        match tops[..] {
            [&top] => Ok(top),
            _ => Err(format!("`{}` is {} modules beside each other: name one of them", named.name, tops.len())),
        }
    }

    /// The root of a package's library, or of its only crate.
    fn root_of(self, package: &Named) -> Result<ModuleId, String> {
        let code = self.model.code;
        let roots = package.modules.iter().copied().filter(|&module| code.module(module).parent.is_none());
        let mut roots: Vec<_> = roots.filter(|&module| code.module(module).target != TargetKind::BuildScript).collect();
        roots.sort_by_key(|&module| code.module(module).target);
        roots.first().copied().ok_or_else(|| format!("`{}` has no crate to move code to", package.name))
    }
}

fn last(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}
