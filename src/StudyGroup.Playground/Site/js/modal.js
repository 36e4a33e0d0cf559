import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { avatar } from "./avatar.js";
import { submit } from "./act.js";
import { selectField, textField } from "./modalField.js";

// A form from the bot, as a dialog: the browser keeps the focus inside and closes it on Escape.
export function openModal(store, modal, channel) {
  const bot = [...store.people.values()].find(person => person.isBot);
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const problem = h("p", { class: "problem", role: "alert" });
  const send = h("button", { class: "button", type: "submit" }, "Submit");
  const fields = modal.inputs.map((spec, index) => spec.select ? selectField(store, spec, index) : textField(spec, index));
  const dialog = h("dialog", { class: "modal", "aria-labelledby": "modal-title" },
    h("form", { method: "dialog", novalidate: true, onsubmit: event => { event.preventDefault(); trySubmit(); } },
      h("header", {}, avatar(bot, "small"), h("h2", { id: "modal-title" }, modal.title),
        h("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => dialog.close() }, icon(Icons.close, 22))),
      h("div", { class: "fields" }, ...fields.map(item => item.element),
        h("p", { class: "note" }, `This form will be submitted to ${bot?.name ?? "the app"}. Do not share passwords or other sensitive information.`), problem),
      h("footer", {}, h("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, "Cancel"), send)));
  dialog.addEventListener("close", () => {
    dialog.remove();
    before?.focus?.();
  });

  async function trySubmit() {
    problem.textContent = "";
    const wrong = fields.filter(item => !item.check());
    if (wrong.length) {
      wrong[0].focus();
      return;
    }
    send.disabled = true;
    const values = Object.fromEntries(fields.map(item => [item.id, item.value]));
    const acted = await submit(store, channel, modal.key, values);
    send.disabled = false;
    if (acted.failed) problem.textContent = `Something went wrong. Try again. (${acted.failed})`;
    else dialog.close();
  }

  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus();
}
