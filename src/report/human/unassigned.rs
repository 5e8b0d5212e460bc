//! The code that no context claims.

use super::Look;
use super::table::{Column, table};
use crate::analysis::clusters::Cluster;
use crate::analysis::unassigned::{Unassigned, UnassignedTie};
use crate::report::Report;
use crate::report::text::{counted, grouped, plain, shorten};

/// Rows shown unless all are asked for.
const ROWS: usize = 10;
/// Clusters shown unless all are asked for.
const CLUSTERS: usize = 5;
/// Contexts named per row and side.
const TIES: usize = 3;

pub(super) fn section(report: &Report, look: &Look) -> String {
    if report.unassigned.is_empty() {
        return String::new();
    }
    let (shown, left_out) = look.cut(&report.unassigned, ROWS);
    let rows = shown.iter().map(|part| row(part, look.width)).collect();
    let header =
        [("module", Column::Text), ("modules", Column::Number), ("lines", Column::Number), ("tied to", Column::Text)];
    look.heading("Unassigned: left over, or a context that was missed")
        + &table(look, &header, rows)
        + &look.more(left_out, "  ")
        + &clusters(report, look)
}

/// Where the unassigned code may belong, cluster by cluster; those of a few lines only if all is asked for.
fn clusters(report: &Report, look: &Look) -> String {
    let worth = |cluster: &&Cluster| look.all || !cluster.ties.is_empty() || cluster.modules.len() > 1;
    let clusters: Vec<&Cluster> = report.clusters.iter().filter(worth).collect();
    let (shown, left_out) = look.cut(&clusters, CLUSTERS);
    let mut text = String::new();
    if !shown.is_empty() {
        text += &look.wrapped("  ", "Clustered by what uses what:");
    }
    for cluster in shown {
        text += &look.wrapped("  - ", &cluster_line(cluster));
    }
    text + &look.more(left_out, "  ")
}

/// `shop::label and 2 more (3 modules, 120 lines) belong to warehouse: 9 of 12 references to contexts, 4 inside`
fn cluster_line(cluster: &Cluster) -> String {
    let first = cluster.modules.first().map(|module| plain(module)).unwrap_or_default();
    let name = match cluster.modules.len() {
        0 | 1 => first.into_owned(),
        modules => format!("{first} and {} more", modules - 1),
    };
    let all: u64 = cluster.ties.iter().map(|tie| tie.references).sum();
    let most = cluster.ties.first();
    let verdict = match (&cluster.belongs_to, most) {
        (Some(context), Some(most)) => format!(
            "seems to belong to {}: {} of {} with contexts are with it",
            plain(context),
            grouped(most.references),
            counted(all, "reference")
        ),
        (_, Some(most)) => format!(
            "may be a context you have missed: {} inside, {} with contexts, most with {}",
            counted(cluster.inside, "reference"),
            grouped(all),
            plain(&most.context)
        ),
        (_, None) => format!("tied to no context; {} inside", counted(cluster.inside, "reference")),
    };
    let words: Vec<_> = cluster.words.iter().map(|word| plain(word).into_owned()).collect();
    let words = if words.is_empty() { String::new() } else { format!("; words: {}", words.join(", ")) };
    format!("{name} ({}) {verdict}{words}", counted(cluster.lines, "line"))
}

fn row(part: &Unassigned, width: usize) -> Vec<String> {
    let below = if part.whole && part.modules > 1 { "::…" } else { "" };
    let name = shorten(&part.module, (width * 2 / 5).max(20)) + below;
    vec![name, grouped(part.modules), grouped(part.lines), ties(&part.ties)]
}

/// `used by web 24×, finance 8×; uses shared 29×`: the strongest on either side.
fn ties(ties: &[UnassignedTie]) -> String {
    let sides = [side("used by", ties, |tie| tie.incoming), side("uses", ties, |tie| tie.outgoing)];
    let sides: Vec<_> = sides.into_iter().flatten().collect();
    if sides.is_empty() { "no context".to_owned() } else { sides.join("; ") }
}

fn side(verb: &str, ties: &[UnassignedTie], count: fn(&UnassignedTie) -> u64) -> Option<String> {
    let mut ties: Vec<_> = ties.iter().filter(|tie| count(tie) > 0).collect();
    ties.sort_by_key(|tie| std::cmp::Reverse(count(tie)));
    let named: Vec<_> =
        ties.iter().take(TIES).map(|tie| format!("{} {}×", plain(&tie.context), grouped(count(tie)))).collect();
    (!named.is_empty()).then(|| format!("{verb} {}", named.join(", ")))
}
