import { isDeterminer, isHelpingVerb, isTopicPreposition } from "../../english/function-words.ts";
import { isNoise } from "../frame-words.ts";
import { range } from "../mentions/mention.ts";
import type { ReadingHead } from "./reading-head.ts";
import { PLAINNESS, type SayingFrame, WEAKER } from "./saying-frame.ts";
import { bothSidesAt, sideBehind, stanceAt } from "./stance.ts";

const NOBODY =
  /^(?:who|anyone|anybody|someone|somebody|people|those|ones|everyone|everybody|person|persons|others?|experts|critics|observers)$/u;
const RELATIVE = /^(?:who|that|which|is|was|it|has|have|had|were|are|s|'s)$/u;
const BEHIND_RELATIVE = /^(?:who|that|which|is|was|it|has|have|had|were|are|been|s|'s|once|ever|the|one)$/u;

/** "Who said", "those who criticised", "anyone against": whoever it was is asked for. */
export function* anybodyAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const { key } = head;
  if (!isAnybody(head, i)) return;
  let at = i + 1;
  if (RELATIVE.test(key(at))) while (BEHIND_RELATIVE.test(key(at)) && !head.isTaken(at)) at += 1;
  const v = head.skipHelpers(at);
  const verb = head.verbAt(v);
  const both = bothSidesAt(head, v);
  const stance =
    both === null
      ? (stanceAt(head, at) ?? stanceAt(head, v) ?? stanceAt(head, i + 1))
      : { manner: "say" as const, to: both };
  // "Who was the opposing captain", but "who was it that opposed".
  const isNoun = v - 1 > i && isDeterminer(key(v - 1)) && (v > at || key(v - 1) !== "that");
  if (verb !== undefined && !head.isNameStart(v) && !isNoun && !isSufferer(head, v)) {
    const { manner, to: behind } = sideBehind(head, verb);
    const to = isWhatAlone(head, behind) ? behind + 1 : behind;
    const weakness = verb.word.isWeak ? WEAKER : 0;
    yield anybody(manner, range(head.leadOf(i), to), to, PLAINNESS.who - weakness);
  } else if (stance !== null) yield anybody(stance.manner, range(i, stance.to), stance.to, PLAINNESS.who);
}

/** "Who said what", "who said what about": nothing is told of the words. */
function isWhatAlone({ key, tokens }: ReadingHead, i: number): boolean {
  const isEnd = tokens.slice(i + 1).every(({ kind }) => kind === "mark");
  return key(i) === "what" && (isEnd || isTopicPreposition(key(i + 1)));
}

/** "Who was added to the party", "who is known as": the verb tells what was done to them, but for "who was quoted". */
function isSufferer(head: ReadingHead, v: number): boolean {
  const verb = head.verbAt(v);
  if (verb === undefined || verb.isBase || /ing$/u.test(head.key(v)) || verb.manner === "oppose")
    return false;
  return (
    /^(?:is|are|was|were|been|s|'s)$/u.test(head.key(v - 1)) && !/^(?:quote|cite)$/u.test(verb.word.lemma)
  );
}

/** "Which senators support", "what experts that warned". */
export function* whichOfThemAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const { key } = head;
  const group = head.groupAt(i);
  if (group?.speakers[0]?.by !== "role" || !/^(?:which|what)$/u.test(key(i - 1))) return;
  if (isDeterminer(key(i)) || head.tokens.slice(i, group.to).some(({ isPossessive }) => isPossessive)) return;
  if (isHelpingVerb(key(group.to)) && stanceAt(head, group.to) === null) return;
  const v = head.skipHelpers(/^(?:who|that)$/u.test(key(group.to)) ? group.to + 1 : group.to);
  const verb = head.verbAt(v);
  const stance = verb === undefined ? stanceAt(head, group.to) : sideBehind(head, verb);
  if (stance !== null) yield anybody(stance.manner, range(i - 1, stance.to), stance.to, PLAINNESS.whoOfThem);
}

/** People by the side that they are on. */
const OPPOSING = /^(?:critics?|opponents?|detractors?|sceptics?|skeptics?|objectors?|foes?)$/u;
const SUPPORTING = /^(?:supporters?|backers?|proponents?|advocates?|defenders?|champions?|fans?)$/u;

/** "Critics of the crackdown, who are they", "what do backers of the plan say": whoever is on that side. */
export function* peopleOfSideAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const { key, tokens } = head;
  const manner = OPPOSING.test(key(i)) ? "criticise" : SUPPORTING.test(key(i)) ? "support" : null;
  if (manner === null || !/^(?:of|to)$/u.test(key(i + 1)) || head.isMark(i + 2)) return;
  const from = head.leadOf(i);
  if (range(from, i).some((at) => !head.isFrame(at) && !isNoise(key(at)) && !isDeterminer(key(at)))) return;
  const last = tokens.findLastIndex(({ kind }) => kind === "word");
  const verb = last > i + 2 && head.verbAt(last)?.word.isPlain === true ? [last] : [];
  yield anybody(manner, [...range(from, i + 2), ...verb], i + 2, PLAINNESS.whoOfThem);
}

/** "Whose words are", "who coined the phrase": whoever said what follows is asked for. */
export function* whoseWordsAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const { key } = head;
  if (head.isTaken(i)) return;
  if (key(i) === "whose" && isWording(head, i + 1) && /^(?:is|are|was|were)$/u.test(key(i + 2)))
    yield anybody("say", range(i, i + 3), i + 3, PLAINNESS.who);
  const at = isDeterminer(key(i + 2)) ? i + 3 : i + 2;
  if (key(i) !== "who" || !USES.test(key(i + 1))) return;
  if (isWording(head, at)) yield anybody("say", range(i, at + 1), at + 1, PLAINNESS.who);
  else if (head.tokens[i + 2]?.kind === "quotation")
    yield anybody("say", range(i, i + 2), i + 2, PLAINNESS.who);
}

const USES = /^(?:uses?|used|coin(?:s|ed)|chose|chooses|spoke|speaks|utter(?:s|ed)|made|makes)$/u;

/** A noun for a stretch of words. */
function isWording({ key }: ReadingHead, i: number): boolean {
  return /^(?:words?|phrases?|sentences?|lines?|quotes?|quotations?|sayings?|expressions?|terms?|statements?|remarks?)$/u.test(
    key(i),
  );
}

/** "According to whom is the channel theirs". */
export function* accordingToWhomAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const { key } = head;
  if (key(i) !== "according" || key(i + 1) !== "to" || !/^whom?$/u.test(key(i + 2)) || head.isTaken(i + 2))
    return;
  const isOpening = i === 0 || head.isMark(i - 1);
  yield anybody("say", range(i, i + 3), isOpening ? i + 3 : 0, PLAINNESS.who);
}

function anybody(
  manner: SayingFrame["manner"],
  frame: readonly number[],
  after: number,
  score: number,
): SayingFrame {
  return { speakers: [], manner, frame: new Set(frame), after, form: "who", score };
}

/** "Names of those": a list of them is asked for. */
function isAnybody({ key, isTaken }: ReadingHead, i: number): boolean {
  const word = key(i);
  if (!NOBODY.test(word) || (isTaken(i) && word !== "who")) return false;
  // "It was Orme who said": of whoever stands before it.
  if (word === "who") return !isTaken(i) && !isTaken(i - 1) && !NOBODY.test(key(i - 1));
  if (!/^(?:of|by|from)$/u.test(key(i - 1)) || /^(?:who|that)$/u.test(key(i + 1))) return true;
  return /^(?:names?|list)$/u.test(key(i - 2));
}
