import { h } from "../dom.js";
import { emoji, emojiPattern } from "../emoji.js";
import { show, relative, keepsTime } from "../time.js";

// Discord's inline Markdown as nodes. Each rule is a pattern that must match at the current position, and what it produces.
/** @type {[RegExp, (match: RegExpExecArray, world: any) => Node | string][]} */
const rules = [
  [/^\\([^A-Za-z0-9\s])/, m => m[1]],
  [/^(`+)([^]*?[^`])\1(?!`)/, m => h("code", {}, m[2].replace(/^ (.+) $/, "$1"))],
  [/^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/, m => moment(Number(m[1]), m[2] ?? "f")],
  [/^<@!?(\d{1,20})>/, (m, world) => pill(`@${world.people.get(m[1])?.name ?? "unknown-user"}`)],
  [/^<@&(\d{1,20})>/, (m, world) => pill(`@${world.roles.get(m[1])?.name ?? "deleted-role"}`)],
  [/^<#(\d{1,20})>/, (m, world) => channel(m[1], world)],
  [/^<\/([^:>]{1,100}):(\d{1,20})>/, (m, world) => command(m[1], world)],
  [/^<a?:(\w{2,32}):\d{1,20}>/, m => `:${m[1]}:`],
  [emojiPattern, m => emoji(m[1])],
  [/^@(?:everyone|here)\b/, m => pill(m[0])],
  [/^\[((?:\\.|[^[\]\\]|\[[^\]]*\])+)\]\(<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?\)/, (m, world) => link(m[2], inline(m[1], world))],
  [/^<(https?:\/\/[^\s<>]+)>/, m => link(m[1], [m[1]])],
  [/^https?:\/\/[^\s<]+[^<.,:;"'\]\s)*_~|]/, m => link(m[0], [m[0]])],
  [/^\|\|([^]+?)\|\|/, (m, world) => spoiler(inline(m[1], world))],
  [/^\*\*\*([^]+?)\*\*\*(?!\*)/, (m, world) => h("em", {}, h("strong", {}, ...inline(m[1], world)))],
  [/^\*\*([^]+?)\*\*(?!\*)/, (m, world) => h("strong", {}, ...inline(m[1], world))],
  [/^__([^]+?)__(?!_)/, (m, world) => h("u", {}, ...inline(m[1], world))],
  [/^\*(?!\s)((?:\\.|\*\*|[^*\\])+?)(?<!\s)\*(?!\*)/, (m, world) => h("em", {}, ...inline(m[1], world))],
  [/^_((?:\\.|__|[^_\\])+?)_(?![_\w])/, (m, world) => h("em", {}, ...inline(m[1], world))],
  [/^~~([^]+?)~~(?!~)/, (m, world) => h("s", {}, ...inline(m[1], world))],
];

export function inline(text, world) {
  const nodes = [];
  let plain = "";
  while (text) {
    const found = match(text);
    const made = found?.make(world) ?? null;
    const taken = found?.length ?? plainLength(text);
    if (found && typeof made !== "string") {
      if (plain) nodes.push(plain);
      plain = "";
      nodes.push(made);
    } else {
      plain += made ?? text.slice(0, taken);
    }
    text = text.slice(taken);
  }
  if (plain) nodes.push(plain);
  return nodes;
}

function match(text) {
  for (const [pattern, make] of rules) {
    const found = pattern.exec(text);
    if (found) return { length: found[0].length, make: world => make(found, world) };
  }
  return null;
}

// The text up to the next character that could start something.
const plainLength = text => Math.max(String.fromCodePoint(text.codePointAt(0)).length, /^[^\\`<@[h|*_~✅❌➡📅▫]*/u.exec(text)?.[0].length ?? 0);

const pill = text => h("span", { class: "pill" }, text);
const link = (url, nodes) => h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...nodes);

function channel(id, world) {
  const found = world.channels.find(item => item.id === id);
  return found ? h("button", { class: "pill", type: "button", onclick: () => world.go(found) }, `#${found.name}`) : pill("#No Access");
}

const command = (path, world) => h("button", { class: "pill", type: "button", onclick: () => world.tell("compose", path) }, `/${path}`);

function moment(seconds, look) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return "Invalid date";
  const element = h("time", { class: "moment", datetime: date.toISOString(), title: show(date, "F") });
  if (look === "R") return keepsTime(element, it => { const text = relative(date); if (it.textContent !== text) it.textContent = text; });
  element.append(show(date, look));
  return element;
}

function spoiler(nodes) {
  const open = () => {
    element.classList.add("open");
    element.removeAttribute("role");
    element.removeAttribute("tabindex");
    element.removeAttribute("aria-label");
  };
  const element = h("span", { class: "spoiler", role: "button", tabindex: 0, "aria-label": "Spoiler, press to show", onclick: open,
    onkeydown: event => { if (event.key === "Enter" || event.key === " ") open(); } }, h("span", {}, ...nodes));
  return element;
}
