//! What cargo would refuse whatever is done with the code.
//!
//! Takes the planner; returns the obstacles with their references. Leaves out what the steps settle.

use super::Obstacle;
use super::part::is_linkable;
use super::steps::Planner;
use super::text::list;
use crate::analysis::evidence::Evidence;
use crate::analysis::seams::SeamKind;
use crate::resolve::ModuleId;
use crate::workspace::PackageId;

impl Planner<'_, '_> {
    /// What cargo would refuse whatever is done with the code.
    pub(super) fn obstacles(&mut self) -> Vec<Obstacle> {
        let mut obstacles = Vec::new();
        let code = self.inputs.model.code;
        let rest = code.crates.iter().filter(|krate| self.part.packages.contains(&krate.package));
        let linkable =
            rest.into_iter().any(|krate| is_linkable(krate.target) && !self.part.modules.contains(&krate.root));
        if self.kind == SeamKind::Leaf && self.part.moves() && !linkable {
            obstacles.push(Obstacle {
                message: "what stays behind is a binary, and no package can depend on a binary".to_owned(),
                help: "first make a library of it (`src/lib.rs` with its modules, and a small `src/main.rs`), or plan with \
                       `--kind library`"
                    .to_owned(),
                references: Vec::new(),
            });
        }
        obstacles.extend(self.package_cycles());
        obstacles
    }

    /// Cycles between packages by way of a third one.
    fn package_cycles(&mut self) -> Vec<Obstacle> {
        if !self.part.moves() {
            return Vec::new();
        }
        let model = self.inputs.model;
        let new = model.workspace.packages.len() as u32;
        let group = |module: ModuleId| {
            if self.part.modules.contains(&module) { new } else { model.code.module(module).package.0 }
        };
        let graph = model.modules.quotient(new + 1, |module| Some(group(module)));
        let tangles = crate::graph::tangles(&graph);
        let Some(tangle) = tangles.iter().find(|tangle| tangle.members.iter().any(|node| node.0 == new)) else {
            return Vec::new();
        };
        let others: Vec<_> = tangle
            .members
            .iter()
            .filter(|node| node.0 != new && !self.part.packages.contains(&PackageId(node.0)))
            .collect();
        if others.is_empty() {
            return Vec::new();
        }
        let names: Vec<_> = others.iter().map(|node| model.workspace.package(PackageId(node.0)).name.clone()).collect();
        let edges = others.iter().filter_map(|node| graph.dependency(crate::graph::NodeId(new), **node));
        let references: Vec<Evidence> =
            edges.flat_map(|edge| model.references(edge)).map(|reference| self.quoter.evidence(reference)).collect();
        vec![Obstacle {
            message: format!("the new package and {} would depend on each other in a circle", list(&names, 5)),
            help: "leave these references behind, or take what they use along".to_owned(),
            references,
        }]
    }
}
