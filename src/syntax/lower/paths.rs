//! Paths with their generic arguments.

use syn::spanned::Spanned as _;

use super::Lower;
use crate::syntax::facts::*;

impl Lower<'_> {
    /// Lowers a path without a `<T>` at its start.
    pub(super) fn path(&mut self, path: &syn::Path) -> PathId {
        self.qualified_path(None, path)
    }

    /// Lowers a path that may begin with `<T>` or `<T as Trait>`.
    pub(super) fn qualified_path(&mut self, qself: Option<&syn::QSelf>, path: &syn::Path) -> PathId {
        let segments = self.list(&path.segments, Self::segment);
        let lowered = match qself {
            None => Path { leading_colon: path.leading_colon.is_some(), qself: None, qself_segments: 0, segments },
            Some(qself) => Path {
                // In `<T>::x` the parser keeps the `::` after the bracket in this place.
                leading_colon: path.leading_colon.is_some() && qself.position > 0,
                qself: Some(self.ty(&qself.ty)),
                qself_segments: qself.position as u32,
                segments,
            },
        };
        self.add_path(lowered)
    }

    /// A path of one name.
    pub(super) fn name_path(&mut self, name: Sym, pos: Pos) -> PathId {
        let segments = self.facts.store([Segment { name, pos, args: None }]);
        self.add_path(Path { leading_colon: false, qself: None, qself_segments: 0, segments })
    }

    fn segment(&mut self, segment: &syn::PathSegment) -> Segment {
        let (name, pos) = self.name_at(&segment.ident);
        let args = match &segment.arguments {
            syn::PathArguments::None => None,
            syn::PathArguments::AngleBracketed(args) => self.angle_args(args),
            syn::PathArguments::Parenthesized(args) => Some(self.parenthesized_args(args)),
        };
        Segment { name, pos, args }
    }

    /// Lowers `<A, B>` and `::<A, B>`; none if only lifetimes stand there.
    pub(super) fn angle_args(&mut self, args: &syn::AngleBracketedGenericArguments) -> Option<ArgsId> {
        let lowered: Vec<GenericArg> = args.args.iter().filter_map(|arg| self.generic_arg(arg)).collect();
        if lowered.is_empty() {
            return None;
        }
        let args = self.facts.store(lowered);
        Some(self.add_args(GenericArgs { args, parenthesized: None }))
    }

    /// Lowers `(A, B) -> C`.
    fn parenthesized_args(&mut self, args: &syn::ParenthesizedGenericArguments) -> ArgsId {
        let inputs = self.list(&args.inputs, |this, input| GenericArg::Type(this.ty(&input.ty)));
        let output = self.return_type(&args.output);
        self.add_args(GenericArgs { args: inputs, parenthesized: Some(output) })
    }

    fn add_args(&mut self, args: GenericArgs) -> ArgsId {
        self.facts.args.push(args);
        ArgsId(self.facts.args.len() as u32 - 1)
    }

    fn generic_arg(&mut self, arg: &syn::GenericArgument) -> Option<GenericArg> {
        Some(match arg {
            syn::GenericArgument::Type(ty) => GenericArg::Type(self.ty(ty)),
            syn::GenericArgument::Const(expr) => GenericArg::Const(self.expr(expr)),
            syn::GenericArgument::AssocType(assoc) => {
                let (name, pos) = self.name_at(&assoc.ident);
                GenericArg::AssocType { name, pos, ty: self.ty(&assoc.ty) }
            }
            syn::GenericArgument::AssocConst(assoc) => {
                let (name, pos) = self.name_at(&assoc.ident);
                GenericArg::AssocConst { name, pos, value: self.expr(&assoc.value) }
            }
            syn::GenericArgument::Constraint(constraint) => {
                let (name, pos) = self.name_at(&constraint.ident);
                GenericArg::Constraint { name, pos, bounds: self.bounds(&constraint.bounds) }
            }
            _ => return None, // lifetimes
        })
    }

    /// Where a type begins.
    pub(super) fn type_start(&self, ty: &syn::Type) -> Pos {
        self.start(ty.span())
    }
}
