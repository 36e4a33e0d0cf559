import { h } from "./dom.js";
import { createSelect } from "./select.js";

// The fields of a form. Each knows its value and whether it is valid.
export function textField(spec, index) {
  const { id, wrong, say, label } = frame(spec, index);
  const input = h(spec.isParagraph ? "textarea" : "input", {
    id, name: spec.customId, placeholder: spec.placeholder || null, "aria-required": spec.isRequired, "aria-describedby": `${id}-wrong`,
    rows: spec.isParagraph ? 4 : null, autocomplete: "off", oninput: () => count(),
  });
  input.value = spec.value;
  const left = h("span", { class: "left", "aria-hidden": "true" });
  const count = () => { left.textContent = spec.maxLength < 4000 ? spec.maxLength - [...input.value].length : ""; };
  count();
  return {
    id: spec.customId,
    get value() { return input.value; },
    focus: () => input.focus(),
    element: h("div", { class: "field" }, ...label, input, h("div", { class: "under" }, wrong, left)),
    check() {
      const length = [...input.value].length;
      const tooShort = length < (spec.isRequired ? Math.max(1, spec.minLength) : length && spec.minLength);
      return say(input, tooShort && !length ? "This field is required." : tooShort || length > spec.maxLength
        ? `Must be between ${spec.minLength} and ${spec.maxLength} in length.` : "");
    },
  };
}

export function selectField(store, spec, index) {
  const { id, wrong, say, label } = frame(spec, index);
  const { select: { min_values: min } } = spec;
  const select = createSelect(store, spec.select, spec.label);
  select.field.id = id;
  select.field.setAttribute("aria-required", spec.isRequired);
  select.field.setAttribute("aria-describedby", `${id}-wrong`);
  return {
    id: spec.customId,
    get value() { return select.values; },
    focus: () => select.field.focus(),
    element: h("div", { class: "field" }, ...label, select.element, h("div", { class: "under" }, wrong)),
    check() {
      const { length } = select.values;
      return say(select.field, !length && spec.isRequired ? "This field is required." : length && length < min ? `Choose at least ${min}.` : "");
    },
  };
}

function frame(spec, index) {
  const id = `modal-${index}`;
  const wrong = h("span", { class: "wrong", id: `${id}-wrong` });
  return {
    id,
    wrong,
    say(input, sentence) {
      wrong.textContent = sentence;
      input.setAttribute("aria-invalid", Boolean(sentence));
      return !sentence;
    },
    label: [h("label", { for: id }, spec.label, spec.isRequired && h("span", { class: "star", title: "Required" }, " *")),
      spec.description && h("p", { class: "description" }, spec.description)],
  };
}
