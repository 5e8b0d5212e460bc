//! What `analyze` and `check` have in common: the findings of all stages, and the status they lead to.

use super::failure::ExitStatus;
use super::project::Project;
use crate::analysis::evidence::Quoter;
use crate::analysis::rules::Breach;
use crate::finding::Finding;
use crate::report::{CoverageSummary, Gate, ReportedFinding};

/// The findings of the stages and the rules, the most severe first, then by place.
pub(super) fn gate(project: &Project, breaches: &[Breach]) -> Gate {
    let model = project.model();
    let unused = project.unused_allowances();
    let found = project.findings.iter().chain(&unused);
    let mut findings: Vec<_> = found.chain(breaches.iter().map(|breach| &breach.finding)).collect();
    findings.sort_by(|a, b| {
        b.severity.cmp(&a.severity).then_with(|| (&a.place, a.code, &a.rule, a).cmp(&(&b.place, b.code, &b.rule, b)))
    });
    let mut quoter = Quoter::new(model.code, model.sources);
    let reported = |finding: &Finding| ReportedFinding {
        fingerprint: finding.fingerprint(),
        source: finding.place.as_ref().and_then(|place| quoter.line_at(place)).map(str::to_owned),
        finding: finding.clone(),
    };
    Gate {
        coverage: CoverageSummary::new(model.code.coverage.clone(), project.config.analysis.coverage_floor),
        findings: findings.into_iter().map(reported).collect(),
    }
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
