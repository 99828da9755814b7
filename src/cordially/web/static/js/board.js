// The board: cards are carried by mouse, touch or keyboard, and every move is a form posted to the app.
// The page's own script is asked for under the address it was loaded from: under another it would run twice.
const { post, speak } = await import(document.querySelector('script[src*="/js/cordially.js"]').src);

const dialog = document.getElementById("ask-when");
const said = document.getElementById("board-said");
let carried = null;

const board = () => document.getElementById("board");
const zones = () => [...board().querySelectorAll(".zone")];
const placeOf = (element) => element.closest(".place").querySelector(".zone");
const gripOf = (process) => document.querySelector(`#card-${CSS.escape(process)} .grip`);

// Saying what became of it

function say(text, { refused = false, action = "", address = "" } = {}) {
  document.querySelector("main > .toast")?.remove();
  const toast = document.getElementById(refused ? "board-refused" : "board-done").content.cloneNode(true);
  toast.querySelector("span").textContent = text;
  const button = toast.querySelector("[data-does]");
  toast.querySelector("[data-closes]").addEventListener("click", () => said.replaceChildren());
  if (address) {
    button.append(action);
    button.addEventListener("click", () => correct(address));
  } else {
    button.remove();
  }
  said.replaceChildren(toast);
}

async function ask(address, fields) {
  try {
    const response = await post(address, fields);
    if (response.headers.get("content-type")?.startsWith("application/json")) return await response.json();
  } catch { /* no connection: said below */ }
  return { refused: "That did not work; nothing was moved. Is Cordially still running? Try again." };
}

async function refresh(process) {
  await htmx.ajax("GET", location.pathname + location.search, { target: "#board", swap: "outerMorph" });
  wire();
  if (process) gripOf(process)?.focus();
}

// Moving

async function move(card, to, { focus = false } = {}) {
  const process = card.dataset.process;
  const address = `/processes/${process}/move?back=${board().dataset.back}`;
  board().setAttribute("aria-busy", "true");
  let answer = await ask(address, { to });
  if (answer.ask) {
    const time = await whenIsIt(card.dataset.called);
    answer = time ? await ask(address, { to, ...time }) : { left: true };
  }
  await refresh(focus ? process : "");
  if (answer.said) say(answer.said, { action: "Undo", address: answer.undo });
  else if (answer.refused) say(answer.refused, { refused: true, action: "Take that entry back", address: answer.mend });
  else if (answer.left) speak("Left where it was.");
}

async function correct(address) {
  const answer = await ask(address, {});
  await refresh();
  if (answer.said) say(answer.said, { action: "Undo", address: answer.undo });
  else say(answer.refused, { refused: true });
  said.querySelector("button").focus();
}

function whenIsIt(called) {
  dialog.querySelector("[data-called]").textContent = called;
  dialog.querySelector("input").value = "";
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const fixed = dialog.returnValue;
      resolve(fixed ? { fixed, interview: dialog.querySelector("input").value } : null);
    }, { once: true });
  });
}

// By mouse and touch

function wire() {
  for (const zone of board().querySelectorAll(".zone, .zone-silent")) {
    if (Sortable.get(zone)) continue;
    Sortable.create(zone, {
      group: { name: "board", put: zone.classList.contains("zone") },
      sort: false,
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
      delay: 160,
      delayOnTouchOnly: true,
      draggable: ".process-card",
      filter: "a, summary, details button",
      preventOnFilter: false,
      ghostClass: "is-left",
      onStart: () => { for (const each of zones()) each.classList.toggle("is-target", each !== placeOf(zone)); },
      onEnd: (event) => {
        for (const each of zones()) each.classList.remove("is-target");
        if (placeOf(event.from) !== event.to) move(event.item, event.to.dataset.stage);
      },
    });
  }
}

// By keyboard

function take(card) {
  carried = { card, home: card.parentElement, before: card.nextElementSibling, carrying: false };
  card.querySelector(".grip").setAttribute("aria-pressed", "true");
  speak(`${card.dataset.called} taken up, under ${card.parentElement.dataset.name}. Arrow keys carry it, Space puts it down, Escape leaves it.`);
}

function carry(step) {
  const { card } = carried;
  const every = zones();
  const place = every[every.indexOf(placeOf(card)) + step];
  if (!place) { speak(step > 0 ? "This is the last place." : "This is the first place."); return; }
  carried.carrying = true;
  place.prepend(card);
  const grip = card.querySelector(".grip");
  grip.focus();
  carried.carrying = false;
  card.scrollIntoView({ block: "nearest" });
  speak(place.dataset.name);
}

function leave() {
  const { card, home, before } = carried;
  carried.carrying = true;
  card.querySelector(".grip").setAttribute("aria-pressed", "false");
  home.insertBefore(card, before);
  carried = null;
}

function put() {
  const { card, home } = carried;
  const place = card.parentElement;
  if (place === home || place === placeOf(home)) {
    leave();
    card.querySelector(".grip").focus();
    speak(`Left where it was, under ${home.dataset.name}.`);
    return;
  }
  card.querySelector(".grip").setAttribute("aria-pressed", "false");
  carried = null;
  move(card, place.dataset.stage, { focus: true });
}

document.addEventListener("keydown", (event) => {
  const grip = event.target.closest?.(".grip");
  if (!grip) {
    const menu = event.key === "Escape" && event.target.closest?.(".card-move[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
    return;
  }
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  if (event.key === " " || event.key === "Enter") {
    event.preventDefault();
    if (carried) put(); else take(grip.closest(".process-card"));
  } else if (carried && event.key in steps) {
    event.preventDefault();
    carry(steps[event.key]);
  } else if (carried && event.key === "Escape") {
    event.preventDefault();
    const name = carried.home.dataset.name;
    leave();
    grip.focus();
    speak(`Left where it was, under ${name}.`);
  }
});
document.addEventListener("keyup", (event) => {
  if (event.key === " " && event.target.closest?.(".grip")) event.preventDefault();
});
document.addEventListener("focusout", (event) => {
  if (carried && !carried.carrying && event.target.closest?.(".grip") && event.relatedTarget !== event.target) leave();
});
document.addEventListener("click", (event) => {
  const grip = event.target.closest?.(".grip");
  if (!grip) return;
  if (event.detail === 0) { if (carried) put(); else take(grip.closest(".process-card")); return; }
  const menu = grip.closest(".process-card").querySelector(".card-move");
  menu.open = !menu.open;
});
document.addEventListener("submit", (event) => {
  if (!event.target.closest?.(".card-move")) return;
  event.preventDefault();
  const card = event.target.closest(".process-card");
  event.target.closest("details").open = false;
  move(card, event.submitter.value, { focus: true });
});

wire();
