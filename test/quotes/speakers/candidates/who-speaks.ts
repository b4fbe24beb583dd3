import type { Quote } from "../../../../src/quotes/quote.ts";
import { readQuotes } from "../../../../src/quotes/reading/read-quotes.ts";

/** The quote that the words stand in, read by rules alone; throws where the text has not these words, or reads no quote there. */
export function quoteAt(text: string, words: string, title = ""): Quote {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`Expected a text with “${words}”`);
  const quotes = readQuotes({ article: { title, text }, frames: null });
  const found = quotes.find(({ content }) => content.some(({ start, end }) => start <= at + 3 && at < end));
  if (found === undefined) throw new Error(`Expected a quote at “${words}”, got ${quotes.length} elsewhere`);
  return found;
}

/** Who says the words, as `kind: name`. */
export function speakerAt(text: string, words: string, title = ""): string {
  const { speaker } = quoteAt(text, words, title);
  return speaker === null ? "nobody" : `${speaker.kind}: ${speaker.name}`;
}
