import { h, icon, classes } from "./dom.js";
import { Icons } from "./icons.js";
import { setInterest } from "./act.js";
import { askToDelete, openEventEdit } from "./eventEdit.js";
import { failure } from "./feedback.js";
import { markdown } from "./markdown/blocks.js";
import { inline } from "./markdown/inline.js";
import { asOrganizer } from "./steps.js";
import { keepsTime, relative, span } from "./time.js";

// The entry above the channels, which opens the list of upcoming events.
export function createEvents(store, close) {
  const count = h("span", { class: "events-count" });
  const button = h("button", { type: "button", class: "channel events", "aria-haspopup": "dialog", onclick: () => { close(); openEvents(store); } }, icon(Icons.calendar), h("span", { class: "channel-name" }, "Events"), " ", count);
  const render = () => count.replaceChildren(...(store.events.size ? [String(store.events.size), h("span", { class: "unseen" }, " upcoming")] : []));
  store.on("events", render);
  render();
  return button;
}

function openEvents(store) {
  const title = h("h2", { id: "events-title" });
  const list = h("ul", { class: "event-list" });
  const dialog = h("dialog", { class: "modal events-dialog", "aria-labelledby": "events-title" },
    h("header", {}, icon(Icons.calendar, 24), title, h("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => dialog.close() }, icon(Icons.close, 22))), list);
  const cards = new Map();
  const render = () => {
    if (!dialog.isConnected) return;
    const events = [...store.events.values()].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
    title.textContent = events.length === 1 ? "1 event" : events.length ? `${events.length} events` : "Events";
    for (const [id, card] of cards) if (!store.events.has(id)) {
      card.element.remove();
      cards.delete(id);
    }
    if (!events.length) return list.replaceChildren(none(store));
    for (const none of list.querySelectorAll(".event-none")) none.remove();
    events.forEach((event, index) => {
      if (!cards.has(event.id)) cards.set(event.id, createCard(store));
      const card = cards.get(event.id);
      card.show(event);
      if (list.children[index] !== card.element) list.insertBefore(card.element, list.children[index] ?? null);
    });
  };
  const stop = store.on("events", render);
  dialog.addEventListener("close", () => {
    stop();
    dialog.remove();
  });
  document.body.append(dialog);
  render();
  dialog.showModal();
}

// Nothing happens by itself: an organizer has to want events.
function none(store) {
  const problem = h("div", {});
  const turnOn = h("button", { type: "button", class: "button", onclick: async () => {
    turnOn.disabled = true;
    const failed = await asOrganizer(store, "manage settings", { events: true, interested: true });
    turnOn.disabled = false;
    problem.replaceChildren(...(failed ? [failure(failed)] : []));
  } }, "Let Olivia turn them on");
  return h("li", { class: "event-none" }, h("b", {}, "There are no upcoming events."),
    h("p", {}, "Events that an app or an organizer schedules for this server appear here. With ", h("code", {}, "/manage settings events:True"), " the bot keeps one for each seminar."), turnOn, problem);
}

// A card keeps its button element, so that pressing it doesn't lose the focus.
function createCard(store) {
  /** @type {any} */
  let event = null;
  const about = h("div", { class: "event-about" });
  const people = h("span", { class: "event-people" });
  const problem = h("div", {});
  const toggle = h("button", { type: "button", class: "button event-toggle", onclick: async () => {
    toggle.disabled = true;
    const { failed } = await setInterest(store, event, !event.isMine);
    toggle.disabled = false;
    toggle.focus();
    problem.replaceChildren(...(failed ? [failure(failed)] : []));
  } });
  const changes = h("span", { class: "event-changes" },
    h("button", { type: "button", class: "quiet", onclick: () => openEventEdit(store, event) }, "Edit"),
    h("button", { type: "button", class: "quiet", onclick: async () => {
      const { failed } = await askToDelete(store, event);
      problem.replaceChildren(...(failed ? [failure(failed)] : []));
    } }, "Delete"));
  return {
    element: h("li", { class: "event-card" }, about, h("footer", {}, people, changes, toggle), problem),
    show(now) {
      event = now;
      const [start, end] = [new Date(event.start), new Date(event.end ?? event.start)];
      about.replaceChildren(
        h("p", { class: classes("event-when", event.isActive && "active") }, icon(event.isActive ? Icons.live : Icons.calendar, 18),
          h("time", { datetime: event.start }, span(start, end)), keepsTime(h("span", { class: "event-in" }), element => { element.textContent = event.isActive ? "now" : relative(start); })),
        h("h3", {}, event.name), h("p", { class: "event-where" }, icon(Icons.place, 18), h("span", {}, ...inline(event.location, store))),
        ...(event.description ? [markdown(event.description, store)] : []));
      people.replaceChildren(icon(Icons.people, 18), `${event.interested} interested`);
      changes.hidden = !event.mayChange;
      for (const button of changes.children) button.setAttribute("aria-label", `${button.textContent} ${event.name}`);
      toggle.replaceChildren(icon(event.isMine ? Icons.check : Icons.bell, 18), "Interested");
      toggle.setAttribute("aria-pressed", event.isMine);
      toggle.setAttribute("aria-label", `Interested in ${event.name}`);
    },
  };
}
