import type { TaggedFrames } from "../quotes/cues/attribution-frame.ts";
import { sayingsOf } from "../quotes/quote.ts";
import type { QuoteReader } from "../quotes/reading/quote-reader.ts";
import type { Archive, ArchiveWriter, NewArticle } from "../archive/archive.ts";
import { sentenceSpans } from "../english/sentences.ts";
import type { Article } from "../text/article.ts";
import { passageSpans } from "../text/passage.ts";
import { quotesOfArticle } from "./quotes-of-article.ts";
import { sliceOf } from "../text/span.ts";
import type { EmbedTexts } from "./add-articles.ts";
import { orAborted } from "./until-aborted.ts";

/** Articles of one write: a stop loses at most these. */
const BATCH_ARTICLES = 16;

export interface RereadOptions {
  readonly archive: Pick<Archive, "article">;
  readonly writer: ArchiveWriter;
  /** Called for paragraphs that the reader's tagger has not read; their vectors are kept as they are. */
  readonly embed: EmbedTexts;
  readonly quoteReader: QuoteReader;
  /** Told of an article whose quotes could not be read; it has none then. */
  readonly onNote?: ((article: Article, note: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** After each write: articles read so far. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/**
 * Reads the quotes of stored articles again where another version of the extraction has read them, and resolves with
 * their number. Stopped, what is done stays done; the next run goes on from there.
 */
export async function rereadQuotes(options: RereadOptions): Promise<number> {
  const { archive, writer, embed, quoteReader, signal, onNote, onProgress } = options;
  const { tagger, stamp } = quoteReader;
  let done = 0;
  for (;;) {
    const ids = await writer.articlesToReread(stamp, BATCH_ARTICLES);
    if (ids.length === 0) return done;
    const batch: Pick<NewArticle, "article" | "quotes" | "quotesBy">[] = [];
    const added = new Map<string, TaggedFrames>();
    for (const id of ids) {
      signal?.throwIfAborted();
      const article = await archive.article(id);
      if (article === undefined) throw new Error(`Expected article ${id} in the archive, got none`);
      const spans = passageSpans(article.text);
      const texts = [...new Set(spans.map((span) => sliceOf(article.text, span)))];
      const stored = tagger === null ? new Map() : await writer.framesOf(texts, tagger);
      const lacking = tagger === null ? [] : texts.filter((text) => !stored.has(text) && !added.has(text));
      if (lacking.length > 0) {
        const inputs = lacking.map((text) => ({ text, sentences: sentenceSpans(text) }));
        const read = await embed(inputs, { signal });
        read.forEach(({ frames }, i) => {
          if (frames) added.set(lacking[i] ?? "", frames);
        });
      }
      const framesOf = (text: string) => stored.get(text) ?? added.get(text)?.frames;
      const read = await orAborted(quotesOfArticle(article, spans, framesOf, quoteReader), signal);
      if (!read.ok) onNote?.(article, `its quotes ${read.reason}`);
      batch.push({ article, quotes: read.ok ? sayingsOf(read.value) : [], quotesBy: stamp });
    }
    await writer.putQuotes(batch, added);
    done += ids.length;
    onProgress?.(done);
  }
}
