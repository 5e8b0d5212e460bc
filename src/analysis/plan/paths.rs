//! Which paths in the code change when the part moves.
//!
//! Takes the part with its sides and the facts; returns the rewrites with their counts: in the part, where `crate::`
//! and `super::` mean something else then, and in the rest, where nothing re-exports the part. Leaves out the imports of
//! items that move on their own: they go with these.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::imports::{Import, imports, module_of_path};
use super::part::{Part, is_below};
use super::placement::Sides;
use super::{Inputs, Rewrite, facades};
use crate::analysis::Model;
use crate::analysis::seams::SeamKind;
use crate::resolve::{CodeGraph, DefinitionId, DefinitionKind, ModuleId};
use crate::source::{Location, Place};
use crate::syntax::{ItemKind, Segment, UseBinding};

/// One path as it is written, found by the place of any of its names.
struct Written {
    /// Where it begins.
    start: Location,
    /// Its names.
    names: Vec<String>,
}

/// What a path names.
#[derive(Clone, Copy)]
struct Naming {
    /// Where its name stands.
    location: Location,
    /// The module that it stands in.
    from: ModuleId,
    /// The module that is named, or that the definition is written in.
    module: ModuleId,
    definition: Option<DefinitionId>,
}

/// All paths that may change.
#[derive(Default)]
struct WrittenPaths {
    /// By the place of each of their names.
    paths: FxHashMap<Location, Arc<Written>>,
    /// By the place where they begin.
    starts: FxHashMap<Location, Arc<Written>>,
    /// Those of glob imports, with the module they name.
    globs: Vec<(Arc<Written>, Naming)>,
}

/// The rewrites, the most frequent first.
pub(super) fn rewrites(inputs: Inputs<'_>, part: &Part, sides: &Sides<'_>, kind: SeamKind) -> Vec<Rewrite> {
    let code = inputs.model.code;
    let written = written_paths(inputs, part);
    let lost = facades::lost(inputs, part, kind);
    let lost: BTreeSet<Location> = lost.into_iter().map(|lost| lost.location).collect();
    let mut places: BTreeMap<(String, String), BTreeSet<Place>> = BTreeMap::new();
    let mut done: BTreeSet<Location> = BTreeSet::new();
    let named = code.references.iter().filter_map(|reference| {
        let path = written.paths.get(&reference.location)?;
        Some((
            path.clone(),
            Naming {
                location: reference.location,
                from: reference.from,
                module: code.target(reference),
                definition: Some(reference.to),
            },
        ))
    });
    for (path, naming) in named.chain(written.globs.iter().cloned()) {
        if done.contains(&path.start) {
            continue;
        }
        if let Some(change) = change(inputs.model, part, sides, (kind, &lost), naming, &path.names) {
            done.insert(path.start);
            places.entry(change).or_default().insert(inputs.model.sources.place(path.start));
        }
    }
    for reference in code.external_references.iter().filter(|used| part.modules.contains(&used.from)) {
        // a crate outside of the workspace, by way of a re-export that stays
        if let Some(path) = written
            .starts
            .get(&reference.location)
            .filter(|path| path.names.first().is_some_and(|name| name == "crate"))
        {
            let change = (path.names.join("::"), format!("{}::…", code.externals[reference.to as usize]));
            places.entry(change).or_default().insert(inputs.model.sources.place(path.start));
        }
    }
    let rewrite = |((from, to), places): ((String, String), BTreeSet<Place>)| {
        let files: BTreeSet<_> = places.iter().map(|place| &place.path).collect();
        let (count, files) = (places.len() as u64, files.len() as u64);
        Some(Rewrite {
            from,
            to,
            places: count,
            files,
            first: places.first()?.clone(),
            at: places.into_iter().collect(),
        })
    };
    let mut rewrites: Vec<_> = places.into_iter().filter_map(rewrite).collect();
    rewrites.sort_by(|a, b| b.places.cmp(&a.places).then_with(|| a.cmp(b)));
    rewrites
}

/// How a path changes: what it begins with, now and then. `None` if it can stay.
fn change(
    model: Model<'_>,
    part: &Part,
    sides: &Sides<'_>,
    (kind, lost): (SeamKind, &BTreeSet<Location>),
    naming: Naming,
    names: &[String],
) -> Option<(String, String)> {
    let code = model.code;
    let Naming { from, module, definition, .. } = naming;
    let in_part = part.modules.contains(&from);
    let to_part = match definition.and_then(|definition| sides.items.of(definition)) {
        Some(item) => sides.is_in_part(item),
        None => part.modules.contains(&module),
    };
    let first = names.first().map(String::as_str)?;
    match (in_part, to_part) {
        (true, true) => match first {
            "crate" => prefix_in_part(code, part, names).or_else(|| through_others(code, part, naming, names)),
            "super" => leads_out(code, part, from, names).then(|| (supers(names), "crate::".to_owned())),
            _ => None,
        },
        (true, false) if part.foundation.modules.contains(&module) => {
            let new = part.foundation_path(model, module)?;
            let root = part
                .foundation
                .roots
                .iter()
                .find(|&&root| is_below(&code.module(root).path, &code.module(module).path))?;
            let old = code.module(*root).path.split_once("::").map_or("", |(_, rest)| rest);
            match first {
                "crate" if is_below(&format!("crate::{old}"), &names.join("::")) => {
                    Some((format!("crate::{old}"), new))
                }
                "crate" => Some((names.join("::"), named(code, naming, &new))),
                "super" if leads_out(code, part, from, names) => Some((format!("{}{old}", supers(names)), new)),
                _ => None,
            }
        }
        // by way of a facade that stays
        (true, false) if !part.packages.contains(&code.module(module).package) => {
            let leads = first == "crate" || (first == "super" && leads_out(code, part, from, names));
            leads.then(|| (names.join("::"), named(code, naming, &code.module(module).path)))
        }
        (true, false) if kind == SeamKind::Leaf => {
            let krate = &code.crates[code.module(module).krate as usize];
            let is_own = part.packages.contains(&krate.package);
            let name = krate.name.trim_start_matches("bin:");
            match first {
                "crate" if is_own => Some(("crate::".to_owned(), format!("{name}::"))),
                "super" if is_own && leads_out(code, part, from, names) => {
                    let above = std::iter::successors(Some(from), |&module| code.module(module).parent);
                    let up = names.iter().take_while(|name| *name == "super").count();
                    let above = above.into_iter().nth(up)?;
                    Some((supers(names), format!("{}::", code.module(above).path.trim_start_matches("bin:"))))
                }
                _ => None,
            }
        }
        (false, true) if kind == SeamKind::Leaf => {
            let root = part.roots.iter().find(|&&root| is_below(&code.module(root).path, &code.module(module).path))?;
            let old = &code.module(*root).path;
            let new = part.new_path(code, *root);
            let new = if new.is_empty() { part.crate_name() } else { format!("{}::{new}", part.crate_name()) };
            let krate = code.crates[code.module(*root).krate as usize].name.trim_start_matches("bin:");
            let is_meant = matches!(first, "crate" | "super") || first == krate || lost.contains(&naming.location);
            is_meant.then(|| (old.to_string(), new))
        }
        _ => None,
    }
}

/// `crate::a::b::` becomes `crate::` where `a::b` is the new root.
fn prefix_in_part(code: &CodeGraph, part: &Part, names: &[String]) -> Option<(String, String)> {
    let longest = part.roots.iter().filter_map(|&root| {
        let path = code.module(root).path.split("::").skip(1).map(|name| name.trim_start_matches("r#").to_owned());
        let path: Vec<String> = path.collect();
        (names[1..].starts_with(&path)).then_some((path, root))
    });
    let (path, root) = longest.max_by_key(|(path, _)| path.len())?;
    let new = part.new_path(code, root);
    let new = if new.is_empty() { "crate".to_owned() } else { format!("crate::{new}") };
    let old = format!("crate::{}", path.join("::"));
    (old != new).then_some((old, new))
}

/// A path to the part by way of a facade that stays, or to an exported macro: it has to name the definition itself.
fn through_others(code: &CodeGraph, part: &Part, naming: Naming, names: &[String]) -> Option<(String, String)> {
    let own = part.roots.iter().any(|&root| {
        let path = code.module(root).path.split_once("::").map_or("", |(_, rest)| rest);
        is_below(&format!("crate::{path}"), &names.join("::"))
    });
    let module = naming.module;
    // of what moves in on its own, the step that moves it speaks
    if own || !part.modules.contains(&module) {
        return None;
    }
    let path = part.new_path(code, module);
    let new = if path.is_empty() { "crate".to_owned() } else { format!("crate::{path}") };
    let (old, new) = (names.join("::"), named(code, naming, &new));
    (old != new).then_some((old, new))
}

/// The path of what a reference names, in a module; an exported macro is in the root of its crate.
fn named(code: &CodeGraph, naming: Naming, module: &str) -> String {
    let Some(definition) = naming.definition.map(|id| code.definition(id)) else { return module.to_owned() };
    let module = match definition.kind {
        DefinitionKind::Macro => module.split("::").next().unwrap_or(module),
        _ => module,
    };
    match definition.name.split("::").next() {
        None | Some("") => module.to_owned(),
        Some(name) => format!("{module}::{name}"),
    }
}

/// Whether a path with `super` leaves the new crate, or skips a level that is not there any more.
fn leads_out(code: &CodeGraph, part: &Part, from: ModuleId, names: &[String]) -> bool {
    let up = names.iter().take_while(|name| *name == "super").count();
    let path = part.new_path(code, from);
    let depth = if path.is_empty() { 0 } else { path.matches("::").count() + 1 };
    up > depth
        || (up == depth && part.only_root().is_none() && {
            let mut module = from;
            for _ in 0..up {
                module = code.module(module).parent.unwrap_or(module);
            }
            // the same parent for all roots: it turns into the new root
            part.roots.iter().any(|&root| code.module(root).parent != Some(module))
        })
}

fn supers(names: &[String]) -> String {
    names.iter().take_while(|name| *name == "super").fold(String::new(), |text, _| text + "super::")
}

/// The paths in the modules concerned: those of the part and of all that use it.
fn written_paths(inputs: Inputs<'_>, part: &Part) -> WrittenPaths {
    let code = inputs.model.code;
    let uses_part = code.references.iter().filter(|reference| part.modules.contains(&code.target(reference)));
    let uses_part: BTreeSet<_> = uses_part.map(|reference| reference.from).collect();
    let concerned = |module: ModuleId| part.modules.contains(&module) || uses_part.contains(&module);
    let units: Vec<_> = inputs.facts.units.iter().filter(|unit| concerned(unit.module)).collect();
    let mut written = WrittenPaths::default();
    for import in imports(inputs, concerned) {
        add_import(inputs, import, &mut written);
    }
    for fragment in units.iter().map(|unit| unit.fragment).collect::<BTreeSet<u32>>() {
        let facts = inputs.facts.facts(fragment);
        for path in facts.paths.iter().filter(|path| path.qself.is_none() && path.segments.len() > 1) {
            let segments = facts.list(path.segments);
            let Some(path) = written_path(inputs, fragment, segments) else { continue };
            written.starts.insert(path.start, path.clone());
            for segment in &segments[1..] {
                written.paths.insert(inputs.facts.location(fragment, segment.pos), path.clone());
            }
        }
    }
    written
}

/// Adds the paths of a `use`, whose last name may stand elsewhere: `{self}`, or `*`.
fn add_import(inputs: Inputs<'_>, import: Import, written: &mut WrittenPaths) {
    let facts = inputs.facts.facts(import.fragment);
    let ItemKind::Use(entries) = facts[import.item].kind else { return };
    for entry in facts.list(entries) {
        let Some(path) = written_path(inputs, import.fragment, facts.segments(entry.path)) else { continue };
        written.paths.insert(inputs.facts.location(import.fragment, entry.pos), path.clone());
        if let Some(module) =
            module_named(inputs.model.code, import.module, &path.names).filter(|_| entry.binding == UseBinding::Glob)
        {
            let location = inputs.facts.location(import.fragment, entry.pos);
            written.globs.push((path, Naming { location, from: import.module, module, definition: None }));
        }
    }
}

fn written_path(inputs: Inputs<'_>, fragment: u32, segments: &[Segment]) -> Option<Arc<Written>> {
    let facts = inputs.facts.facts(fragment);
    let names = segments.iter().map(|segment| facts.name(segment.name).to_owned()).collect();
    let start = inputs.facts.location(fragment, segments.first()?.pos);
    Some(Arc::new(Written { start, names }))
}

/// The module that a path of modules names, seen from another.
fn module_named(code: &CodeGraph, from: ModuleId, names: &[String]) -> Option<ModuleId> {
    let mut module = from;
    let mut names = names.iter();
    let mut path = loop {
        match names.as_slice().first().map(String::as_str) {
            Some("crate") => module = code.crates[code.module(from).krate as usize].root,
            Some("super") => module = code.module(module).parent?,
            Some("self") => {}
            _ => break code.module(module).path.to_string(),
        }
        names.next();
    };
    names.for_each(|name| path = format!("{path}::{name}"));
    module_of_path(code, &path)
}
