// The views, and what can be selected in them: plugins over the same data.
//
// A view is { id, title, count, show, select }. `show(host, state)` draws it; `select(host, state)`, if it is there, is
// called instead where only the selection changed; `count()`, if it is there, is the number beside its tab, or null.
//
// What can be selected has a key with a prefix; a detail is what the side panel shows for the keys of one prefix:
// (key, state) => elements, or null where there is no such thing.

export const views = [];

const details = new Map();
const nameLists = [];

export function addView(view) {
  views.push(view);
}

export function addDetail(prefix, render) {
  details.set(prefix, render);
}

// What a view adds to the search: a function that returns a list of { name, kind, key }.
export function addNames(provide) {
  nameLists.push(provide);
}

export function moreNames() {
  return nameLists.flatMap((provide) => provide());
}

export function detailOf(key) {
  return details.get(key.slice(0, key.indexOf(":") + 1)) ?? null;
}
