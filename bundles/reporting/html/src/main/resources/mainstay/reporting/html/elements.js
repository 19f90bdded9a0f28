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

/** Ids for what labels something else. */
let idsGiven = 0;
function freshId(prefix) {
  idsGiven += 1;
  return prefix + "-" + idsGiven;
}
