import type { PDFPageProxy } from "unpdf/pdfjs";
import type { GreyPicture } from "./grey-picture.ts";

/** Dots an inch that letters are told best at; more take time alone. */
const MOST_DPI = 300;
const LEAST_DPI = 150;
const POINTS_AN_INCH = 72;
/** Of a page's longer side: a sheet of A3 at 300 dots an inch. */
const MOST_DOTS = 5_000;
/** Pictures that are drawn of one page: scanners cut pages into strips, and drawings into thousands. */
const MOST_PICTURES = 500;

/** x' = a·x + c·y + e, y' = b·x + d·y + f */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A picture as pdf.js decodes it. */
interface Decoded {
  readonly width: number;
  readonly height: number;
  /** 1: a bit a dot, 2: RGB, 3: RGBA; left out of masks, which have a bit a dot. */
  readonly kind?: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

interface Placed {
  readonly picture: Decoded;
  /** From the unit square to points of the page as it is shown. */
  readonly at: Matrix;
  readonly isMask: boolean;
}

/** A page as its pictures draw it, which of a scan is all there is; `null` where it has none, or none that can be decoded. */
export async function pictureOfPage(
  page: PDFPageProxy,
): Promise<(GreyPicture & { readonly dpi: number }) | null> {
  const placed = await picturesOn(page);
  if (placed.length === 0) return null;
  const { width, height } = page.getViewport({ scale: 1 });
  const native = Math.max(
    ...placed.map(({ picture, at }) => picture.width / Math.max(1, Math.hypot(at[0], at[1]))),
  );
  const wanted = Math.min(MOST_DPI / POINTS_AN_INCH, Math.max(LEAST_DPI / POINTS_AN_INCH, native));
  const scale = Math.min(wanted, MOST_DOTS / Math.max(width, height));
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const grey = new Uint8Array(size.width * size.height).fill(255);
  for (const each of placed) draw(each, { ...size, grey }, scale);
  return { ...size, grey, dpi: scale * POINTS_AN_INCH };
}

async function picturesOn(page: PDFPageProxy): Promise<Placed[]> {
  const { OPS } = await import("unpdf/pdfjs");
  const NAMES = new Map(Object.entries(OPS).map(([name, operation]) => [operation as number, name]));
  const { fnArray, argsArray } = await page.getOperatorList();
  const placed: Placed[] = [];
  const saved: Matrix[] = [];
  let at = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  for (const [index, operation] of fnArray.entries()) {
    const given = argsArray[index] as readonly unknown[] | null;
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) saved.push(at);
    if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) at = saved.pop() ?? at;
    if (operation === OPS.transform) at = times(at, given as unknown as Matrix);
    const [matrix] = given ?? [];
    if (operation === OPS.paintFormXObjectBegin && Array.isArray(matrix))
      at = times(at, matrix as unknown as Matrix);
    const isMask = MASKS.has(NAMES.get(operation) ?? "");
    for (const { shown, by } of drawnBy(NAMES.get(operation) ?? "", given ?? [])) {
      const picture = await decodedOf(page, shown);
      if (picture !== null && placed.length < MOST_PICTURES)
        placed.push({ picture, at: times(at, by), isMask });
    }
  }
  return placed;
}

const SAME: Matrix = [1, 0, 0, 1, 0, 0];
const MASKS = new Set(["paintImageMaskXObject", "paintImageMaskXObjectGroup", "paintImageMaskXObjectRepeat"]);

/** The pictures that an operation draws, and by which matrices; those that stand in a row are one operation. */
function drawnBy(
  operation: string,
  given: readonly unknown[],
): readonly { readonly shown: unknown; readonly by: Matrix }[] {
  const [first] = given;
  switch (operation) {
    case "paintImageXObject":
    case "paintInlineImageXObject":
    case "paintImageMaskXObject":
      return [{ shown: first, by: SAME }];
    case "paintImageXObjectRepeat": {
      const [, scaleX, scaleY, places] = given as [unknown, number, number, ArrayLike<number>];
      return pairsOf(places).map(([x, y]) => ({ shown: first, by: [scaleX, 0, 0, scaleY, x, y] }));
    }
    case "paintImageMaskXObjectRepeat": {
      const [, a, b, c, d, places] = given as [unknown, number, number, number, number, ArrayLike<number>];
      return pairsOf(places).map(([x, y]) => ({ shown: first, by: [a, b, c, d, x, y] }));
    }
    case "paintImageMaskXObjectGroup":
      return (first as (Decoded & { readonly transform: Matrix })[]).map((mask) => ({
        shown: mask,
        by: mask.transform,
      }));
    case "paintInlineImageXObjectGroup": {
      const [sheet, parts] = given as [Decoded, (Part & { readonly transform: Matrix })[]];
      return parts.map((part) => ({ shown: partOf(sheet, part), by: part.transform }));
    }
    default:
      return [];
  }
}

function pairsOf(places: ArrayLike<number>): [number, number][] {
  const pairs: [number, number][] = [];
  for (let at = 0; at + 1 < places.length; at += 2) pairs.push([places[at] ?? 0, places[at + 1] ?? 0]);
  return pairs;
}

interface Part {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A part of a sheet of small pictures, which has four bytes a dot. */
function partOf({ width, data }: Decoded, { x, y, w, h }: Part): Decoded {
  const part = new Uint8Array(w * h * 4);
  for (let row = 0; row < h; row += 1) {
    const from = ((y + row) * width + x) * 4;
    part.set(data.subarray(from, from + w * 4), row * w * 4);
  }
  return { width: w, height: h, kind: 3, data: part };
}

/** Pictures are named, given as they are, or, of masks, given with the name of their dots; `null` of what could not be decoded. */
async function decodedOf(page: PDFPageProxy, given: unknown): Promise<Decoded | null> {
  const named = typeof given === "string" ? given : (given as { data?: unknown } | null)?.data;
  const held = typeof named === "string" ? await objectOf(page, named) : given;
  const { data, ...known } = (held ?? {}) as Partial<Decoded>;
  const { width, height } = { ...(given as Partial<Decoded>), ...known };
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null;
  return width === undefined || height === undefined ? null : { ...known, width, height, data };
}

function objectOf(page: PDFPageProxy, name: string): Promise<unknown> {
  const objects = name.startsWith("g_") ? page.commonObjs : page.objs;
  return new Promise((resolve) => objects.get(name, resolve));
}

function draw({ picture, at, isMask }: Placed, onto: GreyPicture, scale: number): void {
  const [a, b, c, d, e, f] = at.map((part) => part * scale) as unknown as Matrix;
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1) return;
  const corners = [
    [e, f],
    [e + a, f + b],
    [e + c, f + d],
    [e + a + c, f + b + d],
  ] as const;
  const within = (values: readonly number[], most: number): [number, number] => [
    Math.max(0, Math.floor(Math.min(...values))),
    Math.min(most, Math.ceil(Math.max(...values))),
  ];
  const [left, right] = within(
    corners.map(([x]) => x),
    onto.width,
  );
  const [top, bottom] = within(
    corners.map(([, y]) => y),
    onto.height,
  );
  const shadeAt = isMask ? maskShade(picture) : shadeOf(picture);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const [dx, dy] = [x + 0.5 - e, y + 0.5 - f];
      // The unit square's second axis points up, rows of dots go down.
      const u = (d * dx - c * dy) / determinant;
      const v = 1 - (a * dy - b * dx) / determinant;
      if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
      const shade = shadeAt(Math.floor(u * picture.width), Math.floor(v * picture.height));
      if (shade !== null) onto.grey[y * onto.width + x] = shade;
    }
  }
}

type Shade = (x: number, y: number) => number | null;

function shadeOf({ width, kind, data }: Decoded): Shade {
  if (kind === 1) {
    const row = Math.ceil(width / 8);
    return (x, y) => (((data[y * row + (x >> 3)] ?? 255) >> (7 - (x & 7))) & 1) * 255;
  }
  const depth = kind === 2 ? 3 : 4;
  return (x, y) => {
    const at = (y * width + x) * depth;
    if (depth === 4 && (data[at + 3] ?? 255) < 128) return null;
    return ((data[at] ?? 255) * 299 + (data[at + 1] ?? 255) * 587 + (data[at + 2] ?? 255) * 114) / 1000;
  };
}

/** A mask lets its colour through where a bit is 0; that is taken for black. */
function maskShade({ width, data }: Decoded): Shade {
  const row = Math.ceil(width / 8);
  return (x, y) => ((((data[y * row + (x >> 3)] ?? 255) >> (7 - (x & 7))) & 1) === 0 ? 0 : null);
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
