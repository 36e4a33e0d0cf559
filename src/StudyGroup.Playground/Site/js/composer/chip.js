import { h } from "../dom.js";

// An option of the command being typed.
export function createChip(option, on) {
  const input = h("input", {
    type: "text", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", autocomplete: "off", spellcheck: "false",
    "aria-label": `${option.name}${option.required ? ", required" : ""}: ${option.description}`, "aria-required": Boolean(option.required),
    inputmode: option.type === 4 && !option.autocomplete ? "numeric" : null, size: 4,
    oninput: () => {
      chip.chosen = null;
      chip.mark(false);
      fit();
      on.typed(chip);
    },
    onfocus: () => on.entered(chip),
    onkeydown: event => on.key(event, chip),
  });
  const element = h("span", { class: "chip" }, h("span", { class: "chip-name", "aria-hidden": "true", onclick: () => input.focus() }, option.name), input);
  const fit = () => { input.size = Math.min(60, Math.max(4, input.value.length + 1)); };

  const chip = {
    option, input, element,
    chosen: null,
    choose(item) {
      chip.chosen = item;
      input.value = item.label;
      chip.mark(false);
      fit();
    },
    mark(isWrong) {
      element.classList.toggle("wrong", isWrong);
      input.setAttribute("aria-invalid", isWrong);
    },
  };
  return chip;
}
