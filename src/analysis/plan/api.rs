//! What others use of the part.
//!
//! Takes the planner with all items on their sides; returns the definitions, the most used first. Leaves out tests.

use std::collections::{BTreeMap, BTreeSet};

use super::ApiItem;
use super::steps::Planner;
use crate::resolve::{DefinitionId, ModuleId, ReferenceKind};

impl Planner<'_, '_> {
    /// What others use of the part, the most used first.
    pub(super) fn api(&self) -> Vec<ApiItem> {
        let code = self.inputs.model.code;
        let mut used: BTreeMap<DefinitionId, (BTreeSet<ModuleId>, u64)> = BTreeMap::new();
        for reference in
            code.references.iter().filter(|reference| !reference.test && reference.kind != ReferenceKind::Use)
        {
            let from_part = match reference.user.and_then(|user| self.sides.items.of(user)) {
                Some(item) => self.sides.is_in_part(item),
                None => self.part.modules.contains(&reference.from),
            };
            let is_part = match self.sides.items.of(reference.to) {
                Some(item) => self.sides.is_in_part(item),
                None => self.part.modules.contains(&code.target(reference)),
            };
            if !from_part && is_part {
                let (users, references) = used.entry(reference.to).or_default();
                users.insert(reference.from);
                *references += 1;
            }
        }
        let item = |(id, (users, references)): (DefinitionId, (BTreeSet<ModuleId>, u64))| ApiItem {
            name: code.definition_path(id),
            kind: code.definition(id).kind,
            users: users.len() as u64,
            references,
        };
        let mut api: Vec<_> = used.into_iter().map(item).collect();
        api.sort_by(|a, b| b.references.cmp(&a.references).then_with(|| a.name.cmp(&b.name)));
        api
    }
}
