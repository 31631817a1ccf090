// Single keys, as long as nothing is being typed: / ? j k o x. Whoever speaks to the computer can
// turn them off in the list of keys.
const dialog = document.getElementById("keys");
const wanted = document.getElementById("keys-on");
const opener = document.querySelector(".show-keys");

function keep(value) {
  try {
    localStorage.setItem("bureau.keys", value);
  } catch {
    // They are off for this page alone.
  }
}

try {
  wanted.checked = localStorage.getItem("bureau.keys") !== "off";
} catch {
  wanted.checked = true;
}
wanted.addEventListener("change", () => keep(wanted.checked ? "on" : "off"));
opener.hidden = false;
opener.addEventListener("click", () => dialog.showModal());

function move(step) {
  const links = [...document.querySelectorAll(".hit .headline a")];
  const now = links.indexOf(current()?.querySelector(".headline a"));
  const next = links[Math.max(0, Math.min(links.length - 1, now + step))];
  next?.focus({ preventScroll: true });
  next?.closest(".hit").scrollIntoView({ block: "nearest" });
}

function current() {
  return document.activeElement?.closest(".hit");
}

const ACTIONS = {
  "/": () => {
    const box = document.getElementById("q");
    box.focus();
    box.select();
  },
  "?": () => dialog.showModal(),
  j: () => move(1),
  k: () => move(-1),
  o: () => current()?.querySelector(".headline a").click(),
  x: () => current()?.querySelector(".pick input")?.click(),
};

/** The key's letter, also where the keyboard is set to another script. */
function letter(event) {
  return /^Key[A-Z]$/.test(event.code) && !/^[a-z]$/i.test(event.key)
    ? event.code.slice(3).toLowerCase()
    : event.key;
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, dialog");
  const action = ACTIONS[letter(event)];
  if (action && wanted.checked && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    action();
  }
});
