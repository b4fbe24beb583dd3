import { isFrameWord } from "../english/function-words.ts";
import { fragmentOf } from "./follow-ups/fragment.ts";
import type { Remembered } from "./follow-ups/remembered.ts";
import { refersBack, sayingsOf, speakersOf, topicOfWords } from "./follow-ups/sayings-of.ts";
import type { Names } from "./names/names.ts";
import type { AboutArticle, Fact, Question, Sayings, Topic } from "./question.ts";
import type { ReadContext, ReadQuestion } from "./read-question.ts";
import { tokenize } from "./tokens.ts";

export type { Remembered };

/** Content words that make a question one that can be asked as it stands. */
const ENOUGH_OF_ITS_OWN = 3;

/**
 * The question that was meant, with what the conversation tells. Memory completes only what is incomplete: a pronoun, a fragment,
 * "what else". Where a word refers to nobody, that is said.
 */
export function complete(
  read: ReadQuestion,
  memory: Remembered | undefined,
  { names }: Pick<ReadContext, "names">,
): Question {
  const { question, refers } = read;
  if (question.asks === "talk" || question.asks === "foreign") return question;
  const fragment = memory === undefined ? null : fragmentOf(read, memory, names);
  if (fragment !== null) return fragment;
  if (refers === null) return memory === undefined ? question : withMore(question, memory);
  if (memory === undefined) {
    const topic = "topic" in question ? question.topic : null;
    const isWhole = refers.in === "topic" && topic !== null && !refersBack(topic);
    return isWhole || refers.in === "whole" || refers.in === "article"
      ? question
      : { asks: "unreferred", word: refers.word };
  }
  switch (refers.in) {
    case "speaker":
      return (
        ofArticle(question, refers.word, memory, names) ??
        withSpeakers(question, memory, names) ?? { asks: "unreferred", word: refers.word }
      );
    case "topic":
      return withTopic(question, refers.word, memory, names);
    case "whole":
      return question.asks === "fact" ? withSubject(question, memory) : question;
    case "article":
      return question;
  }
}

/** "What else did Orme say", where Orme was talked of, asks for more of the same. */
function withMore(question: Question, memory: Remembered): Question {
  if (question.asks !== "sayings" || question.besides === "nothing" || question.topic !== null)
    return question;
  const [spoken] = memory.speakers;
  const isSame = question.speakers.some(
    (speaker) => speaker.by === "name" && speaker.matches.some(({ identity }) => identity.name === spoken),
  );
  return isSame ? { ...question, topic: memory.topic } : question;
}

/** "What does it say about the levy", where somebody was talked of who is no "it": the article shown. */
function ofArticle(question: Question, word: string, memory: Remembered, names: Names): AboutArticle | null {
  if (question.asks !== "sayings" || question.topic === null || !/^its?$/iu.test(word)) return null;
  const isPerson = speakersOf(memory, names).some(
    (speaker) =>
      speaker.by === "role" || (speaker.by === "name" && speaker.matches[0]?.identity.kind === "person"),
  );
  if (memory.speakers.length > 0 && !isPerson) return null;
  const { topic, limits } = question;
  return { asks: "article", which: { by: "conversation" }, what: { of: "topic", topic }, limits };
}

/** With the one who was spoken of in the speaker's place; `null` where nobody was. */
function withSpeakers(question: Question, memory: Remembered, names: Names): Question | null {
  const speakers = speakersOf(memory, names);
  if (speakers.length === 0) return null;
  const filled = (sayings: Sayings): Sayings => ({
    ...sayings,
    speakers,
    topic: refersBack(sayings.topic) ? memory.topic : sayings.topic,
  });
  switch (question.asks) {
    case "sayings":
      // "What else did she say" asks for more of the same.
      return filled(
        question.besides === "shown" && question.topic === null
          ? { ...question, topic: memory.topic }
          : question,
      );
    case "when":
    case "count":
      return { ...question, of: { ...filled(question.of), topic: question.of.topic ?? memory.topic } };
    default:
      return question;
  }
}

/** "What did Orme say about it": what was talked of; about him or her: who was. */
function withTopic(question: Question, word: string, memory: Remembered, names: Names): Question {
  const isPerson = /^(?:him|her|them|his|hers|their)$/iu.test(word) && memory.speakers.length > 0;
  const [name = ""] = memory.speakers;
  const referred: Topic | null = isPerson ? topicOfWords(name) : memory.topic;
  const join = (topic: Topic | null): Topic | null => {
    if (referred === null) return topic;
    if (topic === null || refersBack(topic)) return referred;
    return { words: `${topic.words} ${referred.words}`, names: [...topic.names, ...referred.names] };
  };
  const joined = (sayings: Sayings): Sayings => ({
    ...sayings,
    speakers: sayings.speakers.length > 0 ? sayings.speakers : speakersOf(memory, names),
    topic: join(sayings.topic),
  });
  switch (question.asks) {
    case "sayings":
      return joined(question);
    case "when":
    case "count":
      return { ...question, of: joined(question.of) };
    case "voices":
      return { ...question, topic: join(question.topic) ?? question.topic };
    // "Who said that": whose words were talked of.
    case "source":
      return sayingsOf(memory, names) ?? question;
    default:
      return question;
  }
}

/** A fact of what was talked of, where the question has hardly content of its own. */
function withSubject(question: Fact, memory: Remembered): Fact {
  const own = tokenize(question.words).tokens.filter(
    ({ kind, key }) => kind === "word" && !isFrameWord(key),
  ).length;
  const subject = [...memory.speakers.slice(0, 1), memory.topic?.words ?? ""]
    .filter((words) => words !== "")
    .join(" ");
  if (subject === "" || own >= ENOUGH_OF_ITS_OWN) return question;
  return { ...question, words: `${question.words.replace(/[\s?!.]+$/u, "")} (${subject})?` };
}
