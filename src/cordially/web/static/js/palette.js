// The palette's dialog opens with Ctrl-K; what it finds comes from the server.
const dialog = document.getElementById("palette");

function open() {
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input").select();
}

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") { event.preventDefault(); open(); }
});
for (const button of document.querySelectorAll("[data-opens=palette]")) button.addEventListener("click", open);
dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
