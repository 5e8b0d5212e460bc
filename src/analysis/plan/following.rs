//! What has to follow when code moves from one module to another of its package.
//!
//! Takes a cut that moves items; returns the imports and paths to change, the re-exports where the code was, the imports
//! that it needs where it goes, and those that nothing needs any more. Names in the text count where only types tell more.

use std::collections::{BTreeMap, BTreeSet};

use super::cut::Cut;
use super::imports::{Bound, bound, declarations, imports, module_of_path};
use super::items::{Item, ItemIndex, ItemUse};
use super::part::{is_below, is_linkable};
use super::placement::Sides;
use super::text::words;
use super::{FileText, Inputs, Mention};
use crate::resolve::{
    CodeGraph, Definition, DefinitionId, DefinitionKind, ModuleId, Reference, ReferenceKind, Visibility,
};

/// What follows a move.
#[derive(Default)]
pub(super) struct Following {
    /// Imports and paths to change.
    pub(super) mentions: Vec<Mention>,
    /// Re-exports and imports to write.
    pub(super) texts: Vec<FileText>,
}

/// What follows the move that a cut is; nothing if it is none.
pub(super) fn following(inputs: Inputs<'_>, sides: &Sides<'_>, cut: &Cut) -> Following {
    let mut moved = Moved { inputs, sides, cut, kept: BTreeMap::new(), changed: BTreeSet::new() };
    for &item in &cut.moving {
        moved.look_at_users(item);
    }
    let mut texts = moved.re_exports();
    texts.extend(moved.imports());
    moved.look_at_what_is_left();
    let mut mentions: Vec<Mention> = moved.changed.into_iter().collect();
    mentions.sort_by(|a, b| (&a.place, a).cmp(&(&b.place, b)));
    Following { mentions, texts }
}

/// Who goes on using a definition by its old path.
#[derive(Clone, Copy)]
struct Kept {
    /// Only tests do.
    tests: bool,
    /// Only the module that it was in and those below do.
    near: bool,
}

struct Moved<'a, 'b> {
    inputs: Inputs<'a>,
    sides: &'b Sides<'b>,
    cut: &'b Cut,
    kept: BTreeMap<DefinitionId, Kept>,
    changed: BTreeSet<Mention>,
}

impl Moved<'_, '_> {
    /// Those above go on by a re-export of what is below; all others have to name the new place.
    fn look_at_users(&mut self, item: ItemIndex) {
        let code = self.inputs.model.code;
        let Some(id) = self.sides.items.item(item).definition else { return };
        if code.definition(id).owner.is_some() {
            self.look_at_callers(item, id);
            return;
        }
        let old = self.sides.items.item(item).module;
        let public = code.definition(id).visibility == Visibility::Public && is_linkable(code.module(old).target);
        let down = self.sides.is_below(item);
        if public && down && code.definition(id).kind != DefinitionKind::Macro {
            self.kept.insert(id, Kept { tests: false, near: false });
        }
        for used in self.sides.items.naming(item) {
            let reference = &code.references[used.reference as usize];
            let moves_too = used.from.is_some_and(|from| self.cut.moving.contains(&from));
            if moves_too || reference.to != id || is_in_macro(reference.kind) {
                continue;
            }
            if down && !self.sides.is_from_below(used) {
                let near = is_below(&code.module(old).path, &code.module(used.from_module).path);
                let kept = self.kept.entry(id).or_insert(Kept { tests: true, near: true });
                *kept = Kept { tests: kept.tests && reference.test, near: kept.near && near };
            } else if let Some(note) = self.change(used, id, old) {
                let place = self.inputs.model.sources.place(reference.location);
                self.changed.insert(Mention { name: code.definition_path(id), place, note });
            }
        }
    }

    /// Those who call a method that parts from its type.
    fn look_at_callers(&mut self, item: ItemIndex, id: DefinitionId) {
        let code = self.inputs.model.code;
        let owner = code.definition(id).owner.and_then(|owner| self.sides.items.of(owner));
        if self.sides.is_below(item) || owner.is_some_and(|owner| !self.sides.is_below(owner)) {
            return;
        }
        let references = self.sides.items.naming(item).map(|used| &code.references[used.reference as usize]);
        self.changed.extend(references.filter(|it| it.to == id && !is_in_macro(it.kind)).map(|reference| Mention {
            name: code.definition_path(id),
            place: self.inputs.model.sources.place(reference.location),
            note: "it is no method of the type any more".to_owned(),
        }));
    }

    /// What becomes of an import or a path.
    fn change(&self, used: &ItemUse, id: DefinitionId, old: ModuleId) -> Option<String> {
        let code = self.inputs.model.code;
        let user = used.from.map_or(used.from_module, |from| self.sides.home(from));
        let path = self.path_from(user, &code.definition(id).name);
        let here = user == self.cut.home;
        if self.sides.is_import(used) {
            return Some(match here {
                true => "remove the import: it is here now".to_owned(),
                false => format!("import it as `{path}`"),
            });
        }
        if self.is_qualified(used) {
            return Some(format!("write `{}`", if here { &code.definition(id).name } else { path.as_str() }));
        }
        let imports = self.sides.items.naming(self.sides.items.of(id)?);
        let is_imported = imports.into_iter().any(|it| self.sides.is_import(it) && it.from_module == used.from_module);
        let needs_import = !here && (!is_imported || used.from_module == old);
        needs_import.then(|| format!("import `{path}` here"))
    }

    /// The path of a name in the new module, seen from another.
    fn path_from(&self, user: ModuleId, name: &str) -> String {
        let code = self.inputs.model.code;
        let around = std::iter::successors(Some(user), |&module| code.module(module).parent);
        match around.take(3).position(|module| module == self.cut.home).filter(|_| self.sides.root_below().is_some()) {
            Some(up) if up > 0 => format!("{}{name}", "super::".repeat(up)),
            _ => format!("{}::{name}", crate_path(code, user, self.cut.home)),
        }
    }

    /// Whether a path has something in front of the name.
    fn is_qualified(&self, used: &ItemUse) -> bool {
        let sources = self.inputs.model.sources;
        let place = sources.place(self.inputs.model.code.references[used.reference as usize].location);
        let line = sources.line(&place.path, place.line).unwrap_or_default();
        line.chars().take(place.column as usize - 1).collect::<String>().trim_end().ends_with("::")
    }

    /// Where the code was: for those above, which may use what is below.
    fn re_exports(&self) -> Vec<FileText> {
        let code = self.inputs.model.code;
        let mut lines: BTreeMap<ModuleId, BTreeSet<String>> = BTreeMap::new();
        for (&id, kept) in &self.kept {
            let definition = code.definition(id);
            let visibility = match definition.visibility {
                Visibility::Public => "pub ",
                _ if kept.near => "",
                _ => "pub(crate) ",
            };
            let attribute = if kept.tests { "#[cfg(test)]\n" } else { "" };
            let path = crate_path(code, definition.module, self.cut.home);
            lines
                .entry(definition.module)
                .or_default()
                .insert(format!("{attribute}{visibility}use {path}::{};\n", definition.name));
        }
        let text = |(module, lines): (ModuleId, BTreeSet<String>)| self.text(module, "where it was", lines);
        lines.into_iter().map(text).collect()
    }

    /// What the code needs where it goes and did not have to import, or imported, where it was.
    fn imports(&self) -> Option<FileText> {
        let code = self.inputs.model.code;
        let mut lines = BTreeSet::new();
        let home = self.cut.home;
        let has = bound(self.inputs, home);
        for &item in &self.cut.moving {
            for used in self.sides.items.outgoing(item) {
                let reference = &code.references[used.reference as usize];
                let is_named =
                    matches!(reference.kind, ReferenceKind::Path | ReferenceKind::Macro | ReferenceKind::Method);
                let Some(definition) = self.imported(reference) else { continue };
                let there = self.sides.home(used.to);
                let is_top = definition.owner.is_none() && definition.kind != DefinitionKind::Module;
                if !is_named || !is_top || there == home || self.is_qualified(used) {
                    continue;
                }
                let module = match definition.kind {
                    DefinitionKind::Macro => code.crates[code.module(there).krate as usize].root,
                    _ => there,
                };
                lines.insert((
                    definition.name.to_string(),
                    format!("{}::{}", crate_path(code, home, module), definition.name),
                ));
            }
            lines.extend(self.outside_imports(item));
        }
        lines.retain(|(name, _)| !has.iter().any(|it| it.name == *name));
        let mut lines: BTreeSet<String> = lines.into_iter().map(|(_, path)| format!("use {path};\n")).collect();
        let traits = self.cut.moving.iter().flat_map(|&item| self.traits(item));
        let traits = traits.filter(|(name, ..)| !has.iter().any(|it| it.name == *name));
        let comment = |is_sure| if is_sure { "" } else { "// if its methods are called there: " };
        lines.extend(traits.map(|(_, path, is_sure)| format!("{}use {path};\n", comment(is_sure))));
        (!lines.is_empty()).then(|| self.text(home, "what it needs there", lines))
    }

    /// What has to be in scope for a reference: what it names, or the trait whose method it calls.
    fn imported(&self, reference: &Reference) -> Option<&Definition> {
        let code = self.inputs.model.code;
        let definition = code.definition(reference.to);
        let owner = definition.owner.map(|owner| code.definition(owner));
        match reference.kind {
            ReferenceKind::Method => owner.filter(|owner| owner.kind == DefinitionKind::Trait),
            _ => Some(definition),
        }
    }

    /// The imports from outside of the workspace that an item says the names of: name and path.
    fn outside_imports(&self, item: ItemIndex) -> Vec<(String, String)> {
        let it = self.sides.items.item(item);
        let words = words_of(self.text_of(it.module), |line| it.has_line(line));
        let imports = self.outside_bound(it.module).into_iter();
        imports.filter(|it| words.contains(it.name.as_str())).map(|it| (it.name, it.path)).collect()
    }

    /// The imports of a module, from outside of the workspace, that nothing says the name of: traits, for their methods.
    /// Name, path, and whether it is sure that what moves calls these: nothing else is left that could.
    fn traits(&self, item: ItemIndex) -> Vec<(String, String, bool)> {
        let it = self.sides.items.item(item);
        let (text, imports) = (self.text_of(it.module), import_lines(self.inputs, it.module));
        let calls = text.lines().enumerate().any(|(number, line)| it.has_line(number as u32 + 1) && has_call(line));
        if !calls {
            return Vec::new();
        }
        let anywhere = words_of(text, |line| !imports.contains(&line));
        let traits = self.outside_bound(it.module).into_iter().filter(|it| !anywhere.contains(it.name.as_str()));
        let is_sure = self.is_emptied(it.module);
        traits.map(|it| (it.name, it.path, is_sure)).collect()
    }

    fn text_of(&self, module: ModuleId) -> &str {
        &self.inputs.model.sources.file(self.inputs.model.code.module(module).location.file).text
    }

    /// What a module imports from outside of the workspace for itself.
    fn outside_bound(&self, module: ModuleId) -> Vec<Bound> {
        let code = self.inputs.model.code;
        let is_own = |path: &str| {
            let first = path.split("::").next().unwrap_or_default();
            let below = format!("{}::{first}", code.module(module).path);
            matches!(first, "crate" | "self" | "super")
                || code.crates.iter().any(|krate| &*krate.name == first)
                || module_of_path(code, &below).is_some()
        };
        bound(self.inputs, module).into_iter().filter(|it| !it.shown && !is_own(&it.path)).collect()
    }

    /// The items that move out of a module.
    fn gone(&self, module: ModuleId) -> Vec<&Item> {
        let items = self.cut.moving.iter().map(|&item| self.sides.items.item(item));
        items.filter(|item| item.module == module).collect()
    }

    /// The words that are left in a module, imports not counted.
    fn left(&self, module: ModuleId) -> BTreeSet<&str> {
        let (gone, imports) = (self.gone(module), import_lines(self.inputs, module));
        let stays = |line| !imports.contains(&line) && !gone.iter().any(|item| item.has_line(line));
        words_of(self.text_of(module), stays)
    }

    /// Whether nothing is left in a module but the frames of `impl`s.
    fn is_emptied(&self, module: ModuleId) -> bool {
        let gone = self.gone(module);
        let names: BTreeSet<&str> = gone.iter().filter_map(|item| item.name.rsplit("::").next()).collect();
        self.left(module).iter().all(|word| *word == "impl" || names.contains(word))
    }

    /// Imports that only what has moved said the names of, and modules that nothing is left in.
    fn look_at_what_is_left(&mut self) {
        let code = self.inputs.model.code;
        let modules: BTreeSet<ModuleId> =
            self.cut.moving.iter().map(|&item| self.sides.items.item(item).module).collect();
        for module in modules {
            if self.is_emptied(module) && !self.kept.keys().any(|&id| code.definition(id).module == module) {
                self.changed.extend(self.removed(module));
                continue;
            }
            let (gone, left) = (self.gone(module), self.left(module));
            let gone = words_of(self.text_of(module), |line| gone.iter().any(|item| item.has_line(line)));
            let unneeded = bound(self.inputs, module).into_iter().filter(|it| {
                let name = it.name.as_str();
                gone.contains(name) && !left.contains(name) && !self.changed.iter().any(|known| known.place == it.place)
            });
            let note = "nothing here needs the import any more";
            let unneeded = unneeded.map(|it| Mention { name: it.path, place: it.place, note: note.to_owned() });
            let unneeded: Vec<Mention> = unneeded.collect();
            self.changed.extend(unneeded);
        }
    }

    /// A module that nothing is left in.
    fn removed(&self, module: ModuleId) -> Option<Mention> {
        let code = self.inputs.model.code;
        let has_modules = code.modules.iter().any(|it| it.parent == Some(module));
        let declaration = declarations(self.inputs).get(&module).copied().filter(|_| !has_modules)?;
        Some(Mention {
            name: code.module(module).path.to_string(),
            place: self.inputs.model.sources.place(declaration.location),
            note: "nothing is left in it: remove the module".to_owned(),
        })
    }

    fn text(&self, module: ModuleId, what: &str, lines: BTreeSet<String>) -> FileText {
        let code = self.inputs.model.code;
        let location = code.module(module).location;
        let inline = code.module(module).parent.is_some_and(|it| code.module(it).location.file == location.file);
        let what = match inline {
            true => format!("{what}, in `mod {}`", code.module(module).path.rsplit("::").next().unwrap_or_default()),
            false => what.to_owned(),
        };
        let file = self.inputs.model.sources.file(location.file).path.to_string();
        FileText { file, what, text: lines.into_iter().collect(), language: "rust" }
    }
}

/// The words in some lines of a text; comments are left out.
fn words_of(text: &str, is_meant: impl Fn(u32) -> bool) -> BTreeSet<&str> {
    let lines = text.lines().enumerate().filter(|(number, _)| is_meant(*number as u32 + 1));
    lines.filter(|(_, line)| !line.trim_start().starts_with("//")).flat_map(|(_, line)| words(line)).collect()
}

/// Whether a line calls a method.
fn has_call(line: &str) -> bool {
    let after_dots = line.split('.').skip(1).map(str::trim_start);
    after_dots.into_iter().any(|rest| {
        rest.starts_with(|c: char| c.is_alphabetic() || c == '_')
            && rest.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').starts_with(['(', ':'])
    })
}

/// The lines with the imports of a module.
fn import_lines(inputs: Inputs<'_>, module: ModuleId) -> BTreeSet<u32> {
    let lines = imports(inputs, |it| it == module).into_iter().map(|it| inputs.facts.facts(it.fragment)[it.item].lines);
    lines.flat_map(|(first, last)| first..=last).collect()
}

/// What a macro makes is not written where it is.
fn is_in_macro(kind: ReferenceKind) -> bool {
    kind == ReferenceKind::Expansion
}

/// The path of a module as another writes it.
fn crate_path(code: &CodeGraph, from: ModuleId, module: ModuleId) -> String {
    let (from, it) = (code.module(from), code.module(module));
    let (krate, below) = it.path.split_once("::").map_or((&*it.path, ""), |(krate, below)| (krate, below));
    let krate = if from.krate == it.krate { "crate" } else { krate.trim_start_matches("bin:") };
    if below.is_empty() { krate.to_owned() } else { format!("{krate}::{below}") }
}
