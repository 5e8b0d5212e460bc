//! The formulas of the measures, each with its source.
//!
//! Takes counts; returns numbers. Where a formula has no value (a division by zero), the convention is stated. Leaves
//! out what is counted. `docs/metrics.md` lists them with their ids.

/// Martin's instability I = Ce / (Ca + Ce): 0 is depended on only, 1 depends only; 0 if nothing is tied to it.
/// R. C. Martin, OO Design Quality Metrics, 1994.
#[must_use]
pub fn instability(afferent: u64, efferent: u64) -> f64 {
    ratio(efferent, afferent + efferent)
}

/// Martin's abstractness in the reading of ArchUnit: public traits / public types (traits are types); 0 without any.
#[must_use]
pub fn abstractness(public_traits: u64, public_types: u64) -> f64 {
    ratio(public_traits, public_types)
}

/// Martin's distance from the main sequence D = |A + I − 1|: 0 is on it, 1 as far away as can be.
#[must_use]
pub fn distance(abstractness: f64, instability: f64) -> f64 {
    (abstractness + instability - 1.0).abs()
}

/// NDepend's relational cohesion H = (R + 1) / N of N types with R relations among them; 0 without types. Its authors
/// take 1.5 to 4 for good.
#[must_use]
pub fn cohesion(relations: u64, types: u64) -> f64 {
    if types == 0 { 0.0 } else { (relations + 1) as f64 / types as f64 }
}

/// How far a value is above its threshold, as a share of the value: (value − threshold) / value, 0 below it.
/// Structure101.
#[must_use]
pub fn excess(value: u64, threshold: u64) -> f64 {
    ratio(value.saturating_sub(threshold), value)
}

/// Structure101's tangle measure: the references in the feedback set / all references in the scope.
#[must_use]
pub fn tangledness(feedback: u64, all: u64) -> f64 {
    ratio(feedback, all)
}

/// Structure101's XS: what is too much about it, in lines: (excess of fat + tangledness) × lines.
#[must_use]
pub fn over_complexity(fat: f64, tangledness: f64, lines: u64) -> f64 {
    (fat + tangledness) * lines as f64
}

/// The sums over a graph of `n` nodes of how many nodes each depends on, itself included.
/// J. Lakos, Large-Scale C++ Software Design, 1996.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Lakos {
    /// Cumulative component dependency: the sum.
    pub ccd: u64,
    /// Average component dependency: CCD / n.
    pub acd: f64,
    /// Relative average component dependency: ACD / n. It is the propagation cost (MacCormack 2006) too.
    pub racd: f64,
    /// Normalised: CCD / that of a balanced binary tree of n nodes in Lakos's closed form, (n + 1) · log2(n + 1) − n.
    /// Above 1 there is more coupling than in a tree.
    pub nccd: f64,
}

impl Lakos {
    /// From how many nodes each node reaches, itself included.
    #[must_use]
    pub fn new(reached: &[u32]) -> Self {
        let (n, ccd) = (reached.len() as u64, reached.iter().map(|&count| u64::from(count)).sum());
        let size = n as f64;
        let tree = (size + 1.0) * (size + 1.0).log2() - size;
        let acd = ratio(ccd, n);
        Self {
            ccd,
            acd,
            racd: if n == 0 { 0.0 } else { acd / size },
            nccd: if n == 0 { 0.0 } else { ccd as f64 / tree },
        }
    }
}

/// Dowalil's relative visibility RV = visible / all; 0 of nothing.
#[must_use]
pub fn relative_visibility(visible: u64, all: u64) -> f64 {
    ratio(visible, all)
}

/// Average (mean of RV) and global (all visible / all) relative visibility of parts with (visible, all) elements.
/// Parts without elements are left out.
#[must_use]
pub fn visibility_of_parts(parts: &[(u64, u64)]) -> (f64, f64) {
    let parts: Vec<_> = parts.iter().filter(|(_, all)| *all > 0).collect();
    let sum: f64 = parts.iter().map(|&&(visible, all)| relative_visibility(visible, all)).sum();
    let (visible, all) = parts.iter().fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    (if parts.is_empty() { 0.0 } else { sum / parts.len() as f64 }, relative_visibility(visible, all))
}

/// `part / whole`, 0 if the whole is 0.
fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
