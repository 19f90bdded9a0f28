/**
 * Levels stand on the ground; changes hang where the step before left off. Upright where there is room, else lying. Where the
 * changes are slight beside the levels, the axis begins above zero and says so.
 */
function waterfallOption(block, size) {
  const [labels, amounts, kinds, hows] = waterfallSteps(block.columns);
  const spans = waterfallSpans(amounts, kinds);
  const base = waterfallBase(spans);
  const longestWord = Math.max(...labels.flatMap(label => label.split(" ")).map(letters));
  const lying = size.width < 620 || labels.length * Math.max(80, longestWord * 7.4 + 14) > size.width;
  const longest = Math.min(24, Math.max(6, ...labels.map(letters)));
  const categories = {
    type: "category", data: labels.map((label, at) => at), inverse: lying,
    axisTick: { show: false },
    axisLabel: {
      interval: 0, color: theme.colour("ink"), lineHeight: 15, formatter: at => labels[at],
      ...(lying ? { width: Math.min(130, longest * 7.2), overflow: "break" }
        : { width: Math.max(40, size.width / labels.length - 14), overflow: "break" }),
    },
  };
  const amountsAxis = {
    type: "value", axisLabel: { formatter: value => brief(block.kind, value), hideOverlap: true },
    splitNumber: lying ? 3 : 5, min: base > 0 ? base : undefined, ...currencyOf(block.kind, lying),
  };
  const room = lying ? { left: 8, right: 64, top: base > 0 ? 26 : 8, bottom: page.currency ? 26 : 8 } : { left: 8, right: 12, top: 34, bottom: 8 };
  return {
    graphic: base > 0 ? { elements: [{ type: "text", right: 4, top: 0, silent: true, style: {
      text: phrase("script.chart.begins", brief(block.kind, base)), fill: theme.colour("soft"), fontSize: 12, fontFamily: theme.colour("font"),
    } }] } : undefined,
    grid: { ...room, containLabel: true },
    xAxis: lying ? amountsAxis : categories,
    yAxis: lying ? categories : amountsAxis,
    tooltip: tooltipOption(({ dataIndex: at }) =>
      tip(labels[at], [[phrase(kinds[at] === "level" ? "script.subtotal" : "script.change"), shown(block.kind, amounts[at])], [phrase("script.source"), hows[at]]])),
    series: waterfallSeries(block, spans, lying, base > 0),
  };
}

/** All steps but those that change nothing. */
function waterfallSteps(columns) {
  const kept = [...columns[0].keys()].filter(at => columns[2][at] === "level" || Math.abs(columns[1][at] ?? 1) >= 0.005);
  return columns.map(column => kept.map(at => column[at]));
}

/** Where the axis begins: at zero, or below the least bar where all that happens is in the upper half of a bridge. */
function waterfallBase(spans) {
  const ends = spans.flatMap(({ from, to, level }) => level ? [to] : [from, to]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const bridge = spans.length > 2 && spans[0].level && spans[spans.length - 1].level;
  if (!bridge || !(least > 0) || most - least > least || most === least) return 0;
  const step = roundStep((most - least) / 2);
  return Math.max(0, Math.floor((least - (most - least) * 0.5) / step) * step);
}

/** From where to where each bar goes. */
function waterfallSpans(amounts, kinds) {
  let reached = 0;
  return amounts.map((amount, at) => {
    const value = amount ?? 0;
    const from = kinds[at] === "level" ? 0 : reached;
    reached = kinds[at] === "level" ? value : reached + value;
    return { from, to: reached, level: kinds[at] === "level", value: amount };
  });
}

/**
 * The library stacks what is above the ground and what is below it apart, so each bar is an unseen foot and a part above or
 * below; one that crosses the ground has both parts and no foot.
 */
function waterfallSeries(block, spans, lying, cut) {
  const foot = spans.map(({ from, to }) => from * to <= 0 ? 0 : Math.abs(from) < Math.abs(to) ? from : to);
  const above = spans.map(({ from, to }, at) => Math.max(0, Math.max(from, to)) - Math.max(0, foot[at]));
  const below = spans.map(({ from, to }, at) => Math.min(0, Math.min(from, to)) - Math.min(0, foot[at]));
  const part = (data, visible) => ({
    type: "bar", stack: "steps", barWidth: "62%", data, silent: !visible,
    itemStyle: visible ? {} : { color: "transparent" }, emphasis: { disabled: !visible },
  });
  const colour = ({ level, value }) => level ? levelColour(lying, cut) : theme.colour(value < 0 ? "orange" : "green");
  const items = data => data.map((value, at) => ({ value, itemStyle: { color: colour(spans[at]), borderRadius: 2 } }));
  const labelled = (data, isEnd) => items(data).map((item, at) => ({ ...item, label: {
    show: isEnd(at), position: lying ? "right" : "top", color: theme.colour("ink"), fontSize: 12,
    formatter: () => (spans[at].level || spans[at].value <= 0 ? "" : "+") + brief(block.kind, spans[at].value ?? 0),
  } }));
  const isBelow = at => above[at] === 0 && below[at] < 0;
  return [
    part(foot, false),
    part(labelled(above, at => !isBelow(at)), true),
    part(labelled(below, isBelow).map(item => ({ ...item, label: { ...item.label, position: lying ? "right" : "bottom" } })), true),
  ];
}

/** A level that does not stand on zero fades where it is cut. */
function levelColour(lying, cut) {
  const grey = theme.colour("grey");
  const [ground, end] = lying ? [{ x: 0, y: 0 }, { x2: 1, y2: 0 }] : [{ x: 0, y: 1 }, { x2: 0, y2: 0 }];
  return cut ? { type: "linear", ...ground, ...end, colorStops: [
    { offset: 0, color: theme.colour("surface") }, { offset: 0.18, color: grey }, { offset: 1, color: grey },
  ] } : grey;
}
