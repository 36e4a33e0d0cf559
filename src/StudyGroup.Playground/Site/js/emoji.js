// Emoji that look the same everywhere, as Discord draws its own. All others use the reader's fonts.
const Svg = "http://www.w3.org/2000/svg";

const drawn = {
  "✅": ["check mark", ["rect", "2", "2", "20", "20", "5", "#3ba55d"], "M10.200 17.300 5.400 12.500l1.900-1.900 2.900 2.900 6.700-7 2 1.900z", "#fff"],
  "❌": ["cross mark", null, "M5.300 2.500 12 9.200l6.700-6.700 2.800 2.800-6.700 6.700 6.700 6.700-2.800 2.800-6.700-6.700-6.700 6.700-2.800-2.800L9.200 12 2.500 5.300z", "#dd2e44"],
  "➡": ["right arrow", ["rect", "2", "2", "20", "20", "5", "#3b88c3"], "M12.500 6 18.500 12l-6 6v-4h-7v-4h7z", "#fff"],
  "📅": ["calendar", ["rect", "2", "3", "20", "19", "4", "#e1e8ed"], "M2 9V6a3 3 0 0 1 3-3h14a3 3 0 0 1 3 3v3zM6 12h3v3H6zm4.500 0h3v3h-3zm4.500 0h3v3h-3zM6 16.500h3v3H6zm4.500 0h3v3h-3z", "#dd2e44"],
  "▫": ["small square", null, "M8 8h8v8H8zm1.600 1.600v4.800h4.800V9.600z", "#8899a6"],
};

export const emojiPattern = /^([✅❌➡📅▫])\uFE0F?/u;

export function emoji(symbol) {
  const [name, plate, path, color] = drawn[symbol];
  const svg = element("svg", { viewBox: "0 0 24 24", class: "emoji", role: "img", "aria-label": name });
  if (plate) {
    const [tag, x, y, width, height, rx, fill] = plate;
    svg.append(element(tag, { x, y, width, height, rx, fill }));
  }
  svg.append(element("path", { d: path, fill: color, "fill-rule": "evenodd" }));
  return svg;
}

function element(tag, attributes) {
  const made = document.createElementNS(Svg, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
