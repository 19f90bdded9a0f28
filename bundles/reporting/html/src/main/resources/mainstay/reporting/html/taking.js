/** Gives the reader a file. */
function download(name, content) {
  const link = element("a", { href: URL.createObjectURL(content), download: page.report + "-" + name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** Puts a text where the reader can paste it from; browsers that do not let pages do so have an older way. */
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = element("textarea", {});
    area.value = text;
    (document.querySelector("dialog[open]") ?? document.body).append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

/** Unrounded, but without what is only the noise of sums. */
function plainValue(kind, value) {
  if (value == null) return "";
  if (kind === "FLAG") return value ? "true" : "false";
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : value;
}

/** Lines of cells for a spreadsheet; a text that it would take for a formula is told from one by an apostrophe. */
function separated(lines, separator) {
  const risky = text => /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text));
  const cell = text => {
    const safe = risky(text) ? "'" + text : text;
    if (separator === "\t") return safe.replace(/[\t\r\n]+/g, " ");
    return /[",\r\n]/.test(safe) ? "\"" + safe.replaceAll("\"", "\"\"") + "\"" : safe;
  };
  return lines.map(line => line.map(cell).join(separator) + "\r\n").join("");
}
