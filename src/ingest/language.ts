import { franc } from "franc-min";
import { isFrequentWord } from "../english/function-words.ts";

/** Below this many letters a guess is wrong too often (1 in 12 at 60 characters, none in 893 at 200). */
const MIN_LETTERS = 80;
/** The start of an article is enough, and bounds the time. */
const SAMPLE_LENGTH = 600;
/** Most articles are English, and seeing that by words that only English has so many of is fifty times as fast. */
const ENGLISH_SHARE = 0.2;

/** ISO 639-1 code of the language of `text` (639-3 where there is no shorter one); `null` when it is too short to tell. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH);
  // A character of Chinese or Japanese says as much as three letters.
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let weight = 2 * (sample.match(WIDE)?.length ?? 0);
  for (const word of words) weight += word.length;
  if (weight < MIN_LETTERS) return null;
  if (words.filter(isFrequentWord).length > words.length * ENGLISH_SHARE) return "en";
  const code = franc(sample);
  // The canonical form of a language tag has two letters where ISO 639-1 has them: eng -> en, cmn -> zh.
  return code === "und" ? null : new Intl.Locale(code).language;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
