//! SQL in string literals, wherever they stand.
//!
//! Takes the items of the program; returns the literals that can be SQL, read, with what speaks for and against each:
//! what it is handed to, and whether that is a log, an error or a comparison. Included files count as literals. Leaves
//! out whether the tables exist.

use rustc_hash::FxHashSet;

use super::code::{Child, Code, Node, Piece, Site};
use super::place::is_migration;
use super::text::{self, Control, SqlText};
use crate::database::sql::query::TableUse;
use crate::database::{Dialect, Idiom};
use crate::resolve::{DefinitionId, ModuleId};
use crate::source::Location;
use crate::syntax::{BinaryOp, Expr, ItemKind, Lit, MacroCallId, Pos, Token, TokenKind};
use crate::workspace::read_source;

use super::draft::{Draft, Evidence};

/// What literals say.
#[derive(Debug, Default)]
pub(super) struct Literals {
    /// Their statements.
    pub(super) drafts: Vec<Draft>,
    /// Where transactions are begun and ended by statements.
    pub(super) controls: Vec<ControlSite>,
    /// The SQL files that are included, in the order of the code.
    pub(super) included: Vec<String>,
}

/// A statement that begins or ends a transaction.
#[derive(Clone, Copy, Debug)]
pub(super) struct ControlSite {
    pub(super) definition: Option<DefinitionId>,
    pub(super) location: Location,
    pub(super) control: Control,
}

/// The literals of the program. `dialect` says what the code of a module speaks.
pub(super) fn find(code: Code<'_>, dialect: impl Fn(ModuleId) -> Dialect) -> Literals {
    let mut found = Literals::default();
    for site in code.sites() {
        let roots = site.roots();
        if roots.is_empty() {
            continue;
        }
        let context = Context { strong: names_sql(name_of(site)), ..Context::default() };
        let mut search =
            Search { site, dialect: dialect(site.unit.module), seen: FxHashSet::default(), found: &mut found };
        for root in roots {
            search.child(root, context);
        }
    }
    found
}

/// The name of a const or static.
fn name_of(site: Site<'_>) -> &str {
    match site.kind() {
        ItemKind::Const { .. } | ItemKind::Static { .. } => site.own_facts().name(site.own_facts()[site.item()].name),
        _ => "",
    }
}

/// What stands around a literal.
#[derive(Clone, Copy, Debug, Default)]
struct Context {
    /// It is handed to what runs SQL, or kept under a name that says so.
    strong: bool,
    /// It is a message, or compared with something.
    prose: bool,
    /// It is a template of `format!`.
    template: bool,
    /// It is added to a text that is being built.
    fragment: bool,
    /// It changes the schema.
    migration: bool,
}

struct Search<'a, 'f> {
    site: Site<'a>,
    dialect: Dialect,
    seen: FxHashSet<Location>,
    found: &'f mut Literals,
}

impl<'a> Search<'a, '_> {
    fn visit(&mut self, node: Node, context: Context) {
        let expr = match node.piece {
            Piece::Macro(call) => return self.macro_call(node.fragment, call, context),
            Piece::Expr(expr) => expr,
        };
        let facts = self.site.facts(node.fragment);
        match facts[expr] {
            Expr::Lit(Lit::Str(text, pos)) => self.literal(facts.name(text), node.fragment, pos, context),
            Expr::Call(callee, args) => {
                let name = match facts[callee] {
                    Expr::Path(path) => self.site.last_segment(node.fragment, path).map_or("", |(name, _)| name),
                    _ => "",
                };
                // a variant or conversion changes nothing: `Some("…")`, `String::from("…")`
                let inside =
                    if ["Some", "Ok", "from", "new"].contains(&name) && !is_builder(self.site, node.fragment, callee) {
                        context
                    } else {
                        context.of_call(name)
                    };
                self.visit(Node::expr(node.fragment, callee), Context::default());
                for &arg in facts.list(args) {
                    self.visit(Node::expr(node.fragment, arg), inside);
                }
            }
            Expr::MethodCall { receiver, name, args, .. } => {
                let name = facts.name(name);
                let receiver = Node::expr(node.fragment, receiver);
                self.visit(receiver, if passes_on(name) { context } else { context.receiver() });
                for &arg in facts.list(args) {
                    self.visit(Node::expr(node.fragment, arg), context.of_call(name));
                }
            }
            Expr::Binary(BinaryOp::Eq | BinaryOp::Ne, a, b, _) => {
                for side in [a, b] {
                    self.visit(Node::expr(node.fragment, side), Context { prose: true, ..Context::default() });
                }
            }
            Expr::Struct { .. } => self.children(node, Context::default()),
            Expr::Closure { .. } => self.children(node, Context { strong: false, ..context }),
            _ => self.children(node, context),
        }
    }

    /// A part of a larger piece. What is bound to a name is judged by the name.
    fn child(&mut self, child: Child, context: Context) {
        let name = child.bound.and_then(|pat| self.site.bound_name(child.node.fragment, pat));
        let context = match name {
            Some(name) => Context { strong: names_sql(name), prose: context.prose, ..Context::default() },
            None if child.statement => context.receiver(),
            None => context,
        };
        self.visit(child.node, context);
    }

    fn children(&mut self, node: Node, context: Context) {
        for child in self.site.children(node) {
            self.child(child, context);
        }
    }

    fn macro_call(&mut self, fragment: u32, call: MacroCallId, context: Context) {
        let facts = self.site.facts(fragment);
        let name = self.site.last_segment(fragment, facts[call].path).map_or("", |(name, _)| name);
        let node = Node { fragment, piece: Piece::Macro(call) };
        if self.site.code.inputs.facts.expansion(fragment, call).is_some() {
            return self.children(node, context.of_call(name));
        }
        let tokens = facts.list(facts[call].tokens);
        let inside = match name {
            "format" | "format_args" | "formatdoc" | "write" | "writeln" => {
                let context = Context { template: true, ..context };
                self.first_text(fragment, tokens, context);
                Context { template: false, ..context }
            }
            "concat" => return self.joined(fragment, tokens, context),
            "include_str" => return self.included(fragment, tokens, context, Base::File),
            "indoc" | "const_format" | "formatcp" | "concatcp" => context,
            _ if name.starts_with("query_file") => return self.included(fragment, tokens, context, Base::Package),
            _ => context.of_call(name),
        };
        self.children(node, inside);
        for token in tokens {
            if let Some(text) = text_of(facts, token) {
                self.literal(&text, fragment, token.pos, inside);
            }
        }
    }

    /// The first literal outside of groups.
    fn first_text(&mut self, fragment: u32, tokens: &[Token], context: Context) {
        let facts = self.site.facts(fragment);
        if let Some((text, pos)) = tokens.iter().find_map(|token| Some((text_of(facts, token)?, token.pos))) {
            self.literal(&text, fragment, pos, context);
        }
    }

    /// `concat!("SELECT …", COLUMNS, "…")`.
    fn joined(&mut self, fragment: u32, tokens: &[Token], context: Context) {
        let facts = self.site.facts(fragment);
        let (mut text, mut first) = (String::new(), None);
        for token in tokens {
            match text_of(facts, token) {
                Some(part) => {
                    text.push_str(&part.replace('{', "{{").replace('}', "}}"));
                    first.get_or_insert(token.pos);
                }
                None if matches!(token.kind, TokenKind::Ident(..)) => text.push_str("{}"),
                None => {}
            }
        }
        if let Some(pos) = first {
            self.literal(&text, fragment, pos, Context { template: true, ..context });
        }
    }

    fn included(&mut self, fragment: u32, tokens: &[Token], context: Context, base: Base) {
        let facts = self.site.facts(fragment);
        let Some((path, pos)) = tokens.iter().find_map(|token| Some((text_of(facts, token)?, token.pos))) else {
            return;
        };
        if !path.ends_with(".sql") {
            return;
        }
        let location = self.site.location(fragment, pos);
        let Some(path) = self.included_path(&path, location, base) else { return };
        let Ok(text) = read_source(self.site.code.inputs.workspace, &path) else { return };
        if !self.found.included.contains(&path) {
            self.found.included.push(path);
        }
        if self.seen.insert(location) {
            let read = text::read(&text, false, self.dialect);
            self.keep(read, location, Context { strong: true, ..context }, Idiom::SqlFile);
        }
    }

    /// The path from the root of an included file.
    fn included_path(&self, written: &str, location: Location, base: Base) -> Option<String> {
        let inputs = self.site.code.inputs;
        let folder = match base {
            Base::File => {
                let path = &inputs.sources.file(location.file).path;
                path.rsplit_once('/').map_or("", |(folder, _)| folder)
            }
            Base::Package => {
                let package = inputs.code.module(self.site.unit.module).package;
                &inputs.workspace.package(package).dir
            }
        };
        let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in written.split('/') {
            match part {
                "" | "." => {}
                ".." => _ = parts.pop()?,
                part => parts.push(part),
            }
        }
        Some(parts.join("/"))
    }

    fn literal(&mut self, text: &str, fragment: u32, pos: Pos, context: Context) {
        let is_fragment = context.fragment && has_relation_word(text);
        if context.prose || context.migration || !(is_fragment || text::may_be_sql(text)) {
            return;
        }
        let location = self.site.location(fragment, pos);
        if !self.seen.insert(location) {
            return;
        }
        if is_fragment && !text::may_be_sql(text) {
            let uses = text::fragment(text, self.dialect);
            return self.draft(uses, location, Idiom::Sql, Evidence::Scanned);
        }
        let read = text::read(text, context.template, self.dialect);
        self.keep(read, location, context, Idiom::Sql);
    }

    fn keep(&mut self, read: SqlText, location: Location, context: Context, idiom: Idiom) {
        let unit = self.site.unit;
        if context.strong {
            let control = |control| ControlSite { definition: unit.definition, location, control };
            self.found.controls.extend(read.control.into_iter().map(control));
        }
        if read.schema || is_migration(self.site) {
            return;
        }
        for statement in read.statements {
            let sure = context.strong || statement.capitals;
            let evidence = match (statement.parsed, sure) {
                (true, true) => Evidence::Statement,
                (true, false) => Evidence::Weak,
                (false, _) => Evidence::Scanned,
            };
            self.draft(statement.uses, location, idiom, evidence);
        }
    }

    fn draft(&mut self, uses: Vec<TableUse>, location: Location, idiom: Idiom, evidence: Evidence) {
        if !uses.is_empty() {
            let draft = Draft::new(self.site, location, idiom, evidence);
            self.found.drafts.push(Draft { uses, ..draft });
        }
    }
}

/// What the path of an included file starts from.
#[derive(Clone, Copy)]
enum Base {
    /// The folder of the file with the call.
    File,
    /// The folder of the package.
    Package,
}

/// The value of a token that is a string literal.
fn text_of<'a>(facts: &'a crate::syntax::FileFacts, token: &Token) -> Option<std::borrow::Cow<'a, str>> {
    match token.kind {
        TokenKind::Literal(written) => text::string_value(facts.name(written)),
        _ => None,
    }
}

/// True for `QueryBuilder::new`.
fn is_builder(site: Site<'_>, fragment: u32, callee: crate::syntax::ExprId) -> bool {
    let Some(path) = site.path_of(Node::expr(fragment, callee)) else { return false };
    let facts = site.facts(fragment);
    site.segments(fragment, path).iter().any(|segment| names_sql(facts.name(segment.name)))
}

impl Context {
    /// Inside the arguments of a function, method or macro.
    fn of_call(self, name: &str) -> Self {
        if is_prose(name) {
            return Self { prose: true, ..Self::default() };
        }
        if name.starts_with("execute_migration") {
            return Self { migration: true, ..Self::default() };
        }
        let strong = names_sql(name) || is_runner(name);
        let fragment = matches!(name, "push" | "push_str" | "push_sql" | "sql" | "append" | "write_str");
        let prose = self.prose && !strong;
        Self { strong: strong || (self.strong && passes_on(name)), prose, fragment, ..Self::default() }
    }

    /// What a method is called on, and a statement of its own.
    fn receiver(self) -> Self {
        Self { prose: self.prose, ..Self::default() }
    }
}

/// Methods whose result is the text they are called on.
fn passes_on(name: &str) -> bool {
    matches!(
        name,
        "to_string"
            | "to_owned"
            | "into"
            | "as_str"
            | "trim"
            | "replace"
            | "clone"
            | "as_ref"
            | "into_owned"
            | "box_"
            | "unwrap"
            | "join"
            | "vec"
    )
}

/// Names that say that their text is SQL.
fn names_sql(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["sql", "query", "stmt", "statement"].iter().any(|word| name.contains(word))
}

/// Functions, methods and macros that run SQL or prepare it.
fn is_runner(name: &str) -> bool {
    name.starts_with("execute")
        || name.starts_with("exec")
        || name.starts_with("prepare")
        || name.starts_with("fetch")
        || matches!(name, "batch_execute" | "copy_in" | "copy_out" | "copy_in_raw")
}

/// Macros, functions and methods whose texts are messages or are compared.
fn is_prose(name: &str) -> bool {
    const NAMES: [&str; 47] = [
        "anyhow",
        "assert",
        "assert_eq",
        "assert_ne",
        "bail",
        "contains",
        "context",
        "dbg",
        "debug",
        "debug_assert",
        "debug_assert_eq",
        "debug_assert_ne",
        "debug_span",
        "ends_with",
        "ensure",
        "eprint",
        "eprintln",
        "eq_ignore_ascii_case",
        "error",
        "error_span",
        "event",
        "expect",
        "expect_err",
        "eyre",
        "find",
        "format_err",
        "info",
        "info_span",
        "log",
        "panic",
        "print",
        "println",
        "span",
        "split",
        "starts_with",
        "strip_prefix",
        "todo",
        "trace",
        "trace_span",
        "trim_start_matches",
        "unimplemented",
        "unreachable",
        "warn",
        "warn_span",
        "with_context",
        "wrap_err",
        "wrap_err_with",
    ];
    NAMES.binary_search(&name).is_ok()
}

fn has_relation_word(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| ["JOIN", "FROM", "INTO", "UPDATE"].iter().any(|known| word.eq_ignore_ascii_case(known)))
}
