/** Places before on the left and after on the right, a line for each account; the first move most and are named. */
function shiftsOption(block, size, search) {
  const [ids, names, before, after] = block.columns;
  const last = Math.max(1, ...before, ...after);
  const found = search ? new Set(search) : null;
  const named = found ?? new Set([...ids.keys()].slice(0, size.width < 620 ? 8 : 14));
  const labelled = apart([...named], at => (after[at] - 1) / Math.max(1, last - 1) * (size.height - 46));
  const room = size.width < 620 ? 124 : 240;
  const colour = at => theme.colour(after[at] < before[at] ? "series-1" : after[at] > before[at] ? "series-2" : "soft");
  const strength = at => found ? (found.has(at) ? 1 : 0.07) : named.has(at) ? 1 : 0.3;
  const label = at => fitted(names[at] || ids[at], room - 40);
  return {
    grid: { left: 56, right: room, top: 34, bottom: 12 },
    xAxis: {
      type: "category", data: [0, 1], boundaryGap: false, position: "top", axisTick: { show: false },
      axisLabel: {
        color: theme.colour("ink"), fontWeight: 600, interval: 0, formatter: at => block.fields[Number(at) + 2].heading,
        width: Math.max(80, size.width / 3), overflow: "truncate",
      },
      axisLine: { show: false },
    },
    yAxis: {
      type: "value", inverse: true, min: 1, max: last, minInterval: 1,
      axisLabel: { formatter: value => fixed(value, 0), hideOverlap: true },
    },
    tooltip: tooltipOption(({ seriesIndex: at }) => tip(names[at] || ids[at], [
      ["Account", ids[at]], [block.fields[2].heading, fixed(before[at], 0)], [block.fields[3].heading, fixed(after[at], 0)],
      ["Moves", (before[at] > after[at] ? "up " : before[at] < after[at] ? "down " : "by ") + fixed(Math.abs(before[at] - after[at]), 0)],
    ])),
    series: ids.map((id, at) => ({
      type: "line", data: [{ value: before[at], at }, { value: after[at], at }], triggerLineEvent: true,
      symbol: "circle", symbolSize: 6, cursor: "pointer", z: named.has(at) ? 4 : 2,
      lineStyle: { color: colour(at), width: named.has(at) ? 2 : 1.25, opacity: strength(at) },
      itemStyle: { color: colour(at), opacity: strength(at) },
      endLabel: {
        show: labelled.has(at), formatter: () => after[at] + "  " + label(at),
        color: theme.colour("ink"), fontSize: 12,
      },
      emphasis: { focus: "series" },
    })),
  };
}

/** Those of the first whose labels, at these heights, do not cover one that comes before. */
function apart(places, height) {
  const chosen = [];
  for (const at of places) {
    if (chosen.length < 20 && chosen.every(other => Math.abs(height(other) - height(at)) >= 15)) chosen.push(at);
  }
  return new Set(chosen);
}

function fitted(text, width) {
  const most = Math.max(8, Math.floor(width / 7));
  return text.length > most ? text.slice(0, most - 1) + "…" : text;
}

function shiftsHeight(block) {
  return Math.max(320, Math.min(640, 120 + block.rows * 18));
}
