import { isTopicPreposition } from "../english/function-words.ts";
import { isSide } from "./frames/stance.ts";
import { reportingVerb } from "../english/reporting-verbs.ts";
import { askedSpeaker } from "./asked-speaker.ts";
import type { SayingFrame } from "./frames/saying-frame.ts";
import type { QuestionMention } from "./mentions/mention.ts";
import type { Limits, Source, Voices } from "./question.ts";
import type { Reading } from "./read-sayings.ts";
import { type Reference, topicReference } from "./references.ts";
import { withPlace } from "./time-place.ts";
import { asTopic, topicOf } from "./topic.ts";
import type { TokenizedQuestion } from "./tokens.ts";

/** Whoever said it in whatever way. */
const PLAIN = /^(?:say|think|write|explain|announce|answer|claim|suggest)$/u;
/** Verbs whose object is a topic and no words: "who discussed the wall". */
const OF_TOPIC = /^(?:comment|speak|talk|discuss|address|mention|quote|weigh in|speak out|open up)$/u;

/** Of words that somebody said a date is a part ("the levy will end in 2032"), unless it is told from the day of asking. */
function sourceOf(words: string, limits: Limits): Source {
  const { time } = limits;
  if (time === null || time.kind === "relative" || time.place === "saying" || time.words === undefined)
    return { asks: "source", words, limits };
  return { asks: "source", words: `${words} ${time.words}`, limits: { ...limits, time: null } };
}

/** "Who disagrees with X about the wall": X, where a topic follows. */
function partyOf(
  { manner, after }: SayingFrame,
  { tokens }: TokenizedQuestion,
  mentions: readonly QuestionMention[],
): QuestionMention | undefined {
  if (manner !== "agree" && manner !== "disagree") return undefined;
  const at = tokens[after]?.key === "with" ? after + 1 : after;
  if (tokens[at - 1]?.key !== "with") return undefined;
  return mentions.find(({ from, to, by }) => from === at && by !== "pronoun" && to < tokens.length - 1);
}

/** The same frame with somebody as a part of it. */
function behind(frame: SayingFrame, { from, to }: QuestionMention): SayingFrame {
  const taken = Array.from({ length: to - from }, (_, i) => from + i);
  return { ...frame, frame: new Set([...frame.frame, from - 1, ...taken]), after: to };
}

/** Whether nothing but "what" stands behind "who said". */
function whatAlone({ tokens }: TokenizedQuestion, { after }: SayingFrame): boolean {
  return tokens[after - 1]?.key === "what" && tokens.slice(after).every(({ kind }) => kind === "mark");
}

/** "Who said these words" and "who spoke about this"; `null` where neither is told. */
export function readVoices(
  { question, mentions, names, limits: allLimits, timeAt }: Reading,
  whole: SayingFrame,
): { readonly question: Source | Voices; readonly refers: Reference | null } | null {
  const { tokens } = question;
  const other = partyOf(whole, question, mentions);
  const party = other === undefined ? null : askedSpeaker(question, other, names);
  const frame = other === undefined ? whole : behind(whole, other);
  const behindVerb = topicOf(question, frame, [], "all");
  // "The toll: who said what?"
  const isBefore = behindVerb === null && whatAlone(question, frame);
  const topic = isBefore ? topicOf(question, frame, [], "after") : behindVerb;
  const limits = withPlace(allLimits, timeAt, topic);
  const isPlain = PLAIN.test(frame.manner);
  if (topic === null) {
    // "Who said that": of what was talked of.
    const refers = topicReference(question, frame);
    return refers === null
      ? null
      : { question: { asks: "source", words: refers.word, limits }, refers: { ...refers, in: "topic" } };
  }
  const { words } = topic;
  const lead = tokens[frame.after - 1]?.key ?? "";
  const next = tokens[frame.after]?.key ?? "";
  const verb = reportingVerb(lead) ?? reportingVerb(`${tokens[frame.after - 2]?.key ?? ""} ${lead}`);
  const isOnTopic =
    isBefore ||
    isTopicPreposition(next) ||
    isTopicPreposition(lead) ||
    isSide(lead) ||
    /^(?:of|out|for|up|with|as)$/u.test(next) ||
    OF_TOPIC.test(verb?.lemma ?? "");
  // "Who ordered the ferry" asks who did it.
  if (verb?.isDeed === true && !isOnTopic) return null;
  if (isPlain && !isOnTopic) return { question: sourceOf(words, limits), refers: null };
  const manner = isPlain ? "say" : frame.manner;
  return {
    question: { asks: "voices", topic: asTopic(question, words), manner, party, limits },
    refers: topicReference(question, frame),
  };
}
