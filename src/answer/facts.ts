import type { Fact } from "../question/question.ts";
import { asksAnything, asksYesOrNo, passageRequest } from "../question/passage-request.ts";
import { ANSWERED_FROM as READ_ANSWERED_FROM } from "../retrieval/reading/answerability.ts";
import type { Hit, Retrieval } from "../retrieval/retriever.ts";
import { isFunctionTerm } from "../english/function-words.ts";
import { termList } from "../english/terms.ts";
import type { Statement } from "./answer.ts";
import {
  type AnswerContext,
  applied,
  articleLimits,
  citeAll,
  type Found,
  NOT_FROM_QUOTES,
} from "./context.ts";
import { ANSWERED_FROM, confidenceOf } from "./confidence.ts";
import { answeringWords, answersOtherwise, leadWords, otherWords } from "./fact-words.ts";
import type { Lead, Taken } from "./lead.ts";
import { refusalReason } from "./refusal.ts";
import { articlesAndStories } from "./with-stories.ts";

/** Statements and closest passages together, at least: what is ranked behind the answer is still told. */
const RANKED = 10;
/** From this confidence on a passage that was read is about the question at all. */
const ABOUT_FROM = 0.3;
/** A further passage is part of the answer while its score is so near to the best one's. */
const WITHIN_OF_BEST = 5;
/** The same of passages that were read, whose scores lie further apart. */
const WITHIN_OF_BEST_READ = 9;

/**
 * Answers a question of fact with the passages that tell it.
 * @param meaning words that were embedded already, where another attempt came before
 */
export async function answerFact(context: AnswerContext, question: Fact, meaning?: string): Promise<Found> {
  const { limit, talkedAbout } = context;
  const within = articleLimits(question.limits);
  const retrieval = await context.retriever.retrieve(passageRequest(question.words), {
    limit: Math.max(limit, RANKED),
    within,
    favoured: new Set(talkedAbout.slice(0, 1)),
    speaker: question.according?.words,
    days: question.about !== null && question.about.kind !== "impossible" ? question.about : undefined,
    meaning,
    reads: asksAnything(question.words),
  });
  const { hits, query, reading } = retrieval;
  const best = hits[0];
  // Nothing near the topic is no answer, whatever a reader makes of it.
  const isAbout = hits.some((hit) => confidenceOf(hit) >= (reading === null ? ANSWERED_FROM : ABOUT_FROM));
  const isAnswered =
    best !== undefined &&
    isAbout &&
    (reading === null || reading.answerable >= READ_ANSWERED_FROM) &&
    !lacksKind(question.words, best, query);
  const reach = reading === null || best?.reading?.model == null ? WITHIN_OF_BEST : WITHIN_OF_BEST_READ;
  const answering = isAnswered
    ? hits
        .filter((hit) => hit.score >= best.score - reach && !answersOtherwise(hit, best, query))
        .slice(0, limit)
    : [];
  const isYesNo = asksYesOrNo(question.words);
  const statements = await citeAll(context, answering, retrieval, (hit) =>
    answeringWords(hit, query, isYesNo),
  );
  const behind = hits.filter((hit) => !answering.includes(hit));
  const closest = await citeAll(
    context,
    behind.slice(0, Math.max(limit, RANKED) - answering.length),
    retrieval,
  );
  const limits = applied(within);
  const topic = topicOf(retrieval);
  const taken: Taken[] = query.corrections.map(({ typed, word }) => ({ typed, word }));
  return {
    understood: { speakers: [], topic, ...limits },
    status: isAnswered ? "answered" : "nothing_found",
    lead: isAnswered
      ? await passagesLead(context, statements, {
          words: leadWords(statements[0]?.words?.text, isYesNo),
          others: statements[0]?.words === undefined ? [] : otherWords(answering, query),
          topic,
          limits,
          taken,
        })
      : {
          is: "nothing",
          ...((await refusalReason(retrieval, context.archive)) ?? {
            because: "no_passage",
            ...(await sizes(context)),
          }),
          topic,
          limits,
          taken,
        },
    statements,
    closest,
    ...NOT_FROM_QUOTES,
  };
}

/** A time that something takes, or how far it reaches: "two and a half weeks", "until spring", "77-minute", "300 feet", "for decades". */
const UNIT =
  /(?<!\p{L})(?:seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|seasons?|semesters?|terms?|games?|rounds?|miles?|met(?:er|re)s?|kilomet(?:er|re)s?|feet|foot|inch(?:es)?|yards?|km|overnight|forever|indefinitely|permanently|life|until|through|since|till)(?!\p{L})|\p{N}\s?(?:m|km|ft|h|min|[:–-]\s?\p{N})|from\s\p{N}/iu;

/**
 * "How many passengers" is not answered by the first passengers, nor "in what year" by a day in spring, nor "how long" by a birthday: what
 * was read has nothing of the kind to tell.
 */
function lacksKind(asked: string, best: Hit, query: Retrieval["query"]): boolean {
  const { reading, passage } = best;
  if (reading?.model == null) return false;
  if (/\bhow many\b/iu.test(asked)) return reading.checks.kind > 0.5;
  const words = answeringWords(best, query, false);
  if (/\b(?:what|which) year\b/iu.test(asked)) return words === null;
  const told = words === null ? null : passage.text.slice(words.start, words.end);
  return told !== null && /\bhow long\b(?! ago)/iu.test(asked) && !UNIT.test(told);
}

async function sizes({ archive }: AnswerContext): Promise<{ passages: number; articles: number }> {
  const { passages, articles } = await archive.status();
  return { passages, articles };
}

export async function passagesLead(
  { citations }: Pick<AnswerContext, "citations">,
  statements: readonly Statement[],
  rest: Pick<Extract<Lead, { is: "passages" }>, "words" | "others" | "topic" | "limits" | "taken">,
): Promise<Lead> {
  const { articles, stories } = articlesAndStories(statements, await citations.sources());
  const counted = { found: statements.length, shown: statements.length, isLeast: false, articles };
  return { is: "passages", counted, stories, ...rest };
}

/** Whether a passage holds all content words of a text. */
export function holdsAll(text: string, words: string): boolean {
  const held = new Set(termList(text));
  return termList(words).every((term) => isFunctionTerm(term) || held.has(term));
}

/** A hit answers a question for somebody's words only where it holds some of each. */
export function topicOf({ query }: Pick<Retrieval, "query">): string | null {
  return query.terms.length === 0 ? null : inOneLine(query.words);
}

/**
 * Words as a line; the pairs of characters that stand for words where a script has no spaces overlap by one, and are one
 * run again.
 */
function inOneLine(words: readonly string[]): string {
  return words.reduce((line, word) => {
    const [first = "", second] = word;
    const isPair = second !== undefined && word === first + second && !/[\p{Script=Latin}\p{N}]/u.test(word);
    return isPair && line.endsWith(first) ? line + second : line === "" ? word : `${line} ${word}`;
  }, "");
}

export type { Hit };
