import { h } from "./dom.js";

export function avatar(person, size = "") {
  if (person?.isBot) return h("span", { class: `avatar tint-bot ${size}`, "aria-hidden": "true" }, h("img", { src: "/icon.svg", alt: "" }));
  return h("span", { class: `avatar tint-${person?.tint ?? 0} ${size}`, "aria-hidden": "true" }, person?.name[0] ?? "?");
}
