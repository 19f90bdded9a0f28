/**
 * What is typed into a filter, as a test of a row: words that must all occur, and comparisons of columns such as
 * "value > 2m" or "share_of_wallet<=35%".
 */
function rowFilter(typed, block) {
  const comparison = /("([^"]+)"|[^\s<>=≥≤"]+)\s*(>=|<=|≥|≤|>|<|=)\s*("([^"]*)"|[^\s<>=≥≤"]+)/g;
  const tests = [];
  const unknown = [];
  const rest = typed.replace(comparison, (whole, left, quoted, sign, right, phrase) => {
    const place = columnCalled(block, quoted ?? left);
    if (place < 0) unknown.push(quoted ?? left);
    else tests.push(comparing(block, place, sign, phrase ?? right));
    return " ";
  });
  for (const word of rest.toLowerCase().split(/\s+/).filter(Boolean)) tests.push(containing(block, word));
  return { unknown, keeps: row => tests.every(test => test(row)) };
}

function columnCalled(block, typed) {
  const plain = text => text.toLowerCase().replace(/[\s_-]+/g, " ");
  return block.fields.findIndex(field => plain(field.name) === plain(typed) || plain(field.heading) === plain(typed));
}

function containing(block, word) {
  const texts = block.columns.filter((column, at) => block.fields[at].kind === "TEXT");
  return row => texts.some(column => column[row].toLowerCase().includes(word));
}

function comparing(block, place, sign, typed) {
  const column = block.columns[place];
  const { kind } = block.fields[place];
  if (kind === "TEXT") return row => column[row].toLowerCase() === typed.toLowerCase();
  const wanted = kind === "FLAG" ? (/^(yes|true|1)$/i.test(typed) ? 1 : 0) : amount(typed, kind);
  switch (sign) {
    case ">": return row => column[row] != null && column[row] > wanted;
    case "<": return row => column[row] != null && column[row] < wanted;
    case ">=": case "≥": return row => column[row] != null && column[row] >= wanted;
    case "<=": case "≤": return row => column[row] != null && column[row] <= wanted;
    default: return row => column[row] != null && Math.abs(column[row] - wanted) < 1e-9 * Math.max(1, Math.abs(wanted));
  }
}

/** A number as people type it: 2m, 1,500, 35%. Of a percentage, 35 means 35 %. */
function amount(typed, kind) {
  const parts = /^([-+]?[\d,.]+)(k|m|bn|%)?$/i.exec(typed);
  if (!parts) return NaN;
  const number = Number(parts[1].replaceAll(",", ""));
  const unit = (parts[2] ?? "").toLowerCase();
  const percent = unit === "%" || (kind === "RATIO" && unit === "" && Math.abs(number) > 1);
  return number * ({ k: 1e3, m: 1e6, bn: 1e9 }[unit] ?? (percent ? 0.01 : 1));
}
