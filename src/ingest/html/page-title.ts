import { isOutletName } from "../byline.ts";
import { withoutInvisible } from "../../text/invisible.ts";
import { headlineKey } from "../headline.ts";
import { withoutReferences } from "./character-references.ts";

/** Where pages state their title. `null` and empty lists where they do not. */
export interface StatedTitles {
  /** JSON-LD's `headline`. */
  readonly headline: string | null;
  /** OpenGraph, Twitter and the like. */
  readonly tags: readonly string[];
  /** Level 1 headings as a reader sees them, then itemprop="headline". */
  readonly headings: readonly string[];
  /** Level 2 headings, of a page whose `<title>` does not begin with a heading of level 1. */
  readonly subheadings: readonly string[];
  /** `<title>`. */
  readonly element: string | null;
  readonly outlet: string | null;
}

const SEPARATOR =
  /\s+(?:[|•·›]|[–—-]{1,2}|::|\/\/|:)\s+|:\s+|\s*[|｜]\s*|(?<=[\p{L}\p{N}”"’?!.])\s?(?:_)\s?(?=[\p{Lo}])/gu;
const MAX_TITLE = 400;

/**
 * The article's title without the names of site and section that pages append. What readers see as the headline wins where it agrees
 * with what is stated elsewhere; among several headings the one that the other places know.
 * @param lines what stands on top of a page, for one whose headline is no heading
 */
export function pageTitle(stated: StatedTitles, lines: readonly string[] = []): string | null {
  const { headings, outlet } = stated;
  const site = outlet === null ? "" : siteKey(outlet);
  const claimed = [stated.headline, ...stated.tags, stated.element]
    .flatMap((title) => tidy(title) ?? [])
    .filter((title) => site === "" || siteKey(title) !== site);
  const shown = headings.length > 0 ? headings : lines.filter((line) => wordsOf(line).length >= LINE_WORDS);
  const clean = claimed.map((title) => withoutSite(title, outlet, shown));
  const seen = headings.flatMap((heading) => tidy(heading) ?? []);
  const lower = stated.subheadings.flatMap((heading) => tidy(heading) ?? []);
  const below = seen.length > 0 ? lower.filter((heading) => isWholeTitle(heading, stated, seen)) : lower;
  const known = [...seen, ...below].find((heading) => claimed.some((title) => isSame(heading, title)));
  if (known !== undefined) return withoutFlag(withoutSite(known, outlet, []), claimed, stated.element);
  // A rewritten headline shares most of its words with the one that search engines get.
  const similar = seen.find((heading) => clean.some((title) => sharedWords(heading, title) >= 0.5));
  if (similar !== undefined && wordsOf(similar).length >= 3)
    return withoutFlag(withoutSite(similar, outlet, []), claimed, stated.element);
  const [first] = clean;
  if (first !== undefined && !isHeadlineOnPage(stated, seen)) return first;
  return seen.find((heading) => heading.length >= 8) ?? seen[0] ?? null;
}

/** Names of sections in front of a headline are no longer. In words. */
const FLAG_WORDS = 3;

/** A heading without the section in front, where two places state what follows and nothing else, or `<title>` has both, parted. */
function withoutFlag(heading: string, claimed: readonly string[], element: string | null): string {
  const parts = (tidy(element) ?? "").split(SEPARATOR);
  const rest = [...claimed, ...parts].find((title) => title !== "" && heading.endsWith(` ${title}`));
  if (rest === undefined) return heading;
  const flag = heading.slice(0, -rest.length).trim();
  const isStated = claimed.filter((title) => title === rest).length > 1 || parts.includes(flag);
  const isFlag = /^[\p{L}\p{N}\s&-]+$/u.test(flag) && wordsOf(flag).length <= FLAG_WORDS;
  return isStated && isFlag ? rest : heading;
}

/** Whether a lower heading is all that `<title>` says, or all but what the headings of level 1 say: these name the site. */
function isWholeTitle(heading: string, { element }: StatedTitles, above: readonly string[]): boolean {
  const title = tidy(element);
  if (title === null || !title.startsWith(heading)) return false;
  const rest = headlineKey(title.slice(heading.length));
  return rest === "" || above.some((other) => headlineKey(other) === rest);
}

/** Shorter lines are names of sections. In words. */
const LINE_WORDS = 3;
/** Words of a heading below which it may be the site's name or a section's. */
const HEADLINE_WORDS = 4;

/** Whether all that a page says of its title is its outlet's name, in `<title>`. */
export function namesOutletOnly(title: string | null, { headings, headline, tags }: StatedTitles): boolean {
  return (
    title !== null &&
    isOutletName(title) &&
    headings.every((heading) => isSame(heading, title)) &&
    headline === null &&
    tags.length === 0
  );
}

/** Whether the only heading is what readers take for the headline, though `<title>`, the only other title, has words for search engines. */
function isHeadlineOnPage({ headline, tags, outlet }: StatedTitles, seen: readonly string[]): boolean {
  const [heading, ...others] = new Set(seen);
  if (heading === undefined || others.length > 0 || headline !== null || tags.length > 0) return false;
  return (
    wordsOf(heading).length >= HEADLINE_WORDS &&
    !isOutletName(heading) &&
    siteKey(heading) !== siteKey(outlet ?? "")
  );
}

function tidy(title: string | null): string | null {
  if (title === null) return null;
  const line = withoutInvisible(withoutReferences(title.replaceAll(/<[^<>]{1,100}>/gu, "")))
    .replaceAll("\0", "")
    .replaceAll(/[^\S\u3000]+/gu, " ")
    .replace(/^[\s:|–—]+(?=\p{L})/u, "")
    .trim()
    .toWellFormed();
  return line === "" || line.length > MAX_TITLE ? null : line;
}

/** The site's name where `<title>` goes on with it behind the article's title, or begins with it. */
export function siteOfTitle(element: string | null, title: string | null): string | null {
  const whole = tidy(element);
  if (whole === null || title === null) return null;
  // A headline in capitals, or in the title's.
  const at = whole.toLowerCase().indexOf(title.toLowerCase());
  if (at < 0 || whole.toLowerCase().length !== whole.length) return null;
  const rest = at === 0 ? whole.slice(title.length) : whole.slice(0, at);
  const parts = rest.split(SEPARATOR).filter((part) => /\p{L}/u.test(part));
  const name = (at === 0 ? parts.at(-1) : parts[0])?.replaceAll(/^[\s_|:–—-]+|[\s_|:–—-]+$/gu, "");
  // "The Lantern, your daily paper"
  const house = name?.replace(/,\s(?:the|your|an?)\s\p{Ll}.*$/u, "");
  return house !== undefined && house.length <= 50 && wordsOf(house).length <= 8 ? house : null;
}

/** `title` without site and section behind it, or in front. A part goes when it names the outlet, or when a heading is the rest. */
function withoutSite(title: string, outlet: string | null, headings: readonly string[]): string {
  const cuts = [...title.matchAll(SEPARATOR)].map(
    (match) => [match.index, match.index + match[0].length, match[0]] as const,
  );
  if (cuts.length === 0) return title;
  const keys = new Set(headings.map(headlineKey));
  for (const [start, end] of cuts) {
    if (keys.has(headlineKey(title.slice(0, start)))) return title.slice(0, start).trim();
    if (keys.has(headlineKey(title.slice(end)))) return title.slice(end).trim();
  }
  const site = outlet === null ? "" : siteKey(outlet);
  let rest = title;
  for (let round = 0; round < 3; round += 1) {
    const last = [...rest.matchAll(SEPARATOR)].at(-1);
    const first = [...rest.matchAll(SEPARATOR)][0];
    if (
      last !== undefined &&
      isSite(rest.slice(last.index + last[0].length), rest.slice(0, last.index), site, last[0])
    )
      rest = rest.slice(0, last.index).trim();
    else if (first !== undefined && isSiteInFront(rest.slice(0, first.index), site, first[0]))
      rest = rest.slice(first.index + first[0].length).trim();
    else break;
  }
  return rest;
}

/** Whether `tail` names a site rather than going on with the headline: the outlet's name, or something short behind a bar. */
function isSite(tail: string, before: string, site: string, separator: string): boolean {
  const key = siteKey(tail);
  if (
    site !== "" &&
    (key === site ||
      (key.length > 3 && site.includes(key)) ||
      (site.length > 3 && key.includes(site) && tail.length < 40))
  )
    return true;
  if (/^[\p{L}\p{N}-]+\.(?:com|org|net|co\.uk|de|fr|es|it|info|news)$/iu.test(tail.trim())) return true;
  if (isOutletName(tail.trim()) && wordsOf(before).length > wordsOf(tail).length) return true;
  const isBar = /[|｜»›•_]|::/u.test(separator);
  return isBar && wordsOf(tail).length <= 5 && wordsOf(before).length > wordsOf(tail).length;
}

function isSiteInFront(head: string, site: string, separator: string): boolean {
  return (
    (site !== "" && siteKey(head) === site) ||
    (wordsOf(head).length <= 4 && /^The\s/u.test(head) && isOutletName(head)) ||
    (!/:/u.test(separator) && wordsOf(head).length >= 3 && wordsOf(head).length <= 6 && isOutletName(head))
  );
}

function siteKey(name: string): string {
  return headlineKey(name.replace(/^the\s/iu, "").replace(/\.(?:com|org|net|co\.uk|de|fr|news)$/iu, ""));
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [headlineKey(a), headlineKey(b)];
  return (
    x !== "" && (x === y || (x.length >= 12 && x.length * 2 > y.length && (y.startsWith(x) || y.endsWith(x))))
  );
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word) ? [...word] : [word],
  );
}

/** Share of the words of the shorter that the other has, 0 to 1. */
function sharedWords(a: string, b: string): number {
  const [x, y] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const [few, many] = x.size <= y.size ? [x, y] : [y, x];
  return few.size === 0 ? 0 : [...few].filter((word) => many.has(word)).length / few.size;
}
