//! Exceptions in the code: `// seamfind: allow(RULE) reason`.
//!
//! Takes the texts of the source files, one search each; returns the breaches without what is excepted, and findings for
//! exceptions that match nothing or give no reason. An exception behind code is about its line; one on a line of its own
//! is about the next line of code, or the whole item that begins there. Leaves out what is written by macros.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use rayon::prelude::*;

use super::{Breach, Model};
use crate::config::{Config, nearest};
use crate::finding::{Finding, RuleCode};
use crate::source::{FileId, Place, SourceFile};

/// What an exception begins with, behind the slashes.
const WORD: &str = "seamfind: allow(";

/// One exception for one rule.
pub(super) struct Exception {
    file: FileId,
    lines: RangeInclusive<u32>,
    rule: String,
    has_reason: bool,
    place: Place,
}

/// All exceptions, in the order of the files.
pub(super) fn exceptions(model: Model<'_>) -> Vec<Exception> {
    let may_hold = |file: &&SourceFile| file.path.ends_with(".rs") && file.text.contains(WORD);
    let files = model.sources.files().par_iter().enumerate();
    let files: Vec<(usize, &SourceFile)> = files.filter(|(_, file)| may_hold(file)).collect();
    if files.is_empty() {
        return Vec::new();
    }
    let ends = ends_of_items(model);
    files.into_iter().flat_map(|(index, file)| in_file(FileId(index as u32), file, &ends)).collect()
}

/// The breaches without the references that are excepted; a breach of which nothing is left is gone.
pub(super) fn without_excepted(model: Model<'_>, breaches: Vec<Breach>, exceptions: &[Exception]) -> Vec<Breach> {
    let keep = |mut breach: Breach| {
        let had_references = !breach.references.is_empty();
        let excepting: Vec<_> = exceptions.iter().filter(|e| e.has_reason && e.is_for(&breach.finding)).collect();
        breach.references.retain(|site| {
            !excepting.iter().any(|e| e.file == site.location.file && e.lines.contains(&site.location.line))
        });
        let gone = match had_references {
            true => breach.references.is_empty(),
            false => excepting.iter().any(|exception| exception.covers_place(model, &breach.finding)),
        };
        (!gone).then_some(breach)
    };
    breaches.into_iter().filter_map(keep).collect()
}

/// What is wrong with the exceptions, given all breaches before anything is excepted.
pub(super) fn problems(
    model: Model<'_>,
    config: &Config,
    breaches: &[Breach],
    exceptions: &[Exception],
) -> Vec<Finding> {
    let problem = |exception: &Exception| {
        let rule = &exception.rule;
        let finding = |code, message: String, help: &str| Finding {
            subject: vec![exception.place.path.to_string(), rule.clone()],
            ..Finding::new(code, message).at(exception.place.clone()).with_help(help)
        };
        if !exception.has_reason {
            let message = format!("the exception from `{rule}` says no reason");
            return Some(finding(RuleCode::ExceptionUnexplained, message, "write the reason behind the bracket"));
        }
        let covers = |breach: &Breach| exception.is_for(&breach.finding) && exception.covers(model, breach);
        if breaches.iter().any(covers) {
            return None;
        }
        let known = config.rules.iter().map(|rule| rule.id.value.as_str());
        let known: BTreeSet<_> = known.chain(RuleCode::ALL.iter().map(|code| code.id())).collect();
        let meant = nearest(rule, known.iter().copied()).filter(|_| !known.contains(rule.as_str()));
        let help = match meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "remove it".to_owned(),
        };
        Some(finding(RuleCode::ExceptionUnused, format!("the exception from `{rule}` matches no finding"), &help))
    };
    exceptions.iter().filter_map(problem).collect()
}

impl Exception {
    fn is_for(&self, finding: &Finding) -> bool {
        self.rule == finding.rule.as_deref().unwrap_or(finding.code.id())
    }

    fn covers(&self, model: Model<'_>, breach: &Breach) -> bool {
        let covered = |site: &super::Site| site.location.file == self.file && self.lines.contains(&site.location.line);
        breach.references.iter().any(covered) || self.covers_place(model, &breach.finding)
    }

    fn covers_place(&self, model: Model<'_>, finding: &Finding) -> bool {
        let path = &model.sources.file(self.file).path;
        finding.place.as_ref().is_some_and(|place| place.path == *path && self.lines.contains(&place.line))
    }
}

/// The last line of the items whose name stands on a line, by file and line.
type Ends = BTreeMap<(FileId, u32), u32>;

fn ends_of_items(model: Model<'_>) -> Ends {
    let mut ends = Ends::new();
    for definition in &model.code.definitions {
        let at = definition.location;
        let end = ends.entry((at.file, at.line)).or_default();
        *end = (*end).max(at.line + definition.lines.saturating_sub(1));
    }
    ends
}

fn in_file(id: FileId, file: &SourceFile, ends: &Ends) -> Vec<Exception> {
    let lines: Vec<&str> = file.text.lines().collect();
    let mut exceptions = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Some((at, rules, reason)) = parse(line) else { continue };
        let alone = line[..at].trim().is_empty();
        let first = if alone { next_code(&lines, index + 1) } else { index } as u32 + 1;
        let end = ends.get(&(id, first)).filter(|_| alone);
        let last = end.map_or(first, |end| end.saturating_sub(lines_above(&lines, first)).max(first));
        let column = line[..at].chars().count() as u32 + 1;
        let place = Place { path: file.path.clone(), line: index as u32 + 1, column };
        exceptions.extend(rules.split(',').map(|rule| Exception {
            file: id,
            lines: first..=last,
            rule: rule.trim().to_owned(),
            has_reason: !reason.trim().is_empty(),
            place: place.clone(),
        }));
    }
    exceptions
}

/// Where the comment begins, the rules and the reason. What stands in a string is no comment, and what documentation or
/// another comment quotes is none either.
fn parse(line: &str) -> Option<(usize, &str, &str)> {
    let in_string = |at: usize| line[..at].matches('"').count() % 2 == 1;
    let (at, slashes) = line.match_indices("//").find(|(at, _)| !in_string(*at))?;
    let (rules, reason) = line[at + slashes.len()..].trim_start().strip_prefix(WORD)?.split_once(')')?;
    Some((at, rules, reason))
}

/// How many lines of attributes and documentation stand above the name of an item: its length counts them.
fn lines_above(lines: &[&str], name: u32) -> u32 {
    let above = lines[..name as usize - 1].iter().rev().map(|line| line.trim_start());
    let above: Vec<_> = above.take_while(|line| line.starts_with("//") || line.starts_with("#[")).collect();
    let first = above.iter().rposition(|line| line.starts_with("///") || line.starts_with("#["));
    first.map_or(0, |index| index as u32 + 1)
}

/// The index of the next line that is code: no comment, no attribute, not empty.
fn next_code(lines: &[&str], from: usize) -> usize {
    let is_code = |line: &&str| {
        let line = line.trim_start();
        !(line.is_empty() || line.starts_with("//") || line.starts_with("#["))
    };
    from + lines.iter().skip(from).position(is_code).unwrap_or(0)
}
