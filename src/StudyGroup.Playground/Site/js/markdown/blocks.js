import { h } from "../dom.js";
import { inline } from "./inline.js";

// Discord's block Markdown: code, quotes, headings, small print and lists; anything else is lines of text.
export function markdown(text, world) {
  return h("div", { class: "md" }, ...blocks(text, world));
}

function blocks(text, world) {
  const nodes = [];
  let rest = text;
  while (rest) {
    const [node, taken] = block(rest, world) ?? paragraph(rest, world);
    nodes.push(...node);
    rest = rest.slice(taken);
  }
  return nodes;
}

function block(text, world) {
  const fence = /^```(?:([\w+-]+)\n)?\n?([^]+?)\n*```\n?/.exec(text);
  if (fence) return [[h("pre", {}, h("code", {}, fence[2]))], fence[0].length];
  const tail = /^>>> ([^]*)/.exec(text);
  if (tail) return [[h("blockquote", {}, ...blocks(tail[1], world))], text.length];
  const quote = /^(?:> [^\n]*(?:\n|$))+/.exec(text);
  if (quote) return [[h("blockquote", {}, ...blocks(quote[0].replace(/^> /gm, "").replace(/\n$/, ""), world))], quote[0].length];
  const heading = /^(#{1,3}) +([^\n]+)(?:\n|$)/.exec(text);
  if (heading) return [[h(`h${heading[1].length}`, {}, ...inline(heading[2], world))], heading[0].length];
  const small = /^-# +([^\n]+)(?:\n|$)/.exec(text);
  if (small) return [[h("span", { class: "sub" }, ...inline(small[1], world))], small[0].length];
  const list = /^(?: *(?:[-*]|\d{1,9}\.) [^\n]*(?:\n {2,}(?![-*] |\d+\. )[^\n]*)*(?:\n|$))+/.exec(text);
  if (list) return [lists(list[0], world), list[0].length];
  return null;
}

function paragraph(text, world) {
  const end = text.indexOf("\n");
  // Up to the next line that starts a block.
  let length = end < 0 ? text.length : end + 1;
  while (length < text.length && !block(text.slice(length), world) && !/^```/.test(text.slice(length))) {
    const next = text.indexOf("\n", length);
    length = next < 0 ? text.length : next + 1;
  }
  const part = text.slice(0, length);
  return [inline(length < text.length ? part.replace(/\n$/, "") : part, world).concat(length < text.length ? [h("br")] : []), length];
}

// Bullets and numbers at the same depth form separate lists.
function lists(text, world) {
  const entries = text.replace(/\n$/, "").split(/\n(?= *(?:[-*]|\d{1,9}\.) )/);
  const depth = indent(entries[0]);
  const made = [];
  for (const entry of entries) {
    const number = /^ *(\d{1,9})\. /.exec(entry)?.[1];
    const tag = number ? "ol" : "ul";
    const last = made.at(-1);
    if (last && indent(entry) > depth) last.nested.push(entry);
    else if (last?.tag === tag) made.push({ ...item(entry), tag, list: last.list });
    else made.push({ ...item(entry), tag, list: h(tag, number && number !== "1" ? { start: number } : {}) });
  }
  for (const { list, body, nested } of made)
    list.append(h("li", {}, ...inline(body, world), ...(nested.length ? lists(nested.join("\n"), world) : [])));
  return [...new Set(made.map(({ list }) => list))];
}

const item = entry => ({ body: entry.replace(/^ *(?:[-*]|\d{1,9}\.) /, "").replace(/\n {2,}/g, "\n"), nested: [] });
const indent = line => line.length - line.trimStart().length;
