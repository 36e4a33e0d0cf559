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
import { openModal } from "./modal.js";
import { createDrawer } from "./drawer.js";
import { createComposer } from "./composer/composer.js";

const app = /** @type {HTMLElement} */ (document.getElementById("app"));
/** @type {ReturnType<typeof connect> | null} */
let line = null;

// Shows the local Discord as somebody sees it: its state, and then what happens. When the connection is lost, everything is loaded again.
async function open(as, channel, server = "") {
  /** @type {ReturnType<typeof createStore> | null} */
  let store = null;
  line?.close();
  const mine = line = connect(as, server, () => {
    store?.tell("line", false);
    open(as, store?.channel.id ?? channel, server);
  });
  await mine.opened;
  const state = await get(`/api/state?as=${encodeURIComponent(as ?? "")}&server=${encodeURIComponent(server)}`).catch(() => null);
  if (mine !== line) return;
  if (!state) return setTimeout(() => open(as, channel, server), 500);
  setNow(state.utcDateTime);
  const opened = store = createStore(state);
  opened.channel = opened.place(channel) ?? opened.channel;
  const chat = h("main", { class: "chat" }, createHeader(opened, () => showSide(true)), createStatus(opened), ...createLog(opened), ...(server ? [] : createGuide(opened)), createComposer(opened));
  app.replaceChildren(createRail(opened), createSide(opened, () => showSide(false)), chat, createMembers(opened),
    h("div", { class: "curtain", onclick: () => showSide(false) }));
  app.removeAttribute("aria-busy");
  showSide(false);
  tick();
  opened.on("modal", ({ modal, channel }) => openModal(opened, modal, channel));
  mine.tell(opened);
  opened.on("server", key => open(as, undefined, key).then(() => document.getElementById("composer")?.focus()));
  opened.on("be", key => {
    history.pushState({}, "", `/?as=${key}`);
    open(key, opened.channel.id, server).then(() => document.getElementById("composer")?.focus());
  });
}

const showSide = createDrawer(app);
const asked = () => new URLSearchParams(location.search).get("as");
addEventListener("popstate", () => open(asked()));
startTheme();
open(asked());
