/**
 * Writes src/english/tables/common-words.tsv: words that stand in small letters in articles, by their plain form.
 * Usage: node dist/bench/training/common-words.js <articles.jsonl> … > src/english/tables/common-words.tsv
 */
import { readFileSync } from "node:fs";
import { plainForms } from "../../src/english/common-words.ts";

/** A word that fewer articles hold is a slip or somebody's invention. */
const LEAST_ARTICLES = 2;
/** A word that this part of the articles hold, in whatever form, tells of none what it is about. */
const EVERYDAY_FROM = 0.2;
const WORD = /(?<![\p{L}\p{N}'’.-])\p{Ll}{3,}(?![\p{L}\p{N}'’])/gu;
/** UTF-16 units in a row: it keeps the file readable. */
const LINE = 120;

const texts = process.argv
  .slice(2)
  .flatMap((file) => readFileSync(file, "utf8").split("\n").filter(Boolean))
  .map((line) => (JSON.parse(line) as { text: string }).text);
const forms = countArticles((word) => [word]);
const isKnown = (word: string): boolean => (forms.get(word) ?? 0) >= LEAST_ARTICLES;
const plainOf = (word: string): string[] => {
  const known = plainForms(word).filter(isKnown);
  return known.length === 0 ? [word] : known;
};
const plain = countArticles(plainOf);
const words = [...plain.keys()].filter((word) => isKnown(word) && plainOf(word)[0] === word).sort();

console.log(
  `# Words that stand in small letters in ${LEAST_ARTICLES} or more of the training articles (quotes/train, news), in their plain form;`,
);
console.log(
  `# "*": in ${EVERYDAY_FROM * 100} of 100 of them or more. Written by bench/training/common-words.ts.`,
);
let row = "";
for (const word of words) {
  const entry = `${word}${(plain.get(word) ?? 0) >= EVERYDAY_FROM * texts.length ? "*" : ""}`;
  if (row.length + entry.length > LINE) {
    console.log(row);
    row = "";
  }
  row += row === "" ? entry : ` ${entry}`;
}
console.log(row);

/** In how many articles each of the words stands that `wordsOf` makes of a word. */
function countArticles(wordsOf: (word: string) => readonly string[]): Map<string, number> {
  const articlesWith = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set([...new Set(text.match(WORD))].flatMap(wordsOf)))
      articlesWith.set(word, (articlesWith.get(word) ?? 0) + 1);
  return articlesWith;
}
