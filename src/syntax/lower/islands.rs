//! Expressions and paths among tokens whose language is not known: arguments of unknown macros and attributes.
//!
//! Takes tokens; lowers what parses as an expression or a type where one can begin (at the start of a group, after
//! `,` `;` `=>` `=` `:`), and elsewhere at least paths of two names and `a.b(…)`. Each place is tried once, and the
//! tries between two separators are bounded, so that the work stays linear but for the depth, which is bounded too.

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::discouraged::Speculative as _;
use syn::parse::{ParseBuffer, ParseStream, Parser as _};
use syn::{Expr as SynExpr, Ident, Token, Type as SynType, token};

use super::Lower;
use crate::syntax::facts::*;

/// In how many groups inside each other expressions are looked for.
const DEEPEST: u32 = 24;

/// How many places are tried without success before the next separator.
const TRIES: u32 = 6;

impl Lower<'_> {
    /// Lowers the islands in the tokens of a macro.
    pub(super) fn token_islands(&mut self, tokens: &TokenStream) -> List<ExprId> {
        self.islands(tokens, Language::Macro)
    }

    /// Lowers the islands in the arguments of an attribute.
    pub(super) fn attr_islands(&mut self, tokens: &TokenStream) -> List<ExprId> {
        self.islands(tokens, Language::Attribute)
    }

    fn islands(&mut self, tokens: &TokenStream, language: Language) -> List<ExprId> {
        let mut search = Search { language, found: Vec::new() };
        // Everything is consumed, so this cannot fail.
        let _ = (|input: ParseStream| search.group(input, 0)).parse2(tokens.clone());
        let mut exprs = Vec::new();
        for island in &search.found {
            match island {
                Island::Expr(expr) => exprs.push(self.expr(expr)),
                Island::Type(ty) => self.type_paths(ty, &mut exprs),
            }
        }
        self.facts.store(exprs)
    }

    /// Adds the paths in a type.
    fn type_paths(&mut self, ty: &SynType, exprs: &mut Vec<ExprId>) {
        match ty {
            SynType::Path(path) => {
                let path = self.qualified_path(path.qself.as_ref(), &path.path);
                exprs.push(self.add_expr(Expr::Path(path)));
            }
            SynType::Reference(reference) => self.type_paths(&reference.elem, exprs),
            SynType::Ptr(pointer) => self.type_paths(&pointer.elem, exprs),
            SynType::Slice(slice) => self.type_paths(&slice.elem, exprs),
            SynType::Paren(paren) => self.type_paths(&paren.elem, exprs),
            SynType::Array(array) => {
                self.type_paths(&array.elem, exprs);
                exprs.push(self.expr(&array.len));
            }
            SynType::Tuple(tuple) => tuple.elems.iter().for_each(|ty| self.type_paths(ty, exprs)),
            SynType::TraitObject(object) => self.bound_paths(&object.bounds, exprs),
            SynType::ImplTrait(object) => self.bound_paths(&object.bounds, exprs),
            SynType::FnPtr(pointer) => {
                pointer.inputs.iter().for_each(|input| self.type_paths(&input.ty, exprs));
                if let syn::ReturnType::Type(_, ty) = &pointer.output {
                    self.type_paths(ty, exprs);
                }
            }
            _ => {}
        }
    }

    fn bound_paths(
        &mut self,
        bounds: &syn::punctuated::Punctuated<syn::TypeParamBound, Token![+]>,
        exprs: &mut Vec<ExprId>,
    ) {
        for bound in bounds {
            if let Some(bound) = self.bound(bound) {
                exprs.push(self.add_expr(Expr::Path(bound.path)));
            }
        }
    }
}

/// Whose tokens they are.
#[derive(Clone, Copy, PartialEq)]
enum Language {
    Macro,
    /// `name(…)` is a nested list, and a lone word is a flag.
    Attribute,
}

/// What can begin at a place.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// An element of a list.
    Element,
    /// A value: after `=`, `=>`, `:`, `->`.
    Value,
    /// The middle of something.
    Inside,
}

enum Island {
    Expr(SynExpr),
    Type(SynType),
}

struct Search {
    language: Language,
    found: Vec<Island>,
}

impl Search {
    /// Goes through the tokens of a group.
    fn group(&mut self, input: ParseStream, depth: u32) -> syn::Result<()> {
        let mut place = Place::Element;
        let mut tries = if depth < DEEPEST { TRIES } else { 0 };
        while !input.is_empty() {
            if tries > 0 {
                if place != Place::Inside && self.element(input, place, depth) {
                    place = Place::Inside;
                    continue;
                }
                if self.chain(input) {
                    place = Place::Inside;
                    continue;
                }
                tries -= u32::from(place != Place::Inside);
            }
            place = self.token(input, depth)?;
            if place == Place::Element && depth < DEEPEST {
                tries = TRIES;
            }
        }
        Ok(())
    }

    /// Takes an expression or a type that reaches up to the next separator.
    fn element(&mut self, input: ParseStream, place: Place, depth: u32) -> bool {
        if self.language == Language::Attribute && place == Place::Element && is_nested_list(input) {
            return false;
        }
        let ahead = input.fork();
        if let Ok(expr) = ahead.parse::<SynExpr>()
            && ends_element(&ahead)
        {
            input.advance_to(&ahead);
            let (expr, place) = value_of(expr, place);
            if self.is_useful(&expr, place, depth) {
                self.found.push(Island::Expr(expr));
            }
            return true;
        }
        let ahead = input.fork();
        if let Ok(ty) = ahead.parse::<SynType>()
            && ends_element(&ahead)
        {
            input.advance_to(&ahead);
            self.found.push(Island::Type(ty));
            return true;
        }
        place == Place::Value && is_word(input) && self.path(input)
    }

    /// False for literals, and for words that are more likely keys, flags or new names.
    fn is_useful(&self, expr: &SynExpr, place: Place, depth: u32) -> bool {
        match expr {
            SynExpr::Lit(_) => false,
            SynExpr::Path(path) if path.path.get_ident().is_some() && place == Place::Element => {
                let is_upper = path.path.segments[0].ident.to_string().starts_with(char::is_uppercase);
                is_upper && (self.language == Language::Macro || depth > 0)
            }
            _ => true,
        }
    }

    /// Takes a path of two names or more, a generic type, or `a.b(…)`, with what belongs to it.
    fn chain(&mut self, input: ParseStream) -> bool {
        let is_path = input.peek2(Token![::]) && is_word(input) || input.peek(Token![::]) && input.peek3(Ident);
        let is_call = input.peek2(Token![.]) && input.peek3(Ident) && is_word(input);
        if is_path || is_call {
            let ahead = input.fork();
            if let Ok(expr) = ahead.parse::<SynExpr>() {
                input.advance_to(&ahead);
                self.found.push(Island::Expr(expr));
                return true;
            }
        }
        let is_generic = input.peek2(Token![<]) && begins_upper(input);
        (is_path || is_generic) && self.path(input)
    }

    /// Takes a path with its generic arguments.
    fn path(&mut self, input: ParseStream) -> bool {
        let ahead = input.fork();
        let Ok(path) = ahead.parse::<syn::Path>() else { return false };
        input.advance_to(&ahead);
        self.found.push(Island::Expr(SynExpr::Path(syn::ExprPath { attrs: Vec::new(), qself: None, path })));
        true
    }

    /// Goes past a token, and through a group; says what can begin after it.
    fn token(&mut self, input: ParseStream, depth: u32) -> syn::Result<Place> {
        let is_brace = input.peek(token::Brace);
        if let Some(content) = group_content(input)? {
            self.group(&content, depth + 1)?;
            return Ok(if is_brace { Place::Element } else { Place::Inside });
        }
        if input.peek(Token![::]) {
            input.parse::<Token![::]>()?;
            return Ok(Place::Inside);
        }
        if input.peek(Token![=>]) || input.peek(Token![->]) {
            input.parse::<TokenTree>()?;
            input.parse::<TokenTree>()?;
            return Ok(Place::Value);
        }
        Ok(match input.parse()? {
            TokenTree::Punct(punct) => match punct.as_char() {
                ',' | ';' => Place::Element,
                '=' | ':' => Place::Value,
                _ => Place::Inside,
            },
            _ => Place::Inside,
        })
    }
}

/// The content of a group, if one is next.
fn group_content<'a>(input: &ParseBuffer<'a>) -> syn::Result<Option<ParseBuffer<'a>>> {
    let content;
    if input.peek(token::Paren) {
        syn::parenthesized!(content in input);
    } else if input.peek(token::Brace) {
        syn::braced!(content in input);
    } else if input.peek(token::Bracket) {
        syn::bracketed!(content in input);
    } else {
        return Ok(None);
    }
    Ok(Some(content))
}

/// True at the end of an element.
fn ends_element(input: ParseStream) -> bool {
    input.is_empty() || input.peek(Token![,]) || input.peek(Token![;]) || input.peek(Token![=>])
}

/// Of `key = value` the value.
fn value_of(expr: SynExpr, place: Place) -> (SynExpr, Place) {
    match expr {
        SynExpr::Assign(assign) if matches!(&*assign.left, SynExpr::Path(key) if key.path.get_ident().is_some()) => {
            (*assign.right, Place::Value)
        }
        expr => (expr, place),
    }
}

/// True before `name(` with a lowercase name.
fn is_nested_list(input: ParseStream) -> bool {
    input.peek2(token::Paren) && input.peek(Ident) && !begins_upper(input)
}

/// True before an identifier that begins with an uppercase letter.
fn begins_upper(input: ParseStream) -> bool {
    input.fork().parse::<Ident>().is_ok_and(|ident| ident.to_string().starts_with(char::is_uppercase))
}

/// True before a name, `self`, `Self`, `super` or `crate`.
fn is_word(input: ParseStream) -> bool {
    input.peek(Ident)
        || input.peek(Token![self])
        || input.peek(Token![Self])
        || input.peek(Token![super])
        || input.peek(Token![crate])
}
