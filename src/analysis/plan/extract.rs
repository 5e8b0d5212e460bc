//! The stage in which the part becomes a package of its own.
//!
//! Takes the planner; adds two steps: the package, still empty, which the old one can already depend on; then all that has
//! to happen at once, the files with their paths and the facade. Leaves out what has to be untangled before.

use super::imports::{Declaration, declarations};
use super::manifest::{self, Manifests};
use super::steps::Planner;
use super::text::{count, list};
use super::{FileText, Mention, Stage, StepKind, files, paths, root, rule};
use crate::analysis::seams::SeamKind;
use crate::resolve::{Definition, DefinitionKind, ModuleId, Visibility};

impl Planner<'_, '_> {
    /// Adds the steps; returns the dependencies that the old package does not need any more.
    pub(super) fn extract(&mut self) -> Vec<String> {
        let Some(mut manifests) = manifest::manifests(self.inputs, self.part, &self.sides, self.kind) else {
            return Vec::new();
        };
        let left_over = std::mem::take(&mut manifests.left_over);
        let features = manifests.features.clone();
        self.package(manifests);
        self.files(&features);
        left_over
    }

    fn package(&mut self, manifests: Manifests) {
        let forwarded = match &manifests.features[..] {
            [] => String::new(),
            features => format!("; it forwards {}", list(features, 8)),
        };
        let why = format!("empty for now; dependencies as they stand in the present manifest{forwarded}");
        let title = format!("Make the package `{}`", self.part.package);
        let mut texts = vec![manifests.new, root::placeholder(self.part)];
        texts.extend(manifests.others);
        self.add(Stage::Extract, StepKind::Manifest, title, why).texts = texts;
    }

    fn files(&mut self, features: &[String]) {
        let moves = files::moves(self.inputs, self.part);
        let mut definitions = files::inline_roots(self.inputs, self.part);
        definitions.extend(files::local(self.inputs, self.part));
        let mut texts: Vec<FileText> = root::text(self.inputs, self.part, features).into_iter().collect();
        let mut title = format!("Move {}, and rewrite the paths in them", count(moves.len(), "file"));
        let mut why = "all at once: only then is the build green again".to_owned();
        if self.part.only_root().is_some() && texts.is_empty() {
            why += "; and `touch` the new root: cargo goes by the time of a file, and a moved one keeps its own";
        }
        match self.kind {
            SeamKind::Library => {
                title += ", with a facade where they were";
                why += "; by the facade all old paths keep working";
                texts.extend(self.facade());
            }
            SeamKind::Leaf => {
                why +=
                    "; the old package cannot re-export what stands above it, so that the paths of others change too";
                definitions.extend(self.declarations());
            }
        }
        if let Some(text) = self.context() {
            texts.push(text);
        } else if rule::rule(self.inputs, self.named, self.part, self.kind).is_some() {
            why += &format!(
                "; remove the rule `{}`, whose modules are gone: cargo refuses now what it forbade",
                rule::id(self.part)
            );
        }
        let rewrites = paths::rewrites(self.inputs, self.part, &self.sides, self.kind);
        let step = self.add(Stage::Extract, StepKind::Move, title, why);
        (step.moves, step.rewrites, step.definitions, step.texts) = (moves, rewrites, definitions, texts);
    }

    /// What takes the place of the part's modules in the code that stays.
    fn facade(&self) -> Vec<FileText> {
        let code = self.inputs.model.code;
        let krate = self.part.crate_name();
        let declarations = declarations(self.inputs);
        let mut texts = Vec::new();
        for &root in &self.part.roots {
            let Some(parent) = code.module(root).parent else { continue };
            let name = code.module(root).path.rsplit("::").next().unwrap_or_default().to_owned();
            let visibility = self.module_visibility(root);
            let macro_use = declarations.get(&root).is_some_and(|declaration| declaration.macro_use);
            let new = self.part.new_path(code, root);
            let text = match new.is_empty() {
                true if macro_use => {
                    format!("#[macro_use]\n{visibility}extern crate {krate} as {name};\n")
                }
                true if krate == name => format!("{visibility}use ::{krate};\n"),
                true => format!("{visibility}use ::{krate} as {name};\n"),
                false => format!("{visibility}use ::{krate}::{new};\n"),
            };
            let file = self.inputs.model.sources.file(code.module(parent).location.file).path.to_string();
            let what = format!("in place of `mod {name};`, with its `#[cfg]`");
            texts.push(FileText { file, what, text, language: "rust" });
        }
        texts
    }

    /// The declarations of the part's modules, which nothing takes the place of.
    fn declarations(&self) -> Vec<Mention> {
        let declarations = declarations(self.inputs);
        let declared = self.part.roots.iter().filter_map(|root| Some((root, declarations.get(root)?)));
        let mention = |(&root, declaration): (&ModuleId, &Declaration)| Mention {
            name: self.inputs.model.code.module(root).path.to_string(),
            place: self.inputs.model.sources.place(declaration.location),
            note: "remove the declaration: the module is in the new package".to_owned(),
        };
        declared.map(mention).collect()
    }

    /// `pub `, `pub(crate) ` or nothing, as the module is declared.
    fn module_visibility(&self, module: ModuleId) -> &'static str {
        let definitions = &self.inputs.model.code.definitions;
        let is_it = |it: &&Definition| it.module == module && it.kind == DefinitionKind::Module && it.name.is_empty();
        match definitions.iter().find(is_it).map(|definition| definition.visibility) {
            Some(Visibility::Public) => "pub ",
            Some(Visibility::Crate | Visibility::Restricted) => "pub(crate) ",
            Some(Visibility::Private) | None => "",
        }
    }

    /// What a declared context consists of then.
    fn context(&self) -> Option<FileText> {
        if rule::names_modules(self.inputs, self.named) {
            return None;
        }
        Some(FileText {
            file: "seamfind.toml".to_owned(),
            what: format!("in the context `{}`, in place of its modules", self.named.name),
            text: format!("code = [{}]\n", rule::quoted(&format!("package:{}", self.part.package))),
            language: "toml",
        })
    }
}
