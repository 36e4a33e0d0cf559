import { h } from "./dom.js";
import { markdown } from "./markdown/blocks.js";
import { inline } from "./markdown/inline.js";

export function embed(data, world) {
  const title = data.title && h("h3", {}, ...(data.url ? [h("a", { href: data.url, target: "_blank", rel: "noopener noreferrer" }, ...inline(data.title, world))] : inline(data.title, world)));
  const element = h("article", { class: "embed" },
    data.author && h("div", { class: "author" }, data.author.name),
    title,
    data.description && markdown(data.description, world),
    data.fields?.length > 0 && fields(data.fields, world),
    data.footer && h("div", { class: "foot" }, data.footer.text));
  if (Number.isInteger(data.color)) element.style.setProperty("--embed-color", `#${data.color.toString(16).padStart(6, "0")}`);
  return element;
}

// Inline fields share rows of at most three.
function fields(list, world) {
  const rows = [];
  for (const field of list) {
    const row = rows.at(-1);
    if (field.inline && row && row.length < 3 && row[0].inline) row.push(field);
    else rows.push([field]);
  }
  return h("dl", { class: "fields" }, ...rows.flatMap(row => row.map(field =>
    h("div", { class: `field inline-${row.length}` }, h("dt", {}, ...inline(field.name, world)), h("dd", {}, markdown(field.value, world))))));
}
