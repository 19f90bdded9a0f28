/** What appears under the pointer: a heading and lines of names and values, as elements and never as markup. */
function tip(heading, lines) {
  return element("div", { class: "tip" },
    element("strong", {}, heading),
    element("dl", {}, ...lines.filter(line => line[1] !== "").flatMap(([name, value]) =>
      [element("dt", {}, name), element("dd", {}, value)])));
}

/** The names of series above a chart, in as many lines as they need; and where the chart begins beneath them. */
function legendOption(names, width, icon) {
  const widths = names.map(name => 40 + 7 * Math.min(letters(name), 40));
  const lines = Math.ceil(widths.reduce((sum, one) => sum + one, 0) * 1.1 / Math.max(1, width));
  const plain = lines <= 4;
  return {
    top: names.length > 1 ? 22 + 21 * (plain ? lines : 1) : 22,
    legend: {
      show: names.length > 1, top: 0, left: 0, type: plain ? "plain" : "scroll", icon, itemWidth: icon === "circle" ? 12 : 22,
      itemGap: 14, formatter: name => name.length > 40 ? name.slice(0, 39) + "…" : name,
    },
  };
}

function tooltipOption(formatter) {
  return {
    trigger: "item",
    confine: true,
    backgroundColor: theme.colour("raised"),
    borderColor: theme.colour("line"),
    textStyle: { color: theme.colour("ink"), fontSize: 13 },
    formatter,
  };
}

/** The currency of an axis of amounts, at its end. */
function currencyOf(kind, lying) {
  if (kind !== "MONEY" || !page.currency) return {};
  return {
    name: page.currency, nameLocation: lying ? "middle" : "end", nameGap: lying ? 24 : 10,
    nameTextStyle: { color: theme.colour("soft"), fontSize: 12, align: lying ? "center" : "right" },
  };
}
