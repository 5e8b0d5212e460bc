//! The report stage: the [`Report`] and one writer per file, each a pure function of what it is given.
//!
//! Takes the answers of the analysis; returns text or bytes. Writers know formats, widths and colours; they leave out
//! how an answer was found, and where the bytes go.

pub mod baseline_file;
pub mod cargo_json;
pub mod config_file;
pub mod context_page;
pub mod diagnostic;
pub mod drawing;
pub mod github;
pub mod gitlab;
pub mod html;
pub mod human;
pub mod issue;
pub mod json;
pub mod junit;
pub mod markdown;
pub mod markdown_diff;
mod pages;
pub mod rows;
pub mod sarif;
pub mod schema;
pub mod text;

#[cfg(test)]
pub(crate) mod sample;

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use crate::analysis::baseline::Standing;
use crate::analysis::clusters::Cluster;
use crate::analysis::contexts::ContextSummary;
use crate::analysis::dependencies::ContextDependency;
use crate::analysis::diff::is_introduced;
use crate::analysis::evidence::{Span, identifier};
use crate::analysis::seams::Seam;
use crate::analysis::tangles::Tangle;
use crate::analysis::unassigned::Unassigned;
use crate::analysis::within_packages::WithinPackages;
use crate::finding::{Finding, Related, Severity};
use crate::resolve::Coverage;
use crate::source::Place;
use text::counted;

/// Everything that `analyze` found, complete and owned: what every writer reads.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Where the contexts come from.
    pub basis: Basis,
    /// Packages in the project.
    pub packages: u64,
    /// Modules that took part.
    pub modules: u64,
    /// The contexts, the highest level first.
    pub contexts: Vec<ContextSummary>,
    /// The dependencies between contexts, the heaviest first.
    pub dependencies: Vec<ContextDependency>,
    /// The tangles between contexts, the heaviest first.
    pub tangles: Vec<Tangle>,
    /// The contexts as seams, least entangled first.
    pub seams: Vec<Seam>,
    /// What to look at first within the packages, where these stand in for contexts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within_packages: Option<WithinPackages>,
    /// Code that no context claims, the most lines first.
    pub unassigned: Vec<Unassigned>,
    /// The same code clustered by what uses what, the most lines first.
    pub clusters: Vec<Cluster>,
    /// What decides whether the run fails.
    #[serde(flatten)]
    pub gate: Gate,
}

/// What decides whether a run fails: how much was seen, and what was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Gate {
    /// How much of the code was seen.
    pub coverage: CoverageSummary,
    /// All findings, the most severe first.
    pub findings: Vec<ReportedFinding>,
    /// Where only what a change brought is asked for: how many findings were there before it, and are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<u64>,
}

/// Where the contexts of a report come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The configuration declares them.
    Declared,
    /// None are declared: the packages stand in.
    Packages,
    /// None are declared, and there is one package: its top-level modules stand in.
    Modules,
}

/// How much of the code was seen, held against the configured floor.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CoverageSummary {
    /// The counts.
    #[serde(flatten)]
    pub counts: Coverage,
    /// The share of the code that was seen, 0 to 1; see [`Coverage::share`].
    pub share: f64,
    /// The configured least share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<f64>,
}

impl CoverageSummary {
    /// Holds the coverage against a floor.
    #[must_use]
    pub fn new(counts: Coverage, floor: Option<f64>) -> Self {
        Self { share: counts.share(), counts, floor }
    }

    /// Too little was seen for the findings to be trusted: less than the floor, or no file at all.
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        self.counts.files_read + self.counts.files_partly == 0 || self.floor.is_some_and(|floor| self.share < floor)
    }
}

/// A finding with what a reader needs beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportedFinding {
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
    /// See [`Finding::fingerprint`].
    pub fingerprint: String,
    /// How it stands to the baseline, if there is one and the finding is the breach of a rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// The line of the finding's place; absent if it is too long to be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What its place and its further places mean, as far as text was read.
    #[serde(skip)]
    pub spans: Vec<Option<Span>>,
}

/// How many further places a text names.
const FURTHER: usize = 5;

/// The further places of a finding for texts: a few with the count of the rest, of a chain all.
fn further(finding: &Finding) -> Vec<String> {
    let shown = if finding.is_chain() { finding.related.len() } else { FURTHER };
    let line = |related: &Related| format!("{}: {}", related.message, related.place);
    let mut lines: Vec<_> = finding.related.iter().take(shown).map(line).collect();
    let more = finding.related.len().saturating_sub(shown);
    if more > 0 {
        lines.push(format!("and {} more", counted(more as u64, "place")));
    }
    lines
}

impl ReportedFinding {
    /// The columns of the identifier at the place, in characters from 1, the end excluded; none if a whole line or file
    /// is meant. What is no identifier counts as one character.
    #[must_use]
    pub fn columns(&self) -> Option<Range<u32>> {
        let place = self.finding.place.as_ref().filter(|place| place.line > 0 && place.column > 0)?;
        let source = self.source.as_deref().unwrap_or_default();
        let from = source.char_indices().nth(place.column as usize - 1).map_or("", |(index, _)| &source[index..]);
        let width = u32::try_from(identifier(from).chars().count()).unwrap_or(u32::MAX).max(1);
        Some(place.column..place.column.saturating_add(width))
    }

    /// The id of the user's rule, or of the kind of finding where there is no rule.
    #[must_use]
    pub fn rule_id(&self) -> &str {
        self.finding.rule.as_deref().unwrap_or(self.finding.code.id())
    }
}

impl Gate {
    /// The same gate without the findings that were there before, told by fingerprint and count.
    #[must_use]
    pub fn introduced_since(mut self, before: &BTreeMap<String, u64>) -> Self {
        let all = self.findings.len();
        self.findings.retain(|reported| is_introduced(&reported.finding, before));
        self.before = Some((all - self.findings.len()) as u64);
        self
    }

    /// The same gate with all paths as they are seen from the folder that has the analysed root at `folder`.
    #[must_use]
    pub fn seen_from(mut self, folder: &str) -> Self {
        let within = |place: &mut Place| place.path = format!("{folder}/{}", place.path).into();
        for reported in self.findings.iter_mut().filter(|_| !folder.is_empty()) {
            reported.finding.place.iter_mut().for_each(within);
            reported.finding.related.iter_mut().for_each(|related| within(&mut related.place));
        }
        self
    }

    /// The findings of a severity that the baseline does not accept.
    pub fn of(&self, severity: Severity) -> impl Iterator<Item = &ReportedFinding> {
        self.open().filter(move |reported| reported.finding.severity == severity)
    }

    /// The findings that the baseline does not accept.
    pub fn open(&self) -> impl Iterator<Item = &ReportedFinding> {
        self.findings.iter().filter(|reported| reported.standing != Some(Standing::Known))
    }

    /// How many findings the baseline accepts.
    #[must_use]
    pub fn known(&self) -> usize {
        self.findings.len() - self.open().count()
    }

    /// Some finding is an error that the baseline does not accept.
    #[must_use]
    pub fn fails(&self) -> bool {
        self.of(Severity::Error).next().is_some()
    }
}
