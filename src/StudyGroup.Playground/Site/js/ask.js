import { h } from "./dom.js";

// Asks before something that cannot be undone.
export function ask(title, sentence, yes) {
  return new Promise(resolve => {
    const dialog = h("dialog", { class: "modal ask", "aria-labelledby": "ask-title" }, h("form", { method: "dialog" },
      h("header", {}, h("h2", { id: "ask-title" }, title)), h("p", {}, sentence),
      h("footer", {}, h("button", { class: "quiet", value: "" }, "Cancel"), h("button", { class: "button danger", value: "yes" }, yes))));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
