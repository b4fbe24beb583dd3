import type { Article, ArticleId } from "../src/text/article.ts";
import { createRandom } from "./random.ts";

const SYLLABLES =
  "ba ke li mo nu ra se ti vo wa dor fen gal hin jur kel lam mir nos pel quin ras sul tam vel".split(" ");
const FUNCTION_WORDS = "the of to and a in that for on with as at by from it was which after while".split(
  " ",
);
const SAID = ["said", "told reporters", "announced", "denied", "wrote", "replied"];
const WORDS = 20_000;
const PASSAGES_AN_ARTICLE = 20;

/** Articles in words that no language has, as frequent as words are (Zipf 1949), so that every index has real work. */
export function* benchArticles(passages: number, seed: number): Generator<Article> {
  const random = createRandom(seed);
  const words = vocabulary(random);
  for (let i = 0; i * PASSAGES_AN_ARTICLE < passages; i++) {
    const count = Math.min(PASSAGES_AN_ARTICLE, passages - i * PASSAGES_AN_ARTICLE);
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

/** Questions in the words of paragraphs that exist. */
export function benchQuestions(articles: readonly Article[], count: number, seed: number): string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const article = articles[Math.floor(random() * articles.length)];
    const words = article?.text.split("\n\n")[Math.floor(random() * 5)]?.split(" ") ?? [];
    const from = Math.floor(random() * Math.max(1, words.length - 8));
    return `What did they say about ${words.slice(from, from + 7).join(" ")}?`;
  });
}

function vocabulary(random: () => number): string[] {
  const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? "ba";
  return Array.from({ length: WORDS }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join(""),
  );
}

/** Rank r comes with a probability of about 1/r; every other word is a function word. */
function phrase(random: () => number, words: readonly string[], length: number): string {
  const pick = (list: readonly string[]) => list[Math.floor(list.length ** random()) - 1] ?? list[0] ?? "";
  return Array.from({ length }, (_, i) => pick(i % 2 === 0 ? words : FUNCTION_WORDS)).join(" ");
}

function paragraph(random: () => number, words: readonly string[]): string {
  const sentences = 1 + Math.floor(random() * 3);
  return Array.from({ length: sentences }, () => {
    const said = SAID[Math.floor(random() * SAID.length)];
    return `${capital(phrase(random, words, 9))}, ${name(random, words)} ${said} ${phrase(random, words, 7)}.`;
  }).join(" ");
}

function name(random: () => number, words: readonly string[]): string {
  const word = () => capital(words[Math.floor(random() * words.length)] ?? "Ba");
  return `${word()} ${word()}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
