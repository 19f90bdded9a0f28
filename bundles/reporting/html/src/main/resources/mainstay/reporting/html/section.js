/** Makes the blocks of a section that is only in the data: what there is to tell of an account. */
function sectionBlocks(section) {
  return section.blocks.map(raw => blockOf(raw)).map(block => {
    if (block.is === "figures") return figuresList(block);
    return block.is === "table" ? tableBox(block) : chartFigure(block);
  });
}

function figuresList(block) {
  return element("dl", { class: "figures" }, ...block.figures.map((figure, at) => {
    const value = block.values[at];
    const unit = figure.kind === "MONEY" && value !== UNDEFINED && page.currency ? element("span", { class: "unit" }, page.currency) : null;
    const shown = element("span", { class: valueClass(figure.kind, value) }, value);
    const both = page.currency.length === 1 ? [unit, shown] : [shown, unit ? " " : null, unit];
    return element("div", {},
      element("dt", {}, figure.label),
      element("dd", {}, ...both, figureHow(figure, page.texts[block.hows[at]])));
  }));
}

function valueClass(kind, value) {
  return isNumber(kind) ? (value.length > 11 ? "value long" : "value") : "value word";
}

function figureHow(figure, how) {
  if (!how && !figure.formula) return null;
  return element("details", { class: "how" },
    element("summary", { "aria-label": phrase("script.source.of", figure.label) }, phrase("script.source")),
    how ? element("p", {}, how) : null,
    figure.formula && figure.formula !== how ? element("p", { class: "formula" }, figure.formula) : null);
}

function tableBox(block) {
  const box = element("div", { class: "block table" }, element("h3", {}, block.title));
  if (block.rows < block.size) {
    box.append(element("p", { class: "cut" }, phrase("script.rows.first", fixed(block.rows, 0), fixed(block.size, 0))));
  }
  new TableView(block, box);
  return box;
}

/** The chart itself is drawn when the figure stands in the page and has a width. */
function chartFigure(block) {
  const figure = element("figure", { class: "block chart" },
    element("h3", {}, block.title),
    element("figcaption", {},
      block.units ? element("p", { class: "units" }, block.units) : null, block.text ? element("p", {}, block.text) : null),
    element("div", { class: "plot" }),
    element("details", { class: "numbers" }, element("summary", {}, phrase("script.chart.data"))));
  figure.begin = () => block.is === "grid" ? new GridView(block, figure) : new ChartView(block, figure);
  return figure;
}
