//! Rust that the parser refuses although it is Rust, written so that it parses.
//!
//! Takes the tokens of an item or member; returns what they mean: in edition 2015 `async`, `await`, `dyn` and `try` are
//! plain names and parameters of trait methods need no name; in all editions a `use` may have `::` inside of braces.
//! Positions stay those of the text. Leaves out whether the edition allows it: the compiler says so.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser as _};

/// What the tokens mean, if writing them differently makes them parse.
pub(super) fn respelled<T: Parse>(tokens: &TokenStream) -> Option<Vec<T>> {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    if let Some(uses) = split_use(&trees) {
        return all.parse2(uses).ok();
    }
    let named = name_parameters(names(tokens.clone()));
    all.parse2(named).ok()
}

/// The declarations of a `use` with `::` inside of braces; none for anything else.
pub(super) fn uses(tokens: &TokenStream) -> Option<Vec<syn::Item>> {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    all.parse2(split_use(&trees)?).ok()
}

fn all<T: Parse>(input: ParseStream) -> syn::Result<Vec<T>> {
    let mut parts = Vec::new();
    while !input.is_empty() {
        parts.push(input.parse()?);
    }
    Ok(parts)
}

/// `use {::a::b, c::{d, e}};` as one `use` for each tree of the group; none for anything else.
fn split_use(trees: &[TokenTree]) -> Option<TokenStream> {
    let at = trees.iter().position(|tree| is_word(tree, "use"))?;
    let [TokenTree::Group(group), semicolon] = &trees[at + 1..] else { return None };
    if group.delimiter() != Delimiter::Brace || !is_punct(semicolon, ';') {
        return None;
    }
    let mut split = TokenStream::new();
    for tree in separated(group.stream()) {
        let one: Vec<TokenTree> = trees[..=at].iter().cloned().chain(tree).chain([semicolon.clone()]).collect();
        split.extend(split_use(&one).unwrap_or_else(|| one.into_iter().collect()));
    }
    Some(split)
}

/// The tokens with the words that became keywords in 2018 as raw identifiers, where they stand as names.
fn names(tokens: TokenStream) -> TokenStream {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut named = Vec::with_capacity(trees.len());
    for (index, tree) in trees.iter().enumerate() {
        named.push(match tree {
            TokenTree::Ident(ident)
                if is_name(&ident.to_string(), index.checked_sub(1).map(|at| &trees[at]), trees.get(index + 1)) =>
            {
                Ident::new_raw(&ident.to_string(), ident.span()).into()
            }
            TokenTree::Group(group) => with_content(group, names(group.stream())).into(),
            tree => tree.clone(),
        });
    }
    named.into_iter().collect()
}

/// Whether a word is a name, by what stands beside it.
fn is_name(word: &str, before: Option<&TokenTree>, after: Option<&TokenTree>) -> bool {
    let after_is = |words: &[&str]| after.is_some_and(|after| words.iter().any(|word| is_word(after, word)));
    let braces = after.is_some_and(|tree| matches!(tree, TokenTree::Group(g) if g.delimiter() == Delimiter::Brace));
    let declared =
        before.is_some_and(|tree| ["fn", "mod", "struct", "enum", "use"].iter().any(|word| is_word(tree, word)));
    match word {
        "async" => {
            declared
                || !(braces
                    || after_is(&["fn", "move", "unsafe", "extern"])
                    || after.is_some_and(|tree| is_punct(tree, '|')))
        }
        "await" => true,
        "try" => declared || !braces,
        // `dyn Trait`, `dyn ::a::Trait` and `dyn (Trait)` are types already in 2015
        "dyn" => declared || !matches!(after, Some(TokenTree::Ident(_) | TokenTree::Group(_))) || braces,
        _ => false,
    }
}

/// The tokens with `_:` before each parameter of a function that is a type only.
fn name_parameters(tokens: TokenStream) -> TokenStream {
    let mut named = Vec::new();
    let mut of_function = false;
    for tree in tokens {
        match tree {
            TokenTree::Group(group) if of_function && group.delimiter() == Delimiter::Parenthesis => {
                of_function = false;
                named.push(with_content(&group, parameters(&group)).into());
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                named.push(with_content(&group, name_parameters(group.stream())).into());
            }
            tree => {
                of_function |= is_word(&tree, "fn");
                named.push(tree);
            }
        }
    }
    named.into_iter().collect()
}

fn parameters(group: &Group) -> TokenStream {
    let mut named: Vec<TokenTree> = Vec::new();
    for parameter in separated(group.stream()) {
        if let Some(first) = parameter.first().filter(|_| !has_name(&parameter)) {
            let span = first.span();
            let punct = |text| TokenTree::from(spanned(Punct::new(text, Spacing::Alone), span));
            named.extend([Ident::new("_", span).into(), punct(':')]);
        }
        let span = group.span_close();
        named.extend(parameter);
        named.push(spanned(Punct::new(',', Spacing::Alone), span).into());
    }
    named.into_iter().collect()
}

/// Whether a parameter has a pattern: `self`, or a colon of its own.
fn has_name(parameter: &[TokenTree]) -> bool {
    let joint =
        |tree: &TokenTree| matches!(tree, TokenTree::Punct(p) if p.as_char() == ':' && p.spacing() == Spacing::Joint);
    let colon = (0..parameter.len()).any(|at| {
        let after_joint = at > 0 && joint(&parameter[at - 1]);
        is_punct(&parameter[at], ':') && !joint(&parameter[at]) && !after_joint
    });
    colon || parameter.iter().any(|tree| is_word(tree, "self"))
}

/// The parts between commas that stand in no angle brackets.
fn separated(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut parts = vec![Vec::new()];
    let mut angles = 0;
    let mut arrow = false;
    for tree in tokens {
        match &tree {
            TokenTree::Punct(punct) if punct.as_char() == '<' => angles += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' && !arrow => angles -= 1,
            TokenTree::Punct(punct) if punct.as_char() == ',' && angles <= 0 => {
                parts.push(Vec::new());
                continue;
            }
            _ => {}
        }
        arrow = is_punct(&tree, '-');
        if let Some(part) = parts.last_mut() {
            part.push(tree);
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn with_content(group: &Group, content: TokenStream) -> Group {
    let mut changed = Group::new(group.delimiter(), content);
    changed.set_span(group.span());
    changed
}

fn spanned(mut punct: Punct, span: Span) -> Punct {
    punct.set_span(span);
    punct
}

fn is_word(tree: &TokenTree, word: &str) -> bool {
    matches!(tree, TokenTree::Ident(ident) if ident == word)
}

fn is_punct(tree: &TokenTree, character: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == character)
}
