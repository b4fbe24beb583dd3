import type { Hint } from "./element-hints.ts";
import { furnitureScore } from "./furniture-lines.ts";
import type { PlacedBlock } from "./judged-block.ts";

/** In the manner of log odds, set by hand: on invented pages, and by reading what changes on real ones. */
const WEIGHTS = {
  readable: 2.2,
  notReadable: -2.6,
  prose: 0.7,
  /** Headings, items and rows are no sentences. */
  proseOfParts: 0.3,
  linkAlone: -2.4,
  linkedItem: -2.4,
  /** Whole sentences that are one link, among paragraphs like it. */
  linkedParagraph: 0,
  /** Of a short text in one element with a picture; less for whole sentences. */
  besideImage: -4,
  /** The picture is in the paragraph's own element. */
  withImage: -1.6,
  besideImageSentence: -1,
  /** "Read also: …" */
  labelledLink: -3,
  /** "Join our channel", with a link. */
  linkedInvitation: -1.5,
  linkedInvitationToReader: -5,
  /** Short text in italics, or no sentence, below a picture. */
  softBelowImage: -4,
  shortBelowImage: -1.6,
  /** Text in one element with little but a field to fill in. */
  besideFields: -2.8,
  boxed: -1.4,
  teaser: -4.2,
  /** Outside the element that is named for the body and holds nearly all of it. */
  behindBody: -4.5,
  beforeBody: -0.5,
  /** On top of what the text cleaner counts: here nothing else that speaks for the block is as sure. */
  credit: -1.5,
  aboutArticle: -3,
  siblings: 1.8,
  cousins: 1.2,
  stated: 3,
  notStated: -1.4,
} as const;

const HINTS: Readonly<Record<Exclude<Hint, null>, number>> = {
  body: 0.8,
  comments: -7,
  navigation: -4,
  related: -4,
  share: -4,
  signup: -4,
  credit: -3,
  caption: -5,
  author: -4,
  advert: -3,
  frame: -2.5,
  aside: -2,
  "pull-quote": -2,
  figure: -1.5,
};
/** A heading may say "Watch" or "Read", and be no sentence. */
const LEAST_FOR_HEADINGS = -2;
const LEAST_FOR_HINTS = -8;

/** From here on a block is a link and nothing else. */
const ALL_LINK = 0.85;
/** Captions are no longer. In words. */
const CAPTION = 60;

/** Headlines of other articles are shorter, and end without a full stop. In words. */
const LINKED_PARAGRAPH = 14;

/** Whether a block is a link as a whole, and all the same a paragraph among others of the article. */
function isLinkedParagraph({ block, features: f, place }: PlacedBlock): boolean {
  if (block.kind !== "text" || !f.endsSentence || f.words < LINKED_PARAGRAPH) return false;
  if (f.isLabelled || f.isInvitation || place.isTeaser) return false;
  return place.goodSiblings >= 2 || place.goodCousins >= 3;
}

/** Log odds that a block is the article's. */
export function blockScore(evidence: PlacedBlock): number {
  const { block, features: f, prose, isReadable, place, statedShare, listOfLinks } = evidence;
  let score = isReadable === null ? -0.4 : isReadable ? WEIGHTS.readable : WEIGHTS.notReadable;
  const isText = block.kind === "text";
  if (block.kind === "heading") score += WEIGHTS.proseOfParts * Math.max(LEAST_FOR_HEADINGS, prose);
  else
    score +=
      (isText || f.isCredit || f.isLabelled || f.isAboutArticle ? WEIGHTS.prose : WEIGHTS.proseOfParts) *
      prose;
  let hints = 0;
  for (const hint of place.hints) if (hint !== null) hints += HINTS[hint];
  score += Math.max(LEAST_FOR_HINTS, hints);
  if (block.linkShare >= ALL_LINK) {
    if (block.kind === "item") score += WEIGHTS.linkedItem * listOfLinks;
    else if (isLinkedParagraph(evidence)) score += WEIGHTS.linkedParagraph;
    else if (block.kind === "heading" || isText) score += WEIGHTS.linkAlone * (f.words >= 3 ? 1 : 0.5);
  } else if (block.linkShare > 0.5 && f.words <= 20) score += WEIGHTS.linkAlone * 0.5;
  if (f.isLabelled && block.linkShare > 0.3) score += WEIGHTS.labelledLink;
  if (place.isBesideImage && isText && f.words <= CAPTION)
    score +=
      f.endsSentence && f.words > 25
        ? WEIGHTS.besideImageSentence
        : block.holder.images > 0 && block.holder.tag === "p"
          ? WEIGHTS.withImage
          : WEIGHTS.besideImage;
  else if (block.followsImage && isText && f.words <= CAPTION) {
    if (block.softShare > 0.85) score += WEIGHTS.softBelowImage;
    else if (!f.endsSentence && f.words <= 25) score += WEIGHTS.shortBelowImage;
  }
  if (place.isBesideFields && f.words <= CAPTION) score += WEIGHTS.besideFields;
  if (place.isTeaser) score += WEIGHTS.teaser;
  if (place.box !== null) score += WEIGHTS.boxed;
  if (place.side === "behind" && !place.hints.has("body")) score += WEIGHTS.behindBody;
  else if (place.side === "before") score += WEIGHTS.beforeBody;
  if (f.isInvitation && block.linkShare > 0.2 && f.words <= 30)
    score += f.address > 0 ? WEIGHTS.linkedInvitationToReader : WEIGHTS.linkedInvitation;
  score += furnitureScore(block.text, block.linkShare, f.words);
  if (f.isCredit) score += WEIGHTS.credit;
  if (f.isAboutArticle) score += WEIGHTS.aboutArticle;
  if (place.goodSiblings >= 2 && isReadable !== true) score += WEIGHTS.siblings;
  if (place.goodCousins >= 3 && isReadable !== true) score += WEIGHTS.cousins;
  if (statedShare !== null && f.words >= 4)
    score += statedShare >= 0.8 ? WEIGHTS.stated : statedShare < 0.3 ? WEIGHTS.notStated : 0;
  return score;
}
