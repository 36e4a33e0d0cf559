import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { useOn } from "./act.js";
import { isFor } from "./composer/catalog.js";
import { openMenu } from "./menu.js";
import { startThread } from "./threads.js";

const Type = { user: 2, message: 3 };

// A message's menu: by right click, Shift+F10, or the message's own button.
export function messageMenu(store, message, element, at) {
  const text = [message.content, ...message.embeds.flatMap(embed => [embed.title, embed.description])].filter(Boolean).join("\n");
  const thread = store.threadOf(message);
  const mayStart = !message.isEphemeral && message.id !== store.channel.id && store.roots.some(channel => channel.id === message.channel);
  openMenu("Message", [
    ...apps(store, Type.message, message),
    thread ? { label: "Open thread", icon: Icons.thread, run: () => store.go(thread) }
      : mayStart && { label: "Create thread", icon: Icons.thread, run: () => startThread(store, message) },
    text && { label: "Copy text", icon: Icons.copy, run: () => navigator.clipboard.writeText(text) },
    { label: "Copy message ID", icon: Icons.id, run: () => navigator.clipboard.writeText(message.id) },
  ].filter(Boolean), at ?? beside(element), element);
}

export const hasMemberMenu = store => apps(store, Type.user).length > 0;

export const memberMenu = (store, person, element, at) => openMenu(person.name, apps(store, Type.user, person), at ?? beside(element), element);

function apps(store, type, target) {
  const commands = store.commands.filter(command => command.type === type && isFor(command, store.channel));
  return commands.length ? [{ label: "Apps", entries: commands.map(command => ({ label: command.name, run: () => useOn(store, command, target) })) }] : [];
}

const beside = element => {
  const { top, bottom, left, right } = (element.querySelector(".more-button") ?? element).getBoundingClientRect();
  return { top, bottom, left: Math.max(left, right - 200), width: 0 };
};

export const moreButton = (open, label = "More") => h("button", { type: "button", class: "more-button", "aria-label": label, title: label, "aria-haspopup": "menu", onclick: open }, icon(Icons.more));

// Lets right click and the keyboard open a menu on an element.
// Selected text keeps the browser's own menu. On some systems right click itself selects a word.
export function opensMenu(element, open) {
  let hasMarked = false;
  element.addEventListener("pointerdown", () => { hasMarked = !getSelection()?.isCollapsed; });
  element.addEventListener("contextmenu", event => {
    if (event.target.closest("a, input, textarea") || hasMarked) return;
    event.preventDefault();
    open(event.clientX || event.clientY ? { top: event.clientY, bottom: event.clientY, left: event.clientX, width: 0 } : undefined);
  });
  element.addEventListener("keydown", event => {
    if (event.key !== "ContextMenu" && !(event.shiftKey && event.key === "F10")) return;
    event.preventDefault();
    event.stopPropagation();
    open();
  });
  return element;
}
