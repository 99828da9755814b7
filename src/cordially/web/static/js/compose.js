// The editor: what is found is underlined in a mirror under the text, the list below is renewed, the text keeps itself.
import { post, speak } from "./cordially.js";

const form = document.getElementById("message");
const text = document.getElementById("text");
const subject = document.getElementById("subject");
const mirror = form.querySelector(".mirror");
const list = document.getElementById("findings");
const counter = document.getElementById("counter");
const kept = document.getElementById("kept");
const isKnown = form.dataset.known === "yes";

const TYPING = 200, THOROUGH = 1200, KEEPING = 2500;

let shown = text.value;      // the text to which the spans belong
let findings = [];           // with start and end in UTF-16 units
let current = -1;
let asked = 0;               // the number of the last question; answers to earlier ones are dropped
let counted = -1;
let clean = state();         // what is kept
let saving = null;
let timers = {};

function state() {
  return JSON.stringify([...new FormData(form)].filter(([name]) => name !== "csrf"));
}
function later(name, wait, act) {
  clearTimeout(timers[name]);
  timers[name] = setTimeout(act, wait);
}

// Spans come in code points; the browser counts UTF-16 units.
function units(value, spans) {
  const wanted = [...new Set(spans.flat())].sort((a, b) => a - b);
  const found = new Map();
  let points = 0, at = 0, next = 0;
  while (next < wanted.length) {
    if (wanted[next] <= points || at >= value.length) { found.set(wanted[next], at); next += 1; continue; }
    at += value.codePointAt(at) > 0xffff ? 2 : 1;
    points += 1;
  }
  return spans.map(([start, end]) => [found.get(start), found.get(end)]);
}

function paint() {
  const value = text.value;
  const edges = new Set([0, value.length]);
  const placed = findings.filter((one) => one.start !== null && one.end > one.start);
  for (const one of placed) { edges.add(one.start); edges.add(one.end); }
  const points = [...edges].sort((a, b) => a - b);
  const parts = document.createDocumentFragment();
  for (let i = 0; i + 1 < points.length; i += 1) {
    const piece = value.slice(points[i], points[i + 1]);
    const here = placed.filter((one) => one.start <= points[i] && one.end >= points[i + 1]).sort(byWidth);
    if (!here.length) { parts.append(piece); continue; }
    const mark = document.createElement("mark");
    const worst = here.find((one) => one.severity === "error") || here.find((one) => one.severity === "warning") || here[0];
    mark.className = `is-${worst.severity}`;
    mark.dataset.of = here.map((one) => one.index).join(" ");
    if (here.some((one) => one.index === current)) mark.classList.add("is-current");
    mark.append(piece);
    parts.append(mark);
  }
  parts.append("\u200b"); // so that an empty last line has its height
  mirror.replaceChildren(parts);
  mirror.dir = getComputedStyle(text).direction;
}

// While an answer is awaited the underlines move with the text; those in what was changed go.
function move() {
  const now = text.value;
  if (now === shown) return;
  let head = 0, tail = 0;
  const most = Math.min(now.length, shown.length);
  while (head < most && now[head] === shown[head]) head += 1;
  while (tail < most - head && now[now.length - 1 - tail] === shown[shown.length - 1 - tail]) tail += 1;
  const cut = shown.length - tail, shift = now.length - shown.length;
  for (const one of findings) {
    if (one.start === null || one.end <= head) continue;
    if (one.start >= cut) { one.start += shift; one.end += shift; } else one.start = one.end = null;
  }
  shown = now;
}

function count() {
  const length = text.value.trim().length;
  const limit = Number(counter.dataset.limit);
  if (!limit) { counter.textContent = words(text.value.trim().split(/\s+/u).filter(Boolean).length, "word"); return; }
  const free = Number(counter.dataset.free);
  counter.textContent = `${length} of ${limit} characters` + (length > limit ? `, ${length - limit} too many` : free && length > free ? ", too many for a free account" : "");
  counter.classList.toggle("is-over", length > limit);
  counter.classList.toggle("is-near", length <= limit && Boolean(free) && length > free);
}
const byWidth = (one, other) => (one.end - one.start) - (other.end - other.start);
const words = (number, what) => `${number} ${what}${number === 1 ? "" : "s"}`;

function fields() {
  const told = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && name !== "csrf" && !name.startsWith("fact_")) told[name] = value;
  return told;
}
// The word that is being typed is not judged yet.
function wordAt(at) {
  if (document.activeElement !== text) return "";
  const before = text.value.slice(0, at).match(/[\p{L}\p{M}'’]*$/u)[0];
  return before ? before + text.value.slice(at).match(/^[\p{L}\p{M}'’]*/u)[0] : "";
}
async function check(thorough) {
  const number = asked += 1;
  const value = text.value;
  if (!value.trim()) { findings = []; paint(); list.replaceChildren(); return; }
  const sent = new URLSearchParams(fields());
  sent.delete("waved");
  for (const [name, key] of new FormData(form)) if (name === "waved") sent.append("waved", key);
  const name = document.getElementById("fact-to");
  if (name) sent.set("fact_to", name.value);
  if (thorough) sent.set("thorough", "1"); else sent.set("unfinished", wordAt(text.selectionStart));
  let answer;
  try {
    const response = await post("/compose/check", sent);
    if (!response.ok) return;
    answer = await response.json();
  } catch { return; }
  if (number !== asked || value !== text.value) return;
  const spans = units(value, answer.findings.map((one) => one.span || [0, 0]));
  findings = answer.findings.map((one, index) => ({
    ...one, index, start: one.span ? spans[index][0] : null, end: one.span ? spans[index][1] : null,
  }));
  shown = value;
  current = -1;
  hideTip();
  renew(answer.html);
  paint();
  const errors = findings.filter((one) => one.severity === "error").length;
  if (findings.length !== counted && (counted !== -1 || document.activeElement === text)) {
    speak(findings.length ? `${words(findings.length, "thing")} to look at${errors ? `, ${errors} to mend before sending` : ""}.` : "Nothing left to look at.");
  }
  counted = findings.length;
}

// The list is renewed as a whole; who was on one of its buttons stays on it.
function renew(html) {
  const on = list.contains(document.activeElement) ? document.activeElement : null;
  const key = on?.closest("[data-key]")?.dataset.key;
  const which = on && key !== undefined ? [...on.closest("[data-key]").querySelectorAll("button, summary")].indexOf(on) : -1;
  const open = [...list.querySelectorAll("[data-key]:has(details[open])")].map((each) => each.dataset.key);
  list.innerHTML = html;
  for (const each of list.querySelectorAll("[data-key]")) {
    if (open.includes(each.dataset.key)) for (const details of each.querySelectorAll("details")) details.open = true;
  }
  if (!on) return;
  const back = [...list.querySelectorAll("[data-key]")].find((each) => each.dataset.key === key);
  const button = back?.querySelectorAll("button, summary")[which] || list.querySelector("button");
  (button || text).focus();
}

// A small box under what was clicked: the reason, and what can be done with one click.
const tip = document.createElement("div");
tip.className = "tip";
tip.hidden = true;
form.querySelector(".editor").append(tip);
function showTip(index) {
  const one = findings[index];
  const mark = mirror.querySelector(`mark[data-of~="${index}"]`);
  if (!one || !mark) { hideTip(); return; }
  const reason = document.createElement("p");
  const strong = document.createElement("strong");
  strong.textContent = one.message;
  reason.append(strong, ` ${one.why}${one.fix && !one.safe ? ` ${one.fix}` : ""}`);
  const row = document.createElement("div");
  row.className = "row";
  const button = (label, name, value) => {
    const made = document.createElement("button");
    made.type = "button"; made.className = "button small"; made.textContent = label; made[name] = value;
    row.append(made);
    return made;
  };
  if (one.safe && one.fix !== null) button(one.fix ? `Change to “${one.fix}”` : "Take it out", "onclick", () => fix(index));
  button("Ignore here", "onclick", () => { hideTip(); text.focus(); wave(one.key); });
  tip.replaceChildren(reason, row);
  tip.hidden = false;
  const last = [...mark.getClientRects()].at(-1), frame = tip.parentElement.getBoundingClientRect();
  tip.style.top = `${last.bottom - frame.top + 6}px`;
  tip.style.left = `${Math.max(0, Math.min(last.left - frame.left, frame.width - tip.offsetWidth))}px`;
}
function hideTip() { tip.hidden = true; }

function go(index, { focus = true } = {}) {
  const one = findings[index];
  if (!one) return;
  current = index;
  paint();
  for (const each of list.querySelectorAll("[data-finding]")) each.classList.toggle("is-current", Number(each.dataset.finding) === index);
  if (one.start === null) { list.querySelector(`[data-finding="${index}"]`)?.scrollIntoView({ block: "nearest" }); speak(one.message); return; }
  if (focus) {
    text.focus({ preventScroll: true });
    text.setSelectionRange(one.start, one.end);
    speak(`${one.message} ${one.why}`);
  }
  if (focus) { mirror.querySelector("mark.is-current")?.scrollIntoView({ block: "center" }); showTip(index); }
}
function next(step) {
  if (!findings.length) { speak("Nothing to look at."); return; }
  const placed = findings.filter((one) => one.start !== null);
  if (!placed.length) { go(0); return; }
  const at = text.selectionStart;
  const order = step > 0 ? placed : [...placed].reverse();
  const found = order.find((one) => (step > 0 ? one.start > at : one.start < at)) || order[0];
  go(found.index);
}

// What is put in goes through the browser's own undo where it can.
function put(start, end, value) {
  text.focus();
  text.setSelectionRange(start, end);
  const done = value ? document.execCommand("insertText", false, value) : document.execCommand("delete");
  if (!done) { text.setRangeText(value, start, end, "end"); text.dispatchEvent(new Event("input", { bubbles: true })); }
}
function fix(index) {
  const one = findings[index];
  if (!one || one.start === null || one.fix === null) return;
  let { start, end } = one;
  if (!one.fix && text.value[start - 1] === " " && /[\s.,;:!?]|^$/u.test(text.value[end] || "")) start -= 1;
  put(start, end, one.fix);
  speak(`Changed to ${one.fix || "nothing"}.`);
}

function wave(key) {
  const field = document.createElement("input");
  field.type = "hidden"; field.name = "waved"; field.value = key;
  form.append(field);
  speak("Ignored in this message.");
  check(true);
  later("keep", KEEPING, keep);
}

// Keeping: by itself after a pause, when the page is left, and before anything is done with the text.
async function keep({ leaving = false, ask = false } = {}) {
  clearTimeout(timers.keep);
  if (!isKnown && !form.draft.value) return true;
  if (saving) await saving;
  const now = state();
  if (now === clean && !(ask && !form.draft.value)) return true;
  if (!text.value.trim() && !form.draft.value) return true;
  const told = new URLSearchParams(new FormData(form));
  told.delete("csrf");
  told.set("do", "keep");
  saving = fetch("/compose/write", {
    method: "POST", credentials: "same-origin", keepalive: leaving,
    headers: { "X-CSRF-Token": document.body.dataset.csrf, "Accept": "application/json" }, body: told,
  }).then(async (response) => {
    if (!response.ok) throw new Error(response.statusText);
    const answer = await response.json();
    if (!answer.draft) return true;
    clean = now.replace('["draft",""]', `["draft","${answer.draft}"]`);
    if (!form.draft.value) { form.draft.value = answer.draft; history.replaceState(null, "", `/compose/${answer.draft}`); }
    kept.textContent = `kept at ${answer.kept}`;
    for (const link of form.querySelectorAll("[data-goes]")) {
      const address = link.dataset.goes === "mailto" ? answer.mailto : `/compose/${answer.draft}/${link.dataset.goes}`;
      link.hidden = !address;
      if (address) link.href = address;
    }
    return true;
  }).catch(() => { kept.textContent = "not kept; is Cordially still running?"; return false; });
  const done = await saving;
  saving = null;
  return done;
}

async function copy(what) {
  const value = what === "subject" ? subject.value : text.value;
  let done = true;
  try { await navigator.clipboard.writeText(value); } catch {
    const field = what === "subject" ? subject : text;
    field.focus(); field.select();
    done = document.execCommand("copy");
  }
  const button = form.querySelector(`[data-copy="${what}"]`);
  speak(done ? "Copied." : "Copying is not allowed here; the text is selected.");
  if (done) { button.classList.add("is-done"); const label = button.lastChild; const was = label.textContent; if (was !== "Copied") { label.textContent = "Copied"; setTimeout(() => { label.textContent = was; button.classList.remove("is-done"); }, 1600); } }
  keep({ ask: true });
}

text.addEventListener("input", () => {
  hideTip(); move(); paint(); count(); asked += 1;
  later("check", TYPING, () => check(false));
  later("thorough", TYPING + THOROUGH, () => check(true));
});
form.addEventListener("input", (event) => {
  if (kept.textContent && isKnown) kept.textContent = "not kept yet";
  if (event.target === subject) { later("check", TYPING, () => check(false)); later("thorough", THOROUGH, () => check(true)); }
  if (!event.target.name?.startsWith("fact_")) later("keep", KEEPING, keep);
});
text.addEventListener("click", () => {
  const at = text.selectionStart;
  if (at !== text.selectionEnd) return;
  const [one] = findings.filter((each) => each.start !== null && each.start <= at && at <= each.end).sort(byWidth);
  if (one) { go(one.index, { focus: false }); showTip(one.index); } else { hideTip(); if (current !== -1) { current = -1; paint(); } }
});
form.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !tip.hidden) { event.preventDefault(); hideTip(); text.focus(); }
  if (event.key === "F8") { event.preventDefault(); next(event.shiftKey ? -1 : 1); }
  if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp") && event.target === text) { event.preventDefault(); next(event.key === "ArrowDown" ? 1 : -1); }
  if (event.key === "Enter" && event.target.matches("input")) {
    event.preventDefault();
    if (event.target.name.startsWith("fact_")) document.getElementById("draft-anew")?.click();
  }
});
form.addEventListener("click", (event) => {
  const button = event.target.closest("button, a[data-goes]");
  if (!button) return;
  if (button.dataset.fix) fix(Number(button.dataset.fix));
  if (button.dataset.show) go(Number(button.dataset.show));
  if (button.dataset.copy) copy(button.dataset.copy);
  if (button.value?.startsWith("wave:")) { event.preventDefault(); wave(button.value.slice(5)); }
  if (button.dataset.goes && state() !== clean) {
    event.preventDefault();
    keep().then((done) => { if (done && button.href) location.assign(button.href); });
  }
});

let leaves = false;
form.addEventListener("submit", (event) => {
  clearTimeout(timers.keep);
  if (saving) { // the draft's id is on its way: without it a second draft would be kept
    event.preventDefault();
    saving.then(() => form.requestSubmit(event.submitter));
    return;
  }
  leaves = true;
});
document.addEventListener("click", (event) => { if (!tip.hidden && !event.target.closest(".editor, .finding")) hideTip(); });
addEventListener("resize", hideTip);
addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" && !leaves) keep({ leaving: true }); });
addEventListener("pageshow", (event) => { if (event.persisted) leaves = false; });
addEventListener("beforeunload", (event) => {
  if (!leaves && !isKnown && !form.draft.value && state() !== clean && text.value.trim()) event.preventDefault();
});

paint();
count();
if (text.value.trim()) check(true);
