// After a click was taken in without leaving the page, what was said is read aloud too.
import { speak } from "./cordially.js";

// What the reader opened stays open while the page around it is brought up to date.
window.htmx?.config.morphIgnore.push("open");

document.addEventListener("htmx:after:swap", () => {
  const said = document.querySelector("main > .toast > span, main > .notice.is-bad strong");
  if (said) speak(said.textContent);
});
