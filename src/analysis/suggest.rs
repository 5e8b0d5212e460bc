//! The single moves that help most: a module to another context, or a definition to another module.
//!
//! Takes the model and the configuration; returns the [`Suggestions`], each verified in the changed program. The weights
//! of all moves come from one pass over the references; only the best of them that close no circle are tried out, so that
//! the time is bounded. Leaves out moves of several things at once.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Model;
use super::whatif::{Action, Changed, State, World};
use crate::config::Config;
use crate::context::ContextId;
use crate::graph;
use crate::resolve::{DefinitionId, DefinitionKind, ModuleId};

/// Moves of modules that are tried out: they only change contexts, which is cheap.
const MODULES: usize = 12;
/// Moves of definitions that are tried out: the program is built anew for each.
const DEFINITIONS: usize = 6;
/// Moves of each kind whose circles are looked for, the most saving first.
const LOOKED_AT: usize = 1000;
/// Moves of either kind that are tried out because they could loosen a tangle.
const TANGLES: usize = 6;

/// The moves that help, the best first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestions {
    /// References between contexts today.
    pub references: u64,
    /// References that would have to go today so that no tangle is left.
    pub feedback: u64,
    /// The moves.
    pub suggestions: Vec<Suggestion>,
}

/// One move with what it was seen to do.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestion {
    /// The move.
    pub action: Action,
    /// How many references between contexts it saves; negative if it costs some.
    pub gain: i64,
    /// How many references less would have to go so that no tangle is left.
    pub loosened: u64,
    /// Change in the number of findings.
    pub findings: i64,
    /// References that vanish, by the contexts that they go between.
    pub vanishes: Vec<(String, u64)>,
    /// References that arise.
    pub arises: Vec<(String, u64)>,
    /// The command to go on with.
    pub command: String,
}

/// The single moves that lower the references between contexts, or loosen a tangle, the most.
#[must_use]
pub fn suggest(model: Model<'_>, config: &Config) -> Suggestions {
    let before = State::new(model, config);
    let world = World::new(model);
    let ties = Ties::new(model);
    let mut actions: Vec<Action> = Vec::new();
    let weights = Weights::new(model);
    let (modules, definitions) = (ties.modules(model), ties.definitions(model));
    for candidate in weights.best(modules, MODULES).into_iter().chain(weights.best(definitions, DEFINITIONS)) {
        push(&mut actions, candidate.action);
    }
    for action in against_tangles(model).into_iter().take(TANGLES) {
        push(&mut actions, action);
    }
    let verified = actions.into_iter().filter_map(|action| {
        let after = world.after(model.sources, &action).ok()?;
        verify(&before, &State::new(after.model(model.sources), config), action)
    });
    let mut suggestions: Vec<_> = verified.collect();
    suggestions.sort_by(|a, b| {
        let value = |it: &Suggestion| it.gain + it.loosened as i64;
        value(b).cmp(&value(a)).then_with(|| a.action.parts().cmp(&b.action.parts()))
    });
    Suggestions { references: before.references, feedback: before.feedback, suggestions }
}

fn push(actions: &mut Vec<Action>, action: Action) {
    if !actions.contains(&action) {
        actions.push(action);
    }
}

/// The suggestion of a move, if it does any good.
fn verify(before: &State, after: &State, action: Action) -> Option<Suggestion> {
    let gain = before.references as i64 - after.references as i64;
    let loosened = before.feedback.saturating_sub(after.feedback);
    let findings = after.findings.len() as i64 - before.findings.len() as i64;
    // what ties a tangle is no help, nor is what breaks a rule, unless it loosens a tangle
    if after.feedback > before.feedback || (loosened == 0 && (gain <= 0 || findings > 0)) {
        return None;
    }
    let difference = before.difference(after);
    let changes = |count: fn(&Changed) -> u64| {
        let changed = difference.dependencies.iter().filter(|changed| count(changed) > 0);
        changed.map(|changed| (format!("{} → {}", changed.from, changed.to), count(changed))).collect()
    };
    let (_, what, to) = action.parts();
    let command = format!("seamfind whatif --move {}", argument(&format!("{what}={to}")));
    Some(Suggestion {
        gain,
        loosened,
        findings,
        vanishes: changes(|changed| changed.before.saturating_sub(changed.after)),
        arises: changes(|changed| changed.after.saturating_sub(changed.before)),
        command,
        action,
    })
}

/// A word as a shell takes it.
fn argument(word: &str) -> String {
    if word.chars().all(|c| c.is_alphanumeric() || "_-:./=".contains(c)) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// A move with the references between contexts that it is expected to save.
struct Candidate {
    gain: i64,
    action: Action,
    /// By how many references each dependency between contexts changes.
    changes: BTreeMap<(ContextId, ContextId), i64>,
}

/// What a move from one context to another changes, by what ties the moved part to each context.
fn changes(own: ContextId, to: ContextId, ties: &BTreeMap<ContextId, Tie>) -> BTreeMap<(ContextId, ContextId), i64> {
    let mut changes = BTreeMap::new();
    let mut add = |from: ContextId, other: ContextId, references: i64| {
        if from != other && references != 0 {
            *changes.entry((from, other)).or_insert(0) += references;
        }
    };
    for (&context, tie) in ties {
        let (used, uses) = (tie.used as i64, tie.uses as i64);
        add(own, context, -uses);
        add(to, context, uses);
        add(context, own, -used);
        add(context, to, used);
    }
    changes
}

/// The references between contexts today.
struct Weights(BTreeMap<(ContextId, ContextId), i64>);

impl Weights {
    fn new(model: Model<'_>) -> Self {
        let dependencies = model.contexts.graph.dependencies().iter();
        let weight = |it: &graph::Dependency| ((ContextId(it.from.0), ContextId(it.to.0)), i64::from(it.weight));
        Self(dependencies.map(weight).collect())
    }

    /// The moves that save the most and close no circle, of each part the best one; where contexts are packages today,
    /// most moves would close one.
    fn best(&self, mut candidates: Vec<Candidate>, most: usize) -> Vec<Candidate> {
        candidates.sort_by(|a, b| b.gain.cmp(&a.gain).then_with(|| a.action.parts().cmp(&b.action.parts())));
        candidates.truncate(LOOKED_AT);
        let mut moved = BTreeSet::new();
        let is_best = |candidate: &Candidate| {
            let (_, what, _) = candidate.action.parts();
            !self.closes_circle(candidate) && moved.insert(what.to_owned())
        };
        candidates.into_iter().filter(is_best).take(most).collect()
    }

    /// Whether a dependency that arises leads back to where it comes from.
    fn closes_circle(&self, candidate: &Candidate) -> bool {
        let weight = |pair: &(ContextId, ContextId)| self.0.get(pair).copied().unwrap_or(0);
        let after = |pair: &(ContextId, ContextId)| weight(pair) + candidate.changes.get(pair).copied().unwrap_or(0);
        let pairs = self.0.keys().chain(candidate.changes.keys()).filter(|pair| after(pair) > 0);
        let pairs: BTreeSet<(ContextId, ContextId)> = pairs.copied().collect();
        let mut arises = candidate.changes.keys().filter(|pair| weight(pair) == 0 && after(pair) > 0);
        let leads_back = |&(from, to): &(ContextId, ContextId)| {
            let (mut reached, mut open) = (BTreeSet::from([to]), vec![to]);
            while let Some(context) = open.pop() {
                let next = pairs.range((context, ContextId(0))..).take_while(|pair| pair.0 == context);
                open.extend(next.map(|pair| pair.1).filter(|&next| reached.insert(next)));
            }
            reached.contains(&from)
        };
        arises.any(leads_back)
    }
}

/// How many references tie a part to another.
#[derive(Clone, Copy, Default)]
struct Tie {
    /// From the other to the part.
    used: u64,
    /// From the part to the other.
    uses: u64,
}

impl Tie {
    fn all(self) -> i64 {
        (self.used + self.uses) as i64
    }
}

/// How many references tie each movable part to the others.
struct Ties {
    /// By the module on top, all below it taken together, and context; what stays inside is left out.
    modules: BTreeMap<(ModuleId, ContextId), Tie>,
    /// By definition with its members, and module.
    definitions: BTreeMap<DefinitionId, BTreeMap<ModuleId, Tie>>,
}

impl Ties {
    fn new(model: Model<'_>) -> Self {
        let mut ties = Self { modules: BTreeMap::new(), definitions: BTreeMap::new() };
        for dependency in model.modules.graph().dependencies() {
            let (from, to) = (ModuleId(dependency.from.0), ModuleId(dependency.to.0));
            let weight = u64::from(dependency.weight);
            ties.add_modules(model, from, to, Tie { used: 0, uses: weight });
            ties.add_modules(model, to, from, Tie { used: weight, uses: 0 });
        }
        let counts = |module: ModuleId| model.modules.includes_tests() || !model.code.module(module).test;
        for reference in &model.code.references {
            let to = model.code.target(reference);
            if !counts(reference.from) || !counts(to) || (reference.test && !model.modules.includes_tests()) {
                continue;
            }
            let used = whole(model, reference.to);
            let user = reference.user.map(|user| whole(model, user));
            if user == Some(used) {
                continue;
            }
            ties.definitions.entry(used).or_default().entry(reference.from).or_default().used += 1;
            if let Some(user) = user {
                ties.definitions.entry(user).or_default().entry(to).or_default().uses += 1;
            }
        }
        ties
    }

    /// Ties every module around `inside` that `outside` is not in to the context of `outside`.
    fn add_modules(&mut self, model: Model<'_>, inside: ModuleId, outside: ModuleId, tie: Tie) {
        let Some(context) = model.contexts.context_of(outside) else { return };
        let path = &model.code.module(outside).path;
        let mut current = Some(inside);
        while let Some(module) = current {
            let it = model.code.module(module);
            let holds = path.strip_prefix(&*it.path).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
            if holds || it.parent.is_none() {
                return;
            }
            let sum = self.modules.entry((module, context)).or_default();
            (sum.used, sum.uses) = (sum.used + tie.used, sum.uses + tie.uses);
            current = it.parent;
        }
    }

    /// The moves of modules to other contexts that use them and that save references. That a part uses a context is no
    /// reason to move it there: all that uses a shared context would end up in it.
    fn modules(&self, model: Model<'_>) -> Vec<Candidate> {
        let extents = extents(model);
        let tie = |module, context| self.modules.get(&(module, context)).copied().unwrap_or_default();
        let candidates = self.modules.keys().filter_map(|&(module, to)| {
            let (own, lines) = *extents.get(&module)?;
            let own = own.filter(|&own| own != to)?;
            let gain = tie(module, to).all() - tie(module, own).all();
            let what = model.code.module(module).path.to_string();
            let ties = self.modules.range((module, ContextId(0))..=(module, ContextId(u32::MAX)));
            let ties = ties.map(|(&(_, context), &tie)| (context, tie)).collect();
            // what is most of a context is not misplaced in it: it is the context
            (gain > 0 && tie(module, to).used > 0 && 2 * lines <= model.contexts.context(own).lines).then(|| {
                let action = Action::Move { what, to: model.context_name(to).to_owned() };
                Candidate { gain, action, changes: changes(own, to, &ties) }
            })
        });
        candidates.collect()
    }

    /// The moves of definitions to a module of another context that save references.
    fn definitions(&self, model: Model<'_>) -> Vec<Candidate> {
        let candidates = self.definitions.iter().filter_map(|(&definition, ends)| {
            let it = model.code.definition(definition);
            let own = model.contexts.context_of(it.module)?;
            let mut by_context: BTreeMap<ContextId, Tie> = BTreeMap::new();
            for (&module, tie) in ends {
                if let Some(context) = model.contexts.context_of(module) {
                    let sum = by_context.entry(context).or_default();
                    (sum.used, sum.uses) = (sum.used + tie.used, sum.uses + tie.uses);
                }
            }
            let stays = by_context.get(&own).copied().unwrap_or_default().all();
            let others = by_context.iter().filter(|(context, tie)| **context != own && tie.used > 0);
            let (&to, tie) = others.max_by_key(|(id, tie)| (tie.all(), std::cmp::Reverse(**id)))?;
            let home = ends.iter().filter(|(module, _)| model.contexts.context_of(**module) == Some(to));
            let (&home, _) = home.max_by_key(|(id, tie)| (tie.used, std::cmp::Reverse(**id)))?;
            let gain = tie.all() - stays;
            (gain > 0 && is_movable(it.kind)).then(|| Candidate {
                gain,
                action: move_definition(model, definition, home),
                changes: changes(own, to, &by_context),
            })
        });
        candidates.collect()
    }
}

fn move_definition(model: Model<'_>, definition: DefinitionId, to: ModuleId) -> Action {
    Action::Move { what: model.code.definition_path(definition), to: model.code.module(to).path.to_string() }
}

fn is_movable(kind: DefinitionKind) -> bool {
    kind.is_type() || matches!(kind, DefinitionKind::Function | DefinitionKind::Const | DefinitionKind::Static)
}

/// The definition that one is part of in its module.
fn whole(model: Model<'_>, definition: DefinitionId) -> DefinitionId {
    let it = model.code.definition(definition);
    match it.owner.filter(|&owner| model.code.definition(owner).module == it.module) {
        Some(owner) => whole(model, owner),
        None => definition,
    }
}

/// By module: the one context of all below it, if there is one, and the lines.
fn extents(model: Model<'_>) -> BTreeMap<ModuleId, (Option<ContextId>, u64)> {
    let mut extents: BTreeMap<ModuleId, (Option<ContextId>, u64)> = BTreeMap::new();
    for module in model.modules.modules() {
        let own = model.contexts.context_of(module);
        let lines = u64::from(model.code.module(module).lines);
        let mut current = Some(module);
        while let Some(above) = current {
            let extent = extents.entry(above).or_insert((own, 0));
            extent.0 = extent.0.filter(|&context| Some(context) == own);
            extent.1 += lines;
            current = model.code.module(above).parent;
        }
    }
    extents
}

/// The moves that end a feedback edge: of the one module or definition on either side of it, the lightest edge first.
fn against_tangles(model: Model<'_>) -> Vec<Action> {
    let graph = &model.contexts.graph;
    let tangles = graph::tangles(graph);
    let edges: BTreeSet<_> = tangles.iter().flat_map(|tangle| tangle.feedback.edges.iter().copied()).collect();
    let mut edges: Vec<_> = edges.into_iter().filter_map(|(from, to)| graph.dependency(from, to)).collect();
    edges.sort_by_key(|edge| (edge.weight, edge.from, edge.to));
    let extents = extents(model);
    let mut actions = Vec::new();
    for edge in edges {
        let (mut used, mut users, mut targets) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for reference in model.references(edge) {
            used.insert(whole(model, reference.to));
            users.insert(reference.from);
            targets.insert(model.code.target(reference));
        }
        let (from, to) = (ContextId(edge.from.0), ContextId(edge.to.0));
        if let (Some(definition), Some(&home)) = (only(&used), users.first())
            && is_movable(model.code.definition(definition).kind)
        {
            actions.push(move_definition(model, definition, home));
        }
        let move_module = |module: &ModuleId, to: ContextId| Action::Move {
            what: model.code.module(*module).path.to_string(),
            to: model.context_name(to).to_owned(),
        };
        let is_part = |module: &ModuleId, context: ContextId| {
            let (own, lines) = extents.get(module).copied().unwrap_or_default();
            let is_root = model.code.module(*module).parent.is_none();
            own == Some(context) && !is_root && 2 * lines <= model.contexts.context(context).lines
        };
        actions.extend(only(&users).filter(|user| is_part(user, from)).map(|user| move_module(&user, to)));
        actions.extend(only(&targets).filter(|target| is_part(target, to)).map(|target| move_module(&target, from)));
    }
    actions
}

/// The one element of a set that has no more.
fn only<T: Copy + Ord>(set: &BTreeSet<T>) -> Option<T> {
    set.first().copied().filter(|_| set.len() == 1)
}
