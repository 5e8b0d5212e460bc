//! `[[rule]]`: what all kinds share, and the fields of each kind.
//!
//! Takes one table; returns the valid rule. A new kind is a variant of [`RuleKind`], a word in [`KINDS`] and an arm in
//! `read_kind`. Leaves out what a rule does (`analysis::rules`).

use super::error::Mistakes;
use super::read::{Names, read_pattern, unknown_name};
use super::reader::Reader;
use super::{Located, Rule, RuleKind, Selector, nearest};
use crate::finding::Severity;

/// The words for `kind`.
const KINDS: [&str; 1] = ["forbid"];

/// Reads one rule; `None` if a mistake leaves nothing to go on with.
pub(super) fn read_rule(mut reader: Reader<'_, '_>, names: &Names) -> Option<Rule> {
    let id = reader.string("id");
    reader.require("id", "exceptions and baselines refer to a rule by its id: `id = \"orders-know-no-web\"`");
    if let Some(id) = &id {
        check_id(id, reader.mistakes);
    }
    let severity = read_severity(&mut reader);
    let because = reader.string("because").map(|text| text.value);
    let since = reader.string_or_date("since");
    let docs = reader.string("docs").map(|text| text.value);
    let kind = read_kind(&mut reader, names)?;
    reader.finish();
    Some(Rule { id: id?, severity, because, since, docs, kind })
}

/// The kind with its fields. An unknown kind ends the reading of the rule, since nobody can say which keys it has.
fn read_kind(reader: &mut Reader<'_, '_>, names: &Names) -> Option<RuleKind> {
    reader.require("kind", &format!("the kinds are: {}", KINDS.join(", ")));
    let kind = reader.string("kind")?;
    match kind.value.as_str() {
        "forbid" => Some(RuleKind::Forbid {
            from: read_selectors(reader, "from", names),
            to: read_selectors(reader, "to", names),
        }),
        other => {
            let label = match nearest(other, KINDS) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "no kind of rule".to_owned(),
            };
            let mistake = reader.mistakes.add(format!("unknown kind of rule `{other}`"));
            mistake.label(kind.span, label).help(format!("the kinds are: {}", KINDS.join(", ")));
            None
        }
    }
}

fn check_id(id: &Located<String>, mistakes: &mut Mistakes) {
    let allowed = |c: char| c.is_alphanumeric() || "-_./".contains(c);
    if !id.value.chars().all(allowed) {
        let mistake = mistakes.add(format!("`{}` cannot be the id of a rule", id.value));
        mistake.label(id.span, "expected letters, digits and - _ . / only");
    }
}

fn read_severity(reader: &mut Reader<'_, '_>) -> Option<Severity> {
    let severity = reader.string("severity")?;
    match severity.value.as_str() {
        "error" => Some(Severity::Error),
        "warn" => Some(Severity::Warn),
        "info" => Some(Severity::Info),
        other => {
            let mistake = reader.mistakes.add(format!("unknown severity `{other}`"));
            mistake.label(severity.span, "expected `error`, `warn` or `info`");
            None
        }
    }
}

/// A selector that a rule cannot do without.
fn read_selectors(reader: &mut Reader<'_, '_>, key: &'static str, names: &Names) -> Vec<Located<Selector>> {
    let texts = reader.string_or_strings(key);
    let example = format!("`{key}` names contexts, `tag:NAME` or patterns: `{key} = [\"catalog\", \"shop::util\"]`");
    reader.require(key, &example);
    texts.unwrap_or_default().iter().filter_map(|text| read_selector(text, names, reader.mistakes)).collect()
}

/// A name that is both a context and a crate means the context.
fn read_selector(text: &Located<String>, names: &Names, mistakes: &mut Mistakes) -> Option<Located<Selector>> {
    let span = text.span;
    if let Some(index) = names.context(&text.value) {
        return Some(Located { value: Selector::Context(index), span });
    }
    if let Some(tag) = text.value.strip_prefix("tag:") {
        let tag = Located { value: tag.to_owned(), span };
        if !names.tags.contains(&tag.value) {
            unknown_name("tag", &tag, names.tags.iter(), mistakes);
        }
        return Some(Located { value: Selector::Tag(tag.value), span });
    }
    let pattern = read_pattern(text, mistakes)?;
    Some(Located { value: Selector::Code(pattern.value), span })
}
