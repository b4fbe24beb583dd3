import type { Archive } from "../archive/archive.ts";
import { speakerNamed } from "../question/asked-speaker.ts";
import type { Names } from "../question/names/names.ts";
import { outletNamed } from "../question/outlets.ts";
import type { Sayings } from "../question/question.ts";
import type { Retriever } from "../retrieval/retriever.ts";
import type { Answer } from "./answer.ts";
import { createCitations } from "./citations.ts";
import { type AnswerContext, NOT_FROM_QUOTES } from "./context.ts";
import { NO_LIMITS } from "./lead.ts";
import type { QuoteListRequest } from "./quote-list-request.ts";
import { findSayings } from "./sayings.ts";

export interface QuoteLister {
  /** The quotes of a speaker, as an answer; its lead gives the reason where there is none. */
  list(request: QuoteListRequest): Promise<Answer>;
}

export interface QuoteListerOptions {
  readonly archive: Archive;
  /** Who may be named in the archive as it is now. */
  readonly names: () => Promise<Names>;
  /** Its vectors are asked for only for a topic. */
  readonly retriever: Retriever;
}

/** Lists quotes with the archive as it is when asked. */
export function createQuoteLister({ archive, names: namesNow, retriever }: QuoteListerOptions): QuoteLister {
  return {
    async list(request) {
      const started = performance.now();
      const names = await namesNow();
      const citations = createCitations(archive);
      const { limit } = request;
      const context: AnswerContext = {
        archive,
        retriever,
        citations,
        names,
        directory: names.directory,
        limit,
        quoteLimit: limit,
        asked: "",
        talkedAbout: [],
        shown: [],
      };
      const found = await listed(context, request, names.outlets);
      const sources = await citations.sources();
      const tookMs = Math.round((performance.now() - started) * 10) / 10;
      const question = [request.speaker, request.topic].filter((part) => part !== null).join(" on ");
      const { understood, ...rest } = found;
      return {
        question,
        understood: { kind: "attribution", asks: "sayings", ...understood },
        ...rest,
        sources,
        tookMs,
      };
    },
  };
}

async function listed(context: AnswerContext, request: QuoteListRequest, outlets: readonly string[]) {
  const { speaker, topic, from, to, order } = request;
  const outlet = request.outlet === undefined ? undefined : outletNamed(request.outlet, outlets);
  if (outlet === null && outlets.length > 0)
    return nothing({ because: "no_outlet" as const, outlet: request.outlet ?? "", outlets }, speaker, topic);
  const { articles } = await context.archive.status();
  if (articles === 0) return nothing({ because: "empty_archive" as const }, speaker, topic);
  const question: Sayings = {
    asks: "sayings",
    speakers: [speakerNamed(speaker, context.names)],
    topic: topic === null ? null : { words: topic, names: [] },
    manner: "say",
    // Everything that somebody said is read from its end.
    order: topic === null && order === "best" ? "latest" : order,
    most: null,
    besides: "nothing",
    reading: "sure",
    limits: {
      outlet: outlet ?? null,
      time:
        from === undefined && to === undefined
          ? null
          : { from: from ?? null, to: to ?? null, start: 0, end: 0, kind: "absolute" },
    },
  };
  const found = await findSayings(context, question);
  if (found === null) throw new Error("Expected a list of quotes to have an answer, got none");
  return found.found;
}

function nothing(
  because:
    | { because: "no_outlet"; outlet: string; outlets: readonly string[] }
    | { because: "empty_archive" },
  speaker: string,
  topic: string | null,
) {
  return {
    understood: { speakers: [speaker], topic, outlet: null, from: null, to: null },
    status: "nothing_found" as const,
    lead: { is: "nothing" as const, topic, limits: NO_LIMITS, taken: [], ...because },
    statements: [],
    closest: [],
    ...NOT_FROM_QUOTES,
  };
}
