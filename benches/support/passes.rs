//! One pass over a tree in a process of its own, so that its peak of memory is its own too.
//!
//! Takes a pass and a tree; returns wall time, CPU time and peak memory. An analysis is the program as it is installed;
//! the floor is this bench again, told so by its environment, with the allocator that a Rust program has by default.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rayon::prelude::*;

/// The list of files, in the environment of a process that is to do [`Pass::Floor`].
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
        let mut export = Command::new(env!("CARGO_BIN_EXE_seamfind"));
        let listed = export.args(["export", "modules", "--format", "tsv"]).arg(&root).output()?.stdout;
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

/// Runs a pass over a tree a few times and returns the lowest of each figure.
pub(crate) fn measure(pass: Pass, tree: &Tree, times: usize) -> io::Result<Figures> {
    let mut best = once(pass, tree)?;
    for _ in 1..times {
        let figures = once(pass, tree)?;
        best = Figures {
            wall: best.wall.min(figures.wall),
            cpu: best.cpu.min(figures.cpu),
            peak: best.peak.min(figures.peak),
        };
    }
    Ok(best)
}

/// Runs a pass over a tree.
pub(crate) fn once(pass: Pass, tree: &Tree) -> io::Result<Figures> {
    let list = tempfile::NamedTempFile::new()?;
    let analyze = |more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_seamfind"));
        command.args(["analyze", "--format", "json"]).args(more).arg(&tree.root);
        command
    };
    let mut command = match pass {
        Pass::Floor => {
            let files: Vec<String> = tree.files.iter().map(|file| file.display().to_string()).collect();
            fs::write(list.path(), files.join("\n"))?;
            let mut command = Command::new(env::current_exe()?);
            command.env(LIST, list.path());
            command
        }
        Pass::Analysis => analyze(&[]),
        Pass::Names => analyze(&["--names-only"]),
    };
    let (begin, before) = (Instant::now(), cpu_of_children());
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    let peak = watched(&mut child)?;
    Ok(Figures { wall: begin.elapsed(), cpu: cpu_of_children().saturating_sub(before), peak })
}

/// If this process is one that [`once`] started: does the floor, and says that it did.
pub(crate) fn is_floor() -> bool {
    let listed = env::var_os(LIST).and_then(|list| fs::read_to_string(list).ok());
    if let Some(listed) = &listed {
        floor(&listed.lines().map(Path::new).collect::<Vec<_>>());
    }
    listed.is_some()
}

/// Reads and parses the files, in parallel. Each thread forgets the texts it has parsed, as seamfind does.
fn floor(files: &[&Path]) {
    let parse = |file: &&Path| {
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

/// Waits for a process and returns its highest resident set, in bytes, as far as `/proc` tells while it runs.
fn watched(child: &mut Child) -> io::Result<u64> {
    let mut peak = 0;
    while child.try_wait()?.is_none() {
        peak = peak_memory(child.id()).unwrap_or(peak);
        thread::sleep(Duration::from_millis(1));
    }
    Ok(peak)
}

fn peak_memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches("kB").trim().parse::<u64>().ok()? * 1024)
}

/// User and system time of all processes that this one has waited for, from `/proc`; none where that does not tell.
fn cpu_of_children() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks: u64 = after_name.split_whitespace().skip(13).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10) // a tick is 10 ms on Linux
}
