// After a click was taken in without leaving the page: what was said is read aloud too, and the focus is not lost.
import { speak } from "./cordially.js";

// What the reader opened stays open while the page around it is brought up to date.
window.htmx?.config.morphIgnore.push("open");

let told = "";
document.addEventListener("submit", (event) => { told = event.target.elements.fact?.value ?? ""; });

document.addEventListener("htmx:after:swap", () => {
  const said = document.querySelector("main > .toast > span, main > .notice.is-bad strong");
  if (said) speak(said.textContent);
  const trouble = document.querySelector("main > .notice.is-bad");
  if (trouble) {  // it stands above, what it is about may be far below
    trouble.tabIndex = -1;
    trouble.focus();
  } else if (document.activeElement === document.body || document.activeElement.disabled) {
    whereToGoOn()?.focus({ preventScroll: true });
  }
});

/** The button that was pressed is gone or off: go on with the same question, the next one, or the undo. */
function whereToGoOn() {
  const same = told && document.querySelector(`.fact:has(input[name=fact][value="${told}"]) .choice:not([disabled])`);
  if (same && same.checkVisibility()) return same;
  return (told && document.querySelector(".asked .choice:not([disabled])")) || document.querySelector("main > .toast button");
}
