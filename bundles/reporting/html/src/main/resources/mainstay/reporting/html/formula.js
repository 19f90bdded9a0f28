/** A button that tells how a column comes about. Works by mouse, keyboard and touch; Escape closes what it opened. */
function howButton(heading, how, formula) {
  if (!how && !formula) return null;
  if (how === formula) how = "";
  const id = freshId("how");
  const button = element("button", {
    type: "button", class: "about", "aria-label": phrase("script.about", heading), "aria-expanded": "false", "aria-controls": id,
  }, "i");
  button.addEventListener("click", () => toggleHow(button, id, heading, how, formula));
  return button;
}

let openHow = null;

function closeHow() {
  if (!openHow) return;
  openHow.note.remove();
  openHow.button.setAttribute("aria-expanded", "false");
  openHow = null;
}

function toggleHow(button, id, heading, how, formula) {
  const again = openHow?.button === button;
  closeHow();
  if (again) return;
  const note = element("div", { class: "note", id, role: "note" },
    element("strong", {}, heading),
    how ? element("p", {}, how) : null,
    formula ? element("p", { class: "formula" }, formula) : null);
  const host = button.closest(".block") ?? document.body;
  host.append(note);
  place(note, button, host);
  button.setAttribute("aria-expanded", "true");
  openHow = { button, note };
}

/** Beneath the button, inside the block, so that it is never cut off by the box that scrolls. */
function place(note, button, host) {
  const at = button.getBoundingClientRect();
  const within = host.getBoundingClientRect();
  const left = Math.max(0, Math.min(at.left - within.left, within.width - note.offsetWidth));
  note.style.left = left + "px";
  note.style.top = (at.bottom - within.top + 6) + "px";
}

document.addEventListener("keydown", event => {
  if (event.key !== "Escape" || !openHow) return;
  const { button } = openHow;
  event.preventDefault();
  closeHow();
  button.focus();
}, true);

document.addEventListener("click", event => {
  if (openHow && !openHow.note.contains(event.target) && event.target !== openHow.button) closeHow();
});
