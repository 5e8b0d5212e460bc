//! What the compiler ties to a crate, so that it breaks when a crate is split: impls, conditions and macros.
//!
//! Takes the program after resolution; returns the impls with what keeps them in their crate, the features and targets
//! that each module asks for, and what macros say of their crate. Leaves out what is split.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::program::*;
use super::{DefinitionId, ModuleId};
use crate::source::Location;
use crate::syntax::{
    ArgsId, Cfg, CfgId, FileFacts, GenericArg, ItemKind, List, PathId, Pos, Root, Token, TokenKind, Type, TypeId,
};

/// What is tied to its crate.
#[derive(Clone, Debug, Default)]
pub struct CrateBound {
    /// The impls that are kept in their crate by definitions in other modules of it, ordered by place.
    pub impls: Vec<BoundImpl>,
    /// By module, the conditions on its code. Those of a file's inner modules count for the file's module.
    pub conditions: BTreeMap<ModuleId, Conditions>,
    /// The `macro_rules!` macros that speak of a crate.
    pub macros: BTreeMap<DefinitionId, CratePaths>,
}

/// How often a macro's rules speak of a crate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CratePaths {
    /// `crate::`, which means the crate that calls the macro.
    pub of_caller: u32,
    /// `$crate`, which means the crate that the macro is written in.
    pub own: u32,
}

/// An impl that the compiler allows only in the crate of certain definitions: of its trait or of a type that it is for
/// (the orphan rule, [Reference, items.impl.trait.orphan-rule]), or for an inherent impl, of its type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct BoundImpl {
    /// The module it stands in.
    pub module: ModuleId,
    /// Where.
    pub location: Location,
    /// `impl Display for Order`, without generics.
    pub header: Arc<str>,
    /// It is of no trait.
    pub inherent: bool,
    /// The definitions of the workspace, one of which has to be in the crate of the impl; ordered.
    pub keepers: Vec<DefinitionId>,
    /// Compiled only for tests.
    pub test: bool,
}

/// The conditions that code is compiled under.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conditions {
    /// Features of the package.
    pub features: BTreeSet<Arc<str>>,
    /// Flags and pairs of the target: `unix`, `target_os = "linux"`.
    pub targets: BTreeSet<Arc<str>>,
}

/// Collects what is tied to its crate, with the final ids of modules and definitions.
pub(super) fn crate_bound(
    program: &Program,
    modules: &FxHashMap<ScopeId, ModuleId>,
    definition: impl Fn(DefId) -> Option<DefinitionId>,
    location: impl Fn(FragId, Pos) -> Location,
) -> CrateBound {
    let mut bound = CrateBound::default();
    for imp in &program.impls {
        let scope = program.scope(imp.scope);
        let Some(&module) = modules.get(&scope.module) else { continue };
        let frag = program.frag(imp.frag);
        // a trait that is not known may be of this crate
        if imp.of_trait.is_some() && imp.trait_def.is_none() {
            continue;
        }
        let keepers = keepers(program, imp, &definition);
        if keepers.is_empty() {
            continue;
        }
        bound.impls.push(BoundImpl {
            module,
            location: location(imp.frag, frag.facts[imp.item].pos),
            header: header(frag, imp).into(),
            inherent: imp.of_trait.is_none(),
            keepers,
            test: scope.test,
        });
    }
    bound.impls.sort();
    bound.impls.dedup();
    for frag in program.frags.iter().filter(|frag| frag.tokens.is_none()) {
        conditions(program, frag, modules, &mut bound.conditions);
    }
    for unit in &program.units {
        let facts = &program.frag(unit.frag).facts;
        if let ItemKind::MacroRules { rules, .. } = facts[unit.item].kind
            && let Some(id) = unit.def.and_then(&definition)
            && let paths = crate_paths(facts, rules)
            && paths != CratePaths::default()
        {
            bound.macros.insert(id, paths);
        }
    }
    bound
}

/// The definitions of the workspace one of which has to be in the crate of an impl, as far as they are known; ordered.
pub(super) fn keepers(
    program: &Program,
    imp: &Impl,
    definition: impl Fn(DefId) -> Option<DefinitionId>,
) -> Vec<DefinitionId> {
    let mut keepers = Vec::new();
    local_types(program, imp, imp.self_ty, &mut keepers);
    if let Some(path) = imp.of_trait {
        let facts = &program.frag(imp.frag).facts;
        keepers.extend(imp.trait_def);
        let last = facts.segments(path).last().and_then(|segment| segment.args);
        type_args(facts, last).for_each(|ty| local_types(program, imp, ty, &mut keepers));
    }
    let mut keepers: Vec<_> = keepers.into_iter().filter_map(definition).collect();
    keepers.sort_unstable();
    keepers.dedup();
    keepers
}

/// The definitions that make a type a local one: those at its head, through references and the fundamental types
/// `Box` and `Pin`.
fn local_types(program: &Program, imp: &Impl, ty: TypeId, found: &mut Vec<DefId>) {
    let facts = &program.frag(imp.frag).facts;
    match facts[ty] {
        Type::Ref(inner, _) => local_types(program, imp, inner, found),
        Type::Dyn(bounds) => {
            let first = facts.list(bounds).first();
            found.extend(first.and_then(|bound| program.type_path(imp.frag, imp.scope, bound.path)));
        }
        Type::Path(path) if facts[path].qself.is_none() => {
            let last = facts.segments(path).last();
            if last.is_some_and(|segment| matches!(facts.name(segment.name), "Box" | "Pin")) {
                let args = last.and_then(|segment| segment.args);
                type_args(facts, args).for_each(|ty| local_types(program, imp, ty, found));
            }
            found.extend(program.head_of(imp.frag, imp.scope, ty));
        }
        _ => {}
    }
}

/// The types among generic arguments.
fn type_args(facts: &FileFacts, args: Option<ArgsId>) -> impl Iterator<Item = TypeId> + '_ {
    let args = args.map(|args| facts.list(facts[args].args)).unwrap_or_default();
    args.iter().filter_map(|arg| match arg {
        GenericArg::Type(ty) => Some(*ty),
        _ => None,
    })
}

/// `impl Display for Order`: the last names of the trait and the type.
fn header(frag: &Fragment, imp: &Impl) -> String {
    let last = |path: PathId| frag.facts.segments(path).last().map_or("…", |segment| frag.facts.name(segment.name));
    let ty = type_name(&frag.facts, imp.self_ty);
    match imp.of_trait {
        Some(path) => format!("impl {} for {ty}", last(path)),
        None => format!("impl {ty}"),
    }
}

fn type_name(facts: &FileFacts, ty: TypeId) -> String {
    match facts[ty] {
        Type::Path(path) => facts.segments(path).last().map_or("…", |segment| facts.name(segment.name)).to_owned(),
        Type::Ref(inner, _) => format!("&{}", type_name(facts, inner)),
        _ => "…".to_owned(),
    }
}

/// Adds the conditions of a file to its module, and that of each `mod` item to the module it declares.
fn conditions(
    program: &Program,
    frag: &Fragment,
    modules: &FxHashMap<ScopeId, ModuleId>,
    found: &mut BTreeMap<ModuleId, Conditions>,
) {
    let facts = &frag.facts;
    let Root::Items(items) = facts.root else { return };
    let module_of = |scope: ScopeId| modules.get(&program.scope(scope).module).copied();
    let own = facts.list(items).iter().find_map(|item| frag.item_scopes.get(item)).and_then(|&scope| module_of(scope));
    let mut of_children = BTreeSet::new();
    for &item in facts.list(items) {
        let (ItemKind::Mod { .. }, Some(cfg)) = (&facts[item].kind, facts[item].cfg) else { continue };
        of_children.insert(cfg);
        let child = frag.item_defs.get(&item).and_then(|&def| match program.def(def).kind {
            DefKind::Module(scope) => module_of(scope),
            _ => None,
        });
        if let Some(child) = child {
            found.entry(child).or_default().add(&facts[cfg]);
        }
    }
    let Some(own) = own else { return };
    for (index, cfg) in facts.cfgs.iter().enumerate() {
        if !of_children.contains(&CfgId(index as u32)) {
            found.entry(own).or_default().add(cfg);
        }
    }
}

impl Conditions {
    fn add(&mut self, cfg: &Cfg) {
        match cfg {
            Cfg::All(parts) | Cfg::Any(parts) => parts.iter().for_each(|part| self.add(part)),
            Cfg::Not(part) => self.add(part),
            Cfg::Flag(flag) if matches!(&**flag, "unix" | "windows") => {
                self.targets.insert((**flag).into());
            }
            Cfg::Pair(key, value) if &**key == "feature" => {
                self.features.insert((**value).into());
            }
            Cfg::Pair(key, value) if key.starts_with("target_") => {
                self.targets.insert(format!("{key} = \"{value}\"").into());
            }
            Cfg::Flag(_) | Cfg::Pair(..) | Cfg::Bool(_) => {}
        }
    }
}

/// How often a macro's rules speak of a crate: `crate` in front of `::`, which leaves `pub(crate)` out, and `$crate`.
fn crate_paths(facts: &FileFacts, rules: List<Token>) -> CratePaths {
    let tokens = facts.list(rules);
    let is_punct = |at: Option<usize>, wanted: char| {
        let token = at.and_then(|at| tokens.get(at));
        token.is_some_and(|token| matches!(token.kind, TokenKind::Punct(punct, _) if punct == wanted))
    };
    let mut paths = CratePaths::default();
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Ident(name, false) if facts.name(name) == "crate" => {
                if is_punct(at.checked_sub(1), '$') {
                    paths.own += 1;
                } else if is_punct(Some(at + 1), ':') {
                    paths.of_caller += 1;
                }
            }
            _ => {}
        }
    }
    paths
}
