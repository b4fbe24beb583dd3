import { createAnswerer } from "../answer/answerer.ts";
import { createQuoteChecker } from "../answer/check/check-quote.ts";
import { createQuoteLister } from "../answer/quote-list.ts";
import type { Archive } from "../archive/archive.ts";
import { createNames } from "../question/names/names.ts";
import type { WindowReader } from "../retrieval/reading/passage-reader.ts";
import { createRetriever } from "../retrieval/retriever.ts";
import { createSpeakerDirectory } from "../retrieval/speaker-directory.ts";
import type { ArticlePlaces } from "./article-place.ts";
import type { Library } from "./library.ts";

/** What a library shows, whoever looks: tenants that see the same archive share it. */
export interface LibraryView
  extends Pick<Library, "archive" | "answerer" | "lister" | "checker" | "speakers" | "names"> {
  readonly places: ArticlePlaces;
}

export interface LibraryViewOptions {
  readonly archive: Archive;
  readonly places: ArticlePlaces;
  readonly embedQuery: (text: string) => Promise<Float32Array>;
  /** Reads windows and a question together; left out where the model has no reader. */
  readonly reader?: WindowReader | null | undefined;
  /** What "last week" is seen from. */
  readonly now: () => Date;
  /** Whether a long work is changing the articles. */
  readonly isChanging: () => boolean;
}

/** Answers, lists and checks from an archive, with one directory of its speakers. */
export function createLibraryView(options: LibraryViewOptions): LibraryView {
  const { archive, places, embedQuery, reader, now, isChanging } = options;
  const speakers = createSpeakerDirectory(archive, isChanging);
  const names = createNames(archive, speakers);
  const retriever = createRetriever(archive, embedQuery, reader);
  return {
    archive,
    places,
    speakers,
    names,
    answerer: createAnswerer({ archive, retriever, names, now }),
    lister: createQuoteLister({ archive, names, retriever }),
    checker: createQuoteChecker({ archive, names }),
  };
}
