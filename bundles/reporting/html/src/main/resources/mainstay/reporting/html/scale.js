/**
 * Where numbers stand on an axis. Amounts that differ by powers of ten are spread by their logarithm, with room for zero
 * and for losses, since on an even scale all but the largest would lie in one corner.
 */
function axisScale(axis, values) {
  const finite = values.filter(value => value != null && Number.isFinite(value));
  if (axis.cut != null) finite.push(axis.cut);
  return axis.kind === "RATIO" || axis.kind === "SCORE" || !isSpread(finite) ? evenScale(axis, finite) : powerScale(axis, finite);
}

function isSpread(values) {
  const sizes = values.map(Math.abs).filter(size => size > 0).sort((a, b) => a - b);
  return sizes.length > 5 && sizes[sizes.length - 1] > 15 * sizes[sizes.length >> 1];
}

function evenScale(axis, values) {
  const [least, greatest] = ends(values);
  const room = greatest > least ? (greatest - least) * 0.04 : Math.max(1, Math.abs(greatest)) * 0.5;
  const whole = axis.kind === "RATIO" && least >= 0 && greatest > 0.8 && greatest <= 1 + 1e-9;
  const interval = whole ? 0.2 : roundStep((greatest - least + 2 * room) / 6);
  return {
    to: value => value,
    option: {
      type: "value",
      min: least >= 0 && least - room < interval ? 0 : Math.floor((least - room) / interval) * interval,
      max: whole ? 1 : Math.ceil((greatest + room) / interval) * interval,
      interval,
      axisLabel: { formatter: value => brief(axis.kind, value), hideOverlap: true },
    },
    note: "",
  };
}

/** The next step of 1, 2 or 5 times a power of ten. */
function roundStep(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * [1, 2, 5, 10].find(times => times * power >= least * (1 - 1e-9));
}

function powerScale(axis, values) {
  const sizes = values.map(Math.abs).filter(size => size > 0).sort((a, b) => a - b);
  const positive = values.every(value => value > 0);
  const near = 10 ** Math.floor(Math.log10(sizes[Math.floor(sizes.length * 0.1)]));
  const to = positive ? Math.log10 : value => Math.asinh(value / (2 * near)) / Math.LN10;
  const [least, greatest] = ends(values.map(to));
  const room = (greatest - least || 1) * 0.07;
  const [min, max] = [least - room, greatest + room];
  const ticks = powers(values, near, positive).filter(tick => to(tick) >= min && to(tick) <= max);
  const labels = new Map(ticks.map(tick => [to(tick).toFixed(6), brief(axis.kind, tick)]));
  const customValues = ticks.map(to);
  return {
    to,
    option: {
      type: "value",
      min,
      max,
      axisLabel: { customValues, formatter: value => labels.get(value.toFixed(6)) ?? "", hideOverlap: true },
      axisTick: { customValues },
      splitLine: { customValues },
    },
    note: phrase("script.chart.log-scale"),
  };
}

function powers(values, near, positive) {
  const [least, greatest] = ends(values);
  const ticks = positive ? [] : [0];
  for (let power = Math.floor(Math.log10(near)) - (positive ? 3 : 0); power <= 18; power++) {
    ticks.push(10 ** power);
    if (least < 0) ticks.push(-(10 ** power));
  }
  return ticks.filter(tick => tick <= Math.max(greatest, 0) * 10).sort((a, b) => a - b);
}

function ends(values) {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return least > greatest ? [0, 1] : [least, greatest];
}
