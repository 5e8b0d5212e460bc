//! How far a run is, for whoever waits for it.
//!
//! The stages that take long count here, and the command line shows it. The counts are one for the process, as a log
//! would be: no stage reads them, so no result depends on them.

use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};

static STAGE: AtomicU8 = AtomicU8::new(0);
static DONE: AtomicU64 = AtomicU64::new(0);
static TOTAL: AtomicU64 = AtomicU64::new(0);

/// What a run is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Finding packages and targets.
    Packages,
    /// Reading and parsing files; the total is not known before.
    Files,
    /// Binding imports and expanding macros.
    Names,
    /// Resolving what items name and what their types tell.
    References,
    /// Putting the graph together and mapping it to contexts.
    Graph,
}

/// How far a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub stage: Stage,
    /// How much of that is done.
    pub done: u64,
    /// How much there is; 0 if that is not known.
    pub total: u64,
}

/// A stage begins, with `total` things to do; 0 if that is not known.
pub fn begin(stage: Stage, total: u64) {
    DONE.store(0, Ordering::Relaxed);
    TOTAL.store(total, Ordering::Relaxed);
    STAGE.store(stage as u8, Ordering::Relaxed);
}

/// So many more are done.
pub fn advance(count: u64) {
    DONE.fetch_add(count, Ordering::Relaxed);
}

/// How far the run is now.
#[must_use]
pub fn now() -> Progress {
    let stages = [Stage::Packages, Stage::Files, Stage::Names, Stage::References, Stage::Graph];
    let stage = stages.get(usize::from(STAGE.load(Ordering::Relaxed))).copied().unwrap_or(Stage::Graph);
    Progress { stage, done: DONE.load(Ordering::Relaxed), total: TOTAL.load(Ordering::Relaxed) }
}
