//! What each module defines, and how the definitions of one module use each other.
//!
//! Takes the model; returns the definitions to browse: every one at the top of its module, and those members (fields,
//! variants, methods …) that another module uses. Uses inside a module count for the definition at the top. Leaves out
//! references between modules.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::Serialize;

use super::layering::{Layering, layering};
use super::{AtlasTangle, Column, Numbers};
use crate::analysis::Model;
use crate::resolve::{CodeGraph, DefinitionId, DefinitionKind, Visibility};

/// The definitions, module by module: those at the top in the order of their layering, then the members.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DefinitionColumns {
    /// How many each module has.
    pub count: Column,
    /// Its path below the module, or below its owner if it has one; empty for the module itself.
    pub name: Vec<String>,
    /// What it is, a letter each; see [`letter`].
    pub kind: String,
    /// Who may see it: `p` public, `c` crate, `r` restricted, `-` private.
    pub visibility: String,
    /// 1 + the place of the definition it is a member of in its module's list; 0 for one at the top.
    pub owner: Column,
    /// The line where its name stands.
    pub line: Column,
    /// Lines of it.
    pub lines: Column,
    /// 1 + its level among the definitions of its module; 0 for a member.
    pub level: Column,
    /// For each module, the uses among its definitions: user, used, references, again and again.
    pub inner: Vec<Column>,
}

/// The definitions to browse, with their places.
pub(super) struct Inventory {
    modules: Vec<ModuleInventory>,
    /// By definition: 1 + its place in its module's list; 0 for one that is left out.
    place: Vec<u32>,
}

struct ModuleInventory {
    definitions: Vec<DefinitionId>,
    tops: usize,
    uses: BTreeMap<(u32, u32), u32>,
    layering: Layering,
}

/// The definitions of one module before they are in order.
#[derive(Default)]
struct Draft {
    tops: Vec<DefinitionId>,
    members: Vec<DefinitionId>,
    uses: BTreeMap<(DefinitionId, DefinitionId), u32>,
}

impl Inventory {
    pub(super) fn new(model: Model<'_>, numbers: &Numbers) -> Self {
        let code = model.code;
        let used: BTreeSet<DefinitionId> = model
            .modules
            .graph()
            .dependencies()
            .iter()
            .flat_map(|dependency| dependency.items.keys().copied())
            .collect();
        let mut drafts: Vec<Draft> = numbers.ids.iter().map(|_| Draft::default()).collect();
        for (id, definition) in (0..).map(DefinitionId).zip(&code.definitions) {
            let counts = model.modules.includes_tests() || !definition.test;
            let Some(number) = numbers.get(definition.module).filter(|_| counts || used.contains(&id)) else {
                continue;
            };
            let draft = &mut drafts[number as usize];
            match (top(code, id) == id, used.contains(&id)) {
                (true, is_used) if is_used || definition.kind != DefinitionKind::Module => draft.tops.push(id),
                (false, true) => draft.members.push(id),
                _ => {}
            }
        }
        for reference in &code.references {
            let Some(user) = reference.user.filter(|_| model.modules.includes_tests() || !reference.test) else {
                continue;
            };
            let (user, used) = (top(code, user), top(code, reference.to));
            let module = code.definition(used).module;
            let inner = numbers.get(module).filter(|_| user != used && code.definition(user).module == module);
            if let Some(number) = inner {
                *drafts[number as usize].uses.entry((user, used)).or_default() += 1;
            }
        }
        let modules: Vec<ModuleInventory> = drafts.into_par_iter().map(Draft::settle).collect();
        let mut place = vec![0; code.definitions.len()];
        for module in &modules {
            (1..).zip(&module.definitions).for_each(|(at, id)| place[id.0 as usize] = at);
        }
        Self { modules, place }
    }

    /// The place of a definition in its module's list.
    pub(super) fn place(&self, id: DefinitionId) -> Option<u32> {
        self.place[id.0 as usize].checked_sub(1)
    }

    /// The place of the definition at the top that one is a member of, or is.
    pub(super) fn top_place(&self, code: &CodeGraph, id: DefinitionId) -> Option<u32> {
        self.place(top(code, id))
    }

    pub(super) fn columns(&self, model: Model<'_>) -> DefinitionColumns {
        let mut columns = DefinitionColumns::default();
        for module in &self.modules {
            columns.count.push(module.definitions.len() as u32);
            for &id in &module.definitions {
                self.add(&mut columns, model.code, id);
            }
            let ordered = module.layering.order.iter().map(|&part| module.layering.level[part as usize] + 1);
            let members = module.definitions.len() - module.tops;
            columns.level.extend(ordered.chain(std::iter::repeat_n(0, members)));
            columns.inner.push(module.uses.iter().flat_map(|(&(from, to), &weight)| [from, to, weight]).collect());
        }
        columns
    }

    fn add(&self, columns: &mut DefinitionColumns, code: &CodeGraph, id: DefinitionId) {
        let definition = code.definition(id);
        let owner = Some(top(code, id)).filter(|&owner| owner != id);
        let name = owner.and_then(|owner| definition.name.strip_prefix(&*code.definition(owner).name));
        let name = name.and_then(|name| name.strip_prefix("::")).unwrap_or(&definition.name);
        columns.name.push(name.to_owned());
        columns.kind.push(letter(definition.kind));
        columns.visibility.push(match definition.visibility {
            Visibility::Public => 'p',
            Visibility::Crate => 'c',
            Visibility::Restricted => 'r',
            Visibility::Private => '-',
        });
        columns.owner.push(owner.map_or(0, |owner| self.place[owner.0 as usize]));
        columns.line.push(definition.location.line);
        columns.lines.push(definition.lines);
    }

    /// The tangles among definitions; the scope of each is the box of their module's own code.
    pub(super) fn tangles(&self, leaf: &[u32]) -> Vec<AtlasTangle> {
        let mut tangles = Vec::new();
        let mut first = 0;
        for (module, &scope) in self.modules.iter().zip(leaf) {
            let mut at = vec![0; module.tops];
            (first..).zip(&module.layering.order).for_each(|(number, &part)| at[part as usize] = number);
            let numbers = |parts: &[u32]| parts.iter().map(|&part| at[part as usize]).collect();
            tangles.extend(module.layering.tangles.iter().map(|tangle| AtlasTangle {
                scope,
                definitions: true,
                members: numbers(&tangle.members),
                cycle: numbers(&tangle.cycle),
                cut: tangle.cut.iter().map(|&(from, to)| (at[from as usize], at[to as usize])).collect(),
                weight: tangle.weight,
                exact: tangle.exact,
            }));
            first += module.definitions.len() as u32;
        }
        tangles
    }
}

impl Draft {
    /// Puts the definitions in order and names them by their places.
    fn settle(self) -> ModuleInventory {
        let part: BTreeMap<DefinitionId, u32> = self.tops.iter().copied().zip(0..).collect();
        let known =
            self.uses.iter().filter_map(|(&(from, to), &weight)| Some(((*part.get(&from)?, *part.get(&to)?), weight)));
        let uses: BTreeMap<(u32, u32), u32> = known.collect();
        let layering = layering(self.tops.len() as u32, &uses);
        let mut place = vec![0; self.tops.len()];
        (0..).zip(&layering.order).for_each(|(at, &part)| place[part as usize] = at);
        let uses =
            uses.into_iter().map(|((from, to), weight)| ((place[from as usize], place[to as usize]), weight)).collect();
        let ordered = layering.order.iter().map(|&part| self.tops[part as usize]);
        let definitions = ordered.chain(self.members).collect();
        ModuleInventory { definitions, tops: self.tops.len(), uses, layering }
    }
}

/// The definition at the top of the same module that one is a member of, or is.
fn top(code: &CodeGraph, id: DefinitionId) -> DefinitionId {
    let module = code.definition(id).module;
    let owner = |&id: &DefinitionId| {
        code.definition(id).owner.filter(|&owner| owner != id && code.definition(owner).module == module)
    };
    std::iter::successors(Some(id), owner).last().unwrap_or(id)
}

/// The letter of a kind.
fn letter(kind: DefinitionKind) -> char {
    match kind {
        DefinitionKind::Module => 'M',
        DefinitionKind::Struct => 's',
        DefinitionKind::Enum => 'e',
        DefinitionKind::Union => 'u',
        DefinitionKind::Trait => 't',
        DefinitionKind::TypeAlias => 'a',
        DefinitionKind::Function => 'f',
        DefinitionKind::Const => 'c',
        DefinitionKind::Static => 'S',
        DefinitionKind::Macro => 'm',
        DefinitionKind::Generated => 'g',
        DefinitionKind::Field => 'd',
        DefinitionKind::Variant => 'v',
        DefinitionKind::Method => 'h',
        DefinitionKind::AssocConst => 'C',
        DefinitionKind::AssocType => 'T',
    }
}
