import { h, icon } from "./dom.js";
import { Icons } from "./icons.js";

const pictures = /^image\/(?:png|jpeg|gif|webp|avif)$/;
const texts = /\.(?:md|json|csv|txt|log|ics|ya?ml|html?|js|css|cs|py)$/i;
const few = 6;
const mostShown = 50_000;

// A message's files: pictures are shown, text files with their first lines, anything else as a download.
export const attachments = message => message.attachments.length ? [h("div", { class: "files" }, ...message.attachments.map(file))] : [];

function file(item) {
  if (pictures.test(item.contentType)) {
    return h("a", { class: "picture", href: item.url, download: item.name, title: item.name }, h("img", { src: item.url, alt: item.name, loading: "lazy" }));
  }
  const card = h("div", { class: "file" }, icon(Icons.file, 32),
    h("div", { class: "file-name" }, h("a", { href: item.url, download: item.name }, item.name), h("small", {}, size(item.size))),
    h("a", { class: "file-save", href: item.url, download: item.name, "aria-label": `Download ${item.name}` }, icon(Icons.download)));
  return texts.test(item.name) ? h("div", { class: "text-file" }, preview(item), card) : card;
}

function preview(item) {
  const code = h("code", {}, "Loading…");
  const text = h("pre", { tabindex: 0, role: "region", "aria-label": `${item.name}, first lines` }, code);
  const more = h("button", { type: "button", class: "text-more", "aria-expanded": "false", hidden: true, onclick: () => show(more.getAttribute("aria-expanded") === "false") });
  let lines = [];
  function show(all) {
    const left = lines.length - few;
    code.textContent = (all ? lines : lines.slice(0, few)).join("\n") + (all || left <= 0 ? "" : "\n…");
    more.hidden = left <= 0;
    more.setAttribute("aria-expanded", all);
    more.replaceChildren(icon(Icons.expand, 16), all ? "Collapse" : `Expand (${left} lines left)`);
    text.setAttribute("aria-label", `${item.name}, ${all ? "whole file" : "first lines"}`);
  }
  fetch(item.url).then(answer => answer.ok ? answer.text() : Promise.reject(new Error(answer.statusText)))
    .then(words => {
      lines = words.slice(0, mostShown).replace(/\n$/, "").split("\n");
      show(false);
    }, () => { code.textContent = "This file can't be read."; });
  return h("div", { class: "text-preview" }, text, more);
}

const units = ["bytes", "KB", "MB"];

function size(bytes) {
  let unit = 0;
  for (; bytes >= 1024 && unit < units.length - 1; unit++) bytes /= 1024;
  return `${unit ? bytes.toFixed(2) : bytes} ${units[unit]}`;
}
