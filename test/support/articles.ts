import { createRandom } from "../../bench/random.ts";
import type { Article, ArticleId } from "../../src/text/article.ts";

/** An article whose paragraphs are given; every name in these tests is invented. */
export function articleOf(
  id: string,
  paragraphs: readonly string[],
  fields: Partial<Omit<Article, "id" | "text">> = {},
): Article {
  return {
    id: id as ArticleId,
    title: `Notice ${id}`,
    authors: [],
    outlet: null,
    published: null,
    updated: null,
    url: null,
    language: "en",
    file: null,
    ...fields,
    text: paragraphs.join("\n\n"),
  };
}

const WHO = [
  "Mayor Ottoline Vasquell",
  "Harbour master Bram Tessaly",
  "The Guild of Lamplighters",
  "Ferry captain Zuzanna Kordrick",
  "Baker Ilse Marchetti-Roe",
  "The council of Quillhaven",
];
const DID = ["said", "denied", "announced", "repeated", "told the Quillhaven Courier", "wrote"];
const WHAT = [
  "that the new bridge would open in spring",
  "that nobody had counted the swans",
  "that ticket prices would rise",
  "that the clock factory had closed",
  "that forty-one kettles were missing",
  "that both towns would share one fire engine",
];

/** Articles of one to four paragraphs, the same for the same numbers; one paragraph in ten stands in several. */
export function* generatedArticles(count: number, seed: number): Generator<Article> {
  const random = createRandom(seed);
  const one = (words: readonly string[]) => words[Math.floor(random() * words.length)] as string;
  for (let i = 0; i < count; i++) {
    const paragraphs = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, k) => {
      if (random() < 0.1) return `${one(WHO)} was asked for a comment and gave none.`;
      return `${one(WHO)} ${one(DID)} ${one(WHAT)}. Notice ${i}.${k} hangs in the town hall, ${one(WHO)} added.`;
    });
    const day = String(1 + (i % 28)).padStart(2, "0");
    yield articleOf(`notice-${i}`, paragraphs, {
      title: `Notice ${i}: ${one(WHAT)}`,
      outlet: i % 3 === 0 ? "Quillhaven Courier" : "The Marrowick Bell",
      published: `2031-${String(1 + (i % 12)).padStart(2, "0")}-${day}`,
      authors: [one(WHO)],
    });
  }
}
