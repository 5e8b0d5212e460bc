//! The walk over one unit: what every path in it names.
//!
//! Takes the program after the fixed point and a unit (an item's signature and body); returns its references, what
//! stayed unresolved, and for inference what each path names. Scopes are a stack of ribs: locals, generic parameters
//! and blocks with items. Leaves out what only types can tell: methods, fields and associated items.

mod exprs;
mod imports;
mod items;
mod macros;
mod members;
mod pats;
mod types;

use smallvec::SmallVec;

use super::brought::MacroUse;
use super::heads::Heads;
use super::infer::TypedOperand;
use super::names::{Name, as_written, known};
use super::path_res::{PathRes, Res, UnitPaths};
use super::paths::{Found, Query};
use super::program::*;
use super::{DefinitionKind, NameSort, ReferenceKind, Tally, UnresolvedReason};
use crate::source::Location;
use crate::syntax::{FileFacts, ItemId, Pat, PatId, PathId, Pos, Segment};

/// What the walk over units brings together.
#[derive(Debug, Default)]
pub(crate) struct Output {
    /// References to definitions of the workspace.
    pub(crate) references: Vec<RawReference>,
    /// References to crates that are not read: module, place, crate, only for tests.
    pub(crate) externals: Vec<(ScopeId, Location, DefId, bool)>,
    /// What stayed unresolved.
    pub(crate) unresolved: Vec<RawUnresolved>,
    /// Macro calls of which only the paths in the arguments are known: module, place, name.
    pub(crate) opaque_macros: Vec<(ScopeId, Location, Name)>,
    /// How many macro calls were expanded or are read by what they mean.
    pub(crate) macros: u64,
    /// What was resolved in each module; a module may occur more than once.
    pub(crate) tallies: Vec<(ScopeId, Tally)>,
    /// The uses of macros of which the configuration says what they bring.
    pub(crate) macro_uses: Vec<MacroUse>,
    /// The types of receivers and arguments, if they are wanted.
    pub(crate) operands: Vec<TypedOperand>,
    /// How many names were resolved, to the workspace or elsewhere.
    pub(crate) resolved: u64,
}

/// A name that could not be resolved, before modules get their final ids.
#[derive(Debug)]
pub(crate) struct RawUnresolved {
    /// The module with the name.
    pub(crate) from: ScopeId,
    /// Where.
    pub(crate) location: Location,
    /// What stands there.
    pub(crate) text: String,
    /// Why.
    pub(crate) reason: UnresolvedReason,
    /// What sort of name.
    pub(crate) sort: NameSort,
    /// The crate that is not read because of which it could not be resolved, where that is known.
    pub(crate) culprit: Option<DefId>,
}

impl Output {
    /// Adds to what was resolved in a module.
    pub(crate) fn tally(&mut self, module: ScopeId, tally: Tally) {
        match self.tallies.last_mut() {
            Some((last, sum)) if *last == module => *sum += tally,
            _ => self.tallies.push((module, tally)),
        }
    }
}

/// One level of the scopes inside a unit.
#[derive(Clone, Copy, Debug)]
enum Rib {
    /// A local variable.
    Local(Name, FragId, PatId),
    /// A generic parameter: of the types, or a const.
    Param { name: Name, ns: Ns, frag: FragId, item: ItemId, index: u32 },
    /// A block with items.
    Block(ScopeId),
}

/// The state of the walk over one unit.
pub(crate) struct Walk<'p, 'o> {
    program: &'p Program,
    heads: &'p Heads,
    facts: &'p FileFacts,
    unit: &'p Unit,
    frag: FragId,
    /// The innermost scope.
    scope: ScopeId,
    module: ScopeId,
    ribs: Vec<Rib>,
    /// The names are islands among tokens of an unknown meaning: what is not found is not worth reporting.
    quiet: bool,
    /// Associated items are left to inference.
    inference: bool,
    /// What is named is part of the item's signature.
    exposed: bool,
    paths: UnitPaths,
    out: &'o mut Output,
}

pub(crate) use imports::walk_import;

/// Walks a unit. The paths are worked out for inference if that follows.
pub(crate) fn walk(program: &Program, heads: &Heads, unit: &Unit, inference: bool, out: &mut Output) -> UnitPaths {
    let frag = program.frag(unit.frag);
    let mut walk = Walk {
        program,
        heads,
        facts: &frag.facts,
        unit,
        frag: unit.frag,
        scope: unit.scope,
        module: program.scope(unit.scope).module,
        ribs: Vec::new(),
        quiet: false,
        inference,
        exposed: true,
        paths: UnitPaths::default(),
        out,
    };
    walk.unit();
    walk.paths
}

/// Where a path stands, and so which namespace it is read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Position {
    /// A type, trait, struct literal or pattern with fields.
    Type,
    /// An expression, or a pattern that names a const or constructor.
    Value,
    /// An attribute, derive or macro call.
    Macro,
}

impl Position {
    fn ns(self) -> Ns {
        match self {
            Self::Type => Ns::Types,
            Self::Value => Ns::Values,
            Self::Macro => Ns::Macros,
        }
    }
}

impl<'p> Walk<'p, '_> {
    /// Switches to another fragment for the time of `inside`.
    fn in_fragment(&mut self, frag: FragId, inside: impl FnOnce(&mut Self)) {
        let (old, facts) = (self.frag, self.facts);
        self.frag = frag;
        self.facts = &self.program.frag(frag).facts;
        inside(self);
        self.frag = old;
        self.facts = facts;
    }

    /// Forgets the locals and blocks that `inside` brings.
    fn nested(&mut self, inside: impl FnOnce(&mut Self)) {
        let (ribs, scope) = (self.ribs.len(), self.scope);
        inside(self);
        self.ribs.truncate(ribs);
        self.scope = scope;
    }

    fn name(&self, segment: &Segment) -> Name {
        self.program.frag(self.frag).name(segment.name)
    }

    /// Resolves a path and reports what it names; its generic arguments too.
    fn path(&mut self, id: PathId, position: Position) -> Res {
        let facts = self.facts;
        let path = facts[id];
        if let Some(qself) = path.qself {
            self.ty(qself);
        }
        for segment in facts.list(path.segments) {
            self.segment_args(segment);
        }
        let res = match path.qself {
            Some(_) if path.qself_segments == 0 => PathRes { res: Res::Unresolved, segments: 0 },
            Some(_) => self.names(id, path.qself_segments as usize, Position::Type),
            None => self.names(id, path.segments.len(), position),
        };
        self.paths.paths.insert((self.frag, id), res);
        // Inference settles associated items, but for `T::Item` in a type, which bounds tell.
        let of_bound = position == Position::Type && matches!(res.res, Res::Param(..));
        if (!self.inference || of_bound) && (res.segments as usize) < path.segments.len() {
            self.associated(id, res);
        }
        res.res
    }

    /// Resolves the first `len` segments of a path as names.
    fn names(&mut self, id: PathId, len: usize, position: Position) -> PathRes {
        let facts = self.facts;
        let segments = &facts.segments(id)[..len];
        let names: SmallVec<[Name; 8]> = segments.iter().map(|segment| self.name(segment)).collect();
        let leading_colon = facts[id].leading_colon;
        let first = segments.first().map_or(Pos::default(), |segment| segment.pos);
        if !leading_colon && let Some(res) = self.local_names(&names, first, position) {
            self.out.resolved += 1;
            return PathRes { res, segments: 1 };
        }
        let query = Query { scope: self.scope, leading_colon, names: &names, import: None };
        let found = match position {
            Position::Type => self.program.resolve_type_path(query),
            Position::Value | Position::Macro => self.program.resolve_path(query),
        };
        self.report(segments, &found, position)
    }

    /// A path that begins with a local, a generic parameter or `Self`.
    fn local_names(&self, names: &[Name], pos: Pos, position: Position) -> Option<Res> {
        let first = *names.first()?;
        match first {
            known::SELF if names.len() == 1 && position == Position::Value => return Some(Res::SelfValue),
            known::SELF_TYPE => return Some(Res::SelfType),
            _ => {}
        }
        let ns = if names.len() > 1 { Ns::Types } else { position.ns() };
        let rib = self.ribs.iter().rev().find(|rib| match rib {
            Rib::Local(name, frag, pat) => ns == Ns::Values && *name == first && !self.is_hidden(*frag, *pat, pos),
            Rib::Param { name, ns: space, .. } => *name == first && (*space == ns || position == Position::Type),
            Rib::Block(scope) => {
                self.program.scope(*scope).bindings.get(&first).is_some_and(|slot| slot.get(ns).is_some())
            }
        });
        match rib? {
            Rib::Local(_, frag, pat) => Some(Res::Local(*frag, *pat)),
            Rib::Param { frag, item, index, .. } => Some(Res::Param(*frag, *item, *index)),
            Rib::Block(_) => None,
        }
    }

    /// Hygiene: whether a local stands in the body of a macro, and the name at a place of this fragment does not.
    fn is_hidden(&self, frag: FragId, pat: PatId, pos: Pos) -> bool {
        let around = self.program.frag(frag);
        match around.facts[pat] {
            Pat::Bind { pos: bound, .. } if around.tokens.is_some() => {
                around.origin(bound).from_body && !self.program.frag(self.frag).origin(pos).from_body
            }
            _ => false,
        }
    }

    /// Reports what a path was found to name.
    fn report(&mut self, segments: &[Segment], found: &Found, position: Position) -> PathRes {
        if let Some((at, def)) = found.qualifier {
            self.use_of(def, segments[at].pos, found.facade, false);
        }
        let complete = found.reached == segments.len();
        let binding = if complete {
            let wanted = found.names.get(position.ns());
            let other = if position == Position::Type { Ns::Values } else { Ns::Types };
            wanted.or_else(|| if position == Position::Macro { None } else { found.names.get(other) })
        } else {
            let is_module = |def| matches!(self.program.def(def).kind, DefKind::Module(_));
            found.names.get(Ns::Types).filter(|binding| found.reached > 0 && !is_module(binding.def))
        };
        let Some(binding) = binding else {
            self.unresolved(segments, found, position);
            return PathRes { res: Res::Unresolved, segments: 0 };
        };
        let last = &segments[found.reached.min(segments.len()) - 1];
        self.use_of(binding.def, last.pos, found.facade, position == Position::Macro);
        PathRes { res: Res::Def(binding.def), segments: found.reached as u32 }
    }

    /// Reports the use of a definition by name.
    fn use_of(&mut self, def: DefId, pos: Pos, facade: Option<ScopeId>, is_macro: bool) {
        let kind = if is_macro { ReferenceKind::Macro } else { ReferenceKind::Path };
        self.reference(def, None, pos, facade, kind);
    }

    /// Reports a reference, if its definition is one of the workspace.
    fn reference(&mut self, to: DefId, derived: Option<Name>, pos: Pos, facade: Option<ScopeId>, kind: ReferenceKind) {
        if let Some(krate) = self.program.outside(to) {
            return self.external(krate, pos);
        }
        self.out.resolved += 1;
        if self.program.def(to).kind == DefKind::Primitive {
            return;
        }
        let origin = self.program.frag(self.frag).origin(pos);
        let kind = if origin.from_body { ReferenceKind::Expansion } else { kind };
        let location = self.program.location(self.frag, pos);
        let (from, user, test) = (self.module, self.unit.def, self.unit.test);
        let facade = facade.map(|scope| self.program.scope(scope).module);
        let facade = facade.filter(|&facade| facade != self.program.module_of(to));
        let exposed = self.exposed;
        self.out.references.push(RawReference { from, location, to, derived, kind, user, facade, test, exposed });
    }

    /// Reports a reference to a crate that is not read.
    fn external(&mut self, krate: DefId, pos: Pos) {
        self.out.resolved += 1;
        if !self.program.is_standard(krate) {
            let location = self.program.location(self.frag, pos);
            self.out.externals.push((self.module, location, krate, self.unit.test));
        }
    }

    /// Reports a path that names nothing that was found.
    fn unresolved(&mut self, segments: &[Segment], found: &Found, position: Position) {
        let names: Vec<Name> = segments.iter().map(|segment| self.program.frag(self.frag).name(segment.name)).collect();
        let reason = self.program.why_not_found(self.scope, found, &names);
        match reason {
            None => self.out.resolved += 1,
            Some(_) if self.quiet || position == Position::Macro && segments.len() == 1 => {}
            Some(reason) => {
                let texts: Vec<&str> =
                    segments.iter().map(|segment| as_written(self.facts.name(segment.name))).collect();
                let at = found.reached.min(segments.len() - 1);
                self.not_found(segments[at].pos, texts.join("::"), reason);
            }
        }
    }

    fn not_found(&mut self, pos: Pos, text: String, reason: UnresolvedReason) {
        let location = self.program.location(self.frag, pos);
        let sort = if text.ends_with('!') { NameSort::Macro } else { NameSort::Path };
        self.out.unresolved.push(RawUnresolved { from: self.module, location, text, reason, sort, culprit: None });
    }
}

impl Program {
    /// True if a definition belongs to the workspace, not to a stub.
    pub(crate) fn in_workspace(&self, def: DefId) -> bool {
        self.krate(self.scope(self.def(def).scope).krate).package.is_some()
    }

    /// For a definition that is not of the workspace, the crate it comes from; none for primitive types too.
    pub(crate) fn outside(&self, def: DefId) -> Option<DefId> {
        match self.def(def).kind {
            DefKind::External => Some(def),
            DefKind::Primitive => None,
            _ if self.in_workspace(def) => None,
            _ => self.opaque_crate(self.scope(self.def(def).scope).krate),
        }
    }

    /// True for the crates that come with the compiler.
    pub(crate) fn is_standard(&self, krate: DefId) -> bool {
        [known::STD, known::CORE, known::ALLOC, known::PROC_MACRO, known::TEST].contains(&self.def(krate).name)
    }
}

/// True for definitions that a pattern of one name can mean.
fn is_constant(program: &Program, def: DefId) -> bool {
    match program.def(def).kind {
        DefKind::Item(DefinitionKind::Const | DefinitionKind::Static | DefinitionKind::Variant) => true,
        DefKind::Item(DefinitionKind::Struct) => {
            let def = program.def(def);
            let facts = &program.frag(def.frag).facts;
            matches!(facts[def.item].kind, crate::syntax::ItemKind::Struct { shape: crate::syntax::Shape::Unit, .. })
        }
        _ => false,
    }
}
