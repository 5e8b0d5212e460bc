//! The steps in their order, worded.
//!
//! Takes the part; has the cuts decided, the files, visibilities, paths and manifests worked out by the modules beside
//! this one, and puts them into steps. Leaves out how a step is shown.

use std::collections::{BTreeMap, BTreeSet};

use super::cut::{Cut, cuts};
use super::foundation::{Foundation, foundation};
use super::items::{ItemIndex, ItemUse, Items, Shape};
use super::part::{FoundationPackage, Part, is_below, is_linkable};
use super::placement::Sides;
use super::text::{count, list};
use super::{
    ApiItem, Effort, FileText, Inputs, Mention, Obstacle, Plan, Remedy, Stage, Step, StepKind, Wish, database, files,
    macros, manifest, paths, rule, visibility,
};
use crate::analysis::evidence::{Evidence, Quoter};
use crate::analysis::names::{Named, Scope};
use crate::analysis::seams::SeamKind;
use crate::resolve::{DefinitionId, ModuleId, ReferenceKind, Visibility};
use crate::workspace::PackageId;

/// Puts the plan together.
pub(super) fn assemble(inputs: Inputs<'_>, named: Named, part: &Part, wish: &Wish) -> Result<Plan, String> {
    let code = inputs.model.code;
    let concerned: BTreeSet<PackageId> = part.modules.iter().map(|&module| code.module(module).package).collect();
    let items = Items::new(inputs, &concerned);
    let foundation = foundation(code, part, &items);
    let (kind, why) = kind(inputs, part, &foundation, &items, wish);
    let mut part = part.with_binaries(code, kind);
    if kind == SeamKind::Library && part.moves() {
        part.foundation = foundation;
    }
    let part = &part;
    let mut sides = Sides::new(code, part, &items, kind);
    let cuts = cuts(inputs, &mut sides);
    let mut planner = Planner {
        inputs,
        part,
        named: &named,
        kind,
        sides,
        quoter: Quoter::new(code, inputs.model.sources),
        steps: Vec::new(),
    };
    let obstacles = planner.obstacles();
    planner.untangle(&cuts);
    planner.steps.extend(database::steps(inputs, &named, part));
    planner.extract();
    planner.afterwards();
    let api = planner.api();
    let steps = planner.steps;
    let counted = || part.modules.iter().map(|&module| code.module(module)).filter(|module| !module.test);
    let lines = counted().map(|module| u64::from(module.lines)).sum();
    let packages = concerned.iter().map(|&id| inputs.model.workspace.package(id).name.clone());
    Ok(Plan {
        kind,
        why,
        package: part.moves().then(|| part.package.clone()),
        packages: packages.collect(),
        effort: Effort::new(counted().count() as u64, lines, &steps),
        obstacles,
        steps,
        api,
        caveats: caveats(inputs, part),
        name: named.name,
        scope: named.scope,
    })
}

/// Which kind of seam the part becomes: the wish, or the one with less in the way. In the way of a library are the items
/// it needs of what is entangled with it, and each module that has to be pulled out first; in the way of a leaf, the
/// items that the rest uses of it.
fn kind(inputs: Inputs<'_>, part: &Part, foundation: &Foundation, items: &Items, wish: &Wish) -> (SeamKind, String) {
    let code = inputs.model.code;
    let (mut needed, mut below, mut api) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for used in &items.uses {
        let reference = &code.references[used.reference as usize];
        if reference.test || reference.kind == ReferenceKind::Use {
            continue;
        }
        let to = items.item(used.to).module;
        match (part.modules.contains(&used.from_module), part.modules.contains(&to)) {
            (true, false) if foundation.modules.contains(&to) => _ = below.insert(used.to),
            (true, false) => _ = needed.insert(used.to),
            (false, true) => _ = api.insert(used.to),
            _ => {}
        }
    }
    let stands_on = match below.len() {
        0 => String::new(),
        number => {
            format!(", stands on {} of {} below both", count(number, "item"), count(foundation.roots.len(), "module"))
        }
    };
    let numbers =
        format!("the rest uses {} of it; it needs {} of the rest{stands_on}", count(api.len(), "item"), needed.len());
    let rest = code.crates.iter().filter(|krate| part.packages.contains(&krate.package));
    let linkable = rest.into_iter().any(|krate| is_linkable(krate.target) && !part.modules.contains(&krate.root));
    match wish.kind {
        Some(kind) => (kind, format!("as asked; {numbers}")),
        None if part.moves() && !linkable => {
            (SeamKind::Library, format!("what stays is a binary, which no package can depend on; {numbers}"))
        }
        None if needed.len() + foundation.roots.len() <= api.len() => (SeamKind::Library, numbers),
        None => (SeamKind::Leaf, numbers),
    }
}

struct Planner<'a, 'b> {
    inputs: Inputs<'a>,
    part: &'b Part,
    named: &'b Named,
    kind: SeamKind,
    sides: Sides<'b>,
    quoter: Quoter<'a>,
    steps: Vec<Step>,
}

impl Planner<'_, '_> {
    fn add(&mut self, stage: Stage, kind: StepKind, title: impl Into<String>, why: impl Into<String>) -> &mut Step {
        let index = self.steps.len();
        self.steps.push(Step::new(stage, kind, title, why));
        &mut self.steps[index]
    }

    /// What cargo would refuse whatever is done with the code.
    fn obstacles(&mut self) -> Vec<Obstacle> {
        let mut obstacles = Vec::new();
        let code = self.inputs.model.code;
        let rest = code.crates.iter().filter(|krate| self.part.packages.contains(&krate.package));
        let linkable =
            rest.into_iter().any(|krate| is_linkable(krate.target) && !self.part.modules.contains(&krate.root));
        if self.kind == SeamKind::Leaf && self.part.moves() && !linkable {
            obstacles.push(Obstacle {
                message: "what stays behind is a binary, and no package can depend on a binary".to_owned(),
                help: "first make a library of it (`src/lib.rs` with its modules, and a small `src/main.rs`), or plan with \
                       `--kind library`"
                    .to_owned(),
                references: Vec::new(),
            });
        }
        obstacles.extend(self.package_cycles());
        obstacles
    }

    /// Cycles between packages by way of a third one.
    fn package_cycles(&mut self) -> Vec<Obstacle> {
        if !self.part.moves() {
            return Vec::new();
        }
        let model = self.inputs.model;
        let new = model.workspace.packages.len() as u32;
        let group = |module: ModuleId| {
            if self.part.modules.contains(&module) { new } else { model.code.module(module).package.0 }
        };
        let graph = model.modules.quotient(new + 1, |module| Some(group(module)));
        let tangles = crate::graph::tangles(&graph);
        let Some(tangle) = tangles.iter().find(|tangle| tangle.members.iter().any(|node| node.0 == new)) else {
            return Vec::new();
        };
        let others: Vec<_> = tangle
            .members
            .iter()
            .filter(|node| node.0 != new && !self.part.packages.contains(&PackageId(node.0)))
            .collect();
        if others.is_empty() {
            return Vec::new();
        }
        let names: Vec<_> = others.iter().map(|node| model.workspace.package(PackageId(node.0)).name.clone()).collect();
        let edges = others.iter().filter_map(|node| graph.dependency(crate::graph::NodeId(new), **node));
        let references: Vec<Evidence> =
            edges.flat_map(|edge| model.references(edge)).map(|reference| self.quoter.evidence(reference)).collect();
        vec![Obstacle {
            message: format!("the new package and {} would depend on each other in a circle", list(&names, 5)),
            help: "leave these references behind, or take what they use along".to_owned(),
            references,
        }]
    }

    /// What the part and the rest both stand on.
    fn foundation(&mut self) {
        let code = self.inputs.model.code;
        let foundation = &self.part.foundation;
        let Some(FoundationPackage { package, .. }) = self.part.foundation_package(self.inputs.model) else { return };
        let names: Vec<String> = foundation.roots.iter().map(|&root| code.module(root).path.to_string()).collect();
        let size = |root: ModuleId| {
            let path = &code.module(root).path;
            let below = foundation.modules.iter().filter(|&&module| is_below(path, &code.module(module).path));
            below.fold((0, 0), |(modules, lines), &module| (modules + 1, lines + code.module(module).lines))
        };
        let mentions = foundation.roots.iter().map(|&root| {
            let (modules, lines) = size(root);
            Mention {
                name: code.module(root).path.to_string(),
                place: self.inputs.model.sources.place(code.module(root).location),
                note: format!("{}, {}", count(modules, "module"), count(lines as usize, "line")),
            }
        });
        let mentions: Vec<_> = mentions.collect();
        let title = format!("First pull out what both stand on, as the package `{package}`");
        let why = format!(
            "the part and the rest use it, and it needs neither: `seamfind plan {} --as {package} --kind library`",
            names.join(",")
        );
        self.add(Stage::Untangle, StepKind::Foundation, title, why).definitions = mentions;
    }

    fn untangle(&mut self, cuts: &[Cut]) {
        self.foundation();
        let (imports, others): (Vec<&Cut>, Vec<&Cut>) = cuts.iter().partition(|cut| cut.remedy == Remedy::DropImport);
        others.into_iter().for_each(|cut| self.cut(cut));
        self.imports(&imports);
        self.placement();
        let text = rule::rule(self.inputs, self.named, self.part, self.kind);
        if !text.text.contains("to = []") && !text.text.contains("from = []") {
            let why =
                "from now on `seamfind check` fails as soon as it is tied in again, long before there is a package";
            self.add(Stage::Untangle, StepKind::Rule, "Add the rule that keeps it apart", why).texts = vec![text];
        }
        let macros = macros::to_prepare(self.inputs, self.part, &self.sides);
        if !macros.is_empty() {
            let title = format!("Make {} fit for another crate", count(macros.len(), "macro"));
            let why = "a macro is seen by other crates only if it is exported, and what it names is looked up where it is used";
            self.add(Stage::Untangle, StepKind::Macros, title, why).definitions = macros;
        }
        let widen = visibility::to_widen(self.inputs, self.part, &self.sides);
        let widened = widen.clone();
        if !widen.is_empty() {
            let title = format!("Make {} `pub`", count(widen.len(), "item"));
            let docs =
                if asks_for_docs(&self.attributes()) { ", and `missing_docs` asks for its documentation" } else { "" };
            let why = format!(
                "a crate shows others only what is `pub`, with `pub` modules on the way; each is a decision on the API{docs}"
            );
            self.add(Stage::Untangle, StepKind::Widen, title, why).definitions = widen;
        }
        if !self.part.moves() {
            return;
        }
        let restricted = visibility::restricted(self.inputs, self.part, &widened);
        if !restricted.is_empty() {
            let title = format!("Replace {} that lead out of the part", count(restricted.len(), "visibility"));
            let why = "they name a module around the part, which the new crate does not have: `pub(crate)`, or `pub` if the \
                       rest uses it";
            self.add(Stage::Untangle, StepKind::Widen, title, why).definitions = restricted;
        }
    }

    fn cut(&mut self, cut: &Cut) {
        let code = self.inputs.model.code;
        let used = self.sides.items.item(cut.item).name.clone();
        let references: Vec<Evidence> =
            cut.references.iter().map(|&index| self.quoter.evidence(&code.references[index as usize])).collect();
        let mut moving: Vec<ItemIndex> =
            cut.moving.iter().copied().filter(|&item| !self.is_inside(item, &cut.moving)).collect();
        moving.sort_by_key(|&item| item != cut.item);
        let moving: Vec<Mention> = moving.into_iter().map(|item| self.mention(item)).collect();
        let title = self.cut_title(cut, &used, &moving);
        let moving = moving.into_iter().chain(self.imports_of_what_comes(cut)).collect();
        let step = self.add(Stage::Untangle, StepKind::Cut, title, cut.why.clone());
        step.remedy = Some(cut.remedy);
        step.references = references;
        step.definitions = moving;
    }

    /// The imports in the part of what a cut moves into it: there they would clash with it, or lead out of the part.
    fn imports_of_what_comes(&self, cut: &Cut) -> Vec<Mention> {
        let code = self.inputs.model.code;
        let comes = |item: &&ItemIndex| {
            self.sides.is_in_part(**item) && !self.part.modules.contains(&self.sides.items.item(**item).module)
        };
        let uses = cut.moving.iter().filter(comes).flat_map(|&item| self.sides.items.naming(item));
        let imports = uses.filter(|used| self.sides.is_import(used) && self.part.modules.contains(&used.from_module));
        let mention = |used: &ItemUse| {
            let reference = &code.references[used.reference as usize];
            let definition = code.definition(reference.to);
            let around = std::iter::successors(Some(used.from_module), |&module| code.module(module).parent);
            let note = match self.part.only_root().and_then(|root| around.into_iter().position(|module| module == root))
            {
                None => "import it from where it is now".to_owned(),
                Some(0) => "remove the import: it is here now".to_owned(),
                Some(up) => format!("import it as `{}{}`", "super::".repeat(up), definition.name),
            };
            let place = self.inputs.model.sources.place(reference.location);
            Mention { name: code.definition_path(reference.to), place, note }
        };
        imports.map(mention).collect()
    }

    /// Imports that only what has moved needs.
    fn imports(&mut self, cuts: &[&Cut]) {
        let code = self.inputs.model.code;
        let mut references: Vec<u32> = cuts.iter().flat_map(|cut| cut.references.iter().copied()).collect();
        references.sort_unstable();
        if references.is_empty() {
            return;
        }
        let evidence: Vec<_> =
            references.iter().map(|&index| self.quoter.evidence(&code.references[index as usize])).collect();
        let title = format!("Remove {} of the other side", count(references.len(), "import"));
        let why = "nothing but the import is left of these uses; a re-export moves to where the definition is";
        let step = self.add(Stage::Untangle, StepKind::Cut, title, why);
        (step.remedy, step.references) = (Some(Remedy::DropImport), evidence);
    }

    fn cut_title(&self, cut: &Cut, used: &str, moving: &[Mention]) -> String {
        let (part, rest) = (format!("`{}`", self.named.name), "the rest");
        let library = self.kind == SeamKind::Library;
        let names: Vec<String> = moving.iter().map(|mention| mention.name.clone()).collect();
        match cut.remedy {
            Remedy::MoveDefinition if library => {
                format!("Move {} into {part}, and re-export it where it was", list(&names, 3))
            }
            Remedy::MoveDefinition => {
                format!("Leave {} behind: move it out of {part}, and re-export it there", list(&names, 3))
            }
            Remedy::MoveUser if library => {
                format!("Leave {} behind: move it out of {part}, to where `{used}` is", list(&names, 3))
            }
            Remedy::MoveUser => format!("Take {} along into {part}, where `{used}` is", list(&names, 3)),
            Remedy::PassIn => format!("Pass in what `{used}` gives"),
            Remedy::Trait if library => format!("Put a trait in {part} in place of `{used}`, implemented by {rest}"),
            Remedy::Trait => format!("Put a trait in {rest} in place of `{used}`, implemented by {part}"),
            Remedy::Event => format!("Tell by an event or a callback instead of calling `{used}`"),
            Remedy::Duplicate => format!("Copy `{used}`"),
            Remedy::DropImport => format!("Remove the import of `{used}`"),
        }
    }

    /// Whether an item is written in the body of another.
    fn is_inside(&self, item: ItemIndex, others: &BTreeSet<ItemIndex>) -> bool {
        let it = self.sides.items.item(item);
        others.iter().filter(|&&other| other != item).map(|&other| self.sides.items.item(other)).any(|other| {
            let lines = other.first + 1..other.first + other.lines;
            it.location.file == other.location.file && lines.contains(&it.first)
        })
    }

    fn mention(&self, item: ItemIndex) -> Mention {
        let it = self.sides.items.item(item);
        let note = match (&it.shape, it.definition) {
            (Shape::Inherent(_), Some(_)) if !self.sides.is_below(item) => {
                "as a free function, or a method of a trait: the type is on the other side"
            }
            (Shape::Plain, Some(id)) if self.inputs.model.code.definition(id).visibility != Visibility::Public => {
                "make it visible where it is used"
            }
            _ => "",
        };
        Mention { name: it.name.clone(), place: self.inputs.model.sources.place(it.location), note: note.to_owned() }
    }

    /// Impls that would be apart from both their trait and their type, and members apart from their type.
    fn placement(&mut self) {
        let nothing = BTreeSet::new();
        let misplaced: Vec<ItemIndex> = self
            .sides
            .items
            .indices()
            .filter(|&item| {
                let below = self.sides.is_below(item);
                let shape = &self.sides.items.item(item).shape;
                let apart = match shape {
                    Shape::Plain => false,
                    Shape::Inherent(owner) => {
                        self.sides.items.of(*owner).is_some_and(|owner| self.sides.is_below(owner) != below)
                    }
                    Shape::Impl { .. } => !self.sides.is_legal(item, below, &nothing),
                };
                apart && !self.sides.items.item(item).test
            })
            .collect();
        let (inherent, traits): (Vec<_>, Vec<_>) =
            misplaced.into_iter().partition(|&item| matches!(self.sides.items.item(item).shape, Shape::Inherent(_)));
        if !traits.is_empty() {
            let definitions: Vec<_> = traits.iter().map(|&item| self.mention(item)).collect();
            self.sides.swap(&traits.into_iter().collect());
            let title = format!("Move {} to the side of the trait or the type", count(definitions.len(), "impl"));
            let why = "the orphan rule: an impl must be in the crate of its trait or of its type (E0117)";
            self.add(Stage::Untangle, StepKind::Placement, title, why).definitions = definitions;
        }
        if !inherent.is_empty() {
            let definitions =
                inherent.iter().map(|&item| Mention { note: String::new(), ..self.mention(item) }).collect();
            let title = format!(
                "Move {} to where the type is, or make free functions of them",
                count(inherent.len(), "method")
            );
            let why = "an inherent impl must be in the crate of its type (E0116)";
            self.add(Stage::Untangle, StepKind::Placement, title, why).definitions = definitions;
        }
    }

    fn extract(&mut self) {
        if !self.part.moves() {
            return;
        }
        let package = self.part.package.clone();
        let manifests = manifest::manifests(self.inputs, self.part, &self.sides, self.kind);
        let moves = files::moves(self.inputs, self.part);
        let mut definitions = files::inline_roots(self.inputs, self.part);
        definitions.extend(files::local(self.inputs, self.part));
        let rewrites = paths::rewrites(self.inputs, self.part, &self.sides, self.kind);
        let (own, others): (Vec<_>, Vec<_>) = rewrites
            .into_iter()
            .partition(|rewrite| rewrite.from.starts_with("crate") || rewrite.from.starts_with("super"));
        if let Some(manifests) = manifests {
            let forwarded = match &manifests.features[..] {
                [] => String::new(),
                features => format!("; it forwards {}", list(features, 8)),
            };
            let why = format!("dependencies as they stand in the present manifest{forwarded}");
            let mut texts = vec![manifests.new];
            texts.extend(manifests.others);
            self.add(Stage::Extract, StepKind::Manifest, format!("Make the package `{package}`"), why).texts = texts;
        }
        let title = format!("Move {}, and rewrite the paths in them", count(moves.len(), "file"));
        let why = "this step and the next belong into one commit";
        let root = self.root_text();
        let step = self.add(Stage::Extract, StepKind::Move, title, why);
        (step.moves, step.rewrites, step.definitions) = (moves, own, definitions);
        step.texts.extend(root);
        self.facade(others);
        self.tests();
    }

    /// The text of the new crate's root, or what to add to the file that becomes it.
    fn root_text(&self) -> Vec<FileText> {
        let code = self.inputs.model.code;
        let mut text = self.attributes();
        let mut what = "at its top: what the root of the old crate says".to_owned();
        if self.part.only_root().is_none() && !self.part.roots.is_empty() {
            what = "new: the modules".to_owned();
            for &root in &self.part.roots {
                let name = code.module(root).path.rsplit("::").next().unwrap_or_default();
                text += &format!("pub mod {name};\n");
            }
        }
        if asks_for_docs(&text) && !self.has_docs() {
            text.insert_str(0, "//! What it is for: `missing_docs` asks for it.\n");
        }
        if text.is_empty() {
            return Vec::new();
        }
        vec![FileText { file: format!("{}/src/lib.rs", self.part.dir), what, text, language: "rust" }]
    }

    /// The inner attributes and `extern crate`s of the root that the part was compiled under.
    fn attributes(&self) -> String {
        let code = self.inputs.model.code;
        let Some(&root) = self.part.roots.first() else { return String::new() };
        let krate = &code.crates[code.module(root).krate as usize];
        let text = &self.inputs.model.sources.file(code.module(krate.root).location.file).text;
        let is_meant = |line: &&str| {
            (line.starts_with("#![") && line.ends_with(']') && !line.starts_with("#![doc"))
                || line.starts_with("extern crate ")
        };
        text.lines().map(str::trim_end).filter(is_meant).fold(String::new(), |text, line| text + line + "\n")
    }

    /// Whether the file that becomes the root of the new crate says what it is for.
    fn has_docs(&self) -> bool {
        let Some(root) = self.part.only_root() else { return false };
        let location = self.inputs.model.code.module(root).location;
        self.inputs.model.sources.file(location.file).text.lines().any(|line| line.starts_with("//!"))
    }

    fn facade(&mut self, rewrites: Vec<super::Rewrite>) {
        let code = self.inputs.model.code;
        let krate = self.part.crate_name();
        if self.kind == SeamKind::Leaf {
            if rewrites.is_empty() {
                return;
            }
            let title = format!("Let those who use it depend on `{}`", self.part.package);
            let why = "the old package cannot re-export what stands above it, so that the paths change";
            self.add(Stage::Extract, StepKind::Facade, title, why).rewrites = rewrites;
            return;
        }
        let mut texts = Vec::new();
        for &root in &self.part.roots {
            let Some(parent) = code.module(root).parent else { continue };
            let name = code.module(root).path.rsplit("::").next().unwrap_or_default().to_owned();
            let visibility = self.declared_visibility(root);
            let new = self.part.new_path(code, root);
            let text = match new.is_empty() {
                true if krate == name => format!("{visibility}use ::{krate};\n"),
                true => format!("{visibility}use ::{krate} as {name};\n"),
                false => format!("{visibility}use ::{krate}::{new};\n"),
            };
            let file = self.inputs.model.sources.file(code.module(parent).location.file).path.to_string();
            texts.push(FileText {
                file,
                what: format!("in place of `mod {name};`, with its `#[cfg]`"),
                text,
                language: "rust",
            });
        }
        if !texts.is_empty() {
            let title = "Put a facade where the part was";
            let why = "all old paths keep working, so that nothing else has to change now";
            self.add(Stage::Extract, StepKind::Facade, title, why).texts = texts;
        }
    }

    /// `pub `, `pub(crate) ` or nothing, as the module is declared.
    fn declared_visibility(&self, module: ModuleId) -> &'static str {
        let code = self.inputs.model.code;
        let is_it =
            |definition: &&crate::resolve::Definition| definition.module == module && definition.name.is_empty();
        match code.definitions.iter().find(is_it).map(|definition| definition.visibility) {
            Some(Visibility::Public) => "pub ",
            Some(Visibility::Crate | Visibility::Restricted) => "pub(crate) ",
            _ => "",
        }
    }

    /// Tests that use the other side the wrong way.
    fn tests(&mut self) {
        let code = self.inputs.model.code;
        let wrong = self.sides.items.uses.iter().filter(|used| self.sides.is_test(used) && self.sides.is_wrong(used));
        let mut by_module: BTreeMap<ModuleId, Vec<u32>> = BTreeMap::new();
        wrong.for_each(|used| by_module.entry(used.from_module).or_default().push(used.reference));
        if by_module.is_empty() {
            return;
        }
        let references = by_module.values().flatten().map(|&index| &code.references[index as usize]);
        let references: Vec<Evidence> = references.map(|reference| self.quoter.evidence(reference)).collect();
        let title =
            format!("Leave the tests in {} behind, or rid them of the other side", count(by_module.len(), "module"));
        let why = "they use what is above; an integration test of the upper package can hold them";
        self.add(Stage::Extract, StepKind::Tests, title, why).references = references;
    }

    fn afterwards(&mut self) {
        if !self.part.moves() {
            return;
        }
        let mut why = match self.kind {
            SeamKind::Library => "replace the paths that go through the facade, then remove it; cargo now refuses what the rule forbade, so \
                                  that the rule can go".to_owned(),
            SeamKind::Leaf => "cargo now refuses what the rule forbade, so that the rule can go".to_owned(),
        };
        let mut texts = Vec::new();
        if self.named.scope == Scope::Context && !self.inputs.model.contexts.inferred {
            why += &format!("; the context `{}` is the new package then", self.named.name);
            texts.push(FileText {
                file: "seamfind.toml".to_owned(),
                what: format!("in the context `{}`", self.named.name),
                text: format!("code = [{}]\n", rule::quoted(&format!("package:{}", self.part.package))),
                language: "toml",
            });
        }
        self.add(Stage::Afterwards, StepKind::Clean, "Clean up", why).texts = texts;
    }

    /// What others use of the part, the most used first.
    fn api(&self) -> Vec<ApiItem> {
        let code = self.inputs.model.code;
        let mut used: BTreeMap<DefinitionId, (BTreeSet<ModuleId>, u64)> = BTreeMap::new();
        for reference in
            code.references.iter().filter(|reference| !reference.test && reference.kind != ReferenceKind::Use)
        {
            let from_part = self.part.modules.contains(&reference.from);
            let is_part = match self.sides.items.of(reference.to) {
                Some(item) => self.sides.is_in_part(item),
                None => self.part.modules.contains(&code.target(reference)),
            };
            if !from_part && is_part {
                let (users, references) = used.entry(reference.to).or_default();
                users.insert(reference.from);
                *references += 1;
            }
        }
        let item = |(id, (users, references)): (DefinitionId, (BTreeSet<ModuleId>, u64))| ApiItem {
            name: code.definition_path(id),
            kind: code.definition(id).kind,
            users: users.len() as u64,
            references,
        };
        let mut api: Vec<_> = used.into_iter().map(item).collect();
        api.sort_by(|a, b| b.references.cmp(&a.references).then_with(|| a.name.cmp(&b.name)));
        api
    }
}

/// What the plan cannot see.
fn caveats(inputs: Inputs<'_>, part: &Part) -> Vec<String> {
    let code = inputs.model.code;
    let unresolved = code.unresolved.iter().filter(|unresolved| part.modules.contains(&unresolved.from)).count();
    let mut caveats = Vec::new();
    if unresolved > 0 {
        caveats.push(format!(
            "{} in the part could not be resolved, so that dependencies may be missing here",
            count(unresolved, "name")
        ));
    }
    caveats
}

/// Whether the attributes of a root have a lint that wants everything that is `pub` documented.
fn asks_for_docs(attributes: &str) -> bool {
    attributes.lines().any(|line| line.starts_with("#![") && line.contains("missing_docs") && !line.contains("allow"))
}
