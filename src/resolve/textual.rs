//! The textual scope of `macro_rules!`: which macro of a name a call means by where it stands.
//!
//! Takes the place of a name; returns the macro of that name that was defined last before it, in the blocks and
//! modules around it or in their `#[macro_use]` modules. Places in different files and expansions are compared where
//! the `mod`, `include!` or macro call stands that brings them. Leaves out macros by path.

use super::names::Name;
use super::program::{DefId, FragId, Program, ScopeId};
use crate::syntax::Pos;

/// A place in the facts of a fragment.
pub(crate) type Spot = (FragId, Pos);

impl Program {
    /// The macro that a name means by textual scope, if there is one.
    pub(crate) fn textual_macro(&self, scope: ScopeId, name: Name, spot: Spot) -> Option<DefId> {
        let mut current = Some(scope);
        while let Some(scope) = current {
            let mut named = Vec::new();
            self.macros_of(scope, name, &mut named);
            if !named.is_empty() {
                let here = self.trail(spot);
                let trails = named.into_iter().map(|def| (self.trail(self.spot_of(def)), def));
                if let Some((_, def)) = trails.filter(|(trail, _)| *trail < here).max() {
                    return Some(def);
                }
            }
            current = self.scope(scope).parent;
        }
        None
    }

    /// The macros of a name defined in a scope or let out into it by `#[macro_use]`.
    fn macros_of(&self, scope: ScopeId, name: Name, found: &mut Vec<DefId>) {
        let scope = self.scope(scope);
        found.extend(scope.textual_macros.iter().filter(|(other, _)| *other == name).map(|(_, def)| *def));
        for &module in &scope.macro_use_modules {
            self.macros_of(module, name, found);
        }
    }

    fn spot_of(&self, def: DefId) -> Spot {
        let def = self.def(def);
        (def.frag, self.frag(def.frag).facts[def.item].pos)
    }

    /// The positions that lead to a place, from the root file of its crate inwards. Trails are ordered as the text
    /// would be with every `mod`, `include!` and macro call replaced by what it brings.
    fn trail(&self, spot: Spot) -> Vec<Pos> {
        let mut trail = vec![spot.1];
        let mut frag = spot.0;
        while let Some((parent, pos)) = self.frag(frag).stands_at {
            trail.push(pos);
            frag = parent;
        }
        trail.reverse();
        trail
    }
}
