import { expect, test } from "vitest";
import { readPdf } from "../../../src/ingest/pdf/read-pdf.ts";
import { typeset } from "../../support/documents/typeset.ts";
import { writePdf } from "../../support/documents/write-pdf.ts";

const TEXT = [
  "The harbour board of Pellmouth voted on Monday to keep the old ferry for another winter, though its engine has been repaired nine times since the spring.",
  "About 4,000 people use the crossing each week, and the nearest bridge is fourteen miles upstream of the quay where it lands.",
];
const PLAIN = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>";

/** A PDF whose font is another one; its table of objects is then wrong, and is made anew by whoever reads it. */
function pdfWith(font: string, texts: readonly string[], code = (text: string) => text): Buffer {
  const placed = typeset(texts, { x: 60, top: 740, letters: 70, gap: 8 });
  const plain = writePdf({ pages: [placed.map((line) => ({ ...line, text: code(line.text) }))] });
  return Buffer.from(
    plain.toString("latin1").replace(PLAIN, () => font),
    "latin1",
  );
}

/** Numbers of drawings in two bytes, as browsers write them, without the table of the letters they stand for. */
const NUMBERED =
  "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Serif /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Serif /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 >>] >>";
/** Some letters are at places for private use. */
const privateFrom = (code: number, count: number): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Serif /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${code} ${Array.from({ length: count }, (_, n) => `/uniE${(0x100 + n).toString(16)}`).join(" ")}] >> >>`;

const inTwoBytes = (text: string): string =>
  [...text].map((letter) => `\0${String.fromCharCode(Math.max(1, letter.charCodeAt(0) - 29))}`).join("");

test.each<[string, string, ((text: string) => string)?]>([
  ["by their numbers", NUMBERED, inTwoBytes],
  ["from all letters", privateFrom(65, 58)],
  ["from some letters", privateFrom(110, 13)],
])("a PDF whose fonts cannot be decoded is refused, and says so: drawn %s", async (_, font, code) => {
  expect(await readPdf(pdfWith(font, TEXT, code))).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^its fonts do not say .* got \d+ %/u),
  });
});

test("ornaments of such a font are no lost text", async () => {
  const read = await readPdf(pdfWith(privateFrom(42, 1), ["*", ...TEXT]));
  expect(read).toMatchObject({ ok: true, page: { text: expect.stringContaining(TEXT[1] ?? "") } });
});
