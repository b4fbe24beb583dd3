import type { Archive } from "../../archive/archive.ts";
import { isEverydayWord } from "../../english/common-words.ts";
import { contentTerms } from "../../english/function-words.ts";
import { sentenceSpans } from "../../english/sentences.ts";
import { termList, termsOf } from "../../english/terms.ts";
import { type NounPhrase, nounPhrasesOf, type TermedText } from "../../retrieval/noun-phrases.ts";
import type { ArticleId } from "../../text/article.ts";
import type { Passage } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import type { AnswerBody } from "../kept-answer.ts";

/** A phrase or a name where an article has it, which a question names. */
export interface NamedTopic extends Span {
  readonly article: ArticleId;
  /** Its terms: the same for "flood wall" and "flood walls". */
  readonly key: string;
}

/** Paragraphs that are looked through, those that hold most of the question's words; of this length together, in UTF-16 units. */
const MOST_READ = 40;
const MOST_CHARACTERS = 40_000;
/** Phrases that one question is counted under. */
const MOST_TOPICS = 4;

/**
 * What a question is about, as articles put it: the phrases and names of the paragraphs nearest to its words of which it has every word, those of
 * most words first. Words that no article has are in none of them. Empty of a question about somebody's very words, which name no topic.
 */
export async function topicsNamed(
  { question, understood, quoted }: Pick<AnswerBody, "question" | "understood" | "quoted">,
  archive: Pick<Archive, "searchTerms" | "passages">,
): Promise<NamedTopic[]> {
  if (understood.asks === "source") return [];
  // Slips are corrected in the topic, and a speaker is there by the full name.
  const words = [question, understood.topic ?? "", ...(quoted?.speakers ?? [])];
  const asked = new Set(words.flatMap(termList));
  const dull = new Set(words.flatMap(everydayTerms));
  // Words that every paragraph has find none, and take long.
  const terms = [...new Set(words.flatMap(contentTerms))];
  if (terms.length === 0) return [];
  const hits = await archive.searchTerms({ terms, limit: MOST_READ });
  const passages = fewer(await archive.passages(hits.map(({ id }) => id)));
  const texts = new Map(passages.map((passage) => [passage, asText(passage)]));
  const phrasesIn = nounPhrasesOf([...texts.values()]);
  const found = new Map<string, NamedTopic & Pick<NounPhrase, "words">>();
  for (const [{ article }, text] of texts)
    for (const phrase of phrasesIn(text)) {
      const { key, start, text: wording, words: count } = phrase;
      if (found.has(key) || isDull(phrase, dull) || !key.split(" ").every((term) => asked.has(term)))
        continue;
      // As it is told: "Pellmouth", of "Pellmouth's".
      found.set(key, { article, start, end: start + wording.length, key, words: count });
    }
  const told: NamedTopic[] = [];
  for (const { words: _, ...topic } of [...found.values()].sort((a, b) => b.words - a.words)) {
    if (told.length >= MOST_TOPICS) break;
    if (!told.some(({ key }) => ` ${key} `.includes(` ${topic.key} `))) told.push(topic);
  }
  return told;
}

/** The key of a topic's words, as they stand in an article. */
export function topicKey(words: string): string {
  return termList(words).join(" ");
}

/** Those that fit in: what is read holds up everybody else. */
function fewer(passages: readonly Passage[]): Passage[] {
  let room = MOST_CHARACTERS;
  return passages.filter(({ text }) => {
    if (text.length > room) return false;
    room -= text.length;
    return true;
  });
}

/** A word that stands in all kinds of news tells nothing, neither as it is asked nor as an article has it. */
function isDull({ words, isName, key, text }: NounPhrase, dull: ReadonlySet<string>): boolean {
  return words === 1 && !isName && (dull.has(key) || isEverydayWord(text.toLowerCase()));
}

function everydayTerms(text: string): string[] {
  return termsOf(text)
    .filter(({ start, end }) => isEverydayWord(text.slice(start, end).toLowerCase()))
    .map(({ term }) => term);
}

function asText({ text, start }: Passage): TermedText {
  const terms = termsOf(text).map((term) => ({ ...term, start: term.start + start, end: term.end + start }));
  return {
    text,
    start,
    terms,
    sentenceStarts: new Set(sentenceSpans(text).map((span) => span.start + start)),
  };
}
