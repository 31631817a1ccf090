// On an article: n and p go from match to match, and a button copies the citation.
const matches = document.querySelectorAll(".story mark[id]");
let at = [...matches].findIndex((match) => "#" + match.id === location.hash);

if (matches.length > 0) {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, dialog");
    const step = { n: 1, p: -1 }[event.key];
    const off = !document.getElementById("keys-on").checked;
    if (!step || off || typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    at = at < 0 && step < 0 ? matches.length - 1 : (at + step + matches.length) % matches.length;
    // Replaced, not added: the way back leads to the results, not through every match.
    location.replace("#" + matches[at].id);
  });
  addEventListener("hashchange", () => {
    at = [...matches].findIndex((match) => "#" + match.id === location.hash);
  });
}

const copy = document.querySelector(".copy");
if (copy && navigator.clipboard) {
  const label = copy.textContent;
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector(".citation").textContent);
    copy.textContent = copy.dataset.copied;
    setTimeout(() => (copy.textContent = label), 2000);
  });
}
