import { withContext } from "./block-context.ts";
import { featuresOf } from "./block-features.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { bodyRegion } from "./body-region.ts";
import { type CutList, cutList } from "./cut/cut-list.ts";
import type { CutReason } from "./cut/cut-reason.ts";
import { lineReason, reasonOfKind, withHeadings } from "./cut/line-reason.ts";
import { dayOrderIn } from "./day.ts";
import { type Candidate, headlineIndex, headlineKey } from "./headline.ts";
import { joinBlocks, keptBlocks } from "./kept-blocks.ts";
import { languageOf } from "./language.ts";
import { lineKindOf } from "./line-kind.ts";
import { metaLineOf } from "./meta-line.ts";
import { readMetadata } from "./metadata.ts";
import { proseScore } from "./prose-score.ts";
import { titleFromText } from "./title-from-text.ts";

export interface CleanText {
  /** The article's paragraphs, divided by blank lines, without headline, byline, dates and site furniture. */
  readonly text: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly cut: CutList;
  /** The blocks that `text` is made of, in order: each stands in it as it was given. */
  readonly kept: readonly Block[];
}

export interface CleanOptions {
  /** Whether a block stands in several other articles as well. */
  readonly isRepeated?: ((block: string) => boolean) | undefined;
}

/** The article in the raw text of a page; `null` when there is none. Linear in the length of `raw`. */
export function cleanText(raw: string, options: CleanOptions = {}): CleanText | null {
  return cleanBlocks(blocksOf(raw), options);
}

/** As `cleanText`, for blocks of another source, such as Markdown. */
export function cleanBlocks(
  blocks: readonly Block[],
  { isRepeated = () => false }: CleanOptions = {},
): CleanText | null {
  const features = blocks.map(featuresOf);
  const repeated = repeatedBlocks(blocks, isRepeated);
  const language = languageOf(longBlocks(blocks));
  const order = dayOrderIn(shortBlocks(blocks));
  const meta = blocks.map((block) =>
    block.isLiteral || block.isBullet ? null : metaLineOf(block.text, language, order),
  );
  const kinds = blocks.map(({ text, isLiteral }) => (isLiteral ? null : lineKindOf(text)));
  const scores = blocks.map((block, index) => {
    const f = features[index];
    if (f === undefined || meta[index] !== null) return 0;
    const score = proseScore(block, f, repeated[index] === true);
    return kinds[index] === null ? score : Math.min(0, score);
  });
  const region = regionOrAll(withContext(blocks, features, scores, repeated), blocks);
  const paragraphs = region.flatMap((inBody, index) => (inBody && meta[index] === null ? [index] : []));
  const [, , third = Number.POSITIVE_INFINITY] = paragraphs;
  const last = paragraphs.at(-1) ?? 0;
  const candidates = blocks.flatMap((block, index): Candidate[] => {
    const f = features[index];
    if (f === undefined) return [];
    // Inside the text a date or a time alone is a heading.
    const isHeading = meta[index]?.isBare === true && index > third && index < last;
    const isMeta = (meta[index] !== null && !isHeading) || kinds[index] !== null;
    return [{ block, features: f, meta: meta[index] ?? null, isMeta, inBody: region[index] === true }];
  });
  const titleIndex = headlineIndex(candidates);
  const kept = keptBlocks(candidates, titleIndex, scores);
  if (kept.length === 0) return null;
  const text = joinBlocks(kept);
  const metadata = readMetadata({
    candidates,
    titleIndex,
    firstParagraph: kept[0]?.text ?? "",
    language,
  });
  return {
    ...metadata,
    text,
    kept,
    title: metadata.title ?? titleFromText(text),
    language: languageOf(text) ?? language,
    cut: cutList(reasonsOf(candidates, kept, { titleIndex, repeated, outlet: metadata.outlet }), text),
  };
}

/** Each block with why it was left out. */
function reasonsOf(
  candidates: readonly Candidate[],
  kept: readonly Block[],
  {
    titleIndex,
    repeated,
    outlet,
  }: {
    readonly titleIndex: number | null;
    readonly repeated: readonly boolean[];
    readonly outlet: string | null;
  },
): { readonly text: string; readonly why: CutReason | null }[] {
  const isKept = new Set(kept);
  const title = headlineKey(titleIndex === null ? "" : (candidates[titleIndex]?.block.text ?? ""));
  const reasonOf = ({ block, features, isMeta }: Candidate, index: number): CutReason | null => {
    if (isKept.has(block)) return null;
    if (title !== "" && headlineKey(block.text) === title) return "title";
    if (reasonOfKind(block.text) !== null) return reasonOfKind(block.text);
    if (isMeta || block.text === outlet) return "fields";
    return repeated[index] === true ? "repeated" : lineReason(block.text, features);
  };
  const reasons = candidates.map((known, index) => ({
    text: known.block.text,
    features: known.features,
    why: reasonOf(known, index),
  }));
  return withHeadings(reasons);
}

/** A page without any prose may be in a language or form that we misjudge: what is not plainly furniture is kept if it is long enough. */
const DOUBTFUL = -2.2;
const MIN_DOUBTFUL_CHARACTERS = 60;

function regionOrAll(scores: readonly number[], blocks: readonly Block[]): boolean[] {
  const region = bodyRegion(scores);
  if (region.includes(true)) return region;
  const doubtful = scores.map((score) => score !== 0 && score > DOUBTFUL);
  const isLong = blocks.some(
    ({ text }, index) => doubtful[index] === true && text.length >= MIN_DOUBTFUL_CHARACTERS,
  );
  return isLong ? doubtful : region;
}

/** Where more of a page than this is repeated elsewhere, it is a second copy of an article, and repetition says nothing. */
const MAX_REPEATED_SHARE = 0.5;

function repeatedBlocks(blocks: readonly Block[], isRepeated: (block: string) => boolean): boolean[] {
  const repeated = blocks.map(({ text }) => isRepeated(text));
  let long = 0;
  let longRepeated = 0;
  for (const [index, { text }] of blocks.entries()) {
    if (text.length < 80) continue;
    long += text.length;
    if (repeated[index] === true) longRepeated += text.length;
  }
  return longRepeated > long * MAX_REPEATED_SHARE ? repeated.fill(false) : repeated;
}

/** The long blocks, which are prose more often than not: furniture may be in the site's language instead of the article's. */
function longBlocks(blocks: readonly Block[]): string {
  const long = blocks.filter(({ text }) => text.length >= 80).map(({ text }) => text.slice(0, 500));
  return (long.length > 0 ? long : blocks.map(({ text }) => text.slice(0, 100))).slice(0, 20).join("\n");
}

/** The short lines, among which the dates of a site stand. */
function shortBlocks(blocks: readonly Block[]): string {
  return blocks
    .filter(({ text }) => text.length <= 120)
    .slice(0, 200)
    .map(({ text }) => text)
    .join("\n");
}
