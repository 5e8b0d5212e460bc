//! What every crate knows without naming it: primitive types, the standard prelude, the standard macros.
//!
//! Takes nothing of the analysed code; fills in the program's tables before anything is collected. Without stubs the
//! names of the prelude stand for the standard library as a whole.

use super::collect::{Collector, new_scope};
use super::names::{Name, known};
use super::paths::external_binding;
use super::program::*;
use crate::syntax::ItemId;

const PRIMITIVES: &[&str] = &[
    "bool", "char", "str", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
    "f32", "f64", "f16", "f128",
];

/// The names of the standard prelude in all editions.
const PRELUDE: &[&str] = &[
    "Option",
    "Some",
    "None",
    "Result",
    "Ok",
    "Err",
    "Box",
    "String",
    "Vec",
    "ToString",
    "ToOwned",
    "Clone",
    "Copy",
    "Send",
    "Sync",
    "Sized",
    "Drop",
    "Unpin",
    "Fn",
    "FnMut",
    "FnOnce",
    "AsyncFn",
    "AsyncFnMut",
    "AsyncFnOnce",
    "drop",
    "Default",
    "Eq",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "AsMut",
    "AsRef",
    "From",
    "Into",
    "Iterator",
    "Extend",
    "IntoIterator",
    "DoubleEndedIterator",
    "ExactSizeIterator",
    "TryFrom",
    "TryInto",
    "FromIterator",
    "Future",
    "IntoFuture",
    "size_of",
    "size_of_val",
    "align_of",
    "align_of_val",
];

/// The macros, derives and attributes of the standard library that need no import.
const MACROS: &[&str] = &[
    "addr_of",
    "addr_of_mut",
    "assert",
    "assert_eq",
    "assert_ne",
    "cfg",
    "cfg_select",
    "column",
    "compile_error",
    "concat",
    "concat_idents",
    "dbg",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "env",
    "eprint",
    "eprintln",
    "file",
    "format",
    "format_args",
    "global_asm",
    "include",
    "include_bytes",
    "include_str",
    "is_x86_feature_detected",
    "line",
    "matches",
    "module_path",
    "option_env",
    "panic",
    "print",
    "println",
    "stringify",
    "thread_local",
    "todo",
    "try",
    "unimplemented",
    "unreachable",
    "vec",
    "write",
    "writeln",
    "asm",
    "naked_asm",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Eq",
    "PartialEq",
    "Ord",
    "PartialOrd",
    "Hash",
    "test",
    "bench",
    "global_allocator",
    "derive",
    "cfg_eval",
];

/// Fills in primitive types, the standard macros, and without stubs the names of the prelude.
pub(crate) fn fill_in(collector: &mut Collector, stubs: bool) {
    let std = collector.external(known::STD);
    let (scope, frag, item) = (ScopeId(0), FragId(0), ItemId(0));
    for text in PRIMITIVES {
        let name = collector.program.names.intern(text);
        let def = Def { kind: DefKind::Primitive, name, scope, frag, item, index: 0, owner: None, test: false };
        let def = collector.add_def(def);
        collector.program.primitives.insert(name, def);
    }
    let prelude = collector.add_scope(new_scope(ScopeKind::Block, scope, CrateId(0), std));
    let opaque = external_binding(std);
    let prelude_names = if stubs { &[][..] } else { PRELUDE };
    for (texts, spaces) in [(prelude_names, &[Ns::Types, Ns::Values][..]), (MACROS, &[Ns::Macros][..])] {
        for text in texts {
            let name = collector.program.names.intern(text);
            let slot = collector.program.scope_mut(prelude).bindings.entry(name).or_default();
            for &ns in spaces {
                opaque.get(ns).into_iter().for_each(|binding| slot.set(ns, binding));
            }
        }
    }
    collector.program.preludes.push(prelude);
}

impl Collector<'_> {
    /// A crate of another's making, by name: its stub, or what stands for it.
    pub(crate) fn foreign_crate(&mut self, name: Name) -> DefId {
        let stub = if [known::CORE, known::ALLOC].contains(&name) { known::STD } else { name };
        match self.program.stubs.get(&stub) {
            Some(&krate) => self.program.scope(self.program.krate(krate).root).def,
            None => self.external(name),
        }
    }
}
