//! The value of the resolve stage: modules, definitions and references, ordered and immutable.
//!
//! Plain data that the later stages read. Leaves out how names were resolved, contexts and rules.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::CrateBound;
use crate::source::Location;
use crate::workspace::{PackageId, TargetKind};

/// Index of a module in [`CodeGraph::modules`]. Modules are ordered by path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ModuleId(pub u32);

/// Index of a definition in [`CodeGraph::definitions`]. Definitions are ordered by module, then by name and place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct DefinitionId(pub u32);

/// A module of a workspace crate. The root module of each crate is one of them.
#[derive(Clone, Debug)]
pub struct Module {
    /// Full path, starting with the crate's name (`bin:` in front where a binary shares its library's name).
    pub path: Arc<str>,
    /// The module around it; `None` for a crate's root.
    pub parent: Option<ModuleId>,
    /// The package it belongs to.
    pub package: PackageId,
    /// What kind of target its crate is.
    pub target: TargetKind,
    /// Where it begins: its file's first line, or the line of an inline `mod x {`.
    pub location: Location,
    /// Lines of code written in this module itself, inline submodules left out.
    pub lines: u32,
    /// Compiled only for tests: `#[cfg(test)]`, or a test, bench or example target.
    pub test: bool,
    /// Index into [`CodeGraph::crates`].
    pub krate: u32,
}

/// What a definition is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DefinitionKind {
    /// The module itself, as the target of `use a::b;`.
    Module,
    /// `struct`.
    Struct,
    /// `enum`.
    Enum,
    /// `union`.
    Union,
    /// `trait` or trait alias.
    Trait,
    /// `type` at module level.
    TypeAlias,
    /// Free function.
    Function,
    /// `const` at module level.
    Const,
    /// `static`.
    Static,
    /// `macro_rules!` or a procedural macro.
    Macro,
    /// What a macro of another crate makes, such as the module of a diesel table: only its name is known.
    Generated,
    /// Field of a struct, union or variant.
    Field,
    /// Variant of an enum.
    Variant,
    /// Function in an impl or a trait.
    Method,
    /// `const` in an impl or a trait.
    AssocConst,
    /// `type` in an impl or a trait.
    AssocType,
}

impl DefinitionKind {
    /// A type or a trait.
    #[must_use]
    pub fn is_type(self) -> bool {
        matches!(self, Self::Struct | Self::Enum | Self::Union | Self::Trait | Self::TypeAlias)
    }

    /// A function, free or in an impl or trait.
    #[must_use]
    pub fn is_function(self) -> bool {
        matches!(self, Self::Function | Self::Method)
    }
}

/// Who may see a definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Visibility {
    /// Only its module and what is below it.
    Private,
    /// `pub(super)`, `pub(in …)`.
    Restricted,
    /// `pub(crate)`.
    Crate,
    /// `pub`.
    Public,
}

/// An item with the one module it is written in.
#[derive(Clone, Debug)]
pub struct Definition {
    /// Where it belongs. For a method of an inherent impl this is the module of the impl block.
    pub module: ModuleId,
    /// Path below the module: `Price`, `Price::net`, `Order::lines`; empty for the module itself.
    pub name: Arc<str>,
    /// What it is.
    pub kind: DefinitionKind,
    /// Who may see it, as written.
    pub visibility: Visibility,
    /// Where its name stands.
    pub location: Location,
    /// From its first to its last line; 1 for what has no body.
    pub lines: u32,
    /// The type, trait or enum it is a member of.
    pub owner: Option<DefinitionId>,
    /// Compiled only for tests.
    pub test: bool,
}

/// How a reference names its definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReferenceKind {
    /// In a `use` declaration or `extern crate`.
    Use,
    /// By a path, in an expression, type, pattern or attribute.
    Path,
    /// The name of a macro that is called.
    Macro,
    /// A method call.
    Method,
    /// A field access, a field in a struct literal or pattern.
    Field,
    /// An operator with an impl of the workspace.
    Operator,
    /// A path in the body of a macro that arises where the macro is called.
    Expansion,
}

impl ReferenceKind {
    /// All kinds, in order.
    pub const ALL: [Self; 7] =
        [Self::Use, Self::Path, Self::Macro, Self::Method, Self::Field, Self::Operator, Self::Expansion];

    /// The word that outputs use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Use => "use",
            Self::Path => "path",
            Self::Macro => "macro",
            Self::Method => "method",
            Self::Field => "field",
            Self::Operator => "operator",
            Self::Expansion => "expansion",
        }
    }
}

/// A place in module `from` that names or uses the definition `to`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    /// The module with the reference.
    pub from: ModuleId,
    /// Where the identifier stands that names the definition.
    pub location: Location,
    /// What is used.
    pub to: DefinitionId,
    /// How.
    pub kind: ReferenceKind,
    /// The item in `from` around the reference, where there is one.
    pub user: Option<DefinitionId>,
    /// The module whose `pub use` passed the definition on, where it is not the definition's own.
    pub facade: Option<ModuleId>,
    /// Compiled only for tests.
    pub test: bool,
    /// What it names is part of what others see: it stands in the signature of an item or of a field that is not
    /// private, or in a re-export.
    pub exposed: bool,
}

/// A reference to a crate that is not part of the workspace (the standard library is left out).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExternalReference {
    /// The module with the reference.
    pub from: ModuleId,
    /// Where the path begins.
    pub location: Location,
    /// Index into [`CodeGraph::externals`].
    pub to: u32,
    /// Compiled only for tests.
    pub test: bool,
}

/// One crate of the workspace.
#[derive(Clone, Debug)]
pub struct CrateNode {
    /// Its name as it stands in module paths.
    pub name: Arc<str>,
    /// The package.
    pub package: PackageId,
    /// What kind of target.
    pub target: TargetKind,
    /// Its root module.
    pub root: ModuleId,
}

/// Why a name could not be resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnresolvedReason {
    /// No such name in the scope that was looked at.
    NotFound,
    /// Two imports give the name different meanings.
    Ambiguous,
    /// The name would come from a macro that is not expanded (procedural, or of another crate).
    UnexpandedMacro,
    /// The name would come from a file that was not read.
    MissingFile,
    /// The type left of the dot is not known.
    UnknownReceiver,
    /// The type left of the dot is known, but has no such member among what was read.
    UnknownMember,
    /// The expansion went over the limits.
    ExpansionLimit,
    /// The function body went over the inference budget.
    Budget,
}

impl UnresolvedReason {
    /// The word that outputs use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Ambiguous => "ambiguous",
            Self::UnexpandedMacro => "unexpanded-macro",
            Self::MissingFile => "missing-file",
            Self::UnknownReceiver => "unknown-receiver",
            Self::UnknownMember => "unknown-member",
            Self::ExpansionLimit => "expansion-limit",
            Self::Budget => "budget",
        }
    }
}

/// A name that could not be resolved.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unresolved {
    /// The module with the name.
    pub from: ModuleId,
    /// Where.
    pub location: Location,
    /// What stands there, shortened.
    pub text: Arc<str>,
    /// Why.
    pub reason: UnresolvedReason,
    /// What sort of name.
    pub sort: NameSort,
    /// The crate outside the workspace because of which it could not be resolved, where that is known: index into
    /// [`CodeGraph::externals`].
    pub culprit: Option<u32>,
}

/// The sorts of names that resolution looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameSort {
    /// What names alone settle: paths, imports, macros' names.
    Path,
    /// What types settle: methods, fields, operators, associated items.
    Member,
    /// A macro call whose content is not known.
    Macro,
}

impl NameSort {
    /// The word that outputs use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Member => "member",
            Self::Macro => "macro",
        }
    }
}

/// A macro call of which only the paths in its arguments are known: the macro is procedural, or of another crate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OpaqueMacro {
    /// The module with the call.
    pub from: ModuleId,
    /// Where the macro is named.
    pub location: Location,
    /// Its name.
    pub name: Arc<str>,
}

/// How much of a module was resolved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Paths that were resolved.
    pub paths: u64,
    /// Methods, fields, operators and associated items that were resolved.
    pub members: u64,
    /// Macro calls that were expanded or are read by what they mean.
    pub macros: u64,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.paths += other.paths;
        self.members += other.members;
        self.macros += other.macros;
    }
}

/// How much of the code was seen. Counts of files, references and their shares.
#[derive(Clone, Debug, Default, Serialize, PartialEq, Eq)]
pub struct Coverage {
    /// Files read and parsed.
    pub files_read: u32,
    /// Files that could not be read or parsed as a whole.
    pub files_failed: u32,
    /// Of these, files that were read but for items that do not parse.
    pub files_partly: u32,
    /// Files that were skipped, such as excluded ones.
    pub files_skipped: u32,
    /// Lines of the files that were parsed.
    pub lines: u64,
    /// Names that were resolved, to the workspace or to other crates.
    pub resolved: u64,
    /// Names that were not resolved, by reason.
    pub unresolved: BTreeMap<UnresolvedReason, u64>,
}

impl Coverage {
    /// Names that were not resolved, of any reason.
    #[must_use]
    pub fn unresolved_total(&self) -> u64 {
        self.unresolved.values().sum()
    }

    /// The share of references resolved among those looked at, times the share of files parsed: 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        let ratio = |part: u64, rest: u64| if part + rest == 0 { 1.0 } else { part as f64 / (part + rest) as f64 };
        ratio(self.resolved, self.unresolved_total()) * ratio(self.files_read.into(), self.files_failed.into())
    }
}

/// The whole program as seamfind sees it.
#[derive(Clone, Debug, Default)]
pub struct CodeGraph {
    /// The crates, ordered by name and package.
    pub crates: Vec<CrateNode>,
    /// The modules, ordered by path.
    pub modules: Vec<Module>,
    /// The definitions, ordered by module.
    pub definitions: Vec<Definition>,
    /// The references to definitions of the workspace, ordered by source module and place. Those inside one module count too.
    pub references: Vec<Reference>,
    /// Names of the crates outside the workspace, ordered.
    pub externals: Vec<Arc<str>>,
    /// The references to them, ordered.
    pub external_references: Vec<ExternalReference>,
    /// What stayed unresolved, ordered.
    pub unresolved: Vec<Unresolved>,
    /// Macro calls whose content is not known, ordered.
    pub opaque_macros: Vec<OpaqueMacro>,
    /// What was resolved in each module, by its id.
    pub tallies: Vec<Tally>,
    /// What the compiler ties to a crate.
    pub crate_bound: CrateBound,
    /// How much was seen.
    pub coverage: Coverage,
}

impl CodeGraph {
    /// The module of an id.
    #[must_use]
    pub fn module(&self, id: ModuleId) -> &Module {
        &self.modules[id.0 as usize]
    }

    /// The definition of an id.
    #[must_use]
    pub fn definition(&self, id: DefinitionId) -> &Definition {
        &self.definitions[id.0 as usize]
    }

    /// The module a reference points to: where its definition is written.
    #[must_use]
    pub fn target(&self, reference: &Reference) -> ModuleId {
        self.definition(reference.to).module
    }

    /// The full path of a definition: `shop::orders::Order::total`; for a module its own path.
    #[must_use]
    pub fn definition_path(&self, id: DefinitionId) -> String {
        let definition = self.definition(id);
        let module = &self.module(definition.module).path;
        if definition.name.is_empty() { module.to_string() } else { format!("{module}::{}", definition.name) }
    }

    /// The item that a definition is a member of, or the definition itself.
    #[must_use]
    pub fn item(&self, id: DefinitionId) -> DefinitionId {
        std::iter::successors(Some(id), |&id| self.definition(id).owner).last().unwrap_or(id)
    }

    /// The references that stand in a module, those within it included.
    #[must_use]
    pub fn references_from(&self, module: ModuleId) -> &[Reference] {
        let start = self.references.partition_point(|reference| reference.from < module);
        let end = self.references.partition_point(|reference| reference.from <= module);
        &self.references[start..end]
    }

    /// The references that cross from one module to another.
    pub fn cross_references(&self) -> impl Iterator<Item = &Reference> {
        self.references.iter().filter(|reference| self.target(reference) != reference.from)
    }
}
