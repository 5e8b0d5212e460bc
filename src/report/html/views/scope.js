// What the map and the matrix have in common: the way down to the shown scope. And the steps with the arrow keys, for the map.

import { el, button } from "../app/dom.js";
import { counted, number } from "../app/words.js";
import { PROJECT, chainOf, childrenOf, entrance, isDefinition, isOwnCode, keyOf, kindOf, linesOf, nameOf, parentOf } from "../app/model.js";
import { tanglesIn } from "../app/uses.js";
import { go } from "../app/address.js";
import { viewLink } from "../app/links.js";

// The boxes around a scope, each a link, and what is in the scope.
export function scopeBar(view, scope) {
  const chain = chainOf(scope);
  const step = (item, index) => {
    const label = isOwnCode(item) ? `${nameOf(item)} (own code)` : nameOf(item);
    return [index ? el("span", { class: "separator" }, "›") : null, button(label, () => go({ view, in: keyOf(item) }), { class: "link", "aria-current": item === scope ? "true" : null })];
  };
  const tangles = tanglesIn(scope);
  return el("div", { class: "scope-bar" },
    scope === PROJECT ? null : button("↑", () => go({ view, in: keyOf(above(scope)) }), { class: "icon", title: "One level up (u)", "aria-label": "One level up" }),
    el("nav", { class: "crumbs", "aria-label": "Scope" }, chain.map(step)),
    el("span", { class: "muted" }, `${partsIn(scope)}, ${counted(linesOf(scope), "line")}`),
    tangles.length ? el("span", { class: "warning" }, tangles.map((tangle, index) => [index ? " " : "", viewLink(`tangle of ${number(tangle.members.length)}`, { sel: `t:${tangle.index}`, to: null })]).slice(0, 4), tangles.length > 4 ? ` and ${tangles.length - 4} more` : "") : null);
}

function partsIn(scope) {
  const kinds = childrenOf(scope).map((item) => (isDefinition(item) ? "definition" : kindOf(item)));
  const word = ["definition", "context", "package"].find((kind) => kinds.includes(kind)) ?? "module";
  return counted(kinds.filter((kind) => kind !== "unassigned").length, word);
}

// The next scope outside that shows something else.
function above(scope) {
  let outer = parentOf(scope);
  while (outer !== PROJECT && entrance(outer) === scope) outer = parentOf(outer);
  return outer;
}

// Of some elements the nearest to one in the direction of an arrow key, or null.
export function stepTo(key, from, elements) {
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [0, 0];
  if (!dx && !dy) return null;
  const middle = (element) => { const { left, top, width, height } = element.getBoundingClientRect(); return [left + width / 2, top + height / 2]; };
  const [x, y] = middle(from);
  let best = null;
  for (const element of elements) {
    const [ex, ey] = middle(element);
    const along = (ex - x) * dx + (ey - y) * dy;
    const aside = Math.abs((ex - x) * dy) + Math.abs((ey - y) * dx);
    const distance = along + 3 * aside;
    if (element !== from && along > 2 && (!best || distance < best.distance)) best = { element, distance };
  }
  return best?.element ?? null;
}
