import type { Answer } from "./answer.ts";
import { readAttribution } from "./attribution-question.ts";

const PRONOUN = /^(?:he|she|they|it|him|her|them|his|their|its)$/iu;
const ABOUT =
  /^(?:and |but |so |ok |okay )*(?:(?:what|how) )?(?:about|on|with regard to|regarding)\s+(?<topic>.+?)[\s?!.]*$/iu;
const AND = /^and\s+(?<topic>.+?)[\s?!.]*$/iu;
const MORE =
  /^(?:and )?(?:what else|anything else|something else|what more|more|more quotes|go on|else)(?: (?:did|does|has|have) (?:he|she|they|it) (?:say|said))?[\s?!.]*$/iu;
const LIMIT =
  /^(?:and |what about |how about |but )*(?<limit>(?:in|since|before|after|until|from|between|according to)\s+.+?)[\s?!.]*$/iu;

/**
 * The whole questions that a follow-up to a question about somebody's words may mean, likeliest first; `null` where it
 * is none. "And about the ferry?" asks the same speaker, "what else did he say" for more of the same, and a pronoun in
 * the speaker's place stands for the speaker before.
 */
export function followUpReadings(
  question: string,
  previous: Pick<Answer, "understood" | "statements">,
): string[] | null {
  const { kind, topic } = previous.understood;
  const speaker = speakerBefore(previous);
  if (speaker === null) return null;
  const about = topic === null ? "" : ` about ${topic}`;
  if (kind === "attribution") {
    if (MORE.test(question))
      return [`what else did ${speaker} say${about}?`, `what else did ${speaker} say?`].filter(isNew);
    const limit = LIMIT.exec(question)?.groups?.limit;
    if (limit !== undefined && readAttribution(question) === null)
      return [`what did ${speaker} say${about} ${limit}?`];
    const asked = (ABOUT.exec(question) ?? AND.exec(question))?.groups?.topic;
    if (asked !== undefined && readAttribution(asked) === null)
      return [`what did ${speaker} say about ${asked}?`];
  }
  const read = readAttribution(question);
  if (read?.speaker == null || !PRONOUN.test(read.speaker)) return null;
  const place = new RegExp(`\\b${read.speaker}\\b`, "iu");
  return [question.replace(place, () => speaker)];
}

const isNew = (reading: string, i: number, all: readonly string[]): boolean => all.indexOf(reading) === i;

/** The speaker asked for before; of "who said …", the one who was found to have said it. */
function speakerBefore({
  understood: { speaker },
  statements,
}: Pick<Answer, "understood" | "statements">): string | null {
  return speaker?.split(" or ")[0] ?? statements[0]?.speaker ?? null;
}
