//! Syntax tree to facts.
//!
//! Takes a text whose depth of nesting has been checked; parses it and walks the tree once, one file here per kind of
//! node, by recursion.
//! Leaves out what no later stage asks for: lifetimes, labels, comments, safety, constness.

use std::cell::Cell;
use std::fmt::Write as _;
use std::hash::BuildHasher as _;

use hashbrown::{DefaultHashBuilder, HashTable};
use proc_macro2::{Ident, Span};
use smallvec::SmallVec;
use source::Source;
use syn::parse::{ParseStream, Parser};

use super::facts::*;
use super::scan::Scanned;
use super::{FragmentKind, Problem, ProblemKind};

mod attrs;
mod blocks;
mod cfgs;
mod exprs;
mod fields;
mod generics;
mod islands;
mod items;
mod known_macros;
mod macros;
mod members;
mod paths;
mod pats;
mod respell;
mod salvage;
mod source;
mod tokens;
mod types;
mod uses;
mod verbatim;

thread_local! {
    /// Arenas with room from the files before, so that those of most files need not grow.
    static ROOM: Cell<FileFacts> = Cell::default();
}

/// Bytes of a text after which its arenas are not kept as [`ROOM`].
const LARGE: usize = 1 << 20;

/// Parses and lowers a file.
pub(super) fn file(source: &Scanned<'_>, first_line: u32) -> Result<FileFacts, Problem> {
    let mut lower = Lower::new(Source::new(source, first_line));
    match parse(&source.text, first_line, |input| lower.file(input)) {
        Ok(()) => Ok(lower.finish()),
        Err(problem) => salvaged_file(source, first_line, problem),
    }
}

/// What can be read of a file that does not parse as a whole; the problem of the whole if that is nothing.
fn salvaged_file(source: &Scanned<'_>, first_line: u32, whole: Problem) -> Result<FileFacts, Problem> {
    let Ok(salvaged) = parse(&source.text, first_line, salvage::salvage) else { return Err(whole) };
    if salvaged.items.is_empty() {
        return Err(whole);
    }
    let mut lower = Lower::new(Source::new(source, first_line));
    lower.facts.cfg = lower.cfg(&salvaged.attrs);
    lower.facts.attrs = lower.attrs(&salvaged.attrs);
    lower.facts.root = Root::Items(lower.items(&salvaged.items));
    lower.facts.problems.extend(salvaged.problems.into_iter().map(|problem| problem.below(first_line)));
    Ok(lower.finish())
}

/// True for the names of macros whose calls are read by what they mean, whatever macro they turn out to be.
#[must_use]
pub fn is_known_macro(name: &str) -> bool {
    known_macros::reader(name).is_some()
}

/// Parses and lowers a fragment.
pub(super) fn fragment(kind: FragmentKind, source: &Scanned<'_>) -> Result<FileFacts, Problem> {
    let text = &source.text;
    Ok(match kind {
        FragmentKind::Items => {
            let mut facts = file(source, 0)?;
            if !facts.problems.is_empty() {
                return Err(facts.problems.swap_remove(0));
            }
            facts
        }
        FragmentKind::ImplItems => {
            let members: Vec<syn::ImplItem> = parse(text, 0, all)?;
            lowered(source, |lower| Root::Items(lower.impl_items(&members)))
        }
        FragmentKind::TraitItems => {
            let members: Vec<syn::TraitItem> = parse(text, 0, all)?;
            lowered(source, |lower| Root::Items(lower.trait_items(&members)))
        }
        FragmentKind::Stmts => {
            let stmts = parse(text, 0, syn::Block::parse_within)?;
            lowered(source, |lower| Root::Block(lower.stmts(&stmts)))
        }
        FragmentKind::Expr => {
            let expr = parse(text, 0, expr_with_semicolon)?;
            lowered(source, |lower| Root::Expr(lower.expr(&expr)))
        }
        FragmentKind::Pat => {
            let pat = parse(text, 0, syn::Pat::parse_multi_with_leading_vert)?;
            lowered(source, |lower| Root::Pat(lower.pat(&pat)))
        }
        FragmentKind::Type => {
            let ty: syn::Type = parse(text, 0, syn::parse::Parse::parse)?;
            lowered(source, |lower| Root::Type(lower.ty(&ty)))
        }
    })
}

/// The facts of a fragment whose root is lowered so.
fn lowered(source: &Scanned<'_>, root: impl FnOnce(&mut Lower<'_>) -> Root) -> FileFacts {
    let mut lower = Lower::new(Source::new(source, 0));
    lower.facts.root = root(&mut lower);
    lower.finish()
}

/// Parses a text. Spans of texts parsed before on this thread become void, so that `proc_macro2` can let go of them.
fn parse<T>(text: &str, first_line: u32, parser: impl FnOnce(ParseStream) -> syn::Result<T>) -> Result<T, Problem> {
    proc_macro2::extra::invalidate_current_thread_spans();
    parser.parse_str(text).map_err(|error| {
        let start = error.span().start();
        Problem {
            pos: Pos { line: start.line as u32 + first_line, column: start.column as u32 + 1 },
            kind: ProblemKind::Unparsable,
            message: error.to_string(),
        }
    })
}

/// Parses values one after the other up to the end.
fn all<T: syn::parse::Parse>(input: ParseStream) -> syn::Result<Vec<T>> {
    let mut values = Vec::new();
    while !input.is_empty() {
        values.push(input.parse()?);
    }
    Ok(values)
}

/// An expression; macros in expression position may end in a `;` that does not count.
fn expr_with_semicolon(input: ParseStream) -> syn::Result<syn::Expr> {
    let expr = input.parse()?;
    input.parse::<Option<syn::Token![;]>>()?;
    Ok(expr)
}

/// The facts of a file as they grow.
struct Lower<'s> {
    facts: FileFacts,
    source: Source<'s>,
    /// The index of [`FileFacts::names`].
    symbols: HashTable<Sym>,
    hasher: DefaultHashBuilder,
    /// The text of the number or literal at hand, to look it up without an allocation.
    text: String,
    /// Where the node at hand stands.
    owner: Owner,
    /// The macro call at hand stands among items.
    among_items: bool,
}

impl<'s> Lower<'s> {
    fn new(source: Source<'s>) -> Self {
        Self {
            facts: ROOM.take(),
            symbols: HashTable::with_capacity(source.len() / 100),
            source,
            hasher: DefaultHashBuilder::default(),
            text: String::new(),
            owner: Owner::default(),
            among_items: false,
        }
    }

    /// The facts, once all is lowered. The blocks of a function go on after those of the functions inside it.
    fn finish(mut self) -> FileFacts {
        self.facts.item_blocks.sort_by_key(|block| block.owner.item);
        let facts = self.facts.take();
        if self.source.len() < LARGE {
            ROOM.set(self.facts);
        }
        facts
    }

    /// Parses and lowers the items of a file one after the other: a tree that was just made is quick to walk and to
    /// drop, that of a whole file would have left the cache.
    fn file(&mut self, input: ParseStream) -> syn::Result<()> {
        let attrs = input.call(syn::Attribute::parse_inner)?;
        self.facts.cfg = self.cfg(&attrs);
        self.facts.attrs = self.attrs(&attrs);
        let mut items = Vec::new();
        while !input.is_empty() {
            let item: syn::Item = input.parse()?;
            self.item(&item, &mut items);
        }
        self.facts.root = Root::Items(self.facts.store(items));
        Ok(())
    }

    /// Interns a name.
    fn intern(&mut self, text: &str) -> Sym {
        let names = &mut self.facts.names;
        let hash = self.hasher.hash_one(text);
        if let Some(sym) = self.symbols.find(hash, |sym| *names[sym.0 as usize] == *text) {
            return *sym;
        }
        let sym = Sym(names.len() as u32);
        names.push(text.into());
        self.symbols.insert_unique(hash, sym, |sym| self.hasher.hash_one(&*names[sym.0 as usize]));
        sym
    }

    /// Interns what a value displays as.
    fn intern_display(&mut self, value: &impl std::fmt::Display) -> Sym {
        let mut text = std::mem::take(&mut self.text);
        text.clear();
        let _ = write!(text, "{value}"); // writing to a string cannot fail
        let sym = self.intern(&text);
        self.text = text;
        sym
    }

    /// The name of an identifier, without `r#`.
    fn name(&mut self, ident: &Ident) -> Sym {
        self.name_at(ident).0
    }

    /// The name and the place of an identifier.
    fn name_at(&mut self, ident: &Ident) -> (Sym, Pos) {
        let (name, pos) = self.source.name(ident);
        (self.intern(name.strip_prefix("r#").unwrap_or(name)), pos)
    }

    /// Where a span begins.
    fn start(&self, span: Span) -> Pos {
        self.source.start(span)
    }

    fn add_expr(&mut self, expr: Expr) -> ExprId {
        self.facts.exprs.push(expr);
        ExprId(self.facts.exprs.len() as u32 - 1)
    }

    fn add_pat(&mut self, pat: Pat) -> PatId {
        self.facts.pats.push(pat);
        PatId(self.facts.pats.len() as u32 - 1)
    }

    fn add_type(&mut self, ty: Type) -> TypeId {
        self.facts.types.push(ty);
        TypeId(self.facts.types.len() as u32 - 1)
    }

    fn add_path(&mut self, path: Path) -> PathId {
        self.facts.paths.push(path);
        PathId(self.facts.paths.len() as u32 - 1)
    }

    fn add_cfg(&mut self, cfg: Cfg) -> CfgId {
        self.facts.cfgs.push(cfg);
        CfgId(self.facts.cfgs.len() as u32 - 1)
    }

    /// Lowers each value and stores the list.
    fn list<V, T: Pooled>(
        &mut self,
        values: impl IntoIterator<Item = V>,
        mut lower: impl FnMut(&mut Self, V) -> T,
    ) -> List<T> {
        // The values may hold lists of the same type, so the list has to be whole before it is stored.
        let lowered: SmallVec<[T; 4]> = values.into_iter().map(|value| lower(self, value)).collect();
        self.facts.store(lowered)
    }
}
