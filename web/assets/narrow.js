// What narrows the results: a long facet is filtered while one types, and a span of the timeline is
// chosen by drawing over it. Without this script the facet's form adds what was typed, each bar is a
// link, and the days have a form.
const SVG = "http://www.w3.org/2000/svg";
const FEW_PIXELS = 4;

document.addEventListener("input", (event) => {
  const fold = event.target.closest(".add")?.parentElement;
  const typed = event.target.value.trim().toLocaleLowerCase();
  fold?.querySelectorAll("li").forEach((row) => {
    row.hidden = !row.querySelector("bdi").textContent.toLocaleLowerCase().includes(typed);
  });
});

function drawable(chart) {
  const bars = [...chart.querySelectorAll("[data-from]")];
  const shade = document.createElementNS(SVG, "rect");
  const step = Number(chart.dataset.step);
  let start = null;
  let drawn = false;
  shade.setAttribute("class", "chosen");
  shade.setAttribute("height", "100%");

  const barAt = (event) => {
    const { left, width } = chart.getBoundingClientRect();
    const across = ((event.clientX - left) / width) * chart.viewBox.baseVal.width;
    return Math.max(0, Math.min(bars.length - 1, Math.floor(across / step)));
  };
  const stop = () => {
    start = null;
    shade.remove();
  };

  chart.addEventListener("pointerdown", (event) => {
    if (event.button === 0) {
      start = { bar: barAt(event), x: event.clientX };
      drawn = false;
    }
  });
  chart.addEventListener("pointermove", (event) => {
    if (start && (drawn || Math.abs(event.clientX - start.x) > FEW_PIXELS)) {
      if (!drawn) {
        chart.setPointerCapture(event.pointerId);
        chart.append(shade);
        drawn = true;
      }
      const [from, to] = [start.bar, barAt(event)].sort((a, b) => a - b);
      shade.setAttribute("x", from * step);
      shade.setAttribute("width", (to - from + 1) * step);
    }
  });
  chart.addEventListener("pointerup", (event) => {
    if (start && drawn) {
      const [from, to] = [start.bar, barAt(event)].sort((a, b) => a - b);
      const link = document.createElement("a");
      link.href = chart.dataset.range
        .replace("FROM", bars[from].dataset.from)
        .replace("TO", bars[to].dataset.to);
      chart.parentElement.append(link);
      link.click();
      link.remove();
    }
    stop();
  });
  chart.addEventListener("pointercancel", stop);
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
  chart.parentElement.querySelector(".drag").hidden = false;
}

function begin() {
  document.querySelectorAll(".timeline svg").forEach(drawable);
}

document.addEventListener("results", begin);
begin();
