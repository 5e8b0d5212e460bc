//! The code that no context claims.

use super::Look;
use super::table::{Column, table};
use crate::analysis::unassigned::{Unassigned, UnassignedTie};
use crate::report::Report;
use crate::report::text::{grouped, plain, shorten};

/// Rows shown unless all are asked for.
const ROWS: usize = 10;
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
