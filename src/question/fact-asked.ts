import { isAskingWord, isDeterminer, isHelpingVerb } from "../english/function-words.ts";
import { reportingNoun, reportingVerb } from "../english/reporting-verbs.ts";
import { isPersonNoun } from "../english/roles.ts";
import { askedSpeaker } from "./asked-speaker.ts";
import type { SayingFrame } from "./frames/saying-frame.ts";
import type { QuestionMention } from "./mentions/mention.ts";
import type { Names } from "./names/names.ts";
import type { Token, TokenizedQuestion } from "./tokens.ts";

const MEASURE =
  /^(?:many|much|long|old|far|tall|high|deep|big|large|often|soon|fast|heavy|wide|late|early|close|quickly|frequently)$/u;
/** What stands before the word that asks: "in which", "approximately how many", "and where". */
const BEFORE_ASKING =
  /^(?:in|on|at|to|for|from|by|of|with|under|during|after|before|since|about|approximately|roughly|and|so|but|then|now|to|into|through|against)$/u;
const TIME_NOUN = /^(?:year|day|date|month|century|decade|time|season|week)$/u;

/**
 * Whether a question that holds words of saying asks for a fact all the same: for a place, a number, a name or a thing of somebody
 * who did something ("which country announced …", "where did X agree to build"), or of nobody who is known to speak.
 */
export function asksForFact(
  question: TokenizedQuestion,
  frame: SayingFrame,
  { names }: { readonly names: Names },
): boolean {
  const { tokens } = question;
  const from = askingFrom(tokens);
  const [speaker] = frame.speakers;
  // "The IRS announced something. Where was that?"
  if (from > 0 && frame.after <= from) return true;
  if (frame.form === "aside" || frame.form === "heading") return false;
  const isSaying = isPlainSaying(tokens, frame);
  const asking = askingAt(tokens, from);
  if (asking !== null && tokens[asking]?.key === "where" && !hasVerbOfSaying(tokens, frame)) return true;
  if (asking === null ? asksInPlace(tokens, from) && !isSaying : asksForName(tokens, asking)) return true;
  if (asking !== null && asksForThing(tokens, asking, frame)) return true;
  if (isPassive(tokens, frame)) return true;
  if (speaker === undefined || speaker.by === "pronoun") return false;
  if (isSaying && (frame.form !== "clause" || PLAINLY.test(verbOf(tokens, frame)?.lemma ?? ""))) return false;
  return frame.speakers.every((mention) => !isKnown(question, mention, names));
}

/** Where the sentence begins that asks: the last one with a question mark, or the last. */
function askingFrom(tokens: readonly Token[]): number {
  const ends = tokens.flatMap(({ text }, i) =>
    /[.!?]["”’']?$/u.test(text) && tokens[i + 1]?.isCapital ? [i + 1] : [],
  );
  const last = ends.at(-1) ?? 0;
  const rest = tokens.slice(last);
  return rest.some(({ key }) => isAskingWord(key)) ? last : 0;
}

/** The word that asks, at the sentence's beginning or at its end ("announced it will do what"). */
function askingAt(tokens: readonly Token[], from: number): number | null {
  let i = from;
  while (i < tokens.length && (BEFORE_ASKING.test(tokens[i]?.key ?? "") || tokens[i]?.kind === "mark"))
    i += 1;
  if (isAskingWord(tokens[i]?.key ?? "")) return i;
  const words = tokens.flatMap(({ kind }, at) => (kind === "word" && at >= from ? [at] : []));
  const last = words.at(-1);
  return last !== undefined && words.length > 3 && isAskingWord(tokens[last]?.key ?? "") ? last : null;
}

function asksForThing(tokens: readonly Token[], at: number, frame: SayingFrame): boolean {
  const key = (i: number): string => tokens[i]?.key ?? "";
  const isTold = frame.form === "clause" && hasVerbOfSaying(tokens, frame);
  if (key(at) === "how" && (/^(?:often|frequently)$/u.test(key(at + 1)) || COUNTED.test(key(at + 2))))
    return false;
  if (key(at) === "how")
    return MEASURE.test(key(at + 1)) || /^(?:is|are|was|were|can|could)$/u.test(key(at + 1));
  if (key(at) === "when") return !isTold;
  if (!/^(?:what|which)$/u.test(key(at))) return false;
  if (tokens.slice(at + 1).every(({ kind }) => kind === "mark")) return at > 0;
  const noun = nounBehind(tokens, at + 1);
  if (noun === null) return false;
  if (TIME_NOUN.test(key(noun))) return !isTold;
  if (WORDS_SAID.test(key(noun))) return false;
  // "Which politicians called for …" asks for voices; "which star announced his retirement" for a name.
  if (!isPersonNoun(key(noun))) return !isTold;
  return frame.form === "deed" || frame.manner === "announce" || verbOf(tokens, frame)?.isWeak === true;
}

/** "How many times did she say", "how many quotes by her". */
const COUNTED = /^(?:times|quotes?|quotations?|statements?|comments?|remarks?|sayings?)$/u;

/** What was said, or how: "which words did she choose". */
const WORDS_SAID =
  /^(?:words|quotes?|quotations?|comments?|remarks?|statements?|sayings?|answers?|response|reply|reaction|opinions?|views?|stance|position|way|tone|terms|advice|excuses?|promises?|criticisms?|complaints?|warnings?|thoughts?)$/u;

/** "… announced that it will help which region?": the word that asks stands where its answer would. */
function asksInPlace(tokens: readonly Token[], from: number): boolean {
  return tokens.some(({ key, kind }, i) => {
    if (
      i <= from + 2 ||
      kind !== "word" ||
      !/^(?:which|what)$/u.test(key) ||
      isHelpingVerb(tokens[i + 1]?.key ?? "")
    )
      return false;
    if (ASKS_INDIRECTLY.test(tokens[i - 1]?.key ?? "") || tokens[i - 1]?.kind !== "word") return false;
    const behind = tokens[i + 1];
    return (
      behind === undefined ||
      behind.kind === "mark" ||
      IN_PLACE.test(tokens[i - 1]?.key ?? "") ||
      IN_PLACE.test(behind.key)
    );
  });
}

/** "Tell me what", "any idea what": another clause begins there. */
const ASKS_INDIRECTLY =
  /^(?:me|us|know|tell|idea|about|wonder|wondering|explain|sure|remember|clue|out|and|or)$/u;
const IN_PLACE = /^(?:in|on|at|to|for|from|by|of|with|under|as|during|into)$/u;

/** "What is it called", "which theorem states", "which company announced": a thing that does what no speaker does. */
function asksForName(tokens: readonly Token[], at: number): boolean {
  const key = (i: number): string => tokens[i]?.key ?? "";
  if (!/^(?:what|which)$/u.test(key(at))) return false;
  const called = tokens.findIndex(
    ({ key: word }, i) => i > at && /^(?:called|named|termed|considered|known)$/u.test(word),
  );
  if (
    called > 0 &&
    called <= at + 5 &&
    tokens.slice(at, called).some((token) => /^(?:is|are|was|were|be|been)$/u.test(token.key))
  )
    return true;
  const noun = nounBehind(tokens, at + 1);
  if (noun === null || isPersonNoun(key(noun)) || reportingNoun(key(noun)) !== undefined) return false;
  const verb = reportingVerb(key(noun + 1));
  return verb !== undefined && !SAYS_ITSELF.test(verb.lemma);
}

/** What a body says in words, and a theorem does not. */
const SAYS_ITSELF =
  /^(?:say|tell|claim|deny|warn|criticise|praise|condemn|apologise|complain|accuse|thank|call)$/u;

/** The noun that "which" or "what" asks for: "which new treat did", "what number is"; `null` where a verb or a name follows. */
function nounBehind(tokens: readonly Token[], from: number): number | null {
  const key = (i: number): string => tokens[i]?.key ?? "";
  if (isDeterminer(key(from)) || isHelpingVerb(key(from))) return null;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_NOUN); at++) {
    const next = tokens[at + 1];
    if (tokens[at]?.kind !== "word") return null;
    const isLast =
      next === undefined ||
      next.kind !== "word" ||
      isHelpingVerb(next.key) ||
      reportingVerb(next.key) !== undefined;
    if (isLast) return at;
  }
  return null;
}

/** Words of "which wildly popular new show", at most. */
const LONGEST_NOUN = 6;

/** A verb that tells that something was said, whatever else was done. */
const SAYING =
  /^(?:say|write|think|explain|claim|answer|deny|apologise|praise|criticise|complain|thank|warn|predict|suggest)$/u;

/** What whoever is named says, be they known or not. */
const PLAINLY =
  /^(?:say|tell|claim|think|comment|write|answer|respond|reply|react|promise|deny|apologise|describe|explain|talk|speak|warn|predict|insist|argue|add|note|state)$/u;

function verbOf(tokens: readonly Token[], frame: SayingFrame) {
  return reportingVerb(tokens[frame.after - 1]?.key ?? "");
}

/** "Why were the cars recalled": nobody said it. */
function isPassive(tokens: readonly Token[], { form, speakers: [speaker], after }: SayingFrame): boolean {
  if (form !== "clause" || speaker === undefined) return false;
  let at = speaker.from - 1;
  while (at > 0 && (isDeterminer(tokens[at]?.key ?? "") || tokens[at]?.isFrame === false)) at -= 1;
  const isAsked = /^(?:why|how|when)$/u.test(tokens[at - 1]?.key ?? "");
  const isDone = /^(?:is|are|was|were)$/u.test(tokens[at]?.key ?? "");
  return isAsked && isDone && !/ing$/u.test(tokens[after - 1]?.key ?? "");
}

function hasVerbOfSaying(tokens: readonly Token[], frame: SayingFrame): boolean {
  const verb = verbOf(tokens, frame);
  return verb !== undefined && !verb.isWeak && !verb.isDeed && SAYING.test(verb.class);
}

/** "What did X say", "comments by X": words are asked for and nothing else. */
export function isPlainSaying(tokens: readonly Token[], frame: SayingFrame): boolean {
  if (hasVerbOfSaying(tokens, frame)) return true;
  return (
    frame.form === "noun" &&
    [...frame.frame].some((i) =>
      /^(?:quotes?|comments?|remarks?|statements?|words?|anything|something|thoughts?|quotations?|sayings?|opinions?|views?|stance|take|reaction|response)$/u.test(
        tokens[i]?.key ?? "",
      ),
    )
  );
}

function isKnown(question: TokenizedQuestion, mention: QuestionMention, names: Names): boolean {
  const asked = askedSpeaker(question, mention, names);
  if (asked.by === "name") return true;
  return asked.by === "role" && asked.matches[0]?.missing.length === 0;
}
