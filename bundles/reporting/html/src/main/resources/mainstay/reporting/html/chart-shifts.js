/** Places before on the left and after on the right, a line and a name for each account that moves. */
function shiftsOption(block, size, search) {
  const [ids, names, before, after] = block.columns;
  const last = Math.max(1, ...before, ...after);
  const found = search ? new Set(search) : null;
  const named = found ?? new Set(ids.keys());
  const offsets = apart([...named].slice(0, 40), at => (after[at] - 1) / Math.max(1, last - 1) * (size.height - 46), size.height - 46);
  const room = size.width < 620 ? 124 : 240;
  const colour = at => theme.colour(after[at] < before[at] ? "green" : after[at] > before[at] ? "orange" : "grey");
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
      [phrase("script.account"), ids[at]], [block.fields[2].heading, fixed(before[at], 0)], [block.fields[3].heading, fixed(after[at], 0)],
      [phrase("script.moves"), phrase(before[at] > after[at] ? "script.moves.up" : before[at] < after[at] ? "script.moves.down" : "script.moves.by", fixed(Math.abs(before[at] - after[at]), 0))],
    ])),
    series: ids.map((id, at) => ({
      type: "line", data: [{ value: before[at], at }, { value: after[at], at }], triggerLineEvent: true,
      symbol: "circle", symbolSize: 6, cursor: "pointer", z: named.has(at) ? 4 : 2,
      lineStyle: { color: colour(at), width: named.has(at) ? 2 : 1.25, opacity: strength(at) },
      itemStyle: { color: colour(at), opacity: strength(at) },
      endLabel: {
        show: offsets.has(at), offset: [0, offsets.get(at) ?? 0], formatter: () => after[at] + "  " + label(at),
        color: theme.colour("ink"), fontSize: 12,
      },
      emphasis: { focus: "series" },
    })),
  };
}

/** How far each label moves from its height, by account, so that none covers another and all stay within the chart. */
function apart(places, height, room) {
  const line = Math.min(15, room / Math.max(1, places.length));
  const inOrder = [...places].sort((a, b) => height(a) - height(b));
  const at = inOrder.map(height);
  for (let place = 1; place < at.length; place++) at[place] = Math.max(at[place], at[place - 1] + line);
  for (let place = at.length - 1; place >= 0; place--) {
    at[place] = Math.min(at[place], place === at.length - 1 ? room : at[place + 1] - line);
  }
  return new Map(inOrder.map((account, place) => [account, at[place] - height(account)]));
}

function fitted(text, width) {
  const most = Math.max(8, Math.floor(width / 7));
  if (letters(text) <= most) return text;
  let length = 0;
  while (letters(text.slice(0, length + 1)) < most) length += 1;
  return text.slice(0, length) + "…";
}

function shiftsHeight(block) {
  return Math.max(320, Math.min(640, 120 + block.rows * 18));
}
