/** A picture in shades of grey, row by row from the top: 0 is black, 255 white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** Quarter turns, clockwise. */
export type Turns = 0 | 1 | 2 | 3;

/** Share of dots that are darker than paper below which a page is empty: a full stop on a page of A4 is 1 in 10,000 of it. */
const EMPTY = 0.0001;
const INK = 128;

export function turned({ width, height, grey }: GreyPicture, turns: Turns): GreyPicture {
  if (turns === 0) return { width, height, grey };
  const isFlat = turns === 2;
  const [newWidth, newHeight] = isFlat ? [width, height] : [height, width];
  const result = new Uint8Array(grey.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to =
        turns === 1
          ? x * newWidth + (newWidth - 1 - y)
          : turns === 2
            ? (newHeight - 1 - y) * newWidth + (newWidth - 1 - x)
            : (newHeight - 1 - x) * newWidth + y;
      result[to] = grey[y * width + x] ?? 255;
    }
  }
  return { width: newWidth, height: newHeight, grey: result };
}

export function isEmpty({ grey }: GreyPicture): boolean {
  let dark = 0;
  for (const shade of grey) if (shade < INK) dark += 1;
  return dark < grey.length * EMPTY;
}

/** The picture as a file of the format PGM. */
export function pgmOf({ width, height, grey }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), grey]);
}
