/** An element with properties and children. Texts become text nodes: none of them can become markup. */
function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (key === "class") made.className = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.filter(child => child != null && child !== ""));
  return made;
}

/** How wide a text is, in letters: those of Chinese take two. */
function letters(text) {
  return [...text].reduce((sum, letter) => sum + (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(letter) ? 2 : 1), 0);
}

/** The language of a text where it is another than that of the page. */
function languageOf(text) {
  return document.documentElement.lang !== "zh" && /\p{Script=Han}/u.test(text) ? "zh" : null;
}

/** Ids for what labels something else. */
let idsGiven = 0;
function freshId(prefix) {
  idsGiven += 1;
  return prefix + "-" + idsGiven;
}
