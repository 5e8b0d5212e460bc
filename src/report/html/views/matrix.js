// The dependency matrix: what is in a scope as rows and columns in the same order, the highest level first. A cell says
// how many references the row has to the column. Above the diagonal is as it should be; below it are the feedback edges.
// Tangles are blocks on the diagonal.

import { el, svg, replace } from "../app/dom.js";
import { counted, number } from "../app/words.js";
import { PROJECT, childrenOf, entrance, findItem, fullNameOf, isOwnCode, kindOf, levelOf, nameOf } from "../app/model.js";
import { flowsIn, tanglesIn } from "../app/uses.js";
import { addView } from "../app/views.js";
import { enter, selectFlow, selectItem } from "../app/links.js";
import { scopeBar } from "./scope.js";

addView({
  id: "matrix",
  title: "Matrix",
  show(host, state) {
    const scope = entrance(findItem(state.in) ?? PROJECT);
    const items = childrenOf(scope);
    const matrix = { scope, items, place: new Map(items.map((item, index) => [item, index])), size: cellSize(items.length) };
    const said = el("p", { class: "said", "aria-live": "polite" }, hint());
    if (!items.length) said.textContent = "Nothing is defined here.";
    host.append(scopeBar("matrix", scope), said, el("div", { class: "matrix-scroll" }, grid(matrix, said)));
    host.matrix = matrix;
    this.select(host, state);
  },
  select(host, state) {
    const [item, to] = [findItem(state.sel), state.to ? findItem(state.to) : null];
    for (const label of host.querySelectorAll(".matrix .name")) label.setAttribute("aria-pressed", String([item, to].includes(Number(label.dataset.item))));
    mark(host.querySelector(".chosen"), host.matrix, item, to);
  },
});

function hint() {
  return "A row uses the columns with a number in it. Move over a cell to read it, click it for its references.";
}

function cellSize(count) {
  if (count <= 14) return 38;
  if (count <= 30) return 26;
  return count <= 80 ? 18 : 12;
}

function grid(matrix, said) {
  const { items, size } = matrix;
  const names = items.map((item, index) => el("div", { class: "row-name", style: { height: `${size}px` } },
    el("button", { type: "button", class: "name", "data-item": item, title: `${kindOf(item)} ${fullNameOf(item)}, level ${levelOf(item)}`, onclick: () => selectItem(item), ondblclick: () => enter(item, { view: "matrix" }),
      onkeydown: (event) => { if (event.key === "Enter" && event.currentTarget.getAttribute("aria-pressed") === "true") { event.preventDefault(); enter(item, { view: "matrix" }); } } },
    el("span", {}, nameOf(item), isOwnCode(item) ? " (own code)" : "")), el("span", { class: "place-number" }, index + 1)));
  const heads = items.map((item, index) => el("span", { class: "column-number", style: { width: `${size}px` }, title: fullNameOf(item) }, size < 16 && (index + 1) % 5 ? "" : index + 1));
  return el("div", { class: `matrix size-${size}` }, el("div", { class: "corner" }, "uses →"), el("div", { class: "column-numbers" }, heads), el("div", { class: "row-names" }, names), cells(matrix, said));
}

function cells({ scope, items, place, size }, said) {
  const extent = items.length * size;
  const flows = flowsIn(scope).list;
  const most = Math.max(1, ...flows.map((flow) => flow.weight));
  const cross = svg("g", { class: "cross", "aria-hidden": "true" }, svg("rect", { width: extent, height: size }), svg("rect", { width: size, height: extent }));
  const surface = svg("svg", { width: extent, height: extent, class: "cells" },
    svg("g", { class: "lines" }, items.map((_, index) => svg("path", { d: `M0,${index * size} H${extent} M${index * size},0 V${extent}` }))),
    tanglesIn(scope).map((tangle) => block(tangle, place, size)),
    items.map((_, index) => svg("rect", { class: "diagonal", x: index * size, y: index * size, width: size, height: size })),
    cross, flows.map((flow) => cell(flow, place, size, most)), svg("rect", { class: "chosen", width: size, height: size, visibility: "hidden" }));
  surface.addEventListener("pointermove", (event) => {
    const { left, top } = surface.getBoundingClientRect();
    const [column, row] = [Math.floor((event.clientX - left) / size), Math.floor((event.clientY - top) / size)];
    cross.children[0].setAttribute("y", row * size);
    cross.children[1].setAttribute("x", column * size);
    cross.setAttribute("visibility", "visible");
    if (items[row] !== undefined && items[column] !== undefined) tell(said, scope, items[row], items[column]);
  });
  surface.addEventListener("pointerleave", () => { cross.setAttribute("visibility", "hidden"); said.textContent = hint(); });
  return surface;
}

function tell(said, scope, from, to) {
  const flow = flowsIn(scope).get(from, to);
  const kind = flow?.forbidden ? ", which breaks a rule" : flow?.feedback ? ", a feedback edge" : "";
  const text = flow ? `uses ${nameOf(to)}: ${counted(flow.weight, "reference")}${kind}` : from === to ? "" : `does not use ${nameOf(to)}`;
  replace(said, el("b", {}, nameOf(from)), ` ${text}`);
}

function block(tangle, place, size) {
  const places = tangle.members.map((item) => place.get(item));
  const first = Math.min(...places);
  const extent = (Math.max(...places) - first + 1) * size;
  return svg("rect", { class: "tangle", x: first * size, y: first * size, width: extent, height: extent });
}

function cell(flow, place, size, most) {
  const [x, y] = [place.get(flow.to) * size, place.get(flow.from) * size];
  const strength = 0.18 + (0.82 * Math.log(1 + flow.weight)) / Math.log(1 + most);
  const kind = flow.forbidden ? "forbidden" : flow.feedback ? "feedback" : "";
  const choose = () => selectFlow(flow.from, flow.to);
  return svg("g", {
    class: `cell ${kind} ${strength > 0.6 ? "strong" : ""}`, tabindex: 0, role: "button", onclick: choose,
    onkeydown: (event) => { if (event.key === "Enter") choose(); },
    "aria-label": `${nameOf(flow.from)} uses ${nameOf(flow.to)}: ${counted(flow.weight, "reference")}`,
  }, svg("rect", { x: x + 1, y: y + 1, width: size - 2, height: size - 2, "fill-opacity": strength.toFixed(2) }),
  size >= 26 ? svg("text", { x: x + size / 2, y: y + size / 2 + 3.5 }, short(flow.weight)) : null);
}

function short(weight) {
  if (weight < 1000) return String(weight);
  return weight < 10000 ? `${Math.floor(weight / 100) / 10}k` : `${number(Math.floor(weight / 1000))}k`;
}

function mark(chosen, { place, size }, item, to) {
  const [row, column] = [place.get(item), place.get(to ?? item)];
  const visible = row !== undefined && column !== undefined;
  chosen.setAttribute("visibility", visible ? "visible" : "hidden");
  if (!visible) return;
  chosen.setAttribute("x", column * size);
  chosen.setAttribute("y", row * size);
  if (row !== column) chosen.scrollIntoView({ block: "nearest", inline: "nearest" });
}
