// References as evidence: where each stands, what it uses, and its source line.

import { atlas } from "./page.js";
import { el, longList, replace } from "./dom.js";
import { counted, matches, number } from "./words.js";
import { modules, definitionPath, shortDefinition, definitionItem } from "./model.js";
import { sourceLine } from "./references.js";
import { itemLink } from "./links.js";

// A list of references with what they use, to be filtered.
export function evidenceList(references) {
  const definitionsUsed = countBy(references, (reference) => reference.definition);
  const list = el("div");
  const filter = el("input", { type: "search", placeholder: "Filter by file, definition or source", "aria-label": "Filter references", oninput: draw });
  const said = el("span", { class: "said", "aria-live": "polite" });
  draw();
  return [
    el("h3", {}, "Definitions used ", el("span", { class: "count" }, number(definitionsUsed.length))),
    longList(definitionsUsed, ([definition, count]) => el("tr", {}, el("td", {}, itemLink(definitionItem(definition), shortDefinition(definition) || "the module itself")), el("td", { class: "number" }, number(count))), { tag: "table", step: 12, attributes: { class: "plain" } }),
    el("h3", {}, "References ", el("span", { class: "count" }, number(references.length))),
    references.length > 8 ? el("div", { class: "filter" }, filter, said) : null,
    list,
  ];

  function draw() {
    const found = references.filter((reference) => !filter.value || matches(filter.value, ...texts(reference)));
    said.textContent = filter.value ? counted(found.length, "reference") : "";
    replace(list, longList(found, renderReference, { step: 40, attributes: { class: "references" } }));
  }
}

function texts(reference) {
  return [atlas.files[reference.file], definitionPath(reference.definition), reference.kind, sourceLine(reference.file, reference.line)?.text ?? ""];
}

function renderReference(reference) {
  const facade = reference.facade >= 0 ? ` via ${modules.path[reference.facade]}` : "";
  const user = reference.user >= 0 ? shortDefinition(reference.user) : "";
  return el("li", {},
    placeLine(reference.file, reference.line, reference.column),
    el("span", { class: "how" }, `${reference.kind}${facade}`, user ? [" in ", el("code", {}, user)] : null),
    quote(reference));
}

export function placeLine(file, line, column) {
  return el("span", { class: "place" }, `${atlas.files[file]}:${line}:${column}`);
}

function quote(reference) {
  const source = sourceLine(reference.file, reference.line);
  if (!source) return el("span", { class: "source left-out" }, "(source line left out to keep the report small)");
  return markedSource(source.text, reference.column - 1 - source.indent, shortDefinition(reference.definition).split("::").pop());
}

// A source line in which the name at (or near) a character is marked.
export function markedSource(text, at, name) {
  const characters = [...text];
  const stands = (start) => name && characters.slice(start, start + name.length).join("") === name;
  const start = stands(at) ? at : -1;
  if (start < 0) return el("code", { class: "source" }, text);
  const part = (from, to) => characters.slice(from, to).join("");
  return el("code", { class: "source" }, part(0, start), el("mark", {}, name), part(start + name.length));
}

export function countBy(list, key) {
  const counts = new Map();
  for (const one of list) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
