// The structure map: what is in a scope as boxes in rows, by level, so that all dependencies point down. Those that
// would point up are the feedback edges, red; the others show for what is selected.

import { el, svg, button, replace } from "../app/dom.js";
import { counted, number } from "../app/words.js";
import {
  PROJECT, boxes, childrenOf, contains, entrance, findItem, fullNameOf, isDefinition, isOwnCode, keyOf, kindOf, levelOf, linesOf, nameOf, parentOf,
} from "../app/model.js";
import { flowsIn, tangleOf, evidence } from "../app/uses.js";
import { go } from "../app/address.js";
import { addView } from "../app/views.js";
import { enter, selectFlow, selectItem } from "../app/links.js";
import { scopeBar, stepTo } from "./scope.js";

const opened = new Set();
// A scope opens its parts from the start if there are at most so many boxes then.
const OPEN_FROM_START = 24;
const MOST_PARTS = 12;
const started = new Set();

addView({
  id: "map",
  title: "Structure map",
  show(host, state) {
    const scope = entrance(findItem(state.in) ?? PROJECT);
    openFromStart(scope);
    const empty = childrenOf(scope).length ? null : el("p", { class: "muted" }, "Nothing is defined here.");
    const canvas = el("div", { class: "map-canvas" }, empty ?? rows(scope), svg("svg", { class: "edges", "aria-hidden": "true" }));
    host.append(scopeBar("map", scope), legend(), el("div", { class: "map-scroll" }, canvas));
    canvas.addEventListener("keydown", (event) => moveBetween(event, canvas));
    host.map = { scope, canvas };
    this.select(host, state);
  },
  select(host, state) {
    const { canvas } = host.map;
    const selected = findItem(state.sel);
    markSelected(canvas, selected, state.to ? findItem(state.to) : null);
    drawEdges(host.map, selected);
  },
  resized(host, state) {
    drawEdges(host.map, findItem(state.sel));
  },
});

function legend() {
  const entry = (kind, text) => el("span", { class: `key ${kind}` }, text);
  return el("p", { class: "legend" }, "Higher rows use lower ones. ", entry("feedback", "feedback edge: against the levels, cut it to end a tangle"), entry("uses", "the selected uses"),
    entry("used-by", "uses the selected"), entry("forbidden", "breaks a rule"), el("span", { class: "muted" }, "Enter or double-click looks inside, + opens in place."));
}

function openFromStart(scope) {
  if (started.has(scope)) return;
  started.add(scope);
  const parts = childrenOf(scope).filter((item) => !isDefinition(item));
  const inside = parts.reduce((sum, item) => sum + (boxes.kind[item] === "l" ? 0 : childrenOf(entrance(item)).length), parts.length);
  if (parts.length <= MOST_PARTS && inside <= OPEN_FROM_START) parts.filter((item) => boxes.kind[item] !== "l").forEach((item) => opened.add(item));
}

// The rows of a scope, the highest level first; what has no level comes last.
function rows(scope) {
  const parts = childrenOf(scope);
  const levels = [...new Set(parts.map(levelOf))].sort((a, b) => b - a);
  const most = Math.max(1, ...parts.map(linesOf));
  const row = (level) => el("div", { class: `row ${level < 0 ? "without-level" : ""}`, "data-level": level },
    el("span", { class: "level", title: level < 0 ? "no context, so no level" : `level ${level}` }, level < 0 ? "–" : String(level)),
    el("div", { class: "boxes" }, parts.filter((item) => levelOf(item) === level).map((item) => box(item, most))));
  return el("div", { class: "rows" }, levels.map(row));
}

function box(item, most) {
  const inner = isDefinition(item) ? 0 : childrenOf(item).length;
  const open = opened.has(item) && inner > 0;
  const share = linesOf(item) / most;
  const width = Math.max(6 + 12 * Math.sqrt(share), Math.min(26, 2.6 + 0.58 * nameOf(item).length + (inner ? 1.6 : 0)));
  const title = `${kindOf(item)} ${fullNameOf(item)}: ${counted(linesOf(item), "line")}`;
  const label = el("button", {
    type: "button", class: "label", title, onclick: () => selectItem(item), ondblclick: () => enter(item, { view: "map" }),
    onkeydown: (event) => { if (event.key === "Enter" && event.currentTarget.getAttribute("aria-pressed") === "true") { event.preventDefault(); enter(item, { view: "map" }); } },
  }, el("span", { class: "name" }, nameOf(item)), el("span", { class: "size" }, isDefinition(item) ? kindOf(item) : number(linesOf(item))));
  const toggle = inner && boxes.kind[item] !== "l" ? button(open ? "−" : "+", () => toggleOpen(item), { class: "toggle", "aria-expanded": String(open), title: open ? "Close" : "Open in place" }) : null;
  const classes = ["box", `kind-${kindOf(item)}`, open ? "open" : "", isOwnCode(item) ? "own-code" : "", tangleOf(item) ? "tangled" : ""].join(" ");
  return el("div", { class: classes, "data-item": item, style: { "--width": `${width.toFixed(1)}rem`, "--share": share.toFixed(3) } }, el("div", { class: "head" }, label, toggle), open ? rows(entrance(item)) : null);
}

function toggleOpen(item) {
  if (!opened.delete(item)) opened.add(item);
  dispatchEvent(new HashChangeEvent("hashchange"));
  document.querySelector(`.map-canvas [data-item="${item}"] .toggle`)?.focus();
}

function markSelected(canvas, selected, to) {
  for (const element of canvas.querySelectorAll(".box")) {
    const item = Number(element.dataset.item);
    const chosen = item === selected || item === to;
    element.classList.toggle("selected", chosen);
    element.querySelector(".label").setAttribute("aria-pressed", String(chosen));
  }
  canvas.querySelector(".box.selected")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// The edges to draw: the feedback edges of each open scope, and those of the selected box.
function edgesToDraw(scope, canvas, selected) {
  const visible = new Map([...canvas.querySelectorAll(".box")].map((element) => [Number(element.dataset.item), element]));
  const edges = [];
  for (const open of [scope, ...[...visible.keys()].filter((item) => visible.get(item).classList.contains("open")).map(entrance)]) {
    for (const flow of flowsIn(open).list) {
      const touches = flow.from === selected || flow.to === selected;
      if ((flow.feedback || touches) && visible.has(flow.from) && visible.has(flow.to)) edges.push({ ...flow, direction: direction(flow, selected) });
    }
  }
  if (selected !== null && visible.has(selected)) edges.push(...farEdges(selected, visible));
  return { edges, visible };
}

function direction(flow, selected) {
  if (flow.from === selected) return "uses";
  return flow.to === selected ? "used-by" : "";
}

// Edges between the selected box and boxes in other scopes.
function farEdges(selected, visible) {
  const parent = parentOf(selected);
  const others = [...visible.keys()].filter((item) => parentOf(item) !== parent && !contains(item, selected) && !contains(selected, item));
  const closed = others.filter((item) => !visible.get(item).classList.contains("open"));
  const edges = [];
  for (const other of closed) {
    const [uses, used] = [evidence(selected, other).length, evidence(other, selected).length];
    if (uses) edges.push({ from: selected, to: other, weight: uses, direction: "uses" });
    if (used) edges.push({ from: other, to: selected, weight: used, direction: "used-by" });
  }
  return edges;
}

function drawEdges({ scope, canvas }, selected) {
  const surface = canvas.querySelector("svg.edges");
  const { edges, visible } = edgesToDraw(scope, canvas, selected);
  const origin = canvas.getBoundingClientRect();
  surface.setAttribute("width", canvas.scrollWidth);
  surface.setAttribute("height", canvas.scrollHeight);
  const near = new Set(selected === null ? [] : edges.filter((edge) => edge.direction).flatMap((edge) => [edge.from, edge.to]));
  for (const [item, element] of visible) element.classList.toggle("near", near.has(item) && item !== selected);
  canvas.classList.toggle("with-selection", near.size > 0);
  replace(surface, arrowHeads(), edges.map((edge) => drawEdge(edge, rectangle(visible.get(edge.from), origin), rectangle(visible.get(edge.to), origin))));
}

function rectangle(element, origin) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left - origin.left + width / 2, top: top - origin.top, bottom: top - origin.top + height };
}

export function arrowHeads() {
  const head = (kind) => svg("marker", { id: `arrow-${kind}`, class: kind, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, markerUnits: "userSpaceOnUse", orient: "auto-start-reverse" }, svg("path", { d: "M0,0.5 L8,4 L0,7.5 z" }));
  return svg("defs", {}, ["plain", "feedback", "forbidden", "uses", "used-by", "allowed", "deprecated"].map(head));
}

function drawEdge(edge, from, to) {
  const down = from.bottom <= to.top;
  const [y1, y2] = down ? [from.bottom, to.top] : from.top >= to.bottom ? [from.top, to.bottom] : [from.bottom, to.bottom];
  const bend = Math.max(24, Math.abs(y2 - y1) / 2) * (y1 === from.bottom ? 1 : -1);
  const end = y2 === to.top ? -1 : 1;
  const kind = edge.forbidden ? "forbidden" : edge.feedback ? "feedback" : edge.direction;
  // an edge over other rows bends aside, so that it does not run through what is between
  const aside = Math.abs(y2 - y1) > 70 ? Math.min(110, 24 + Math.abs(y2 - y1) / 6) * (from.x < to.x ? -1 : 1) : 0;
  const d = `M${from.x},${y1} C${from.x + aside},${y1 + bend} ${to.x + aside},${y2 + end * Math.abs(bend)} ${to.x},${y2}`;
  const title = `${nameOf(edge.from)} uses ${nameOf(edge.to)}: ${counted(edge.weight, "reference")}`;
  const choose = () => selectFlow(edge.from, edge.to);
  return svg("g", { class: `edge ${kind} ${edge.feedback ? "feedback" : ""}`, onclick: choose, "data-edge": `${keyOf(edge.from)}>${keyOf(edge.to)}` },
    svg("title", {}, title), svg("path", { class: "reach", d }), svg("path", { class: "line", d, "stroke-width": edgeWidth(edge.weight), "marker-end": `url(#arrow-${kind})` }));
}

// 1.2 px for one reference, half a pixel more each time the references double.
export function edgeWidth(weight) {
  return Math.min(6, 1.2 + Math.log2(Math.max(1, weight)) / 2).toFixed(1);
}

// Arrow keys go to the nearest box in their direction.
function moveBetween(event, canvas) {
  const at = event.target.closest(".box");
  if (!at) return;
  const next = stepTo(event.key, at.querySelector(".label"), [...canvas.querySelectorAll(".box > .head > .label")]);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export function openScope(item) {
  go({ view: "map", in: keyOf(item) });
}
