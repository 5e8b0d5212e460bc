//! Items: what their signatures name, and their bodies.

use super::{Position, Walk};
use crate::resolve::program::Container;
use crate::syntax::{Field, Function, Generics, ItemId, ItemKind, List, SelfParam, Vis};

impl Walk<'_, '_> {
    /// The unit's item.
    pub(super) fn unit(&mut self) {
        self.container();
        let facts = self.facts;
        let id = self.unit.item;
        let item = &facts[id];
        self.attrs(item.attrs);
        match &item.kind {
            ItemKind::Mod { .. }
            | ItemKind::Use(_)
            | ItemKind::ExternCrate { .. }
            | ItemKind::MacroRules { .. }
            | ItemKind::Generated => {}
            ItemKind::Fn(function) => self.function(id, function),
            ItemKind::Struct { generics, fields, .. } | ItemKind::Union { generics, fields } => {
                self.own_generics(id, *generics);
                self.fields(*fields, |field| field.vis != Vis::Inherited);
            }
            ItemKind::Enum { generics, .. } => self.own_generics(id, *generics),
            ItemKind::Variant { fields, discriminant, .. } => {
                self.enum_generics();
                self.fields(*fields, |_| true);
                self.exposed = false;
                discriminant.iter().for_each(|value| self.expr(*value));
            }
            ItemKind::Trait { generics, supertraits, .. } => {
                self.own_generics(id, *generics);
                self.bounds(*supertraits);
            }
            ItemKind::TraitAlias { generics, bounds } => {
                self.own_generics(id, *generics);
                self.bounds(*bounds);
            }
            ItemKind::TypeAlias { generics, bounds, ty } => {
                self.own_generics(id, *generics);
                self.bounds(*bounds);
                ty.iter().for_each(|ty| self.ty(*ty));
            }
            ItemKind::Const { ty, value } | ItemKind::Static { ty, value, .. } => {
                self.ty(*ty);
                self.exposed = false;
                value.iter().for_each(|value| self.expr(*value));
            }
            ItemKind::Impl { generics, of_trait, self_ty, .. } => {
                self.generics(*generics);
                of_trait.iter().for_each(|path| _ = self.path(*path, Position::Type));
                self.ty(*self_ty);
            }
            ItemKind::MacroCall(call) => {
                let expansion = self.program.expansions.get(&(self.frag, *call)).copied();
                let named = self.macro_name(*call, expansion.and_then(|expansion| expansion.macro_def));
                if expansion.is_none_or(|expansion| expansion.fragment.is_none()) {
                    let failed = self.why_not_expanded(*call, named, expansion);
                    self.input(*call, failed, true);
                } else {
                    self.out.macros += 1;
                }
            }
        }
    }

    /// Brings the generic parameters of the impl or trait around the item into scope.
    fn container(&mut self) {
        let program = self.program;
        match self.unit.container {
            Container::None => {}
            Container::Impl(id) => {
                let imp = program.imp(id);
                if let ItemKind::Impl { generics, .. } = program.frag(imp.frag).facts[imp.item].kind {
                    self.declare(imp.frag, imp.item, generics);
                }
            }
            Container::Trait(id) => {
                let def = program.def(id);
                if let ItemKind::Trait { generics, .. } = program.frag(def.frag).facts[def.item].kind {
                    self.declare(def.frag, def.item, generics);
                }
            }
        }
    }

    fn own_generics(&mut self, item: ItemId, generics: Generics) {
        self.declare(self.frag, item, generics);
        self.generics(generics);
    }

    /// Brings the generic parameters of the enum around a variant into scope.
    fn enum_generics(&mut self) {
        let program = self.program;
        let owner = self.unit.def.and_then(|def| program.def(def).owner);
        if let Some(owner) = owner.map(|owner| program.def(owner))
            && let ItemKind::Enum { generics, .. } = program.frag(owner.frag).facts[owner.item].kind
        {
            self.declare(owner.frag, owner.item, generics);
        }
    }

    fn fields(&mut self, fields: List<Field>, is_exposed: impl Fn(&Field) -> bool) {
        let facts = self.facts;
        for field in facts.list(fields) {
            if self.counts(field.cfg) {
                self.exposed = is_exposed(field);
                self.attrs(field.attrs);
                self.ty(field.ty);
            }
        }
    }

    fn function(&mut self, id: ItemId, function: &Function) {
        let facts = self.facts;
        self.own_generics(id, function.generics);
        if let Some(SelfParam::Typed(ty)) = function.self_param {
            self.ty(ty);
        }
        for param in facts.list(function.params) {
            if self.counts(param.cfg) {
                self.ty(param.ty);
                self.pat(param.pat);
            }
        }
        function.ret.into_iter().for_each(|ret| self.ty(ret));
        self.exposed = false;
        function.body.into_iter().for_each(|body| self.block(body));
    }
}
