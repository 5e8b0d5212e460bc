//! Findings about the database as data: their kinds with titles and remedies, and one finding with its evidence.

use serde::Serialize;

use crate::source::Place;

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident $id:literal $title:literal $remedy:literal;)*) => {
        /// What a finding about the database can be. The order is that of reports.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FindingKind { $($(#[$doc])* $variant,)* }

        impl FindingKind {
            /// All kinds in order.
            pub const ALL: &'static [FindingKind] = &[$(FindingKind::$variant,)*];

            /// The stable id; `docs/database/ID.md` says more.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(FindingKind::$variant => $id,)* }
            }

            /// A heading for findings of this kind.
            #[must_use]
            pub fn title(self) -> &'static str {
                match self { $(FindingKind::$variant => $title,)* }
            }

            /// What to do about it.
            #[must_use]
            pub fn remedy(self) -> &'static str {
                match self { $(FindingKind::$variant => $remedy,)* }
            }
        }
    };
}

kinds! {
    /// Several contexts write different columns of one table.
    SharedTable "shared-table" "Shared tables: several contexts write different columns"
        "split the table by columns, one for each context, with the same key";
    /// Several contexts write the same table.
    SharedMutableData "shared-mutable-data" "Shared mutable data: several contexts write one table"
        "a concept without a home: make it a context of its own with an API for the others, or let one of them own it";
    /// Several contexts read a table that no code writes.
    SharedStaticData "shared-static-data" "Shared static data: read by several contexts, written by none"
        "make it code or configuration; or give each context a copy; a service only if it is large or changes often";
    /// Many contexts use a table or refer to it.
    HubTable "hub-table" "Hub tables: many contexts use them or refer to them"
        "let the others keep the key as a plain value and ask the owner's API for the rest";
    /// A foreign key from a table of one context to a table of another.
    ForeignKey "foreign-key" "Foreign keys across contexts"
        "the key is lost in the split: keep its value, ask the owner by an API call, and decide what a deletion means";
    /// Code of one context uses a table of another.
    ForeignAccess "foreign-access" "Contexts that reach into the tables of others"
        "make it an API call of the context that owns the tables";
    /// A query joins tables of several contexts.
    Join "join" "Queries that join tables of several contexts"
        "two queries and an API call instead of one join; for reports: service calls, a data pump, or an event data pump";
    /// A transaction writes tables of several contexts.
    Transaction "transaction" "Transactions that write tables of several contexts"
        "retry later (eventual consistency), compensate what was done, or keep together what must be atomic";
    /// A trigger on a table of one context writes a table of another.
    Trigger "trigger" "Triggers that write tables of another context"
        "move what it does into code: an API call or an event of the context whose table changes";
    /// Nobody owns the table.
    WithoutOwner "without-owner" "Tables without an owner"
        "list each under `tables` of the context that decides what its rows mean";
    /// No code was seen to use the table.
    WithoutAccess "without-access" "Tables that no code was seen to use"
        "drop what is dead; what is used by other programs has an interface that nobody declared";
    /// Only tests use the table.
    OnlyTests "only-tests" "Tables that only tests use"
        "drop them with their tests, or find out who fills them";
}

impl Serialize for FindingKind {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// Something that ties contexts together in the database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DatabaseFinding {
    /// What it is.
    pub kind: FindingKind,
    /// One sentence without a full stop, names in backticks.
    pub message: String,
    /// The contexts that it is about, in their order.
    pub contexts: Vec<String>,
    /// The tables that it is about, in their order.
    pub tables: Vec<String>,
    /// What else is to be known, a sentence without a full stop each.
    pub details: Vec<String>,
    /// Where it can be seen, in the order of the code.
    pub evidence: Vec<Site>,
    /// What to do.
    pub remedy: &'static str,
    /// How much of it there is; of one kind, the heaviest come first.
    pub weight: u32,
}

/// A place with what is there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Site {
    /// Where.
    pub place: Place,
    /// What is there.
    pub what: String,
}

impl DatabaseFinding {
    /// A finding without evidence, to be filled in.
    pub(super) fn new(kind: FindingKind, message: String) -> Self {
        Self {
            kind,
            message,
            contexts: Vec::new(),
            tables: Vec::new(),
            details: Vec::new(),
            evidence: Vec::new(),
            remedy: kind.remedy(),
            weight: 1,
        }
    }
}

/// `a`, `b` and `c`, each in backticks.
pub(super) fn quoted<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> String {
    listed(&names.into_iter().map(|name| format!("`{}`", name.as_ref())).collect::<Vec<_>>())
}

/// `a, b and c`.
pub(crate) fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [front @ .., last] => format!("{} and {last}", front.join(", ")),
    }
}

/// `1 query`, `2 queries`, `2 keys`.
pub(super) fn count(number: usize, noun: &str) -> String {
    match (number, noun.strip_suffix('y').filter(|stem| !stem.ends_with('e'))) {
        (1, _) => format!("1 {noun}"),
        (_, Some(stem)) => format!("{number} {stem}ies"),
        _ => format!("{number} {noun}s"),
    }
}
