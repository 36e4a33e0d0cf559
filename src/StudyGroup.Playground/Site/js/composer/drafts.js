// Unsent text by person and channel. It outlives the composer, which is rebuilt when the playground comes back.
const drafts = new Map();
/** @type {() => void} */
let show = () => {};

const key = (store, channel) => `${store.me.key} ${channel.id}`;

export const draftOf = (store, channel) => drafts.get(key(store, channel)) ?? "";

export function keepDraft(store, channel, words) {
  if (words) drafts.set(key(store, channel), words);
  else drafts.delete(key(store, channel));
}

// The current composer shows restored text.
export const showsDrafts = restore => { show = restore; };

export function putBack(store, channel, words) {
  if (draftOf(store, channel)) return;
  keepDraft(store, channel, words);
  show();
}
