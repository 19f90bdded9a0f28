/** Whether the page is as wide as a phone. */
const narrow = matchMedia("(max-width: 640px)");
narrow.addEventListener("change", () => TableView.showAll());

/** A table that sorts, filters and sums. It replaces the rows that were there for those who run no script. */
class TableView {
  static #views = new Set();

  /** The order of texts that readers of the page are used to: É beside E, and 10 behind 9. */
  static #order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  static FILTERED_FROM = 8;
  static LONG = 60;
  static AT_FIRST = 50;
  static ON_PAPER = 200;

  /** The letters of a line of long texts on a phone, where the table is moved sideways anyway and long lines keep its rows low. */
  static SIDEWAYS = 44;

  /** Shows a block in a box, its first rows until the reader asks for all; with a key, what is chosen stands in the address. */
  constructor(block, box, key = null) {
    this.block = block;
    this.box = box;
    this.key = key;
    this.formats = block.fields.map((field, at) => columnFormat(field, block.columns[at]));
    this.name = this.nameColumn();
    this.once = !!block.account && new Set(block.columns[columnNamed(block, block.account)]).size === block.rows;
    this.status = element("p", { class: "status", role: "status" });
    this.paper = element("p", { class: "on-paper" });
    this.headRow = element("tr", {});
    this.body = element("tbody", {});
    this.foot = element("tfoot", {});
    this.controls = this.makeControls();
    box.querySelector(".scroll")?.remove();
    this.scroll = this.makeScroll();
    box.append(this.controls, this.paper, this.scroll);
    TableView.#views.add(this);
    this.follow();
  }

  static showAll() {
    for (const view of TableView.#views) {
      if (view.box.isConnected) view.show();
      else TableView.#views.delete(view);
    }
  }

  static followAll() {
    for (const view of TableView.#views) if (view.key != null) view.follow();
  }

  /** Shows what the address says, or the table as it was in the report. */
  follow() {
    const said = name => this.key == null ? "" : address.get(this.key + "." + name);
    const sort = said("sort");
    this.typed = said("filter");
    this.falling = sort.startsWith("-");
    const place = columnNamed(this.block, sort.replace(/^-/, ""));
    this.sorted = place < 0 ? null : place;
    this.all = said("columns") === "all";
    this.allRows = said("rows") === "all";
    if (this.input) this.input.value = this.typed;
    this.show();
  }

  get most() {
    return this.allRows ? Infinity : theme.printing ? TableView.ON_PAPER : TableView.AT_FIRST;
  }

  remember() {
    if (this.key == null) return;
    address.set(this.key + ".filter", this.typed.trim());
    address.set(this.key + ".sort", this.sorted == null ? "" : (this.falling ? "-" : "") + this.block.fields[this.sorted].name);
    address.set(this.key + ".columns", this.all ? "all" : "");
    address.set(this.key + ".rows", this.allRows ? "all" : "");
  }

  /** The column that stays in sight when the others are scrolled: who it is about. */
  nameColumn() {
    if (!this.block.account) return -1;
    const name = columnNamed(this.block, "name");
    return name >= 0 && this.chief().includes(name) ? name : columnNamed(this.block, this.block.account);
  }

  makeControls() {
    const controls = element("div", { class: "controls" });
    if (this.block.rows >= TableView.FILTERED_FROM) controls.append(this.makeFilter());
    if (this.chief().length < this.block.fields.length) controls.append(this.makeMore());
    controls.append(this.status);
    if (this.block.rows > TableView.AT_FIRST) controls.append(this.makeAll());
    if (this.block.rows >= TableView.FILTERED_FROM || this.block.is !== "table") controls.append(this.makeTaking());
    return controls;
  }

  makeFilter() {
    const id = freshId("filter");
    const number = this.block.fields.findIndex(field => field.kind === "MONEY" || field.kind === "RATIO");
    const hint = number >= 0 ? phrase("script.filter.words-or", filterExample(this.block, number)) : phrase("script.filter.words");
    this.input = element("input", {
      id, type: "search", placeholder: hint, autocomplete: "off", spellcheck: "false",
      oninput: event => { this.typed = event.target.value; this.remember(); this.show(); },
    });
    return element("span", { class: "field" }, element("label", { for: id }, phrase("script.filter")), this.input);
  }

  makeMore() {
    this.more = element("button", { type: "button", class: "more" });
    this.more.addEventListener("click", () => {
      this.all = !this.all;
      this.remember();
      this.show();
      this.scrollToFurther();
    });
    return this.more;
  }

  /** Brings the columns that have just been added into sight, beside the name. */
  scrollToFurther() {
    const first = this.headRow.children[this.chief().length];
    const name = this.headRow.querySelector(".name");
    this.scroll.scrollLeft = this.all && first ? first.offsetLeft - (name?.offsetWidth ?? 0) - 24 : 0;
  }

  makeAll() {
    this.showAllRows = element("button", { type: "button", class: "more" }, phrase("script.rows.show-all", fixed(this.block.rows, 0)));
    this.showAllRows.addEventListener("click", () => {
      this.allRows = true;
      this.remember();
      this.show();
      this.scroll.focus();
    });
    return this.showAllRows;
  }

  makeTaking() {
    const button = (text, title, taken) => element("button", { type: "button", class: "more", title, onclick: taken }, text);
    return element("span", { class: "taking" },
      button(phrase("script.copy"), phrase("script.copy.how"), () => this.copy()),
      button("CSV", phrase("script.save.how"), () =>
        download(this.block.id + ".csv", new Blob([separated(this.lines(), ",")], { type: "text/csv" }))));
  }

  async copy() {
    const lines = this.lines();
    await copyText(separated(lines, "\t"));
    this.status.textContent = counted("script.copied", this.kept.length);
  }

  /** Headings, the rows that are chosen and their totals. */
  lines() {
    const columns = this.columns();
    const { fields, columns: values } = this.block;
    const totals = this.totals();
    const total = columns.map((at, place) => place === 0 ? phrase("script.total") : totals.has(at) ? plainValue("MONEY", totals.get(at)) : "");
    return [columns.map(at => fields[at].heading),
      ...this.kept.map(row => columns.map(at => plainValue(fields[at].kind, values[at][row]))),
      ...(totals.size > 0 ? [total] : [])];
  }

  makeScroll() {
    const scroll = element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": regionName(this.block.title, this.box) },
      element("table", {}, element("thead", {}, this.headRow), this.body, this.foot));
    headingsInSight.add(scroll);
    return scroll;
  }

  chief() {
    const places = this.block.chief.map(name => columnNamed(this.block, name)).filter(place => place >= 0);
    return narrow.matches && this.block.account ? this.mostTellingFirst(places) : places;
  }

  /** On a phone who it is about and what it brings stand in sight; the rest is to the right. */
  mostTellingFirst(places) {
    const name = columnNamed(this.block, "name");
    const order = at => at === name ? 0 : this.block.fields[at].kind === "MONEY" ? 1 : this.block.fields[at].name === this.block.account ? 3 : 2;
    return places.sort((a, b) => order(a) - order(b));
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
    this.kept = this.inOrder(filter);
    const columns = this.columns();
    this.headRow.replaceChildren(...columns.map(at => this.heading(at)));
    this.shareRoom(columns);
    this.body.replaceChildren(...this.kept.slice(0, this.most).map(row => this.row(row, columns)));
    this.showTotals(columns);
    this.showButtons();
    this.tell(filter);
    headingsInSight.follow();
  }

  showButtons() {
    const more = this.block.fields.length - this.chief().length;
    if (this.more) {
      this.more.textContent = this.all ? phrase("script.columns.fewer") : counted("script.columns.more", more);
      this.more.setAttribute("aria-expanded", String(this.all));
    }
    if (this.showAllRows) this.showAllRows.hidden = this.kept.length <= this.most;
  }

  /** The sums of amounts, where each account has one row and so none is counted twice. */
  totals() {
    if (!this.once || this.kept.length < 2) return new Map();
    const money = this.columns().filter((at, place) => place > 0 && this.block.fields[at].kind === "MONEY");
    return new Map(money.map(at => [at, this.kept.reduce((sum, row) => sum + (this.block.columns[at][row] ?? 0), 0)]));
  }

  showTotals(columns) {
    const totals = this.totals();
    this.foot.replaceChildren(...(totals.size === 0 ? [] : [element("tr", {}, ...columns.map((at, place) => {
      const text = place === 0 ? phrase("script.total") : totals.has(at) ? this.formats[at](totals.get(at)) : "";
      return element("td", { class: this.alignment(place === 0 ? this.name : at) + (at === this.name ? " name" : "") }, text);
    }))]));
  }

  inOrder(filter) {
    const onPage = pageFilter.keeps(this.block);
    const rows = [];
    for (let row = 0; row < this.block.rows; row++) if (filter.keeps(row) && onPage(row)) rows.push(row);
    if (this.sorted == null) return rows;
    const values = this.block.columns[this.sorted];
    const turn = this.falling ? -1 : 1;
    const lacks = row => values[row] == null || values[row] === "";
    return rows.sort((a, b) => lacks(a) || lacks(b) ? lacks(a) - lacks(b) : turn * TableView.compare(values[a], values[b]));
  }

  static compare(a, b) {
    if (typeof a !== "string") return a - b;
    return TableView.#order.compare(a, b);
  }

  tell(filter) {
    const parts = filter.problems.length > 0 ? [phrase("script.filter.not", filter.problems.reduce((one, next) => phrase("script.filter.and", one, next)))] : [this.count(filter), ...filter.notes];
    this.status.textContent = parts.join(" · ");
    this.status.classList.toggle("wrong", filter.problems.length > 0);
    this.paper.textContent = this.onPaper(filter);
  }

  /** How many rows there are, how many are seen, and that rows which are not on the page are not searched. */
  count(filter) {
    const { rows, size } = this.block;
    const kept = this.kept.length;
    const found = this.isFiltered(filter)
      ? phrase(rows < size ? "script.rows.of-first" : "script.rows.of", fixed(kept, 0), fixed(rows, 0)) : counted("script.rows", kept);
    const unsearched = this.isFiltered(filter) && rows < size ? phrase("script.rows.unsearched", found, fixed(size - rows, 0)) : found;
    return kept > this.most ? phrase("script.rows.first-shown", unsearched, fixed(this.most, 0)) : unsearched;
  }

  isFiltered(filter) {
    return filter.filters || (pageFilter.kept != null && !!this.block.account);
  }

  /** What a sheet of paper has to say of what is not on it. */
  onPaper(filter) {
    const printed = Math.min(this.kept.length, this.most);
    const all = this.isFiltered(filter) ? this.kept.length : this.block.size ?? this.block.rows;
    const hidden = this.block.fields.length - this.columns().length;
    return [
      filter.filters ? phrase("script.paper.filtered", this.typed.trim(), fixed(this.kept.length, 0), fixed(this.block.rows, 0)) : "",
      printed < all ? phrase("script.paper.first", fixed(printed, 0), fixed(all, 0)) : "",
      hidden > 0 ? counted("script.paper.columns", hidden) : "",
    ].filter(Boolean).join(" ");
  }

  heading(at) {
    const field = this.block.fields[at];
    const order = this.sorted === at ? (this.falling ? "descending" : "ascending") : null;
    const mark = element("span", { class: "mark", "aria-hidden": "true" }, order === "ascending" ? "▲" : order ? "▼" : "");
    const sort = element("button", { type: "button", class: "sort", "data-column": field.name }, field.heading, mark);
    sort.addEventListener("click", () => this.sortBy(at));
    const cell = element("th", { scope: "col", class: this.look(at), "aria-sort": order, "data-heading": field.heading },
      element("div", { class: "heading" }, sort, howButton(field.heading, field.how, field.formula)));
    cell.style.minWidth = this.usualLength(at) + "ch";
    return cell;
  }

  /** Gives columns of texts as much of a sheet of paper as most of their texts are long. */
  shareRoom(columns) {
    const wanted = columns.map(at => Math.max(6, Math.min(TableView.LONG, Math.max(letters(this.block.fields[at].heading), this.mostly(at)))));
    const all = wanted.reduce((sum, one) => sum + one, 0);
    wanted.forEach((one, place) => this.headRow.children[place].style.setProperty("--share", 100 * one / all + "%"));
  }

  /** So many letters four of five texts of a column have at most. */
  mostly(at) {
    const lengths = this.block.columns[at].slice(0, 200).map(text => letters(String(text))).sort((a, b) => a - b);
    return lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  }

  /** Room for most texts of a column, so that a narrow box is scrolled rather than names broken word by word, or ids at all. */
  usualLength(at) {
    const { kind, name } = this.block.fields[at];
    if (isNumber(kind)) return 5;
    const usual = this.mostly(at);
    if (usual > TableView.LONG) return narrow.matches ? TableView.SIDEWAYS : 24;
    return Math.max(6, Math.min(name === this.block.account ? 22 : 16, usual)) + 2;
  }

  /** Numbers with the greatest first, texts from A; then the other way; then as the report has them. */
  sortBy(at) {
    const fallingFirst = isNumber(this.block.fields[at].kind) && this.block.fields[at].name !== "rank";
    if (this.sorted !== at) [this.sorted, this.falling] = [at, fallingFirst];
    else if (this.falling === fallingFirst) this.falling = !fallingFirst;
    else this.sorted = null;
    this.remember();
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
    const links = field.name === this.block.account || (at === this.name && narrow.matches);
    const content = links ? accountLink(this.block.columns[columnNamed(this.block, this.block.account)][row], text || UNDEFINED) : this.pageLink(field, row, text) ?? (text || UNDEFINED);
    return element("td", { class: this.look(at), lang: field.kind === "TEXT" ? languageOf(value) : null }, content);
  }

  /** In a list of pages, a link to the one that a row is about. */
  pageLink(field, row, text) {
    const file = page.index && field.name === "says" ? columnNamed(this.block, "file") : -1;
    return file < 0 ? null : element("a", { href: this.block.columns[file][row] + ".html" }, text);
  }

  look(at) {
    return this.alignment(at) + (at === this.name ? " name" : "");
  }

  alignment(at) {
    return isNumber(this.block.fields[at].kind) ? "number" : "words";
  }
}

/** Keeps the headings of long tables in sight while the page is scrolled, since a box that scrolls sideways does not. */
const headingsInSight = {
  boxes: new Set(),

  add(box) {
    this.boxes.add(box);
  },

  follow() {
    for (const box of this.boxes) {
      const head = box.querySelector("thead");
      if (!box.isConnected || !head) continue;
      const { top, height } = box.getBoundingClientRect();
      const edge = box.closest("dialog")?.querySelector(".bar").getBoundingClientRect().bottom ?? 0;
      const down = Math.max(0, Math.min(edge - top, height - 2 * head.offsetHeight));
      head.style.transform = down > 0 && !theme.printing ? "translateY(" + down + "px)" : "";
    }
  },
};
addEventListener("scroll", () => headingsInSight.follow(), { capture: true, passive: true });

/** A name for a box that no other region of the page has. */
function regionName(title, box) {
  const regions = [...document.querySelectorAll("[role=region]")].filter(other => !box.contains(other)).map(other => other.getAttribute("aria-label"));
  const taken = new Set([...regions, ...[...document.querySelectorAll("section h2")].map(heading => heading.textContent)]);
  const section = box.closest("section")?.querySelector("h2")?.textContent;
  const names = [title, phrase("script.region.table", title), title + ", " + section];
  let name = names.find(one => !taken.has(one));
  for (let count = 2; name == null; count++) if (!taken.has(title + " " + count)) name = title + " " + count;
  return name;
}

/** A link to what the page tells of an account, else to a page about it; just its id where there is neither. */
function accountLink(id, text) {
  const address = accounts.has(id) ? accountAddress(id) : placesOf(id)[0]?.[1];
  return address ? element("a", { class: "account", href: address }, text) : text;
}
