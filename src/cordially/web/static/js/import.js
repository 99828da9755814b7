// Choosing files: dropped or picked, several, folders too; sent with a bar that says how much has arrived.
const speak = (text) => { document.getElementById("spoken").textContent = text; };
const form = document.querySelector("[data-upload]");
const zone = form.querySelector("[data-drop]");
const list = form.querySelector("[data-chosen]");
const refused = form.querySelector("[data-refused]");
const sending = form.querySelector("[data-sending]");
const button = form.querySelector("[data-send]");
const pickers = form.querySelectorAll("input[type=file]");
const largest = Number(form.dataset.largest);
let chosen = [];

const size = (bytes) => bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
const total = () => chosen.reduce((sum, one) => sum + one.file.size, 0);

function refuse(text) {
  refused.textContent = text;
  refused.hidden = !text;
}

function show() {
  const tops = new Map();
  for (const one of chosen) {
    const [top, ...below] = one.name.split("/");
    const known = tops.get(top) ?? { count: 0, bytes: 0, folder: below.length > 0 };
    tops.set(top, { ...known, count: known.count + 1, bytes: known.bytes + one.file.size });
  }
  list.replaceChildren(...[...tops].map(([top, known]) => {
    const item = document.createElement("li");
    const name = document.createElement("bdi");
    name.textContent = known.folder ? `${top}/` : top;
    const told = document.createElement("span");
    told.className = "size";
    told.textContent = known.folder ? `${known.count} files, ${size(known.bytes)}` : size(known.bytes);
    const leave = document.createElement("button");
    leave.type = "button";
    leave.className = "button quiet small";
    leave.textContent = "Remove";
    leave.setAttribute("aria-label", `Remove ${top}`);
    leave.addEventListener("click", () => {
      chosen = chosen.filter((one) => one.name.split("/")[0] !== top);
      show();
      (list.querySelector("button") ?? pickers[0]).focus();
    });
    item.append(name, told, leave);
    return item;
  }));
  list.hidden = tops.size === 0;
  refuse(total() > largest ? `These files are ${size(total())} together, more than fits here. A mailbox may be of any size in a terminal: cordially import Inbox.mbox` : "");
}

function add(found) {
  for (const one of found) {
    chosen = chosen.filter((known) => known.name !== one.name);
    chosen.push(one);
  }
  show();
  const tops = new Set(chosen.map((one) => one.name.split("/")[0]));
  speak(tops.size === 1 ? "One file or folder is chosen." : `${tops.size} files or folders are chosen.`);
  if (chosen.length) button.focus();
}

for (const picker of pickers) {
  picker.addEventListener("change", () => {
    add([...picker.files].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
    picker.value = "";
  });
}

// Dragging over the whole page is meant for the zone; a file that is missed must not replace the page.
let depth = 0;
const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
addEventListener("dragenter", (event) => { if (carriesFiles(event)) { depth += 1; zone.classList.add("is-over"); } });
addEventListener("dragleave", () => { depth = Math.max(0, depth - 1); if (!depth) zone.classList.remove("is-over"); });
addEventListener("dragover", (event) => { if (carriesFiles(event)) event.preventDefault(); });
addEventListener("drop", async (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  depth = 0;
  zone.classList.remove("is-over");
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const plain = [...event.dataTransfer.files].map((file) => ({ name: file.name, file }));
  add(entries.length ? (await Promise.all(entries.map((entry) => within(entry, "")))).flat() : plain);
});

/** All files of an entry that was dropped: itself, or what is in the folder, at any depth. */
async function within(entry, path) {
  if (entry.isFile) {
    const file = await new Promise((done) => { entry.file(done, () => done(null)); });
    return file ? [{ name: path + entry.name, file }] : [];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((done) => { reader.readEntries(done, () => done([])); });
    if (!some.length) break;
    found.push(...some);
  }
  return (await Promise.all(found.map((each) => within(each, `${path}${entry.name}/`)))).flat();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!chosen.length) { refuse("No file is chosen yet. Drop one above, or choose it."); pickers[0].focus(); return; }
  if (total() > largest) { show(); return; }
  send();
});

function send() {
  const body = new FormData();
  body.append("csrf", document.body.dataset.csrf);
  for (const name of ["own", "keep_bodies"]) {
    const field = form.elements[name];
    if (field && (field.type !== "checkbox" || field.checked)) body.append(name, field.value);
  }
  for (const { name, file } of chosen) {
    body.append("modified", String(file.lastModified));
    body.append("files", file, name);
  }
  const bar = sending.querySelector("progress");
  const busy = (is) => { sending.hidden = !is; button.disabled = is; form.toggleAttribute("aria-busy", is); };
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "application/json");
  request.upload.addEventListener("progress", (told) => { if (told.lengthComputable) bar.value = told.loaded / told.total; });
  request.addEventListener("load", () => {
    let answer = {};
    try { answer = JSON.parse(request.responseText); } catch { /* a page, from before ours */ }
    if (answer.address) { location.assign(answer.address); return; }
    busy(false);
    refuse([answer.message ?? "The files could not be brought in. Reload this page and try again.", answer.hint].filter(Boolean).join(" "));
  });
  request.addEventListener("error", () => {
    busy(false);
    refuse("The files did not arrive. Does Cordially still run? A file that was changed meanwhile must be chosen again.");
  });
  refuse("");
  busy(true);
  bar.removeAttribute("value");
  request.send(body);
}
