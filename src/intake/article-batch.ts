import { setImmediate as nextTurn } from "node:timers/promises";
import type { AttributionFrame } from "../quotes/attribution-frame.ts";
import { quotesIn } from "../quotes/quotes-in.ts";
import type { QuoteReader } from "../quotes/read-quotes.ts";
import type { Article, ArticleId } from "../text/article.ts";
import { passageSpans } from "../text/passage.ts";
import { sentenceSpans } from "../english/sentences.ts";
import { type Span, sliceOf } from "../text/span.ts";
import type { NewArticle, PassageVectors } from "../archive/archive.ts";
import { contentDigest } from "../archive/article-digest.ts";
import type { ReadRecord } from "../archive/provenance.ts";

/** Articles on their way into one transaction. */
export interface ArticleBatch {
  /** Articles in it, of which so many are new and so many replace an earlier version. */
  readonly size: number;
  readonly added: number;
  readonly replaced: number;
  /** Distinct paragraphs that need vectors. */
  readonly unembedded: number;
  has(id: ArticleId): boolean;
  twinOf(article: Article): ArticleId | undefined;
  /** Whether it brings vectors for `text`. */
  embeds(text: string): boolean;
  add(
    article: Article,
    replaces: boolean,
    read: ReadRecord | undefined,
    lacksVectors: (texts: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<void>;
  /** The paragraphs to embed, with their sentences as the places where a long one may be divided. */
  toEmbed(): { text: string; sentences: Span[] }[];
  /** The other paragraphs: the archive has read them before. */
  readBefore(): string[];
  /** The articles ready to be stored. `vectors` belong to `toEmbed()`, one each; `frames` to `readBefore()`, by text. */
  complete(
    vectors: readonly PassageVectors[],
    frames: ReadonlyMap<string, readonly AttributionFrame[]>,
    reader: QuoteReader,
  ): Promise<NewArticle[]>;
}

export function createArticleBatch(): ArticleBatch {
  const articles: { article: Article; spans: Span[]; replaces: boolean; read: ReadRecord | undefined }[] = [];
  const unembedded = new Set<string>();
  const byContent = new Map<string, ArticleId>();

  return {
    get size() {
      return articles.length;
    },
    get added() {
      return articles.filter((a) => !a.replaces).length;
    },
    get replaced() {
      return articles.filter((a) => a.replaces).length;
    },
    get unembedded() {
      return unembedded.size;
    },
    has: (id) => articles.some((a) => a.article.id === id),
    twinOf: (article) => byContent.get(contentDigest(article)),
    embeds: (text) => unembedded.has(text),
    async add(article, replaces, read, lacksVectors) {
      const spans = passageSpans(article.text);
      const texts = spans.map((span) => sliceOf(article.text, span));
      for (const text of await lacksVectors(texts)) unembedded.add(text);
      articles.push({ article, spans, replaces, read });
      byContent.set(contentDigest(article), article.id);
    },
    toEmbed: () => [...unembedded].map((text) => ({ text, sentences: sentenceSpans(text) })),
    readBefore: () => [
      ...new Set(
        articles
          .flatMap(({ article, spans }) => spans.map((span) => sliceOf(article.text, span)))
          .filter((text) => !unembedded.has(text)),
      ),
    ],
    async complete(vectors, frames, reader) {
      const byText = new Map([...unembedded].map((text, i) => [text, vectors[i] ?? null]));
      const framesOf = (text: string) => byText.get(text)?.frames?.frames ?? frames.get(text);
      const ready: NewArticle[] = [];
      for (const { article, spans, read } of articles) {
        const passages = spans.map((span) => {
          const text = sliceOf(article.text, span);
          return { ...span, text, vectors: byText.get(text) ?? null };
        });
        ready.push({
          article,
          passages,
          quotes: quotesIn(article, spans, framesOf, reader),
          quotesBy: reader.stamp,
          read,
        });
        await nextTurn();
      }
      return ready;
    },
  };
}
