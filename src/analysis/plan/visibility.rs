//! What others could not see any more once a crate lies between: items, members, modules on the way, re-exports.
//!
//! Takes the sides; returns what to widen to `pub`, and restricted visibilities that mean nothing in the new crate.
//! Leaves out what is public already.

use std::collections::{BTreeMap, BTreeSet};

use super::imports::{declarations, imports};
use super::items::ItemUse;
use super::part::Part;
use super::placement::Sides;
use super::{Inputs, Mention, facades};
use crate::resolve::{
    CodeGraph, Definition, DefinitionId, DefinitionKind, ModuleId, Reference, ReferenceKind, Visibility,
};
use crate::syntax::{ItemKind, UseBinding, Vis};

/// What to widen, ordered by place.
pub(super) fn to_widen(inputs: Inputs<'_>, part: &Part, sides: &Sides<'_>) -> Vec<Mention> {
    let code = inputs.model.code;
    let mut widened: BTreeMap<DefinitionId, &'static str> = BTreeMap::new();
    let mut ways: BTreeSet<ModuleId> = BTreeSet::new();
    let mut facades: BTreeSet<(ModuleId, DefinitionId)> = BTreeSet::new();
    let only_tests =
        |used: &ItemUse| sides.items.item(used.to).test || code.module(sides.items.item(used.to).module).test;
    for used in sides.items.uses.iter().filter(|used| sides.is_right(used) && !only_tests(used)) {
        let reference = &code.references[used.reference as usize];
        let note = if reference.test { "used by tests on the other side" } else { "used on the other side" };
        let definition = code.definition(reference.to);
        let owner = definition.owner.filter(|&owner| code.definition(owner).kind.is_type());
        for id in std::iter::once(reference.to).chain(owner) {
            let definition = code.definition(id);
            let widens = definition.visibility != Visibility::Public && definition.kind != DefinitionKind::Macro;
            if widens && !is_member_of_trait(code, id) {
                let entry = widened.entry(id).or_insert(note);
                *entry = if reference.test { entry } else { note };
            }
        }
        for field in constructed(inputs, reference) {
            widened.entry(field).or_insert("made or taken apart on the other side");
        }
        if matches!(reference.kind, ReferenceKind::Method | ReferenceKind::Field | ReferenceKind::Operator) {
            continue; // no path leads there
        }
        match reference.facade.filter(|facade| sides.is_module_below(*facade)) {
            Some(facade) => {
                ways.insert(facade);
                facades.insert((facade, reference.to));
            }
            None if sides.is_module_below(definition.module) => _ = ways.insert(definition.module),
            None => {}
        }
    }
    let mut mentions: BTreeSet<Mention> = widened.iter().map(|(&id, note)| mention(inputs, id, note)).collect();
    let lost = facades::lost(inputs, part, sides.kind());
    let lost: BTreeSet<ModuleId> = lost.into_iter().map(|lost| lost.module).collect();
    mentions.extend(hidden_modules(inputs, &part.roots, &ways));
    mentions.extend(hidden_modules(inputs, &[], &lost));
    mentions.extend(narrow_facades(inputs, &facades));
    ordered(mentions)
}

/// The fields of a tuple struct that is named as in `Price(3)`, which needs all of them to be visible.
fn constructed(inputs: Inputs<'_>, reference: &Reference) -> Vec<DefinitionId> {
    let code = inputs.model.code;
    let definition = code.definition(reference.to);
    if definition.kind != DefinitionKind::Struct {
        return Vec::new();
    }
    let place = inputs.model.sources.place(reference.location);
    let line = inputs.model.sources.line(&place.path, place.line).unwrap_or_default();
    let rest: String = line.chars().skip(place.column as usize - 1).collect();
    let name = rest.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
    if !name.starts_with('(') {
        return Vec::new();
    }
    let (start, fields) =
        (code.definitions.partition_point(|it| it.module < definition.module), code.definitions.iter());
    let in_module = fields.enumerate().skip(start).take_while(|(_, it)| it.module == definition.module);
    let hidden = in_module.filter(|(_, it)| {
        it.owner == Some(reference.to) && it.kind == DefinitionKind::Field && it.visibility != Visibility::Public
    });
    hidden.map(|(index, _)| DefinitionId(index as u32)).collect()
}

/// Visibilities that name a module which is not in the new crate, but for those that are widened anyway.
pub(super) fn restricted(inputs: Inputs<'_>, part: &Part, widened: &[Mention]) -> Vec<Mention> {
    let code = inputs.model.code;
    let restricted = (0..code.definitions.len() as u32).map(DefinitionId).filter(|&id| {
        let definition = code.definition(id);
        definition.visibility == Visibility::Restricted && part.modules.contains(&definition.module)
    });
    let declared = declarations(inputs);
    let outside = restricted.filter_map(|id| {
        let definition = code.definition(id);
        let declaration = declared.get(&definition.module).filter(|_| definition.kind == DefinitionKind::Module);
        let location = declaration.map_or(definition.location, |declaration| declaration.location);
        let place = inputs.model.sources.place(location);
        let written = written_visibility(inputs.model.sources.line(&place.path, place.line)?)?;
        // a module's own visibility is seen from the module around it
        let module = match definition.kind {
            DefinitionKind::Module => code.module(definition.module).parent?,
            _ => definition.module,
        };
        let depth = depth(code, part, module)?;
        let leads_out = match written.strip_prefix("in ") {
            Some(path) if path.trim_start().starts_with("crate") => !is_in_part(code, part, path.trim()),
            Some(path) => path.matches("super").count() > depth,
            None => written == "super" && depth == 0,
        };
        let leads_out = leads_out && !widened.iter().any(|mention| mention.place == place);
        leads_out.then(|| Mention { name: code.definition_path(id), place, note: format!("`pub({written})`") })
    });
    ordered(outside.collect())
}

/// How many modules of the new crate are above a module; `None` if it is not in the part.
fn depth(code: &CodeGraph, part: &Part, module: ModuleId) -> Option<usize> {
    if !part.modules.contains(&module) {
        return None;
    }
    let path = part.new_path(code, module);
    Some(if path.is_empty() { 0 } else { path.matches("::").count() + 1 })
}

fn is_in_part(code: &CodeGraph, part: &Part, path: &str) -> bool {
    let Some(below) = path.strip_prefix("crate") else { return false };
    part.modules.iter().any(|&module| {
        let module = &code.module(module).path;
        module.split_once("::").is_some_and(|(_, rest)| below.trim_start_matches("::") == rest)
    })
}

/// What stands in `pub(…)` in a line.
fn written_visibility(line: &str) -> Option<&str> {
    let rest = &line[line.find("pub(")? + 4..];
    Some(rest[..rest.find(')')?].trim())
}

fn is_member_of_trait(code: &CodeGraph, id: DefinitionId) -> bool {
    let owner = code.definition(id).owner;
    owner.is_some_and(|owner| code.definition(owner).kind == DefinitionKind::Trait)
}

/// The modules on the way to these that are not public, from the crate's root or below one of these roots.
fn hidden_modules(inputs: Inputs<'_>, roots: &[ModuleId], ways: &BTreeSet<ModuleId>) -> Vec<Mention> {
    let code = inputs.model.code;
    let own = |(id, definition): (usize, &Definition)| {
        (definition.kind == DefinitionKind::Module).then_some((definition.module, DefinitionId(id as u32)))
    };
    let definitions: BTreeMap<ModuleId, DefinitionId> = code.definitions.iter().enumerate().filter_map(own).collect();
    let mut hidden = BTreeMap::new();
    for &way in ways {
        let mut module = way;
        while let Some(parent) = code.module(module).parent {
            if roots.contains(&module) {
                break;
            }
            let own = definitions.get(&module).copied();
            hidden
                .extend(own.filter(|&id| code.definition(id).visibility != Visibility::Public).map(|id| (module, id)));
            module = parent;
        }
    }
    let declared = declarations(inputs);
    let mention = |(module, id): (ModuleId, DefinitionId)| {
        let mention = mention(inputs, id, "a module on the way to them");
        let place = declared.get(&module).map(|it| inputs.model.sources.place(it.location));
        Mention { place: place.unwrap_or(mention.place.clone()), ..mention }
    };
    hidden.into_iter().map(mention).collect()
}

/// The re-exports that are not public and that others come through.
fn narrow_facades(inputs: Inputs<'_>, used: &BTreeSet<(ModuleId, DefinitionId)>) -> Vec<Mention> {
    let code = inputs.model.code;
    let modules: BTreeSet<_> = used.iter().map(|(facade, _)| *facade).collect();
    let mut mentions = Vec::new();
    for import in imports(inputs, |module| modules.contains(&module)) {
        let facts = inputs.facts.facts(import.fragment);
        let item = &facts[import.item];
        let ItemKind::Use(entries) = &item.kind else { continue };
        if matches!(item.vis, Vis::Public) {
            continue;
        }
        for entry in facts.list(*entries) {
            let name = facts.segments(entry.path).last().map(|segment| facts.name(segment.name));
            let passes_on = used.iter().filter(|(facade, _)| *facade == import.module).any(|(_, id)| {
                let definition = &code.definition(*id).name;
                entry.binding == UseBinding::Glob || definition.split("::").next() == name
            });
            if passes_on {
                let path = facts.segments(entry.path).iter().map(|segment| facts.name(segment.name));
                let path = path.collect::<Vec<_>>().join("::");
                mentions.push(Mention {
                    name: format!("use {path}{}", if entry.binding == UseBinding::Glob { "::*" } else { "" }),
                    place: inputs.model.sources.place(inputs.facts.location(import.fragment, entry.pos)),
                    note: "a re-export that others come through".to_owned(),
                });
            }
        }
    }
    mentions
}

fn mention(inputs: Inputs<'_>, id: DefinitionId, note: &str) -> Mention {
    let code = inputs.model.code;
    let definition = code.definition(id);
    Mention {
        name: code.definition_path(id),
        place: inputs.model.sources.place(definition.location),
        note: note.to_owned(),
    }
}

fn ordered(mentions: BTreeSet<Mention>) -> Vec<Mention> {
    let mut mentions: Vec<_> = mentions.into_iter().collect();
    mentions.sort_by(|a, b| (&a.place, a).cmp(&(&b.place, b)));
    mentions
}
