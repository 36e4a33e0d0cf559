// The channels and people, which a narrow window hides until they are opened. While open, they keep the keyboard focus.
export function createDrawer(app) {
  const stops = () => /** @type {any[]} */ ([...app.querySelectorAll(":is(.rail, .side) :is(button, a[href], input, select, [tabindex='0'])")])
    .filter(stop => !stop.disabled && stop.offsetParent !== null);
  const isOpen = () => app.classList.contains("open");
  // Not through display, or the drawer couldn't slide.
  const isNarrow = () => matchMedia("(max-width: 760px)").matches;
  const behind = () => /** @type {any[]} */ ([...app.querySelectorAll("main, .members")]);

  function show(isShown) {
    const was = isOpen();
    app.classList.toggle("open", isShown);
    for (const element of behind()) element.inert = isShown && isNarrow();
    if (isShown && isNarrow()) app.querySelector(".side button")?.focus();
    else if (was && !isShown && isNarrow()) app.querySelector(".top .menu")?.focus();
  }

  app.addEventListener("keydown", event => {
    if (!isOpen() || !isNarrow() || event.defaultPrevented) return;
    if (event.key === "Escape") show(false);
    else if (event.key === "Tab" && stops().length) {
      const all = stops();
      const at = all.indexOf(document.activeElement);
      const to = event.shiftKey ? (at <= 0 ? all.length - 1 : at - 1) : (at + 1) % all.length;
      all[to].focus();
    } else return;
    event.preventDefault();
  });
  matchMedia("(max-width: 760px)").addEventListener("change", ({ matches }) => { if (!matches) show(false); });
  return show;
}
