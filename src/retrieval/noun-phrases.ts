import {
  isAuxiliary,
  isDeterminer,
  isFunctionTerm,
  isHelpingVerb,
  isNameJoiner,
  isPreposition,
  isSubjectWord,
  isTimeWord,
  isVagueWord,
} from "../english/function-words.ts";
import { isCalendarWord, TIME_WORDS } from "../english/calendar.ts";
import { NUMBER_WORDS } from "../english/numbers.ts";
import type { Span } from "../text/span.ts";
import type { Term } from "../text/terms.ts";

/** A text with its terms; `start` is what their offsets count from. */
export interface TermedText {
  readonly text: string;
  readonly start: number;
  readonly terms: readonly Term[];
  /** Where sentences begin: a capital there makes no name. Left out of headlines, whose capitals make none at all. */
  readonly sentenceStarts?: ReadonlySet<number>;
}

/** A word or a few that name something, where they stand. */
export interface NounPhrase extends Span {
  /** Its terms, joined by blanks: the same for "flood wall" and "flood walls". */
  readonly key: string;
  /** As it is written there. */
  readonly text: string;
  readonly isName: boolean;
  readonly words: number;
}

/** A phrase has as many words at most; so has a name. A longer run of capitals is a heading. */
const MOST_WORDS = 3;
const LONGEST_NAME = 4;
const SHORTEST_WORD = 3;
/** Words of a language that has its own articles and prepositions are known by these at least once in so many. */
const SEEN_ONCE_IN = 60;
/** A word before so many different nouns, and mostly others each time, tells nothing of them: "new", "whole". */
const GENERIC_FROM = 3;
const GENERIC_SHARE = 0.6;
/** Fewer words than these tell little of how words are used. */
const FEW_WORDS = 200;
/** Where nothing else tells nouns, words of so many letters are taken for some. */
const SHORTEST_UNTOLD = 5;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

interface Word extends Span {
  readonly term: string;
  readonly text: string;
  readonly role: "content" | "opens" | "preposition" | "verbal" | "function";
  /** Whether it stands right behind the word before. */
  readonly isJoined: boolean;
  readonly isName: boolean;
  readonly isNumber: boolean;
}

/** How a word is used. */
interface Use {
  /** By itself behind an article, a number, a preposition: "the wall." */
  alone: number;
  /** As the last of several: "the flood wall." */
  last: number;
  /** Behind "to", "they", "will": "will raise". */
  verbal: number;
  /** Right behind a number: "40 metres". */
  counted: number;
  /** Right before these words, with how often. */
  readonly before: Map<string, number>;
}

/**
 * Finds what phrases of some texts name something. What is a noun is told by how these texts use it: behind articles, numbers and
 * prepositions; where a language has none that are known, by its length alone.
 */
export function nounPhrasesOf(texts: readonly TermedText[]): (text: TermedText) => NounPhrase[] {
  const read = new Map<TermedText, Word[]>();
  // Most words come again and again, and are looked up in a dozen tables.
  const forms = new Map<string, Form>();
  const wordsOf = (text: TermedText): Word[] => {
    const known = read.get(text) ?? wordsIn(text, forms);
    read.set(text, known);
    return known;
  };
  // A headline's capitals make names of what is one in a text below.
  const [names, plain] = [new Set<string>(), new Set<string>()];
  for (const text of texts)
    if (text.sentenceStarts !== undefined)
      for (const { term, isName, text: word } of wordsOf(text))
        if (isName) names.add(term);
        else if (/^\p{Ll}/u.test(word)) plain.add(term);
  for (const text of texts)
    if (text.sentenceStarts === undefined)
      read.set(
        text,
        wordsOf(text).map((word) => ({
          ...word,
          isName: /^\p{Lu}/u.test(word.text) && names.has(word.term) && !plain.has(word.term),
        })),
      );
  const uses = new Map<string, Use>();
  let [content, told] = [0, 0];
  for (const text of texts) {
    const words = wordsOf(text);
    for (const [i, word] of words.entries()) {
      if (word.role !== "content") continue;
      content += 1;
      const use = uses.get(word.term) ?? { alone: 0, last: 0, verbal: 0, counted: 0, before: new Map() };
      uses.set(word.term, use);
      if (word.isJoined && words[i - 1]?.isNumber) use.counted += 1;
      const next = nextTo(words, i);
      if (next?.role === "content") {
        if (!next.isName) use.before.set(next.term, (use.before.get(next.term) ?? 0) + 1);
        continue;
      }
      const { opener, distance } = openerOf(words, i);
      if (opener === "verbal") use.verbal += 1;
      else if (opener === "opens" || (opener === "preposition" && !/ing$/u.test(word.text))) {
        told += 1;
        if (distance === 1) use.alone += 1;
        else use.last += 1;
      }
    }
  }
  const isTold = told * SEEN_ONCE_IN >= content;
  const isHead = (term: string): boolean => {
    const { alone = 0, last = 0, verbal = 0 } = uses.get(term) ?? {};
    return (alone > 0 || last > 1) && 2 * verbal <= alone + last;
  };
  /** The nouns that a word stands before, each with how often. */
  const modified = new Map<string, { readonly count: number; readonly heads: number }>();
  const modifiedBy = (term: string): { readonly count: number; readonly heads: number } => {
    const known = modified.get(term);
    if (known !== undefined) return known;
    const heads = [...(uses.get(term)?.before ?? [])].filter(([head]) => isHead(head));
    const made = { count: heads.reduce((sum, [, count]) => sum + count, 0), heads: heads.length };
    modified.set(term, made);
    return made;
  };
  const isNoun = ({ term, text }: Word): boolean => {
    const { alone = 0, last = 0, counted = 0 } = uses.get(term) ?? {};
    // A unit of measure or money; what mostly stands before others.
    if (2 * counted > alone + last || modifiedBy(term).count > 2 * (alone + last)) return false;
    return isTold ? isHead(term) : text.length >= SHORTEST_UNTOLD;
  };
  const isGeneric = ({ term }: Word): boolean => {
    const { count, heads } = modifiedBy(term);
    return heads >= GENERIC_FROM && heads >= GENERIC_SHARE * count;
  };
  // "The kettles whistle": of few words it is not known how they are used, but that one opens there and is followed by no noun.
  const isOpened = ({ term }: Word): boolean => content < FEW_WORDS && modifiedBy(term).count === 0;
  return (text) => phrasesIn(text, wordsOf(text), { isNoun, isGeneric, isOpened, isTold: () => isTold });
}

function phrasesIn(
  text: TermedText,
  words: readonly Word[],
  {
    isNoun,
    isGeneric,
    isOpened,
    isTold,
  }: Readonly<Record<"isNoun" | "isGeneric" | "isOpened" | "isTold", (word: Word) => boolean>>,
): NounPhrase[] {
  const found: NounPhrase[] = [];
  for (const [i, head] of words.entries()) {
    if (head.role !== "content") continue;
    const next = nextTo(words, i);
    if (head.isName) {
      if (next?.isName || (next && isInName(next) && nextTo(words, i + 1)?.isName)) continue;
      let first = i;
      for (;;) {
        const [own, before, further] = [words[first], words[first - 1], words[first - 2]];
        if (own?.isJoined && before?.isName) first -= 1;
        else if (own?.isJoined && before?.isJoined && isInName(before) && further?.isName) first -= 2;
        else break;
      }
      if (i - first < LONGEST_NAME) found.push(phraseOf(words.slice(first, i + 1), true, text));
      continue;
    }
    if (!isTold(head)) {
      // What goes with what is not known either.
      if (isNoun(head)) found.push(phraseOf([head], false, text));
      continue;
    }
    if (next?.role === "content" && !next.isName && isNoun(next)) continue;
    const opener = head.isJoined ? words[i - 1] : undefined;
    const isFirst = opener?.role === "opens" && !opener.isNumber && !next?.isName;
    if (!isNoun(head) && !(isFirst && isOpened(head))) continue;
    for (let count = 1; count <= MOST_WORDS; count++) {
      const first = words[i - count + 1];
      if (first === undefined || first.role !== "content" || (count > 1 && isGeneric(first))) break;
      found.push(phraseOf(words.slice(i - count + 1, i + 1), false, text));
      if (!first.isJoined) break;
    }
  }
  return found;
}

function phraseOf(words: readonly Word[], isName: boolean, { text, start }: TermedText): NounPhrase {
  const [first, last] = [words[0] as Word, words.at(-1) as Word];
  return {
    key: words.map(({ term }) => term).join(" "),
    text: text.slice(first.start - start, last.start - start + last.text.length),
    start: first.start,
    end: last.end,
    isName,
    words: words.length,
  };
}

/** "Ministry of Coasts"; who is joined by "and" is two. */
function isInName({ text }: Word): boolean {
  return isNameJoiner(text) && isPreposition(text);
}

function nextTo(words: readonly Word[], i: number): Word | undefined {
  const next = words[i + 1];
  return next?.isJoined ? next : undefined;
}

/** What opens the run of content words that ends at a place, and how far before. */
function openerOf(
  words: readonly Word[],
  i: number,
): { readonly opener: Word["role"] | null; readonly distance: number } {
  for (let distance = 1; distance <= MOST_WORDS; distance++) {
    const before = words[i - distance];
    if (before === undefined || !words[i - distance + 1]?.isJoined) break;
    if (before.role !== "content") return { opener: before.role, distance };
  }
  return { opener: null, distance: 0 };
}

/** What a word is by how it is written alone. */
interface Form extends Pick<Word, "text" | "role" | "isNumber"> {
  readonly isCapital: boolean;
  readonly isPossessive: boolean;
}

function formOf(term: string, whole: string): Form {
  const text = whole.replace(/['’]s$/u, "");
  const role = roleOf(term, text);
  return {
    text,
    role: role === "content" && !isWordy(text) ? "function" : role,
    isNumber: /\p{N}/u.test(text) || NUMBER_WORDS.has(text.toLowerCase()),
    isCapital: /^\p{Lu}./u.test(text),
    isPossessive: text !== whole,
  };
}

function wordsIn({ text, start, terms, sentenceStarts }: TermedText, forms: Map<string, Form>): Word[] {
  let before: (Span & Pick<Form, "isPossessive">) | undefined;
  return terms.map((term) => {
    const whole = text.slice(term.start - start, term.end - start);
    const form = forms.get(whole) ?? formOf(term.term, whole);
    forms.set(whole, form);
    const isJoined =
      before !== undefined &&
      // "The mayor's plan" is a plan; who speaks of the mayor is another matter.
      !before.isPossessive &&
      term.start - before.end === 1 &&
      isJoint(text.charAt(before.end - start));
    before = { start: term.start, end: term.end, isPossessive: form.isPossessive };
    const isName = sentenceStarts !== undefined && form.isCapital && !sentenceStarts.has(term.start);
    return {
      start: term.start,
      end: term.end,
      term: term.term,
      text: form.text,
      role: form.role,
      isNumber: form.isNumber,
      isJoined,
      isName: isName && form.role === "content",
    };
  });
}

function isJoint(character: string): boolean {
  return character === " " || character === "-" || character === "\u00a0";
}

function roleOf(term: string, word: string): Word["role"] {
  const plain = word.toLowerCase().replaceAll("’", "'");
  if (/\p{N}/u.test(plain) || NUMBER_WORDS.has(plain) || isDeterminer(plain)) return "opens";
  if (isCalendarWord(plain) || TIME_WORDS.has(plain)) return "function";
  if (plain === "to" || isSubjectWord(plain) || isAuxiliary(plain) || isHelpingVerb(plain)) return "verbal";
  if (isPreposition(plain)) return "preposition";
  return isFunctionTerm(term) || isVagueWord(plain) || isTimeWord(plain) ? "function" : "content";
}

function isWordy(word: string): boolean {
  return word.length >= SHORTEST_WORD && /^[\p{L}\p{M}'’.]+$/u.test(word) && !UNSPACED.test(word);
}
