// The registered commands as they are typed, one entry for each that can be sent.
export const Type = { subcommand: 1, group: 2, string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, file: 11 };

// Commands work in servers, direct messages or both; a server's own only there.
export const isFor = (command, place) => command.contexts?.includes(place.isDirect ? 1 : 0) ?? !place.isDirect;

export function catalog({ commands, channel }) {
  return commands.filter(command => command.type === 1 && isFor(command, channel)).flatMap(command => leaves(command.name, command))
    .sort((a, b) => a.path.localeCompare(b.path));
}

function leaves(path, node) {
  const nested = (node.options ?? []).filter(option => option.type <= Type.group);
  if (!nested.length) return [{ path, description: node.description, options: node.options ?? [] }];
  return nested.flatMap(child => leaves(`${path} ${child.name}`, child));
}

// The command closest to one that doesn't exist; null if none is close.
export function nearest(entries, typed) {
  const words = typed.toLowerCase().trim().replace(/[\s_-]+/g, " ");
  const off = path => Math.min(distance(words, path), distance(words, path.slice(0, words.length)) + 0.5);
  const near = entries.map(entry => ({ entry, off: off(entry.path.replaceAll("-", " ")) })).sort((a, b) => a.off - b.off)[0];
  return words && near && near.off <= Math.max(2, Math.floor(words.length / 3)) ? near.entry : null;
}

// How many letters must be added, removed, replaced or swapped with their neighbor.
function distance(a, b) {
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}

export function search(entries, typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = entries.filter(entry => words.every(word => entry.path.includes(word)));
  const begins = entry => entry.path.startsWith(words.join(" ")) ? 0 : 1;
  return fits.sort((a, b) => begins(a) - begins(b) || a.path.localeCompare(b.path));
}
