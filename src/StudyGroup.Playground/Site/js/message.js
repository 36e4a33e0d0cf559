import { h, icon, classes } from "./dom.js";
import { Icons } from "./icons.js";
import { attachments } from "./attachments.js";
import { avatar } from "./avatar.js";
import { components } from "./components.js";
import { embed } from "./embed.js";
import { dots, failure } from "./feedback.js";
import { markdown } from "./markdown/blocks.js";
import { inline } from "./markdown/inline.js";
import { dismiss } from "./act.js";
import { messageMenu, moreButton, opensMenu } from "./contextMenus.js";
import { threadCard } from "./threads.js";
import { keepsTime, posted, show } from "./time.js";

// A message. Directly below one by the same author it has no header.
export function messageItem(store, message, isSame) {
  if (message.tellsOfPin || message.tellsOfThread) return notice(store, message);
  const author = store.people.get(message.author);
  const at = new Date(message.at);
  const open = at => messageMenu(store, message, element, at);
  const element = h("li", { class: classes("message", isSame && "same", message.pingsMe && "pinged", message.isEphemeral && "private"), "data-id": message.id, tabindex: -1 },
    h("article", { "aria-label": `${author?.name ?? "Somebody"}, ${show(at, "t")}` },
      message.origin && origin(store, message.origin),
      message.repliesTo && replied(store, message.repliesTo),
      !isSame && avatar(author),
      h("div", { class: "head" }, h("span", { class: "name" }, author?.name ?? "Deleted User"), author?.isBot && h("span", { class: "tag" }, "APP"),
        time(message)),
      h("div", { class: "body" }, ...body(store, message)),
      message.isEphemeral && only(store, message)),
    !message.isThinking && h("div", { class: "message-tools" }, moreButton(() => open())));
  return message.isThinking ? element : opensMenu(element, open);
}

// Discord's own notices.
function notice(store, message) {
  const thread = store.threadOf(message);
  return h("li", { class: "message notice", "data-id": message.id, tabindex: -1 }, h("article", { "aria-label": "Notice" },
    icon(message.tellsOfPin ? Icons.pin : Icons.thread, 18), h("b", {}, store.people.get(message.author)?.name ?? "Somebody"), ` ${message.content} `, time(message), thread && threadCard(store, thread)));
}

function body(store, message) {
  if (message.isThinking) return [thinking(`${store.people.get(message.author)?.name} is thinking…`)];
  const thread = store.threadOf(message);
  const edited = message.editedAt && !message.origin && h("span", { class: "edited" }, "(edited)");
  return [
    message.content && h("div", {}, markdown(message.content, store)),
    ...message.embeds.map(item => embed(item, store)),
    ...attachments(message),
    edited,
    ...components(store, message),
    thread && threadCard(store, thread),
  ].filter(Boolean);
}

const time = ({ at }) => keepsTime(h("time", { class: "at", datetime: at, title: show(new Date(at), "F") }), element => {
  const text = posted(new Date(at));
  if (element.textContent !== text) element.textContent = text;
});

function only(store, message) {
  return h("div", { class: "only" }, icon(Icons.eye, 16), "Only you can see this ·",
    h("button", { type: "button", onclick: () => dismiss(store, message) }, "Dismiss message"));
}

function origin(store, /** @type {{ by: string, command?: string, message?: string }} */ { by, command, message }) {
  const person = store.people.get(by);
  const of = message ? store.messages.get(message) : null;
  return h("div", { class: "origin" }, avatar(person, "tiny"), h("b", {}, person?.name ?? "Somebody"),
    of ? h("span", { class: "quote" }, ...inline(of.embeds[0]?.title ?? of.content, store)) : command ? [" used ", h("span", { class: "command" }, command)] : " used a button");
}

// What a reply answers. Clicking it shows that message.
function replied(store, id) {
  const of = store.messages.get(id);
  if (!of) return h("div", { class: "origin" }, h("i", {}, "Original message was deleted"));
  return h("div", { class: "origin" }, avatar(store.people.get(of.author), "tiny"), h("b", {}, store.people.get(of.author)?.name ?? "Somebody"),
    h("button", { type: "button", class: "quote", onclick: () => jump(id) },
      ...inline(of.embeds[0]?.title ?? of.content, store)));
}

const thinking = text => h("span", { class: "thinking" }, dots(), text);

// A command that is being sent, or that failed.
export function pendingItem(store, item) {
  const bot = [...store.people.values()].find(person => person.isBot);
  return h("li", { class: classes("message", item.failed && "private"), "data-id": item.id },
    h("article", { "aria-label": item.failed ? "A command that failed" : "Sending a command" },
      origin(store, { by: store.me.id, command: item.command }), avatar(bot),
      h("div", { class: "head" }, h("span", { class: "name" }, bot?.name), h("span", { class: "tag" }, "APP")),
      h("div", { class: "body" }, item.failed ? failure(item.failed) : thinking("Sending command…")),
      item.failed && h("div", { class: "only" }, icon(Icons.eye, 16), "Only you can see this ·", h("button", { type: "button", onclick: () => forget(store, item) }, "Dismiss message"))));
}

// Scrolls to a message.
export function jump(id) {
  const element = /** @type {HTMLElement | null} */ (document.querySelector(`.log .message[data-id="${id}"]`));
  element?.scrollIntoView({ block: "center" });
  element?.focus();
}

function forget(store, item) {
  store.pending = store.pending.filter(other => other.id !== item.id);
  store.tell("messages");
}
