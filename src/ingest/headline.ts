import type { BlockFeatures } from "./block-features.ts";
import type { Block } from "./blocks.ts";
import { isOutletName } from "./byline.ts";
import { contentWords } from "./content-words.ts";
import type { MetaLine } from "./meta-line.ts";

/** One block of a page with all that is known of it before the headline is sought. */
export interface Candidate {
  readonly block: Block;
  readonly features: BlockFeatures;
  /** What it says about the article when it says nothing else. */
  readonly meta: MetaLine | null;
  /** Whether it is no line of the text: it speaks about the article, or is of a kind that is no passage. */
  readonly isMeta: boolean;
  readonly inBody: boolean;
}

/** Blocks before the body among which the headline is sought; lines about the article do not count. */
const SOUGHT = 8;
const MAX_WORDS = 30;
const MAX_CHARACTERS = 220;
/** A paragraph that closes like a sentence is a headline only when it is this short and the next is longer. */
const MAX_SENTENCE_HEADLINE = 90;
const MIN_SCORE = 0.5;

/**
 * Index of the headline: among the last blocks before the body that is the one which is near, long enough, alone in its
 * group, and shares words with the body; or else the body's own first block where that is a headline. `null` when there is none.
 */
export function headlineIndex(candidates: readonly Candidate[]): number | null {
  const bodyStart = candidates.findIndex(({ inBody, isMeta }) => inBody && !isMeta);
  if (bodyStart < 0) return null;
  const bodyWords = contentWords(
    candidates
      .filter(({ inBody }) => inBody)
      .map(({ block }) => block.text)
      .join(" ")
      .slice(0, 50_000),
  );
  let best: { index: number; score: number } | null = null;
  let distance = 0;
  for (let index = bodyStart - 1; index >= 0 && distance < SOUGHT; index -= 1) {
    const candidate = candidates[index];
    if (candidate === undefined || candidate.isMeta) continue;
    const score = headlineScore(candidate, bodyWords) - 0.2 * distance;
    if (score > MIN_SCORE && (best === null || score > best.score)) best = { index, score };
    distance += 1;
  }
  return best?.index ?? (opensWithHeadline(candidates, bodyStart) ? bodyStart : null);
}

function headlineScore({ block, features: f }: Candidate, bodyWords: ReadonlySet<string>): number {
  if (
    block.text.length > MAX_CHARACTERS ||
    f.words > MAX_WORDS ||
    f.isCredit ||
    f.isAboutArticle ||
    f.isLabelled
  )
    return -Infinity;
  const own = contentWords(block.text);
  const shared = [...own].filter((word) => bodyWords.has(word)).length;
  let score = 3 * (shared / Math.max(2, own.size)) + 0.2 * Math.min(10, f.words) - 1.2;
  if (block.isHeading) score += 2;
  if (block.groupSize > 3) score -= 1;
  if (block.isBullet) score -= 1.5;
  if (f.siteTalk > 0 && f.address > 0) score -= 2;
  if (f.address > 0 && !f.endsSentence && shared === 0) score -= 1;
  score -= 2 * f.labelShare + (f.separators > 1 ? 1 : 0);
  if (/[.。]$/u.test(block.text)) score -= f.words > 14 ? 2.5 : 1.2;
  if (/[:：]$/u.test(block.text)) score -= 1;
  if (/[–—-]$/u.test(block.text)) score -= 2;
  if (isOutletName(block.text) && shared < own.size) score -= 1.5;
  return score;
}

function opensWithHeadline(candidates: readonly Candidate[], bodyStart: number): boolean {
  const first = candidates[bodyStart];
  const next = candidates.slice(bodyStart + 1).find(({ inBody, isMeta }) => inBody && !isMeta);
  if (
    first === undefined ||
    first.block.isBullet ||
    first.features.words > MAX_WORDS ||
    first.block.text.length > MAX_CHARACTERS
  )
    return false;
  if (first.block.isHeading) return true;
  if (next === undefined || first.features.endsColon) return false;
  if (!/[.。…]["'”’»」]*$/u.test(first.block.text))
    return first.block.text.length < next.block.text.length || first.block.group !== next.block.group;
  const isAlone = first.features.sentences <= 1 && !first.features.hasQuote;
  return (
    isAlone &&
    first.block.text.length <= MAX_SENTENCE_HEADLINE &&
    next.block.text.length > first.block.text.length * 1.5
  );
}

/** Letters and digits of `text` in lower case, by which two forms of one headline are the same. */
export function headlineKey(text: string): string {
  const lower = text.toLowerCase();
  // Of a text's paragraphs most are plain, and read in a third of the time.
  return /^\p{ASCII}*$/u.test(lower)
    ? lower.replaceAll(/[^a-z0-9]+/g, "")
    : lower.replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
