import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { avatar } from "./avatar.js";
import { submit } from "./act.js";

// A form of the bot's, as a dialog: the browser keeps the focus inside and closes it on Escape.
export function openModal(store, modal, channel = store.channel.id) {
  const bot = [...store.people.values()].find(person => person.isBot);
  const before = document.activeElement;
  const problem = h("p", { class: "problem", role: "alert" });
  const send = h("button", { class: "button", type: "submit" }, "Submit");
  const fields = modal.inputs.map(field);
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
      wrong[0].input.focus();
      return;
    }
    send.disabled = true;
    const values = Object.fromEntries(fields.map(item => [item.id, item.input.value]));
    const acted = await submit(store, channel, modal.key, values);
    send.disabled = false;
    if (acted.failed) problem.textContent = `Something went wrong. Try again. (${acted.failed})`;
    else dialog.close();
  }

  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.input.focus();
}

function field(spec, index) {
  const id = `modal-${index}`;
  const input = h(spec.isParagraph ? "textarea" : "input", {
    id, name: spec.customId, placeholder: spec.placeholder || null, "aria-required": spec.isRequired, "aria-describedby": `${id}-wrong`,
    rows: spec.isParagraph ? 4 : null, autocomplete: "off", oninput: () => count(),
  });
  input.value = spec.value;
  const wrong = h("span", { class: "wrong", id: `${id}-wrong` });
  const left = h("span", { class: "left", "aria-hidden": "true" });
  const count = () => { left.textContent = spec.maxLength < 4000 ? spec.maxLength - [...input.value].length : ""; };
  count();
  return {
    id: spec.customId,
    input,
    element: h("div", { class: "field" }, h("label", { for: id }, spec.label, spec.isRequired && h("span", { class: "star", title: "Required" }, " *")), input, h("div", { class: "under" }, wrong, left)),
    check() {
      const length = [...input.value].length;
      const tooShort = length < (spec.isRequired ? Math.max(1, spec.minLength) : length && spec.minLength);
      wrong.textContent = tooShort && !length ? "This field is required." : tooShort || length > spec.maxLength
        ? `Must be between ${spec.minLength} and ${spec.maxLength} in length.` : "";
      input.setAttribute("aria-invalid", Boolean(wrong.textContent));
      return !wrong.textContent;
    },
  };
}
