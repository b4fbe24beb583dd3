import { type BlockFeatures, featuresOf } from "../block-features.ts";
import type { Block } from "../blocks.ts";
import { bodyRegion } from "../body-region.ts";
import { dayOrderIn } from "../day.ts";
import { headlineKey } from "../headline.ts";
import { type MetaLine, metaLineOf } from "../meta-line.ts";
import { proseScore } from "../prose-score.ts";
import { type BlockPlace, blockPlaces } from "./block-places.ts";
import { blockScore } from "./block-score.ts";
import type { PageBlock } from "./page-blocks.ts";
import { statedShares } from "./stated-text.ts";

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
  /** Place of the headline above the text. */
  readonly titleIndex: number | null;
}

/** Boxes in the middle of a text are told by their elements: an inset costs less than where the text is all there is. */
const PAGE_COSTS = { enterInset: 0.2, leaveInset: 0.2, eachInsetBlock: 0.1, endBody: 0.4 } as const;
/** From here on a block's text is a paragraph. */
const PARAGRAPH = 0.5;
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
  const isGood = blocks.map((_, index) => (verdicts[index] ?? true) && (prose[index] ?? 0) > PARAGRAPH);
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
  const titleIndex = blocks.findIndex((block) => block.kind !== "item" && isTitle(block));
  const region = bodyRegion(scores, PAGE_COSTS);
  const meta = metaLines(blocks, region, titleIndex, (text) => metaLineOf(text, language, order));
  const kept = withoutStrays(blocks, region, meta, titleIndex);
  return { kept, scores, meta, features, titleIndex: titleIndex < 0 ? null : titleIndex };
}

/** No headline is longer. In characters. */
const MAX_TITLE = 500;
/** Shorter headings below the headline are names of sections. In characters. */
const MIN_STANDFIRST = 40;
/** Log odds that what stands below the heading of a discussion, or an offer to read on, loses. */
const BEHIND_TAIL = 5;
/** So much prose must stand before. In characters. */
const MIN_BEFORE_TAIL = 500;

const DISCUSSION =
  /^[^\p{L}\p{N}]*(?:\(?\p{Nd}+\)?\s*)?(?:(?:reader |your |all |view |show )?comments?|responses?|replies|thoughts? on .{1,200}|have your say|(?:join|start) the (?:conversation|discussion)|leave a (?:reply|comment|response)|post a comment|add (?:a|your) comment|what do you think\??|discussion(?: about this post)?|discuss(?: this)?(?: article| story)?|комментари(?:и|ев|й)|commentaires?|(?:leser)?kommentare?|comentarios?|comentários?|commenti|reacties|コメント|评论|評論|网友评论|댓글|تعليقات|التعليقات|ความคิดเห็น)[^\p{L}\p{N}]*(?:\(?\p{Nd}+\)?)?[^\p{L}\p{N}]*$/iu;
const OFFER =
  /\b(?:subscribe|sign (?:in|up)|register|log ?in|become a (?:member|subscriber)|start your (?:free )?trial|create an? (?:free )?account)\b.{0,60}\b(?:continue|keep|full|unlimited|unlock|rest|whole)\b|\b(?:continue|keep) reading\b.{0,60}\b(?:subscri|sign|register|free|trial|account|member)/iu;

/**
 * Where the site begins to speak behind the article: the heading of a discussion, or an offer to pay for more with little behind it. The
 * number of blocks where nothing does.
 */
function tailStart(blocks: readonly PageBlock[], prose: readonly number[]): number {
  const massOf = (index: number): number =>
    (prose[index] ?? 0) > PARAGRAPH && (blocks[index]?.linkShare ?? 0) < 0.5
      ? (blocks[index]?.text.length ?? 0)
      : 0;
  const all = blocks.reduce((sum, _, index) => sum + massOf(index), 0);
  let before = 0;
  for (const [index, { text, kind }] of blocks.entries()) {
    before += massOf(index);
    if (before < MIN_BEFORE_TAIL || text.length > 250) continue;
    if (text.length <= 240 && DISCUSSION.test(text)) return index;
    if (kind === "heading" && OFFER.test(text) && all - before < before) return index;
  }
  return blocks.length;
}

/** Of boxes in which the site invites to something, every line loses. */
const BOX_OF_SITE = 2.2;

function lowerBoxesOfSite(
  scores: number[],
  features: readonly BlockFeatures[],
  places: readonly BlockPlace[],
): void {
  const boxes = new Set(
    places.flatMap(({ box }, index) => {
      const f = features[index];
      const invites =
        f !== undefined && ((f.isInvitation && f.words <= 14) || (f.siteTalk > 0 && f.address > 0));
      return box !== null && invites ? [box] : [];
    }),
  );
  for (const [index, { box }] of places.entries())
    if (box !== null && boxes.has(box)) scores[index] = (scores[index] ?? 0) - BOX_OF_SITE;
}

/** Blocks before the headline and around the body whose lines may speak of the article. */
const ABOUT_BEFORE = 8;
const ABOUT_BEHIND = 10;

/** What lines near headline and body say of the article: reading dates out of every line of a page would take most of the time. */
function metaLines(
  blocks: readonly PageBlock[],
  region: readonly boolean[],
  titleIndex: number,
  read: (text: string) => MetaLine | null,
): (MetaLine | null)[] {
  const start = region.indexOf(true);
  const from = Math.max(
    0,
    (titleIndex >= 0 && titleIndex < start ? titleIndex : start) - ABOUT_BEFORE,
    start - 60,
  );
  const to = region.lastIndexOf(true) + ABOUT_BEHIND;
  return blocks.map(({ kind, text }, index) => {
    if (start < 0 || index < from || index > to || kind === "row" || kind === "literal") return null;
    return read(text);
  });
}

/** Readability's verdicts; none where it holds little of what is prose, and has taken a part or a box for the article. */
function trusted(
  blocks: readonly PageBlock[],
  readable: readonly (boolean | null)[],
  prose: readonly number[],
): readonly (boolean | null)[] {
  let inside = 0;
  const massOf = (index: number): number =>
    (prose[index] ?? 0) > PARAGRAPH && (blocks[index]?.linkShare ?? 0) < 0.5
      ? (blocks[index]?.text.length ?? 0)
      : 0;
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

/** Takes out what the region has around the text: lines about the article at its ends, headings of what was dropped. */
function withoutStrays(
  blocks: readonly PageBlock[],
  region: readonly boolean[],
  meta: readonly (MetaLine | null)[],
  titleIndex: number,
): boolean[] {
  const kept = [...region];
  const body = region.flatMap((inBody, index) => (inBody && meta[index] === null ? [index] : []));
  const [, , third = Number.POSITIVE_INFINITY] = body;
  const last = body.at(-1) ?? -1;
  for (const [index, line] of meta.entries()) {
    if (line === null || kept[index] !== true) continue;
    const isHeading = line.isBare && index > third && index < last;
    if (!isHeading) kept[index] = false;
  }
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (kept[index] !== true || block === undefined) continue;
    if (!/[\p{L}\p{N}]/u.test(block.text)) kept[index] = false;
    if (block.kind !== "heading" || hasText(blocks, kept, index)) continue;
    // A standfirst may be marked up as a heading, with the byline below.
    const isBelowTitle = titleIndex >= 0 && index > titleIndex && index <= titleIndex + 2;
    if (!isBelowTitle || block.text.length < MIN_STANDFIRST) kept[index] = false;
  }
  return kept;
}

/** Whether the text below a heading was kept: captions and boxes right below it are passed over, other sections are not. */
function hasText(blocks: readonly PageBlock[], kept: readonly boolean[], heading: number): boolean {
  const level = blocks[heading]?.level ?? 0;
  for (let index = heading + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined) return false;
    if (kept[index] === true) return block.kind !== "heading" || block.level > level;
    if (block.kind === "heading" && block.level <= level) return false;
    if (index - heading > 6) return false;
  }
  return false;
}
