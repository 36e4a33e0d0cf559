import { h } from "./dom.js";
import { attempt, post } from "./api.js";

// Shows what the page is doing in somebody's name.
export function createSteps() {
  const element = h("div", { class: "steps", role: "status" });
  return {
    element,
    clear: () => element.replaceChildren(),
    async run(words, code, work) {
      const mark = h("span", { class: "mark" }, "…");
      const row = h("div", { class: "step" }, mark, words, code && h("code", {}, code));
      element.append(row);
      const failed = await work();
      mark.textContent = failed ? "✕" : "✓";
      if (failed) {
        row.classList.add("bad");
        row.append(h("small", {}, failed));
      }
      return !failed;
    },
  };
}

export async function asOrganizer(store, path, options) {
  const organizer = [...store.people.values()].find(person => person.part === "Organizer");
  const channel = store.channels.find(item => item.name === "seminars");
  const { failed } = await attempt(() => post("/api/command", { as: organizer.key, channel: channel.id, path, options }));
  return failed;
}
