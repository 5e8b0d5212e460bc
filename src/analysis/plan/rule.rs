//! The rule that keeps the part apart from now on.
//!
//! Takes the part; returns the text to add to `seamfind.toml`. Leaves out writing it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::part::Part;
use super::{FileText, Inputs};
use crate::analysis::names::{Named, Scope};
use crate::analysis::seams::SeamKind;

/// The rule for the time before the part is a package; afterwards cargo itself holds most of it.
pub(super) fn rule(inputs: Inputs<'_>, named: &Named, part: &Part, kind: SeamKind) -> FileText {
    let code = inputs.model.code;
    let declared = named.scope == Scope::Context && !inputs.model.contexts.inferred;
    let own: Vec<String> = match declared {
        true => vec![named.name.clone()],
        false if named.scope == Scope::Package => vec![format!("package:{}", named.name)],
        false => part.roots.iter().chain(&part.crates).map(|&root| code.module(root).path.to_string()).collect(),
    };
    let crates: BTreeSet<String> = if part.moves() {
        let rest = code.crates.iter().filter(|krate| part.packages.contains(&krate.package));
        rest.filter(|krate| !krate.target.is_test()).map(|krate| krate.name.to_string()).collect()
    } else {
        above(inputs, part)
    };
    let crates: Vec<String> = crates.into_iter().collect();
    let (from, to) = match kind {
        SeamKind::Library => (&own, &crates),
        SeamKind::Leaf => (&crates, &own),
    };
    let because = match kind {
        SeamKind::Library => "it is to stand below the rest, in a package of its own",
        SeamKind::Leaf => "it is to stand above the rest, in a package of its own",
    };
    let mut text = String::new();
    let _ = writeln!(text, "[[rule]]");
    let _ = writeln!(text, "id = {}", quoted(&format!("{}-stays-apart", part.package)));
    let _ = writeln!(text, "kind = \"forbid\"");
    let _ = writeln!(text, "from = {}", patterns(from));
    let _ = writeln!(text, "to = {}", patterns(to));
    let _ = writeln!(text, "because = {}", quoted(because));
    FileText { file: "seamfind.toml".to_owned(), what: "add the rule".to_owned(), text, language: "toml" }
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
