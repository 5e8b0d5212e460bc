// Numbers and sentences as the other outputs of seamfind write them.

import { el } from "./dom.js";

const SEPARATOR = ",";

// 12345 as 12,345
export function number(value) {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, SEPARATOR);
}

export function counted(value, word, plural = plurals(word)) {
  return `${number(value)} ${value === 1 ? word : plural}`;
}

function plurals(word) {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

export function percent(share) {
  const floored = Math.floor(share * 1000) / 10;
  return `${floored.toFixed(1)} %`;
}

// A message in which names stand in backticks.
export function prose(text) {
  return text.split("`").map((part, index) => (index % 2 ? el("code", {}, part) : part));
}

// A path that may break after each `::`, and whose last segment stands out.
export function path(text) {
  const parts = text.split("::");
  const last = parts.pop();
  const breakable = parts.flatMap((part) => [`${part}::`, el("wbr")]);
  return el("span", { class: "path" }, breakable, el("b", {}, last));
}

export function matches(query, ...texts) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const all = texts.join(" ").toLowerCase();
  return words.every((word) => all.includes(word));
}
