/** The data that stand in the page. */
const page = JSON.parse(document.getElementById("data").textContent);

/** A block with its shape and its columns, however they were written down. */
function blockOf(raw) {
  const shape = page.shapes[raw.shape];
  if (shape.is === "figures") return { ...shape, values: raw.values, hows: raw.hows };
  const columns = raw.columns.map(column => Array.isArray(column) ? column : page.texts[column]);
  return { ...shape, text: raw.text ?? "", size: raw.size, rows: raw.rows, columns, details: raw.details,
    named: raw.named, counts: raw.counts, cells: raw.cells };
}

const blocks = page.blocks.map(blockOf);

function columnNamed(block, name) {
  return block.fields.findIndex(field => field.name === name);
}

/** What the page tells of accounts: each account with the section about it; the first table that tells of it counts. */
const accounts = new Map();
for (const block of blocks) {
  if (!block.details) continue;
  const ids = block.columns[columnNamed(block, block.account)] ?? [];
  ids.forEach((id, row) => {
    if (!accounts.has(id) && block.details[row]) accounts.set(id, block.details[row]);
  });
}

for (const [id, section] of Object.entries(page.brief)) accounts.set(id, section);

/** Other pages of the same folder that are about an account: label and address of each. */
function placesOf(id) {
  return Object.hasOwn(page.places, id) ? page.places[id] : [];
}

function accountAddress(id) {
  return "#account=" + encodeURIComponent(id);
}
