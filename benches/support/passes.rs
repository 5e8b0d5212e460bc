//! One pass over a tree in a process of its own, so that its peak of memory is its own too.
//!
//! Takes a pass and a tree; returns wall time, CPU time and peak memory. The process is this bench again, told by its
//! environment what to do.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use rayon::prelude::*;
use seamfind::cli::{self, Stream};

const PASS: &str = "SEAMFIND_BENCH_PASS";
const LIST: &str = "SEAMFIND_BENCH_LIST";
/// What seamfind itself gives its threads.
const STACK_SIZE: usize = 256 << 20;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pass {
    /// Every file read and parsed by `syn`, in parallel, and dropped.
    Floor,
    /// `seamfind analyze`.
    Analysis,
    /// `seamfind analyze --names-only`.
    Names,
}

impl Pass {
    const ALL: [Self; 3] = [Self::Floor, Self::Analysis, Self::Names];

    fn name(self) -> &'static str {
        match self {
            Self::Floor => "floor",
            Self::Analysis => "analysis",
            Self::Names => "names",
        }
    }
}

/// What a tree is made of: the files that the analysis reads.
#[derive(Debug)]
pub(crate) struct Tree {
    pub(crate) root: PathBuf,
    pub(crate) files: Vec<PathBuf>,
    pub(crate) bytes: u64,
    pub(crate) lines: usize,
}

impl Tree {
    /// Finds out which files the analysis of a folder reads.
    pub(crate) fn new(root: &Path) -> io::Result<Self> {
        let root = root.canonicalize()?;
        let mut listed = Vec::new();
        let arguments = ["export", "modules", "--format", "tsv"].map(Into::into);
        run(arguments.into_iter().chain([root.clone().into_os_string()]), Stream::pipe(&mut listed));
        let listed = String::from_utf8_lossy(&listed);
        let file = |line: &str| line.split('\t').nth(4).map(|file| root.join(file));
        let mut files: Vec<PathBuf> = listed.lines().skip(1).filter_map(file).collect();
        files.sort();
        files.dedup();
        let texts: Vec<String> = files.iter().filter_map(|file| fs::read_to_string(file).ok()).collect();
        let bytes = texts.iter().map(|text| text.len() as u64).sum();
        let lines = texts.iter().map(|text| text.lines().count()).sum();
        Ok(Self { root, files, bytes, lines })
    }
}

/// The figures of one pass.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figures {
    pub(crate) wall: Duration,
    /// User and system time of all threads.
    pub(crate) cpu: Duration,
    /// Bytes; the resident set at its highest.
    pub(crate) peak: u64,
}

/// Runs a pass over a tree in a process of its own, a few times, and returns the lowest of each figure.
pub(crate) fn measure(pass: Pass, tree: &Tree, times: usize) -> io::Result<Figures> {
    let list = tempfile::NamedTempFile::new()?;
    let files: Vec<String> = tree.files.iter().map(|file| file.display().to_string()).collect();
    fs::write(list.path(), files.join("\n"))?;
    let mut best: Option<Figures> = None;
    for _ in 0..times.max(1) {
        let mut command = Command::new(env::current_exe()?);
        command.arg(&tree.root).env(PASS, pass.name()).env(LIST, list.path());
        let figures = figures(&String::from_utf8_lossy(&command.output()?.stdout))?;
        best = Some(best.map_or(figures, |best| Figures {
            wall: best.wall.min(figures.wall),
            cpu: best.cpu.min(figures.cpu),
            peak: best.peak.min(figures.peak),
        }));
    }
    best.ok_or_else(|| io::Error::other("no run"))
}

/// Reads what a process of [`child`] printed.
fn figures(text: &str) -> io::Result<Figures> {
    let numbers: Vec<u64> = text.split_whitespace().filter_map(|number| number.parse().ok()).collect();
    match numbers[..] {
        [wall, cpu, peak] => Ok(Figures { wall: Duration::from_micros(wall), cpu: Duration::from_micros(cpu), peak }),
        _ => Err(io::Error::other(format!("a pass failed: {text}"))),
    }
}

/// If this process is one that [`measure`] started: does what it is told and returns the line to print.
pub(crate) fn child() -> Option<String> {
    let told = env::var(PASS).ok()?;
    let pass = Pass::ALL.into_iter().find(|pass| pass.name() == told)?;
    let root = PathBuf::from(env::args_os().nth(1)?);
    let listed = fs::read_to_string(env::var_os(LIST)?).ok()?;
    let files: Vec<PathBuf> = listed.lines().map(PathBuf::from).collect();
    let begin = Instant::now();
    once(pass, &root, &files);
    let wall = begin.elapsed();
    Some(format!("{} {} {}", wall.as_micros(), cpu_time().unwrap_or(wall).as_micros(), peak_memory().unwrap_or(0)))
}

/// Does one pass.
pub(crate) fn once(pass: Pass, root: &Path, files: &[PathBuf]) {
    let analyze = |more: &[&str]| {
        let arguments = ["analyze", "--format", "json"].iter().chain(more).map(Into::into);
        run(arguments.chain([root.as_os_str().to_owned()]), Stream::pipe(io::sink()));
    };
    match pass {
        Pass::Floor => floor(files),
        Pass::Analysis => analyze(&[]),
        Pass::Names => analyze(&["--names-only"]),
    }
}

/// Reads and parses the files, in parallel. Each thread forgets the texts it has parsed, as seamfind does.
fn floor(files: &[PathBuf]) {
    let parse = |file: &PathBuf| {
        let parsed = fs::read_to_string(file).ok().and_then(|text| syn::parse_file(&text).ok());
        let is_rust = parsed.is_some();
        drop(parsed);
        proc_macro2::extra::invalidate_current_thread_spans();
        is_rust
    };
    let threads = rayon::ThreadPoolBuilder::new().stack_size(STACK_SIZE).build().expect("threads can be started");
    let parsed = threads.install(|| files.par_iter().filter(|file| parse(file)).count());
    std::hint::black_box(parsed);
}

fn run(arguments: impl Iterator<Item = std::ffi::OsString>, mut stdout: Stream<'_>) {
    let mut stderr = Stream::pipe(io::sink());
    let status = cli::run(["seamfind".into()].into_iter().chain(arguments), &mut stdout, &mut stderr);
    std::hint::black_box(status);
}

/// User and system time of this process so far, from `/proc`.
fn cpu_time() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let after_name = stat.rsplit_once(')')?.1;
    let ticks: u64 = after_name.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Some(Duration::from_millis(ticks * 10)) // a tick is 10 ms on Linux
}

/// The highest resident set of this process, in bytes, from `/proc`.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()? * 1024)
}
