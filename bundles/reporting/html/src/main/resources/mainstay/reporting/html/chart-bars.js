/** Amounts side by side: upright when there are few with short names, else lying so that names can be read. */
function barsLie(block, width) {
  const labels = block.columns[0];
  const longest = Math.max(0, ...labels.map(letters));
  return width < 620 || labels.length > 10 || longest * 7 > width / Math.max(1, labels.length) - 12;
}

function barsOption(block, size) {
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
    type: "value", splitNumber: lying ? 3 : 5, ...currencyOf(block.kind, lying),
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

function barsHeight(block, width) {
  if (!barsLie(block, width)) return 340;
  const series = block.fields.length - 1;
  return 78 + block.columns[0].length * Math.max(26, 10 + 17 * series);
}
