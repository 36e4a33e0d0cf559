import { h } from "./dom.js";

// Three dots that stand where an answer is awaited.
export const dots = () => h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"));

// Discord says it in a few words; what this Discord knows of the reason stands in brackets.
export function failure(text) {
  const [, words, reason] = /^([^(]*?)(?: \((.*)\))?$/s.exec(text) ?? [null, text];
  return h("div", { class: "failure", role: "alert" }, words || text, reason && h("small", {}, reason));
}
