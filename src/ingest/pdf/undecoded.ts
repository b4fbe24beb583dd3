import type { Refused } from "../documents/document.ts";
import type { PdfPage } from "./text-item.ts";

/** What stands for letters where a font does not say which ones it draws: its own numbers, places for private use, "no character". */
const UNDECODED = /(?![\t\n\v\f\r])\p{Cc}|\ufffd|\p{Co}/gu;
/** Bullets and ornaments come from such fonts, too: alone they are no text. In characters. */
const LONGEST_ORNAMENT = 2;
/** From this share of the characters on, what can be read is a part of the text. */
const MOST_UNDECODED = 0.02;

/** The refusal of a PDF whose fonts do not say which letters they draw; `null` of others. */
export function refusalOfUndecoded(pages: readonly PdfPage[]): Refused | null {
  let all = 0;
  let undecoded = 0;
  for (const { items } of pages) {
    for (const { text } of items) {
      const bare = text.trim();
      all += bare.length;
      const found = bare.match(UNDECODED)?.length ?? 0;
      if (bare.length > LONGEST_ORNAMENT) undecoded += found;
    }
  }
  if (undecoded === 0 || undecoded < all * MOST_UNDECODED) return null;
  const percent = Math.max(1, Math.round((undecoded / all) * 100));
  return {
    ok: false,
    reason: `its fonts do not say which letters they draw: expected text, got ${percent} % signs that stand for none`,
    cure: "run OCR over it, such as ocrmypdf --force-ocr, or give its text",
  };
}
