// Copying the address of the feed, and choosing light, dark or as the system.
const root = document.documentElement;

for (const button of document.querySelectorAll("[data-copies]")) {
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copies);
    const label = button.querySelector("span");
    try {
      await navigator.clipboard.writeText(field.value);
      label.textContent = "Copied";
    } catch { // not allowed here: what is selected can be copied by hand
      field.select();
      label.textContent = "Press Ctrl-C";
    }
    document.getElementById("spoken").textContent = label.textContent;
    setTimeout(() => { label.textContent = "Copy"; }, 2500);
  });
}

const choice = document.querySelector("[data-theme-choice]");
const chosen = localStorage.getItem("theme") ?? "";
for (const input of choice.querySelectorAll("input")) {
  input.checked = input.value === chosen;
  input.addEventListener("change", () => {
    if (input.value) { root.dataset.theme = input.value; localStorage.setItem("theme", input.value); }
    else { delete root.dataset.theme; localStorage.removeItem("theme"); }
  });
}
