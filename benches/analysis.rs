//! How long the whole analysis takes against the floor below which no analysis with `syn` can get: reading all files
//! and parsing them in parallel. docs/benchmarks.md says how to read the figures.
//!
//! `cargo bench` measures synthetic workspaces of 10 to 10,000 modules; with `SEAMFIND_BENCH_TREE` set, the projects
//! in those folders (separated as in `PATH`). Criterion measures the first tree once more, with its statistics.

#![allow(clippy::print_stdout, reason = "the figures are the output")]

mod support;

use std::env;
use std::io;
use std::path::Path;
use std::time::Duration;

use criterion::Criterion;
use support::passes::{Pass, Tree, is_floor, measure, once};
use support::synthetic::{self, Size};
use support::table::{Row, render};
use tempfile::TempDir;

const SIZES: [Size; 4] = [
    Size { packages: 1, modules: 10 },
    Size { packages: 5, modules: 20 },
    Size { packages: 10, modules: 100 },
    Size { packages: 100, modules: 100 },
];

fn main() -> io::Result<()> {
    if is_floor() {
        return Ok(());
    }
    let mut criterion = Criterion::default().sample_size(10).configure_from_args();
    match env::var_os("SEAMFIND_BENCH_TREE") {
        Some(trees) => {
            let trees: Vec<_> = env::split_paths(&trees).collect();
            if let Some(first) = trees.first() {
                statistics(&mut criterion, first)?;
            }
            let name = |tree: &Path| tree.file_name().unwrap_or(tree.as_os_str()).to_string_lossy().into_owned();
            let rows: io::Result<Vec<Row>> = trees.iter().map(|tree| row(name(tree), tree)).collect();
            println!("{}", render(&rows?));
        }
        None => {
            let folders: Vec<TempDir> = SIZES.iter().map(|&size| synthetic_tree(size)).collect::<io::Result<_>>()?;
            statistics(&mut criterion, folders[1].path())?;
            let named = SIZES.iter().zip(&folders);
            let rows: io::Result<Vec<Row>> =
                named.map(|(size, folder)| row(format!("{} modules", size.total()), folder.path())).collect();
            println!("{}", render(&rows?));
        }
    }
    criterion.final_summary();
    Ok(())
}

fn synthetic_tree(size: Size) -> io::Result<TempDir> {
    let folder = TempDir::new()?;
    synthetic::write(folder.path(), size)?;
    Ok(folder)
}

/// Criterion's measure of the floor and of the analysis.
fn statistics(criterion: &mut Criterion, root: &Path) -> io::Result<()> {
    let tree = Tree::new(root)?;
    let mut group = criterion.benchmark_group("tree");
    group.warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(10));
    for (name, pass) in [("floor", Pass::Floor), ("analysis", Pass::Analysis)] {
        group.bench_function(name, |bencher| bencher.iter(|| once(pass, &tree)));
    }
    group.finish();
    Ok(())
}

/// The figures of one tree, each the best of a few runs.
fn row(name: String, root: &Path) -> io::Result<Row> {
    let tree = Tree::new(root)?;
    let times = if tree.lines > 300_000 { 2 } else { 5 };
    let figures = |pass| measure(pass, &tree, times);
    let (floor, analysis, names) = (figures(Pass::Floor)?, figures(Pass::Analysis)?, figures(Pass::Names)?);
    Ok(Row { name, tree, floor, analysis, names })
}
