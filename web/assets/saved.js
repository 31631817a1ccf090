// Saved searches and what was asked before, kept in this browser alone. The page of results has a
// star; the front page lists them, with how much is new since one last looked.
const SAVED = "bureau.saved";
const HISTORY = "bureau.history";
const MOST = { [SAVED]: 200, [HISTORY]: 50 };

function read(key) {
  try {
    const entries = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(entries) ? entries.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function write(key, entries) {
  try {
    localStorage.setItem(key, JSON.stringify(entries.slice(0, MOST[key])));
  } catch {
    // A browser that keeps nothing shows nothing.
  }
}

/** Whether something is an entry as this script writes it; an imported file may hold anything. */
function isEntry(entry) {
  return (
    typeof entry?.name === "string" &&
    typeof entry.address === "string" &&
    /^\/search(\?|$)/.test(entry.address)
  );
}

function add(key, entry) {
  write(key, [entry, ...read(key).filter(({ address }) => address !== entry.address)]);
}

function drop(key, address) {
  write(key, read(key).filter((entry) => entry.address !== address));
}

function star() {
  const button = document.querySelector(".star");
  if (!button) {
    return;
  }
  const { address, name, total } = button.dataset;
  const entry = { name, address, seen: Number(total), at: new Date().toISOString() };
  const isSaved = () => read(SAVED).some((saved) => saved.address === address);
  const tell = () => button.setAttribute("aria-pressed", String(isSaved()));
  if (isSaved()) {
    write(SAVED, read(SAVED).map((saved) => (saved.address === address ? entry : saved)));
  }
  add(HISTORY, entry);
  button.hidden = false;
  button.onclick = () => {
    isSaved() ? drop(SAVED, address) : add(SAVED, entry);
    tell();
  };
  tell();
}

/** How many more articles match than when one last looked. */
async function fresh({ address, seen }) {
  const data = new URL(address.replace("/search", "/search.json"), location.href);
  data.searchParams.set("limit", "0");
  data.searchParams.set("facets", "none");
  const answer = await fetch(data);
  return answer.ok ? Math.max(0, (await answer.json()).total - seen) : 0;
}

const board = document.getElementById("saved");

function row(key, entry) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = entry.address;
  link.dir = "auto";
  link.textContent = entry.name;
  const cross = document.createElement("button");
  cross.type = "button";
  cross.textContent = "×";
  cross.setAttribute("aria-label", `${board.dataset.remove} ${entry.name}`);
  cross.onclick = () => {
    drop(key, entry.address);
    list();
  };
  item.append(link, cross);
  return item;
}

async function list() {
  const saved = read(SAVED);
  const asked = read(HISTORY).slice(0, 10);
  board.querySelector(".saved-list").replaceChildren(...saved.map((entry) => row(SAVED, entry)));
  board.querySelector(".asked-list").replaceChildren(...asked.map((entry) => row(HISTORY, entry)));
  board.querySelector(".none").hidden = saved.length > 0;
  board.querySelector(".asked").hidden = asked.length === 0;
  for (const [at, entry] of saved.entries()) {
    const more = await fresh(entry).catch(() => 0);
    if (more) {
      const note = document.createElement("span");
      note.className = "fresh";
      note.textContent = board.dataset.fresh.replace("%", more.toLocaleString(document.documentElement.lang));
      board.querySelectorAll(".saved-list li")[at]?.querySelector("a").after(" ", note);
    }
  }
}

function save() {
  const text = JSON.stringify({ saved: read(SAVED), history: read(HISTORY) }, null, 1);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "bureau-searches.json";
  link.click();
  URL.revokeObjectURL(link.href);
}

async function load(input) {
  const output = board.querySelector("output");
  try {
    const { saved, history } = JSON.parse(await input.files[0].text());
    const entries = saved.filter(isEntry);
    entries.reverse().forEach((entry) => add(SAVED, entry));
    (history ?? []).filter(isEntry).reverse().forEach((entry) => add(HISTORY, entry));
    output.textContent = board.dataset.loaded.replace("%", entries.length);
  } catch {
    output.textContent = board.dataset.bad;
  }
  input.value = "";
  list();
}

if (board) {
  board.hidden = false;
  board.querySelector(".save").onclick = save;
  board.querySelector("input[type=file]").onchange = (event) => load(event.target);
  board.querySelector(".forget").onclick = () => {
    write(HISTORY, []);
    list();
  };
  list();
}
document.addEventListener("results", star);
star();
