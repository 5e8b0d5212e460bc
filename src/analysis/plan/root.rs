//! The text of the new crate's root.
//!
//! Takes the part; returns what its root file says before and after the files have moved. Leaves out the manifest.

use super::part::Part;
use super::{FileText, Inputs};

/// What stands there until the files come.
pub(super) fn placeholder(part: &Part) -> FileText {
    let (file, code) = match part.roots.is_empty() {
        true => ("main.rs", "\nfn main() {}\n"),
        false => ("lib.rs", ""),
    };
    FileText {
        file: format!("{}/src/{file}", part.dir),
        what: "new: nothing yet".to_owned(),
        text: format!("//! The code comes with the next step.\n{code}"),
        language: "rust",
    }
}

/// The modules of the new crate, or what to add to the file that becomes its root; without attributes that ask for a
/// feature that the new package does not have.
pub(super) fn text(inputs: Inputs<'_>, part: &Part, features: &[String]) -> Option<FileText> {
    let has = |feature: &str| features.iter().any(|it| it == feature);
    let is_meant = |attribute: &&String| features_in(attribute).into_iter().all(has);
    let mut text: String = attributes(inputs, part).iter().filter(is_meant).map(|line| format!("{line}\n")).collect();
    let mut what = "at its top: what the root of the old crate says".to_owned();
    if part.only_root().is_none() {
        what = "in place of what it says now: the modules".to_owned();
        for &root in &part.roots {
            let name = inputs.model.code.module(root).path.rsplit("::").next().unwrap_or_default();
            text += &format!("pub mod {name};\n");
        }
    }
    if asks_for_docs(inputs, part) && !has_docs(inputs, part) {
        text.insert_str(0, "//! What it is for: `missing_docs` asks for it.\n");
    }
    let file = format!("{}/src/lib.rs", part.dir);
    (!text.is_empty() && !part.roots.is_empty()).then_some(FileText { file, what, text, language: "rust" })
}

/// The inner attributes and `extern crate`s of the root that the part was compiled under.
fn attributes(inputs: Inputs<'_>, part: &Part) -> Vec<String> {
    let code = inputs.model.code;
    let Some(&root) = part.roots.first() else { return Vec::new() };
    let krate = &code.crates[code.module(root).krate as usize];
    let text = &inputs.model.sources.file(code.module(krate.root).location.file).text;
    let mut lines = text.lines().map(str::trim_end);
    let mut attributes = Vec::new();
    while let Some(line) = lines.next() {
        let mut attribute = line.to_owned();
        if line.starts_with("#![") && !line.starts_with("#![doc") {
            while !is_closed(&attribute) {
                let Some(line) = lines.next() else { break };
                attribute += &format!("\n{line}");
            }
        } else if !line.starts_with("extern crate ") {
            continue;
        }
        attributes.push(attribute);
    }
    attributes
}

/// The features of the package that an attribute asks for.
fn features_in(attribute: &str) -> Vec<&str> {
    let after = attribute.split("feature = \"").skip(1);
    after.filter_map(|rest| rest.split('"').next()).collect()
}

/// Whether all brackets of an attribute are closed.
fn is_closed(attribute: &str) -> bool {
    attribute.matches('[').count() <= attribute.matches(']').count()
}

/// Whether a lint wants everything that is `pub` documented.
pub(super) fn asks_for_docs(inputs: Inputs<'_>, part: &Part) -> bool {
    let attributes = attributes(inputs, part);
    let asks = |line: &str| line.contains("missing_docs") && !line.contains("allow");
    let mut manifests = part.packages.iter().filter_map(|id| inputs.manifests.get(id));
    let mut manifests = manifests.by_ref().map(String::as_str).chain(inputs.workspace_manifest);
    attributes.iter().any(|attribute| asks(attribute)) || manifests.any(|manifest| manifest.lines().any(asks))
}

/// Whether the file that becomes the root of the new crate says what it is for.
fn has_docs(inputs: Inputs<'_>, part: &Part) -> bool {
    let Some(root) = part.only_root() else { return false };
    let location = inputs.model.code.module(root).location;
    inputs.model.sources.file(location.file).text.lines().any(|line| line.starts_with("//!"))
}
