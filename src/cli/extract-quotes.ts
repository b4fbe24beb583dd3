import type { EmbedTexts } from "../intake/add-articles.ts";
import type { DocumentThreads } from "../ingest/documents/document-threads.ts";
import { readArticles } from "../ingest/read-articles.ts";
import { noteLine, refusalLine } from "../ingest/read-event.ts";
import type { AttributionFrame } from "../quotes/cues/attribution-frame.ts";
import { type Quote, sayingsOf } from "../quotes/quote.ts";
import { quotesIn } from "../quotes/reading/quote-reader.ts";
import type { QuoteReader } from "../quotes/reading/quote-reader.ts";
import type { Article } from "../text/article.ts";
import { passageSpans } from "../text/passage.ts";
import { sentenceSpans } from "../english/sentences.ts";
import { sliceOf } from "../text/span.ts";
import { inOrder } from "./in-order.ts";
import type { Terminal } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { count } from "../words/count.ts";

export interface ExtractOptions {
  readonly paths: readonly string[];
  /** Whether links in folders that lead out of them are followed. */
  readonly areLinksFollowed: boolean;
  /** Called only for a reader that wants a tagger's frames. */
  readonly embed: EmbedTexts;
  readonly quoteReader: QuoteReader;
  /** Whether what is no saying is given, too, with its class. */
  readonly isOfAllClasses: boolean;
  /** What the files are read on. */
  readonly threads: DocumentThreads;
}

export interface ExtractedQuotes {
  readonly article: Article;
  readonly quotes: readonly Quote[];
  /** Why no quotes could be read; `null` where they were. */
  readonly fault: string | null;
}

/** Enough articles to keep every thread of the embedder busy. */
const AT_ONCE = 8;

/**
 * The quotes of the articles of files, article by article in their order; no archive is touched. What cannot be read
 * is named on standard error and counted by `onRefused`, and the rest goes on.
 */
export async function* extractQuotes(
  { paths, areLinksFollowed, embed, quoteReader, isOfAllClasses, threads }: ExtractOptions,
  { progress, complain }: Pick<Terminal, "progress" | "complain">,
  onRefused: () => void,
): AsyncGenerator<ExtractedQuotes> {
  const task = progress.task("Reading quotes");
  let [done, total, articles] = [0, 0, 0];

  async function* read(): AsyncGenerator<Article> {
    for await (const event of readArticles(paths, { areLinksFollowed, threads })) {
      ({ bytesDone: done, bytesTotal: total } = event);
      if (event.kind === "article") yield event.article;
      else if (event.kind === "note") complain(visible(noteLine(event)));
      else if (event.kind === "refused") {
        complain(visible(refusalLine(event)));
        onRefused();
      }
    }
  }
  try {
    for await (const extracted of inOrder(read(), AT_ONCE, (article) =>
      extract(article, embed, quoteReader),
    )) {
      articles += 1;
      if (extracted.fault !== null)
        complain(visible(noteLine({ file: extracted.article.file ?? "", note: extracted.fault })));
      task.update(done, total, count(articles, "article"));
      yield isOfAllClasses ? extracted : { ...extracted, quotes: sayingsOf(extracted.quotes) };
    }
  } finally {
    task.end();
  }
}

async function extract(
  article: Article,
  embed: EmbedTexts,
  quoteReader: QuoteReader,
): Promise<ExtractedQuotes> {
  const spans = passageSpans(article.text);
  const frames = new Map<string, readonly AttributionFrame[]>();
  if (quoteReader.tagger !== null) {
    const texts = [...new Set(spans.map((span) => sliceOf(article.text, span)))];
    const read = await embed(texts.map((text) => ({ text, sentences: sentenceSpans(text) })));
    for (const [i, text] of texts.entries()) {
      const found = read[i]?.frames;
      if (found) frames.set(text, found.frames);
    }
  }
  const done = await quotesIn(article, spans, (text) => frames.get(text), quoteReader);
  return done.ok
    ? { article, quotes: done.value, fault: null }
    : { article, quotes: [], fault: `its quotes ${done.reason}` };
}
