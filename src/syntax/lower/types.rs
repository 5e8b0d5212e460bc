//! Types.

use super::Lower;
use crate::syntax::facts::*;

impl Lower<'_> {
    /// Lowers a type.
    pub(super) fn ty(&mut self, ty: &syn::Type) -> TypeId {
        let lowered = match ty {
            syn::Type::Path(path) => Type::Path(self.qualified_path(path.qself.as_ref(), &path.path)),
            syn::Type::Reference(reference) => Type::Ref(self.ty(&reference.elem), reference.mutability.is_some()),
            syn::Type::Ptr(ptr) => {
                Type::Ptr(self.ty(&ptr.elem), matches!(ptr.mutability, syn::PointerMutability::Mut(_)))
            }
            syn::Type::Slice(slice) => Type::Slice(self.ty(&slice.elem)),
            syn::Type::Array(array) => Type::Array(self.ty(&array.elem), self.expr(&array.len)),
            syn::Type::Tuple(tuple) => Type::Tuple(self.list(&tuple.elems, Self::ty)),
            syn::Type::FnPtr(pointer) => {
                let inputs = self.list(&pointer.inputs, |this, input| this.ty(&input.ty));
                Type::Fn(inputs, self.return_type(&pointer.output))
            }
            syn::Type::TraitObject(object) => Type::Dyn(self.bounds(&object.bounds)),
            syn::Type::ImplTrait(impl_trait) => Type::Impl(self.bounds(&impl_trait.bounds)),
            syn::Type::Macro(call) => Type::Macro(self.macro_call(&call.mac)),
            syn::Type::Never(_) => Type::Never,
            syn::Type::Paren(paren) => return self.ty(&paren.elem),
            syn::Type::Group(group) => return self.ty(&group.elem),
            syn::Type::Verbatim(tokens) => return self.verbatim_type(tokens),
            _ => Type::Infer,
        };
        self.add_type(lowered)
    }

    /// Lowers `-> T`.
    pub(super) fn return_type(&mut self, output: &syn::ReturnType) -> Option<TypeId> {
        match output {
            syn::ReturnType::Default => None,
            syn::ReturnType::Type(_, ty) => Some(self.ty(ty)),
        }
    }
}
