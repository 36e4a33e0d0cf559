import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { messageItem, pendingItem } from "./message.js";
import { called } from "./store.js";
import { threadStamp } from "./threads.js";
import { logKeys } from "./logKeys.js";
import { dayOf, show } from "./time.js";

const together = 7 * 60 * 1000;

// The open channel. Unchanged rows keep their elements, so that nothing is read out twice.
export function createLog(store) {
  const list = h("ol", {});
  const log = h("div", { class: "log", role: "log", tabindex: 0, "aria-live": "polite", "aria-relevant": "additions" }, list);
  let rows = new Map();
  let opened = null;
  let atEnd = true;
  let missed = 0;
  const words = h("span", {});
  const bar = h("div", { class: "present", hidden: true }, words,
    h("button", { type: "button", onclick: () => { toEnd(); log.focus(); } }, "Jump to present"));

  function render() {
    const isNew = opened !== store.channel;
    if (isNew) [rows, atEnd, missed] = [new Map(), true, 0];
    opened = store.channel;
    log.setAttribute("aria-busy", isNew);
    log.setAttribute("aria-label", `Messages in ${called(store.channel)}`);
    const next = new Map(plan(store).map(row => [row.key, keep(rows.get(row.key), row)]));
    rows = next;
    place(list, [...next.values()].map(row => row.element));
    log.setAttribute("aria-busy", "false");
    stay();
    tell();
  }

  // Readers at the end stay at the end; readers further up aren't moved.
  const stay = () => { if (atEnd) log.scrollTop = log.scrollHeight; };
  const toEnd = () => {
    atEnd = true;
    stay();
    tell();
  };
  // Readers further up are told about new messages, and get back with one press.
  function tell() {
    if (atEnd) missed = 0;
    bar.hidden = atEnd;
    words.textContent = missed ? `${missed} new ${missed === 1 ? "message" : "messages"}` : "You're reading older messages";
  }
  log.addEventListener("scroll", () => {
    atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    tell();
  });
  store.on("arrived", message => {
    if (atEnd || message.channel !== store.channel.id) return;
    missed++;
    tell();
  });

  const keep = (old, row) => old && old.is === row.is && old.same === row.same && old.stamp === row.stamp ? old : { ...row, element: row.make() };
  store.on("messages", render);
  store.on("channel", render);
  store.on("channels", render);
  logKeys(log);
  const sizes = new ResizeObserver(stay);
  for (const element of [log, list]) sizes.observe(element);
  queueMicrotask(render);
  return [log, bar];
}

function plan(store) {
  /** @type {{ key: string, is?: any, same?: boolean, stamp?: string, make: () => HTMLElement }[]} */
  const rows = [{ key: "welcome", stamp: store.channel.name, make: () => welcome(store) }];
  const starter = store.channel.parent && store.messages.get(store.channel.id);
  if (starter) rows.push({ key: `starter-${starter.id}`, is: starter, make: () => messageItem({ ...store, threadOf: () => null }, starter, false) });
  const items = store.pending.filter(item => item.channel === store.channel.id);
  const put = some => rows.push(...some.map(item => ({ key: item.id, is: item, make: () => pendingItem(store, item) })));
  /** @type {any} */
  let before = null;
  /** @type {string | null} */
  let day = null;
  put(items.filter(item => item.after === ""));
  for (const message of store.in(store.channel)) {
    const at = new Date(message.at);
    if (day !== dayOf(at))
      rows.push({ key: `day-${message.id}`, make: () => h("li", { class: "day" }, show(at, "D")) });
    const same = Boolean(before) && before.author === message.author && !message.origin && !message.repliesTo && before.isEphemeral === message.isEphemeral && !before.tellsOfPin && !before.tellsOfThread
      && !before.embeds.length && at.getTime() - Date.parse(before.at) < together && day === dayOf(at);
    day = dayOf(at);
    rows.push({ key: message.id, is: message, same, stamp: threadStamp(store, store.threadOf(message)), make: () => messageItem(store, message, same) });
    // A failed command stays where it failed.
    const failed = items.filter(item => item.after === message.id);
    put(failed);
    before = failed.length ? null : message;
  }
  put(items.filter(item => item.after === undefined));
  return rows;
}

function place(list, elements) {
  const wanted = new Set(elements);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  elements.forEach((element, index) => {
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
  });
}

function welcome(store) {
  const { channel } = store;
  const parent = store.place(channel.parent);
  const [mark, title, words] = channel.isDirect ? [Icons.at, channel.name, `This is the beginning of your direct messages with ${channel.name}.`]
    : parent ? [Icons.thread, channel.name, `This is the start of a thread in #${parent.name}.`]
      : [Icons.hash, `Welcome to #${channel.name}!`, `This is the start of the #${channel.name} channel.`];
  return h("li", { class: "welcome" }, h("span", { class: "hash" }, icon(mark, 40)), h("h2", {}, title), h("p", {}, words));
}
