//! Typed access to one TOML table: what is missing, of the wrong type or unknown becomes a mistake with its span.
//!
//! Takes a parsed table; returns located values, and goes on after a mistake so that all are found in one run. Leaves
//! out what the values mean. (serde would stop at the first mistake.)

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::Mistakes;
use super::{Located, Span, nearest};

/// The largest whole number that a count may be: larger ones are not exact as `f64`.
const LARGEST: f64 = 9_007_199_254_740_991.0;

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

/// A table with its place, and what it is called in messages: `[analysis]`, a `[[context]]`.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    pub(super) entries: &'a DeTable<'a>,
    pub(super) span: Span,
    pub(super) what: &'static str,
}

/// Reads the keys of one table. Ends with [`finish`](Self::finish).
pub(super) struct Reader<'a, 'm> {
    table: Table<'a>,
    known: Vec<&'static str>,
    pub(super) mistakes: &'m mut Mistakes,
}

impl<'a, 'm> Reader<'a, 'm> {
    pub(super) fn new(table: Table<'a>, mistakes: &'m mut Mistakes) -> Self {
        Self { table, known: Vec::new(), mistakes }
    }

    /// Reports a key that the table must have and has not, or has as an empty list.
    pub(super) fn require(&mut self, key: &str, help: &str) {
        let Table { span, what, entries } = self.table;
        let (label_span, label) = match entries.get(key) {
            None => (span, format!("`{key}` is missing")),
            Some(value) if value.get_ref().as_array().is_some_and(|list| list.is_empty()) => {
                (value.span().into(), "nothing is listed".to_owned())
            }
            Some(_) => return,
        };
        self.mistakes.add(format!("{what} needs `{key}`")).label(label_span, label).help(help);
    }

    /// What the table is called in messages.
    pub(super) fn what(&self) -> &'static str {
        self.table.what
    }

    /// Where the table begins.
    pub(super) fn span(&self) -> Span {
        self.table.span
    }

    /// Reports the keys that nobody asked for.
    pub(super) fn finish(self) {
        for (key, _) in self.table.entries {
            let name = key.get_ref().as_ref();
            if self.known.contains(&name) {
                continue;
            }
            let label = match nearest(name, self.known.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "not a key of this table".to_owned(),
            };
            let error = self.mistakes.add(format!("unknown key `{name}` in {}", self.table.what));
            error.label(key.span().into(), label).help(format!("known keys: {}", self.known.join(", ")));
        }
    }

    fn get(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.known.push(key);
        self.table.entries.get(key)
    }

    pub(super) fn string(&mut self, key: &'static str) -> Option<Located<String>> {
        let value = self.get(key)?;
        self.as_string(key, value)
    }

    /// Text that may also be written as a TOML date.
    pub(super) fn string_or_date(&mut self, key: &'static str) -> Option<Located<String>> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::Datetime(date) => Some(Located { value: date.to_string(), span: value.span().into() }),
            DeValue::String(_) => self.as_string(key, value),
            _ => {
                self.wrong_type(key, value, "a date or a string");
                None
            }
        }
    }

    /// `None` if the key is absent; strings that are none are left out.
    pub(super) fn strings(&mut self, key: &'static str) -> Option<Vec<Located<String>>> {
        let value = self.get(key)?;
        self.as_strings(key, value, "a list of strings")
    }

    pub(super) fn string_or_strings(&mut self, key: &'static str) -> Option<Vec<Located<String>>> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::String(_) => self.as_string(key, value).map(|text| vec![text]),
            _ => self.as_strings(key, value, "a string or a list of strings"),
        }
    }

    /// A list in which each item is a string or a list of strings; none if the key is absent.
    pub(super) fn string_lists(&mut self, key: &'static str) -> Vec<Vec<Located<String>>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let expected = "a list of strings and lists of strings";
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(key, value, expected);
            return Vec::new();
        };
        let item = |item: &Spanned<DeValue<'_>>| match item.get_ref() {
            DeValue::String(_) => self.as_string(key, item).map(|text| vec![text]),
            _ => {
                let list = item.get_ref().as_array().filter(|list| list.is_empty());
                if list.is_some() {
                    let mistake = self.mistakes.add(format!("an empty list in `{key}` of {}", self.table.what));
                    mistake.label(item.span().into(), "nothing is listed").help("name something in it, or remove it");
                }
                self.as_items(key, item, "a string or a list of strings")
            }
        };
        let lists: Vec<_> = items.iter().filter_map(item).collect();
        self.report_twice(key, lists.iter().flatten());
        lists
    }

    /// One of the given words; another is a mistake. `None` if the key is absent.
    pub(super) fn word<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let text = self.string(key)?;
        self.as_word(key, &text, words)
    }

    /// A list of the given words.
    pub(super) fn words<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Vec<T> {
        let texts = self.string_or_strings(key).unwrap_or_default();
        texts.iter().filter_map(|text| self.as_word(key, text, words)).collect()
    }

    /// A whole number, not negative.
    pub(super) fn count(&mut self, key: &'static str) -> Option<Located<u64>> {
        let Located { value, span } = self.number(key)?;
        let what = self.table.what;
        if value < 0.0 || value.fract() != 0.0 {
            let mistake = self.mistakes.add(format!("`{key}` in {what} cannot be {value}"));
            mistake.label(span, "expected a whole number, 0 or more");
            return None;
        }
        if value > LARGEST {
            let mistake = self.mistakes.add(format!("`{key}` in {what} is too large"));
            mistake.label(span, format!("expected a whole number up to {LARGEST}"));
            return None;
        }
        Some(Located { value: value as u64, span })
    }

    fn as_word<T: Copy>(&mut self, key: &str, text: &Located<String>, words: &[(&str, T)]) -> Option<T> {
        if let Some(&(_, meaning)) = words.iter().find(|(word, _)| *word == text.value) {
            return Some(meaning);
        }
        let known = || words.iter().map(|&(word, _)| word);
        let label = match nearest(&text.value, known()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "not a word of this key".to_owned(),
        };
        let mistake = self.mistakes.add(format!("`{}` cannot be the `{key}` of {}", text.value, self.table.what));
        mistake.label(text.span, label).help(format!("known words: {}", known().collect::<Vec<_>>().join(", ")));
        None
    }

    /// `false` if the key is absent.
    pub(super) fn boolean(&mut self, key: &'static str) -> bool {
        let Some(value) = self.get(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong_type(key, value, "true or false");
            false
        })
    }

    pub(super) fn number(&mut self, key: &'static str) -> Option<Located<f64>> {
        let value = self.get(key)?;
        let number = match value.get_ref() {
            DeValue::Float(float) => float.as_str().parse().ok(),
            DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix())
                .map_or_else(|_| integer.as_str().parse().ok(), |n| Some(n as f64)),
            _ => None,
        };
        if number.is_none() {
            self.wrong_type(key, value, "a number");
        }
        number.map(|number| Located { value: number, span: value.span().into() })
    }

    pub(super) fn table(&mut self, key: &'static str, what: &'static str) -> Option<Table<'a>> {
        let value = self.get(key)?;
        self.as_table(key, value, what, "a table")
    }

    /// The tables of `[[key]]`; none if the key is absent.
    pub(super) fn tables(&mut self, key: &'static str, what: &'static str) -> Vec<Table<'a>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let expected = format!("a list of tables, each under its own `[[{key}]]`");
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(key, value, &expected);
            return Vec::new();
        };
        items.iter().filter_map(|item| self.as_table(key, item, what, &expected)).collect()
    }

    /// All keys of a table whose keys are the user's own, with a string or a list of strings each.
    pub(super) fn all_string_lists(&mut self) -> Vec<(String, Vec<Located<String>>)> {
        let mut lists = Vec::new();
        for (key, value) in self.table.entries {
            let name = key.get_ref().as_ref();
            let list = match value.get_ref() {
                DeValue::String(_) => self.as_string(name, value).map(|text| vec![text]),
                _ => self.as_strings(name, value, "a string or a list of strings"),
            };
            lists.extend(list.map(|list| (name.to_owned(), list)));
        }
        lists
    }

    fn as_string(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Located<String>> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_type(key, value, "a string");
            return None;
        };
        let span = value.span().into();
        if text.trim().is_empty() {
            self.mistakes.add(format!("`{key}` in {} is empty", self.table.what)).label(span, "expected some text");
            return None;
        }
        Some(Located { value: text.to_owned(), span })
    }

    fn as_strings(&mut self, key: &str, value: &Spanned<DeValue<'_>>, expected: &str) -> Option<Vec<Located<String>>> {
        let texts = self.as_items(key, value, expected)?;
        self.report_twice(key, texts.iter());
        Some(texts)
    }

    /// Reports what a list names twice: one of them is a slip, and was to be something else.
    fn report_twice<'t>(&mut self, key: &str, texts: impl Iterator<Item = &'t Located<String>>) {
        let mut first: BTreeMap<&str, Span> = BTreeMap::new();
        for text in texts {
            if let Some(&earlier) = first.get(text.value.as_str()) {
                let message = format!("`{}` stands twice in `{key}` of {}", text.value, self.table.what);
                let mistake = self.mistakes.add(message);
                mistake.label(earlier, "first here").label(text.span, "and again here").help("remove one of them");
            }
            first.entry(&text.value).or_insert(text.span);
        }
    }

    fn as_items(&mut self, key: &str, value: &Spanned<DeValue<'_>>, expected: &str) -> Option<Vec<Located<String>>> {
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(key, value, expected);
            return None;
        };
        Some(items.iter().filter_map(|item| self.as_string(key, item)).collect())
    }

    fn as_table(
        &mut self,
        key: &str,
        value: &'a Spanned<DeValue<'a>>,
        what: &'static str,
        expected: &str,
    ) -> Option<Table<'a>> {
        let Some(entries) = value.get_ref().as_table() else {
            self.wrong_type(key, value, expected);
            return None;
        };
        Some(Table { entries, span: value.span().into(), what })
    }

    fn wrong_type(&mut self, key: &str, value: &Spanned<DeValue<'_>>, expected: &str) {
        let found = match value.get_ref() {
            DeValue::String(_) => "a string",
            DeValue::Integer(_) => "an integer",
            DeValue::Float(_) => "a float",
            DeValue::Boolean(_) => "a boolean",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        let error = self.mistakes.add(format!("`{key}` in {} has the wrong type", self.table.what));
        error.label(value.span().into(), format!("expected {expected}, found {found}"));
    }
}
