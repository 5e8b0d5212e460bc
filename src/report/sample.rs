//! One hand-made report for the tests of all writers: the record shop, with names that try to do harm.

use std::collections::BTreeMap;

use super::{Basis, CoverageSummary, Gate, Report, ReportedFinding};
use crate::analysis::baseline::Standing;
use crate::analysis::clusters::{Cluster, ClusterTie};
use crate::analysis::contexts::ContextSummary;
use crate::analysis::dependencies::{ContextDependency, UsedDefinition};
use crate::analysis::evidence::{Evidence, Span};
use crate::analysis::seams::{RefusedImpl, Score, Seam, SeamKind, Tie};
use crate::analysis::tangles::{CutEdge, Tangle};
use crate::analysis::unassigned::{Unassigned, UnassignedTie};
use crate::finding::{Finding, Related, RuleCode};
use crate::resolve::{Coverage, ReferenceKind, UnresolvedReason};
use crate::source::Place;

/// A name with an escape sequence, a line break and a mark that turns the reading direction.
pub(crate) const HOSTILE: &str = "evil\u{1b}[2J\n\u{202e}\"<b>";

pub(crate) fn report() -> Report {
    Report {
        basis: Basis::Declared,
        packages: 1,
        modules: 27,
        contexts: vec![
            context("web", 4, 310, 0, 3, 2),
            context("finance", 8, 802, 2, 1, 1),
            context("catalog", 9, 611, 3, 1, 0),
        ],
        dependencies: vec![
            dependency("finance", "catalog", 22, false, false),
            dependency("catalog", "finance", 3, false, true),
            dependency("warehouse", "finance", 2, true, false),
        ],
        tangles: vec![tangle()],
        seams: vec![seam("catalog", SeamKind::Library, 1, 14), seam("web", SeamKind::Leaf, 9, 0)],
        within_packages: None,
        unassigned: vec![Unassigned {
            module: "music_corp::legacy".into(),
            whole: true,
            modules: 2,
            lines: 55,
            ties: vec![UnassignedTie { context: "warehouse".to_owned(), incoming: 4, outgoing: 5 }],
        }],
        clusters: vec![Cluster {
            modules: vec![format!("music_corp::legacy::{HOSTILE}").into(), "music_corp::legacy::label".into()],
            lines: 55,
            inside: 2,
            ties: vec![ClusterTie { context: "warehouse".to_owned(), references: 9 }],
            belongs_to: Some("warehouse".to_owned()),
            words: vec!["legacy".to_owned()],
        }],
        gate: Gate { coverage: coverage(), findings: vec![finding(), hostile_finding()], before: None },
    }
}

fn coverage() -> CoverageSummary {
    let counts = Coverage {
        files_read: 27,
        files_failed: 1,
        files_partly: 0,
        files_skipped: 2,
        lines: 3104,
        resolved: 2814,
        unresolved: BTreeMap::from([(UnresolvedReason::NotFound, 5), (UnresolvedReason::UnknownReceiver, 12)]),
    };
    CoverageSummary::new(counts, Some(0.95))
}

fn context(name: &str, modules: u64, lines: u64, fan_in: u64, fan_out: u64, level: u64) -> ContextSummary {
    ContextSummary { name: name.to_owned(), about: None, owner: None, modules, lines, fan_in, fan_out, level }
}

fn dependency(from: &str, to: &str, references: u64, forbidden: bool, feedback: bool) -> ContextDependency {
    let used = |path: &str, references| UsedDefinition {
        path: format!("music_corp::{to}::{path}"),
        short: path.to_owned(),
        references,
    };
    ContextDependency {
        from: from.to_owned(),
        to: to.to_owned(),
        references,
        kinds: BTreeMap::from([(ReferenceKind::Path, references)]),
        definitions: vec![used("line_item::LineItem", references - 1), used("line_item::LineItem::title", 1)],
        forbidden,
        feedback,
        test: false,
    }
}

pub(crate) fn evidence(line: u32, definition: &str, source: &str) -> Evidence {
    Evidence {
        place: Place { path: "src/catalog/pricing.rs".into(), line, column: 9 },
        from: "music_corp::catalog::pricing".into(),
        definition: definition.to_owned(),
        kind: ReferenceKind::Path,
        facade: Some("music_corp::prelude".into()),
        test: false,
        source: Some(source.to_owned()),
    }
}

fn tangle() -> Tangle {
    let source = "\tlet rate = tax::rate(country);";
    Tangle {
        members: vec!["catalog".to_owned(), "finance".to_owned()],
        references: 26,
        shortest_cycle: vec!["catalog".to_owned(), "finance".to_owned()],
        cut: vec![CutEdge {
            from: "catalog".to_owned(),
            to: "finance".to_owned(),
            frees: Some(2),
            references: (12..16).map(|line| evidence(line, "music_corp::finance::tax::rate", source)).collect(),
        }],
        exact: true,
        placement: None,
    }
}

fn seam(name: &str, kind: SeamKind, needed: u64, api: u64) -> Seam {
    let tie = |name: &str, definitions| Tie { name: Some(name.to_owned()), definitions, references: 3 * definitions };
    Seam {
        name: name.to_owned(),
        module: None,
        members: Vec::new(),
        rank: 1,
        kind,
        score: match kind {
            SeamKind::Library => Score {
                obstacle: needed,
                weight: 1,
                mutual: 1,
                widen: 1,
                split: 0,
                functions: api / 2,
                crates: 0,
                shared: 0,
                used: api,
                lines: 611,
            },
            SeamKind::Leaf => Score {
                obstacle: api,
                weight: 3,
                mutual: 0,
                widen: 1,
                split: 0,
                functions: api / 2,
                crates: 3,
                shared: 1,
                used: 0,
                lines: 611,
            },
        },
        modules: 9,
        lines: 611,
        top: false,
        most: false,
        fan_in: 2.min(api),
        fan_out: 1,
        used_by: if api > 0 {
            vec![tie("finance", api - 1), Tie { name: None, definitions: 1, references: 1 }]
        } else {
            vec![]
        },
        api,
        api_functions: api / 2,
        api_types: api - api / 2,
        needs: vec![tie("finance", needed)],
        needed,
        mutual: if api > 0 { vec!["finance".to_owned()] } else { vec![] },
        below: Vec::new(),
        shared_state: vec!["music_corp::finance::RATES".to_owned()],
        to_widen: vec![format!("music_corp::finance::{HOSTILE}")],
        items_to_widen: 1,
        split_types: Vec::new(),
        feedback: Vec::new(),
        cycles: Vec::new(),
        refused_impls: vec![RefusedImpl {
            place: Place { path: "src/catalog/show.rs".into(), line: 3, column: 1 },
            module: "music_corp::catalog::show".to_owned(),
            header: format!("impl {HOSTILE} for Item"),
            inherent: false,
            kept_by: vec!["music_corp::finance::Item".to_owned()],
        }],
        caller_macros: Vec::new(),
        features: vec!["postgres".to_owned()],
        targets: Vec::new(),
        dependencies: Vec::new(),
        own_dependencies: Vec::new(),
        dev_dependencies: Vec::new(),
    }
}

/// A gate with what formats of findings have to cope with: hostile text, a chain, a finding without place, one that is
/// a remark about a whole file, and one that the baseline accepts.
pub(crate) fn gate() -> Gate {
    let chain = Finding {
        rule: Some(format!("no-{HOSTILE}")),
        because: Some(HOSTILE.to_owned()),
        docs: Some("https://example.com/a page".to_owned()),
        related: vec![
            Related {
                place: place("src/web/page.rs", 7, 5),
                message: "`shop::web` uses `shop::cart::Cart`".to_owned(),
            },
            Related { place: place("src/cart.rs", 2, 12), message: "`shop::cart` uses `shop::db::Row`".to_owned() },
        ],
        subject: vec!["shop::web::page".to_owned(), "shop::db".to_owned()],
        ..Finding::new(RuleCode::NoPath, "`shop::web` depends on `shop::db` through `shop::cart`").at(place(
            "src/web/page.rs",
            7,
            5,
        ))
    };
    let known = Finding { subject: vec!["shop::old".to_owned()], ..Finding::new(RuleCode::Stable, "accepted") };
    let placeless = Finding::new(RuleCode::Limit, "a tangle has 9 contexts, but no more than 2 are allowed");
    let remark = Finding::new(RuleCode::FileIncludedTwice, "mounted twice").at(Place::file("src/a b.rs"));
    let findings = vec![
        finding(),
        ReportedFinding { standing: Some(Standing::Grown), ..reported(chain, Some("    cart::Cart::open(id)")) },
        ReportedFinding { standing: Some(Standing::New), ..reported(placeless, None) },
        ReportedFinding { standing: Some(Standing::Known), ..reported(known, None) },
        hostile_finding(),
        reported(remark, None),
    ];
    Gate { coverage: coverage(), findings, before: None }
}

fn place(path: &str, line: u32, column: u32) -> Place {
    Place { path: path.into(), line, column }
}

fn reported(finding: Finding, source: Option<&str>) -> ReportedFinding {
    let source = source.map(str::to_owned);
    ReportedFinding { fingerprint: finding.fingerprint(), finding, standing: None, source, spans: Vec::new() }
}

fn finding() -> ReportedFinding {
    let place = |line| Place { path: "src/warehouse/dispatch.rs".into(), line, column: 17 };
    let message = "`music_corp::warehouse::dispatch` uses `music_corp::finance::ledger::Ledger`, which the rule \
                   `warehouse-knows-no-finance` forbids (2 references)";
    let finding = Finding {
        rule: Some("warehouse-knows-no-finance".to_owned()),
        because: Some("no such dependency exists between the departments".to_owned()),
        related: vec![Related { place: place(40), message: "also here".to_owned() }],
        subject: vec!["music_corp::warehouse::dispatch".to_owned(), "music_corp::finance::ledger::Ledger".to_owned()],
        ..Finding::new(RuleCode::Forbid, message).at(place(31)).with_help("move the code to where it belongs")
    };
    ReportedFinding {
        fingerprint: finding.fingerprint(),
        finding,
        standing: None,
        source: Some("\tlet mut book = Ledger::open(order.id);".to_owned()),
        spans: vec![Some(Span { columns: 17..23, bytes: 812..818 }), None],
    }
}

fn hostile_finding() -> ReportedFinding {
    let place = Place { path: format!("src/{HOSTILE}.rs").into(), line: 1, column: 5 };
    let finding = Finding::new(RuleCode::FileUnparsable, format!("expected `{HOSTILE}`")).at(place);
    reported(finding, Some(&format!("mod {HOSTILE};")))
}
