/** What there is to tell of an account, in a dialog with an address of its own, such as #account=A-1. */
const accountDialog = {
  dialog: null,
  opener: null,

  make() {
    this.title = element("h2", { id: "account-title", tabindex: "-1" });
    this.content = element("div", { class: "content" });
    const close = element("button", { type: "button", class: "close", onclick: () => this.dialog.close() }, phrase("script.close"));
    this.dialog = element("dialog", { class: "account-dialog", "aria-labelledby": "account-title" },
      element("div", { class: "bar" }, this.title, close), this.content);
    this.dialog.addEventListener("close", () => this.closed());
    this.dialog.addEventListener("click", event => { if (event.target === this.dialog) this.dialog.close(); });
    document.body.append(this.dialog);
  },

  open(id) {
    const section = accounts.get(id) ?? absent(id);
    if (!this.dialog) this.make();
    ChartView.forget(this.content);
    this.title.textContent = section.title;
    this.content.replaceChildren(this.ways(id), this.neighbours(id), section.text ? element("p", { class: "lead" }, section.text) : "", ...sectionBlocks(section));
    if (!this.dialog.open) {
      this.opener = document.activeElement;
      this.dialog.showModal();
    }
    for (const figure of this.content.querySelectorAll("figure.chart")) figure.begin();
    this.dialog.scrollTop = 0;
    this.title.focus();
  },

  /** The pages of the same folder that tell more of an account. */
  ways(id) {
    const places = placesOf(id);
    return places.length === 0 ? "" : element("p", { class: "ways" }, ...places.flatMap(([label, address], at) =>
      [at > 0 ? " · " : "", element("a", { href: address }, label)]));
  },

  /** Those ranked just above and below an account, where the page has a list by rank. */
  neighbours(id) {
    const list = blocks.find(block => block.is === "table" && block.account && block.details && columnNamed(block, "rank") >= 0);
    const ids = list?.columns[columnNamed(list, list.account)] ?? [];
    const row = ids.indexOf(id);
    const link = (key, at) => row < 0 || !accounts.has(ids[at]) ? [] : [element("a", { href: accountAddress(ids[at]) }, phrase(key, accounts.get(ids[at]).title))];
    const links = [...link("script.ranked-above", row - 1), ...link("script.ranked-below", row + 1)];
    return links.length === 0 ? "" : element("p", { class: "ways" }, ...links.flatMap((each, at) => [at > 0 ? " · " : "", each]));
  },

  closed() {
    closeHow();
    ChartView.forget(this.content);
    address.set("account", "");
    this.opener?.focus?.();
  },
};

/** What is said of an account that the page does not tell of. */
function absent(id) {
  const known = [...accounts].map(([other]) => other);
  const text = counted("script.account.absent", known.length, nearestTo(phrase("script.account.nothing", id), id, known), id);
  return { title: phrase("script.account.none", id), text, blocks: [] };
}

/** Shows what the address says: an account in its dialog, tables and charts as they were chosen. */
function followAddress() {
  const others = () => JSON.stringify([...address.chosen].filter(([name]) => name !== "account"));
  const before = others();
  if (!address.read()) address.chosen.delete("account");
  const id = address.get("account");
  if (others() !== before) {
    pageFilter.follow();
    TableView.followAll();
  }
  if (id) accountDialog.open(id);
  else if (accountDialog.dialog?.open) accountDialog.dialog.close();
}

/** Opens the account of a bubble or a line; of those that are not in the page it says where to look. */
function openAccountFromChart(id, name, status) {
  if (accounts.has(id)) location.hash = accountAddress(id);
  else if (placesOf(id).length > 0) location.href = placesOf(id)[0][1];
  else status.textContent = phrase("script.account.elsewhere", name || id, id);
}
