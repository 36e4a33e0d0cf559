import { attempt, post } from "./api.js";
import { openModal } from "./modal.js";

// What the viewer does in the channel that is open.
const here = store => ({ as: store.me.key, channel: store.channel.id });

let count = 0;

export async function runCommand(store, path, options = {}, shown = "") {
  const item = { id: `pending-${++count}`, channel: store.channel.id, path, shown };
  store.pending.push(item);
  store.tell("messages");
  const acted = await attempt(() => post("/api/command", { ...here(store), path, options }));
  store.pending = store.pending.filter(other => other !== item);
  if (acted.failed) store.pending.push({ ...item, failed: acted.failed, after: store.in(store.channel).at(-1)?.id ?? "" });
  store.tell("messages");
  if (acted.modal) openModal(store, acted.modal);
  return acted;
}

export async function press(store, message, customId) {
  const acted = await attempt(() => post("/api/press", { as: store.me.key, channel: message.channel, message: message.id, customId }));
  if (acted.modal) openModal(store, acted.modal, message.channel);
  return acted;
}

export async function choose(store, message, customId, values) {
  const acted = await attempt(() => post("/api/choose", { as: store.me.key, channel: message.channel, message: message.id, customId, values }));
  if (acted.modal) openModal(store, acted.modal, message.channel);
  return acted;
}

export const submit = (store, channel, modal, values) =>
  attempt(() => post("/api/submit", { as: store.me.key, channel, modal, values }));

export const suggest = (store, path, option, typed, options) =>
  attempt(() => post("/api/suggest", { ...here(store), path, option, typed, options }));

export const say = (store, text) => attempt(() => post("/api/say", { ...here(store), text }));

export const dismiss = (store, message) =>
  attempt(() => post("/api/dismiss", { as: store.me.key, channel: message.channel, message: message.id, customId: "" }));
