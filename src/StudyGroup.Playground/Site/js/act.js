import { attempt, post } from "./api.js";
import { withBytes } from "./files.js";

// What the viewer does in the open channel.
const here = store => ({ as: store.me.key, channel: store.channel.id });

let count = 0;

export const runCommand = (store, path, options = {}) =>
  pend(store, `/${path}`, here(store), async order => post("/api/command", { ...order, path, options: await withBytes(options) }));

// A context menu command, on a message or a member.
export const useOn = (store, { name, type }, target) =>
  pend(store, name, { ...here(store), channel: target.channel ?? store.channel.id }, order => post("/api/use", { ...order, command: name, type, target: target.id }));

// Until an answer comes, the channel shows that the command was sent. Meanwhile another channel may have been opened.
async function pend(store, command, order, send) {
  const { channel } = order;
  const item = { id: `pending-${++count}`, channel, command };
  store.pending.push(item);
  store.tell("messages");
  const acted = await attempt(() => send(order));
  store.pending = store.pending.filter(other => other !== item);
  if (acted.failed) store.pending.push({ ...item, failed: acted.failed, after: store.in({ id: channel }).at(-1)?.id ?? "" });
  store.tell("messages");
  if (acted.modal) store.tell("modal", { modal: acted.modal, channel });
  return acted;
}

export async function press(store, message, customId) {
  const acted = await attempt(() => post("/api/press", { as: store.me.key, channel: message.channel, message: message.id, customId }));
  if (acted.modal) store.tell("modal", { modal: acted.modal, channel: message.channel });
  return acted;
}

export async function choose(store, message, customId, values) {
  const acted = await attempt(() => post("/api/choose", { as: store.me.key, channel: message.channel, message: message.id, customId, values }));
  if (acted.modal) store.tell("modal", { modal: acted.modal, channel: message.channel });
  return acted;
}

export const submit = (store, channel, modal, values) =>
  attempt(() => post("/api/submit", { as: store.me.key, channel, modal, values }));

export const suggest = (store, path, option, typed, options) =>
  attempt(async () => post("/api/suggest", { ...here(store), path, option, typed, options: await withBytes(options) }));

export async function takeDirectMessages(store, takes) {
  const answer = await attempt(() => post("/api/direct-messages", { as: store.me.key, channel: store.roots[0].id, takes }));
  if (!answer.failed) store.takesDirectMessages = answer.takesDirectMessages;
  return answer;
}

export const setInterest = (store, event, isInterested) =>
  attempt(() => post("/api/interest", { ...here(store), event: event.id, isInterested }));

export const editEvent = (store, event, values) =>
  attempt(() => post("/api/event/edit", { ...here(store), event: event.id, ...values }));

export const deleteEvent = (store, event) => attempt(() => post("/api/event/delete", { ...here(store), event: event.id }));

export const say = (store, text) => attempt(() => post("/api/say", { ...here(store), text }));

export const dismiss = (store, message) =>
  attempt(() => post("/api/dismiss", { as: store.me.key, channel: message.channel, message: message.id, customId: "" }));
