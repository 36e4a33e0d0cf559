import { suggest } from "../act.js";
import { Type } from "./catalog.js";
import { describe, matching, pickable } from "./values.js";

const pause = 120;

// What the list offers for the field being typed in.
export function optionLists(store, line) {
  const { box, more } = line;
  let asked = 0;

  function entered(chip) {
    if (chip.option.type === Type.file) return box.show(chip.input, describe(chip.option), [], -1);
    const items = pickable(chip.option, store);
    if (items) box.show(chip.input, describe(chip.option), matching(items, chip.chosen ? "" : chip.input.value).map(item => ({ ...item, chip })));
    else if (chip.option.autocomplete) ask(chip);
    else box.show(chip.input, describe(chip.option), [], -1);
  }

  // Only the answer to the latest question counts.
  async function ask(chip) {
    const mine = ++asked;
    box.show(chip.input, [describe(chip.option), " · Loading options…"], [], -1);
    await new Promise(resolve => setTimeout(resolve, chip.input.value ? pause : 0));
    if (mine !== asked) return;
    const typed = chip.chosen ? "" : chip.input.value;
    const answer = await suggest(store, line.entry.path, chip.option.name, typed, line.values(chip));
    if (mine !== asked || document.activeElement !== chip.input) return;
    if (answer.failed) box.show(chip.input, [describe(chip.option), " · Loading options failed"], [], -1);
    else if (!answer.choices.length) box.show(chip.input, [describe(chip.option), " · No options match your search."], [], -1);
    else box.show(chip.input, describe(chip.option), answer.choices.map(choice => ({ label: choice.name, value: choice.value, chip })));
  }

  function showMore() {
    asked++;
    const items = line.left().map(option => ({ label: option.name, detail: option.description, option }));
    const found = matching(items, more.value);
    if (items.length) box.show(more, "Options", found, more.value ? 0 : -1);
    else box.hide();
  }

  return { entered, typed: entered, more: showMore };
}
