/** One choice of region, tier and coverage for all that the page shows of accounts, one by one. */
const pageFilter = {
  FACETS: ["region", "pool", "tier", "coverage"],
  MOST_VALUES: 40,
  kept: null,

  /** The selections, above the first section; nothing where no table has such columns. */
  make() {
    this.block = blocks.filter(block => this.isList(block))
      .sort((a, b) => this.facetsOf(b).length - this.facetsOf(a).length || b.rows - a.rows)[0];
    if (!this.block || this.facetsOf(this.block).length === 0) return;
    this.facets = this.facetsOf(this.block);
    this.status = element("p", { class: "status", role: "status" });
    this.selects = this.facets.map(at => this.select(at));
    const bar = element("form", { class: "page-filter", role: "search", "aria-label": phrase("script.page-filter") },
      ...this.selects.map((select, at) => element("span", { class: "field" },
        element("label", { for: select.id }, this.block.fields[this.facets[at]].heading), select)), this.status);
    bar.addEventListener("submit", event => event.preventDefault());
    const contents = document.querySelector("main nav.contents");
    if (contents) contents.after(bar);
    else document.querySelector("main").prepend(bar);
    this.follow();
  },

  /** Whether a table tells of each account once. */
  isList(block) {
    if (block.is !== "table" || !block.account || block.rows < TableView.FILTERED_FROM) return false;
    return new Set(block.columns[columnNamed(block, block.account)]).size === block.rows;
  },

  facetsOf(block) {
    return this.FACETS.map(name => columnNamed(block, name)).filter(at => {
      const count = at < 0 ? 0 : new Set(block.columns[at]).size;
      return count > 1 && count <= this.MOST_VALUES;
    });
  },

  select(at) {
    const values = [...new Set(this.block.columns[at])].filter(value => value).sort(TableView.compare);
    const select = element("select", { id: freshId("facet") }, element("option", { value: "" }, phrase("script.page-filter.all")),
      ...values.map(value => element("option", { value }, value)));
    select.addEventListener("change", () => {
      address.set(this.nameOf(at), select.value);
      this.follow();
    });
    return select;
  },

  nameOf(at) {
    return "page." + this.block.fields[at].name;
  },

  /** Shows what the address says. */
  follow() {
    if (!this.selects) return;
    this.facets.forEach((at, place) => { this.selects[place].value = address.get(this.nameOf(at)); });
    const wanted = this.facets.map((at, place) => [this.block.columns[at], this.selects[place].value]).filter(([, value]) => value);
    const rows = [...Array(this.block.rows).keys()].filter(row => wanted.every(([column, value]) => column[row] === value));
    const ids = this.block.columns[columnNamed(this.block, this.block.account)];
    this.kept = wanted.length === 0 ? null : new Set(rows.map(row => ids[row]));
    this.status.textContent = this.kept == null ? "" : this.tell(rows);
    TableView.showAll();
    ChartView.filterAll();
  },

  tell(rows) {
    const { block } = this;
    const kept = phrase(block.rows < block.size ? "script.page-filter.of-first" : "script.page-filter.of", fixed(rows.length, 0), fixed(block.rows, 0));
    const profit = columnNamed(block, "expected_profit");
    const sum = profit < 0 ? kept : phrase("script.page-filter.profit", kept, block.fields[profit].heading.toLowerCase(),
      shown("MONEY", rows.reduce((total, row) => total + (block.columns[profit][row] ?? 0), 0)));
    return phrase("script.page-filter.told", sum);
  },

  /** Whether a row of a block is to be seen. */
  keeps(block) {
    if (this.kept == null || !block.account) return () => true;
    const ids = block.columns[columnNamed(block, block.account)];
    return row => this.kept.has(ids[row]);
  },

  /** A chart of accounts without those that are not to be seen; the others keep their places and colours. */
  of(block) {
    const keeps = this.keeps(block);
    if (this.kept == null || !block.account) return block;
    const rows = [...Array(block.rows).keys()];
    if (block.is === "bubbles") {
      const blank = column => rows.map(row => keeps(row) ? column[row] : typeof column[row] === "string" ? "" : null);
      return { ...block, columns: block.columns.map((column, at) => at === 5 ? column : blank(column)) };
    }
    if (block.is !== "shifts") return block;
    const places = rows.filter(keeps);
    return { ...block, rows: places.length, columns: block.columns.map(column => places.map(row => column[row])) };
  },
};
