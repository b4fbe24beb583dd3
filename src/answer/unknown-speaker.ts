import type { AskedSpeaker } from "../question/asked-speaker.ts";
import type { Sayings } from "../question/question.ts";
import { plainRequest } from "../retrieval/passage-request.ts";
import { articlesNaming, unreadNaming } from "./articles-naming.ts";
import { type AnswerContext, applied, articleLimits, citeAll, type Found } from "./context.ts";

const MOST_CLOSEST = 3;

/** Tells that nobody of the name is quoted: named without words of their own, or not in the archive at all. */
export async function answerUnknownSpeaker(
  context: AnswerContext,
  { topic, limits }: Sayings,
  asked: AskedSpeaker,
): Promise<Found> {
  const { words } = asked;
  const suggestions = asked.by === "unknown" ? asked.suggestions.map(({ name }) => name) : [];
  const articles = (await articlesNaming(words, context.archive)).length;
  const unread = await unreadNaming(words, context.archive);
  const within = articleLimits(limits);
  const request = plainRequest([words, topic?.words ?? ""].join(" ").trim());
  const retrieval = await context.retriever.retrieve(request, { limit: MOST_CLOSEST, within });
  return {
    understood: { speakers: [words], topic: topic?.words ?? null, ...applied(within) },
    status: "nothing_found",
    lead: {
      is: "nothing",
      because: "not_quoted",
      words,
      articles,
      suggestions,
      topic: topic?.words ?? null,
      limits: applied(within),
      taken: [],
      ...unread,
    },
    statements: [],
    closest: await citeAll(context, retrieval.hits, retrieval),
    quoted: null,
    suggestions,
  };
}
