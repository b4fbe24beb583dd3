import { featuresOf } from "../block-features.ts";
import { bodyRegion } from "../body-region.ts";
import { dayOrderIn } from "../day.ts";
import { headlineKey } from "../headline.ts";
import { lineKindOf } from "../line-kind.ts";
import { metaLineOf } from "../meta-line.ts";
import { proseScore } from "../prose-score.ts";
import { blockPlaces } from "./block-places.ts";
import { blockScore } from "./block-terms.ts";
import { boxesOfSite } from "./boxes-of-site.ts";
import {
  asBlock,
  type JudgedBlock,
  type PlacedBlock,
  type ReadBlock,
  type RegionBlock,
  type ScoredBlock,
} from "./judged-block.ts";
import { withMetaLines } from "./lines-about-article.ts";
import type { PageBlock } from "./page-blocks.ts";
import { tailStart } from "./page-tail.ts";
import { isParagraph, paragraphLength } from "./paragraph-length.ts";
import { statedShares } from "./stated-text.ts";
import { withoutStrays } from "./stray-blocks.ts";
import { tickerLines } from "./ticker-lines.ts";

export interface BodyEvidence {
  readonly blocks: readonly PageBlock[];
  /** The blocks that Readability keeps; `null` where it finds no article. */
  readonly readable: ReadonlySet<PageBlock> | null;
  /** The article's text as structured data states it. */
  readonly statedText: string | null;
  /** Titles by which a heading is known for the headline, most likely first. */
  readonly titles: readonly string[];
  /** Names that the page states as its authors'. */
  readonly authors: readonly string[];
  readonly language: string | null;
}

export interface PageBody {
  readonly blocks: readonly JudgedBlock[];
  /** Place of the headline above the text. */
  readonly titleIndex: number | null;
}

/** Boxes in the middle of a text are told by their elements: an inset costs less than where the text is all there is. */
const PAGE_COSTS = { enterInset: 0.2, leaveInset: 0.2, eachInsetBlock: 0.1, endBody: 0.4 } as const;
/** Below this share of the page's prose, Readability has taken a part or something else for the article. */
const MIN_READABLE_SHARE = 0.4;
/** No headline is longer. In characters. */
const MAX_TITLE = 500;
/** Log odds that the headline has at most: it is kept as the title. */
const TITLE_AT_MOST = -2;
/** Log odds that each line loses of a box in which the site invites to something. */
const BOX_OF_SITE = 2.2;

/** Which blocks are the article's: each is scored, and the best division into before, body with insets, and after is found. */
export function pageBody(evidence: BodyEvidence): PageBody {
  return judged(placedBlocks(evidence), evidence.language);
}

export function judged(placed: readonly PlacedBlock[], language: string | null): PageBody {
  const scored = scoredBlocks(placed);
  const titleIndex = scored.findIndex(({ isTitle }) => isTitle);
  const region = bodyRegion(
    scored.map(({ score }) => score),
    PAGE_COSTS,
  );
  const inRegion = withoutLineKinds(
    scored.map((known, index) => Object.assign(known, { inRegion: region[index] === true })),
  );
  const order = dayOrderIn(
    placed
      .flatMap(({ block: { text } }) => (text.length <= 120 ? [text] : []))
      .slice(0, 200)
      .join("\n"),
  );
  const read = withMetaLines(inRegion, titleIndex, (text) => metaLineOf(text, language, order));
  return { blocks: withoutStrays(read, titleIndex), titleIndex: titleIndex < 0 ? null : titleIndex };
}

/** The page's lines with all that is known before they are judged. */
export function placedBlocks({ blocks, readable, statedText, titles, authors }: BodyEvidence): PlacedBlock[] {
  const words = blocks.map((block) => {
    const plain = asBlock(block);
    const features = featuresOf(plain);
    return { block, features, prose: proseScore(plain, features, false) };
  });
  const tail = tailStart(words);
  const believed = isBelieved(words.slice(0, tail), readable);
  const stated = statedShares(blocks, statedText);
  const lists = listsOfLinks(blocks);
  const titleKeys = new Set(titles.map(headlineKey).filter((key) => key !== ""));
  const isTitle = ({ kind, text }: PageBlock): boolean =>
    kind !== "item" && text.length <= MAX_TITLE && titleKeys.has(headlineKey(text));
  return blockPlaces(
    words.map((known, index): ReadBlock => {
      const isTail = index >= tail;
      const verdict = isTail ? false : (readable?.has(known.block) ?? null);
      return {
        ...known,
        isTitle: isTitle(known.block),
        isReadable: believed ? verdict : null,
        statedShare: stated.get(known.block) ?? null,
        listOfLinks: lists.get(known.block) ?? 0,
        ...aboutAuthor(known.block.text, authors),
        isTail,
      };
    }),
    ({ isReadable, prose }) => (isReadable ?? true) && isParagraph(prose),
  );
}

/** Behind an author's name, below the article. */
const OF_AUTHOR =
  /^,?\s(?:is|was|has|writes|covers|reports|edits|hosts|leads|joined|teaches|lives|works|grew|can)\s/u;

function aboutAuthor(
  text: string,
  authors: readonly string[],
): { readonly opensWithAuthor: boolean; readonly isAboutAuthor: boolean } {
  const name = authors.find(
    (known) => known.includes(" ") && text.startsWith(known) && !/^\p{L}/u.test(text.slice(known.length)),
  );
  const opensWithAuthor = name !== undefined;
  return { opensWithAuthor, isAboutAuthor: opensWithAuthor && OF_AUTHOR.test(text.slice(name.length)) };
}

/** Whether Readability has the article: it holds much of what is prose, and has taken no part and no box for it. */
function isBelieved(
  blocks: readonly Pick<ReadBlock, "block" | "prose">[],
  readable: ReadonlySet<PageBlock> | null,
): boolean {
  const region = bodyRegion(blocks.map(({ prose }) => prose));
  let inside = 0;
  let all = 0;
  for (const [index, { block, prose }] of blocks.entries()) {
    const mass = paragraphLength(block, prose);
    if (readable?.has(block) === true) inside += mass;
    if (region[index] === true) all += mass;
  }
  return inside >= all * MIN_READABLE_SHARE;
}

function scoredBlocks(placed: readonly PlacedBlock[]): ScoredBlock[] {
  const firstHeading = placed.find(({ block }) => block.level === 1);
  const boxes = boxesOfSite(placed);
  return placed.map((known) => {
    const own = blockScore(known);
    const score = known.isTitle || known === firstHeading ? Math.min(own, TITLE_AT_MOST) : own;
    const { box } = known.place;
    return Object.assign(known, { score: box !== null && boxes.has(box) ? score - BOX_OF_SITE : score });
  });
}

/** Lines of some kinds are no passages wherever they stand. */
function withoutLineKinds(blocks: readonly RegionBlock[]): RegionBlock[] {
  const ticker = tickerLines(blocks);
  return blocks.map((known) => {
    const { text, kind } = known.block;
    const isPassage = !known.inRegion || kind === "literal" || kind === "row" || lineKindOf(text) === null;
    return known.inRegion && (ticker.has(known) || !isPassage)
      ? Object.assign(known, { inRegion: false })
      : known;
  });
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
