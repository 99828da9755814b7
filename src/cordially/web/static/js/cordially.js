// What every page has: the theme switch, the token of requests, the palette's door, toasts that leave.
import "./palette.js";

const root = document.documentElement;
const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

for (const button of document.querySelectorAll("[data-theme-switch]")) {
  const name = () => { button.querySelector("span").textContent = isDark() ? "Light" : "Dark"; };
  button.hidden = false;
  name();
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.theme);
    name();
  });
}

// htmx sends the token of the page with every request of its own.
document.addEventListener("htmx:config:request", (event) => {
  event.detail.ctx.request.headers["X-CSRF-Token"] = document.body.dataset.csrf;
});

/** Say something to readers aloud, without moving anything on the page. */
export function speak(text) {
  document.getElementById("spoken").textContent = text;
}

/** Post fields to an address of the app with the page's token; returns the response. */
export function post(address, fields = {}) {
  return fetch(address, {
    method: "POST",
    headers: { "X-CSRF-Token": document.body.dataset.csrf, "Accept": "application/json" },
    body: new URLSearchParams(fields),
    credentials: "same-origin",
  });
}

// What lies over the page leaves by Escape, or by a click elsewhere.
const POPUPS = "details.menu[open], details.later[open]";
document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll(POPUPS)) if (!open.contains(event.target)) open.open = false;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = document.querySelector(POPUPS);
  if (open) { open.open = false; open.querySelector("summary").focus(); }
});
