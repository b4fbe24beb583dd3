import { Parser } from "htmlparser2";

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,30});/iu;
/** Content systems escape once too often: "&amp;#039;". */
const MOST_ROUNDS = 2;
const LONGEST = 5_000;

/** A field of data or of an attribute in which references such as `&#039;` were left, with the characters they stand for. */
export function withoutReferences(text: string): string {
  let decoded = text;
  for (let round = 0; round < MOST_ROUNDS && decoded.length <= LONGEST && REFERENCE.test(decoded); round += 1)
    decoded = decodedOnce(decoded);
  return decoded;
}

function decodedOnce(text: string): string {
  const parts: string[] = [];
  const parser = new Parser({ ontext: (part) => parts.push(part) }, { decodeEntities: true });
  // Only references are read: what looks like a tag is text here.
  parser.end(text.replaceAll("<", "&lt;"));
  return parts.join("");
}
