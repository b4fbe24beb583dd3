import { isFrameWord } from "./function-words.ts";
import { reportingNoun, reportingVerb } from "./reporting-verbs.ts";
import { lazy, wordList } from "./table.ts";

/** How people write in chats. */
const SHORT: Readonly<Record<string, string>> = {
  abt: "about",
  bout: "about",
  wat: "what",
  wut: "what",
  wot: "what",
  wht: "what",
  u: "you",
  ur: "your",
  r: "are",
  pls: "please",
  plz: "please",
  plss: "please",
  thx: "thanks",
  tnx: "thanks",
  thnx: "thanks",
  ty: "thanks",
  ppl: "people",
  gimme: "give",
  lemme: "let",
  wanna: "want",
  gonna: "going",
  didnt: "didn't",
  doesnt: "doesn't",
  hasnt: "hasn't",
  isnt: "isn't",
  wasnt: "wasn't",
  cuz: "because",
  bc: "because",
  idk: "know",
  smth: "something",
  sth: "something",
  tho: "though",
  dat: "that",
  dis: "this",
  hav: "have",
  didja: "did",
};

/** Words that questions for what was said turn on, so that a slip in them would hide what is asked. */
const TURNED_ON = wordList(`
what when where which who about said say says saying tell told think thinks thought does quote quotes comment comments commented
statement statements opinion opinions
`);
/** Letters from which on a word with one left out is hardly another one. */
const LONG = 6;

/** Slips of the pen in words that questions turn on: two letters swapped, or one of a long word left out. */
const slips = lazy(() => {
  const known = new Map<string, string>();
  const add = (slip: string, word: string): void => {
    const isWord =
      isFrameWord(slip) || reportingVerb(slip) !== undefined || reportingNoun(slip) !== undefined;
    if (!isWord && !known.has(slip)) known.set(slip, word);
  };
  for (const word of TURNED_ON)
    for (let i = 0; i < word.length; i++) {
      if (i > 0) add(word.slice(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.slice(i + 1), word);
      if (word.length >= LONG) add(word.slice(0, i) + word.slice(i + 1), word);
    }
  return known;
});

/** A folded word of a chat as it is spelt elsewhere ("abt", "sayin", "waht"); the word itself where nothing is known of it. */
export function plainSpelling(word: string): string {
  const written = (Object.hasOwn(SHORT, word) ? SHORT[word] : undefined) ?? slips().get(word);
  if (written !== undefined) return written;
  const whole = `${word}g`;
  return /..in$/u.test(word) && (isFrameWord(whole) || reportingVerb(whole) !== undefined) ? whole : word;
}
