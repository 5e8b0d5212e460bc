// The address of what is shown: the part after `#`, so that every view can be linked and the browser's back works.
//
// All views share one state: { view, in: key of the scope, sel: key of the selection, to: the other end of a selected
// dependency }, and what a single view adds.

const listeners = [];

export function state() {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}

// Changes the state by a patch; null removes. Other views and scopes become steps of the browser's history, selections
// do not.
export function go(patch) {
  const now = state();
  const next = { ...now, ...patch };
  for (const [key, value] of Object.entries(next)) if (value === null || value === undefined || value === "") delete next[key];
  const hash = `#${new URLSearchParams(next)}`;
  if (hash === location.hash) return;
  if (next.view === now.view && next.in === now.in) location.replace(hash);
  else location.hash = hash;
}

export function onState(listener) {
  if (!listeners.length) window.addEventListener("hashchange", () => listeners.forEach((listener) => listener(state())));
  listeners.push(listener);
}
