/** A bar a span, from its first day to the end of its last, behind an unseen bar from the first day of all. */
function timelineOption(block, size) {
  const [labels, starts, ends, setOff, results] = block.columns;
  const day = text => Date.parse(text + "T00:00:00Z") / 86400000;
  const begin = Math.min(...starts.map(day));
  const written = value => new Date((begin + value) * 86400000).toISOString().slice(0, 10);
  const longest = Math.max(4, ...labels.map(label => label.length));
  const bar = (data, extra) => ({ type: "bar", stack: "span", barMaxWidth: 20, data, ...extra });
  return {
    grid: { left: 8, right: 84, top: 22, bottom: 8, containLabel: true },
    xAxis: { type: "value", min: 0, splitNumber: size.width < 620 ? 2 : 5, axisLabel: { formatter: written, hideOverlap: true } },
    yAxis: {
      type: "category", data: labels.map((label, at) => at), inverse: true, axisTick: { show: false },
      axisLabel: {
        interval: 0, color: theme.colour("ink"), formatter: at => labels[at],
        width: Math.min(size.width * 0.36, longest * 7.2), overflow: "truncate",
      },
    },
    tooltip: tooltipOption(({ dataIndex: at }) => tip(labels[at],
      [[phrase("script.start"), starts[at]], [phrase("script.end"), ends[at]], ["", setOff[at]], [phrase("script.result"), results[at]]].filter(([, text]) => text))),
    series: [
      bar(starts.map(start => day(start) - begin), { silent: true, itemStyle: { color: "transparent" }, emphasis: { disabled: true } }),
      bar(ends.map((end, at) => ({
        value: day(end) + 1 - day(starts[at]),
        itemStyle: { color: theme.colour(setOff[at] ? "orange" : "blue"), borderRadius: 2 },
      })), { label: {
        show: true, position: "right", color: theme.colour("ink"), fontSize: 11,
        formatter: ({ dataIndex: at }) => (setOff[at] ? "● " : "") + ends[at],
      } }),
    ],
  };
}
