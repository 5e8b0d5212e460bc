//! `seamfind-baseline.toml`: the accepted findings as text.
//!
//! Takes the entries; returns the text of the file, sorted and with one table per entry, so that two branches rarely
//! touch the same lines. Leaves out where it is written.

use super::config_file::quote;
use crate::config::KnownFinding;

const HEAD: &str = "\
# The findings that are accepted today. `seamfind baseline` writes this file, `seamfind baseline --shrink` removes what is fixed.
# An entry may have a `reason`, and with `expires = 2026-12-31` a last day.
version = 1
";

/// The text of the file.
#[must_use]
pub fn baseline_file(entries: &[KnownFinding]) -> String {
    let mut sorted: Vec<_> = entries.iter().collect();
    sorted.sort();
    sorted.iter().fold(HEAD.to_owned(), |text, known| text + &entry(known))
}

fn entry(known: &KnownFinding) -> String {
    let mut text = format!("\n[[known]]\nrule = {}\nfrom = {}\n", quote(&known.rule), quote(&known.from));
    if !known.uses.is_empty() {
        text += &format!("uses = {}\n", quote(&known.uses));
    }
    text += &format!("count = {}\n", known.count);
    if let Some(reason) = &known.reason {
        text += &format!("reason = {}\n", quote(reason));
    }
    match &known.expires {
        Some(day) => text + &format!("expires = {day}\n"),
        None => text,
    }
}
