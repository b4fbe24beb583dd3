import type { Archive } from "../archive/archive.ts";
import { corrected } from "../retrieval/query.ts";
import type { Hit, Retrieval, Retriever } from "../retrieval/retriever.ts";
import { createSpeakerDirectory, type SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import type { ArticleId } from "../text/article.ts";
import { headOf } from "../archive/article-head.ts";
import { isFunctionTerm } from "../english/function-words.ts";
import { termList, termsOf } from "../english/terms.ts";
import { fold } from "../text/terms.ts";
import { UserError } from "../user-error.ts";
import type { Answer, Piece, Statement, Understood } from "./answer.ts";
import { type AnswerContext, citeAll, type Found, limitsOf, NOT_FROM_QUOTES } from "./answer-context.ts";
import { answerAboutArchive } from "./archive-answer.ts";
import { answerAttribution } from "./attribution-answer.ts";
import { readKeywords } from "./attribution-question.ts";
import { createCitations } from "./citations.ts";
import { ANSWERED_FROM, confidenceOf } from "./confidence.ts";
import { answerKeywords } from "./keyword-answer.ts";
import { foundLead, nothingLead } from "./lead.ts";
import { outletLimitOf } from "./outlet-limit.ts";
import { questionFault } from "./question-fault.ts";
import { type ReadQuestion, readQuestion } from "./understand.ts";

export interface AnswererOptions {
  readonly archive: Archive;
  readonly retriever: Retriever;
  /** What "last week" is seen from. */
  readonly now?: (() => Date) | undefined;
  /** Who is quoted in the archive as it is now; read from it when left out. */
  readonly speakers?: (() => Promise<SpeakerDirectory>) | undefined;
}

export interface AnswerOptions {
  /** Statements at most, from 1. */
  readonly limit?: number | undefined;
  /** Statements that are quotes at most, from 1; `limit` when left out, or else 10. */
  readonly quoteLimit?: number | undefined;
  /** Articles that the conversation is about, the latest first. */
  readonly talkedAbout?: readonly ArticleId[] | undefined;
  /** Words that the conversation has shown: "what else did he say" leaves them out. */
  readonly shown?: readonly Pick<Piece, "article" | "start">[] | undefined;
}

export interface Answerer {
  /** Throws a `UserError` for a question that cannot be read: empty, or longer than 2,000 characters. */
  answer(question: string, options?: AnswerOptions): Promise<Answer>;
}

export const DEFAULT_LIMIT = 5;
/** Quotes are shorter than paragraphs, and who asks what somebody said wants more than the best one. */
const DEFAULT_QUOTES = 10;
/** Statements and closest passages together, at least: what is ranked behind the answer is still told. */
const RANKED = 10;
/** A further passage is part of the answer while its score is so near to the best one's. */
const WITHIN_OF_BEST = 5;

export function createAnswerer({
  archive,
  retriever,
  now = () => new Date(),
  speakers = createSpeakerDirectory(archive),
}: AnswererOptions): Answerer {
  return {
    async answer(question, { limit: asked, quoteLimit: quotes, talkedAbout = [], shown = [] } = {}) {
      const limit = asked ?? DEFAULT_LIMIT;
      const quoteLimit = quotes ?? asked ?? DEFAULT_QUOTES;
      const started = performance.now();
      const fault = questionFault(question);
      if (fault !== null) throw new UserError(fault);
      const { read, outlet } = await readWithOutlet(question, now(), archive);
      const citations = createCitations(archive);
      const context = {
        archive,
        retriever,
        read,
        outlet,
        citations,
        limit,
        quoteLimit,
        talkedAbout,
        speakers,
        shown,
      };
      const found =
        read.archive !== null
          ? await answerAboutArchive(context, read.archive)
          : ((await answerFromQuotes(context)) ?? (await answerFact(context)));
      const sources = await citations.sources();
      const tookMs = Math.round((performance.now() - started) * 10) / 10;
      return { question, ...found, sources, tookMs };
    },
  };
}

/** The question as read, with the outlet of the archive that it limits itself to. */
async function readWithOutlet(
  question: string,
  now: Date,
  archive: Archive,
): Promise<{ read: ReadQuestion; outlet: string | null }> {
  const asWhole = readQuestion(question, now);
  const limit = asWhole.archive === null ? await outletLimitOf(asWhole.text, archive) : null;
  if (limit !== null) {
    // Read without the words that name the outlet: some hold a time ("USA Today").
    const read = readQuestion(limit.rest, now);
    if (read.attribution !== null || asWhole.attribution === null || asWhole.attribution.isAside)
      return { read, outlet: limit.outlet };
  }
  const outlet = await outletNamed(asWhole.perhapsOutlet, archive);
  // "According to Reuters" names an outlet of the archive here, nobody whose words are asked for.
  const isOutlet = outlet !== null && asWhole.attribution?.isAside === true;
  return { read: isOutlet ? { ...asWhole, attribution: null } : asWhole, outlet };
}

/** The answer that quotes give; `null` where the question is not about what somebody said, or quotes cannot tell. */
async function answerFromQuotes(context: AnswerContext): Promise<Found | null> {
  const { read } = context;
  if (read.attribution !== null) {
    // Only now it shows that a form which many questions have is about sayings, and that its time limits them.
    const limited = read.attribution.isLoose ? asSayings(context) : context;
    // "How many …, according to X" asks for a fact; where no passage tells it, X's words may.
    const fact = read.attribution.isAside ? await answerFact(context) : null;
    if (fact?.status === "answered") return fact;
    const found = await answerAttribution(limited, read.attribution);
    if (found !== null)
      return found.status === "answered" || read.attribution.isSaying ? found : orFact(context, found, true);
  }
  if (read.attribution !== null && !read.attribution.isLoose) return null;
  const words = readKeywords(read.timeless);
  const found = words === null ? null : await answerKeywords(asSayings(context), words);
  if (found === null || found.status === "answered") return found;
  // Keywords that begin with a name need not ask for that person's words.
  return orFact(context, found);
}

/**
 * Where quotes tell nothing, a paragraph that holds all of the question's words answers too, and any that answers where
 * the question may ask for a deed ("what did Watt add").
 */
async function orFact(context: AnswerContext, found: Found, isDeed = false): Promise<Found> {
  // The time of a deed is part of what is asked, that of a saying limits the articles.
  const read = { ...context.read, attribution: null, isTimeLimit: false };
  const fact = await answerFact(isDeed ? { ...context, read } : context);
  return (isDeed && fact.status === "answered") || holdsAll(fact.statements[0]?.passage.text ?? "", read.text)
    ? fact
    : { ...found, closest: withNearest(found.closest, fact) };
}

/** Behind the quotes that come nearest, the passages that do. */
function withNearest(quotes: Found["closest"], { statements, closest }: Found): Found["closest"] {
  const placeOf = ({ passage }: Statement) => `${passage.start} ${passage.article}`;
  const told = new Set(quotes.map(placeOf));
  return [...quotes, ...[...statements, ...closest].filter((s) => !told.has(placeOf(s)))].slice(0, RANKED);
}

function holdsAll(text: string, words: string): boolean {
  const held = new Set(termList(text));
  return termList(words).every((term) => isFunctionTerm(term) || held.has(term));
}

function asSayings(context: AnswerContext): AnswerContext {
  const { read } = context;
  return read.timeless === read.text ? context : { ...context, read: { ...read, isTimeLimit: true } };
}

async function answerFact(context: AnswerContext): Promise<Found> {
  const { read, outlet, limit, talkedAbout } = context;
  const retrieval = await context.retriever.retrieve(withoutLimits(read, outlet), {
    limit: Math.max(limit, RANKED),
    within: limitsOf(read, outlet),
    favoured: new Set(talkedAbout.slice(0, 1)),
    speaker: read.attribution?.speaker ?? undefined,
    days: read.time !== null && !read.isTimeLimit ? read.time : undefined,
  });
  const { hits } = retrieval;
  const understood = understoodAs(read, outlet, retrieval);
  const best = hits[0];
  const isAnswered =
    best !== undefined && confidenceOf(best) >= ANSWERED_FROM && mayHoldTheWords(read, best, retrieval);
  const answering = isAnswered
    ? hits.filter((h) => h.score >= best.score - WITHIN_OF_BEST).slice(0, limit)
    : [];
  const statements = await citeAll(context, answering, retrieval);
  const closest = await citeAll(context, hits.slice(answering.length, Math.max(limit, RANKED)), retrieval);
  const lead = isAnswered
    ? foundLead(statements, await context.citations.sources(), understood, retrieval.query)
    : nothingLead(understood, await context.archive.status(), retrieval.query);
  return {
    understood,
    status: isAnswered ? "answered" : "nothing_found",
    lead,
    statements,
    closest,
    ...NOT_FROM_QUOTES,
  };
}

/** The question without the words that limit it: they are not looked for in the text. */
function withoutLimits({ text, time, isTimeLimit }: ReadQuestion, outlet: string | null): string {
  const timeless =
    isTimeLimit && time !== null ? `${text.slice(0, time.start)} ${text.slice(time.end)}` : text;
  if (outlet === null) return timeless;
  const at = timeless.toLowerCase().lastIndexOf(outlet.toLowerCase());
  return at < 0 ? timeless : `${timeless.slice(0, at)} ${timeless.slice(at + outlet.length)}`;
}

/** The outlet of the archive that the question's words name; `null` when they name none. */
async function outletNamed(words: string | null, archive: Archive): Promise<string | null> {
  if (words === null) return null;
  const plain = (name: string) =>
    fold(name)
      .replace(/^the /u, "")
      .replace(/\.(?:com|org|net)$/u, "");
  const asked = plain(words);
  const match = (await archive.outlets()).find(
    ({ outlet }) => asked === plain(outlet) || asked.startsWith(`${plain(outlet)} `),
  );
  return match?.outlet ?? null;
}

function understoodAs(read: ReadQuestion, outlet: string | null, { query }: Retrieval): Understood {
  const { attribution, time } = read;
  const topic = query.terms.length === 0 ? null : inOneLine(query.words);
  return {
    kind: attribution === null ? "fact" : "attribution",
    speaker: attribution?.speaker ?? null,
    topic: attribution === null ? topic : contentOf(attribution.topic),
    outlet,
    from: time?.from ?? null,
    to: time?.to ?? null,
  };
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

/** The words of a topic without those that a question is built with. */
function contentOf(topic: string | null): string | null {
  if (topic === null) return null;
  const words = termsOf(topic).filter(({ term }) => !isFunctionTerm(term));
  return words.length === 0 ? topic : words.map(({ start, end }) => topic.slice(start, end)).join(" ");
}

/** A paragraph as similar as this may speak of the topic in other words. */
const SAME_TOPIC_FROM = 0.5;

/**
 * A paragraph that names neither the speaker asked for nor the topic cannot hold his words on it. Whether it holds
 * them is for quotes to tell; until they are extracted, passages answer.
 */
function mayHoldTheWords({ attribution }: ReadQuestion, best: Hit, { query }: Retrieval): boolean {
  if (attribution === null) return true;
  const held = new Set(termList(`${best.passage.text} ${headOf(best.article)}`));
  const names = (words: string | null): boolean => {
    const terms = termList(corrected(words ?? "", query)).filter((term) => !isFunctionTerm(term));
    return terms.length === 0 || terms.some((term) => held.has(term));
  };
  const { speaker, topic } = attribution;
  return names(speaker) && (names(topic) || best.features.sentenceSimilarity >= SAME_TOPIC_FROM);
}
