// Copies the address of the question, which holds all of it. Everything else works without a script.
import { speak } from "./cordially.js";

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy-address]");
  if (!button) return;
  const label = button.querySelector("span");
  const before = label.textContent;
  try {
    await navigator.clipboard.writeText(location.href);
    label.textContent = "Copied";
    speak("The address is copied.");
  } catch {
    label.textContent = "Copy it from the address bar";
    speak("The address could not be copied. Copy it from the address bar.");
  }
  setTimeout(() => { label.textContent = before; }, 2500);
});
