// The group's time, as the viewer's own clock and zone would show it.
let ahead = 0;

export const setNow = iso => { ahead = Date.parse(iso) - Date.now(); };
export const now = () => new Date(Date.now() + ahead);

const looks = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};

export const show = (date, look = "f") => new Intl.DateTimeFormat(undefined, looks[look] ?? looks.f).format(date);

export const header = date => new Intl.DateTimeFormat(undefined, {
  weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit",
}).format(date);

// For small spaces.
export const brief = date => new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(date);

export const short = date => new Intl.DateTimeFormat(undefined, {
  weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit",
}).format(date);

// A time range, with the viewer's time zone.
export const span = (start, end) => new Intl.DateTimeFormat(undefined, {
  weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
}).formatRange(start, end);

const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
/** @type {[number, number, Intl.RelativeTimeFormatUnit][]} */
const steps = [
  [60, 1, "second"], [60 * 60, 60, "minute"], [24 * 3600, 3600, "hour"], [26 * 86400, 86400, "day"],
  [320 * 86400, 30.4 * 86400, "month"],
];
const years = /** @type {const} */ ([Infinity, 365.25 * 86400, "year"]);

export function relative(date) {
  const seconds = (date.getTime() - now().getTime()) / 1000;
  const size = Math.abs(seconds);
  const [, unit, name] = steps.find(([below]) => Math.round(size) < below) ?? years;
  return words.format(Math.sign(seconds) * Math.round(size / unit), name);
}

export function posted(date) {
  const today = dayOf(now());
  const day = dayOf(date);
  if (day === today) return `Today at ${show(date, "t")}`;
  if (day === dayOf(new Date(now().getTime() - 86400000))) return `Yesterday at ${show(date, "t")}`;
  return `${show(date, "d")} ${show(date, "t")}`;
}

export const dayOf = date => date.toDateString();

// Elements that show passing time, updated every second and whenever the clock is turned.
const ticking = new Set();
export function keepsTime(element, update) {
  const entry = { element: new WeakRef(element), update };
  ticking.add(entry);
  update(element);
  return element;
}

export function tick() {
  for (const entry of ticking) {
    const element = entry.element.deref();
    if (element) entry.update(element);
    else ticking.delete(entry);
  }
}
setInterval(tick, 1000);
