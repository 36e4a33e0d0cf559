import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { place } from "./float.js";

/** @type {{ close: () => void } | null} */
let shown = null;

// A menu at the given place. An entry has a label and either `run` or `entries`, which open beside it.
export function openMenu(label, entries, at, back) {
  shown?.close();
  const element = list(label, entries, run);
  document.querySelector("main")?.append(element);
  show(element, at);
  focus(element, 0);

  function close() {
    if (shown !== menu) return;
    shown = null;
    element.remove();
    for (const name of outside) removeEventListener(name, away, true);
  }
  function run(entry) {
    close();
    back?.focus();
    entry.run();
  }
  const menu = { close };
  const away = event => { if (!element.contains(event.target)) close(); };
  shown = menu;
  for (const name of outside) addEventListener(name, away, true);
  element.addEventListener("keydown", event => {
    if (event.key === "Escape" || event.key === "Tab") {
      close();
      back?.focus();
    } else if (!move(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}

const outside = ["pointerdown", "scroll", "resize"];

function list(label, entries, run) {
  return h("div", { class: "menu-list", role: "menu", "aria-label": label }, ...entries.map(entry => item(entry, run)));
}

function item(entry, run) {
  const button = h("button", { type: "button", role: "menuitem", tabindex: -1, class: "menu-item", disabled: entry.disabled, "aria-haspopup": entry.entries ? "menu" : null,
    "aria-expanded": entry.entries ? "false" : null, onclick: () => entry.entries ? expand(true) : run(entry), onmouseenter: () => { button.focus(); fold(button); if (entry.entries) expand(false); } },
  h("span", { class: "text" }, entry.label), entry.entries ? icon(Icons.right, 16) : entry.icon && icon(entry.icon, 18));
  if (!entry.entries) return button;
  const inner = list(entry.label, entry.entries, run);
  inner.hidden = true;
  function expand(focuses) {
    button.setAttribute("aria-expanded", "true");
    inner.hidden = false;
    show(inner, beside(button));
    if (focuses) focus(inner, 0);
  }
  return h("div", { role: "none", class: "menu-nest" }, button, inner);
}

// Only the path to this entry stays open.
function fold(button) {
  for (const other of button.closest("[role=menu]").querySelectorAll("[aria-expanded=true]")) {
    if (other === button) continue;
    other.setAttribute("aria-expanded", "false");
    other.nextElementSibling.hidden = true;
  }
}

function show(element, at) {
  element.popover = "manual";
  if (!element.matches(":popover-open")) element.showPopover();
  place(element, at);
}

// On the side with room, or below on a phone.
const beside = button => {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  if (right + 236 < innerWidth) return { top: top - 6, bottom: top - 10, left: right + 8, width: 0 };
  return left > 244 ? { top: top - 6, bottom: top - 10, left: left - 228, width: 0 } : { top, bottom, left: left + 16, width: 0 };
};

const own = menu => [...menu.querySelectorAll("[role=menuitem]")].filter(entry => entry.closest("[role=menu]") === menu && !entry.disabled);

function focus(menu, index) {
  own(menu)[index]?.focus();
}

function move(event) {
  const button = event.target.closest("[role=menuitem]");
  const menu = button?.closest("[role=menu]");
  if (!menu) return false;
  const entries = own(menu);
  const at = entries.indexOf(button);
  const first = menu.parentElement.closest("[role=menu]") && menu.previousElementSibling;
  const letter = event.key.length === 1 && event.key !== " " ? event.key.toLowerCase() : null;
  const begun = letter && entries.findIndex((_, i) => entries[(at + 1 + i) % entries.length].textContent.toLowerCase().startsWith(letter));
  if (event.key === "ArrowDown") focus(menu, (at + 1) % entries.length);
  else if (event.key === "ArrowUp") focus(menu, (at + entries.length - 1) % entries.length);
  else if (event.key === "Home" || event.key === "End") focus(menu, event.key === "Home" ? 0 : entries.length - 1);
  else if (event.key === "ArrowRight" && button.hasAttribute("aria-haspopup")) button.click();
  else if (event.key === "ArrowLeft" && first) {
    first.focus();
    first.setAttribute("aria-expanded", "false");
    menu.hidden = true;
  } else if (letter && begun >= 0) focus(menu, (at + 1 + begun) % entries.length);
  else return false;
  return true;
}
