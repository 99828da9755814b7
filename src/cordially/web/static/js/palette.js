// Find or add: a combobox over what the server finds. Enter does what is marked; without a script the form is a page.
const dialog = document.getElementById("palette");
const input = dialog.querySelector("input[role=combobox]");
const list = document.getElementById("palette-found");
const doing = document.getElementById("palette-do");
const WAIT = 120;

let marked = -1;
let shownFor = null;
let timer = 0;
let asking = null;
let enterWaits = false;

const options = () => [...list.querySelectorAll("[role=option]")];

// Mark an option by its place, counted round; null marks none.
function mark(place) {
  const every = options();
  marked = every.length && place !== null ? (place + every.length) % every.length : -1;
  every.forEach((option, at) => option.setAttribute("aria-selected", String(at === marked)));
  if (marked < 0) {
    input.removeAttribute("aria-activedescendant");
    return;
  }
  input.setAttribute("aria-activedescendant", every[marked].id);
  every[marked].scrollIntoView({ block: "nearest" });
}

function choose(option) {
  if (option.dataset.go) {
    location.assign(option.dataset.go);
    return;
  }
  for (const [name, value] of new URLSearchParams(option.dataset.fields)) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    doing.append(field);
  }
  doing.submit();
}

async function ask() {
  const text = input.value.trim();
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(`/find?${new URLSearchParams({ q: text })}`, {
      headers: { "HX-Request": "true" },
      credentials: "same-origin",
      signal: asking.signal,
    });
    if (!answer.ok) throw new Error(answer.statusText);
    list.innerHTML = await answer.text();
  } catch (error) {
    if (error.name === "AbortError") return;
    list.textContent = "";
  }
  shownFor = text;
  const count = options().length;
  input.setAttribute("aria-expanded", String(count > 0));
  mark(text ? 0 : null);
  if (text) document.getElementById("spoken").textContent = count === 1 ? "1 found" : `${count} found`;
  if (enterWaits) {
    enterWaits = false;
    if (marked >= 0) choose(options()[marked]);
  }
}

function open() {
  if (!dialog.open) dialog.showModal();
  input.select();
  if (shownFor !== input.value.trim()) ask();
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    if (dialog.open) dialog.close(); else open();
  }
});
for (const button of document.querySelectorAll("[data-opens=palette]")) button.addEventListener("click", open);
for (const button of document.querySelectorAll("[data-closes=palette]")) button.addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
dialog.addEventListener("close", () => { enterWaits = false; input.setAttribute("aria-expanded", "false"); });

input.addEventListener("input", () => {
  enterWaits = false;
  clearTimeout(timer);
  timer = setTimeout(ask, WAIT);
});
input.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    mark(event.key === "ArrowDown" ? marked + 1 : Math.max(marked, 0) - 1);
  } else if ((event.key === "Home" || event.key === "End") && event.ctrlKey) {
    event.preventDefault();
    mark(event.key === "Home" ? 0 : -1);
  } else if (event.key === "Enter") {
    event.preventDefault();
    if (shownFor === input.value.trim()) {
      if (marked >= 0) choose(options()[marked]);
    } else {
      enterWaits = true;
      clearTimeout(timer);
      ask();
    }
  } else if (event.key === "Escape") {
    event.preventDefault();
    dialog.close();
  }
});
list.addEventListener("mousemove", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) mark(options().indexOf(option));
});
list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) choose(option);
});
