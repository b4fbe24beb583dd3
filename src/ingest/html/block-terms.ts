import { furnitureTerm } from "./furniture-lines.ts";
import type { Hint } from "./element-hints.ts";
import type { PlacedBlock } from "./judged-block.ts";
import { BLOCK_WEIGHTS, type BlockTerm } from "./block-weights.ts";

/** What speaks for or against a block, and how much of it there is. */
export type Terms = readonly (readonly [term: BlockTerm, amount: number])[];

/** A heading may say "Watch" or "Read", and be no sentence. */
const LEAST_PROSE_OF_HEADINGS = -2;
/** From here on a block is a link and nothing else. */
const ALL_LINK = 0.85;
/** From here on it is set in italics or small print. */
const ALL_SOFT = 0.85;
/** Captions are no longer. In words. */
const CAPTION = 60;
/** A sentence below a picture that is longer may be the text's. In words. */
const SHORT_CAPTION = 25;
/** Headlines of other articles are shorter, and end without a full stop. In words. */
const LINKED_PARAGRAPH = 14;
/** How much more an item counts where each of its list is a link. */
const LIST_OF_LINKS = 1.4;
/** "Opinion: …", of which the rest is a link. */
const LABELLED = /^[^:.!?]{2,30}:\s\S+\s\S+\s\S/u;
const MOSTLY_LINK = 0.6;
/** Items of more words that end as sentences do are paragraphs. */
const SENTENCES = 20;
/** Links that are paragraphs of fewer words may be names in a list. */
const LINKED_LINE = 3;
/** Of a block as good as all words are in what the page states, or hardly any. */
const STATED = 0.8;
const NOT_STATED = 0.3;

/** Paragraphs below a dateline are no shorter. In words. */
const DATED = 12;
const DATELINE = /^\p{Lu}{3,}[\p{Lu}\s.,'’-]{0,40}(?:\([^()]{2,30}\)\s*)?[–—-]{1,2}\s?["“]?\p{Lu}/u;

/** Lines about the author are no longer. In words. */
const ABOUT_AUTHOR = 70;
/** Standfirsts are no shorter. In words. */
const STANDFIRST = 6;
const NEVER_STANDFIRST: readonly Hint[] = [
  "caption",
  "figure",
  "author",
  "related",
  "share",
  "signup",
  "advert",
  "comments",
];

/** Whether a line between headline and text can be what leads from one to the other. */
function isStandfirst({ block, features: f, place, isTitle }: PlacedBlock): boolean {
  return (
    place.isBelowTitle &&
    (place.isNamedStandfirst || !(place.isBesideImage || block.followsImage)) &&
    f.digitShare < 0.15 &&
    !isTitle &&
    (block.kind === "text" || block.kind === "heading") &&
    f.words >= STANDFIRST &&
    f.functionShare >= 0.1 &&
    (f.address < 1 || place.isNamedStandfirst) &&
    f.labelShare < 0.3 &&
    f.separators === 0 &&
    block.linkShare < 0.5 &&
    !(f.isLabelled || f.isCredit || f.isAboutArticle || f.hasLink) &&
    !NEVER_STANDFIRST.some((hint) => place.hints.has(hint))
  );
}

const CLOCK = /^\p{Nd}{1,2}[:.h]\p{Nd}{2}$/u;

/** Log odds that a block is the article's. */
export function blockScore(known: PlacedBlock): number {
  let score = 0;
  tellTerms(known, (term, amount) => {
    score += BLOCK_WEIGHTS[term] * amount;
  });
  return score;
}

/** All that speaks for or against a block being the article's. */
export function blockTerms(known: PlacedBlock): Terms {
  const terms: [BlockTerm, number][] = [];
  tellTerms(known, (term, amount) => terms.push([term, amount]));
  return terms;
}

type Tell = (term: BlockTerm, amount: number) => void;

/** Tells the terms of a block one after another: a list of them for each of a page's lines would be thrown away at once. */
function tellTerms(known: PlacedBlock, tell: Tell): void {
  const { features: f, place } = known;
  const add = (term: BlockTerm, holds: boolean): void => {
    if (holds) tell(term, 1);
  };
  tellProse(known, tell);
  tell(known.isReadable === null ? "noVerdict" : known.isReadable ? "readable" : "notReadable", 1);
  for (const hint of place.hints) {
    // A time of day alone heads an entry of a chronicle, whatever it is called.
    if (hint !== null && !(hint === "credit" && CLOCK.test(known.block.text))) tell(`in ${hint}`, 1);
  }
  const leadsOn = isStandfirst(known);
  tellLinks(known, tell);
  tellPictures(known, leadsOn, tell);
  add("standfirst", leadsOn);
  add("namedStandfirst", place.isNamedStandfirst && leadsOn);
  add("dateline", known.block.kind === "text" && f.words >= DATED && DATELINE.test(known.block.text));
  add("opensWithAuthor", known.opensWithAuthor && f.words <= ABOUT_AUTHOR);
  add("aboutAuthor", known.isAboutAuthor && f.words <= ABOUT_AUTHOR);
  add("besideFields", place.isBesideFields && f.words <= CAPTION);
  add("teaser", place.isTeaser);
  add("boxed", place.box !== null);
  add("behindBody", place.side === "behind" && !place.hints.has("body"));
  add("behindTail", known.isTail);
  add("aboutArticle", f.isAboutArticle);
  add("siblings", isAmongParagraphs(known) && known.isReadable !== true);
  if (known.statedShare !== null && f.words >= 4) {
    add("stated", known.statedShare >= STATED);
    add("notStated", known.statedShare < NOT_STATED);
  }
}

function tellProse({ block, features: f, prose }: PlacedBlock, tell: Tell): void {
  if (block.kind === "heading") tell("proseOfParts", Math.max(LEAST_PROSE_OF_HEADINGS, prose));
  else {
    const isWhole =
      block.kind === "text" ||
      f.isCredit ||
      f.isLabelled ||
      f.isAboutArticle ||
      (f.endsSentence && f.words >= SENTENCES);
    tell(isWhole ? "prose" : "proseOfParts", prose);
  }
}

function tellLinks(known: PlacedBlock, tell: Tell): void {
  const { block, features: f, listOfLinks } = known;
  const { kind, linkShare } = block;
  if (linkShare >= ALL_LINK) {
    if (kind === "item") tell("linkedItem", listOfLinks === 1 ? LIST_OF_LINKS : listOfLinks);
    else if (!isLinkedParagraph(known) && (kind === "heading" || kind === "text"))
      tell("linkAlone", f.words >= 3 ? 1 : 0.5);
    if (kind === "text" && block.holder.tag === "p" && !f.endsSentence && f.words >= LINKED_LINE)
      tell("linkedLine", 1);
  } else if (linkShare > MOSTLY_LINK && kind === "text" && !f.endsSentence && LABELLED.test(block.text))
    tell("linkedLine", 2);
  else if (linkShare > 0.5 && f.words <= 20) tell("linkAlone", 0.5);
  if (f.isInvitation && linkShare > 0.2 && f.words <= 30) tell("linkedInvitation", 1);
  const furniture = furnitureTerm(block.text, linkShare, f.words);
  if (furniture !== null) tell(furniture, 1);
}

/** Whether paragraphs of the article stand beside a block; of a link as a whole, also where each stands in an element of its own. */
function isAmongParagraphs(known: PlacedBlock): boolean {
  const { block, place } = known;
  return place.goodSiblings >= 2 || (block.linkShare >= ALL_LINK && isLinkedParagraph(known));
}

/** Whether a block is a link as a whole, and all the same a paragraph among others of the article. */
function isLinkedParagraph({ block, features: f, place }: PlacedBlock): boolean {
  if (block.kind !== "text" || !f.endsSentence || f.words < LINKED_PARAGRAPH) return false;
  if (f.isLabelled || f.isInvitation || place.isTeaser) return false;
  return place.goodSiblings >= 2 || place.goodCousins >= 3;
}

function tellPictures({ block, features: f, place }: PlacedBlock, leadsOn: boolean, tell: Tell): void {
  if (block.kind !== "text" || f.words > CAPTION || leadsOn) return;
  if (place.isBesideImage) {
    if (f.endsSentence && f.words > SHORT_CAPTION) tell("besideImageSentence", 1);
    else tell(block.holder.images > 0 && block.holder.tag === "p" ? "withImage" : "besideImage", 1);
  } else if (block.followsImage && block.softShare > ALL_SOFT) tell("softBelowImage", 1);
}
