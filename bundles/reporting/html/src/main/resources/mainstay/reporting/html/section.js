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
    return element("div", {},
      element("dt", {}, figure.label),
      element("dd", {}, element("span", { class: valueClass(figure.kind, value) }, value), unit ? " " : null, unit, figureHow(figure, page.texts[block.hows[at]])));
  }));
}

function valueClass(kind, value) {
  return isNumber(kind) ? (value.length > 11 ? "value long" : "value") : "value word";
}

function figureHow(figure, how) {
  if (!how && !figure.formula) return null;
  return element("details", { class: "how" },
    element("summary", { "aria-label": "Source: " + figure.label }, "Source"),
    how ? element("p", {}, how) : null,
    figure.formula && figure.formula !== how ? element("p", { class: "formula" }, figure.formula) : null);
}

function tableBox(block) {
  const box = element("div", { class: "block table" }, element("h3", {}, block.title));
  if (block.rows < block.size) {
    box.append(element("p", { class: "cut" }, "The first " + fixed(block.rows, 0) + " of " + fixed(block.size, 0) + " rows."));
  }
  new TableView(block, box);
  return box;
}

/** The chart itself is drawn when the figure stands in the page and has a width. */
function chartFigure(block) {
  const figure = element("figure", { class: "block chart" },
    element("h3", {}, block.title),
    element("figcaption", {}, block.text ? element("p", {}, block.text) : null),
    element("div", { class: "plot" }),
    element("details", { class: "numbers" }, element("summary", {}, "Chart data")));
  figure.begin = () => block.is === "grid" ? new GridView(block, figure) : new ChartView(block, figure);
  return figure;
}
