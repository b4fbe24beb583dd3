import type { Archive } from "../../archive/archive.ts";
import { isEverydayWord } from "../../english/common-words.ts";
import { sentenceSpans } from "../../english/sentences.ts";
import { termList, termsOf } from "../../english/terms.ts";
import { type NounPhrase, nounPhrasesOf, type TermedText } from "../../retrieval/noun-phrases.ts";
import type { ArticleId } from "../../text/article.ts";
import type { Passage } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import type { AnswerBody } from "../kept-answer.ts";
import type { LibraryView } from "../library-view.ts";
import type { RefusedPlace } from "../sqlite/usage-table.ts";

/** A phrase or a name where an article has it, which a question names. */
export interface NamedTopic extends Span {
  readonly article: ArticleId;
  /** Its terms: the same for "flood wall" and "flood walls". */
  readonly key: string;
}

/** Paragraphs that are looked through, those that hold most of the question's words. */
const MOST_READ = 40;
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
  if (asked.size === 0) return [];
  const hits = await archive.searchTerms({ terms: [...asked], limit: MOST_READ });
  const passages = await archive.passages(hits.map(({ id }) => id));
  const texts = new Map(passages.map((passage) => [passage, asText(passage)]));
  const phrasesIn = nounPhrasesOf([...texts.values()]);
  const found = new Map<string, NamedTopic & Pick<NounPhrase, "words">>();
  for (const [{ article }, text] of texts)
    for (const phrase of phrasesIn(text)) {
      const { key, start, end, words: count } = phrase;
      if (found.has(key) || isDull(phrase, dull) || !key.split(" ").every((term) => asked.has(term)))
        continue;
      found.set(key, { article, start, end, key, words: count });
    }
  const told: NamedTopic[] = [];
  for (const { words: _, ...topic } of [...found.values()].sort((a, b) => b.words - a.words)) {
    if (told.length >= MOST_TOPICS) break;
    if (!told.some(({ key }) => ` ${key} `.includes(` ${topic.key} `))) told.push(topic);
  }
  return told;
}

/** The same as it is counted: with where its articles lie. */
export async function refusedTopics(
  answer: Parameters<typeof topicsNamed>[0],
  { archive, places }: Pick<LibraryView, "archive" | "places">,
): Promise<RefusedPlace[]> {
  const named = await topicsNamed(answer, archive);
  const placed = await places.placesOf(named.map(({ article }) => article));
  return named.flatMap(({ article, start, end, key }) => {
    const place = placed.get(article);
    return place === undefined ? [] : [{ key, place: JSON.stringify({ ...place, start, end }) }];
  });
}

/** The key of a topic's words, as they stand in an article. */
export function topicKey(words: string): string {
  return termList(words).join(" ");
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
