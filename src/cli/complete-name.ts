/** Shorter beginnings fit too many. */
const SHORTEST = 2;
/** Names that are offered at once. */
const MOST_OFFERED = 40;

/**
 * Completes the end of a line with Tab: a command behind a slash, or the name of somebody who is quoted, from the beginning of any of
 * its words. Returns whole endings and what they take the place of, as `readline` wants it.
 */
export function completeName(
  line: string,
  names: readonly string[],
  commands: readonly string[],
): [offered: string[], replaced: string] {
  if (/^\/\S*$/u.test(line)) return [commands.filter((command) => command.startsWith(line)), line];
  // The longest end of the line that begins a name: "what did ines w".
  const starts = [...line.matchAll(/(?<=^|[\s"“(])\p{L}/gu)].map(({ index }) => index);
  for (const start of starts) {
    const typed = line.slice(start);
    if (typed.length < SHORTEST) continue;
    const wanted = typed.toLowerCase();
    const offered = names.filter(
      (name) =>
        name.toLowerCase().startsWith(wanted) ||
        name
          .toLowerCase()
          .split(" ")
          .some((_, i, words) => words.slice(i).join(" ").startsWith(wanted)),
    );
    if (offered.length > 0) return [offered.slice(0, MOST_OFFERED), typed];
  }
  return [[], line];
}
