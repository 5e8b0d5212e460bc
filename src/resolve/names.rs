//! The names of the whole program, each once.
//!
//! Takes the name tables of the files; returns small ids that are equal where the texts are. The table is cut into
//! shards by the hash of the text, so that the names of many files can be entered in parallel; the ids do not depend on
//! how many threads do that. Leaves out what a name means.

use std::hash::BuildHasher as _;
use std::sync::Arc;

use hashbrown::HashTable;
use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap};

/// A name of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Name(u32);

/// Declares the names that resolution itself speaks of.
macro_rules! known_names {
    ($($name:ident $text:literal;)*) => {
        /// Names that resolution itself speaks of, with fixed ids.
        #[allow(non_upper_case_globals, reason = "the constants are spelled like the names they stand for")]
        pub(crate) mod known {
            use super::Name;
            #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "spelled like the constants that it counts")]
            enum Index { $($name,)* }
            $(pub(crate) const $name: Name = Name(Index::$name as u32);)*
            pub(super) const TEXTS: &[&str] = &[$($text,)*];
        }
    };
}

known_names! {
    EMPTY "";
    UNDERSCORE "_";
    SELF "self";
    SUPER "super";
    CRATE "crate";
    SELF_TYPE "Self";
    STD "std";
    CORE "core";
    ALLOC "alloc";
    PROC_MACRO "proc_macro";
    TEST "test";
    PASTE "paste";
}

/// How many shards the table has.
const SHARDS: usize = 16;

/// The table of names.
#[derive(Debug)]
pub(crate) struct Names {
    shards: [Shard; SHARDS],
    /// The names that stand for `$crate`, with the number of the crate.
    markers: FxHashMap<Name, u32>,
}

/// The names whose hashes lead to one part of the table.
#[derive(Debug, Default)]
struct Shard {
    /// The texts of its names, without those of the known ones.
    texts: Vec<Box<str>>,
    ids: HashTable<Name>,
}

/// What the identifier that stands for `$crate` in the text of an expansion begins with; the number of the crate follows.
const CRATE_MARKER: &str = "__seamfind_crate_";

/// A name as the source has it: `$crate` for a marker.
pub(crate) fn as_written(name: &str) -> &str {
    if name.starts_with(CRATE_MARKER) { "$crate" } else { name }
}

/// The identifier that stands for `$crate` of a crate in the text of an expansion.
pub(crate) fn crate_marker(krate: u32) -> String {
    format!("{CRATE_MARKER}{krate}")
}

impl Default for Names {
    fn default() -> Self {
        let mut names = Self { shards: Default::default(), markers: FxHashMap::default() };
        for (index, text) in known::TEXTS.iter().enumerate() {
            let hash = hash(text);
            names.shards[shard_of(hash)].insert(Name(index as u32), hash);
        }
        names
    }
}

impl Names {
    /// The id of a text that stands in an expansion, where it may be a marker for `$crate`, or in a file.
    pub(crate) fn intern(&mut self, text: &str) -> Name {
        let hash = hash(text);
        let name = self.shards[shard_of(hash)].intern(text, hash);
        if let Some(krate) = text.strip_prefix(CRATE_MARKER).and_then(|number| number.parse().ok()) {
            self.markers.insert(name, krate);
        }
        name
    }

    /// The ids of the texts of many files, a list for each.
    pub(crate) fn intern_all(&mut self, tables: &[&[Box<str>]]) -> Vec<Arc<[Name]>> {
        let hashed = |table: &&[Box<str>]| table.iter().map(|text| hash(text)).collect();
        let hashes: Vec<Vec<u64>> = tables.par_iter().map(hashed).collect();
        let entered: Vec<Vec<Name>> = (self.shards.par_iter_mut().enumerate())
            .map(|(part, shard)| {
                let texts = tables.iter().copied().flatten().zip(hashes.iter().flatten());
                let own = texts.filter(|(_, hash)| shard_of(**hash) == part);
                own.map(|(text, hash)| shard.intern(text, *hash)).collect()
            })
            .collect();
        let mut entered: Vec<_> = entered.iter().map(|names| names.iter().copied()).collect();
        let mut id = |hash: &u64| entered[shard_of(*hash)].next().unwrap_or(known::EMPTY); // there is one for each hash
        hashes.iter().map(|hashes| hashes.iter().map(&mut id).collect()).collect()
    }

    /// The id of a text, if any file has that name.
    pub(crate) fn find(&self, text: &str) -> Option<Name> {
        let hash = hash(text);
        self.shards[shard_of(hash)].find(text, hash)
    }

    /// The number of the crate that a name of an expansion stands for, where it was `$crate`.
    pub(crate) fn marked_crate(&self, name: Name) -> Option<u32> {
        self.markers.get(&name).copied()
    }

    /// The text of a name.
    pub(crate) fn text(&self, name: Name) -> &str {
        let shard = (name.0 as usize).checked_sub(known::TEXTS.len()).map_or(0, |place| place % SHARDS);
        text_in(&self.shards[shard].texts, name)
    }
}

impl Shard {
    fn find(&self, text: &str, hash: u64) -> Option<Name> {
        self.ids.find(hash, |&name| text_in(&self.texts, name) == text).copied()
    }

    fn intern(&mut self, text: &str, hash: u64) -> Name {
        if let Some(name) = self.find(text, hash) {
            return name;
        }
        let name = Name((known::TEXTS.len() + self.texts.len() * SHARDS + shard_of(hash)) as u32);
        self.texts.push(text.into());
        self.insert(name, hash);
        name
    }

    fn insert(&mut self, name: Name, of_name: u64) {
        let texts = &self.texts;
        self.ids.insert_unique(of_name, name, |&name| hash(text_in(texts, name)));
    }
}

/// The text of a name, which is a known one or stands in the texts of a shard.
fn text_in(texts: &[Box<str>], name: Name) -> &str {
    match (name.0 as usize).checked_sub(known::TEXTS.len()) {
        None => known::TEXTS[name.0 as usize],
        Some(place) => &texts[place / SHARDS],
    }
}

fn hash(text: &str) -> u64 {
    FxBuildHasher.hash_one(text)
}

/// The tables within the shards are addressed by the ends of a hash; the shards by bits from between.
fn shard_of(hash: u64) -> usize {
    (hash >> 40) as usize % SHARDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_one_id_however_they_are_entered() {
        let mut names = Names::default();
        assert_eq!(names.intern("crate"), known::CRATE);
        let cart = names.intern("cart");
        let tables: [&[Box<str>]; 3] = [&["a".into(), "self".into(), "cart".into()], &[], &["b".into(), "a".into()]];
        let ids = names.intern_all(&tables);
        assert_eq!(ids[0][1..], [known::SELF, cart]);
        assert_eq!(ids[2][1], ids[0][0]);
        for (table, ids) in tables.iter().zip(&ids) {
            assert_eq!(
                ids.iter().map(|&id| names.text(id)).collect::<Vec<_>>(),
                table.iter().map(|t| &**t).collect::<Vec<_>>()
            );
        }
        assert_eq!(names.find("b"), Some(ids[2][0]));
        assert_eq!(names.find("c"), None);
    }
}
