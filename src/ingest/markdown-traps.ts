/** Brackets of one paragraph that are open at a time. The parser looks at all of them for each link. */
const MOST_OPEN = 1_000;
/** Characters of links' addresses that may be looked through for their ends, as a multiple of the text's length. */
const MOST_LOOKS = 10;
/** Once these are spent, an address may be so long. */
const LONGEST_ADDRESS = 1_000;
const [SPACE, OPENING, CLOSING, BACKSLASH] = [0x20, 0x28, 0x29, 0x5c];

/**
 * Markdown that means the same to a reader, but for what would take a parser time out of proportion: then some of the brackets, which
 * are text anyway, are escaped. No text that people write is changed. Linear.
 *
 * An address is read to its closing bracket or white space; "[a](" again and again has neither. A link makes all brackets before it
 * in its paragraph text; thousands of open ones before thousands of links are that much work.
 */
export function withoutMarkdownTraps(markdown: string): string {
  const escaped: number[] = [];
  let open = 0;
  let looks = markdown.length * MOST_LOOKS;
  for (const { 0: found, index } of markdown.matchAll(/\]\(|[[\]]|\n[ \t]*\n/gu)) {
    if (found === "[") {
      open += 1;
      if (open > MOST_OPEN) escaped.push(index);
    } else if (found.startsWith("]")) open = Math.max(0, open - 1);
    else open = 0;
    if (found !== "](") continue;
    const start = index + found.length;
    const end = addressEnd(markdown, start, looks > 0 ? markdown.length : LONGEST_ADDRESS);
    looks -= (end ?? start + LONGEST_ADDRESS) - start;
    if (end === null) escaped.push(index + 1);
  }
  if (escaped.length === 0) return markdown;
  const pieces: string[] = [];
  let from = 0;
  for (const at of escaped) {
    pieces.push(markdown.slice(from, at), "\\");
    from = at;
  }
  return pieces.join("") + markdown.slice(from);
}

/** Where an address that begins at `start` ends, as CommonMark has it; `null` where it does not within `most` characters. */
function addressEnd(markdown: string, start: number, most: number): number | null {
  const last = Math.min(markdown.length, start + most);
  let depth = 0;
  for (let at = start; at < last; at += 1) {
    const code = markdown.charCodeAt(at);
    if (code <= SPACE) return at;
    if (code === OPENING) depth += 1;
    else if (code === CLOSING) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (code === BACKSLASH) at += 1;
  }
  return last === markdown.length ? last : null;
}
