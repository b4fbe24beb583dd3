import type { EmbedTexts } from "../intake/add-articles.ts";
import type { ArchiveOptions } from "../archive/open-archive.ts";
import type { DocumentThreads } from "../ingest/documents/document-threads.ts";
import type { WebSource } from "../ingest/web/create-web-source.ts";
import type { WindowReader } from "../retrieval/reading/passage-reader.ts";
import type { QuoteReader } from "../quotes/reading/quote-reader.ts";

/** The embedder as libraries need it; one serves all of them. */
export interface LibraryEmbedder {
  embedQuery(text: string): Promise<Float32Array>;
  readonly embedTexts: EmbedTexts;
  /** Reads windows and a question together; left out where the model has no reader. */
  readonly read?: WindowReader["read"] | null | undefined;
}

/** What every library works with. */
export interface LibraryEngine extends Pick<ArchiveOptions, "model" | "vectorIndex"> {
  readonly embedder: LibraryEmbedder;
  /** Reads for all libraries; `null` where the model has no reader. */
  readonly reader: WindowReader | null;
  /** Its tagger must be the one whose frames `embedder.embedTexts` gives. */
  readonly quoteReader: QuoteReader;
  /** What pages are fetched with; `undefined` where none are. */
  readonly web: WebSource | undefined;
  /** What uploaded files are read on. */
  readonly threads: DocumentThreads;
  /** Whether nothing of a host is fetched and added, because its publisher objects. */
  readonly isBlocked: (hostname: string) => boolean;
  readonly now: () => Date;
  /** Told, in one line, what people should know though nothing failed. */
  readonly notice: (line: string) => void;
}
