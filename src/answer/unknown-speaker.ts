import { isFunctionTerm } from "../english/function-words.ts";
import { termList } from "../english/terms.ts";
import type { AskedSpeaker } from "../question/asked-speaker.ts";
import type { Sayings } from "../question/question.ts";
import { plainRequest } from "../retrieval/passage-request.ts";
import { type AnswerContext, applied, articleLimits, citeAll, type Found } from "./context.ts";

/** Passages looked at to tell whether somebody is named at all. */
const LOOKED_AT = 50;
const MOST_CLOSEST = 3;

/** Tells that nobody of the name is quoted: named without words of their own, or not in the archive at all. */
export async function answerUnknownSpeaker(
  context: AnswerContext,
  { topic, limits }: Sayings,
  asked: AskedSpeaker,
): Promise<Found> {
  const { words } = asked;
  const suggestions = asked.by === "unknown" ? asked.suggestions.map(({ name }) => name) : [];
  const articles = await articlesNaming(words, context);
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
    },
    statements: [],
    closest: await citeAll(context, retrieval.hits, retrieval),
    quoted: null,
    suggestions,
  };
}

/** Articles with a paragraph that holds all the words. */
async function articlesNaming(words: string, { archive }: AnswerContext): Promise<number> {
  const terms = termList(words).filter((term) => !isFunctionTerm(term));
  if (terms.length === 0) return 0;
  const hits = await archive.searchTerms({ terms, limit: LOOKED_AT });
  const passages = await archive.passages(hits.map(({ id }) => id));
  const holding = passages.filter(({ text }) => {
    const held = new Set(termList(text));
    return terms.every((term) => held.has(term));
  });
  return new Set(holding.map(({ article }) => article)).size;
}
