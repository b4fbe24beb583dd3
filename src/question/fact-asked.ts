import { isDeterminer, isHelpingVerb, isTopicPreposition } from "../english/function-words.ts";
import { reportingNoun, reportingVerb } from "../english/reporting-verbs.ts";
import { isPersonNoun } from "../english/roles.ts";
import { askedSpeaker } from "./asked-speaker.ts";
import { askingAt, askingFrom, isAskedWith } from "./asking-word.ts";
import type { SayingFrame } from "./frames/saying-frame.ts";
import type { QuestionMention } from "./mentions/mention.ts";
import type { Names } from "./names/names.ts";
import type { Token, TokenizedQuestion } from "./tokens.ts";

const MEASURE =
  /^(?:many|much|long|old|far|tall|high|deep|big|large|often|soon|fast|heavy|wide|late|early|close|quickly|frequently)$/u;
const TIME_NOUN = /^(?:year|day|date|month|century|decade|time|season|week)$/u;

/**
 * Whether a question that holds words of saying asks for a fact all the same: for a place, a number, a name or a thing of somebody
 * who did something ("which country announced …", "where did X agree to build"), of nobody who is known to speak, or with a word that asks
 * and has no part in the saying ("which virus makes officials at X say …").
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
  if (frame.form === "aside") return false;
  const asking = askingAt(tokens, from);
  if (asking !== null && !isAskedWith(frame, asking, tokens)) return true;
  if (frame.form === "heading") return false;
  const isSaying = isPlainSaying(tokens, frame);
  if (asking !== null && tokens[asking]?.key === "where" && !isOfViews(tokens, frame)) return true;
  if (asking !== null && (asksForName(tokens, asking) || asksForThing(tokens, asking, frame))) return true;
  if (asking !== null && isPassive(tokens, asking, frame)) return true;
  // "What does it mean when": nobody's words.
  if (speaker !== undefined && isThing(tokens, speaker) && verbOf(tokens, frame)?.lemma === "mean")
    return true;
  if (speaker === undefined || speaker.by === "pronoun") return false;
  if (isSaying && (frame.form !== "clause" || PLAINLY.test(verbOf(tokens, frame)?.lemma ?? ""))) return false;
  return frame.speakers.every((mention) => !isKnown(question, mention, names));
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
  if (tokens.slice(at + 1).every(({ kind }) => kind === "mark")) return at > 0 && !frame.frame.has(at);
  const noun = nounBehind(tokens, at + 1);
  if (noun === null) return false;
  if (TIME_NOUN.test(key(noun))) return !isTold;
  if (WORDS_SAID.test(key(noun)) || isNounOfClause(key(noun), frame)) return false;
  // "Which politicians called for …" asks for voices; "which star announced his retirement" for a name.
  if (!isPersonNoun(key(noun))) return !isTold;
  // "Which leader did the president welcome": whom, and not what was said.
  if (isHelpingVerb(key(noun + 1)) && frame.speakers.some(({ from }) => from > noun))
    return !PLAINLY.test(verbOf(tokens, frame)?.lemma ?? "");
  return (
    frame.form === "deed" ||
    /^(?:announce|write)$/u.test(frame.manner) ||
    verbOf(tokens, frame)?.isWeak === true
  );
}

/** "How many times did she say", "how many quotes by her". */
const COUNTED = /^(?:times|quotes?|quotations?|statements?|comments?|remarks?|sayings?)$/u;

/** What was said, or how: "which words did she choose". */
const WORDS_SAID =
  /^(?:words|quotes?|quotations?|comments?|remarks?|statements?|sayings?|answers?|response|reply|reaction|opinions?|views?|stance|position|way|tone|terms|advice|excuses?|promises?|criticisms?|complaints?|warnings?|thoughts?)$/u;

/** "What reasons did X give", "which argument did X make": what is given or made is said. */
function isNounOfClause(word: string, { form, speakers }: SayingFrame): boolean {
  return form === "clause" && speakers.length > 0 && reportingNoun(word) !== undefined;
}

/** "Where does X stand on", "where did X say": what X thinks, or says of it; but "where does X stand in the ranking". */
function isOfViews(tokens: readonly Token[], frame: SayingFrame): boolean {
  const [verb, next] = [tokens[frame.after - 1]?.key, tokens[frame.after]?.key ?? ""];
  return hasVerbOfSaying(tokens, frame) || (verb === "stand" && isTopicPreposition(next));
}

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
      (reportingVerb(next.key) !== undefined && !isNounBeforeHelper(tokens, at + 1));
    if (isLast) return at;
  }
  return null;
}

/** "What kind of warning did": the noun, although the word is a form of a verb as well. */
function isNounBeforeHelper(tokens: readonly Token[], at: number): boolean {
  return reportingNoun(tokens[at]?.key ?? "") !== undefined && isHelpingVerb(tokens[at + 1]?.key ?? "");
}

/** Words of "which wildly popular new show", at most. */
const LONGEST_NOUN = 6;

/** A verb that tells that something was said, whatever else was done. */
const SAYING =
  /^(?:say|write|think|explain|claim|answer|deny|apologise|praise|criticise|complain|thank|warn|predict|suggest)$/u;

/** What whoever is named says, be they known or not. */
const PLAINLY =
  /^(?:say|tell|claim|think|comment|write|answer|respond|reply|react|(?:hit|fire|strike|clap|shoot) back|promise|deny|apologise|describe|explain|talk|speak|warn|predict|insist|argue|add|note|state)$/u;

function isThing(tokens: readonly Token[], { by, from }: QuestionMention): boolean {
  return by === "pronoun" && tokens[from]?.key === "it";
}

/** The verb of a clause; of two words where it has as many ("hit back"). */
function verbOf(tokens: readonly Token[], { after }: SayingFrame) {
  const [first = "", last = ""] = [tokens[after - 2]?.key, tokens[after - 1]?.key];
  return reportingVerb(`${first} ${last}`) ?? reportingVerb(last);
}

/** "Why were the cars recalled": nobody said it. */
function isPassive(tokens: readonly Token[], asking: number, { form, after }: SayingFrame): boolean {
  return (
    form === "clause" &&
    /^(?:why|how|when)$/u.test(tokens[asking]?.key ?? "") &&
    /^(?:is|are|was|were)$/u.test(tokens[asking + 1]?.key ?? "") &&
    !/ing$/u.test(tokens[after - 1]?.key ?? "")
  );
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
