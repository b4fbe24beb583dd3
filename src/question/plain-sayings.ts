import type { AskedSpeaker } from "./asked-speaker.ts";
import type { Limits, Sayings, Topic } from "./question.ts";

/** What somebody said on a topic, in whatever manner. */
export function plainSayings(
  speakers: readonly AskedSpeaker[],
  topic: Topic | null,
  limits: Limits,
): Sayings {
  return {
    asks: "sayings",
    speakers,
    topic,
    manner: "say",
    order: "best",
    most: null,
    besides: "nothing",
    reading: "sure",
    limits,
  };
}
