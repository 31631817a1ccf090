// A span of the timeline is chosen by drawing over the bars, or by keyboard on the line under them,
// which is a slider then: arrows go from bar to bar, with Shift they widen the span, Enter goes there.
// Without this script each bar is a link, and the days have a form.
const SVG = "http://www.w3.org/2000/svg";
const FEW_PIXELS = 4;
const KEYS = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  Home: -Infinity,
  End: Infinity,
};

function timeline(section) {
  const chart = section.querySelector("svg");
  const ruler = section.querySelector(".span");
  const words = section.querySelector(".peak");
  const usual = words.textContent;
  const bars = [...chart.querySelectorAll("[data-from]")];
  const step = Number(chart.dataset.step);
  const shade = document.createElementNS(SVG, "rect");
  let anchor = 0; // where the span began, and
  let head = 0; // where it is
  let pressed = null;
  let drawn = false;

  shade.setAttribute("class", "chosen");
  shade.setAttribute("height", "100%");

  const span = () => bars.slice(Math.min(anchor, head), Math.max(anchor, head) + 1);
  const inside = (bar) => Math.max(0, Math.min(bars.length - 1, bar));

  function say() {
    const chosen = span();
    const days = [...new Set([chosen[0], chosen.at(-1)].map((bar) => bar.dataset.days))];
    const hits = chosen.reduce((sum, bar) => sum + Number(bar.dataset.hits), 0);
    const text = `${days.join(" – ")}: ${hits.toLocaleString(document.documentElement.lang)}`;
    ruler.setAttribute("aria-valuenow", head);
    ruler.setAttribute("aria-valuetext", text);
    return text;
  }

  function show() {
    shade.setAttribute("x", Math.min(anchor, head) * step);
    shade.setAttribute("width", span().length * step);
    chart.append(shade);
    words.textContent = say();
  }

  function hide() {
    pressed = null;
    shade.remove();
    words.textContent = usual;
  }

  function go() {
    const chosen = span();
    if (chosen.some((bar) => bar.dataset.hits !== "0")) {
      const link = document.createElement("a");
      link.href = chart.dataset.range
        .replace("FROM", chosen[0].dataset.from)
        .replace("TO", chosen.at(-1).dataset.to);
      section.append(link);
      link.click();
      link.remove();
    }
  }

  function barAt(event) {
    const { left, width } = chart.getBoundingClientRect();
    const across = ((event.clientX - left) / width) * chart.viewBox.baseVal.width;
    return inside(Math.floor(across / step));
  }

  chart.addEventListener("pointerdown", (event) => {
    if (event.button === 0) {
      pressed = event.clientX;
      anchor = barAt(event);
      drawn = false;
    }
  });
  chart.addEventListener("pointermove", (event) => {
    if (pressed !== null && (drawn || Math.abs(event.clientX - pressed) > FEW_PIXELS)) {
      drawn ||= (chart.setPointerCapture(event.pointerId), true);
      head = barAt(event);
      show();
    }
  });
  chart.addEventListener("pointerup", () => {
    if (pressed !== null && drawn) {
      go();
    }
    hide();
  });
  chart.addEventListener("pointercancel", hide);
  chart.addEventListener("dragstart", (event) => event.preventDefault());
  chart.addEventListener(
    "click",
    (event) => {
      if (drawn) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    true,
  );

  for (const [name, value] of Object.entries({
    role: "slider",
    "aria-label": ruler.dataset.label,
    tabindex: 0,
    "aria-valuemin": 0,
    "aria-valuemax": bars.length - 1,
    "aria-describedby": "timeline-drag",
  })) {
    ruler.setAttribute(name, value);
  }
  ruler.removeAttribute("aria-hidden");
  say();
  ruler.addEventListener("focus", show);
  ruler.addEventListener("blur", hide);
  ruler.addEventListener("keydown", (event) => {
    if (event.key in KEYS && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      head = inside(head + KEYS[event.key]);
      anchor = event.shiftKey ? anchor : head;
      show();
    } else if (event.key === "Enter") {
      go();
    }
  });
  section.querySelector(".drag").hidden = false;
}

function begin() {
  document.querySelectorAll(".timeline").forEach(timeline);
}

document.addEventListener("results", begin);
begin();
