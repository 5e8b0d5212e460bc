//! The fields of structs, unions and variants.

use super::Lower;
use crate::syntax::facts::*;

impl Lower<'_> {
    /// Lowers the fields of a struct or a variant.
    pub(super) fn fields(&mut self, fields: &syn::Fields) -> (List<Field>, Shape) {
        match fields {
            syn::Fields::Named(fields) => (self.named_fields(fields), Shape::Named),
            syn::Fields::Unnamed(fields) => {
                let lowered: Vec<Field> =
                    fields.unnamed.iter().enumerate().map(|(i, f)| self.tuple_field(i, f)).collect();
                (self.facts.store(lowered), Shape::Tuple)
            }
            syn::Fields::Unit => (List::default(), Shape::Unit),
        }
    }

    /// Lowers named fields.
    pub(super) fn named_fields(&mut self, fields: &syn::FieldsNamed) -> List<Field> {
        self.list(&fields.named, |this, field| {
            let (name, pos) = match &field.ident {
                Some(ident) => this.name_at(ident),
                None => (this.intern(""), this.type_start(&field.ty)),
            };
            this.field(name, pos, field)
        })
    }

    fn tuple_field(&mut self, index: usize, field: &syn::Field) -> Field {
        let name = self.intern_display(&index);
        let pos = self.type_start(&field.ty);
        self.field(name, pos, field)
    }

    fn field(&mut self, name: Sym, pos: Pos, field: &syn::Field) -> Field {
        Field {
            name,
            pos,
            vis: self.vis(&field.vis),
            ty: self.ty(&field.ty),
            cfg: self.cfg(&field.attrs),
            attrs: self.attrs(&field.attrs),
        }
    }

    /// Lowers a visibility.
    pub(super) fn vis(&mut self, vis: &syn::Visibility) -> Vis {
        match vis {
            syn::Visibility::Public(_) => Vis::Public,
            syn::Visibility::Inherited => Vis::Inherited,
            syn::Visibility::Restricted(vis) if vis.path.is_ident("crate") => Vis::Crate,
            syn::Visibility::Restricted(vis) => Vis::In(self.path(&vis.path)),
        }
    }
}
