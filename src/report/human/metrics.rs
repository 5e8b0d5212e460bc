//! The measures as a table, and those of the whole below it. Fat and tangle are left out beside XS, which is made of
//! them, so that names fit.

use super::Look;
use super::table::{Column, table};
use crate::analysis::drawing::Level;
use crate::analysis::metrics::{ElementMetrics, Metrics, PartitionQuality, WholeMetrics};
use crate::report::text::plain;

/// Elements shown unless all are asked for: those with the most lines too much (XS), then the largest.
const ELEMENTS: usize = 20;

/// What the columns mean, and which way is good.
const LEGEND: [(&str, &str); 9] = [
    ("Ca, Ce", "how many others use it, and how many it uses"),
    ("I", "Ce / (Ca + Ce): 0 where it is only used and hard to change, 1 where it only uses; neither is bad"),
    ("A", "traits among its pub types"),
    ("D", "|A + I - 1|: 0 is balanced, near 1 all depend on what is concrete, or nothing uses what is abstract"),
    ("H", "cohesion: uses between its types, for each type; 1.5 to 4 is good"),
    ("XS", "lines in too complex a structure: 0 is best"),
    ("RV", "pub types among all: low hides what it is made of"),
    ("level", "0 uses no other, else one above the highest it uses"),
    ("", "Compare them with each other and over time; none is a grade. docs/metrics.md has the formulas."),
];

/// The measures of a level.
#[must_use]
pub fn metrics(metrics: &Metrics, look: &Look) -> String {
    let what = match metrics.level {
        Level::Context => "context",
        Level::Package => "package",
        Level::Module => "module",
    };
    let mut elements: Vec<&ElementMetrics> = metrics.elements.iter().collect();
    elements.sort_by(|a, b| b.xs.total_cmp(&a.xs).then_with(|| b.lines.cmp(&a.lines)));
    let (shown, left_out) = look.cut(&elements, ELEMENTS);
    let text = ["I", "A", "D", "H", "XS", "RV", "level"].map(|name| (name, Column::Number));
    let mut header =
        vec![(what, Column::Text), ("lines", Column::Number), ("Ca", Column::Number), ("Ce", Column::Number)];
    header.extend(text);
    let heading = look.heading(&format!("Measures by {what}, the most over-complex first"));
    heading
        + &table(look, &header, shown.iter().map(|element| row(element)).collect())
        + &look.more(left_out, "  ")
        + "\n"
        + &legend(look)
        + "\n"
        + &whole(&metrics.whole, look)
}

fn legend(look: &Look) -> String {
    LEGEND.iter().map(|(name, meaning)| look.wrapped(&format!("  {name:<7}"), meaning)).collect()
}

fn row(element: &ElementMetrics) -> Vec<String> {
    vec![
        plain(&element.name).into_owned(),
        element.lines.to_string(),
        element.ca.to_string(),
        element.ce.to_string(),
        number(element.instability),
        number(element.abstractness),
        number(element.distance),
        number(element.cohesion),
        format!("{:.0}", element.xs),
        number(element.visibility),
        element.level.to_string(),
    ]
}

fn whole(whole: &WholeMetrics, look: &Look) -> String {
    let lakos = whole.lakos;
    let reach = format!(
        "CCD {}, ACD {}, RACD {} (propagation cost), NCCD {}",
        lakos.ccd,
        number(lakos.acd),
        number(lakos.racd),
        number(lakos.nccd)
    );
    let mut text = look.heading(&format!("All {}", whole.elements));
    text += &look.wrapped(
        "  reach       ",
        &format!("{reach}: lower is better; NCCD above 1 is more coupled than a balanced tree"),
    );
    text += &look.wrapped("  tangle      ", &format!("{} of the references are to be cut", percent(whole.tangle)));
    text += &look.wrapped("  visibility  ", &format!("ARV {}, GRV {}", number(whole.arv), number(whole.grv)));
    if let Some(PartitionQuality { sm, icp, ifn, ned }) = whole.partition {
        let values = [("SM", sm), ("ICP", icp), ("IFN", ifn), ("NED", ned)];
        let values: Vec<_> = values.iter().map(|&(name, value)| format!("{name} {value:.3}")).collect();
        text += &look.wrapped("  partition   ", &format!("{}: SM is better high, the others low", values.join(", ")));
    }
    text
}

fn number(value: f64) -> String {
    format!("{value:.2}")
}

fn percent(share: f64) -> String {
    format!("{:.1} %", 100.0 * share)
}
