import { Parser } from "htmlparser2";
import { parsedUrl } from "../../parsed-url.ts";
import { decodeHtml } from "../html/decode-html.ts";

/** A feed as a list of feeds names it. */
export interface OutlinedFeed {
  readonly url: string;
  readonly title: string | null;
}

/** A list is read so far, in UTF-16 units and feeds. */
const LONGEST_LIST = 3_000_000;
const MOST_FEEDS = 10_000;
/** The parser takes as long for a tag as tags are open. */
const DEEPEST = 200;
const LONGEST_TITLE = 300;
const ROOT =
  /^(?:\ufeff|\s|<\?[^>]{0,500}\?>|<!--(?:(?!-->).){0,2000}-->|<!DOCTYPE[^>[]{0,500}>)*<opml[\s>]/isu;

/** The feeds of an OPML file (http://opml.org/spec2.opml), each once; `null` where it is none. No entity or reference is followed. */
export function readOpml(bytes: Uint8Array): OutlinedFeed[] | null {
  const decoded = decodeHtml(bytes, null);
  const text = decoded.ok ? decoded.text : "";
  if (!ROOT.test(text.slice(0, 10_000))) return null;
  const feeds = new Map<string, OutlinedFeed>();
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) parser.pause();
        if (name !== "outline" || feeds.size >= MOST_FEEDS) return;
        const url = parsedUrl((attributes.xmlurl ?? "").trim())?.href;
        if (url === undefined) return;
        const title = (attributes.title ?? attributes.text ?? "").replace(/\s+/gu, " ").trim();
        feeds.set(url, { url, title: title === "" ? null : title.slice(0, LONGEST_TITLE) });
      },
      onclosetag() {
        depth -= 1;
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: true },
  );
  parser.end(text.slice(0, LONGEST_LIST));
  return [...feeds.values()];
}

/** The same feeds as a file. */
export function writeOpml(feeds: readonly OutlinedFeed[], title: string): string {
  const outlines = feeds.map(
    ({ url, title: name }) =>
      `    <outline type="rss" text="${escaped(name ?? url)}" title="${escaped(name ?? url)}" xmlUrl="${escaped(url)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escaped(title)}</title></head>`,
    "  <body>",
    ...outlines,
    "  </body>",
    "</opml>",
    "",
  ].join("\n");
}

/** Characters that XML does not allow are left out. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
