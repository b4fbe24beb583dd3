import type { Article, ArticleId } from "../text/article.ts";
import { pagesAt } from "../text/pages.ts";
import type { Passage } from "../text/passage.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Piece, Source, Statement } from "./answer.ts";
import { fragmentIn, linkToText, withFragment } from "./text-fragment.ts";

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

  const numberOf = (article: Article, words: string, fragment?: string): number => {
    const { id, title, outlet, authors, published, url, file } = article;
    const known = sources.get(id);
    if (known !== undefined) return known.number;
    const number = sources.size + 1;
    const led = fragment ?? pageOf(article, words);
    const link = url === null ? null : led === undefined ? linkToText(url, words) : withFragment(url, led);
    sources.set(id, { number, article: id, title, outlet, authors, published, url, link, file });
    return number;
  };

  return {
    cite(words) {
      const { article, spans, passages, also = [], kind, speaker, cue, score } = words;
      const { confidence, isSpeakerCertain, isSetByHand = false } = words;
      const [first] = spans;
      const passage = first && passages.find((p) => p.article === article.id && overlaps(p, first));
      if (first === undefined || passage === undefined)
        throw new Error(`Expected words in a paragraph of article ${article.id}, got none: not shown`);
      const pieces = spans.map((span) => pieceOf(article, span));
      const { ordinal, text, start, end } = passage;
      if (article.text.slice(start, end) !== text)
        throw new Error(`Expected paragraph ${ordinal} as article ${article.id} has it: not shown`);
      const shown = pieces[0]?.text ?? "";
      const pages = pagesAt(article.pageStarts, { start: first.start, end: spans.at(-1)?.end ?? first.end });
      const fragment = pages && fragmentIn(article, first);
      return {
        kind,
        pieces,
        shown: pieces,
        speaker,
        cue,
        passage: { ...pieceOf(article, passage), ordinal },
        ...(pages && { pages }),
        source: numberOf(article, shown, fragment),
        ...(fragment !== undefined && { fragment }),
        score,
        also: also.map((other) => numberOf(other, shown)),
        confidence,
        isSpeakerCertain,
        ...(isSetByHand && { setByHand: true as const }),
        count: 1 + also.length,
        earliest: [article, ...also].flatMap(({ published }) => published ?? []).sort()[0] ?? null,
        variants: [],
      };
    },
    piece: pieceOf,
    sources: () => [...sources.values()],
  };
}

/** Leads to the page of words that another article of the same story may have otherwise; `undefined` where it has none. */
function pageOf(article: Article, words: string): string | undefined {
  const start = article.text.indexOf(words);
  if (article.pageStarts === undefined) return undefined;
  return start < 0 ? "" : fragmentIn(article, { start, end: start + words.length });
}

function pieceOf({ id, text }: Article, { start, end }: Span): Piece {
  if (start < 0 || end > text.length || start >= end)
    throw new Error(`Expected a span inside article ${id}, got ${start}-${end}: not shown`);
  return { article: id, start, end, text: text.slice(start, end) };
}
