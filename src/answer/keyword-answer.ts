import type { SpeakerDirectory } from "../retrieval/speaker-directory.ts";
import { isFunctionTerm } from "../english/function-words.ts";
import { termList } from "../english/terms.ts";
import type { AnswerContext, Found } from "./answer-context.ts";
import { answerAttribution } from "./attribution-answer.ts";
import type { AttributionQuestion } from "./attribution-question.ts";
import { describedSpeakers } from "./described-speakers.ts";

/** Words that a speaker's name has at most. */
const LONGEST_NAME = 5;

/**
 * Answers plain keywords that begin with a person who is quoted ("finch harbour lights"), as a question for that person's
 * words; `null` where no person is named so.
 */
export async function answerKeywords(
  context: AnswerContext,
  words: readonly string[],
): Promise<Found | null> {
  const directory = await context.speakers();
  if (directory.identities.length === 0) return null;
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--) {
    const name = words.slice(0, length).join(" ");
    const terms = termList(name);
    if (terms.every(isFunctionTerm)) continue;
    if (!(await isPerson(name, context, directory))) continue;
    const topic = words.slice(length).filter((word) => !/^(?:quotes?|said|says|statements?)$/iu.test(word));
    const question: AttributionQuestion = {
      asks: "sayings",
      speaker: name,
      topic: topic.length === 0 ? null : topic.join(" "),
      isManner: false,
      order: "best",
      isElse: false,
      isAside: false,
      isLoose: true,
      isSaying: true,
    };
    return answerAttribution(context, question);
  }
  return null;
}

/** Whether a person who is quoted is named so, with a title perhaps ("captain finch"). */
async function isPerson(
  name: string,
  { archive }: AnswerContext,
  directory: SpeakerDirectory,
): Promise<boolean> {
  const terms = termList(name);
  const persons = (words: string) =>
    directory.index.find(words).matches.filter(({ kind }) => kind === "person");
  const isNamed = persons(name).some((person) => {
    const held = termList(person.name);
    return terms.every((term) => held.includes(term));
  });
  if (isNamed || terms.length < 2) return isNamed;
  const surname = name.split(" ").at(-1) ?? "";
  const isSurname = persons(surname).some((person) => termList(person.name).at(-1) === terms.at(-1));
  return isSurname && (await describedSpeakers(name, archive, directory)).length > 0;
}
