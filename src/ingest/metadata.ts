import { bylineOf, isOutletName, isPersonName, withoutPlace } from "./byline.ts";
import { datelineOf } from "./dateline.ts";
import { namedDays } from "./day.ts";
import type { Candidate } from "./headline.ts";
import { isLabel, type MetaLine } from "./meta-line.ts";

/** What a page says about its article. `title` is `null` where it has no headline. */
export interface Metadata {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly url: string | null;
}

export interface Page {
  readonly candidates: readonly Candidate[];
  readonly titleIndex: number | null;
  readonly firstParagraph: string;
  readonly language: string | null;
}

/** Blocks above the headline, below the start and behind the end of the body that may speak of this article. */
const ABOVE = 8;
const BELOW = 2;
const BEHIND = 8;
/** Below a standfirst. */
const MOST_BELOW = 8;
/** A date without a label right above the headline is the article's; farther up it is the day of the visit. */
const BARE_DATE_ABOVE = 2;

const REPORTED_BY = /^[([—–\s-]*(?:reporting|written|writing) by\s+([^;)]+)/iu;
const PUBLISHED_IN_TAIL =
  /^(?:this (?:article|story|piece) was )?(?:originally |first )?(?:published|posted|appeared)\b|^(?:veröffentlicht|erschienen|publié|publicado)\b/iu;
const COPYRIGHT =
  /(?:©|\(c\)|\bcopyright\b)(?:\s|©|\(c\)|\p{Nd}{4}|[-–,])*(?:by\s+)?(\p{Lu}[^|.,;•·\n]{1,50})/iu;
const TITLE_SUFFIX = /\s+[|–—·-]\s+([^|–—·]{2,50})$/u;

/** Reads each field where pages state it, the surest place first. Nothing is taken from the article's own sentences but its dateline. */
export function readMetadata(page: Page): Metadata {
  const { candidates, titleIndex, firstParagraph, language } = page;
  const bodyStart = candidates.findIndex(({ inBody, isMeta }) => inBody && !isMeta);
  const bodyEnd = candidates.findLastIndex(({ inBody, isMeta }) => inBody && !isMeta);
  const anchor = titleIndex ?? bodyStart;
  const header = linesBetween(page, Math.max(0, anchor - ABOVE), headerEnd(candidates, bodyStart));
  // What stands below the headline is nearer to the article than what stands above.
  const nearestFirst = [
    ...header.filter(({ index }) => index > anchor),
    ...header.filter(({ index }) => index < anchor).reverse(),
  ];
  const tail = linesBetween(page, bodyEnd + 1, bodyEnd + BEHIND);
  const all = [...nearestFirst, ...tail];
  const dateline = datelineOf(firstParagraph, language);
  const headline = splitHeadline(titleIndex === null ? null : (candidates[titleIndex]?.block.text ?? null));
  return {
    title: headline.title,
    authors: authorsOf(page, nearestFirst, tail, anchor, bodyStart),
    outlet:
      first(nearestFirst, ({ line }) => line.outlet) ??
      outletLine(
        page,
        anchor,
        bodyStart,
        nearestFirst.some(({ line }) => line.authors.length > 0),
      ) ??
      dateline.outlet ??
      first(tail, ({ line }) => (line.authors.length > 0 ? line.outlet : null)) ??
      headline.outlet ??
      mastheadOf(candidates.slice(0, anchor)) ??
      copyrightOf(candidates.slice(bodyEnd + 1)),
    published:
      first(nearestFirst, ({ line }) => (line.isLabelled ? line.published : null)) ??
      first(nearestFirst, ({ line, index }) => (index >= anchor - BARE_DATE_ABOVE ? line.published : null)) ??
      dateline.published ??
      first(tail, ({ line }) => (line.isLabelled ? line.published : null)) ??
      publishedInTail(page, bodyEnd),
    updated: first(all, ({ line }) => line.updated),
    url: first(all, ({ line }) => line.url),
  };
}

/**
 * Where the lines around the headline end: a standfirst is the body's first block, and who wrote when may stand below it, in many lines.
 * Between paragraphs there are hardly such lines.
 */
function headerEnd(candidates: readonly Pick<Candidate, "inBody" | "isMeta">[], bodyStart: number): number {
  const second = candidates.findIndex(({ inBody, isMeta }, index) => index > bodyStart && inBody && !isMeta);
  return headerEndBefore(second, bodyStart);
}

/** The same, of a body whose second block is known. */
export function headerEndBefore(second: number, bodyStart: number): number {
  return Math.max(bodyStart + BELOW, Math.min(second, bodyStart + MOST_BELOW));
}

interface PlacedLine {
  readonly line: MetaLine;
  readonly index: number;
}

function linesBetween({ candidates }: Page, from: number, to: number): PlacedLine[] {
  return candidates
    .slice(from, Math.max(from, to + 1))
    .flatMap(({ meta: line }, at) => (line === null ? [] : [{ line, index: from + at }]));
}

function authorsOf(
  page: Page,
  header: readonly PlacedLine[],
  tail: readonly PlacedLine[],
  anchor: number,
  bodyStart: number,
): string[] {
  const { candidates } = page;
  const hasMeta = (index: number): boolean => (candidates[index]?.meta ?? null) !== null;
  const named = first(header, ({ line }) => (line.authors.length > 0 ? line.authors : null));
  if (named !== null) return [...new Set(named)];
  const beside = first(header, ({ line }) => (line.maybeAuthors.length > 0 ? line.maybeAuthors : null));
  if (beside !== null) return [...beside];
  // A name alone between headline and text, next to a date or the like.
  for (let index = anchor + 1; index < bodyStart; index += 1) {
    const text = candidates[index]?.block.text ?? "";
    if (![index - 1, index + 1, index + 2].some(hasMeta)) continue;
    const names = namesTogetherIn(withoutPlace(text));
    if (names.length > 0) return [...names];
  }
  const below = first(tail, ({ line }) => (line.authors.length > 0 ? line.authors : null));
  if (below !== null) return [...new Set(below)];
  const credit = candidates
    .slice(bodyStart)
    .find(({ features, block }) => features.isCredit && REPORTED_BY.test(block.text));
  const names = REPORTED_BY.exec(credit?.block.text ?? "")?.[1];
  return [...(names === undefined ? [] : (bylineOf(`By ${names.trim()}`)?.authors ?? []))];
}

/** The names that a line is made of, one or more; empty for every other line. */
function namesTogetherIn(text: string): readonly string[] {
  const names = text.split(TOGETHER);
  const areNames = names.every(
    (name) => isPersonName(name) && !isLabel(name) && name.split(/\s+/u).length <= 4,
  );
  return areNames ? names : [];
}

/** Between names of which each is one. */
const TOGETHER = /\s*(?:,\s(?:and\s)?|\s&\s|\s(?:and|und|et|y|e)\s(?=\p{Lu}))\s*/u;

/** A name alone in the group of lines that holds the date or address. Where the author is known, it can only be the outlet. */
function outletLine(
  { candidates }: Page,
  anchor: number,
  bodyStart: number,
  knowsAuthor: boolean,
): string | null {
  for (let index = anchor + 1; index < bodyStart; index += 1) {
    const known = candidates[index];
    if (known === undefined || known.block.text.length > 60 || known.meta !== null) continue;
    const { block } = known;
    const isBesideMeta = [candidates[index - 1], candidates[index + 1]].some(
      (other) => other !== undefined && other.meta !== null && other.block.group === block.group,
    );
    if (isOutletName(block.text) || (knowsAuthor && isBesideMeta && isPersonName(block.text)))
      return block.text;
  }
  return null;
}

function splitHeadline(text: string | null): { title: string | null; outlet: string | null } {
  if (text === null) return { title: null, outlet: null };
  const match = TITLE_SUFFIX.exec(text);
  const suffix = match?.[1]?.trim() ?? "";
  const isSuffix = match !== null && isOutletName(suffix) && match.index > suffix.length;
  return isSuffix ? { title: text.slice(0, match.index), outlet: suffix } : { title: text, outlet: null };
}

/** A line above the headline that is an outlet's name, perhaps with its sections behind. */
function mastheadOf(above: readonly Candidate[]): string | null {
  for (const { block } of above) {
    if (block.isBullet || block.text.length > 80) continue;
    const [name = "", ...rest] = block.text.split(/\s+[|·•–—-]\s+|\s*\|\s*/u);
    const words = name.split(/\s+/u).length;
    if (words >= 2 && words <= 5 && isOutletName(name) && rest.length <= 3) return name;
  }
  return null;
}

function copyrightOf(below: readonly Candidate[]): string | null {
  for (const { block } of below) {
    const name = COPYRIGHT.exec(block.text.slice(0, 300))?.[1]
      ?.replace(/\s+(?:all rights|alle rechte|tous droits|todos os|todos los).*$/iu, "")
      .trim();
    if (name && name.split(/\s+/u).length <= 5 && !/^(?:all|alle|tous|todos)\b/iu.test(name)) return name;
  }
  return null;
}

function publishedInTail({ candidates, language }: Page, bodyEnd: number): string | null {
  for (const { block } of candidates.slice(bodyEnd + 1, bodyEnd + 1 + BEHIND)) {
    if (!PUBLISHED_IN_TAIL.test(block.text)) continue;
    const day = namedDays(block.text, language).find((named) => named.day !== null)?.day;
    if (day) return day;
  }
  return null;
}

function first<T, R>(items: readonly T[], pick: (item: T) => R | null): R | null {
  for (const item of items) {
    const picked = pick(item);
    if (picked !== null) return picked;
  }
  return null;
}
