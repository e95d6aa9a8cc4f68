// Draws every chart from the table beside it: the table is the truth (for readers, paper and whoever has no script), the picture a help. A point leads where its cell does.
(() => {
  const root = document.documentElement, charts = new Map();
  const token = name => getComputedStyle(root).getPropertyValue(`--${name}`).trim();

  // ECharts sets styles of its drawing as attributes, which the CSP forbids; as properties they may be set
  const set = SVGElement.prototype.setAttribute;
  SVGElement.prototype.setAttribute = function (name, value) {
    if (name === "style") this.style.cssText = value;
    else set.call(this, name, value);
  };

  const read = figure => {
    const table = figure.querySelector("table"), rows = [...table.tBodies[0].rows];
    const heads = [...table.tHead.rows[0].cells].slice(1);
    return {
      names: rows.map(row => row.cells[0].textContent.trim()),
      briefs: rows.map(row => row.cells[0].dataset.brief),
      series: heads.map((head, i) => ({ name: head.textContent.trim(), ...head.dataset, cells: rows.map(row => row.cells[i + 1]) }))
        .filter(series => series.drawn !== "table"),
    };
  };

  // a bar of nothing is none
  const value = (cell, line) => cell.dataset.value === undefined || !line && Number(cell.dataset.value) === 0 ? null : Number(cell.dataset.value);
  const drawn = (series, lying) => {
    const colour = token(series.tone), line = series.drawn !== "bar", limit = series.drawn.endsWith("limit");
    return {
      name: series.name, type: line ? "line" : "bar", stack: series.stacked === "true" ? "parts" : undefined, barMaxWidth: lying ? 16 : 24,
      [lying ? "xAxisIndex" : "yAxisIndex"]: series.drawn.startsWith("rate") ? 1 : 0,
      data: series.cells.map(cell => value(cell, line)),
      symbol: limit ? "rect" : "circle", symbolSize: limit ? [20, 2] : 6, lineStyle: limit ? { width: 1.5, type: "dashed", color: colour } : { width: 2, color: colour },
      itemStyle: { color: colour, borderColor: token("paper"), borderWidth: series.stacked === "true" ? 1 : 0 },
    };
  };

  const option = figure => {
    const { names, briefs, series } = read(figure), lying = figure.dataset.plot === "bars";
    const small = parseFloat(getComputedStyle(figure).fontSize) * .86, ink2 = token("ink-2"), ink3 = token("ink-3");
    const axis = { type: "category", data: briefs, inverse: lying, axisTick: { show: false }, axisLine: { lineStyle: { color: token("slate-line") } },
      axisLabel: { color: ink2, fontSize: small, interval: lying ? 0 : "auto", hideOverlap: true, width: lying ? figure.clientWidth * .3 : undefined, overflow: "truncate" } };
    const values = { type: "value", splitNumber: 4, minInterval: 1, splitLine: { lineStyle: { color: token("line") } }, axisLabel: { color: ink3, fontSize: small, hideOverlap: true } };
    const most = Math.max(100, ...series.filter(it => it.drawn.startsWith("rate")).flatMap(it => it.cells.map(cell => value(cell, true) ?? 0)));
    const top = Math.ceil(most / 100) * 100, rates = { type: "value", min: 0, max: top, interval: top / 4, splitLine: { show: false }, axisLabel: { color: ink3, fontSize: small, formatter: "{value} %" } };
    const scales = series.some(it => it.drawn.startsWith("rate")) ? [values, rates] : [values];
    // richText, for html tooltips carry styles of their own, which the CSP forbids
    const said = ([first]) => [names[first.dataIndex], ...series.map(it => `${it.name}  ${it.cells[first.dataIndex].textContent.trim()}`)].join("\n");
    return {
      animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: lying ? 12 : 4, right: 16, top: 12, bottom: 2, containLabel: true },
      tooltip: { trigger: "axis", renderMode: "richText", confine: true, formatter: said, axisPointer: { type: "shadow", shadowStyle: { color: "rgba(127,140,150,.1)" } },
        backgroundColor: token("paper"), borderColor: token("line-strong"), borderWidth: 1, textStyle: { color: token("ink"), fontSize: small } },
      xAxis: lying ? scales : axis, yAxis: lying ? axis : scales,
      series: series.map(it => drawn(it, lying)),
    };
  };

  const tall = figure => figure.dataset.plot === "bars" ? Math.max(120, 48 + 30 * figure.querySelector("tbody").rows.length) : undefined;
  const draw = figure => {
    const place = figure.querySelector(".plot-canvas");
    const chart = echarts.init(place, null, { renderer: "svg", width: place.clientWidth, height: tall(figure) ?? 240 });
    chart.setOption(option(figure));
    chart.on("click", at => read(figure).series[at.seriesIndex].cells[at.dataIndex].querySelector("a")?.click());
    figure.querySelector(".plot-data").open = false;
    charts.set(figure, chart);
    width.observe(figure);
  };
  const again = figure => {
    const chart = charts.get(figure);
    chart.resize({ width: figure.querySelector(".plot-canvas").clientWidth });
    chart.setOption(option(figure), true);
  };
  const width = new ResizeObserver(all => all.forEach(it => charts.has(it.target) && again(it.target)));

  const all = () => {
    for (const [figure, chart] of charts) if (!figure.isConnected) { width.unobserve(figure); chart.dispose(); charts.delete(figure); }
    document.querySelectorAll("[data-plot]").forEach(figure => charts.has(figure) || draw(figure));
  };
  document.addEventListener("desk:shown", all);
  new MutationObserver(() => charts.forEach((_, figure) => again(figure))).observe(root, { attributeFilter: ["data-bs-theme"] });
  // on paper the table stands beside the picture, which takes the width there is
  addEventListener("beforeprint", () => charts.forEach((chart, figure) => {
    again(figure);
    figure.querySelector("svg[baseProfile]")?.setAttribute("viewBox", `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
    figure.querySelector(".plot-data").open = true;
  }));
  addEventListener("afterprint", () => charts.forEach((_, figure) => figure.querySelector(".plot-data").open = false));
  all();
})();
