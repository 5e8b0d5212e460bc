//! The answer of `explain`: every reference with its source line, or the shortest chain.

use super::Look;
use crate::analysis::evidence::Evidence;
use crate::analysis::explain::{Explanation, Hop};
use crate::analysis::names::Named;
use crate::report::text::{counted, plain, plain_source, shorten};

/// Dependencies between modules shown unless all are asked for.
const HOPS: usize = 20;
/// Source lines shown of one dependency, and of one hop of a chain.
const LINES: usize = 10;
const LINES_OF_HOP: usize = 3;

/// The explanation as text.
#[must_use]
pub fn explanation(explanation: &Explanation, look: &Look) -> String {
    let (from, to) = (title(&explanation.from), title(&explanation.to));
    let mut text = if !explanation.direct.is_empty() {
        direct(explanation, look)
    } else if !explanation.chain.is_empty() {
        chain(explanation, look)
    } else {
        look.wrapped("", &format!("{from} does not depend on {to}, neither directly nor through others."))
    };
    text.push('\n');
    text + &look.wrapped("", &reverse(explanation))
}

fn direct(explanation: &Explanation, look: &Look) -> String {
    let count = explanation.direct.iter().map(|hop| hop.references.len() as u64).sum();
    let pairs = explanation.direct.len() as u64;
    let headline = format!(
        "{} uses {}: {} between {}",
        title(&explanation.from),
        title(&explanation.to),
        counted(count, "reference"),
        counted(pairs, "pair") + " of modules",
    );
    let (shown, left_out) = look.cut(&explanation.direct, HOPS);
    let hops: String = shown.iter().map(|hop| format!("\n{}", dependency(hop, LINES, look))).collect();
    look.wrapped("", &headline) + &hops + &look.more(left_out, "")
}

fn chain(explanation: &Explanation, look: &Look) -> String {
    let headline = format!(
        "{} does not use {} directly. The shortest chain has {}:",
        title(&explanation.from),
        title(&explanation.to),
        counted(explanation.chain.len() as u64, "dependency"),
    );
    let hops: String =
        explanation.chain.iter().map(|hop| format!("\n{}", dependency(hop, LINES_OF_HOP, look))).collect();
    look.wrapped("", &headline) + &hops
}

fn reverse(explanation: &Explanation) -> String {
    let (from, to) = (title(&explanation.from), title(&explanation.to));
    match (explanation.reverse.references, explanation.reverse.hops) {
        (0, None) => format!("The other way round, {to} does not depend on {from}."),
        (0, Some(hops)) => {
            format!("The other way round, {to} depends on {from} through a chain of {}.", counted(hops, "dependency"))
        }
        (references, _) => {
            format!("The other way round, {to} uses {from} too: {}.", counted(references, "reference"))
        }
    }
}

fn dependency(hop: &Hop, most: usize, look: &Look) -> String {
    let ends = format!("{} → {}", plain(&hop.from), plain(&hop.to));
    let headline = format!("{ends} ({})", counted(hop.references.len() as u64, "reference"));
    let lines = by_line(&hop.references);
    let (shown, left_out) = look.cut(&lines, most);
    let mut text = look.wrapped("", &look.styled(anstyle::Style::new().bold(), &headline));
    shown.iter().for_each(|line| text += &source_line(line, look));
    if left_out > 0 {
        text += &format!("  {}\n", look.faint(&format!("… and {left_out} more lines (--all)")));
    }
    text
}

/// References that stand in one line belong together.
fn by_line(references: &[Evidence]) -> Vec<&[Evidence]> {
    references.chunk_by(|a, b| (&a.place.path, a.place.line) == (&b.place.path, b.place.line)).collect()
}

/// Place and definitions, and below them the source line.
fn source_line(references: &[Evidence], look: &Look) -> String {
    let Some(first) = references.first() else { return String::new() };
    let place = shorten(&first.place.to_string(), look.width * 2 / 5);
    let mut definitions: Vec<_> = references.iter().map(used).collect();
    definitions.dedup();
    let mut text = look.wrapped(&format!("  {place}  "), &definitions.join(", "));
    if let Some(source) = &first.source {
        let source = plain_source(source.trim_start());
        text += &format!("      {}\n", look.faint(&cut_end(&source, look.width.saturating_sub(7))));
    }
    text
}

/// `cart::Order (method)`, with the facade where there is one.
fn used(evidence: &Evidence) -> String {
    let facade = evidence.facade.as_ref().map_or(String::new(), |facade| format!(", through {}", plain(facade)));
    let test = if evidence.test { ", test" } else { "" };
    format!("{} ({}{facade}{test})", plain(&evidence.definition), evidence.kind.name())
}

fn cut_end(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    text.chars().take(width.saturating_sub(1)).chain(['…']).collect()
}

fn title(named: &Named) -> String {
    format!("the {} `{}`", named.scope.name(), plain(&named.name))
}
