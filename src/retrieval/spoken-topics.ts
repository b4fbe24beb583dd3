import { isFunctionTerm } from "../text/function-words.ts";
import { isIn, type QuoteInContext } from "./quote-context.ts";

/** Names longer than this are cut off there: a run of capitals is a heading. */
const LONGEST_NAME = 4;
const SHORTEST_WORD = 5;
/** Words that quotes are full of, whatever they are about. */
const EMPTY = new Set(
  (
    "think people thing going really would something anything everything nothing today every years never always great right wrong good " +
    "little better first other under where still while those these there their about because should could might being doing having making " +
    "saying getting taking looking working trying wanted needs believe because quite already another around between without within second " +
    "third later after before during against maybe perhaps certainly actually simply clear important different question answer number part " +
    "time times week month place point fact case kind sort matter reason members others whole several important continue"
  ).split(" "),
);

/**
 * What quotes are about, in a few words each as the articles write them: the names and nouns that most quotes hold or
 * that stand in their headlines. Most frequent first.
 * @param besides words not to tell: the speaker's own names
 */
export function spokenTopics(
  quotes: readonly QuoteInContext[],
  besides: readonly string[],
  limit: number,
): string[] {
  return topicsSpokenOf(quotes, besides, limit).map(({ topic }) => topic);
}

export interface SpokenTopic {
  readonly topic: string;
  /** Quotes that hold it, from 1. */
  readonly quotes: number;
}

/** The same, with the number of quotes that hold each. */
export function topicsSpokenOf(
  quotes: readonly QuoteInContext[],
  besides: readonly string[],
  limit: number,
): SpokenTopic[] {
  const left = new Set(besides.flatMap((name) => name.toLowerCase().split(/[\s-]+/u)));
  const counts = new Map<string, { word: string; quotes: Set<number> }>();
  const add = (term: string, word: string, quote: number): void => {
    const known = counts.get(term);
    if (known === undefined) counts.set(term, { word, quotes: new Set([quote]) });
    else known.quotes.add(quote);
  };
  quotes.forEach((quoted, i) => {
    for (const { key, word } of phrasesOf(quoted)) if (!isPart(key, left)) add(key, word, i);
  });
  const enough = quotes.length < 6 ? 1 : 2;
  const ranked = [...counts.values()]
    .filter(({ quotes: found }) => found.size >= enough)
    .sort((a, b) => weightOf(b) - weightOf(a) || a.word.localeCompare(b.word));
  const told: SpokenTopic[] = [];
  for (const { word, quotes: holding } of ranked) {
    if (told.length >= limit) break;
    const plain = word.toLowerCase();
    const isTold = told.some(({ topic }) => {
      const other = topic.toLowerCase();
      return other.includes(plain) || plain.includes(other);
    });
    if (!isTold) told.push({ topic: word, quotes: holding.size });
  }
  return told;
}

function weightOf({ word, quotes }: { word: string; quotes: ReadonlySet<number> }): number {
  return quotes.size * (/^\p{Lu}/u.test(word) ? 2 : 1);
}

function isPart(key: string, left: ReadonlySet<string>): boolean {
  return key.split(" ").every((word) => left.has(word));
}

/** Names as they stand together, and the longer words. */
function phrasesOf({ quote, paragraphs }: QuoteInContext): { key: string; word: string }[] {
  const found: { key: string; word: string }[] = [];
  for (const { passage, terms, sentences } of paragraphs) {
    const firsts = new Set(sentences.map((s) => s.start));
    const wordAt = (start: number, end: number) =>
      passage.text.slice(start - passage.start, end - passage.start).replace(/['’]s$/u, "");
    let name: string[] = [];
    let end = -1;
    const close = (): void => {
      if (name.length > 0 && name.length <= LONGEST_NAME)
        found.push({ key: name.join(" ").toLowerCase(), word: name.join(" ") });
      name = [];
    };
    for (const term of terms) {
      if (!isIn(term, quote.content)) continue;
      const word = wordAt(term.start, term.end);
      const isFunction = isFunctionTerm(term.term);
      const isName = /^\p{Lu}/u.test(word) && !isFunction && word.length > 1;
      if (isName && term.start - end <= 1) name.push(word);
      else {
        close();
        // The first word of a sentence has its capital from there.
        if (isName && !firsts.has(term.start) && !quote.content.some((span) => span.start === term.start))
          name = [word];
      }
      end = term.end;
      if (!isName && !isFunction && word.length >= SHORTEST_WORD && /^\p{Ll}+$/u.test(word) && !isEmpty(word))
        found.push({ key: term.term, word });
    }
    close();
  }
  return found;
}

function isEmpty(word: string): boolean {
  return EMPTY.has(word) || /(?:ly|ing|ed)$/u.test(word);
}
