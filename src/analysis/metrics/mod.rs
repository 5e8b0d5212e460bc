//! The measures of contexts, packages or modules, and of all of them together.
//!
//! Takes the model and a level; returns one row of measures per element and those of the whole. What is counted is
//! here and in `counts`; the formulas are in `formulas` and `partition`. Leaves out judgement: there are no grades.

mod counts;
pub mod formulas;
mod partition;
#[cfg(test)]
mod tests;

use serde::Serialize;

use super::Model;
use super::drawing::Level;
use crate::graph::{self, NodeId};
use counts::{Counts, group_of};
use formulas::Lakos;
pub use partition::PartitionQuality;

/// More dependencies than this within a context or package, or between the items of a module, are too many
/// (Structure101's threshold for containers).
const FAT: u64 = 120;

/// The measures of a level.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Metrics {
    /// What the elements are.
    pub level: Level,
    /// The elements, ordered by name.
    pub elements: Vec<ElementMetrics>,
    /// All of them together.
    pub whole: WholeMetrics,
}

/// The measures of one context, package or module. Those of a module leave out the modules below it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ElementMetrics {
    /// Its name.
    pub name: String,
    /// Modules in it.
    pub modules: u64,
    /// Lines of code in it.
    pub lines: u64,
    /// Afferent coupling: elements that depend on it.
    pub ca: u64,
    /// Efferent coupling: elements it depends on.
    pub ce: u64,
    /// [`formulas::instability`].
    pub instability: f64,
    /// [`formulas::abstractness`].
    pub abstractness: f64,
    /// [`formulas::distance`].
    pub distance: f64,
    /// [`formulas::cohesion`] of its types.
    pub cohesion: f64,
    /// Dependencies between its modules; of a module, those between its items.
    pub fat: u64,
    /// [`formulas::tangledness`] of its modules; 0 for a module, whose items may use each other as they like.
    pub tangle: f64,
    /// [`formulas::over_complexity`], in lines.
    pub xs: f64,
    /// [`formulas::relative_visibility`] of its types: those declared `pub` / all.
    pub visibility: f64,
    /// 0 for what depends on no other, else 1 + the highest level it depends on, feedback edges left out.
    pub level: u64,
}

/// The measures of all elements together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WholeMetrics {
    /// Elements.
    pub elements: u64,
    /// Lakos's measures of the graph of elements.
    #[serde(flatten)]
    pub lakos: Lakos,
    /// [`formulas::tangledness`] of the elements.
    pub tangle: f64,
    /// Average relative visibility.
    pub arv: f64,
    /// Global relative visibility.
    pub grv: f64,
    /// How well the modules are split into the elements; absent if these are modules themselves.
    #[serde(flatten)]
    pub partition: Option<PartitionQuality>,
}

/// The measures at a level.
#[must_use]
pub fn metrics(model: Model<'_>, level: Level) -> Metrics {
    let counts = Counts::new(model, level);
    let tangles = graph::tangles(&counts.graph);
    let levels = graph::levels(&counts.graph, &tangles);
    let mut elements: Vec<_> = counts
        .graph
        .nodes()
        .iter()
        .map(|&node| ElementMetrics { level: levels.level(node).unwrap_or(0).into(), ..element(&counts, node) })
        .collect();
    elements.sort_by(|a, b| a.name.cmp(&b.name));
    let visibility: Vec<_> = counts.elements.values().map(|count| (count.public_types, count.types)).collect();
    let (arv, grv) = formulas::visibility_of_parts(&visibility);
    let cut = tangles.iter().map(|tangle| tangle.feedback.weight).sum();
    let all = counts.graph.dependencies().iter().map(|dependency| u64::from(dependency.weight)).sum();
    let whole = WholeMetrics {
        elements: elements.len() as u64,
        lakos: Lakos::new(&graph::reach_counts(&counts.graph)),
        tangle: formulas::tangledness(cut, all),
        arv,
        grv,
        partition: (level != Level::Module)
            .then(|| PartitionQuality::new(model.modules, |module| group_of(model, level, module))),
    };
    Metrics { level, elements, whole }
}

fn element(counts: &Counts<'_>, node: NodeId) -> ElementMetrics {
    let count = counts.elements.get(&node.0).copied().unwrap_or_default();
    let (ca, ce) = (counts.graph.incoming(node).len() as u64, counts.graph.outgoing(node).len() as u64);
    let instability = formulas::instability(ca, ce);
    let abstractness = formulas::abstractness(count.public_traits, count.public_types);
    let tangle = formulas::tangledness(count.feedback, count.references);
    ElementMetrics {
        name: counts.name(node),
        modules: count.modules,
        lines: count.lines,
        ca,
        ce,
        instability,
        abstractness,
        distance: formulas::distance(abstractness, instability),
        cohesion: formulas::cohesion(count.relations, count.types),
        fat: count.fat,
        tangle,
        xs: formulas::over_complexity(formulas::excess(count.fat, FAT), tangle, count.lines),
        visibility: formulas::relative_visibility(count.public_types, count.types),
        level: 0,
    }
}
