// The tangles of every scope: who is in a circle, the shortest cycle, and the cut that ends it.

import { atlas } from "../app/page.js";
import { el, button, choice, longList } from "../app/dom.js";
import { counted, matches, number } from "../app/words.js";
import { PROJECT, fullNameOf, keyOf, nameOf } from "../app/model.js";
import { allTangles, flowsIn, memberWord, tangleAt } from "../app/uses.js";
import { go } from "../app/address.js";
import { addDetail, addView } from "../app/views.js";
import { itemLink, selectFlow, tag, viewLink } from "../app/links.js";

addView({
  id: "tangles",
  title: "Tangles",
  count: () => atlas.tangles.filter((tangle) => !tangle.definitions).length,
  show(host, state) {
    const definitions = state.definitions === "1";
    const chosen = allTangles().filter((tangle) => definitions || !tangle.definitions).filter((tangle) => matches(state.q ?? "", ...tangle.members.map(fullNameOf), scopeName(tangle)));
    const inner = atlas.tangles.length - atlas.tangles.filter((tangle) => !tangle.definitions).length;
    host.append(
      el("div", { class: "bar-of-choices" }, filterField(state),
        choice("of", [["0", "contexts, packages, modules"], ["1", `definitions too (${number(inner)})`]], definitions ? "1" : "0", (value) => go({ definitions: value === "1" ? "1" : null })),
        el("span", { class: "muted" }, counted(chosen.length, "tangle"))),
      chosen.length ? longList(chosen, tangleItem, { step: 30, attributes: { class: "cards-list" } }) : el("p", {}, "Nothing depends on itself in a circle here."));
  },
  select() {},
});

// A field that filters the list of a view, and keeps the focus while the list is drawn anew.
export function filterField(state) {
  const change = (event) => {
    const { value, selectionStart } = event.target;
    go({ q: value });
    addEventListener("hashchange", () => {
      const field = document.querySelector("main .list-filter");
      field?.focus();
      field?.setSelectionRange(selectionStart, selectionStart);
    }, { once: true });
  };
  return el("input", { type: "search", class: "list-filter", placeholder: "Filter", "aria-label": "Filter the list", value: state.q ?? "", oninput: change });
}

function scopeName(tangle) {
  return tangle.scope === PROJECT ? "" : fullNameOf(tangle.scope);
}

function tangleItem(tangle) {
  return el("li", { class: "card" }, tangleHead(tangle), tangleBody(tangle, 5));
}

function tangleHead(tangle) {
  const where = tangle.scope === PROJECT ? "" : ` in ${fullNameOf(tangle.scope)}`;
  return el("header", {}, el("h2", {}, viewLink(counted(tangle.members.length, memberWord(tangle)), { sel: `t:${tangle.index}`, to: null }), el("span", { class: "muted" }, where)),
    button("Map", () => go({ view: "map", in: keyOf(tangle.scope), sel: keyOf(tangle.members[0]), to: null })),
    button("Matrix", () => go({ view: "matrix", in: keyOf(tangle.scope) })));
}

function tangleBody(tangle, shown) {
  const flows = flowsIn(tangle.scope);
  const weight = ([from, to]) => flows.get(from, to)?.weight ?? 0;
  const total = tangle.cut.reduce((sum, edge) => sum + weight(edge), 0);
  const cut = [...tangle.cut].sort((a, b) => weight(b) - weight(a));
  const row = ([from, to]) => el("tr", {},
    el("td", {}, button(`${nameOf(from)} → ${nameOf(to)}`, () => selectFlow(from, to), { class: "link feedback", title: `${fullNameOf(from)} uses ${fullNameOf(to)}: show the references` })),
    el("td", { class: "number" }, number(weight([from, to]))));
  return [
    el("p", {}, el("span", { class: "muted" }, "shortest cycle: "), [...tangle.cycle, tangle.cycle[0]].map((item, index) => [index ? " → " : "", itemLink(item, nameOf(item))])),
    el("p", {}, el("span", { class: "muted" }, tangle.exact ? "lightest cut: " : "a light cut (a lighter one may exist): "), `${counted(tangle.cut.length, "dependency")} with ${counted(total, "reference")}, of ${number(tangle.weight)} in the tangle`),
    longList(cut, row, { tag: "table", step: shown, attributes: { class: "plain" } }),
    tangle.members.length > tangle.cycle.length ? el("details", {}, el("summary", {}, `all ${counted(tangle.members.length, memberWord(tangle))}`), el("p", { class: "members" }, tangle.members.map((item, index) => [index ? ", " : "", itemLink(item, nameOf(item))]))) : null,
  ];
}

addDetail("t:", (key) => {
  const tangle = tangleAt(Number(key.slice(2)));
  return tangle && [el("header", {}, tag("tangle")), tangleHead(tangle), tangleBody(tangle, 40)];
});
