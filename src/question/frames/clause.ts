import { isAskingWord, isHelpingVerb } from "../../english/function-words.ts";
import type { SayingClass } from "../../english/reporting-verbs.ts";
import { bareMention, range } from "../mentions/mention.ts";
import { determinedGroupAt, type Group, type ReadingHead, type SayingVerb } from "./reading-head.ts";
import { PLAINNESS, type SayingFrame, WEAKER } from "./saying-frame.ts";
import { sideBehind } from "./stance.ts";

/** Verbs that take the noun of a saying: "make a promise", "find words". Folded, in all forms that such questions have. */
const LIGHT =
  /^(?:makes?|made|gives?|gave|given|pays?|paid|offers?|offered|issues?|issued|have|has|had|finds?|found|takes?|took|uses?|used|utter(?:ed)?|released?|get|got|leave|left|holds?|held|choose|chose|come)$/u;
/** Tokens between "make" and "a promise", at most. */
const NOUN_WITHIN = 5;

/** "What did X say", "has X commented": a clause that an auxiliary opens. */
export function* askedClausesAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const { key, verbAt, nounAt } = head;
  if (!isHelpingVerb(key(i)) || head.isTaken(i)) return;
  const known = determinedGroupAt(head, behindAdverbs(head, i + 1));
  if (known === null) return;
  const group = withPartner(
    head,
    known,
    (at) => verbAt(head.skipHelpers(at)) !== undefined && !head.isNounHere(at),
  );
  const v = head.skipHelpers(group.to);
  // "What did Fesk's barber say": not Fesk.
  if (isOwner(head, group) && !head.isNounHere(v) && !head.isMark(v)) return;
  const opening = openingOf(head, i);
  const clause = (
    manner: SayingClass,
    frame: readonly number[],
    after: number,
    score: number,
  ): SayingFrame => ({
    speakers: group.speakers,
    manner,
    frame: new Set([...opening, ...frame]),
    after,
    form: "clause",
    score,
  });
  const verb = verbAt(v);
  const isLight = LIGHT.test(key(v)) || LIGHT.test(key(group.to));
  const before = nounBefore(head, i);
  if (verb !== undefined && isNameHere(head, v, i))
    yield nameBeforeVerb(head, group.speakers[0]?.from ?? v, v, opening, PLAINNESS.clause);
  else if (verb !== undefined && !head.isNounHere(v)) {
    const { manner, to } = sideBehind(head, verb);
    yield clause(manner, range(group.to, to), to, PLAINNESS.clause - weakness(verb));
  } else if (isLight && key(v + 1) !== "of") {
    const from = LIGHT.test(key(v)) ? v + 1 : v;
    const noun = before === null ? head.nextNoun(from, NOUN_WITHIN) : null;
    if (before !== null) yield clause(before, range(group.to, from), from, PLAINNESS.lightVerb);
    else if (noun !== null)
      yield clause(nounAt(noun) ?? "say", range(group.to, noun + 1), noun + 1, PLAINNESS.lightVerb);
  } else if (key(v) === "make" && key(v + 1) === "of")
    yield clause("think", range(group.to, v + 2), v + 2, PLAINNESS.lightVerb);
  else if (/^(?:stand|come)$/u.test(key(v)) && /^(?:where|how)$/u.test(key(i - 1)))
    yield clause("say", [v], v + 1, PLAINNESS.lightVerb);
  else if (/^(?:is|are|was|were|be|been|'?s)$/u.test(key(i))) {
    const side = sideBehind(head, { manner: "say", to: v });
    if (side.to > v) yield clause(side.manner, range(group.to, side.to), side.to, PLAINNESS.stance);
  }
}

/** Whether somebody only owns what stands behind: "Fesk's barber". */
export function isOwner({ tokens }: ReadingHead, { to }: Group): boolean {
  return tokens[to - 1]?.isPossessive === true;
}

/** "What X said", "X said": a clause in the order of a statement. */
export function* statedClausesAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const { key } = head;
  const group = head.groupAt(i);
  if (group === null || isHelpingVerb(key(i - 1)) || isOwner(head, group)) return;
  const isRelative = /^(?:who|that)$/u.test(key(group.to));
  const v = head.skipHelpers(isRelative ? group.to + 1 : group.to);
  const isWh = isAskingWord(key(i - 1)) && !head.isTaken(i - 1);
  if (isWh && /^(?:makes?|made)$/u.test(key(v)) && key(v + 1) === "of") {
    yield {
      speakers: group.speakers,
      manner: "think",
      frame: new Set([...openingOf(head, i - 1), i - 1, ...range(group.to, v + 2)]),
      after: v + 2,
      form: "clause",
      score: PLAINNESS.lightVerb,
    };
    return;
  }
  const verb = head.verbAt(v);
  if (verb === undefined || head.isNounHere(v) || (!isStated(verb) && !isWh && v === group.to)) return;
  const opening = isWh ? [...openingOf(head, i - 1), i - 1] : [];
  if (isNameHere(head, v, i - 1)) {
    yield nameBeforeVerb(head, i, v, opening, PLAINNESS.statedUnknown);
    return;
  }
  const { manner, to } = sideBehind(head, verb);
  const isWhat = isWh && /^(?:what|whatever|how|which)$/u.test(key(i - 1));
  const aside = !isWhat && isSubordinate(key(i - 1)) ? WEAKER : 0;
  yield {
    speakers: group.speakers,
    manner,
    frame: new Set([...opening, ...range(group.to, to)]),
    after: to,
    form: "clause",
    score: (isWhat ? PLAINNESS.statedAfterWhat : PLAINNESS.stated) - weakness(verb) - aside,
  };
}

/** "Zuckerberg and trump say", where no Trump is known: the words from "and" up to where `isEnd` holds are one more. */
export function withPartner(
  head: ReadingHead,
  { speakers, to }: Group,
  isEnd: (at: number) => boolean,
): Group {
  const end = to + 1 + LONGEST_PARTNER;
  if (!/^(?:and|or)$/u.test(head.key(to))) return { speakers, to };
  for (let at = to + 1; at <= end; at++) {
    if (at > to + 1 && isEnd(at))
      return { speakers: [...speakers, { ...bareMention("unknown", to + 1, at), isWeak: true }], to: at };
    const token = head.tokens[at];
    if (token?.kind !== "word" || token.isFrame || head.isTaken(at) || head.verbAt(at) !== undefined) break;
  }
  return { speakers, to };
}

/** Words of a name that is not known behind "and", at most. */
const LONGEST_PARTNER = 2;

/** Finite, or "people say": a form that follows its subject. */
function isStated({ isBase, word }: SayingVerb): boolean {
  return !isBase || word.lemma === "say" || word.lemma === "think";
}

/** Words that open a clause which tells when, why or under what, rather than what was said. */
function isSubordinate(key: string): boolean {
  return /^(?:when|where|why|if|because|after|before|while|since|as|whether|until|once|although|though|unless)$/u.test(
    key,
  );
}

/** A verb that tells as well of something done leaves it open whether words are asked for. */
const weakness = ({ word }: SayingVerb): number => (word.isDeed ? WEAKER + OPEN : word.isWeak ? WEAKER : 0);
const OPEN = 0.25;

/** Adverbs behind an auxiliary, at most. */
const MOST_ADVERBS = 3;

/** "What else did", "has it ever", "what is it that": before the subject of a question. */
export function behindAdverbs(head: ReadingHead, i: number): number {
  let at = i;
  while (at - i < MOST_ADVERBS && ADVERB.test(head.key(at)) && !head.isTaken(at) && !isSubject(head, at))
    at += 1;
  return at;
}

const ADVERB = /^(?:else|exactly|ever|also|actually|really|just|then|it|that|both|either|neither)$/u;

/** "What does it say": the pronoun is whose words are asked for; in "what is it that Fesk said" it is not. */
function isSubject(head: ReadingHead, i: number): boolean {
  return head.key(i) === "it" && head.verbAt(head.skipHelpers(i + 1)) !== undefined;
}

/** The words of the question's opening that tell nothing of what is asked about: "what exactly did", "which words did". */
export function openingOf(head: ReadingHead, i: number): number[] {
  return range(head.questionWordBefore(i), i + 1).filter(
    (at) => at === i || head.isFrame(at) || head.nounAt(at) !== undefined,
  );
}

/** The noun of saying between "what" and an auxiliary: "which words did". */
function nounBefore(head: ReadingHead, i: number): SayingClass | null {
  for (let at = head.questionWordBefore(i) + 1; at < i; at++) {
    const noun = head.nounAt(at);
    if (noun !== undefined) return noun;
  }
  return null;
}

/** A bare verb right before another one that is finite is a name: "what emma post said". */
function isNameHere(head: ReadingHead, v: number, opener: number): boolean {
  const [first, next] = [head.verbAt(v), head.verbAt(v + 1)];
  if (first?.isBase !== true || first.to !== v + 1 || next === undefined || /ing$/u.test(head.key(v + 1)))
    return false;
  return !next.isBase || isStated(next) || (isHelpingVerb(head.key(opener)) && v - opener <= 3);
}

function nameBeforeVerb(
  head: ReadingHead,
  from: number,
  v: number,
  opening: readonly number[],
  score: number,
): SayingFrame {
  const verb = head.verbAt(v + 1);
  const after = verb?.to ?? v + 2;
  return {
    speakers: [{ ...bareMention("unknown", from, v + 1), isWeak: true }],
    manner: verb?.manner ?? "say",
    frame: new Set([...opening, ...range(v + 1, after)]),
    after,
    form: "clause",
    score,
  };
}
