//! `seamfind analyze`: the report, and the gate.

use std::mem;

use super::args::ProjectArgs;
use super::failure::{ExitStatus, Failure};
use super::formats::{Format, FormatArgs, write_all};
use super::project::Project;
use super::{Output, gate};
use crate::analysis::clusters::clusters;
use crate::analysis::contexts::contexts;
use crate::analysis::dependencies::dependencies;
use crate::analysis::drawing::Level;
use crate::analysis::seams::seams;
use crate::analysis::tangles::tangles;
use crate::analysis::unassigned::unassigned;
use crate::analysis::within_packages::within_packages;
use crate::graph;
use crate::report::{Basis, Report, human, json};

/// Report on contexts, dependencies, tangles and seams, and fail on broken rules
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind analyze                     the workspace around the current folder
  seamfind analyze --all ../shop       another one, with all lists in full
  seamfind analyze --format json       everything, for programs")]
pub(super) struct Args {
    #[command(flatten)]
    format: FormatArgs,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let project = Project::load(&args.project)?;
    let report = report(&project);
    let own = |format, look: &_| match format {
        Format::Json => json::text(&report),
        _ => Ok(human::analysis(&report, look)),
    };
    write_all(&args.format, &project.model().workspace.root, &report.gate, own, output)?;
    mem::forget(project); // large, and the process ends
    Ok(gate::status(&report.gate))
}

pub(super) fn report(project: &Project) -> Report {
    let model = project.model();
    let breaches = project.breaches();
    let found = graph::tangles(&model.contexts.graph);
    let levels = graph::levels(&model.contexts.graph, &found);
    let packages = model.packages().len();
    let basis = match (model.contexts.inferred, packages) {
        (false, _) => Basis::Declared,
        (true, 0 | 1) => Basis::Modules,
        (true, _) => Basis::Packages,
    };
    let weights = &project.config.seams;
    let within = || (basis == Basis::Packages).then(|| within_packages(model, weights));
    let ((seams, within_packages), (tangles, (clusters, gate))) = rayon::join(
        || rayon::join(|| seams(model, Level::Context, weights), within),
        || {
            let others = || rayon::join(|| clusters(model), || gate::gate(project, &breaches));
            rayon::join(|| tangles(model, &found), others)
        },
    );
    Report {
        basis,
        packages: packages as u64,
        modules: model.modules.modules().len() as u64,
        contexts: contexts(model, &levels),
        dependencies: dependencies(model, &found, &breaches),
        tangles,
        seams,
        within_packages,
        unassigned: unassigned(model),
        clusters,
        gate,
    }
}
