//! From the arguments to the values that every command works on: the stages in their order.
//!
//! Takes where and how to look; returns the stages' values with all their findings. Leaves out what is asked of them.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::args::{ProjectArgs, SelectionArgs};
use super::failure::Failure;
use super::progress::Shown;
use crate::analysis::baseline::{self, Comparison};
use crate::analysis::rules::{self, Breach};
use crate::analysis::{self, Model};
use crate::config::{self, AnalysisConfig, BASELINE_NAME, Baseline, Config, Located, Pattern, SqlDialect};
use crate::context::{ContextMap, map_contexts, module_matches};
use crate::database::{DatabaseInputs, DatabaseModel, DatabaseOptions, DeclaredDatabase, Dialect, read_database};
use crate::finding::Finding;
use crate::graph::ModuleGraph;
use crate::progress::{self, Stage};
use crate::resolve::{
    CodeGraph, FeatureChoice, MacroEntry, ModuleId, ProgramFacts, ResolveOptions, Resolved, read_ahead, resolve,
};
use crate::source::{SourceFile, SourceMap};
use crate::workspace::{LoadOptions, ReadProblem, Revision, Tree, Workspace, exclude_set, load, read_source};

/// The analysed project.
pub(super) struct Project {
    /// The configuration; the default one if there is no file.
    pub(super) config: Config,
    /// What is wrong with the code and with the configuration in the light of the code.
    pub(super) findings: Vec<Finding>,
    /// The findings that are accepted, if there is a file of them.
    pub(super) baseline: Option<Baseline>,
    workspace: Workspace,
    sources: SourceMap,
    code: CodeGraph,
    modules: ModuleGraph,
    contexts: ContextMap,
    database: Option<DatabaseModel>,
    facts: Option<ProgramFacts>,
}

/// Whether databases are read: that takes time, and few questions need them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Databases {
    /// Always.
    Read,
    /// If a rule is about them.
    IfRuled,
    /// If a context owns tables.
    IfOwned,
}

impl Databases {
    fn are_read(self, config: &Config) -> bool {
        match self {
            Self::Read => true,
            Self::IfRuled => config.rules.iter().any(|rule| rule.kind.is_about_databases()),
            Self::IfOwned => config.contexts.iter().any(|context| !context.tables.is_empty()),
        }
    }
}

/// What is wanted of a project besides its graph.
#[derive(Clone, Copy)]
struct Wanted {
    databases: Databases,
    /// Its tests and its facts.
    whole: bool,
}

impl Wanted {
    /// The databases, and nothing else.
    fn databases(databases: Databases) -> Self {
        Self { databases, whole: false }
    }
}

impl Project {
    /// Reads and resolves the project with its configuration.
    ///
    /// # Errors
    /// If there is nothing to analyse, or the configuration has mistakes.
    pub(super) fn load(args: &ProjectArgs) -> Result<Self, Failure> {
        Self::load_from(&args.path, &args.selection, Tree::Disk, Wanted::databases(Databases::IfRuled))
    }

    /// The same with the databases that the project uses.
    ///
    /// # Errors
    /// Those of [`Self::load`].
    pub(super) fn load_with_database(args: &ProjectArgs) -> Result<Self, Failure> {
        Self::load_from(&args.path, &args.selection, Tree::Disk, Wanted::databases(Databases::Read))
    }

    /// The same with the databases if the configuration says whose the tables are.
    ///
    /// # Errors
    /// Those of [`Self::load`].
    pub(super) fn load_with_tables(args: &ProjectArgs) -> Result<Self, Failure> {
        Self::load_from(&args.path, &args.selection, Tree::Disk, Wanted::databases(Databases::IfOwned))
    }

    /// Reads and resolves the project with its tests, its facts and its databases, for questions about the code itself.
    /// Whether tests count is still as the arguments say.
    ///
    /// # Errors
    /// As [`load`](Self::load).
    pub(super) fn load_whole(args: &ProjectArgs) -> Result<Self, Failure> {
        Self::load_from(&args.path, &args.selection, Tree::Disk, Wanted { databases: Databases::Read, whole: true })
    }

    /// Reads and resolves the project as it is in a revision of the git repository that `path` lies in, with the
    /// configuration and the baseline of that revision.
    ///
    /// # Errors
    /// If there is no such revision, or as for [`load`](Self::load).
    pub(super) fn load_revision(path: &Path, selection: &SelectionArgs, name: &str) -> Result<Self, Failure> {
        let revision = Revision::open(path, name)
            .map_err(|error| Failure::usage(error.to_string(), Some(error.help().to_owned())))?;
        let tree = Tree::Revision(Arc::new(revision));
        Self::load_from(path, selection, tree, Wanted::databases(Databases::IfRuled)).map_err(|failure| match failure {
            Failure::Load(error) => Failure::usage(format!("in the revision `{name}`: {error}"), None),
            other => other,
        })
    }

    fn load_from(path: &Path, selection: &SelectionArgs, tree: Tree, wanted: Wanted) -> Result<Self, Failure> {
        let _shown = Shown::start();
        if !selection.names_only {
            read_ahead();
        }
        // where the root is decides which configuration counts, and that may exclude some of what was found
        let (workspace, findings) = load(path, &LoadOptions { tree: tree.clone(), ..LoadOptions::default() })?;
        let config = read_config(&workspace, selection.config.as_deref())?;
        let exclude = excluded(&config.analysis);
        if exclude.is_empty() {
            return Self::resolve(workspace, findings, config, selection, wanted);
        }
        let (workspace, findings) = load(path, &LoadOptions { exclude, tree })?;
        Self::resolve(workspace, findings, config, selection, wanted)
    }

    /// Reads and resolves the project as if it had no configuration.
    ///
    /// # Errors
    /// If there is nothing to analyse.
    pub(super) fn load_unconfigured(args: &ProjectArgs) -> Result<Self, Failure> {
        let _shown = Shown::start();
        let (workspace, findings) = load(&args.path, &LoadOptions::default())?;
        Self::resolve(workspace, findings, Config::default(), &args.selection, Wanted::databases(Databases::IfRuled))
    }

    fn resolve(
        workspace: Workspace,
        mut findings: Vec<Finding>,
        config: Config,
        selection: &SelectionArgs,
        wanted: Wanted,
    ) -> Result<Self, Failure> {
        let mut options = resolve_options(selection, &config)?;
        let tests = options.tests;
        let reads_databases = wanted.databases.are_read(&config);
        (options.tests, options.facts) = (tests || wanted.whole, wanted.whole || reads_databases);
        let Resolved { code, mut sources, findings: resolving, facts, .. } = resolve(&workspace, &options);
        findings.extend(resolving);
        let database = facts.as_ref().filter(|_| reads_databases).map(|facts| {
            let inputs = DatabaseInputs { workspace: &workspace, code: &code, facts, sources: &sources };
            let (database, reading) = read_database(inputs, &database_options(&config, &workspace, &code, &sources));
            findings.extend(reading);
            findings.extend(analysis::database::problems(&database, &config));
            database
        });
        let facts = facts.filter(|_| wanted.whole);
        progress::begin(Stage::Graph, 0);
        let modules = ModuleGraph::new(&code, tests);
        let (contexts, mapping) = map_contexts(&code, &workspace, &sources, &modules, &config)?;
        findings.extend(mapping);
        for script in database.iter().flat_map(|database| &database.scripts) {
            sources.add(script.clone());
        }
        sources.add(SourceFile { path: config.name.clone(), text: config.text.clone() });
        let baseline = read_baseline(&workspace)?;
        if let Some(baseline) = &baseline {
            sources.add(SourceFile { path: baseline.name.clone(), text: baseline.text.clone() });
        }
        Ok(Self { config, baseline, findings, workspace, sources, code, modules, contexts, database, facts })
    }

    /// The values of the stages, to ask questions of.
    pub(super) fn model(&self) -> Model<'_> {
        Model {
            workspace: &self.workspace,
            sources: &self.sources,
            code: &self.code,
            modules: &self.modules,
            contexts: &self.contexts,
            database: self.database.as_ref(),
        }
    }

    /// The facts of the program, if it was loaded whole.
    pub(super) fn facts(&self) -> Option<&ProgramFacts> {
        self.facts.as_ref()
    }

    /// The breaches of the configured rules.
    pub(super) fn breaches(&self) -> Vec<Breach> {
        rules::check(self.model(), &self.config)
    }

    /// How the breaches stand to the baseline, if there is one.
    pub(super) fn compared(&self, breaches: &[Breach]) -> Option<Comparison> {
        let baseline = self.baseline.as_ref()?;
        Some(baseline::compare(self.model(), &self.config, breaches, baseline, &today()))
    }

    /// What the configuration or the code allows though nothing needs it.
    pub(super) fn unused_permissions(&self) -> Vec<Finding> {
        rules::unused_permissions(self.model(), &self.config)
    }
}

/// The configuration that the user chose, else the one at the root of the tree.
fn read_config(workspace: &Workspace, chosen: Option<&Path>) -> Result<Config, Failure> {
    let on_disk = || Config::discover(&workspace.root).filter(|_| matches!(workspace.tree, Tree::Disk));
    if let Some(path) = chosen.map(Path::to_owned).or_else(on_disk) {
        return Ok(Config::load(&workspace.root, &path)?);
    }
    Ok(match in_revision(workspace, config::FILE_NAME)? {
        Some(text) => Config::parse(config::FILE_NAME, &text)?,
        None => Config::default(),
    })
}

fn read_baseline(workspace: &Workspace) -> Result<Option<Baseline>, Failure> {
    match workspace.tree {
        Tree::Disk => Ok(Baseline::load(&workspace.root)?),
        Tree::Revision(_) => {
            let text = in_revision(workspace, BASELINE_NAME)?;
            Ok(text.map(|text| Baseline::parse(BASELINE_NAME, &text)).transpose()?)
        }
    }
}

/// A file at the root of a revision; none on disk, where links are looked at differently.
fn in_revision(workspace: &Workspace, name: &str) -> Result<Option<Arc<str>>, Failure> {
    match &workspace.tree {
        Tree::Disk => Ok(None),
        Tree::Revision(_) => match read_source(workspace, name) {
            Ok(text) => Ok(Some(text)),
            Err(ReadProblem::NotFound) => Ok(None),
            Err(problem) => Err(Failure::usage(format!("`{name}` of the revision cannot be read: {problem}"), None)),
        },
    }
}

/// The day in UTC, as `2026-12-31`.
fn today() -> String {
    time::OffsetDateTime::now_utc().date().to_string()
}

fn excluded(config: &AnalysisConfig) -> Vec<String> {
    config.exclude.iter().map(|glob| glob.value.clone()).collect()
}

/// What the configuration says of databases.
fn database_options(config: &Config, workspace: &Workspace, code: &CodeGraph, sources: &SourceMap) -> DatabaseOptions {
    let declared = config.databases.iter().map(|database| DeclaredDatabase {
        name: database.name.value.clone(),
        migrations: database.migrations.iter().map(|path| path.value.clone()).collect(),
        dialect: database.dialect.map(|dialect| match dialect {
            SqlDialect::Postgres => Dialect::Postgres,
            SqlDialect::Sqlite => Dialect::Sqlite,
            SqlDialect::MySql => Dialect::MySql,
        }),
        place: Some(config.place(database.name.span)),
    });
    let transactions = config.analysis.transactions.iter().map(|name| name.value.clone());
    DatabaseOptions {
        declared: declared.collect(),
        transactions: transactions.collect(),
        homes: homes(config, workspace, code, sources),
    }
}

/// The database of each module that a declared database claims as its code; the first one where several do.
fn homes(config: &Config, workspace: &Workspace, code: &CodeGraph, sources: &SourceMap) -> BTreeMap<ModuleId, String> {
    let mut homes = BTreeMap::new();
    for database in &config.databases {
        for module in (0..code.modules.len() as u32).map(ModuleId) {
            let claims = |pattern: &Located<Pattern>| module_matches(&pattern.value, module, code, workspace, sources);
            if database.code.iter().any(claims) {
                homes.entry(module).or_insert_with(|| database.name.value.clone());
            }
        }
    }
    homes
}

/// The command line goes before the configuration.
///
/// # Errors
/// An exclude glob is none.
fn resolve_options(args: &SelectionArgs, whole: &Config) -> Result<ResolveOptions, Failure> {
    let config = &whole.analysis;
    let configured = || SelectionArgs {
        features: config.features.iter().map(|feature| feature.value.clone()).collect(),
        all_features: config.all_features,
        no_default_features: config.no_default_features,
        ..SelectionArgs::default()
    };
    let is_chosen = args.all_features || args.no_default_features || !args.features.is_empty();
    Ok(ResolveOptions {
        tests: args.tests || config.tests,
        features: feature_choice(if is_chosen { args.clone() } else { configured() }),
        target: args.target.clone().or_else(|| config.target.as_ref().map(|target| target.value.clone())),
        names_only: args.names_only,
        facts: false,
        stubs: whole.configured(&config.stubs),
        macros: whole.macros.iter().map(|(name, brings)| macro_entry(whole, name, brings)).collect(),
        exclude: exclude_set(&excluded(config))?,
    })
}

fn macro_entry(config: &Config, name: &str, brings: &[Located<String>]) -> MacroEntry {
    MacroEntry { name: name.to_owned(), brings: config.configured(brings) }
}

fn feature_choice(args: SelectionArgs) -> FeatureChoice {
    if args.all_features {
        FeatureChoice::All
    } else if args.features.is_empty() && !args.no_default_features {
        FeatureChoice::Any
    } else {
        FeatureChoice::Only { features: args.features, default: !args.no_default_features }
    }
}
