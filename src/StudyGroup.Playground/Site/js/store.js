// What this window shows of the local Discord, and who listens for changes.
export function createStore(state) {
  const ears = new Map();
  const store = {
    guild: state.guild,
    server: state.server,
    servers: state.servers,
    mayInvite: state.mayInvite,
    bot: state.bot,
    people: byId(state.people.map((person, tint) => ({ ...person, tint: tint % 5 }))),
    roles: byId(state.roles),
    channels: state.channels,
    directs: state.directMessages.map(direct),
    takesDirectMessages: state.takesDirectMessages,
    commands: state.commands,
    events: byId(state.events),
    messages: new Map(),
    pending: [],
    unread: new Map(),
    channel: state.channels.find(channel => channel.id === state.opens) ?? state.channels[0],

    on(topic, hear) {
      if (!ears.has(topic)) ears.set(topic, []);
      ears.get(topic).push(hear);
      return () => ears.set(topic, ears.get(topic).filter(other => other !== hear));
    },
    tell(topic, data) {
      for (const hear of ears.get(topic) ?? []) hear(data);
    },
    in(channel) {
      return [...store.messages.values()].filter(message => message.channel === channel.id).sort((a, b) => older(a.id, b.id));
    },
    // Every place that can be open: channels, threads and direct messages.
    place: id => [...store.channels, ...store.directs].find(place => place.id === id),
    keepDirect(kept) {
      if (!store.place(kept.id)) store.directs.push(direct(kept));
      store.tell("channels");
    },
    // The server's channels, without threads, which are listed below their channel.
    get roots() { return store.channels.filter(channel => !channel.parent); },
    threads: channel => store.channels.filter(other => other.parent === channel.id),
    threadOf: message => store.channels.find(channel => channel.parent && channel.id === (message.tellsOfThread ?? message.id)),
    keepThread(thread) {
      const known = store.channels.find(channel => channel.id === thread.id);
      if (known) Object.assign(known, thread);
      else store.channels.push(thread);
      store.tell("channels");
      return known ?? thread;
    },
    loseThread(id) {
      const gone = store.channels.find(channel => channel.id === id);
      store.channels = store.channels.filter(channel => channel !== gone);
      store.tell("channels");
      if (gone && gone === store.channel) store.go(store.channels.find(channel => channel.id === gone.parent));
    },
    go(channel) {
      store.channel = channel;
      store.unread.delete(channel.id);
      store.tell("channel");
    },
  };
  store.me = [...store.people.values()].find(person => person.key === state.me);
  for (const message of state.messages) store.messages.set(message.id, message);
  return store;
}

const direct = ({ id, name }) => ({ id, name, isDirect: true });

// A place's name where its kind isn't obvious.
export const called = place => place.isDirect ? `@${place.name}` : place.parent ? place.name : `#${place.name}`;

// Ids have more digits than a number can hold.
export const older = (a, b) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

const byId = items => new Map(items.map(item => [item.id, item]));
