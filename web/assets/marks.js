// Marked articles are kept while one turns pages, and their number is shown. Without this script the
// boxes of one page are sent as they are.
const KEY = "bureau.marked";

function kept() {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(KEY) ?? "[]"));
  } catch {
    return new Set();
  }
}

function keep(ids) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...ids]));
  } catch {
    // They last as long as the page.
  }
}

function tell(ids) {
  const form = document.getElementById("marked");
  if (!form) {
    return;
  }
  const here = new Set([...document.querySelectorAll(".pick input")].map((box) => box.value));
  const elsewhere = [...ids].filter((id) => !here.has(id)).map((id) => {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "id", value: id });
    return field;
  });
  form.querySelectorAll("input").forEach((field) => field.remove());
  form.append(...elsewhere);
  const output = form.querySelector("output");
  const { one, many } = output.dataset;
  output.hidden = ids.size === 0;
  output.textContent = ids.size === 1 ? one : many.replace("%", ids.size);
  form.querySelector("[type=reset]").hidden = ids.size === 0;
}

function begin() {
  const ids = kept();
  document.querySelectorAll(".pick input").forEach((box) => {
    box.checked = ids.has(box.value);
  });
  tell(ids);
}

document.addEventListener("change", (event) => {
  if (event.target.matches(".pick input")) {
    const ids = kept();
    event.target.checked ? ids.add(event.target.value) : ids.delete(event.target.value);
    keep(ids);
    tell(ids);
  }
});

document.addEventListener("reset", (event) => {
  if (event.target.id === "marked") {
    keep([]);
    begin();
  }
});

document.addEventListener("results", begin);
addEventListener("pageshow", begin);
