//! The baseline: the findings that are accepted today, in a file beside the configuration.
//!
//! Takes the text of the file; returns its entries, or every mistake in it with its span. Leaves out what is found now
//! (`analysis::baseline`) and writing the file (`report::baseline_file`).

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
        match read_file(root, &path) {
            Ok(text) => Self::parse(BASELINE_NAME, &text).map(Some),
            Err(reason) => {
                let mut mistakes = Mistakes::new(&BASELINE_NAME.into(), &"".into());
                mistakes.add(format!("{BASELINE_NAME} {reason}"));
                mistakes.into_result(None)
            }
        }
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
    tables.into_iter().map(|table| read_entry(table, mistakes)).collect()
}

fn read_entry(table: Table<'_>, mistakes: &mut Mistakes) -> Located<KnownFinding> {
    let mut reader = Reader::new(table, mistakes);
    reader.require("rule", "`seamfind baseline` writes the file anew");
    reader.require("from", "`seamfind baseline` writes the file anew");
    let text = |reader: &mut Reader<'_, '_>, key| reader.string(key).map(|text| text.value);
    let rule = reader.string("rule");
    let known = KnownFinding {
        from: text(&mut reader, "from").unwrap_or_default(),
        uses: text(&mut reader, "uses").unwrap_or_default(),
        count: reader.count("count").unwrap_or(1),
        reason: text(&mut reader, "reason"),
        expires: reader.string_or_date("expires"),
        rule: rule.as_ref().map_or(String::new(), |rule| rule.value.clone()),
    };
    let span = rule.map_or(table.span, |rule| rule.span);
    if let Some(day) = known.expires.as_ref().filter(|day| !is_day(day)) {
        let mistake = reader.mistakes.add(format!("`{day}` is not a day"));
        mistake.label(span, "the entry of this rule").help("write a day like `expires = 2026-12-31`");
    }
    reader.finish();
    Located { value: known, span }
}

fn is_day(text: &str) -> bool {
    text.parse::<Datetime>().is_ok_and(|day| day.date.is_some() && day.time.is_none())
}
