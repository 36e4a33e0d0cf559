import { h } from "./dom.js";
import { get } from "./api.js";
import { createStore } from "./store.js";
import { connect } from "./live.js";
import { setNow, tick } from "./time.js";
import { startTheme } from "./theme.js";
import { createRail, createSide, createMembers } from "./sidebar.js";
import { createHeader, createStatus } from "./header.js";
import { createLog } from "./log.js";
import { createGuide } from "./guide.js";
import { createComposer } from "./composer/composer.js";

const app = document.getElementById("app");
let line = null;

// Shows the local Discord as somebody sees it: what it is, and from there on what happens. When the line is cut, all is asked anew.
async function open(as, channel) {
  let store = null;
  line?.close();
  const mine = line = connect(as, () => {
    store?.tell("line", false);
    open(as, store?.channel.id ?? channel);
  });
  await mine.opened;
  const state = await get(`/api/state?as=${encodeURIComponent(as ?? "")}`).catch(() => null);
  if (mine !== line) return;
  if (!state) return setTimeout(() => open(as, channel), 500);
  setNow(state.utcDateTime);
  store = createStore(state);
  store.channel = store.place(channel) ?? store.channel;
  const showSide = isShown => app.classList.toggle("open", isShown);
  const chat = h("main", { class: "chat" }, createHeader(store, () => showSide(true)), createStatus(store), createLog(store), ...createGuide(store), createComposer(store));
  app.replaceChildren(createRail(store), createSide(store, () => showSide(false)), chat, createMembers(store),
    h("div", { class: "curtain", onclick: () => showSide(false) }));
  app.removeAttribute("aria-busy");
  showSide(false);
  tick();
  mine.tell(store);
  store.on("be", key => {
    history.pushState({}, "", `/?as=${key}`);
    open(key, store.channel.id).then(() => document.getElementById("composer").focus());
  });
}

const asked = () => new URLSearchParams(location.search).get("as");
addEventListener("popstate", () => open(asked()));
startTheme();
open(asked());
