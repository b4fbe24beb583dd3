import { isFunctionTerm } from "../english/function-words.ts";
import { termList } from "../english/terms.ts";
import { type AnswerContext, citeAll, type Found, limitsOf } from "./answer-context.ts";
import type { AskedSpeakers } from "./asked-speakers.ts";
import type { AttributionQuestion } from "./attribution-question.ts";
import { count, limitsIn } from "./lead.ts";

/** Passages looked at to tell whether somebody is named at all. */
const LOOKED_AT = 50;
const MOST_CLOSEST = 3;

/** Tells that nobody of the name is quoted: named without words of their own, or not in the archive at all. */
export async function answerUnknownSpeaker(
  context: AnswerContext,
  { speaker, topic }: AttributionQuestion,
  { suggestions }: Pick<AskedSpeakers, "suggestions">,
): Promise<Found> {
  const { archive, read, outlet } = context;
  const words = speaker ?? "";
  const names = suggestions.map(({ name }) => name);
  const { articles } = await archive.status();
  const naming = await articlesNaming(words, context);
  const hint = names.length === 0 ? "" : ` Did you mean ${listed(names)}?`;
  const fault =
    naming === 0
      ? `“${words}” is not in the archive of ${count(articles, "article")}.`
      : `“${words}” is in ${count(naming, "article")}, but no quote of that name.`;
  const retrieval = await context.retriever.retrieve([words, topic ?? ""].join(" ").trim(), {
    limit: MOST_CLOSEST,
    within: limitsOf(read, outlet),
  });
  const understood = {
    kind: "attribution" as const,
    speaker,
    topic,
    outlet,
    from: read.isTimeLimit ? (read.time?.from ?? null) : null,
    to: read.isTimeLimit ? (read.time?.to ?? null) : null,
  };
  return {
    understood,
    status: "nothing_found",
    lead: `Nothing found${limitsIn(understood)}: ${fault}${hint}`,
    statements: [],
    closest: await citeAll(context, retrieval.hits, retrieval),
    quoted: null,
    suggestions: names,
  };
}

/** Articles with a paragraph that holds all the words. */
async function articlesNaming(words: string, { archive }: AnswerContext): Promise<number> {
  const terms = termList(words).filter((term) => !isFunctionTerm(term));
  const hits = await archive.searchTerms({ terms, limit: LOOKED_AT });
  const passages = await archive.passages(hits.map(({ id }) => id));
  const holding = passages.filter(({ text }) => {
    const held = new Set(termList(text));
    return terms.every((term) => held.has(term));
  });
  return new Set(holding.map(({ article }) => article)).size;
}

/** "A", "A or B", "A, B or C". */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
