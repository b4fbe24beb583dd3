import { isAuxiliary } from "../english/function-words.ts";
import { pronounOf } from "../english/pronouns.ts";
import { reportingNoun, reportingVerb } from "../english/reporting-verbs.ts";
import { wordList } from "../english/table.ts";

/** What asks for something to be shown, and what stands around such a word. */
const REQUESTS = wordList(`
show give gave tell find found list get got want wanted need needed see read hear heard know wonder wondering wondered curious look looking
looked check search share send post pull bring provide quick question idea clue word happen help dig dug fetch collect gather after like
love ask compare contrast
`);
/** What people put into a message that tells nothing of what is asked. */
const CHATTER = wordList(`
please pls thanks thx bro dude mate omg lol lmao haha so soo sooo sooooo um umm uh uhm hm hmm hmmm erm yo friend guys folks anyway then
though tho precisely bother bothering trouble exactly again cheers ya ugh
`);
/** What tells which of somebody's words, and not what they are about. */
const CHOICE = wordList(
  "latest newest first earliest recent own last best top record whole full entire direct short various separate",
);
/** Adverbs without the ending that most have. */
const ADVERBS = wordList(
  "anything something nothing much lot else ever first last got going supposed all both each either quite however perhaps ahead kind sort bit",
);

/** Whether a folded word asks for something to be shown, or stands around such a word. */
export function isRequestWord(key: string): boolean {
  return REQUESTS.has(key);
}

/** Whether a folded word is a greeting, a filler or a word of thanks in the middle of a question. */
export function isChatter(key: string): boolean {
  return CHATTER.has(key);
}

/** Whether a word tells nothing of what is asked about although it is no function word: it asks, thanks, or says "quote". */
export function isNoise(key: string): boolean {
  return isRequestWord(key) || isChatter(key) || CHOICE.has(key) || isPlainSaying(key) || OF_RECORDS.has(key);
}

const OF_RECORDS = wordList("info information stuff course way around thing things matter subject topic");

/** "Quotes", "statements", "said", "thinking": words for words, whatever they say. */
export function isPlainSaying(key: string): boolean {
  const noun = reportingNoun(key);
  if (noun !== undefined) return noun.class === "say" && !NAMELESS.has(noun.lemma);
  const verb = reportingVerb(key);
  return /^(?:say|think|tell|ask)$/u.test(verb?.lemma ?? "");
}

/** Nouns of saying that are as often what is spoken of. */
const NAMELESS = wordList("line speech message testimony discussion account story version mention saying");

/** Whether a folded word refers to somebody or something named before: "he", "their", "it". */
export function isPronounKey(key: string): boolean {
  const pronoun = pronounOf(key);
  return pronoun?.kind === "third" && !key.includes("'");
}

/** Whether a word stands between a subject and its verb: helpers, adverbs, and what goes with "have … to say". */
export function isBetween(key: string): boolean {
  return isAuxiliary(key) || ADVERBS.has(key) || (/..ly$/u.test(key) && reportingVerb(key) === undefined);
}
