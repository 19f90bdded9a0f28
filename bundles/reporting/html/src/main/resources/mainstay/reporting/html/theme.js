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

  /** The colours of series, told apart by people who do not see all colours. */
  series() {
    return [1, 2, 3, 4, 5, 6, 7, 8].map(at => this.colour("series-" + at));
  },
};

theme.system.addEventListener("change", () => theme.apply());

function themeButton() {
  const label = () => theme.isDark() ? "Light colours" : "Dark colours";
  const button = element("button", { type: "button", class: "theme" }, label());
  button.addEventListener("click", () => {
    theme.chosen = theme.isDark() ? "light" : "dark";
    theme.apply();
  });
  theme.listeners.push(() => { button.textContent = label(); });
  return button;
}
