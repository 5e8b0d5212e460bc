//! What a transaction reaches: the queries in its span, and those of the functions that its connection is handed to.
//!
//! Takes spans; returns accesses with the calls that lead to them. A call counts if its receiver or an argument comes
//! from what holds the transaction, and so on in the function called. A call of a trait's method goes to its impls.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::flow::{Flow, FlowCall, Methods, Names, flow};
use crate::database::access::code::{Code, Site};
use crate::database::{AccessId, Call, DatabaseModel, QueryId, TransactionAccess};
use crate::resolve::{DefinitionId, DefinitionKind};
use crate::source::Location;
use crate::syntax::ItemKind;

/// How many impls a trait's method may have for its calls to be followed to all of them.
const IMPLS: usize = 8;

/// How many functions one transaction is followed through.
const FUNCTIONS: usize = 20_000;

/// A span of a function.
#[derive(Clone)]
pub(super) struct Span<'a> {
    pub(super) site: Site<'a>,
    pub(super) from: Location,
    pub(super) to: Location,
    /// What holds the transaction.
    pub(super) names: Names<'a>,
    /// The functions that opened it, which may have done something already.
    pub(super) opening: Vec<DefinitionId>,
}

/// The functions of the program, and what was found out about them.
pub(super) struct Reach<'a> {
    code: Code<'a>,
    functions: FxHashMap<DefinitionId, Site<'a>>,
    impls: FxHashMap<DefinitionId, Vec<DefinitionId>>,
    queries: BTreeMap<DefinitionId, Vec<QueryId>>,
    flows: FxHashMap<DefinitionId, Rc<Flow<'a>>>,
    methods: Methods<'a>,
}

impl<'a> Reach<'a> {
    pub(super) fn new(code: Code<'a>, model: &DatabaseModel) -> Self {
        let functions: FxHashMap<DefinitionId, Site<'a>> = code
            .sites()
            .filter(|site| matches!(site.kind(), ItemKind::Fn(function) if function.body.is_some()))
            .filter_map(|site| Some((site.unit.definition?, site)))
            .collect();
        let mut queries: BTreeMap<DefinitionId, Vec<QueryId>> = BTreeMap::new();
        for (index, query) in model.queries.iter().enumerate() {
            if let Some(definition) = query.definition {
                queries.entry(definition).or_default().push(QueryId(index as u32));
            }
        }
        Self { code, impls: impls(code), functions, queries, flows: FxHashMap::default(), methods: methods(code) }
    }

    /// The function of a definition.
    pub(super) fn function(&self, id: DefinitionId) -> Option<Site<'a>> {
        self.functions.get(&id).copied()
    }

    /// The functions that a call of a definition can run.
    pub(super) fn targets(&self, id: DefinitionId) -> impl Iterator<Item = DefinitionId> {
        let impls = self.impls.get(&id).filter(|impls| impls.len() <= IMPLS);
        std::iter::once(id).chain(impls.into_iter().flatten().copied())
    }

    /// What a span does, by the shortest chains.
    pub(super) fn accesses(&mut self, span: &Span<'a>, model: &DatabaseModel) -> Vec<TransactionAccess> {
        let Some(definition) = span.site.unit.definition else { return Vec::new() };
        let mut found: BTreeMap<AccessId, Vec<Call>> = BTreeMap::new();
        let inside = |location: Location| span.from <= location && location <= span.to;
        let own = self.flow(definition, span.site);
        for &query in self.queries.get(&definition).map_or(&[][..], Vec::as_slice) {
            let query = model.query(query);
            if inside(query.location) || is_used_in(&own, query.location, &inside) {
                query.accesses.iter().for_each(|&access| _ = found.insert(access, Vec::new()));
            }
        }
        let mut seen = FxHashSet::default();
        let mut queue: VecDeque<(DefinitionId, u64, Vec<Call>)> = VecDeque::new();
        for to in span.opening.iter().flat_map(|&to| self.targets(to)).collect::<Vec<_>>() {
            queue.push_back((to, 0, vec![Call { location: span.from, to }]));
        }
        let names = tainted(&own, span.names.clone());
        for call in own.calls.iter().filter(|call| inside(call.location)) {
            self.follow(call, &names, &[], &mut seen, &mut queue);
        }
        while let Some((function, mask, chain)) = queue.pop_front() {
            for &query in self.queries.get(&function).map_or(&[][..], Vec::as_slice) {
                for &access in &model.query(query).accesses {
                    found.entry(access).or_insert_with(|| chain.clone());
                }
            }
            let Some(site) = self.function(function).filter(|_| seen.len() < FUNCTIONS) else { continue };
            let flow = self.flow(function, site);
            let mut names = Names::new();
            for (_, param) in flow.params.iter().enumerate().filter(|(index, _)| mask & bit(*index) != 0) {
                super::flow::join(&mut names, param);
            }
            let names = tainted(&flow, names);
            for call in &flow.calls {
                self.follow(call, &names, &chain, &mut seen, &mut queue);
            }
        }
        found.into_iter().map(|(access, chain)| TransactionAccess { access, chain }).collect()
    }

    /// Puts the functions that a call runs into the queue, if it is handed one of the names.
    fn follow(
        &self,
        call: &FlowCall<'a>,
        names: &Names<'a>,
        chain: &[Call],
        seen: &mut FxHashSet<(DefinitionId, u64)>,
        queue: &mut VecDeque<(DefinitionId, u64, Vec<Call>)>,
    ) {
        let holds = |handed: &Names<'_>| handed.iter().any(|name| names.contains(name));
        let is_const = !self.code.inputs.code.definition(call.to).kind.is_function();
        for to in self.targets(call.to) {
            let has_self = match self.function(to).map(|site| site.kind()) {
                Some(ItemKind::Fn(function)) => function.self_param.is_some(),
                _ => call.receiver.is_some(),
            };
            let shift = usize::from(call.receiver.is_some() || !has_self);
            let mut mask = if call.receiver.as_ref().is_some_and(holds) { 1 } else { 0 };
            for (index, _) in call.args.iter().enumerate().filter(|(_, arg)| holds(arg)) {
                mask |= bit(index + shift);
            }
            if (mask != 0 || (is_const && self.queries.contains_key(&to))) && seen.insert((to, mask)) {
                let step = Call { location: call.location, to: call.to };
                let chain = if is_const { chain.to_vec() } else { chain.iter().copied().chain([step]).collect() };
                queue.push_back((to, mask, chain));
            }
        }
    }

    pub(super) fn flow(&mut self, definition: DefinitionId, site: Site<'a>) -> Rc<Flow<'a>> {
        let methods = &self.methods;
        self.flows.entry(definition).or_insert_with(|| Rc::new(flow(site, methods))).clone()
    }
}

/// True for a query that a variable holds which is named in a span.
fn is_used_in(flow: &Flow<'_>, query: Location, inside: &impl Fn(Location) -> bool) -> bool {
    let around = |span: (Location, Location)| span.0 <= query && query <= span.1;
    let ran: Vec<(Location, Location)> = flow.awaited.iter().copied().filter(|&span| around(span)).collect();
    let runs_in = |held: (Location, Location)| ran.iter().any(|span| held.0 <= span.0 && span.1 <= held.1);
    let holders = flow.binds.iter().filter(|bind| bind.held.is_some_and(|held| around(held) && !runs_in(held)));
    let mut names = holders.flat_map(|bind| &bind.names);
    names.any(|name| flow.uses.iter().any(|(location, used)| used == name && inside(*location)))
}

/// The names, and all that are made from them.
fn tainted<'a>(flow: &Flow<'a>, mut names: Names<'a>) -> Names<'a> {
    for bind in &flow.binds {
        if bind.from.iter().any(|name| names.contains(name)) {
            super::flow::join(&mut names, &bind.names);
        }
    }
    names
}

fn bit(index: usize) -> u64 {
    1 << index.min(63)
}

/// The methods of the workspace.
fn methods(code: Code<'_>) -> Methods<'_> {
    let mut methods = Methods::default();
    for (index, definition) in code.inputs.code.definitions.iter().enumerate() {
        if let (DefinitionKind::Method, Some(owner)) = (definition.kind, definition.owner) {
            let name = crate::database::access::names::last_name(&definition.name);
            let id = Some(DefinitionId(index as u32));
            methods.of_type.entry((owner, name)).and_modify(|known| *known = None).or_insert(id);
            methods.only.entry(name).and_modify(|known| *known = None).or_insert(id);
        }
    }
    methods
}

/// For each method of a trait, the methods of its impls.
fn impls(code: Code<'_>) -> FxHashMap<DefinitionId, Vec<DefinitionId>> {
    let graph = code.inputs.code;
    let mut methods: FxHashMap<(DefinitionId, &str), DefinitionId> = FxHashMap::default();
    let mut by_place: FxHashMap<Location, DefinitionId> = FxHashMap::default();
    for (index, definition) in graph.definitions.iter().enumerate() {
        if definition.kind != DefinitionKind::Method {
            continue;
        }
        let id = DefinitionId(index as u32);
        let name = crate::database::access::names::last_name(&definition.name);
        match definition.owner.filter(|&owner| graph.definition(owner).kind == DefinitionKind::Trait) {
            Some(owner) => _ = methods.insert((owner, name), id),
            None => _ = by_place.insert(definition.location, id),
        }
    }
    let mut impls: FxHashMap<DefinitionId, Vec<DefinitionId>> = FxHashMap::default();
    for site in code.sites() {
        let ItemKind::Impl { of_trait: Some(path), items, .. } = *site.kind() else { continue };
        let fragment = site.unit.fragment;
        let Some((_, pos)) = site.last_segment(fragment, path) else { continue };
        let facts = site.own_facts();
        for trait_id in site.named_at(fragment, pos).filter(|&id| graph.definition(id).kind == DefinitionKind::Trait) {
            for &item in facts.list(items) {
                let location = site.location(fragment, facts[item].pos);
                let method = methods.get(&(trait_id, facts.name(facts[item].name)));
                if let (Some(&method), Some(&own)) = (method, by_place.get(&location)) {
                    impls.entry(method).or_default().push(own);
                }
            }
        }
    }
    impls
}
