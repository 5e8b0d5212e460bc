//! The answer of `explain`: every reference with its source line, or the shortest chain.

use super::Look;
use crate::analysis::evidence::Evidence;
use crate::analysis::explain::{Explanation, Hop};
use crate::analysis::names::Named;
use crate::report::text::{counted, plain, plain_source};

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
    shown.iter().for_each(|line| text += &source_line(line, &hop.to, look));
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
fn source_line(references: &[Evidence], module: &str, look: &Look) -> String {
    let Some(first) = references.first() else { return String::new() };
    let place = first.place.to_string();
    let alike = references.chunk_by(|a, b| (a.kind, &a.facade, a.test) == (b.kind, &b.facade, b.test));
    let used: Vec<_> = alike.map(|references| used(references, module)).collect();
    let mut text = look.placed("  ", &place, &used.join(", "));
    if let Some(source) = &first.source {
        let source = plain_source(source.trim_start());
        text += &format!("      {}\n", look.faint(&cut_end(&source, look.width.saturating_sub(7))));
    }
    text
}

/// `Order, Order::total (path, through shop::prelude)`: the names in their module, and how they are used.
fn used(references: &[Evidence], module: &str) -> String {
    let Some(first) = references.first() else { return String::new() };
    let mut names: Vec<_> = references.iter().map(|evidence| name_in(module, &evidence.definition)).collect();
    names.dedup();
    let facade = first.facade.as_ref().map_or(String::new(), |facade| format!(", through {}", plain(facade)));
    let test = if first.test { ", test" } else { "" };
    format!("{} ({}{facade}{test})", names.join(", "), first.kind.name())
}

fn name_in(module: &str, definition: &str) -> String {
    let name = definition.strip_prefix(module).map(|name| name.trim_start_matches("::"));
    match name {
        Some("") => "the module itself".to_owned(),
        Some(name) => plain(name).into_owned(),
        None => plain(definition).into_owned(),
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::explain::Reverse;
    use crate::analysis::names::Scope;
    use crate::report::sample::{HOSTILE, evidence};

    const LOOK: Look = Look { width: 80, colour: false, all: false };

    fn named(name: &str, scope: Scope) -> Named {
        Named { name: name.to_owned(), scope, modules: std::collections::BTreeSet::new() }
    }

    fn hop(references: Vec<Evidence>) -> Hop {
        Hop { from: "shop::warehouse::dispatch".into(), to: "shop::finance".into(), references }
    }

    fn answer(direct: Vec<Hop>, chain: Vec<Hop>, reverse: Reverse) -> String {
        let (from, to) = (named("warehouse", Scope::Context), named("shop::finance", Scope::Module));
        explanation(&Explanation { from, to, direct, chain, reverse }, &LOOK)
    }

    #[test]
    fn direct_references_share_their_line() {
        let references = vec![
            evidence(3, "shop::finance::Ledger", "\tlet book = Ledger::open(1);"),
            evidence(3, "shop::finance::Ledger::open", "\tlet book = Ledger::open(1);"),
            evidence(9, "shop::finance::close", &format!("close({HOSTILE}) // {}", "long ".repeat(30))),
        ];
        let text = answer(vec![hop(references)], vec![], Reverse { references: 0, hops: Some(2) });
        insta::assert_snapshot!(text, @r#"
        the context `warehouse` uses the module `shop::finance`: 3 references between 1
        pair of modules

        shop::warehouse::dispatch → shop::finance (3 references)
          src/catalog/pricing.rs:3:9
              Ledger, Ledger::open (path, through music_corp::prelude)
              let book = Ledger::open(1);
          src/catalog/pricing.rs:9:9  close (path, through music_corp::prelude)
              close(evil\u{1b}[2J\n\u{202e}"<b>) // long long long long long long long…

        The other way round, the module `shop::finance` depends on the context
        `warehouse` through a chain of 2 dependencies.
        "#);
    }

    #[test]
    fn chains_and_their_absence_are_said() {
        let reference = || vec![evidence(3, "shop::finance::Ledger", "use shop::finance::Ledger;")];
        let chain = vec![hop(reference()), hop(reference())];
        insta::assert_snapshot!(answer(vec![], chain, Reverse { references: 4, hops: Some(1) }), @"
        the context `warehouse` does not use the module `shop::finance` directly. The
        shortest chain has 2 dependencies:

        shop::warehouse::dispatch → shop::finance (1 reference)
          src/catalog/pricing.rs:3:9  Ledger (path, through music_corp::prelude)
              use shop::finance::Ledger;

        shop::warehouse::dispatch → shop::finance (1 reference)
          src/catalog/pricing.rs:3:9  Ledger (path, through music_corp::prelude)
              use shop::finance::Ledger;

        The other way round, the module `shop::finance` uses the context `warehouse`
        too: 4 references.
        ");
        insta::assert_snapshot!(answer(vec![], vec![], Reverse { references: 0, hops: None }), @"
        the context `warehouse` does not depend on the module `shop::finance`, neither
        directly nor through others.

        The other way round, the module `shop::finance` does not depend on the context
        `warehouse`.
        ");
    }
}
