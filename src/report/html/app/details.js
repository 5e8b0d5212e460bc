// The side panel: what is selected, with its evidence.

import { atlas, page } from "./page.js";
import { el, button, longList } from "./dom.js";
import { counted, number, path, prose } from "./words.js";
import {
  boxes, modules, definitions, childrenOf, contains, definitionOf, entrance, findItem, fullNameOf, isDefinition, isOwnCode, keyOf, kindOf, levelOf, linesOf,
  modulesIn, nameOf, parentOf, PROJECT,
} from "./model.js";
import { contacts, evidence, flowsIn, tangleOf } from "./uses.js";
import { go } from "./address.js";
import { addDetail, detailOf } from "./views.js";
import { enter, itemLink, selectFlow, tag, viewLink } from "./links.js";
import { evidenceList } from "./evidence.js";

// The elements for the selection of a state, or null if nothing is selected.
export function detailsOf(state) {
  if (!state.sel) return null;
  const render = detailOf(state.sel);
  const found = render ? render(state.sel, state) : null;
  return found ?? [el("h2", {}, "Not in this report"), el("p", {}, "Nothing in this report is called ", el("code", {}, state.sel), ". It may come from the report of another state of the code.")];
}

for (const prefix of ["c:", "u:", "p:", "m:", "l:", "d:"]) {
  addDetail(prefix, (key, state) => {
    const [item, to] = [findItem(key), state.to ? findItem(state.to) : null];
    if (item === null) return null;
    return to === null ? itemDetails(item) : flowDetails(item, to);
  });
}

function itemDetails(item) {
  const { uses, usedBy } = contacts(item);
  return [
    heading(item),
    facts(item),
    actions(item),
    about(item),
    tangleNote(item),
    contactTable("Uses", uses, (other) => selectFlow(item, other)),
    contactTable("Used by", usedBy, (other) => selectFlow(other, item)),
  ];
}

function heading(item) {
  return el("header", {}, tag(isOwnCode(item) ? "module’s own code" : kindOf(item), kindOf(item)), el("h2", {}, path(fullNameOf(item))));
}

function facts(item) {
  const level = levelOf(item);
  const file = place(item);
  return el("dl", { class: "facts" },
    fact("lines", number(linesOf(item))),
    isDefinition(item) ? fact("visibility", { p: "pub", c: "pub(crate)", r: "restricted", "-": "private" }[definitions.visibility[definitionOf(item)]]) : fact("modules", number(modulesIn(item).length)),
    level >= 0 ? fact("level", [String(level), " in ", parentOf(item) === PROJECT ? "the project" : nameOf(parentOf(item))]) : null,
    file ? fact("at", el("span", { class: "place" }, file)) : null);
}

function fact(name, value) {
  return el("div", {}, el("dt", {}, name), el("dd", {}, value));
}

function place(item) {
  if (isDefinition(item)) {
    const definition = definitionOf(item);
    return `${atlas.files[modules.file[definitions.module[definition]]]}:${definitions.line[definition]}`;
  }
  if (!"ml".includes(boxes.kind[item])) return null;
  const module = boxes.of[item];
  return `${atlas.files[modules.file[module]]}:${modules.line[module]}`;
}

function actions(item) {
  const inside = childrenOf(item).length > 0;
  const scope = keyOf(parentOf(item));
  return el("div", { class: "actions" },
    inside ? button("Look inside", () => enter(item, { view: "map" })) : null,
    button("In the map", () => go({ view: "map", in: scope })),
    button("In the matrix", () => go({ view: "matrix", in: scope })),
    kindOf(item) === "context" ? button("In the context map", () => go({ view: "contexts", focus: keyOf(item) })) : null);
}

function about(item) {
  if (isDefinition(item) || boxes.kind[item] !== "c") return null;
  const context = page.contexts.find((context) => context.name === nameOf(item));
  const allowed = atlas.contexts[boxes.of[item]].may_depend_on;
  return [
    context?.about ? el("p", {}, context.about) : null,
    context?.owner ? el("p", { class: "muted" }, `owner: ${context.owner}`) : null,
    allowed ? el("p", { class: "muted" }, "may depend on: ", allowed.length ? allowed.map((at) => atlas.contexts[at].name).join(", ") : "nothing") : null,
  ];
}

function tangleNote(item) {
  const tangle = tangleOf(item);
  if (!tangle) return null;
  return el("p", { class: "warning" }, `In a tangle of ${number(tangle.members.length)}. `, viewLink("Show it", { sel: `t:${tangle.index}`, to: null }));
}

function contactTable(title, contacts, choose) {
  const heaviest = contacts.length ? contacts[0].weight : 1;
  const row = ({ item, weight }) => el("tr", {},
    el("td", {}, button(path(fullNameOf(item)), () => choose(item), { class: "link", title: `${kindOf(item)} ${fullNameOf(item)}: show the references` })),
    el("td", { class: "bar" }, el("span", { style: { width: `${Math.max(2, (100 * weight) / heaviest)}%` } })),
    el("td", { class: "number" }, number(weight)));
  return [
    el("h3", {}, `${title} `, el("span", { class: "count" }, number(contacts.length))),
    contacts.length ? longList(contacts, row, { tag: "table", step: 12, attributes: { class: "plain contacts" } }) : el("p", { class: "muted" }, "nothing"),
  ];
}

function flowDetails(from, to) {
  const references = evidence(from, to);
  const back = evidence(to, from).length;
  const flow = parentOf(from) === parentOf(to) ? flowsIn(parentOf(from)).get(from, to) : null;
  const weight = flow && !references.length ? flow.weight : references.length;
  return [
    el("header", {}, tag("dependency"), el("h2", {}, itemLink(from), el("span", { class: "arrow" }, " uses "), itemLink(to))),
    el("p", {}, counted(weight, "reference"), flow?.test ? ", all in tests" : "", "."),
    flow?.feedback ? el("p", { class: "warning feedback" }, "A feedback edge: cut it, and with the others of its cut the tangle is gone. ", tangleLink(from)) : null,
    flow?.forbidden ? el("p", { class: "warning forbidden" }, "It breaks a rule. ", viewLink("Show the findings", { view: "findings", q: findingQuery(from) })) : null,
    back ? el("p", { class: "muted" }, "The other way round: ", button(counted(back, "reference"), () => selectFlow(to, from), { class: "link" })) : null,
    references.length ? evidenceList(references) : el("p", { class: "muted" }, weight ? "References within one module are counted, not listed." : "There is no direct reference."),
  ];
}

function findingQuery(from) {
  const modulesOfIt = modulesIn(from);
  return modulesOfIt.length === 1 ? modules.path[modulesOfIt[0]] : isDefinition(from) || boxes.kind[from] === "m" ? fullNameOf(from) : "";
}

function tangleLink(item) {
  const tangle = tangleOf(item);
  return tangle ? viewLink("Show the tangle", { sel: `t:${tangle.index}`, to: null }) : null;
}
