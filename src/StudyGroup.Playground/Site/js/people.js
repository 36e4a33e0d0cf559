import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { avatar } from "./avatar.js";
import { takeDirectMessages } from "./act.js";

// Who you are, and who you could be instead: here or in a second window.
export function createPeople(store) {
  const toggle = h("button", { type: "button", "aria-haspopup": "true", "aria-expanded": "false", title: "Switch person", onclick: () => show(menu.hidden) },
    avatar(store.me, "small"), h("span", { class: "unseen" }, "You are "), h("span", { class: "who" }, h("b", {}, store.me.name), " ", h("small", {}, store.me.part)), " ", h("span", { class: "change" }, "Switch"));
  const menu = h("div", { class: "people", hidden: true }, h("h2", { id: "people-title" }, "Switch person"),
    h("div", { role: "radiogroup", "aria-labelledby": "people-title" }, ...[...store.people.values()].filter(person => person.key).map(person => line(store, person))));
  const direct = h("button", { type: "button", role: "switch", class: "direct-switch", "aria-checked": String(store.takesDirectMessages), onclick: async () => {
    await takeDirectMessages(store, !store.takesDirectMessages);
    direct.setAttribute("aria-checked", store.takesDirectMessages);
  } }, "Accept direct messages from the app", h("span", { class: "switch", "aria-hidden": "true" }));
  menu.append(h("hr"), direct);
  const element = h("div", { class: "me" }, menu, toggle);

  function show(isShown) {
    menu.hidden = !isShown;
    toggle.setAttribute("aria-expanded", isShown);
    if (isShown) menu.querySelector("[aria-checked=true]").focus();
  }
  element.addEventListener("keydown", event => {
    const radios = [...menu.querySelectorAll("[role=radio]")];
    const at = radios.indexOf(document.activeElement);
    if (at >= 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      radios[(at + (event.key === "ArrowDown" ? 1 : radios.length - 1)) % radios.length].focus();
    }
    if (event.key === "Escape" && !menu.hidden) {
      show(false);
      toggle.focus();
    }
  });
  element.addEventListener("focusout", event => { if (event.relatedTarget && !element.contains(event.relatedTarget)) show(false); });
  document.addEventListener("pointerdown", event => { if (!element.contains(event.target)) show(false); });
  return element;
}

const line = (store, person) => h("div", { class: "person" },
  h("button", { type: "button", role: "radio", "aria-checked": String(person === store.me), onclick: () => store.tell("be", person.key) },
    avatar(person, "small"), h("span", { class: "who" }, h("b", {}, person.name), h("small", {}, person.part))),
  h("a", { href: `/?as=${person.key}`, target: "_blank", title: `Open a second window as ${person.name}`, "aria-label": `Open a second window as ${person.name}` }, icon(Icons.open, 18)));
