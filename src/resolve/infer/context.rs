//! The state of inferring one unit.
//!
//! Plain functions outside take the unit through its steps; the struct holds what they share: the types and variables,
//! the bounds in scope, locals, what is still to be worked out, and the uses found so far.

use rustc_hash::FxHashMap;

use super::bounds::EnvBound;
use super::culprit::Culprits;
use super::generics::GenericScope;
use super::lower::{InType, Lowering, Paths};
use super::obligations::Obligation;
use super::tables::TypeTables;
use super::ty::{Ty, Types};
use super::unify::Table;
use super::uses::Late;
use super::{TypedTarget, TypedUse};
use crate::resolve::cfg::Activity;
use crate::resolve::names::Name;
use crate::resolve::path_res::{PathRes, Res, UnitPaths};
use crate::resolve::program::{DefId, FragId, Program, ScopeId, Unit};
use crate::resolve::{ReferenceKind, UnresolvedReason};
use crate::syntax::{CfgId, ExprId, FileFacts, PatId, PathId, Pos, Segment, Sym, TypeId};

/// A closure of the unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Closure {
    /// Its parameters as a tuple.
    pub(super) inputs: Ty,
    /// Its result.
    pub(super) output: Ty,
}

/// A loop around the current expression.
#[derive(Clone, Copy, Debug)]
pub(super) struct Loop {
    /// What `break` gives.
    pub(super) value: Ty,
    /// There is a `break` in it.
    pub(super) breaks: bool,
    /// There is one in a loop inside it, which may have a label.
    pub(super) inner_breaks: bool,
}

/// A place in the code, for a use.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) frag: FragId,
    pub(super) pos: Pos,
}

/// The state of inferring one unit.
pub(super) struct Infer<'a, 'p> {
    pub(super) tables: &'a TypeTables<'p>,
    pub(super) program: &'p Program,
    pub(super) unit: &'a Unit,
    pub(super) paths: &'a UnitPaths,
    pub(super) generics: GenericScope,
    pub(super) table: Table,
    /// What `Self` is.
    pub(super) self_ty: Ty,
    /// What `self` is.
    pub(super) self_value: Ty,
    /// The bounds in scope, those of supertraits included.
    pub(super) env: Vec<EnvBound>,
    /// Some of them are on structs or enums.
    pub(super) has_concrete_bounds: bool,
    pub(super) frag: FragId,
    pub(super) scope: ScopeId,
    pub(super) locals: FxHashMap<(FragId, PatId), Ty>,
    pub(super) closures: Vec<Closure>,
    /// The constants that types name.
    pub(super) constants: Vec<(FragId, ExprId)>,
    /// What must hold and could not be worked out yet.
    pub(super) obligations: Vec<Obligation>,
    /// Uses of trait members, of which the impl is looked up at the end.
    pub(super) late: Vec<Late>,
    /// What `return` and `?` leave with.
    pub(super) result: Ty,
    /// What the loops around give, innermost last.
    pub(super) loops: Vec<Loop>,
    /// The code after this point is never reached.
    pub(super) diverges: bool,
    /// How deep expressions, impls and projections are nested.
    pub(super) depth: u32,
    /// How many probes are under way: bindings that will be taken back.
    pub(super) probing: u32,
    /// Obligations are being worked on.
    pub(super) settling: bool,
    /// How many bindings and obligations there were when obligations were last worked on.
    pub(super) settled_at: (u32, usize),
    /// Projections worked out before.
    pub(super) projections: FxHashMap<(DefId, Ty), Ty>,
    /// The rest of the unit is left out.
    pub(super) over_budget: bool,
    pub(super) uses: Vec<TypedUse>,
    /// The types of receivers and arguments, if they are wanted.
    pub(super) noted: Vec<(FragId, ExprId, Ty)>,
    /// Why types are not known.
    pub(super) culprits: Culprits,
}

impl Paths for UnitPaths {
    fn res(&self, frag: FragId, path: PathId) -> PathRes {
        self.paths.get(&(frag, path)).copied().unwrap_or(PathRes { res: Res::Unresolved, segments: 0 })
    }
}

impl<'a, 'p> Infer<'a, 'p> {
    /// The state at the start of a unit.
    pub(super) fn new(
        tables: &'a TypeTables<'p>,
        unit: &'a Unit,
        paths: &'a UnitPaths,
        generics: GenericScope,
    ) -> Self {
        Self {
            tables,
            program: tables.program,
            unit,
            paths,
            generics,
            table: Table::default(),
            self_ty: Ty::UNKNOWN,
            self_value: Ty::UNKNOWN,
            env: Vec::new(),
            has_concrete_bounds: false,
            frag: unit.frag,
            scope: unit.scope,
            locals: FxHashMap::default(),
            closures: Vec::new(),
            constants: Vec::new(),
            obligations: Vec::new(),
            late: Vec::new(),
            result: Ty::UNKNOWN,
            loops: Vec::new(),
            diverges: false,
            depth: 0,
            probing: 0,
            settling: false,
            settled_at: (0, 0),
            projections: FxHashMap::default(),
            over_budget: false,
            uses: Vec::new(),
            noted: Vec::new(),
            culprits: Culprits::default(),
        }
    }

    /// The facts of the current fragment.
    pub(super) fn facts(&self) -> &'p FileFacts {
        &self.program.frag(self.frag).facts
    }

    /// The program's name for a name of the current fragment.
    pub(super) fn name(&self, sym: Sym) -> Name {
        self.program.frag(self.frag).name(sym)
    }

    /// The types of the unit.
    pub(super) fn types(&mut self) -> &mut Types {
        &mut self.table.types
    }

    /// Whether code under a predicate counts.
    pub(super) fn counts(&self, cfg: Option<CfgId>) -> bool {
        let Some(cfg) = cfg else { return true };
        let krate = self.program.krate(self.program.scope(self.scope).krate);
        match krate.cfg.activity(Some(&self.facts()[cfg])) {
            Activity::On => true,
            Activity::TestOnly => self.unit.test,
            Activity::Off => false,
        }
    }

    /// Switches to another fragment for the time of `inside`.
    pub(super) fn in_fragment<R>(&mut self, frag: FragId, inside: impl FnOnce(&mut Self) -> R) -> R {
        let around = std::mem::replace(&mut self.frag, frag);
        let result = inside(self);
        self.frag = around;
        result
    }

    /// The place of a position in the current fragment.
    pub(super) fn place(&self, pos: Pos) -> Place {
        Place { frag: self.frag, pos }
    }

    /// Reports a use that is settled.
    pub(super) fn report(&mut self, place: Place, kind: ReferenceKind, to: DefId, derived: Option<Name>) {
        let target = if self.program.in_workspace(to) {
            TypedTarget::Resolved { to, derived, kind }
        } else {
            TypedTarget::External
        };
        self.uses.push(TypedUse { frag: place.frag, pos: place.pos, target });
    }

    /// Reports a use that goes to the standard library or another crate.
    pub(super) fn report_external(&mut self, place: Place) {
        self.uses.push(TypedUse { frag: place.frag, pos: place.pos, target: TypedTarget::External });
    }

    /// Reports a use that cannot be settled.
    pub(super) fn report_unresolved(&mut self, place: Place, name: Name, reason: UnresolvedReason) {
        let culprit = self.blamed(place);
        let target = TypedTarget::Unresolved { name, reason, culprit };
        self.uses.push(TypedUse { frag: place.frag, pos: place.pos, target });
    }

    /// Runs a lowering of types of the current fragment.
    pub(super) fn lowering<R>(&mut self, run: impl FnOnce(&mut Lowering) -> R) -> R {
        let mut found: Vec<(Place, DefId)> = Vec::new();
        let constants = &mut self.constants;
        let mut note = |frag, found_in_type| match found_in_type {
            InType::Assoc(pos, def) => found.push((Place { frag, pos }, def)),
            InType::Const(value) if constants.contains(&(frag, value)) => {}
            InType::Const(value) => constants.push((frag, value)),
        };
        let Table { types, vars, .. } = &mut self.table;
        let mut lowering = Lowering::new(self.tables, self.paths, &self.generics, self.frag, types);
        lowering.vars = Some(vars);
        lowering.self_ty = self.self_ty;
        lowering.uses = Some(&mut note);
        let result = run(&mut lowering);
        for (place, def) in found {
            self.report(place, ReferenceKind::Path, def, None);
        }
        result
    }

    /// A type as written in the body.
    pub(super) fn written_type(&mut self, id: TypeId) -> Ty {
        let ty = self.lowering(|lowering| lowering.ty(id));
        self.normalize(ty)
    }

    /// The type of a definition with the arguments of a segment, those left out open.
    pub(super) fn type_of_def(&mut self, def: DefId, segment: &Segment, in_expr: bool) -> Ty {
        let ty = self.lowering(|lowering| lowering.def(def, segment, in_expr));
        self.normalize(ty)
    }
}
