// The unassigned code: what no context claims, and what it is tied to. Left over, or a context that was missed.

import { page } from "../app/page.js";
import { el, longList } from "../app/dom.js";
import { counted, matches, number, path } from "../app/words.js";
import { contextBox, moduleBox } from "../app/model.js";
import { addView } from "../app/views.js";
import { itemLink } from "../app/links.js";
import { filterField } from "./tangles.js";

addView({
  id: "unassigned",
  title: "Unassigned",
  count: () => page.unassigned.length,
  show(host, state) {
    const chosen = page.unassigned.filter((part) => matches(state.q ?? "", part.module, ...part.ties.map((tie) => tie.context)));
    const lines = page.unassigned.reduce((sum, part) => sum + part.lines, 0);
    if (!page.unassigned.length) return host.append(el("p", {}, page.basis === "declared" ? "Every module belongs to a context." : "No contexts are declared, so nothing is unassigned. `seamfind init` proposes contexts."));
    host.append(
      el("div", { class: "bar-of-choices" }, filterField(state), el("span", { class: "muted" }, `${counted(chosen.length, "part")}; ${counted(lines, "line")} in all that no context claims: left over, or a context that was missed`)),
      el("table", { class: "unassigned-table" }, el("thead", {}, el("tr", {}, ["module", "modules", "lines", "used by", "uses"].map((title, index) => el("th", { class: index === 1 || index === 2 ? "number" : "" }, title)))),
        el("tbody", {}, chosen.map(unassignedRow))));
  },
  select() {},
});

function unassignedRow(part) {
  const box = moduleBox(part.module);
  const ties = (end) => part.ties.filter((tie) => tie[end]).sort((a, b) => b[end] - a[end]).map((tie, index) => {
    const context = contextBox(tie.context);
    return [index ? ", " : "", context === null ? tie.context : itemLink(context, tie.context), ` ${number(tie[end])}×`];
  });
  return el("tr", {}, el("td", {}, box === null ? path(part.module) : itemLink(box, path(part.module)), part.whole ? null : el("span", { class: "muted" }, " (without what contexts claim below)")),
    el("td", { class: "number" }, number(part.modules)), el("td", { class: "number" }, number(part.lines)), el("td", {}, ties("incoming")), el("td", {}, ties("outgoing")));
}
