import { h, icon } from "../dom.js";
import { Icons } from "../icons.js";
import { runCommand, say } from "../act.js";
import { called } from "../store.js";
import { catalog, nearest, search } from "./catalog.js";
import { createListbox } from "./listbox.js";
import { filesInto } from "./filesInto.js";
import { createCommandLine } from "./commandLine.js";
import { draftOf, keepDraft, putBack, showsDrafts } from "./drafts.js";

// Where messages and commands are typed.
export function createComposer(store) {
  /** @type {ReturnType<typeof createCommandLine> | null} */
  let line = null;
  const box = createListbox("suggestions", item => line ? line.pick(item) : choose(item.entry));
  const problem = h("p", { class: "problem", role: "alert" });
  const text = h("textarea", {
    id: "composer", rows: 1, "aria-autocomplete": "list", "aria-haspopup": "listbox", maxlength: 2000,
    oninput: () => typed(), onkeydown: event => key(event), onblur: () => box.hide(), onfocus: () => typed(),
  });
  const field = h("div", { class: "field" }, text);
  const slash = h("button", { type: "button", class: "round", title: "Use a command", "aria-label": "Use a command", onclick: () => { text.value = "/"; reset(); text.focus(); } }, icon(Icons.slash));
  const send = h("button", { type: "button", class: "round send", title: "Send", "aria-label": "Send", onclick: () => line ? line.send() : sendText() }, icon(Icons.send));
  const element = h("div", { class: "composer", id: "compose", role: "group", "aria-label": "Write a message or a command", tabindex: -1 }, box.element, problem, h("div", { class: "bar" }, slash, field, send));
  filesInto(element, file => line?.takeFile(file));
  element.addEventListener("focusout", event => { if (!element.contains(event.relatedTarget)) box.hide(); });

  function typed() {
    grow();
    keepDraft(store, store.channel, text.value);
    const asked = /^\/([^\n]*)$/.exec(text.value);
    if (!asked) return box.hide();
    const entries = catalog(store);
    const found = search(entries, asked[1]);
    const near = found.length ? null : nearest(entries, asked[1]);
    const title = found.length ? "Study Group" : near ? "There's no such command. Did you mean this one?" : "There's no such command.";
    box.show(text, title, (near ? [near] : found).map(entry => ({ kind: "command", label: `/${entry.path}`, detail: entry.description, entry })));
  }

  function key(event) {
    if (event.isComposing) return;
    if (box.isOpen && (event.key === "ArrowDown" || event.key === "ArrowUp")) box.move(event.key === "ArrowDown" ? 1 : -1);
    else if (box.isOpen && box.active && (event.key === "Enter" || event.key === "Tab")) box.pick();
    else if (event.key === "Escape" && box.isOpen) box.hide();
    else if (event.key === "Enter" && !event.shiftKey) sendText();
    else return;
    event.preventDefault();
  }

  function choose(entry) {
    problem.textContent = "";
    keepDraft(store, store.channel, "");
    line = createCommandLine(store, entry, box, {
      problem: sentence => { problem.textContent = sentence; },
      cancel: () => { reset(); text.focus(); },
      send: (path, options) => { reset(); text.focus(); runCommand(store, path, options); },
    });
    field.replaceChildren(line.element);
    box.hide();
    line.focus();
  }

  function reset() {
    line = null;
    problem.textContent = "";
    box.hide();
    if (text.value !== "/") text.value = "";
    field.replaceChildren(text);
  }

  async function sendText() {
    const words = text.value.trim();
    if (!words) return;
    if (words.startsWith("/")) {
      const near = nearest(catalog(store), words.slice(1));
      problem.textContent = near ? `There's no command ${words}. Did you mean /${near.path}?` : `There's no command ${words}.`;
      return;
    }
    const { channel } = store;
    problem.textContent = "";
    text.value = "";
    typed();
    const said = await say(store, words);
    if (!said.failed) return;
    // An unsent message goes back to where it was typed, unless something else has been typed there.
    problem.textContent = `${said.failed}. Your message is kept here.`;
    putBack(store, channel, words);
  }

  function restore() {
    if (line || text.value) return;
    text.value = draftOf(store, store.channel);
    if (text.value) grow();
  }

  function grow() {
    text.style.height = "auto";
    text.style.height = `${text.scrollHeight}px`;
  }

  const named = () => {
    const where = store.channel.parent ? `“${store.channel.name}”` : called(store.channel);
    text.placeholder = `Message ${where}`;
    text.setAttribute("aria-label", `Message ${where}. Type / for commands.`);
  };
  named();
  showsDrafts(restore);
  queueMicrotask(restore);
  store.on("channel", () => { named(); text.value = ""; reset(); restore(); });
  store.on("commands", () => { if (!line && document.activeElement === text) typed(); });
  store.on("compose", path => {
    const entry = catalog(store).find(item => item.path === path) ?? search(catalog(store), path)[0];
    text.value = "";
    if (entry) choose(entry);
  });
  return element;
}
