import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import { writePdf } from "../write-pdf.ts";
import { type OfficeLayout, type OfficePart, officeDocument } from "./office-document.ts";
import {
  CROSS_HEADS,
  GERMAN,
  GERMAN_TITLE,
  JAPANESE,
  JAPANESE_TITLE,
  NOTES,
  STORY,
  TABLE,
  TITLE,
} from "./story.ts";

// Makes the documents of this folder that a browser (chromium) or an office program (soffice) prints, and the scan of a page: node dist/test/support/documents/printed/make-printed.js
// Run it again only where a text or a style changes: other versions of both programs and other fonts give other files.

const FOLDER = join("test", "support", "documents", "printed");
const p = (texts: readonly string[]): string => texts.map((text) => `<p>${escaped(text)}</p>`).join("\n");
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const heading = (index: number): string => `<h2>${CROSS_HEADS[index]}</h2>`;
const BREAK = '<div class="break"></div>';
const table = `<table>${TABLE.map((row, n) => `<tr>${row.map((cell) => (n === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join("")}</tr>`).join("")}</table>`;

interface Printed {
  readonly style: string;
  readonly body: string;
  readonly language?: string;
}

const PAGES: Readonly<Record<string, Printed>> = {
  "browser-plain": {
    style: "p{margin:0 0 10pt}",
    body:
      p(STORY.slice(0, 5)) +
      heading(0) +
      p(STORY.slice(5, 7)) +
      BREAK +
      p(STORY.slice(7, 10)) +
      heading(2) +
      p(STORY.slice(10)),
  },
  "browser-two-columns": {
    style:
      "main{column-count:2;column-gap:8mm;height:215mm;column-fill:balance} p{margin:0;text-indent:12pt} p:first-child{text-indent:0}",
    body: `<main>${p(STORY.slice(0, 7))}</main>${BREAK}<main>${p(STORY.slice(7))}</main>`,
  },
  "browser-justified": {
    style: "body{width:88mm} p{margin:0 0 7pt;text-align:justify;hyphens:auto}",
    body: p(STORY.slice(0, 5)) + BREAK + p(STORY.slice(5, 10)),
  },
  "browser-table": {
    style:
      "table{border-collapse:collapse;font-size:9.5pt;margin:10pt 0} td,th{padding:2pt 9pt;border:1px solid #777;text-align:left}",
    body: p(STORY.slice(0, 3)) + table + p(STORY.slice(3, 6)),
  },
  "browser-headers": {
    style:
      "p{margin:0 0 10pt} @page{@top-left{content:'The Pellmouth Packet'} @top-right{content:'11 February 2025'} @bottom-center{content:counter(page) ' of ' counter(pages)}}",
    body: p(STORY.slice(0, 5)) + BREAK + p(STORY.slice(5, 10)) + BREAK + p(STORY.slice(10)),
  },
  "browser-german": {
    style: "body{width:100mm} p{margin:0 0 8pt;text-align:justify;hyphens:auto}",
    body: p(GERMAN.slice(0, 2)) + BREAK + p(GERMAN.slice(2)),
    language: "de",
  },
  "browser-japanese": {
    style: "body{font-family:'Noto Sans CJK JP';width:110mm} p{margin:0;text-indent:1em;text-align:justify}",
    body: p(JAPANESE.slice(0, 1)) + BREAK + p(JAPANESE.slice(1)),
    language: "ja",
  },
};

function pageOf({ style, body, language = "en" }: Printed, title: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>
@page{size:A4;margin:22mm 20mm} body{font:10.5pt/1.4 "DejaVu Serif";margin:0} h1{font-size:19pt;line-height:1.2;margin:0 0 10pt}
h2{font-size:10.5pt;margin:12pt 0 4pt} .break{break-after:page} ${style}</style></head><body><h1>${title}</h1>${body}</body></html>`;
}

const TITLES: Readonly<Record<string, string>> = {
  "browser-german": GERMAN_TITLE,
  "browser-japanese": JAPANESE_TITLE,
};

function browse(folder: string, html: string, options: readonly string[]): void {
  const page = join(folder, "page.html");
  writeFileSync(page, html);
  const { status, stderr } = spawnSync("chromium", [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    ...options,
    page,
  ]);
  if (status !== 0) throw new Error(`Expected chromium to print, got ${status}: ${stderr}`);
}

const told = (texts: readonly string[], opensPage = false): OfficePart[] =>
  texts.map((text, index) => ({ kind: "paragraph", text, opensPage: opensPage && index === 0 }));
const noted = (text: string, index: number): OfficePart => ({
  kind: "paragraph",
  text,
  ...(NOTES[index] === undefined ? {} : { note: NOTES[index] }),
});

const OFFICE: Readonly<
  Record<string, { readonly parts: readonly OfficePart[]; readonly layout: OfficeLayout }>
> = {
  "office-notes": {
    parts: [
      ...STORY.slice(0, 2).map(noted),
      ...told(STORY.slice(2, 4)),
      { kind: "heading", text: CROSS_HEADS[0] },
      ...told(STORY.slice(4, 5)),
      ...told(STORY.slice(5, 9), true),
    ],
    layout: { columns: 1, justified: false, header: "The Pellmouth Packet, 11 February 2025" },
  },
  "office-columns": {
    parts: [...told(STORY.slice(0, 9)), ...told(STORY.slice(9))],
    layout: { columns: 2, justified: true, header: null },
  },
  "office-table": {
    parts: [...told(STORY.slice(0, 3)), { kind: "table", rows: TABLE }, ...told(STORY.slice(3, 6))],
    layout: { columns: 1, justified: true, header: "The Pellmouth Packet, 11 February 2025" },
  },
};

function printOffice(into: string, name: string): void {
  const { parts, layout } = OFFICE[name] ?? {};
  if (parts === undefined || layout === undefined) return;
  const source = join(into, `${name}.fodt`);
  writeFileSync(source, officeDocument(TITLE, parts, layout));
  const { status, stderr } = spawnSync("soffice", [
    `-env:UserInstallation=file://${into}/profile`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    FOLDER,
    source,
  ]);
  if (status !== 0) throw new Error(`Expected soffice to print, got ${status}: ${stderr}`);
}

/** A page of black and white, as a scanner leaves it: a PDF with one picture. */
function scanOf(png: Buffer): Buffer {
  const { width, height, grey } = greyOf(png);
  const row = Math.ceil(width / 8);
  const bits = Buffer.alloc(row * height, 0xff);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((grey[y * width + x] ?? 255) < 150) {
        const at = y * row + (x >> 3);
        bits[at] = (bits[at] ?? 0) & ~(0x80 >> (x & 7));
      }
  return writePdf({
    pages: [[]],
    isScan: true,
    picture: { width, height, bits: deflateSync(bits, { level: 9 }) },
  });
}

/** The brightness of each dot of a PNG in true colour without interlacing. */
function greyOf(png: Buffer): { readonly width: number; readonly height: number; readonly grey: Uint8Array } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const depth = png[25] === 6 ? 4 : 3;
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") packed.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(packed));
  const stride = width * depth;
  const lines = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let i = 0; i < stride; i += 1) {
      const left = i >= depth ? (lines[y * stride + i - depth] ?? 0) : 0;
      const up = y > 0 ? (lines[(y - 1) * stride + i] ?? 0) : 0;
      const corner = y > 0 && i >= depth ? (lines[(y - 1) * stride + i - depth] ?? 0) : 0;
      const value = raw[y * (stride + 1) + 1 + i] ?? 0;
      const near = [left, up, corner].map((each) => Math.abs(left + up - corner - each));
      const paeth =
        (near[0] ?? 0) <= (near[1] ?? 0) && (near[0] ?? 0) <= (near[2] ?? 0)
          ? left
          : (near[1] ?? 0) <= (near[2] ?? 0)
            ? up
            : corner;
      const added = [0, left, up, (left + up) >> 1, paeth][filter ?? 0] ?? 0;
      lines[y * stride + i] = (value + added) & 255;
    }
  }
  const grey = new Uint8Array(width * height);
  for (let dot = 0; dot < grey.length; dot += 1) {
    const [r = 0, g = 0, b = 0] = lines.subarray(dot * depth, dot * depth + 3);
    grey[dot] = (r * 299 + g * 587 + b * 114) / 1000;
  }
  return { width, height, grey };
}

const folder = mkdtempSync(join(tmpdir(), "printed-"));
/** Names of documents; all where none is given. */
const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
try {
  for (const name of Object.keys(OFFICE).filter(isWanted)) printOffice(folder, name);
  for (const [name, printed] of Object.entries(PAGES)) {
    if (!isWanted(name)) continue;
    const file = join(FOLDER, `${name}.pdf`);
    browse(folder, pageOf(printed, TITLES[name] ?? TITLE), [
      "--no-pdf-header-footer",
      `--print-to-pdf=${file}`,
    ]);
  }
  if (isWanted("scan")) {
    const style =
      "body{width:1000px;padding:110px 120px;font:27px/1.45 'DejaVu Serif'} h1{font-size:44px} p{margin:0 0 24px}";
    const png = join(folder, "scan.png");
    browse(folder, pageOf({ style, body: p(STORY.slice(0, 6)) }, TITLE), [
      `--screenshot=${png}`,
      "--window-size=1240,1754",
      "--hide-scrollbars",
    ]);
    writeFileSync(join(FOLDER, "scan.pdf"), scanOf(readFileSync(png)));
  }
} finally {
  rmSync(folder, { recursive: true });
}
