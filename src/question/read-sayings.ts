import { isHelpingVerb } from "../english/function-words.ts";
import { type AskedSpeaker, askedSpeaker } from "./asked-speaker.ts";
import { isPlainSaying } from "./fact-asked.ts";
import { factOf, withoutTokens } from "./facts.ts";
import { isFullName, isTitledName } from "./frames/heading.ts";
import { type SayingFrame, SURE_FROM } from "./frames/saying-frame.ts";
import type { QuestionMention } from "./mentions/mention.ts";
import type { Names } from "./names/names.ts";
import { isMoreAsked, mostIn, orderIn } from "./order-and-number.ts";
import { wantedBy } from "./asked-for.ts";
import type { Compare, Count, Fact, Limits, Sayings, When } from "./question.ts";
import { antecedents, joinedWith, type Reference, topicReference } from "./references.ts";
import { asTopic, type TopicWords, topicOf } from "./topic.ts";
import { type Token, type TokenizedQuestion, wordsBetween } from "./tokens.ts";
import { withPlace } from "./time-place.ts";

/** What a question is read with. */
export interface Reading {
  /** Without the words that limit it. */
  readonly question: TokenizedQuestion;
  readonly mentions: readonly QuestionMention[];
  readonly limits: Limits;
  /** Where in the question's text the time was cut out. */
  readonly timeAt: number;
  readonly names: Names;
}

const COMPARES =
  /\b(?:dis)?agree(?:s|d|ing|ments?)?\b|\bdiffer(?:s|ed|ences?)?\b|\bsee eye to eye\b|\b(?:the )?same (?:way|view|thing|opinion|line|page)\b|\bversus\b|\bvs\b\.?|\bcompar(?:e[ds]?|ison)\b|\bthink of\b|\bon whether\b/iu;
const TIMES =
  /\bhow (?:many times|often|frequently)\b|\bhow many (?:quotes?|statements?|remarks?|comments?|sayings?)\b|\bnumber of (?:quotes?|statements?|times)\b/iu;

/** Those whose words one question can ask for; who names more hears the first of them. */
const MOST_SPEAKERS = 8;

/** Mentions without those of the same words before them. */
function onceEach(mentions: readonly QuestionMention[], question: TokenizedQuestion): QuestionMention[] {
  const seen = new Set<string>();
  return mentions.filter((mention) => {
    const words = (mention.description ?? wordsBetween(question, mention.from, mention.to)).toLowerCase();
    return !seen.has(words) && seen.add(words);
  });
}

/** What somebody named, described or referred to said; `null` where the frame's speakers turn out to be nobody. */
export function readSayings(
  reading: Reading,
  frame: SayingFrame,
): {
  readonly question: Sayings | Compare | When | Count | Fact;
  readonly refers: Reference | null;
} | null {
  const { question, mentions, timeAt, names } = reading;
  const { text, tokens } = question;
  const resolved = antecedents([...frame.speakers, ...partnersIn(reading, frame)], mentions, question);
  const pronoun = resolved.find(({ by }) => by === "pronoun");
  const speakers = onceEach(resolved, question)
    .filter(({ by }) => by !== "pronoun")
    .slice(0, MOST_SPEAKERS)
    .map((mention) => askedSpeaker(question, mention, names));
  if (speakers.length === 0 && pronoun === undefined) return null;
  // "X, the ferry" and "X: the ferry" are headings only of somebody who is quoted, or of a person by the name.
  const isNobody = speakers.every(({ by }) => by === "unknown");
  const isPerson = (one: QuestionMention) => isFullName(tokens, one) || isTitledName(tokens, one);
  if (frame.form === "heading" && isNobody && !frame.speakers.every(isPerson)) return null;
  const topic = topicOf(question, frame, resolved, "after");
  const limits = withPlace(reading.limits, timeAt, topic);
  if (speakers.length > 1 && COMPARES.test(text)) {
    const words = (topic?.words ?? "")
      .replace(COMPARES, " ")
      .replace(/\s+/gu, " ")
      .replace(/[\s,;:–—-]+$/u, "")
      .trim();
    const about = words === "" ? null : asTopic(question, words);
    return { question: { asks: "compare", speakers, topic: about, limits }, refers: null };
  }
  const isTimes = TIMES.test(text);
  const fact = isTimes ? null : countedFact(reading, frame, speakers);
  if (fact !== null) return { question: fact, refers: null };
  const around = topic === null ? text : `${text.slice(0, topic.start)} ${text.slice(topic.end)}`;
  const sayings: Sayings = {
    asks: "sayings",
    speakers,
    topic: topic === null ? null : asTopic(question, topic.words),
    manner: frame.manner,
    order: orderIn(around),
    most: mostIn(around),
    besides: isMoreAsked(around) ? "shown" : "nothing",
    reading: frame.score >= SURE_FROM && !isRatherFact(question, frame) ? "sure" : "perhaps",
    limits,
  };
  const refers: Reference | null =
    pronoun !== undefined && speakers.length === 0
      ? { word: tokens[pronoun.from]?.text ?? "", in: "speaker" }
      : isBefore(topic, tokens[frame.after])
        ? null
        : topicReference(question, frame);
  if (sayings.reading === "perhaps" && speakers.length > 0 && speakers.every(isAnybody)) return null;
  if (asksWhen(question, frame)) return { question: { asks: "when", of: sayings }, refers };
  if (isTimes) return { question: { asks: "count", of: sayings, unit: "quotes" }, refers };
  return { question: sayings, refers };
}

/** "Why does the man accused of it face prison?": of people whom this many articles call so, nothing tells which one. */
function isAnybody(asked: AskedSpeaker): boolean {
  return asked.by === "role" && asked.matches.length > MOST_MEN && ANY_PERSON.test(asked.words);
}

const ANY_PERSON =
  /^(?:(?:the|an?|that|this) )?(?:man|woman|men|women|boy|girl|child|person|people|teenager|couple)$/iu;
const MOST_MEN = 2;

/** "Why did X refuse", "which word did X choose": a fact, if no words of X tell it. */
function isRatherFact({ text, tokens }: TokenizedQuestion, frame: SayingFrame): boolean {
  return frame.form !== "heading" && ASKS_A_FACT.test(text) && !isPlainSaying(tokens, frame);
}

const ASKS_A_FACT =
  /^\W*(?:and |so |but |in |on |at |to |for |from |by |of |with )*(?:which|what|why|where|when|how)\b/iu;

/** Whether a question told what about before it asked, so that a pronoun refers to that: "X's view of Y, what is it". */
function isBefore(topic: TopicWords | null, verb: Token | undefined): boolean {
  return topic !== null && verb !== undefined && topic.start < verb.start;
}

/** "Does A agree with B": the other side. */
function partnersIn({ question, mentions }: Reading, frame: SayingFrame): readonly QuestionMention[] {
  if (frame.manner !== "agree" && frame.manner !== "disagree") return [];
  const key = (i: number): string => question.tokens[i]?.key ?? "";
  const at = key(frame.after) === "with" ? frame.after + 1 : frame.after;
  const partner = mentions.find(({ from }) => from === at);
  return key(at - 1) === "with" && partner !== undefined
    ? joinedWith(partner, mentions, question.tokens)
    : [];
}

/** Manners of which a number tells what was done rather than said: "how much did X agree to pay". */
const DONE = /^(?:agree|refuse|demand|support|accept|promise)$/u;

/** "How many officers does X say he has": a fact in somebody's words; `null` where no number is asked for. */
function countedFact(
  { question, limits }: Reading,
  { form, speakers: [first], frame, manner, after }: SayingFrame,
  [according]: readonly AskedSpeaker[],
): Fact | null {
  const { text, tokens } = question;
  if (form !== "clause" || first === undefined || according === undefined) return null;
  let helper = first.from - 1;
  while (helper > 0 && !isHelpingVerb(tokens[helper]?.key ?? "")) helper -= 1;
  let start = helper;
  while (start > 0 && tokens[start - 1]?.kind === "word") start -= 1;
  if (wantedBy(wordsBetween(question, start, helper)) !== "number") return null;
  if (DONE.test(manner) && tokens[after]?.key === "to") return factOf(text, limits, null);
  const isLeftOut = (i: number): boolean =>
    (i >= first.from && i < first.to) ||
    (i >= helper && frame.has(i)) ||
    i < start ||
    (i === after && isLast(tokens, i) && tokens[i]?.isFrame === true);
  return factOf(withoutTokens(question, isLeftOut), limits, according);
}

const isLast = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i + 1).every(({ kind }) => kind === "mark");

/** "When did she say", "on what day did", "when X said", rather than "what did she say when asked". */
function asksWhen({ tokens }: TokenizedQuestion, { speakers: [speaker] }: SayingFrame): boolean {
  const key = (i: number): string => tokens[i]?.key ?? "";
  if (speaker === undefined) return false;
  return tokens.some((_, i) => {
    if (i >= speaker.from) return false;
    if (/^(?:what|which)$/u.test(key(i)) && /^(?:day|date|year|month)$/u.test(key(i + 1)))
      return isHelpingVerb(key(i + 2));
    return key(i) === "when" && (isHelpingVerb(key(i + 1)) || i + 1 === speaker.from) && isOpening(tokens, i);
  });
}

/** Whether no clause stands before it but what asks ("and tell me when"). */
function isOpening(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && tokens[i]?.kind !== "mark"; i--)
    if (tokens[i]?.isFrame === false) return false;
  return true;
}
