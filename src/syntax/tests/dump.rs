//! Facts as text, for snapshots: one line per item, expressions as S-expressions, positions on demand.

use crate::syntax::*;

/// The text of a file's or fragment's facts.
pub(super) fn dump(facts: &FileFacts) -> String {
    Dump { facts, positions: false }.root()
}

/// The same with `@line:column` behind each name.
pub(super) fn dump_with_positions(facts: &FileFacts) -> String {
    Dump { facts, positions: true }.root()
}

struct Dump<'f> {
    facts: &'f FileFacts,
    positions: bool,
}

impl Dump<'_> {
    fn root(&self) -> String {
        let facts = self.facts;
        let head = self.cfg(facts.cfg) + &self.attrs(facts.attrs);
        let root = match facts.root {
            Root::Items(items) => self.items(items, 0),
            Root::Block(block) => self.block(block),
            Root::Expr(expr) => self.expr(expr),
            Root::Pat(pat) => self.pat(pat),
            Root::Type(ty) => self.ty(ty),
        };
        (head + &root).trim_end().to_owned()
    }

    fn at(&self, name: &str, pos: Pos) -> String {
        if self.positions { format!("{name}@{}:{}", pos.line, pos.column) } else { name.to_owned() }
    }

    fn named(&self, name: Sym, pos: Pos) -> String {
        self.at(self.facts.name(name), pos)
    }

    fn join<T: Pooled + Copy>(&self, list: List<T>, separator: &str, text: impl Fn(T) -> String) -> String {
        self.facts.list(list).iter().map(|value| text(*value)).collect::<Vec<_>>().join(separator)
    }

    fn items(&self, items: List<ItemId>, indent: usize) -> String {
        self.facts.list(items).iter().map(|id| format!("{}{}\n", "  ".repeat(indent), self.item(*id, indent))).collect()
    }

    fn children(&self, items: List<ItemId>, indent: usize) -> String {
        let lines = self.items(items, indent + 1);
        if lines.is_empty() { String::new() } else { format!("\n{}", lines.trim_end_matches('\n')) }
    }

    fn item(&self, id: ItemId, indent: usize) -> String {
        let item = &self.facts[id];
        let lines = if self.positions { format!("{}-{} ", item.lines.0, item.lines.1) } else { String::new() };
        let test = if item.test { "#test " } else { "" };
        let head = lines + &self.cfg(item.cfg) + &self.attrs(item.attrs) + test + &self.vis(item.vis);
        head + &self.item_kind(item, indent)
    }

    fn item_kind(&self, item: &Item, indent: usize) -> String {
        let name = self.named(item.name, item.pos);
        match &item.kind {
            ItemKind::Mod { items, paths, macro_use } => {
                let paths: String = self
                    .facts
                    .list(*paths)
                    .iter()
                    .map(|attr| format!(" {}path={:?}", self.cfg(attr.cfg), attr.path))
                    .collect();
                let used = if *macro_use { " macro_use" } else { "" };
                let items = items.map_or(";".to_owned(), |items| self.children(items, indent));
                format!("mod {name}{used}{paths}{items}")
            }
            ItemKind::Use(entries) => format!("use {}", self.join(*entries, ", ", |entry| self.use_entry(entry))),
            ItemKind::ExternCrate { krate, krate_pos, macro_use } => {
                let used = if *macro_use { " macro_use" } else { "" };
                format!("extern crate {} as {name}{used}", self.named(*krate, *krate_pos))
            }
            ItemKind::Fn(function) => self.function(&name, function),
            ItemKind::Struct { generics, fields, shape } => {
                format!(
                    "struct {name}{}{}{}",
                    self.params(*generics),
                    self.fields(*fields, *shape),
                    self.clause(*generics)
                )
            }
            ItemKind::Union { generics, fields } => {
                format!("union {name}{}{}", self.params(*generics), self.fields(*fields, Shape::Named))
            }
            ItemKind::Enum { generics, variants } => {
                format!("enum {name}{}{}", self.params(*generics), self.children(*variants, indent))
            }
            ItemKind::Variant { fields, shape, discriminant } => {
                let value = discriminant.map_or(String::new(), |value| format!(" = {}", self.expr(value)));
                format!("variant {name}{}{value}", self.fields(*fields, *shape))
            }
            ItemKind::Trait { generics, supertraits, items } => {
                let (params, bounds) = (self.params(*generics), self.bounds(": ", *supertraits));
                format!("trait {name}{params}{bounds}{}{}", self.clause(*generics), self.children(*items, indent))
            }
            ItemKind::TraitAlias { generics, bounds } => {
                format!("trait {name}{} = {}", self.params(*generics), self.bounds("", *bounds))
            }
            ItemKind::TypeAlias { generics, bounds, ty } => {
                let ty = ty.map_or(String::new(), |ty| format!(" = {}", self.ty(ty)));
                let bounds = self.bounds(": ", *bounds);
                format!("type {name}{}{bounds}{ty}{}", self.params(*generics), self.clause(*generics))
            }
            ItemKind::Const { ty, value } => self.value("const", &name, *ty, *value),
            ItemKind::Static { ty, value, mutable, thread_local } => {
                let word = match (mutable, thread_local) {
                    (_, true) => "thread_local",
                    (true, _) => "static mut",
                    _ => "static",
                };
                self.value(word, &name, *ty, *value)
            }
            ItemKind::Impl { generics, of_trait, negative, self_ty, items } => {
                let not = if *negative { "!" } else { "" };
                let of_trait = of_trait.map_or(String::new(), |path| format!("{not}{} for ", self.path(path)));
                let ty = self.ty(*self_ty);
                let (params, clause) = (self.params(*generics), self.clause(*generics));
                format!("impl{params} {of_trait}{ty}{clause}{}", self.children(*items, indent))
            }
            ItemKind::MacroRules { rules, export } => {
                let exported = if *export { " exported" } else { "" };
                format!("macro_rules {name}{exported} {}", self.tokens(*rules))
            }
            ItemKind::MacroCall(call) => self.call(*call),
            ItemKind::Generated => format!("generated {}", self.facts.name(item.name)),
        }
    }

    fn value(&self, word: &str, name: &str, ty: TypeId, value: Option<ExprId>) -> String {
        let value = value.map_or(String::new(), |value| format!(" = {}", self.expr(value)));
        format!("{word} {name}: {}{value}", self.ty(ty))
    }

    fn function(&self, name: &str, function: &Function) -> String {
        let word = if function.is_async { "async fn" } else { "fn" };
        let mut params: Vec<String> = function.self_param.iter().map(|param| self.self_param(*param)).collect();
        params.extend(
            self.facts
                .list(function.params)
                .iter()
                .map(|param| format!("{}{}: {}", self.cfg(param.cfg), self.pat(param.pat), self.ty(param.ty))),
        );
        let ret = function.ret.map_or(String::new(), |ret| format!(" -> {}", self.ty(ret)));
        let body = function.body.map_or(";".to_owned(), |body| format!(" {}", self.block(body)));
        let generics = self.params(function.generics);
        format!("{word} {name}{generics}({}){ret}{}{body}", params.join(", "), self.clause(function.generics))
    }

    fn self_param(&self, param: SelfParam) -> String {
        match param {
            SelfParam::Value => "self".to_owned(),
            SelfParam::Ref => "&self".to_owned(),
            SelfParam::RefMut => "&mut self".to_owned(),
            SelfParam::Typed(ty) => format!("self: {}", self.ty(ty)),
        }
    }

    fn use_entry(&self, entry: UseEntry) -> String {
        let binding = match entry.binding {
            UseBinding::Name(name) => self.facts.name(name).to_owned(),
            UseBinding::SelfName(name) => format!("self {}", self.facts.name(name)),
            UseBinding::Underscore => "_".to_owned(),
            UseBinding::Glob => "*".to_owned(),
        };
        format!("{} as {}", self.path(entry.path), self.at(&binding, entry.pos))
    }

    fn cfg(&self, cfg: Option<CfgId>) -> String {
        cfg.map_or(String::new(), |cfg| format!("#[{}] ", predicate(&self.facts[cfg])))
    }

    fn attrs(&self, attrs: List<Attr>) -> String {
        let attr = |attr: &Attr| {
            let derive = if attr.derive { "derive " } else { "" };
            let args = self.join(attr.args, " ", |arg| self.expr(arg));
            let args = if args.is_empty() { args } else { format!("({args})") };
            format!("#{}{derive}{}{args} ", self.cfg(attr.cfg), self.path(attr.path))
        };
        self.facts.list(attrs).iter().map(attr).collect()
    }

    fn vis(&self, vis: Vis) -> String {
        match vis {
            Vis::Inherited => String::new(),
            Vis::Public => "pub ".to_owned(),
            Vis::Crate => "pub(crate) ".to_owned(),
            Vis::In(path) => format!("pub(in {}) ", self.path(path)),
        }
    }

    fn fields(&self, fields: List<Field>, shape: Shape) -> String {
        let field = |field: &Field| {
            let head = self.cfg(field.cfg) + &self.attrs(field.attrs) + &self.vis(field.vis);
            format!("{head}{}: {}", self.named(field.name, field.pos), self.ty(field.ty))
        };
        let fields: Vec<String> = self.facts.list(fields).iter().map(field).collect();
        match shape {
            Shape::Named => format!(" {{{}}}", fields.join(", ")),
            Shape::Tuple => format!("({})", fields.join(", ")),
            Shape::Unit => String::new(),
        }
    }

    fn params(&self, generics: Generics) -> String {
        let params = self.join(generics.params, ", ", |param| {
            let name = self.named(param.name, param.pos);
            let default = param.default.map_or(String::new(), |ty| format!(" = {}", self.ty(ty)));
            let const_ty = param.const_ty.map_or(String::new(), |ty| format!(": const {}", self.ty(ty)));
            let value = param.const_default.map_or(String::new(), |value| format!(" = {}", self.expr(value)));
            format!("{name}{}{const_ty}{default}{value}", self.bounds(": ", param.bounds))
        });
        if params.is_empty() { params } else { format!("<{params}>") }
    }

    fn clause(&self, generics: Generics) -> String {
        let predicates = self.join(generics.predicates, ", ", |predicate| {
            format!("{}{}", self.ty(predicate.ty), self.bounds(": ", predicate.bounds))
        });
        if predicates.is_empty() { predicates } else { format!(" where {predicates}") }
    }

    fn bounds(&self, prefix: &str, bounds: List<Bound>) -> String {
        if bounds.is_empty() {
            return String::new();
        }
        let bound = |bound: Bound| format!("{}{}", if bound.maybe { "?" } else { "" }, self.path(bound.path));
        format!("{prefix}{}", self.join(bounds, " + ", bound))
    }

    fn path(&self, id: PathId) -> String {
        let path = self.facts[id];
        let segments: Vec<String> = self.facts.segments(id).iter().map(|segment| self.segment(*segment)).collect();
        let Some(qself) = path.qself else {
            return format!("{}{}", if path.leading_colon { "::" } else { "" }, segments.join("::"));
        };
        let (of_trait, rest) = segments.split_at(path.qself_segments as usize);
        let root = if path.leading_colon { "::" } else { "" };
        let of_trait = if of_trait.is_empty() { String::new() } else { format!(" as {root}{}", of_trait.join("::")) };
        format!("<{}{of_trait}>::{}", self.ty(qself), rest.join("::"))
    }

    fn segment(&self, segment: Segment) -> String {
        format!(
            "{}{}",
            self.named(segment.name, segment.pos),
            segment.args.map_or(String::new(), |args| self.args(args))
        )
    }

    fn args(&self, id: ArgsId) -> String {
        let args = self.facts[id];
        let list = self.join(args.args, ", ", |arg| match arg {
            GenericArg::Type(ty) => self.ty(ty),
            GenericArg::Const(value) => format!("const {}", self.expr(value)),
            GenericArg::AssocType { name, pos, ty } => format!("{} = {}", self.named(name, pos), self.ty(ty)),
            GenericArg::AssocConst { name, pos, value } => {
                format!("{} = const {}", self.named(name, pos), self.expr(value))
            }
            GenericArg::Constraint { name, pos, bounds } => self.named(name, pos) + &self.bounds(": ", bounds),
        });
        match args.parenthesized {
            None => format!("<{list}>"),
            Some(output) => format!("({list}){}", output.map_or(String::new(), |ty| format!(" -> {}", self.ty(ty)))),
        }
    }

    fn ty(&self, id: TypeId) -> String {
        match self.facts[id] {
            Type::Path(path) => self.path(path),
            Type::Ref(ty, mutable) => format!("&{}{}", if mutable { "mut " } else { "" }, self.ty(ty)),
            Type::Ptr(ty, mutable) => format!("*{} {}", if mutable { "mut" } else { "const" }, self.ty(ty)),
            Type::Slice(ty) => format!("[{}]", self.ty(ty)),
            Type::Array(ty, count) => format!("[{}; {}]", self.ty(ty), self.expr(count)),
            Type::Tuple(types) => format!("({})", self.join(types, ", ", |ty| self.ty(ty))),
            Type::Fn(inputs, output) => {
                let output = output.map_or(String::new(), |ty| format!(" -> {}", self.ty(ty)));
                format!("fn({}){output}", self.join(inputs, ", ", |ty| self.ty(ty)))
            }
            Type::Dyn(bounds) => self.bounds("dyn ", bounds),
            Type::Impl(bounds) => self.bounds("impl ", bounds),
            Type::Macro(call) => self.call(call),
            Type::Never => "!".to_owned(),
            Type::Infer => "_".to_owned(),
        }
    }

    fn pat(&self, id: PatId) -> String {
        match self.facts[id] {
            Pat::Wild => "_".to_owned(),
            Pat::Rest => "..".to_owned(),
            Pat::Bind { name, pos, by_ref, always, sub } => {
                let by_ref = if by_ref { "ref " } else { "" };
                let mark = if always { "!" } else { "" };
                let sub = sub.map_or(String::new(), |sub| format!(" @ {}", self.pat(sub)));
                format!("{by_ref}{}{mark}{sub}", self.named(name, pos))
            }
            Pat::Path(path) => self.path(path),
            Pat::TupleStruct(path, pats) => format!("{}({})", self.path(path), self.pats(pats, ", ")),
            Pat::Struct(path, fields) => {
                let fields = self.join(fields, ", ", |field| {
                    let name = self.cfg(field.cfg) + &self.named(field.name, field.pos);
                    if field.shorthand && field.cfg.is_none() {
                        format!("={}", self.pat(field.pat))
                    } else {
                        format!("{name}: {}", self.pat(field.pat))
                    }
                });
                format!("{} {{{fields}}}", self.path(path))
            }
            Pat::Tuple(pats) => format!("({})", self.pats(pats, ", ")),
            Pat::Slice(pats) => format!("[{}]", self.pats(pats, ", ")),
            Pat::Ref(pat) => format!("&{}", self.pat(pat)),
            Pat::Or(pats) => format!("({})", self.pats(pats, " | ")),
            Pat::Expr(expr) => self.expr(expr),
            Pat::Range(start, end) => format!("{}..{}", self.optional(start), self.optional(end)),
            Pat::Macro(call) => self.call(call),
            Pat::Typed(pat, ty) => format!("{}: {}", self.pat(pat), self.ty(ty)),
            Pat::Guard(pat, guard) => format!("{} if {}", self.pat(pat), self.expr(guard)),
        }
    }

    fn pats(&self, pats: List<PatId>, separator: &str) -> String {
        self.join(pats, separator, |pat| self.pat(pat))
    }

    fn block(&self, id: BlockId) -> String {
        let block = self.facts[id];
        let mut parts: Vec<String> = self.facts.list(block.stmts).iter().map(|stmt| self.stmt(*stmt)).collect();
        parts.extend(block.tail.map(|tail| format!("=> {}", self.expr(tail))));
        format!("{{{}{}}}", if block.has_items { "items: " } else { "" }, parts.join(" "))
    }

    fn stmt(&self, stmt: Stmt) -> String {
        let text = match stmt.kind {
            StmtKind::Let { pat, ty, init, otherwise } => {
                let ty = ty.map_or(String::new(), |ty| format!(": {}", self.ty(ty)));
                let init = init.map_or(String::new(), |init| format!(" = {}", self.expr(init)));
                let otherwise = otherwise.map_or(String::new(), |expr| format!(" else {}", self.expr(expr)));
                format!("let {}{ty}{init}{otherwise}", self.pat(pat))
            }
            StmtKind::Expr(expr) => self.expr(expr),
            StmtKind::Item(item) => self.item(item, 0),
            StmtKind::Macro(call) => self.call(call),
        };
        format!("{}{text};", self.cfg(stmt.cfg))
    }

    fn optional(&self, expr: Option<ExprId>) -> String {
        expr.map_or(String::new(), |expr| self.expr(expr))
    }

    fn exprs(&self, exprs: List<ExprId>) -> String {
        self.facts.list(exprs).iter().map(|expr| format!(" {}", self.expr(*expr))).collect()
    }

    fn expr(&self, id: ExprId) -> String {
        match self.facts[id] {
            Expr::Path(path) => self.path(path),
            Expr::Lit(lit) => self.lit(lit),
            Expr::Call(function, args) => format!("(call {}{})", self.expr(function), self.exprs(args)),
            Expr::MethodCall { receiver, name, pos, turbofish, args } => {
                let name = self.named(name, pos) + &turbofish.map_or(String::new(), |args| self.args(args));
                format!("(method {} {name}{})", self.expr(receiver), self.exprs(args))
            }
            Expr::Field { base, name, pos } => format!("(field {} {})", self.expr(base), self.named(name, pos)),
            Expr::Struct { path, fields, rest } => {
                let fields = self.join(fields, "", |field| {
                    let name = self.cfg(field.cfg) + &self.named(field.name, field.pos);
                    let mark = if field.shorthand && field.cfg.is_none() { "=" } else { "" };
                    format!(" {mark}{name}: {}", self.expr(field.value))
                });
                let rest = rest.map_or(String::new(), |rest| format!(" ..{}", self.expr(rest)));
                format!("(struct {}{fields}{rest})", self.path(path))
            }
            Expr::Block(kind, block) => format!("{}{}", block_word(kind), self.block(block)),
            Expr::If(cond, then, otherwise) => {
                let otherwise = otherwise.map_or(String::new(), |expr| format!(" {}", self.expr(expr)));
                format!("(if {} {}{otherwise})", self.expr(cond), self.block(then))
            }
            Expr::Let(pat, expr) => format!("(let {} {})", self.pat(pat), self.expr(expr)),
            Expr::Match(expr, arms) => {
                let arms = self.join(arms, "", |arm| {
                    format!(" ({}{} => {})", self.cfg(arm.cfg), self.pat(arm.pat), self.expr(arm.body))
                });
                format!("(match {}{arms})", self.expr(expr))
            }
            Expr::While(cond, body) => format!("(while {} {})", self.expr(cond), self.block(body)),
            Expr::For(pat, expr, body) => format!("(for {} {} {})", self.pat(pat), self.expr(expr), self.block(body)),
            Expr::Closure { params, ret, body, is_async } => {
                let word = if is_async { "async " } else { "" };
                let params = self.join(params, ", ", |param| {
                    self.pat(param.pat) + &param.ty.map_or(String::new(), |ty| format!(": {}", self.ty(ty)))
                });
                let ret = ret.map_or(String::new(), |ret| format!(" -> {}", self.ty(ret)));
                format!("({word}|{params}|{ret} {})", self.expr(body))
            }
            Expr::Cfg(cfg, expr) => format!("{}{}", self.cfg(Some(cfg)), self.expr(expr)),
            Expr::Macro(call) => self.call(call),
            Expr::Missing => "?".to_owned(),
            _ => self.operator(id),
        }
    }

    fn operator(&self, id: ExprId) -> String {
        match self.facts[id] {
            Expr::Ref(expr, mutable) => format!("(&{} {})", if mutable { "mut" } else { "" }, self.expr(expr)),
            Expr::Unary(op, expr, pos) => format!("({} {})", self.at(&format!("{op:?}"), pos), self.expr(expr)),
            Expr::Binary(op, left, right, pos) => {
                format!("({} {} {})", self.at(&format!("{op:?}"), pos), self.expr(left), self.expr(right))
            }
            Expr::Assign(left, right) => format!("(= {} {})", self.expr(left), self.expr(right)),
            Expr::Index(base, index, pos) => {
                format!("({} {} {})", self.at("index", pos), self.expr(base), self.expr(index))
            }
            Expr::Range(start, end, closed) => {
                let dots = if closed { "..=" } else { ".." };
                format!("({}{dots}{})", self.optional(start), self.optional(end))
            }
            Expr::Cast(expr, ty) => format!("(as {} {})", self.expr(expr), self.ty(ty)),
            Expr::Tuple(exprs) => format!("(tuple{})", self.exprs(exprs)),
            Expr::Array(exprs) => format!("(array{})", self.exprs(exprs)),
            Expr::Repeat(expr, count) => format!("(repeat {} {})", self.expr(expr), self.expr(count)),
            Expr::Try(expr, pos) => format!("({} {})", self.at("?", pos), self.expr(expr)),
            Expr::Await(expr) => format!("(await {})", self.expr(expr)),
            Expr::Return(expr) => format!("(return {})", self.optional(expr)).replace(" )", ")"),
            Expr::Break(expr) => format!("(break {})", self.optional(expr)).replace(" )", ")"),
            Expr::Yield(expr) => format!("(yield {})", self.optional(expr)).replace(" )", ")"),
            Expr::Continue => "(continue)".to_owned(),
            _ => unreachable!("dumped above"),
        }
    }

    fn lit(&self, lit: Lit) -> String {
        let suffixed = |kind: &str, suffix: Option<Sym>| {
            suffix.map_or(kind.to_owned(), |suffix| format!("{kind}:{}", self.facts.name(suffix)))
        };
        match lit {
            Lit::Int(suffix) => suffixed("int", suffix),
            Lit::Float(suffix) => suffixed("float", suffix),
            Lit::Str(value, pos) => self.at(&format!("{:?}", self.facts.name(value)), pos),
            Lit::ByteStr => "bytes".to_owned(),
            Lit::CStr => "cstr".to_owned(),
            Lit::Char => "char".to_owned(),
            Lit::Byte => "byte".to_owned(),
            Lit::Bool => "bool".to_owned(),
        }
    }

    fn call(&self, id: MacroCallId) -> String {
        let call = self.facts[id];
        let input = match call.input {
            MacroInput::Nothing => "()".to_owned(),
            MacroInput::Exprs { exprs, whole: true } => format!("({})", self.exprs(exprs).trim_start()),
            MacroInput::Exprs { exprs, whole: false } => format!("(~{})", self.exprs(exprs)),
            MacroInput::Expr(expr) => format!("(= {})", self.expr(expr)),
            MacroInput::Items(items) => format!(
                "({})",
                self.facts.list(items).iter().map(|item| self.item(*item, 0)).collect::<Vec<_>>().join("; ")
            ),
        };
        format!("{}!{input}", self.path(call.path))
    }

    /// The tokens, an opening one with the number that it spans.
    pub(super) fn tokens(&self, tokens: List<Token>) -> String {
        self.join(tokens, " ", |token| {
            let text = match token.kind {
                TokenKind::Ident(name, raw) => format!("{}{}", if raw { "r#" } else { "" }, self.facts.name(name)),
                TokenKind::Lifetime(name) => format!("'{}", self.facts.name(name)),
                TokenKind::Punct(char, joint) => format!("{char}{}", if joint { "+" } else { "" }),
                TokenKind::Literal(text) => self.facts.name(text).to_owned(),
                TokenKind::Open(delimiter, span) => format!("{}{span}", delimiters(delimiter).0),
                TokenKind::Close(delimiter) => delimiters(delimiter).1.to_owned(),
            };
            self.at(&text, token.pos)
        })
    }
}

fn delimiters(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Paren => ("(", ")"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::None => ("<", ">"),
    }
}

fn block_word(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Plain => "",
        BlockKind::Async => "async",
        BlockKind::Const => "const",
        BlockKind::Try => "try",
        BlockKind::Loop => "loop",
    }
}

fn predicate(cfg: &Cfg) -> String {
    let list = |parts: &[Cfg]| parts.iter().map(predicate).collect::<Vec<_>>().join(", ");
    match cfg {
        Cfg::All(parts) => format!("all({})", list(parts)),
        Cfg::Any(parts) => format!("any({})", list(parts)),
        Cfg::Not(part) => format!("not({})", predicate(part)),
        Cfg::Flag(name) => name.to_string(),
        Cfg::Pair(name, value) => format!("{name}={value}"),
        Cfg::Bool(value) => value.to_string(),
    }
}
