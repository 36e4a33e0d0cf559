import { h } from "../dom.js";
import { Type } from "./catalog.js";
import { createChip } from "./chip.js";
import { createFileChip } from "./fileChip.js";
import { read } from "./values.js";
import { optionKeys } from "./optionKeys.js";
import { optionLists } from "./optionLists.js";

// A chosen command with its options: required ones are shown, others are added from the list.
export function createCommandLine(store, entry, box, on) {
  const chips = [];
  const problem = on.problem;
  const more = h("input", {
    type: "text", class: "more", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", autocomplete: "off",
    "aria-label": `/${entry.path}: more options; press Enter to send`,
    oninput: () => lists.more(), onfocus: () => lists.more(), onkeydown: event => keys(event, null),
  });
  const element = h("div", { class: "command-line" }, h("span", { class: "command-name" }, `/${entry.path}`), more);

  const line = {
    element, entry, chips, more, box,
    left: () => entry.options.filter(option => !chips.some(chip => chip.option === option)),
    add(option) {
      const make = option.type === Type.file ? createFileChip : createChip;
      const chip = make(option, { typed: lists.typed, entered: lists.entered, key: keys, problem });
      chips.push(chip);
      more.before(chip.element);
      more.value = "";
      update();
      return chip;
    },
    remove(chip) {
      chips.splice(chips.indexOf(chip), 1);
      chip.element.remove();
      update();
      more.focus();
    },
    // Goes to the next empty field, or to the end.
    next(after) {
      const rest = chips.slice(chips.indexOf(after) + 1);
      (rest.find(chip => !chip.chosen && !chip.input.value)?.input ?? more).focus();
    },
    values(except) {
      const options = {};
      for (const chip of chips.filter(other => other !== except)) {
        const { value } = read(chip, store);
        if (value !== undefined) options[chip.option.name] = value;
      }
      return options;
    },
    // A dropped or pasted file fills an empty file option; if there is none, an option for it is added.
    takeFile(file) {
      const chip = chips.find(other => other.take && !other.chosen) ?? chips.find(other => other.take);
      const option = line.left().find(other => other.type === Type.file);
      const target = chip ?? (option && line.add(option));
      target?.take(file);
      return Boolean(target);
    },
    focus() { (chips[0]?.input ?? more).focus(); },
    cancel: on.cancel,
    send() {
      problem("");
      for (const chip of chips) {
        const { missing, wrong } = read(chip, store);
        const sentence = missing && chip.option.required ? "This option is required. Specify a value." : wrong;
        if (!sentence) continue;
        chip.mark(true);
        problem(`${chip.option.name}: ${sentence}`);
        chip.input.focus();
        return;
      }
      on.send(entry.path, line.values());
    },
  };
  const lists = optionLists(store, line);
  const keys = optionKeys(line);
  const update = () => {
    const left = line.left().length;
    more.placeholder = left ? `+${left} optional` : "";
    more.classList.toggle("bare", !left);
  };

  line.pick = item => {
    if (item.option) {
      line.add(item.option).input.focus();
    } else if (item.value !== undefined) {
      item.chip.choose(item);
      box.hide();
      line.next(item.chip);
    }
  };
  for (const option of entry.options.filter(option => option.required)) line.add(option);
  update();
  return line;
}
