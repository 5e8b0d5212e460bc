//! From the arguments to the values that every command works on: the stages in their order.
//!
//! Takes where and how to look; returns the stages' values with all their findings. Leaves out what is asked of them.

use std::path::Path;

use super::args::{ProjectArgs, SelectionArgs};
use super::failure::Failure;
use crate::analysis::Model;
use crate::analysis::baseline::{self, Comparison};
use crate::analysis::rules::{self, Breach};
use crate::config::{AnalysisConfig, Baseline, Config, Located};
use crate::context::{ContextMap, map_contexts};
use crate::finding::Finding;
use crate::graph::ModuleGraph;
use crate::resolve::{CodeGraph, FeatureChoice, MacroEntry, ResolveOptions, Resolved, resolve};
use crate::source::{SourceFile, SourceMap};
use crate::workspace::{LoadOptions, Workspace, exclude_set, load};

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
}

impl Project {
    /// Reads and resolves the project with its configuration.
    ///
    /// # Errors
    /// If there is nothing to analyse, or the configuration has mistakes.
    pub(super) fn load(args: &ProjectArgs) -> Result<Self, Failure> {
        // where the root is decides which configuration counts, and that may exclude some of what was found
        let (workspace, findings) = load(&args.path, &LoadOptions::default())?;
        let config = read_config(&workspace.root, args.selection.config.as_deref())?;
        let exclude = excluded(&config.analysis);
        if exclude.is_empty() {
            return Self::resolve(workspace, findings, config, &args.selection);
        }
        let (workspace, findings) = load(&args.path, &LoadOptions { exclude })?;
        Self::resolve(workspace, findings, config, &args.selection)
    }

    /// Reads and resolves the project as if it had no configuration.
    ///
    /// # Errors
    /// If there is nothing to analyse.
    pub(super) fn load_unconfigured(args: &ProjectArgs) -> Result<Self, Failure> {
        let (workspace, findings) = load(&args.path, &LoadOptions::default())?;
        Self::resolve(workspace, findings, Config::default(), &args.selection)
    }

    fn resolve(
        workspace: Workspace,
        mut findings: Vec<Finding>,
        config: Config,
        selection: &SelectionArgs,
    ) -> Result<Self, Failure> {
        let options = resolve_options(selection, &config)?;
        let Resolved { code, mut sources, findings: resolving, .. } = resolve(&workspace, &options);
        findings.extend(resolving);
        let modules = ModuleGraph::new(&code, options.tests);
        let (contexts, mapping) = map_contexts(&code, &workspace, &sources, &modules, &config)?;
        findings.extend(mapping);
        sources.add(SourceFile { path: config.name.clone(), text: config.text.clone() });
        let baseline = Baseline::load(&workspace.root)?;
        if let Some(baseline) = &baseline {
            sources.add(SourceFile { path: baseline.name.clone(), text: baseline.text.clone() });
        }
        Ok(Self { config, baseline, findings, workspace, sources, code, modules, contexts })
    }

    /// The values of the stages, to ask questions of.
    pub(super) fn model(&self) -> Model<'_> {
        Model {
            workspace: &self.workspace,
            sources: &self.sources,
            code: &self.code,
            modules: &self.modules,
            contexts: &self.contexts,
        }
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

fn read_config(root: &Path, chosen: Option<&Path>) -> Result<Config, Failure> {
    match chosen.map(Path::to_owned).or_else(|| Config::discover(root)) {
        Some(path) => Ok(Config::load(root, &path)?),
        None => Ok(Config::default()),
    }
}

/// The day in UTC, as `2026-12-31`.
fn today() -> String {
    time::OffsetDateTime::now_utc().date().to_string()
}

fn excluded(config: &AnalysisConfig) -> Vec<String> {
    config.exclude.iter().map(|glob| glob.value.clone()).collect()
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
