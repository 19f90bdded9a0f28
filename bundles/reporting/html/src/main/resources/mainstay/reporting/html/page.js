/** Brings the page to life. */
function begin() {
  theme.apply();
  document.querySelector("header.head").append(themeButton());
  for (const box of document.querySelectorAll("[data-block]")) {
    const block = blocks[Number(box.dataset.block)];
    if (block.is === "table") new TableView(block, box);
    else if (block.is === "grid") new GridView(block, box);
    else new ChartView(block, box);
  }
  theme.listeners.push(() => ChartView.drawAll());
  for (const cell of document.querySelectorAll(".brief [data-account]")) cell.replaceChildren(accountLink(cell.dataset.account, cell.textContent));
  addEventListener("hashchange", followAddress);
  addEventListener("beforeprint", () => print(true));
  addEventListener("afterprint", () => print(false));
  followAddress();
  document.documentElement.dataset.ready = "yes";
}

/** On paper the colours are light, charts fit the sheet and the digests are told in full. */
function print(begins) {
  theme.printing = begins;
  const sources = document.querySelector("details.sources");
  if (begins) sources.dataset.was = String(sources.open);
  sources.open = begins || sources.dataset.was === "true";
  theme.apply();
  ChartView.drawAll();
}

begin();
