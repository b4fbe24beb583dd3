import type { BlockFeatures } from "./block-features.ts";
import type { Block } from "./blocks.ts";
import { isPlaceholder, shadeTeasers } from "./teasers.ts";

/** Log odds of a short line inside the text against which nothing but its shape speaks: a cross-head, an item of a list. */
const UNSUSPECTED = -0.1;
/** Of the items of a list that a paragraph announces with a colon. */
const ANNOUNCED = 0.4;
/** From here on a block counts as a paragraph. */
const PARAGRAPH = 0.5;
/** Log odds below which a sentence has something against it. */
const BAD_SENTENCE = -0.8;
/** Share of capitals from which on a line is written as a title. */
const TITLE_CASE = 0.7;
/** Longer blocks are judged by themselves. In words. */
const SHORT = 20;

const VERSE_OR_QUESTION =
  /^\p{Ll}|^(?:[Ww](?:hat|hy|ho|hen|here|hich|as|ie|arum|er|o)|[Hh]ow|[Pp]ourquoi|[Cc]omment|[Qq]ué|[Cc]ómo|[Pp]or qué|[Oo] que|[Cc]omo)\b/u;
/**
 * The log odds of each block in the light of its neighbours. Short lines between paragraphs are taken for the article's
 * (cross-heads, lists, verse) unless one of them, or a line above them in the same run, shows that a box of the site stands there.
 */
export function withContext(
  blocks: readonly Block[],
  features: readonly BlockFeatures[],
  scores: readonly number[],
  repeated: readonly boolean[],
): number[] {
  const { scores: result, inShadow } = shadeTeasers(blocks, features, scores);
  const last = scores.findLastIndex((score) => score > PARAGRAPH);
  let from = scores.findIndex((score) => score > PARAGRAPH) + 1;
  if (from === 0) return result;
  for (let index = from; index <= blocks.length; index += 1) {
    if (index < blocks.length && (scores[index] ?? 0) <= PARAGRAPH) continue;
    const start = from;
    const run: Run = {
      isAccused: (offset) =>
        isAccused(features[start + offset], scores[start + offset] ?? 0, repeated[start + offset]),
      blocks: blocks.slice(from, index),
      features: features.slice(from, index),
      before: features[from - 1],
      isTail: from > last,
      inBox: inShadow[from] === true,
    };
    for (const [offset, score] of liftedScores(run)) {
      result[from + offset] = Math.max(score, scores[from + offset] ?? 0);
    }
    from = index + 1;
  }
  return result;
}

/** Blocks that are no paragraphs, behind a paragraph. */
interface Run {
  readonly blocks: readonly Block[];
  readonly features: readonly BlockFeatures[];
  /** Of the paragraph before. */
  readonly before: BlockFeatures | undefined;
  /** No paragraph follows. */
  readonly isTail: boolean;
  /** It opens below the heading of a box. */
  readonly inBox: boolean;
  /** Whether more than its shape speaks against the block at `offset`. */
  readonly isAccused: (offset: number) => boolean;
}

/** The shape of a sentence alone does not bring a block that low. */
function isAccused(f: BlockFeatures | undefined, score: number, isRepeated: boolean | undefined): boolean {
  return isRepeated === true || (f?.endsSentence === true && f.words > 3 && score < BAD_SENTENCE);
}

/** For the blocks of a run that may be the article's, the log odds they deserve at least. */
function liftedScores({
  blocks,
  features,
  before,
  isTail,
  inBox: opensInBox,
  isAccused,
}: Run): [offset: number, score: number][] {
  const announcedOnes: number[] = [];
  const others: number[] = [];
  let announced = before?.endsColon === true && before.words >= 2 && before.address === 0;
  let inBox = opensInBox;
  let suspects = 0;
  for (const [offset, block] of blocks.entries()) {
    const f = features[offset];
    if (f === undefined) continue;
    if (opensBox(block, f)) {
      inBox = true;
      announced = false;
    }
    if (inBox || isSuspect(block, f) || isAccused(offset)) {
      suspects += 1;
      continue;
    }
    if (f.endsColon && f.words >= 2) announced = true;
    (announced ? announcedOnes : others).push(offset);
  }
  const lifted = announcedOnes.map((offset): [number, number] => [offset, ANNOUNCED]);
  const otherFeatures = others.flatMap((offset) => features[offset] ?? []);
  // Behind the last paragraph lines are the article's only where nothing at all shows the site.
  const isTitle = blocks.length === 1 && (features[0]?.capitalShare ?? 0) >= TITLE_CASE;
  if ((isTail && (suspects > 0 || isTitle)) || isLinkList(otherFeatures)) return lifted;
  return [...lifted, ...others.map((offset): [number, number] => [offset, UNSUSPECTED])];
}

/** Several headlines one below the other: long enough, in title case, most without the commas of other lists. */
function isLinkList(lines: readonly BlockFeatures[]): boolean {
  const headlines = lines.filter(({ capitalShare, words }) => capitalShare >= TITLE_CASE && words >= 4);
  const plain = headlines.filter(({ hasInnerPunctuation }) => !hasInnerPunctuation);
  return lines.length >= 2 && headlines.length === lines.length && plain.length * 2 > lines.length;
}

/** A line above which the article ends or pauses: what follows in the run belongs to it. */
function opensBox(block: Block, f: BlockFeatures): boolean {
  if (f.words <= 6 && f.isLabelAlone) return true;
  if (f.words <= 5 && f.labelShare >= 0.5 && !isPlaceholder(block.text)) return true;
  return (addresses(block, f) && f.words <= SHORT) || (f.siteTalk > 0 && f.isInvitation) || f.isAboutArticle;
}

/** Whether something other than its shape speaks against the block. */
function isSuspect(block: Block, f: BlockFeatures): boolean {
  return (
    f.words > SHORT ||
    f.isLabelled ||
    f.isCredit ||
    f.isAboutArticle ||
    f.hasLink ||
    f.separators > 0 ||
    f.labelShare >= 0.5 ||
    (f.siteTalk > 0 && (f.address > 0 || f.isInvitation)) ||
    addresses(block, f)
  );
}

/** "What you need to know" and "Check on your neighbours" are cross-heads, "Like us on …" and "Make this your homepage" are none. */
function addresses(block: Block, f: BlockFeatures): boolean {
  if (f.address === 0 || f.endsSentence || f.isQuoted || VERSE_OR_QUESTION.test(block.text)) return false;
  return f.labelShare > 0 || f.siteTalk > 0 || (f.isInvitation && f.capitalShare >= TITLE_CASE);
}
