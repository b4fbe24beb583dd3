import { noteContext } from "./block-context.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { bodyRegion } from "./body-region.ts";
import { type CutList, cutList } from "./cut/cut-list.ts";
import type { CutReason } from "./cut/cut-reason.ts";
import { lineReason, reasonOfKind, withHeadings } from "./cut/line-reason.ts";
import { headlineIndex, headlineKey } from "./headline.ts";
import { joinBlocks, keptBlocks } from "./kept-blocks.ts";
import { languageOf } from "./language.ts";
import { readMetadata } from "./metadata.ts";
import { type TextBlock, textBlocks } from "./text-block.ts";
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
  const language = languageOf(longBlocks(blocks));
  const read = textBlocks(blocks, language, isRepeated);
  noteContext(read);
  noteRegion(read);
  const titleIndex = headlineIndex(read);
  const kept = keptBlocks(read, titleIndex);
  if (kept.length === 0) return null;
  const text = joinBlocks(kept);
  const metadata = readMetadata({
    candidates: read,
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
    cut: cutList(reasonsOf(read, kept, titleIndex, metadata.outlet), text),
  };
}

/** Each block with why it was left out. */
function reasonsOf(
  blocks: readonly TextBlock[],
  kept: readonly Block[],
  titleIndex: number | null,
  outlet: string | null,
): { readonly text: string; readonly why: CutReason | null }[] {
  const isKept = new Set(kept);
  const title = headlineKey(titleIndex === null ? "" : (blocks[titleIndex]?.block.text ?? ""));
  const reasonOf = ({ block, features, isMeta, isRepeated }: TextBlock): CutReason | null => {
    if (isKept.has(block)) return null;
    if (title !== "" && headlineKey(block.text) === title) return "title";
    if (reasonOfKind(block.text) !== null) return reasonOfKind(block.text);
    if (isMeta || block.text === outlet) return "fields";
    return isRepeated ? "repeated" : lineReason(block.text, features);
  };
  const reasons = blocks.map((known) => ({
    text: known.block.text,
    features: known.features,
    why: reasonOf(known),
  }));
  return withHeadings(reasons);
}

/** A page without any prose may be in a language or form that we misjudge: what is not plainly furniture is kept if it is long enough. */
const DOUBTFUL = -2.2;
const MIN_DOUBTFUL_CHARACTERS = 60;

/** Notes which blocks are the article's body, and which lines in it are headings, though they could speak about the article. */
function noteRegion(blocks: readonly TextBlock[]): void {
  const region = bodyRegion(blocks.map(({ inContext }) => inContext));
  for (const [index, known] of blocks.entries()) known.inBody = region[index] === true;
  if (!blocks.some(({ inBody }) => inBody)) {
    const doubtful = blocks.filter(({ inContext }) => inContext !== 0 && inContext > DOUBTFUL);
    if (doubtful.some(({ block }) => block.text.length >= MIN_DOUBTFUL_CHARACTERS))
      for (const known of doubtful) known.inBody = true;
  }
  const body = blocks.flatMap(({ inBody, meta }, index) => (inBody && meta === null ? [index] : []));
  const [, , third = Number.POSITIVE_INFINITY] = body;
  const last = body.at(-1) ?? 0;
  // Inside the text a date or a time alone is a heading.
  for (const known of blocks.slice(third, last + 1))
    if (known.meta?.isBare === true && known.kind === null) known.isMeta = false;
}

/** The long blocks, which are prose more often than not: furniture may be in the site's language instead of the article's. */
function longBlocks(blocks: readonly Block[]): string {
  const long = blocks.filter(({ text }) => text.length >= 80).map(({ text }) => text.slice(0, 500));
  return (long.length > 0 ? long : blocks.map(({ text }) => text.slice(0, 100))).slice(0, 20).join("\n");
}
