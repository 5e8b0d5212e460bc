// The context map: who depends on whom, drawn in layers by dagre, with what is allowed and what breaks a rule.

import { atlas } from "../app/page.js";
import { el, svg, button, choice, fitText, textWidth } from "../app/dom.js";
import { counted, number } from "../app/words.js";
import { PROJECT, boxes, childrenOf, findItem, fullNameOf, keyOf, kindOf, levelOf, linesOf, modulesIn, nameOf } from "../app/model.js";
import { flowsIn, tangleOf } from "../app/uses.js";
import { go } from "../app/address.js";
import { addView } from "../app/views.js";
import { selectFlow, selectItem, viewLink } from "../app/links.js";
import { arrowHeads, edgeWidth } from "./map.js";

// More contexts than this are hard to read at once.
const READABLE_CONTEXTS = 50;
const SHOWN_CONTEXTS = 40;
const CONTEXT_HEIGHT = 44;
const CONTEXT_FONT = "600 13px";
const SIZE_FONT = "11px";

addView({
  id: "contexts",
  title: "Context map",
  count: () => atlas.contexts.length,
  show(host, state) {
    const focus = findItem(state.focus);
    const options = { focus, depth: Number(state.depth) || 1, direction: state.direction ?? "both", all: state.all === "1", edges: state.edges ?? "main" };
    const chosen = chosenContexts(options);
    const flows = chosenFlows(chosen, options);
    host.append(contextBar(options, chosen, flows), contextLegend(), el("div", { class: "context-scroll" }, picture(chosen, flows.shown)));
    fit(host);
    centre(host, focus);
    this.select(host, state);
  },
  select(host, state) {
    const [selected, to] = [findItem(state.sel), state.to ? findItem(state.to) : null];
    const near = new Set();
    for (const edge of host.querySelectorAll(".context-picture .edge")) {
      const [from, target] = [Number(edge.dataset.from), Number(edge.dataset.to)];
      const touches = to === null ? from === selected || target === selected : from === selected && target === to;
      edge.classList.toggle("near", touches);
      if (touches) near.add(from).add(target);
    }
    for (const node of host.querySelectorAll(".context-picture .node")) {
      const item = Number(node.dataset.item);
      node.classList.toggle("selected", item === selected || item === to);
      node.classList.toggle("near", near.has(item));
    }
    host.querySelector(".context-picture").classList.toggle("with-selection", near.size > 0);
    const focusButton = host.querySelector(".focus-selected");
    const canFocus = selected !== null && selected !== PROJECT && boxes.parent[selected] === PROJECT && keyOf(selected) !== state.focus;
    focusButton.hidden = !canFocus;
    focusButton.onclick = () => go({ focus: keyOf(selected) });
    if (canFocus) focusButton.textContent = `Focus on ${nameOf(selected)}`;
  },
  resized(host) {
    fit(host);
  },
});

function contextBar(options, chosen, flows) {
  const all = childrenOf(PROJECT).length;
  const some = chosen.length < all;
  const what = options.focus !== null ? `around ${nameOf(options.focus)}` : "most tied or in tangles";
  return el("div", { class: "bar-of-choices" },
    options.focus === null ? null : [
      choice("depth", [[1, "1"], [2, "2"], [3, "3"]], options.depth, (depth) => go({ depth })),
      choice("direction", [["both", "both"], ["uses", "uses"], ["used-by", "used by"]], options.direction, (direction) => go({ direction })),
      button(`Focus on ${nameOf(options.focus)} ×`, () => go({ focus: null, depth: null, direction: null }), { class: "pressed" }),
    ],
    button("Focus", () => {}, { class: "focus-selected", hidden: true }),
    choice("edges", [["main", "main", "without those that a longer way stands for"], ["all", "all"]], options.edges, (edges) => go({ edges })),
    el("span", { class: "choice" }, button("−", () => zoom(0.8), { title: "Smaller" }), button("+", () => zoom(1.25), { title: "Larger" })),
    el("span", { class: "muted" }, some ? `${number(chosen.length)} of ${counted(all, "context")}, ${what}. ` : "",
      some && options.focus === null ? viewLink("Show all", { all: "1" }) : null,
      flows.hidden ? ` ${counted(flows.hidden, "edge")} not shown, since a longer way stands for each.` : ""));
}

function contextLegend() {
  const entry = (kind, text) => el("span", { class: `key ${kind}` }, text);
  const declared = atlas.contexts.some((context) => context.may_depend_on);
  return el("p", { class: "legend" }, entry("forbidden", "breaks a rule"), entry("feedback", "feedback edge of a tangle"), declared ? entry("allowed", "declared in may-depend-on") : null,
    atlas.contexts.some((context) => context.deprecated) ? entry("deprecated", "deprecated") : null, el("span", { class: "muted" }, "An arrow points from a context to one it uses; wider means more references. Double-click focuses."));
}

// The contexts to show: those around the focus, or all, or of too many the ones with the most to say.
function chosenContexts({ focus, depth, direction, all }) {
  const items = childrenOf(PROJECT);
  const flows = flowsIn(PROJECT).list;
  if (focus !== null && items.includes(focus)) return around(focus, depth, direction, flows);
  if (all || items.length <= READABLE_CONTEXTS) return items;
  const says = new Map(items.map((item) => [item, tangleOf(item) ? 1e9 : 0]));
  for (const flow of flows) for (const end of [flow.from, flow.to]) says.set(end, says.get(end) + flow.weight + (flow.forbidden ? 1e9 : 0));
  const chosen = new Set([...items].sort((a, b) => says.get(b) - says.get(a) || a - b).slice(0, SHOWN_CONTEXTS));
  return items.filter((item) => chosen.has(item));
}

function around(focus, depth, direction, flows) {
  const found = new Set([focus]);
  for (let step = 0; step < depth; step++) {
    const edge = [...found];
    for (const { from, to } of flows) {
      if (direction !== "used-by" && edge.includes(from)) found.add(to);
      if (direction !== "uses" && edge.includes(to)) found.add(from);
    }
  }
  return [...found].sort((a, b) => a - b);
}

// The edges among the chosen contexts; the main ones are those that say something (a rule, a tangle) or that no longer way
// stands for.
function chosenFlows(chosen, { edges }) {
  const among = new Set(chosen);
  const flows = flowsIn(PROJECT).list.filter((flow) => among.has(flow.from) && among.has(flow.to));
  if (edges === "all") return { shown: flows, hidden: 0 };
  const next = new Map(chosen.map((item) => [item, flows.filter((flow) => flow.from === item && !flow.feedback).map((flow) => flow.to)]));
  const below = new Map();
  const shown = flows.filter((flow) => flow.feedback || flow.forbidden || isDeprecated(flow) || !next.get(flow.from).some((other) => other !== flow.to && reach(other).has(flow.to)));
  return { shown, hidden: flows.length - shown.length };

  function reach(item) {
    if (below.has(item)) return below.get(item);
    const found = new Set(next.get(item));
    below.set(item, found);
    for (const other of next.get(item)) reach(other).forEach((far) => found.add(far));
    return found;
  }
}

function isDeprecated({ from, to }) {
  return boxes.kind[from] === "c" && boxes.kind[to] === "c" && Boolean(atlas.contexts[boxes.of[from]].deprecated?.includes(boxes.of[to]));
}

function isAllowed({ from, to }) {
  return boxes.kind[from] === "c" && boxes.kind[to] === "c" && Boolean(atlas.contexts[boxes.of[from]].may_depend_on?.includes(boxes.of[to]));
}

function picture(chosen, flows) {
  const graph = bestLayout(chosen, flows);
  const { width, height } = graph.graph();
  const lines = flows.map((flow, index) => {
    const [upper, lower] = flow.feedback ? [flow.to, flow.from] : [flow.from, flow.to];
    const points = graph.edge(String(upper), String(lower), String(index)).points;
    return contextEdge(flow, flow.feedback ? [...points].reverse() : points);
  });
  return svg("svg", { class: "context-picture", viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`, "data-width": Math.ceil(width), "data-height": Math.ceil(height) },
    arrowHeads(), lines, chosen.map((item) => contextNode(item, graph.node(String(item)))));
}

// Users above or left of what they use: whichever way can be shown larger.
function bestLayout(chosen, flows) {
  const room = document.querySelector("main");
  const scale = (graph) => Math.min(1, room.clientWidth / graph.graph().width, (1.3 * room.clientHeight) / graph.graph().height);
  const [down, right] = [layout("TB", chosen, flows), layout("LR", chosen, flows)];
  return scale(down) >= scale(right) ? down : right;
}

// Feedback edges are laid out the other way round, so that they do not lift what is below.
function layout(rankdir, chosen, flows) {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir, nodesep: 18, ranksep: rankdir === "TB" ? 64 : 76, edgesep: 10, marginx: 16, marginy: 16 });
  chosen.forEach((item) => graph.setNode(String(item), { width: contextWidth(item), height: CONTEXT_HEIGHT }));
  flows.forEach((flow, index) => {
    const [upper, lower] = flow.feedback ? [flow.to, flow.from] : [flow.from, flow.to];
    graph.setEdge(String(upper), String(lower), {}, String(index));
  });
  dagre.layout(graph);
  return graph;
}

function contextWidth(item) {
  return 24 + Math.min(200, Math.max(textWidth(nameOf(item), CONTEXT_FONT), textWidth(contextSize(item), SIZE_FONT)));
}

function contextSize(item) {
  return `${counted(modulesIn(item).length, "module")}, ${counted(linesOf(item), "line")}`;
}

function contextNode(item, { x, y, width, height }) {
  const choose = () => selectItem(item);
  return svg("g", {
    class: `node kind-${kindOf(item)} ${tangleOf(item) ? "tangled" : ""}`, transform: `translate(${x - width / 2},${y - height / 2})`, tabindex: 0, role: "button", "data-item": item,
    onclick: choose, ondblclick: () => go({ focus: keyOf(item), sel: keyOf(item), to: null }), onkeydown: (event) => { if (event.key === "Enter") choose(); },
  }, svg("title", {}, `${fullNameOf(item)}${levelOf(item) >= 0 ? `, level ${levelOf(item)}` : ""}`),
  svg("rect", { width, height, rx: 7 }), svg("text", { class: "name", x: width / 2, y: 19 }, fitText(nameOf(item), 200, CONTEXT_FONT)),
  svg("text", { class: "size", x: width / 2, y: 35 }, contextSize(item)));
}

function contextEdge(flow, points) {
  const kind = flow.forbidden ? "forbidden" : flow.feedback ? "feedback" : isDeprecated(flow) ? "deprecated" : isAllowed(flow) ? "allowed" : "plain";
  const d = curve(points);
  return svg("g", { class: `edge ${kind} ${flow.feedback ? "feedback" : ""}`, "data-from": flow.from, "data-to": flow.to, onclick: () => selectFlow(flow.from, flow.to) },
    svg("title", {}, `${nameOf(flow.from)} uses ${nameOf(flow.to)}: ${counted(flow.weight, "reference")}`),
    svg("path", { class: "reach", d }), svg("path", { class: "line", d, "stroke-width": edgeWidth(flow.weight), "marker-end": `url(#arrow-${kind})` }));
}

// A smooth line through points: a quadratic curve around each inner one.
function curve(points) {
  const at = ({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`;
  const between = (a, b) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  let d = `M${at(points[0])}`;
  for (let index = 1; index < points.length - 1; index++) {
    const end = index === points.length - 2 ? points[index + 1] : between(points[index], points[index + 1]);
    d += ` Q${at(points[index])} ${at(end)}`;
  }
  return points.length === 2 ? `${d} L${at(points[1])}` : d;
}

// As large as there is room, and never so small that names cannot be read.
function fit(host) {
  const surface = host.querySelector(".context-picture");
  const room = surface.parentElement.clientWidth - 4;
  setScale(surface, Math.min(1, Math.max(0.7, room / Number(surface.dataset.width))));
}

// Begins where it begins: with the focus, or else with the highest context, in the middle.
function centre(host, focus) {
  const node = host.querySelector(focus === null ? ".node" : `.node[data-item="${focus}"]`);
  node?.scrollIntoView({ block: "center", inline: "center" });
}

function zoom(factor) {
  const surface = document.querySelector(".context-picture");
  setScale(surface, Math.min(3, Math.max(0.2, Number(surface.dataset.scale) * factor)));
}

function setScale(surface, scale) {
  surface.dataset.scale = scale;
  surface.setAttribute("width", Math.round(surface.dataset.width * scale));
  surface.setAttribute("height", Math.round(surface.dataset.height * scale));
}
