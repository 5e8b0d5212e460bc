//! Files that the parser refuses: what of them can be read.
//!
//! Takes the tokens of a file; returns the items that parse, one by one, with the problem of each that does not. What is
//! around a bad member of a module, impl or trait stays, and so does the signature of a function with a bad body. What
//! only the parser's view of Rust refuses (`respell`) is no problem. Leaves out texts that are no tokens at all.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser as _};

use super::respell::respelled;
use crate::syntax::facts::Pos;
use crate::syntax::{Problem, ProblemKind};

/// Problems that are kept of one file; what is wrong after so many is most likely a consequence.
const MOST_PROBLEMS: usize = 20;

/// What was salvaged.
pub(super) struct Salvaged {
    pub(super) attrs: Vec<syn::Attribute>,
    pub(super) items: Vec<syn::Item>,
    pub(super) problems: Vec<Problem>,
}

/// Salvages a file.
pub(super) fn salvage(input: ParseStream) -> syn::Result<Salvaged> {
    let attrs = input.call(syn::Attribute::parse_inner)?;
    let mut problems = Vec::new();
    let items = parts(&input.parse()?, &mut problems, salvage_item);
    Ok(Salvaged { attrs, items, problems })
}

/// Parses one part after the other; those that do not parse are handed on, with the reason.
fn parts<T: Parse>(
    tokens: &TokenStream,
    problems: &mut Vec<Problem>,
    salvage: fn(&TokenStream, &syn::Error, &mut Vec<Problem>) -> Vec<T>,
) -> Vec<T> {
    let parser = |input: ParseStream| {
        let mut found = Vec::new();
        input.call(syn::Attribute::parse_inner)?;
        while !input.is_empty() {
            let ahead = input.fork();
            match ahead.parse() {
                Ok(part) => {
                    syn::parse::discouraged::Speculative::advance_to(input, &ahead);
                    found.push(part);
                }
                Err(error) => {
                    let bad = one_part(input)?;
                    found.extend(salvage(&bad, &error, problems));
                }
            }
        }
        Ok(found)
    };
    parser.parse2(tokens.clone()).unwrap_or_default()
}

/// The tokens of what does not parse: up to a `;` or a group in braces, of a value up to the `;`.
fn one_part(input: ParseStream) -> syn::Result<TokenStream> {
    let mut tokens = Vec::new();
    let mut keyword = None;
    while !input.is_empty() {
        let token: TokenTree = input.parse()?;
        let ends = match &token {
            TokenTree::Punct(punct) => punct.as_char() == ';',
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace && !matches!(keyword, Some(true)),
            TokenTree::Ident(ident) => {
                keyword = value_keyword(&ident.to_string(), keyword);
                false
            }
            TokenTree::Literal(_) => false,
        };
        tokens.push(token);
        if ends {
            break;
        }
    }
    Ok(tokens.into_iter().collect())
}

/// Whether a part ends in a `;` even after a group in braces, as far as its words say so far.
fn value_keyword(word: &str, before: Option<bool>) -> Option<bool> {
    match (word, before) {
        ("static" | "type" | "use" | "const", None) => Some(true),
        // `const fn`, `const trait`
        ("fn" | "trait" | "impl" | "unsafe" | "async" | "extern", _) => Some(false),
        ("struct" | "enum" | "union" | "mod" | "macro_rules", None) => Some(false),
        (_, before) => before,
    }
}

fn salvage_item(tokens: &TokenStream, error: &syn::Error, problems: &mut Vec<Problem>) -> Vec<syn::Item> {
    if let Some(items) = respelled(tokens) {
        return items;
    }
    let Some((mut item, body)) = without_body::<syn::Item>(tokens) else {
        return refuse(error, problems);
    };
    match &mut item {
        syn::Item::Mod(module) => {
            if let Some((_, content)) = &mut module.content {
                *content = parts(&body.stream(), problems, salvage_item);
            }
        }
        syn::Item::Impl(block) => block.items = parts(&body.stream(), problems, salvage_member),
        syn::Item::Trait(block) => block.items = parts(&body.stream(), problems, salvage_member),
        syn::Item::Fn(_) => return kept(item, error, problems),
        _ => return refuse(error, problems),
    }
    vec![item]
}

/// A member of an impl or trait: a function keeps its signature.
fn salvage_member<T: Parse>(tokens: &TokenStream, error: &syn::Error, problems: &mut Vec<Problem>) -> Vec<T> {
    if let Some(members) = respelled(tokens) {
        return members;
    }
    match without_body::<T>(tokens) {
        Some((member, _)) => kept(member, error, problems),
        None => refuse(error, problems),
    }
}

/// What parses once its last group in braces is empty, and that group.
fn without_body<T: Parse>(tokens: &TokenStream) -> Option<(T, Group)> {
    let mut trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let Some(TokenTree::Group(body)) = trees.pop() else { return None };
    if body.delimiter() != Delimiter::Brace {
        return None;
    }
    let mut empty = Group::new(Delimiter::Brace, TokenStream::new());
    empty.set_span(body.span());
    trees.push(empty.into());
    let part = syn::parse2(trees.into_iter().collect()).ok()?;
    Some((part, body))
}

fn kept<T>(part: T, error: &syn::Error, problems: &mut Vec<Problem>) -> Vec<T> {
    refuse::<T>(error, problems);
    vec![part]
}

fn refuse<T>(error: &syn::Error, problems: &mut Vec<Problem>) -> Vec<T> {
    if problems.len() < MOST_PROBLEMS {
        problems.push(problem(error.span(), error.to_string()));
    }
    Vec::new()
}

/// A problem at a place.
fn problem(span: Span, message: String) -> Problem {
    let start = span.start();
    let pos = Pos { line: start.line as u32, column: start.column as u32 + 1 };
    Problem { pos, kind: ProblemKind::Unparsable, message }
}
