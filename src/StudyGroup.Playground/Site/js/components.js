import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { choose, press } from "./act.js";
import { dots, failure } from "./feedback.js";
import { createSelect } from "./select.js";

const styles = ["", "primary", "secondary", "success", "danger", "link"];

// The rows of buttons and select menus below a message, and the last error from using one.
export function components(store, message) {
  if (!message.components.length) return [];
  const wrong = h("div", {});
  const say = acted => wrong.replaceChildren(...(acted?.failed ? [failure(acted.failed.replace("The application did not respond", "This interaction failed"))] : []));
  return [...message.components.map(row => h("div", { class: "buttons" }, ...row.components.map(item => item.type === 2 ? button(store, message, item, say) : select(store, message, item, say)))), wrong];
}

const select = (store, message, spec, say) => createSelect(store, spec, spec.placeholder || "Make a selection", { fewest: spec.min_values, choose: async values => {
  say();
  say(await choose(store, message, spec.custom_id, values));
} }).element;

function button(store, message, item, say) {
  const label = [item.emoji?.name, item.label].filter(Boolean).join(" ");
  if (item.url) return h("a", { class: "button link", href: item.url, target: "_blank", rel: "noopener noreferrer" }, label, icon(Icons.link, 14));
  const element = h("button", { type: "button", class: `button ${styles[item.style]}`, disabled: item.disabled, onclick: async () => {
    if (element.getAttribute("aria-busy") === "true") return;
    element.setAttribute("aria-busy", "true");
    const waiting = dots();
    element.append(waiting);
    say();
    const acted = await press(store, message, item.custom_id);
    element.removeAttribute("aria-busy");
    waiting.remove();
    say(acted);
  } }, label);
  return element;
}
