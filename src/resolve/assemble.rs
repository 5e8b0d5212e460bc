//! Assembling the [`CodeGraph`] from the tables of resolution.
//!
//! Takes the program and what the walks found; returns modules, definitions and references with their final ids,
//! each in order. Leaves out how anything was resolved.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::brought::{MacroUse, brought_definitions};
use super::crate_bound::crate_bound;
use super::names::Name;
use super::program::*;
use super::program_facts::{ProgramFacts, program_facts};
use super::walk::{Output, RawUnresolved};
use super::{
    CodeGraph, Coverage, CrateNode, Definition, DefinitionId, DefinitionKind, ExternalReference, Module, ModuleId,
    OpaqueMacro, Reference, ReferenceKind, ResolveOptions, Tally, Unresolved, UnresolvedReason, Visibility,
};
use crate::finding::Finding;
use crate::source::{FileId, Location};
use crate::syntax::{ItemKind, Pos, Vis};
use crate::workspace::Edition;

/// The words that a name can only be as a raw identifier, in every edition but for `gen`.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut",
    "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe",
    "unsized", "use", "virtual", "where", "while", "yield",
];

/// Assembles the graph, and the facts if they are asked for. `files` maps the loaded files to their final ids.
pub(crate) fn assemble(
    program: &Program,
    output: &Output,
    files: &[FileId],
    options: &ResolveOptions,
    findings: &mut Vec<Finding>,
) -> (CodeGraph, Option<ProgramFacts>) {
    let mut assembler = Assembler { program, files, code: CodeGraph::default(), modules: FxHashMap::default() };
    assembler.modules();
    let definitions = assembler.definitions(output);
    let brought = brought_definitions(&assembler.code, &options.macros, &output.macro_uses, findings);
    let definition = |def| definitions.get(&(def, None)).copied();
    let at = &assembler;
    let (references, (outside, (crate_bound, facts))) = rayon::join(
        || at.references(output, &definitions, &brought),
        || {
            let bound = || {
                let location = |frag, pos| at.settled(program.location(frag, pos));
                crate_bound(program, &at.modules, definition, location)
            };
            let facts = || {
                let facts = || program_facts(program, files, &at.modules, &output.operands, definition);
                options.facts.then(facts)
            };
            rayon::join(|| at.outside(output), || rayon::join(bound, facts))
        },
    );
    let (tallies, opaque_macros) = (at.tallies(output), at.opaque_macros(output));
    let Outside { names, references: external_references, unresolved } = outside;
    let coverage = Coverage { resolved: output.resolved, unresolved: by_reason(&unresolved), ..Coverage::default() };
    let code = CodeGraph {
        references,
        externals: names,
        external_references,
        unresolved,
        opaque_macros,
        tallies,
        crate_bound,
        coverage,
        ..assembler.code
    };
    (code, facts)
}

/// What leads out of the workspace or nowhere.
struct Outside {
    /// The crates outside of it.
    names: Vec<Arc<str>>,
    references: Vec<ExternalReference>,
    unresolved: Vec<Unresolved>,
}

fn by_reason(unresolved: &[Unresolved]) -> BTreeMap<UnresolvedReason, u64> {
    let mut counts = BTreeMap::new();
    for entry in unresolved {
        *counts.entry(entry.reason).or_default() += 1;
    }
    counts
}

/// A definition before it has its id: of the program, or added by a derive.
type DefKey = (DefId, Option<Name>);

struct Assembler<'p> {
    program: &'p Program,
    files: &'p [FileId],
    code: CodeGraph,
    modules: FxHashMap<ScopeId, ModuleId>,
}

impl Assembler<'_> {
    fn location(&self, file: u32, pos: Pos) -> Location {
        Location { file: self.files[file as usize], line: pos.line, column: pos.column }
    }

    /// The final location of a raw one, whose file is the index of a loaded file.
    fn settled(&self, location: Location) -> Location {
        Location { file: self.files[location.file.0 as usize], ..location }
    }

    /// The modules of the workspace, by path.
    fn modules(&mut self) {
        let program = self.program;
        let is_module = |scope: &Scope| scope.kind == ScopeKind::Module && program.krate(scope.krate).package.is_some();
        let mut scopes: Vec<(String, Location, ScopeId)> = program
            .scopes
            .iter()
            .enumerate()
            .map(|(index, scope)| (ScopeId(index as u32), scope))
            .filter(|(id, scope)| scope.module == *id && is_module(scope) && !program.frags.is_empty())
            .map(|(id, scope)| (program.module_path(id), self.location(scope.place.0, scope.place.1), id))
            .collect();
        scopes.sort();
        for (index, (_, _, scope)) in scopes.iter().enumerate() {
            self.modules.insert(*scope, ModuleId(index as u32));
        }
        let crates = self.crates();
        for (path, location, id) in scopes {
            let scope = program.scope(id);
            let krate = program.krate(scope.krate);
            let Some(package) = krate.package else { continue };
            let parent = scope.parent.and_then(|parent| self.modules.get(&program.scope(parent).module).copied());
            let Scope { lines, test, .. } = *scope;
            let krate_index = crates.get(&scope.krate).copied().unwrap_or_default();
            let target = krate.target;
            self.code.modules.push(Module {
                path: path.into(),
                parent,
                package,
                target,
                location,
                lines,
                test,
                krate: krate_index,
            });
        }
    }

    fn crates(&mut self) -> FxHashMap<CrateId, u32> {
        let program = self.program;
        let mut crates: Vec<(CrateNode, CrateId)> = Vec::new();
        for (index, krate) in program.crates.iter().enumerate() {
            if let (Some(package), Some(&root)) = (krate.package, self.modules.get(&krate.root)) {
                let node = CrateNode { name: krate.path.clone(), package, target: krate.target, root };
                crates.push((node, CrateId(index as u32)));
            }
        }
        crates.sort_by(|(a, _), (b, _)| (&a.name, a.package, a.root).cmp(&(&b.name, b.package, b.root)));
        let ids = crates.iter().enumerate().map(|(index, (_, id))| (*id, index as u32)).collect();
        self.code.crates = crates.into_iter().map(|(node, _)| node).collect();
        ids
    }

    /// The definitions of the workspace, and those that derives add and somebody uses.
    fn definitions(&mut self, output: &Output) -> FxHashMap<DefKey, DefinitionId> {
        let program = self.program;
        let mut keys: Vec<DefKey> = (0..program.defs.len() as u32).map(|index| (DefId(index), None)).collect();
        keys.extend(
            output.references.iter().filter(|reference| reference.derived.is_some()).map(|r| (r.to, r.derived)),
        );
        keys.par_sort_unstable_by_key(|(def, name)| (*def, name.map(|name| program.text(name))));
        keys.dedup();
        let owners = program.impl_owners();
        let mut definitions: Vec<(Definition, DefKey)> =
            keys.into_par_iter().filter_map(|key| Some((self.definition(key, &owners)?, key))).collect();
        definitions.par_sort_unstable_by(|(a, x), (b, y)| {
            (a.module, &a.name, a.location, x.0).cmp(&(b.module, &b.name, b.location, y.0))
        });
        let ids: FxHashMap<DefKey, DefinitionId> =
            definitions.iter().enumerate().map(|(index, (_, key))| (*key, DefinitionId(index as u32))).collect();
        for (definition, (def, derived)) in &mut definitions {
            let owner =
                if derived.is_some() { Some(*def) } else { program.def(*def).owner.or_else(|| owners.get(def)?.0) };
            definition.owner = owner.and_then(|owner| ids.get(&(owner, None)).copied());
        }
        self.code.definitions = definitions.into_iter().map(|(definition, _)| definition).collect();
        ids
    }

    fn definition(&self, (id, derived): DefKey, owners: &ImplOwners) -> Option<Definition> {
        let program = self.program;
        let def = program.def(id);
        let module = *self.modules.get(&program.module_of(id))?;
        let kind = match def.kind {
            DefKind::Module(_) => DefinitionKind::Module,
            DefKind::Enum(_) => DefinitionKind::Enum,
            DefKind::External | DefKind::Primitive => return None,
            DefKind::Item(kind) => kind,
        };
        if kind == DefinitionKind::Module {
            let Module { location, lines, test, .. } = self.code.modules[module.0 as usize];
            let (name, visibility) = ("".into(), program.visibility_of_module(id));
            return Some(Definition { module, name, kind, visibility, location, lines, owner: None, test });
        }
        let frag = program.frag(def.frag);
        let facts = &frag.facts;
        let item = &facts[def.item];
        let (pos, vis) = match (kind, &item.kind) {
            (
                DefinitionKind::Field,
                ItemKind::Struct { fields, .. } | ItemKind::Union { fields, .. } | ItemKind::Variant { fields, .. },
            ) => {
                let field = facts.list(*fields)[def.index as usize];
                let public = matches!(item.kind, ItemKind::Variant { .. });
                (field.pos, if public { Vis::Public } else { field.vis })
            }
            _ => (item.pos, item.vis),
        };
        let location = self.settled(program.location(def.frag, pos));
        let lines = match kind {
            DefinitionKind::Field => 1,
            _ if frag.tokens.is_some() || derived.is_some() => 1,
            _ => item.lines.1.saturating_sub(item.lines.0) + 1,
        };
        let name = program.definition_name(id, derived, owners).into();
        let kind = if derived.is_some() { DefinitionKind::Method } else { kind };
        let visibility = if derived.is_some() { Visibility::Public } else { program.visibility(id, vis, owners) };
        Some(Definition { module, name, kind, visibility, location, lines, owner: None, test: def.test })
    }

    fn references(
        &self,
        output: &Output,
        ids: &FxHashMap<DefKey, DefinitionId>,
        brought: &[Vec<DefinitionId>],
    ) -> Vec<Reference> {
        let mut references: Vec<Reference> = output
            .references
            .par_iter()
            .filter_map(|raw| {
                Some(Reference {
                    from: *self.modules.get(&raw.from)?,
                    location: self.settled(raw.location),
                    to: *ids.get(&(raw.to, raw.derived))?,
                    kind: raw.kind,
                    user: raw.user.and_then(|user| ids.get(&(user, None)).copied()),
                    facade: raw.facade.and_then(|facade| self.modules.get(&facade).copied()),
                    test: raw.test,
                    exposed: raw.exposed,
                })
            })
            .collect();
        references.extend(self.brought(output, ids, brought));
        references.par_sort_unstable();
        references.dedup_by(|b, a| (a.from, a.location, a.to) == (b.from, b.location, b.to));
        references
    }

    /// The references that the configuration adds to the uses of some macros.
    fn brought(
        &self,
        output: &Output,
        ids: &FxHashMap<DefKey, DefinitionId>,
        brought: &[Vec<DefinitionId>],
    ) -> Vec<Reference> {
        let reference = |found: &MacroUse, to: DefinitionId| {
            Some(Reference {
                from: *self.modules.get(&found.from)?,
                location: self.settled(found.location),
                to,
                kind: ReferenceKind::Expansion,
                user: found.user.and_then(|user| ids.get(&(user, None)).copied()),
                facade: None,
                test: found.test,
                exposed: false,
            })
        };
        let uses = output.macro_uses.iter();
        let pairs = uses.flat_map(|found| brought[found.entry as usize].iter().map(move |&to| (found, to)));
        pairs.filter_map(|(found, to)| reference(found, to)).collect()
    }

    fn outside(&self, output: &Output) -> Outside {
        let name = |def: DefId| self.program.text(self.program.def(def).name);
        let mut names: Vec<Arc<str>> =
            output.externals.iter().map(|(_, _, def, _)| *def).map(|def| name(def).into()).collect();
        names.extend(output.unresolved.iter().filter_map(|unresolved| Some(name(unresolved.culprit?).into())));
        names.sort_unstable();
        names.dedup();
        let index: BTreeMap<&str, u32> =
            names.iter().enumerate().map(|(index, name)| (&**name, index as u32)).collect();
        let mut references: Vec<ExternalReference> = output
            .externals
            .par_iter()
            .filter_map(|&(from, location, to, test)| {
                let from = *self.modules.get(&from)?;
                Some(ExternalReference { from, location: self.settled(location), to: index[name(to)], test })
            })
            .collect();
        references.par_sort_unstable();
        references.dedup();
        let unresolved = self.unresolved(output, &index);
        Outside { references, unresolved, names }
    }

    /// What was resolved in each module, summed up.
    fn tallies(&self, output: &Output) -> Vec<Tally> {
        let mut tallies = vec![Tally::default(); self.code.modules.len()];
        for (scope, tally) in &output.tallies {
            if let Some(module) = self.modules.get(scope) {
                tallies[module.0 as usize] += *tally;
            }
        }
        tallies
    }

    fn opaque_macros(&self, output: &Output) -> Vec<OpaqueMacro> {
        let calls = output.opaque_macros.iter().filter_map(|&(from, location, name)| {
            let (from, location) = (*self.modules.get(&from)?, self.settled(location));
            Some(OpaqueMacro { from, location, name: self.program.text(name).into() })
        });
        let mut calls: Vec<OpaqueMacro> = calls.collect();
        calls.sort_unstable();
        calls.dedup();
        calls
    }

    /// What stayed unresolved; `externals` are the places of the crates outside the workspace.
    fn unresolved(&self, output: &Output, externals: &BTreeMap<&str, u32>) -> Vec<Unresolved> {
        let mut unresolved: Vec<Unresolved> = output
            .unresolved
            .par_iter()
            .filter_map(|RawUnresolved { from, location, text, reason, sort, culprit }| {
                let (from, location) = (*self.modules.get(from)?, self.settled(*location));
                let culprit =
                    culprit.and_then(|def| externals.get(self.program.text(self.program.def(def).name)).copied());
                Some(Unresolved { from, location, text: text.as_str().into(), reason: *reason, sort: *sort, culprit })
            })
            .collect();
        unresolved.par_sort_unstable();
        unresolved.dedup_by(|b, a| (a.from, a.location, &a.text, a.reason) == (b.from, b.location, &b.text, b.reason));
        unresolved
    }
}

/// For each member of an impl: the type's definition, the name to show, and whether the impl is of a trait.
type ImplOwners = FxHashMap<DefId, (Option<DefId>, Arc<str>, bool)>;

impl Program {
    /// The full path of a module.
    pub(crate) fn module_path(&self, scope: ScopeId) -> String {
        let mut names = Vec::new();
        let mut current = scope;
        while let Some(parent) = self.scope(current).parent {
            names.push(self.spelled(self.def(self.scope(current).def).name, self.scope(current).krate));
            current = self.scope(parent).module;
        }
        names.push(self.krate(self.scope(current).krate).path.to_string());
        names.reverse();
        names.join("::")
    }

    /// A name as code of a crate has to spell it: `r#type`.
    fn spelled(&self, name: Name, krate: CrateId) -> String {
        let text = self.text(name);
        let keyword = KEYWORDS.contains(&text) || (text == "gen" && self.krate(krate).edition >= Edition::E2024);
        if keyword { format!("r#{text}") } else { text.to_owned() }
    }

    fn impl_owners(&self) -> ImplOwners {
        let mut owners = ImplOwners::default();
        for imp in &self.impls {
            let frag = self.frag(imp.frag);
            let written = || match frag.facts[imp.self_ty] {
                crate::syntax::Type::Path(path) => {
                    frag.facts.segments(path).last().map(|segment| frag.facts.name(segment.name))
                }
                _ => None,
            };
            let head = imp.self_def.filter(|&def| self.def(def).kind != DefKind::External);
            let name: Arc<str> = match head {
                Some(def) => self.text(self.def(def).name).into(),
                None => written().unwrap_or("impl").into(),
            };
            for &(_, member) in &imp.members {
                owners.insert(member, (head, name.clone(), imp.of_trait.is_some()));
            }
        }
        owners
    }

    /// The path of a definition below its module.
    fn definition_name(&self, id: DefId, derived: Option<Name>, owners: &ImplOwners) -> String {
        let def = self.def(id);
        let name = self.spelled(def.name, self.scope(def.scope).krate);
        if let Some(derived) = derived {
            return format!("{name}::{}", self.text(derived));
        }
        match (def.owner, owners.get(&id)) {
            (Some(owner), _) => format!("{}::{name}", self.definition_name(owner, None, owners)),
            (None, Some((_, owner, _))) => format!("{owner}::{name}"),
            (None, None) => name,
        }
    }

    /// The visibility of a definition: as written, or for members of traits and trait impls, and for variants, that of
    /// the trait or enum.
    fn visibility(&self, id: DefId, vis: Vis, owners: &ImplOwners) -> Visibility {
        let def = self.def(id);
        let inherits = match def.kind {
            DefKind::Item(DefinitionKind::Variant) => true,
            DefKind::Item(DefinitionKind::Field) => false,
            _ => def.owner.is_some(),
        };
        if inherits && let Some(owner) = def.owner {
            let around = self.def(owner);
            let vis = self.frag(around.frag).facts[around.item].vis;
            return self.visibility(owner, vis, owners);
        }
        if owners.get(&id).is_some_and(|(_, _, of_trait)| *of_trait) {
            return Visibility::Public;
        }
        match vis {
            Vis::Public => Visibility::Public,
            Vis::Crate => Visibility::Crate,
            Vis::In(_) => Visibility::Restricted,
            Vis::Inherited => match self.frag(def.frag).facts[def.item].kind {
                ItemKind::MacroRules { export: true, .. } => Visibility::Public,
                _ => Visibility::Private,
            },
        }
    }

    fn visibility_of_module(&self, id: DefId) -> Visibility {
        let DefKind::Module(scope) = self.def(id).kind else { return Visibility::Private };
        if self.scope(scope).parent.is_none() {
            return Visibility::Public;
        }
        let def = self.def(id);
        match self.frag(def.frag).facts[def.item].vis {
            Vis::Public => Visibility::Public,
            Vis::Crate => Visibility::Crate,
            Vis::In(_) => Visibility::Restricted,
            Vis::Inherited => Visibility::Private,
        }
    }
}
