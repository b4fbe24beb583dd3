import type { RankedQuote } from "../quote-ranking.ts";
import { wordsAt } from "../words-at.ts";
import { unreadable, type WindowReader } from "./passage-reader.ts";

/** Longer quotes are read up to here; UTF-16 units. */
const MOST_UNITS = 600;
/** With so many questions being read already nobody waits for this. */
const TOO_MANY = 3;

/**
 * The reader's log odds that a quote answers a question, in the quotes' order: each is read as "NAME said: WORDS", which tells more of whose
 * words they are than its paragraph does. `null` where nothing was read.
 */
export async function readSayings(
  question: string,
  quotes: readonly Pick<RankedQuote, "quote" | "paragraphs">[],
  reader: WindowReader | null,
): Promise<readonly number[] | null> {
  if (reader === null || quotes.length === 0 || reader.waiting() >= TOO_MANY) return null;
  const windows = quotes.map((quoted) => {
    const words = wordsAt(quoted, quoted.quote.content).slice(0, MOST_UNITS);
    return { head: "", text: `${quoted.quote.speaker?.name ?? ""} said: ${words}` };
  });
  try {
    return (await reader.read(question, windows)).map(({ answer }) => answer);
  } catch (error) {
    return unreadable(error) ?? null;
  }
}
