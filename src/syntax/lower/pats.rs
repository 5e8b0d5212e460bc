//! Patterns.

use super::Lower;
use crate::syntax::facts::*;

impl Lower<'_> {
    /// Lowers a pattern.
    pub(super) fn pat(&mut self, pat: &syn::Pat) -> PatId {
        let lowered = match pat {
            syn::Pat::Ident(pat) => return self.ident_pat(pat),
            syn::Pat::Path(pat) => Pat::Path(self.qualified_path(pat.qself.as_ref(), &pat.path)),
            syn::Pat::TupleStruct(pat) => {
                let path = self.qualified_path(pat.qself.as_ref(), &pat.path);
                Pat::TupleStruct(path, self.list(&pat.elems, Self::pat))
            }
            syn::Pat::Struct(pat) => {
                let path = self.qualified_path(pat.qself.as_ref(), &pat.path);
                Pat::Struct(path, self.list(&pat.fields, Self::field_pat))
            }
            syn::Pat::Tuple(pat) => Pat::Tuple(self.list(&pat.elems, Self::pat)),
            syn::Pat::Slice(pat) => Pat::Slice(self.list(&pat.elems, Self::pat)),
            syn::Pat::Reference(pat) => Pat::Ref(self.pat(&pat.pat)),
            syn::Pat::Or(pat) => Pat::Or(self.list(&pat.cases, Self::pat)),
            syn::Pat::Lit(pat) => Pat::Expr(self.lit_expr(&pat.lit)),
            syn::Pat::Const(pat) => {
                let block = self.block(&pat.block);
                Pat::Expr(self.add_expr(Expr::Block(BlockKind::Const, block)))
            }
            syn::Pat::Range(pat) => {
                let start = pat.start.as_ref().map(|start| self.expr(start));
                Pat::Range(start, pat.end.as_ref().map(|end| self.expr(end)))
            }
            syn::Pat::Macro(pat) => Pat::Macro(self.macro_call(&pat.mac)),
            syn::Pat::Type(pat) => Pat::Typed(self.pat(&pat.pat), self.ty(&pat.ty)),
            syn::Pat::Guard(pat) => Pat::Guard(self.pat(&pat.pat), self.expr(&pat.guard)),
            syn::Pat::Paren(pat) => return self.pat(&pat.pat),
            syn::Pat::Rest(_) => Pat::Rest,
            syn::Pat::Verbatim(tokens) => return self.verbatim_pat(tokens),
            _ => Pat::Wild,
        };
        self.add_pat(lowered)
    }

    fn ident_pat(&mut self, pat: &syn::PatIdent) -> PatId {
        let (name, pos) = self.name_at(&pat.ident);
        let sub = pat.subpat.as_ref().map(|(_, pat)| self.pat(pat));
        let by_ref = pat.by_ref.is_some();
        let always = by_ref || pat.mutability.is_some() || sub.is_some();
        self.add_pat(Pat::Bind { name, pos, by_ref, always, sub })
    }

    fn field_pat(&mut self, field: &syn::FieldPat) -> FieldPat {
        let (name, pos) = self.member(&field.member);
        FieldPat {
            name,
            pos,
            pat: self.pat(&field.pat),
            shorthand: field.colon_token.is_none(),
            cfg: self.cfg(&field.attrs),
        }
    }

    /// The name of a field as it is used: a name or a number.
    pub(super) fn member(&mut self, member: &syn::Member) -> (Sym, Pos) {
        match member {
            syn::Member::Named(ident) => self.name_at(ident),
            syn::Member::Unnamed(index) => (self.intern_display(&index.index), self.start(index.span)),
        }
    }
}
