import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { avatar } from "./avatar.js";
import { attempt, post } from "./api.js";
import { askText } from "./ask.js";
import { keepsTime, posted } from "./time.js";

// Asks for a name and starts a thread, from a message or without one.
export async function startThread(store, /** @type {any} */ message = null) {
  const channel = store.channel;
  await askText({ title: "Create thread", label: "Thread name", yes: "Create", max: 100, value: suggested(message), async run(name) {
    const thread = await attempt(() => post("/api/thread", { as: store.me.key, channel: channel.id, name, message: message?.id ?? null }));
    if (!thread.failed) store.go(store.keepThread(thread));
    return thread.failed;
  } });
  if (store.channel !== channel) document.getElementById("composer")?.focus();
}

const suggested = message => (message?.embeds[0]?.title ?? message?.content ?? "").replace(/[*_~`|>#]|<[^>]*>/g, "").split("\n")[0].trim().slice(0, 40);

// A message's thread, shown below it: the last message, and a link into the thread.
export function threadCard(store, thread) {
  const said = store.in(thread);
  const last = said.at(-1);
  const count = said.length === 1 ? "1 message" : `${said.length || "No"} messages`;
  return h("button", { type: "button", class: "thread-card", onclick: () => store.go(thread) },
    h("span", { class: "thread-line" }, h("b", {}, thread.name), h("span", { class: "thread-count" }, count, icon(Icons.right, 14))),
    last ? h("span", { class: "thread-line" }, avatar(store.people.get(last.author), "tiny"), h("span", { class: "thread-name" }, store.people.get(last.author)?.name ?? "Somebody"),
      h("span", { class: "thread-last" }, last.embeds[0]?.title ?? last.content), keepsTime(h("time", { datetime: last.at }), element => { element.textContent = posted(new Date(last.at)); }))
      : h("span", { class: "thread-line" }, "There are no messages in this thread yet."));
}

// What the card shows, to know whether it must be redrawn.
export const threadStamp = (store, thread) => thread ? `${thread.name} ${store.in(thread).length} ${store.in(thread).at(-1)?.id}` : "";
