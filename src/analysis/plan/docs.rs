//! What has to be documented before it is shown: where `missing_docs` is on, an item without documentation does not
//! compile, or warns, as soon as other crates see it.
//!
//! Takes the sides and what is widened; returns the items that lack documentation. Leaves out what macros make.

use std::collections::{BTreeMap, BTreeSet};

use super::imports::declarations;
use super::items::Shape;
use super::part::{Part, is_below};
use super::placement::Sides;
use super::{Inputs, Mention, root};
use crate::analysis::seams::SeamKind;
use crate::resolve::{CodeGraph, Definition, DefinitionId, DefinitionKind, ModuleId, Visibility};
use crate::source::Place;

/// The items to document, ordered by place.
pub(super) fn undocumented(inputs: Inputs<'_>, part: &Part, sides: &Sides<'_>, widened: &[Mention]) -> Vec<Mention> {
    if !part.moves() || !root::asks_for_docs(inputs, part) {
        return Vec::new();
    }
    let shown = Shown::new(inputs, part, sides, widened);
    let code = inputs.model.code;
    let ids = (0..code.definitions.len() as u32).map(DefinitionId);
    let of_impl = |id: DefinitionId| {
        let item = sides.items.of(id).map(|item| &sides.items.item(item).shape);
        item.is_some_and(|shape| matches!(shape, Shape::Impl { .. }))
    };
    let mentions = ids.filter(|&id| shown.is_new(id) && !of_impl(id)).filter_map(|id| {
        let place = shown.place(id);
        let is_module = code.definition(id).kind == DefinitionKind::Module;
        let documented = is_documented(inputs, &place) || (is_module && has_inner_docs(inputs, id));
        let note = String::new();
        (!documented).then(|| Mention { name: code.definition_path(id), place, note })
    });
    let mut mentions: Vec<_> = mentions.collect();
    mentions.sort_by(|a, b| (&a.place, a).cmp(&(&b.place, b)));
    mentions
}

/// What other crates see once all is done.
struct Shown<'a> {
    inputs: Inputs<'a>,
    widened: BTreeSet<&'a Place>,
    /// The modules that are seen then, and those of them that are seen now.
    modules: BTreeSet<ModuleId>,
    before: BTreeSet<ModuleId>,
    /// Where modules are declared.
    declared: BTreeMap<ModuleId, Place>,
}

impl<'a> Shown<'a> {
    fn new(inputs: Inputs<'a>, part: &Part, sides: &Sides<'_>, widened: &'a [Mention]) -> Self {
        let code = inputs.model.code;
        let declared = declarations(inputs).into_iter();
        let declared = declared.map(|(module, it)| (module, inputs.model.sources.place(it.location))).collect();
        let widened = widened.iter().map(|mention| &mention.place).collect();
        let nothing = BTreeSet::new();
        let mut shown = Self { inputs, widened, modules: nothing.clone(), before: nothing, declared };
        let concerned = |module: ModuleId| part.packages.contains(&code.module(module).package);
        let modules: Vec<ModuleId> =
            (0..code.modules.len() as u32).map(ModuleId).filter(|&module| concerned(module)).collect();
        shown.before = modules.iter().copied().filter(|&module| shown.is_seen(module, &[], false)).collect();
        // the roots of the new crate are public by themselves; of a library, the old crate shows nothing new
        let is_leaf = sides.kind() == SeamKind::Leaf;
        let seen = |&module: &ModuleId| {
            shown.is_seen(module, &part.roots, true) || (is_leaf && shown.is_seen(module, &[], true))
        };
        let seen = modules.into_iter().filter(seen).collect();
        shown.modules = seen;
        shown
    }

    /// Whether all modules from the root, or from one of these roots, down to a module are public.
    fn is_seen(&self, module: ModuleId, roots: &[ModuleId], then: bool) -> bool {
        let code = self.inputs.model.code;
        let path = &code.module(module).path;
        let is_own = roots.is_empty() || roots.iter().any(|&root| is_below(&code.module(root).path, path));
        let around = std::iter::successors(Some(module), |&module| code.module(module).parent);
        let mut chain = around.take_while(|it| !roots.contains(it) && code.module(*it).parent.is_some());
        is_own && chain.all(|it| definition_of(code, it).is_some_and(|id| self.is_public(id, then)))
    }

    fn is_public(&self, id: DefinitionId, then: bool) -> bool {
        self.inputs.model.code.definition(id).visibility == Visibility::Public
            || (then && self.widened.contains(&self.place(id)))
    }

    fn place(&self, id: DefinitionId) -> Place {
        let definition = self.inputs.model.code.definition(id);
        let declared = self.declared.get(&definition.module).filter(|_| definition.kind == DefinitionKind::Module);
        declared.cloned().unwrap_or_else(|| self.inputs.model.sources.place(definition.location))
    }

    /// Whether a definition is seen then and was not seen before, and `missing_docs` looks at it.
    fn is_new(&self, id: DefinitionId) -> bool {
        let code = self.inputs.model.code;
        let definition = code.definition(id);
        if definition.test || !self.modules.contains(&self.seen_from(definition)) {
            return false;
        }
        let around = std::iter::successors(Some(id), |&id| code.definition(id).owner);
        let is_public =
            |then| around.clone().all(|id| self.is_public(id, then) || is_in_public_type(code, code.definition(id)));
        is_public(true) && !(is_public(false) && self.before.contains(&self.seen_from(definition)))
    }

    /// The module that a definition is seen from: of a module the one around it.
    fn seen_from(&self, definition: &Definition) -> ModuleId {
        let parent = self.inputs.model.code.module(definition.module).parent;
        parent.filter(|_| definition.kind == DefinitionKind::Module).unwrap_or(definition.module)
    }
}

/// Variants and members of traits are as public as what they are in.
fn is_in_public_type(code: &CodeGraph, definition: &Definition) -> bool {
    let owner = definition.owner.map(|owner| code.definition(owner).kind);
    matches!(owner, Some(DefinitionKind::Enum | DefinitionKind::Trait | DefinitionKind::Variant))
        && (definition.kind == DefinitionKind::Variant || owner != Some(DefinitionKind::Enum))
}

fn definition_of(code: &CodeGraph, module: ModuleId) -> Option<DefinitionId> {
    let is_it = |it: &Definition| it.module == module && it.kind == DefinitionKind::Module && it.name.is_empty();
    code.definitions.iter().position(is_it).map(|index| DefinitionId(index as u32))
}

/// Whether documentation stands in the lines above a place.
fn is_documented(inputs: Inputs<'_>, place: &Place) -> bool {
    let Some(file) = inputs.model.sources.find(&place.path) else { return true };
    let lines: Vec<&str> =
        inputs.model.sources.file(file).text.lines().take(place.line as usize).map(str::trim).collect();
    let Some((own, above)) = lines.split_last() else { return true };
    let is_doc = |line: &str| line.contains("///") || line.contains("/**") || line.contains("#[doc");
    let belongs = |line: &&&str| {
        line.starts_with(['#', '/', '*', ')', ']']) || line.ends_with(['(', ',']) || line.ends_with("*/")
    };
    // an attribute over several lines, or the head of an item that breaks before its name
    is_doc(own) || above.iter().rev().take_while(belongs).any(|line| is_doc(line))
}

/// Whether the file of a module begins with documentation of it.
fn has_inner_docs(inputs: Inputs<'_>, id: DefinitionId) -> bool {
    let code = inputs.model.code;
    let location = code.module(code.definition(id).module).location;
    let text = &inputs.model.sources.file(location.file).text;
    text.lines().skip(location.line as usize - 1).take(40).any(|line| line.trim_start().starts_with("//!"))
}
