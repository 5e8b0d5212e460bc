//! What to look at first where packages stand in for contexts: they are apart already, so it is within them.
//!
//! Takes the model; returns the first modules in the ranking of seams, of each kind, and the one edge between modules
//! side by side whose cut helps most. Leaves out the rest of both rankings, which have commands of their own.

use serde::Serialize;

use super::Model;
use super::drawing::Level;
use super::seams::{Seam, seams};
use super::tangles::{CutEdge, helps_most, tangles_at};
use crate::config::SeamWeights;

/// Seams of each kind.
const FIRST: usize = 3;

/// What to look at first within the packages.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WithinPackages {
    /// The first three modules or groups of each kind in the ranking; none is part of another, and those that
    /// nothing ties are left out, as are those that are used through impls alone which have to stay.
    pub seams: Vec<Seam>,
    /// The one edge whose cut helps most; absent where no modules side by side are tangled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cut: Option<CutEdge>,
}

/// Looks into all packages.
#[must_use]
pub fn within_packages(model: Model<'_>, weights: &SeamWeights) -> WithinPackages {
    let mut first: Vec<Seam> = Vec::new();
    let (all, tangles) =
        rayon::join(|| seams(model, Level::Module, weights), || tangles_at(model, Level::Module, None));
    // nothing names what only implements traits for the types of others, and yet they cannot do without it
    let is_used_unseen = |seam: &Seam| seam.api == 0 && !seam.refused_impls.is_empty();
    let is_meant = |seam: &Seam| !seam.is_alone() && !seam.comes_last() && !is_used_unseen(seam);
    for seam in all.into_iter().filter(is_meant) {
        let of_kind = first.iter().filter(|other| other.kind == seam.kind).count();
        if of_kind < FIRST && !first.iter().any(|other| overlap(other, &seam)) {
            first.push(seam);
        }
    }
    first.sort_by_key(|seam| seam.kind);
    let cut = helps_most(tangles.tangled_scopes.iter().flat_map(|scope| &scope.tangles));
    WithinPackages { seams: first, cut: cut.cloned() }
}

/// Whether one is part of the other.
fn overlap(a: &Seam, b: &Seam) -> bool {
    let holds = |around: &str, module: &str| {
        module.strip_prefix(around).is_some_and(|below| below.is_empty() || below.starts_with("::"))
    };
    modules(a).any(|a| modules(b).any(|b| holds(a, b) || holds(b, a)))
}

/// The modules that a seam is made of, each with all below it.
fn modules(seam: &Seam) -> impl Iterator<Item = &str> {
    seam.module.iter().chain(&seam.members).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{TestModel, model};
    use crate::resolve::BoundImpl;

    /// `shop::stock` and `shop::rack` below it could be pulled out, `shop::orders` and `shop::mail` are tangled, and
    /// `post` is a package that none of it is tied to.
    const TWO_PACKAGES: &str = "
        shop lines=400
        shop::stock lines=90
        shop::stock::rack lines=80
        shop::orders lines=60
        shop::mail lines=50
        shop -> shop::orders::Order
        shop::stock -> shop::stock::rack::Rack
        shop::orders -> shop::stock::Shelf
        shop::orders -> shop::mail::Letter 3
        shop::mail -> shop::orders::Order
        post lines=20
        post::stamp lines=30
    ";

    #[test]
    fn the_first_seams_do_not_overlap_and_the_cut_is_the_one_that_frees_most() {
        let model = model(TWO_PACKAGES, "");
        let WithinPackages { seams, cut } = within_packages(model.model(), &SeamWeights::default());
        let seams = seams.iter().map(|seam| format!("{:?} {}\n", seam.kind, seam.name)).collect::<String>();
        let cut = cut.map(|edge| format!("{} -> {} frees {:?}", edge.from, edge.to, edge.frees)).unwrap_or_default();
        insta::assert_snapshot!(seams + &cut, @r"
        Library shop::stock
        Library shop::mail
        Leaf shop::orders
        shop::mail -> shop::orders frees Some(2)
        ");
    }
    #[test]
    fn what_is_used_through_impls_alone_is_not_shown_if_they_have_to_stay() {
        let mut model = model("shop::impls -> shop::schema::Table\nshop -> shop::schema::Table", "");
        let shown = |model: &TestModel| {
            let within = within_packages(model.model(), &SeamWeights::default());
            within.seams.into_iter().map(|seam| seam.name).collect::<Vec<_>>()
        };
        assert_eq!(shown(&model), ["shop::schema", "shop::impls"]);
        let code = model.code_mut();
        let (impls, table) = (code.references[1].from, code.references[1].to);
        let location = code.module(impls).location;
        let (header, inherent, keepers, test) = ("impl Display for Table".into(), false, vec![table], false);
        code.crate_bound.impls.push(BoundImpl { module: impls, location, header, inherent, keepers, test });
        assert_eq!(shown(&model), ["shop::schema"]);
    }
}
