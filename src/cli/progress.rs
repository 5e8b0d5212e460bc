//! The line on standard error that tells how far a long run is.
//!
//! Takes the counts of [`crate::progress`]; shows them on a terminal, and takes the line away before anything else is
//! written. Nothing is shown in CI, in pipes, on dumb terminals or with `--quiet`. Leaves out the counting.

use std::fmt::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::Stream;
use crate::progress::{Progress, Stage, now};
use crate::report::text::grouped;

/// A run that takes less time than this shows nothing.
const PATIENCE: Duration = Duration::from_millis(400);

static ALLOWED: AtomicBool = AtomicBool::new(false);

/// Shows progress from now on if someone is there to see it.
pub(super) fn allow(stderr: &Stream<'_>, quiet: bool) {
    let in_ci = std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
    ALLOWED.store(stderr.is_terminal() && !quiet && !in_ci, Ordering::Relaxed);
}

/// The line, as long as this value lives.
pub(super) struct Shown(Option<ProgressBar>);

impl Shown {
    pub(super) fn start() -> Self {
        if !ALLOWED.load(Ordering::Relaxed) {
            return Self(None);
        }
        // knows terminals that cannot move the cursor
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        let words = |_: &ProgressState, out: &mut dyn Write| _ = out.write_str(&sentence(now()));
        let Ok(style) = ProgressStyle::with_template("{words}") else { return Self(None) };
        bar.set_style(style.with_key("words", words));
        let ticking = bar.clone();
        std::thread::spawn(move || {
            std::thread::sleep(PATIENCE);
            if !ticking.is_finished() {
                ticking.enable_steady_tick(Duration::from_millis(120));
            }
        });
        Self(Some(bar))
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}

fn sentence(progress: Progress) -> String {
    let what = match progress.stage {
        Stage::Packages => return "finding packages …".to_owned(),
        Stage::Files => return format!("reading files … {}", grouped(progress.done)),
        Stage::Graph => return "building the graph …".to_owned(),
        Stage::Names => "binding imports, expanding macros",
        Stage::References => "resolving references",
    };
    match (progress.done * 100).checked_div(progress.total) {
        Some(percent) => format!("{what} … {}%", percent.min(100)),
        None => format!("{what} …"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_stage_and_how_much_of_it_is_done() {
        let told = |stage, done, total| sentence(Progress { stage, done, total });
        assert_eq!(told(Stage::Packages, 0, 0), "finding packages …");
        assert_eq!(told(Stage::Files, 1234, 0), "reading files … 1,234");
        assert_eq!(told(Stage::References, 512, 2048), "resolving references … 25%");
        assert_eq!(told(Stage::Names, 3, 0), "binding imports, expanding macros …");
    }

    #[test]
    fn a_pipe_gets_no_progress() {
        allow(&Stream::pipe(Vec::new()), false);
        assert!(Shown::start().0.is_none());
    }
}
