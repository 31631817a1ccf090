// A long facet is filtered while one types. Without this script the facet's form adds what was typed.
document.addEventListener("input", (event) => {
  const fold = event.target.closest(".add")?.parentElement;
  const typed = event.target.value.trim().toLocaleLowerCase();
  fold?.querySelectorAll("li").forEach((row) => {
    row.hidden = !row.querySelector("bdi").textContent.toLocaleLowerCase().includes(typed);
  });
});
