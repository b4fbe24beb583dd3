import { isAskingWord, isDeterminer, isHelpingVerb, isPreposition } from "../english/function-words.ts";
import { reportingNoun } from "../english/reporting-verbs.ts";
import type { SayingFrame } from "./frames/saying-frame.ts";
import { isNoise } from "./frame-words.ts";
import type { Token } from "./tokens.ts";

/** Where the sentence begins that asks: the last one with a question mark, or the last. */
export function askingFrom(tokens: readonly Token[]): number {
  const ends = tokens.flatMap(({ text }, i) =>
    /[.!?]["”’']?$/u.test(text) && tokens[i + 1]?.isCapital ? [i + 1] : [],
  );
  const last = ends.at(-1) ?? 0;
  const rest = tokens.slice(last);
  return rest.some(({ key }) => isAskingWord(key)) ? last : 0;
}

/**
 * The word that asks: the first that opens a clause of the sentence ("for a time, which colour did"), else one that stands where its
 * answer would ("it will help which region", "announced it will do what"). A clause that only tells when or where asks nothing, nor does
 * one that hangs on another ("tell me what").
 */
export function askingAt(tokens: readonly Token[], from: number): number | null {
  const asks = tokens.flatMap(({ key, isFrame }, i) =>
    i >= from && isFrame && isAskingWord(key) ? [i] : [],
  );
  return (
    asks.find((i) => opensClause(tokens, i, from)) ?? asks.find((i) => standsInPlace(tokens, i, from)) ?? null
  );
}

function opensClause(tokens: readonly Token[], at: number, from: number): boolean {
  const [key = "", next = ""] = [tokens[at]?.key, tokens[at + 1]?.key];
  if (/^(?:when|where|while|whether|whoever|whatever)$/u.test(key) && !isHelpingVerb(next)) return false;
  // "What I would like to know is"
  if (key === "what" && /^(?:i|we)$/u.test(next)) return false;
  let i = at - 1;
  while (i >= from && standsBefore(tokens[i]?.key ?? "")) i -= 1;
  return i < from || (tokens[i]?.kind === "mark" && tellsWhat(tokens, at));
}

/** "In which", "and approximately how many". */
function standsBefore(key: string): boolean {
  return isPreposition(key) || /^(?:about|approximately|roughly|and|so|but|then|now)$/u.test(key);
}

/** Whether the clause tells what it asks for; "…, what was it?" asks for what stands before it. */
function tellsWhat(tokens: readonly Token[], at: number): boolean {
  const end = tokens.findIndex(({ kind }, i) => i > at && kind === "mark");
  return tokens
    .slice(at, end < 0 ? tokens.length : end)
    .some(({ kind, isFrame, key }) => kind !== "mark" && !isFrame && !isNoise(key));
}

function standsInPlace(tokens: readonly Token[], at: number, from: number): boolean {
  const isWord = (i: number): boolean => tokens[i]?.kind === "word";
  if (at <= from + 2 || !isWord(at - 1) || ASKS_INDIRECTLY.test(tokens[at - 1]?.key ?? "")) return false;
  const isLast = !tokens.slice(at + 1).some(({ kind }) => kind === "word");
  if (isLast) return true;
  const [key = "", next = ""] = [tokens[at]?.key, tokens[at + 1]?.key];
  if (!/^(?:which|what)$/u.test(key) || isHelpingVerb(next)) return false;
  // "Thanked her for what she said": nothing is asked there.
  if (/^(?:i|you|he|she|it|we|they)$/u.test(next)) return false;
  return isPreposition(tokens[at - 1]?.key ?? "") || !isWord(at + 1) || isPreposition(next);
}

/** "Tell me what", "any idea what": another clause begins there. */
const ASKS_INDIRECTLY =
  /^(?:me|us|know|tell|idea|about|wonder|wondering|explain|sure|remember|clue|out|and|or)$/u;

/** Whether what asks belongs to the saying: nothing of what is asked about stands between the two. */
export function isAskedWith(frame: SayingFrame, asking: number, tokens: readonly Token[]): boolean {
  const { form, speakers } = frame;
  const [speaker] = speakers;
  const starts = [...frame.frame, ...speakers.map(({ from }) => from)];
  if (form === "heading")
    return speaker !== undefined && standsAlone(tokens, speaker.from, speakers.at(-1)?.to ?? 0);
  if (form === "noun" ? isTag(tokens, Math.min(...starts), asking) : frame.frame.has(asking)) return true;
  // The lead of a noun reaches back to the sentence's beginning, whatever stands there.
  const first = form === "noun" ? (speaker?.from ?? asking) : Math.min(...starts.filter((i) => i > asking));
  if (first <= asking) return false;
  const between = tokens.slice(asking + 1, first);
  const isEmpty = ({ kind, key, isFrame }: Token): boolean =>
    kind === "word" && (isFrame || isNoise(key) || reportingNoun(key) !== undefined);
  if (between.every(isEmpty)) return true;
  // "What did Nepal's Oli say": what is said of somebody before their name.
  return (
    form === "clause" &&
    isHelpingVerb(between[0]?.key ?? "") &&
    between
      .slice(1)
      .every(
        ({ kind, key }) =>
          kind === "word" && !isPreposition(key) && !isHelpingVerb(key) && !isAskingWord(key),
      )
  );
}

/** "Germany's leader: in what state is Europe?", "Luck or not? The head of the airport." */
function standsAlone(tokens: readonly Token[], from: number, to: number): boolean {
  const isEnd = (token: Token | undefined): boolean =>
    token === undefined || /^[?!.:;–—-]$/u.test(token.text);
  const first = isDeterminer(tokens[from - 1]?.key ?? "") ? from - 1 : from;
  return isEnd(tokens[first - 1]) && isEnd(tokens[to]);
}

/** "Why is it so, in Orme's words", "why is it so? Her words": whose words are asked for stands beside the question. */
function isTag(tokens: readonly Token[], first: number, asking: number): boolean {
  const lead = tokens[first - 1];
  return first > asking && (tokens[first]?.key === "in" || lead?.key === "in" || lead?.kind === "mark");
}
