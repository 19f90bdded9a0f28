/** A phrase of the language of the page, with what stands in its places. */
function phrase(key, ...places) {
  return page.words[key].replace(/\{(\d)}/g, (place, at) => places[at]);
}

/** A phrase that is another for one than for more; what it counts stands in its first place. */
function counted(key, count, ...others) {
  return phrase(key + (count === 1 ? ".one" : ".other"), fixed(count, 0), ...others);
}
