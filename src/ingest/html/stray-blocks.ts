import { isPersonName } from "../byline.ts";
import type { GrowingBlock, JudgedBlock } from "./judged-block.ts";

const WORDS_IN_MARKS = /^\s*["“„«].*["”“»][.,]?\s*$/su;
const SIGNED =
  /^(?:(?:[—–]|--?)\s?(?<name>\p{Lu}[^,.!?]{3,40})(?:,\s[^!?]{3,80})?|(?<alone>\p{Lu}\S+(?:\s\S+){1,3}))$/u;

/** Among the last lines of a text a signature is sought. */
const MOST_BELOW_SIGNATURE = 4;

/** Shorter headings below the headline are names of sections. In characters. */
const MIN_STANDFIRST = 40;

/** Notes which blocks of the region are the article's: lines about it at its ends are not, nor headings of what was dropped. */
export function noteKept(blocks: readonly GrowingBlock[], titleIndex: number): void {
  const body = blocks.flatMap(({ inRegion, meta }, index) => (inRegion && meta === null ? [index] : []));
  const [, , third = Number.POSITIVE_INFINITY] = body;
  const last = body.at(-1) ?? -1;
  for (const [index, known] of blocks.entries()) {
    // Inside the text a date or a time alone is a heading.
    const isAbout = known.meta !== null && !(known.meta.isBare && index > third && index < last);
    known.isKept = known.inRegion && !isAbout && /[\p{L}\p{N}]/u.test(known.block.text);
  }
  takeOutKeyPoints(blocks);
  // Who wrote signs below the last paragraph; notes may stand below that.
  const ends = blocks.filter(({ isKept }) => isKept).slice(-MOST_BELOW_SIGNATURE);
  for (const end of ends) {
    const { name, alone } = SIGNED.exec(end.block.text)?.groups ?? {};
    const signer = name ?? (end === ends.at(-1) ? alone : undefined) ?? "";
    const above = blocks[blocks.indexOf(end) - 1]?.block;
    const before = above?.text ?? "";
    // Below words in marks it is whose they are.
    if (end.block.kind === "text" && isPersonName(signer) && !WORDS_IN_MARKS.test(before) && !isQuoted(above))
      end.isKept = false;
  }
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const known = blocks[index];
    if (known?.isKept !== true || known.block.kind !== "heading" || hasText(blocks, index)) continue;
    // A standfirst may be marked up as a heading, with the byline below.
    const isBelow =
      known.place.isBelowTitle || (titleIndex >= 0 && index > titleIndex && index <= titleIndex + 2);
    if (!isBelow || known.block.text.length < MIN_STANDFIRST) known.isKept = false;
  }
}

function isQuoted(block: GrowingBlock["block"] | undefined): boolean {
  for (let at = block?.holder ?? null; at !== null; at = at.up) if (at.tag === "blockquote") return true;
  return false;
}

/** Items of key points are no longer, and no more. In words. */
const LONGEST_POINT = 30;
const MOST_POINTS = 6;

/** What an article says in short, above its first paragraph: a list of lines that are no sentences. */
function takeOutKeyPoints(blocks: readonly GrowingBlock[]): void {
  const kept = blocks.filter(({ isKept }) => isKept);
  const paragraph = kept.findIndex(
    ({ block, features }) => block.kind === "text" && features.words >= LONGEST_POINT,
  );
  const above = kept.slice(0, Math.max(0, paragraph));
  const firstPoint = above.findIndex(({ block }) => block.kind === "item");
  // A list that some text leads to is that text's.
  if (above.slice(0, Math.max(0, firstPoint)).some(({ block }) => block.kind === "text")) return;
  const points = above.filter(({ block }) => block.kind === "item");
  const arePoints = ({ block: { text }, features }: GrowingBlock): boolean =>
    features.words < LONGEST_POINT && !/[.!?]["”’]?$/u.test(text);
  if (points.length < 2 || points.length > MOST_POINTS || !points.every(arePoints)) return;
  for (const point of points) point.isKept = false;
}

/** Whether the text below a heading was kept: captions and boxes right below it are passed over, other sections are not. */
function hasText(blocks: readonly JudgedBlock[], heading: number): boolean {
  const level = blocks[heading]?.block.level ?? 0;
  for (let index = heading + 1; index < blocks.length && index - heading <= 7; index += 1) {
    const known = blocks[index];
    if (known === undefined) return false;
    const { kind, level: own } = known.block;
    if (known.isKept) return kind !== "heading" || own > level;
    if (kind === "heading" && own <= level) return false;
  }
  return false;
}
