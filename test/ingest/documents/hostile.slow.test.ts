import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { readArticles } from "../../../src/ingest/read-articles.ts";
import { paragraph, writeDocx } from "../../support/documents/write-docx.ts";
import { writePdf } from "../../support/documents/write-pdf.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { PARAGRAPHS, page, TEXT } from "../html/pages.ts";

const MAIL = "From: Wynne Crake <wynne@mail.example>\r\nSubject: ferry\r\n";
const packed = (bytes: Buffer, filter = "/FlateDecode") =>
  writePdf({ pages: [[]], rawContent: { bytes, filter } });
const objects = Array.from({ length: 400_000 }, (_, i) => `${i + 1} 0 obj\n<< /A ${i} >>\nendobj\n`);

/** Names begin with a digit, so that each stands between two good files. */
const HOSTILE: readonly (readonly [name: string, make: () => string | Buffer, expected: RegExp])[] = [
  ["1-large.html", () => Buffer.alloc(50_000_000, `<p>${PARAGRAPHS[0]}</p>`), /^too large/],
  ["1-nested.html", () => `${"<div>".repeat(1_000_000)}${TEXT}`, /^cut: expected at most|^no article/],
  [
    "1-unclosed.html",
    () => "<div><p><b><i><a href=x><table><li>".repeat(150_000) + TEXT,
    /^cut: expected at most|^no article/,
  ],
  ["1-open.html", () => `<p>${PARAGRAPHS.join("<p>")}<!-- ${"<".repeat(3_000_000)}`, /./],
  ["2-large.pdf", () => Buffer.alloc(50_000_000, "%PDF-1.7 "), /^too large/],
  ["2-packed.pdf", () => packed(deflateSync(Buffer.alloc(800_000_000, " "))), /^could not be read within/],
  [
    "2-packed-twice.pdf",
    () => packed(deflateSync(deflateSync(Buffer.alloc(800_000_000, " "))), "[/FlateDecode /FlateDecode]"),
    /^could not be read within/,
  ],
  [
    "2-objects.pdf",
    () => `%PDF-1.4\n${objects.join("")}trailer\n<< /Root 1 0 R >>\n`,
    /^not a PDF|^could not be read within/,
  ],
  [
    "2-circle.pdf",
    () =>
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n",
    /^not a PDF|^a scan|^its pages are empty/,
  ],
  [
    "3-nested.docx",
    () => writeDocx({ body: "<w:p><w:r>".repeat(900_000) }),
    /^not a Word document|^could not be read/,
  ],
  [
    "3-long.docx",
    () => writeDocx({ body: paragraph(TEXT).repeat(20_000) }),
    // A fast machine reads it whole and finds it too long; a slow one is stopped before.
    /^too long|^cut: expected|^could not be read within/,
  ],
  [
    "3-packed.docx",
    () => writeDocx({ body: "", more: { "word/a.xml": new Uint8Array(60_000_000) } }),
    /^too large/,
  ],
  [
    "4-parts.eml",
    () => `${MAIL}Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\nferry\r\n".repeat(900_000)}`,
    /./,
  ],
  [
    "4-long.eml",
    () => `${MAIL}\r\n${`${TEXT}\r\n\r\n`.repeat(20_000)}`,
    /^too long|^could not be read within/,
  ],
  [
    "4-parts.mhtml",
    () =>
      `Content-Type: multipart/related; boundary=b\r\n\r\n${"--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".repeat(300_000)}`,
    /^no page in this web archive|^could not be read within/,
  ],
];

test.each(HOSTILE)(
  "%s is refused or cut with a line within five seconds, and its neighbours are read",
  async (name, make, expected) => {
    const folder = await temporaryFolder();
    const good = ["0-good.html", "9-good.html"];
    mkdirSync(folder, { recursive: true });
    for (const file of good) writeFileSync(join(folder, file), page());
    writeFileSync(join(folder, name), make());
    const [before, startedAt] = [process.cpuUsage(), performance.now()];
    const lines: string[] = [];
    const read: string[] = [];
    for await (const event of readArticles([folder], { nameOf: (path) => path.slice(folder.length + 1) })) {
      if (event.kind === "refused") lines.push(event.reason);
      if (event.kind !== "article") continue;
      read.push(event.origin.file);
      if (event.origin.file === name) lines.push(...(event.reading?.warnings ?? []), "read");
      else expect(event.article.text).toBe(TEXT);
    }
    const { user, system } = process.cpuUsage(before);
    // With two threads' start. On a busy machine the clock runs for others, too; on an idle one several threads work at once.
    const tookMs = Math.min((user + system) / 1_000, performance.now() - startedAt);
    expect(tookMs).toBeLessThan(5_500);
    expect(read).toEqual(expect.arrayContaining(good));
    expect(lines[0]).toMatch(expected);
  },
);
