/**
 * What the reader chose, kept in the address so that a link shows the same: which account is open, and how tables are
 * filtered and sorted, such as "#account=A-1" or "#page.tier=A&priority-list.sort=-value".
 */
const address = {
  chosen: new Map(),

  /** Whether the address says what is chosen, rather than where on the page to look. */
  read() {
    if (!/^#[^=&]+=/.test(location.hash)) return false;
    const pairs = location.hash.slice(1).split("&").map(pair => pair.split(/=(.*)/s, 2).map(address.decoded));
    const opened = pairs.find(([name]) => name === "account");
    if (pairs.length === 1 && opened) address.chosen.set("account", opened[1]);
    else address.chosen = new Map(pairs);
    return true;
  },

  decoded(text = "") {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  },

  get(name) {
    return address.chosen.get(name) ?? "";
  },

  /** Remembers what is chosen, or that nothing is. */
  set(name, value) {
    if (value) address.chosen.set(name, value);
    else address.chosen.delete(name);
    const pairs = [...address.chosen].map(pair => pair.map(encodeURIComponent).join("="));
    history.replaceState(null, "", location.pathname + location.search + (pairs.length > 0 ? "#" + pairs.join("&") : ""));
  },
};
