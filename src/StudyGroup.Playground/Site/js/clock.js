import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";
import { attempt, post } from "./api.js";
import { brief, header, keepsTime, now, short, tick } from "./time.js";
import { ask } from "./ask.js";
import { startAgain } from "./startAgain.js";

// The group's time in the header, and the jumps from there.
export function createClock(store) {
  let opened = 0;
  const shown = [{ look: header, kind: "whole" }, { look: brief, kind: "brief" }].map(({ look, kind }) => keepsTime(h("span", { class: kind }), element => {
    const text = look(now());
    if (element.textContent !== text) element.textContent = text;
  }));
  const button = h("button", { type: "button", class: "tool now", "aria-haspopup": "dialog", "aria-expanded": "false", title: "The group's time. Press to turn the clock", onclick: () => open(panel.hidden) },
    icon(Icons.clock, 18), h("span", { class: "unseen" }, "The group's time is "), ...shown);
  const jumps = h("div", {});
  const moment = h("input", { type: "datetime-local", "aria-label": "Any later time", "max": "2099-12-31T23:59" });
  const refused = h("p", { class: "refused", role: "alert" });
  const panel = h("div", { class: "popover", role: "dialog", "aria-label": "Turn the clock", tabindex: -1, hidden: true },
    h("h2", {}, "Turn the clock"), h("p", { class: "hint" }, "The bot runs on this clock, and posts whatever comes due on the way."),
    jumps, h("h3", {}, "Any later time"),
    h("div", { class: "row" }, moment, h("button", { type: "button", class: "button", onclick: () => moment.value && go(new Date(moment.value)) }, "Go")), refused,
    h("hr"), h("button", { type: "button", class: "jump", onclick: () => { open(false); store.tell("soon"); } }, "Make a reminder due in a minute", h("small", {}, "two commands")),
    h("button", { type: "button", class: "jump", onclick: startOver }, "Start over", h("small", {}, "deletes everything")));

  // The jumps may load late. Move the focus only if it is still where opening the panel put it.
  async function open(isOpen) {
    panel.hidden = !isOpen;
    button.setAttribute("aria-expanded", isOpen);
    const mine = ++opened;
    if (!isOpen) return;
    refused.textContent = "";
    moment.value = local(new Date(now().getTime() + 3600000));
    jumps.replaceChildren(h("p", { class: "hint" }, "Asking the bot for its schedule…"));
    panel.focus();
    const { moments = [], failed } = await attempt(() => post("/api/clock/moments"));
    if (mine !== opened) return;
    jumps.replaceChildren(...(moments.length ? moments.map(jump) : [h("p", { class: "hint" }, failed ?? "No upcoming seminar has a date.")]));
    if (document.activeElement === panel) (jumps.querySelector("button") ?? moment).focus();
  }

  const jump = ({ name, at }) => h("button", { type: "button", class: "jump", onclick: () => go(new Date(at)) }, name, h("small", {}, short(new Date(at))));

  async function go(to) {
    for (const item of panel.querySelectorAll("button")) item.disabled = true;
    const { refused: why, failed } = await attempt(() => post("/api/clock/turn", { to: to.toISOString() }));
    for (const item of panel.querySelectorAll("button")) item.disabled = false;
    refused.textContent = why ?? failed ?? "";
    if (!why && !failed && !panel.hidden) close();
  }

  async function startOver() {
    open(false);
    const sure = await ask("Start over?", "This deletes everything in the playground and sets the clock back to the first visit.", "Start over");
    if (!sure) return;
    localStorage.removeItem("playground-guide");
    await startAgain(store);
  }

  // The focus returns to the button, unless the person has moved on.
  function close() {
    const isHere = panel.contains(document.activeElement) || document.activeElement === document.body;
    open(false);
    if (isHere) button.focus();
  }

  document.addEventListener("keydown", event => { if (event.key === "Escape" && !panel.hidden) close(); });
  document.addEventListener("pointerdown", event => { if (!panel.contains(event.target) && !button.contains(event.target) && !panel.hidden) open(false); });
  store.on("clock", tick);
  return [button, panel];
}

const local = date => new Date(date.getTime() - date.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
