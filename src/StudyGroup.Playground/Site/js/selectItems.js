import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { avatar } from "./avatar.js";

const Kind = { text: 3, user: 5, role: 6, mentionable: 7, channel: 8 };

// What a select menu offers: the bot's options, or people, roles and channels.
export function selectItems(spec, store) {
  const defaults = new Set((spec.default_values ?? []).map(value => value.id));
  const people = () => [...store.people.values()].map(person => ({ label: person.name, value: person.id, lead: avatar(person, "small"), detail: person.part ?? "App" }));
  const roles = () => [...store.roles.values()].map(role => ({ label: `@${role.name}`, value: role.id }));
  const channels = () => store.channels.filter(channel => !spec.channel_types?.length || spec.channel_types.includes(channel.type ?? 0))
    .map(channel => ({ label: channel.name, value: channel.id, lead: icon(Icons.hash, 18) }));
  switch (spec.type) {
    case Kind.user: return marked(people(), defaults);
    case Kind.role: return marked(roles(), defaults);
    case Kind.mentionable: return marked([...people(), ...roles()], defaults);
    case Kind.channel: return marked(channels(), defaults);
    default: return spec.options.map(option => ({ label: option.label, value: option.value, detail: option.description, isDefault: Boolean(option.default),
      lead: option.emoji?.name && h("span", { class: "lead", "aria-hidden": "true" }, option.emoji.name) }));
  }
}

const marked = (items, defaults) => items.map(item => ({ ...item, isDefault: defaults.has(item.value) }));
