//! The tables of name resolution: fragments, crates, scopes, definitions, imports, impls.
//!
//! Plain data that the passes of this folder fill in one after the other: `collect` the items, `imports` the
//! bindings, `impls` the members of types. After that it is read only.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::brought::MacroTable;
use super::cfg::CfgOptions;
use super::expand::{Origin, Tok};
use super::imports::News;
use super::lost::LostImports;
use super::names::{Name, Names};
use super::textual::Spot;
use crate::resolve::{DefinitionKind, ReferenceKind};
use crate::source::Location;
use crate::syntax::{BlockId, FileFacts, ItemId, MacroCallId, PathId, Pos, Sym, TypeId};
use crate::workspace::{Edition, PackageId, TargetKind};

/// Declares index types.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $name(pub(crate) u32);
    )* };
}

ids! {
    /// A file mounted in a crate, or an expansion.
    FragId;
    /// A crate of the program: of the workspace, or a stub.
    CrateId;
    /// A module, a block with items, an enum, or a crate that is not read.
    ScopeId;
    /// A definition.
    DefId;
    /// An import.
    ImportId;
    /// An impl.
    ImplId;
}

/// Everything that is known of the program.
#[derive(Debug, Default)]
pub(crate) struct Program {
    /// All names.
    pub(crate) names: Names,
    /// Files and expansions.
    pub(crate) frags: Vec<Fragment>,
    /// Crates.
    pub(crate) crates: Vec<Crate>,
    /// Scopes.
    pub(crate) scopes: Vec<Scope>,
    /// Definitions.
    pub(crate) defs: Vec<Def>,
    /// Imports.
    pub(crate) imports: Vec<Import>,
    /// Impls.
    pub(crate) impls: Vec<Impl>,
    /// The units whose paths are to be resolved: each item with its scope.
    pub(crate) units: Vec<Unit>,
    /// Names of crates that are not read, each with its opaque definition.
    pub(crate) externals: FxHashMap<Name, DefId>,
    /// Primitive types.
    pub(crate) primitives: FxHashMap<Name, DefId>,
    /// The expansion of each macro call that was expanded.
    pub(crate) expansions: FxHashMap<(FragId, MacroCallId), Expansion>,
    /// The members of each definition that has some: fields of structs, unions and variants, items of traits.
    pub(crate) members: FxHashMap<DefId, Vec<(Name, DefId)>>,
    /// The crates that are known by their signatures, by name.
    pub(crate) stubs: FxHashMap<Name, CrateId>,
    /// The macros of which the configuration says what they bring.
    pub(crate) macro_table: MacroTable,
    /// The imports that may have lost a name.
    pub(crate) lost_imports: LostImports,
    /// The scopes whose names every module sees.
    pub(crate) preludes: Vec<ScopeId>,
    /// What imports have not been told yet.
    pub(crate) news: News,
}

/// What became of a macro call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Expansion {
    /// The macro; none for one that is not of the workspace.
    pub(crate) macro_def: Option<DefId>,
    /// What it expanded to; none where expansion failed.
    pub(crate) fragment: Option<FragId>,
}

/// A file as one crate mounts it, or an expansion.
#[derive(Debug)]
pub(crate) struct Fragment {
    /// Its facts.
    pub(crate) facts: Arc<FileFacts>,
    /// The file, or the file of the call; index into the loaded files.
    pub(crate) file: u32,
    /// Where the `mod`, `include!` or macro call stands that brings it; none for the root file of a crate.
    pub(crate) stands_at: Option<Spot>,
    /// For an expansion its tokens, by the line they have in the facts; they know where they come from.
    pub(crate) tokens: Option<Arc<[Tok]>>,
    /// For an expansion, how many expansions it is nested in.
    pub(crate) depth: u32,
    /// The program's name for each name of the facts.
    pub(crate) names: Arc<[Name]>,
    /// For each item its definition, or the one of what stands around it.
    pub(crate) item_defs: FxHashMap<ItemId, DefId>,
    /// For each item that counts the scope it stands in.
    pub(crate) item_scopes: FxHashMap<ItemId, ScopeId>,
    /// The scopes of blocks with items.
    pub(crate) block_scopes: FxHashMap<BlockId, ScopeId>,
    /// For the expansion of a call inside a body, the scope of the call.
    pub(crate) base: Option<ScopeId>,
    /// The crate.
    pub(crate) krate: CrateId,
}

impl Fragment {
    /// The program's name for a name of the facts.
    pub(crate) fn name(&self, sym: Sym) -> Name {
        self.names[sym.0 as usize]
    }

    /// Where a position of the facts is in its file, and whether it stands in the body of a macro.
    pub(crate) fn origin(&self, pos: Pos) -> Origin {
        match &self.tokens {
            None => Origin { pos, from_body: false },
            Some(tokens) => origin_of(tokens, pos),
        }
    }
}

/// Where a position of an expansion comes from.
pub(crate) fn origin_of(tokens: &[Tok], pos: Pos) -> Origin {
    let index = (pos.line as usize).saturating_sub(1).min(tokens.len().saturating_sub(1));
    tokens.get(index).map_or(Origin { pos, from_body: true }, |token| token.origin)
}

/// A crate of the workspace.
#[derive(Debug)]
pub(crate) struct Crate {
    /// Its name in module paths.
    pub(crate) path: Arc<str>,
    /// Its package; none for a stub.
    pub(crate) package: Option<PackageId>,
    /// What kind of target.
    pub(crate) target: TargetKind,
    /// Its edition.
    pub(crate) edition: Edition,
    /// Its root module.
    pub(crate) root: ScopeId,
    /// The names by which its code knows other crates.
    pub(crate) extern_prelude: FxHashMap<Name, DefId>,
    /// What the libraries of packages that it depends on and that are not read may be called, besides their own names:
    /// `bip39` of `tiny-bip39`, `prettytable` of `prettytable-rs`.
    pub(crate) library_names: FxHashSet<Name>,
    /// Crates whose exported macros `#[macro_use] extern crate` brings.
    pub(crate) macro_use_crates: Vec<DefId>,
    /// The features and target chosen for it.
    pub(crate) cfg: CfgOptions,
    /// The same, with the reference configuration where nothing was chosen.
    pub(crate) reference_cfg: CfgOptions,
}

/// What a scope is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScopeKind {
    /// A module.
    Module,
    /// A block with items.
    Block,
    /// An enum: its variants.
    Enum,
}

/// A module, or a block with items, or the variants of an enum.
#[derive(Debug)]
pub(crate) struct Scope {
    /// What it is.
    pub(crate) kind: ScopeKind,
    /// Around it: for a block the block or module, for a module its parent.
    pub(crate) parent: Option<ScopeId>,
    /// The module it belongs to: itself for a module.
    pub(crate) module: ScopeId,
    /// Its crate.
    pub(crate) krate: CrateId,
    /// The definition of the module or enum; for a block that of its module.
    pub(crate) def: DefId,
    /// Its names.
    pub(crate) bindings: FxHashMap<Name, PerNs>,
    /// The globs that import from it.
    pub(crate) glob_importers: Vec<ImportId>,
    /// A glob imports from a crate that is not read: any unknown name may come from there.
    pub(crate) external_glob: Option<DefId>,
    /// A macro that could not be expanded stands among its items: any unknown name may come from it.
    pub(crate) unexpanded: bool,
    /// A module file of it is missing: any unknown name may stand there.
    pub(crate) missing_file: bool,
    /// The macros defined by `macro_rules!` in it.
    pub(crate) textual_macros: Vec<(Name, DefId)>,
    /// Its `#[macro_use]` modules, whose macros stay known after them.
    pub(crate) macro_use_modules: Vec<ScopeId>,
    /// Compiled only for tests.
    pub(crate) test: bool,
    /// The files of a module: the first is where it begins.
    pub(crate) place: (u32, Pos),
    /// Lines written in it.
    pub(crate) lines: u32,
}

/// Who may use a binding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Visible {
    /// All.
    Everywhere,
    /// A module and all below it.
    Within(ScopeId),
}

/// One name in one namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Binding {
    /// What it means.
    pub(crate) def: DefId,
    /// Who may use it.
    pub(crate) visible: Visible,
    /// The import that brought it; none for a definition.
    pub(crate) import: Option<ImportId>,
    /// It came through a glob.
    pub(crate) glob: bool,
    /// The module through whose re-export the import itself reached it.
    pub(crate) facade: Option<ScopeId>,
    /// Two globs bring different definitions.
    pub(crate) ambiguous: bool,
    /// It does not exist in the reference configuration: one of the same name that does is preferred.
    pub(crate) weak: bool,
}

/// The three namespaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ns {
    /// Modules, crates, types, traits.
    Types,
    /// Functions, consts, statics, constructors, locals.
    Values,
    /// Macros, derives, attributes.
    Macros,
}

impl Ns {
    /// All of them, in order.
    pub(crate) const ALL: [Self; 3] = [Self::Types, Self::Values, Self::Macros];
}

/// What a name means in each namespace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct PerNs {
    slots: [Option<Binding>; 3],
}

impl PerNs {
    /// The binding in one namespace.
    pub(crate) fn get(&self, ns: Ns) -> Option<Binding> {
        self.slots[ns as usize]
    }

    /// Sets the binding in one namespace.
    pub(crate) fn set(&mut self, ns: Ns, binding: Binding) {
        self.slots[ns as usize] = Some(binding);
    }

    /// The bindings in all namespaces.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (Ns, Binding)> + use<> {
        let slots = self.slots;
        Ns::ALL.into_iter().filter_map(move |ns| slots[ns as usize].map(|binding| (ns, binding)))
    }

    /// True if the name means nothing.
    pub(crate) fn is_none(&self) -> bool {
        self.slots.iter().all(Option::is_none)
    }

    /// The same, with what is missing filled in from another.
    pub(crate) fn or(mut self, other: Self) -> Self {
        for (slot, more) in self.slots.iter_mut().zip(other.slots) {
            *slot = slot.or(more);
        }
        self
    }
}

/// What a definition is to resolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DefKind {
    /// A module or the root of a crate, with its scope.
    Module(ScopeId),
    /// An enum, with the scope of its variants.
    Enum(ScopeId),
    /// A crate that is not read; every path into it ends here.
    External,
    /// A primitive type.
    Primitive,
    /// Any other item.
    Item(DefinitionKind),
}

/// A definition.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Def {
    /// What it is.
    pub(crate) kind: DefKind,
    /// Its name.
    pub(crate) name: Name,
    /// The scope it stands in.
    pub(crate) scope: ScopeId,
    /// Where its facts are.
    pub(crate) frag: FragId,
    /// Its item; for a field that of the struct or variant.
    pub(crate) item: ItemId,
    /// Its place among the fields, for a field.
    pub(crate) index: u32,
    /// The type, trait, enum, variant it is a member of.
    pub(crate) owner: Option<DefId>,
    /// Compiled only for tests.
    pub(crate) test: bool,
}

/// One entry of a `use` tree, or an `extern crate`.
#[derive(Debug)]
pub(crate) struct Import {
    /// The scope it stands in.
    pub(crate) scope: ScopeId,
    /// Where its facts are.
    pub(crate) frag: FragId,
    /// What it names.
    pub(crate) source: ImportSource,
    /// What it binds.
    pub(crate) target: ImportTarget,
    /// Who may use the binding.
    pub(crate) visible: Visible,
    /// Where the name stands, in the facts.
    pub(crate) pos: Pos,
    /// What it resolved to so far.
    pub(crate) resolved: PerNs,
    /// A glob's source scope, once known.
    pub(crate) glob_source: Option<ScopeId>,
    /// It does not exist in the reference configuration.
    pub(crate) weak: bool,
    /// Compiled only for tests.
    pub(crate) test: bool,
}

/// What an import names.
#[derive(Clone, Copy, Debug)]
pub(crate) enum ImportSource {
    /// A path.
    Path(PathId),
    /// `extern crate name`.
    ExternCrate(Name),
}

/// What an import binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ImportTarget {
    /// A name, in all namespaces.
    Name(Name),
    /// A name, in the type namespace only.
    TypeName(Name),
    /// All public names.
    Glob,
}

/// An impl.
#[derive(Debug)]
pub(crate) struct Impl {
    /// The scope it stands in.
    pub(crate) scope: ScopeId,
    /// Where its facts are.
    pub(crate) frag: FragId,
    /// Its item.
    pub(crate) item: ItemId,
    /// The type it is for, as written.
    pub(crate) self_ty: TypeId,
    /// The trait, as written.
    pub(crate) of_trait: Option<PathId>,
    /// The definition at the head of the type, once resolved.
    pub(crate) self_def: Option<DefId>,
    /// The trait, once resolved.
    pub(crate) trait_def: Option<DefId>,
    /// Its members by name.
    pub(crate) members: Vec<(Name, DefId)>,
}

/// What stands around a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Container {
    /// Nothing: an item of a module or block.
    None,
    /// An impl.
    Impl(ImplId),
    /// A trait.
    Trait(DefId),
}

/// One item whose paths are to be resolved, without the items inside it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    /// Where its facts are.
    pub(crate) frag: FragId,
    /// The item.
    pub(crate) item: ItemId,
    /// The scope it stands in.
    pub(crate) scope: ScopeId,
    /// What stands around it.
    pub(crate) container: Container,
    /// Its definition, or for what has none (an impl, `const _`) nothing.
    pub(crate) def: Option<DefId>,
    /// Compiled only for tests.
    pub(crate) test: bool,
}

/// A use of a definition, before modules and definitions get their final ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RawReference {
    /// The module with the reference.
    pub(crate) from: ScopeId,
    /// Where.
    pub(crate) location: Location,
    /// What is used.
    pub(crate) to: DefId,
    /// A member that a derive adds to the type `to`: that is what is used then.
    pub(crate) derived: Option<Name>,
    /// How.
    pub(crate) kind: ReferenceKind,
    /// The item around it.
    pub(crate) user: Option<DefId>,
    /// The module that passed it on.
    pub(crate) facade: Option<ScopeId>,
    /// Compiled only for tests.
    pub(crate) test: bool,
    /// It stands in a signature or re-export.
    pub(crate) exposed: bool,
}

impl Program {
    /// The definition of an id.
    pub(crate) fn def(&self, id: DefId) -> &Def {
        &self.defs[id.0 as usize]
    }

    /// The scope of an id.
    pub(crate) fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.0 as usize]
    }

    /// The scope of an id, to change.
    pub(crate) fn scope_mut(&mut self, id: ScopeId) -> &mut Scope {
        &mut self.scopes[id.0 as usize]
    }

    /// The fragment of an id.
    pub(crate) fn frag(&self, id: FragId) -> &Fragment {
        &self.frags[id.0 as usize]
    }

    /// The crate of an id.
    pub(crate) fn krate(&self, id: CrateId) -> &Crate {
        &self.crates[id.0 as usize]
    }

    /// The import of an id.
    pub(crate) fn import(&self, id: ImportId) -> &Import {
        &self.imports[id.0 as usize]
    }

    /// The impl of an id.
    pub(crate) fn imp(&self, id: ImplId) -> &Impl {
        &self.impls[id.0 as usize]
    }

    /// The module that a definition is written in.
    pub(crate) fn module_of(&self, def: DefId) -> ScopeId {
        match self.def(def).kind {
            DefKind::Module(scope) => scope,
            _ => self.scope(self.def(def).scope).module,
        }
    }

    /// The scope in which the names below a definition are looked up, for modules and enums.
    pub(crate) fn inner_scope(&self, def: DefId) -> Option<ScopeId> {
        match self.def(def).kind {
            DefKind::Module(scope) | DefKind::Enum(scope) => Some(scope),
            _ => None,
        }
    }

    /// True if `scope` is `module` or lies below it.
    pub(crate) fn is_within(&self, scope: ScopeId, module: ScopeId) -> bool {
        let mut current = Some(scope);
        while let Some(id) = current {
            if id == module {
                return true;
            }
            current = self.scope(id).parent;
        }
        false
    }

    /// True if a binding may be used from a scope.
    pub(crate) fn sees(&self, from: ScopeId, visible: Visible) -> bool {
        match visible {
            Visible::Everywhere => true,
            Visible::Within(module) => self.is_within(from, module),
        }
    }

    /// Who may use what two rules allow: the one lies within the other.
    pub(crate) fn narrower(&self, one: Visible, other: Visible) -> Visible {
        match (one, other) {
            (Visible::Everywhere, visible) | (visible, Visible::Everywhere) => visible,
            (Visible::Within(scope), Visible::Within(module)) if self.is_within(scope, module) => one,
            _ => other,
        }
    }

    /// The text of a name.
    pub(crate) fn text(&self, name: Name) -> &str {
        self.names.text(name)
    }

    /// Where a position of a fragment is.
    pub(crate) fn location(&self, frag: FragId, pos: Pos) -> Location {
        let frag = self.frag(frag);
        let origin = frag.origin(pos);
        Location { file: crate::source::FileId(frag.file), line: origin.pos.line, column: origin.pos.column }
    }
}
