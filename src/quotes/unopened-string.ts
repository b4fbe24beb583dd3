import type { Span } from "../text/span.ts";
import type { QuoteMark } from "./quote-marks.ts";
import { pushPiece, type QuotedString } from "./quoted-string.ts";

/** Longest text behind a string that is looked at for a closing mark without an opening one, in UTF-16 units. */
const LONGEST = 3_000;

/**
 * A closing mark that nothing opened, at the end of its line: it takes what follows the sentence in which the string
 * before it closed, or the whole line where there is no string before it. So does one that words follow which tell who
 * said it.
 */
export function takeUnopened(
  text: string,
  line: Span,
  mark: QuoteMark,
  found: QuotedString[],
  firstOfLine: number,
  isAttributed = false,
): void {
  if (mark.style === "guillemets") return;
  if (!/[.,!?…]\s*$/u.test(text.slice(Math.max(line.start, mark.start - 3), mark.start))) return;
  const previous = found.length > firstOfLine ? found.at(-1) : undefined;
  let start = line.start;
  if (previous !== undefined) {
    if (mark.start - previous.end > LONGEST) return;
    const endsSentence = /[.!?…]/u.test(text.charAt((previous.inside.at(-1)?.end ?? 1) - 1));
    const rest = text.slice(previous.end, mark.start);
    const first =
      endsSentence && /^\s+\p{Lu}/u.test(rest) ? /^\s+/u.exec(rest) : /[.!?…]\s+(?=\S)/u.exec(rest);
    if (first === null) return;
    start = previous.end + first.index + first[0].length;
  } else if (mark.style !== "curly" && !isAttributed) return;
  const inside: Span[] = [];
  pushPiece(text, inside, start, mark.start);
  if (inside.length > 0) found.push({ start, end: mark.end, style: mark.style, inside, closed: false });
}
