/**
 * What lies in the cells of a chessboard, as a table that is looked at: items with a sign are told apart by sign and colour,
 * amounts by how dark their cell is. Unlike a drawing it is read aloud, broken into lines and printed as any table.
 */
class GridView {
  static DARKEST = 5;
  static UPRIGHT_FROM = 7;

  constructor(block, figure) {
    this.block = block;
    this.figure = figure;
    const plot = figure.querySelector(".plot");
    figure.querySelector("details.numbers").addEventListener("toggle", event => {
      if (event.target.open) new TableView(block, event.target);
    }, { once: true });
    if (block.rows === 0) plot.replaceWith(element("p", { class: "cut" }, phrase("script.chart.no-data")));
    else plot.replaceWith(...this.parts());
  }

  parts() {
    this.most = this.greatest();
    this.signsOnly = this.places().every(at => this.isSigns(at));
    const upright = this.signsOnly && this.places().length >= GridView.UPRIGHT_FROM;
    const table = element("table", { class: "grid" + (upright ? " upright" : this.block.marks.length === 0 ? " amounts" : "") }, this.head(), this.body());
    const box = element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": regionName(this.block.title, this.figure) }, table);
    headingsInSight.add(box);
    return this.block.marks.length === 0 ? [box] : [this.legend(), box];
  }

  places() {
    return this.block.fields.map((field, at) => at).slice(1);
  }

  isTotal(at) {
    return this.block.fields[at].name === this.block.total;
  }

  isSigns(at) {
    return !isNumber(this.block.fields[at].kind) && this.block.columns[at].every(cell => this.items(cell).every(item => item.rest === ""));
  }

  greatest() {
    const shaded = this.places().filter(at => isNumber(this.block.fields[at].kind) && !this.isTotal(at));
    return Math.max(0, ...shaded.flatMap(at => this.block.columns[at]).map(value => Math.abs(value ?? 0)).filter(Number.isFinite));
  }

  legend() {
    return element("ul", { class: "marks" }, ...this.block.marks.map(mark =>
      element("li", {}, element("span", { class: "sign " + mark.tone }, mark.sign), " " + mark.meaning)));
  }

  head() {
    return element("thead", {}, element("tr", {}, ...this.block.fields.map((field, at) =>
      element("th", { scope: "col", class: at > 0 && isNumber(field.kind) ? "number" : "words" }, element("span", {}, field.heading)))));
  }

  body() {
    const rows = [...Array(this.block.rows).keys()];
    return element("tbody", {}, ...rows.map(row => element("tr", {}, this.label(row), ...this.places().map(at => this.cell(row, at)))));
  }

  label(row) {
    const text = this.block.columns[0][row];
    const link = this.block.fields[0].name === "account_id" ? accountLink(text, text) : text || UNDEFINED;
    return element("th", { scope: "row" }, link);
  }

  cell(row, at) {
    const value = this.block.columns[at][row];
    const field = this.block.fields[at];
    if (isNumber(field.kind)) return this.amount(field, value, this.isTotal(at));
    const items = this.items(value);
    if (items.length === 0) return element("td", { class: "bare" });
    if (this.signsOnly) return this.signs(items);
    return element("td", {}, element("ul", {}, ...items.map(item => element("li", { class: item.mark?.tone ?? "" },
      item.mark ? element("span", { class: "sign " + item.mark.tone, title: item.mark.meaning }, item.mark.sign) : null,
      element("span", {}, item.rest)))));
  }

  /** A sign says for those who hear it what it means. */
  signs(items) {
    return element("td", { class: "signs" }, ...items.map(item =>
      element("span", { class: "sign " + (item.mark?.tone ?? ""), role: "img", "aria-label": item.mark?.meaning ?? item.rest, title: item.mark?.meaning },
        item.mark?.sign ?? item.rest)));
  }

  amount(field, value, isTotal) {
    if (value == null) return element("td", { class: "number bare" }, UNDEFINED);
    const shade = isTotal || this.most === 0 ? 0 : Math.ceil(GridView.DARKEST * Math.min(1, Math.abs(value) / this.most));
    const look = isTotal ? " total" : value === 0 ? " bare" : value < 0 ? "" : " shade-" + shade;
    return element("td", { class: "number" + look, title: shown(field.kind, value) }, value === 0 ? "0" : brief(field.kind, value));
  }

  /** As joined in the report: an item goes on until the next that begins with a sign. */
  items(cell) {
    if (!cell) return [];
    const parts = [];
    for (const part of cell.split("; ")) {
      if (parts.length === 0 || this.mark(part)) parts.push(part);
      else parts[parts.length - 1] += "; " + part;
    }
    return parts.map(part => {
      const mark = this.mark(part);
      return { mark, rest: mark ? part.slice(mark.sign.length).trim() : part };
    });
  }

  mark(item) {
    return this.block.marks.find(mark => item.startsWith(mark.sign));
  }
}
