import type { Archive, ArticleEntry, Similarities, StoredQuote } from "../archive/archive.ts";
import { addToList } from "../quotes/speakers/list-map.ts";
import type { ArticleId } from "../text/article.ts";
import type { Passage, PassageId } from "../text/passage.ts";
import { overlapping } from "./overlapping.ts";
import { inSlices } from "../text/slices.ts";
import { overlaps, type Span } from "../text/span.ts";
import { termList, termsOf } from "../english/terms.ts";
import type { Term } from "../text/terms.ts";

/** A sentence of a paragraph with its cosine to the topic; offsets into the article's text. */
export interface ContextSentence extends Span {
  readonly similarity: number;
}

/** A paragraph as the topic is looked for in it; offsets into the article's text. */
export interface ContextParagraph {
  readonly passage: Passage;
  readonly terms: readonly Term[];
  readonly sentences: readonly ContextSentence[];
}

/** A quote with what surrounds it. */
export interface QuoteInContext {
  readonly quote: StoredQuote;
  readonly article: ArticleEntry;
  /** The paragraphs that it touches, in order; at least one. */
  readonly paragraphs: readonly ContextParagraph[];
  /** The paragraph before them. */
  readonly before: ContextParagraph | null;
  /** Terms of the article's headline, in its order. */
  readonly title: ReadonlySet<string>;
  /** Words that name who speaks, of all quotes nearby: they do not tell what about. */
  readonly mentions: readonly Span[];
}

/**
 * Quotes with their paragraphs, in the same order. One whose article or paragraphs are gone since is left out.
 * @param vector of the topic, of unit length; `null`: similarities are 0
 */
export async function quotesInContext(
  archive: Pick<Archive, "articles" | "passages" | "passagesOf" | "similarities" | "quotes">,
  quotes: readonly StoredQuote[],
  vector: Float32Array | null,
): Promise<QuoteInContext[]> {
  const touched = new Set(quotes.flatMap((quote) => quote.passages));
  const passages = await withNeighbours(archive, touched);
  const ids = [...passages.byId.keys()];
  const [similarities, nearby, entries] = await Promise.all([
    vector === null ? new Map<PassageId, Similarities>() : similaritiesOf(archive, passages.byId, vector),
    archive.quotes({ passages: ids }),
    archive.articles({ ids: [...new Set(quotes.map((quote) => quote.article))] }),
  ]);
  const articles = new Map(entries.map((entry) => [entry.id, entry]));
  const titles = new Map<ArticleId, ReadonlySet<string>>();
  const mentions = mentionsByPassage(nearby);
  const made = new Map<PassageId, ContextParagraph>();
  const paragraph = (id: PassageId): ContextParagraph | null => {
    const known = made.get(id);
    const passage = passages.byId.get(id);
    if (known !== undefined || passage === undefined) return known ?? null;
    const built = paragraphOf(passage, similarities.get(id) ?? { sentences: [] });
    made.set(id, built);
    return built;
  };
  return inSlices(
    (function* () {
      const inContext: QuoteInContext[] = [];
      for (const quote of quotes) {
        yield;
        const article = articles.get(quote.article);
        const touching = quote.passages.flatMap((id) => paragraph(id) ?? []);
        const first = touching[0];
        if (article === undefined || first === undefined) continue;
        const previous = passages.previousOf(first.passage);
        const lead = previous === undefined ? null : paragraph(previous.id);
        const title = titles.get(article.id) ?? new Set(termList(article.title));
        titles.set(article.id, title);
        const around = surroundings(quote);
        const near = (id: PassageId): Span[] => overlapping(mentions.get(id) ?? [], around);
        inContext.push({
          quote,
          article,
          paragraphs: touching.map((each) => narrowed(each, around)),
          before: lead === null ? null : narrowed(lead, around),
          title,
          mentions: [...quote.passages, ...(previous === undefined ? [] : [previous.id])].flatMap(near),
        });
      }
      return inContext;
    })(),
  );
}

/** Paragraphs from this length on have thousands of vectors, and are compared one by one, so that others have their turn. */
const LONG = 20_000;

async function similaritiesOf(
  archive: Pick<Archive, "similarities">,
  passages: ReadonlyMap<PassageId, Passage>,
  vector: Float32Array,
): Promise<ReadonlyMap<PassageId, Similarities>> {
  const [long, short]: [PassageId[], PassageId[]] = [[], []];
  for (const [id, { text }] of passages) (text.length < LONG ? short : long).push(id);
  const found = new Map(await archive.similarities(short, vector));
  for (const id of long)
    for (const [each, how] of await archive.similarities([id], vector)) found.set(each, how);
  return found;
}

/**
 * What a paragraph holds so far from a quote does not tell what that is about: few paragraphs are so long, and one that is may hold a
 * thousand quotes. UTF-16 units.
 */
const FAR = 2_000;

function surroundings({ content, cue, mention }: StoredQuote): Span {
  const spans = [...content, ...cue, ...(mention === null ? [] : [mention])];
  return {
    start: Math.min(...spans.map(({ start }) => start)) - FAR,
    end: Math.max(...spans.map(({ end }) => end)) + FAR,
  };
}

function narrowed(paragraph: ContextParagraph, around: Span): ContextParagraph {
  const { passage, terms, sentences } = paragraph;
  if (passage.start >= around.start && passage.end <= around.end) return paragraph;
  return { passage, terms: overlapping(terms, around), sentences: overlapping(sentences, around) };
}

/** Paragraphs by their number, and by their place in an article. */
interface Paragraphs {
  readonly byId: ReadonlyMap<PassageId, Passage>;
  previousOf(passage: Passage): Passage | undefined;
}

/** The paragraphs asked for and those before them. Paragraphs of an article are mostly numbered in a row. */
async function withNeighbours(
  archive: Pick<Archive, "passages" | "passagesOf">,
  touched: ReadonlySet<PassageId>,
): Promise<Paragraphs> {
  const guesses = new Set(touched);
  for (const id of touched) if (id > 1) guesses.add((id - 1) as PassageId);
  const byId = new Map<PassageId, Passage>();
  const byPlace = new Map<string, Passage>();
  const placeOf = (article: ArticleId, ordinal: number): string => `${ordinal} ${article}`;
  const add = (passage: Passage): void => {
    byId.set(passage.id, passage);
    byPlace.set(placeOf(passage.article, passage.ordinal), passage);
  };
  for (const passage of await archive.passages([...guesses])) add(passage);
  const previousOf = ({ article, ordinal }: Passage) => byPlace.get(placeOf(article, ordinal - 1));
  const incomplete = new Set<ArticleId>();
  for (const id of touched) {
    const passage = byId.get(id);
    if (passage !== undefined && passage.ordinal > 1 && previousOf(passage) === undefined)
      incomplete.add(passage.article);
  }
  for (const article of incomplete) for (const passage of await archive.passagesOf(article)) add(passage);
  return { byId, previousOf };
}

function paragraphOf(passage: Passage, { sentences }: Pick<Similarities, "sentences">): ContextParagraph {
  const shifted = <T extends Span>(span: T): T => ({
    ...span,
    start: span.start + passage.start,
    end: span.end + passage.start,
  });
  const whole = { start: 0, end: passage.text.length, similarity: 0 };
  return {
    passage,
    terms: termsOf(passage.text).map(shifted),
    sentences: (sentences.length > 0 ? sentences : [whole]).map(shifted),
  };
}

function mentionsByPassage(quotes: readonly StoredQuote[]): Map<PassageId, Span[]> {
  const mentions = new Map<PassageId, Span[]>();
  for (const { mention, passages } of quotes) {
    if (mention === null) continue;
    for (const id of passages) addToList(mentions, id, mention);
  }
  for (const list of mentions.values()) list.sort((a, b) => a.start - b.start);
  return mentions;
}

/** Whether a span lies in one of others, in part at least. */
export function isIn(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => overlaps(span, other));
}
