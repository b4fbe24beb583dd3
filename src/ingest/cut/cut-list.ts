import { passageSpans } from "../../text/passage.ts";
import type { CutReason } from "./cut-reason.ts";

/** A block of a page that is not in its article's text. */
export interface CutBlock {
  /** Number of the paragraph that it stood before or in, from 1; one more than there are: behind the text. */
  readonly before: number;
  readonly why: CutReason;
  /** Its words, at most `MOST_CHARACTERS` of them; not of the article. */
  readonly text: string;
  /** UTF-16 units that it had. */
  readonly length: number;
}

/** What reading left out of an article, in the order of the page. */
export interface CutList {
  readonly blocks: readonly CutBlock[];
  /** How many further blocks were left out that are not listed. */
  readonly unlisted: number;
}

export const NOTHING_CUT: CutList = { blocks: [], unlisted: 0 };

/** Of one block so much is kept, enough to know it by; of all of a page together so much. In UTF-16 units. */
export const MOST_CHARACTERS = 240;
export const MOST_CHARACTERS_IN_ALL = 20_000;
export const MOST_BLOCKS = 200;

/**
 * What was left out. Where a page has more than is kept, those between paragraphs come first, then the longest: a lost paragraph
 * is rather one of these than an entry of a menu.
 * @param blocks of the whole page in order, `why` being `null` for those that `text` is made of
 * @param text the article's canonical text: the kept blocks in order, with white space between them
 */
export function cutList(
  blocks: readonly { readonly text: string; readonly why: CutReason | null }[],
  text: string,
): CutList {
  const spans = passageSpans(text);
  const cut: CutBlock[] = [];
  let waiting: Omit<CutBlock, "before">[] = [];
  let at = 0;
  let paragraph = 0;
  const place = (before: number): void => {
    for (const block of waiting) cut.push({ before, ...block });
    waiting = [];
  };
  for (const { text: words, why } of blocks) {
    if (why !== null) {
      waiting.push({ why, text: shortened(words), length: words.length });
      continue;
    }
    const start = text.indexOf(words, at);
    if (start < 0)
      throw new Error("Expected the kept blocks in the article's text, got one that is not there");
    while (paragraph < spans.length && (spans[paragraph]?.end ?? 0) <= start) paragraph += 1;
    place(paragraph + 1);
    at = start + words.length;
  }
  place(spans.length + 1);
  return bounded(cut, spans.length);
}

/**
 * The list with the headers and footers of a document's pages, which stood in no one place: above the text, those that differ in
 * their numbers alone once.
 */
export function withRunningLines(list: CutList, lines: readonly string[], text: string): CutList {
  const distinct = new Map(lines.map((line) => [line.replaceAll(/\p{Nd}+/gu, "#"), line]));
  const running = [...distinct.values()].map(
    (line): CutBlock => ({ before: 1, why: "repeated", text: shortened(line), length: line.length }),
  );
  const { blocks, unlisted } = bounded([...running, ...list.blocks], passageSpans(text).length);
  return { blocks, unlisted: unlisted + list.unlisted };
}

function bounded(cut: readonly CutBlock[], paragraphs: number): CutList {
  const isInside = ({ before }: CutBlock): boolean => before > 1 && before <= paragraphs;
  const byWorth = [...cut].sort((a, b) => Number(isInside(b)) - Number(isInside(a)) || b.length - a.length);
  const listed = new Set<CutBlock>();
  let characters = 0;
  for (const block of byWorth) {
    if (listed.size >= MOST_BLOCKS) break;
    if (characters + block.text.length > MOST_CHARACTERS_IN_ALL) continue;
    characters += block.text.length;
    listed.add(block);
  }
  return { blocks: cut.filter((block) => listed.has(block)), unlisted: cut.length - listed.size };
}

/** Whole characters, as JSON can hold them. */
function shortened(text: string): string {
  const isHalf = /[\ud800-\udbff]/u.test(text[MOST_CHARACTERS - 1] ?? "");
  return text.slice(0, isHalf ? MOST_CHARACTERS - 1 : MOST_CHARACTERS).toWellFormed();
}
