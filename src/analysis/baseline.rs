//! The baseline held against what is found now: what is new, grown, known or fixed.
//!
//! Takes the breaches and the accepted findings; returns the standing of each breach, what is wrong with the baseline,
//! and the entries to write. Findings are told by rule, user and what is used, never by place. Leaves out the file.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Model;
use super::rules::Breach;
use crate::config::{Baseline, Config, KnownFinding, Located};
use crate::finding::{Finding, RuleCode, Severity};

/// How a finding stands to the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The baseline does not list it.
    New,
    /// The baseline lists less of it.
    Grown,
    /// The baseline accepts it: it fails no run.
    Known,
}

impl Standing {
    /// The word for it in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Grown => "grown",
            Self::Known => "known",
        }
    }
}

/// What the comparison found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The standing of each breach, in their order.
    pub standings: Vec<Standing>,
    /// What is wrong with the baseline: entries that are fixed, expired or not allowed.
    pub findings: Vec<Finding>,
}

/// Compares the breaches with the baseline. `today` is a day such as `2026-12-31`.
#[must_use]
pub fn compare(model: Model<'_>, config: &Config, breaches: &[Breach], baseline: &Baseline, today: &str) -> Comparison {
    let now = counts(breaches);
    let mut comparison = Comparison::default();
    let mut found: BTreeMap<usize, u64> = BTreeMap::new();
    let mut refused: BTreeSet<usize> = BTreeSet::new();
    for breach in breaches {
        let count = now.get(&key(&breach.finding)).copied().unwrap_or_default();
        let entry = entry_of(baseline, &breach.finding);
        let standing = match entry {
            None => Standing::New,
            Some(index) => {
                found.insert(index, count);
                if is_strict(model, config, breach) {
                    refused.insert(index);
                    Standing::New
                } else if count > baseline.entries[index].value.count {
                    Standing::Grown
                } else {
                    Standing::Known
                }
            }
        };
        comparison.standings.push(standing);
    }
    for (index, entry) in baseline.entries.iter().enumerate() {
        let problem = problem(entry, found.get(&index).copied(), refused.contains(&index), today);
        comparison.findings.extend(problem.map(|finding| finding.at(baseline.place(entry.span))));
    }
    comparison
}

/// The entries that accept all of today's findings; reason and expiry of an entry stay. Remarks and what strict contexts
/// contain are not accepted.
#[must_use]
pub fn accepted(model: Model<'_>, config: &Config, breaches: &[Breach], old: &Baseline) -> Vec<KnownFinding> {
    let may_be = |breach: &&Breach| is_listed(breach) && !is_strict(model, config, breach);
    let listed: Vec<Breach> = breaches.iter().filter(may_be).cloned().collect();
    let entry = |((rule, from, uses), count): (Key, u64)| {
        let mut before = old.entries.iter().map(|entry| &entry.value);
        let before = before.find(|known| known.rule == rule && known.from == from && known.uses == uses);
        KnownFinding {
            reason: before.and_then(|known| known.reason.clone()),
            expires: before.and_then(|known| known.expires.clone()),
            rule,
            from,
            uses,
            count,
        }
    };
    counts(&listed).into_iter().map(entry).collect()
}

/// The baseline without what is fixed: entries go or their counts fall, and nothing is added.
#[must_use]
pub fn shrunk(model: Model<'_>, config: &Config, breaches: &[Breach], old: &Baseline) -> Vec<KnownFinding> {
    let now = counts(breaches);
    let mut kept: BTreeSet<KnownFinding> = BTreeSet::new();
    for breach in breaches.iter().filter(|breach| !is_strict(model, config, breach)) {
        let Some(index) = entry_of(old, &breach.finding) else { continue };
        let ((rule, from, uses), known) = (key(&breach.finding), &old.entries[index].value);
        let count = now.get(&key(&breach.finding)).copied().unwrap_or_default().min(known.count);
        kept.insert(KnownFinding { rule, from, uses, count, ..known.clone() });
    }
    kept.into_iter().collect()
}

/// What tells a finding: the rule, the user, and what it uses.
type Key = (String, String, String);

fn key(finding: &Finding) -> Key {
    let rule = finding.rule.clone().unwrap_or_else(|| finding.code.id().to_owned());
    let from = finding.subject.first().cloned().unwrap_or_default();
    (rule, from, finding.subject.get(1..).unwrap_or_default().join(" "))
}

/// Remarks fail no run, so nobody has to accept them.
fn is_listed(breach: &Breach) -> bool {
    breach.finding.severity > Severity::Info
}

fn counts(breaches: &[Breach]) -> BTreeMap<Key, u64> {
    let mut counts = BTreeMap::new();
    for breach in breaches.iter().filter(|breach| is_listed(breach)) {
        *counts.entry(key(&breach.finding)).or_default() += breach.finding.count;
    }
    counts
}

/// The entry that lists a finding. A tangle that has lost members is still the tangle that is listed.
fn entry_of(baseline: &Baseline, finding: &Finding) -> Option<usize> {
    let (rule, from, uses) = key(finding);
    let exact = baseline.entries.iter().position(|entry| {
        let known = &entry.value;
        known.rule == rule && known.from == from && known.uses == uses
    });
    if exact.is_some() || finding.code != RuleCode::Acyclic {
        return exact;
    }
    let members: BTreeSet<&str> = finding.subject.iter().map(String::as_str).collect();
    baseline.entries.iter().position(|entry| {
        let known = &entry.value;
        let listed: BTreeSet<&str> = known.uses.split(' ').chain([known.from.as_str()]).collect();
        known.rule == rule && members.is_subset(&listed)
    })
}

fn is_strict(model: Model<'_>, config: &Config, breach: &Breach) -> bool {
    let context = model.contexts.context_of(breach.from);
    context.and_then(|id| config.contexts.get(id.0 as usize)).is_some_and(|context| context.strict)
}

/// What is wrong with an entry of which `found` is left.
fn problem(entry: &Located<KnownFinding>, found: Option<u64>, refused: bool, today: &str) -> Option<Finding> {
    let known = &entry.value;
    let subject = vec![known.rule.clone(), known.from.clone(), known.uses.clone()];
    let uses = if known.uses.is_empty() { String::new() } else { format!(" and `{}`", known.uses) };
    let about = format!("`{}` of `{}`{uses}", known.rule, known.from);
    let finding = |code, message: String, help: &str| Finding {
        subject: subject.clone(),
        ..Finding::new(code, message).with_help(help)
    };
    let shrink = "`seamfind baseline --shrink` removes it";
    match (found, &known.expires) {
        (None, _) => {
            Some(finding(RuleCode::BaselineStale, format!("the finding {about} is fixed but still listed"), shrink))
        }
        _ if refused => {
            let help = "fix it, or take `strict = true` from the context";
            let message = format!("the finding {about} cannot be accepted: its context is strict");
            Some(finding(RuleCode::BaselineRefused, message, help))
        }
        (_, Some(day)) if day.as_str() < today => {
            let message = format!("the finding {about} was accepted until {day}");
            Some(finding(RuleCode::BaselineExpired, message, "fix it, or agree on another day"))
        }
        (Some(count), _) if count < known.count => Some(Finding {
            severity: Severity::Warn,
            ..finding(
                RuleCode::BaselineStale,
                format!("of the finding {about}, {count} is left of the {} that are listed", known.count),
                "`seamfind baseline --shrink` lowers the number",
            )
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{TestModel, contexts, model};
    use crate::report::baseline_file::baseline_file;

    const RULE: &str = "[[rule]]\nid = 'apart'\nkind = 'forbid'\nfrom = 'web'\nto = 'db'\n";
    const LINES: &str = "
        shop::web::page -> shop::db::Row 2
        shop::web::page -> shop::db::Table
        shop::web -> shop::db::Row
    ";

    fn shop(lines: &str) -> TestModel {
        model(lines, &(contexts("web db") + RULE))
    }

    fn written(lines: &str) -> Baseline {
        let shop = shop(lines);
        let entries = accepted(shop.model(), shop.config(), &shop.breaches(), &Baseline::default());
        Baseline::parse("b.toml", &baseline_file(&entries)).unwrap()
    }

    /// The standings by definition used, and the problems of the baseline.
    fn compared(shop: &TestModel, baseline: &Baseline) -> String {
        let breaches = shop.breaches();
        let comparison = compare(shop.model(), shop.config(), &breaches, baseline, "2026-06-01");
        let standings = breaches.iter().zip(&comparison.standings);
        let mut text: String =
            standings.map(|(breach, standing)| format!("{:?} {standing:?}\n", breach.finding.subject)).collect();
        for finding in comparison.findings {
            text += &format!("{:?} {}: {}\n", finding.severity, finding.code, finding.message);
        }
        text
    }

    #[test]
    fn the_file_is_sorted_and_without_lines() {
        insta::assert_snapshot!(written(LINES).text, @r#"
        # The findings that are accepted today. `seamfind baseline` writes this file, `seamfind baseline --shrink` removes what is fixed.
        # An entry may have a `reason`, and with `expires = 2026-12-31` a last day.
        version = 1

        [[known]]
        rule = "apart"
        from = "shop::web"
        uses = "shop::db::Row"
        count = 1

        [[known]]
        rule = "apart"
        from = "shop::web::page"
        uses = "shop::db::Row"
        count = 2

        [[known]]
        rule = "apart"
        from = "shop::web::page"
        uses = "shop::db::Table"
        count = 1
        "#);
    }

    #[test]
    fn what_is_written_is_known_in_any_order_of_the_code() {
        let turned = "
            shop::web -> shop::db::Row
            shop::other -> shop::web::Any
            shop::web::page -> shop::db::Table
            shop::web::page -> shop::db::Row 2
        ";
        let baseline = written(LINES);
        let text = compared(&shop(turned), &baseline);
        assert_eq!((text.matches("Known").count(), text.lines().count()), (3, 3), "{text}");
        assert_eq!(written(turned).text, baseline.text);
    }

    #[test]
    fn new_grown_and_fixed_are_told_apart() {
        let changed = "
            shop::web::page -> shop::db::Row 3
            shop::web -> shop::db::Column
        ";
        insta::assert_snapshot!(compared(&shop(changed), &written(LINES)), @r#"
        ["shop::web", "shop::db::Column"] New
        ["shop::web::page", "shop::db::Row"] Grown
        Error baseline-stale: the finding `apart` of `shop::web` and `shop::db::Row` is fixed but still listed
        Error baseline-stale: the finding `apart` of `shop::web::page` and `shop::db::Table` is fixed but still listed
        "#);
        let less = "shop::web::page -> shop::db::Row";
        insta::assert_snapshot!(compared(&shop(less), &written("shop::web::page -> shop::db::Row 2")), @r#"
        ["shop::web::page", "shop::db::Row"] Known
        Warn baseline-stale: of the finding `apart` of `shop::web::page` and `shop::db::Row`, 1 is left of the 2 that are listed
        "#);
    }

    #[test]
    fn shrinking_only_removes() {
        let baseline = written(LINES);
        let changed =
            shop("shop::web::page -> shop::db::Row\nshop::web -> shop::db::Row 5\nshop::web -> shop::db::New");
        let entries = shrunk(changed.model(), changed.config(), &changed.breaches(), &baseline);
        let shown: Vec<_> =
            entries.iter().map(|known| (known.from.as_str(), known.uses.as_str(), known.count)).collect();
        assert_eq!(shown, [("shop::web", "shop::db::Row", 1), ("shop::web::page", "shop::db::Row", 1)]);
    }

    #[test]
    fn reasons_and_days_stay_and_days_pass() {
        let text = written("shop::web -> shop::db::Row").text.to_string();
        let with = |day: &str| Baseline::parse("b", &format!("{text}reason = \"later\"\nexpires = {day}\n")).unwrap();
        let shop = shop("shop::web -> shop::db::Row");
        let again = accepted(shop.model(), shop.config(), &shop.breaches(), &with("2026-06-01"));
        assert_eq!(baseline_file(&again), *with("2026-06-01").text);
        assert!(!compared(&shop, &with("2026-06-01")).contains("expired"));
        assert!(compared(&shop, &with("2026-05-31")).contains("Error baseline-expired"));
        assert!(Baseline::parse("b", &format!("{text}expires = \"soon\"\n")).is_err());
    }

    #[test]
    fn a_strict_context_accepts_nothing() {
        let config = contexts("db web") + "strict = true\n" + RULE;
        let strict = model(LINES, &config);
        assert!(accepted(strict.model(), strict.config(), &strict.breaches(), &Baseline::default()).is_empty());
        let text = compared(&strict, &written(LINES));
        assert_eq!((text.matches("New").count(), text.matches("baseline-refused").count()), (3, 3), "{text}");
    }

    #[test]
    fn a_tangle_that_lost_a_member_is_known() {
        let rule = "[[rule]]\nid = 'tree'\nkind = 'acyclic'\nof = 'modules'\n";
        let before =
            model("shop::a -> shop::b::B\nshop::b -> shop::c::C\nshop::c -> shop::b::B\nshop::c -> shop::a::A", rule);
        let entries = accepted(before.model(), before.config(), &before.breaches(), &Baseline::default());
        let baseline = Baseline::parse("b", &baseline_file(&entries)).unwrap();
        let after = model("shop::b -> shop::c::C\nshop::c -> shop::b::B", rule);
        assert!(compared(&after, &baseline).contains("Known"));
        let worse = model("shop::b -> shop::d::D\nshop::d -> shop::b::B", rule);
        assert!(compared(&worse, &baseline).contains("New"));
    }
}
