// The database: who reads and writes which table, the foreign keys, and what ties contexts together below the code.
//
// The view and the panel of a table (key `b:NAME`) read `page.database`, which `analysis/database/book.rs` describes.

import { page } from "../app/page.js";
import { el, button, choice, longList } from "../app/dom.js";
import { counted, matches, number, prose } from "../app/words.js";
import { findItem } from "../app/model.js";
import { go } from "../app/address.js";
import { addDetail, addNames, addView } from "../app/views.js";
import { itemLink, tag, viewLink } from "../app/links.js";
import { filterField } from "./tangles.js";

const UNASSIGNED_CODE = "unassigned code";
const TABLE_KINDS = { table: "table", view: "view", "materialized-view": "materialised view", external: "table of another schema" };
const SHOWN_SITES = 6;

const database = page.database;
const tables = database?.tables ?? [];

addView({
  id: "database",
  title: "Database",
  count: () => (tables.length ? tables.length : null),
  show(host, state) {
    if (!tables.length) return host.append(noDatabase());
    const shown = SECTIONS[state.show] ? state.show : "matrix";
    host.append(databaseBar(shown), ...SECTIONS[shown](state));
    this.select(host, state);
  },
  select(host, state) {
    for (const row of host.querySelectorAll("[data-table]")) row.classList.toggle("current", state.sel === tableKey(row.dataset.table));
  },
});

const SECTIONS = { matrix: matrixSection, keys: keysSection, ties: tiesSection };

function noDatabase() {
  return el("p", {}, "No database was found: there are no SQL migrations or dumps, no schemas in code, and no ", el("code", {}, "table!"), " or entity. ",
    el("span", { class: "muted" }, "If there is one, list its migrations under [[database]] in seamfind.toml."));
}

function databaseBar(shown) {
  const { read, findings } = database;
  const crossing = crossingKeys().length;
  const owners = `${number(read.owners.declared ?? 0)} with a declared owner, ${number(read.owners.proposed ?? 0)} with a proposed one, ${number(read.owners.unknown ?? 0)} without`;
  const names = database.databases.map(({ name, dialect }) => `${name} (${dialect})`).join(", ");
  return el("div", {},
    el("p", { class: "muted" }, `${names}: ${counted(tables.length, "table")}, ${owners}; ${counted(read.queries, "query")} in code, ${counted(read.transactions, "transaction")}`,
      read.unread.length ? `; ${counted(read.unread.length, "statement")} not understood` : "", "."),
    el("div", { class: "bar-of-choices" },
      choice("show", [["matrix", "tables by context"], ["keys", `foreign keys (${number(crossing)} across)`], ["ties", `what ties contexts (${number(findings.length)})`]], shown, (show) => go({ show, q: null, kind: null }))));
}

// The matrix: a row for each table, a column for each context with a query.

function matrixSection(state) {
  const only = state.only ?? "all";
  const parties = [...database.contexts, UNASSIGNED_CODE].filter((party) => tables.some((table) => table.uses.some((use) => partyOf(use) === party)));
  const chosen = tables.filter((table) => (only === "all" || isShared(table)) && matches(state.q ?? "", table.name, table.owner ?? "", ...table.uses.map(partyOf)));
  const head = el("thead", {}, el("tr", {}, el("th", {}, "table"), el("th", {}, "owner"), parties.map((party) => el("th", { class: "party" }, el("span", {}, party))), el("th", { class: "number" }, "keys")));
  return [
    el("div", { class: "bar-of-choices" }, filterField(state),
      choice("tables", [["all", "all"], ["shared", "used by several contexts"]], only, (only) => go({ only })),
      el("span", { class: "muted" }, counted(chosen.length, "table"))),
    el("p", { class: "legend" }, el("span", {}, "R reads, W writes: queries in code that is no test"), el("span", {}, el("span", { class: "own declared" }, "R W"), " its own, declared"), el("span", {}, el("span", { class: "own proposed" }, "R W"), " its own, proposed by who writes most")),
    chosen.length ? el("div", { class: "table-scroll" }, el("table", { class: "uses" }, head, el("tbody", {}, chosen.map((table) => matrixRow(table, parties))))) : el("p", {}, "No table is like that."),
  ];
}

function matrixRow(table, parties) {
  const uses = new Map(table.uses.map((use) => [partyOf(use), use]));
  const crossing = [...table.keys_out, ...table.keys_in].filter((key) => key.crosses).length;
  return el("tr", { "data-table": table.name },
    el("th", { scope: "row" }, tableLink(table.name)),
    el("td", {}, ownerOf(table)),
    parties.map((party) => usesCell(table, party, uses.get(party))),
    el("td", { class: "number", title: "foreign keys to and from it" }, number(table.keys_out.length + table.keys_in.length), crossing ? el("span", { class: "crossing" }, ` (${number(crossing)} across)`) : null));
}

function usesCell(table, party, use) {
  const own = table.owner === party ? `own ${table.owner_origin}` : "";
  if (!use || !(use.reads + use.writes)) return el("td", { class: `use ${own}` }, use?.tests ? el("span", { class: "muted", title: `${counted(use.tests, "query")} of tests` }, "tests") : "");
  const words = [use.reads ? counted(use.reads, "read") : "", use.writes ? counted(use.writes, "write") : ""].filter(Boolean).join(", ");
  const foreign = !own && table.owner ? "foreign" : "";
  return el("td", { class: `use ${own} ${foreign}` }, button([use.reads ? `R${use.reads}` : "", use.writes ? `W${use.writes}` : ""].filter(Boolean).join(" "), () => selectTable(table.name),
    { class: "link", title: `${party}, ${table.name}: ${words}` }));
}

function partyOf({ context }) {
  return context ?? UNASSIGNED_CODE;
}

function isShared(table) {
  return table.uses.filter((use) => use.context && use.reads + use.writes).length > 1;
}

function ownerOf(table) {
  if (!table.owner) return el("span", { class: "muted" }, "nobody");
  const item = findItem(`c:${table.owner}`);
  return [item === null ? table.owner : itemLink(item, table.owner), table.owner_origin === "proposed" ? el("span", { class: "muted" }, " (proposed)") : null];
}

// The foreign keys, those across contexts first.

function allKeys() {
  return tables.flatMap((table) => table.keys_out.map((key) => ({ ...key, table })));
}

function crossingKeys() {
  return allKeys().filter((key) => key.crosses);
}

function keysSection(state) {
  const only = state.only ?? "crossing";
  const chosen = (only === "all" ? allKeys() : crossingKeys()).filter((key) => matches(state.q ?? "", key.key, key.table.owner ?? "", key.other ?? ""));
  chosen.sort((a, b) => Number(b.crosses) - Number(a.crosses) || compare(a.table.owner, b.table.owner) || compare(a.other, b.other));
  const row = (key) => el("tr", { class: key.crosses ? "crosses" : "", "data-table": key.table.name },
    el("td", {}, tableLink(key.table.name)),
    el("td", {}, prose(key.key)),
    el("td", {}, key.table.owner ?? "nobody", " → ", key.other ?? "nobody", key.crosses ? [" ", tag("crosses contexts", "warn")] : null),
    el("td", { class: "place" }, siteText(key.place)));
  return [
    el("div", { class: "bar-of-choices" }, filterField(state),
      choice("keys", [["crossing", "across contexts"], ["all", "all"]], only, (only) => go({ only })),
      el("span", { class: "muted" }, counted(chosen.length, "foreign key"))),
    el("p", { class: "muted" }, "A key that crosses contexts is lost in a split: keep its value, ask the owner by an API call, and decide what a deletion means."),
    chosen.length ? longList(chosen, row, { tag: "table", step: 100, attributes: { class: "keys-list" } }) : el("p", {}, "No foreign key is like that."),
  ];
}

function compare(a, b) {
  return (a ?? "").localeCompare(b ?? "", "en");
}

// What ties contexts together: a card for each finding, with its evidence and remedy.

function tiesSection(state) {
  const kinds = [...new Set(database.findings.map((finding) => finding.kind))];
  const kind = state.kind ?? "all";
  const chosen = database.findings.filter((finding) => (kind === "all" || finding.kind === kind) && matches(state.q ?? "", finding.message, finding.kind, ...finding.tables, ...finding.contexts));
  const option = (name) => el("option", { value: name, selected: name === kind }, name === "all" ? "all" : `${name} (${database.findings.filter((finding) => finding.kind === name).length})`);
  return [
    el("div", { class: "bar-of-choices" }, filterField(state),
      el("label", { class: "choice" }, el("span", { class: "label" }, "kind"), el("select", { onchange: (event) => go({ kind: event.target.value }) }, ["all", ...kinds].map(option))),
      el("span", { class: "muted" }, counted(chosen.length, "finding"))),
    chosen.length ? longList(chosen, (finding) => el("li", { class: "card tie" }, tie(finding, null)), { step: 30, attributes: { class: "cards-list ties" } }) : el("p", {}, database.findings.length ? "No finding is like that." : "Nothing in the database ties contexts together."),
  ];
}

// A finding in full; on the page of a table, links to that table itself are left out.
function tie(finding, own) {
  const others = finding.tables.filter((name) => name !== own);
  return [
    el("p", { class: "message" }, tag(finding.kind), " ", prose(finding.message)),
    finding.details.length ? el("ul", { class: "under" }, finding.details.map((detail) => el("li", {}, prose(detail)))) : null,
    el("p", { class: "remedy" }, el("b", {}, "what to do: "), prose(finding.remedy)),
    others.length ? el("p", { class: "under" }, "tables: ", others.map((name, index) => [index ? ", " : "", tableLink(name)])) : null,
    finding.evidence.length ? longList(finding.evidence, siteItem, { step: SHOWN_SITES, attributes: { class: "sites" } }) : null,
  ];
}

function siteItem({ place, what }) {
  return el("li", {}, el("span", { class: "place" }, siteText(place)), " ", prose(what));
}

function siteText({ path, line, column }) {
  return [path, line || null, (line && column) || null].filter((part) => part !== null).join(":");
}

// The page of one table.

function tableKey(name) {
  return `b:${name}`;
}

function selectTable(name) {
  go({ sel: tableKey(name), to: null });
}

function tableLink(name) {
  return button(name, () => selectTable(name), { class: "link table-name", title: `table ${name}: all about it` });
}

addNames(() => tables.map((table) => ({ name: table.name, kind: "table", key: tableKey(table.name) })));

addDetail("b:", (key) => {
  const table = tables.find((table) => tableKey(table.name) === key);
  if (!table) return null;
  const findings = database.findings.filter((finding) => finding.tables.includes(table.name));
  return [
    el("header", {}, tag(TABLE_KINDS[table.kind], "context"), el("h2", {}, table.name)),
    tableFacts(table),
    el("div", { class: "actions" }, viewButton("In the matrix", { view: "database", show: null }), viewButton("What ties it", { view: "database", show: "ties", q: table.name })),
    findings.length ? [listHeading("Findings", findings.length), longList(findings, (finding) => el("li", { class: "tie" }, tie(finding, table.name)), { step: 5, attributes: { class: "panel-ties" } })] : null,
    usesOf(table),
    accessesOf(table),
    keyList("Refers to", table.keys_out),
    keyList("Referred to by", table.keys_in),
    siteList("Triggers", table.triggers),
    siteList("Transactions that write it", table.transactions),
    columnsOf(table),
  ];
});

function viewButton(label, patch) {
  return button(label, () => go(patch));
}

function listHeading(title, count) {
  return el("h3", {}, `${title} `, el("span", { class: "count" }, number(count)));
}

function tableFacts(table) {
  const fact = (name, value) => el("div", {}, el("dt", {}, name), el("dd", {}, value));
  return el("dl", { class: "facts" }, fact("owner", ownerOf(table)), fact("database", table.database), fact("created at", el("span", { class: "place" }, siteText(table.place))),
    table.partitions.length ? fact("partitions", number(table.partitions.length)) : null);
}

function usesOf(table) {
  const row = (use) => el("tr", {},
    el("td", {}, partyOf(use), use.context && use.context === table.owner ? el("span", { class: "muted" }, " (owner)") : null),
    el("td", {}, use.reads ? [counted(use.reads, "read"), columnsText(use.columns_read)] : ""),
    el("td", {}, use.writes ? [counted(use.writes, "write"), columnsText(use.columns_written)] : use.tests && !use.reads ? counted(use.tests, "query of tests", "queries of tests") : ""));
  return table.uses.length ? [listHeading("Used by", table.uses.length), el("table", { class: "plain" }, table.uses.map(row))] : [listHeading("Used by", 0), el("p", { class: "muted" }, "no code that was seen")];
}

function columnsText(columns) {
  return columns.length ? el("div", { class: "muted" }, columns.join(", ")) : null;
}

function accessesOf(table) {
  if (!table.accesses.length) return null;
  const row = (access) => el("li", {},
    el("span", { class: "place" }, siteText(access.place)),
    el("span", { class: "how" }, `${access.operation} by `, codeLink(access.code), ` (${access.context ?? UNASSIGNED_CODE}; ${access.idiom}${access.confidence === "exact" ? "" : `, ${access.confidence}`}${access.test ? ", test" : ""})`));
  return [listHeading("All places that use it", table.accesses.length), longList(table.accesses, row, { step: 25, attributes: { class: "references accesses" } })];
}

function codeLink(code) {
  const item = findItem(`d:${code}`) ?? findItem(`m:${code}`);
  return item === null ? el("code", {}, code) : itemLink(item, code);
}

function keyList(title, keys) {
  const row = (key) => el("li", {}, prose(key.key), key.crosses ? [" ", tag(`crosses to ${key.other}`, "warn")] : null, el("div", { class: "place muted" }, siteText(key.place)));
  return keys.length ? [listHeading(title, keys.length), longList(keys, row, { step: 12, attributes: { class: "plain-list" } })] : null;
}

function siteList(title, sites) {
  return sites.length ? [listHeading(title, sites.length), longList(sites, siteItem, { step: 12, attributes: { class: "sites" } })] : null;
}

function columnsOf(table) {
  if (!table.columns.length) return null;
  const key = new Set(table.primary_key);
  const row = (column) => el("tr", {}, el("td", {}, el("code", {}, column.name), key.has(column.name) ? [" ", tag("key")] : null), el("td", { class: "muted" }, column.data_type, column.nullable ? ", may be null" : ""));
  return [listHeading("Columns", table.columns.length), longList(table.columns, row, { tag: "table", step: 40, attributes: { class: "plain" } })];
}
