import { h } from "./dom.js";

// Three dots that are shown while waiting for an answer.
export const dots = () => h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"));

// Discord says it in a few words; the reason, as far as this Discord knows it, follows in brackets.
export function failure(text) {
  const [, words, reason] = /^([^(]*?)(?: \((.*)\))?$/s.exec(text) ?? [null, text];
  return h("div", { class: "failure", role: "alert" }, words || text, reason && h("small", {}, reason));
}
