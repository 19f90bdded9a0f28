/**
 * Classes before on the left and after on the right, as high as what their accounts bring, and bands between them. The library's
 * small build has no such chart, and two sides need none: only the heights of bars and where bands begin and end.
 */
function flowOption(block, size) {
  const sides = [flowSide(block, 0), flowSide(block, 1)];
  const room = flowRoom(block, sides, size.width);
  const plan = flowPlan(block, sides, size.height - FLOW.top);
  const bars = [room - FLOW.bar, size.width - room];
  return {
    tooltip: tooltipOption(),
    graphic: { elements: [
      ...flowBands(block, plan, bars),
      ...sides.flatMap((nodes, side) => [...nodes.values()].flatMap(node => flowNode(block, node, plan, bars[side], room))),
      ...[0, 1].map(side => flowText({
        text: block.fields[side].heading, x: side === 0 ? 0 : size.width, y: 0, width: size.width / 2 - 8,
        align: side === 0 ? "left" : "right", fontWeight: 600, lineHeight: 16, height: 32, overflow: "break", lineOverflow: "truncate",
      })),
    ] },
  };
}

const FLOW = { top: 34, bar: 12, label: 36, bands: 250 };

function flowHeight(block) {
  const most = Math.max(...[0, 1].map(side => new Set(block.columns[side]).size));
  return Math.min(1200, FLOW.top + most * FLOW.label + FLOW.bands);
}

/** What a stream is drawn with: its amount where the streams have any, else its accounts. */
function flowing(block, stream) {
  const drawn = block.columns[flowedIn(block)][stream];
  return drawn > 0 && Number.isFinite(drawn) ? drawn : 0;
}

/** The column that is as wide as a band. */
function flowedIn(block) {
  return block.columns[3].some(amount => amount > 0 && Number.isFinite(amount)) ? 3 : 2;
}

function accountsOf(block, streams) {
  return sumOf(streams.map(stream => block.columns[2][stream]).filter(Number.isFinite));
}

/** The classes of one side by name, in their order, each with its streams in the order of the classes across. */
function flowSide(block, side) {
  const names = [...new Set(block.classes), ...block.columns[0], ...block.columns[1]];
  const order = new Map();
  for (const name of names) if (!order.has(name)) order.set(name, order.size);
  const nodes = new Map();
  const column = block.columns[side];
  for (const name of [...new Set(column)].sort((a, b) => order.get(a) - order.get(b))) {
    const streams = [...column.keys()].filter(stream => column[stream] === name)
      .sort((a, b) => order.get(block.columns[1 - side][a]) - order.get(block.columns[1 - side][b]));
    nodes.set(name, { name, side, place: order.get(name), streams, flowing: sumOf(streams.map(stream => flowing(block, stream))), accounts: accountsOf(block, streams) });
  }
  return nodes;
}

function sumOf(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The room for names on either side. */
function flowRoom(block, sides, width) {
  const longest = Math.max(...sides.flatMap(nodes => [...nodes.keys()].map(name => name.length)));
  return Math.round(Math.min(Math.max(width < 620 ? 116 : 190, longest * 7.6 + 28), 240, width * 0.34));
}

/** Where everything stands: both sides are as high as the chart, and a stream is as high on one as on the other. */
function flowPlan(block, sides, height) {
  const total = Math.max(sumOf([...sides[0].values()].map(node => node.flowing)), Number.MIN_VALUE);
  const most = Math.max(sides[0].size, sides[1].size);
  const scale = Math.max(0, height - Math.min(FLOW.label * most, height * 0.6)) / total;
  const ends = [[], []];
  for (const [side, nodes] of sides.entries()) {
    const gap = (height - scale * total) / nodes.size;
    let top = FLOW.top;
    for (const node of nodes.values()) {
      Object.assign(node, { y: top + gap / 2, height: scale * node.flowing, room: scale * node.flowing + gap });
      let from = node.y;
      for (const stream of node.streams) {
        ends[side][stream] = from;
        from += scale * flowing(block, stream);
      }
      top += node.room;
    }
  }
  return { scale, ends, sides };
}

/** Those who stay are drawn first and faintly, and those who move over them, the widest below the others. */
function flowBands(block, plan, bars) {
  const [froms, tos] = block.columns;
  const stays = stream => froms[stream] === tos[stream];
  return [...froms.keys()]
    .filter(stream => block.columns[2][stream] > 0 && Number.isFinite(block.columns[2][stream]))
    .sort((a, b) => stays(b) - stays(a) || flowing(block, b) - flowing(block, a))
    .map(stream => {
      const opacity = stays(stream) ? 0.22 : 0.62;
      return {
        type: "polygon", name: "band", z: stays(stream) ? 1 : 2,
        shape: { points: flowOutline(plan, bars, stream, Math.max(1, plan.scale * flowing(block, stream))) },
        style: { fill: stays(stream) ? theme.colour("soft") : flowColour(block, plan.sides[0].get(froms[stream])), opacity },
        onmouseover() { this.attr("style", { opacity: opacity + 0.26 }); },
        onmouseout() { this.attr("style", { opacity }); },
        tooltip: { formatter: () => flowTip(block, plan, stream) },
      };
    });
}

/** The outline of a band that leaves and arrives level. */
function flowOutline(plan, bars, stream, height) {
  const [left, right] = [bars[0] + FLOW.bar, bars[1]];
  const [from, to] = [plan.ends[0][stream], plan.ends[1][stream]];
  const upper = Array.from({ length: 33 }, (_, step) => {
    const part = step / 32;
    return [left + part * (right - left), from + part * part * (3 - 2 * part) * (to - from)];
  });
  return [...upper, ...upper.map(([x, y]) => [x, y + height]).reverse()];
}

function flowColour(block, node) {
  return theme.hue(block, node.name);
}

/** The bar of a class, its name beside it and, where there is room, how much there is of it. */
function flowNode(block, node, plan, x, room) {
  const tooltip = { formatter: () => flowNodeTip(block, node) };
  const left = node.side === 0;
  const beside = { x: left ? x - 8 : x + FLOW.bar + 8, width: room - FLOW.bar - 8, align: left ? "right" : "left" };
  const middle = node.y + node.height / 2;
  const two = node.room >= 32;
  return [
    {
      type: "rect", z: 3, shape: { x, y: node.y, width: FLOW.bar, height: Math.max(1, node.height) },
      style: { fill: flowColour(block, node) }, tooltip,
    },
    ...(node.room < 14 ? [] : [flowText({ text: node.name || UNDEFINED, ...beside, y: middle - (two ? 16 : 8), fontWeight: 600 }, tooltip)]),
    ...(two ? [flowText({ text: flowSum(block, node, beside.width), ...beside, y: middle + 1, fill: theme.colour("soft"), fontSize: 12 }, tooltip)] : []),
  ];
}

function flowText(style, tooltip) {
  return {
    type: "text", z: 4, silent: !tooltip, tooltip,
    style: { fill: theme.colour("ink"), fontSize: 13, fontFamily: theme.colour("font"), overflow: "truncate", ...style },
  };
}

/** Accounts and amount of a class in brief; an amount that would be cut off is left to the tip. */
function flowSum(block, node, width) {
  const amount = flowAmount(block, node);
  const accounts = (node.accounts < 1e5 ? fixed(node.accounts, 0) : brief("COUNT", node.accounts));
  const long = phrase(node.accounts === 1 ? "script.accounts.one" : "script.accounts.other", accounts);
  const texts = amount == null ? [long, accounts] : [brief(block.fields[3].kind, amount) + " · " + long, brief(block.fields[3].kind, amount) + " · " + accounts];
  return texts.find(text => letters(text) * 6.4 <= width) ?? brief(amount == null ? "COUNT" : block.fields[3].kind, amount ?? node.accounts);
}

function flowAmount(block, node) {
  const amounts = node.streams.map(stream => block.columns[3][stream]).filter(amount => amount != null);
  return amounts.length === 0 ? null : sumOf(amounts);
}

function flowNodeTip(block, node) {
  return tip(node.name || UNDEFINED, [
    [block.fields[2].heading, shown(block.fields[2].kind, node.accounts)],
    [block.fields[3].heading, shown(block.fields[3].kind, flowAmount(block, node))],
    [phrase("script.side"), block.fields[node.side].heading],
  ]);
}

function flowTip(block, plan, stream) {
  const [froms, tos, accounts, amounts] = block.columns;
  const part = nodes => shown("RATIO", Math.round(1000 * accounts[stream] / nodes.accounts) / 1000);
  return tip((froms[stream] || UNDEFINED) + " → " + (tos[stream] || UNDEFINED), [
    [block.fields[2].heading, shown(block.fields[2].kind, accounts[stream])],
    [block.fields[3].heading, shown(block.fields[3].kind, amounts[stream])],
    [phrase("script.share.from", froms[stream] || UNDEFINED), part(plan.sides[0].get(froms[stream]))],
    [phrase("script.share.in", tos[stream] || UNDEFINED), part(plan.sides[1].get(tos[stream]))],
  ]);
}
