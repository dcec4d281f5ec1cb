// Draws one figure into its own output: any order, no network, once per page the library. Runs as (id, key, packed, figure, agents).
(async (id, key, packed, figure, agents) => {
  const host = document.getElementById(id);
  const library = () => window[key] ??= (async () => {
    const bytes = Uint8Array.from(atob(packed), c => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const source = await new Response(stream).text();
    const script = document.createElement("script");
    // Hidden from a module loader of the page: a library found there would be another version, or would be found by others.
    script.textContent = `(function (module, exports, define) {${source}\nwindow["${key}:made"] = module.exports; })(...(m => [m, m.exports])({ exports: {} }));`;
    document.head.append(script);
    return window[key + ":made"];
  })();

  // Text and axes take the page's own colour, so that they read on a light and on a dark page.
  const inked = () => JSON.parse(JSON.stringify(figure).replaceAll("#808080", getComputedStyle(host).color));

  const lines = (text, letters) => (text ?? "").split(" ").reduce(
    (done, word) => done.at(-1) && done.at(-1).length + word.length < letters ? [...done.slice(0, -1), `${done.at(-1)} ${word}`] : [...done, word], []);

  // On a phone, panels side by side keep their size and are moved sideways. One panel keeps the whole width: its title takes more lines, its legend
  // stands below, or above where a slider stands below.
  const fit = (shown, plot) => {
    const { layout } = shown;
    const [narrow, panels] = [560, 680];
    if (host.clientWidth >= narrow) return shown;
    if (Object.keys(layout).filter(key => /^xaxis\d*$/.test(key)).length > 1) {
      plot.style.width = `${panels}px`;
      host.style.overflowX = "auto";
      return shown;
    }
    const title = lines(layout.title?.text ?? layout.title, (host.clientWidth - 24) / 7.5);
    const names = layout.showlegend === false ? [] : shown.data.filter(trace => trace.name && trace.showlegend !== false).map(trace => 44 + 6.5 * trace.name.length);
    const rows = names.reduce(([done, x], width) => done && x + width <= host.clientWidth - 110 ? [done, x + width] : [done + 1, width], [0, 0])[0];
    const above = Boolean(layout.sliders);
    const room = { title: 20 * title.length + 20, legend: 25 * rows };
    layout.title = { ...Object(layout.title), text: title.join("<br>"), x: 0.02, xanchor: "left", y: 1, yanchor: "top", yref: "container", pad: { t: 26 }, font: { ...layout.title?.font, size: 14 } };
    layout.margin = { ...layout.margin, t: room.title + (above ? room.legend + 12 : 8) };
    layout.legend = { ...layout.legend, orientation: "h", x: 0, xanchor: "left", y: above ? 1 : -64 / 260, yanchor: above ? "bottom" : "top" };
    layout.height = (layout.height ?? 420) + room.title - 36 + room.legend;
    return shown;
  };

  const showAgent = (Plotly, plot) => {
    const algorithms = plot.data[agents.dots].customdata;
    const show = event => {
      const dot = event.points.find(point => point.curveNumber === agents.dots);
      if (!dot) return;
      const moves = [...algorithms[dot.pointNumber]].map(Number);
      const { x, y } = plot.data[agents.arrows];
      const ahead = (places, step) => places.map((place, i) => Math.round(place) + agents.tipAhead * step[moves[i]]);
      const turned = { x: [ahead(x, [0, 1, 0, -1])], y: [ahead(y, [-1, 0, 1, 0])], "marker.angle": [moves.map(m => m * 90)] };
      Plotly.restyle(plot, turned, [agents.arrows]);
      Plotly.restyle(plot, { x: [[dot.x]], y: [[dot.y]] }, [agents.ring]);
    };
    plot.on("plotly_hover", show);
    plot.on("plotly_click", show);
  };

  const addPlay = (Plotly, plot, slider) => {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "▶ play" });
    button.style.cssText = "position:absolute;left:8px;bottom:18px;font:inherit;font-size:12px;color:inherit;background:rgba(128,128,128,.15);border:1px solid rgba(128,128,128,.5);border-radius:4px;padding:2px 8px;cursor:pointer";
    let timer = 0;
    const stop = () => { clearInterval(timer); timer = 0; button.textContent = "▶ play"; };
    const go = i => Plotly.update(plot, slider.steps[i].args[0], { "sliders[0].active": i }, slider.steps[i].args[1]);
    button.onclick = () => {
      if (timer) return stop();
      let i = 0;
      button.textContent = "❚❚ stop";
      timer = setInterval(() => i < slider.steps.length && document.contains(plot) ? go(i++) : stop(), 90);
    };
    host.append(button);
  };

  try {
    const Plotly = await library();
    const plot = document.createElement("div");
    plot.style.width = "100%";
    host.firstElementChild.hidden = true;
    host.append(plot);
    await Plotly.newPlot(plot, fit(inked(), plot));
    if (agents) showAgent(Plotly, plot);
    if (figure.layout.sliders) addPlay(Plotly, plot, figure.layout.sliders[0]);
    host.dataset.drawn = "true";
  } catch (error) {
    host.firstElementChild.hidden = false;
    host.dataset.drawn = "false";
    console.error(error);
  }
})
