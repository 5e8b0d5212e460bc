// What the cut around a seam goes through: the references from and to its modules, and what they use.

import { page } from "./page.js";
import { PROJECT, boxes, contextBox, findItem, modules, moduleBox, modulesBelow, modulesIn, nameOf } from "./model.js";
import { edges, incomingEdges, outgoingEdges, referencesOf } from "./references.js";

export function seamOf(level, name) {
  return page.seams[level]?.best.find((seam) => seam.name === name) ?? null;
}

// The modules of a seam. A group consists of modules side by side with all below them, or of unassigned ones.
export function membersOf(level, name) {
  const group = seamOf(level, name)?.members;
  if (group && level === "module") return group.flatMap(modulesBelow);
  if (group) return modules.path.map((_, index) => index).filter((index) => group.includes(modules.path[index]));
  if (level === "context") {
    const box = contextBox(name);
    return box === null ? [] : modulesIn(box);
  }
  if (level === "module") return modulesBelow(name);
  return modules.path.map((_, index) => index).filter((index) => packageName(index) === name);
}

// The box of a seam, or null if it is spread over several, as groups are.
export function seamBox(level, name) {
  if (seamOf(level, name)?.members) return null;
  if (level === "context") return contextBox(name);
  return level === "module" ? moduleBox(name) : findItem(`p:${name}`) ?? contextBox(name);
}

function packageName(module) {
  return page.atlas.packages[modules.package[module]];
}

// { users, needs }: each a list of { name, box, references, definitions: Map(definition → references) }, the most
// definitions first. A module may go on using other packages, so these are not what it needs.
export function cutOf(level, name) {
  const members = new Set(membersOf(level, name));
  const [users, needs] = [new Map(), new Map()];
  for (const module of members) {
    for (const edge of incomingEdges(module)) add(users, edges.from[edge], edge);
    for (const edge of outgoingEdges(module)) if (level !== "module" || packageName(edges.to[edge]) === packageName(module)) add(needs, edges.to[edge], edge);
  }
  return { users: ordered(users), needs: ordered(needs) };

  function add(side, other, edge) {
    if (members.has(other)) return;
    const box = otherBox(level, name, other);
    if (!side.has(box)) side.set(box, { box, name: nameOf(box), references: 0, definitions: new Map() });
    const tie = side.get(box);
    for (const { definition } of referencesOf(edge)) {
      tie.references += 1;
      tie.definitions.set(definition, (tie.definitions.get(definition) ?? 0) + 1);
    }
  }
}

function ordered(side) {
  return [...side.values()].sort((a, b) => b.definitions.size - a.definitions.size || b.references - a.references || a.box - b.box);
}

// Contexts for a context; for packages and modules the largest boxes that do not hold the seam.
function otherBox(level, name, module) {
  const own = seamBox(level, name) ?? moduleBox(seamOf(level, name)?.members?.[0] ?? name);
  let box = modules.leaf[module];
  const holds = (outer) => outer === PROJECT || (own !== null && outer < own && own < boxes.end[outer]);
  while (!holds(boxes.parent[box])) box = boxes.parent[box];
  return box;
}
