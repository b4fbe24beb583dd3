import { paragraph, table, writeDocx } from "../../support/documents/write-docx.ts";
import { again, counted, halves, PROSE, type Shape } from "./shape.ts";

/** Makes a Word document whose body is about so many characters long. */
export type MakeDocument = (size: number) => Buffer;

const body =
  (inside: Shape): MakeDocument =>
  (size) =>
    writeDocx({ body: inside(size) });
const text = (inside: string): string => `<w:p><w:r><w:t>${inside}</w:t></w:r></w:p>`;

/** What is packed may be a thousand times as long as what is sent. */
export const DOCX: Readonly<Record<string, MakeDocument>> = {
  "a long text": body(again(paragraph(PROSE))),
  "paragraphs of a letter": body(again(text("a"))),
  "one paragraph": body((size) => text("a ".repeat(size / 2))),
  "one word": body((size) => text("a".repeat(size))),
  "runs of a letter": body((size) => `<w:p>${"<w:r><w:t>a</w:t></w:r>".repeat(size / 24)}</w:p>`),
  "paragraphs in paragraphs": body(again("<w:p><w:r>")),
  "nothing but openings": body(again("<w:t>")),
  tables: body(again(table([["a", "b"]]))),
  "tables in tables": body((size) => "<w:tbl><w:tr><w:tc>".repeat(size / 19)),
  "rows by the thousand": body((size) => table(Array.from({ length: size / 60 }, () => ["a"]))),
  headings: body(again(paragraph("The ferry", "Heading2"))),
  "empty paragraphs": body(again("<w:p/>")),
  breaks: body((size) => `<w:p><w:r>${"<w:br/>".repeat(size / 7)}</w:r></w:p>`),
  entities: body((size) => text("&amp;".repeat(size / 5))),
  "attributes by the thousand": body(
    (size) => `<w:p ${counted((i) => `w:a${i}="b" `)(size)}/>${text(PROSE)}`,
  ),
  "links to nothing": body(again('<w:hyperlink r:id="gone"><w:r><w:t>a</w:t></w:r></w:hyperlink>')),
  "fields that never end": body(again('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>')),
  "much that is packed small": (size) =>
    writeDocx({ body: paragraph(PROSE), more: { "word/a.xml": new Uint8Array(size) } }),
  "entries by the thousand": (size) =>
    writeDocx({
      body: paragraph(PROSE),
      more: Object.fromEntries(
        Array.from({ length: Math.min(20_000, size / 200) }, (_, i) => [`word/a${i}.xml`, new Uint8Array(1)]),
      ),
    }),
  "words and openings": body(halves(again(paragraph(PROSE)), again("<w:p>"))),
};
