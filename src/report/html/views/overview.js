// The overview: how much was seen, what is there, what is tangled, what to pull out first. Each figure leads on.

import { page, atlas } from "../app/page.js";
import { el, button } from "../app/dom.js";
import { counted, number, percent } from "../app/words.js";
import { PROJECT, contextBox, fullNameOf, nameOf, linesOf, findItem } from "../app/model.js";
import { allTangles, flowsIn, memberWord, tanglesIn } from "../app/uses.js";
import { cutOf } from "../app/seams.js";
import { go } from "../app/address.js";
import { addView } from "../app/views.js";
import { flowLink, itemLink, selectItem, viewLink } from "../app/links.js";

const BEST = 3;

addView({
  id: "overview",
  title: "Overview",
  show(host) {
    host.append(
      el("div", { class: "tiles" }, coverageTile(), contextsTile(), findingsTile(), tanglesTile(), databaseTile()),
      el("div", { class: "cards" }, tangledCard(), seamsCard("library"), seamsCard("leaf")),
      contextsCard());
  },
});

function tile(title, figure, note, patch, kind = "") {
  return el("button", { type: "button", class: `tile ${kind}`, onclick: () => go(patch) },
    el("span", { class: "label" }, title), el("span", { class: "figure" }, figure), el("span", { class: "note" }, note));
}

function coverageTile() {
  const { share, floor, files_read, files_failed, unresolved, resolved } = page.coverage;
  const open = Object.values(unresolved).reduce((sum, count) => sum + count, 0);
  const low = floor !== undefined && share < floor;
  const failed = files_failed ? `, ${counted(files_failed, "file")} failed` : "";
  return tile("Seen", percent(share), `${number(resolved)} names resolved, ${number(open)} not; ${counted(files_read, "file")} read${failed}${low ? `; below the floor of ${percent(floor)}` : ""}`, { view: "unresolved" }, low || files_failed ? "bad" : "");
}

const BASES = { declared: "declared", packages: "the packages stand in for contexts", modules: "the top-level modules stand in for contexts" };

function contextsTile() {
  return tile("Contexts", number(page.contexts.length), `${BASES[page.basis]}; ${counted(page.packages, "package")}, ${counted(page.modules, "module")}, ${counted(page.coverage.lines, "line")}`, { view: "contexts" });
}

function findingsTile() {
  const counts = page.finding_counts;
  const sum = (test) => Object.entries(counts).filter(([key]) => key !== "fixed" && test(key)).reduce((sum, [, count]) => sum + count, 0);
  const open = sum((key) => !key.endsWith(" known"));
  const errors = sum((key) => key.startsWith("error") && !key.endsWith(" known"));
  const trend = page.baseline || counts.fixed
    ? `against the baseline: ${number(sum((key) => key.endsWith(" new")))} new, ${number(sum((key) => key.endsWith(" grown")))} grown, ${number(sum((key) => key.endsWith(" known")))} known, ${number(counts.fixed ?? 0)} fixed`
    : "no baseline to compare with";
  return tile("Findings", number(open), `${counted(errors, "error")}; ${trend}`, { view: "findings" }, errors ? "bad" : "");
}

function databaseTile() {
  const database = page.database;
  if (!database?.tables.length) return null;
  const crossing = database.tables.flatMap((table) => table.keys_out).filter((key) => key.crosses).length;
  const note = `${counted(database.findings.length, "tie")} between contexts below the code; ${counted(crossing, "foreign key")} and ${counted(database.read.crossing_transactions, "transaction")} across`;
  return tile("Tables", number(database.tables.length), note, { view: "database" });
}

function tanglesTile() {
  const tangles = tanglesIn(PROJECT);
  const members = tangles.reduce((sum, tangle) => sum + tangle.members.length, 0);
  const below = atlas.tangles.filter((tangle) => tangle.scope !== PROJECT && !tangle.definitions).length;
  const note = `${tangles.length ? `${number(members)} of ${counted(page.contexts.length, "context")} in them` : "the contexts are free of cycles"}; ${number(below)} further down`;
  return tile("Tangles of contexts", number(tangles.length), note, { view: "tangles" }, tangles.length ? "bad" : "good");
}

function card(title, more, ...children) {
  return el("section", { class: "card" }, el("header", {}, el("h2", {}, title), more), children);
}

function tangledCard() {
  const tangles = allTangles().filter((tangle) => !tangle.definitions);
  if (!tangles.length) return card("What is tangled?", null, el("p", {}, "Nothing depends on itself in a circle."));
  const outer = tangles.filter((tangle) => tangle.scope === PROJECT);
  const shown = outer.length ? outer : [...tangles].sort((a, b) => b.weight - a.weight);
  return card("What is tangled?", viewLink("All tangles", { view: "tangles" }),
    outer.length ? null : el("p", { class: "muted" }, `No contexts depend on each other in a circle. Inside of them, ${number(tangles.length)} tangles:`),
    el("ol", { class: "answers" }, shown.slice(0, BEST).map(tangledItem)));
}

function tangledItem(tangle) {
  const weight = ([from, to]) => flowsIn(tangle.scope).get(from, to)?.weight ?? 0;
  const cut = [...tangle.cut].sort((a, b) => weight(b) - weight(a));
  const total = cut.reduce((sum, edge) => sum + weight(edge), 0);
  const more = { view: "tangles", sel: `t:${tangle.index}`, to: null };
  return el("li", {},
    el("p", {}, viewLink(counted(tangle.members.length, memberWord(tangle)), more), tangle.scope === PROJECT ? ": " : ` in ${fullNameOf(tangle.scope)}: `, membersText(tangle.members)),
    el("p", { class: "muted" }, `${tangle.exact ? "lightest cut" : "a light cut"}: ${counted(cut.length, "dependency")} with ${counted(total, "reference")}`),
    el("ul", { class: "cut" }, cut.slice(0, 2).map((edge) => el("li", {}, flowLink(...edge), ` ${counted(weight(edge), "reference")}`)), cut.length > 2 ? el("li", {}, viewLink(`${number(cut.length - 2)} more`, more)) : null));
}

function membersText(members) {
  const shown = members.slice(0, 6).map(nameOf).join(", ");
  return members.length > 6 ? `${shown} and ${members.length - 6} more` : shown;
}

const SEAM_TITLES = { library: ["What to pull out first, to go on below", "The rest goes on using it: it becomes a library."], leaf: ["What to pull out first, to go on above", "It goes on using the rest: it becomes a part of its own."] };

function seamsCard(kind) {
  const level = page.basis !== "packages" && Object.keys(page.seams.context.count).length ? "context" : "module";
  const best = page.seams[level].best.filter((seam) => seam.kind === kind && !seam.top && !seam.most).slice(0, BEST);
  const [title, explains] = SEAM_TITLES[kind];
  const item = (seam) => el("li", {},
    el("p", {}, viewLink(seam.name, { view: "seams", level, kind: null, seam: seam.name }), el("span", { class: "muted" }, ` ${counted(seam.modules, "module")}, ${counted(seam.lines, "line")}`)),
    el("p", {}, kind === "library" ? `needs ${some(seam.needed)} of the rest, which uses ${some(seam.api)} of it` : `the rest uses ${some(seam.api)} of it; it uses ${some(seam.needed)}`,
      seam.mutual.count ? `; both ways with ${seam.mutual.names.slice(0, 3).join(", ")}` : ""),
    el("p", { class: "muted" }, kind === "library" ? tiesText("used by", cutOf(level, seam.name).users) : tiesText("uses", cutOf(level, seam.name).needs)));
  return card(title, viewLink("All seams", { view: "seams", level, kind, seam: null }), el("p", { class: "muted" }, explains),
    best.length ? el("ol", { class: "answers" }, best.map(item)) : el("p", {}, "There is no such seam at this level."));
}

function tiesText(word, ties) {
  const names = ties.slice(0, 3).map((tie) => tie.name).join(", ");
  return ties.length ? `${word} ${names}${ties.length > 3 ? ` and ${ties.length - 3} more` : ""}` : "";
}

function some(definitions) {
  return definitions ? counted(definitions, "definition") : "nothing";
}

function contextsCard() {
  const most = Math.max(1, ...page.contexts.map((context) => context.lines));
  const row = (context) => {
    const box = contextBox(context.name);
    return el("tr", {}, el("td", {}, itemLink(box ?? PROJECT, context.name)), el("td", { class: "number" }, context.level), el("td", { class: "number" }, number(context.modules)),
      el("td", { class: "bar" }, el("span", { style: { width: `${(100 * context.lines) / most}%` } })), el("td", { class: "number" }, number(context.lines)),
      el("td", { class: "number" }, number(context.fan_in)), el("td", { class: "number" }, number(context.fan_out)), el("td", { class: "wide" }, context.about ?? ""));
  };
  const unassigned = findItem("u:");
  const rest = unassigned === null ? null : el("p", {}, viewLink("Unassigned", { view: "unassigned" }), `: ${counted(linesOf(unassigned), "line")} that no context claims.`);
  const head = el("tr", {}, ["context", "level", "modules", "", "lines", "used by", "uses", ""].map((text, index) => el("th", { class: index && index < 7 ? "number" : "" }, text)));
  return card("Contexts, by level", button("Show the map", () => selectItem(PROJECT, { view: "map", sel: null }), { class: "link" }), rest,
    el("div", { class: "scroll" }, el("table", { class: "contexts-table" }, el("thead", {}, head), el("tbody", {}, page.contexts.map(row)))));
}
