// Where a link or form of the results leads to other results, they are fetched from the same
// address and put in the place of these. The server sets every page; without this script, or when
// fetching fails, the browser goes there by itself.
const news = document.getElementById("news");
let shown = location.pathname + location.search;
let asking = null;

const isSearch = (url) => url.origin === location.origin && url.pathname === "/search";

function openFolds() {
  return [...document.querySelectorAll("main details[id][open]")].map((fold) => fold.id);
}

function put(page, typed) {
  const folds = openFolds();
  const wasInside = document.activeElement?.closest("main");
  for (const part of ["main", ".editions"]) {
    document.querySelector(part).replaceChildren(...page.querySelector(part).childNodes);
  }
  document.title = page.title;
  const ask = document.querySelector(".ask");
  ask.querySelectorAll("input[type=hidden]").forEach((kept) => kept.remove());
  ask.append(...page.querySelectorAll(".ask input[type=hidden]"));
  if (!typed) {
    ask.elements.q.value = page.querySelector("#q").value;
  }
  for (const id of folds) {
    document.getElementById(id)?.setAttribute("open", "");
  }
  const total = document.querySelector(".total");
  news.textContent = total?.textContent ?? page.title;
  if (wasInside) {
    total?.focus({ preventScroll: true });
  }
  document.dispatchEvent(new Event("results"));
}

async function go(address, remember, { top, typed }) {
  asking?.abort();
  const mine = (asking = new AbortController());
  const main = document.querySelector("main");
  main.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { signal: mine.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.body.classList.contains("search")) {
      throw new Error(`${address} is no page of results`);
    }
    remember();
    shown = location.pathname + location.search;
    put(page, typed);
    if (top !== null) {
      scrollTo(0, top);
    }
  } catch (fault) {
    if (!mine.signal.aborted) {
      location.assign(address);
    }
  } finally {
    if (asking === mine) {
      main.removeAttribute("aria-busy");
    }
  }
}

function follow(address, how) {
  const remember = () => {
    history.replaceState({ top: scrollY }, "");
    history.pushState({ top: 0 }, "", address);
  };
  go(address, remember, how);
}

if (document.body.classList.contains("search")) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const plain = !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (link && plain && !event.defaultPrevented) {
      // A link of the timeline is SVG's, whose href is an object.
      const url = new URL(link.getAttribute("href"), location.href);
      if (isSearch(url) && !link.closest(".editions")) {
        event.preventDefault();
        follow(url.href, { top: link.closest(".side") ? null : 0, typed: false });
      }
    }
  });

  document.addEventListener("submit", (event) => {
    const url = new URL(event.target.action, location.href);
    if (isSearch(url) && !event.defaultPrevented) {
      event.preventDefault();
      const filled = [...new FormData(event.target)].filter(([, value]) => value.trim());
      url.search = new URLSearchParams(filled);
      follow(url.href, { top: 0, typed: event.target.matches(".ask") });
    }
  });

  addEventListener("popstate", (event) => {
    if (location.pathname + location.search !== shown) {
      go(location.href, () => {}, { top: event.state?.top ?? 0, typed: false });
    }
  });
}
