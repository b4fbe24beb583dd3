import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { pictureOfPage } from "../../../src/ingest/pdf/page-picture.ts";
import { openPdfPages } from "../../../src/ingest/pdf/pdf-file.ts";
import { writePdf } from "../../support/documents/write-pdf.ts";

/** Eight by four dots: the upper left quarter is black. */
const DOTS = deflateSync(Buffer.from([0x0f, 0x0f, 0xff, 0xff]));
const picture = { width: 8, height: 4, bits: DOTS };

/** Which corners of the page are black: upper left, upper right, lower left, lower right. */
async function cornersOf(pdf: Buffer): Promise<boolean[] | null> {
  const opened = await openPdfPages(pdf);
  if (!opened.ok) throw new Error(opened.reason);
  const drawn = await pictureOfPage(await opened.pages.page(1));
  await opened.pages.close();
  if (drawn === null) return null;
  const { width, height, grey } = drawn;
  const at = (x: number, y: number) =>
    (grey[Math.floor(y * height) * width + Math.floor(x * width)] ?? 255) < 128;
  return [at(0.2, 0.2), at(0.8, 0.2), at(0.2, 0.6), at(0.8, 0.6)];
}

test.each<[string, string, boolean[]]>([
  ["as it is", "595 0 0 842 0 0", [true, false, false, false]],
  ["on its head", "-595 0 0 -842 595 842", [false, false, false, true]],
  ["mirrored", "-595 0 0 842 595 0", [false, true, false, false]],
  ["on its side", "0 842 -595 0 595 0", [false, false, true, false]],
  ["twice, as strips", "595 0 0 421 0 0 cm /I Do Q q 595 0 0 421 0 421", [true, false, true, false]],
])("a picture is drawn where its page has it: %s", async (_, placed, corners) => {
  expect(await cornersOf(writePdf({ pages: [[]], isScan: true, picture, placedAt: [placed] }))).toEqual(
    corners,
  );
});

test("a page that is turned for its readers is turned", async () => {
  const upright = writePdf({ pages: [[]], isScan: true, picture }).toString("latin1");
  const turned = Buffer.from(upright.replace("/MediaBox", "/Rotate 180 /MediaBox"), "latin1");
  expect(await cornersOf(turned)).toEqual([false, false, false, true]);
});

test("pictures in shades and in colours are grey; a page without any has none", async () => {
  expect(await cornersOf(writePdf({ pages: [[]], isScan: true }))).toEqual([true, true, true, true]);
  expect(await cornersOf(writePdf({ pages: [[{ text: "Ferry", x: 60, y: 700 }]] }))).toBeNull();
});
