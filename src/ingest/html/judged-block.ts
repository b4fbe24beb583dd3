import type { BlockFeatures } from "../block-features.ts";
import type { Block } from "../blocks.ts";
import type { MetaLine } from "../meta-line.ts";
import type { Hint } from "./element-hints.ts";
import type { Holder } from "./holder.ts";
import type { PageBlock } from "./page-blocks.ts";

/** A line of a page with what is known of it by itself. */
export interface ReadBlock {
  readonly block: PageBlock;
  readonly features: BlockFeatures;
  /** Log odds of the text cleaner that its text is prose of an article. */
  readonly prose: number;
  /** Whether it is the headline or repeats it. */
  readonly isTitle: boolean;
  /** Readability's verdict; `null` without one that is believed. */
  readonly isReadable: boolean | null;
  /** Share of its words in the text that the page's structured data states; `null` where it states none. */
  readonly statedShare: number | null;
  /** Share of the items of its list that are links as a whole. */
  readonly listOfLinks: number;
  /** Whether it begins with the name of somebody whom the page states as an author. */
  readonly opensWithAuthor: boolean;
  /** And tells of that person what is told of authors below their articles: what they write, where they are. */
  readonly isAboutAuthor: boolean;
  /** Whether it stands behind the article's end. */
  readonly isTail: boolean;
}

/** Where in the tree a block stands, as far as it bears on whether it is the article's. */
export interface BlockPlace {
  /** The hints of the elements around it. */
  readonly hints: ReadonlySet<Hint>;
  /** Blocks that are prose and taken for the article's, in the same element, itself not counted. */
  readonly goodSiblings: number;
  /** The same for blocks anywhere on the page whose element and parent have the same names. */
  readonly goodCousins: number;
  /** Whether an image or a player stands with it, and little else, in one element. */
  readonly isBesideImage: boolean;
  /** Whether it stands with fields to fill in, and little else, in one element. */
  readonly isBesideFields: boolean;
  /** Whether it is part of a card that leads to another article: a heading that is a link, and a line or two. */
  readonly isTeaser: boolean;
  /** The small box among paragraphs standing side by side that it is in; `null` where it is in none. */
  readonly box: Holder | null;
  /** Whether it stands before, in or behind the element that is named for the article's body; `null` where none is. */
  readonly side: "before" | "in" | "behind" | null;
  /** Whether it stands between the headline and the first paragraph, or is that. */
  readonly isBelowTitle: boolean;
  /** Whether the element itself, or the one around it, is named after what leads from headline to text. */
  readonly isNamedStandfirst: boolean;
}

const NOWHERE: BlockPlace = {
  hints: new Set(),
  goodSiblings: 0,
  goodCousins: 0,
  isBesideImage: false,
  isBesideFields: false,
  isTeaser: false,
  box: null,
  side: null,
  isBelowTitle: false,
  isNamedStandfirst: false,
};

/** And where it stands among the others. */
export interface PlacedBlock extends ReadBlock {
  readonly place: BlockPlace;
}

export interface ScoredBlock extends PlacedBlock {
  /** Log odds that it is the article's. */
  readonly score: number;
}

export interface RegionBlock extends ScoredBlock {
  /** Whether it lies in the best stretch of the page, and is no line of the kinds that are no passages. */
  readonly inRegion: boolean;
}

/** A line of a page with all that is known of it, and what came of it. */
export interface JudgedBlock extends RegionBlock {
  /** What it says about the article when it says nothing else. */
  readonly meta: MetaLine | null;
  /** Whether it is the article's. */
  readonly isKept: boolean;
}

/** One record a line, in which what is found later is noted: pages have thousands of lines. */
export type GrowingBlock = { -readonly [K in keyof JudgedBlock]: JudgedBlock[K] };

/** A line before anything of it but itself is looked at: nothing says that it is the article's. */
export function unjudgedBlock(block: PageBlock, features: BlockFeatures, prose: number): GrowingBlock {
  return {
    block,
    features,
    prose,
    isTitle: false,
    isReadable: null,
    statedShare: null,
    listOfLinks: 0,
    opensWithAuthor: false,
    isAboutAuthor: false,
    isTail: false,
    place: NOWHERE,
    score: 0,
    inRegion: false,
    meta: null,
    isKept: false,
  };
}

/** A block with how many characters of the article it is thought to hold: its length where it is taken for the article's, else 0. */
export interface WeighedBlock {
  readonly block: PageBlock;
  readonly weight: number;
}

/** The block as the text cleaner sees it. */
export function asBlock({ text, kind, group }: PageBlock): Block {
  return {
    text,
    group,
    groupSize: 1,
    isBullet: kind === "item",
    isHeading: kind === "heading",
    isLiteral: kind === "literal" || kind === "row",
  };
}

const FOREIGN: readonly Hint[] = ["related", "comments", "aside", "navigation"];

/** Whether a line stands in a part of the page that is about other articles, or by others. */
export function isForeign({ place }: Pick<JudgedBlock, "place">): boolean {
  return FOREIGN.some((hint) => place.hints.has(hint));
}
