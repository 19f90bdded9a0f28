/** What appears under the pointer: a heading and lines of names and values, as elements and never as markup. */
function tip(heading, lines) {
  return element("div", { class: "tip" },
    element("strong", {}, heading),
    element("dl", {}, ...lines.filter(line => line[1] !== "").flatMap(([name, value]) =>
      [element("dt", {}, name), element("dd", {}, value)])));
}

function tooltipOption(formatter) {
  return {
    trigger: "item",
    confine: true,
    backgroundColor: theme.colour("raised"),
    borderColor: theme.colour("line"),
    textStyle: { color: theme.colour("ink"), fontSize: 13 },
    formatter,
  };
}
