//! Inference on small crates: a line of the fixture says after `//>` which uses by type it holds.
//!
//! Each use is the path of its definition below the crate, in the order of the line; `?name` is one that stays
//! unresolved. Imports of enums count too. Lines without the mark are not looked at.

mod flow;

use crate::resolve::{DefinitionKind, ReferenceKind, ResolveOptions, resolve};
use crate::source::Location;
use crate::workspace;

/// Resolves a crate of one file and compares its uses by type with what its lines say.
fn check(text: &str) {
    let dir = tempfile::tempdir().expect("a scratch folder");
    std::fs::create_dir(dir.path().join("src")).expect("a folder in it");
    let manifest = "[package]\nname = \"it\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\nclap = \"4\"\npaste = \"1\"\nprost = \"1\"\nsqlx = \"0.8\"\n";
    std::fs::write(dir.path().join("Cargo.toml"), manifest).expect("a manifest");
    std::fs::write(dir.path().join("src/lib.rs"), text).expect("a source file");
    let (workspace, _) = workspace::load(dir.path(), &workspace::LoadOptions::default()).expect("a workspace");
    let resolved = resolve(&workspace, &ResolveOptions::default());
    let code = &resolved.code;
    let mut found: Vec<(Location, String)> = Vec::new();
    for reference in &code.references {
        let definition = code.definition(reference.to);
        let by_type = match reference.kind {
            ReferenceKind::Method | ReferenceKind::Field | ReferenceKind::Operator => true,
            ReferenceKind::Use => definition.kind == DefinitionKind::Enum,
            _ => false,
        };
        if by_type || definition.owner.is_some() || definition.name.contains("::") {
            let path = code.definition_path(reference.to);
            found.push((reference.location, path.trim_start_matches("it::").to_owned()));
        }
    }
    found.extend(code.unresolved.iter().map(|unresolved| (unresolved.location, format!("?{}", unresolved.text))));
    found.sort();
    let mut wrong = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let Some((_, wanted)) = line.split_once("//>") else { continue };
        let here = found.iter().filter(|(location, _)| location.line as usize == index + 1);
        let actual: Vec<&str> = here.map(|(_, path)| path.as_str()).collect();
        let wanted: Vec<&str> = wanted.split_whitespace().collect();
        if actual != wanted {
            wrong.push(format!("{line}\n    found: {}", actual.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
