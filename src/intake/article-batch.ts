import { setImmediate as othersTurn } from "node:timers/promises";
import type { AttributionFrame } from "../quotes/cues/attribution-frame.ts";
import { sayingsOf } from "../quotes/quote.ts";
import type { QuoteReader } from "../quotes/reading/quote-reader.ts";
import type { Article, ArticleId } from "../text/article.ts";
import { passageSpans } from "../text/passage.ts";
import { sentenceSpans } from "../english/sentences.ts";
import { inSlices } from "../text/slices.ts";
import { sliceOf, type Span } from "../text/span.ts";
import type { NewArticle, PassageVectors } from "../archive/archive.ts";
import { contentDigest } from "../archive/article-digest.ts";
import type { ReadRecord } from "../archive/provenance.ts";
import { quotesOfArticle } from "./quotes-of-article.ts";

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
  toEmbed(): Promise<{ text: string; sentences: Span[] }[]>;
  /** The other paragraphs: the archive has read them before. */
  readBefore(): string[];
  /**
   * The articles ready to be stored. `vectors` belong to `toEmbed()`, one each; `frames` to `readBefore()`, by text. An article
   * whose quotes could not be read has none; `onUnread` is told why.
   */
  complete(
    vectors: readonly PassageVectors[],
    frames: ReadonlyMap<string, readonly AttributionFrame[]>,
    reader: QuoteReader,
    onUnread: (article: Article, reason: string) => void,
  ): Promise<NewArticle[]>;
}

/** Paragraphs that are looked up in one go, some milliseconds. */
const LOOKED_UP_AT_ONCE = 500;

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
      for (let i = 0; i < texts.length; i += LOOKED_UP_AT_ONCE) {
        for (const text of await lacksVectors(texts.slice(i, i + LOOKED_UP_AT_ONCE))) unembedded.add(text);
        if (i > 0) await othersTurn();
      }
      articles.push({ article, spans, replaces, read });
      byContent.set(contentDigest(article), article.id);
    },
    toEmbed: () =>
      inSlices(
        (function* () {
          const inputs: { text: string; sentences: Span[] }[] = [];
          for (const text of unembedded) {
            inputs.push({ text, sentences: sentenceSpans(text) });
            yield;
          }
          return inputs;
        })(),
      ),
    readBefore: () => [
      ...new Set(
        articles
          .flatMap(({ article, spans }) => spans.map((span) => sliceOf(article.text, span)))
          .filter((text) => !unembedded.has(text)),
      ),
    ],
    async complete(vectors, frames, reader, onUnread) {
      const byText = new Map([...unembedded].map((text, i) => [text, vectors[i] ?? null]));
      const framesOf = (text: string) => byText.get(text)?.frames?.frames ?? frames.get(text);
      const completed = async ({ article, spans, read }: (typeof articles)[number]): Promise<NewArticle> => {
        const passages = spans.map((span) => {
          const text = sliceOf(article.text, span);
          return { ...span, text, vectors: byText.get(text) ?? null };
        });
        const done = await quotesOfArticle(article, spans, framesOf, reader);
        if (!done.ok) onUnread(article, `its quotes ${done.reason}`);
        return {
          article,
          passages,
          quotes: done.ok ? sayingsOf(done.value) : [],
          quotesBy: reader.stamp,
          read,
        };
      };
      const ready: Promise<NewArticle>[] = [];
      for (const article of articles) {
        ready.push(completed(article));
        await othersTurn();
      }
      return Promise.all(ready);
    },
  };
}
