import { speakerNamed } from "./asked-speaker.ts";
import type { Names } from "./names/names.ts";
import { outletNamed } from "./outlets.ts";
import type { Limits, Question, Sayings } from "./question.ts";
import { contentWords } from "./topic.ts";

/** What is told beside a question. */
export interface Within {
  /** A name as people type it: whose words are asked for. */
  readonly speaker?: string | undefined;
  /** An outlet as people write it. */
  readonly outlet?: string | undefined;
  /** First and last day of publication, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A question within limits that are told beside it; of those that it names itself the narrower ones hold. */
export function limitedTo(question: Question, within: Within, names: Names): Question {
  const of = within.speaker === undefined ? question : saidBy(question, within.speaker, names);
  if ("limits" in of) return { ...of, limits: narrower(of.limits, within, names) };
  if ("of" in of && typeof of.of === "object")
    return { ...of, of: { ...of.of, limits: narrower(of.of.limits, within, names) } };
  return of;
}

function narrower({ outlet, time }: Limits, within: Within, names: Names): Limits {
  const { from = null, to = null } = within;
  const named = within.outlet;
  return {
    outlet: named === undefined ? outlet : (outletNamed(named, names.outlets) ?? named),
    time:
      (from === null && to === null) || time?.kind === "impossible"
        ? time
        : {
            from: later(time?.from ?? null, from),
            to: earlier(time?.to ?? null, to),
            start: 0,
            end: 0,
            kind: "absolute",
          },
  };
}

function later(a: string | null, b: string | null): string | null {
  return a !== null && (b === null || a > b) ? a : b;
}

function earlier(a: string | null, b: string | null): string | null {
  return a !== null && (b === null || a < b) ? a : b;
}

/** The same question about the words of one speaker; what is not about what articles tell stays as it is. */
function saidBy(question: Question, speaker: string, names: Names): Question {
  const speakers = [speakerNamed(speaker, names)];
  const sayings = (topic: Sayings["topic"], limits: Limits, order: Sayings["order"] = "best"): Sayings => ({
    asks: "sayings",
    speakers,
    topic,
    manner: "say",
    order,
    most: null,
    besides: "nothing",
    reading: "sure",
    limits,
  });
  switch (question.asks) {
    case "sayings":
      return { ...question, speakers };
    case "when":
    case "count":
      return { ...question, of: { ...question.of, speakers } };
    case "voices":
      return { ...sayings(question.topic, question.limits), manner: question.manner };
    case "compare":
      return sayings(question.topic, question.limits);
    case "latest":
      return sayings(question.topic, question.limits, "latest");
    case "source":
    case "fact":
      return sayings({ words: contentWords(question.words), names: [] }, question.limits);
    case "keywords": {
      const topic =
        question.speaker === null ? { words: contentWords(question.words), names: [] } : question.topic;
      return sayings(topic, question.limits);
    }
    default:
      return question;
  }
}
