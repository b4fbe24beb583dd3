import { again, counted, halves, PROSE, type Shape, type Shapes, within } from "./shape.ts";

const body = (inside: Shape): Shape =>
  within("<!DOCTYPE html><html><head><title>Ferry</title></head><body>", inside);
const data = (inside: Shape): Shape =>
  within('<script type="application/ld+json">', inside, `</script><p>${PROSE}</p>`);

export const HTML: Shapes = {
  "elements in elements": body(again("<div>")),
  "nothing closed": body(again("<div><p><b><i><a href=x><table><li>")),
  "tables in tables": body(again("<table><tr><td>")),
  "lists in lists": body(again("<ul><li>")),
  paragraphs: body(again(`<p>${PROSE}</p>`)),
  "paragraphs of a letter": body(again("<p>a</p>")),
  "opening brackets": body(again("<")),
  "open comments": body(again("<!-- a ")),
  attributes: body(within("<div ", again("a=1 "), `>${PROSE}`)),
  "one attribute without end": body(within('<div class="', again("a "), `">${PROSE}`)),
  "character references": body(again("&amp;&#x41;")),
  "one word": body(again("a")),
  "scripts that never close": body(again("<script>a")),
  styles: body(again("<style>a{b:c}</style>")),
  "links without words": body(again('<a href="/a">b</a>')),
  "formatting across": body(again("<b><i></b></i>")),
  "JSON in JSON": data(again("[")),
  "JSON of objects": data(again('{"@type":"NewsArticle",')),
  "metadata by the thousand": halves(
    again('<meta property="og:title" content="a">'),
    again(`<p>${PROSE}</p>`),
  ),
  "state of a script": within(
    "<script>window.__STATE__=",
    counted((i) => `{"text${i}":"${PROSE}",`),
    `</script><p>${PROSE}</p>`,
  ),
};
