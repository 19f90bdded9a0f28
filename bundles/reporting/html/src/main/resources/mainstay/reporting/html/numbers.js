/** Numbers as the rest of Mainstay writes them, the same in every browser and language. */
const UNDEFINED = "–";

/** From here on nobody reads cents. */
const LARGE = 1000;

/** A fixed number of decimals and thousands apart; halves go to the even digit, as in Java. */
function fixed(value, decimals) {
  const size = Math.abs(value);
  if (!Number.isFinite(size)) return value < 0 ? "-∞" : "∞";
  if (size >= 1e21) return String(value);
  const digits = isHalf(size, decimals) ? halfToEven(size, decimals) : size.toFixed(decimals);
  const [whole, rest] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest ? "." + rest : "");
  return (value < 0 && /[1-9]/.test(digits) ? "-" : "") + grouped;
}

/** Whether the number lies, to the last bit, in the middle between two that can be written. */
function isHalf(size, decimals) {
  const doubled = size * 2 ** (decimals + 1);
  return Number.isInteger(doubled) && doubled % 2 === 1;
}

function halfToEven(size, decimals) {
  const below = Math.floor(size * 10 ** decimals);
  return below % 2 === 0 ? (below / 10 ** decimals).toFixed(decimals) : size.toFixed(decimals);
}

function withoutZeros(text) {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

function isNumber(kind) {
  return kind !== "TEXT" && kind !== "FLAG";
}

/** One value by itself. */
function shown(kind, value) {
  if (kind === "TEXT") return value;
  if (value == null) return UNDEFINED;
  switch (kind) {
    case "FLAG": return value ? phrase("script.yes") : phrase("script.no");
    case "MONEY": return Math.abs(value) >= LARGE ? fixed(value, 0) : fixed(value, 2).replace(/\.00$/, "");
    case "RATIO": return percent(withoutZeros(fixed(value * 100, 1)));
    case "SCORE": return withoutZeros(fixed(value, 1));
    default: return withoutZeros(fixed(value, Math.abs(value) >= LARGE ? 0 : 4));
  }
}

/** How a column writes its numbers: all of them with the same number of decimals. */
function columnFormat(field, values) {
  const { kind, name } = field;
  if (!isNumber(kind)) return value => shown(kind, value);
  const factor = kind === "RATIO" ? 100 : 1;
  const decimals = decimalsOf(kind, values, factor);
  const unit = kind === "RATIO" ? percent : text => text;
  if (name === "rank") return value => value == null ? UNDEFINED : String(value);
  return value => value == null ? UNDEFINED : unit(fixed(value * factor, decimals));
}

function decimalsOf(kind, values, factor) {
  switch (kind) {
    case "MONEY": return values.some(value => Math.abs(value) >= LARGE) || neededDecimals(values, factor, 2) === 0 ? 0 : 2;
    case "RATIO": return neededDecimals(values, factor, 1);
    case "NUMBER": return values.some(value => Math.abs(value) >= LARGE) ? 0 : neededDecimals(values, factor, 4);
    case "SCORE": return 1;
    default: return 0;
  }
}

/** The fewest decimals that show every number as well as the most would. */
function neededDecimals(values, factor, most) {
  let needed = 0;
  for (const value of values) {
    if (value == null || Math.abs(value * factor) >= 1e14) continue;
    const rest = withoutZeros((value * factor).toFixed(most)).split(".")[1];
    needed = Math.max(needed, rest ? rest.length : 0);
    if (needed === most) break;
  }
  return needed;
}

/** A percentage as the language of the page writes it. */
function percent(text) {
  return phrase("script.percent", text);
}

/** As short as an axis needs it: three digits and a unit that no one takes for another, as in 9.31M. */
function brief(kind, value) {
  if (kind === "RATIO") return percent(withoutZeros(fixed(value * 100, 1)));
  const size = Math.abs(value);
  for (const [from, unit] of phrase("script.units").split(" ").map(each => each.split("="))) {
    if (size >= from * 0.9995) return threeDigits(value / from) + unit;
  }
  return withoutZeros(fixed(value, size < 1 ? 3 : size < 100 ? 2 : 0));
}

function threeDigits(value) {
  const size = Math.abs(value);
  return withoutZeros(fixed(value, size < 10 ? 2 : size < 100 ? 1 : 0));
}
