//! The scripts and styles of the page.
//!
//! Returns each kind as one text. The scripts are ES modules of their own, one thing each, so that editors and tools
//! understand them; here they are put one after the other, imports first, and their `import` and `export` fall away.
//! Leaves out the data.

/// Lays out the context map; see `vendor/README.md`.
const LIBRARY: &str = include_str!("vendor/dagre.min.js");

/// The licence that goes with [`LIBRARY`].
pub(super) const LIBRARY_LICENCE: &str = include_str!("vendor/dagre.LICENSE");

macro_rules! files {
    ($($path:literal)*) => { &[$(($path, include_str!($path)),)*] };
}

/// The styles, in the order in which they override each other.
pub(super) const STYLES: &[(&str, &str)] = files! {
    "style/base.css"
    "style/shell.css"
    "style/parts.css"
    "style/overview.css"
    "style/map.css"
    "style/matrix.css"
    "style/contexts.css"
    "style/seams.css"
    "style/lists.css"
    "style/database.css"
    "style/print.css"
};

/// The scripts; each imports only from those before it. The views stand in the order of their tabs.
pub(super) const SCRIPTS: &[(&str, &str)] = files! {
    "app/page.js"
    "app/dom.js"
    "app/words.js"
    "app/model.js"
    "app/references.js"
    "app/uses.js"
    "app/seams.js"
    "app/address.js"
    "app/views.js"
    "app/links.js"
    "app/evidence.js"
    "app/details.js"
    "views/overview.js"
    "views/scope.js"
    "views/map.js"
    "views/matrix.js"
    "views/contexts.js"
    "views/seams.js"
    "views/tangles.js"
    "views/database.js"
    "views/findings.js"
    "views/unassigned.js"
    "views/unresolved.js"
    "app/search.js"
    "app/main.js"
};

/// The library, without the reference to a source map that is not there.
pub(super) fn library() -> String {
    LIBRARY.lines().filter(|line| !line.starts_with("//#")).flat_map(|line| [line, "\n"]).collect()
}

/// All styles.
pub(super) fn style() -> String {
    STYLES.iter().map(|(_, text)| *text).collect()
}

/// All scripts as one.
pub(super) fn script() -> String {
    SCRIPTS.iter().map(|(_, text)| without_imports(text)).collect()
}

/// A module as a part of a larger one. An import ends where a line ends with its semicolon.
fn without_imports(module: &str) -> String {
    let mut out = String::with_capacity(module.len());
    let mut importing = false;
    for line in module.lines() {
        importing |= line.starts_with("import ");
        if !importing {
            out.push_str(line.strip_prefix("export ").unwrap_or(line));
            out.push('\n');
        }
        importing &= !line.ends_with(';');
    }
    out
}
