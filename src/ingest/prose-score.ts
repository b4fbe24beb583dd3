import type { BlockFeatures } from "./block-features.ts";
import type { Block } from "./blocks.ts";

/**
 * How much each feature speaks for prose of an article (positive) or for furniture of a site (negative), in the manner of
 * log odds: the sum is 0 where both are as likely. Set by hand and checked on generated pages (see the test).
 */
const WEIGHTS = {
  bias: -1.6,
  endsSentence: 1.7,
  endsColon: 0.9,
  moreSentences: 0.6,
  /** For 30 words; fewer in proportion. */
  length: 2.4,
  functionWords: 1.2,
  hasQuote: 0.5,
  /** Names and titles only, as menus and headlines have. */
  titleCase: -0.8,
  tagCloud: -3,
  openBullet: -1.2,
  /** One of several short lines without a blank line between them. */
  shortLineInGroup: -0.8,
  separator: -1.2,
  linkAlone: -1.5,
  /** For a block that consists of such labels. */
  siteLabels: -3,
  /** A short block that is no sentence and says "you" or "us". */
  addressWithoutSentence: -2.2,
  invitationWithoutSentence: -0.9,
  /** For each word of the site about itself in a block that addresses the visitor, up to three. */
  siteAddressesVisitor: -2.2,
  /** For the share of such words in a block that also has the site's own. */
  addressShare: -8,
  invitation: -1.2,
  labelled: -3.5,
  credit: -3.5,
  aboutArticle: -4,
  repeated: -6,
  repeatedLong: -2,
  numbers: -1.5,
} as const;

/**
 * A single block neither proves nor refutes an article: what lies farther out says no more. Long paragraphs in which no site
 * speaks may prove more, up to this.
 */
const MAX_PROSE = 2.6;
const MAX_LONG_PROSE = 4;
const MAX_FURNITURE = -6;

/** Repeated blocks longer than this may be agency text that several outlets carry. In characters. */
const LONG_REPEATED = 240;

/** Log odds that `block` is prose of the article. `isRepeated`: the same block stands in several other articles. */
export function proseScore(block: Block, f: BlockFeatures, isRepeated: boolean): number {
  if (block.isLiteral) return 0.5;
  const isSentence = f.endsSentence && f.words >= 2;
  const isShort = f.words <= 12;
  // "Overall, grocery prices rose 8%." is prose with hardly a function word.
  const isPlain = isSentence && f.words >= 5 && f.capitalShare < 0.5;
  let score = WEIGHTS.bias;
  if (f.endsSentence) score += WEIGHTS.endsSentence;
  else if (f.endsColon && f.words >= 4) score += WEIGHTS.endsColon;
  if (f.sentences >= 2) score += WEIGHTS.moreSentences;
  score += WEIGHTS.length * Math.min(1, f.words / 30) * (isPlain || f.functionShare > 0.1 ? 1 : 0.3);
  score +=
    WEIGHTS.functionWords *
    clamp((f.functionShare - 0.2) * 5, isPlain ? -0.3 : -1, 1) *
    Math.min(1, f.words / 6);
  if (f.hasQuote) score += WEIGHTS.hasQuote;
  if (!isSentence && f.words >= 2 && f.capitalShare >= 0.7) score += WEIGHTS.titleCase;
  if (f.words >= 8 && !f.hasInnerPunctuation && f.functionShare < 0.08) score += WEIGHTS.tagCloud;
  if (block.isBullet && !isSentence) score += WEIGHTS.openBullet;
  if (block.groupSize >= 3 && isShort && !isSentence) score += WEIGHTS.shortLineInGroup;
  if (f.separators > 0)
    score += WEIGHTS.separator * Math.min(3, f.separators) * (f.words > 25 && isSentence ? 0.25 : 1);
  if (f.hasLink && !(isSentence && f.words > 12)) score += WEIGHTS.linkAlone;
  if (!isSentence || f.words <= 4) score += WEIGHTS.siteLabels * Math.min(1, f.labelShare * 1.5);
  if (!isSentence && f.address > 0 && f.words <= 20 && !f.isQuoted) score += WEIGHTS.addressWithoutSentence;
  if (!isSentence && f.isInvitation && f.words <= 12) score += WEIGHTS.invitationWithoutSentence;
  if (f.siteTalk > 0) score += visitorScore(f);
  if (f.isLabelled) score += WEIGHTS.labelled;
  if (f.isCredit) score += WEIGHTS.credit;
  if (f.isAboutArticle) score += WEIGHTS.aboutArticle;
  if (f.digitShare > 0.25) score += WEIGHTS.numbers;
  if (isRepeated)
    score += block.text.length > LONG_REPEATED || f.hasQuote ? WEIGHTS.repeatedLong : WEIGHTS.repeated;
  const isLong = f.siteTalk === 0 && f.address === 0;
  const limit = isLong ? clamp(MAX_PROSE + (f.words - 30) / 20, MAX_PROSE, MAX_LONG_PROSE) : MAX_PROSE;
  return clamp(score, MAX_FURNITURE, limit);
}

/** News about cookies has the site's words, and columns say "you": only both together are a site that talks. */
function visitorScore(f: BlockFeatures): number {
  const isDense = f.words <= 12 && f.siteTalk >= 2;
  const addresses = f.address > 0 || (f.isInvitation && f.words <= 25) || isDense;
  if (!addresses) return 0;
  const density = Math.min(1, (12 * (f.siteTalk + f.address)) / Math.max(12, f.words) / 2);
  return (
    WEIGHTS.siteAddressesVisitor * Math.min(3, f.siteTalk) * density +
    (f.isInvitation ? WEIGHTS.invitation : 0)
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
