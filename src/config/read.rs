//! From TOML to the valid configuration: the file as a whole, `[analysis]`, `[macros]` and the contexts.
//!
//! Takes the text; returns a [`Config`] that is complete only if no mistake was added. Leaves out rules (`rules`).

use std::collections::BTreeMap;

use globset::Glob;
use toml::de::DeTable;

use super::database::read_database;
use super::error::Mistakes;
use super::reader::{Reader, Table};
use super::rules::read_rule;
use super::{AnalysisConfig, Config, ContextConfig, Located, Pattern, Rule, SeamWeights, Span, nearest};

/// Prefixes that a context's name must not have, since rules would take it for something else.
const PREFIXES: [&str; 4] = ["tag:", "package:", "path:", "bin:"];

/// Reads a whole file.
pub(super) fn read(text: &str, mistakes: &mut Mistakes) -> Config {
    let (document, errors) = DeTable::parse_recoverable(text);
    report_syntax(text, &errors, mistakes);
    if !errors.is_empty() {
        return Config::default();
    }
    let whole = Table { entries: document.get_ref(), span: Span::default(), what: "the configuration" };
    let mut reader = Reader::new(whole, mistakes);
    read_version(&mut reader);
    let analysis = reader.table("analysis", "`[analysis]`");
    let seams = reader.table("seams", "`[seams]`");
    let macros = reader.table("macros", "`[macros]`");
    let contexts = reader.tables("context", "a `[[context]]`");
    let rules = reader.tables("rule", "a `[[rule]]`");
    let databases = reader.tables("database", "a `[[database]]`");
    reader.finish();

    let names = Names::new(&contexts);
    let config = Config {
        analysis: analysis.map(|table| read_analysis(Reader::new(table, mistakes))).unwrap_or_default(),
        seams: seams.map(|table| read_seams(Reader::new(table, mistakes))).unwrap_or_default(),
        macros: macros.map(|table| read_macros(Reader::new(table, mistakes))).unwrap_or_default(),
        contexts: contexts.into_iter().filter_map(|table| read_context(Reader::new(table, mistakes), &names)).collect(),
        rules: rules.into_iter().filter_map(|table| read_rule(Reader::new(table, mistakes), &names)).collect(),
        databases: databases.into_iter().filter_map(|table| read_database(Reader::new(table, mistakes))).collect(),
        ..Config::default()
    };
    let rename = "give one of them another name";
    check_unique("context", config.contexts.iter().map(|context| &context.name), rename, mistakes);
    check_unique("rule", config.rules.iter().map(|rule: &Rule| &rule.id), rename, mistakes);
    check_unique("database", config.databases.iter().map(|database| &database.name), rename, mistakes);
    check_tables(&config, mistakes);
    check_owners(&config, mistakes);
    config
}

/// The first place that is no TOML: what follows is mostly a consequence of it.
pub(super) fn report_syntax(text: &str, errors: &[toml::de::Error], mistakes: &mut Mistakes) {
    let start = |error: &&toml::de::Error| error.span().map_or(0, |span| span.start);
    let Some(error) = errors.iter().min_by_key(start) else { return };
    if let Some(start) = merge_mark(text) {
        let mistake = mistakes.add("a merge conflict is not resolved");
        mistake
            .label(Span { start, end: start + MERGE_MARK.len() }, "begins here")
            .help("keep what is to stay of both sides, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`");
        return;
    }
    let mistake = mistakes.add(format!("not valid TOML: {}", error.message()));
    if let Some(span) = error.span() {
        mistake.label(span.into(), "here");
    }
    mistake.help(match error.message() {
        "duplicate key" => "a key or `[table]` stands once; what may come several times has two brackets: `[[rule]]`",
        message if message.contains("recur") => "it nests too deeply: no key needs more than a list in a list",
        _ => "mend this first; what follows it has not been looked at",
    });
}

/// What git puts at the beginning of a line where two sides of a merge differ.
const MERGE_MARK: &str = "<<<<<<<";

fn merge_mark(text: &str) -> Option<usize> {
    text.match_indices(MERGE_MARK).map(|(at, _)| at).find(|&at| at == 0 || text[..at].ends_with('\n'))
}

pub(super) fn read_version(reader: &mut Reader<'_, '_>) {
    reader.require("version", "begin the file with `version = 1`");
    if let Some(version) = reader.number("version").filter(|version| version.value != 1.0) {
        let mistake = reader.mistakes.add(format!("version {} of {} is not known", version.value, reader.what()));
        mistake.label(version.span, "expected 1").help("a newer seamfind may know it");
    }
}

/// The names that contexts may be referred to by, known before any context is read.
pub(super) struct Names {
    pub(super) contexts: Vec<String>,
    pub(super) tags: Vec<String>,
}

impl Names {
    fn new(contexts: &[Table<'_>]) -> Self {
        let mut names = Self { contexts: Vec::new(), tags: Vec::new() };
        for table in contexts {
            let field = |key| table.entries.get(key).map(|value| value.get_ref());
            let name = field("name").and_then(|name| name.as_str()).unwrap_or_default();
            let tags = field("tags").and_then(|tags| tags.as_array()).into_iter().flatten();
            names.contexts.push(name.to_owned());
            names.tags.extend(tags.filter_map(|tag| tag.get_ref().as_str()).map(str::to_owned));
        }
        names
    }

    /// The index of the context of that name.
    pub(super) fn context(&self, name: &str) -> Option<usize> {
        self.contexts.iter().position(|known| known == name)
    }
}

fn read_analysis(mut reader: Reader<'_, '_>) -> AnalysisConfig {
    let analysis = AnalysisConfig {
        exclude: read_globs(&mut reader, "exclude"),
        coverage_floor: read_coverage_floor(&mut reader),
        stubs: read_globs(&mut reader, "stubs"),
        tests: reader.boolean("tests"),
        features: reader.strings("features").unwrap_or_default(),
        all_features: reader.boolean("all-features"),
        no_default_features: reader.boolean("no-default-features"),
        target: reader.string("target"),
        transactions: reader.strings("transactions").unwrap_or_default(),
    };
    reader.finish();
    analysis
}

fn read_seams(mut reader: Reader<'_, '_>) -> SeamWeights {
    let default = SeamWeights::default();
    let weights = SeamWeights {
        leaf: reader.count("leaf").map_or(default.leaf, |leaf| leaf.value),
        mutual: read_exponent(&mut reader, "mutual").unwrap_or(default.mutual),
        widen: read_exponent(&mut reader, "widen").unwrap_or(default.widen),
        split: read_exponent(&mut reader, "split").unwrap_or(default.split),
        functions: read_exponent(&mut reader, "functions").unwrap_or(default.functions),
        crates: read_exponent(&mut reader, "crates").unwrap_or(default.crates),
        used: read_exponent(&mut reader, "used").unwrap_or(default.used),
        lines: read_exponent(&mut reader, "lines").unwrap_or(default.lines),
    };
    reader.finish();
    weights
}

fn read_exponent(reader: &mut Reader<'_, '_>, key: &'static str) -> Option<f64> {
    let exponent = reader.number(key)?;
    if (0.0..=2.0).contains(&exponent.value) {
        return Some(exponent.value);
    }
    let mistake = reader.mistakes.add(format!("`{key}` in {} cannot be {}", reader.what(), exponent.value));
    mistake.label(exponent.span, "expected 0 to 2").help("0: it does not count; 1: twice as many weigh twice as much");
    None
}

fn read_globs(reader: &mut Reader<'_, '_>, key: &'static str) -> Vec<Located<String>> {
    let globs = reader.strings(key).unwrap_or_default();
    for glob in &globs {
        if let Err(error) = Glob::new(&glob.value) {
            let mistake = reader.mistakes.add(format!("`{}` in `{key}` is not a glob", glob.value));
            mistake
                .label(glob.span, error.kind().to_string())
                .help("a glob looks like `vendor/**` or `**/*_generated.rs`");
        }
    }
    globs
}

fn read_coverage_floor(reader: &mut Reader<'_, '_>) -> Option<f64> {
    let floor = reader.number("coverage-floor")?;
    if !(0.0..=1.0).contains(&floor.value) {
        let mistake = reader.mistakes.add(format!("a coverage floor of {} cannot be", floor.value));
        mistake.label(floor.span, "expected a share from 0 to 1").help("0.95 stands for 95 %");
    }
    Some(floor.value)
}

fn read_macros(mut reader: Reader<'_, '_>) -> BTreeMap<String, Vec<Located<String>>> {
    let lists = reader.all_string_lists();
    for path in lists.iter().flat_map(|(_, paths)| paths) {
        if !Pattern::parse(&path.value).is_ok_and(|pattern| pattern.is_plain_path()) {
            let mistake = reader.mistakes.add(format!("`{}` is not the path of a module or definition", path.value));
            mistake.label(path.span, "expected a path such as `shop::audit`");
        }
    }
    lists.into_iter().collect()
}

fn read_context(mut reader: Reader<'_, '_>, names: &Names) -> Option<ContextConfig> {
    let name = reader.string("name");
    let context = ContextConfig {
        name: name.clone().unwrap_or_default(),
        about: reader.string("about").map(|about| about.value),
        code: read_patterns(&mut reader, "code").unwrap_or_default(),
        interface: read_patterns(&mut reader, "interface"),
        may_depend_on: read_contexts(&mut reader, "may-depend-on", name.as_ref(), names),
        deprecated: read_contexts(&mut reader, "deprecated", name.as_ref(), names).unwrap_or_default(),
        tables: reader.strings("tables").unwrap_or_default(),
        owner: reader.string("owner").map(|owner| owner.value),
        strict: reader.boolean("strict"),
        tags: reader.strings("tags").unwrap_or_default(),
    };
    check_allowances(&context, reader.mistakes);
    reader.require("name", "a context is referred to by its name: `name = \"catalog\"`");
    reader.require("code", "list what belongs to the context: `code = [\"shop::catalog\"]`");
    if let Some(name) = &name {
        check_name(name, reader.mistakes);
    }
    reader.finish();
    name.map(|_| context)
}

/// A dependency is allowed or deprecated, not both.
fn check_allowances(context: &ContextConfig, mistakes: &mut Mistakes) {
    let allowed = context.may_depend_on.iter().flatten();
    for entry in &context.deprecated {
        if let Some(earlier) = allowed.clone().find(|allowed| allowed.value == entry.value) {
            let mistake = mistakes.add("a dependency cannot be both allowed and deprecated");
            mistake
                .label(earlier.span, "allowed here")
                .label(entry.span, "and deprecated here")
                .help("keep it in `deprecated` until nothing needs it any more");
        }
    }
}

fn check_name(name: &Located<String>, mistakes: &mut Mistakes) {
    if name.value.contains("::") || PREFIXES.iter().any(|prefix| name.value.starts_with(prefix)) {
        let mistake = mistakes.add(format!("`{}` cannot be the name of a context", name.value));
        mistake
            .label(name.span, "looks like a pattern")
            .help("rules could not tell it from a pattern: leave out the colon");
    }
}

fn read_patterns(reader: &mut Reader<'_, '_>, key: &'static str) -> Option<Vec<Located<Pattern>>> {
    let texts = reader.string_or_strings(key)?;
    Some(texts.iter().filter_map(|text| read_pattern(text, reader.mistakes)).collect())
}

/// One pattern, or a mistake.
pub(super) fn read_pattern(text: &Located<String>, mistakes: &mut Mistakes) -> Option<Located<Pattern>> {
    match Pattern::parse(&text.value) {
        Ok(pattern) => Some(Located { value: pattern, span: text.span }),
        Err(reason) => {
            let mistake = mistakes.add(format!("`{}` is not a pattern", text.value));
            mistake.label(text.span, reason);
            mistake.help("patterns are `shop::orders`, `shop::*::db`, `shop::**::db`, `package:GLOB` and `path:GLOB`");
            None
        }
    }
}

/// The contexts that a key lists by name.
fn read_contexts(
    reader: &mut Reader<'_, '_>,
    key: &'static str,
    own: Option<&Located<String>>,
    names: &Names,
) -> Option<Vec<Located<usize>>> {
    let wanted = reader.strings(key)?;
    let mut found = Vec::new();
    for name in wanted {
        match names.context(&name.value) {
            Some(index) => {
                if own.is_some_and(|own| own.value == name.value) {
                    let mistake = reader.mistakes.add(format!("`{}` lists itself in `{key}`", name.value));
                    mistake.label(name.span, "this context").help("remove it: a context may always use itself");
                }
                found.push(Located { value: index, span: name.span });
            }
            None => unknown_name("context", &name, names.contexts.iter(), reader.mistakes),
        }
    }
    Some(found)
}

/// Reports a name that nothing has.
pub(super) fn unknown_name<'n>(
    what: &str,
    name: &Located<String>,
    known: impl Iterator<Item = &'n String> + Clone,
    mistakes: &mut Mistakes,
) {
    let label = match nearest(&name.value, known.clone().map(String::as_str)) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("no {what} has this name"),
    };
    let known: Vec<&str> = known.map(String::as_str).collect();
    let mistake = mistakes.add(format!("unknown {what} `{}`", name.value));
    mistake.label(name.span, label).help(match known.len() {
        0 => format!("the configuration declares no {what}"),
        _ => format!("the declared ones: {}", known.join(", ")),
    });
}

/// Rules about databases hold tables against the contexts that own them, so there must be some.
fn check_owners(config: &Config, mistakes: &mut Mistakes) {
    let Some(rule) = config.rules.iter().find(|rule| rule.kind.is_about_databases()) else { return };
    if config.contexts.iter().all(|context| context.tables.is_empty()) {
        let mistake = mistakes.add(format!("`{}` is about tables, but no context owns one", rule.id.value));
        mistake.label(rule.id.span, "guards nothing").help(
            "list the tables of each context: `tables = [\"orders\", \"order_*\"]`; `seamfind db` proposes owners",
        );
    }
}

/// A table belongs to one context.
fn check_tables(config: &Config, mistakes: &mut Mistakes) {
    let mut owners: BTreeMap<&str, (&str, Span)> = BTreeMap::new();
    for context in &config.contexts {
        let name = context.name.value.as_str();
        for table in &context.tables {
            let (owner, earlier) = *owners.entry(&table.value).or_insert((name, table.span));
            if owner != name {
                let mistake = mistakes.add(format!("`{owner}` and `{name}` both own the table `{}`", table.value));
                mistake
                    .label(earlier, "first here")
                    .label(table.span, "and again here")
                    .help("a table has one owner: list it there alone");
            }
        }
    }
}

fn check_unique<'n>(what: &str, names: impl Iterator<Item = &'n Located<String>>, help: &str, mistakes: &mut Mistakes) {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for name in names {
        if let Some(&earlier) = first.get(name.value.as_str()) {
            let mistake = mistakes.add(format!("there are two {what}s named `{}`", name.value));
            mistake.label(earlier, "first here").label(name.span, "and again here").help(help);
        } else {
            first.insert(&name.value, name.span);
        }
    }
}
