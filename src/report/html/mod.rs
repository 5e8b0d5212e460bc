//! The report as one HTML file to look at: offline, self-contained, the same on every run.
//!
//! Takes the [`HtmlReport`]; returns the text of the page: the data as JSON (see `page`, `json`) and the scripts and
//! styles beside this file (see `assets`), which draw it in the browser. A content security policy lets nothing run or
//! load but these, by their hashes. Leaves out every answer: the scripts add up and look up, they do not analyse.

mod assets;
mod json;
mod page;
#[cfg(test)]
mod tests;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::Report;
use super::text::plain;
use crate::analysis::atlas::Atlas;
use crate::analysis::database::DatabaseBook;
use crate::analysis::seams::Seam;
use crate::config::SeamWeights;
use page::Page;

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub struct HtmlReport<'a> {
    /// What the project is called.
    pub title: &'a str,
    /// All that `analyze` knows.
    pub report: &'a Report,
    /// The project to browse.
    pub atlas: &'a Atlas,
    /// The packages as seams.
    pub package_seams: &'a [Seam],
    /// The modules as seams.
    pub module_seams: &'a [Seam],
    /// What the parts of a seam's score weigh.
    pub weights: &'a SeamWeights,
    /// The database, if there is one.
    pub database: Option<&'a DatabaseBook>,
}

/// The report as a page.
///
/// # Errors
/// None in practice: the data is made of what JSON can say.
pub fn html(report: HtmlReport<'_>) -> serde_json::Result<String> {
    let data = json::to_string(&Page::new(report))?;
    let (style, library, script) = (assets::style(), assets::library(), assets::script());
    let title = escape(&plain(report.title));
    let policy = policy(&style, &[&library, &script]);
    let mut out = String::with_capacity(data.len() + style.len() + library.len() + script.len() + 2_000);
    for part in [
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n",
        &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n"),
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n",
        &format!("<title>{title} · seamfind</title>\n<style>{style}</style>\n</head>\n<body>\n"),
        "<noscript>This report is drawn by the scripts in it; please let them run.</noscript>\n",
        &format!("<script type=\"application/json\" id=\"data\">{data}</script>\n"),
        &format!("<!-- dagre, used below, comes with this licence:\n{}-->\n", assets::LIBRARY_LICENCE),
        &format!("<script>{library}</script>\n<script type=\"module\">{script}</script>\n"),
        "</body>\n</html>\n",
    ] {
        out.push_str(part);
    }
    Ok(out)
}

/// The policy: nothing from anywhere, and inline only what has one of these hashes.
fn policy(style: &str, scripts: &[&str]) -> String {
    let source = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
    let scripts: Vec<_> = scripts.iter().map(|script| source(script)).collect();
    format!(
        "default-src 'none'; script-src {}; style-src {}; base-uri 'none'; form-action 'none'",
        scripts.join(" "),
        source(style)
    )
}

/// Text between tags.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
