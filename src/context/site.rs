//! Modules and definitions as patterns see them.
//!
//! Takes ids; returns [`Site`]s. Leaves out matching (`config::Pattern`).

use crate::config::Site;
use crate::resolve::{CodeGraph, Module, ModuleId};
use crate::source::SourceMap;
use crate::workspace::Workspace;

/// The analysed program, to look up what a [`Site`] is made of.
#[derive(Clone, Copy)]
pub(super) struct Program<'a> {
    pub(super) code: &'a CodeGraph,
    pub(super) workspace: &'a Workspace,
    pub(super) sources: &'a SourceMap,
}

impl<'a> Program<'a> {
    pub(super) fn module_ids(self) -> impl ExactSizeIterator<Item = ModuleId> {
        (0..self.code.modules.len() as u32).map(ModuleId)
    }

    pub(super) fn module_site(self, id: ModuleId) -> Site<'a> {
        let module = self.code.module(id);
        self.site(&module.path, module)
    }

    /// A site for a path in a module: that of the module itself or of one of its definitions.
    pub(super) fn site<'s>(self, path: &'s str, module: &Module) -> Site<'s>
    where
        'a: 's,
    {
        let package = self.workspace.package(module.package);
        let root = self.code.module(self.code.crates[module.krate as usize].root);
        let root_file = self.file(root);
        Site {
            path,
            package: &package.name,
            package_dir: &package.dir,
            source_dir: root_file.rsplit_once('/').map_or("", |(dir, _)| dir),
            file: self.file(module),
        }
    }

    fn file(self, module: &Module) -> &'a str {
        &self.sources.file(module.location.file).path
    }
}
