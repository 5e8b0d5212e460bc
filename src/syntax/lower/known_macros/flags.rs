//! What `bitflags!` adds to a type: its functions, and the operators between its values.
//!
//! Takes the name of the type; adds members without bodies, all of them placed at that name. They are definitions of the
//! module with the call, as what a derive adds is. Leaves out the conversions and formats of the crate's traits.

use proc_macro2::Span;
use syn::{Ident, Token, Type as SynType, Visibility};

use crate::syntax::facts::*;
use crate::syntax::lower::Lower;
use crate::syntax::lower::items::Head;

/// A type in the signature of a member.
#[derive(Clone, Copy)]
enum Kind {
    /// The type itself.
    Flags,
    /// `Option` of it.
    Option,
    /// The integer behind it.
    Bits,
    Bool,
    /// Not said.
    Other,
}

/// A member: name, receiver, parameters, result.
type Member = (&'static str, Option<SelfParam>, &'static [Kind], Option<Kind>);

const MEMBERS: &[Member] = &[
    ("empty", None, &[], Some(Kind::Flags)),
    ("all", None, &[], Some(Kind::Flags)),
    ("bits", Some(SelfParam::Ref), &[], Some(Kind::Bits)),
    ("from_bits", None, &[Kind::Bits], Some(Kind::Option)),
    ("from_bits_truncate", None, &[Kind::Bits], Some(Kind::Flags)),
    ("from_bits_retain", None, &[Kind::Bits], Some(Kind::Flags)),
    ("from_bits_unchecked", None, &[Kind::Bits], Some(Kind::Flags)),
    ("from_name", None, &[Kind::Other], Some(Kind::Option)),
    ("is_empty", Some(SelfParam::Ref), &[], Some(Kind::Bool)),
    ("is_all", Some(SelfParam::Ref), &[], Some(Kind::Bool)),
    ("intersects", Some(SelfParam::Ref), &[Kind::Flags], Some(Kind::Bool)),
    ("contains", Some(SelfParam::Ref), &[Kind::Flags], Some(Kind::Bool)),
    ("insert", Some(SelfParam::RefMut), &[Kind::Flags], None),
    ("remove", Some(SelfParam::RefMut), &[Kind::Flags], None),
    ("toggle", Some(SelfParam::RefMut), &[Kind::Flags], None),
    ("set", Some(SelfParam::RefMut), &[Kind::Flags, Kind::Bool], None),
    ("intersection", Some(SelfParam::Value), &[Kind::Flags], Some(Kind::Flags)),
    ("union", Some(SelfParam::Value), &[Kind::Flags], Some(Kind::Flags)),
    ("difference", Some(SelfParam::Value), &[Kind::Flags], Some(Kind::Flags)),
    ("symmetric_difference", Some(SelfParam::Value), &[Kind::Flags], Some(Kind::Flags)),
    ("complement", Some(SelfParam::Value), &[], Some(Kind::Flags)),
    ("iter", Some(SelfParam::Ref), &[], Some(Kind::Other)),
    ("iter_names", Some(SelfParam::Ref), &[], Some(Kind::Other)),
];

/// The operators: trait, function, and whether it is one that assigns.
const OPERATORS: &[(&str, &str, bool)] = &[
    ("BitOr", "bitor", false),
    ("BitAnd", "bitand", false),
    ("BitXor", "bitxor", false),
    ("Sub", "sub", false),
    ("BitOrAssign", "bitor_assign", true),
    ("BitAndAssign", "bitand_assign", true),
    ("BitXorAssign", "bitxor_assign", true),
    ("SubAssign", "sub_assign", true),
    ("Not", "not", false),
];

impl Lower<'_> {
    /// The members of the type's own impl.
    pub(super) fn flags_members(&mut self, ident: &Ident, bits: &SynType) -> Vec<ItemId> {
        MEMBERS.iter().map(|member| self.flags_member(ident.span(), Some(bits), *member)).collect()
    }

    /// The impls of the operators.
    pub(super) fn flags_operators(&mut self, ident: &Ident) -> Vec<ItemId> {
        OPERATORS.iter().map(|operator| self.flags_operator(ident, *operator)).collect()
    }

    fn flags_operator(&mut self, ident: &Ident, (of_trait, function, assigns): (&str, &'static str, bool)) -> ItemId {
        let at = ident.span();
        let of_trait = self.std_path(&["ops", of_trait], None, at);
        let self_ty = self.name_type(ident);
        let id = self.flags_item("", None, at, |_| ItemKind::Impl {
            generics: Generics::default(),
            of_trait: Some(of_trait),
            negative: false,
            self_ty,
            items: List::default(),
        });
        let member: Member = match (assigns, function) {
            (true, _) => (function, Some(SelfParam::RefMut), &[Kind::Flags], None),
            (_, "not") => (function, Some(SelfParam::Value), &[], Some(Kind::Flags)),
            _ => (function, Some(SelfParam::Value), &[Kind::Flags], Some(Kind::Flags)),
        };
        let mut members = vec![self.flags_member(at, None, member)];
        if !assigns {
            let ty = Some(self.flags_type(Kind::Flags, None, at));
            let output =
                |_: &mut Self| ItemKind::TypeAlias { generics: Generics::default(), bounds: List::default(), ty };
            members.push(self.flags_item("Output", None, at, output));
        }
        let members = self.facts.store(members);
        if let ItemKind::Impl { items, .. } = &mut self.facts.items[id.0 as usize].kind {
            *items = members;
        }
        id
    }

    fn flags_member(&mut self, at: Span, bits: Option<&SynType>, (name, self_param, takes, gives): Member) -> ItemId {
        let vis = bits.is_some().then(|| Visibility::Public(Token![pub](at)));
        self.flags_item(name, vis.as_ref(), at, |this| {
            let params = this.list(takes, |this, kind| Param {
                pat: this.add_pat(Pat::Wild),
                ty: this.flags_type(*kind, bits, at),
                cfg: None,
            });
            let ret = gives.map(|kind| this.flags_type(kind, bits, at));
            let generics = Generics::default();
            ItemKind::Fn(Box::new(Function { generics, self_param, params, ret, body: None, is_async: false }))
        })
    }

    fn flags_item(
        &mut self,
        name: &str,
        vis: Option<&Visibility>,
        at: Span,
        parts: impl FnOnce(&mut Self) -> ItemKind,
    ) -> ItemId {
        let id = self.add_item(&Head { attrs: &[], vis, ident: None, first: at, last: at }, parts);
        self.facts.items[id.0 as usize].name = self.intern(name);
        id
    }

    fn flags_type(&mut self, kind: Kind, bits: Option<&SynType>, at: Span) -> TypeId {
        let pos = self.start(at);
        let named = |this: &mut Self, name: &str| {
            let name = this.intern(name);
            let path = this.name_path(name, pos);
            this.add_type(Type::Path(path))
        };
        match (kind, bits) {
            (Kind::Flags, _) => named(self, "Self"),
            (Kind::Bool, _) => named(self, "bool"),
            (Kind::Bits, Some(bits)) => self.ty(bits),
            (Kind::Option, _) => {
                let flags = named(self, "Self");
                let path = self.std_path(&["option", "Option"], Some(flags), at);
                self.add_type(Type::Path(path))
            }
            (Kind::Bits | Kind::Other, _) => self.add_type(Type::Infer),
        }
    }

    /// `::std::a::B<T>`.
    fn std_path(&mut self, names: &[&str], arg: Option<TypeId>, at: Span) -> PathId {
        let pos = self.start(at);
        let args = arg.map(|arg| {
            let args = self.facts.store([GenericArg::Type(arg)]);
            self.facts.args.push(GenericArgs { args, parenthesized: None });
            ArgsId(self.facts.args.len() as u32 - 1)
        });
        let mut segments: Vec<Segment> = Vec::new();
        for name in std::iter::once(&"std").chain(names) {
            segments.push(Segment { name: self.intern(name), pos, args: None });
        }
        if let Some(last) = segments.last_mut() {
            last.args = args;
        }
        let segments = self.facts.store(segments);
        self.add_path(Path { leading_colon: true, qself: None, qself_segments: 0, segments })
    }
}
