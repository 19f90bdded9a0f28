/** Accounts in a plane with its cuts and quadrants; a search makes the others fade. */
function bubblesOption(block, size, search) {
  const [ids, names, xs, ys, areas, groups] = block.columns;
  const x = axisScale(block.x, xs);
  const y = axisScale(block.y, ys);
  const largest = Math.max(...areas.map(area => area ?? 0), Number.MIN_VALUE);
  const radius = size.width < 620 ? 20 : 34;
  const diameter = at => 2 * Math.max(3, radius * Math.sqrt(Math.max(0, areas[at] ?? 0) / largest));
  const classes = [...new Set(groups)].sort();
  const colours = theme.series();
  const found = search ? new Set(search) : null;
  const { top, legend } = legendOption(classes.map(group => group || UNDEFINED), size.width, "circle");
  const point = at => ({
    value: [x.to(xs[at]), y.to(ys[at])], at, symbolSize: diameter(at),
    itemStyle: found ? { opacity: found.has(at) ? 0.95 : 0.07 } : {},
    label: { show: !!found && found.size <= 8 && found.has(at) },
  });
  return {
    grid: { left: 30, right: 18, top, bottom: 30, containLabel: true },
    legend,
    xAxis: { ...planeAxis(block.x, x, true), ...merged(x.option) },
    yAxis: { ...planeAxis(block.y, y, false), ...merged(y.option) },
    tooltip: tooltipOption(({ data }) => bubbleTip(block, data.at)),
    series: classes.map((group, place) => ({
      type: "scatter", name: group || UNDEFINED,
      data: ids.flatMap((id, at) => groups[at] === group && xs[at] != null && ys[at] != null ? [point(at)] : []),
      itemStyle: { color: colours[place % colours.length], opacity: 0.62, borderColor: theme.colour("surface"), borderWidth: 1 },
      label: { formatter: ({ data }) => names[data.at] || ids[data.at], position: "top", color: theme.colour("ink") },
      ...(found ? { labelLayout: { hideOverlap: true } } : {}),
      emphasis: { scale: 1.15, itemStyle: { opacity: 0.95 } },
      cursor: "pointer",
      ...(place === 0 ? quadrants(block, x, y, size) : {}),
    })),
  };
}

/** The options of a scale over those that every axis of a plane has. */
function merged(option) {
  return {
    ...option,
    axisLabel: { color: theme.colour("soft"), ...option.axisLabel },
    splitLine: { lineStyle: { color: theme.colour("grid") }, ...option.splitLine },
  };
}

function planeAxis(axis, scale, below) {
  return {
    name: axis.label + scale.note, nameLocation: "middle", nameGap: below ? 30 : 52,
    nameTextStyle: { color: theme.colour("soft"), fontSize: 12 },
    axisLine: { show: true, lineStyle: { color: theme.colour("line") } },
  };
}

function bubbleTip(block, at) {
  const [ids, names, xs, ys, areas, groups] = block.columns;
  return tip(names[at] || ids[at], [
    ["Account", ids[at]],
    [block.x.label, shown(block.x.kind, xs[at])],
    [block.y.label, shown(block.y.kind, ys[at])],
    [block.area.label, shown(block.area.kind, areas[at])],
    [block.fields[5].heading, groups[at]],
  ]);
}

/** Lines where low ends and high begins, and the names of what they part. */
function quadrants(block, x, y, size) {
  const cutX = block.x.cut;
  const cutY = block.y.cut;
  const lines = [];
  if (cutX != null) lines.push({ xAxis: x.to(cutX), label: { formatter: brief(block.x.kind, cutX), position: "end" } });
  if (cutY != null) lines.push({ yAxis: y.to(cutY), label: { formatter: brief(block.y.kind, cutY), position: "insideEndTop" } });
  return {
    markLine: {
      silent: true, symbol: "none", animation: false, z: 6, data: lines,
      lineStyle: { color: theme.colour("soft"), type: "dashed", width: 1 },
      label: { color: theme.colour("soft"), fontSize: 11, backgroundColor: theme.colour("veil") },
    },
    markArea: { silent: true, z: 6, itemStyle: { color: "transparent" }, data: quadrantNames(block, x, y, size) },
  };
}

function quadrantNames(block, x, y, size) {
  if (block.quadrants.length < 4 || block.x.cut == null || block.y.cut == null) return [];
  const cut = [x.to(block.x.cut), y.to(block.y.cut)];
  const low = [x.option.min, y.option.min];
  const high = [x.option.max, y.option.max];
  const corners = [[high, "insideTopRight"], [[low[0], high[1]], "insideTopLeft"],
    [[high[0], low[1]], "insideBottomRight"], [low, "insideBottomLeft"]];
  return corners.map(([corner, position], at) => [
    {
      coord: cut,
      label: {
        show: true, position, formatter: block.quadrants[at], color: theme.colour("soft"), fontWeight: 600,
        fontSize: size.width < 620 ? 11 : 13, backgroundColor: theme.colour("veil"), padding: [2, 4],
      },
    },
    { coord: corner },
  ]);
}
