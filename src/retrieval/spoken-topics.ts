import { isFunctionTerm, isVagueWord } from "../english/function-words.ts";
import { isIn, type QuoteInContext } from "./quote-context.ts";

/** Names longer than this are cut off there: a run of capitals is a heading. */
const LONGEST_NAME = 4;
const SHORTEST_WORD = 5;
/** Of words that a headline has, too: "wall", "ship". */
const SHORTEST_IN_HEADLINE = 4;
/** How much more a quote counts for what its article's headline names: that is what the quote is asked about. */
const IN_HEADLINE = 3;
const IS_NAME = 2;

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
  const counts = new Map<string, Counted>();
  const add = ({ key, word, isInHeadline }: Phrase, quote: number): void => {
    const counted = counts.get(key) ?? { word, quotes: new Set(), inHeadline: new Set() };
    counts.set(key, counted);
    counted.quotes.add(quote);
    if (isInHeadline) counted.inHeadline.add(quote);
  };
  quotes.forEach((quoted, i) => {
    for (const phrase of phrasesOf(quoted)) if (!isPart(phrase.key, left)) add(phrase, i);
  });
  const enough = quotes.length < 6 ? 1 : 2;
  const ranked = [...counts.values()]
    .filter(({ quotes: found, inHeadline }) => found.size >= enough || inHeadline.size > 0)
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

interface Phrase {
  readonly key: string;
  readonly word: string;
  readonly isInHeadline: boolean;
}

interface Counted {
  readonly word: string;
  readonly quotes: Set<number>;
  /** Those of them whose article names it in its headline. */
  readonly inHeadline: Set<number>;
}

function weightOf({ word, quotes, inHeadline }: Counted): number {
  return (quotes.size + (IN_HEADLINE - 1) * inHeadline.size) * (/^\p{Lu}/u.test(word) ? IS_NAME : 1);
}

function isPart(key: string, left: ReadonlySet<string>): boolean {
  return key.split(" ").every((word) => left.has(word));
}

/** Names as they stand together, and the longer words. */
function phrasesOf({ quote, paragraphs, title }: QuoteInContext): Phrase[] {
  const found: Phrase[] = [];
  for (const { passage, terms, sentences } of paragraphs) {
    const firsts = new Set(sentences.map((s) => s.start));
    const wordAt = (start: number, end: number) =>
      passage.text.slice(start - passage.start, end - passage.start).replace(/['’]s$/u, "");
    let name: string[] = [];
    let isNamedAbove = true;
    let end = -1;
    const close = (): void => {
      const word = name.join(" ");
      if (name.length > 0 && name.length <= LONGEST_NAME)
        found.push({ key: word.toLowerCase(), word, isInHeadline: isNamedAbove });
      name = [];
      isNamedAbove = true;
    };
    for (const term of terms) {
      if (!isIn(term, quote.content)) continue;
      const word = wordAt(term.start, term.end);
      const isFunction = isFunctionTerm(term.term);
      const isName = /^\p{Lu}/u.test(word) && !isFunction && word.length > 1;
      const isInHeadline = title.has(term.term);
      if (isName && term.start - end <= 1) name.push(word);
      else {
        close();
        // The first word of a sentence has its capital from there.
        if (isName && !firsts.has(term.start) && !quote.content.some((span) => span.start === term.start))
          name = [word];
      }
      if (isName) isNamedAbove &&= isInHeadline;
      end = term.end;
      const shortest = isInHeadline ? SHORTEST_IN_HEADLINE : SHORTEST_WORD;
      if (!isName && !isFunction && word.length >= shortest && /^\p{Ll}+$/u.test(word) && !isEmpty(word))
        found.push({ key: term.term, word, isInHeadline });
    }
    close();
  }
  return found;
}

function isEmpty(word: string): boolean {
  return isVagueWord(word) || /(?:ly|ing|ed)$/u.test(word);
}
