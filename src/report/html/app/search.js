// Search over everything that has a name: contexts, packages, modules, definitions, files, and what views add.

import { el, replace } from "./dom.js";
import { boxes, definitions, definitionItem, definitionPath, fullNameOf, isOwnCode, kindOf, modules, PROJECT } from "./model.js";
import { atlas } from "./page.js";
import { go } from "./address.js";
import { moreNames } from "./views.js";
import { selectItem, tag } from "./links.js";

const SHOWN = 30;
let names = null;

// The field, and the list that opens below it.
export function searchBox() {
  const list = el("ul", { class: "results", role: "listbox", id: "results", hidden: true });
  const input = el("input", {
    type: "search", id: "search", placeholder: "Search names and files", title: "Search (/)", "aria-label": "Search", role: "combobox",
    "aria-controls": "results", "aria-expanded": "false", autocomplete: "off", spellcheck: "false", oninput: draw, onkeydown: keys, onfocus: draw,
  });
  const holder = el("div", { class: "search" }, input, list);
  holder.addEventListener("focusout", (event) => { if (!holder.contains(event.relatedTarget)) close(); });
  return holder;

  function draw() {
    const found = find(input.value);
    replace(list, found.slice(0, SHOWN).map(result), found.length > SHOWN ? el("li", { class: "muted" }, `${found.length - SHOWN} more: type more to narrow`) : null,
      input.value && !found.length ? el("li", { class: "muted" }, "Nothing has such a name.") : null);
    list.hidden = !input.value;
    input.setAttribute("aria-expanded", String(!list.hidden));
    list.querySelector("[role=option]")?.setAttribute("aria-selected", "true");
  }
  function result({ item, name, kind, key }) {
    return el("li", { role: "option", tabindex: "-1", onclick: () => choose(item, key), "data-item": item, "data-key": key }, tag(kind, kind), el("span", { class: "path" }, name));
  }
  function choose(item, key) {
    close();
    input.value = "";
    input.blur();
    if (key) go({ sel: key, to: null });
    else selectItem(item);
  }
  function keys(event) {
    const options = [...list.querySelectorAll("[role=option]")];
    const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (event.key === "Escape") { input.value = ""; close(); input.blur(); }
    else if (event.key === "Enter" && options[at]) options[at].click();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const next = options[Math.min(options.length - 1, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1)))];
      options[at]?.removeAttribute("aria-selected");
      next?.setAttribute("aria-selected", "true");
      next?.scrollIntoView({ block: "nearest" });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
  }
}

// Items whose names have all words of the query: those where the last segment begins with it first, then the shortest.
function find(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  names ??= everything();
  const found = [];
  for (const entry of names) {
    if (!words.every((word) => entry.text.includes(word))) continue;
    const at = entry.text.lastIndexOf("::") + 2;
    const start = entry.text.startsWith(words[0], at < 2 ? 0 : at) ? 0 : 1;
    found.push({ ...entry, order: start * 1e6 + entry.rank * 1000 + Math.min(999, entry.name.length) });
  }
  return found.sort((a, b) => a.order - b.order);
}

function everything() {
  const all = [];
  const add = (item, name, rank, more = "") => all.push({ item, name, rank, kind: kindOf(item), text: `${more}${name}`.toLowerCase() });
  for (let box = PROJECT + 1; box < boxes.count; box++) {
    if (isOwnCode(box)) continue;
    const file = boxes.kind[box] === "l" ? `${atlas.files[modules.file[boxes.of[box]]]} ` : "";
    add(box, fullNameOf(box), "cpuml".indexOf(boxes.kind[box]) / 10, file);
  }
  for (let at = 0; at < definitions.count; at++) if (definitions.name[at]) add(definitionItem(at), definitionPath(at), 1);
  for (const { name, kind, key } of moreNames()) all.push({ name, kind, key, rank: 0.25, text: `${kind} ${name}`.toLowerCase() });
  return all;
}
