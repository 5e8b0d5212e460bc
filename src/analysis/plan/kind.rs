//! Which kind of seam a part becomes.
//!
//! Takes the part with its foundation and its items; returns the kind and why. Leaves out what follows from it.

use std::collections::BTreeSet;

use super::foundation::Foundation;
use super::items::Items;
use super::part::{Part, is_linkable};
use super::text::count;
use super::{Inputs, Wish};
use crate::analysis::seams::SeamKind;
use crate::resolve::ReferenceKind;

/// Which kind of seam the part becomes: the wish, or the one with less in the way. In the way of a library are the items
/// it needs of what is entangled with it, and each module that has to be pulled out first; in the way of a leaf, the
/// items that the rest uses of it.
pub(super) fn kind(
    inputs: Inputs<'_>,
    part: &Part,
    foundation: &Foundation,
    items: &Items,
    wish: &Wish,
) -> (SeamKind, String) {
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
