import { h, icon, classes } from "./dom.js";
import { Icons } from "./icons.js";
import { attempt, post } from "./api.js";
import { runCommand } from "./act.js";
import { asOrganizer, createSteps } from "./steps.js";
import { short } from "./time.js";

const key = "playground-guide";

const moments = () => attempt(() => post("/api/clock/moments"));

// Three things to try first.
export function createGuide(store) {
  const steps = createSteps();
  const done = new Set(JSON.parse(localStorage.getItem(key) ?? "[]"));
  const bar = h("section", { class: "guide", "aria-label": "Try this" });
  const seminars = store.channels.find(channel => channel.name === "seminars");

  const tries = [
    { name: "next", label: "Ask for the next seminar", go: () => runCommand(store, "next-seminar") },
    // Done when the point is added, not when the form opens.
    { name: "point", label: "Add a discussion point", go: async () => ({ ...await runCommand(store, "point add"), failed: true }) },
    { name: "reminder", label: "Jump to the next reminder", go: jump },
  ];

  function render() {
    bar.hidden = done.has("away");
    bar.replaceChildren(h("h2", {}, done.size < tries.length ? "Try it" : "Done!"), ...tries.map(({ name, label, go }) => {
      const button = h("button", { type: "button", class: classes("suggestion", done.has(name) && "done"), onclick: async () => {
        button.disabled = true;
        steps.clear();
        if (store.channel !== seminars) store.go(seminars);
        const came = await go();
        if (!came?.failed) note(name);
        else button.disabled = false;
      } }, icon(done.has(name) ? Icons.check : Icons.spark, 16), label);
      return button;
    }), h("button", { type: "button", class: "away", "aria-label": "Hide these suggestions", onclick: () => { steps.clear(); note("away"); } }, icon(Icons.close, 16)));
  }

  function note(name) {
    done.add(name);
    localStorage.setItem(key, JSON.stringify([...done]));
    render();
  }

  const setChannel = () => steps.run("Olivia (organizer) chooses the reminder channel:", "/manage settings channel:#seminars",
    () => asOrganizer(store, "manage settings", { channel: seminars.id }));

  async function jump() {
    let { reminder } = await moments();
    if (!reminder && await setChannel()) ({ reminder } = await moments());
    if (!reminder) return soon();
    await steps.run(`The clock jumps to the next reminder, ${short(new Date(reminder))}.`, null,
      async () => {
      const { refused, failed } = await attempt(() => post("/api/clock/turn", { to: reminder }));
      return refused ?? failed;
    });
    return {};
  }

  // The two commands that make the "1 hour before" reminder due in a minute.
  async function soon() {
    steps.clear();
    const { next } = await moments();
    if (!next) return steps.run("There's no upcoming seminar.", null, () => "Add one with /manage seminar-add.").then(() => ({ failed: true }));
    const isSet = await setChannel();
    const isMoved = isSet && await steps.run("Then she moves the next seminar:", `/manage seminar-move seminar:${next} when:in 61 minutes`,
      () => asOrganizer(store, "manage seminar-move", { seminar: next, when: "in 61 minutes" }));
    if (isMoved) await steps.run("The “1 hour before” reminder appears in #seminars in a minute, or sooner if you turn the clock.", null, () => null);
    return { failed: !isMoved };
  }

  store.on("soon", soon);
  store.on("arrived", ({ origin, isEphemeral }) => { if (origin?.by === store.me.id && origin.command === "/point add" && !isEphemeral) note("point"); });
  render();
  return [steps.element, bar];
}
