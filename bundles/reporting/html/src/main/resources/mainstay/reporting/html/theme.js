/** Light or dark: as the system has it until the reader chooses. Colours stand in the style sheet alone. */
const theme = {
  system: matchMedia("(prefers-color-scheme: dark)"),
  chosen: null,
  printing: false,
  listeners: [],

  isDark() {
    if (this.printing) return false;
    return this.chosen == null ? this.system.matches : this.chosen === "dark";
  },

  apply() {
    document.documentElement.dataset.theme = this.isDark() ? "dark" : "light";
    for (const listener of this.listeners) listener();
  },

  colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  },

  /** The colours of lines that mean no class, told apart by people who do not see all colours. */
  series() {
    return ["blue", "orange", "green", "purple", "rose", "grey", "olive", "cyan"].map(name => this.colour(name));
  },

  /** The colour that a block has for a class. */
  hue(block, group) {
    return this.colour(Object.hasOwn(block.hues, group) ? block.hues[group] : "grey");
  },
};

theme.system.addEventListener("change", () => theme.apply());

function themeButton() {
  const label = () => theme.isDark() ? phrase("script.theme.light") : phrase("script.theme.dark");
  const button = element("button", { type: "button", class: "theme" }, label());
  button.addEventListener("click", () => {
    theme.chosen = theme.isDark() ? "light" : "dark";
    theme.apply();
  });
  theme.listeners.push(() => { button.textContent = label(); });
  return button;
}
