import { h } from "./dom.js";

const arrows = {
  Request: ["out", "→", "request from the bot"], FrameReceived: ["out", "→", "from the bot"], FrameSent: ["in", "←", "to the bot"],
  Connected: ["in", "⇄", "connected"], Refused: ["bad", "✕", "refused"], Closed: ["bad", "✕", "closed"], ClosedByClient: ["bad", "✕", "closed by the bot"],
};

// A line of the wire. Expanded, it shows the payload.
export function frame(entry) {
  const [kind, arrow, meaning] = arrows[entry.kind] ?? ["", "·", entry.kind];
  const isRequest = entry.kind === "Request";
  const details = h("details", {}, h("summary", {},
    h("span", { class: "at" }, entry.at.slice(11, 23)), h("span", { class: kind, title: meaning }, arrow),
    h("span", { class: "what", title: entry.what + entry.query }, short(entry.what + entry.query)),
    isRequest ? h("span", { class: entry.status > 0 && entry.status < 400 ? "ok" : "bad" }, entry.status ? String(entry.status) : "cut") : h("span", {}),
    h("span", { class: "took" }, isRequest ? `${entry.milliseconds} ms` : "")));
  details.addEventListener("toggle", () => {
    if (details.open && !details.querySelector("pre")) details.append(h("pre", {}, [entry.body, entry.answer].filter(Boolean).map(pretty).join("\n\n⟶ answer\n") || "(nothing)"));
  });
  return details;
}

// The last digits of an id are enough to tell it apart.
const short = text => text.replace(/\d{13,}\/\(hidden\)/, "…").replace(/\d{13,}/g, id => `…${id.slice(-4)}`);

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
