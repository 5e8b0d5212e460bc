//! The dependencies that go the wrong way, and how each of them ends.
//!
//! Takes the sides; decides, item by item, whether it moves, its users move, or the dependency is inverted, and returns
//! the [`Cut`]s in the order in which to make them. Moving is preferred, and of two moves the one with fewer lines: it
//! changes no behaviour. Leaves out how a cut is worded.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::items::{ItemIndex, ItemUse, Shape};
use super::placement::Sides;
use super::remedy::Remedies;
use super::{Inputs, Remedy};
use crate::resolve::{DefinitionId, DefinitionKind, ModuleId};

/// Rounds of looking for moves: a move can make room for another.
const ROUNDS: usize = 8;

/// How the uses of one item end.
pub(super) struct Cut {
    /// The item that is used the wrong way.
    pub(super) item: ItemIndex,
    pub(super) remedy: Remedy,
    /// Why this remedy.
    pub(super) why: String,
    /// What changes sides.
    pub(super) moving: BTreeSet<ItemIndex>,
    /// The module that it moves to; that of the item if nothing moves.
    pub(super) home: ModuleId,
    /// The references that go the wrong way, as indices into those of the code graph.
    pub(super) references: Vec<u32>,
}

/// Decides on all uses that go the wrong way, and moves what moves.
pub(super) fn cuts(inputs: Inputs<'_>, sides: &mut Sides<'_>) -> Vec<Cut> {
    let mut cuts = moves(inputs, sides);
    let remedies = Remedies::new(inputs);
    for (item, uses) in wrong(sides) {
        let (imports, others): (Vec<ItemUse>, Vec<ItemUse>) = uses.into_iter().partition(|used| sides.is_import(used));
        let (remedy, why) = if others.is_empty() {
            (Remedy::DropImport, "nothing but the import uses it: remove it, or import from where it is".to_owned())
        } else {
            let used: BTreeSet<DefinitionId> =
                others.iter().map(|used| inputs.model.code.references[used.reference as usize].to).collect();
            remedies.invert(&used)
        };
        let mut references: Vec<_> = imports.iter().chain(&others).map(|used| used.reference).collect();
        references.sort_unstable();
        cuts.push(Cut { item, remedy, why, moving: BTreeSet::new(), home: sides.home(item), references });
    }
    cuts
}

/// The cuts that are moves, in the order in which they were found: the smallest first.
fn moves(inputs: Inputs<'_>, sides: &mut Sides<'_>) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for _ in 0..ROUNDS {
        let mut candidates: Vec<(u32, ItemIndex)> = wrong(sides)
            .iter()
            .filter_map(|(&item, uses)| Some((best(inputs, sides, item, uses)?.lines, item)))
            .collect();
        candidates.sort_unstable();
        let before = cuts.len();
        for (_, item) in candidates {
            // an earlier move may have taken this one along, or changed what it takes
            let Some(uses) = wrong_uses(sides, item) else { continue };
            let Some(Move { remedy, moving, lines, why }) = best(inputs, sides, item, &uses) else { continue };
            debug_assert!(lines == sides.lines(&moving));
            let home = home(sides, remedy, item, &uses);
            sides.move_to(&moving, home);
            let references = uses.iter().map(|used| used.reference).collect();
            cuts.push(Cut { item, remedy, why, moving, home, references });
        }
        if cuts.len() == before {
            break;
        }
    }
    cuts
}

/// The uses that go the wrong way, by the item used; items that only imports use too. Tests are left out.
fn wrong(sides: &Sides<'_>) -> BTreeMap<ItemIndex, Vec<ItemUse>> {
    let mut wrong: BTreeMap<ItemIndex, Vec<ItemUse>> = BTreeMap::new();
    for used in sides.items.uses.iter().filter(|used| sides.is_wrong(used) && !sides.is_test(used)) {
        wrong.entry(used.to).or_default().push(*used);
    }
    wrong
}

fn wrong_uses(sides: &Sides<'_>, item: ItemIndex) -> Option<Vec<ItemUse>> {
    let uses = sides.items.naming(item).filter(|used| sides.is_wrong(used) && !sides.is_test(used));
    let uses: Vec<_> = uses.copied().collect();
    (!uses.is_empty()).then_some(uses)
}

/// Where what moves belongs then: with what it uses, or with those who use it, in a module that all others see.
fn home(sides: &Sides<'_>, remedy: Remedy, item: ItemIndex, uses: &[ItemUse]) -> ModuleId {
    if remedy == Remedy::MoveUser {
        return sides.home(item);
    }
    let mut users: BTreeMap<ModuleId, (usize, Reverse<ModuleId>)> = BTreeMap::new();
    for used in uses {
        let module = used.from.map_or(used.from_module, |from| sides.home(from));
        users.entry(module).or_insert((0, Reverse(module))).0 += 1;
    }
    let most = users.into_iter().max_by_key(|(_, rank)| *rank);
    most.map_or_else(|| sides.home(item), |(module, _)| sides.seen_by_all(module))
}

struct Move {
    remedy: Remedy,
    moving: BTreeSet<ItemIndex>,
    lines: u32,
    why: String,
}

/// The smaller of the two moves that end the uses of an item, if there is one.
fn best(inputs: Inputs<'_>, sides: &Sides<'_>, item: ItemIndex, uses: &[ItemUse]) -> Option<Move> {
    let users: BTreeSet<ItemIndex> =
        uses.iter().filter(|used| !sides.is_import(used)).filter_map(|used| used.from).collect();
    let loose = uses.iter().any(|used| used.from.is_none() && !sides.is_import(used));
    if users.is_empty() && !loose {
        return None; // imports alone
    }
    if prefers_a_copy(inputs, sides, item) {
        return None;
    }
    let up = if loose { None } else { sides.up_with(users).filter(|moving| !sides.is_most_of_part(moving)) };
    let down = sides.down_with(item);
    let lines = |set: &Option<BTreeSet<ItemIndex>>| set.as_ref().map_or(u32::MAX, |set| sides.lines(set));
    let (remedy, moving) =
        if lines(&up) < lines(&down) { (Remedy::MoveUser, up?) } else { (Remedy::MoveDefinition, down?) };
    let lines = sides.lines(&moving);
    let why = why(sides, remedy, item, &moving, lines);
    Some(Move { remedy, moving, lines, why })
}

fn why(sides: &Sides<'_>, remedy: Remedy, item: ItemIndex, moving: &BTreeSet<ItemIndex>, lines: u32) -> String {
    let with = match moving.len() {
        1 => "on its own".to_owned(),
        count => format!("with {} that belong to it", count - 1),
    };
    let size = if lines == 1 { "1 line".to_owned() } else { format!("{lines} lines") };
    match remedy {
        Remedy::MoveUser => format!("nothing else on its side uses what moves ({size}); it may go on using both sides"),
        _ => {
            let others = sides.items.incoming(item).filter(|used| !sides.is_from_below(used));
            let others = others.filter(|used| used.from.is_none_or(|from| !moving.contains(&from)));
            let others: BTreeSet<_> = others.map(|used| used.from_module).collect();
            let note = match others.len() {
                0 => String::new(),
                1 => "; 1 module on the other side goes on using it".to_owned(),
                count => format!("; {count} modules on the other side go on using it"),
            };
            format!("it can move {with} ({size}) and then needs nothing of the other side{note}")
        }
    }
}

/// A constant that the other side uses more than this one: a copy says less than a common home.
fn prefers_a_copy(inputs: Inputs<'_>, sides: &Sides<'_>, item: ItemIndex) -> bool {
    let kind = |id: DefinitionId| inputs.model.code.definition(id).kind;
    let it = sides.items.item(item);
    let constant = it.shape == Shape::Plain && it.definition.map(kind) == Some(DefinitionKind::Const);
    let (wrong, right): (Vec<&ItemUse>, Vec<&ItemUse>) =
        sides.items.incoming(item).partition(|used| sides.is_from_below(used));
    constant && it.lines <= 3 && right.len() > wrong.len() && sides.items.outgoing(item).next().is_none()
}
