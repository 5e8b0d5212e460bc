//! Variables and unification.
//!
//! A table holds the types of one unit and the values of its variables. Unification finds the values that make two types
//! equal; the unknown type equals everything and says nothing. Bindings can be taken back to a snapshot. Leaves out
//! coercions and traits.

use super::ty::{Bounds, Fold, Ty, TyKind, Types, Tys, fold_parts};

/// What a variable can stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum VarKind {
    Any,
    /// An integer literal without suffix.
    Int,
    /// A float literal without suffix.
    Float,
}

#[derive(Clone, Copy, Debug)]
enum Slot {
    Free(VarKind),
    Bound(Ty),
}

/// The variables of a unit and their values.
#[derive(Debug, Default)]
pub(super) struct Vars {
    slots: Vec<Slot>,
    trail: Vec<(u32, VarKind)>,
    /// Those of literals that were made equal to a type that is not known.
    doubtful: Vec<u32>,
}

impl Vars {
    /// A new variable.
    pub(super) fn fresh(&mut self, types: &mut Types) -> Ty {
        self.of_kind(types, VarKind::Any)
    }

    fn of_kind(&mut self, types: &mut Types, kind: VarKind) -> Ty {
        self.slots.push(Slot::Free(kind));
        types.add(TyKind::Var(self.slots.len() as u32 - 1))
    }

    fn slot(&self, var: u32) -> Slot {
        self.slots[var as usize]
    }
}

/// A state of the variables to come back to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Snapshot {
    trail: usize,
    doubtful: usize,
    bindings: u32,
}

/// The types and variables of a unit.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) types: Types,
    pub(super) vars: Vars,
    /// Work done so far, for the budget.
    pub(super) steps: u32,
    /// How many variables were given a value.
    pub(super) bindings: u32,
}

/// How deep two types are compared.
const MAX_DEPTH: u32 = 64;

impl Table {
    /// A new variable.
    pub(super) fn fresh(&mut self) -> Ty {
        self.vars.of_kind(&mut self.types, VarKind::Any)
    }

    /// A new variable for an integer.
    pub(super) fn fresh_int(&mut self) -> Ty {
        self.vars.of_kind(&mut self.types, VarKind::Int)
    }

    /// A new variable for a float.
    pub(super) fn fresh_float(&mut self) -> Ty {
        self.vars.of_kind(&mut self.types, VarKind::Float)
    }

    /// The type, with the value in place of a variable that has one.
    pub(super) fn shallow(&self, mut ty: Ty) -> Ty {
        while let TyKind::Var(var) = self.types.kind(ty) {
            match self.vars.slot(var) {
                Slot::Bound(value) => ty = value,
                Slot::Free(_) => break,
            }
        }
        ty
    }

    /// What the type is, variables looked up.
    pub(super) fn kind(&self, ty: Ty) -> TyKind {
        self.types.kind(self.shallow(ty))
    }

    /// True for a variable that can still be anything.
    pub(super) fn is_open(&self, ty: Ty) -> bool {
        matches!(self.kind(ty), TyKind::Var(var) if matches!(self.vars.slot(var), Slot::Free(VarKind::Any)))
    }

    /// True for the variable of an integer literal.
    pub(super) fn is_int(&self, ty: Ty) -> bool {
        matches!(self.kind(ty), TyKind::Var(var) if matches!(self.vars.slot(var), Slot::Free(VarKind::Int)))
    }

    /// What a type is; the variable of a literal counts as `i32` or `f64`.
    pub(super) fn default_kind(&self, ty: Ty) -> TyKind {
        match self.kind(ty) {
            TyKind::Var(var) => match self.vars.slot(var) {
                Slot::Free(VarKind::Int) => TyKind::Prim(super::ty::Prim::I32),
                Slot::Free(VarKind::Float) => TyKind::Prim(super::ty::Prim::F64),
                _ => TyKind::Var(var),
            },
            kind => kind,
        }
    }

    /// True for numbers, literals without a known type included.
    pub(super) fn is_number(&self, ty: Ty) -> bool {
        matches!(self.default_kind(ty), TyKind::Prim(prim) if prim.is_int() || prim.is_float())
    }

    /// Takes the literals of which no more is known for `i32` and `f64`, those that met an unknown type for unknown.
    pub(super) fn default_literals(&mut self) {
        for var in std::mem::take(&mut self.vars.doubtful) {
            let literal = self.types.add(TyKind::Var(var));
            if let TyKind::Var(var) = self.kind(literal) {
                self.set(var, Ty::UNKNOWN);
            }
        }
        for var in 0..self.vars.slots.len() as u32 {
            match self.vars.slot(var) {
                Slot::Free(VarKind::Int) => self.set(var, Ty::prim(super::ty::Prim::I32)),
                Slot::Free(VarKind::Float) => self.set(var, Ty::prim(super::ty::Prim::F64)),
                Slot::Free(VarKind::Any) | Slot::Bound(_) => {}
            }
        }
    }

    /// The state of the variables.
    pub(super) fn snapshot(&self) -> Snapshot {
        Snapshot { trail: self.vars.trail.len(), doubtful: self.vars.doubtful.len(), bindings: self.bindings }
    }

    /// Takes back all bindings since a snapshot.
    pub(super) fn rollback(&mut self, snapshot: Snapshot) {
        while self.vars.trail.len() > snapshot.trail {
            if let Some((var, kind)) = self.vars.trail.pop() {
                self.vars.slots[var as usize] = Slot::Free(kind);
            }
        }
        self.vars.doubtful.truncate(snapshot.doubtful);
        self.bindings = snapshot.bindings;
    }

    /// Makes two types equal, or changes nothing.
    pub(super) fn try_unify(&mut self, a: Ty, b: Ty) -> bool {
        let snapshot = self.snapshot();
        let equal = self.unify(a, b);
        if !equal {
            self.rollback(snapshot);
        }
        equal
    }

    /// Makes two types equal as far as that goes; says whether they are.
    pub(super) fn unify(&mut self, a: Ty, b: Ty) -> bool {
        self.unify_at(a, b, 0)
    }

    fn unify_at(&mut self, a: Ty, b: Ty, depth: u32) -> bool {
        let (a, b) = (self.shallow(a), self.shallow(b));
        if a == b || depth > MAX_DEPTH {
            return true;
        }
        self.steps += 1;
        let depth = depth + 1;
        match (self.types.kind(a), self.types.kind(b)) {
            (TyKind::Unknown, TyKind::Var(var)) | (TyKind::Var(var), TyKind::Unknown) => {
                self.doubt(var);
                true
            }
            (TyKind::Unknown, _) | (_, TyKind::Unknown) => true,
            (TyKind::Var(x), TyKind::Var(y)) => self.join(x, a, y, b),
            (TyKind::Var(x), _) => self.bind(x, b),
            (_, TyKind::Var(y)) => self.bind(y, a),
            (TyKind::Prim(x), TyKind::Prim(y)) => x == y,
            (TyKind::Param(x), TyKind::Param(y)) => x == y,
            (TyKind::Closure(x), TyKind::Closure(y)) => x == y,
            (TyKind::Adt(x, xs), TyKind::Adt(y, ys))
            | (TyKind::FnDef(x, xs), TyKind::FnDef(y, ys))
            | (TyKind::Proj(x, xs), TyKind::Proj(y, ys)) => x == y && self.lists(xs, ys, depth),
            (TyKind::External(x, n, xs), TyKind::External(y, m, ys)) => x == y && n == m && self.lists(xs, ys, depth),
            (TyKind::Opaque(x, i, xs), TyKind::Opaque(y, j, ys)) => x == y && i == j && self.lists(xs, ys, depth),
            (TyKind::Ref(x, m), TyKind::Ref(y, n)) | (TyKind::Ptr(x, m), TyKind::Ptr(y, n)) => {
                m == n && self.unify_at(x, y, depth)
            }
            (TyKind::Slice(x), TyKind::Slice(y))
            | (TyKind::Array(x), TyKind::Array(y))
            | (TyKind::Future(x), TyKind::Future(y)) => self.unify_at(x, y, depth),
            (TyKind::Tuple(xs), TyKind::Tuple(ys)) | (TyKind::Fn(xs), TyKind::Fn(ys)) => {
                xs.len() == ys.len() && self.lists(xs, ys, depth)
            }
            (TyKind::Dyn(x), TyKind::Dyn(y)) => self.dyns(x, y, depth),
            _ => false,
        }
    }

    fn lists(&mut self, a: Tys, b: Tys, depth: u32) -> bool {
        let mut equal = true;
        for index in 0..a.len().min(b.len()) {
            let (x, y) = (self.types.list(a)[index], self.types.list(b)[index]);
            equal &= self.unify_at(x, y, depth);
        }
        equal
    }

    /// Trait objects are compared by their first trait; auto traits behind it say nothing here.
    fn dyns(&mut self, a: Bounds, b: Bounds, depth: u32) -> bool {
        let (Some(&x), Some(&y)) = (self.types.bounds(a).first(), self.types.bounds(b).first()) else { return true };
        if x.trait_def != y.trait_def {
            return false;
        }
        let mut equal = self.lists(x.args, y.args, depth);
        for (def, ty) in self.types.assocs(x.assocs).to_vec() {
            let other = self.types.assocs(y.assocs).iter().find(|(assoc, _)| *assoc == def).map(|&(_, ty)| ty);
            equal &= other.is_none_or(|other| self.unify_at(ty, other, depth));
        }
        equal
    }

    fn join(&mut self, x: u32, a: Ty, y: u32, b: Ty) -> bool {
        let kind = |slot| match slot {
            Slot::Free(kind) => kind,
            Slot::Bound(_) => VarKind::Any,
        };
        match (kind(self.vars.slot(x)), kind(self.vars.slot(y))) {
            (VarKind::Any, _) => self.set(x, b),
            (_, VarKind::Any) => self.set(y, a),
            (one, other) if one == other => self.set(x, b),
            _ => return false,
        }
        true
    }

    fn bind(&mut self, var: u32, value: Ty) -> bool {
        let fits = match (self.vars.slot(var), self.types.kind(value)) {
            (Slot::Free(VarKind::Int), TyKind::Prim(prim)) => prim.is_int(),
            (Slot::Free(VarKind::Float), TyKind::Prim(prim)) => prim.is_float(),
            (Slot::Free(VarKind::Any), _) => !self.occurs(var, value, 0),
            _ => false,
        };
        if fits {
            self.set(var, value);
        }
        fits
    }

    /// Takes note that a literal is of a type that is not known.
    fn doubt(&mut self, var: u32) {
        if let Slot::Free(VarKind::Int | VarKind::Float) = self.vars.slot(var) {
            self.vars.doubtful.push(var);
        }
    }

    fn set(&mut self, var: u32, value: Ty) {
        if let Slot::Free(kind) = self.vars.slots[var as usize] {
            self.vars.trail.push((var, kind));
            self.vars.slots[var as usize] = Slot::Bound(value);
            self.bindings += 1;
        }
    }

    /// True if the variable is part of the type.
    fn occurs(&mut self, var: u32, ty: Ty, depth: u32) -> bool {
        let ty = self.shallow(ty);
        if !self.types.flags(ty).has(super::ty::Flags::VAR) {
            return false;
        }
        self.steps += 1;
        let in_list = |table: &mut Self, list: Tys| {
            (0..list.len()).any(|index| {
                let part = table.types.list(list)[index];
                table.occurs(var, part, depth + 1)
            })
        };
        match self.types.kind(ty) {
            _ if depth > MAX_DEPTH => true,
            TyKind::Var(other) => var == other,
            TyKind::Adt(_, list)
            | TyKind::External(_, _, list)
            | TyKind::Tuple(list)
            | TyKind::Fn(list)
            | TyKind::FnDef(_, list)
            | TyKind::Opaque(_, _, list)
            | TyKind::Proj(_, list) => in_list(self, list),
            TyKind::Ref(part, _)
            | TyKind::Ptr(part, _)
            | TyKind::Slice(part)
            | TyKind::Array(part)
            | TyKind::Future(part) => self.occurs(var, part, depth + 1),
            TyKind::Dyn(bounds) => self.types.bounds(bounds).to_vec().into_iter().any(|bound| {
                let assocs = self.types.assocs(bound.assocs).to_vec();
                in_list(self, bound.args) || assocs.into_iter().any(|(_, ty)| self.occurs(var, ty, depth + 1))
            }),
            TyKind::Unknown | TyKind::Never | TyKind::Prim(_) | TyKind::Closure(_) | TyKind::Param(_) => false,
        }
    }

    /// The type with the values of all variables that have one.
    pub(super) fn resolved(&mut self, ty: Ty) -> Ty {
        Resolve(self).fold(ty)
    }
}

struct Resolve<'t>(&'t mut Table);

impl Fold for Resolve<'_> {
    fn source(&self) -> &Types {
        &self.0.types
    }

    fn target(&mut self) -> &mut Types {
        &mut self.0.types
    }

    fn fold(&mut self, ty: Ty) -> Ty {
        let ty = self.0.shallow(ty);
        if !self.0.types.flags(ty).has(super::ty::Flags::VAR) {
            return ty;
        }
        match self.0.types.kind(ty) {
            TyKind::Var(_) => ty,
            kind => fold_parts(self, kind),
        }
    }
}
