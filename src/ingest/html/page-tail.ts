import { isDiscussionHeading, isSourcesHeading } from "../discussion-heading.ts";
import type { Holder } from "./holder.ts";
import type { ReadBlock } from "./judged-block.ts";
import { paragraphLength } from "./paragraph-length.ts";

/** So much prose must stand before. In characters. */
const MIN_BEFORE_TAIL = 500;
/** Before a heading of other articles, or of those who wrote. */
const MIN_BEFORE_OTHERS = 300;

/** Sources are named in a line or two each, and little follows: share of the prose before. */
const MOST_SOURCES = 0.5;

/** And what a release tells of who sent it. */
const MOST_ABOUT_SENDER = 0.4;
/** The last line of a press release: who sent it. */
const RELEASED = /^(?:SOURCE:?\s\p{Lu}.{1,80}|News provided by\b.{0,80})$/u;
/** Charts have sources as well: who sent a release stands in its last lines. Share of the lines before. */
const RELEASED_FROM = 0.6;
/** "About Pellmouth Freight Group". */
const ABOUT_SENDER = /^About (?:the )?\p{Lu}[^.!?:]{1,70}:?$/u;
/** Longer lines are no headings. In characters. */
const MAX_LABEL = 240;

const OFFER =
  /(?<!\w)(?:subscribe|sign (?:in|up)|register|log ?in|become a (?:member|subscriber)|start your (?:free )?trial|create an? (?:free )?account)\b.{0,60}\b(?:continue|keep|full|unlimited|unlock|rest|whole)\b|(?<!\w)(?:continue|keep) reading\b.{0,60}\b(?:subscri|sign|register|free|trial|account|member)/iu;

/**
 * Where the site begins to speak behind the article: the heading of a discussion, or an offer to pay for more with little behind it. The
 * number of blocks where nothing does. What looks like it while paragraphs beside the earlier ones follow is a link to the discussion.
 */
export function tailStart(blocks: readonly Pick<ReadBlock, "block" | "prose">[]): number {
  const masses = blocks.map(({ block, prose }) => paragraphLength(block, prose));
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  const lastBeside = new Map<Holder | null, number>();
  for (const [index, mass] of masses.entries())
    if (mass > 0) lastBeside.set(blocks[index]?.block.holder.up ?? null, index);
  const first = blocks.find(({ block }) => block.level === 1)?.block;
  const isRelease = blocks
    .slice(Math.floor(blocks.length * RELEASED_FROM))
    .some(({ block }) => RELEASED.test(block.text));
  let reach = -1;
  let before = 0;
  for (const [index, { block }] of blocks.entries()) {
    const { text, kind, level, holder } = block;
    const mass = masses[index] ?? 0;
    before += mass;
    if (mass > 0) reach = Math.max(reach, lastBeside.get(holder.up) ?? -1);
    if (
      before >= MIN_BEFORE_OTHERS &&
      first !== undefined &&
      level === 1 &&
      isOfOther(first.holder, holder) &&
      hasByline(blocks, index)
    )
      return index;
    const headsOthers = kind === "heading" && isSourcesHeading(text) && !isWithin(holder, "aside");
    if (isRelease && before >= MIN_BEFORE_OTHERS && ABOUT_SENDER.test(text)) return index;
    if (
      before < (headsOthers ? MIN_BEFORE_OTHERS : MIN_BEFORE_TAIL) ||
      text.length > MAX_LABEL ||
      reach > index
    )
      continue;
    if (isDiscussionHeading(text)) return index;
    if (ABOUT_SENDER.test(text) && (isRelease || all - before < before * MOST_ABOUT_SENDER)) return index;
    if (headsOthers && all - before < before * MOST_SOURCES) return index;
    if (kind === "heading" && OFFER.test(text) && all - before < before) return index;
  }
  return blocks.length;
}

/** Whether a headline heads another article than the first one: pages put the next story below. */
function isOfOther(first: Holder, holder: Holder): boolean {
  const [own, other] = [around(first, "article"), around(holder, "article")];
  return (
    own !== null &&
    other !== null &&
    own !== other &&
    around(other.up, "article") === around(own.up, "article")
  );
}

/** Whether a headline leads elsewhere, or who wrote and when stands right below. */
function hasByline(blocks: readonly Pick<ReadBlock, "block">[], index: number): boolean {
  const isLink = (blocks[index]?.block.linkShare ?? 0) > 0.5;
  return isLink || blocks.slice(index + 1, index + 5).some(({ block }) => BYLINE.test(block.text));
}
const BYLINE = /^(?=.{0,120}$)(?:.*\b(?:by|By|BY)\s\p{Lu}|.*(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd}))/u;

function isWithin(holder: Holder, tag: string): boolean {
  return around(holder, tag) !== null;
}

function around(holder: Holder | null, tag: string): Holder | null {
  for (let at = holder; at !== null; at = at.up) if (at.tag === tag) return at;
  return null;
}
