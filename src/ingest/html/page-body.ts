import { type BlockFeatures, featuresOf } from "../block-features.ts";
import type { Block } from "../blocks.ts";
import { bodyRegion } from "../body-region.ts";
import { dayOrderIn } from "../day.ts";
import { headlineKey } from "../headline.ts";
import { lineKindOf } from "../line-kind.ts";
import { type MetaLine, metaLineOf } from "../meta-line.ts";
import { proseScore } from "../prose-score.ts";
import { type BlockPlace, blockPlaces } from "./block-places.ts";
import { blockScore } from "./block-score.ts";
import { lowerBoxesOfSite } from "./boxes-of-site.ts";
import { metaLines } from "./lines-about-article.ts";
import type { PageBlock } from "./page-blocks.ts";
import { tailStart } from "./page-tail.ts";
import { isParagraph, paragraphLength } from "./paragraph-length.ts";
import { statedShares } from "./stated-text.ts";
import { withoutStrays } from "./stray-blocks.ts";
import { tickerLines } from "./ticker-lines.ts";

export interface BodyEvidence {
  readonly blocks: readonly PageBlock[];
  /** Readability's verdict on each. */
  readonly readable: readonly (boolean | null)[];
  /** The article's text as structured data states it. */
  readonly statedText: string | null;
  /** Titles by which a heading is known for the headline, most likely first. */
  readonly titles: readonly string[];
  readonly language: string | null;
}

export interface PageBody {
  /** For each block whether it is the article's. */
  readonly kept: readonly boolean[];
  readonly scores: readonly number[];
  /** What a block says about the article when it says nothing else. */
  readonly meta: readonly (MetaLine | null)[];
  readonly features: readonly BlockFeatures[];
  readonly places: readonly BlockPlace[];
  /** Place of the first block behind the article's end. */
  readonly tail: number;
  /** Whether a block is the headline or repeats it. */
  readonly isTitle: readonly boolean[];
  /** Place of the headline above the text. */
  readonly titleIndex: number | null;
}

/** Boxes in the middle of a text are told by their elements: an inset costs less than where the text is all there is. */
const PAGE_COSTS = { enterInset: 0.2, leaveInset: 0.2, eachInsetBlock: 0.1, endBody: 0.4 } as const;
/** Below this share of the page's prose, Readability has taken a part or something else for the article. */
const MIN_READABLE_SHARE = 0.4;

/** Which blocks are the article's: each is scored, and the best division into before, body with insets, and after is found. */
export function pageBody({ blocks, readable, statedText, titles, language }: BodyEvidence): PageBody {
  const asBlocks = blocks.map(asBlock);
  const features = asBlocks.map(featuresOf);
  const order = dayOrderIn(
    blocks
      .flatMap(({ text }) => (text.length <= 120 ? [text] : []))
      .slice(0, 200)
      .join("\n"),
  );
  const prose = asBlocks.map((block, index) => {
    const f = features[index];
    return f === undefined ? 0 : proseScore(block, f, false);
  });
  const tail = tailStart(blocks, prose);
  const verdicts = trusted(
    blocks,
    readable.map((verdict, index) => (index >= tail ? false : verdict)),
    prose.map((score, index) => (index >= tail ? 0 : score)),
  );
  const isGood = blocks.map((_, index) => (verdicts[index] ?? true) && isParagraph(prose[index] ?? 0));
  const places = blockPlaces(
    blocks,
    blocks.map(({ text }, index) => (isGood[index] ? text.length : 0)),
    isGood,
  );
  const stated = statedShares(
    blocks.map(({ text }) => text),
    statedText,
  );
  const lists = listsOfLinks(blocks);
  const titleKeys = new Set(titles.map(headlineKey).filter((key) => key !== ""));
  const isTitle = ({ kind, text }: PageBlock): boolean =>
    kind !== "item" && text.length <= MAX_TITLE && titleKeys.has(headlineKey(text));
  const firstHeading = blocks.findIndex(({ level }) => level === 1);
  const scores = blocks.map((block, index) => {
    const [f, place] = [features[index], places[index]];
    if (f === undefined || place === undefined) return 0;
    const score = blockScore({
      block,
      features: f,
      prose: prose[index] ?? 0,
      isReadable: verdicts[index] ?? null,
      place,
      statedShare: stated[index] ?? null,
      listOfLinks: lists.get(block) ?? 0,
    });
    if (isTitle(block) || (block.level === 1 && index === firstHeading)) return Math.min(score, -2);
    return index >= tail ? score - BEHIND_TAIL : score;
  });
  lowerBoxesOfSite(scores, features, places);
  const titleIndex = blocks.findIndex(isTitle);
  const region = withoutLineKinds(blocks, bodyRegion(scores, PAGE_COSTS));
  const meta = metaLines(blocks, region, titleIndex, (text) => metaLineOf(text, language, order));
  const kept = withoutStrays(blocks, region, meta, titleIndex);
  return {
    kept,
    scores,
    meta,
    features,
    places,
    tail,
    isTitle: blocks.map(isTitle),
    titleIndex: titleIndex < 0 ? null : titleIndex,
  };
}

/** Lines of some kinds are no passages wherever they stand. */
function withoutLineKinds(blocks: readonly PageBlock[], region: readonly boolean[]): boolean[] {
  const ticker = tickerLines(blocks, region);
  return blocks.map(({ text, kind }, index) => {
    if (region[index] !== true || ticker.has(index)) return false;
    return kind === "literal" || kind === "row" || lineKindOf(text) === null;
  });
}

/** No headline is longer. In characters. */
const MAX_TITLE = 500;
/** Log odds that a block loses behind the article's end. */
const BEHIND_TAIL = 5;
/** Readability's verdicts; none where it holds little of what is prose, and has taken a part or a box for the article. */
function trusted(
  blocks: readonly PageBlock[],
  readable: readonly (boolean | null)[],
  prose: readonly number[],
): readonly (boolean | null)[] {
  let inside = 0;
  const massOf = (index: number): number => paragraphLength(blocks[index], prose[index] ?? 0);
  for (const [index, verdict] of readable.entries()) if (verdict === true) inside += massOf(index);
  const region = bodyRegion(prose);
  const all = region.reduce((sum, inRegion, index) => sum + (inRegion ? massOf(index) : 0), 0);
  return inside >= all * MIN_READABLE_SHARE ? readable : readable.map(() => null);
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

/** For each item the share of its list's items, those in a row, that are links and nothing else. */
function listsOfLinks(blocks: readonly PageBlock[]): Map<PageBlock, number> {
  const shares = new Map<PageBlock, number>();
  let run: PageBlock[] = [];
  const close = (): void => {
    const links = run.filter(({ linkShare }) => linkShare >= 0.85).length;
    for (const block of run) shares.set(block, links / run.length);
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === "item") run.push(block);
    else close();
  }
  close();
  return shares;
}
