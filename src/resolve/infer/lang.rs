//! The definitions of the standard library that the language itself speaks of.
//!
//! Found by their paths in the stubs; each is absent where the stubs lack it. Leaves out everything else of the
//! standard library: that is looked up like any crate.

use crate::resolve::names::Name;
use crate::resolve::program::{CrateId, DefId, Ns, Program};
use crate::syntax::{BinaryOp, UnaryOp};

/// Declares the items: the name of the field and the path below `std`.
macro_rules! lang {
    ($($name:ident: $($path:ident)::+;)* => assoc $($assoc:ident: $of:ident $text:literal;)*) => {
        /// The known definitions.
        #[derive(Debug, Default)]
        #[allow(dead_code, reason = "a trait may be listed for its associated types alone")]
        pub(super) struct Lang {
            $(pub(super) $name: Option<DefId>,)*
            $(pub(super) $assoc: Option<DefId>,)*
        }

        /// Finds the known definitions in the stubs.
        pub(super) fn find_lang(program: &Program) -> Lang {
            let Some(std) = stub_crate(program) else { return Lang::default() };
            $(let $name = find(program, std, &[$(stringify!($path)),+]);)*
            $(let $assoc = $of.and_then(|of| member(program, of, program.names.find($text)?));)*
            Lang { $($name,)* $($assoc,)* }
        }
    };
}

lang! {
    deref: ops::Deref;
    index: ops::Index;
    add: ops::Add;
    sub: ops::Sub;
    mul: ops::Mul;
    div: ops::Div;
    rem: ops::Rem;
    bit_and: ops::BitAnd;
    bit_or: ops::BitOr;
    bit_xor: ops::BitXor;
    shl: ops::Shl;
    shr: ops::Shr;
    add_assign: ops::AddAssign;
    sub_assign: ops::SubAssign;
    mul_assign: ops::MulAssign;
    div_assign: ops::DivAssign;
    rem_assign: ops::RemAssign;
    bit_and_assign: ops::BitAndAssign;
    bit_or_assign: ops::BitOrAssign;
    bit_xor_assign: ops::BitXorAssign;
    shl_assign: ops::ShlAssign;
    shr_assign: ops::ShrAssign;
    neg: ops::Neg;
    not: ops::Not;
    try_trait: ops::Try;
    fn_once: ops::FnOnce;
    fn_mut: ops::FnMut;
    fn_ref: ops::Fn;
    async_fn_once: ops::AsyncFnOnce;
    async_fn_mut: ops::AsyncFnMut;
    async_fn: ops::AsyncFn;
    range: ops::Range;
    range_from: ops::RangeFrom;
    range_to: ops::RangeTo;
    range_full: ops::RangeFull;
    range_inclusive: ops::RangeInclusive;
    range_to_inclusive: ops::RangeToInclusive;
    eq: cmp::PartialEq;
    partial_ord: cmp::PartialOrd;
    total_eq: cmp::Eq;
    ord: cmp::Ord;
    hash: hash::Hash;
    debug: fmt::Debug;
    arguments: fmt::Arguments;
    default: default::Default;
    clone: clone::Clone;
    from: convert::From;
    copy: marker::Copy;
    sized: marker::Sized;
    send: marker::Send;
    sync: marker::Sync;
    unpin: marker::Unpin;
    into_iterator: iter::IntoIterator;
    future: future::Future;
    into_future: future::IntoFuture;
    option: option::Option;
    result: result::Result;
    string: string::String;
    vec: vec::Vec;
    cstr: ffi::CStr;
    local_key: thread::LocalKey;
=> assoc
    deref_target: deref "Target";
    index_output: index "Output";
    fn_output: fn_once "Output";
    async_fn_output: async_fn_once "Output";
    try_output: try_trait "Output";
    into_item: into_iterator "Item";
    future_output: future "Output";
    into_future_output: into_future "Output";
}

/// The crate of the standard library's stubs.
fn stub_crate(program: &Program) -> Option<CrateId> {
    let index = program.crates.iter().position(|krate| krate.package.is_none() && &*krate.path == "std")?;
    Some(CrateId(index as u32))
}

fn find(program: &Program, krate: CrateId, path: &[&str]) -> Option<DefId> {
    let mut scope = program.krate(krate).root;
    let (last, modules) = path.split_last()?;
    for text in modules {
        let binding = program.scope(scope).bindings.get(&program.names.find(text)?)?.get(Ns::Types)?;
        scope = program.inner_scope(binding.def)?;
    }
    Some(program.scope(scope).bindings.get(&program.names.find(last)?)?.get(Ns::Types)?.def)
}

/// The member of a trait or type.
pub(super) fn member(program: &Program, of: DefId, name: Name) -> Option<DefId> {
    program.members.get(&of)?.iter().find(|(member, _)| *member == name).map(|&(_, def)| def)
}

impl Lang {
    /// The trait of a binary operator and the name of its method; none for `&&` and `||`.
    pub(super) fn binary(&self, op: BinaryOp) -> Option<(DefId, &'static str)> {
        let (def, method) = match op {
            BinaryOp::Add => (self.add, "add"),
            BinaryOp::Sub => (self.sub, "sub"),
            BinaryOp::Mul => (self.mul, "mul"),
            BinaryOp::Div => (self.div, "div"),
            BinaryOp::Rem => (self.rem, "rem"),
            BinaryOp::BitAnd => (self.bit_and, "bitand"),
            BinaryOp::BitOr => (self.bit_or, "bitor"),
            BinaryOp::BitXor => (self.bit_xor, "bitxor"),
            BinaryOp::Shl => (self.shl, "shl"),
            BinaryOp::Shr => (self.shr, "shr"),
            BinaryOp::AddAssign => (self.add_assign, "add_assign"),
            BinaryOp::SubAssign => (self.sub_assign, "sub_assign"),
            BinaryOp::MulAssign => (self.mul_assign, "mul_assign"),
            BinaryOp::DivAssign => (self.div_assign, "div_assign"),
            BinaryOp::RemAssign => (self.rem_assign, "rem_assign"),
            BinaryOp::BitAndAssign => (self.bit_and_assign, "bitand_assign"),
            BinaryOp::BitOrAssign => (self.bit_or_assign, "bitor_assign"),
            BinaryOp::BitXorAssign => (self.bit_xor_assign, "bitxor_assign"),
            BinaryOp::ShlAssign => (self.shl_assign, "shl_assign"),
            BinaryOp::ShrAssign => (self.shr_assign, "shr_assign"),
            BinaryOp::Eq => (self.eq, "eq"),
            BinaryOp::Ne => (self.eq, "ne"),
            BinaryOp::Lt => (self.partial_ord, "lt"),
            BinaryOp::Le => (self.partial_ord, "le"),
            BinaryOp::Gt => (self.partial_ord, "gt"),
            BinaryOp::Ge => (self.partial_ord, "ge"),
            BinaryOp::And | BinaryOp::Or => return None,
        };
        Some((def?, method))
    }

    /// The trait of a prefix operator and the name of its method.
    pub(super) fn unary(&self, op: UnaryOp) -> Option<(DefId, &'static str)> {
        let (def, method) = match op {
            UnaryOp::Deref => (self.deref, "deref"),
            UnaryOp::Not => (self.not, "not"),
            UnaryOp::Neg => (self.neg, "neg"),
        };
        Some((def?, method))
    }

    /// The trait that a derive of this name implements.
    pub(super) fn derived(&self, name: &str) -> Option<DefId> {
        match name {
            "Clone" => self.clone,
            "Copy" => self.copy,
            "Debug" => self.debug,
            "Default" => self.default,
            "Eq" => self.total_eq,
            "Hash" => self.hash,
            "Ord" => self.ord,
            "PartialEq" => self.eq,
            "PartialOrd" => self.partial_ord,
            _ => None,
        }
    }

    /// The methods that a derive of a trait writes.
    pub(super) fn derived_methods(&self, trait_def: DefId) -> &'static [&'static str] {
        let of = |def: Option<DefId>| def == Some(trait_def);
        if of(self.clone) {
            &["clone"]
        } else if of(self.debug) {
            &["fmt"]
        } else if of(self.default) {
            &["default"]
        } else if of(self.hash) {
            &["hash"]
        } else if of(self.ord) {
            &["cmp"]
        } else if of(self.eq) {
            &["eq"]
        } else if of(self.partial_ord) {
            &["partial_cmp"]
        } else {
            &[]
        }
    }

    /// True for the traits that say nothing of a type that inference could use: they are taken to hold.
    pub(super) fn is_marker(&self, trait_def: DefId) -> bool {
        [self.sized, self.send, self.sync, self.unpin].contains(&Some(trait_def))
    }

    /// True for `Fn`, `FnMut`, `FnOnce`.
    pub(super) fn is_fn(&self, trait_def: DefId) -> bool {
        [self.fn_once, self.fn_mut, self.fn_ref].contains(&Some(trait_def))
    }

    /// True for `AsyncFn`, `AsyncFnMut`, `AsyncFnOnce`.
    pub(super) fn is_async_fn(&self, trait_def: DefId) -> bool {
        [self.async_fn_once, self.async_fn_mut, self.async_fn].contains(&Some(trait_def))
    }
}
