//! Crates that are known by their signatures only: the standard library and a few others.
//!
//! Takes the names of the crates a workspace uses; adds those of which seamfind has signatures as crates of the
//! program, from text that is part of the binary. Leaves out bodies: nothing in a stub is ever a reference.

use std::sync::Arc;

use rayon::prelude::*;

use super::cfg::CfgOptions;
use super::collect::{Collector, new_scope};
use super::load::ModDir;
use super::names::{Name, known};
use super::program::*;
use crate::syntax::{self, ItemId};
use crate::workspace::{Edition, TargetKind, Workspace};

/// What the paths of embedded files begin with; no file of a project can have such a path.
pub(crate) const EMBEDDED: &str = "<stubs>/";

/// The text of each file, by its path below this folder.
macro_rules! files {
    ($($path:literal)*) => {
        const FILES: &[(&str, &str)] = &[$(($path, include_str!($path)),)*];
    };
}

files! {
    "ecosystem/ahash.rs"
    "ecosystem/anyhow.rs"
    "ecosystem/arc_swap.rs"
    "ecosystem/arrayvec.rs"
    "ecosystem/async_channel.rs"
    "ecosystem/axum.rs"
    "ecosystem/axum_extra.rs"
    "ecosystem/bytes.rs"
    "ecosystem/color_eyre.rs"
    "ecosystem/crossbeam.rs"
    "ecosystem/crossbeam_channel.rs"
    "ecosystem/dashmap.rs"
    "ecosystem/either.rs"
    "ecosystem/eyre.rs"
    "ecosystem/flume.rs"
    "ecosystem/fnv.rs"
    "ecosystem/futures.rs"
    "ecosystem/futures_channel.rs"
    "ecosystem/futures_core.rs"
    "ecosystem/futures_executor.rs"
    "ecosystem/futures_util.rs"
    "ecosystem/hashbrown.rs"
    "ecosystem/http.rs"
    "ecosystem/indexmap.rs"
    "ecosystem/itertools.rs"
    "ecosystem/lazy_static.rs"
    "ecosystem/lru.rs"
    "ecosystem/moka.rs"
    "ecosystem/once_cell.rs"
    "ecosystem/parking_lot.rs"
    "ecosystem/rayon.rs"
    "ecosystem/rustc_hash.rs"
    "ecosystem/scopeguard.rs"
    "ecosystem/slotmap.rs"
    "ecosystem/smallvec.rs"
    "ecosystem/tokio.rs"
    "ecosystem/tokio_stream.rs"
    "ecosystem/tokio_util.rs"
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

/// Adds the standard library, and those of the crates in use that have a stub, and binds their imports.
pub(crate) fn add(collector: &mut Collector, workspace: &Workspace) {
    let used = |krate: &str| {
        let dependencies = workspace.packages.iter().flat_map(|package| &package.dependencies);
        dependencies
            .into_iter()
            .any(|dependency| dependency.package.is_none() && dependency.package_name.replace('-', "_") == krate)
    };
    let wanted: Vec<&(&str, &str)> = FILES
        .iter()
        .filter(|(path, _)| match path.strip_prefix("ecosystem/") {
            Some(file) => used(file.trim_end_matches(".rs")),
            None => true,
        })
        .collect();
    let parsed: Vec<_> =
        wanted.par_iter().map(|&(path, text)| (path, syntax::parse_file(text).map(Arc::new))).collect();
    let mut roots = Vec::new();
    for (path, facts) in parsed {
        let path = *path;
        let name = match path.strip_prefix("ecosystem/") {
            Some(file) => Some(file.trim_end_matches(".rs")),
            None => (path == "std/lib.rs").then_some("std"),
        };
        let path = format!("{EMBEDDED}{path}");
        let file = collector.loader.add_embedded(&path, facts);
        roots.extend(name.map(|name| (name, file, ModDir::of_root(&path))));
    }
    for (name, file, dir) in roots {
        let scope = declare(collector, name);
        collector.mount(file, scope, dir, false);
    }
    knit(collector);
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
    let names = ["prelude", "v1"].map(|text| program.names.intern(text));
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
        let listed: Vec<&str> = FILES.iter().map(|(path, _)| *path).collect();
        assert_eq!(listed, found);
        for (path, text) in FILES {
            assert!(syntax::parse_file(text).is_ok(), "{path} does not parse");
        }
    }
}
