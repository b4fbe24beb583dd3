import type { Archive } from "../archive/archive.ts";
import type { QuoteRanker } from "../retrieval/quote-ranking.ts";
import type { SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import type { Answer } from "./answer.ts";
import { askedSpeakers } from "./asked-speakers.ts";
import { createCitations } from "./citations.ts";
import { citeQuotes } from "./cite-quotes.ts";
import { listedQuotes } from "./listed-quotes.ts";
import type { QuoteListRequest } from "./quote-list-request.ts";

export interface QuoteLister {
  /** The quotes of a speaker, as an answer; `lead` gives the reason where there is none. */
  list(request: QuoteListRequest): Promise<Answer>;
}

export interface QuoteListerOptions {
  readonly archive: Archive;
  readonly speakers: () => Promise<SpeakerDirectory>;
  /** Asked only for a topic. */
  readonly ranker: QuoteRanker;
}

/** Lists quotes with the archive as it is when asked. */
export function createQuoteLister({ archive, speakers, ranker }: QuoteListerOptions): QuoteLister {
  return {
    async list(request) {
      const started = performance.now();
      const directory = await speakers();
      const asked = askedSpeakers(request.speaker, directory);
      const citations = createCitations(archive);
      const found = await listedQuotes({ archive, ranker, directory, asked, request });
      const answer = {
        question: [request.speaker, request.topic].filter((part) => part !== null).join(" on "),
        understood: found.understood,
        status: found.quotes.length > 0 ? ("answered" as const) : ("nothing_found" as const),
        lead: found.lead,
        statements: await citeQuotes(citations, found.quotes.slice(0, request.limit), directory),
        closest: await citeQuotes(citations, found.near, directory),
        quoted: found.quoted,
        suggestions: asked.suggestions.map(({ name }) => name),
      };
      const sources = await citations.sources();
      const tookMs = Math.round((performance.now() - started) * 10) / 10;
      return { ...answer, sources, tookMs };
    },
  };
}
