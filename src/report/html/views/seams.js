// The seams: what can be pulled out, ranked, with what each costs and the picture of its cut.

import { page } from "../app/page.js";
import { el, svg, button, choice, fitText } from "../app/dom.js";
import { counted, number } from "../app/words.js";
import { definitionItem, keyOf, parentOf, shortDefinition } from "../app/model.js";
import { cutOf, seamBox, seamOf } from "../app/seams.js";
import { go } from "../app/address.js";
import { addView } from "../app/views.js";
import { selectFlow, selectItem, viewLink } from "../app/links.js";

const LEVELS = [["context", "contexts"], ["package", "packages"], ["module", "modules"]];
const SEAM_KINDS = [["all", "all"], ["library", "libraries", "the rest goes on using it: it ends up below"], ["leaf", "leaves", "it goes on using the rest: it ends up above"]];
// id, title, what it means, value
const COLUMNS = [
  ["rank", "#", "the place in the ranking", (seam) => seam.rank],
  ["name", "seam", "", (seam) => seam.name],
  ["kind", "kind", "library: the rest goes on using it; leaf: it goes on using the rest", (seam) => seam.kind],
  ["lines", "lines", "lines of code in it", (seam) => seam.lines],
  ["modules", "modules", "modules in it", (seam) => seam.modules],
  ["needed", "needs", "definitions of others that it uses", (seam) => seam.needed],
  ["fan_out", "of", "how many others it needs", (seam) => seam.fan_out],
  ["api", "API", "definitions of it that others use", (seam) => seam.api],
  ["fan_in", "for", "how many others use it", (seam) => seam.fan_in],
  ["mutual", "both ways", "others that it uses and that use it", (seam) => seam.mutual.count],
  ["to_widen", "to widen", "definitions used across the cut that are not pub yet", (seam) => seam.to_widen.count],
  ["shared_state", "statics", "statics used across the cut", (seam) => seam.shared_state.count],
  ["split_types", "split types", "types with members on the other side of the cut", (seam) => seam.split_types.count],
];
const TEXT_COLUMNS = ["name", "kind"];

addView({
  id: "seams",
  title: "Seams",
  show(host, state) {
    const level = page.seams[state.level] ? state.level : firstLevel();
    const kind = state.kind ?? "all";
    const seams = sorted(page.seams[level].best.filter((seam) => kind === "all" || seam.kind === kind), state.sort ?? "rank");
    const current = seamOf(level, state.seam) ?? seams[0] ?? null;
    host.append(
      el("div", { class: "bar-of-choices" }, choice("of", LEVELS, level, (level) => go({ level, seam: null })), choice("kind", SEAM_KINDS, kind, (kind) => go({ kind, seam: null })), leftOut(level, kind)),
      seams.length ? el("div", { class: "seams-scroll" }, table(seams, current, state.sort ?? "rank")) : el("p", {}, "There is no such seam: nothing here could be split from something else."),
      current ? seamCard(level, current) : null);
    host.querySelector("tr.current")?.scrollIntoView({ block: "nearest" });
  },
  select() {},
});

function firstLevel() {
  return page.seams.context.best.length ? "context" : "module";
}

function leftOut(level, kind) {
  const { count, best } = page.seams[level];
  const all = Object.entries(count).filter(([of]) => kind === "all" || of === kind).reduce((sum, [, count]) => sum + count, 0);
  const shown = best.filter((seam) => kind === "all" || seam.kind === kind).length;
  return shown < all ? el("span", { class: "muted" }, `the best ${number(shown)} of ${counted(all, "candidate")}; all: seamfind seams --level ${level} --all`) : null;
}

function sorted(seams, sort) {
  const down = sort.startsWith("-");
  const value = (COLUMNS.find(([id]) => id === sort.replace("-", "")) ?? COLUMNS[0])[3];
  const order = (a, b) => (typeof value(a) === "number" ? value(a) - value(b) : value(a).localeCompare(value(b), "en"));
  return [...seams].sort((a, b) => (down ? -order(a, b) : order(a, b)) || a.rank - b.rank);
}

function table(seams, current, sort) {
  const head = ([id, title, about]) => {
    const direction = sort === id ? "ascending" : sort === `-${id}` ? "descending" : null;
    const next = direction === "ascending" ? `-${id}` : direction || TEXT_COLUMNS.includes(id) || id === "rank" ? id : `-${id}`;
    return el("th", { class: TEXT_COLUMNS.includes(id) ? "" : "number", "aria-sort": direction, title: about }, button(title, () => go({ sort: next }), { class: "link" }));
  };
  const row = (seam) => el("tr", { class: seam === current ? "current" : "", "data-seam": seam.name, onclick: () => go({ seam: seam.name }) },
    COLUMNS.map(([id, , , value]) => (id === "name"
      ? el("td", {}, button(seam.name, () => go({ seam: seam.name }), { class: "link" }), seam.top || seam.most ? el("span", { class: "muted" }, seam.top ? " (the top of the program)" : " (more than half of the code)") : null)
      : el("td", { class: TEXT_COLUMNS.includes(id) ? "" : "number" }, id === "kind" ? seam.kind : value(seam) ? number(value(seam)) : "–"))));
  return el("table", { class: "seams-table" }, el("thead", {}, el("tr", {}, COLUMNS.map(head))), el("tbody", {}, seams.map(row)));
}

function seamCard(level, seam) {
  const box = seamBox(level, seam.name);
  const cut = cutOf(level, seam.name);
  return el("section", { class: "card seam-card" },
    el("header", {}, el("h2", {}, seam.name), el("span", { class: "muted" }, ` ${seam.kind}, rank ${seam.rank}`), box === null ? null : viewLink("Show it in the map", { view: "map", in: keyOf(parentOf(box)), sel: keyOf(box), to: null })),
    cutPicture(seam, box, cut),
    costs(seam));
}

// What the seam costs, item by item, and what its rank comes from.
const LISTS = [
  ["mutual", "both use it and are used by it"], ["cycles", "would depend on it and it on them as packages, which cargo refuses"], ["feedback", "feedback edges of its tangle"],
  ["shared_state", "statics used across the cut"], ["to_widen", "to make pub"], ["split_types", "types with members on both sides"], ["refused_impls", "impls only allowed on the other side"],
  ["caller_macros", "macros saying crate::, which would mean another crate"], ["features", "features to have and to forward"], ["targets", "targets told apart"],
  ["below", "crates of the workspace that it goes on using"], ["dependencies", "crates used from outside"], ["own_dependencies", "of these, crates that nothing else around it uses"], ["dev_dependencies", "crates used by its tests alone"],
];

function costs(seam) {
  const line = (count, word, note, names) => (count ? el("li", {}, el("b", {}, number(count)), ` ${word}`, note ? el("span", { class: "muted" }, ` ${note}`) : null, names ? el("span", { class: "names" }, `: ${names.join(", ")}${names.length < count ? " …" : ""}`) : null) : null);
  return el("div", { class: "costs" }, el("h3", {}, "What it costs"),
    el("ul", {},
      line(seam.needed, "definitions of others that it uses", seam.kind === "library" ? "in its way: a library may not use what stays behind" : "it goes on using them"),
      line(seam.api, "definitions that others use", `${counted(seam.api_functions, "function")}, ${counted(seam.api_types, "type")}: ${seam.kind === "leaf" ? "in its way: nothing may use a leaf" : "the API it would have"}`),
      LISTS.map(([key, word]) => line(seam[key].count, word, null, seam[key].names))),
    el("p", { class: "muted" }, `Score: ${scoreText(seam)}; the least comes first.`));
}

function scoreText({ score, value }) {
  const factor = (sign, count, exponent) => (count && exponent ? ` ${sign} (1 + ${number(count)})${power(exponent)}` : "");
  const { mutual, widen, split, functions, crates, used, lines } = page.weights;
  const ties = factor("×", score.mutual, mutual) + factor("×", score.widen, widen) + factor("×", score.split, split) + factor("×", score.functions, functions);
  const share = crates && score.shared < score.crates ? ` × ((1 + ${number(score.shared)}) / (1 + ${counted(score.crates, "crate")}))${power(crates)}` : "";
  return `${score.weight} × (1 + ${number(score.obstacle)} in the way)${ties}${share}${factor("/", score.used, used)} / (1 + ${counted(score.lines, "line")})${power(lines)} = ${value.toPrecision(2)}`;
}

function power(exponent) {
  return exponent === 1 ? "" : `^${exponent}`;
}

const ROW = 20;
const LISTED = 14;
const [LEFT, INNER, MIDDLE, RIGHT, WIDTH] = [230, 320, 540, 850, 1090];
const TIE_FONT = "600 12px";

// Who uses it, which definitions, which definitions it uses, and whose: four columns and the lines between them.
function cutPicture(seam, box, { users, needs }) {
  const [api, needed] = [byUse(users), byOwner(needs)];
  const [left, right] = [users.slice(0, LISTED), needs.slice(0, LISTED)];
  const rows = Math.max(2, api.length, needed.length, left.length, right.length, 1);
  const height = 46 + (rows + 1) * ROW;
  const centre = (count, index) => 42 + (rows * ROW) / 2 + (index - (count - 1) / 2) * ROW;
  const ofLeft = new Map(left.map((tie, index) => [tie, centre(left.length, index)]));
  const ofRight = new Map(right.map((tie, index) => [tie, centre(right.length, index)]));
  const lines = [];
  api.forEach((definition, index) => left.forEach((tie) => {
    if (tie.definitions.has(definition)) lines.push(tieLine(LEFT, ofLeft.get(tie), INNER, centre(api.length, index), tie.definitions.get(definition), "used-by", tie.box, definition));
  }));
  needed.forEach(({ tie, definition }, index) => {
    if (ofRight.has(tie)) lines.push(tieLine(RIGHT - 80, centre(needed.length, index), RIGHT, ofRight.get(tie), tie.definitions.get(definition), "uses", tie.box, definition));
  });
  const heading = (x, text, anchor) => svg("text", { class: "heading", x, y: 16, "text-anchor": anchor }, text);
  const total = (ties) => new Set(ties.flatMap((tie) => [...tie.definitions.keys()])).size;
  return el("div", { class: "cut-scroll" }, svg("svg", { class: "cut-picture", viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, role: "img", "aria-label": `The cut around ${seam.name}` },
    heading(LEFT, users.length ? `used by ${number(users.length)}` : "used by nothing", "end"), heading(INNER, `its API: ${number(total(users))}`, "start"),
    heading(RIGHT - 90, `it needs: ${number(total(needs))}`, "end"), heading(RIGHT, needs.length ? `of ${number(needs.length)}` : "of nothing", "start"),
    svg("rect", { class: "seam-box", x: INNER - 8, y: 26, width: RIGHT - INNER - 64, height: height - 32, rx: 8 }),
    svg("path", { class: "divide", d: `M${MIDDLE},32 V${height - 12}` }), lines,
    left.map((tie) => tieName(tie, LEFT - 6, ofLeft.get(tie), "end", () => box !== null && selectFlow(tie.box, box))),
    right.map((tie) => tieName(tie, RIGHT + 6, ofRight.get(tie), "start", () => box !== null && selectFlow(box, tie.box))),
    api.map((definition, index) => definitionName(definition, INNER, centre(api.length, index), "start")),
    needed.map(({ definition }, index) => definitionName(definition, RIGHT - 84, centre(needed.length, index), "end")),
    more(LEFT - 6, users.length - left.length, "end", height), more(INNER, total(users) - api.length, "start", height),
    more(RIGHT - 84, total(needs) - needed.length, "end", height), more(RIGHT + 6, needs.length - right.length, "start", height)));
}

// Handlers that let the lines of a tie or of a definition stand out while the pointer is on its name.
function lightUp(kind, value) {
  const light = (event, on) => {
    const picture = event.target.closest("svg");
    picture.classList.toggle("lit", on);
    for (const line of picture.querySelectorAll(".tie")) line.classList.toggle("near", on && line.dataset[kind] === String(value));
  };
  return { onpointerenter: (event) => light(event, true), onpointerleave: (event) => light(event, false) };
}

// The definitions that most users use, by how often.
function byUse(users) {
  const uses = new Map();
  for (const tie of users) for (const [definition, count] of tie.definitions) uses.set(definition, (uses.get(definition) ?? 0) + count);
  return [...uses].sort((a, b) => b[1] - a[1]).slice(0, LISTED).map(([definition]) => definition);
}

// The definitions that are needed most, by whose they are.
function byOwner(needs) {
  const all = needs.flatMap((tie, order) => [...tie.definitions].map(([definition, count]) => ({ tie, order, definition, count })));
  return all.sort((a, b) => b.count - a.count).slice(0, LISTED).sort((a, b) => a.order - b.order || b.count - a.count);
}

function tieLine(x1, y1, x2, y2, count, kind, box, definition) {
  const bend = (x2 - x1) / 2;
  return svg("path", { class: `tie ${kind}`, "data-box": box, "data-definition": definition, d: `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`, "stroke-width": Math.min(5, 1 + Math.log2(count) / 2).toFixed(1) });
}

function tieName(tie, x, y, anchor, choose) {
  const text = `${fitText(tie.name, 160, TIE_FONT)}  ${number(tie.references)}×`;
  return svg("text", { class: "tie-name", x, y: y + 4, "text-anchor": anchor, tabindex: 0, role: "button", onclick: choose, onkeydown: (event) => { if (event.key === "Enter") choose(); }, ...lightUp("box", tie.box) },
    svg("title", {}, `${tie.name}: ${counted(tie.definitions.size, "definition")}, ${counted(tie.references, "reference")}`), text);
}

function definitionName(definition, x, y, anchor) {
  const name = shortDefinition(definition) || "the module itself";
  const choose = () => selectItem(definitionItem(definition));
  return svg("text", { class: "definition", x, y: y + 4, "text-anchor": anchor, tabindex: 0, role: "button", onclick: choose, onkeydown: (event) => { if (event.key === "Enter") choose(); }, ...lightUp("definition", definition) },
    svg("title", {}, name), name.length > 30 ? `…${name.slice(-29)}` : name);
}

function more(x, count, anchor, height) {
  return count > 0 ? svg("text", { class: "more-note", x, y: height - 12, "text-anchor": anchor }, `${number(count)} more`) : null;
}
