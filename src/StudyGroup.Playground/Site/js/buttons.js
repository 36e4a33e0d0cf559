import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { press } from "./act.js";
import { dots, failure } from "./message.js";

const styles = ["", "primary", "secondary", "success", "danger", "link"];

// The rows of buttons below a message, and what went wrong with the last press.
export function buttons(store, message) {
  if (!message.components.length) return [];
  const wrong = h("div", {});
  return [...message.components.map(row => h("div", { class: "buttons" }, ...row.components.map(item => button(store, message, item, wrong)))), wrong];
}

function button(store, message, item, wrong) {
  const label = [item.emoji?.name, item.label].filter(Boolean).join(" ");
  if (item.url) return h("a", { class: "button link", href: item.url, target: "_blank", rel: "noopener noreferrer" }, label, icon(Icons.link, 14));
  const element = h("button", { type: "button", class: `button ${styles[item.style]}`, disabled: item.disabled, onclick: async () => {
    if (element.getAttribute("aria-busy") === "true") return;
    element.setAttribute("aria-busy", "true");
    const waiting = dots();
    element.append(waiting);
    wrong.replaceChildren();
    const acted = await press(store, message, item.custom_id);
    element.removeAttribute("aria-busy");
    waiting.remove();
    if (acted.failed) wrong.replaceChildren(failure(acted.failed.replace("The application did not respond", "This interaction failed")));
  } }, label);
  return element;
}
