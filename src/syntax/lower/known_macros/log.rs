//! Macros that log: those of `log`, `tracing` and `slog`, with their fields.
//!
//! `info!(target: "x", user = %id, ?state, "message {count}", count = 1; "key" => value)`: the values are expressions,
//! the keys are not.

use proc_macro2::TokenStream;
use syn::ext::IdentExt as _;
use syn::parse::discouraged::Speculative as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Expr as SynExpr, Ident, LitStr, Token, token};

use super::format::string_literal;
use crate::syntax::facts::*;
use crate::syntax::lower::Lower;
use crate::syntax::lower::macros::separator;

impl Lower<'_> {
    /// Reads the arguments of a logging macro.
    pub(super) fn log(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        let mut args = Arguments::default();
        (|input: ParseStream| args.read(input)).parse2(tokens.clone()).ok()?;
        let mut exprs: Vec<ExprId> = args.values.iter().map(|value| self.expr(value)).collect();
        if let Some(message) = args.message.and_then(|index| string_literal(&args.values[index])) {
            self.captures(message, &args.keys, &mut exprs);
        }
        Some(MacroInput::Exprs { exprs: self.facts.store(exprs), whole: true })
    }
}

#[derive(Default)]
struct Arguments {
    values: Vec<SynExpr>,
    /// The names that stand before a `=`: placeholders of these names capture nothing.
    keys: Vec<String>,
    /// The index of the format string among the values.
    message: Option<usize>,
}

impl Arguments {
    fn read(&mut self, input: ParseStream) -> syn::Result<()> {
        while !input.is_empty() {
            self.argument(input)?;
            if !input.is_empty() && !separator(input)? {
                return Err(input.error("expected `,`"));
            }
        }
        Ok(())
    }

    fn argument(&mut self, input: ParseStream) -> syn::Result<()> {
        if input.peek(token::Brace) {
            let fields;
            syn::braced!(fields in input);
            return self.read(&fields);
        }
        let has_key = self.key(input)?;
        let has_sigil = skip_sigils(input)?;
        let value: SynExpr = input.parse()?;
        if input.peek(Token![:]) {
            skip_format(input)?; // `log` writes `user:?` for `user = user:?`
        }
        let is_message = !has_key && !has_sigil && !input.peek(Token![=>]) && string_literal(&value).is_some();
        if is_message && self.message.is_none() {
            self.message = Some(self.values.len());
        }
        self.values.push(value);
        Ok(())
    }

    /// Goes past `a.b =`, `"a" =`, `a:? =` and `target:`.
    fn key(&mut self, input: ParseStream) -> syn::Result<bool> {
        if !input.peek2(Token![=]) && !input.peek2(Token![:]) && !input.peek2(Token![.]) {
            return Ok(false);
        }
        let ahead = input.fork();
        let Ok(name) = key_name(&ahead) else { return Ok(false) };
        if SETTINGS.contains(&name.as_str()) && ahead.peek(Token![:]) && !ahead.peek(Token![::]) {
            ahead.parse::<Token![:]>()?;
            input.advance_to(&ahead);
            return Ok(true);
        }
        if ahead.peek(Token![:]) && skip_format(&ahead).is_err() {
            return Ok(false);
        }
        if !ahead.peek(Token![=]) || ahead.peek(Token![==]) || ahead.peek(Token![=>]) {
            return Ok(false);
        }
        ahead.parse::<Token![=]>()?;
        self.keys.push(name);
        input.advance_to(&ahead);
        Ok(true)
    }
}

/// What may stand before a `:` with a value of its own after it.
const SETTINGS: &[&str] = &["kv", "logger", "name", "parent", "target"];

/// Reads `a`, `a.b` or `"a"`.
fn key_name(input: ParseStream) -> syn::Result<String> {
    if input.peek(LitStr) {
        return Ok(input.parse::<LitStr>()?.value());
    }
    let name = input.call(Ident::parse_any)?.unraw().to_string();
    while input.peek(Token![.]) {
        input.parse::<Token![.]>()?;
        input.call(Ident::parse_any)?;
    }
    Ok(name)
}

/// Goes past the `%` and `?` of `tracing` and `slog`, and the `#` of `slog`.
fn skip_sigils(input: ParseStream) -> syn::Result<bool> {
    let mut any = false;
    while input.peek(Token![%]) || input.peek(Token![?]) || input.peek(Token![#]) {
        input.parse::<proc_macro2::Punct>()?;
        any = true;
    }
    Ok(any)
}

/// Goes past `:?`, `:%` or `:debug`.
fn skip_format(input: ParseStream) -> syn::Result<()> {
    input.parse::<Token![:]>()?;
    if !skip_sigils(input)? {
        input.call(Ident::parse_any)?;
    }
    Ok(())
}
