import { isLed, isOutletName, isPersonName, isRole } from "../byline.ts";
import { allOthersIn, makesPictures } from "../byline-words.ts";
import { headerEnd, namesTogetherIn } from "../metadata.ts";
import { isLabel } from "../meta-line.ts";
import { isAccount } from "./author-names.ts";
import type { Hint } from "./element-hints.ts";
import type { JudgedBlock } from "./judged-block.ts";
import { GOES_ON } from "./lines-about-article.ts";
import type { PageBody } from "./page-body.ts";

/** Whom the lines of a page name as its authors. */
export interface Bylines {
  readonly names: readonly string[];
  /** Whether a line between headline and text says so with "By". */
  readonly isLed: boolean;
  /** Whether the name stands below the text. */
  readonly isSigned?: boolean;
}

/** Lines that name who made pictures, or translated, are no longer. In characters. */
const LONGEST_OF_OTHERS = 120;

/** Around the first paragraph they stand. In lines. */
const MOST_AROUND = 20;

/** Those whom lines of their own name for something else than writing: pictures, a translation. */
export function othersOf({ blocks }: PageBody): string[] {
  const start = blocks.findIndex(({ isKept }) => isKept);
  return blocks
    .slice(Math.max(0, start - MOST_AROUND), start + MOST_AROUND)
    .flatMap(({ block: { text } }) => {
      const found = text.length > LONGEST_OF_OTHERS ? [] : allOthersIn(text);
      return found.flatMap((names) => names.split(/\s*(?:[,;|/&]|\sand\s|\sfor\s)\s*/u)).filter(isPersonName);
    });
}

/** Names in the bylines between headline and text, or else right behind the text. */
export function bylinesOf({ blocks, titleIndex }: PageBody): Bylines {
  const start = blocks.findIndex(({ isKept }) => isKept);
  const end = blocks.findLastIndex(({ isKept }) => isKept);
  const namesIn = (from: number, to: number): Bylines | null => {
    const places = [...blocks.entries()].slice(Math.max(0, from), Math.max(0, to + 1));
    for (const [index, known] of places) {
      const { block, meta, isKept } = known;
      if (meta?.authors.some((name) => !isAccount(name)) === true && !isForeign(known))
        return { names: [...meta.authors, ...goingOn(blocks[index + 1])], isLed: isLed(block.text) };
      const labelled = isKept ? null : labelledNames(block.text);
      if (labelled !== null) return { names: [labelled], isLed: false };
    }
    return null;
  };
  const header = headerEnd(
    blocks.map(({ isKept }) => ({ inBody: isKept, isMeta: false })),
    start,
  );
  const above = namesIn((titleIndex !== null && titleIndex < start ? titleIndex : start - 6) - 2, header);
  if (above !== null) return above;
  const alone = aloneBelowTitle(blocks, titleIndex ?? start, header);
  if (alone.length > 0) return { names: alone, isLed: false };
  const over = aloneAboveTitle(blocks, titleIndex ?? start);
  if (over !== null) return { names: [over], isLed: false };
  const behind = namesIn(end - 1, end + 6);
  if (behind !== null) return { ...behind, isLed: false };
  const signed = signature(blocks, end);
  const beside = blocks.slice(Math.max(0, (titleIndex ?? start) - 2), start + 1);
  return signed === null
    ? { names: besideDate(beside), isLed: false }
    : { names: [signed], isLed: false, isSigned: true };
}

/** The names of a line that goes on with "and". */
function goingOn(below: JudgedBlock | undefined): readonly string[] {
  return below !== undefined && GOES_ON.test(below.block.text) ? (below.meta?.authors ?? []) : [];
}

/** Names alone between headline and text, each with a role in the line below, or one as a link near the line of the date. */
function aloneBelowTitle(blocks: readonly JudgedBlock[], title: number, end: number): readonly string[] {
  const names: string[] = [];
  for (const [index, known] of [...blocks.entries()].slice(title + 1, end)) {
    const { text, linkShare } = known.block;
    const together = namesTogetherIn(text);
    const isBesideDate = [index - 1, index + 1].some((at) => blocks[at]?.meta?.hasDate === true);
    if (together.length > 1 && isBesideDate && !known.isKept && !isForeign(known)) return together;
    if (!isNameAlone(known)) continue;
    const below = blocks[index + 1]?.block.text ?? "";
    if (isRole(below)) {
      if (!makesPictures(below)) names.push(text);
      continue;
    }
    const isNearDate = blocks.slice(index - 2, index + 4).some(({ meta }) => meta?.hasDate === true);
    if (names.length === 0 && linkShare >= ALL_LINK && isNearDate) return [text];
  }
  return names;
}

function isNameAlone(known: JudgedBlock): boolean {
  const { text } = known.block;
  if (known.isKept || text.split(/\s+/u).length > 4 || !/^\p{Lu}/u.test(text)) return false;
  return isPersonName(text) && !isLabel(text) && !isForeign(known);
}

/** How far above the headline a byline may stand. In lines. */
const MOST_ABOVE = 6;

/** A name alone above the headline, with the date in the line below. */
function aloneAboveTitle(blocks: readonly JudgedBlock[], title: number): string | null {
  for (let index = title - 1; index >= Math.max(0, title - MOST_ABOVE); index -= 1) {
    const known = blocks[index];
    if (known === undefined || known.block.kind !== "text" || !isNameAlone(known)) continue;
    if (blocks[index + 1]?.meta?.hasDate === true) return known.block.text;
  }
  return null;
}

/** From here on a block is a link and nothing else. */
const ALL_LINK = 0.85;

/** Below a signature with a dash. In lines. */
const MOST_NOTES = 3;

/** "— Jane Doe", "Jane Doe": the name that stands alone right below the last paragraph, beside it in the tree; with its house or role at most. */
function signature(blocks: readonly JudgedBlock[], end: number): string | null {
  const last = blocks[end]?.block;
  const dashed = blocks
    .slice(Math.max(0, end - MOST_NOTES), end + 1)
    .find(({ block, isKept }) => !isKept && /^[—–]/u.test(block.text));
  for (const { block } of [...(dashed === undefined ? [] : [dashed]), ...blocks.slice(end + 1, end + 3)]) {
    const { text, kind, holder } = block;
    const isDashed = /^[—–]/u.test(text);
    if (last === undefined || kind !== "text" || (holder.up !== last.holder.up && !isDashed)) continue;
    const [name = "", ...rest] = text.replaceAll(/^(?:[—–-]{1,2}\s*|\()|\)$/gu, "").split(/\s*[,|·]\s*/u);
    const isName = /^\p{Lu}/u.test(name) && isPersonName(name) && name.split(/\s+/u).length <= 4;
    if (isName && rest.every((part) => isOutletName(part) || isRole(part) || part.length <= 40)) return name;
    if (/\p{L}/u.test(text)) return null;
  }
  return null;
}

/** Names that stand alone in the line of the date. */
function besideDate(blocks: readonly JudgedBlock[]): string[] {
  const line = blocks.find(
    (known) => known.meta?.hasDate === true && known.meta.maybeAuthors.length > 0 && !isForeign(known),
  );
  return [...(line?.meta?.maybeAuthors ?? [])];
}

const FOREIGN: readonly Hint[] = ["related", "comments", "aside", "navigation"];

/** Whether a line stands in a part of the page that is about other articles, or by others. */
export function isForeign({ place }: Pick<JudgedBlock, "place">): boolean {
  return FOREIGN.some((hint) => place.hints.has(hint));
}

/** Who a line names in languages whose bylines the text cleaner does not know. */
function labelledNames(text: string): string | null {
  if (text.length > 60) return null;
  const korean = /^[^\p{L}\p{N}]{0,3}([\p{Script=Hangul}]{2,4})\s*(?:기자|특파원|선임기자|논설위원)/u.exec(
    text,
  )?.[1];
  if (korean !== undefined) return korean;
  return (
    /^(?:автор(?:ы)?|текст|作者|記者|记者|本报记者|文|撰文|撰稿|بقلم|كتبت?|ผู้เขียน|เรื่อง|โดย)\s*[:：／/|]?\s*(\S.{1,50})$/iu.exec(
      text,
    )?.[1] ?? null
  );
}
