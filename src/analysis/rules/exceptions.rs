//! Exceptions in the code: `// seamfind: allow(RULE) reason`, in SQL behind `--`.
//!
//! Takes the texts of the source files, one search each; returns the breaches without what is excepted, and findings for
//! exceptions that match nothing or give no reason. An exception behind code is about its line; one on a line of its own
//! is about the next line of code, or the whole item or statement that begins there. Leaves out what is written by macros.

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
    let language = |file: &SourceFile| Language::of(&file.path).filter(|_| file.text.contains(WORD));
    let files = model.sources.files().par_iter().enumerate();
    let files: Vec<(usize, &SourceFile, Language)> =
        files.filter_map(|(index, file)| Some((index, file, language(file)?))).collect();
    if files.is_empty() {
        return Vec::new();
    }
    let ends = ends_of_items(model);
    files.into_iter().flat_map(|(index, file, language)| in_file(FileId(index as u32), file, language, &ends)).collect()
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

/// How comments and strings look in a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Rust,
    Sql,
}

impl Language {
    fn of(path: &str) -> Option<Self> {
        match path.rsplit_once('.')?.1 {
            "rs" => Some(Self::Rust),
            "sql" => Some(Self::Sql),
            _ => None,
        }
    }

    fn comment(self) -> &'static str {
        match self {
            Self::Rust => "//",
            Self::Sql => "--",
        }
    }

    fn quote(self) -> char {
        match self {
            Self::Rust => '"',
            Self::Sql => '\'',
        }
    }
}

fn in_file(id: FileId, file: &SourceFile, language: Language, ends: &Ends) -> Vec<Exception> {
    let lines: Vec<&str> = file.text.lines().collect();
    let mut exceptions = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Some((at, rules, reason)) = parse(line, language) else { continue };
        let alone = line[..at].trim().is_empty();
        let first = if alone { next_code(&lines, index + 1, language) } else { index } as u32 + 1;
        let last = match language {
            _ if !alone => first,
            Language::Sql => end_of_statement(&lines, index, first),
            Language::Rust => ends.get(&(id, first)).map_or(first, |&end| end - lines_above(&lines, first).min(end)),
        };
        let last = last.max(first);
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
fn parse(line: &str, language: Language) -> Option<(usize, &str, &str)> {
    let in_string = |at: usize| line[..at].matches(language.quote()).count() % 2 == 1;
    let (at, mark) = line.match_indices(language.comment()).find(|(at, _)| !in_string(*at))?;
    let (rules, reason) = line[at + mark.len()..].trim_start().strip_prefix(WORD)?.split_once(')')?;
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
fn next_code(lines: &[&str], from: usize, language: Language) -> usize {
    let is_code = |line: &&str| {
        let line = line.trim_start();
        !(line.is_empty() || line.starts_with(language.comment()) || line.starts_with("#["))
    };
    from + lines.iter().skip(from).position(is_code).unwrap_or(0)
}

/// The last line of the statement that begins on the line `first`; that line itself if the statement began before the
/// comment at the index.
fn end_of_statement(lines: &[&str], comment: usize, first: u32) -> u32 {
    let code = |line: &&str| line.split("--").next().unwrap_or_default().trim().to_owned();
    let before = lines[..comment].iter().map(code).rfind(|line| !line.is_empty());
    if before.is_some_and(|line| !line.ends_with(';')) {
        return first;
    }
    let rest = lines.iter().skip(first as usize - 1).map(code).position(|line| line.ends_with(';'));
    first + rest.unwrap_or(0) as u32
}
