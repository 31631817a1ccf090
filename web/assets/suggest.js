// The search box completes what is typed: the combobox pattern of the ARIA Authoring Practices,
// with the focus in the box and the chosen completion as its active descendant. An empty box offers
// what was asked before.
const box = document.getElementById("q");
const list = document.createElement("ul");
const WAIT_MS = 80;
let chosen = -1;
let waiting = 0;
let asking = null;

list.id = "completions";
list.className = "completions";
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", box.dataset.completions);
list.hidden = true;
box.after(list);
for (const [name, value] of Object.entries({
  role: "combobox",
  "aria-autocomplete": "list",
  "aria-controls": list.id,
  "aria-expanded": "false",
})) {
  box.setAttribute(name, value);
}

function close() {
  clearTimeout(waiting);
  asking?.abort();
  chosen = -1;
  list.hidden = true;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}

function option({ text, kind, query }, at) {
  const item = document.createElement("li");
  item.id = `completion-${at}`;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.dataset.query = query;
  const words = document.createElement("bdi");
  words.textContent = text;
  const note = document.createElement("span");
  note.className = "kind";
  note.textContent = box.dataset[kind] ?? "";
  item.append(words, " ", note);
  return item;
}

function show(completions) {
  close();
  list.replaceChildren(...completions.map(option));
  list.hidden = completions.length === 0;
  box.setAttribute("aria-expanded", String(!list.hidden));
}

function choose(at) {
  list.children[chosen]?.setAttribute("aria-selected", "false");
  chosen = at;
  const item = list.children[at];
  if (item) {
    item.setAttribute("aria-selected", "true");
    item.scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", item.id);
  } else {
    box.removeAttribute("aria-activedescendant");
  }
}

function take(item) {
  box.value = item.dataset.query;
  close();
}

function asked() {
  try {
    return JSON.parse(localStorage.getItem("bureau.history") ?? "[]")
      .slice(0, 8)
      .map(({ name }) => ({ text: name, kind: "before", query: name }));
  } catch {
    return []; // a browser that keeps nothing has nothing to offer
  }
}

async function complete() {
  asking = new AbortController();
  try {
    const address = `/suggest.json?${new URLSearchParams({ q: box.value })}`;
    const answer = await fetch(address, { signal: asking.signal });
    if (answer.ok && document.activeElement === box) {
      show((await answer.json()).suggestions);
    }
  } catch {
    // The box works without completions.
  }
}

box.addEventListener("input", (event) => {
  close();
  if (!event.isComposing && box.value.trim()) {
    waiting = setTimeout(complete, WAIT_MS);
  }
});

box.addEventListener("keydown", (event) => {
  const last = list.children.length - 1;
  if (event.isComposing) {
    return;
  }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (list.hidden) {
      box.value.trim() ? complete() : show(asked());
    } else if (event.key === "ArrowDown") {
      choose(chosen === last ? -1 : chosen + 1);
    } else {
      choose(chosen === -1 ? last : chosen - 1);
    }
  } else if (event.key === "Enter" && chosen >= 0) {
    event.preventDefault();
    take(list.children[chosen]);
  } else if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    close();
  }
});

box.addEventListener("blur", close);
box.form.addEventListener("submit", close);
list.addEventListener("pointerdown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
  const item = event.target.closest("[role=option]");
  if (item) {
    take(item);
    box.focus();
  }
});
