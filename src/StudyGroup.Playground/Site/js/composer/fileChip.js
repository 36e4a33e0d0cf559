import { h } from "../dom.js";

const most = 10 * 1024 * 1024;

// An option that takes a file: chosen in the browser's dialog, dropped on the composer, or pasted.
export function createFileChip(option, on) {
  const chooser = h("input", { type: "file", class: "unseen", tabindex: -1, "aria-hidden": "true", onchange: () => { take(chooser.files[0]); chooser.value = ""; } });
  const input = h("button", { type: "button", class: "chip-file", "aria-label": label("nothing chosen"), onclick: () => chooser.click(), onfocus: () => on.entered(chip), onkeydown: event => key(event) }, "Choose, drop or paste a file");
  const element = h("span", { class: "chip" }, h("span", { class: "chip-name", "aria-hidden": "true", onclick: () => chooser.click() }, option.name), input, chooser);

  function label(chosen) {
    return `${option.name}${option.required ? ", required" : ""}: ${option.description}. ${chosen}`;
  }

  // The browser presses the button on Enter and Space. Once a file is chosen, Enter sends.
  function key(event) {
    if (event.key === " " || (event.key === "Enter" && !chip.chosen)) return;
    if (event.key === "Backspace" && chip.chosen) {
      event.preventDefault();
      return show(null);
    }
    on.key(event, chip);
  }

  function take(file) {
    if (!file) return;
    if (file.size > most) {
      chip.mark(true);
      return on.problem(`${option.name}: Your files are too powerful. Max file size: 10 MB`);
    }
    show({ label: file.name, value: file });
    on.problem("");
    input.focus();
  }

  function show(chosen) {
    chip.chosen = chosen;
    chip.mark(false);
    input.textContent = chosen?.label ?? "Choose, drop or paste a file";
    input.setAttribute("aria-label", label(chosen?.label ?? "nothing chosen"));
  }

  const chip = {
    option, input, element, take,
    chosen: null,
    mark(isWrong) {
      element.classList.toggle("wrong", isWrong);
      input.setAttribute("aria-invalid", isWrong);
    },
  };
  return chip;
}
