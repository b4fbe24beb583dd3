import { type Span, sliceOf } from "../../text/span.ts";
import type { SourceFrame } from "../draft.ts";
import type { Outline } from "../outline.ts";

/** What the signature of a post is worth as a cue. */
const SIGNED = 0.95;
/** "— Ostrey Harbour (@ostreyharbour) March 4, 2025" at a line's end, as pages show a post of somebody else's. */
const SIGNATURE =
  /(?:^|\s)(?<dash>—|–|--|-)\s?(?<name>[^\s()@][^()@\n]{1,60}?)\s\(@\w{1,30}\)(?:\s\p{L}{3,9}\.?\s\d{1,2},\s\d{4})?\s*$/u;
/** Longest signature looked at, in UTF-16 units. */
const LONGEST = 140;
const LEAST_WORDS = 2;
/** Links behind a post's words. */
const LINKS = /(?:\s*(?:https?:\/\/|pic\.twitter\.com\/|t\.co\/)\S+)+\s*$/u;

/** Posts that a page shows in the text, each with its signature: whole lines, and words of who signs them. Linear in the text's length. */
export function postsIn({ text, lines }: Outline): {
  readonly frames: readonly SourceFrame[];
  readonly lines: readonly Span[];
} {
  const frames: SourceFrame[] = [];
  const taken: Span[] = [];
  for (const [index, line] of lines.entries()) {
    // A handle in brackets or a year is the last thing of a post.
    if (!/[)\d]/u.test(text.charAt(line.end - 1))) continue;
    const from = Math.max(line.start, line.end - LONGEST);
    const tail = text.slice(from, line.end);
    const found = tail.includes("(@") ? SIGNATURE.exec(tail) : null;
    const { dash = "", name = "" } = found?.groups ?? {};
    if (found === null) continue;
    const at = from + found.index + found[0].indexOf(dash);
    const isAlone = at === line.start;
    const post = isAlone ? lines[index - 1] : { start: line.start, end: at };
    if (post === undefined) continue;
    const words = sliceOf(text, post).trimEnd();
    const end = post.start + words.replace(LINKS, "").length;
    if (words.split(/\s+/u).length < LEAST_WORDS || end <= post.start) continue;
    const nameAt = from + found.index + found[0].indexOf(name, found[0].indexOf(dash) + dash.length);
    const score = (span: Span) => ({ ...span, probability: SIGNED });
    frames.push({
      cue: score({ start: at, end: at + dash.length }),
      content: [score({ start: post.start, end })],
      speaker: [score({ start: nameAt, end: nameAt + name.length })],
      rule: "label",
      isTurn: true,
    });
    if (isAlone) taken.push({ start: post.start, end: post.end });
    taken.push({ start: line.start, end: line.end });
  }
  return { frames, lines: taken };
}
