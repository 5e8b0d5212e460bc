//! Generic parameters, where clauses and bounds.

use syn::punctuated::Punctuated;

use super::Lower;
use crate::syntax::facts::*;

impl Lower<'_> {
    /// Lowers generic parameters with their where clause.
    pub(super) fn generics(&mut self, generics: &syn::Generics) -> Generics {
        let params: Vec<GenericParam> = generics.params.iter().filter_map(|param| self.generic_param(param)).collect();
        let predicates: Vec<WherePredicate> = generics
            .where_clause
            .iter()
            .flat_map(|clause| &clause.predicates)
            .filter_map(|p| self.predicate(p))
            .collect();
        Generics { params: self.facts.store(params), predicates: self.facts.store(predicates) }
    }

    fn generic_param(&mut self, param: &syn::GenericParam) -> Option<GenericParam> {
        match param {
            syn::GenericParam::Lifetime(_) => None,
            syn::GenericParam::Type(param) => {
                let (name, pos) = self.name_at(&param.ident);
                Some(GenericParam {
                    name,
                    pos,
                    bounds: self.bounds(&param.bounds),
                    default: param.default.as_ref().map(|(_, ty)| self.ty(ty)),
                    const_ty: None,
                    const_default: None,
                })
            }
            syn::GenericParam::Const(param) => {
                let (name, pos) = self.name_at(&param.ident);
                Some(GenericParam {
                    name,
                    pos,
                    bounds: List::default(),
                    default: None,
                    const_ty: Some(self.ty(&param.ty)),
                    const_default: param.default.as_ref().map(|(_, value)| self.expr(value)),
                })
            }
        }
    }

    fn predicate(&mut self, predicate: &syn::WherePredicate) -> Option<WherePredicate> {
        match predicate {
            syn::WherePredicate::Type(predicate) => {
                let ty = self.ty(&predicate.bounded_ty);
                Some(WherePredicate { ty, bounds: self.bounds(&predicate.bounds) })
            }
            _ => None, // lifetimes
        }
    }

    /// Lowers `A + B`.
    pub(super) fn bounds<P>(&mut self, bounds: &Punctuated<syn::TypeParamBound, P>) -> List<Bound> {
        let lowered: Vec<Bound> = bounds.iter().filter_map(|bound| self.bound(bound)).collect();
        self.facts.store(lowered)
    }

    /// Lowers one bound; none for a lifetime.
    pub(super) fn bound(&mut self, bound: &syn::TypeParamBound) -> Option<Bound> {
        match bound {
            syn::TypeParamBound::Trait(bound) => {
                Some(Bound { path: self.path(&bound.path), maybe: bound.maybe.is_some() })
            }
            syn::TypeParamBound::Verbatim(tokens) => self.verbatim_bound(tokens),
            _ => None,
        }
    }
}
