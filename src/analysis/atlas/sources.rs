//! The source lines of the references, each once.
//!
//! Takes the model; returns, file by file, the lines that references between modules stand on. Where that would be too
//! much text, each dependency keeps the lines of its first references, as many for each as the room allows; how many lines
//! are left out is said. Leaves out lines that no one reads.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Column;
use crate::analysis::Model;
use crate::analysis::evidence::Quoter;
use crate::source::FileId;

/// Room for source text, in bytes: it keeps a report on half a million lines below 5 MB.
const ROOM: usize = 2_000_000;
/// Longer lines are cut.
const LONGEST: usize = 160;
/// What a line takes besides its text.
const OVERHEAD: usize = 8;

/// Source lines, file by file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SourceLines {
    /// The files with lines.
    pub file: Column,
    /// How many lines each has.
    pub count: Column,
    /// The number of the line; for all but the first of a file, how many lines after the one before.
    pub line: Column,
    /// How many characters of white space were before the text.
    pub indent: Column,
    /// The text, without white space around it.
    pub text: Vec<String>,
    /// How many lines are left out.
    pub left_out: u64,
}

/// The source lines of the references between modules.
pub(super) fn lines(model: Model<'_>) -> SourceLines {
    let ranks = ranks(model);
    let mut quoter = Quoter::new(model.code, model.sources);
    let mut room: BTreeMap<u32, usize> = BTreeMap::new();
    let mut texts: BTreeMap<(FileId, u32), (u32, &str)> = BTreeMap::new();
    for (&(file, line), &rank) in &ranks {
        if let Some(text) = quoter.line(file, line) {
            *room.entry(rank).or_default() += text.trim().len().min(LONGEST) + OVERHEAD;
            texts.insert((file, line), (rank, text));
        }
    }
    let kept = affordable(&room);
    let mut columns = SourceLines { left_out: (ranks.len() - texts.len()) as u64, ..SourceLines::default() };
    let mut before = (None, 0);
    for ((file, line), (rank, text)) in texts {
        if rank >= kept {
            columns.left_out += 1;
            continue;
        }
        if before.0 != Some(file) {
            columns.file.push(file.0);
            columns.count.push(0);
            before = (Some(file), 0);
        }
        columns.count.0.last_mut().into_iter().for_each(|count| *count += 1);
        columns.line.push(line - before.1);
        before.1 = line;
        let start = text.trim_start();
        columns.indent.push((text.chars().count() - start.chars().count()) as u32);
        columns.text.push(cut(start.trim_end()));
    }
    columns
}

/// For each line, how many references of a dependency stand before the first one on it.
fn ranks(model: Model<'_>) -> BTreeMap<(FileId, u32), u32> {
    let mut ranks: BTreeMap<(FileId, u32), u32> = BTreeMap::new();
    for dependency in model.modules.graph().dependencies() {
        for (rank, reference) in (0..).zip(model.references(dependency)) {
            let at = ranks.entry((reference.location.file, reference.location.line)).or_insert(rank);
            *at = rank.min(*at);
        }
    }
    ranks
}

/// How many references of each dependency can have their line, given the room that the lines of each rank take.
fn affordable(room: &BTreeMap<u32, usize>) -> u32 {
    let mut total = 0;
    for (&rank, &bytes) in room {
        total += bytes;
        if total > ROOM {
            return rank;
        }
    }
    u32::MAX
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
