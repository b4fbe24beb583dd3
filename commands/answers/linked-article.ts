import type { ArticleEntry } from "../../src/archive/archive.ts";
import { parsedUrl } from "../../src/parsed-url.ts";

const URL_IN_TEXT = /<?(https?:\/\/[^\s<>]+)>?/giu;
/** Words beside a link that still leave it bare: "look: …", "this one?". */
const MOST_WORDS = 3;
/** What tells where a reader came from, and nothing of the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|igshid)$/u;

/** The addresses that a text holds, each once. */
export function linksIn(text: string): string[] {
  const found = [...text.matchAll(URL_IN_TEXT)].map(([, url = ""]) => withoutTail(url));
  return [...new Set(found)].filter((url) => parsedUrl(url) !== null);
}

/** What may stand behind an address in a sentence, and is none of it. */
const TAIL = /[,.;:!?'"»”’]$/u;

/** An address without the marks behind it; a bracket that it opens itself is its own: "/wiki/Quay_(Pellmouth)". */
function withoutTail(url: string): string {
  let end = url.length;
  for (;;) {
    const left = url.slice(0, end);
    const isForeign = left.endsWith(")") && count(left, ")") > count(left, "(");
    if (!isForeign && !TAIL.test(left)) return left;
    end -= 1;
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** What a message that is a bare link links to: an article, or none that is held. `null` where it says something, or links to none. */
export function linkedArticle(
  text: string,
  articles: readonly ArticleEntry[],
): { readonly article: ArticleEntry | null } | null {
  const urls = [...text.matchAll(URL_IN_TEXT)].map(([, url = ""]) => addressOf(withoutTail(url)));
  const words = text.replaceAll(URL_IN_TEXT, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
  if (urls.length === 0 || words.length > MOST_WORDS) return null;
  return { article: articles.find(({ url }) => url !== null && urls.includes(addressOf(url))) ?? null };
}

/** A text without the addresses in it, which nobody has said. */
export function withoutLinks(text: string): string {
  return text.replaceAll(URL_IN_TEXT, " ").trim();
}

/** An address without what may differ for the same page. */
function addressOf(text: string): string | null {
  const url = parsedUrl(text);
  if (url === null) return null;
  const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).map((pair) => pair.join("="));
  const host = url.host.replace(/^www\./u, "");
  return `${host}${url.pathname.replace(/\/+$/u, "")}?${query.sort().join("&")}`;
}
