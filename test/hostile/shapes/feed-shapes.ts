import { again, counted, halves, type Shape, type Shapes, within } from "./shape.ts";

const rss = (inside: Shape): Shape => within('<rss version="2.0"><channel><title>Gazette</title>', inside);
const json = (inside: Shape): Shape =>
  within('{"version":"https://jsonfeed.org/version/1.1","title":"Gazette","items":[', inside);

export const FEEDS: Shapes = {
  "open items": rss(again("<item>")),
  "items in items": rss((size) => "<item>".repeat(size / 13) + "</item>".repeat(size / 13)),
  "entries without end": rss(counted((i) => `<item><link>https://a.example/${i}</link></item>`)),
  "one entry again and again": rss(again("<item><link>https://a.example/1</link></item>")),
  "open elements": rss(again("<a>")),
  attributes: rss(within("<item ", again("a='b' "))),
  "open comments": rss(again("<!-- ")),
  "open sections": rss(again("<![CDATA[")),
  instructions: within("<rss>", again("<?a ")),
  "doctypes before the root": within(again("<!DOCTYPE a>")(5_000), rss(again("<a>"))),
  "comments before the root": within(again("<!-- a -->")(9_000), rss(again("<a>"))),
  entities: rss(within("<item><title>", again("&amp;"))),
  "entities of entities": within(
    '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>',
    again("&b;"),
  ),
  "words without end": rss(within("<item><description>", again("The ferry is late. "))),
  "sitemaps of an index": within(
    "<sitemapindex>",
    counted(
      (i) => `<sitemap><loc>https://a.example/${i}.xml</loc><lastmod>2031-01-0${i % 9}</lastmod></sitemap>`,
    ),
  ),
  "pages of a sitemap": within(
    "<urlset>",
    counted((i) => `<url><loc>https://a.example/${i}</loc><lastmod>2031-01-0${i % 9}</lastmod></url>`),
  ),
  "dates without sense": within(
    "<urlset>",
    again("<url><loc>https://a.example/</loc><lastmod>9999999</lastmod></url>"),
  ),
  "JSON that never ends": json(again('{"url":"https://a.example/1"},')),
  "JSON in JSON": json((size) => '{"a":['.repeat(size / 6)),
  "a page that names feeds": halves(
    again('<link rel=alternate type="application/rss+xml" href="/a">'),
    again("<link rel=alternate "),
  ),
};
