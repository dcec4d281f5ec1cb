"use strict";

const each = (selector, action) => document.querySelectorAll(selector).forEach(action);
const root = document.documentElement;
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.theme ?? (systemIsDark.matches ? "dark" : "light")) === "dark";
const ink = () => getComputedStyle(document.body).color;

// ---- prose

function setMath() {
  each(".math", element => katex.render(element.textContent, element, { displayMode: element.classList.contains("display"), throwOnError: false }));
}

function colourCode() {
  each("pre code[class*=language-]", element => {
    if (hljs.getLanguage(element.className.replace("language-", ""))) hljs.highlightElement(element);
  });
}

function followContents() {
  const links = new Map([...document.querySelectorAll(".contents a")].map(link => [link.hash.slice(1), link]));
  const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const here = headings.findLast(heading => heading.getBoundingClientRect().top < innerHeight / 4) ?? headings[0];
    links.forEach((link, id) => link.classList.toggle("here", id === here?.id));
  };
  if (headings.length === 0) return;
  addEventListener("scroll", mark, { passive: true });
  mark();
}

// ---- outputs

const shownStyle = `
  :host { font-family: var(--label); font-size: 0.9rem; line-height: 1.45; }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
  th, td { text-align: left; padding: 0.3rem 0.9rem 0.3rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
  th { font-weight: 600; color: var(--soft); } tbody th { color: inherit; }
  a { color: var(--accent); } code, pre { font-family: var(--code); font-size: 0.9em; } pre { white-space: pre-wrap; margin: 0; }
  img, svg { max-width: 100%; } details > summary { cursor: pointer; }`;

// Behind a shadow root neither its styles nor an unclosed tag can leave the output.
function showMarkup() {
  each("[data-html]", element => {
    const shadow = element.attachShadow({ mode: "open" });
    shadow.innerHTML = `<style>${shownStyle}</style><div>${element.dataset.html}</div>`;
  });
}

function fitFrames() {
  const frames = [...document.querySelectorAll("iframe.shown")];
  const tell = frame => frame.contentWindow.postMessage({ theme: isDark() ? "dark" : "light" }, "*");
  frames.forEach(frame => frame.addEventListener("load", () => tell(frame)));
  addEventListener("message", event => {
    const frame = frames.find(one => one.contentWindow === event.source);
    if (!frame || !Number.isFinite(event.data?.height)) return;
    frame.style.height = `${Math.min(Math.ceil(event.data.height) + 2, 4000)}px`;
    frame.dataset.fitted = "true";
  });
  // Frames that were there before this script are told now, later ones when they load; each answers with its height.
  frames.forEach(tell);
  return () => frames.forEach(tell);
}

// ---- figures

// The same script draws a figure in a notebook; here it finds its library loaded.
function draw(host) {
  const figure = JSON.parse(host.querySelector("script").textContent);
  figure.layout = { plot_bgcolor: "rgba(0,0,0,0)", ...figure.layout, paper_bgcolor: "rgba(0,0,0,0)" };
  figure.layout.font = { color: "#808080", ...figure.layout.font, family: getComputedStyle(root).getPropertyValue("--label") };
  figure.config = { displaylogo: false, responsive: true, ...figure.config };
  host.querySelectorAll(":scope > :not(.words, script)").forEach(old => { if (old.matches(".js-plotly-plot")) Plotly.purge(old); old.remove(); });
  host.id ||= `figure-${[...document.querySelectorAll(".chart")].indexOf(host)}`;
  return window.drawFigure(host.id, "Plotly", "", figure, figure.layout.meta?.agents ?? null);
}

// Figures are drawn when they come near the window, and all of them before the page is printed.
function watchFigures() {
  const charts = [...document.querySelectorAll(".chart")];
  const drawn = new Set();
  const drawOnce = host => {
    if (drawn.has(host)) return;
    drawn.add(host);
    draw(host);
  };
  const watcher = new IntersectionObserver(
    entries => entries.filter(entry => entry.isIntersecting).forEach(entry => drawOnce(entry.target)), { rootMargin: "800px" });
  charts.forEach(host => watcher.observe(host));
  addEventListener("beforeprint", () => charts.forEach(drawOnce));
  return () => drawn.forEach(draw);
}

// ---- diagrams

async function drawDiagrams() {
  const diagrams = [...document.querySelectorAll("pre.drawable")];
  const style = getComputedStyle(document.body);
  const value = name => Object.assign(document.createElement("i"), { style: `color: var(${name})` });
  const colour = name => {
    const probe = value(name);
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
  mermaid.initialize({
    startOnLoad: false, securityLevel: "strict", theme: "base", fontFamily: style.getPropertyValue("--label"),
    themeVariables: {
      darkMode: isDark(), background: colour("--paper"), primaryColor: colour("--raised"), primaryTextColor: colour("--ink"), primaryBorderColor: colour("--soft"),
      lineColor: colour("--soft"), secondaryColor: colour("--raised"), tertiaryColor: colour("--paper"), clusterBkg: colour("--paper"), clusterBorder: colour("--line"),
      edgeLabelBackground: colour("--paper"), fontSize: "15px",
    },
  });
  for (const [i, pre] of diagrams.entries()) {
    pre.source ??= pre.textContent;
    try {
      const { svg } = await mermaid.render(`diagram-${i}`, pre.source);
      let drawing = pre.parentElement.querySelector(".drawing");
      if (!drawing) pre.after(drawing = Object.assign(document.createElement("div"), { className: "drawing" }));
      drawing.innerHTML = svg;
      pre.hidden = true;
    } catch (error) {
      console.error(error);
    }
  }
}

// ---- together

const redraw = [fitFrames()];
if (window.katex) setMath();
if (window.hljs) colourCode();
showMarkup();
followContents();
document.fonts.ready.then(() => {
  if (window.Plotly) redraw.push(watchFigures());
  if (window.mermaid) { redraw.push(drawDiagrams); drawDiagrams(); }
});

const themeChanged = () => redraw.forEach(action => action());
systemIsDark.addEventListener("change", themeChanged);
document.getElementById("theme").addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  try { localStorage.theme = root.dataset.theme; } catch { /* Some browsers keep nothing for local files. */ }
  themeChanged();
});
