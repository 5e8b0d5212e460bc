// Links to items, to dependencies and to views.

import { el, button } from "./dom.js";
import { path } from "./words.js";
import { childrenOf, entrance, fullNameOf, keyOf, kindOf, nameOf } from "./model.js";
import { go } from "./address.js";

export function selectItem(item, more = {}) {
  go({ sel: keyOf(item), to: null, ...more });
}

export function selectFlow(from, to, more = {}) {
  go({ sel: keyOf(from), to: keyOf(to), ...more });
}

// Shows what is in an item; of what has nothing in it, the item.
export function enter(item, more = {}) {
  if (childrenOf(item).length) go({ in: keyOf(entrance(item)), ...more });
  else selectItem(item, more);
}

// A name that selects its item.
export function itemLink(item, label) {
  return button(label ?? path(fullNameOf(item)), () => selectItem(item), { class: "link", title: `${kindOf(item)} ${fullNameOf(item)}` });
}

// An arrow between two names that selects the dependency.
export function flowLink(from, to) {
  return button([nameOf(from), " → ", nameOf(to)].join(""), () => selectFlow(from, to), { class: "link", title: `${fullNameOf(from)} uses ${fullNameOf(to)}` });
}

export function viewLink(label, patch, attributes = {}) {
  return button(label, () => go(patch), { class: "link", ...attributes });
}

export function tag(text, kind = "") {
  return el("span", { class: `tag ${kind}` }, text);
}
