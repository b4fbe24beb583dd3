import { deflateSync } from "node:zlib";
import { PAGE, type Placed, writePdf } from "../../support/documents/write-pdf.ts";
import { again, counted, PROSE } from "./shape.ts";

/** Makes a PDF with about so many bytes of content. */
export type MakePdf = (size: number) => Buffer;

/** Text where a page is drawn, as operators. */
const drawn =
  (operators: (size: number) => string): MakePdf =>
  (size) =>
    writePdf({ pages: [[]], rawContent: { bytes: Buffer.from(operators(size), "latin1") } });
const packed =
  (operators: (size: number) => string): MakePdf =>
  (size) =>
    writePdf({
      pages: [[]],
      rawContent: { bytes: deflateSync(Buffer.from(operators(size), "latin1")), filter: "/FlateDecode" },
    });
const words = (count: number, place: (i: number) => Omit<Placed, "text">): Placed[] =>
  Array.from({ length: count }, (_, i) => ({ text: "ferry", ...place(i) }));
const trailer = "trailer\n<< /Root 1 0 R >>\n";
const catalog = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n";

export const PDF: Readonly<Record<string, MakePdf>> = {
  "nothing but a beginning": (size) => Buffer.concat([Buffer.from("%PDF-1.7 "), Buffer.alloc(size, " ")]),
  "white space that is packed": (size) =>
    writePdf({
      pages: [[]],
      rawContent: { bytes: deflateSync(Buffer.alloc(size * 30, " ")), filter: "/FlateDecode" },
    }),
  "packed twice": (size) =>
    writePdf({
      pages: [[]],
      rawContent: {
        bytes: deflateSync(deflateSync(Buffer.alloc(size * 30, " "))),
        filter: "[/FlateDecode /FlateDecode]",
      },
    }),
  "objects by the thousand": (size) =>
    Buffer.from(`%PDF-1.4\n${counted((i) => `${i + 1} 0 obj\n<< /A ${i} >>\nendobj\n`)(size)}${trailer}`),
  "pages in a circle": () =>
    Buffer.from(
      `${catalog}2 0 obj\n<< /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] >>\nendobj\n${trailer}`,
    ),
  "an object that is itself": () => Buffer.from(`${catalog}2 0 obj\n2 0 R\nendobj\n${trailer}`),
  "lists in lists": (size) => Buffer.from(`${catalog}2 0 obj\n${"[".repeat(size)}\nendobj\n${trailer}`),
  "a string that never ends": (size) =>
    Buffer.from(`${catalog}2 0 obj\n(${"(".repeat(size)}\nendobj\n${trailer}`),
  "pages by the thousand": (size) =>
    writePdf({
      pages: Array.from({ length: Math.min(5_000, size / 400) }, () => [{ text: "a", x: 60, y: 700 }]),
    }),
  "words in one place": (size) => writePdf({ pages: [words(size / 40, () => ({ x: 60, y: 700 }))] }),
  "words all over": (size) =>
    writePdf({ pages: [words(size / 40, (i) => ({ x: (i * 37) % PAGE.width, y: (i * 53) % PAGE.height }))] }),
  "words on one line": (size) => writePdf({ pages: [words(size / 40, (i) => ({ x: i, y: 700 }))] }),
  "lines below one another": (size) =>
    writePdf({ pages: [words(size / 40, (i) => ({ x: 60, y: 800 - i / 10 }))] }),
  "words in columns": (size) =>
    writePdf({ pages: [words(size / 40, (i) => ({ x: 20 + (i % 40) * 14, y: 800 - Math.floor(i / 40) }))] }),
  "states that are kept": drawn(again("q ")),
  "moves without words": drawn(again("BT 1 0 0 1 0 0 Tm ET ")),
  "one long string": drawn((size) => `BT /F 10 Tf 60 700 Td (${"a".repeat(size)}) Tj ET`),
  "letters one by one": drawn(again("BT /F 10 Tf 60 700 Td (a) Tj ET\n")),
  "packed letters": packed((size) => `BT /F 10 Tf 60 700 Td ${"(a) Tj ".repeat(size)} ET`),
  "a long text": (size) =>
    writePdf({
      pages: Array.from({ length: Math.min(2_000, size / 10_000) }, () =>
        Array.from({ length: 60 }, (_, i) => ({ text: PROSE, x: 60, y: 800 - 12 * i })),
      ),
    }),
};
