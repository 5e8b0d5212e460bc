//! Macro calls in bodies: what they expand to, or else what is known of them by name.
//!
//! The macros of the standard library are known by their names and results; of any other macro that is not expanded,
//! the expressions in its tokens are looked at and its result stays unknown.

use super::context::Infer;
use super::ty::{Ty, TyKind};
use crate::syntax::{MacroCallId, MacroInput, Root};

impl Infer<'_, '_> {
    /// A call as a statement.
    pub(super) fn macro_statement(&mut self, call: MacroCallId) {
        let ty = self.macro_value(call, Ty::UNKNOWN);
        if ty == Ty::NEVER {
            self.diverges = true;
        }
    }

    /// A call as an expression.
    pub(super) fn macro_call(&mut self, call: MacroCallId, expected: Ty) -> Ty {
        let scope = self.scope;
        let ty = self.macro_value(call, expected);
        self.scope = scope;
        ty
    }

    fn macro_value(&mut self, call: MacroCallId, expected: Ty) -> Ty {
        let expansion = self.program.expansions.get(&(self.frag, call));
        match expansion.and_then(|expansion| expansion.fragment) {
            Some(frag) => self.in_fragment(frag, |infer| match infer.facts().root {
                Root::Block(block) => infer.statements(block, expected),
                Root::Expr(expr) => infer.expr(expr, expected),
                Root::Items(_) | Root::Pat(_) | Root::Type(_) => Ty::UNIT,
            }),
            None => self.known_macro(call, expected),
        }
    }

    /// A macro by its name.
    fn known_macro(&mut self, call: MacroCallId, expected: Ty) -> Ty {
        let facts = self.facts();
        let segments = facts.segments(facts[call].path);
        let name = segments.last().map_or("", |segment| facts.name(segment.name));
        let lang = &self.tables.lang;
        let values = match facts[call].input {
            MacroInput::Expr(expr) if name == "vec" => {
                let hint = self.vec_hint(expected);
                let hint = self.types().add(TyKind::Array(hint));
                let repeated = self.expr(expr, hint);
                let TyKind::Array(item) = self.table.kind(repeated) else { return Ty::UNKNOWN };
                return self.lang_adt(lang.vec, &[item]);
            }
            MacroInput::Expr(expr) => return self.expr(expr, expected),
            MacroInput::Exprs { exprs, whole: true } if name == "vec" => {
                let hint = self.vec_hint(expected);
                let item = self.items(exprs, hint);
                return self.lang_adt(lang.vec, &[item]);
            }
            MacroInput::Exprs { exprs, .. } => self.loose_args(exprs),
            MacroInput::Nothing | MacroInput::Items(_) => Vec::new(),
        };
        match name {
            "format" => self.lang_adt(lang.string, &[]),
            "format_args" => self.lang_adt(lang.arguments, &[]),
            "vec" => {
                let item = self.table.fresh();
                self.lang_adt(lang.vec, &[item])
            }
            "panic" | "unreachable" | "todo" | "unimplemented" | "compile_error" => Ty::NEVER,
            "print" | "println" | "eprint" | "eprintln" | "assert" | "assert_eq" | "assert_ne" | "debug_assert"
            | "debug_assert_eq" | "debug_assert_ne" => Ty::UNIT,
            "matches" | "cfg" => Ty::BOOL,
            "line" | "column" => Ty::U32,
            "concat" | "stringify" | "file" | "module_path" | "env" | "include_str" => self.str_ref(),
            "option_env" => {
                let text = self.str_ref();
                self.lang_adt(lang.option, &[text])
            }
            "include_bytes" => {
                let bytes = self.types().add(TyKind::Array(Ty::U8));
                self.types().add(TyKind::Ref(bytes, false))
            }
            "write" | "writeln" => self.write_result(values.first().copied()),
            "join" | "try_join" => self.joined(&values, name == "try_join"),
            "dbg" => values.first().copied().unwrap_or(Ty::UNIT),
            _ => Ty::UNKNOWN,
        }
    }

    /// The outputs of futures that are awaited together: as a tuple, or with `?` on each as a result of a tuple.
    fn joined(&mut self, futures: &[Ty], is_try: bool) -> Ty {
        let mut outputs: Vec<Ty> =
            futures.iter().map(|&future| self.project_simple(self.tables.lang.into_future_output, future)).collect();
        if !is_try {
            return self.types().add_with(&outputs, TyKind::Tuple);
        }
        let mut error = Ty::UNKNOWN;
        for output in &mut outputs {
            let known = self.structurally(*output);
            let args = self.adt_args(known);
            *output = args.first().copied().unwrap_or(Ty::UNKNOWN);
            error = args.get(1).copied().unwrap_or(error);
        }
        let values = self.types().add_with(&outputs, TyKind::Tuple);
        self.lang_adt(self.tables.lang.result, &[values, error])
    }

    fn str_ref(&mut self) -> Ty {
        self.types().add(TyKind::Ref(Ty::STR, false))
    }

    fn vec_hint(&self, expected: Ty) -> Ty {
        match self.table.kind(expected) {
            TyKind::Adt(def, args) if Some(def) == self.tables.lang.vec => {
                self.table.types.list(args).first().copied().unwrap_or(Ty::UNKNOWN)
            }
            _ => Ty::UNKNOWN,
        }
    }

    /// What `write_fmt` of the target gives.
    fn write_result(&mut self, target: Option<Ty>) -> Ty {
        let (Some(target), Some(name)) = (target, self.program.names.find("write_fmt")) else { return Ty::UNKNOWN };
        match self.lookup_method(target, name, 1) {
            super::lookup::Lookup::Found(pick) => {
                let args = self.member_args(&pick, &[]);
                let signature = self.tables.signature(pick.def);
                self.instantiate(&signature.types, signature.output, &args)
            }
            _ => Ty::UNKNOWN,
        }
    }
}
