import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { attempt, get, post } from "./api.js";
import { frame } from "./frame.js";

const often = 500;
const most = 300;

const faults = [
  ["drop", "Drop the connection", "The gateway connection was dropped."],
  ["reconnect", "Ask to reconnect", "The bot was asked to reconnect (op 7)."],
  ["429", "429 next", "The bot's next answer or post hits a one-second rate limit."],
  ["503", "503 next", "The bot's next answer or post hits a server error."],
  ["slow", "Slow next", "The bot's next answer or post takes four seconds: too late for a first answer, so the bot shows that it's thinking."],
  ["mute", "Too slow", "The bot's next answers come too late."],
  ["none", "No faults", "All faults are off."],
];

// The actual traffic between the bot and this Discord, newest first, and switches for faults.
export function createWire(store) {
  let next = 0;
  let timer = 0;
  const toggle = h("button", { type: "button", class: "tool", "aria-expanded": "false", "aria-label": "Show the wire", title: "Show the wire", onclick: () => open(panel.hidden) }, icon(Icons.wire), h("span", { class: "label" }, "Wire"));
  const frames = h("div", { class: "frames", tabindex: 0, role: "region", "aria-label": "Gateway frames and requests, newest first" });
  const said = h("p", { role: "status" }, "Make something go wrong and watch the bot recover.");
  const state = h("span", { class: "state" });
  const close = h("button", { type: "button", class: "close", "aria-label": "Close the wire", onclick: () => open(false) }, icon(Icons.close));
  const panel = h("aside", { class: "wire", "aria-label": "The wire", hidden: true },
    h("header", {}, h("h2", {}, "The wire"), state, close),
    h("div", { class: "faults" }, ...faults.map(([kind, name, sentence]) => h("button", { type: "button", class: "button secondary", onclick: async () => {
      const { failed } = await attempt(() => post("/api/fault", { kind }));
      said.textContent = failed ?? sentence;
    } }, name)), said), frames);

  function open(isOpen) {
    panel.hidden = !isOpen;
    toggle.setAttribute("aria-expanded", isOpen);
    clearTimeout(timer);
    if (isOpen) {
      close.focus();
      poll();
    } else {
      toggle.focus();
    }
  }

  async function poll() {
    const read = await attempt(() => get(`/api/wire?from=${next}`));
    if (read.next < next) frames.replaceChildren();
    next = read.next ?? next;
    frames.prepend(...(read.entries ?? []).reverse().map(frame));
    while (frames.children.length > most) frames.lastChild.remove();
    if (!panel.hidden && panel.isConnected) timer = setTimeout(poll, often);
  }

  const show = () => {
    state.textContent = store.bot.isBotConnected ? "connected" : "not connected";
    state.classList.toggle("off", !store.bot.isBotConnected);
  };
  store.on("bot", show);
  show();
  panel.addEventListener("keydown", event => { if (event.key === "Escape") open(false); });
  return [toggle, panel];
}
