import { Parser } from "htmlparser2";
import { parsedUrl } from "../../parsed-url.ts";
import { type Feed, type FeedItem, feedOf } from "./feed.ts";

/** Elements that are one entry, by the format: RSS, Atom, sitemaps. */
const ITEMS = new Set(["item", "entry", "url"]);
/** What of an entry tells whether it has changed. */
const WORDS = new Set([
  "title",
  "pubdate",
  "published",
  "updated",
  "dc:date",
  "lastmod",
  "news:publication_date",
  "news:title",
  "description",
  "summary",
  "content",
  "content:encoded",
]);
const FIELDS = new Set([...WORDS, "link", "loc", "guid"]);
const ROOT =
  /^(?:\ufeff|\s|<\?[^>]{0,500}\?>|<!--(?:(?!-->).){0,2000}-->|<!DOCTYPE[^>[]{0,500}>)*<(?:\w{1,20}:)?(?:rss|feed|rdf|urlset|sitemapindex)[\s>]/isu;
const LONGEST_WORDS = 20_000;
/** A feed is read so far, in UTF-16 units: parsing holds everybody up. */
const LONGEST_FEED = 3_000_000;
/** The parser takes as long for a tag as tags are open: where more are, it stops and what came before counts. */
const DEEPEST = 200;

/** The feed in `text`; `null` where it is none. Never throws; linear in its length; no entity or reference is followed. */
export function parseFeed(text: string, url: string): Feed | null {
  if (ROOT.test(text.slice(0, 10_000))) return xmlFeed(text, url);
  return /^\ufeff?\s*\{/u.test(text.slice(0, 100)) ? jsonFeed(text, url) : null;
}

interface Draft {
  readonly depth: number;
  readonly links: string[];
  readonly guids: string[];
  readonly words: string[];
  modified: string | null;
}

function xmlFeed(text: string, url: string): Feed {
  const items: FeedItem[] = [];
  const sitemaps: { loc: string; lastmod: string | null }[] = [];
  let title: string | null = null;
  let depth = 0;
  let draft: Draft | undefined;
  let field: { readonly name: string; readonly depth: number; text: string } | undefined;
  const parser = new Parser(
    {
      onopentag(rawName, attributes) {
        depth += 1;
        if (depth > DEEPEST) parser.pause();
        const name = rawName.toLowerCase();
        if (draft === undefined && ITEMS.has(name))
          draft = { depth, links: [], guids: [], words: [], modified: null };
        else if (name === "sitemap") sitemaps.push({ loc: "", lastmod: null });
        else if (
          draft !== undefined &&
          depth === draft.depth + 1 &&
          name === "link" &&
          attributes.href !== undefined
        ) {
          if ((attributes.rel ?? "alternate") === "alternate") draft.links.push(attributes.href);
        } else if (field === undefined && FIELDS.has(name)) {
          const isOwn = draft === undefined || depth <= draft.depth + 2;
          if (isOwn)
            field = {
              name: name === "guid" && attributes.isPermaLink === "false" ? "id" : name,
              depth,
              text: "",
            };
        }
      },
      ontext(part) {
        if (field !== undefined && field.text.length < LONGEST_WORDS) field.text += part;
      },
      onclosetag() {
        if (field !== undefined && field.depth === depth) {
          const { name, text: value } = field;
          const sitemap = sitemaps.at(-1);
          field = undefined;
          if (draft !== undefined) take(draft, name, value);
          else if (sitemap !== undefined && name === "loc") sitemap.loc = value;
          else if (sitemap !== undefined && name === "lastmod") sitemap.lastmod = value;
          else if (name === "title") title ??= value;
        }
        if (draft !== undefined && draft.depth === depth) {
          const { links, guids, words, modified } = draft;
          items.push({ links: [...links, ...guids], words, modified });
          draft = undefined;
        }
        depth -= 1;
      },
    },
    { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false, recognizeSelfClosing: true },
  );
  parser.end(text.slice(0, LONGEST_FEED));
  return feedOf(url, title, items, sitemaps);
}

/** Elements such as `channel` hold others: only those without children of their own are fields. */
function take(draft: Draft, name: string, value: string): void {
  if (name === "link" || name === "loc") draft.links.push(value);
  else if (name === "guid") draft.guids.push(value);
  else if (WORDS.has(name)) draft.words.push(`${name}:${value.trim()}`);
  if (name === "lastmod" || name === "news:publication_date") draft.modified = value;
}

function jsonFeed(text: string, url: string): Feed | null {
  try {
    const { version, title, items } = JSON.parse(text.replace(/^\ufeff/u, "")) as Record<string, unknown>;
    if (typeof version !== "string" || !version.includes("jsonfeed.org") || !Array.isArray(items))
      return null;
    const read = items.map((item: unknown): FeedItem => {
      const { url: own, external_url, id, ...rest } = Object(item) as Record<string, unknown>;
      const { title: heading, date_modified, date_published, content_text, content_html, summary } = rest;
      const links = [own, external_url, id].filter((link) => typeof link === "string");
      return {
        links,
        modified: null,
        words: [heading, date_modified, date_published, content_text, content_html, summary].map((word) =>
          String(word ?? "").slice(0, LONGEST_WORDS),
        ),
      };
    });
    return feedOf(url, typeof title === "string" ? title : null, read, []);
  } catch {
    return null;
  }
}

/** The feeds that a page names, at most ten. Never throws. */
export function feedsOfPage(html: string, url: string): string[] {
  const found: string[] = [];
  let depth = 0;
  const parser = new Parser({
    onclosetag() {
      depth -= 1;
    },
    onopentag(name, { rel = "", type = "", href }) {
      depth += 1;
      if (depth > DEEPEST) parser.pause();
      if (name !== "link" || href === undefined || found.length >= 10) return;
      if (
        !/\balternate\b/iu.test(rel) ||
        !/^application\/(?:rss|atom|feed)\+(?:xml|json)/iu.test(type.trim())
      )
        return;
      const feed = parsedUrl(href, url);
      if (feed !== null) found.push(feed.href);
    },
  });
  parser.end(html.slice(0, 500_000));
  return found;
}
