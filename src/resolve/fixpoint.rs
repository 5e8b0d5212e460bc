//! The fixed point of imports and macro expansion, and after it the macro calls in bodies.
//!
//! Takes the collected program; binds imports and expands macros by turns, since each can bring names that the other
//! needs, until neither gets further. Then expands the calls inside bodies, whose items are collected in turn.
//! Leaves out calls of macros that are not of the workspace: their arguments are read as they stand.

use rayon::prelude::*;
use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::DefinitionKind;
use super::collect::{Collector, PendingCall, Site};
use super::expansion::{Expanded, Rule};
use super::imports::bind_imports;
use super::include::include_in_bodies;
use super::load::ModDir;
use super::names::known;
use super::paths::Query;
use super::program::*;
use super::unread_globs::bind_beyond;
use crate::syntax::{
    BlockId, FileFacts, FragmentKind, ItemId, ItemKind, MacroCallId, Owner, Pat, Root, StmtKind, Type,
};

/// Expansions after which the rest is left unexpanded: a guard against macros that grow without end.
const MOST_EXPANSIONS: usize = 200_000;

/// Tokens of expansions after which the rest is left unexpanded.
const MOST_TOKENS: usize = 8_000_000;

/// Calls that are expanded at once, before the limits are looked at again.
const BATCH: usize = 128;

/// Runs to the fixed point, bodies included.
pub(crate) fn run(collector: &mut Collector) {
    settle(collector);
    let mut next = 0;
    while next < collector.program.frags.len() && collector.may_expand() {
        let imports = collector.program.imports.len();
        let fresh = next..collector.program.frags.len();
        next = fresh.end;
        include_in_bodies(collector, fresh.clone());
        expand_bodies(collector, fresh);
        let came = !collector.pending.is_empty() || !collector.deferred.is_empty();
        if came || collector.program.imports.len() > imports {
            settle(collector);
        }
    }
    bind_beyond(&mut collector.program);
}

/// Imports and the macro calls among items, by turns.
fn settle(collector: &mut Collector) {
    loop {
        expand_deferred(collector);
        bind_imports(&mut collector.program);
        if !expand_pending(collector) && !leave_pending(collector) {
            break;
        }
    }
}

/// Expands the calls among items whose macro is known by textual scope, and those that their expansions bring.
fn expand_deferred(collector: &mut Collector) {
    while !collector.deferred.is_empty() {
        let deferred = std::mem::take(&mut collector.deferred);
        for batch in deferred.chunks(BATCH) {
            let calls: Vec<(&PendingCall, Option<Rule>)> =
                batch.iter().map(|(call, def)| (call, Some(Rule::Rules(*def)))).collect();
            let mut ahead = if collector.may_expand() { expand_ahead(collector, &calls) } else { Vec::new() };
            for (index, (call, def)) in batch.iter().enumerate() {
                match ahead.get_mut(index) {
                    Some(expanded) => collector.collect_expanded(call, Rule::Rules(*def), expanded.take()),
                    None => drop(collector.leave_unexpanded(call)),
                }
            }
        }
    }
}

/// Leaves the calls among items whose macro is not known as they stand. Returns whether that brought items.
fn leave_pending(collector: &mut Collector) -> bool {
    let pending = std::mem::take(&mut collector.pending);
    pending.iter().filter(|call| collector.leave_unexpanded(call)).count() > 0
}

/// Expands the calls among items whose macro is known by now. Returns whether there were any.
fn expand_pending(collector: &mut Collector) -> bool {
    let mut progress = false;
    let mut pending = std::mem::take(&mut collector.pending).into_iter();
    loop {
        let batch: Vec<PendingCall> = pending.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            return progress;
        }
        let program = &collector.program;
        let rules: Vec<Option<Rule>> = batch.par_iter().map(|call| rule_of(program, call)).collect();
        let calls: Vec<_> = batch.iter().zip(rules.iter().copied()).collect();
        let ahead = expand_ahead(collector, &calls);
        for ((call, known), expanded) in batch.into_iter().zip(rules).zip(ahead) {
            match macro_of(&collector.program, call.site.frag, call.call, call.site.scope) {
                Some(Called::Expands(rule)) if collector.may_expand() => {
                    progress = true;
                    // an expansion before it may have brought a macro that is nearer
                    let expanded = if known == Some(rule) { expanded } else { collector.expanded(&call, rule) };
                    collector.collect_expanded(&call, rule, expanded);
                }
                Some(_) => progress |= collector.leave_unexpanded(&call),
                None => collector.pending.push(call),
            }
        }
    }
}

/// The macro by which a call among items is expanded, if it is known by now.
fn rule_of(program: &Program, call: &PendingCall) -> Option<Rule> {
    match macro_of(program, call.site.frag, call.call, call.site.scope)? {
        Called::Expands(rule) => Some(rule),
        Called::Other => None,
    }
}

/// What some calls among items expand to by the macros that they name now, in parallel.
fn expand_ahead(collector: &mut Collector, calls: &[(&PendingCall, Option<Rule>)]) -> Vec<Option<Expanded>> {
    for rule in calls.iter().filter_map(|(_, rule)| *rule) {
        collector.expander.prepare(&collector.program, rule);
    }
    let (program, expander) = (&collector.program, &collector.expander);
    let expand = |call: &PendingCall, rule| expander.expand(program, call.site.frag, call.call, rule, call.kind());
    calls.par_iter().map(|&(call, rule)| expand(call, rule?)).collect()
}

/// What a macro call names.
pub(crate) enum Called {
    /// A macro that can be expanded.
    Expands(Rule),
    /// Another procedural macro, or one of a crate that is not read.
    Other,
}

/// The macro that a call names, if it is known.
pub(crate) fn macro_of(program: &Program, frag: FragId, call: MacroCallId, scope: ScopeId) -> Option<Called> {
    let fragment = program.frag(frag);
    let path = fragment.facts[call].path;
    let segments = fragment.facts.segments(path);
    let names: SmallVec<[_; 4]> = segments.iter().map(|segment| fragment.name(segment.name)).collect();
    if let [name] = names[..]
        && let Some(def) = program.textual_macro(scope, name, (frag, segments[0].pos))
    {
        return Some(Called::Expands(Rule::Rules(def)));
    }
    let leading_colon = fragment.facts[path].leading_colon;
    let found = program.resolve_path(Query { scope, leading_colon, names: &names, import: None });
    if found.reached < names.len() {
        return None;
    }
    let def = found.names.get(Ns::Macros)?.def;
    Some(match program.def(def).kind {
        _ if program.has_rules(def) => Called::Expands(Rule::Rules(def)),
        DefKind::External if names.contains(&known::PASTE) => Called::Expands(Rule::Paste),
        _ => Called::Other,
    })
}

impl Program {
    /// True for a macro that is expanded by its rules.
    pub(crate) fn has_rules(&self, def: DefId) -> bool {
        let def = self.def(def);
        def.kind == DefKind::Item(DefinitionKind::Macro) && def.index == 0
    }
}

/// A call inside a body that is to be expanded.
struct BodyCall {
    frag: FragId,
    call: MacroCallId,
    rule: Rule,
    kind: FragmentKind,
    site: Site,
    block: Option<BlockId>,
}

impl Collector<'_> {
    /// False once the limits of expansion are reached; the walk reports the calls that are left.
    pub(crate) fn may_expand(&self) -> bool {
        self.program.expansions.len() < MOST_EXPANSIONS && self.expanded_tokens < MOST_TOKENS
    }
}

/// Expands the calls in the bodies of some fragments, in parallel, and collects the items they bring.
fn expand_bodies(collector: &mut Collector, fragments: std::ops::Range<usize>) {
    let program = &collector.program;
    let calls: Vec<BodyCall> =
        fragments.into_par_iter().flat_map_iter(|index| body_calls(program, FragId(index as u32))).collect();
    for call in &calls {
        collector.expander.prepare(&collector.program, call.rule);
    }
    for batch in calls.chunks(BATCH) {
        if collector.may_expand() {
            expand_batch(collector, batch);
        }
    }
}

fn expand_batch(collector: &mut Collector, calls: &[BodyCall]) {
    let (program, expander) = (&collector.program, &collector.expander);
    let expanded: Vec<_> =
        calls.par_iter().map(|call| expander.expand(program, call.frag, call.call, call.rule, call.kind)).collect();
    for (call, expanded) in calls.iter().zip(expanded) {
        let fragment = expanded.map(|expanded| collector.add_expansion(call.frag, call.call, expanded));
        let key = (call.frag, call.call);
        collector.program.expansions.insert(key, Expansion { macro_def: call.rule.def(), fragment });
        if let Some(frag) = fragment {
            collect_expansion(collector, frag, &call.site, call.block);
        }
    }
}

/// The calls of a fragment's bodies that name macros of the workspace.
fn body_calls(program: &Program, frag: FragId) -> Vec<BodyCall> {
    let fragment = program.frag(frag);
    let facts = &fragment.facts;
    if facts.macro_calls.is_empty() {
        return Vec::new();
    }
    let (in_pats, in_types) = (calls_in_pats(facts), calls_in_types(facts));
    let mut calls = Vec::new();
    for index in 0..facts.macro_calls.len() as u32 {
        let call = MacroCallId(index);
        let owner = facts[call].owner;
        let Some((scope, test)) = scope_of(program, frag, owner) else { continue };
        if program.expansions.contains_key(&(frag, call)) {
            continue;
        }
        if let Some(Called::Expands(rule)) = macro_of(program, frag, call, scope) {
            let kind = if in_pats.contains(&call) {
                FragmentKind::Pat
            } else if in_types.contains(&call) {
                FragmentKind::Type
            } else {
                FragmentKind::Stmts
            };
            let dir = ModDir::of_root("");
            let site = Site { frag, scope, dir, test, container: Container::None };
            calls.push(BodyCall { frag, call, rule, kind, site, block: owner.block });
        }
    }
    calls
}

fn calls_in_pats(facts: &FileFacts) -> FxHashSet<MacroCallId> {
    facts.pats.iter().filter_map(|pat| if let Pat::Macro(call) = pat { Some(*call) } else { None }).collect()
}

fn calls_in_types(facts: &FileFacts) -> FxHashSet<MacroCallId> {
    facts.types.iter().filter_map(|ty| if let Type::Macro(call) = ty { Some(*call) } else { None }).collect()
}

/// The scope of what stands in a body, and whether that counts only for tests; none for what does not count, for calls
/// among items, and for what stands in the arguments of an expanded call, whose expansion has a copy of it.
pub(crate) fn scope_of(program: &Program, frag: FragId, owner: Owner) -> Option<(ScopeId, bool)> {
    let fragment = program.frag(frag);
    let is_expanded =
        |call| program.expansions.get(&(frag, call)).is_some_and(|expansion| expansion.fragment.is_some());
    let around = match owner.item {
        Some(item) if matches!(fragment.facts[item].kind, ItemKind::MacroCall(call) if is_expanded(call)) => {
            return None;
        }
        Some(item) => *fragment.item_scopes.get(&item)?,
        None => fragment.base?,
    };
    let scope = program.block_scope(frag, owner.block).unwrap_or(around);
    let item_test = |item: ItemId| fragment.item_defs.get(&item).is_some_and(|&def| program.def(def).test);
    let test = program.scope(scope).test || owner.item.is_some_and(item_test);
    Some((scope, test))
}

/// Collects the items of an expansion inside a body: those at its top belong to the block of the call.
pub(crate) fn collect_expansion(collector: &mut Collector, frag: FragId, call: &Site, block: Option<BlockId>) {
    collector.program.frags[frag.0 as usize].base = Some(call.scope);
    let facts = collector.program.frag(frag).facts.clone();
    let Root::Block(root) = facts.root else {
        collector.block_scopes(&facts, None, &Site { frag, ..call.clone() });
        return;
    };
    let is_item = |kind| matches!(kind, StmtKind::Item(_));
    let mut site = Site { frag, ..call.clone() };
    if facts.list(facts[root].stmts).iter().any(|stmt| is_item(stmt.kind))
        && let Some(block) = block
    {
        let known = collector.program.frag(call.frag).block_scopes.get(&block).copied();
        site.scope = known.unwrap_or_else(|| collector.add_block_scope(call.frag, block, call.scope));
        let fragment = &mut collector.program.frags[frag.0 as usize];
        fragment.base = Some(site.scope);
        fragment.block_scopes.insert(root, site.scope);
    }
    collector.block_scopes(&facts, None, &site);
}
