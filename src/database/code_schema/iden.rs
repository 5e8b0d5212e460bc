//! The names behind sea-query's identifiers: `Users::Table`, `Alias::new("users")`, `"users"`.
//!
//! Takes fragments; returns what the variants of each enum stand for: what `#[iden = "…"]` or `#[sea_orm(iden = "…")]` says,
//! else the name in snake case, where `Table` means the enum. An enum or constant is looked up in
//! the modules of its own file, then in its package. Leaves
//! out identifiers made by code.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Fragment;
use crate::syntax::{Attr, Expr, ExprId, FileFacts, Item, ItemKind, List, Lit, PathId, TokenKind};

/// The enums of some fragments.
#[derive(Debug, Default)]
pub(super) struct Idens {
    /// By file and enum, and by package and enum.
    enums: Scoped<BTreeMap<String, String>>,
    /// The values of constants with a string, by file and name, and by package and name.
    consts: Scoped<String>,
}

/// Values by home and name, each with the lines of the inline module around it.
type Scoped<T> = BTreeMap<(Arc<str>, String), Vec<((u32, u32), T)>>;

/// The value of a name at a line of a file: that of the innermost module around the line, else the first one; else that of the
/// package.
fn look_up<'s, T>(values: &'s Scoped<T>, fragment: &Fragment<'_>, name: &str, line: u32) -> Option<&'s T> {
    let of = |home: Arc<str>| values.get(&(home, name.to_owned())).map_or(&[][..], Vec::as_slice);
    let here = of(fragment.path());
    let around = here.iter().filter(|((first, last), _)| (*first..=*last).contains(&line));
    let innermost = around.min_by_key(|((first, last), _)| last - first);
    innermost.or(here.first()).or(of(package(fragment)).first()).map(|(_, value)| value)
}

impl Idens {
    /// Collects the enums.
    pub(super) fn new(fragments: &[Fragment<'_>]) -> Self {
        let mut idens = Self::default();
        for fragment in fragments {
            let homes = [fragment.path(), package(fragment)];
            for item in &fragment.facts.items {
                let name = fragment.facts.name(item.name).to_owned();
                let scope = module_around(fragment.facts, item.lines);
                let variants = variants(fragment.facts, item);
                let value = const_text(fragment.facts, item);
                for home in &homes {
                    let key = || (home.clone(), name.clone());
                    variants
                        .iter()
                        .for_each(|known| idens.enums.entry(key()).or_default().push((scope, known.clone())));
                    value.iter().for_each(|known| idens.consts.entry(key()).or_default().push((scope, known.clone())));
                }
            }
        }
        idens
    }

    /// The name that an expression stands for.
    pub(super) fn name(&self, fragment: &Fragment<'_>, expr: ExprId) -> Option<String> {
        let facts = fragment.facts;
        match facts[expr] {
            Expr::Lit(Lit::Str(text, _)) => Some(facts.name(text).to_owned()),
            Expr::Ref(inner, _) => self.name(fragment, inner),
            Expr::MethodCall { receiver, .. } => self.name(fragment, receiver),
            Expr::Call(_, args) => facts.list(args).last().and_then(|&last| self.name(fragment, last)),
            Expr::Tuple(parts) => facts.list(parts).last().and_then(|&last| self.name(fragment, last)),
            Expr::Path(path) => {
                let names: Vec<&str> = facts.segments(path).iter().map(|segment| facts.name(segment.name)).collect();
                match names[..] {
                    [only] => look_up(&self.consts, fragment, only, line(facts, path)).cloned(),
                    [.., owner, variant] => {
                        let known = look_up(&self.enums, fragment, owner, line(facts, path));
                        let named = known.and_then(|variants| variants.get(variant)).cloned();
                        Some(named.unwrap_or_else(|| default_name(owner, variant)))
                    }
                    [] => None,
                }
            }
            _ => None,
        }
    }
}

/// The line on which a path begins.
fn line(facts: &FileFacts, path: PathId) -> u32 {
    facts.segments(path).first().map_or(0, |segment| segment.pos.line)
}

/// The lines of the innermost inline module around an item; all lines where there is none.
fn module_around(facts: &FileFacts, lines: (u32, u32)) -> (u32, u32) {
    let modules = facts.items.iter().filter(|item| matches!(item.kind, ItemKind::Mod { items: Some(_), .. }));
    let around = modules.map(|item| item.lines).filter(|module| module.0 <= lines.0 && lines.1 <= module.1);
    around.min_by_key(|module| module.1 - module.0).unwrap_or((0, u32::MAX))
}

fn package(fragment: &Fragment<'_>) -> Arc<str> {
    fragment.package.map_or_else(|| "".into(), |package| format!("package {}", package.name).into())
}

/// What the variants of an enum of identifiers are called in the database.
fn variants(facts: &FileFacts, item: &Item) -> Option<BTreeMap<String, String>> {
    let ItemKind::Enum { variants, .. } = item.kind else { return None };
    let derives_iden =
        facts.list(item.attrs).iter().any(|attr| attr.derive && last_name(facts, attr).ends_with("Iden"));
    if !derives_iden {
        return None;
    }
    let owner = facts.name(item.name);
    let whole = iden_attr(facts, item.attrs);
    let named = facts.list(variants).iter().map(|&id| {
        let (variant, own) = (facts.name(facts[id].name), iden_attr(facts, facts[id].attrs));
        let of_enum = whole.clone().filter(|_| variant == "Table");
        (variant.to_owned(), own.or(of_enum).unwrap_or_else(|| default_name(owner, variant)))
    });
    Some(named.collect())
}

fn last_name<'f>(facts: &'f FileFacts, attr: &Attr) -> &'f str {
    facts.segments(attr.path).last().map_or("", |segment| facts.name(segment.name))
}

/// `#[iden = "x"]`, `#[iden(rename = "x")]`, `#[sea_orm(iden = "x")]`.
fn iden_attr(facts: &FileFacts, attrs: List<Attr>) -> Option<String> {
    facts.list(attrs).iter().filter(|attr| !attr.derive).find_map(|attr| match last_name(facts, attr) {
        "iden" => {
            let value = match facts.list(attr.tokens) {
                [only] => string(facts, only.kind),
                _ => None,
            };
            value.or_else(|| attr_value(facts, attr, "rename"))
        }
        "sea_orm" => attr_value(facts, attr, "iden"),
        _ => None,
    })
}

fn text(facts: &FileFacts, expr: ExprId) -> Option<String> {
    match facts[expr] {
        Expr::Lit(Lit::Str(text, _)) => Some(facts.name(text).to_owned()),
        _ => None,
    }
}

/// The string that an attribute gives to a key: `#[sea_orm(table_name = "users")]`.
pub(super) fn attr_value(facts: &FileFacts, attr: &Attr, key: &str) -> Option<String> {
    let tokens = facts.list(attr.tokens);
    tokens.windows(3).find_map(|window| match (window[0].kind, window[1].kind, window[2].kind) {
        (TokenKind::Ident(name, _), TokenKind::Punct('=', _), value) if facts.name(name) == key => string(facts, value),
        _ => None,
    })
}

/// The value of a plain string literal.
fn string(facts: &FileFacts, token: TokenKind) -> Option<String> {
    let TokenKind::Literal(literal) = token else { return None };
    Some(facts.name(literal).strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

fn const_text(facts: &FileFacts, item: &Item) -> Option<String> {
    match item.kind {
        ItemKind::Const { value: Some(value), .. } | ItemKind::Static { value: Some(value), .. } => text(facts, value),
        _ => None,
    }
}

fn default_name(owner: &str, variant: &str) -> String {
    snake_case(if variant == "Table" { owner } else { variant })
}

/// `OrderLine` as `order_line`, `ETag` as `e_tag`, `HTTPStatus` as `http_status`.
pub(super) fn snake_case(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::with_capacity(name.len() + 4);
    for (index, &c) in chars.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| chars[before]);
        let ends_word = |before: char| {
            before != '_' && (!before.is_uppercase() || chars.get(index + 1).is_some_and(|after| after.is_lowercase()))
        };
        let begins = c.is_uppercase() && before.is_some_and(ends_word);
        if begins {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out
}
