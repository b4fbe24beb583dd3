import { setImmediate } from "node:timers/promises";
import type { Archive } from "../archive/archive.ts";
import { complete, type Remembered } from "../question/follow-up.ts";
import { limitedTo, type Within } from "../question/limited-to.ts";
import { createNames, type Names } from "../question/names/names.ts";
import type { AskedSpeaker } from "../question/asked-speaker.ts";
import type { Fact, Keywords, Question, Sayings } from "../question/question.ts";
import { questionFault } from "../question/question-fault.ts";
import { wholeFact } from "../question/facts.ts";
import { outletNamed } from "../question/outlets.ts";
import { type ReadContext, readQuestion } from "../question/read-question.ts";
import { contentWords } from "../question/topic.ts";
import type { Retriever } from "../retrieval/retriever.ts";
import type { ArticleId } from "../text/article.ts";
import { UserError } from "../user-error.ts";
import type { Answer, Piece, Statement } from "./answer.ts";
import { answerAboutArticle } from "./about-article.ts";
import { answerAboutArchive, answerLatest } from "./articles.ts";
import { createCitations } from "./citations.ts";
import { type AnswerContext, type Found, KIND_OF, NOT_FROM_QUOTES } from "./context.ts";
import { answerFact, holdsAll } from "./facts.ts";
import { NO_LIMITS } from "./lead.ts";
import { findSayings } from "./sayings.ts";
import { answerCompare, answerCount, answerWhen } from "./sides-days-counts.ts";
import { answerTalk } from "./talk.ts";
import { answerVoices } from "./voices.ts";

export interface AnswererOptions {
  readonly archive: Archive;
  readonly retriever: Retriever;
  /** What "last week" is seen from. */
  readonly now?: (() => Date) | undefined;
  /** Who may be named in the archive as it is now; read from it when left out. */
  readonly names?: (() => Promise<Names>) | undefined;
}

export interface AnswerOptions {
  /** Statements at most, from 1. */
  readonly limit?: number | undefined;
  /** Statements that are quotes at most, from 1; `limit` when left out, or else 10. */
  readonly quoteLimit?: number | undefined;
  /** Limits told beside the question. */
  readonly within?: Within | undefined;
  /** What the conversation was about. */
  readonly remembered?: Remembered | undefined;
  /** Articles that the conversation is about, the latest first. */
  readonly talkedAbout?: readonly ArticleId[] | undefined;
  /** Words that the conversation has shown: "what else did he say" leaves them out. */
  readonly shown?: readonly Pick<Piece, "article" | "start">[] | undefined;
}

/** An answer with the question as it was understood, for a conversation to remember. */
export interface Answered {
  readonly answer: Answer;
  readonly question: Question;
}

export interface Answerer {
  /** Throws a `UserError` for a question that cannot be read: empty, or longer than 2,000 characters. */
  answer(question: string, options?: AnswerOptions): Promise<Answer>;
  /** The same with the question as it was read. */
  reply(question: string, options?: AnswerOptions): Promise<Answered>;
}

export const DEFAULT_LIMIT = 5;
/** Quotes are shorter than paragraphs, and who asks what somebody said wants more than the best one. */
const DEFAULT_QUOTES = 10;
/** A question of so many characters is long. */
const LONG = 500;

export function createAnswerer({
  archive,
  retriever,
  now = () => new Date(),
  names: namesNow = createNames(archive),
}: AnswererOptions): Answerer {
  const reply = async (
    asked: string,
    { limit: most, quoteLimit: quotes, within, remembered, talkedAbout = [], shown = [] }: AnswerOptions = {},
  ): Promise<Answered> => {
    const started = performance.now();
    const fault = questionFault(asked);
    if (fault !== null) throw new UserError(fault);
    const names = await namesNow();
    const reading: ReadContext = { names, now: now(), languages: new Set(["en"]) };
    // Two thousand characters take a while to read, and to answer: others have a turn in between.
    const isLong = asked.length > LONG;
    if (isLong) await setImmediate();
    // "What did she say?" of a speaker who is told beside it.
    const before =
      remembered ?? (within?.speaker === undefined ? undefined : rememberedSpeaker(within.speaker));
    const read = complete(readQuestion(asked, reading), before, reading);
    const question = within === undefined ? read : limitedTo(read, within, names);
    if (isLong) await setImmediate();
    const citations = createCitations(archive);
    const context: AnswerContext = {
      archive,
      retriever,
      citations,
      names,
      directory: names.directory,
      asked,
      limit: most ?? DEFAULT_LIMIT,
      quoteLimit: quotes ?? most ?? DEFAULT_QUOTES,
      talkedAbout,
      shown,
    };
    const { understood, ...found } = isOutletKnown(within, names)
      ? await attempt(context, question)
      : without({ because: "no_outlet", outlet: within?.outlet ?? "", outlets: names.outlets });
    const sources = await citations.sources();
    const tookMs = Math.round((performance.now() - started) * 10) / 10;
    const answer: Answer = {
      question: asked,
      understood: { kind: KIND_OF[question.asks], asks: question.asks, ...understood },
      ...found,
      sources,
      tookMs,
    };
    return { answer, question };
  };
  return { reply, answer: async (question, options) => (await reply(question, options)).answer };
}

function isOutletKnown(within: Within | undefined, { outlets }: Names): boolean {
  const outlet = within?.outlet;
  return outlet === undefined || outlets.length === 0 || outletNamed(outlet, outlets) !== null;
}

/** As if that speaker had been talked of. */
function rememberedSpeaker(name: string): Remembered {
  return {
    asks: "sayings",
    speakers: [name],
    topic: null,
    manner: "say",
    limits: { outlet: null, time: null },
  };
}

/** Each kind of question has its attempt; where it cannot tell, the words are looked for as a fact. */
async function attempt(context: AnswerContext, question: Question): Promise<Found> {
  const { articles } = await context.archive.status();
  const isTalk = KIND_OF[question.asks] === "talk";
  if (articles === 0 && !isTalk) return without({ because: "empty_archive" });
  if ("limits" in question && question.limits.time?.kind === "impossible")
    return without({ because: "no_such_day", words: "" });
  switch (question.asks) {
    case "talk":
    case "foreign":
    case "unreferred":
    case "unclear":
      return answerTalk(context, question);
    case "article":
      return answerAboutArticle(context, question);
    case "archive":
      return answerAboutArchive(context, question);
    case "latest":
      return answerLatest(context, question);
    case "voices":
    case "source": {
      const found = await answerVoices(context, question);
      if (found.status === "answered" || !ASKS_A_FACT.test(context.asked)) return found;
      const fact = await answerFact(context, wholeFact(context.asked, question.limits, null));
      return fact.status === "answered" ? fact : found;
    }
    case "compare":
      return (await answerCompare(context, question)) ?? answerFact(context, factOf(question, context));
    case "when":
      return (await answerWhen(context, question)) ?? answerFact(context, factOf(question.of, context));
    case "count":
      return (await answerCount(context, question)) ?? answerFact(context, factOf(question.of, context));
    case "sayings":
      return answerSayingsOrFact(context, question);
    case "keywords":
      return answerKeywords(context, question);
    case "fact":
      return answerFactOrWords(context, question);
  }
}

function without(
  because:
    | { readonly because: "empty_archive" }
    | { readonly because: "no_such_day"; readonly words: string }
    | { readonly because: "no_outlet"; readonly outlet: string; readonly outlets: readonly string[] },
): Found {
  return {
    understood: { speakers: [], topic: null, outlet: null, from: null, to: null },
    status: "nothing_found",
    lead: { is: "nothing", topic: null, limits: NO_LIMITS, taken: [], ...because },
    statements: [],
    closest: [],
    ...NOT_FROM_QUOTES,
  };
}

function factOf(
  { speakers, topic, limits }: Pick<Sayings, "speakers" | "topic" | "limits">,
  _: AnswerContext,
): Fact {
  const words = [...speakers.map((speaker) => speaker.words), topic?.words ?? ""].join(" ").trim();
  return { asks: "fact", words, according: null, limits, about: null };
}

/** A question that a fact answers as well, where nobody's words do. */
const ASKS_A_FACT =
  /^\W*(?:and |so |but |in |on |at |to |for |from |by |of |with )*(?:which|what|why|where|when|how)\b|[.] (?:which|what|why|where|when|how|who)\b/iu;

/** Where quotes tell nothing, a paragraph that holds all of the question's words answers too. */
async function answerSayingsOrFact(context: AnswerContext, question: Sayings): Promise<Found> {
  const sayings = await findSayings(context, question);
  const found = sayings?.found ?? null;
  const isFinal = question.reading === "sure" || sayings?.isFinal === true;
  if (found !== null && (found.status === "answered" || isFinal)) return found;
  if (ASKS_A_FACT.test(context.asked)) {
    const asked = await answerFact(context, wholeFact(context.asked, question.limits, null));
    if (asked.status === "answered" || found === null) return asked;
  }
  const words = factOf(question, context);
  const fact = await answerFact(context, words, sayings?.ranking.query?.text);
  if (found === null) return fact;
  return holdsAll(fact.statements[0]?.passage.text ?? "", words.words)
    ? fact
    : { ...found, closest: withNearest(found.closest, fact) };
}

async function answerKeywords(context: AnswerContext, question: Keywords): Promise<Found> {
  const fact: Fact = {
    asks: "fact",
    words: question.words,
    according: null,
    limits: question.limits,
    about: null,
  };
  if (question.speaker === null) return answerFact(context, fact);
  const sayings: Sayings = {
    asks: "sayings",
    speakers: [question.speaker],
    topic: question.topic,
    manner: "say",
    order: "best",
    most: null,
    besides: "nothing",
    reading: "perhaps",
    limits: question.limits,
  };
  return answerSayingsOrFact(context, sayings);
}

/** "How many …, according to X" asks for a fact in X's words; where they do not tell it, the passages that may. */
async function answerFactOrWords(context: AnswerContext, question: Fact): Promise<Found> {
  if (question.according === null) return answerFact(context, question);
  const sayings: Sayings = {
    asks: "sayings",
    speakers: [question.according],
    topic: { words: contentWords(question.words), names: [] },
    manner: "say",
    order: "best",
    most: null,
    besides: "nothing",
    reading: "sure",
    limits: question.limits,
  };
  const heard = await findSayings(context, sayings);
  const found = heard?.found ?? null;
  if (found !== null && isPerson(question.according)) return found;
  // "According to a new study", "according to the ministry": paragraphs tell it rather than a body's quotes.
  const fact = await answerFact(
    context,
    { ...question, words: wordsInFull(question, question.according) },
    heard?.ranking.query?.text,
  );
  return fact.status === "answered" || found === null ? fact : found;
}

/** The words of a question for somebody's account with the account and the time that it names: a paragraph that tells it has these, too. */
function wordsInFull({ words, about }: Fact, { words: account }: AskedSpeaker): string {
  const [, asked = words, mark = ""] = /^(.*?)([?!.]*)$/su.exec(words) ?? [];
  return `${[asked, about?.words].filter(Boolean).join(" ")}, according to ${account}${mark}`;
}

/** Whether the words mean somebody whose own words alone would answer. */
function isPerson(asked: AskedSpeaker): boolean {
  const [first] = asked.by === "unknown" ? [] : asked.matches;
  return first?.identity.kind === "person";
}

/** Passages of an answer at most, with those that come nearest. */
const NEAREST = 10;

/** Behind the quotes that come nearest, the passages that do. */
function withNearest(
  quotes: readonly Statement[],
  { statements, closest }: Pick<Found, "statements" | "closest">,
): Statement[] {
  const placeOf = ({ passage }: Statement) => `${passage.start} ${passage.article}`;
  const told = new Set(quotes.map(placeOf));
  return [...quotes, ...[...statements, ...closest].filter((s) => !told.has(placeOf(s)))].slice(0, NEAREST);
}
