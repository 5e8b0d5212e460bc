//! `[[rule]]`: what all kinds share, and the fields of each kind.
//!
//! Takes one table; returns the valid rule. A new kind is a variant of [`RuleKind`], a word in [`KINDS`] and an arm in
//! `read_kind`. Leaves out what a rule does (`analysis::rules`).

use std::collections::BTreeSet;

use globset::{Glob, GlobMatcher};

use super::error::Mistakes;
use super::read::{Names, read_pattern, unknown_name};
use super::reader::Reader;
use super::{Crates, Layer, Level, Located, Measure, Rule, RuleKind, Selector, Span, nearest};
use crate::finding::Severity;
use crate::resolve::ReferenceKind;

/// The words for `kind`.
const KINDS: [&str; 13] = [
    "forbid",
    "no-path",
    "layers",
    "independent",
    "acyclic",
    "external",
    "stable",
    "unassigned",
    "limit",
    "table-owner",
    "no-cross-fk",
    "no-cross-join",
    "no-cross-transaction",
];

/// Reads one rule; `None` if a mistake leaves nothing to go on with.
pub(super) fn read_rule(mut reader: Reader<'_, '_>, names: &Names) -> Option<Rule> {
    let id = reader.string("id");
    reader.require("id", "exceptions and baselines refer to a rule by its id: `id = \"orders-know-no-web\"`");
    if let Some(id) = &id {
        check_id(id, reader.mistakes);
    }
    let severity = reader.word("severity", &SEVERITIES);
    let because = reader.string("because").map(|text| text.value);
    let since = reader.string_or_date("since").map(|since| since.value);
    let docs = reader.string("docs").map(|text| text.value);
    let allow_empty = reader.boolean("allow-empty");
    let kind = read_kind(&mut reader, names)?;
    reader.finish();
    Some(Rule { id: id?, severity, because, since, docs, allow_empty, kind })
}

/// The kind with its fields. An unknown kind ends the reading of the rule, since nobody can say which keys it has.
fn read_kind(reader: &mut Reader<'_, '_>, names: &Names) -> Option<RuleKind> {
    reader.require("kind", &format!("the kinds are: {}", KINDS.join(", ")));
    let kind = reader.string("kind")?;
    Some(match kind.value.as_str() {
        "forbid" => {
            let (from, to) = read_from_to(reader, names);
            RuleKind::Forbid { from, to }
        }
        "no-path" => {
            let (from, to) = read_from_to(reader, names);
            RuleKind::NoPath { from, to }
        }
        "layers" => read_layers(reader, names),
        "independent" => read_independent(reader, names),
        "acyclic" => RuleKind::Acyclic {
            of: reader.word("of", &Level::WORDS).unwrap_or(Level::Contexts),
            within: read_selectors(reader, "within", names),
            leave_out: read_left_out(reader),
        },
        "external" => read_external(reader, names),
        "stable" => RuleKind::Stable { from: read_selectors(reader, "from", names) },
        "unassigned" => RuleKind::Unassigned { except: read_selectors(reader, "except", names) },
        "limit" => read_limit(reader, names)?,
        "table-owner" => RuleKind::TableOwner {
            from: read_selectors(reader, "from", names),
            except: read_selectors(reader, "except", names),
            writes_only: reader.word("access", &ACCESSES).unwrap_or_default(),
        },
        "no-cross-fk" => RuleKind::NoCrossKey,
        "no-cross-join" => RuleKind::NoCrossJoin { except: read_selectors(reader, "except", names) },
        "no-cross-transaction" => RuleKind::NoCrossTransaction { except: read_selectors(reader, "except", names) },
        other => {
            let label = match nearest(other, KINDS) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "no kind of rule".to_owned(),
            };
            let mistake = reader.mistakes.add(format!("unknown kind of rule `{other}`"));
            mistake.label(kind.span, label).help(format!("the kinds are: {}", KINDS.join(", ")));
            return None;
        }
    })
}

fn read_layers(reader: &mut Reader<'_, '_>, names: &Names) -> RuleKind {
    reader
        .require("layers", "list the layers, the highest first: `layers = [\"web\", [\"orders\", \"stock\"], \"db\"]`");
    let texts = reader.string_lists("layers");
    let strict = reader.boolean("strict");
    let closed = reader.string_or_strings("closed").unwrap_or_default();
    for name in &closed {
        if !texts.iter().flatten().any(|part| part.value == name.value) {
            unknown_name("layer", name, texts.iter().flatten().map(|part| &part.value), reader.mistakes);
        }
    }
    if let [only] = &texts[..] {
        let span = only.first().map_or(reader.span(), |part| part.span);
        let mistake = reader.mistakes.add("a rule of kind `layers` needs two layers or more");
        mistake.label(span, "the only one").help("name what lies below it: `layers = [\"web\", \"db\"]`");
    }
    let is_closed = |part: &Located<String>| closed.iter().any(|name| name.value == part.value);
    let layer = |texts: &Vec<Located<String>>| Layer {
        closed: strict || texts.iter().any(is_closed),
        parts: texts.iter().filter_map(|text| read_selector(text, names, reader.mistakes)).collect(),
    };
    let layers = texts.iter().map(layer).collect();
    RuleKind::Layers { layers, independent_siblings: reader.boolean("independent-siblings") }
}

fn read_independent(reader: &mut Reader<'_, '_>, names: &Names) -> RuleKind {
    let of = read_ends(reader, "of", names);
    if let [only] = &of[..] {
        let parts = match &only.value {
            Selector::Tag(tag) => names.tags.iter().filter(|known| *known == tag).count(),
            _ => 1,
        };
        if parts == 1 {
            let mistake = reader.mistakes.add("a rule of kind `independent` needs two parts or more");
            mistake.label(only.span, "the only one").help("name what it is to be independent of");
        }
    }
    RuleKind::Independent { of }
}

fn read_external(reader: &mut Reader<'_, '_>, names: &Names) -> RuleKind {
    let allow = read_crates(reader, "allow");
    let deny = read_crates(reader, "deny");
    let crates = match (allow, deny) {
        (Some(allow), None) => Crates::Allow(allow),
        (None, Some(deny)) => Crates::Deny(deny),
        (None, None) => {
            let help = "`allow = [\"serde\"]` for nothing else, or `deny = [\"sqlx\"]` for all but that";
            let span = reader.span();
            let mistake = reader.mistakes.add("a rule of kind `external` needs `allow` or `deny`");
            mistake.label(span, "neither is here").help(help);
            Crates::Deny(Vec::new())
        }
        (Some(_), Some(deny)) => {
            let span = deny.first().map_or(Span::default(), |glob| glob.span);
            let mistake = reader.mistakes.add("`allow` and `deny` in one rule contradict each other");
            mistake.label(span, "what `allow` does not list is denied anyway").help("remove one of the two");
            Crates::Deny(deny)
        }
    };
    RuleKind::External {
        from: read_selectors(reader, "from", names),
        except: read_selectors(reader, "except", names),
        crates,
    }
}

fn read_crates(reader: &mut Reader<'_, '_>, key: &'static str) -> Option<Vec<Located<GlobMatcher>>> {
    let texts = reader.string_or_strings(key)?;
    let mut globs = Vec::new();
    for text in texts {
        match Glob::new(&text.value.replace('-', "_")) {
            Ok(glob) => globs.push(Located { value: glob.compile_matcher(), span: text.span }),
            Err(error) => {
                let mistake = reader.mistakes.add(format!("`{}` in `{key}` is not a glob", text.value));
                mistake.label(text.span, error.kind().to_string()).help("crates are named like `sqlx` or `aws-*`");
            }
        }
    }
    Some(globs)
}

fn read_limit(reader: &mut Reader<'_, '_>, names: &Names) -> Option<RuleKind> {
    let words: Vec<_> = Measure::WORDS.iter().map(|(word, _)| *word).collect();
    reader.require("measure", &format!("the measures are: {}", words.join(", ")));
    reader.require("max", "the highest value that is allowed: `max = 500`");
    let measure = reader.word("measure", &Measure::WORDS);
    let of = reader.word("of", &Level::WORDS).unwrap_or(Level::Modules);
    let (within, max) = (read_selectors(reader, "within", names), reader.count("max").map(|max| max.value));
    Some(RuleKind::Limit { measure: measure?, of, within, max: max? })
}

fn check_id(id: &Located<String>, mistakes: &mut Mistakes) {
    let allowed = |c: char| c.is_alphanumeric() || "-_./".contains(c);
    if !id.value.chars().all(allowed) {
        let mistake = mistakes.add(format!("`{}` cannot be the id of a rule", id.value));
        mistake
            .label(id.span, "expected letters, digits and - _ . / only")
            .help("exceptions in the code name it: `// seamfind: allow(web-knows-no-db)`");
    }
}

/// The words for `severity`.
const SEVERITIES: [(&str, Severity); 3] =
    [("error", Severity::Error), ("warn", Severity::Warn), ("info", Severity::Info)];

/// The words for `access`: whether only writes are judged.
const ACCESSES: [(&str, bool); 2] = [("any", false), ("write", true)];

/// The two ends of a rule, which must not be the same: inside of one part all is free.
fn read_from_to(reader: &mut Reader<'_, '_>, names: &Names) -> (Ends, Ends) {
    let (from, to) = (read_ends(reader, "from", names), read_ends(reader, "to", names));
    let text = |end: &Located<Selector>| match &end.value {
        Selector::Context(index) => names.contexts[*index].clone(),
        Selector::Tag(tag) => format!("tag:{tag}"),
        Selector::Code(pattern) => pattern.as_str().to_owned(),
    };
    let set = |ends: &Ends| ends.iter().map(text).collect::<BTreeSet<_>>();
    if let (Some(first), Some(last)) = (from.first(), to.first())
        && set(&from) == set(&to)
    {
        let mistake = reader.mistakes.add("`from` and `to` are the same, so the rule forbids nothing");
        mistake
            .label(first.span, "from here")
            .label(last.span, "to the same")
            .help("name another part in one of them; `independent` keeps several parts apart");
    }
    (from, to)
}

/// The kinds of references that an `acyclic` rule leaves out: not all, or there is nothing left to judge.
fn read_left_out(reader: &mut Reader<'_, '_>) -> Vec<ReferenceKind> {
    let kinds = reader.words("leave-out", &ReferenceKind::ALL.map(|kind| (kind.name(), kind)));
    if ReferenceKind::ALL.iter().all(|kind| kinds.contains(kind)) {
        let span = reader.span();
        let mistake = reader.mistakes.add("`leave-out` lists all kinds of references, so the rule forbids nothing");
        mistake.label(span, "guards nothing").help("leave out fewer kinds, or remove the rule");
    }
    kinds
}

type Ends = Vec<Located<Selector>>;

/// Selectors that a rule cannot do without.
fn read_ends(reader: &mut Reader<'_, '_>, key: &'static str, names: &Names) -> Ends {
    let example = format!("`{key}` names contexts, `tag:NAME` or patterns: `{key} = [\"catalog\", \"shop::util\"]`");
    reader.require(key, &example);
    read_selectors(reader, key, names)
}

/// None if the key is absent.
fn read_selectors(reader: &mut Reader<'_, '_>, key: &'static str, names: &Names) -> Vec<Located<Selector>> {
    let texts = reader.string_or_strings(key).unwrap_or_default();
    texts.iter().filter_map(|text| read_selector(text, names, reader.mistakes)).collect()
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
