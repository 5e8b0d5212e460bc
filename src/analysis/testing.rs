//! A model from text: a program as in [`crate::testing::program`] and a configuration.

use std::fmt::Write as _;

use super::Model;
use super::rules::{self, Breach};
use crate::config::Config;
use crate::context::{ContextMap, map_contexts};
use crate::finding::Finding;
use crate::graph::ModuleGraph;
use crate::resolve::CodeGraph;
use crate::testing::{TestProgram, program};

/// The values that a [`Model`] borrows.
pub(super) struct TestModel {
    program: TestProgram,
    config: Config,
    modules: ModuleGraph,
    contexts: ContextMap,
}

/// Builds a model; the configuration needs no `version`, and may be empty.
pub(super) fn model(lines: &str, config: &str) -> TestModel {
    let program = program(lines);
    let config = Config::parse("seamfind.toml", &format!("version = 1\n{config}")).expect("a valid configuration");
    let modules = ModuleGraph::new(&program.code, config.analysis.tests);
    let (contexts, _) =
        map_contexts(&program.code, &program.workspace, &program.sources, &modules, &config).expect("no clash");
    TestModel { program, config, modules, contexts }
}

/// Contexts `a`, `b` … of the crate `shop`, each the module of its name.
pub(super) fn contexts(names: &str) -> String {
    names.split(' ').fold(String::new(), |mut text, name| {
        let _ = writeln!(text, "[[context]]\nname = \"{name}\"\ncode = [\"shop::{name}\"]");
        text
    })
}

impl TestModel {
    pub(super) fn model(&self) -> Model<'_> {
        Model {
            workspace: &self.program.workspace,
            sources: &self.program.sources,
            code: &self.program.code,
            modules: &self.modules,
            contexts: &self.contexts,
            database: None,
        }
    }

    pub(super) fn code_mut(&mut self) -> &mut CodeGraph {
        &mut self.program.code
    }

    pub(super) fn config(&self) -> &Config {
        &self.config
    }

    pub(super) fn breaches(&self) -> Vec<Breach> {
        rules::check(self.model(), &self.config)
    }

    pub(super) fn unused_permissions(&self) -> Vec<Finding> {
        rules::unused_permissions(self.model(), &self.config)
    }
}
