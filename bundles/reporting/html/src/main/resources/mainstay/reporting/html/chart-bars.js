/** Amounts side by side: upright when there are few with short names, else lying so that names can be read. */
function barsLie(block, width) {
  const labels = block.columns[0];
  const longest = Math.max(0, ...labels.map(letters));
  return width < 620 || labels.length > 10 || longest * 7 > width / Math.max(1, labels.length) - 12;
}

function barsOption(block, size) {
  if (block.panels) return panelsOption(block, size);
  const labels = block.columns[0];
  const series = block.fields.slice(1);
  const lying = barsLie(block, size.width);
  const byLabel = series.length === 1 && labels.every(label => Object.hasOwn(block.hues, label));
  const longest = Math.max(4, ...labels.map(letters));
  const categories = {
    type: "category", data: labels.map((label, at) => at), inverse: lying, axisTick: { show: false },
    axisLabel: {
      interval: 0, color: theme.colour("ink"), formatter: at => labels[at],
      ...(lying ? { width: Math.min(size.width * 0.36, longest * 7.2), overflow: "truncate" } : {}),
    },
  };
  const amounts = {
    type: "value", splitNumber: lying ? 3 : 5, minInterval: block.kind === "COUNT" ? 1 : 0, ...currencyOf(block.kind, lying),
    axisLabel: { formatter: value => brief(block.kind, value), hideOverlap: true },
  };
  const { top, legend } = legendOption(series.map(field => field.heading), size.width);
  const labelled = labels.length * series.length <= 40;
  return {
    grid: { left: 8, right: lying && labelled ? 58 : 16, top: lying ? top : top + 8, bottom: lying && page.currency ? 26 : 8, containLabel: true },
    legend,
    xAxis: lying ? amounts : categories,
    yAxis: lying ? categories : amounts,
    tooltip: tooltipOption(({ dataIndex: at }) => tip(labels[at],
      series.map((field, place) => [field.heading, shown(field.kind, block.columns[place + 1][at])]))),
    series: series.map((field, place) => ({
      type: "bar", name: field.heading, barMaxWidth: 48, barGap: "10%",
      data: block.columns[place + 1].map((value, at) => byLabel
        ? { value: value ?? "-", itemStyle: { color: theme.hue(block, labels[at]) } } : value ?? "-"),
      itemStyle: { color: theme.hue(block, field.name), borderRadius: 2 },
      label: {
        show: labelled, position: lying ? "right" : "top", color: theme.colour("ink"), fontSize: 11,
        formatter: ({ value }) => typeof value === "number" ? brief(field.kind, value) : "",
      },
      labelLayout: { hideOverlap: true },
    })),
  };
}

/** The room of small charts in rows of as many as fit: a line for the name, the bars, a line for what they stand for. */
const PANEL = { width: 155, height: 150, name: 22, foot: 20, gap: 18 };

function panelsAcross(block, width) {
  return Math.max(1, Math.min(block.rows, Math.floor((width + PANEL.gap) / (PANEL.width + PANEL.gap))));
}

/** A small chart for each category, all from the least to the greatest amount of any, so that heights can be compared. */
function panelsOption(block, size) {
  const [labels, ...columns] = block.columns;
  const series = block.fields.slice(1);
  const amounts = columns.flat().filter(value => value != null);
  const across = panelsAcross(block, size.width);
  const width = (size.width - PANEL.gap * (across - 1)) / across;
  const left = at => (at % across) * (width + PANEL.gap);
  const high = size.height / Math.ceil(block.rows / across);
  const top = at => Math.floor(at / across) * high;
  const each = make => labels.map((label, at) => make(at, label));
  const ends = place => place === 0 || place === series.length - 1;
  return {
    legend: { show: false },
    title: each((at, label) => ({
      text: label, left: left(at), top: top(at), padding: 0,
      textStyle: { fontSize: 13, fontWeight: 600, color: theme.colour("ink"), width, overflow: "truncate" },
    })),
    grid: each(at => ({ left: left(at), width, top: top(at) + PANEL.name + 14, height: high - PANEL.gap - PANEL.name - PANEL.foot - 14 })),
    xAxis: each(at => ({
      gridIndex: at, type: "category", data: series.map(field => field.heading), axisTick: { show: false },
      axisLabel: { interval: place => ends(place), fontSize: 11, width: width / 2 - 4, overflow: "truncate" },
    })),
    yAxis: each(at => ({
      gridIndex: at, type: "value", show: false, min: Math.min(0, ...amounts), max: Math.max(0, ...amounts),
    })),
    tooltip: tooltipOption(({ seriesIndex: at }) => tip(labels[at],
      series.map((field, place) => [field.heading, shown(field.kind, columns[place][at])]))),
    series: each((at, label) => ({
      type: "bar", name: label, xAxisIndex: at, yAxisIndex: at, barMaxWidth: 36,
      data: columns.map(column => column[at] ?? "-"),
      itemStyle: { color: theme.colour("blue"), borderRadius: 2 },
      label: {
        show: true, position: "top", color: theme.colour("ink"), fontSize: 11,
        formatter: ({ dataIndex: place, value }) =>
          typeof value === "number" && (series.length < 5 || ends(place)) ? brief(block.kind, value) : "",
      },
    })),
  };
}

function barsHeight(block, width) {
  if (block.panels) return Math.ceil(block.rows / panelsAcross(block, width)) * (PANEL.height + PANEL.gap);
  if (!barsLie(block, width)) return 340;
  const series = block.fields.length - 1;
  return 78 + block.columns[0].length * Math.max(26, 10 + 17 * series);
}
