/** Brings the page to life. */
function begin() {
  theme.apply();
  document.querySelector("header.head").append(themeButton());
  address.read();
  const keys = new Set();
  for (const box of document.querySelectorAll("[data-block]")) {
    const block = blocks[Number(box.dataset.block)];
    if (block.is === "table") new TableView(block, box, keys.has(block.id) ? block.id + "-" + box.dataset.block : block.id);
    else if (block.is === "grid") new GridView(block, box);
    else new ChartView(block, box);
    keys.add(block.id);
  }
  pageFilter.make();
  theme.listeners.push(() => ChartView.drawAll());
  for (const cell of document.querySelectorAll(".brief [data-account]")) cell.replaceChildren(accountLink(cell.dataset.account, cell.textContent));
  for (const link of document.querySelectorAll("nav.contents a")) link.addEventListener("click", goTo);
  addEventListener("hashchange", followAddress);
  addEventListener("beforeprint", () => print(true));
  addEventListener("afterprint", () => print(false));
  if (address.get("account")) accountDialog.open(address.get("account"));
  document.documentElement.dataset.ready = "yes";
}

/** Goes to a section and leaves what is chosen in the address. */
function goTo(event) {
  if (address.chosen.size === 0) return;
  event.preventDefault();
  const heading = document.getElementById(event.currentTarget.hash.slice(1));
  heading.tabIndex = -1;
  heading.scrollIntoView();
  heading.focus({ preventScroll: true });
}

/** On paper the colours are light, charts fit the sheet and the digests are told in full. */
function print(begins) {
  theme.printing = begins;
  const sources = document.querySelector("details.sources");
  if (begins) sources.dataset.was = String(sources.open);
  sources.open = begins || sources.dataset.was === "true";
  TableView.showAll();
  theme.apply();
}

begin();
