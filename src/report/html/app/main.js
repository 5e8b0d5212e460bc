// The frame: tabs, search, the shown view and the side panel; and the keys.

import { page } from "./page.js";
import { el, button, replace } from "./dom.js";
import { number } from "./words.js";
import { findItem, keyOf, parentOf, PROJECT } from "./model.js";
import { go, onState, state } from "./address.js";
import { views } from "./views.js";
import { detailsOf } from "./details.js";
import { searchBox } from "./search.js";

const tabs = el("nav", { "aria-label": "Views" });
const main = el("main", { tabindex: "-1" });
const panel = el("aside", { "aria-label": "Selection", hidden: true, tabindex: "-1" });
const help = helpDialog();
let shown = null;

document.body.append(
  el("header", { class: "top" },
    el("div", { class: "brand" }, el("b", {}, "seamfind"), el("span", { class: "title", title: page.title }, page.title)),
    searchBox(),
    button("◐", switchTheme, { class: "icon", title: "Light or dark (t)", "aria-label": "Light or dark" }),
    button("?", () => help.showModal(), { class: "icon", title: "Keys (?)", "aria-label": "Keys" })),
  tabs, main, panel, help);
onState(draw);
addEventListener("keydown", onKey);
addEventListener("resize", redrawSoon);
draw(state());

function draw(next) {
  const view = views.find((view) => view.id === next.view) ?? views[0];
  drawTabs(view);
  const onlySelection = shown && view.select && sameButSelection(shown.state, next);
  drawPanel(next);
  document.body.dataset.view = view.id;
  if (onlySelection) view.select(main, next);
  else {
    replace(main);
    main.className = `view-${view.id}`;
    main.scrollTop = 0;
    view.show(main, next);
  }
  shown = { view, state: next };
  document.body.dataset.shown = location.hash;
}

function sameButSelection(before, next) {
  const rest = ({ sel, to, ...rest }) => JSON.stringify(Object.entries(rest).sort());
  return rest(before) === rest(next);
}

function drawTabs(current) {
  replace(tabs, views.map((view, index) => {
    const count = view.count?.() ?? null;
    return button([view.title].join(""), () => go({ view: view.id }), {
      "aria-current": view === current ? "page" : null, title: index < 9 ? `${view.title} (${index + 1})` : view.title, "data-view": view.id,
      "data-count": count === null ? null : number(count),
    });
  }));
}

function drawPanel(next) {
  const before = shown?.state;
  if (before && before.sel === next.sel && before.to === next.to && !panel.hidden) return;
  const details = detailsOf(next);
  panel.hidden = !details;
  document.body.classList.toggle("with-panel", Boolean(details));
  if (!details) return replace(panel);
  replace(panel, button("×", () => go({ sel: null, to: null }), { class: "close", title: "Close (Esc)", "aria-label": "Close" }), el("div", { class: "details" }, details));
  panel.scrollTop = 0;
}

let redrawing = 0;
function redrawSoon() {
  clearTimeout(redrawing);
  redrawing = setTimeout(() => shown?.view.resized?.(main, shown.state), 100);
}

function switchTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open || event.target.matches("input, select, textarea")) return;
  const action = {
    "/": () => document.getElementById("search").focus(),
    "?": () => help.showModal(),
    t: switchTheme,
    u: goUp,
    Escape: () => go({ sel: null, to: null }),
  }[event.key] ?? (/^[1-9]$/.test(event.key) && views[event.key - 1] ? () => go({ view: views[event.key - 1].id }) : null);
  if (!action) return;
  event.preventDefault();
  action();
}

function goUp() {
  const scope = findItem(state().in) ?? PROJECT;
  if (scope !== PROJECT) go({ in: keyOf(parentOf(scope)) });
}

function helpDialog() {
  const row = ([key, does]) => el("tr", {}, el("th", {}, key.split(" ").map((key) => el("kbd", {}, key))), el("td", {}, does));
  const rows = [
    ["1 … 9", "the views, in the order of the tabs"], ["/", "search"], ["Tab Enter", "go through what can be selected, and select it"],
    ["Enter", "on what is selected: look inside"], ["← ↑ ↓ →", "in the map: to the next box"], ["Tab", "in the matrix: to the next row or cell"], ["u", "one level up"], ["Esc", "select nothing"], ["t", "light or dark"], ["?", "these keys"],
  ];
  return el("dialog", { "aria-label": "Keys" }, el("h2", {}, "Keys"), el("table", { class: "plain keys" }, rows.map(row)),
    el("p", { class: "muted" }, "The browser’s back goes back through views. The address links to what is shown."),
    button("Close", (event) => event.target.closest("dialog").close()));
}
