import type { ArticleId } from "../text/article.ts";
import { isFunctionTerm } from "../english/function-words.ts";
import { termsOf } from "../english/terms.ts";
import type { Answer, Piece } from "./answer.ts";
import type { Answerer } from "./answerer.ts";
import { readArchiveQuestion } from "./archive-question.ts";
import { followUpReadings } from "./attribution-follow-up.ts";

/** What a conversation remembers: never changed, a new one follows each question. */
export interface ConversationMemory {
  /** The last answer that something can be asked back about. */
  readonly previous: Answer;
  /** Articles that the conversation is about, the latest first. */
  readonly talkedAbout: readonly ArticleId[];
  /** Words shown since the speaker was last another one. */
  readonly shown: readonly Pick<Piece, "article" | "start">[];
}

export interface ConverseOptions {
  readonly limit?: number | undefined;
  readonly quoteLimit?: number | undefined;
}

/** Questions that may refer to the ones before. */
export interface Conversation {
  /** Throws what `Answerer.answer` throws; the conversation goes on. */
  ask(question: string, options?: ConverseOptions): Promise<Answer>;
}

/** Pieces of quotes remembered as shown. */
const MOST_SHOWN = 500;
/** Articles remembered as talked about. */
const REMEMBERED = 5;

/** Content words that make a question one that can be asked as it stands. */
const ENOUGH_OF_ITS_OWN = 2;

const AND_ABOUT =
  /^(?:and|what|how|but what|and what|and how)?\s*(?:about|on|with|for)\s+(?<topic>.+?)[\s?!.]*$/iu;
const AND_PLACE =
  /^(?:and|what about|how about|and what about)\s+(?<tail>(?:in|at|for|from|since|before|after|by|with|of)\s+.+?)[\s?!.]*$/iu;
const AND_OTHER = /^and\s+(?<topic>.+?)[\s?!.]*$/iu;
const PRONOUN = /\b(?:he|she|they|it|him|her|them|his|their|its|this|that|those|these|there)\b/iu;

/**
 * What can be remembered of an answer whose question is not known any more: who spoke, the articles and the words shown. "And
 * about the ferry?" goes on from there; what the question was about is forgotten.
 */
export function memoryOf(answer: Answer): ConversationMemory {
  const { speaker } = answer.understood;
  return {
    previous: { ...answer, question: speaker === null ? answer.question : `What did ${speaker} say?` },
    talkedAbout: articlesCited(answer).slice(0, REMEMBERED),
    shown: placesShown(answer).slice(-MOST_SHOWN),
  };
}

/** Answers a question that may refer to the ones before; throws what `Answerer.answer` throws. */
export async function converse(
  answerer: Answerer,
  memory: ConversationMemory | undefined,
  question: string,
  options: ConverseOptions = {},
): Promise<{ readonly answer: Answer; readonly memory: ConversationMemory | undefined }> {
  const { previous, talkedAbout = [], shown = [] } = memory ?? {};
  const context = { ...options, talkedAbout: refersBack(question) ? talkedAbout : [], shown };
  let answer: Answer | undefined;
  for (const whole of readings(question, previous)) {
    answer = await answerer.answer(whole, context);
    if (answer.status === "answered") break;
  }
  if (answer === undefined) throw new Error("Expected a question to have a reading, got none");
  const asTyped = answer.question === question ? answer : { ...answer, question };
  // Of a known speaker who said nothing on the topic, another topic may be asked for next.
  if (answer.status !== "answered" && answer.quoted === null) return { answer: asTyped, memory };
  const isSame = previous?.understood.speaker === answer.understood.speaker;
  const pieces = placesShown(answer);
  return {
    answer: asTyped,
    memory: {
      previous: answer,
      talkedAbout: [...new Set([...articlesCited(answer), ...talkedAbout])].slice(0, REMEMBERED),
      shown: (isSame ? [...shown, ...pieces] : pieces).slice(-MOST_SHOWN),
    },
  };
}

/** Keeps one conversation's questions and articles in memory, for as long as the object lives. */
export function createConversation(answerer: Answerer): Conversation {
  let memory: ConversationMemory | undefined;
  return {
    async ask(question, options) {
      const next = await converse(answerer, memory, question, options);
      memory = next.memory;
      return next.answer;
    },
  };
}

function articlesCited({ sources }: Answer): ArticleId[] {
  return sources.map(({ article }) => article);
}

function placesShown({ statements }: Answer): ConversationMemory["shown"] {
  return statements.flatMap(({ pieces }) => pieces).map(({ article, start }) => ({ article, start }));
}

/** Whether a question leans on what was said before. */
function refersBack(question: string): boolean {
  return (
    PRONOUN.test(question) || AND_ABOUT.test(question) || AND_OTHER.test(question) || AND_PLACE.test(question)
  );
}

/**
 * The whole questions that a follow-up may mean, likeliest first. "And about Vietnam?" takes the place of what the
 * question before was about, "and in China?" the place of its last phrase with that preposition. A question with
 * a pronoun is asked as it stands, and then together with the subject before; the other way round when it hardly
 * has content of its own. Any other question means itself.
 */
export function readings(question: string, previous: Answer | undefined): string[] {
  // "Who wrote that?" is about the article talked about, whatever was asked of it.
  if (previous === undefined || readArchiveQuestion(question) !== null) return [question];
  const sayings = followUpReadings(question, previous);
  if (sayings !== null) return sayings;
  const before = previous.question;
  const tail = AND_PLACE.exec(question)?.groups?.tail;
  if (tail !== undefined) return [replacePhrase(before, tail)];
  const topic = (AND_ABOUT.exec(question) ?? AND_OTHER.exec(question))?.groups?.topic;
  if (topic !== undefined) return [replaceTopic(before, topic)];
  if (!PRONOUN.test(question) || previous.understood.kind === "archive" || namesSomething(question))
    return [question];
  const { speaker, topic: subject } = previous.understood;
  const about = [speaker, subject].filter((part) => part !== null).join(" ");
  if (about === "") return [question];
  const together = `${question.replace(/[\s?!.]+$/u, "")} (${about})?`;
  const own = termsOf(question).filter(({ term }) => !isFunctionTerm(term)).length;
  return own < ENOUGH_OF_ITS_OWN ? [together, question] : [question, together];
}

function replacePhrase(before: string, tail: string): string {
  const preposition = tail.split(/\s+/u, 1)[0] ?? "";
  const phrase = new RegExp(`\\b${preposition}\\s+[^?!.]+?(?=[\\s?!.]*$)`, "iu");
  const whole = before.replace(/[\s?!.]+$/u, "");
  return phrase.test(whole) ? `${whole.replace(phrase, tail)}?` : `${whole} ${tail}?`;
}

function replaceTopic(before: string, topic: string): string {
  const whole = before.replace(/[\s?!.]+$/u, "");
  const about =
    /\b(about|on|mention(?:s|ing)?|regarding|of)\s+(?!.*\b(?:about|on|mention(?:s|ing)?|regarding|of)\s).+$/iu;
  if (about.test(whole)) return `${whole.replace(about, `$1 ${topic}`)}?`;
  // Nothing to replace: the new topic is asked for beside the names of the question before.
  const names = termsOf(whole).filter(
    ({ term, start, end }) => start > 0 && /^\p{Lu}/u.test(whole.slice(start, end)) && !isFunctionTerm(term),
  );
  return `${names.map(({ start, end }) => whole.slice(start, end)).join(" ")} ${topic}?`.trim();
}

function namesSomething(question: string): boolean {
  return termsOf(question).some(
    ({ start, end, term }) =>
      start > 0 && /^\p{Lu}/u.test(question.slice(start, end)) && !isFunctionTerm(term),
  );
}
