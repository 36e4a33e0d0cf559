import { setNow } from "./time.js";

const soonest = 250;
const latest = 3000;

// Receives what happens from the moment `opened` settles. Events that come before `tell` is called are kept.
// A connection that can't be opened is retried. Once open, losing it is final and calls `cut`.
export function connect(as, server, cut) {
  const kept = [];
  let hear = event => kept.push(event);
  /** @type {WebSocket | undefined} */
  let socket;
  let stands = false;
  let isOver = false;
  let wait = soonest;

  const opened = new Promise((/** @type {(value?: void) => void} */ resolve) => {
    const dial = () => {
      if (isOver) return;
      socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/api/live?as=${encodeURIComponent(as ?? "")}&server=${encodeURIComponent(server)}`);
      socket.onmessage = ({ data }) => {
        stands = true;
        resolve();
        hear(JSON.parse(data));
      };
      socket.onclose = () => {
        if (isOver) return;
        if (stands) cut();
        else setTimeout(dial, wait = Math.min(wait * 2, latest));
      };
    };
    dial();
  });

  return {
    opened,
    tell(store) {
      hear = event => news[event.name]?.(store, event.data);
      kept.forEach(hear);
    },
    close() {
      isOver = true;
      socket?.close();
    },
  };
}

const news = {
  clock(store, { utcDateTime }) {
    setNow(utcDateTime);
    store.tell("clock");
  },
  message: take,
  gone(store, { id }) {
    store.messages.delete(id);
    store.tell("messages");
  },
  direct: (store, direct) => store.keepDirect(direct),
  event(store, event) {
    store.events.set(event.id, event);
    store.tell("events");
  },
  "event-gone"(store, { id }) {
    store.events.delete(id);
    store.tell("events");
  },
  thread: (store, thread) => store.keepThread(thread),
  "thread-gone": (store, { id }) => store.loseThread(id),
  commands(store, commands) {
    store.commands = commands;
    store.tell("commands");
  },
  bot(store, bot) {
    store.bot = bot;
    store.tell("bot");
  },
};

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
