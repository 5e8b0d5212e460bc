//! The names of the whole program, each once.
//!
//! Takes the name tables of the files; returns small ids that are equal where the texts are.

use std::sync::Arc;

use rustc_hash::FxHashMap;

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

/// The table of names.
#[derive(Debug)]
pub(crate) struct Names {
    texts: Vec<Arc<str>>,
    ids: FxHashMap<Arc<str>, Name>,
    /// The names that stand for `$crate`, with the number of the crate.
    markers: FxHashMap<Name, u32>,
}

/// What the identifier that stands for `$crate` in the text of an expansion begins with; the number of the crate follows.
const CRATE_MARKER: &str = "__seamfind_crate_";

/// The identifier that stands for `$crate` of a crate in the text of an expansion.
pub(crate) fn crate_marker(krate: u32) -> String {
    format!("{CRATE_MARKER}{krate}")
}

impl Default for Names {
    fn default() -> Self {
        let mut names = Self { texts: Vec::new(), ids: FxHashMap::default(), markers: FxHashMap::default() };
        for text in known::TEXTS {
            names.intern(text);
        }
        names
    }
}

impl Names {
    /// The id of a text.
    pub(crate) fn intern(&mut self, text: &str) -> Name {
        if let Some(&name) = self.ids.get(text) {
            return name;
        }
        let name = Name(self.texts.len() as u32);
        if let Some(krate) = text.strip_prefix(CRATE_MARKER).and_then(|number| number.parse().ok()) {
            self.markers.insert(name, krate);
        }
        let text: Arc<str> = text.into();
        self.texts.push(text.clone());
        self.ids.insert(text, name);
        name
    }

    /// The id of a text, if any file has that name.
    pub(crate) fn find(&self, text: &str) -> Option<Name> {
        self.ids.get(text).copied()
    }

    /// The number of the crate that a name of an expansion stands for, where it was `$crate`.
    pub(crate) fn marked_crate(&self, name: Name) -> Option<u32> {
        self.markers.get(&name).copied()
    }

    /// The text of a name.
    pub(crate) fn text(&self, name: Name) -> &str {
        &self.texts[name.0 as usize]
    }
}
