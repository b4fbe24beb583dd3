import { type AskedSpeaker, speakerNamed } from "../asked-speaker.ts";
import type { Names } from "../names/names.ts";
import { plainSayings } from "../plain-sayings.ts";
import type { Sayings, Topic } from "../question.ts";
import { tokenize } from "../tokens.ts";
import type { Remembered } from "./remembered.ts";

/** The one who was spoken of, looked up anew: the archive may have changed. Empty where nobody was. */
export function speakersOf(memory: Remembered, names: Names): readonly AskedSpeaker[] {
  return memory.speakers.slice(0, 1).map((name) => speakerNamed(name, names));
}

/** The same as was talked of; `null` where nobody was. */
export function sayingsOf(memory: Remembered, names: Names): Sayings | null {
  const speakers = speakersOf(memory, names);
  return speakers.length === 0 ? null : plainSayings(speakers, memory.topic, memory.limits);
}

/** Words that stand alone as a topic. */
export function topicOfWords(words: string): Topic {
  const named = tokenize(words).tokens.filter(({ text }) => /^\p{Lu}/u.test(text));
  return {
    words: words.replace(/^(?:the|a|an|about|on)\s+/iu, ""),
    names: named.map(({ key }) => key),
  };
}

/** Whether a topic is nothing but a word for what was talked of. */
export function refersBack(topic: Topic | null): boolean {
  return topic !== null && /^(?:it|this|that|them|him|her|there|these|those|so)$/iu.test(topic.words.trim());
}
