/** Curves in one plane, with lines at the cuts. */
function curvesOption(block, size) {
  const [names, xs, ys] = block.columns;
  const curves = [...new Set(names)];
  const colours = theme.series();
  const x = axisScale(block.x, xs);
  const y = axisScale(block.y, ys);
  const { top, legend } = legendOption(curves, size.width);
  const points = name => names.flatMap((other, at) =>
    other === name && xs[at] != null && ys[at] != null ? [{ value: [x.to(xs[at]), y.to(ys[at])], at }] : []);
  return {
    grid: { left: 36, right: 22, top, bottom: 30, containLabel: true },
    legend,
    xAxis: { ...planeAxis(block.x, x, true), ...merged(x.option) },
    yAxis: { ...planeAxis(block.y, y, false), ...merged(y.option) },
    tooltip: { ...tooltipOption(hits => curvesTip(block, [hits].flat())), trigger: "axis", axisPointer: { type: "line" } },
    series: curves.map((name, place) => ({
      type: "line", name, data: points(name), showSymbol: points(name).length <= 30, symbolSize: 6,
      step: block.x.kind === "COUNT" ? "end" : false,
      lineStyle: { width: 2.25, type: ["solid", "dashed", "dotted"][Math.floor(place / colours.length) % 3] },
      itemStyle: { color: colours[place % colours.length] },
      ...(place === 0 ? quadrants({ ...block, quadrants: [] }, x, y, size) : {}),
    })),
  };
}

function curvesTip(block, hits) {
  const [names, xs, ys] = block.columns;
  const first = hits[0]?.data.at;
  if (first == null) return "";
  return tip(block.x.label + " " + shown(block.x.kind, xs[first]),
    hits.map(({ data }) => [names[data.at], shown(block.y.kind, ys[data.at])]));
}
