import type { ArticleEntry } from "../../src/archive/archive.ts";
import { parsedUrl } from "../../src/parsed-url.ts";

const URL_IN_TEXT = /<?(https?:\/\/[^\s<>]+)>?/giu;
/** Words beside a link that still leave it bare: "look: …", "this one?". */
const MOST_WORDS = 3;
/** What tells where a reader came from, and nothing of the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|igshid)$/u;

/** The addresses that a text holds, each once. */
export function linksIn(text: string): string[] {
  const found = [...text.matchAll(URL_IN_TEXT)].map(([, url = ""]) => url.replace(/[),.;:!?'"»”’]+$/u, ""));
  return [...new Set(found)].filter((url) => parsedUrl(url) !== null);
}

/** What a message that is a bare link links to: an article, or none that is held. `null` where it says something, or links to none. */
export function linkedArticle(
  text: string,
  articles: readonly ArticleEntry[],
): { readonly article: ArticleEntry | null } | null {
  const urls = [...text.matchAll(URL_IN_TEXT)].map(([, url = ""]) => addressOf(url));
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
