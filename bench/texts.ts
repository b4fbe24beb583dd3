import type { PassageInput } from "../embeddings/index.ts";
import { createRandom } from "./random.ts";

/** Words of a place that does not exist, so that nothing in a measurement depends on anybody's articles. */
const WHO = [
  "The mayor of Lindenau",
  "A ferry captain",
  "Ada Brandt",
  "The Guild of Bakers",
  "A night porter",
  "She",
];
const DID = [
  "said",
  "announced on Tuesday",
  "denied",
  "told the Almond Gazette",
  "wrote in a letter",
  "repeated",
];
const WHAT = [
  "that the new bridge would open in spring",
  "that nobody had counted the swans since 2019",
  "that ticket prices would rise by 12 percent",
  "that the clock factory had closed for nine weeks",
  "that forty-one kettles were missing from the harbour",
  "that the two towns would share one fire engine",
];
const WHY = [
  "after two years of delays caused by floods",
  "because the goats had been returned unharmed",
  "although the council had voted against it",
  "in spite of the singing teapot",
  "while the brass band was still asleep",
];

/** Passages of one to four sentences, some 216 characters on average, as news paragraphs are. */
export function benchPassages(count: number, seed: number): PassageInput[] {
  const random = createRandom(seed);
  const one = (words: readonly string[]) => words[Math.floor(random() * words.length)] as string;
  return Array.from({ length: count }, () => {
    let text = "";
    const sentences: { start: number; end: number }[] = [];
    const wanted = 1 + Math.floor(random() ** 3 * 4);
    for (let i = 0; i < wanted; i++) {
      const start = text === "" ? 0 : text.length + 1;
      const number = Math.floor(random() * 10_000);
      const sentence = `${one(WHO)} ${one(DID)} ${one(WHAT)} ${one(WHY)}, as notice ${number} shows.`;
      text = text === "" ? sentence : `${text} ${sentence}`;
      sentences.push({ start, end: text.length });
    }
    return { text, sentences };
  });
}
