// The findings, to be filtered by what they weigh, by how they stand to the baseline, and by words.

import { page } from "../app/page.js";
import { el, choice, longList } from "../app/dom.js";
import { counted, matches, number, path, prose } from "../app/words.js";
import { findItem } from "../app/model.js";
import { go } from "../app/address.js";
import { addDetail, addView } from "../app/views.js";
import { itemLink, tag, viewLink } from "../app/links.js";
import { filterField } from "./tangles.js";

const SEVERITIES = ["error", "warn", "info"];

addView({
  id: "findings",
  title: "Findings",
  count: () => page.findings.filter((finding) => finding.standing !== "known").length,
  show(host, state) {
    const [severity, standing, code] = [state.severity ?? "all", state.standing ?? (page.baseline ? "open" : "all"), state.code ?? "all"];
    const isChosen = (finding) => (severity === "all" || finding.severity === severity) && stands(finding, standing) && (code === "all" || finding.code === code) && matches(state.q ?? "", ...findingTexts(finding));
    const chosen = page.findings.filter(isChosen);
    const severities = SEVERITIES.filter((name) => page.findings.some((finding) => finding.severity === name));
    const codes = [...new Set(page.findings.map((finding) => finding.code))].sort();
    const all = Object.entries(page.finding_counts).filter(([key]) => key !== "fixed").reduce((sum, [, count]) => sum + count, 0);
    host.append(
      el("div", { class: "bar-of-choices" }, filterField(state),
        severities.length > 1 ? choice("severity", [["all", "all"], ...severities.map((name) => [name, name])], severity, (severity) => go({ severity })) : null,
        page.baseline ? choice("baseline", [["open", "open"], ["new", "new"], ["grown", "grown"], ["known", "known"], ["all", "all"]], standing, (standing) => go({ standing })) : null,
        codes.length > 1 ? el("label", { class: "choice" }, el("span", { class: "label" }, "kind"), el("select", { onchange: (event) => go({ code: event.target.value }) },
          ["all", ...codes].map((name) => el("option", { value: name, selected: name === code }, name)))) : null,
        el("span", { class: "muted" }, counted(chosen.length, "finding"), all > page.findings.length ? `; the report has the first ${number(page.findings.length)} of ${number(all)}` : "")),
      chosen.length ? longList(chosen, findingItem, { step: 40, attributes: { class: "cards-list findings" } }) : el("p", {}, page.findings.length ? "No finding is like that." : "There are no findings."));
  },
  select(host, state) {
    for (const element of host.querySelectorAll(".findings > li")) element.classList.toggle("selected", state.sel === `f:${element.dataset.fingerprint}`);
  },
});

function stands(finding, standing) {
  if (standing === "all") return true;
  return standing === "open" ? finding.standing !== "known" : finding.standing === standing;
}

function findingTexts(finding) {
  return [finding.message, finding.code, finding.rule ?? "", finding.place?.path ?? "", finding.because ?? "", ...finding.subject];
}

function findingItem(finding) {
  return el("li", { class: `card finding ${finding.severity}`, "data-fingerprint": finding.fingerprint },
    el("p", { class: "message" }, tag(finding.severity, finding.severity), finding.standing ? tag(finding.standing) : null, " ", prose(finding.message)),
    el("p", { class: "under" }, finding.place ? el("span", { class: "place" }, placeText(finding.place)) : null, " ", viewLink(finding.rule ?? finding.code, { sel: `f:${finding.fingerprint}`, to: null }, { title: "All about this finding" })),
    finding.source ? el("code", { class: "source" }, finding.source.trim()) : null);
}

function placeText({ path, line, column }) {
  return [path, line || null, (line && column) || null].filter((part) => part !== null).join(":");
}

addDetail("f:", (key) => {
  const finding = page.findings.find((finding) => finding.fingerprint === key.slice(2));
  if (!finding) return null;
  const items = finding.subject.map((name) => [name, findItem(`m:${name}`) ?? findItem(`d:${name}`) ?? findItem(`c:${name}`)]);
  return [
    el("header", {}, tag(finding.severity, finding.severity), finding.standing ? tag(finding.standing) : null, el("h2", {}, finding.rule ?? finding.code)),
    el("p", {}, prose(finding.message)),
    finding.place ? el("p", { class: "place" }, placeText(finding.place)) : null,
    finding.source ? el("code", { class: "source" }, finding.source.trim()) : null,
    finding.because ? el("p", {}, el("b", {}, "why: "), prose(finding.because)) : null,
    finding.help ? el("p", {}, el("b", {}, "what to do: "), prose(finding.help)) : null,
    el("p", { class: "muted" }, `${finding.code}: ${page.about[finding.code]}`),
    items.length ? [el("h3", {}, "About"), el("ul", { class: "plain-list" }, items.map(([name, item]) => el("li", {}, item === null ? path(name) : itemLink(item, path(name)))))] : null,
    finding.related.length ? [el("h3", {}, "Further places"), el("ul", { class: "plain-list" }, finding.related.map(({ place, message }) => el("li", {}, el("span", { class: "place" }, placeText(place)), " ", prose(message))))] : null,
    el("p", { class: "muted" }, "fingerprint ", el("code", {}, finding.fingerprint)),
  ];
});
