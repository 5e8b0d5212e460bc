//! Where the files of the part go.
//!
//! Takes the part; returns the moves, and what in these files depends on where they are. Leaves out paths in the code.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::part::Part;
use super::{FileMove, Inputs, Mention};
use crate::resolve::{CodeGraph, ModuleId};
use crate::source::{FileId, Place};

/// Macros and variables whose meaning depends on the file or the package that they stand in.
const LOCAL: &[(&str, &str)] = &[
    ("include_str!(", "the path is relative to this file: move the file that is included too"),
    ("include_bytes!(", "the path is relative to this file: move the file that is included too"),
    ("include!(", "the path is relative to this file: move the file that is included too"),
    ("CARGO_MANIFEST_DIR", "the folder of the new package then"),
    ("CARGO_PKG_", "of the new package then: hand it in if that of the old one is meant"),
    ("CARGO_CRATE_NAME", "of the new crate then"),
    ("CARGO_BIN_EXE_", "known to the tests of the package with the binary only"),
    ("OUT_DIR", "filled by the build script of its own package: move that part of the script too"),
    ("module_path!(", "begins with the name of the new crate then"),
];

/// The files that move, ordered.
pub(super) fn moves(inputs: Inputs<'_>, part: &Part) -> Vec<FileMove> {
    let code = inputs.model.code;
    let own_files = part.modules.iter().filter(|&&module| has_own_file(code, module));
    let moves = own_files.map(|&module| {
        let from = inputs.model.sources.file(code.module(module).location.file).path.to_string();
        FileMove { to: destination(inputs, part, module, &from), from }
    });
    let mut seen = BTreeSet::new();
    let mut moves: Vec<_> = moves.filter(|file| file.from != file.to && seen.insert(file.from.clone())).collect();
    moves.sort();
    moves
}

/// The files whose code is in the part.
pub(super) fn files(code: &CodeGraph, part: &Part) -> BTreeSet<FileId> {
    part.modules.iter().map(|&module| code.module(module).location.file).collect()
}

/// The roots that are written inside of a file that stays.
pub(super) fn inline_roots(inputs: Inputs<'_>, part: &Part) -> Vec<Mention> {
    let code = inputs.model.code;
    let inline = part.roots.iter().filter(|&&root| !has_own_file(code, root));
    inline
        .map(|&root| Mention {
            name: code.module(root).path.to_string(),
            place: inputs.model.sources.place(code.module(root).location),
            note: "written inside of the file: what is between its braces becomes the new file".to_owned(),
        })
        .collect()
}

/// What in the files that move depends on where they are.
pub(super) fn local(inputs: Inputs<'_>, part: &Part) -> Vec<Mention> {
    let sources = inputs.model.sources;
    let mut mentions = Vec::new();
    for id in files(inputs.model.code, part) {
        let file = sources.file(id);
        for (number, line) in file.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let found = LOCAL.iter().find_map(|(word, note)| Some((word, note, line.find(word)?)));
            let Some((word, note, at)) = found else { continue };
            let place = Place {
                path: file.path.clone(),
                line: number as u32 + 1,
                column: line[..at].chars().count() as u32 + 1,
            };
            mentions.push(Mention { name: word.trim_end_matches('(').to_owned(), place, note: (*note).to_owned() });
        }
    }
    mentions
}

/// Whether a module has a file of its own, and is no `mod x { … }`.
fn has_own_file(code: &CodeGraph, module: ModuleId) -> bool {
    let it = code.module(module);
    it.parent.is_none_or(|parent| code.module(parent).location.file != it.location.file)
}

fn destination(inputs: Inputs<'_>, part: &Part, module: ModuleId, from: &str) -> String {
    let code = inputs.model.code;
    let path = part.new_path(code, module).replace("r#", "").replace("::", "/");
    let mut src = format!("{}/src", part.dir);
    let binary = part.crates.iter().find(|&&root| code.module(root).krate == code.module(module).krate);
    if let Some(&root) = binary {
        // cargo finds them there by itself, under the name that they had
        src += &format!("/bin/{}", binary_name(inputs, root));
    }
    match (path.is_empty(), binary.is_some(), from.ends_with("/mod.rs")) {
        (true, true, _) => format!("{src}/main.rs"),
        (true, false, _) => format!("{src}/lib.rs"),
        (false, _, true) => format!("{src}/{path}/mod.rs"),
        (false, ..) => format!("{src}/{path}.rs"),
    }
}

/// What a binary is called: its crate's name, with the hyphens that the file or the package has.
fn binary_name(inputs: Inputs<'_>, root: ModuleId) -> String {
    let module = inputs.model.code.module(root);
    let crate_name = module.path.trim_start_matches("bin:");
    let package = inputs.model.workspace.package(module.package);
    let manifest = inputs.manifests.get(&module.package).and_then(|text| text.parse::<Table>().ok());
    let declared = manifest.as_ref().and_then(|table| table.get("bin")).and_then(Value::as_array);
    let declared = declared.into_iter().flatten().filter_map(|bin| bin.get("name")?.as_str());
    let file = &inputs.model.sources.file(module.location.file).path;
    let stems = file.rsplit('/').take(2).map(|name| name.trim_end_matches(".rs"));
    let mut names = declared.chain([package.name.as_str()]).chain(stems);
    names.find(|name| name.replace('-', "_") == crate_name).unwrap_or(crate_name).to_owned()
}
