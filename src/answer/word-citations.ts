import { sentenceSpans } from "../english/sentences.ts";
import { isDenial, type Polarity } from "../quotes/quote.ts";
import type { Article, ArticleId } from "../text/article.ts";
import { pagesAt } from "../text/pages.ts";
import { type Passage, passageSpans } from "../text/passage.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Piece, Source, Statement } from "./answer.ts";
import { spansToShow } from "./shown-words.ts";
import { fragmentIn, fragmentOf, withFragment } from "./text-fragment.ts";

/** Words of an article that are shown, with what is known of them. */
export interface CitedWords
  extends Pick<Statement, "kind" | "speaker" | "cue" | "score" | "confidence" | "isSpeakerCertain"> {
  readonly article: Article;
  /** Of a quote: whether a person has set who said it. */
  readonly isSetByHand?: boolean;
  /** Where the words stand; in order, none empty. */
  readonly spans: readonly Span[];
  /** Paragraphs of the article, among them those of the words. */
  readonly passages: readonly Passage[];
  /** What the article tells of the words; left out: not known. */
  readonly polarity?: Polarity;
  /** Other articles that hold the same words. */
  readonly also?: readonly Article[];
}

/** Cites words of articles, and numbers the sources in the order of their first use. */
export interface WordCitations {
  /** Throws when a word differs from the stored article. */
  cite(words: CitedWords): Statement;
  /** A slice of an article, compared with it. */
  piece(article: Article, span: Span): Piece;
  sources(): Source[];
}

export function createWordCitations(): WordCitations {
  const sources = new Map<ArticleId, Source>();

  const numberOf = (
    { id, title, outlet, authors, published, url, file }: Article,
    fragment: string,
  ): number => {
    const known = sources.get(id);
    if (known !== undefined) return known.number;
    const number = sources.size + 1;
    const link = url === null ? null : withFragment(url, fragment);
    sources.set(id, { number, article: id, title, outlet, authors, published, url, link, file });
    return number;
  };

  return {
    cite({ article, spans, passages, also = [], polarity, isSetByHand = false, ...known }) {
      const [first] = spans;
      const passage = first && passages.find((p) => p.article === article.id && overlaps(p, first));
      if (first === undefined || passage === undefined)
        throw new Error(`Expected words in a paragraph of article ${article.id}, got none: not shown`);
      const pieces = spans.map((span) => pieceOf(article, span));
      const { ordinal, text, start, end } = passage;
      if (article.text.slice(start, end) !== text)
        throw new Error(`Expected paragraph ${ordinal} as article ${article.id} has it: not shown`);
      const pages = pagesAt(article.pageStarts, { start: first.start, end: spans.at(-1)?.end ?? first.end });
      const fragment = fragmentIn(article, first);
      const source = numberOf(article, fragment);
      const alsoAt = also.map((other) => {
        const there = placeIn(other, pieces[0]?.text ?? "");
        return { ...there, source: numberOf(other, there.fragment) };
      });
      return {
        ...known,
        ...(known.kind !== "passage" && polarity !== undefined && { polarity }),
        pieces,
        shown: isDenial({ polarity: polarity ?? "said" }) ? sentencesOf(article, spans, passages) : pieces,
        passage: { ...pieceOf(article, passage), ordinal },
        ...(pages && { pages }),
        ...(isSetByHand && { setByHand: true as const }),
        source,
        fragment,
        also: alsoAt.map((place) => place.source),
        alsoAt,
        count: 1 + also.length,
        earliest: [article, ...also].flatMap(({ published }) => published ?? []).sort()[0] ?? null,
        variants: [],
      };
    },
    piece: pieceOf,
    sources: () => [...sources.values()],
  };
}

/** What was not said is shown in the sentences that say so. */
function sentencesOf(article: Article, spans: readonly Span[], passages: readonly Passage[]): Piece[] {
  const touched = passages.filter((p) => p.article === article.id && spans.some((span) => overlaps(p, span)));
  const sentences = touched.flatMap(({ text, start: from }) =>
    sentenceSpans(text).map(({ start, end }) => ({ start: start + from, end: end + from })),
  );
  return spansToShow(article.text, [{ kind: "indirect", content: spans }], sentences).map((span) =>
    pieceOf(article, span),
  );
}

/**
 * Where words stand in another article that has them, too; its first paragraph where they are written otherwise there. A document with
 * pages has no place for words that it lacks.
 */
function placeIn(article: Article, words: string): { readonly ordinal: number; readonly fragment: string } {
  const { text, pageStarts } = article;
  const start = text.indexOf(words);
  if (start < 0) return { ordinal: 1, fragment: pageStarts === undefined ? fragmentOf(words) : "" };
  const ordinal = passageSpans(text).findIndex((span) => start >= span.start && start < span.end) + 1;
  return { ordinal, fragment: fragmentIn(article, { start, end: start + words.length }) };
}

function pieceOf({ id, text }: Article, { start, end }: Span): Piece {
  if (start < 0 || end > text.length || start >= end)
    throw new Error(`Expected a span inside article ${id}, got ${start}-${end}: not shown`);
  return { article: id, start, end, text: text.slice(start, end) };
}
