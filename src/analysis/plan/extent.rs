//! The text that ends up in the part: what its manifest has to cover.
//!
//! Takes the part and the sides of all items; says which places, crates and features are in its code, that which moves
//! in included. Leaves out what the manifest makes of it.

use std::collections::{BTreeMap, BTreeSet};

use super::part::Part;
use super::placement::Sides;
use super::text::{imported_names, names_crate, words};
use super::{Inputs, files};
use crate::resolve::ModuleId;
use crate::source::{FileId, Location};

/// A file with the first and the last of some lines in it.
type Span = (FileId, u32, u32);

/// The text of the part: its files, without what moves out of them, with what moves in from elsewhere.
pub(super) struct Extent<'a> {
    part: &'a Part,
    files: BTreeSet<FileId>,
    moving_in: Vec<Span>,
    moving_out: Vec<Span>,
    /// All items.
    items: Vec<Span>,
    test_lines: BTreeMap<FileId, u32>,
}

impl<'a> Extent<'a> {
    pub(super) fn new(inputs: Inputs<'_>, part: &'a Part, sides: &Sides<'_>) -> Self {
        let span = |index| {
            let item = sides.items.item(index);
            (item.location.file, item.first, item.first + item.lines.max(1) - 1)
        };
        let (mut moving_in, mut moving_out) = (Vec::new(), Vec::new());
        for index in sides.items.indices() {
            let was = part.modules.contains(&sides.items.item(index).module);
            match (was, sides.is_in_part(index)) {
                (false, true) => moving_in.push(span(index)),
                (true, false) => moving_out.push(span(index)),
                _ => {}
            }
        }
        let code = inputs.model.code;
        let mut test_lines = BTreeMap::new();
        for &module in part.modules.iter().filter(|&&module| code.module(module).test) {
            let Location { file, line, .. } = code.module(module).location;
            test_lines.entry(file).and_modify(|first: &mut u32| *first = line.min(*first)).or_insert(line);
        }
        let items = sides.items.indices().map(span).collect();
        Self { part, files: files::files(code, part), moving_in, moving_out, items, test_lines }
    }

    pub(super) fn contains(&self, module: ModuleId, location: Location) -> bool {
        let is_in = |spans: &[Span]| spans.iter().any(|span| is_in(span, location));
        if self.part.modules.contains(&module) { !is_in(&self.moving_out) } else { is_in(&self.moving_in) }
    }

    /// Whether code that moves into the part says a name that an import at a place, which is in no item, brings from
    /// outside of the workspace. The same word may mean something else, which costs a dependency too much.
    pub(super) fn moves_with_import(&self, inputs: Inputs<'_>, location: Location) -> bool {
        let mut spans = self.moving_in.iter().filter(|span| span.0 == location.file).peekable();
        if spans.peek().is_none() || self.items.iter().any(|span| is_in(span, location)) {
            return false;
        }
        let lines: Vec<&str> = inputs.model.sources.file(location.file).text.lines().collect();
        let names = imported_names(&lines, location);
        spans.any(|&(_, first, last)| {
            let moving =
                lines.get((first as usize).saturating_sub(1)..(last as usize).min(lines.len())).unwrap_or_default();
            moving.iter().any(|line| words(line).any(|word| names.contains(word)))
        })
    }

    fn lines<'t>(&'t self, inputs: Inputs<'t>) -> impl Iterator<Item = (FileId, u32, &'t str)> {
        self.files.iter().flat_map(move |&file| {
            let lines = inputs.model.sources.file(file).text.lines().enumerate();
            let code = lines.filter(|(_, line)| !line.trim_start().starts_with("//"));
            code.map(move |(number, line)| (file, number as u32 + 1, line))
        })
    }

    pub(super) fn mentions(&self, inputs: Inputs<'_>, krate: &str) -> bool {
        self.lines(inputs).any(|(.., line)| names_crate(line, krate))
    }

    pub(super) fn mentions_outside_of_tests(&self, inputs: Inputs<'_>, krate: &str) -> bool {
        let is_test = |file, number| self.test_lines.get(&file).is_some_and(|&first| number >= first);
        self.lines(inputs).any(|(file, number, line)| !is_test(file, number) && names_crate(line, krate))
    }

    /// The features that the text asks for, of those that there are.
    pub(super) fn features(&self, inputs: Inputs<'_>) -> BTreeSet<String> {
        let packages = self.part.packages.iter().map(|&id| inputs.model.workspace.package(id));
        let known: BTreeSet<&String> = packages.flat_map(|package| package.features.keys()).collect();
        let mut features = BTreeSet::new();
        for (.., line) in self.lines(inputs).filter(|(.., line)| line.contains("feature")) {
            features.extend(
                known
                    .iter()
                    .filter(|feature| line.replace(' ', "").contains(&format!("feature=\"{feature}\"")))
                    .map(|feature| (*feature).clone()),
            );
        }
        features
    }
}

fn is_in(&(file, first, last): &Span, location: Location) -> bool {
    file == location.file && (first..=last).contains(&location.line)
}
