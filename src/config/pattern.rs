//! Patterns: how the configuration names code.
//!
//! Takes the text of a pattern; returns what it matches and how narrowly. Works on names and paths alone. Leaves out
//! which modules there are and who wins where two contexts claim one (`context`).

use std::cmp::Reverse;

use globset::{GlobBuilder, GlobMatcher};

/// What makes a glob more than a literal name. A backslash escapes the next character.
const WILDCARDS: [char; 5] = ['*', '?', '[', '{', '\\'];

/// A pattern of the configuration.
///
/// - `shop::orders` is that module (or definition) and all below it. The first segment names the crate as module paths
///   do; hyphens are taken for underscores, and a binary that shares its library's name is `bin:shop`.
/// - `*` stands for one segment, `**` for any number of them, none included: `shop::*::db`, `shop::**::tests`.
/// - `package:GLOB` is every crate of the packages whose name matches.
/// - `path:GLOB` is what is written in the files that match, or below the folders that match. The path is relative to
///   the root; `*` does not cross a `/`, `**` does.
#[derive(Clone, Debug)]
pub struct Pattern {
    text: String,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Module(Vec<Segment>),
    Package(GlobMatcher),
    /// With the literal text that it begins with, which rules out most files at once.
    Path(GlobMatcher, String),
}

#[derive(Clone, Debug)]
enum Segment {
    Literal(String),
    One,
    Many,
}

/// A piece of code, as patterns see it.
#[derive(Clone, Debug)]
pub struct Site<'a> {
    /// The path of the module or definition.
    pub path: &'a str,
    /// The name of the package.
    pub package: &'a str,
    /// The directory of the package, relative to the root; empty for the root itself.
    pub package_dir: &'a str,
    /// The directory of the crate's root file, relative to the root.
    pub source_dir: &'a str,
    /// The file, relative to the root.
    pub file: &'a str,
}

/// How narrowly a pattern matches a piece of code; the greatest wins. Compared in this order:
///
/// 1. *Depth* of the module at which the pattern matches, where 1 is the crate: the nearest claim wins. `shop::*::db`
///    matches `shop::orders::db` and all below it at depth 3, `shop::orders` at depth 2, `package:shop` at depth 1. A
///    `path:` is as deep as the folder (or file) that it matches lies below that of the crate's root file:
///    `path:crates/shop/src/orders` matches at depth 2.
/// 2. More literal segments. For a path, those below the folder of the crate's root file count, and the package as one.
/// 3. Fewer `**`, then fewer segments with another wildcard.
/// 4. More literal characters beside a wildcard in one segment: `package:shop-*` before `package:*`.
/// 5. Module patterns before `path:`, and these before `package:`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Specificity {
    depth: usize,
    literal: usize,
    many: Reverse<usize>,
    wild: Reverse<usize>,
    literal_characters: usize,
    rank: Rank,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Package,
    Path,
    Module,
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// What is wrong with it, to stand beside the pattern.
    pub fn parse(text: &str) -> Result<Self, String> {
        let kind = if let Some(name) = text.strip_prefix("package:") {
            Kind::Package(glob(name)?)
        } else if let Some(path) = text.strip_prefix("path:") {
            let folder = folder_of(path);
            let literal = folder.split(WILDCARDS).next().unwrap_or_default();
            Kind::Path(glob(folder)?, literal.to_owned())
        } else {
            Kind::Module(segments(text)?)
        };
        Ok(Self { text: text.to_owned(), kind })
    }

    /// The pattern as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether it is a plain path of a module or definition, without wildcards.
    #[must_use]
    pub fn is_plain_path(&self) -> bool {
        matches!(&self.kind, Kind::Module(segments) if segments.iter().all(|s| matches!(s, Segment::Literal(_))))
    }

    /// How narrowly the pattern matches; `None` if it does not.
    #[must_use]
    pub fn matches(&self, site: &Site<'_>) -> Option<Specificity> {
        match &self.kind {
            Kind::Module(segments) => {
                matched_segments(segments, site.path).map(|depth| module_specificity(segments, depth))
            }
            Kind::Package(glob) => glob.is_match(site.package).then(|| glob_specificity(glob, 1, Rank::Package)),
            Kind::Path(glob, literal) => {
                let candidate = site.file.starts_with(literal.as_str());
                let matched = candidate.then(|| matched_folder(glob, site.file)).flatten();
                matched.map(|folder| path_specificity(glob, folder, site))
            }
        }
    }
}

/// The glob of a `path:` without what means "all below", since a folder stands for all below it anyway.
fn folder_of(path: &str) -> &str {
    let path = path.strip_prefix("./").unwrap_or(path);
    path.strip_suffix("/**").unwrap_or(path).trim_end_matches('/')
}

fn glob(text: &str) -> Result<GlobMatcher, String> {
    if text.is_empty() {
        return Err("a glob is missing after the colon".to_owned());
    }
    let built = GlobBuilder::new(text).literal_separator(true).build();
    Ok(built.map_err(|error| format!("not a glob: {}", error.kind()))?.compile_matcher())
}

fn segments(text: &str) -> Result<Vec<Segment>, String> {
    let (prefix, path) = match text.strip_prefix("bin:") {
        Some(path) => ("bin:", path),
        None => ("", text),
    };
    let mut segments: Vec<Segment> = Vec::new();
    for (index, part) in path.split("::").enumerate() {
        match segment(part, index == 0)? {
            Segment::Many if matches!(segments.last(), Some(Segment::Many)) => {}
            segment => segments.push(segment),
        }
    }
    if let Some(Segment::Literal(name)) = segments.first_mut() {
        *name = format!("{prefix}{}", name.replace('-', "_"));
    } else if !prefix.is_empty() {
        return Err("the name of a crate is missing after `bin:`".to_owned());
    }
    Ok(segments)
}

fn segment(part: &str, is_crate: bool) -> Result<Segment, String> {
    let name = part.strip_prefix("r#").unwrap_or(part);
    let is_name = |c: char| c.is_alphanumeric() || c == '_' || (is_crate && c == '-');
    match name {
        "*" => Ok(Segment::One),
        "**" => Ok(Segment::Many),
        "" => Err("a name is missing beside `::`".to_owned()),
        "crate" | "self" | "super" if is_crate => Err(format!("`{name}` says nothing here: begin with a crate's name")),
        _ if name.chars().all(is_name) => Ok(Segment::Literal(name.to_owned())),
        _ if name.contains('*') => Err(format!("in `{name}` the `*` is not alone: it stands for a whole segment")),
        _ if name.contains(':') => {
            Err("segments are separated by `::`, and the known prefixes are `package:`, `path:`, `bin:`".to_owned())
        }
        _ if name.contains('/') => Err(format!("files and folders are named by `path:{name}`")),
        _ => Err(format!("`{name}` is not a name")),
    }
}

/// How many segments of the path the pattern matches: the least number, as all below follows anyway.
fn matched_segments(pattern: &[Segment], path: &str) -> Option<usize> {
    if let Some(Segment::Literal(name)) = pattern.first()
        && !path.starts_with(name.as_str())
    {
        return None; // the usual case, told without splitting the path
    }
    let path: Vec<&str> = path.split("::").collect();
    let (mut at, mut position) = (0, 0);
    // Where to go on when the rest does not fit: behind the last `**`, which then takes one segment more.
    let mut retry = None;
    while let Some(segment) = pattern.get(at) {
        let fits = match (segment, path.get(position)) {
            (Segment::Many, _) => {
                retry = Some((at + 1, position));
                at += 1;
                continue;
            }
            (_, None) => return None,
            (Segment::One, Some(_)) => true,
            (Segment::Literal(name), Some(part)) => part.strip_prefix("r#").unwrap_or(part) == name,
        };
        if fits {
            (at, position) = (at + 1, position + 1);
        } else {
            let (behind, taken) = retry?;
            retry = Some((behind, taken + 1));
            (at, position) = (behind, taken + 1);
        }
    }
    Some(position)
}

/// The highest folder above the file that the glob matches, or the file itself.
fn matched_folder<'f>(glob: &GlobMatcher, file: &'f str) -> Option<&'f str> {
    let folders = file.match_indices('/').map(|(at, _)| &file[..at]);
    folders.chain([file]).find(|path| glob.is_match(path))
}

fn module_specificity(segments: &[Segment], depth: usize) -> Specificity {
    let count = |wanted: fn(&Segment) -> bool| segments.iter().filter(|segment| wanted(segment)).count();
    Specificity {
        depth,
        literal: count(|segment| matches!(segment, Segment::Literal(_))),
        many: Reverse(count(|segment| matches!(segment, Segment::Many))),
        wild: Reverse(count(|segment| matches!(segment, Segment::One))),
        literal_characters: 0,
        rank: Rank::Module,
    }
}

fn path_specificity(glob: &GlobMatcher, matched: &str, site: &Site<'_>) -> Specificity {
    let literal_prefix: Vec<&str> = parts(glob.glob().glob()).take_while(|part| !is_wild(part)).collect();
    let specificity = glob_specificity(glob, depth_of_path(&parts(matched).collect::<Vec<_>>(), site), Rank::Path);
    let literal = specificity.literal - literal_prefix.len() + depth_of_path(&literal_prefix, site);
    Specificity { literal, ..specificity }
}

/// The depth of the module that a folder or file stands for: 1 for the folder of the crate's root file and what is
/// above it in the package, 0 above that.
fn depth_of_path(path: &[&str], site: &Site<'_>) -> usize {
    let source: Vec<&str> = parts(site.source_dir).collect();
    match path.strip_prefix(&source[..]) {
        Some(below) => 1 + below.len(),
        None => usize::from(!path.is_empty() && path.len() >= parts(site.package_dir).count()),
    }
}

fn glob_specificity(glob: &GlobMatcher, depth: usize, rank: Rank) -> Specificity {
    let wild = || parts(glob.glob().glob()).filter(|part| is_wild(part) && *part != "**");
    Specificity {
        depth,
        literal: parts(glob.glob().glob()).filter(|part| !is_wild(part)).count(),
        many: Reverse(parts(glob.glob().glob()).filter(|part| *part == "**").count()),
        wild: Reverse(wild().count()),
        literal_characters: wild().flat_map(str::chars).filter(|c| !"*?[]{}!,".contains(*c)).count(),
        rank,
    }
}

fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|part| !part.is_empty())
}

fn is_wild(part: &str) -> bool {
    part.contains(WILDCARDS)
}
