import type { AttributionFrame } from "../../src/quotes/cues/attribution-frame.ts";
import type { Quote } from "../../src/quotes/quote.ts";
import type { QuoteReader } from "../../src/quotes/reading/quote-reader.ts";

/** Reads "NAME said WORDS." alone: for where the archive is tested and not the reading. */
export function saidReader(
  stamp = "said|1",
  tagger: string | null = null,
): QuoteReader & { readonly seen: (readonly AttributionFrame[] | null)[] } {
  const seen: (readonly AttributionFrame[] | null)[] = [];
  return {
    tagger,
    stamp,
    seen,
    async read({ text }, frames) {
      seen.push(frames);
      const said = [...text.matchAll(/(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*) (said) ([^.]+)/gu)].map(
        (match): Quote => {
          const [, name = "", cue = "", words = ""] = match;
          const at = match.index;
          const cueAt = at + name.length + 1;
          const end = at + match[0].length;
          return {
            kind: "indirect",
            class: "saying",
            polarity: "said",
            content: [{ start: end - words.length, end }],
            cue: [{ start: cueAt, end: cueAt + cue.length }],
            mention: { start: at, end: at + name.length },
            confidence: 0.75,
            speaker: { name, kind: "person", alsoNamed: [name.split(" ").at(-1) ?? name] },
          };
        },
      );
      return { ok: true, value: said };
    },
  };
}
