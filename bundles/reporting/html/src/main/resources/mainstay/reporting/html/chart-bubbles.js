/**
 * Accounts in a plane with its cuts and quadrants; those that matter most are named, and a search makes the others fade. Where
 * there are so many that they would hide one another, squares show how many lie where, and bubbles those named or found.
 */
function bubblesOption(block, size, search) {
  const [ids, names, xs, ys, areas, groups] = block.columns;
  const x = axisScale(block.x, inPlane(block, xs, 0));
  const y = axisScale(block.y, inPlane(block, ys, 1));
  const dense = block.cells.length > 0;
  const largest = Math.max(...areas.map(area => area ?? 0), Number.MIN_VALUE);
  const radius = size.width < 620 ? 15 : 24;
  const diameter = at => 2 * Math.max(dense ? 6 : 3, radius * Math.sqrt(Math.max(0, areas[at] ?? 0) / largest));
  const classes = Object.keys(block.hues);
  const found = search ? new Set(search) : null;
  const named = found ? (found.size <= 10 ? found : new Set()) : new Set(block.named.slice(0, size.width < 620 ? 6 : 10));
  const { top, legend } = legendOption(classes.map(group => group || UNDEFINED), size.width, "circle");
  const room = { left: radius + 74, right: 26, top: top + 6, bottom: radius + 52 };
  const isDrawn = at => xs[at] != null && ys[at] != null && (!dense || named.has(at) || (found?.has(at) ?? false));
  const label = at => fitted(names[at] || ids[at], size.width < 620 ? 110 : 170);
  const fill = Number(theme.colour("fill"));
  const point = at => ({
    value: [x.to(xs[at]), y.to(ys[at])], at, symbolSize: diameter(at),
    itemStyle: found ? { opacity: found.has(at) ? fill : 0.07 } : {},
    label: { show: named.has(at), offset: labels.get(at)?.offset },
  });
  const labels = labelsApart([...named].filter(at => xs[at] != null && ys[at] != null).map(at => ({
    at, text: label(at), radius: diameter(at) / 2,
    x: room.left + along(x, xs[at]) * (size.width - room.left - room.right),
    y: size.height - room.bottom - along(y, ys[at]) * (size.height - room.top - room.bottom),
  })), size, quadrantBoxes(block, room, size));
  return {
    grid: room,
    graphic: { elements: [...labels.values()].flatMap(({ line }) => line ? [line] : []) },
    legend: { ...legend, data: classes.map(group => ({ name: group || UNDEFINED })) },
    xAxis: { ...planeAxis(block.x, x, true), ...merged(x.option), offset: radius },
    yAxis: { ...planeAxis(block.y, y, false), ...merged(y.option), offset: radius },
    tooltip: tooltipOption(({ data }) => data.cell ? cellTip(block, data.cell) : bubbleTip(block, data.at)),
    series: classes.flatMap((group, place) => [
      ...(dense ? [cellSeries(block, group, x, y, size, found)] : []),
      {
        type: "scatter", name: group || UNDEFINED, z: 4,
        data: ids.flatMap((id, at) => groups[at] === group && isDrawn(at) ? [point(at)] : []),
        itemStyle: {
          color: theme.hue(block, group), opacity: fill, borderColor: theme.colour(dense ? "ink" : "surface"), borderWidth: 1,
        },
        label: {
          formatter: ({ data }) => label(data.at), position: "top", distance: 3,
          color: theme.colour("ink"), fontSize: 12, textBorderColor: theme.colour("surface"), textBorderWidth: 3,
        },
        emphasis: { scale: 1.15 },
        cursor: "pointer",
        ...(place === 0 ? quadrants(block, x, y, size) : {}),
      },
    ]),
  };
}

/** Numbers spread along an axis as those of all accounts are, of which a dense plane has the greatest alone, and its cells. */
function inPlane(block, values, side) {
  if (block.cells.length === 0) return values;
  const all = block.cells.reduce((sum, cell) => sum + cell[2], 0);
  const ofCells = block.cells.flatMap(cell => Array(Math.ceil(1000 * cell[2] / all)).fill(cell[side]));
  return [...ofCells, ...ends(values.filter(value => value != null))];
}

/** How far along its axis a value stands, from 0 to 1. */
function along(scale, value) {
  return (scale.to(value) - scale.option.min) / (scale.option.max - scale.option.min);
}

/** Where the names of the quadrants lie, which names of accounts leave free. */
function quadrantBoxes(block, room, size) {
  if (block.quadrants.length < 4) return [];
  const right = size.width - room.right;
  const bottom = size.height - room.bottom;
  return block.quadrants.map((name, at) => {
    const width = 1.15 * textWidth(quadrantName(block, at, size)) + 12;
    const left = at % 2 === 0 ? right - width : room.left;
    const top = at < 2 ? room.top : bottom - (at === 3 && size.width < 620 ? 44 : 26);
    return { left, right: left + width, top, bottom: top + 26 };
  });
}

/** Places one name after another: where it belongs, else as near above or below as no other name lies, with a line to its bubble. */
function labelsApart(wanted, size, taken) {
  const steps = [0, ...Array.from({ length: 14 }, (_, step) => [-(step + 1), step + 1]).flat()].map(step => step * 15);
  const placed = new Map();
  const boxes = [...taken];
  for (const { at, text, radius, x, y } of wanted) {
    const half = textWidth(text) / 2 + 3;
    const dx = Math.min(0, size.width - x - half) + Math.max(0, half - x);
    const box = dy => ({ left: x + dx - half, right: x + dx + half, top: y - radius - 18 + dy, bottom: y - radius - 3 + dy });
    const isFree = ({ left, right, top, bottom }) => top > 24 && bottom < size.height - 40
      && boxes.every(other => right <= other.left || left >= other.right || bottom <= other.top || top >= other.bottom);
    const dy = steps.find(step => isFree(box(step))) ?? 0;
    boxes.push(box(dy));
    placed.set(at, { offset: [dx, dy], line: Math.abs(dy) < 20 ? null : {
      type: "line", z: 3, silent: true, shape: { x1: x, y1: y, x2: x + dx, y2: dy < 0 ? box(dy).bottom : box(dy).top },
      style: { stroke: theme.colour("soft"), lineWidth: 1 },
    } });
  }
  return placed;
}

const measuring = document.createElement("canvas").getContext("2d");

function textWidth(text) {
  measuring.font = "12px " + theme.colour("font");
  return measuring.measureText(text).width;
}

/** A square for each part of the plane in which accounts of a class lie. */
function cellSeries(block, group, x, y, size, found) {
  const most = Math.max(...block.cells.map(cell => cell[2]));
  const widest = Math.max(5, Math.min((size.width - 120) / 48, (size.height - 90) / 30));
  return {
    type: "scatter", name: group || UNDEFINED, symbol: "rect", z: 2,
    data: block.cells.filter(cell => cell[3] === group).map(cell => ({
      value: [x.to(cell[0]), y.to(cell[1])], cell,
      symbolSize: Math.max(3, widest * Math.sqrt(Math.log1p(cell[2]) / Math.log1p(most))),
    })),
    itemStyle: { color: theme.hue(block, group), opacity: found ? 0.12 : Number(theme.colour("fill")) },
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
  const notes = [axis.kind === "MONEY" ? page.currency : "", scale.note].filter(Boolean);
  return {
    name: axis.label + (notes.length > 0 ? " (" + notes.join(", ") + ")" : ""), nameLocation: "middle", nameGap: below ? 30 : 52,
    nameTextStyle: { color: theme.colour("soft"), fontSize: 12 },
    axisLine: { show: true, lineStyle: { color: theme.colour("line") } },
  };
}

function bubbleTip(block, at) {
  const [ids, names, xs, ys, areas, groups] = block.columns;
  const sameAsArea = axis => axis.label === block.area.label;
  return tip(names[at] || ids[at], [
    [phrase("script.account"), ids[at]],
    ...(sameAsArea(block.x) ? [] : [[block.x.label, shown(block.x.kind, xs[at])]]),
    ...(sameAsArea(block.y) ? [] : [[block.y.label, shown(block.y.kind, ys[at])]]),
    [block.area.label, shown(block.area.kind, areas[at])],
    [block.fields[5].heading, groups[at]],
  ]);
}

function cellTip(block, [x, y, accounts, group]) {
  return tip(counted("script.accounts", accounts), [
    [block.x.label, phrase("script.about-amount", brief(block.x.kind, x))],
    [block.y.label, phrase("script.about-amount", brief(block.y.kind, y))],
    [block.fields[5].heading, group],
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
        show: true, position, formatter: quadrantName(block, at, size), color: theme.colour("soft"), fontWeight: 600,
        fontSize: size.width < 620 ? 11 : 13, offset: at === 3 && size.width < 620 ? [0, -18] : [0, 0], backgroundColor: theme.colour("veil"), padding: [2, 4],
      },
    },
    { coord: corner },
  ]);
}

/** The name of a quadrant and how many accounts it has. */
function quadrantName(block, at, size) {
  const count = block.counts?.[at];
  if (count == null) return block.quadrants[at];
  return block.quadrants[at] + ": " + (size.width < 620 ? fixed(count, 0) : counted("script.accounts", count));
}
