import { h, classes } from "../dom.js";

// The list above the composer. The focus stays in the field, which says which line is active.
export function createListbox(id, onpick) {
  const list = h("ul", { role: "listbox", id, class: "lines" });
  const head = h("div", { class: "list-head" });
  const element = h("div", { class: "popup", hidden: true }, head, list);
  let items = [];
  let active = -1;
  /** @type {any} */
  let field = null;

  const box = {
    element,
    get isOpen() { return !element.hidden; },
    get active() { return items[active] ?? null; },
    show(forField, title, newItems, start = 0) {
      field = forField;
      items = newItems;
      head.replaceChildren(...[title].flat().filter(Boolean));
      list.setAttribute("aria-label", head.textContent || "Suggestions");
      list.replaceChildren(...items.map((item, index) => line(item, index)));
      element.hidden = !items.length && !head.textContent;
      expand(!element.hidden);
      field.setAttribute("aria-controls", id);
      activate(Math.min(start, items.length - 1));
    },
    hide() {
      element.hidden = true;
      active = -1;
      expand(false);
      field?.removeAttribute("aria-activedescendant");
    },
    move(by) {
      if (items.length) activate(active < 0 && by < 0 ? items.length - 1 : (active + by + items.length) % items.length);
    },
    pick() {
      if (box.active) onpick(box.active);
    },
  };

  // A multiline field can't be a combobox; it only says which line is active.
  const expand = isOpen => { if (field?.getAttribute("role") === "combobox") field.setAttribute("aria-expanded", isOpen); };

  function activate(index) {
    active = index;
    for (const [i, row] of [...list.children].entries()) row.setAttribute("aria-selected", i === active);
    if (active >= 0) {
      field.setAttribute("aria-activedescendant", `${id}-${active}`);
      list.children[active].scrollIntoView({ block: "nearest" });
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  function line(item, index) {
    return h("li", { role: "option", id: `${id}-${index}`, class: classes("line", item.kind), "aria-selected": "false",
      onmousemove: () => { if (active !== index) activate(index); },
      onmousedown: event => event.preventDefault(), onclick: () => onpick(item) },
    item.lead, h("span", { class: "text" }, h("b", {}, item.label), item.detail && h("small", {}, item.detail)), item.tail && h("span", { class: "tail" }, item.tail));
  }

  return box;
}
