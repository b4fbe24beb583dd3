import type { Limits } from "./question.ts";
import type { TopicWords } from "./topic.ts";

/** Words by which a time is counted from the day of asking; "in April" has none. */
const SEEN_FROM_NOW =
  /\b(?:last|this|next|past|previous|ago|yesterday|today|tonight|since|before|after|until|till|by|weeks?|months?|days?|years?)\b/iu;

/**
 * The limits with where their time stands. "What did X say in 2017 about Y" and "…about Y last week" limit the saying; in "the shooting in
 * 2017 in Las Vegas" the time is the event's; at the end of a question a date can be of either.
 * @param timeAt where it was cut out of the text that `topic` is a part of
 */
export function withPlace(limits: Limits, timeAt: number, topic: TopicWords | null): Limits {
  const { time } = limits;
  if (time === null) return limits;
  const isBehind = topic !== null && timeAt >= topic.end;
  const isInside = topic !== null && timeAt > topic.start && !isBehind;
  const isNamed = time.kind === "absolute" || !SEEN_FROM_NOW.test(time.words ?? "");
  const place = isInside ? "topic" : isBehind && isNamed ? "either" : "saying";
  return { ...limits, time: { ...time, place } };
}
