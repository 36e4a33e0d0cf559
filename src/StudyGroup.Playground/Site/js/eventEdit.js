import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { deleteEvent, editEvent } from "./act.js";
import { ask } from "./ask.js";
import { textField } from "./modalField.js";

// What people with the permission do to an event.
export function openEventEdit(store, event) {
  const field = (customId, label, value, maxLength, isParagraph = false) => ({ customId, label, value, maxLength, minLength: 1, isParagraph, isRequired: !isParagraph });
  const inputs = [
    field("name", "Event topic", event.name, 100),
    ...(event.isInChannel ? [] : [field("location", "Location", event.location, 100)]),
    field("description", "Description", event.description, 1000, true),
  ].map(textField);
  const problem = h("p", { class: "problem", role: "alert" });
  const send = h("button", { class: "button", type: "submit" }, "Save event");
  const dialog = h("dialog", { class: "modal", "aria-labelledby": "event-edit-title" },
    h("form", { method: "dialog", novalidate: true, onsubmit: submit => { submit.preventDefault(); save(); } },
      h("header", {}, h("h2", { id: "event-edit-title" }, "Edit event"),
        h("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => dialog.close() }, icon(Icons.close, 22))),
      h("div", { class: "fields" }, ...inputs.map(input => input.element), problem),
      h("footer", {}, h("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, "Cancel"), send)));
  dialog.addEventListener("close", () => dialog.remove());

  async function save() {
    const wrong = inputs.filter(input => !input.check());
    if (wrong.length) return void wrong[0].focus();
    send.disabled = true;
    const { failed } = await editEvent(store, event, Object.fromEntries(inputs.map(input => [input.id, input.value])));
    send.disabled = false;
    problem.textContent = failed ?? "";
    if (!failed) dialog.close();
  }

  document.body.append(dialog);
  dialog.showModal();
  inputs[0].focus();
}

export async function askToDelete(store, event) {
  return await ask("Delete event", `“${event.name}” will be deleted for everyone.`, "Delete event") ? deleteEvent(store, event) : {};
}
