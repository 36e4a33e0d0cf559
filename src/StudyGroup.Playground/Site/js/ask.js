import { h } from "./dom.js";

// Asks before something that can't be undone.
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

// Asks for a line of text. `run` gets it and returns why it can't be used, or nothing.
export function askText({ title, label, yes, max, value = "", run }) {
  return new Promise((/** @type {(value?: void) => void} */ resolve) => {
    const input = h("input", { id: "ask-text", value, maxlength: max, autocomplete: "off", "aria-describedby": "ask-problem", required: true });
    const problem = h("p", { class: "problem", id: "ask-problem", role: "alert" });
    const go = h("button", { class: "button", type: "submit" }, yes);
    const dialog = h("dialog", { class: "modal", "aria-labelledby": "ask-title" }, h("form", { method: "dialog", novalidate: true, async onsubmit(event) {
      event.preventDefault();
      if (!input.value.trim()) return void (problem.textContent = "This field is required.");
      go.disabled = true;
      problem.textContent = await run(input.value.trim()) ?? "";
      go.disabled = false;
      if (!problem.textContent) dialog.close();
    } },
    h("header", {}, h("h2", { id: "ask-title" }, title)), h("div", { class: "fields" }, h("label", { for: "ask-text" }, label), input, problem),
    h("footer", {}, h("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, "Cancel"), go)));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve();
    });
    document.body.append(dialog);
    dialog.showModal();
    input.select();
  });
}
