import { isHelpingVerb } from "../../english/function-words.ts";
import { isNoise } from "../frame-words.ts";
import { type QuestionMention, range } from "../mentions/mention.ts";
import { behindAdverbs } from "./clause.ts";
import { determinedGroupAt, type ReadingHead } from "./reading-head.ts";
import { PLAINNESS, type SayingFrame } from "./saying-frame.ts";

/** Auxiliaries whose questions a person's own words may answer; what happened ("did", "was", "has") a passage tells. */
const OF_WILL = /^(?:do|does|will|would|may|might|should|won't|doesn't|don't)$/u;

/**
 * "Why did the chief's lawyer accept less money", "does the minister believe in it": somebody's reasons and intentions, which their own
 * words tell best. The verb is part of what is asked about.
 */
export function* deedsAt(head: ReadingHead, i: number): Generator<SayingFrame> {
  const { key } = head;
  if (!isHelpingVerb(key(i)) || head.isTaken(i)) return;
  const question = head.questionWordBefore(i);
  const isWhy = key(question) === "why";
  const isOfWill =
    OF_WILL.test(key(i)) && (question === i || (key(question) === "how" && question === i - 1));
  if (!isWhy && !isOfWill) return;
  const group = determinedGroupAt(head, behindAdverbs(head, i + 1));
  if (group === null || !group.speakers.every((one) => isWhy || isPerson(one))) return;
  if (group.speakers.some(({ by }) => by === "unknown" || by === "pronoun")) return;
  const v = head.skipHelpers(group.to);
  if (key(v) === "" || head.isFrame(v) || isNoise(key(v)) || head.tokens[group.to - 1]?.isPossessive) return;
  yield {
    speakers: group.speakers,
    manner: "say",
    frame: new Set([...range(question, i + 1), ...range(group.to, v)]),
    after: v,
    form: "deed",
    score: PLAINNESS.deed,
  };
}

function isPerson({ by, matches }: QuestionMention): boolean {
  return by === "role" || matches.some(({ identity }) => identity.kind !== "body");
}
