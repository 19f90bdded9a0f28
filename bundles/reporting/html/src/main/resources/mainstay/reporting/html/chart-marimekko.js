/**
 * Strips as wide as what they come to, cut into parts by their share; on a narrow screen they lie, as high as what they come to. The
 * library has no such chart, and rectangles are all that it needs.
 */
function marimekkoOption(block, size) {
  const lying = size.width < MARIMEKKO.narrow;
  const parts = block.fields.slice(1, -1);
  const legend = marimekkoLegend(block, parts, size.width);
  const room = lying
    ? { x: 96, y: legend.height, width: size.width - 96, height: size.height - legend.height }
    : { x: 46, y: legend.height, width: size.width - 46, height: size.height - legend.height - 40 };
  return {
    tooltip: tooltipOption(),
    graphic: { elements: [
      ...legend.elements,
      ...(lying ? [] : marimekkoAxis(room)),
      ...marimekkoStrips(block, lying ? room.height : room.width).flatMap(strip => [
        ...marimekkoName(block, strip, room, lying),
        ...parts.flatMap((field, part) => marimekkoPart(block, strip, part, room, lying)),
      ]),
    ] },
  };
}

const MARIMEKKO = { narrow: 620, letter: 7.2 };

function marimekkoHeight(block, width) {
  return width < MARIMEKKO.narrow ? Math.max(360, 40 + block.rows * 34) : 420;
}

/** Where each strip begins and how much room it has of all that there is. */
function marimekkoStrips(block, room) {
  const totals = block.columns.at(-1).map(total => Number.isFinite(total) && total > 0 ? total : 0);
  const all = Math.max(sumOf(totals), Number.MIN_VALUE);
  let from = 0;
  return totals.map((total, at) => {
    const strip = { at, total, from, size: room * total / all };
    from += strip.size;
    return strip;
  });
}

function marimekkoPart(block, strip, part, room, lying) {
  const amount = block.columns[part + 1][strip.at];
  if (!(amount > 0) || strip.size < 0.3) return [];
  const below = sumOf(block.columns.slice(1, part + 1).map(column => Math.max(0, column[strip.at])));
  const across = lying ? room.width : room.height;
  const [start, high] = [across * below / strip.total, across * amount / strip.total];
  const box = lying
    ? { x: room.x + start, y: room.y + strip.from, width: high, height: strip.size }
    : { x: room.x + strip.from, y: room.y + room.height - start - high, width: strip.size, height: high };
  const share = shown("RATIO", Math.round(100 * amount / strip.total) / 100);
  const tooltip = { formatter: () => marimekkoTip(block, strip) };
  const fits = box.width > share.length * MARIMEKKO.letter + 4 && box.height >= 16;
  return [
    {
      type: "rect", name: "part", shape: box, tooltip,
      style: { fill: theme.hue(block, block.fields[part + 1].name), stroke: theme.colour("surface"), lineWidth: 1 },
    },
    ...(fits ? [marimekkoText({
      text: share, x: box.x + box.width / 2, y: box.y + box.height / 2, align: "center", verticalAlign: "middle",
      fill: theme.colour("surface"), fontSize: 12,
    }, tooltip)] : []),
  ];
}

/** The name of a strip and what it comes to, where there is room for some letters of it. */
function marimekkoName(block, strip, room, lying) {
  const name = block.columns[0][strip.at];
  const amount = brief(block.kind, strip.total);
  const tooltip = { formatter: () => marimekkoTip(block, strip) };
  if (lying) {
    const style = { x: 0, width: room.x - 8, fontSize: 12 };
    const middle = room.y + strip.from + strip.size / 2;
    if (strip.size < 14) return [];
    return strip.size < 30
      ? [marimekkoText({ ...style, text: name, y: middle - 7, fontWeight: 600 }, tooltip)]
      : [
        marimekkoText({ ...style, text: name, y: middle - 14, fontWeight: 600 }, tooltip),
        marimekkoText({ ...style, text: amount, y: middle + 1, fill: theme.colour("soft") }, tooltip),
      ];
  }
  if (strip.size < 42) return [];
  const style = { x: room.x + strip.from + strip.size / 2, width: strip.size - 6, align: "center", fontSize: 12 };
  const below = room.y + room.height;
  return [
    marimekkoText({ ...style, text: name, y: below + 6, fontWeight: 600 }, tooltip),
    ...(amount.length * MARIMEKKO.letter < strip.size ? [marimekkoText({ ...style, text: amount, y: below + 22, fill: theme.colour("soft") }, tooltip)] : []),
  ];
}

function marimekkoText(style, tooltip) {
  return {
    type: "text", z: 4, silent: !tooltip, tooltip,
    style: { fill: theme.colour("ink"), fontSize: 12, fontFamily: theme.colour("font"), overflow: "truncate", ...style },
  };
}

function marimekkoAxis(room) {
  return [0, 0.25, 0.5, 0.75, 1].map(share => marimekkoText({
    text: shown("RATIO", share), x: room.x - 6, y: room.y + room.height * (1 - share), align: "right", verticalAlign: "middle",
    fill: theme.colour("soft"),
  }));
}

/** What the colours stand for, with what each comes to of all, in as many lines as they need. */
function marimekkoLegend(block, parts, width) {
  const all = sumOf(block.columns.at(-1));
  const elements = [];
  let [x, y] = [0, 0];
  parts.forEach((field, part) => {
    const amount = sumOf(block.columns[part + 1]);
    const text = field.heading + " " + brief(block.kind, amount) + (all > 0 ? " (" + shown("RATIO", Math.round(100 * amount / all) / 100) + ")" : "");
    const long = 34 + text.length * MARIMEKKO.letter;
    if (x > 0 && x + long > width) [x, y] = [0, y + 20];
    elements.push({ type: "rect", shape: { x, y: y + 2, width: 18, height: 11 }, style: { fill: theme.hue(block, field.name) } });
    elements.push(marimekkoText({ text, x: x + 24, y: y + 1 }));
    x += long;
  });
  return { elements, height: y + 32 };
}

function marimekkoTip(block, strip) {
  const part = amount => strip.total > 0 ? " (" + shown("RATIO", Math.round(1000 * amount / strip.total) / 1000) + ")" : "";
  const lines = block.fields.slice(1).map((field, place) => {
    const amount = block.columns[place + 1][strip.at];
    return [field.heading, shown(field.kind, amount) + (place < block.fields.length - 2 ? part(amount) : "")];
  });
  return tip(block.columns[0][strip.at], lines);
}
