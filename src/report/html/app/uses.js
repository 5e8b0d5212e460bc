// Who uses whom, at any height: the references between modules added up to boxes and definitions.

import { atlas, unpack } from "./page.js";
import {
  PROJECT, boxes, modules, definitions, isDefinition, definitionOf, definitionItem, childrenOf, parentOf, chainOf, contains, kindOf, modulesIn, topOf,
} from "./model.js";
import { edges, outgoingEdges, incomingEdges, referencesOf } from "./references.js";

const flowsOfScope = new Map();
const tanglesOfScope = new Map();
atlas.tangles.forEach((tangle, index) => {
  const shift = tangle.definitions ? boxes.count : 0;
  const moved = {
    ...tangle, index,
    members: tangle.members.map((item) => item + shift),
    cycle: tangle.cycle.map((item) => item + shift),
    cut: tangle.cut.map(([from, to]) => [from + shift, to + shift]),
  };
  if (!tanglesOfScope.has(tangle.scope)) tanglesOfScope.set(tangle.scope, []);
  tanglesOfScope.get(tangle.scope).push(moved);
});

export function tanglesIn(scope) {
  return tanglesOfScope.get(scope) ?? [];
}

export function tangleAt(index) {
  const tangle = atlas.tangles[index];
  return tangle ? tanglesIn(tangle.scope).find((candidate) => candidate.index === index) : null;
}

// All tangles: those of the outermost scopes first, the heaviest of those first; those of definitions last.
export function allTangles() {
  const depth = (tangle) => chainOf(tangle.scope).length + (tangle.definitions ? 1000 : 0);
  return [...tanglesOfScope.values()].flat().sort((a, b) => depth(a) - depth(b) || b.weight - a.weight || a.index - b.index);
}

// What the members of a tangle are.
export function memberWord(tangle) {
  return tangle.definitions ? "definition" : kindOf(tangle.members[0]);
}

// The tangles of which one member is `item`.
export function tangleOf(item) {
  return item === PROJECT ? null : tanglesIn(parentOf(item)).find((tangle) => tangle.members.includes(item)) ?? null;
}

// The dependencies among what is directly in a scope: { from, to, weight, forbidden, test, feedback }, and a way to
// look one up.
export function flowsIn(scope) {
  if (!flowsOfScope.has(scope)) flowsOfScope.set(scope, boxes.kind[scope] === "l" ? innerFlows(scope) : boxFlows(scope));
  return flowsOfScope.get(scope);
}

function boxFlows(scope) {
  const flows = new Flows(scope);
  const childAt = new Map();
  for (const child of childrenOf(scope)) for (let box = child; box < boxes.end[child]; box++) childAt.set(box, child);
  for (const module of modulesIn(scope)) {
    const from = childAt.get(modules.leaf[module]);
    for (const edge of outgoingEdges(module)) {
      const to = childAt.get(modules.leaf[edges.to[edge]]);
      if (to !== undefined && to !== from) flows.add(from, to, edges.weight[edge], edges.forbidden.has(edge), edges.test.has(edge));
    }
  }
  return flows;
}

function innerFlows(scope) {
  const flows = new Flows(scope);
  const module = boxes.of[scope];
  const inner = unpack(atlas.definitions.inner[module]);
  const item = (place) => definitionItem(definitions.first[module] + place);
  for (let at = 0; at < inner.length; at += 3) flows.add(item(inner[at]), item(inner[at + 1]), inner[at + 2], false, false);
  return flows;
}

class Flows {
  constructor(scope) {
    this.list = [];
    this.index = new Map();
    this.feedback = new Set(tanglesIn(scope).flatMap((tangle) => tangle.cut.map(([from, to]) => `${from}>${to}`)));
  }

  add(from, to, weight, forbidden, test) {
    const key = `${from}>${to}`;
    let flow = this.index.get(key);
    if (!flow) {
      flow = { from, to, weight: 0, forbidden: false, test: true, feedback: this.feedback.has(key) };
      this.index.set(key, flow);
      this.list.push(flow);
    }
    flow.weight += weight;
    flow.forbidden ||= forbidden;
    flow.test &&= test;
  }

  get(from, to) {
    return this.index.get(`${from}>${to}`);
  }
}

// The references from one item to another, in the order of the code.
export function evidence(from, to) {
  const isUser = (reference) => !isDefinition(from) || reference.user === definitionOf(from);
  const isUsed = (reference) => !isDefinition(to) || topOf(reference.definition) === topOf(definitionOf(to));
  return edgesBetween(from, to).flatMap(referencesOf).filter((reference) => isUser(reference) && isUsed(reference));
}

export function edgesBetween(from, to) {
  const box = isDefinition(to) ? parentOf(to) : to;
  const isInside = (edge) => contains(box, modules.leaf[edges.to[edge]]);
  return modulesIn(from).flatMap((module) => outgoingEdges(module).filter(isInside));
}

// What an item uses and is used by: for each other item, as seen from here, how many references.
export function contacts(item) {
  const [uses, usedBy] = [new Map(), new Map()];
  const around = new Set(chainOf(item).slice(0, -1));
  const add = (map, other, weight) => map.set(other, (map.get(other) ?? 0) + weight);
  for (const module of modulesIn(item)) {
    for (const edge of outgoingEdges(module)) addContact(uses, edge, edges.to[edge], "user");
    for (const edge of incomingEdges(module)) addContact(usedBy, edge, edges.from[edge], "definition");
  }
  if (isDefinition(item)) addInner();
  return { uses: heaviestFirst(uses), usedBy: heaviestFirst(usedBy) };

  function addContact(map, edge, otherModule, end) {
    const leaf = modules.leaf[otherModule];
    if (!isDefinition(item) && contains(item, leaf)) return;
    const weight = isDefinition(item) ? referencesOf(edge).filter((reference) => isOf(reference[end])).length : edges.weight[edge];
    if (weight) add(map, seenFrom(leaf, around), weight);
  }
  function isOf(definition) {
    return definition >= 0 && (definition === definitionOf(item) || topOf(definition) === definitionOf(item));
  }
  function addInner() {
    for (const flow of flowsIn(parentOf(item)).list) {
      if (flow.from === item) add(uses, flow.to, flow.weight);
      if (flow.to === item) add(usedBy, flow.from, flow.weight);
    }
  }
}

// The largest box around a leaf that does not contain the item whose surroundings are given.
function seenFrom(leaf, around) {
  let box = leaf;
  while (!around.has(boxes.parent[box])) box = boxes.parent[box];
  return box;
}

function heaviestFirst(map) {
  return [...map].map(([item, weight]) => ({ item, weight })).sort((a, b) => b.weight - a.weight || a.item - b.item);
}
