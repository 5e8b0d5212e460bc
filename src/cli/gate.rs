//! What `analyze` and `check` have in common: the findings of all stages, and the status they lead to.

use super::failure::ExitStatus;
use super::project::Project;
use crate::analysis::baseline::Standing;
use crate::analysis::evidence::Quoter;
use crate::analysis::rules::Breach;
use crate::analysis::snapshot::{self, Snapshot, SnapshotFinding};
use crate::finding::Finding;
use crate::report::{CoverageSummary, Gate, ReportedFinding};

/// The findings of the stages, the rules and the baseline, the most severe first, then by place.
pub(super) fn gate(project: &Project, breaches: &[Breach]) -> Gate {
    let model = project.model();
    let comparison = project.compared(breaches);
    let standings = comparison.as_ref().map(|comparison| comparison.standings.iter().copied());
    let mut standings = standings.into_iter().flatten();
    let others = project.findings.iter().cloned().chain(project.unused_permissions());
    let others = others.chain(comparison.iter().flat_map(|comparison| comparison.findings.iter().cloned()));
    let mut found: Vec<(Finding, Option<Standing>)> = others.map(|finding| (finding, None)).collect();
    found.extend(breaches.iter().map(|breach| (breach.finding.clone(), standings.next())));
    found.sort_by(|(a, _), (b, _)| {
        b.severity.cmp(&a.severity).then_with(|| (&a.place, a.code, &a.rule, a).cmp(&(&b.place, b.code, &b.rule, b)))
    });
    let mut quoter = Quoter::new(model.code, model.sources);
    let reported = |(finding, standing): (Finding, Option<Standing>)| ReportedFinding {
        fingerprint: finding.fingerprint(),
        source: finding.place.as_ref().and_then(|place| quoter.line_at(place)).map(str::to_owned),
        spans: finding.places().map(|place| quoter.span(place)).collect(),
        standing,
        finding,
    };
    Gate { coverage: coverage(project), findings: found.into_iter().map(reported).collect(), before: None }
}

/// How much of the project was seen, and how much has to be.
pub(super) fn coverage(project: &Project) -> CoverageSummary {
    CoverageSummary::new(project.model().code.coverage.clone(), project.config.analysis.coverage_floor)
}

/// The project as it can be compared with itself at another moment.
pub(super) fn snapshot(project: &Project) -> Snapshot {
    let gate = gate(project, &project.breaches());
    let complete = !gate.coverage.is_incomplete();
    let found = |reported: ReportedFinding| SnapshotFinding { finding: reported.finding, standing: reported.standing };
    snapshot::snapshot(project.model(), gate.findings.into_iter().map(found).collect(), complete)
}

/// The status that a gate leads to. What was not seen weighs more than what was found.
pub(super) fn status(gate: &Gate) -> ExitStatus {
    if gate.coverage.is_incomplete() {
        ExitStatus::Incomplete
    } else if gate.fails() {
        ExitStatus::Findings
    } else {
        ExitStatus::Clean
    }
}
