import { h, icon } from "../dom.js";
import { Icons } from "../icons.js";
import { avatar } from "../avatar.js";
import { Type } from "./catalog.js";

// The values an option can have, as far as the page knows them; null for free text.
export function pickable(option, store) {
  if (option.choices?.length) return option.choices.map(choice => ({ label: choice.name, value: choice.value }));
  switch (option.type) {
    case Type.boolean: return [{ label: "True", value: true }, { label: "False", value: false }];
    case Type.user: return [...store.people.values()].map(person => ({ label: person.name, value: person.id, lead: avatar(person, "small"), detail: person.part ?? "App" }));
    case Type.role: return [...store.roles.values()].map(role => ({ label: `@${role.name}`, value: role.id }));
    case Type.channel: return store.channels.map(channel => ({ label: `#${channel.name}`, value: channel.id, lead: icon(Icons.hash, 16) }));
    default: return null;
  }
}

export const matching = (items, typed) => {
  const text = typed.trim().toLowerCase();
  return items.filter(item => item.label.toLowerCase().includes(text));
};

// The chosen or typed value: { value }, { missing } if it is empty, or { wrong } with the reason.
export function read(chip, store) {
  if (chip.chosen) return { value: chip.chosen.value };
  if (chip.option.type === Type.file) return { missing: true };
  const typed = chip.input.value.trim();
  if (!typed) return { missing: true };
  const items = pickable(chip.option, store);
  if (items) {
    const found = items.find(item => item.label.toLowerCase().replace(/^[#@]/, "") === typed.toLowerCase().replace(/^[#@]/, ""));
    return found ? { value: found.value } : { wrong: "Choose one of the options offered." };
  }
  if (chip.option.type === Type.integer) return /^-?\d{1,16}$/.test(typed) ? { value: Number(typed) } : { wrong: "Enter a whole number, or choose one from the list." };
  if (chip.option.type === Type.number) return Number.isFinite(Number(typed)) ? { value: Number(typed) } : { wrong: "Enter a number." };
  return { value: chip.input.value };
}

export const describe = option => h("span", {}, h("b", {}, option.name), ` ${option.description}`);
