import { isAskingWord, isDeterminer, isHelpingVerb, isPreposition } from "../../english/function-words.ts";
import { pronounOf } from "../../english/pronouns.ts";
import { isBetween, isRequestWord } from "../frame-words.ts";
import { bareMention, range } from "../mentions/mention.ts";
import { isOrdinaryWord } from "../mentions/ordinary.ts";
import { behindAdverbs, isOwner, openingOf } from "./clause.ts";
import { determinedGroupAt, type Group, type ReadingHead } from "./reading-head.ts";
import { PLAINNESS, type SayingFrame } from "./saying-frame.ts";
import { sideBehind } from "./stance.ts";

/** Words of a name that nobody known bears, with what stands between it and its verb, at most. */
const LONGEST = 5;

/** What texts do as well as people: "what does the new law say". */
const OF_THINGS = /^(?:say|write|claim|suggest|explain|warn|predict|announce|recommend|confirm|demand)$/u;

/** "What did lebron say", "has jane roe commented", "what lebron said": nobody who is known; the words up to a plain verb. */
export function* unknownAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const { key } = head;
  if (head.isTaken(i)) return;
  const isAsked = isHelpingVerb(key(i)) && !/^(?:who|whom)$/u.test(key(i - 1));
  const isStated = /^(?:what|whatever|how)$/u.test(key(i)) && !isHelpingVerb(key(i + 1));
  if (!isAsked && !isStated) return;
  const start = isAsked ? behindAdverbs(head, i + 1) : i + 1;
  const group = determinedGroupAt(head, start);
  if (group !== null && !isCutShort(head, group)) return;
  for (let v = start + 1; v <= Math.min(head.tokens.length - 1, start + LONGEST); v++) {
    if (head.isMark(v - 1)) return;
    const verb = head.verbAt(v);
    // "What's the best quote": a thing that is.
    if (/^(?:is|are|was|were|s)$/u.test(key(i)) && head.nounAt(v) !== undefined) return;
    // "How does Vietnam rank in press freedom": no name ends in "in".
    const isObliged = key(v - 1) === "to" && /^(?:have|has|had)$/u.test(key(v - 2));
    if (isPreposition(key(v - 1)) && !isObliged) continue;
    if (verb === undefined || verb.word.isWeak || head.isNounHere(v) || (isStated && verb.isBase)) continue;
    const words = range(start, v).filter((at) => !isBetween(key(at)));
    const last = words.at(-1);
    if (last === undefined || last < (group?.to ?? 0) || !isNamelike(head, words)) return;
    const { manner, to } = sideBehind(head, verb);
    const isDescribed = isDeterminer(key(start)) && OF_THINGS.test(manner);
    const plain = isAsked ? PLAINNESS.askedUnknown : PLAINNESS.statedUnknown;
    yield {
      speakers: [{ ...bareMention("unknown", start, last + 1), isWeak: true }],
      manner,
      frame: new Set([...openingOf(head, i), ...range(last + 1, to)]),
      after: to,
      form: "clause",
      score: isDescribed ? PLAINNESS.describedUnknown : plain,
    };
    return;
  }
}

/** "Yusuf al-hadrani", where only a Yusuf is known: the name goes on behind those who are known. */
function isCutShort(head: ReadingHead, { speakers, to }: Group): boolean {
  const [first] = speakers;
  const next = head.tokens[to];
  if (speakers.length !== 1 || first === undefined || next?.kind !== "word" || isBetween(next.key))
    return false;
  // "What did Fesk's barber say": somebody of Fesk's whom nothing known tells of.
  if (isOwner(head, { speakers, to })) return head.verbAt(to) === undefined && head.nounAt(to) === undefined;
  return first.by === "name" && !isOrdinaryWord(next);
}

/** Whether words can be a name or a description: no noun for a saying, no question, and something besides function words. */
function isNamelike(head: ReadingHead, words: readonly number[]): boolean {
  return (
    words.some((at) => !head.isFrame(at)) &&
    words.every(
      (at) =>
        head.nounAt(at) === undefined &&
        pronounOf(head.key(at)) === undefined &&
        !isRequestWord(head.key(at)) &&
        !isAskingWord(head.key(at)) &&
        !isHelpingVerb(head.key(at)) &&
        !/^\p{N}/u.test(head.key(at)),
    )
  );
}
