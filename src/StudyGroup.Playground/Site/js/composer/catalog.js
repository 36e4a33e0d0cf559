// The registered commands as they are typed: a line for each that can be sent.
export const Type = { subcommand: 1, group: 2, string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, file: 11 };

// Commands are for servers, for direct messages or for both; a server's own are for it alone.
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

export function search(entries, typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = entries.filter(entry => words.every(word => entry.path.includes(word)));
  const begins = entry => entry.path.startsWith(words.join(" ")) ? 0 : 1;
  return fits.sort((a, b) => begins(a) - begins(b) || a.path.localeCompare(b.path));
}
