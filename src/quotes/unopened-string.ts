import type { Span } from "../text/span.ts";
import type { QuoteMark } from "./quote-marks.ts";
import { pushPiece, type QuotedString } from "./quoted-string.ts";

/**
 * A closing mark that nothing opened, at the end of its line: it takes what follows the sentence in which the string
 * before it closed, or the whole line where there is no string before it.
 */
export function takeUnopened(
  text: string,
  line: Span,
  mark: QuoteMark,
  found: QuotedString[],
  firstOfLine: number,
): void {
  if (mark.style === "guillemets") return;
  if (!/[.,!?…]\s*$/u.test(text.slice(Math.max(line.start, mark.start - 3), mark.start))) return;
  const previous = found.length > firstOfLine ? found.at(-1) : undefined;
  let start = line.start;
  if (previous !== undefined) {
    const endsSentence = /[.!?…]/u.test(text.charAt((previous.inside.at(-1)?.end ?? 1) - 1));
    const rest = text.slice(previous.end, mark.start);
    const first =
      endsSentence && /^\s+\p{Lu}/u.test(rest) ? /^\s+/u.exec(rest) : /[.!?…]\s+(?=\S)/u.exec(rest);
    if (first === null) return;
    start = previous.end + first.index + first[0].length;
  } else if (mark.style !== "curly") return;
  const inside: Span[] = [];
  pushPiece(text, inside, start, mark.start);
  if (inside.length > 0) found.push({ start, end: mark.end, style: mark.style, inside, closed: false });
}
