// The boxes of the atlas (contexts, packages, modules) and the definitions in them, with their names.
//
// An item is a number: a box has its index, a definition the number of boxes plus its index. The key of an item is what
// addresses call it.

import { page, atlas, unpackAll } from "./page.js";

export const PROJECT = 0;

// Boxes: columns, completed by where each one's contents end.
export const boxes = readBoxes();
// Modules: columns, completed by paths, boxes and definitions.
export const modules = readModules();
// Definitions: columns, completed by their modules.
export const definitions = readDefinitions();

const keys = new Map();
let definitionKeys = null;

function readBoxes() {
  const { kind } = atlas.nodes;
  const [of, up, level, lines] = unpackAll(atlas.nodes, "of", "up", "level", "lines");
  const count = of.length;
  const parent = up.map((up, index) => index - up);
  const end = Array.from({ length: count }, (_, index) => index + 1);
  for (let index = count - 1; index > 0; index--) end[parent[index]] = Math.max(end[parent[index]], end[index]);
  return { count, kind, of, parent, level, lines, end };
}

function readModules() {
  const { name } = atlas.modules;
  const [up, packages, file, line, lines] = unpackAll(atlas.modules, "up", "package", "file", "line", "lines");
  const count = name.length;
  const parent = up.map((up, index) => (up ? index - up : -1));
  const path = [];
  const hasParts = new Array(count).fill(false);
  name.forEach((name, index) => {
    path.push(parent[index] < 0 ? name : `${path[parent[index]]}::${name}`);
    if (parent[index] >= 0) hasParts[parent[index]] = true;
  });
  const leaf = new Array(count).fill(-1);
  for (let box = 0; box < boxes.count; box++) if (boxes.kind[box] === "l") leaf[boxes.of[box]] = box;
  return { count, name, parent, path, hasParts, package: packages, file, line, lines, leaf };
}

function readDefinitions() {
  const { name, kind, visibility } = atlas.definitions;
  const [count, owner, line, lines, level] = unpackAll(atlas.definitions, "count", "owner", "line", "lines", "level");
  const first = [0];
  const module = [];
  count.forEach((count, index) => {
    first.push(first[index] + count);
    for (let at = 0; at < count; at++) module.push(index);
  });
  return { count: name.length, first, module, name, kind, visibility, owner, line, lines, level };
}

export function isDefinition(item) {
  return item >= boxes.count;
}

export function definitionItem(definition) {
  return boxes.count + definition;
}

export function definitionOf(item) {
  return item - boxes.count;
}

// The definition at the top of its module that one is a member of, or is.
export function topOf(definition) {
  const owner = definitions.owner[definition];
  return owner ? definitions.first[definitions.module[definition]] + owner - 1 : definition;
}

export function parentOf(item) {
  return isDefinition(item) ? modules.leaf[definitions.module[definitionOf(item)]] : boxes.parent[item];
}

// From the project down to the item.
export function chainOf(item) {
  const chain = [item];
  while (chain[0] !== PROJECT) chain.unshift(parentOf(chain[0]));
  return chain;
}

export function contains(outer, item) {
  const box = isDefinition(item) ? parentOf(item) : item;
  return outer === item || (!isDefinition(outer) && outer <= box && box < boxes.end[outer]);
}

// What is directly in an item, from the top level down; in a module's own code its definitions.
export function childrenOf(item) {
  if (isDefinition(item)) return [];
  if (boxes.kind[item] === "l") return topsOf(boxes.of[item]).map(definitionItem);
  const children = [];
  for (let child = item + 1; child < boxes.end[item]; child = boxes.end[child]) children.push(child);
  return children;
}

function topsOf(module) {
  const tops = [];
  for (let at = definitions.first[module]; at < definitions.first[module + 1]; at++) if (!definitions.owner[at]) tops.push(at);
  return tops;
}

// The item to show when one is entered: through boxes with a single box in them.
export function entrance(item) {
  const children = childrenOf(item);
  return children.length === 1 && childrenOf(children[0]).length > 0 ? entrance(children[0]) : item;
}

export function modulesIn(item) {
  if (isDefinition(item)) return [definitions.module[definitionOf(item)]];
  const found = [];
  for (let box = item; box < boxes.end[item]; box++) if (boxes.kind[box] === "l") found.push(boxes.of[box]);
  return found;
}

// Level from 0, or -1 for what has none.
export function levelOf(item) {
  return (isDefinition(item) ? definitions.level[definitionOf(item)] : boxes.level[item]) - 1;
}

export function linesOf(item) {
  return isDefinition(item) ? definitions.lines[definitionOf(item)] : boxes.lines[item];
}

const KINDS = { r: "project", c: "context", u: "unassigned", p: "package", m: "module", l: "module" };
const DEFINITION_KINDS = {
  M: "module", s: "struct", e: "enum", u: "union", t: "trait", a: "type", f: "fn", c: "const", S: "static", m: "macro",
  g: "generated", d: "field", v: "variant", h: "method", C: "const", T: "type",
};

export function kindOf(item) {
  return isDefinition(item) ? DEFINITION_KINDS[definitions.kind[definitionOf(item)]] : KINDS[boxes.kind[item]];
}

// The code of a module itself, where there are modules in it.
export function isOwnCode(item) {
  return !isDefinition(item) && boxes.kind[item] === "l" && modules.hasParts[boxes.of[item]];
}

// A name for where the surroundings are known.
export function nameOf(item) {
  if (isDefinition(item)) return definitions.name[definitionOf(item)] || "the module itself";
  const of = boxes.of[item];
  switch (boxes.kind[item]) {
    case "r": return page.title;
    case "c": return atlas.contexts[of].name;
    case "u": return "unassigned";
    case "p": return atlas.packages[of];
    default: return modules.name[of];
  }
}

// A name that stands alone.
export function fullNameOf(item) {
  if (isDefinition(item)) return definitionPath(definitionOf(item));
  return "ml".includes(boxes.kind[item]) ? modules.path[boxes.of[item]] : nameOf(item);
}

export function definitionPath(definition) {
  const module = modules.path[definitions.module[definition]];
  const name = shortDefinition(definition);
  return name ? `${module}::${name}` : module;
}

// The path of a definition below its module.
export function shortDefinition(definition) {
  const top = topOf(definition);
  return top === definition ? definitions.name[definition] : `${definitions.name[top]}::${definitions.name[definition]}`;
}

export function keyOf(item) {
  if (isDefinition(item)) return `d:${fullNameOf(item)}`;
  const kind = boxes.kind[item];
  return kind === "p" && twice(item) ? `p:${nameOf(item)} in ${nameOf(boxes.parent[item])}` : `${kind}:${kind === "r" ? "" : fullNameOf(item)}`;
}

// A package that lies in several contexts.
function twice(item) {
  const of = boxes.of[item];
  let found = 0;
  for (let box = 0; box < boxes.count; box++) if (boxes.kind[box] === "p" && boxes.of[box] === of) found++;
  return found > 1;
}

// The item of a key, or null.
export function findItem(key) {
  if (!keys.size) for (let box = boxes.count - 1; box >= 0; box--) keys.set(keyOf(box), box);
  if (keys.has(key)) return keys.get(key);
  if (key?.startsWith("m:")) return findItem(`l:${key.slice(2)}`) ?? null;
  if (!key?.startsWith("d:")) return null;
  if (!definitionKeys) {
    definitionKeys = new Map();
    for (let at = definitions.count - 1; at >= 0; at--) definitionKeys.set(definitionPath(at), at);
  }
  const definition = definitionKeys.get(key.slice(2));
  return definition === undefined ? null : definitionItem(definition);
}

export function contextBox(name) {
  return findItem(`c:${name}`);
}

// Modules at and below a path.
export function modulesBelow(path) {
  const found = [];
  modules.path.forEach((candidate, index) => {
    if (candidate === path || candidate.startsWith(`${path}::`)) found.push(index);
  });
  return found;
}

// The box that shows a module with all below it, as near as there is one.
export function moduleBox(path) {
  return findItem(`m:${path}`);
}
