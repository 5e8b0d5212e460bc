//! The code that no context claims.

use super::Look;
use super::table::{Column, table};
use crate::analysis::unassigned::{Unassigned, UnassignedTie};
use crate::report::Report;
use crate::report::text::{grouped, plain, shorten};

/// Rows shown unless all are asked for.
const ROWS: usize = 10;
/// Contexts named per row.
const TIES: usize = 2;

pub(super) fn section(report: &Report, look: &Look) -> String {
    if report.unassigned.is_empty() {
        return String::new();
    }
    let (shown, left_out) = look.cut(&report.unassigned, ROWS);
    let rows = shown.iter().map(|part| row(part, look.width)).collect();
    let header = [
        ("module", Column::Text),
        ("modules", Column::Number),
        ("lines", Column::Number),
        ("most tied to", Column::Text),
    ];
    look.heading("Unassigned: left over, or a context that was missed")
        + &table(look, &header, rows)
        + &look.more(left_out, "  ")
}

fn row(part: &Unassigned, width: usize) -> Vec<String> {
    let below = if part.whole && part.modules > 1 { "::…" } else { "" };
    let name = shorten(&part.module, (width * 2 / 5).max(20)) + below;
    let ties: Vec<_> = part.ties.iter().take(TIES).map(tie).collect();
    let ties = if ties.is_empty() { "nothing".to_owned() } else { ties.join(", ") };
    vec![name, grouped(part.modules), grouped(part.lines), ties]
}

/// `catalog (uses 3, used 1)`: references from the code to the context and back.
fn tie(tie: &UnassignedTie) -> String {
    let sides = [("uses", tie.outgoing), ("used by", tie.incoming)];
    let parts: Vec<_> = sides
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(verb, count)| format!("{verb} {}×", grouped(*count)))
        .collect();
    format!("{} ({})", plain(&tie.context), parts.join(", "))
}
