import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { createClock } from "./clock.js";
import { createWire } from "./wire.js";
import { called } from "./store.js";
import { createPins } from "./pins.js";
import { startAgain } from "./startAgain.js";
import { startThread } from "./threads.js";
import { turnTheme } from "./theme.js";

export function createHeader(store, openSide) {
  const name = h("span", {});
  const topic = h("span", { class: "topic" });
  const mark = h("span", { class: "mark" });
  const create = h("button", { type: "button", class: "tool create", "aria-label": "Create thread", title: "Create thread", onclick: () => startThread(store) }, icon(Icons.thread));
  const topics = { seminars: "Reminders appear here", general: "Anything about the book", organizers: "Only organizers see this channel" };
  const render = () => {
    name.textContent = store.channel.name;
    const parent = store.channels.find(channel => channel.id === store.channel.parent);
    topic.textContent = parent ? `Thread in #${parent.name}` : store.channel.isDirect ? "Only you two see this" : topics[store.channel.name] ?? "";
    mark.replaceChildren(icon(store.channel.isDirect ? Icons.at : parent ? Icons.thread : Icons.hash, 22));
    create.hidden = Boolean(parent || store.channel.isDirect);
    document.title = `${called(store.channel)} · Study Group playground`;
  };
  store.on("channel", render);
  store.on("channels", render);
  render();
  return h("header", { class: "top" },
    h("button", { type: "button", class: "tool menu", "aria-label": "Channels and people", "aria-controls": "side", onclick: openSide }, icon(Icons.menu, 22)),
    h("h1", {}, mark, name), topic, h("span", { class: "gap" }),
    ...createClock(store),
    create,
    ...createPins(store),
    ...createWire(store),
    h("button", { type: "button", class: "tool", "aria-label": "Switch theme", title: "Switch theme", onclick: turnTheme }, icon(Icons.moon)));
}

// Says what is wrong while it lasts.
export function createStatus(store) {
  const element = h("div", { role: "status" });
  let line = true;
  const render = () => {
    const sentence = !line ? "The playground isn't responding. Waiting for it to come back…"
      : store.bot.problem ?? (store.bot.isBotConnected ? "" : "The bot isn't connected. It'll be back in a moment…");
    const again = line && store.bot.mayTryAgain && h("button", { type: "button", onclick: () => startAgain(store) }, "Try again");
    element.replaceChildren(...(sentence ? [h("div", { class: `status ${line ? "" : "bad"}` }, h("span", {}, sentence), again || "")] : []));
  };
  store.on("bot", render);
  store.on("line", stands => {
    line = stands;
    render();
  });
  render();
  return element;
}
