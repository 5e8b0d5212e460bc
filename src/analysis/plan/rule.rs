//! The rule that keeps the part apart from now on.
//!
//! Takes the part; returns the text to add to `seamfind.toml`. Leaves out writing it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::part::Part;
use super::{FileText, Inputs};
use crate::analysis::names::{Named, Scope};
use crate::analysis::seams::SeamKind;
use crate::workspace::TargetKind;

/// The rule for the time before the part is a package; afterwards cargo itself holds most of it.
pub(super) fn rule(inputs: Inputs<'_>, named: &Named, part: &Part, kind: SeamKind) -> Option<FileText> {
    let code = inputs.model.code;
    let own: Vec<String> = match !names_modules(inputs, named) {
        true => vec![named.name.clone()],
        false if named.scope == Scope::Package => vec![format!("package:{}", named.name)],
        false => part.roots.iter().chain(&part.crates).map(|&root| code.module(root).path.to_string()).collect(),
    };
    let crates: BTreeSet<String> = if part.moves() {
        let rest = code.crates.iter().filter(|krate| part.packages.contains(&krate.package));
        let is_code = |target: TargetKind| !target.is_test() && target != TargetKind::BuildScript;
        rest.filter(|krate| is_code(krate.target)).map(|krate| krate.name.to_string()).collect()
    } else {
        above(inputs, part)
    };
    let crates: Vec<String> = crates.into_iter().collect();
    let (from, to) = match kind {
        SeamKind::Library => (&own, &crates),
        SeamKind::Leaf => (&crates, &own),
    };
    if from.is_empty() || to.is_empty() {
        return None;
    }
    let because = match kind {
        SeamKind::Library => "it is to stand below the rest, in a package of its own",
        SeamKind::Leaf => "it is to stand above the rest, in a package of its own",
    };
    let mut text = String::new();
    if !inputs.configured {
        text.push_str("version = 1\n\n");
    }
    let _ = writeln!(text, "[[rule]]");
    let _ = writeln!(text, "id = {}", quoted(&id(part)));
    let _ = writeln!(text, "kind = \"forbid\"");
    let _ = writeln!(text, "from = {}", patterns(from));
    let _ = writeln!(text, "to = {}", patterns(to));
    let _ = writeln!(text, "because = {}", quoted(because));
    let what = if inputs.configured { "add" } else { "new" }.to_owned();
    Some(FileText { file: "seamfind.toml".to_owned(), what, text, language: "toml" })
}

/// What the rule is called.
pub(super) fn id(part: &Part) -> String {
    format!("{}-stays-apart", part.package)
}

/// Whether the rule is told in names of modules, which no rule finds any more once they are a package.
pub(super) fn names_modules(inputs: Inputs<'_>, named: &Named) -> bool {
    named.scope != Scope::Context || inputs.model.contexts.inferred
}

/// The packages that a part of whole packages must not depend on: those that depend on it.
fn above(inputs: Inputs<'_>, part: &Part) -> BTreeSet<String> {
    let model = inputs.model;
    let users = part.modules.iter().flat_map(|&module| model.modules.incoming(module));
    let users = users.map(|dependency| crate::resolve::ModuleId(dependency.from.0));
    let outside = users.filter(|module| !part.modules.contains(module));
    outside
        .map(|module| format!("package:{}", model.workspace.package(model.code.module(module).package).name))
        .collect()
}

fn patterns(list: &[String]) -> String {
    match list {
        [one] => quoted(one),
        all => format!("[{}]", all.iter().map(|pattern| quoted(pattern)).collect::<Vec<_>>().join(", ")),
    }
}

/// A string as TOML writes it.
pub(super) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
