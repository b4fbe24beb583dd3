import { featuresOf } from "./block-features.ts";
import type { Block } from "./blocks.ts";
import { dayOrderIn } from "./day.ts";
import type { Candidate } from "./headline.ts";
import { type LineKind, lineKindOf } from "./line-kind.ts";
import { metaLineOf } from "./meta-line.ts";
import { proseScore } from "./prose-score.ts";

/** A block of raw text with what is known of it by itself. */
export interface ReadText extends Omit<Candidate, "isMeta" | "inBody"> {
  /** The kind of a line that is no passage; `null` of all others. */
  readonly kind: LineKind | null;
  /** Whether it stands in several other articles as well. */
  readonly isRepeated: boolean;
  /** Log odds that it is prose of the article; 0 of what only speaks about the article. */
  readonly score: number;
}

/** And with what its neighbours make of it. One record a block, in which what is found later is noted. */
export interface TextBlock extends ReadText {
  /** Log odds in the light of its neighbours. */
  inContext: number;
  /** Whether it stands below the heading of a box, and near. */
  inShadow: boolean;
  isMeta: boolean;
  inBody: boolean;
}

/** Reads each block by itself. */
export function textBlocks(
  blocks: readonly Block[],
  language: string | null,
  isRepeated: (block: string) => boolean,
): TextBlock[] {
  const repeated = repeatedAmong(blocks, isRepeated);
  const order = dayOrderIn(shortBlocks(blocks));
  return blocks.map((block) => {
    const features = featuresOf(block);
    const meta = block.isLiteral || block.isBullet ? null : metaLineOf(block.text, language, order);
    const kind = block.isLiteral ? null : lineKindOf(block.text);
    const prose = meta === null ? proseScore(block, features, repeated.has(block)) : 0;
    const score = kind === null ? prose : Math.min(0, prose);
    return {
      block,
      features,
      meta,
      kind,
      isRepeated: repeated.has(block),
      score,
      inContext: score,
      inShadow: false,
      isMeta: meta !== null || kind !== null,
      inBody: false,
    };
  });
}

/** Where more of a page than this is repeated elsewhere, it is a second copy of an article, and repetition says nothing. */
const MAX_REPEATED_SHARE = 0.5;
/** Shorter blocks are no paragraphs. In characters. */
const LONG = 80;

function repeatedAmong(blocks: readonly Block[], isRepeated: (block: string) => boolean): ReadonlySet<Block> {
  const repeated = blocks.filter(({ text }) => isRepeated(text));
  const longIn = (some: readonly Block[]): number =>
    some.reduce((sum, { text }) => (text.length < LONG ? sum : sum + text.length), 0);
  return new Set(longIn(repeated) > longIn(blocks) * MAX_REPEATED_SHARE ? [] : repeated);
}

/** The short lines, among which the dates of a site stand. */
function shortBlocks(blocks: readonly Block[]): string {
  return blocks
    .filter(({ text }) => text.length <= 120)
    .slice(0, 200)
    .map(({ text }) => text)
    .join("\n");
}
