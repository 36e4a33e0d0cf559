import { h, icon, classes } from "./dom.js";
import { Icons } from "./icons.js";
import { attempt, post } from "./api.js";
import { avatar } from "./avatar.js";
import { createEvents } from "./events.js";
import { createPeople } from "./people.js";
import { hasMemberMenu, memberMenu, moreButton, opensMenu } from "./contextMenus.js";

// The servers, and for an organizer a way to invite the bot to a new one.
export const createRail = store => h("nav", { class: "rail", "aria-label": "Servers" }, ...store.servers.map(server => serverButton(store, server)),
  store.mayInvite && h("button", { type: "button", class: "server invite", title: "Invite the bot to a new server", "aria-label": "Invite the bot to a new server",
    onclick: async () => { const { server } = await attempt(() => post("/api/invite", { as: store.me.key })); if (server) store.tell("server", server); } }, icon(Icons.plus)));

const serverButton = (store, { key, name }) => h("button", { type: "button", class: "server", title: name, "aria-label": name,
  "aria-current": key === store.server ? "true" : null, onclick: () => key !== store.server && store.tell("server", key) },
h("span", { class: "initials", "data-initials": name.split(" ").map(word => word[0]).join("") }));

export function createSide(store, close) {
  const list = h("ul", {});
  const directs = h("div", {});
  const render = () => {
    list.replaceChildren(...store.roots.map(channel => h("li", {}, item(store, channel, close), threads(store, channel, close))));
    directs.replaceChildren(...(store.directs.length ? [h("h2", {}, "Direct messages"), h("ul", {}, ...store.directs.map(direct => h("li", {}, item(store, direct, close))))] : []));
  };
  for (const topic of ["channel", "channels", "unread"]) store.on(topic, render);
  render();
  return h("section", { class: "side", id: "side", "aria-label": store.guild },
    h("div", { class: "guild-name" }, h("span", {}, store.guild)),
    h("nav", { class: "channels", "aria-label": "Channels" }, createEvents(store, close), h("hr"), h("h2", {}, "Text channels"), list, directs),
    createPeople(store));
}

// Archived threads aren't listed, except the open one.
function threads(store, channel, close) {
  const open = store.threads(channel).filter(thread => !thread.isArchived || thread === store.channel);
  return open.length > 0 && h("ul", { class: "thread-list", "aria-label": `Threads in ${channel.name}` }, ...open.map(thread => h("li", {}, item(store, thread, close))));
}

function item(store, channel, close) {
  const count = store.unread.get(channel.id);
  return h("button", { type: "button", class: classes("channel", count && "unread"), "aria-current": channel === store.channel ? "page" : null,
    onclick: () => { store.go(channel); close(); } }, channel.isDirect ? avatar(bot(store), "small") : !channel.parent && icon(Icons.hash), h("span", { class: "channel-name" }, channel.name), count && h("span", { class: "count", "aria-label": `${count} unread` }, String(count)));
}

const bot = store => [...store.people.values()].find(person => person.isBot);

export function createMembers(store) {
  const element = h("aside", { class: "members", "aria-label": "Members" });
  const render = () => {
    const people = [...store.people.values()];
    element.replaceChildren(...group("Organizers", people.filter(person => person.part === "Organizer"), store),
      ...group("Readers", people.filter(person => !person.isBot && person.part !== "Organizer"), store),
      ...group("Apps", people.filter(person => person.isBot), store));
  };
  for (const topic of ["bot", "commands"]) store.on(topic, render);
  render();
  return element;
}

const group = (name, people, store) => [h("h2", {}, `${name} — ${people.length}`), h("ul", {}, ...people.map(person => member(store, person)))];

function member(store, person) {
  const hasMenu = hasMemberMenu(store);
  const open = at => memberMenu(store, person, element.lastElementChild, at);
  const element = h("li", { class: classes("member", person.isBot && !store.bot.isBotConnected && "away") }, h("span", { class: "dot" }, avatar(person, "small")),
    h("span", {}, person.name), person.isBot && h("span", { class: "tag" }, "APP"), hasMenu && moreButton(() => open(), `More about ${person.name}`));
  return hasMenu ? opensMenu(element, open) : element;
}
