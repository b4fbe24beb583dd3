import type { Archive } from "../archive/archive.ts";
import { isDenial, type QuoteKind } from "../quotes/quote.ts";
import type { DistinctQuote } from "../retrieval/distinct-quotes.ts";
import { firstPublishedHit } from "../retrieval/first-published.ts";
import type { ContextParagraph } from "../retrieval/quote-context.ts";
import type { RankedQuote } from "../retrieval/quote-ranking.ts";
import type { Hit } from "../retrieval/retriever.ts";
import type { Article, ArticleId } from "../text/article.ts";
import { type Pages, pagesAt } from "../text/pages.ts";
import type { Passage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";
import type { Piece, Source, Statement, Variant } from "./answer.ts";
import { copyWording, plain } from "./copy-wording.ts";
import { spansToShow } from "./shown-words.ts";
import { fragmentIn, withFragment } from "./text-fragment.ts";
import { withStories } from "./with-stories.ts";

/** Numbers the sources of one answer in the order of their first use. */
export interface Citations {
  /**
   * A statement that shows a passage and marks some of it. Throws when a word differs from the stored article.
   * @param words those that answer by themselves, in the passage's offsets
   */
  cite(hit: Hit, marked: Span, words?: Span | null): Promise<Statement>;
  /** A statement that shows a quote with all that was said. Throws likewise. */
  citeQuote(quote: DistinctQuote, options: CiteQuoteOptions): Promise<Statement>;
  /** Cites an article as a whole. */
  citeArticle(article: Omit<Article, "text">): number;
  sources(): Promise<Source[]>;
}

export interface CiteQuoteOptions {
  /** The speaker's full name; `null` where nobody is known to have said it. */
  readonly speaker: string | null;
  /** From this confidence on the speaker is certain. */
  readonly certainFrom: number;
}

export function createCitations(archive: Archive): Citations {
  const sources = new Map<ArticleId, Source>();
  const read = new Map<ArticleId, ReadText>();

  const numberOf = (article: Omit<Article, "text">, fragment: string | null): number => {
    const known = sources.get(article.id);
    if (known !== undefined) return known.number;
    const { id, title, outlet, authors, published, url, file } = article;
    const link = url === null || fragment === null ? url : withFragment(url, fragment);
    const number = sources.size + 1;
    sources.set(id, { number, article: id, title, outlet, authors, published, url, link, file });
    return number;
  };
  const textOf = async (id: ArticleId): Promise<ReadText> => {
    const article = read.get(id) ?? (await archive.article(id));
    if (article === undefined) throw new Error(`Expected article ${id} in the archive, got none`);
    read.set(id, article);
    return article;
  };

  return {
    async cite(found, marked, words = null) {
      const hit = firstPublishedHit(found);
      const { passage } = hit;
      const article = await textOf(passage.article);
      const { text } = article;
      const piece = pieceOf(passage, {
        start: passage.start + marked.start,
        end: passage.start + marked.end,
      });
      assertVerbatim(text, passage);
      assertVerbatim(text, piece);
      const answer =
        words === null
          ? null
          : pieceOf(passage, { start: passage.start + words.start, end: passage.start + words.end });
      if (answer !== null) assertVerbatim(text, answer);
      const place = placeOf(article, piece);
      const source = numberOf(hit.article, place.fragment);
      const variants: Variant[] = [];
      const alsoAt: PlaceElsewhere[] = [];
      for (const copy of hit.also) {
        const copied = await textOf(copy.article.id);
        assertVerbatim(copied.text, copy.passage);
        const { words, other } = copyWording(passage.text, marked, copy.passage.text);
        const { start, ordinal } = copy.passage;
        const there = placeOf(copied, { start: start + words.start, end: start + words.end });
        const number = numberOf(copy.article, there.fragment);
        alsoAt.push({ source: number, ordinal, ...there });
        if (other === null) continue;
        const span = { start: copy.passage.start + other.start, end: copy.passage.start + other.end };
        variants.push({ pieces: [pieceOf(copy.passage, span)], source: number });
      }
      return {
        kind: "passage",
        pieces: [piece],
        shown: [pieceOf(passage, passage)],
        ...(answer !== null && { words: answer }),
        speaker: null,
        cue: null,
        passage: { ...pieceOf(passage, passage), ordinal: passage.ordinal },
        source,
        ...place,
        score: hit.score,
        also: alsoAt.map(({ source: number }) => number),
        alsoAt,
        confidence: null,
        isSpeakerCertain: null,
        count: 1 + hit.also.length,
        earliest: earliestOf([hit.article, ...hit.also.map(({ article }) => article)]),
        variants: eachWordingOnce(variants),
      };
    },
    async citeQuote({ best, others, along }, { speaker, certainFrom }) {
      const { quote } = best;
      const paragraphs = paragraphsOf([best, ...along]);
      const passage = paragraphs[0]?.passage;
      if (passage === undefined) throw new Error("Expected a quote to touch a paragraph, got none");
      const article = await textOf(quote.article);
      const { text } = article;
      assertVerbatim(text, passage);
      const pieces = inOrder([best, ...along].flatMap((one) => piecesOf(one, text)));
      const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
      const shown = spansToShow(
        text,
        // What was not said is shown in the sentence that says so.
        [best, ...along].map(({ quote: { kind, content, polarity } }) => ({
          kind: isDenial({ polarity }) ? ("indirect" as const) : kind,
          content,
        })),
        sentences,
      ).map((span) => pieceAcross({ quote, paragraphs }, span, text));
      const cue = cueWords(quote.cue.map((span) => text.slice(span.start, span.end)));
      const confidence = Math.min(...[best, ...along].map((one) => one.quote.confidence));
      const place = placeOfAll(article, pieces);
      const source = numberOf(best.article, place.fragment);
      const variants: Variant[] = [];
      const also = new Map<number, Omit<PlaceElsewhere, "source">>();
      const wordings = new Set([wordingOf(pieces)]);
      for (const other of others) {
        const otherText = await textOf(other.quote.article);
        const words = piecesOf(other, otherText.text);
        const there = placeOfAll(otherText, words);
        const number = numberOf(other.article, there.fragment);
        if (number !== source && !also.has(number))
          also.set(number, { ordinal: other.paragraphs[0]?.passage.ordinal ?? 1, ...there });
        if (wordings.has(wordingOf(words))) continue;
        wordings.add(wordingOf(words));
        variants.push({ pieces: words, source: number });
      }
      return {
        kind: kindOf([best, ...along]),
        pieces,
        shown,
        speaker,
        polarity: quote.polarity,
        cue,
        passage: { ...pieceOf(passage, passage), ordinal: passage.ordinal },
        source,
        ...place,
        score: best.score,
        also: [...also.keys()],
        alsoAt: [...also].map(([number, place]) => ({ source: number, ...place })),
        confidence,
        isSpeakerCertain: speaker !== null && confidence >= certainFrom,
        ...([best, ...along].some((one) => one.quote.byHand !== undefined) && { setByHand: true as const }),
        count: 1 + others.length,
        earliest: earliestOf([best, ...others].map(({ article }) => article)),
        variants,
      };
    },
    citeArticle: (article) => numberOf(article, null),
    sources: () => withStories([...sources.values()], archive),
  };
}

type ReadText = Pick<Article, "text" | "pageStarts">;
type PlaceElsewhere = NonNullable<Statement["alsoAt"]>[number];

/** The pages of some words, and what leads there. */
function placeOf(article: ReadText, span: Span): { readonly pages?: Pages; readonly fragment: string } {
  const pages = pagesAt(article.pageStarts, span);
  return { ...(pages && { pages }), fragment: fragmentIn(article, span) };
}

/** Where the pieces stand from the first to the last; the first is what is led to. */
function placeOfAll(article: ReadText, pieces: readonly Piece[]): ReturnType<typeof placeOf> {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return { fragment: "" };
  const pages = pagesAt(article.pageStarts, { start: first.start, end: last.end });
  return { ...placeOf(article, first), ...(pages && { pages }) };
}

/** Of a paragraph with words in marks and others beside them: mixed. */
function kindOf(quotes: readonly RankedQuote[]): QuoteKind {
  const [first = "mixed", ...others] = new Set(quotes.map(({ quote }) => quote.kind));
  return others.length === 0 ? first : "mixed";
}

/** The paragraphs that several quotes touch, once each and in order. */
function paragraphsOf(quotes: readonly RankedQuote[]): readonly ContextParagraph[] {
  const byStart = new Map(
    quotes.flatMap((one) => one.paragraphs.map((it) => [it.passage.start, it] as const)),
  );
  return [...byStart.values()].sort((a, b) => a.passage.start - b.passage.start);
}

/** In text order, those left out that lie in another. */
function inOrder(pieces: readonly Piece[]): Piece[] {
  const sorted = [...pieces].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((piece, i) => !sorted.slice(0, i).some((other) => other.end >= piece.end));
}

/** All that was said, taken from the stored paragraphs and compared with the stored article. */
function piecesOf(quoted: RankedQuote, article: string): Piece[] {
  for (const { passage } of quoted.paragraphs) assertVerbatim(article, passage);
  return quoted.quote.content.map((span) => pieceAcross(quoted, span, article));
}

/**
 * A span as the stored paragraphs have it, with what lies between two of them; compared with the stored article, which is
 * another record. Throws where the two differ, or where a word of it stands in no paragraph.
 */
function pieceAcross(
  { quote, paragraphs }: Pick<RankedQuote, "quote" | "paragraphs">,
  { start, end }: Span,
  article: string,
): Piece {
  let text = "";
  let at = start;
  for (const { passage } of paragraphs) {
    if (passage.end <= at || passage.start >= end) continue;
    if (passage.start > at) {
      text += blankOf(article.slice(at, passage.start));
      at = passage.start;
    }
    const to = Math.min(end, passage.end);
    text += passage.text.slice(at - passage.start, to - passage.start);
    at = to;
  }
  const piece = { article: quote.article, start, end, text };
  assertVerbatim(article, piece);
  return piece;
}

/** Between two paragraphs stands white space alone; anything else is no paragraph's, and makes the comparison fail. */
function blankOf(between: string): string {
  return between.trim() === "" ? between : "";
}

/** The reporting words, where they are words: a colon or a dash reports, too, and says nothing. */
function cueWords(cues: readonly string[]): string | null {
  const words = cues.filter((cue) => /\p{L}/u.test(cue)).join(" … ");
  return words === "" ? null : words;
}

function eachWordingOnce(variants: readonly Variant[]): Variant[] {
  const seen = new Set<string>();
  return variants.filter(({ pieces }) => !seen.has(wordingOf(pieces)) && seen.add(wordingOf(pieces)));
}

function wordingOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => plain(text)).join(" ");
}

function earliestOf(articles: readonly Pick<Article, "published">[]): string | null {
  return articles.reduce<string | null>(
    (first, { published }) =>
      published !== null && (first === null || published < first) ? published : first,
    null,
  );
}

function pieceOf(passage: Passage, { start, end }: Span): Piece {
  const text = passage.text.slice(start - passage.start, end - passage.start);
  return { article: passage.article, start, end, text };
}

/** The promise of the product: what is shown is what is stored, to the character. */
function assertVerbatim(article: string, { start, end, text }: Span & { readonly text: string }): void {
  if (text.length !== end - start || article.slice(start, end) !== text)
    throw new Error(`Expected the words at ${start}-${end} of the stored article, got others: not answered`);
}
