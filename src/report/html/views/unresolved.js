// What could not be resolved: the names whose meaning is not known, so that the reader sees what the report cannot.

import { page, atlas, unpack, unpackAll } from "../app/page.js";
import { el, button, longList } from "../app/dom.js";
import { counted, matches, number, path } from "../app/words.js";
import { modules } from "../app/model.js";
import { go } from "../app/address.js";
import { addView } from "../app/views.js";
import { itemLink, tag } from "../app/links.js";
import { placeLine } from "../app/evidence.js";
import { filterField } from "./tangles.js";

const REASONS = {
  "not-found": "no such name in the scope", ambiguous: "two imports give it different meanings", "unexpanded-macro": "it would come from a macro that is not expanded",
  "missing-file": "it would come from a file that was not read", "unknown-receiver": "the type left of the dot is not known", "unknown-member": "the type is known, but not the member",
  "expansion-limit": "the expansion went over the limits", budget: "the body is too large to infer",
};

addView({
  id: "unresolved",
  title: "Unresolved",
  count: () => Object.values(page.coverage.unresolved).reduce((sum, count) => sum + count, 0),
  show(host, state) {
    const { unresolved, resolved } = page.coverage;
    const total = Object.values(unresolved).reduce((sum, count) => sum + count, 0);
    if (!total) return host.append(el("p", {}, "Every name was resolved."));
    const chosen = listed().filter((name) => (!state.reason || name.reason === state.reason) && matches(state.q ?? "", modules.path[name.module], atlas.files[name.file], name.text, name.reason));
    host.append(
      el("p", {}, `${counted(resolved, "name")} resolved, ${number(total)} not. What is not resolved is no dependency here, so what these names stand for may be missing.`),
      el("div", { class: "columns" }, reasonTable(unresolved, state), moduleTable()),
      el("div", { class: "bar-of-choices" }, filterField(state), el("span", { class: "muted" }, counted(chosen.length, "name"), atlas.unresolved.text.length < total ? `; ${number(atlas.unresolved.text.length)} of ${number(total)} are listed, the first of each module` : "")),
      longList(chosen, unresolvedItem, { step: 60, attributes: { class: "references" } }));
  },
  select() {},
});

function listed() {
  const { text, reasons } = atlas.unresolved;
  const [module, file, line, column, reason] = unpackAll(atlas.unresolved, "module", "file", "line", "column", "reason");
  return module.map((module, index) => ({ module, file: file[index], line: line[index], column: column[index], text: text[index], reason: reasons[reason[index]] }));
}

function reasonTable(unresolved, state) {
  const most = Math.max(...Object.values(unresolved));
  const rows = Object.entries(unresolved).sort((a, b) => b[1] - a[1]).map(([reason, count]) => el("tr", { class: state.reason === reason ? "current" : "" },
    el("td", {}, button(reason, () => go({ reason: state.reason === reason ? null : reason }), { class: "link" }), el("span", { class: "muted" }, ` ${REASONS[reason] ?? ""}`)),
    el("td", { class: "bar" }, el("span", { style: { width: `${(100 * count) / most}%` } })), el("td", { class: "number" }, number(count))));
  return el("section", { class: "card" }, el("h2", {}, "By reason"), el("table", { class: "plain" }, rows));
}

function moduleTable() {
  const counts = unpack(atlas.unresolved.count).map((count, module) => ({ count, module })).filter(({ count }) => count).sort((a, b) => b.count - a.count);
  const row = ({ count, module }) => el("tr", {}, el("td", {}, itemLink(modules.leaf[module], path(modules.path[module]))), el("td", { class: "number" }, number(count)));
  return el("section", { class: "card" }, el("h2", {}, "By module"), longList(counts, row, { tag: "table", step: 8, attributes: { class: "plain" } }));
}

function unresolvedItem({ module, file, line, column, text, reason }) {
  return el("li", {}, placeLine(file, line, column), el("span", { class: "how" }, tag(reason), " in ", el("code", {}, modules.path[module])), el("code", { class: "source" }, text));
}
