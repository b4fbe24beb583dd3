import type { BlockFeatures } from "../block-features.ts";
import type { Block } from "../blocks.ts";
import type { MetaLine } from "../meta-line.ts";
import type { BlockPlace } from "./block-places.ts";
import type { PageBlock } from "./page-blocks.ts";

/** A line of a page with what is known of it by itself. What is found later is added to the same record: pages have thousands of lines. */
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
