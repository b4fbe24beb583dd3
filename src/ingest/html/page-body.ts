import { featuresOf } from "../block-features.ts";
import { bodyRegion } from "../body-region.ts";
import { dayOrderIn } from "../day.ts";
import { headlineKey } from "../headline.ts";
import { isNoteLabel, lineKindOf } from "../line-kind.ts";
import { metaLineOf } from "../meta-line.ts";
import { proseScore } from "../prose-score.ts";
import { withoutTitles } from "./author-names.ts";
import { notePlaces } from "./block-places.ts";
import { blockScore } from "./block-terms.ts";
import { boxesOfSite, isIn, labelledBoxes } from "./boxes-of-site.ts";
import {
  asBlock,
  type GrowingBlock,
  type JudgedBlock,
  type ReadBlock,
  unjudgedBlock,
} from "./judged-block.ts";
import { noteMetaLines } from "./lines-about-article.ts";
import type { PageBlock } from "./page-blocks.ts";
import { tailStart } from "./page-tail.ts";
import { isParagraph, paragraphLength } from "./paragraph-length.ts";
import { statedShares } from "./stated-text.ts";
import { noteKept } from "./stray-blocks.ts";
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
/** Most lines are known for no headlines by their first. */
const LETTER = /[\p{L}\p{N}]/u;
/** Log odds that the headline has at most: it is kept as the title. */
const TITLE_AT_MOST = -2;
/** Log odds that each line loses of a box in which the site invites to something. */
const BOX_OF_SITE = 2.2;
/** And each line that stands with a label which says that it is none of the text. */
const LABELLED = 6;

/** Which blocks are the article's: each is scored, and the best division into before, body with insets, and after is found. */
export function pageBody(evidence: BodyEvidence): PageBody {
  return judged(placedBlocks(evidence), evidence.language);
}

export function judged(blocks: readonly GrowingBlock[], language: string | null): PageBody {
  noteScores(blocks);
  const titleIndex = blocks.findIndex(({ isTitle }) => isTitle);
  const region = bodyRegion(
    blocks.map(({ score }) => score),
    PAGE_COSTS,
  );
  for (const [index, known] of blocks.entries()) known.inRegion = region[index] === true;
  takeOutLineKinds(blocks);
  const order = dayOrderIn(
    blocks
      .flatMap(({ block: { text } }) => (text.length <= 120 ? [text] : []))
      .slice(0, 200)
      .join("\n"),
  );
  noteMetaLines(blocks, titleIndex, (text) => metaLineOf(text, language, order));
  noteKept(blocks, titleIndex);
  return { blocks, titleIndex: titleIndex < 0 ? null : titleIndex };
}

/** The page's lines with all that is known before they are judged. */
export function placedBlocks({
  blocks: lines,
  readable,
  statedText,
  titles,
  authors,
}: BodyEvidence): GrowingBlock[] {
  const blocks = lines.map((block) => {
    const plain = asBlock(block);
    const features = featuresOf(plain);
    return unjudgedBlock(block, features, proseScore(plain, features, false));
  });
  const tail = tailStart(blocks);
  const believed = isBelieved(blocks.slice(0, tail), readable);
  const stated = statedShares(lines, statedText);
  const lists = listsOfLinks(lines);
  const titleKeys = new Set(titles.map(headlineKey).filter((key) => key !== ""));
  // Letters and digits are all of a key.
  const shortest = Math.min(...[...titleKeys].map((key) => key.length));
  const starts = new Set([...titleKeys].map((key) => key.charAt(0)));
  const isTitle = ({ kind, text }: PageBlock): boolean =>
    kind !== "item" &&
    text.length <= MAX_TITLE &&
    text.length >= shortest &&
    starts.has(LETTER.exec(text)?.[0].toLowerCase().charAt(0) ?? "") &&
    titleKeys.has(headlineKey(text));
  for (const [index, known] of blocks.entries()) {
    const { block } = known;
    known.isTail = index >= tail;
    known.isTitle = isTitle(block);
    if (believed) known.isReadable = known.isTail ? false : (readable?.has(block) ?? null);
    known.statedShare = stated.get(block) ?? null;
    known.listOfLinks = lists.get(block) ?? 0;
    noteAuthor(known, authors);
  }
  notePlaces(blocks, ({ isReadable, prose }) => (isReadable ?? true) && isParagraph(prose));
  return blocks;
}

/** Behind an author's name, below the article. */
const OF_AUTHOR =
  /^(?:,?\s(?:is|are|was|were|has|have|writes?|covers?|reports?|edits?|hosts?|leads?|joined|teach(?:es)?|lives?|works?|grew|can)\s|['’]s\s(?:last|latest|most recent|new|next|first|previous|other|books?|column|work)\s)/u;
/** "Marsh, Post and Lind are …", by their surnames. */
const SURNAMES = /^\p{Lu}[\p{L}'’-]+(?:(?:,\s|,?\sand\s)\p{Lu}[\p{L}'’-]+)*/u;

function noteAuthor(known: GrowingBlock, authors: readonly string[]): void {
  const text = withoutTitles(known.block.text);
  const name = authors.find(
    (one) => one.includes(" ") && text.startsWith(one) && !/^\p{L}/u.test(text.slice(one.length)),
  );
  if (name === undefined) {
    const opening = SURNAMES.exec(text)?.[0] ?? "";
    const named = opening.split(/,\s|,?\sand\s/u);
    const areAuthors = named.every((one) => authors.some((author) => author.endsWith(` ${one}`)));
    known.isAboutAuthor = areAuthors && OF_AUTHOR.test(text.slice(opening.length));
    known.opensWithAuthor = known.isAboutAuthor && named.length > 1;
    return;
  }
  known.opensWithAuthor = true;
  known.isAboutAuthor = OF_AUTHOR.test(text.slice(name.length));
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

function noteScores(blocks: readonly GrowingBlock[]): void {
  const firstHeading = blocks.find(({ block }) => block.level === 1);
  const boxes = boxesOfSite(blocks);
  const labelled = labelledBoxes(blocks);
  for (const known of blocks) {
    const own = blockScore(known);
    known.score = known.isTitle || known === firstHeading ? Math.min(own, TITLE_AT_MOST) : own;
    const { box } = known.place;
    if (box !== null && boxes.has(box)) known.score -= BOX_OF_SITE;
    if (isIn(labelled, known.block)) known.score -= LABELLED;
  }
}

/** Lines of some kinds are no passages wherever they stand. */
function takeOutLineKinds(blocks: readonly GrowingBlock[]): void {
  const ticker = tickerLines(blocks);
  for (const [index, known] of blocks.entries()) {
    const { text, kind } = known.block;
    const below = blocks[index + 1];
    // "Corrections" above several paragraphs is a heading of the article.
    const isAlone = blocks[index + 2]?.block.kind !== "text" || kind !== "heading";
    if (below !== undefined && isNoteLabel(text) && isAlone) below.inRegion = false;
    if (!known.inRegion) continue;
    const isLine = kind !== "literal" && kind !== "row" && lineKindOf(text) !== null;
    if (isLine || ticker.has(known)) known.inRegion = false;
  }
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
