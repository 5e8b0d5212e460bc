//! The resolve stage: the whole program, from facts to references.
//!
//! Takes the workspace; reads its files along `mod x;`, collects items, binds imports and expands macros to a fixed
//! point, then walks every item for what its paths name. Returns the [`CodeGraph`]: modules, definitions, references,
//! and what stayed unresolved with the reason. Leaves out contexts, rules and petgraph.

mod assemble;
mod brought;
mod cfg;
mod code_graph;
mod collect;
mod crate_bound;
mod crates;
mod expand;
mod expansion;
mod fixpoint;
mod heads;
mod imports;
mod include;
mod infer;
mod load;
mod lost;
mod names;
mod path_res;
mod paths;
mod preludes;
mod program;
mod program_facts;
mod stubs;
mod textual;
mod unread_globs;
mod walk;

use std::sync::Arc;

use rayon::prelude::*;

pub use cfg::FeatureChoice;
pub use code_graph::*;
pub use crate_bound::{BoundImpl, Conditions, CrateBound, CratePaths};
pub use program_facts::{FactUnit, ProgramFacts};
pub(crate) use stubs::read_ahead;

use crate::finding::{Finding, RuleCode};
use crate::progress::{self, Stage};
use crate::source::{FileId, Place, SourceMap};
use crate::syntax::{self, ProblemKind, TestCode};
use crate::workspace::Workspace;
use collect::Collector;
use load::{FileRole, LoadedFile, Loader, Outcome};
use program::{ImportId, Program, RawReference};
use walk::{Output, RawUnresolved};

/// What of the program counts.
#[derive(Clone, Debug, Default)]
pub struct ResolveOptions {
    /// Tests, benches, examples and `#[cfg(test)]` code too.
    pub tests: bool,
    /// Which features.
    pub features: FeatureChoice,
    /// Which target; code for every target counts where none is named.
    pub target: Option<String>,
    /// Leave out types: only what names tell.
    pub names_only: bool,
    /// Files to leave out, by path relative to the root.
    pub exclude: globset::GlobSet,
    /// Hand out the facts of the program too, for stages that read code.
    pub facts: bool,
    /// Globs of the user's stubs: files with the signatures of crates outside the workspace.
    pub stubs: Vec<Configured>,
    /// What procedural macros bring, as the user says.
    pub macros: Vec<MacroEntry>,
}

/// What a macro that is not expanded brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MacroEntry {
    /// The name of the derive, attribute or macro as code writes it, perhaps with segments of its path in front.
    pub name: String,
    /// The full paths of the modules and definitions that code uses by using the macro.
    pub brings: Vec<Configured>,
}

/// A text of the configuration, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Configured {
    /// The text.
    pub value: String,
    /// Its place.
    pub place: Place,
}

/// What resolution returns.
#[derive(Debug)]
pub struct Resolved {
    /// The program.
    pub code: CodeGraph,
    /// The texts of its files.
    pub sources: SourceMap,
    /// What is wrong with the files.
    pub findings: Vec<Finding>,
    /// The facts of the program, if they were asked for.
    pub facts: Option<ProgramFacts>,
}

/// Resolves the whole program.
#[must_use]
pub fn resolve(workspace: &Workspace, options: &ResolveOptions) -> Resolved {
    let test_code = if options.tests { TestCode::Kept } else { TestCode::LeftOut };
    let loader = Loader::new(workspace, options.exclude.clone(), test_code);
    let mut collector = Collector::new(loader, options.tests);
    preludes::fill_in(&mut collector, !options.names_only);
    if !options.names_only {
        stubs::add(&mut collector, workspace, &options.stubs);
        fixpoint::run(&mut collector);
    }
    progress::begin(Stage::Files, 0);
    let roots = crates::declare(&mut collector, workspace, options);
    crates::mount_roots(&mut collector, workspace, roots);
    progress::begin(Stage::Names, 0);
    fixpoint::run(&mut collector);
    let excluded = collector.loader.excluded();
    let (mut program, files, mut findings) = collector.into_parts();
    program.find_lost_imports();
    program.macro_table = brought::MacroTable::new(&options.macros, &mut program.names);
    let heads = heads::find_heads(&mut program);
    let tables = (!options.names_only).then(|| infer::tables(&program, options.facts));
    let output = walk_all(&program, &heads, tables.as_ref());
    let sources = SourceMap::new(collect::source_files(&files));
    let ids: Vec<FileId> = files.iter().map(|file| sources.find(&file.path).unwrap_or(FileId(0))).collect();
    let (mut code, facts) = assemble::assemble(&program, &output, &ids, options, &mut findings);
    findings.extend(files.iter().flat_map(file_findings));
    findings.sort();
    count_files(&mut code.coverage, &files, excluded);
    rayon::spawn(move || drop((program, output, files))); // large, and nobody has to wait for it
    Resolved { code, sources, findings, facts }
}

/// Walks all units and imports, in parallel, in chunks whose results are joined in order. With tables, what only types
/// can tell is inferred too.
fn walk_all(program: &Program, heads: &heads::Heads, tables: Option<&infer::TypeTables>) -> Output {
    progress::begin(Stage::References, program.units.len() as u64);
    let units = program.units.par_chunks(32).with_max_len(1).map(|units| {
        let mut output = Output::default();
        for unit in units.iter().filter(|unit| program.counts_unit(unit)) {
            let (resolved, macros) = (output.resolved, output.macros);
            let paths = walk::walk(program, heads, unit, tables.is_some(), &mut output);
            let by_name = output.resolved;
            if let Some(tables) = tables {
                let mut add = |found| output.add_typed(program, unit, found);
                let operands = infer::infer_unit(tables, unit, &paths, &mut add);
                output.operands.extend(operands);
            }
            let (members, macros) = (output.resolved - by_name, output.macros - macros);
            let tally = Tally { paths: by_name - resolved, members, macros };
            output.tally(program.scope(unit.scope).module, tally);
        }
        progress::advance(units.len() as u64);
        output
    });
    let imports = (0..program.imports.len()).into_par_iter().chunks(1024).map(|imports| {
        let mut output = Output::default();
        for index in imports.into_iter().filter(|&index| program.counts_import(index)) {
            let resolved = output.resolved;
            walk::walk_import(program, ImportId(index as u32), &mut output);
            let tally = Tally { paths: output.resolved - resolved, ..Tally::default() };
            output.tally(program.scope(program.imports[index].scope).module, tally);
        }
        output
    });
    let outputs: Vec<Output> = units.chain(imports).collect();
    outputs.into_iter().fold(Output::default(), |mut all, output| {
        all.references.extend(output.references);
        all.externals.extend(output.externals);
        all.unresolved.extend(output.unresolved);
        all.operands.extend(output.operands);
        all.macro_uses.extend(output.macro_uses);
        all.opaque_macros.extend(output.opaque_macros);
        all.tallies.extend(output.tallies);
        all.resolved += output.resolved;
        all
    })
}

impl Program {
    /// False for the items of stubs.
    fn counts_unit(&self, unit: &program::Unit) -> bool {
        self.krate(self.scope(unit.scope).krate).package.is_some()
    }

    /// False for the imports of stubs.
    fn counts_import(&self, index: usize) -> bool {
        self.krate(self.scope(self.imports[index].scope).krate).package.is_some()
    }
}

impl Output {
    /// Adds a use that types settled, or failed to.
    fn add_typed(&mut self, program: &Program, unit: &program::Unit, found: infer::TypedUse) {
        let from = program.scope(unit.scope).module;
        let location = program.location(found.frag, found.pos);
        match found.target {
            infer::TypedTarget::External => self.resolved += 1,
            infer::TypedTarget::Unresolved { name, reason, culprit } => {
                let (text, sort) = (program.text(name).to_owned(), NameSort::Member);
                self.unresolved.push(RawUnresolved { from, location, text, reason, sort, culprit });
            }
            infer::TypedTarget::Resolved { to, derived, kind } => {
                self.resolved += 1;
                let from_body = program.frag(found.frag).origin(found.pos).from_body;
                let kind = if from_body { ReferenceKind::Expansion } else { kind };
                let (user, test) = (unit.def, unit.test);
                let (facade, exposed) = (None, false);
                self.references.push(RawReference { from, location, to, derived, kind, user, facade, test, exposed });
            }
        }
    }
}

/// What is wrong with a file.
fn file_findings(file: &LoadedFile) -> Vec<Finding> {
    let path = &file.path;
    match &file.outcome {
        Outcome::Facts(facts) => facts.problems.iter().map(|problem| part_finding(path, problem)).collect(),
        Outcome::Unparsed(problem) => {
            let (code, what) = match problem.kind {
                ProblemKind::TooDeep => (RuleCode::FileTooDeep, "nests too deeply to be read"),
                ProblemKind::Unparsable => (RuleCode::FileUnparsable, "does not parse"),
            };
            let message = format!("`{path}` {what}: {}", problem.message);
            let help = "its code is not part of the analysis; fix the file, or list it under [analysis] exclude";
            vec![Finding::new(code, message).at(problem_place(path, problem)).with_help(help)]
        }
        Outcome::Unreadable(problem) => {
            let message = format!("`{path}` cannot be read: {problem}");
            let finding = Finding::new(RuleCode::FileUnreadable, message).at(Place::file(path));
            vec![finding.with_help("its code is not part of the analysis")]
        }
    }
}

/// An item that does not parse, in a file of which the rest does.
fn part_finding(path: &Arc<str>, problem: &syntax::Problem) -> Finding {
    let message = format!("an item of `{path}` does not parse: {}", problem.message);
    let help = "the item is not part of the analysis, the rest of the file is; fix it, or list the file under [analysis] exclude";
    Finding::new(RuleCode::FileUnparsable, message).at(problem_place(path, problem)).with_help(help)
}

fn problem_place(path: &Arc<str>, problem: &syntax::Problem) -> Place {
    Place { path: path.clone(), line: problem.pos.line, column: problem.pos.column }
}

fn count_files(coverage: &mut Coverage, files: &[LoadedFile], excluded: u32) {
    for file in files.iter().filter(|file| file.role == FileRole::Code) {
        match &file.outcome {
            Outcome::Facts(facts) => {
                if facts.problems.is_empty() {
                    coverage.files_read += 1;
                } else {
                    coverage.files_failed += 1;
                    coverage.files_partly += 1;
                }
                coverage.lines += u64::from(facts.lines);
            }
            _ => coverage.files_failed += 1,
        }
    }
    coverage.files_skipped = excluded;
}
