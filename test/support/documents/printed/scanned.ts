import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import { PAGE, writePdf } from "../write-pdf.ts";

/** The scan that `make-printed.ts` makes, with the first six paragraphs of the story. */
export const SCAN = join("test", "support", "documents", "printed", "scan.pdf");
const WIDTH = 1240;
const ROW = Math.ceil(WIDTH / 8);

export const UPRIGHT = "upright";
export const ON_ITS_HEAD = "on its head";
export const ON_ITS_SIDE = "on its side";
export const ASKEW = "askew";
/** How far a sheet turns that was not pushed against its edge. In radians: a degree and a half. */
const SKEW = 0.026;

/** Its first lines, the headline and the first paragraph, once a page and turned as is said. */
export function scanOfLines(pages: readonly string[], lines = 345): Buffer {
  const height = (lines / WIDTH) * PAGE.width;
  const { width, height: top } = PAGE;
  const placed: Readonly<Record<string, string>> = {
    [UPRIGHT]: `${width} 0 0 ${height} 0 ${top - height}`,
    [ON_ITS_HEAD]: `${-width} 0 0 ${-height} ${width} ${top}`,
    [ASKEW]: `${width * Math.cos(SKEW)} ${width * Math.sin(SKEW)} ${-height * Math.sin(SKEW)} ${height * Math.cos(SKEW)} 0 ${top - height - 24}`,
    [ON_ITS_SIDE]: `0 ${width} ${-height} 0 ${height} 0`,
  };
  return pictures(
    dots().subarray(0, ROW * lines),
    lines,
    pages.map((page) => placed[page] ?? ""),
  );
}

/** Pages of one picture each, whose rows of dots are given. */
export function scanOf(bits: Uint8Array): Buffer {
  return pictures(bits, Math.floor(bits.length / ROW), [`${PAGE.width} 0 0 ${PAGE.height} 0 0`]);
}

function pictures(bits: Uint8Array, height: number, placedAt: readonly string[]): Buffer {
  const picture = { width: WIDTH, height, bits: deflateSync(bits) };
  return writePdf({ pages: placedAt.map(() => []), isScan: true, picture, placedAt });
}

/** The picture's rows of dots: 1 is white. */
export function dots(): Buffer {
  const pdf = readFileSync(SCAN);
  const text = pdf.toString("latin1");
  const start = text.indexOf("stream\n", text.indexOf("/FlateDecode")) + "stream\n".length;
  return inflateSync(pdf.subarray(start, text.indexOf("\nendstream", start)));
}
