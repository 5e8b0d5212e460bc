//! Crates that are known by their signatures only: the standard library and a few others.
//!
//! Takes the names of the crates a workspace uses; adds those of which there are signatures as crates of the program:
//! from files that the user names, else from text that is part of the binary. Leaves out bodies: nothing in a stub is ever a reference.

mod user;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::Configured;
use super::cfg::CfgOptions;
use super::collect::{Collector, new_scope};
use super::load::ModDir;
use super::names::{Name, known};
use super::program::*;
use crate::syntax::{self, FileFacts, ItemId, Problem, TestCode};
use crate::workspace::{Edition, TargetKind, Workspace};
use user::{UserStub, user_stubs};

/// What the paths of embedded files begin with; no file of a project can have such a path.
pub(crate) const EMBEDDED: &str = "<stubs>/";

/// An embedded file. It is read once in the life of the program.
struct StubFile {
    /// Its path below this folder.
    path: &'static str,
    text: &'static str,
    facts: OnceLock<Result<Arc<FileFacts>, Problem>>,
}

impl StubFile {
    fn facts(&self) -> Result<Arc<FileFacts>, Problem> {
        self.facts.get_or_init(|| syntax::parse_file(self.text, TestCode::Kept).map(Arc::new)).clone()
    }
}

/// The embedded files.
macro_rules! files {
    ($($path:literal)*) => {
        static FILES: [StubFile; [$($path),*].len()] =
            [$(StubFile { path: $path, text: include_str!($path), facts: OnceLock::new() },)*];
    };
}

files! {
    "ecosystem/activitypub_federation.rs"
    "ecosystem/actix_web.rs"
    "ecosystem/actix_web_lab.rs"
    "ecosystem/ahash.rs"
    "ecosystem/anyhow.rs"
    "ecosystem/arc_swap.rs"
    "ecosystem/arrayvec.rs"
    "ecosystem/async_bb8_diesel.rs"
    "ecosystem/async_channel.rs"
    "ecosystem/await_tree.rs"
    "ecosystem/axum.rs"
    "ecosystem/axum_extra.rs"
    "ecosystem/bb8.rs"
    "ecosystem/bumpalo.rs"
    "ecosystem/bytes.rs"
    "ecosystem/camino.rs"
    "ecosystem/chrono.rs"
    "ecosystem/clap.rs"
    "ecosystem/color_eyre.rs"
    "ecosystem/config.rs"
    "ecosystem/crossbeam.rs"
    "ecosystem/crossbeam_channel.rs"
    "ecosystem/crossbeam_deque.rs"
    "ecosystem/csv.rs"
    "ecosystem/dashmap.rs"
    "ecosystem/deadpool.rs"
    "ecosystem/diesel.rs"
    "ecosystem/diesel_async.rs"
    "ecosystem/dropshot.rs"
    "ecosystem/either.rs"
    "ecosystem/enum_map.rs"
    "ecosystem/eyre.rs"
    "ecosystem/flume.rs"
    "ecosystem/fnv.rs"
    "ecosystem/fs_err.rs"
    "ecosystem/futures.rs"
    "ecosystem/futures_channel.rs"
    "ecosystem/futures_core.rs"
    "ecosystem/futures_executor.rs"
    "ecosystem/futures_util.rs"
    "ecosystem/hashbrown.rs"
    "ecosystem/http.rs"
    "ecosystem/iddqd.rs"
    "ecosystem/im.rs"
    "ecosystem/im_rc.rs"
    "ecosystem/imbl.rs"
    "ecosystem/indexmap.rs"
    "ecosystem/indicatif.rs"
    "ecosystem/itertools.rs"
    "ecosystem/lazy_static.rs"
    "ecosystem/lru.rs"
    "ecosystem/maplit.rs"
    "ecosystem/miette.rs"
    "ecosystem/mlua.rs"
    "ecosystem/moka.rs"
    "ecosystem/nucleo.rs"
    "ecosystem/once_cell.rs"
    "ecosystem/parking_lot.rs"
    "ecosystem/petgraph.rs"
    "ecosystem/phf.rs"
    "ecosystem/prost.rs"
    "ecosystem/rand.rs"
    "ecosystem/rayon.rs"
    "ecosystem/regex.rs"
    "ecosystem/reqwest.rs"
    "ecosystem/rocket.rs"
    "ecosystem/rusqlite.rs"
    "ecosystem/rustc_hash.rs"
    "ecosystem/scopeguard.rs"
    "ecosystem/sea_orm.rs"
    "ecosystem/secrecy.rs"
    "ecosystem/serde.rs"
    "ecosystem/serde_core.rs"
    "ecosystem/serde_json.rs"
    "ecosystem/serde_yaml.rs"
    "ecosystem/slog.rs"
    "ecosystem/slotmap.rs"
    "ecosystem/smallvec.rs"
    "ecosystem/sqlx.rs"
    "ecosystem/strum.rs"
    "ecosystem/tempfile.rs"
    "ecosystem/thiserror_ext.rs"
    "ecosystem/thread_local.rs"
    "ecosystem/time.rs"
    "ecosystem/tokio.rs"
    "ecosystem/tokio_postgres.rs"
    "ecosystem/tokio_stream.rs"
    "ecosystem/tokio_util.rs"
    "ecosystem/toml.rs"
    "ecosystem/tonic.rs"
    "ecosystem/tower.rs"
    "ecosystem/tracing.rs"
    "ecosystem/typed_arena.rs"
    "ecosystem/unicase.rs"
    "ecosystem/url.rs"
    "ecosystem/uuid.rs"
    "ecosystem/zeroize.rs"
    "std/alloc.rs"
    "std/any.rs"
    "std/array.rs"
    "std/ascii.rs"
    "std/backtrace.rs"
    "std/borrow.rs"
    "std/boxed.rs"
    "std/cell.rs"
    "std/char.rs"
    "std/clone.rs"
    "std/cmp.rs"
    "std/collections.rs"
    "std/convert.rs"
    "std/default.rs"
    "std/env.rs"
    "std/error.rs"
    "std/ffi.rs"
    "std/fmt.rs"
    "std/fs.rs"
    "std/future.rs"
    "std/hash.rs"
    "std/hint.rs"
    "std/io.rs"
    "std/iter.rs"
    "std/lib.rs"
    "std/marker.rs"
    "std/mem.rs"
    "std/net.rs"
    "std/num.rs"
    "std/ops.rs"
    "std/option.rs"
    "std/os.rs"
    "std/panic.rs"
    "std/path.rs"
    "std/pin.rs"
    "std/prelude.rs"
    "std/primitive.rs"
    "std/process.rs"
    "std/ptr.rs"
    "std/rc.rs"
    "std/result.rs"
    "std/slice.rs"
    "std/str.rs"
    "std/string.rs"
    "std/sync.rs"
    "std/task.rs"
    "std/thread.rs"
    "std/time.rs"
    "std/vec.rs"
}

/// Begins to read the standard library, which every resolution with types needs, in the background.
pub(crate) fn read_ahead() {
    rayon::spawn(|| {
        for file in FILES.iter().filter(|file| crate_of(file.path).is_none()) {
            drop(file.facts());
        }
    });
}

/// Adds the standard library, and those of the crates in use that have a stub, and binds their imports. `globs` name the
/// user's own stubs.
pub(crate) fn add(collector: &mut Collector, workspace: &Workspace, globs: &[Configured]) {
    let mut names = external_names(workspace);
    let own = user_stubs(workspace, globs, &names, &mut collector.findings);
    let mut roots = add_own(collector, &own, &mut names);
    let wanted = with_needs(names);
    let wanted: Vec<_> =
        wanted.into_iter().filter(|file| !own.iter().any(|stub| crate_of(file.path) == Some(&stub.krate))).collect();
    let parsed: Vec<_> = wanted.par_iter().map(|file| (file.path, file.facts())).collect();
    for (path, facts) in parsed {
        let name = crate_of(path).or((path == "std/lib.rs").then_some("std"));
        let path = format!("{EMBEDDED}{path}");
        let file = collector.loader.add_embedded(&path, facts);
        roots.extend(name.map(|name| (name.to_owned(), file, ModDir::of_root(&path))));
    }
    for (name, file, dir) in roots {
        let scope = declare(collector, &name);
        collector.mount(file, scope, dir, false, None);
    }
    knit(collector);
}

/// Reads the user's stubs, and adds the crates that they name to those that are wanted.
fn add_own(collector: &mut Collector, stubs: &[UserStub], names: &mut BTreeSet<String>) -> Vec<(String, u32, ModDir)> {
    let mut roots = Vec::new();
    for UserStub { krate, path } in stubs {
        if let Some(file) = collector.loader.add_user_stub(path) {
            names.extend(first_segments(&collector.loader.file(file).text).map(str::to_owned));
            roots.push((krate.clone(), file, ModDir::of_root(path)));
        }
    }
    roots
}

/// The names of the crates outside the workspace: of the package and, where a manifest renames it, in code.
fn external_names(workspace: &Workspace) -> BTreeSet<String> {
    let dependencies = workspace.packages.iter().flat_map(|package| &package.dependencies);
    let external = dependencies.filter(|dependency| dependency.package.is_none());
    external.flat_map(|dependency| [dependency.package_name.replace('-', "_"), dependency.code_name.clone()]).collect()
}

/// The files of the standard library and of the named crates, and of the crates that these name in turn.
fn with_needs(names: BTreeSet<String>) -> Vec<&'static StubFile> {
    let mut open: Vec<String> = names.iter().cloned().collect();
    let mut wanted = BTreeSet::new();
    while let Some(name) = open.pop() {
        let file = FILES.iter().find(|file| crate_of(file.path) == Some(&name));
        if let Some(file) = file.filter(|file| !wanted.contains(file.path)) {
            wanted.insert(file.path);
            open.extend(first_segments(file.text).map(str::to_owned));
        }
    }
    FILES.iter().filter(|file| crate_of(file.path).is_none() || wanted.contains(file.path)).collect()
}

/// The crate that a file of `ecosystem/` declares.
fn crate_of(path: &str) -> Option<&str> {
    path.strip_prefix("ecosystem/")?.strip_suffix(".rs")
}

/// What the paths of a stub begin with: the names that stand before `::` and not behind it.
fn first_segments(text: &str) -> impl Iterator<Item = &str> {
    text.split("::").filter_map(|piece| {
        let (_, segment) = piece.rsplit_once(|c: char| !c.is_alphanumeric() && c != '_')?;
        (!segment.is_empty()).then_some(segment)
    })
}

/// Adds the crate of a stub; returns its root.
fn declare(collector: &mut Collector, text: &str) -> ScopeId {
    let name = collector.program.names.intern(text);
    collector.external(name);
    let krate = CrateId(collector.program.crates.len() as u32);
    let scope = ScopeId(collector.program.scopes.len() as u32);
    let (kind, frag, item) = (DefKind::Module(scope), FragId(0), ItemId(0));
    let def = collector.add_def(Def { kind, name, scope, frag, item, index: 0, owner: None, test: false });
    collector.add_scope(new_scope(ScopeKind::Module, scope, krate, def));
    collector.program.crates.push(Crate {
        path: text.into(),
        package: None,
        target: TargetKind::Lib,
        edition: Edition::E2021,
        root: scope,
        extern_prelude: Default::default(),
        library_names: Default::default(),
        macro_use_crates: Vec::new(),
        cfg: CfgOptions::anything(),
        reference_cfg: CfgOptions::anything(),
    });
    collector.program.stubs.insert(name, krate);
    scope
}

/// Lets the stubs know each other, and makes the standard prelude known.
fn knit(collector: &mut Collector) {
    let stubs: Vec<(Name, CrateId)> = {
        let mut stubs: Vec<_> = collector.program.stubs.iter().map(|(&name, &krate)| (name, krate)).collect();
        stubs.sort();
        stubs
    };
    let program = &mut collector.program;
    let roots: Vec<(Name, DefId)> =
        stubs.iter().map(|&(name, krate)| (name, program.scope(program.krate(krate).root).def)).collect();
    let std = roots.iter().find(|(name, _)| *name == known::STD).map(|&(_, def)| def);
    for &(_, krate) in &stubs {
        let prelude = &mut program.crates[krate.0 as usize].extern_prelude;
        prelude.extend(roots.iter().copied());
        prelude.extend([known::CORE, known::ALLOC].into_iter().zip(std.into_iter().cycle()));
    }
    let names = ["prelude", "rust_2024"].map(|text| program.names.intern(text));
    let mut scope = std.and_then(|std| program.inner_scope(std));
    for name in names {
        let next =
            scope.and_then(|scope| program.scope(scope).bindings.get(&name)).and_then(|slot| slot.get(Ns::Types));
        scope = next.and_then(|binding| program.inner_scope(binding.def));
    }
    program.preludes.extend(scope);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stub_file_is_listed_and_parses() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/resolve/stubs");
        let mut found: Vec<String> = walkdir::WalkDir::new(&folder)
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.depth() > 1 && entry.path().extension().is_some_and(|extension| extension == "rs"))
            .map(|entry| entry.path().strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/"))
            .collect();
        found.sort();
        let listed: Vec<&str> = FILES.iter().map(|file| file.path).collect();
        assert_eq!(listed, found);
        for file in &FILES {
            assert!(file.facts().is_ok_and(|facts| facts.problems.is_empty()), "{} does not parse", file.path);
        }
    }

    #[test]
    fn a_stub_brings_those_it_names() {
        let wanted = with_needs(["futures-util", "futures_util", "tonic", "no_stub"].map(String::from).into());
        let crates: Vec<&str> = wanted.iter().filter_map(|file| crate_of(file.path)).collect();
        assert_eq!(crates, ["bytes", "futures", "futures_util", "http", "tonic"]);
    }
}
