import type { Source, Statement } from "../../src/answer/answer.ts";
import { linkToText, withFragment } from "../../src/answer/text-fragment.ts";
import { parsedUrl } from "../../src/parsed-url.ts";

/** Discord's limit on the url of a button, in characters. */
export const LONGEST_URL = 512;

/** A host as the web has it: names with a dot between, no address and no name of this machine alone. */
const HOST = /^(?:[\w-]+\.)+[a-z][\w-]*\.?$/iu;
/** Anything that a url may not hold as it stands (RFC 3986), and percent signs that encode nothing. */
const TO_PAGE = /[#&]page=\d+$/u;
const RAW = /[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![0-9a-f]{2})/giu;

/**
 * The first of `urls` that Discord takes as a link: http or https, a host with a dot, no name and password, well formed
 * and not longer than `longest`; `null` where none is. A malformed one would have the whole message refused.
 */
export function linkUrl(urls: readonly (string | null)[], longest: number = LONGEST_URL): string | null {
  for (const url of urls) {
    const safe = url === null ? null : wellFormed(url);
    if (safe !== null && safe.length <= longest) return safe;
  }
  return null;
}

/** The link that leads to a statement's own words; to the article where that is too long, `null` where there is none. */
export function statementLink(
  { pieces, fragment }: Pick<Statement, "pieces" | "fragment">,
  source: Source | undefined,
  longest: number = LONGEST_URL,
): string | null {
  return linkToWords(source, fragment, pieces[0]?.text ?? "", longest);
}

/** The same of another source that holds the statement's words, perhaps in another wording. */
export function alsoLink(
  { pieces, alsoAt, variants }: Pick<Statement, "pieces" | "alsoAt" | "variants">,
  source: Source | undefined,
  longest: number = LONGEST_URL,
): string | null {
  if (source === undefined) return null;
  const fragment = alsoAt?.find((place) => place.source === source.number)?.fragment;
  const worded = variants.find((variant) => variant.source === source.number);
  return linkToWords(source, fragment, (worded?.pieces ?? pieces)[0]?.text ?? "", longest);
}

/** Where an answer of an earlier release is shown again, there is no fragment: its words are all that is known, or its page. */
function linkToWords(
  source: Source | undefined,
  fragment: string | undefined,
  words: string,
  longest: number,
): string | null {
  const { url = null, link = null } = source ?? {};
  if (url === null) return null;
  const known = link !== null && TO_PAGE.test(link) ? link : linkToText(url, words);
  return linkUrl([fragment === undefined ? known : withFragment(url, fragment), url], longest);
}

function wellFormed(text: string): string | null {
  const url = parsedUrl(text);
  if (url === null) return null;
  if (!/^https?:$/u.test(url.protocol) || url.username !== "" || url.password !== "") return null;
  if (!HOST.test(url.hostname)) return null;
  // The one "#" that may stand as it is begins the fragment; browsers read further ones, RFC 3986 does not.
  const [page, ...fragments] = url.href.replace(RAW, encodeURIComponent).split("#");
  return [page, ...(fragments.length === 0 ? [] : [fragments.join("%23")])].join("#");
}

/**
 * A link in Markdown. `label` is ours and holds no bracket: Discord finds the end of a label without regard to escapes, so
 * that a title with "](" in it could lead elsewhere.
 */
export function maskedLink(label: string, url: string): string {
  return `[${label}](${url.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}
