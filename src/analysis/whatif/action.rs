//! The actions of a what-if, and the file that they are saved in and replayed from.
//!
//! Takes text; returns actions, or every mistake in it. Leaves out what the names mean.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One change to the program, in names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Action {
    /// A module, a package or a context to a context; a module to another module or a package; a definition to a module.
    Move {
        /// What moves.
        what: String,
        /// Where to.
        to: String,
    },
    /// A context into a context, a module into a module.
    Merge {
        /// What is dissolved.
        what: String,
        /// What takes it in.
        into: String,
    },
    /// Some code becomes a context of its own, or with `package:NAME` a package.
    Split {
        /// The code.
        what: String,
        /// The name of what is new.
        name: String,
    },
    /// No reference from one part to another any more.
    Cut {
        /// The part that uses.
        from: String,
        /// The part that is used.
        to: String,
    },
    /// Another name.
    Rename {
        /// What is renamed.
        what: String,
        /// Its new name; of a module the last segment only.
        to: String,
    },
}

/// The words of the actions: what each is called, and what stands before the second name.
const WORDS: [(&str, &str); 5] = [("move", "to"), ("merge", "into"), ("split", "as"), ("cut", "to"), ("rename", "to")];

impl Action {
    /// The action of a word with its two names.
    #[must_use]
    pub fn new(word: &str, first: String, second: String) -> Option<Self> {
        Some(match word {
            "move" => Self::Move { what: first, to: second },
            "merge" => Self::Merge { what: first, into: second },
            "split" => Self::Split { what: first, name: second },
            "cut" => Self::Cut { from: first, to: second },
            "rename" => Self::Rename { what: first, to: second },
            _ => return None,
        })
    }

    /// The word, and the two names.
    #[must_use]
    pub fn parts(&self) -> (&'static str, &str, &str) {
        match self {
            Self::Move { what, to } => ("move", what, to),
            Self::Merge { what, into } => ("merge", what, into),
            Self::Split { what, name } => ("split", what, name),
            Self::Cut { from, to } => ("cut", from, to),
            Self::Rename { what, to } => ("rename", what, to),
        }
    }
}

/// `move shop::orders to warehouse`.
impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, first, second) = self.parts();
        write!(f, "{word} `{first}` {} `{second}`", preposition(word))
    }
}

fn preposition(word: &str) -> &'static str {
    WORDS.iter().find(|(known, _)| *known == word).map_or("to", |(_, preposition)| preposition)
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    version: u32,
    #[serde(default)]
    action: Vec<RawAction>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct RawAction {
    r#move: Option<String>,
    merge: Option<String>,
    split: Option<String>,
    cut: Option<String>,
    rename: Option<String>,
    to: Option<String>,
    into: Option<String>,
    r#as: Option<String>,
}

/// The actions of a file.
///
/// # Errors
/// What is wrong with the file, a line each.
pub fn read(text: &str) -> Result<Vec<Action>, Vec<String>> {
    let file: RawFile = toml::from_str(text).map_err(|error| vec![error.to_string()])?;
    if file.version != 1 {
        return Err(vec![format!("version {} is not known; this seamfind reads version 1", file.version)]);
    }
    let read = file.action.iter().enumerate().map(|(index, raw)| read_action(index + 1, raw));
    let (mut actions, mut mistakes) = (Vec::new(), Vec::new());
    for result in read {
        match result {
            Ok(action) => actions.push(action),
            Err(mistake) => mistakes.push(mistake),
        }
    }
    if mistakes.is_empty() { Ok(actions) } else { Err(mistakes) }
}

fn read_action(number: usize, raw: &RawAction) -> Result<Action, String> {
    let firsts = [&raw.r#move, &raw.merge, &raw.split, &raw.cut, &raw.rename];
    let given: Vec<_> = WORDS.iter().zip(firsts).filter_map(|(words, first)| Some((words, first.as_ref()?))).collect();
    let [(&(word, preposition), first)] = given[..] else {
        return Err(format!("action {number} has to have one of `move`, `merge`, `split`, `cut` and `rename`"));
    };
    let seconds = [("to", &raw.to), ("into", &raw.into), ("as", &raw.r#as)];
    let given: Vec<_> = seconds.iter().filter_map(|(name, second)| Some((*name, second.as_ref()?))).collect();
    match given[..] {
        [(name, second)] if name == preposition => {
            Action::new(word, first.clone(), second.clone()).ok_or_else(|| format!("action {number} is not known"))
        }
        _ => Err(format!("action {number}: `{word}` goes with `{preposition}`, and with nothing else")),
    }
}

/// The file of actions.
#[must_use]
pub fn write(actions: &[Action]) -> String {
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let head =
        "# What if: replay with `seamfind whatif --actions` and the name of this file.\nversion = 1\n".to_owned();
    actions.iter().fold(head, |text, action| {
        let (word, first, second) = action.parts();
        text + &format!("\n[[action]]\n{word} = {}\n{} = {}\n", quoted(first), preposition(word), quoted(second))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let actions: Vec<_> =
            WORDS.iter().filter_map(|(word, _)| Action::new(word, "a::b".to_owned(), "c \"d\"".to_owned())).collect();
        assert_eq!(actions.len(), 5);
        assert_eq!(read(&write(&actions)), Ok(actions));
    }

    #[test]
    fn all_mistakes_are_said() {
        let text =
            "version = 1\n[[action]]\nmove = \"a\"\n[[action]]\ncut = \"a\"\ninto = \"b\"\n[[action]]\nto = \"b\"\n";
        insta::assert_snapshot!(read(text).unwrap_err().join("\n"), @r"
        action 1: `move` goes with `to`, and with nothing else
        action 2: `cut` goes with `to`, and with nothing else
        action 3 has to have one of `move`, `merge`, `split`, `cut` and `rename`
        ");
        assert!(read("version = 2").unwrap_err()[0].contains("version 2"));
        assert!(read("version = 1\n[[action]]\nshove = \"a\"").unwrap_err()[0].contains("unknown field `shove`"));
    }
}
