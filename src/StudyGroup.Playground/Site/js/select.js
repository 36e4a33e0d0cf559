import { h, icon, classes } from "./dom.js";
import { Icons } from "./icons.js";
import { dots } from "./feedback.js";
import { float } from "./float.js";
import { selectItems } from "./selectItems.js";

const pause = 700;
let count = 0;

// A select menu: a field that opens a list. A single choice is sent at once, several when the list closes, unless by Escape.
// `fewest` is how many must be chosen; `choose` receives them.
export function createSelect(store, spec, label, { fewest = 0, choose = /** @type {(values: string[]) => Promise<void>} */ (async () => {}) } = {}) {
  const id = `select-${++count}`;
  const items = selectItems(spec, store);
  const many = spec.max_values > 1;
  let chosen = items.filter(item => item.isDefault);
  let before = chosen;
  let active = -1;
  let typed = { text: "", at: 0 };
  const shown = h("span", { class: "select-shown" });
  const field = h("button", { type: "button", class: "select-field", role: "combobox", id, "aria-haspopup": "listbox", "aria-expanded": "false", "aria-controls": `${id}-list`,
    "aria-label": label, disabled: spec.disabled, onclick: () => open(list.hidden), onkeydown: event => key(event), onblur: () => close(true) }, shown, icon(Icons.down));
  const list = h("ul", { class: "select-list", role: "listbox", id: `${id}-list`, "aria-label": label, "aria-multiselectable": many, hidden: true }, ...items.map(line), ...(items.length ? [] : [h("li", { class: "line", role: "option", "aria-selected": "false", "aria-disabled": "true" }, "There's nothing to choose from.")]));
  const floating = float(list, field, () => close(true));
  const element = h("div", { class: "select" }, field, list);

  function line(item, index) {
    return h("li", { class: "line", role: "option", id: `${id}-${index}`, "aria-selected": "false", onmousemove: () => { if (active !== index) activate(index); },
      onmousedown: event => event.preventDefault(), onclick: () => pick(index) },
    item.lead, h("span", { class: "text" }, h("b", {}, item.label), item.detail && h("small", {}, item.detail)), h("span", { class: classes("mark", many && "box") }, icon(Icons.check, 16)));
  }

  function render() {
    shown.replaceChildren(...(!chosen.length ? [h("span", { class: "placeholder" }, spec.placeholder || "Make a selection")]
      : many ? chosen.map(item => h("span", { class: "select-tag" }, item.label)) : [chosen[0].lead?.cloneNode(true), h("span", { class: "one" }, chosen[0].label)].filter(Boolean)));
    items.forEach((item, index) => list.children[index].setAttribute("aria-selected", chosen.includes(item)));
  }

  function activate(index) {
    active = items.length ? index : -1;
    [...list.children].forEach((row, i) => row.classList.toggle("active", i === index));
    if (active < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", `${id}-${index}`);
    list.children[index].scrollIntoView({ block: "nearest" });
  }

  function open(isOpen) {
    if (!isOpen) return close(true);
    if (field.getAttribute("aria-busy") === "true") return;
    before = chosen;
    floating.show();
    field.setAttribute("aria-expanded", "true");
    activate(Math.max(0, items.indexOf(chosen[0])));
  }

  function close(takes) {
    if (list.hidden) return;
    floating.hide();
    field.setAttribute("aria-expanded", "false");
    activate(-1);
    const isOther = chosen.length !== before.length || chosen.some(item => !before.includes(item));
    if (!takes || !isOther || chosen.length < fewest) chosen = before;
    else take();
    render();
  }

  function pick(index) {
    const item = items[index];
    if (!item) return;
    if (!many) {
      chosen = [item];
      return close(true);
    }
    if (chosen.includes(item)) chosen = chosen.filter(other => other !== item);
    else if (chosen.length < spec.max_values) chosen = [...chosen, item];
    render();
  }

  async function take() {
    const waiting = dots();
    field.setAttribute("aria-busy", "true");
    field.append(waiting);
    await choose(chosen.map(item => item.value));
    waiting.remove();
    field.removeAttribute("aria-busy");
  }

  function key(event) {
    const isOpen = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (isOpen) activate((active + (event.key === "ArrowDown" ? 1 : items.length - 1)) % items.length);
      else open(true);
    } else if (isOpen && (event.key === "Home" || event.key === "End")) activate(event.key === "Home" ? 0 : items.length - 1);
    else if (isOpen && (event.key === "Enter" || (event.key === " " && performance.now() - typed.at > pause))) pick(active);
    else if (isOpen && event.key === "Escape") close(false);
    else if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey || (isOpen && event.key === " ")) find(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // Goes to the next line that starts with the letters typed in quick succession.
  function find(letter) {
    const now = performance.now();
    typed = { text: (now - typed.at < pause ? typed.text : "") + letter.toLowerCase(), at: now };
    if (list.hidden) open(true);
    const from = typed.text.length > 1 ? active : active + 1;
    const order = items.map((_, i) => (i + from) % items.length);
    const found = order.find(i => items[i].label.toLowerCase().replace(/^[@#]/, "").startsWith(typed.text));
    if (found !== undefined) activate(found);
  }

  render();
  return { element, field, get values() { return chosen.map(item => item.value); } };
}
