/**
 * What is typed into a filter, as a test of a row. It is made of words, which must all occur, and of comparisons such as
 * "Expected profit > 100k" or "coverage != none", with "or" between what may hold instead. What it does not understand
 * it tells as problems, and then it keeps every row rather than none.
 */
function rowFilter(typed, block) {
  const said = { problems: [], notes: [] };
  const choices = filterChoices(filterTokens(typed)).map(tokens => choiceTests(tokens, block, said));
  const understood = said.problems.length === 0;
  return {
    ...said,
    filters: understood && choices.some(tests => tests.length > 0),
    keeps: understood ? row => choices.some(tests => tests.every(test => test(row))) : () => true,
  };
}

const FILTER_SIGNS = { "≥": ">=", "≤": "<=", "≠": "!=", "<>": "!=", "==": "=" };

/** The words, quoted phrases and signs of what is typed. */
function filterTokens(typed) {
  const tokens = [...typed.matchAll(/"([^"]*)"|(>=|<=|!=|<>|==|[≥≤≠<>=])|[^\s<>=≥≤≠!"]+|[!"]/g)].map(([text, phrase, sign]) =>
    ({ text: phrase ?? text, sign: sign && (FILTER_SIGNS[sign] ?? sign), quoted: phrase != null }));
  return tokens.filter(token => token.text !== "" && token.text !== "\"");
}

/** What stands between each "or", of which one must hold. */
function filterChoices(tokens) {
  const isWord = (token, word) => !token.quoted && token.text.toLowerCase() === word;
  const choices = [[]];
  for (const token of tokens) {
    if (isWord(token, "or")) choices.push([]);
    else if (!isWord(token, "and")) choices[choices.length - 1].push(token);
  }
  const typed = choices.filter(choice => choice.length > 0);
  return typed.length > 0 ? typed : [[]];
}

/** The tests that must all hold: a heading is as many words before a sign as name a column. */
function choiceTests(tokens, block, said) {
  const tests = [];
  let words = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at++];
    if (!token.sign) {
      words.push(token);
      continue;
    }
    const heading = headingAtEnd(words, block);
    if (heading == null) {
      said.problems.push(noSuchColumn(words, token.sign, block));
      words = [];
      at += 1;
      continue;
    }
    tests.push(...words.slice(0, words.length - heading.length).map(word => containing(block, word.text)));
    words = [];
    const following = upToSign(tokens, at);
    const value = valueOf(block, heading.place, following, said);
    if (value) tests.push(comparing(block.columns[heading.place], token.sign, value.wanted));
    at += value?.length ?? following.length;
  }
  if (tests.length === 0 && words.length > 0) tellOfColumn(words, block, said);
  return [...tests, ...words.map(word => containing(block, word.text))];
}

function upToSign(tokens, from) {
  const end = tokens.findIndex((token, at) => at >= from && token.sign);
  return tokens.slice(from, end < 0 ? tokens.length : end);
}

function joined(tokens) {
  return tokens.map(token => token.text).join(" ");
}

function headingAtEnd(words, block) {
  for (let length = words.length; length > 0; length--) {
    const place = columnCalled(block, joined(words.slice(-length)));
    if (place >= 0) return { place, length };
  }
  return null;
}

function plainName(text) {
  return text.toLowerCase().replace(/[\s_-]+/g, " ").trim();
}

function columnCalled(block, typed) {
  return block.fields.findIndex(field => plainName(field.name) === plainName(typed) || plainName(field.heading) === plainName(typed));
}

function noSuchColumn(words, sign, block) {
  if (words.length === 0) return phrase("script.filter.no-column", sign);
  const typed = joined(words);
  return nearestTo(phrase("script.filter.unknown-column", typed), typed, block.fields.map(field => field.heading));
}

function tellOfColumn(words, block, said) {
  const place = columnCalled(block, joined(words));
  if (place >= 0) said.notes.push(phrase("script.filter.compare", block.fields[place].heading, filterExample(block, place)));
}

function filterExample(block, place) {
  const { heading, kind } = block.fields[place];
  if (kind === "RATIO") return heading + " > 10%";
  if (kind === "MONEY") return heading + " > 100k";
  if (isNumber(kind)) return heading + " > 10";
  return heading + " = " + (kind === "FLAG" ? phrase("script.yes") : block.columns[place].find(text => text) ?? "…");
}

/** What a column is compared with, and how many words it took; nothing, and a problem, when that cannot be. */
function valueOf(block, place, words, said) {
  const { heading, kind } = block.fields[place];
  if (words.length === 0) {
    said.problems.push(phrase("script.filter.no-value", heading));
    return null;
  }
  if (kind === "TEXT") return textValue(block, place, words, said);
  const first = words[0].text;
  if (/^[–-]$/.test(first)) return { wanted: null, length: 1 };
  if (kind === "FLAG") {
    if (/^(yes|true|1|是|no|false|0|否)$/i.test(first)) return { wanted: /^[yt1是]/i.test(first) ? 1 : 0, length: 1 };
    said.problems.push(phrase("script.filter.flag", heading, first));
    return null;
  }
  const length = wordsOfNumber(words);
  const typed = words.slice(0, length).map(word => word.text).join("");
  const wanted = amount(typed, kind);
  if (Number.isNaN(wanted)) {
    said.problems.push(phrase("script.filter.number", typed));
    return null;
  }
  if (/^[-+]?\d{1,3}\.\d{3}$/.test(typed)) said.notes.push(phrase("script.filter.read-as", typed, shown("NUMBER", Number(typed))));
  return { wanted, length };
}

/** Of the words that follow, as many as are together a value of the column. */
function textValue(block, place, words, said) {
  const values = new Map(block.columns[place].map(value => [value.toLowerCase(), value]));
  if (/^[–-]$/.test(words[0].text)) return { wanted: "", length: 1 };
  for (let length = words.length; length > 0; length--) {
    const typed = joined(words.slice(0, length)).toLowerCase();
    if (values.has(typed)) return { wanted: typed, length };
  }
  const typed = words[0].text;
  if (/^\d{4}(-\d\d){0,2}$/.test(typed)) return { wanted: typed, length: 1 };
  said.problems.push(nearestTo(phrase("script.filter.unknown-value", typed, block.fields[place].heading), typed, [...values.values()]));
  return null;
}

/** A unit may stand apart from its number, and so may thousands. */
function wordsOfNumber(words) {
  let length = 1;
  if (/^[-+]?\d{1,3}$/.test(words[0].text)) while (/^\d{3}$/.test(words[length]?.text)) length += 1;
  return /^(k|m|bn|tn|万|亿|%)$/i.test(words[length]?.text) ? length + 1 : length;
}

/** A number as people type it: 2m, 1,500, 35%. Of a percentage, 35 means 35 %. */
function amount(typed, kind) {
  const parts = /^([-+]?)[$€£¥]?(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(\.\d+)?(k|m|bn|tn|万|亿|%)?$/i.exec(typed);
  if (!parts) return NaN;
  const number = Number(parts[1] + parts[2].replaceAll(",", "") + (parts[3] ?? ""));
  const unit = (parts[4] ?? "").toLowerCase();
  const percent = unit === "%" || (kind === "RATIO" && unit === "" && Math.abs(number) > 1);
  return number * ({ k: 1e3, m: 1e6, bn: 1e9, tn: 1e12, 万: 1e4, 亿: 1e8 }[unit] ?? (percent ? 0.01 : 1));
}

function containing(block, typed) {
  const word = typed.toLowerCase();
  const texts = block.columns.filter((column, at) => block.fields[at].kind === "TEXT");
  return row => texts.some(column => column[row].toLowerCase().includes(word));
}

/** What has no value is unequal to every value, and neither more nor less. */
function comparing(column, sign, wanted) {
  const value = row => typeof column[row] === "string" ? column[row].toLowerCase() : column[row];
  const lacks = row => column[row] == null || column[row] === "";
  const equals = row => lacks(row) || wanted == null || typeof wanted === "string"
    ? (value(row) ?? null) === wanted
    : Math.abs(column[row] - wanted) < 1e-9 * Math.max(1, Math.abs(wanted));
  switch (sign) {
    case ">": return row => !lacks(row) && value(row) > wanted;
    case "<": return row => !lacks(row) && value(row) < wanted;
    case ">=": return row => !lacks(row) && value(row) >= wanted;
    case "<=": return row => !lacks(row) && value(row) <= wanted;
    case "!=": return row => !equals(row);
    default: return equals;
  }
}

/** What is wrong, and after it the names most like what was typed, where one is near. */
function nearestTo(wrong, typed, names) {
  const wanted = plainName(typed);
  const near = [...new Set(names)].filter(name => name).map(name => ({ name, far: distance(wanted, plainName(name)) }))
    .filter(({ name, far }) => far <= Math.max(2, wanted.length * 0.34) || shareWord(wanted, plainName(name)))
    .sort((a, b) => a.far - b.far).slice(0, 3);
  return near.length > 0 ? phrase("script.nearest", wrong, near.map(({ name }) => name).join(", ")) : wrong;
}

function shareWord(one, other) {
  const likes = word => other.split(" ").some(part => distance(word, part) <= 1);
  return other.includes(one) || one.split(" ").some(word => word.length > 3 && likes(word));
}

/** How many letters must be put in, taken out or changed to make one text the other. */
function distance(one, other) {
  let above = [...Array(other.length + 1).keys()];
  for (let row = 1; row <= one.length; row++) {
    const here = [row];
    for (let at = 1; at <= other.length; at++) {
      here.push(Math.min(above[at] + 1, here[at - 1] + 1, above[at - 1] + (one[row - 1] === other[at - 1] ? 0 : 1)));
    }
    above = here;
  }
  return above[other.length];
}
