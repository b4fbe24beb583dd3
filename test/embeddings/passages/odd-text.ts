import fc from "fast-check";

/** Pieces of text that break careless code: what they are is said beside them. */
const ODD = [
  "word",
  " ",
  "\n",
  "\r\n",
  "\u00a0", // no-break space
  "\u200b", // zero-width space, which is no white space
  "\ufeff", // byte order mark, which is white space to JavaScript
  "e\u0301", // combining accent
  "👩‍👩‍👧", // surrogate pairs with zero-width joiners
  "\ud83d", // half a surrogate pair
  "שלום", // right to left
  "\u202e", // right-to-left override
  "東京都",
  "한국어",
  "ﷺ", // one character that means many
  "x".repeat(150),
  "…",
  "[SEP]",
  "\u0000",
];

/** Texts of up to some hundred characters, with spans in order and without overlap that stand for sentences. */
export const oddPassage = fc
  .array(fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 60 })
  .chain((parts) => {
    const text = parts.join("");
    const cuts = fc.uniqueArray(fc.integer({ min: 0, max: text.length }), { maxLength: 12 });
    return cuts.map((places) => {
      const ordered = places.sort((a, b) => a - b);
      const sentences = ordered.slice(1).map((end, i) => ({ start: ordered[i] as number, end }));
      // Every other one, so that there are gaps between some of them.
      return { text, sentences: sentences.filter((_, i) => i % 3 !== 1) };
    });
  });

/** Asserts on spans; gives the places of characters that are not white space and lie in none of the spans. */
export function unseen(text: string, spans: readonly { start: number; end: number }[]): number[] {
  const seen = new Uint8Array(text.length);
  for (const { start, end } of spans) seen.fill(1, start, end);
  return [...seen.keys()].filter((i) => seen[i] === 0 && /\S/u.test(text.charAt(i)));
}
