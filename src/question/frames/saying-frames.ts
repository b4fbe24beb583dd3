import type { QuestionMention } from "../mentions/mention.ts";
import type { TokenizedQuestion } from "../tokens.ts";
import { asidesAt } from "./aside.ts";
import { askedClausesAt, statedClausesAt } from "./clause.ts";
import { deedsAt } from "./deed.ts";
import { headingsAt, namesAloneAt } from "./heading.ts";
import { anybodysWordsAt, nounsByAt, ownedNounsAt, passivesAt } from "./noun.ts";
import { createReadingHead, type ReadingHead } from "./reading-head.ts";
import type { SayingFrame } from "./saying-frame.ts";
import { unknownAt } from "./unknown.ts";
import { accordingToWhomAt, anybodyAt, peopleOfSideAt, whichOfThemAt, whoseWordsAt } from "./who.ts";

/** The forms of asking for sayings, each reading what begins at a token; of two that are as plain the first counts. */
const FORMS: readonly ((head: ReadingHead, i: number) => Iterable<SayingFrame>)[] = [
  askedClausesAt,
  unknownAt,
  whichOfThemAt,
  peopleOfSideAt,
  statedClausesAt,
  ownedNounsAt,
  nounsByAt,
  passivesAt,
  headingsAt,
  namesAloneAt,
  asidesAt,
  anybodyAt,
  accordingToWhomAt,
  whoseWordsAt,
  anybodysWordsAt,
  deedsAt,
];

/** The ways to read a question as one for what somebody said, the plainest first. */
export function sayingFrames(
  question: TokenizedQuestion,
  mentions: readonly QuestionMention[],
): SayingFrame[] {
  const head = createReadingHead(question, mentions);
  return question.tokens
    .flatMap((_, i) => FORMS.flatMap((read) => [...read(head, i)]))
    .sort((a, b) => b.score - a.score);
}
