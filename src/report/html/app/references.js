// The dependencies between modules and the references behind them, with their source lines. An edge is a dependency by
// its index in the atlas.

import { atlas, unpackAll } from "./page.js";
import { modules, definitions } from "./model.js";

export const edges = readEdges();

const KINDS_OF_REFERENCE = { u: "use", p: "path", m: "macro", c: "method", f: "field", o: "operator", e: "expansion" };
const references = readReferences();
const quoted = new Map();
const sources = { line: [], indent: [] };

function readEdges() {
  const { forbidden, test } = atlas.edges;
  const [count, to, weight] = unpackAll(atlas.edges, "count", "to", "weight");
  const first = [0];
  const from = [];
  count.forEach((count, module) => {
    first.push(first[module] + count);
    for (let at = 0; at < count; at++) from.push(module);
  });
  const firstReference = [0];
  weight.forEach((weight, edge) => firstReference.push(firstReference[edge] + weight));
  const incoming = modules.path.map(() => []);
  to.forEach((to, edge) => incoming[to].push(edge));
  return { first, from, to, weight, firstReference, incoming, forbidden: new Set(forbidden), test: new Set(test) };
}

function readReferences() {
  const [to, user, line, column, elsewhere, facade] = unpackAll(atlas.references, "to", "user", "line", "column", "elsewhere", "facade");
  const [files, facades] = [new Map(), new Map()];
  for (let at = 0; at < elsewhere.length; at += 2) files.set(elsewhere[at], elsewhere[at + 1]);
  let reference = 0;
  for (let at = 0; at < facade.length; at += 2) facades.set((reference += facade[at]), facade[at + 1]);
  return { to, user, line, column, kind: atlas.references.kind, files, facades };
}

export function outgoingEdges(module) {
  const found = [];
  for (let edge = edges.first[module]; edge < edges.first[module + 1]; edge++) found.push(edge);
  return found;
}

export function incomingEdges(module) {
  return edges.incoming[module];
}

// The references of an edge, in the order of the code.
export function referencesOf(edge) {
  const { to, user, kind, line, column, files, facades } = references;
  const [from, target] = [edges.from[edge], edges.to[edge]];
  const found = [];
  let at = 0;
  for (let index = edges.firstReference[edge]; index < edges.firstReference[edge + 1]; index++) {
    at += line[index] % 2 ? -(line[index] + 1) / 2 : line[index] / 2;
    found.push({
      edge, from, target,
      definition: definitions.first[target] + to[index],
      user: user[index] ? definitions.first[from] + user[index] - 1 : -1,
      kind: KINDS_OF_REFERENCE[kind[index]],
      file: files.get(index) ?? modules.file[from],
      line: at,
      column: column[index],
      facade: facades.get(index) ?? -1,
    });
  }
  return found;
}

// The line of a place as { indent, text }, or null if the report leaves it out.
export function sourceLine(file, line) {
  if (!quoted.size) indexSources();
  const entry = quoted.get(file);
  if (!entry) return null;
  if (!entry.lines) decodeLines(entry);
  return entry.lines.get(line) ?? null;
}

function indexSources() {
  const [file, count] = unpackAll(atlas.sources, "file", "count");
  let first = 0;
  file.forEach((file, index) => {
    quoted.set(file, { first, count: count[index], lines: null });
    first += count[index];
  });
  [sources.line, sources.indent] = unpackAll(atlas.sources, "line", "indent");
}

function decodeLines(entry) {
  const { line, indent } = sources;
  const { text } = atlas.sources;
  entry.lines = new Map();
  let at = 0;
  for (let index = entry.first; index < entry.first + entry.count; index++) {
    at += line[index];
    entry.lines.set(at, { indent: indent[index], text: text[index] });
  }
}
