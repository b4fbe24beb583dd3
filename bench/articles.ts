import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article, ArticleId } from "../src/text/article.ts";
import { createRandom } from "./random.ts";

const SYLLABLES =
  "ba ke li mo nu ra se ti vo wa dor fen gal hin jur kel lam mir nos pel quin ras sul tam vel".split(" ");
const FUNCTION_WORDS = "the of to and a in that for on with as at by from it was which after while".split(
  " ",
);
const SAID = ["said", "told reporters", "announced", "denied", "wrote", "replied"];
const SAMPLES = "articles";
const NAMES = 5_000;
const PASSAGES_AN_ARTICLE = 20;
const QUESTION_WORDS = 4;

interface Vocabulary {
  /** The words of the sample articles, the most frequent first. */
  readonly words: readonly string[];
  /** Invented, as rare as names are. */
  readonly names: readonly string[];
}

/** Articles that say nothing, in words as frequent as words are (Zipf 1949), so that every index has real work. */
export function* benchArticles(
  passages: number,
  seed: number,
  passagesAnArticle = PASSAGES_AN_ARTICLE,
): Generator<Article> {
  const random = createRandom(seed);
  const words = vocabulary(random);
  for (let i = 0; i * passagesAnArticle < passages; i++) {
    const count = Math.min(passagesAnArticle, passages - i * passagesAnArticle);
    const text = Array.from({ length: count }, () => paragraph(random, words)).join("\n\n");
    const day = new Date(Date.UTC(2020, 0, 1 + (i % 2_000))).toISOString().slice(0, 10);
    yield {
      id: `bench-${i}` as ArticleId,
      title: capital(phrase(random, words, 7)),
      authors: [name(random, words)],
      outlet: "The Bench Gazette",
      published: day,
      updated: null,
      url: `https://gazette.example/${i}`,
      language: "en",
      text,
      file: null,
    };
  }
}

/** Questions in the words of paragraphs that exist: who is named in one, and some of its words. */
export function benchQuestions(articles: readonly Article[], count: number, seed: number): string[] {
  return questionsOf(articles, count, seed, (who, about) => `What did ${who} say about ${about}?`);
}

/** Questions in such words that ask for a fact. */
export function benchFacts(articles: readonly Article[], count: number, seed: number): string[] {
  return questionsOf(articles, count, seed, (who, about) => `How many ${about} did ${who} have?`);
}

function questionsOf(
  articles: readonly Article[],
  count: number,
  seed: number,
  worded: (who: string, about: string) => string,
): string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const article = articles[Math.floor(random() * articles.length)];
    const paragraphs = article?.text.split("\n\n") ?? [];
    const words = paragraphs[Math.floor(random() * paragraphs.length)]?.match(/[\p{L}]+/gu) ?? [];
    const who = words.filter((word, i) => i > 0 && /^\p{Lu}/u.test(word)).slice(0, 2);
    const about = words.filter((word) => word.length > 4 && /^\p{Ll}/u.test(word)).slice(0, QUESTION_WORDS);
    return worded(who.join(" "), about.join(" "));
  });
}

function vocabulary(random: () => number): Vocabulary {
  const counts = new Map<string, number>();
  for (const file of readdirSync(SAMPLES))
    for (const [word] of readFileSync(join(SAMPLES, file), "utf8").matchAll(/\b[a-z]{3,}\b/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? "ba";
  const names = Array.from({ length: NAMES }, () => capital(syllable() + syllable()));
  return { words, names };
}

/** Rank r comes with a probability of about 1/r; every third word is a function word. */
function phrase(random: () => number, { words }: Vocabulary, length: number): string {
  const pick = (list: readonly string[]) => list[Math.floor(list.length ** random()) - 1] ?? list[0] ?? "";
  return Array.from({ length }, (_, i) => pick(i % 3 === 0 ? FUNCTION_WORDS : words)).join(" ");
}

function paragraph(random: () => number, words: Vocabulary): string {
  const sentences = 1 + Math.floor(random() * 3);
  return Array.from({ length: sentences }, () => {
    const said = SAID[Math.floor(random() * SAID.length)];
    return `${capital(phrase(random, words, 9))}, ${name(random, words)} ${said} ${phrase(random, words, 7)}.`;
  }).join(" ");
}

function name(random: () => number, { names }: Vocabulary): string {
  const one = () => names[Math.floor(random() * names.length)] ?? "";
  return `${one()} ${one()}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
