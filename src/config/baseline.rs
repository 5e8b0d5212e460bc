//! The baseline: the findings that are accepted today, in a file beside the configuration.
//!
//! Takes the text of the file; returns its entries, or every mistake in it with its span. Leaves out what is found now
//! (`analysis::baseline`) and writing the file (`report::baseline_file`).

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use toml::de::DeTable;
use toml::value::Datetime;

use super::error::{ConfigErrors, Mistakes};
use super::read::{read_version, report_syntax};
use super::reader::{Reader, Table};
use super::{Located, Span, place_in, read_file};
use crate::source::Place;

/// The name of the file.
pub const BASELINE_NAME: &str = "seamfind-baseline.toml";

/// A valid `seamfind-baseline.toml`.
#[derive(Clone, Debug, Default)]
pub struct Baseline {
    /// What messages and places call the file.
    pub name: Arc<str>,
    /// The text, to quote from.
    pub text: Arc<str>,
    /// The entries, in the order of the file.
    pub entries: Vec<Located<KnownFinding>>,
}

/// One accepted finding. It is told by rule, user and what is used: never by its place, so that edits and moves inside
/// of a module do not touch it. Ordered by these.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct KnownFinding {
    /// The id of the rule, or its code where the rule has no id.
    pub rule: String,
    /// The module (or context) that breaks the rule.
    pub from: String,
    /// The definition that it uses, or what else the finding is about; may be empty.
    pub uses: String,
    /// How much of it is accepted: references, or the value of a measure.
    pub count: u64,
    /// Why it is accepted.
    pub reason: Option<String>,
    /// The last day on which it is, as `2026-12-31`.
    pub expires: Option<String>,
}

impl Baseline {
    /// Reads the file at the root; `None` if there is none.
    ///
    /// # Errors
    /// All mistakes in the file, or the one that it cannot be read.
    pub fn load(root: &Path) -> Result<Option<Self>, ConfigErrors> {
        let path = root.join(BASELINE_NAME);
        if path.symlink_metadata().is_err() {
            return Ok(None);
        }
        Self::parse(BASELINE_NAME, &read_file(root, &path, BASELINE_NAME)?).map(Some)
    }

    /// Validates a text.
    ///
    /// # Errors
    /// All mistakes in the text.
    pub fn parse(name: &str, text: &str) -> Result<Self, ConfigErrors> {
        let (name, text): (Arc<str>, Arc<str>) = (name.into(), text.into());
        let mut mistakes = Mistakes::new(&name, &text);
        let entries = read(&text, &mut mistakes);
        mistakes.into_result(Self { name, text, entries })
    }

    /// The place of an entry.
    #[must_use]
    pub fn place(&self, span: Span) -> Place {
        place_in(&self.name, &self.text, span)
    }
}

fn read(text: &str, mistakes: &mut Mistakes) -> Vec<Located<KnownFinding>> {
    let (document, errors) = DeTable::parse_recoverable(text);
    report_syntax(text, &errors, mistakes);
    if !errors.is_empty() {
        return Vec::new();
    }
    let whole = Table { entries: document.get_ref(), span: Span::default(), what: "the baseline" };
    let mut reader = Reader::new(whole, mistakes);
    read_version(&mut reader);
    let tables = reader.tables("known", "a `[[known]]`");
    reader.finish();
    let entries: Vec<_> = tables.into_iter().map(|table| read_entry(table, mistakes)).collect();
    check_unique(&entries, mistakes);
    entries
}

/// A finding that is listed twice, as after a merge: which count is meant?
fn check_unique(entries: &[Located<KnownFinding>], mistakes: &mut Mistakes) {
    let mut first: BTreeMap<[&str; 3], Span> = BTreeMap::new();
    for Located { value: known, span } in entries.iter().filter(|entry| !entry.value.from.is_empty()) {
        if let Some(earlier) = first.insert([&known.rule, &known.from, &known.uses], *span) {
            let mistake = mistakes.add("the same finding is listed twice");
            mistake
                .label(earlier, "first here")
                .label(*span, "and again here")
                .help("keep one of them; `seamfind baseline` then corrects its count");
        }
    }
}

fn read_entry(table: Table<'_>, mistakes: &mut Mistakes) -> Located<KnownFinding> {
    let mut reader = Reader::new(table, mistakes);
    reader.require("rule", "an entry names the rule that is broken: `rule = \"web-knows-no-db\"`");
    reader.require("from", "an entry names the module that breaks the rule: `from = \"shop::web\"`");
    let text = |reader: &mut Reader<'_, '_>, key| reader.string(key).map(|text| text.value);
    let rule = reader.string("rule");
    let (count, expires) = (read_count(&mut reader), read_day(&mut reader));
    let known = KnownFinding {
        from: text(&mut reader, "from").unwrap_or_default(),
        uses: text(&mut reader, "uses").unwrap_or_default(),
        count,
        reason: text(&mut reader, "reason"),
        expires,
        rule: rule.as_ref().map_or(String::new(), |rule| rule.value.clone()),
    };
    let span = rule.map_or(table.span, |rule| rule.span);
    reader.finish();
    Located { value: known, span }
}

fn read_count(reader: &mut Reader<'_, '_>) -> u64 {
    let Some(count) = reader.count("count") else { return 1 };
    if count.value == 0 {
        let mistake = reader.mistakes.add("an entry accepts at least one");
        mistake.label(count.span, "expected 1 or more").help("remove the entry if nothing is left of the finding");
    }
    count.value
}

fn read_day(reader: &mut Reader<'_, '_>) -> Option<String> {
    let day = reader.string_or_date("expires")?;
    if !is_day(&day.value) {
        let mistake = reader.mistakes.add(format!("`{}` is not a day", day.value));
        mistake.label(day.span, "expected a day").help("write it like `expires = 2026-12-31`");
    }
    Some(day.value)
}

fn is_day(text: &str) -> bool {
    text.parse::<Datetime>().is_ok_and(|day| day.date.is_some() && day.time.is_none())
}
