import { setNow } from "./time.js";

// Hears what happens. When the line was cut and stands again, everything is asked anew.
export function listen(store, reload) {
  const source = new EventSource(`/api/live?as=${encodeURIComponent(store.me.key)}`);
  const on = (name, hear) => source.addEventListener(name, event => hear(JSON.parse(event.data)));
  let wasCut = false;
  source.onerror = () => {
    wasCut = true;
    store.tell("line", false);
  };
  source.onopen = () => {
    if (wasCut) reload();
  };
  on("clock", clock => {
    setNow(clock.utcDateTime);
    store.tell("clock");
  });
  on("message", message => take(store, message));
  on("gone", ({ id }) => {
    store.messages.delete(id);
    store.tell("messages");
  });
  on("commands", commands => {
    store.commands = commands;
    store.tell("commands");
  });
  on("bot", bot => {
    store.bot = bot;
    store.tell("bot");
  });
  return () => source.close();
}

function take(store, message) {
  const isNew = !store.messages.has(message.id);
  store.messages.set(message.id, message);
  if (message.origin?.by === store.me.id) {
    const waiting = store.pending.findIndex(item => !item.failed && item.command === message.origin.command);
    if (isNew && waiting >= 0) store.pending.splice(waiting, 1);
  }
  if (isNew && message.channel !== store.channel.id) {
    store.unread.set(message.channel, (store.unread.get(message.channel) ?? 0) + 1);
    store.tell("unread");
  }
  store.tell("messages");
  if (isNew) store.tell("arrived", message);
}
