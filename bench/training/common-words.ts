/**
 * Writes src/english/tables/common-words.tsv: words that stand in small letters in articles, by their plain form.
 * Usage: node dist/bench/training/common-words.js <articles.jsonl> … > src/english/tables/common-words.tsv
 */
import { readFileSync } from "node:fs";
import { plainForms } from "../../src/english/common-words.ts";

/** A word that fewer articles hold is a slip or somebody's invention. */
const LEAST_ARTICLES = 2;
const WORD = /(?<![\p{L}\p{N}'’.-])\p{Ll}{3,}(?![\p{L}\p{N}'’])/gu;
/** Columns of a row: it keeps the file readable. */
const LINE = 120;

const articlesWith = new Map<string, number>();
for (const file of process.argv.slice(2))
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    const { text } = JSON.parse(line) as { text: string };
    for (const word of new Set(text.match(WORD))) articlesWith.set(word, (articlesWith.get(word) ?? 0) + 1);
  }
const isKnown = (word: string): boolean => (articlesWith.get(word) ?? 0) >= LEAST_ARTICLES;
const words = [...articlesWith.keys()]
  .filter((word) => isKnown(word) && !plainForms(word).some(isKnown))
  .sort();

console.log(
  `# Words that stand in small letters in ${LEAST_ARTICLES} or more of the training articles (quotes/train, news), without those whose plain form`,
);
console.log("# does. Written by bench/training/common-words.ts.");
let row = "";
for (const word of words) {
  if (row.length + word.length > LINE) {
    console.log(row);
    row = "";
  }
  row += row === "" ? word : ` ${word}`;
}
console.log(row);
