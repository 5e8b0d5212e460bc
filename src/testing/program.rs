//! Whole programs from text: the code graph, with the workspace and the sources that belong to it.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::ModuleGraph;
use crate::resolve::{
    CodeGraph, CrateNode, Definition, DefinitionId, DefinitionKind, ExternalReference, Module, ModuleId, Reference,
    ReferenceKind, Visibility,
};
use crate::source::{Location, SourceFile, SourceMap};
use crate::workspace::{Package, PackageId, TargetKind, Workspace};

/// What the stages before `graph` would have returned.
pub(crate) struct TestProgram {
    pub(crate) code: CodeGraph,
    pub(crate) workspace: Workspace,
    pub(crate) sources: SourceMap,
}

/// Builds a program from lines.
///
/// - `shop::orders -> shop::catalog::Price 3` is three references to a definition (1 if the number is left out). The
///   definition begins at the first segment with a capital or with `()`; without one, the module itself is used. Words
///   after it: a reference kind (`method`), `test`, `via shop::api` (the facade).
/// - `shop::orders -> extern:sqlx` is a reference to a crate outside the workspace.
/// - `shop::web lines=120 file=crates/shop/src/web.rs` describes a module; the words `test` (compiled only for tests),
///   `target=bin` and, for a crate, `package=shop-web` are known too.
///
/// Modules and the modules around them come to exist by being named, with 10 lines each and the usual files: crate
/// `shop` is package `shop` in `crates/shop`, `shop::a::b` is in `crates/shop/src/a/b.rs`.
pub(crate) fn program(text: &str) -> TestProgram {
    let mut draft = Draft::default();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            [from, "->", to] if to.starts_with("extern:") => draft.external(from, &to["extern:".len()..]),
            [from, "->", to, ref rest @ ..] => draft.reference(from, to, rest),
            [module, ref rest @ ..] => draft.describe(module, rest),
            [] => {}
        }
    }
    draft.finish()
}

impl TestProgram {
    /// The module of a path.
    pub(crate) fn module(&self, path: &str) -> ModuleId {
        let found = self.code.modules.iter().position(|module| &*module.path == path);
        ModuleId(found.unwrap_or_else(|| panic!("no module {path}")) as u32)
    }

    /// The paths of modules, separated by blanks.
    pub(crate) fn show(&self, modules: impl IntoIterator<Item = ModuleId>) -> String {
        modules.into_iter().map(|module| &*self.code.module(module).path).collect::<Vec<_>>().join(" ")
    }

    /// The module graph without tests.
    pub(crate) fn module_graph(&self) -> ModuleGraph {
        ModuleGraph::new(&self.code, false)
    }
}

#[derive(Default, Clone)]
struct ModuleDraft {
    lines: Option<u32>,
    file: Option<String>,
    package: Option<String>,
    target: Option<TargetKind>,
    test: bool,
}

struct ReferenceDraft {
    from: String,
    to: (String, String),
    kind: ReferenceKind,
    test: bool,
    facade: Option<String>,
}

#[derive(Default)]
struct Draft {
    modules: BTreeMap<String, ModuleDraft>,
    references: Vec<ReferenceDraft>,
    /// The module and the crate outside the workspace that it uses.
    externals: Vec<(String, String)>,
}

impl Draft {
    fn external(&mut self, from: &str, krate: &str) {
        self.module(from);
        self.externals.push((from.to_owned(), krate.to_owned()));
    }

    fn module(&mut self, path: &str) -> &mut ModuleDraft {
        for (at, _) in path.match_indices("::") {
            self.modules.entry(path[..at].to_owned()).or_default();
        }
        self.modules.entry(path.to_owned()).or_default()
    }

    fn describe(&mut self, path: &str, words: &[&str]) {
        let module = self.module(path);
        for word in words {
            match word.split_once('=') {
                Some(("lines", lines)) => module.lines = Some(lines.parse().expect("a number of lines")),
                Some(("file", file)) => module.file = Some(file.to_owned()),
                Some(("package", package)) => module.package = Some(package.to_owned()),
                Some(("target", target)) => module.target = Some(target_kind(target)),
                None if *word == "test" => module.test = true,
                _ => panic!("unknown word {word}"),
            }
        }
    }

    fn reference(&mut self, from: &str, to: &str, words: &[&str]) {
        let (module, item) = split_item(to);
        self.module(from);
        self.module(&module);
        let mut draft = ReferenceDraft {
            from: from.into(),
            to: (module, item),
            kind: ReferenceKind::Path,
            test: false,
            facade: None,
        };
        let mut count = 1;
        let mut words = words.iter();
        while let Some(&word) = words.next() {
            match (word.parse(), ReferenceKind::ALL.iter().find(|kind| kind.name() == word)) {
                (Ok(number), _) => count = number,
                (_, Some(&kind)) => draft.kind = kind,
                _ if word == "test" => draft.test = true,
                _ if word == "via" => draft.facade = words.next().map(|&path| path.to_owned()),
                _ => panic!("unknown word {word}"),
            }
        }
        if let Some(facade) = draft.facade.clone() {
            self.module(&facade);
        }
        for _ in 0..count {
            self.references.push(ReferenceDraft {
                to: draft.to.clone(),
                facade: draft.facade.clone(),
                from: from.into(),
                ..draft
            });
        }
    }

    fn finish(self) -> TestProgram {
        let workspace = self.workspace();
        let sources = SourceMap::new(self.modules.keys().map(|path| source_file(&self.file_of(path))).collect());
        let mut code = CodeGraph::default();
        for path in self.modules.keys() {
            let module = self.build_module(path, &code, &workspace, &sources);
            if module.parent.is_none() {
                let root = ModuleId(code.modules.len() as u32);
                let name = module.path.clone();
                code.crates.push(CrateNode { name, package: module.package, target: module.target, root });
            }
            code.modules.push(module);
        }
        self.add_references(&mut code);
        self.add_externals(&mut code);
        TestProgram { code, workspace, sources }
    }

    fn workspace(&self) -> Workspace {
        let names: BTreeSet<String> = self.modules.keys().map(|path| self.package_of(path)).collect();
        let package = |name: String| Package {
            dir: format!("crates/{name}"),
            manifest: format!("crates/{name}/Cargo.toml"),
            name,
            member: true,
            version: None,
            edition: crate::workspace::Edition::E2021,
            targets: Vec::new(),
            dependencies: Vec::new(),
            features: BTreeMap::new(),
            workspace_dir: String::new(),
        };
        Workspace { packages: names.into_iter().map(package).collect(), ..Workspace::default() }
    }

    fn package_of(&self, path: &str) -> String {
        let krate = crate_of(path);
        let name = self.modules[krate].package.clone();
        name.unwrap_or_else(|| krate.trim_start_matches("bin:").to_owned())
    }

    fn target_of(&self, path: &str) -> TargetKind {
        let krate = crate_of(path);
        let default = if krate.starts_with("bin:") { TargetKind::Bin } else { TargetKind::Lib };
        self.modules[krate].target.unwrap_or(default)
    }

    fn file_of(&self, path: &str) -> String {
        let usual = || match path.split_once("::") {
            Some((_, below)) => format!("crates/{}/src/{}.rs", self.package_of(path), below.replace("::", "/")),
            None if self.target_of(path) == TargetKind::Lib => format!("crates/{}/src/lib.rs", self.package_of(path)),
            None if self.target_of(path) == TargetKind::Test => {
                format!("crates/{}/tests/{path}.rs", self.package_of(path))
            }
            None => format!("crates/{}/src/main.rs", self.package_of(path)),
        };
        self.modules[path].file.clone().unwrap_or_else(usual)
    }

    fn build_module(&self, path: &str, code: &CodeGraph, workspace: &Workspace, sources: &SourceMap) -> Module {
        let draft = &self.modules[path];
        let parent = path.rsplit_once("::").map(|(parent, _)| find(&code.modules, parent));
        let package = workspace.packages.iter().position(|package| package.name == self.package_of(path)).unwrap();
        let target = self.target_of(path);
        let file = sources.find(&self.file_of(path)).unwrap();
        Module {
            path: path.into(),
            parent,
            package: PackageId(package as u32),
            target,
            location: Location { file, line: 1, column: 1 },
            lines: draft.lines.unwrap_or(10),
            test: draft.test || target.is_test() || parent.is_some_and(|parent| code.module(parent).test),
            krate: match parent {
                Some(parent) => code.module(parent).krate,
                None => code.crates.len() as u32,
            },
        }
    }

    fn add_references(&self, code: &mut CodeGraph) {
        let items: BTreeSet<(ModuleId, &str)> =
            self.references.iter().map(|draft| (find(&code.modules, &draft.to.0), draft.to.1.as_str())).collect();
        code.definitions = items.iter().map(|&(module, name)| definition(code.module(module), module, name)).collect();
        let items: Vec<_> = items.into_iter().collect();
        for (index, draft) in self.references.iter().enumerate() {
            let from = find(&code.modules, &draft.from);
            let to = (find(&code.modules, &draft.to.0), draft.to.1.as_str());
            code.references.push(Reference {
                from,
                location: Location { line: index as u32 + 1, ..code.module(from).location },
                to: DefinitionId(items.binary_search(&to).unwrap() as u32),
                kind: draft.kind,
                user: None,
                facade: draft.facade.as_ref().map(|path| find(&code.modules, path)),
                test: draft.test || code.module(from).test,
                exposed: false,
            });
        }
        code.references.sort();
    }

    fn add_externals(&self, code: &mut CodeGraph) {
        let names: BTreeSet<&str> = self.externals.iter().map(|(_, krate)| krate.as_str()).collect();
        code.externals = names.iter().map(|&name| name.into()).collect();
        for (from, krate) in &self.externals {
            let from = find(&code.modules, from);
            let to = names.iter().position(|name| name == krate).unwrap() as u32;
            let location = code.module(from).location;
            code.external_references.push(ExternalReference { from, location, to, test: false });
        }
        code.external_references.sort();
    }
}

fn find(modules: &[Module], path: &str) -> ModuleId {
    ModuleId(modules.iter().position(|module| &*module.path == path).unwrap() as u32)
}

fn crate_of(path: &str) -> &str {
    path.split("::").next().unwrap_or(path)
}

/// Module path and path of the item below it; the item is empty where the module itself is meant.
fn split_item(path: &str) -> (String, String) {
    let segments: Vec<&str> = path.split("::").collect();
    let is_item = |segment: &&str| segment.starts_with(char::is_uppercase) || segment.ends_with("()");
    let at = segments.iter().position(is_item).unwrap_or(segments.len());
    (segments[..at].join("::"), segments[at..].join("::").replace("()", ""))
}

fn definition(module: &Module, id: ModuleId, name: &str) -> Definition {
    let kind = match name {
        "" => DefinitionKind::Module,
        _ if name.starts_with(char::is_uppercase) => DefinitionKind::Struct,
        _ => DefinitionKind::Function,
    };
    Definition {
        module: id,
        name: name.into(),
        kind,
        visibility: Visibility::Public,
        location: module.location,
        lines: 1,
        owner: None,
        test: module.test,
    }
}

fn target_kind(word: &str) -> TargetKind {
    match word {
        "lib" => TargetKind::Lib,
        "bin" => TargetKind::Bin,
        "test" => TargetKind::Test,
        "bench" => TargetKind::Bench,
        "example" => TargetKind::Example,
        "build-script" => TargetKind::BuildScript,
        _ => panic!("unknown target {word}"),
    }
}

/// A file with one line per reference that a test might place in it.
fn source_file(path: &str) -> SourceFile {
    SourceFile { path: path.into(), text: "// line\n".repeat(200).into() }
}
