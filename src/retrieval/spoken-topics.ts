import { isEverydayWord } from "../english/common-words.ts";
import { termsOf } from "../english/terms.ts";
import type { ArticleId } from "../text/article.ts";
import type { Span } from "../text/span.ts";
import { type NounPhrase, nounPhrasesOf, type TermedText } from "./noun-phrases.ts";
import { type ContextParagraph, isIn, type QuoteInContext } from "./quote-context.ts";

/** How much more a quote counts for what its article's headline names: that is what the quote is asked about. */
const IN_WORDS = 1;
const IN_SENTENCE = 0.4;
const IN_HEADLINE = 3;
/** What a headline alone names may be what a quote is about, or not. */
const HEADLINE_ALONE = 0.5;
const IS_NAME = 1.5;
/** A phrase says more than a word of it. */
const A_FURTHER_WORD = 0.5;
/** A word is told by itself, too, where so many more quotes hold it than the phrase that ends with it. */
const FURTHER_QUOTES = 3;
/** A phrase of several words is one where it stands in so many paragraphs and headlines; of few quotes once is enough. */
const RECURS_FROM = 2;
const FEW_QUOTES = 6;

/**
 * What quotes are about, in a few words each as the articles write them: the names and the phrases that most quotes hold or
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
  /** Quotes that hold it in their words or their sentence, from 1; where none does, those whose headline has it. */
  readonly quotes: number;
}

/** The same, with the number of quotes that each bears on. */
export function topicsSpokenOf(
  quotes: readonly QuoteInContext[],
  besides: readonly string[],
  limit: number,
): SpokenTopic[] {
  const left = new Set(besides.flatMap((name) => name.toLowerCase().split(/[\s-]+/u)));
  const counted = countedIn(quotes, left);
  const few = quotes.length < FEW_QUOTES;
  const covered = coveredWords(counted);
  const ranked = [...counted.values()]
    .filter((each) => each.isAbout && !covered.has(each.phrase.key) && !isDull(each))
    .filter((each) => few || each.quotes.size >= RECURS_FROM)
    .filter(({ phrase, texts }) => few || phrase.words === 1 || phrase.isName || texts >= RECURS_FROM)
    .sort((a, b) => b.weight - a.weight || b.phrase.words - a.phrase.words || compare(a, b));
  const told: Counted[] = [];
  for (const each of ranked) {
    if (told.length >= limit) break;
    const isTold = told.some((other) =>
      isPartOf(each.phrase.key, other.phrase.key)
        ? each.quotes.size < other.quotes.size + FURTHER_QUOTES
        : isPartOf(other.phrase.key, each.phrase.key) &&
          each.phrase.words > 1 &&
          each.weight < other.weight / 3,
    );
    if (!isTold) told.push(each);
  }
  return told.map((each) => ({ topic: wordingOf(each), quotes: each.held.size || each.quotes.size }));
}

interface Counted {
  readonly phrase: Pick<NounPhrase, "key" | "isName" | "words">;
  readonly wordings: Map<string, number>;
  /** Those it bears on; those of them that hold it in their words or their sentence. */
  readonly quotes: Set<number>;
  readonly held: Set<number>;
  /** Paragraphs and headlines that hold it. */
  readonly texts: number;
  weight: number;
  /** Whether it stands in words that were said, or in a headline above them. */
  isAbout: boolean;
  /** Whether a headline above words that were said has it. */
  isInHeadline: boolean;
}

/** A word that stands in all kinds of news is a topic where a headline has it. */
function isDull({ phrase, wordings, isInHeadline }: Counted): boolean {
  if (phrase.words > 1 || phrase.isName || isInHeadline) return false;
  return [...wordings.keys()].every((wording) => isEverydayWord(wording.toLowerCase()));
}

/** Words that end, in half of their quotes at least, a longer phrase that recurs. */
function coveredWords(counted: ReadonlyMap<string, Counted>): Set<string> {
  const covered = new Set<string>();
  for (const { phrase, quotes, texts } of counted.values()) {
    if (phrase.words === 1 || phrase.isName || texts < RECURS_FROM) continue;
    const head = phrase.key.slice(phrase.key.lastIndexOf(" ") + 1);
    const alone = counted.get(head);
    if (alone !== undefined && 2 * quotes.size >= alone.quotes.size) covered.add(head);
  }
  return covered;
}

function countedIn(quotes: readonly QuoteInContext[], left: ReadonlySet<string>): Map<string, Counted> {
  const { phrasesOf, recurring } = phrasesAround(quotes);
  const counted = new Map<string, Counted>();
  const add = (
    phrase: NounPhrase,
    quote: number,
    { weight, isAbout, isHeadline, isNamed }: Bearing,
  ): void => {
    const { key, isName, words, text } = phrase;
    if (isOwn(phrase, left)) return;
    const known = counted.get(key) ?? {
      phrase: { key, isName, words },
      wordings: new Map<string, number>(),
      quotes: new Set<number>(),
      held: new Set<number>(),
      texts: recurring.get(key) ?? 1,
      weight: 0,
      isAbout: false,
      isInHeadline: false,
    };
    counted.set(key, known);
    known.wordings.set(text, (known.wordings.get(text) ?? 0) + (isHeadline && !isName ? 0 : 1));
    known.quotes.add(quote);
    if (!isHeadline) known.held.add(quote);
    known.isAbout ||= isAbout;
    known.isInHeadline ||= isNamed;
    known.weight += weight * (isName ? IS_NAME : 1) * (1 + A_FURTHER_WORD * (words - 1));
  };
  for (const [at, { quote, article, paragraphs, mentions }] of quotes.entries()) {
    const headline = new Map(phrasesOf(article.id).map((phrase) => [phrase.key, phrase]));
    const seen = new Set<string>();
    for (const { terms, sentences } of paragraphs) {
      const near = sentences.filter((sentence) => isIn(sentence, quote.content));
      for (const phrase of phrasesOf(terms)) {
        const isSaid = isIn(phrase, quote.content);
        if (seen.has(phrase.key) || (!isSaid && !isBeside(phrase, near, [...quote.cue, ...mentions])))
          continue;
        seen.add(phrase.key);
        const isNamed = headline.has(phrase.key);
        const weight = (isSaid ? IN_WORDS : IN_SENTENCE) * (isNamed ? IN_HEADLINE : 1);
        add(phrase, at, { weight, isAbout: isSaid || isNamed, isHeadline: false, isNamed });
      }
    }
    for (const phrase of headline.values()) {
      // What a headline alone has may be its own way to say something; a name there is where or whose the story is.
      if (seen.has(phrase.key) || phrase.isName || (recurring.get(phrase.key) ?? 0) < RECURS_FROM) continue;
      add(phrase, at, { weight: HEADLINE_ALONE, isAbout: true, isHeadline: true, isNamed: true });
    }
  }
  return counted;
}

interface Bearing {
  readonly weight: number;
  readonly isAbout: boolean;
  readonly isHeadline: boolean;
  /** Whether the headline has it, whether or not it stands there alone. */
  readonly isNamed: boolean;
}

/** The phrases of the quotes' paragraphs and headlines, and in how many of these and of the paragraphs before each stands. */
function phrasesAround(quotes: readonly QuoteInContext[]): {
  readonly phrasesOf: (text: ContextParagraph["terms"] | ArticleId) => readonly NounPhrase[];
  readonly recurring: ReadonlyMap<string, number>;
} {
  const texts = new Map<ContextParagraph["terms"] | ArticleId, TermedText>();
  for (const { article, paragraphs, before } of quotes) {
    for (const paragraph of [...(before === null ? [] : [before]), ...paragraphs])
      if (!texts.has(paragraph.terms)) texts.set(paragraph.terms, asText(paragraph));
    if (!texts.has(article.id))
      texts.set(article.id, { text: article.title, start: 0, terms: termsOf(article.title) });
  }
  const phrasesIn = nounPhrasesOf([...texts.values()]);
  const phrases = new Map([...texts].map(([key, text]) => [key, phrasesIn(text)]));
  const recurring = new Map<string, number>();
  for (const found of phrases.values())
    for (const key of new Set(found.map((phrase) => phrase.key)))
      recurring.set(key, (recurring.get(key) ?? 0) + 1);
  return { phrasesOf: (key) => phrases.get(key) ?? [], recurring };
}

/** In the quote's sentence, but no part of who says it or how. */
function isBeside(phrase: Span, sentences: readonly Span[], told: readonly Span[]): boolean {
  return isIn(phrase, sentences) && !isIn(phrase, told);
}

function isOwn({ text }: NounPhrase, left: ReadonlySet<string>): boolean {
  return text
    .toLowerCase()
    .split(/[\s-]+/u)
    .every((word) => left.has(word));
}

function asText({ passage, terms, sentences }: ContextParagraph): TermedText {
  const sentenceStarts = new Set(sentences.map(({ start }) => start));
  return { text: passage.text, start: passage.start, terms, sentenceStarts };
}

function isPartOf(key: string, whole: string): boolean {
  return ` ${whole} `.includes(` ${key} `);
}

/** As it is written most often; a headline's capitals tell nothing. */
function wordingOf({ wordings, phrase }: Counted): string {
  const [best = ""] = [...wordings].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0] ?? [];
  return (wordings.get(best) ?? 0) === 0 && !phrase.isName ? best.toLowerCase() : best;
}

function compare(a: Counted, b: Counted): number {
  return a.phrase.key.localeCompare(b.phrase.key);
}
