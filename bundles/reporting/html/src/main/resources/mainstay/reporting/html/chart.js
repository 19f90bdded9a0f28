/** How each kind of chart is drawn, how high it is, and whether accounts can be looked for in it. */
const DRAWN = {
  waterfall: { option: waterfallOption, height: (block, width) => width < 620 ? 60 + block.rows * 42 : 360 },
  bubbles: { option: bubblesOption, height: (block, width) => width < 620 ? 400 : 520, searched: true },
  curves: { option: curvesOption, height: (block, width) => width < 620 ? 320 : 380 },
  bars: { option: barsOption, height: barsHeight },
  marimekko: { option: marimekkoOption, height: marimekkoHeight },
  flow: { option: flowOption, height: flowHeight },
  timeline: { option: timelineOption, height: block => 60 + block.rows * 30 },
  shifts: { option: shiftsOption, height: shiftsHeight, searched: true },
};

/** Why a drawing would tell nothing; empty where it tells something. */
function nothingToDraw(block) {
  if (block.rows === 0) return phrase("script.chart.no-data");
  const columns = { waterfall: [1], bars: numbered(block), marimekko: numbered(block), curves: [2], flow: [2] }[block.is];
  const amounts = columns?.flatMap(at => block.columns[at]).filter(amount => amount != null);
  if (amounts?.length === 0) return phrase("script.chart.no-amount");
  if (amounts?.every(amount => amount === 0)) return phrase("script.chart.zero");
  return block.is === "bubbles" && block.size > 1 ? sameEverywhere(block, block.x, 2, 0) || sameEverywhere(block, block.y, 3, 1) : "";
}

function numbered(block) {
  return block.fields.map((field, at) => at).slice(1);
}

/** Of an axis on which all accounts stand at one place. */
function sameEverywhere(block, axis, column, inCell) {
  const values = [...block.columns[column].filter(value => value != null), ...block.cells.map(cell => cell[inCell])];
  const same = values.every(value => Math.abs(value - values[0]) <= 1e-9 * Math.abs(values[0]));
  return same ? phrase("script.chart.same", fixed(block.size, 0), axis.label, shown(axis.kind, values[0])) : "";
}

/** A chart in its place, drawn anew when the theme or the room changes. */
class ChartView {
  static #views = new Set();
  static MOST_OF_A_SHEET = 400;

  /** Charts that are read as well when they are low, so that two stand on a sheet. */
  static HALF_A_SHEET = 240;
  static LOW = new Set(["waterfall", "curves", "marimekko"]);

  /** The width of A4 across, less the margins and the frame of a chart, in the pixels of the style sheet. */
  static SHEET = 974;

  constructor(block, figure) {
    this.whole = block;
    this.block = pageFilter.of(block);
    this.how = DRAWN[block.is];
    this.plot = figure.querySelector(".plot");
    this.search = null;
    this.plot.setAttribute("role", "img");
    this.plot.setAttribute("aria-label", block.title + ". " + block.text);
    this.numbers(figure.querySelector("details.numbers"));
    const nothing = nothingToDraw(block);
    if (nothing) this.plot.replaceWith(element("p", { class: "cut" }, nothing));
    else this.begin();
  }

  begin() {
    if (this.how.searched) this.plot.before(this.searchBox());
    this.plot.after(this.taking());
    this.measure();
    this.chart = echarts.init(this.plot, null, { renderer: "svg", ...this.size });
    this.chart.on("click", event => this.clicked(event));
    this.draw();
    new ResizeObserver(() => this.resized()).observe(this.plot.parentElement);
    ChartView.#views.add(this);
  }

  static drawAll() {
    for (const view of ChartView.#views) view.resized(true);
  }

  /** Draws the charts of accounts with those that the whole page shows. */
  static filterAll() {
    for (const view of ChartView.#views) {
      const block = pageFilter.of(view.whole);
      if (block === view.block) continue;
      view.block = block;
      view.search = null;
      view.resized(true);
    }
  }

  /** Takes a chart away, such as when its dialog closes. */
  static forget(parent) {
    for (const view of ChartView.#views) {
      if (!parent.contains(view.plot)) continue;
      view.chart.dispose();
      ChartView.#views.delete(view);
    }
  }

  measure() {
    const width = Math.max(240, theme.printing ? ChartView.SHEET : this.plot.clientWidth);
    const height = this.how.height(this.block, width);
    this.size = { width, height: theme.printing ? Math.min(height, this.mostOnPaper(width)) : height };
    this.plot.style.height = this.size.height + "px";
  }

  mostOnPaper(width) {
    const low = ChartView.LOW.has(this.block.is) || (this.block.is === "bars" && !barsLie(this.block, width));
    return low && !this.block.panels ? ChartView.HALF_A_SHEET : ChartView.MOST_OF_A_SHEET;
  }

  resized(always = false) {
    const before = this.size;
    if (!this.plot.isConnected || this.plot.parentElement.clientWidth === 0) return;
    this.measure();
    if (!always && before.width === this.size.width) return;
    this.chart.resize(this.size);
    this.draw();
  }

  draw() {
    this.chart.setOption(this.option(), { notMerge: true });
  }

  option() {
    const ink = theme.colour("ink");
    const soft = theme.colour("soft");
    const option = this.how.option(this.block, this.size, this.search);
    const axis = given => ({
      ...given,
      axisLabel: { color: soft, fontSize: 12, ...given.axisLabel },
      axisLine: { lineStyle: { color: theme.colour("line") }, ...given.axisLine },
      splitLine: given.type === "category" ? { show: false } : { lineStyle: { color: theme.colour("grid") }, ...given.splitLine },
    });
    const each = given => Array.isArray(given) ? given.map(axis) : axis(given);
    return {
      animation: false,
      color: theme.series(),
      textStyle: { fontFamily: theme.colour("font"), color: ink },
      ...option,
      legend: { textStyle: { color: ink }, pageTextStyle: { color: soft }, pageIconColor: soft, itemHeight: 11, ...option.legend },
      ...(option.xAxis ? { xAxis: each(option.xAxis), yAxis: each(option.yAxis) } : {}),
    };
  }

  taking() {
    const button = (text, title, taken) => element("button", { type: "button", class: "more", title, onclick: taken }, text);
    return element("div", { class: "taking pictures" },
      button("SVG", phrase("script.chart.svg"), () => this.picture("svg", chart =>
        download(this.block.id + ".svg", new Blob([chart.renderToSVGString({ useViewBox: true })], { type: "image/svg+xml" })))),
      button("PNG", phrase("script.chart.png"), () => this.picture("canvas", chart =>
        chart.renderToCanvas({ pixelRatio: 2 }).toBlob(content => download(this.block.id + ".png", content), "image/png"))));
  }

  /** The chart once more, for a file: in light colours on a ground of its own. */
  picture(renderer, taken) {
    const root = document.documentElement;
    const was = root.dataset.theme;
    root.dataset.theme = "light";
    const chart = echarts.init(element("div", {}), null, { renderer, ...this.size });
    chart.setOption({ ...this.option(), backgroundColor: theme.colour("surface") });
    root.dataset.theme = was;
    taken(chart);
    chart.dispose();
  }

  clicked(event) {
    const at = this.block.is === "shifts" ? event.seriesIndex : event.data?.at;
    if (this.how.searched && at != null) openAccountFromChart(this.block.columns[0][at], this.block.columns[1][at], this.status);
  }

  searchBox() {
    const id = freshId("search");
    this.status = element("p", { class: "status", role: "status" });
    const input = element("input", { id, type: "search", placeholder: phrase("script.find.name-or-id"), autocomplete: "off", spellcheck: "false" });
    input.addEventListener("input", () => this.searchFor(input.value));
    input.addEventListener("keydown", event => {
      if (event.key !== "Enter" || !this.search?.length) return;
      const at = this.search[0];
      openAccountFromChart(this.block.columns[0][at], this.block.columns[1][at], this.status);
    });
    return element("div", { class: "controls" },
      element("span", { class: "field" }, element("label", { for: id }, phrase("script.find")), input), this.status);
  }

  searchFor(typed) {
    const wanted = typed.trim().toLowerCase();
    const [ids, names] = this.block.columns;
    this.search = wanted === "" ? null : [...ids.keys()].filter(at =>
      names[at].toLowerCase().includes(wanted) || ids[at].toLowerCase().includes(wanted));
    this.tell(wanted);
    this.draw();
  }

  tell(wanted) {
    const hits = this.search ?? [];
    const [ids, names] = this.block.columns;
    if (wanted === "") this.status.textContent = "";
    else if (hits.length === 0) this.status.textContent = phrase("script.find.none");
    else if (hits.length === 1) this.status.textContent = accounts.has(ids[hits[0]]) ? phrase("script.find.enter", this.describe(hits[0])) : this.describe(hits[0]);
    else this.status.textContent = phrase("script.find.found", fixed(hits.length, 0),
      [...hits.slice(0, 3).map(at => names[at] || ids[at]), ...(hits.length > 3 ? ["…"] : [])].join(", "));
  }

  describe(at) {
    return this.block.fields.slice(1).map((field, place) => {
      const text = shown(field.kind, this.block.columns[place + 1][at]);
      return place === 0 ? text || this.block.columns[0][at] : field.heading + " " + text;
    }).join(", ");
  }

  /** The numbers are made into a table when somebody wants to see them. */
  numbers(details) {
    details.addEventListener("toggle", () => {
      if (details.open) new TableView(this.whole, details);
    }, { once: true });
  }
}
