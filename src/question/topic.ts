import { isHelpingVerb } from "../english/function-words.ts";
import { fold } from "../text/terms.ts";
import { isChatter, isNoise, isPlainSaying } from "./frame-words.ts";
import type { SayingFrame } from "./frames/saying-frame.ts";
import type { QuestionMention } from "./mentions/mention.ts";
import type { Topic } from "./question.ts";
import { type Token, type TokenizedQuestion, tokenize, wordsBetween } from "./tokens.ts";
import { clauseEnd, contentTokens, withoutAdverbials } from "./topic-clause.ts";
import { isRecipient, startOfTopic } from "./topic-recipient.ts";

/** Words with what the whole question's capitals tell of them. */
export function asTopic({ tokens, isCaseKept }: TokenizedQuestion, words: string): Topic {
  const inTopic = new Set(tokenize(words).tokens.map(({ key }) => key));
  const names = tokens.filter(
    ({ kind, key, text, isCapital, isFirst }) =>
      kind === "word" && inTopic.has(key) && ((isCaseKept && isCapital && !isFirst) || /\p{N}/u.test(text)),
  );
  return { words, names: names.map(({ text }) => fold(text)) };
}

/** A question's words from the first that tells what about to the last: "exemptions cost" of "how much will the exemptions cost?". */
export function contentWords(words: string): string {
  const question = tokenize(words);
  const content = contentTokens(question.tokens, () => true);
  const [first] = content;
  const last = content.at(-1);
  return first === undefined || last === undefined ? words : wordsBetween(question, first, last + 1);
}

/** Words that tell what about, and where they stand in the question's text. */
export interface TopicWords {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words that tell what about: those behind the verb, or else the rest of the question. `null` where none do.
 * @param where all: the words are asked for themselves, and are taken from behind the verb alone
 */
export function topicOf(
  question: TokenizedQuestion,
  frame: SayingFrame,
  speakers: readonly QuestionMention[],
  where: "after" | "all",
): TopicWords | null {
  const { tokens } = question;
  const named = [...speakers, ...frame.speakers];
  const isFree = (i: number) => !frame.frame.has(i) && !named.some(({ from, to }) => i >= from && i < to);
  const start = where === "after" ? startOfTopic(tokens, frame.after) : frame.after;
  const end = withoutAdverbials(tokens, start, clauseEnd(tokens, start));
  const behind = tokens.flatMap(({ kind, key, isFrame }, i) =>
    kind !== "mark" && i >= start && i < end && isFree(i) && !isFrame && !isChatter(key) ? [i] : [],
  );
  // "X: any quotes?"
  if (where === "after" && behind.every((i) => isPlainSaying(tokens[i]?.key ?? ""))) behind.length = 0;
  const about = topicOfPreface(tokens, frame);
  const rest = contentTokens(tokens, (i) => i >= about && isFree(i));
  const elsewhere =
    isRecipient(tokens, start, end, behind) && where === "after"
      ? rest.filter((i) => !behind.includes(i))
      : [];
  const isBehind = behind.length > 0 && elsewhere.length === 0;
  const chosen = elsewhere.length > 0 ? elsewhere : behind.length > 0 || where === "all" ? behind : rest;
  const [first] = withoutLead(tokens, chosen);
  const last = chosen.at(-1);
  if (first === undefined || last === undefined) return null;
  const isWhole = isBehind || isContiguous(chosen, isFree);
  const from = where === "all" ? startOfWords(tokens, start, first) : first;
  const to = isBehind ? endOfWords(tokens, last + 1, end, isFree) : last + 1;
  const words = isWhole
    ? wordsBetween(question, from, to).replace(/^["“«„](.+)["”»]$/u, "$1")
    : chosen.map((i) => tokens[i]?.text ?? "").join(" ");
  if (words === "") return null;
  return { words, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/**
 * From where the question tells what about. What askers tell of themselves first does not, but for what they are after: "Good evening, I
 * am preparing a talk about the ferry. How does she describe it?"
 */
function topicOfPreface(tokens: readonly Token[], { frame }: SayingFrame): number {
  const first = Math.min(...frame);
  const end = tokens.findLastIndex(({ text }, i) => i < first && /^[.!?]$/u.test(text));
  const preface = tokens.slice(0, end + 1);
  if (!preface.some(({ key }) => /^(?:i|we|my|our)(?:['’]\p{L}+)?$/u.test(key))) return 0;
  const about = preface.findLastIndex(({ key }) => /^(?:about|on|regarding|concerning)$/u.test(key));
  return about < 0 ? end + 1 : about + 1;
}

/** "The words "sow discord"": what is in quote marks is asked about. */
function withoutLead(tokens: readonly Token[], chosen: readonly number[]): readonly number[] {
  const [first = 0, second = 0] = chosen;
  const isLead = isNoise(tokens[first]?.key ?? "") && tokens[second]?.kind === "quotation";
  return isLead ? chosen.slice(1) : chosen;
}

/** Function words that belong to words asked for ("nobody is talking about the plug"). */
function startOfWords(tokens: readonly Token[], from: number, first: number): number {
  let start = from;
  while (
    start < first &&
    (tokens[start]?.kind === "mark" ||
      isHelpingVerb(tokens[start]?.key ?? "") ||
      /^(?:that|what|about|on|of|regarding|against|for|with|out|up|over|to)$/u.test(tokens[start]?.key ?? ""))
  )
    start += 1;
  return start;
}

/** Function words at the end of a topic belong to it: "money that isn't dug in", "until they need it". */
function endOfWords(
  tokens: readonly Token[],
  from: number,
  end: number,
  isFree: (i: number) => boolean,
): number {
  let stop = from;
  while (stop < end && tokens[stop]?.isFrame === true && isFree(stop)) stop += 1;
  return stop;
}

function isContiguous(chosen: readonly number[], isFree: (i: number) => boolean): boolean {
  for (let i = chosen[0] ?? 0; i <= (chosen.at(-1) ?? 0); i++) if (!isFree(i)) return false;
  return true;
}
