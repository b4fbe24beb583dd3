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

/** An address with what the elements around it say that it is relative to; `null` where they say nothing. */
interface Link {
  readonly address: string;
  readonly base: string | null;
}

interface Draft {
  readonly depth: number;
  readonly links: Link[];
  readonly guids: Link[];
  readonly words: string[];
  modified: string | null;
}

function xmlFeed(text: string, url: string): Feed {
  const drafts: Draft[] = [];
  const bases: (string | null)[] = [];
  let channel: string | null = null;
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
        const around = bases.at(-1) ?? null;
        const stated = attributes["xml:base"];
        const base =
          stated === undefined ? around : (parsedUrl(stated.trim(), around ?? url)?.href ?? around);
        bases.push(base);
        if (draft === undefined && ITEMS.has(name))
          draft = { depth, links: [], guids: [], words: [], modified: null };
        else if (name === "sitemap") sitemaps.push({ loc: "", lastmod: null });
        else if (
          draft !== undefined &&
          depth === draft.depth + 1 &&
          name === "link" &&
          attributes.href !== undefined
        ) {
          if ((attributes.rel ?? "alternate") === "alternate")
            draft.links.push({ address: attributes.href, base });
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
          if (draft !== undefined) take(draft, name, { address: value, base: bases.at(-1) ?? null });
          else if (sitemap !== undefined && name === "loc") sitemap.loc = value;
          else if (sitemap !== undefined && name === "lastmod") sitemap.lastmod = value;
          else if (name === "title") title ??= value;
          else if (name === "link" && depth <= CHANNEL_LINK_DEPTH) channel ??= value;
        }
        if (draft !== undefined && draft.depth === depth) {
          drafts.push(draft);
          draft = undefined;
        }
        depth -= 1;
        bases.pop();
      },
    },
    { xmlMode: true, lowerCaseTags: false, lowerCaseAttributeNames: false, recognizeSelfClosing: true },
  );
  parser.end(text.slice(0, LONGEST_FEED));
  // Addresses in RSS are relative to the channel's page, where no element says otherwise; feeds are often kept elsewhere.
  const page = channel === null ? null : parsedUrl((channel as string).trim(), url);
  const resolved = ({ address, base }: Link): string =>
    parsedUrl(address.trim(), base ?? page?.href ?? url)?.href ?? address;
  const items = drafts.map(
    ({ links, guids, words, modified }): FeedItem => ({
      links: [...links, ...guids].map(resolved),
      words,
      modified,
    }),
  );
  return feedOf(url, title, items, sitemaps);
}

/** `<rss><channel><link>`; farther in a picture has a link of its own. */
const CHANNEL_LINK_DEPTH = 3;

/** Elements such as `channel` hold others: only those without children of their own are fields. */
function take(draft: Draft, name: string, link: Link): void {
  const value = link.address;
  if (name === "link" || name === "loc") draft.links.push(link);
  else if (name === "guid") draft.guids.push(link);
  else if (WORDS.has(name)) draft.words.push(`${name}:${value.trim()}`);
  if (name === "lastmod" || name === "news:publication_date") draft.modified = value;
}

function jsonFeed(text: string, url: string): Feed | null {
  try {
    const {
      version,
      title,
      items,
      home_page_url: home,
    } = JSON.parse(text.replace(/^\ufeff/u, "")) as Record<string, unknown>;
    if (typeof version !== "string" || !version.includes("jsonfeed.org") || !Array.isArray(items))
      return null;
    const page = (typeof home === "string" ? parsedUrl(home, url)?.href : undefined) ?? url;
    const read = items.map((item: unknown): FeedItem => {
      const { url: own, external_url, id, ...rest } = Object(item) as Record<string, unknown>;
      const { title: heading, date_modified, date_published, content_text, content_html, summary } = rest;
      const links = [own, external_url, id]
        .filter((link) => typeof link === "string")
        .map((link) => parsedUrl(link.trim(), page)?.href ?? link);
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
