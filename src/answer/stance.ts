import type { Archive } from "../archive/archive.ts";
import { isIn } from "../retrieval/quote-context.ts";
import type { RankedQuote } from "../retrieval/quote-ranking.ts";
import type { PassageId } from "../text/passage.ts";
import { attitudeOf } from "./attitude.ts";
import { STANCE_DIRECTIONS } from "./stance-directions.ts";

/** How much more likely than not a quote speaks for what it is about, and against it: log odds where both are as common as not. */
export interface Stance {
  readonly for: number;
  readonly against: number;
}

/** What a word for or against counts beside the sense of the whole, in log odds. */
const WORD = 0.3;

/**
 * The stances of quotes, in the same order: by how their sentences lie to those of quotes that readers judged, and by words
 * that are for or against; by the words alone where the archive is embedded with another model.
 */
export async function stancesOf(
  archive: Pick<Archive, "status" | "similarities">,
  quotes: readonly RankedQuote[],
): Promise<Stance[]> {
  const { model } = await archive.status();
  const sides = model === STANCE_DIRECTIONS.model ? [STANCE_DIRECTIONS.for, STANCE_DIRECTIONS.against] : [];
  const ids = [...new Set(quotes.flatMap(({ paragraphs }) => paragraphs.map(({ passage }) => passage.id)))];
  const [inFavour, against] = await Promise.all(
    sides.map(async ({ direction, length, bias }) => {
      const found = await archive.similarities(ids, vectorOf(direction));
      return (quoted: RankedQuote): number => length * meanOf(quoted, found) + bias;
    }),
  );
  return quotes.map((quoted): Stance => {
    const words = WORD * attitudeOf(quoted);
    return { for: (inFavour?.(quoted) ?? 0) + words, against: (against?.(quoted) ?? 0) - words };
  });
}

/** Mean cosine of the sentences that hold some of the quote; 0 where none was embedded. */
function meanOf(
  { quote, paragraphs }: RankedQuote,
  found: Awaited<ReturnType<Archive["similarities"]>>,
): number {
  const values = paragraphs.flatMap(({ passage }) =>
    (found.get(passage.id as PassageId)?.sentences ?? [])
      .filter(({ start, end }) =>
        isIn({ start: start + passage.start, end: end + passage.start }, quote.content),
      )
      .map(({ similarity }) => similarity),
  );
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** A direction of unit length, as it is kept: 32-bit floats, little-endian, in base64. */
function vectorOf(base64: string): Float32Array {
  const bytes = Buffer.from(base64, "base64");
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i));
}
