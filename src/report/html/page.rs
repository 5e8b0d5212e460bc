//! The data of the page: what the scripts read.
//!
//! Takes the [`HtmlReport`]; returns a value that borrows from it, with lists that no one reads to the end capped and
//! the count of what is left out. Leaves out how it is drawn.

use std::collections::BTreeMap;

use serde::Serialize;

use super::HtmlReport;
use crate::analysis::atlas::Atlas;
use crate::analysis::contexts::ContextSummary;
use crate::analysis::database::DatabaseBook;
use crate::analysis::seams::{Score, Seam, SeamKind};
use crate::analysis::unassigned::Unassigned;
use crate::config::SeamWeights;
use crate::finding::RuleCode;
use crate::report::{Basis, CoverageSummary, ReportedFinding};

/// At most so many findings are part of the page.
const FINDINGS: usize = 2_000;
/// At most so many seams of a level and kind.
const SEAMS: usize = 200;
/// At most so many names of one cost of a seam.
const NAMES: usize = 40;

/// All data of the page.
#[derive(Serialize)]
pub(super) struct Page<'a> {
    title: &'a str,
    version: &'static str,
    basis: Basis,
    modules: u64,
    packages: u64,
    coverage: &'a CoverageSummary,
    /// Whether a baseline is there to compare with.
    baseline: bool,
    /// The findings, the most severe first.
    findings: &'a [ReportedFinding],
    /// By severity and standing: how many there are of all findings.
    finding_counts: BTreeMap<String, u64>,
    /// What the kinds of findings mean.
    about: BTreeMap<&'static str, &'static str>,
    contexts: &'a [ContextSummary],
    unassigned: &'a [Unassigned],
    /// The seams by level.
    seams: BTreeMap<&'static str, Ranked<'a>>,
    /// What the parts of a score weigh.
    weights: &'a SeamWeights,
    /// The database; none where nothing of one was found.
    database: Option<&'a DatabaseBook>,
    atlas: &'a Atlas,
}

/// The best seams of one level.
#[derive(Serialize)]
struct Ranked<'a> {
    /// How many candidates of each kind there are.
    count: BTreeMap<SeamKind, u64>,
    best: Vec<RankedSeam<'a>>,
}

/// A seam without its ties, which the scripts find in the atlas.
#[derive(Serialize)]
struct RankedSeam<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    members: &'a [String],
    rank: u64,
    kind: SeamKind,
    score: Score,
    top: bool,
    most: bool,
    modules: u64,
    lines: u64,
    fan_in: u64,
    fan_out: u64,
    api: u64,
    api_functions: u64,
    api_types: u64,
    needed: u64,
    value: f64,
    mutual: Names,
    cycles: Names,
    feedback: Names,
    shared_state: Names,
    to_widen: Names,
    split_types: Names,
    refused_impls: Names,
    caller_macros: Names,
    features: Names,
    targets: Names,
    below: Names,
    dependencies: Names,
    own_dependencies: Names,
    dev_dependencies: Names,
}

/// A list of names, capped.
#[derive(Serialize)]
struct Names {
    count: usize,
    names: Vec<String>,
}

impl<'a> Page<'a> {
    pub(super) fn new(
        HtmlReport { title, report, atlas, package_seams, module_seams, weights, database }: HtmlReport<'a>,
    ) -> Self {
        let findings = &report.gate.findings;
        Self {
            title,
            version: env!("CARGO_PKG_VERSION"),
            basis: report.basis,
            modules: report.modules,
            packages: report.packages,
            coverage: &report.gate.coverage,
            baseline: findings.iter().any(|reported| reported.standing.is_some()),
            findings: &findings[..findings.len().min(FINDINGS)],
            finding_counts: finding_counts(findings),
            about: findings.iter().map(|reported| about(reported.finding.code)).collect(),
            contexts: &report.contexts,
            unassigned: &report.unassigned,
            seams: BTreeMap::from([
                ("context", ranked(&report.seams, weights)),
                ("package", ranked(package_seams, weights)),
                ("module", ranked(module_seams, weights)),
            ]),
            weights,
            database,
            atlas,
        }
    }
}

fn about(code: RuleCode) -> (&'static str, &'static str) {
    (code.id(), code.about())
}

fn finding_counts(findings: &[ReportedFinding]) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for reported in findings {
        let severity = format!("{:?}", reported.finding.severity).to_lowercase();
        let standing =
            reported.standing.map_or(String::from("none"), |standing| format!("{standing:?}").to_lowercase());
        *counts.entry(format!("{severity} {standing}")).or_default() += 1;
        if reported.finding.code == RuleCode::BaselineStale {
            *counts.entry("fixed".to_owned()).or_default() += 1;
        }
    }
    counts
}

fn ranked<'a>(seams: &'a [Seam], weights: &SeamWeights) -> Ranked<'a> {
    let mut count: BTreeMap<SeamKind, u64> = BTreeMap::new();
    let mut best = Vec::new();
    for seam in seams {
        let so_far = count.entry(seam.kind).or_default();
        *so_far += 1;
        if *so_far <= SEAMS as u64 {
            best.push(ranked_seam(seam, weights));
        }
    }
    Ranked { count, best }
}

fn ranked_seam<'a>(seam: &'a Seam, weights: &SeamWeights) -> RankedSeam<'a> {
    RankedSeam {
        name: &seam.name,
        members: &seam.members,
        rank: seam.rank,
        kind: seam.kind,
        score: seam.score,
        top: seam.top,
        most: seam.most,
        modules: seam.modules,
        lines: seam.lines,
        fan_in: seam.fan_in,
        fan_out: seam.fan_out,
        api: seam.api,
        api_functions: seam.api_functions,
        api_types: seam.api_types,
        needed: seam.needed,
        value: seam.score.value(weights),
        mutual: names(&seam.mutual, String::clone),
        cycles: names(&seam.cycles, String::clone),
        feedback: names(&seam.feedback, |edge| format!("{} → {}", edge.from, edge.to)),
        shared_state: names(&seam.shared_state, String::clone),
        to_widen: names(&seam.to_widen, String::clone),
        split_types: names(&seam.split_types, String::clone),
        refused_impls: names(&seam.refused_impls, |imp| {
            format!("{} ({}:{})", imp.header, imp.place.path, imp.place.line)
        }),
        caller_macros: names(&seam.caller_macros, String::clone),
        features: names(&seam.features, String::clone),
        targets: names(&seam.targets, String::clone),
        below: names(&seam.below, String::clone),
        dependencies: names(&seam.dependencies, String::clone),
        own_dependencies: names(&seam.own_dependencies, String::clone),
        dev_dependencies: names(&seam.dev_dependencies, String::clone),
    }
}

fn names<T>(list: &[T], name: impl Fn(&T) -> String) -> Names {
    Names { count: list.len(), names: list.iter().take(NAMES).map(name).collect() }
}
