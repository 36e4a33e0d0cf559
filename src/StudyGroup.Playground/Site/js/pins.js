import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { avatar } from "./avatar.js";
import { jump } from "./message.js";
import { posted } from "./time.js";
import { markdown } from "./markdown/blocks.js";

// The channel's pinned messages, with a jump to each.
export function createPins(store) {
  const button = h("button", { type: "button", class: "tool", "aria-label": "Pinned messages", title: "Pinned messages", "aria-haspopup": "dialog", "aria-expanded": "false", onclick: () => open(panel.hidden) }, icon(Icons.pin));
  const list = h("ul", { class: "pins" });
  const panel = h("div", { class: "popover", role: "dialog", "aria-label": "Pinned messages", tabindex: -1, hidden: true }, h("h2", {}, "Pinned messages"), list);

  function open(isOpen) {
    panel.hidden = !isOpen;
    button.setAttribute("aria-expanded", isOpen);
    if (!isOpen) return;
    render();
    panel.focus();
  }
  function render() {
    if (panel.hidden) return;
    const pinned = store.in(store.channel).filter(message => message.isPinned).reverse();
    list.replaceChildren(...(pinned.length ? pinned.map(card) : [h("li", { class: "hint" }, "This channel has no pinned messages yet.")]));
  }
  function card(message) {
    const author = store.people.get(message.author);
    const text = message.embeds[0]?.title ?? message.content.split("\n")[0] ?? "";
    return h("li", { class: "pin" }, h("div", { class: "pin-head" }, avatar(author, "tiny"), h("b", {}, author?.name ?? "Somebody"), h("time", { datetime: message.at }, posted(new Date(message.at)))),
      markdown(text || "A message", store), h("button", { type: "button", class: "button secondary", onclick: () => { open(false); jump(message.id); } }, "Jump"));
  }
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || panel.hidden) return;
    const isHere = panel.contains(document.activeElement) || document.activeElement === document.body;
    open(false);
    if (isHere) button.focus();
  });
  document.addEventListener("pointerdown", event => { if (!panel.hidden && !panel.contains(event.target) && !button.contains(event.target)) open(false); });
  store.on("messages", render);
  store.on("channel", () => open(false));
  return [button, panel];
}
