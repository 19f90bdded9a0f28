/** A table that sorts and filters. It replaces the rows that were there for those who run no script. */
class TableView {
  static FILTERED_FROM = 8;
  static LONG = 160;
  static AT_FIRST = 200;

  /** Shows a block in a box: some hundred rows, and all of them when the reader asks. */
  constructor(block, box) {
    this.block = block;
    this.box = box;
    this.most = TableView.AT_FIRST;
    this.sorted = null;
    this.falling = false;
    this.typed = "";
    this.all = false;
    this.formats = block.fields.map((field, at) => columnFormat(field, block.columns[at]));
    this.status = element("p", { class: "status", role: "status" });
    this.body = element("tbody", {});
    this.headRow = element("tr", {});
    this.controls = this.makeControls();
    this.scroll = this.makeScroll();
    box.querySelector(".scroll")?.remove();
    box.append(this.controls, this.scroll);
    this.show();
  }

  makeControls() {
    const controls = element("div", { class: "controls" });
    if (this.block.rows >= TableView.FILTERED_FROM) controls.append(this.makeFilter());
    if (this.chief().length < this.block.fields.length) controls.append(this.makeMore());
    controls.append(this.status);
    if (this.block.rows > this.most) controls.append(this.makeAll());
    return controls;
  }

  makeFilter() {
    const id = freshId("filter");
    const number = this.block.fields.findIndex(field => field.kind === "MONEY" || field.kind === "RATIO");
    const hint = number >= 0 ? "words, or " + filterExample(this.block, number) : "words";
    return element("span", { class: "field" },
      element("label", { for: id }, "Filter"),
      element("input", {
        id, type: "search", placeholder: hint, autocomplete: "off", spellcheck: "false",
        oninput: event => { this.typed = event.target.value; this.show(); },
      }));
  }

  makeMore() {
    const more = this.block.fields.length - this.chief().length;
    const label = () => this.all ? "Fewer columns" : more + " more columns";
    const button = element("button", { type: "button", class: "more", "aria-expanded": "false" }, label());
    button.addEventListener("click", () => {
      this.all = !this.all;
      button.textContent = label();
      button.setAttribute("aria-expanded", String(this.all));
      this.show();
    });
    return button;
  }

  makeAll() {
    const button = element("button", { type: "button", class: "more" }, "Show all " + fixed(this.block.rows, 0));
    button.addEventListener("click", () => {
      this.most = Infinity;
      button.remove();
      this.show();
      this.scroll.focus();
    });
    return button;
  }

  makeScroll() {
    return element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": this.block.title },
      element("table", {}, element("thead", {}, this.headRow), this.body));
  }

  chief() {
    return this.block.chief.map(name => columnNamed(this.block, name)).filter(place => place >= 0);
  }

  /** The places of the columns that are seen: the chief ones first. */
  columns() {
    const chief = this.chief();
    const others = this.block.fields.map((field, at) => at).filter(at => !chief.includes(at));
    return this.all ? [...chief, ...others] : chief;
  }

  show() {
    closeHow();
    const filter = rowFilter(this.typed, this.block);
    const rows = this.inOrder(filter);
    const columns = this.columns();
    this.headRow.replaceChildren(...columns.map(at => this.heading(at)));
    this.body.replaceChildren(...rows.slice(0, this.most).map(row => this.row(row, columns)));
    this.tell(rows.length, filter);
  }

  inOrder(filter) {
    const rows = [];
    for (let row = 0; row < this.block.rows; row++) if (filter.keeps(row)) rows.push(row);
    if (this.sorted == null) return rows;
    const values = this.block.columns[this.sorted];
    const turn = this.falling ? -1 : 1;
    const lacks = row => values[row] == null || values[row] === "";
    return rows.sort((a, b) => lacks(a) || lacks(b) ? lacks(a) - lacks(b) : turn * TableView.compare(values[a], values[b]));
  }

  static compare(a, b) {
    if (typeof a !== "string") return a - b;
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }

  tell(kept, filter) {
    const parts = filter.problems.length > 0 ? ["Not filtered. " + filter.problems.join(". ")] : [this.count(kept, filter), ...filter.notes];
    this.status.textContent = parts.join(" · ");
    this.status.classList.toggle("wrong", filter.problems.length > 0);
  }

  /** How many rows there are, how many are seen, and that rows which are not on the page are not searched. */
  count(kept, filter) {
    const { rows, size } = this.block;
    const all = fixed(rows, 0);
    const found = filter.filters ? fixed(kept, 0) + " of " + (rows < size ? "the first " : "") + all + " rows" : all + (kept === 1 ? " row" : " rows");
    const unsearched = filter.filters && rows < size ? "; the other " + fixed(size - rows, 0) + " are not on this page and not searched" : "";
    return found + unsearched + (kept > this.most ? ", the first " + fixed(this.most, 0) + " shown" : "");
  }

  heading(at) {
    const field = this.block.fields[at];
    const order = this.sorted === at ? (this.falling ? "descending" : "ascending") : null;
    const mark = element("span", { class: "mark", "aria-hidden": "true" }, order === "ascending" ? "▲" : order ? "▼" : "");
    const sort = element("button", { type: "button", class: "sort", "data-column": field.name }, field.heading, mark);
    sort.addEventListener("click", () => this.sortBy(at));
    const cell = element("th", { scope: "col", class: this.alignment(at), "aria-sort": order },
      element("div", { class: "heading" }, sort, howButton(field.heading, field.how, field.formula)));
    cell.style.minWidth = this.usualLength(at) + "ch";
    return cell;
  }

  /** Room for most texts of a column, so that a narrow box is scrolled rather than names broken word by word. */
  usualLength(at) {
    if (isNumber(this.block.fields[at].kind)) return 5;
    const lengths = this.block.columns[at].slice(0, 200).map(text => String(text).length).sort((a, b) => a - b);
    return Math.max(6, Math.min(22, lengths[Math.floor(lengths.length * 0.8)] ?? 0)) + 2;
  }

  /** Numbers with the greatest first, texts from A; then the other way; then as the report has them. */
  sortBy(at) {
    const fallingFirst = isNumber(this.block.fields[at].kind) && this.block.fields[at].name !== "rank";
    if (this.sorted !== at) [this.sorted, this.falling] = [at, fallingFirst];
    else if (this.falling === fallingFirst) this.falling = !fallingFirst;
    else this.sorted = null;
    this.show();
    this.headRow.children[this.columns().indexOf(at)].querySelector(".sort").focus();
  }

  row(row, columns) {
    return element("tr", {}, ...columns.map(at => this.cell(row, at)));
  }

  cell(row, at) {
    const field = this.block.fields[at];
    const value = this.block.columns[at][row];
    const text = this.formats[at](value);
    const content = field.name === this.block.account ? accountLink(value, text) : text || UNDEFINED;
    return element("td", { class: this.alignment(at) }, typeof content === "string" && content.length > TableView.LONG ? folded(content) : content);
  }

  alignment(at) {
    return isNumber(this.block.fields[at].kind) ? "number" : "words";
  }
}

/** A text so long that it would push all other rows away, to be opened. */
function folded(text) {
  return element("details", { class: "folded" }, element("summary", {}, text.slice(0, 80) + " …"), text);
}

/** A link to what the page tells of an account; just its id when it tells nothing. */
function accountLink(id, text) {
  return accounts.has(id) ? element("a", { class: "account", href: accountAddress(id) }, text) : text;
}
