// Answering by keyboard: Y and N answer the question that has the focus (else the first), J and K move on and back.
const cards = [...document.querySelectorAll("[data-question]")];
const KEPT = "question-answered";

const current = () => cards.find((card) => card.contains(document.activeElement));
const typing = (event) => event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]") || event.target.closest("input, select, textarea, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (typing(event)) return;
  const key = event.key.toLowerCase();
  const at = cards.indexOf(current());
  if (key === "j" || key === "k") {
    const next = cards[Math.min(cards.length - 1, Math.max(0, at + (key === "j" ? 1 : -1)))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    event.preventDefault();
  } else if (key === "y" || key === "n") {
    const card = cards[at];
    const button = card?.querySelector(`button[value=${key === "y" ? "yes" : "no"}]`);
    if (!card) cards[0]?.focus(); // first show which one is meant
    else if (button && !button.disabled) { sessionStorage.setItem(KEPT, String(at)); button.click(); }
    event.preventDefault();
  }
});

// After an answer by keyboard the one that took its place has the focus.
const kept = sessionStorage.getItem(KEPT);
if (kept !== null) {
  sessionStorage.removeItem(KEPT);
  cards[Math.min(Number(kept), cards.length - 1)]?.focus();
}
