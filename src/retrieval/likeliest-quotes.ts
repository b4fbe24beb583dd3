import type { Archive, StoredQuote } from "../archive/archive.ts";
import { addToList } from "../quotes/speakers/list-map.ts";
import { termsOf } from "../english/terms.ts";
import type { PassageId } from "../text/passage.ts";
import { inSlices, type Steps } from "../text/slices.ts";
import type { Span } from "../text/span.ts";
import { overlapping } from "./overlapping.ts";

/** Quotes of one paragraph that are compared with a topic; hardly any that people write has more. */
const MOST_OF_A_PARAGRAPH = 50;
/** What stands so near to a quote may be what it is about, in UTF-16 units. */
const NEARBY = 200;

/**
 * The same quotes, but of a paragraph that has very many those that have most of the asked words in and near them: one article made of
 * nothing else shall not cost a question more than others do. In the same order.
 */
export async function likeliestQuotes(
  archive: Pick<Archive, "passages">,
  quotes: readonly StoredQuote[],
  asked: ReadonlySet<string>,
): Promise<StoredQuote[]> {
  const byPassage = new Map<PassageId, StoredQuote[]>();
  for (const quote of quotes) for (const id of quote.passages) addToList(byPassage, id, quote);
  const full = [...byPassage].filter(([, held]) => held.length > MOST_OF_A_PARAGRAPH);
  if (full.length === 0) return [...quotes];
  const left = new Set<StoredQuote>();
  for (const { id, start, text } of await archive.passages(full.map(([id]) => id))) {
    const held = byPassage.get(id) ?? [];
    const places = termsOf(text)
      .filter(({ term }) => asked.has(term))
      .map((term) => ({ ...term, start: term.start + start, end: term.end + start }));
    for (const quote of await inSlices(behindTheFirst(held, places))) left.add(quote);
  }
  return quotes.filter((quote) => !left.has(quote));
}

function* behindTheFirst(
  quotes: readonly StoredQuote[],
  places: readonly (Span & { readonly term: string })[],
): Steps<StoredQuote[]> {
  const counted: { quote: StoredQuote; count: number }[] = [];
  for (const quote of quotes) {
    const near = quote.content.flatMap(({ start, end }) =>
      overlapping(places, { start: start - NEARBY, end: end + NEARBY }),
    );
    counted.push({ quote, count: new Set(near.map(({ term }) => term)).size });
    yield;
  }
  return counted
    .sort((a, b) => b.count - a.count)
    .slice(MOST_OF_A_PARAGRAPH)
    .map(({ quote }) => quote);
}
