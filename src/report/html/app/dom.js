// Elements from data. Text is always set as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

// el("p", { class: "note", onclick: f }, "text", el("b", {}, "bold"), null)
export function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "style") Object.entries(value).forEach(([key, text]) => element.style.setProperty(key, text));
    else element.setAttribute(name, value === true ? "" : value);
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child);
    else if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

export function replace(element, ...children) {
  element.replaceChildren();
  append(element, children);
}

export function button(label, onclick, attributes = {}) {
  return el("button", { type: "button", onclick, ...attributes }, label);
}

const ruler = document.createElement("canvas").getContext("2d");

// How many pixels wide a text is in a font such as "600 13px".
export function textWidth(text, font) {
  ruler.font = `${font} ${getComputedStyle(document.body).fontFamily}`;
  return ruler.measureText(text).width;
}

// The text, cut in its middle so that it is at most so many pixels wide: names that begin alike differ at their ends.
export function fitText(text, width, font) {
  if (textWidth(text, font) <= width) return text;
  const letters = [...text];
  const cut = (length) => `${letters.slice(0, Math.ceil(length / 3)).join("")}…${letters.slice(letters.length - Math.floor((length * 2) / 3)).join("")}`;
  let length = Math.floor((letters.length * width) / textWidth(text, font));
  while (length > 1 && textWidth(cut(length), font) > width) length--;
  return cut(length);
}

// A row of buttons of which one is pressed.
export function choice(label, options, current, choose) {
  const make = ([value, text, title]) =>
    button(text, () => choose(value), { "aria-pressed": String(value === current), title, "data-value": value });
  return el("div", { class: "choice", role: "group", "aria-label": label }, el("span", { class: "label" }, label), options.map(make));
}

// A list that shows its first items and, on demand, more of them.
export function longList(items, render, { tag = "ul", step = 50, attributes = {} } = {}) {
  const list = el(tag, attributes);
  let shown = 0;
  const more = button("", () => grow(), { class: "more" });
  const holder = el("div", { class: "long-list" }, list, more);
  function grow() {
    items.slice(shown, shown + step).forEach((item, index) => list.append(render(item, shown + index)));
    shown = Math.min(items.length, shown + step);
    more.textContent = `Show ${Math.min(step, items.length - shown)} more of ${items.length - shown}`;
    more.hidden = shown >= items.length;
  }
  grow();
  return holder;
}
