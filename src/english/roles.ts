import { wordList } from "./word-list.ts";
import { fold } from "../text/terms.ts";
import { BODY_WORDS, TITLES } from "./naming-words.ts";
import { isFunctionWord } from "./small-words.ts";

/** Words that name a person by what they are, besides the offices of `TITLES`. Folded, singular. */
const PERSON_NOUNS = wordList(`
academic administrator advocate aide alumnus ambassador applicant artist assistant associate athlete bartender bishop boss boy
brother builder businesswoman candidate capitalist captain carpenter celebrity champion chemist chief child cleric clerk client
colleague composer conservative contender critic customer daughter delegate demonstrator deputy designer diplomat doctor donor driver
economist employee engineer entrepreneur envoy evangelist executive expert farmer father fellow figure fighter firefighter fisherman
friend fundraiser girl graduate guard guest guide guy head heir helper historian holder homeowner host husband immigrant incumbent
insider instructor investigator investor jurist kid lady lawmaker lawyer leader legislator liberal lobbyist magnate man member mogul
mother mom dad musician native neighbor neighbour nominee nurse occupant official operative opponent organiser organizer owner parent
participant partner passenger pastor patient person philanthropist physician pilot pioneer player pollster politician principal
prisoner professional prosecutor protester psychologist radioman rancher receptionist refugee relative representative researcher
resident retiree rival scholar scientist screenwriter secretary shopper sibling sister socialist soldier son source specialist
staffer star statesman strategist student supervisor supporter survivor suspect teacher teenager tycoon veteran victim viewer visitor
volunteer voter widow wife witness woman worker writer youth newcomer veteran chancellor businessman billionaire frontrunner
front-runner newsman anchorman congressperson sen rep gov surgeon neurosurgeon teen insider attendee justice pundit dissident
whistleblower spouse uncle aunt cousin grandfather grandmother grandson granddaughter boyfriend girlfriend fiance
`);
const PEOPLE = wordList("people men women children police persons folks kids parents");
/** Nouns with a person's ending that name none. */
const NOT_PERSONS = wordList(`
paper newspaper number order power tower letter centre center computer matter chapter poster newsletter error sector factor answer
water weather winter summer september october november december offer manner corner dinner quarter theater theatre register
chamber charter cover danger disaster door failure favor filter fever floor flower folder gender honor horror humor hunger labor
ladder layer layoff liquor meter minister-president mirror monitor murder odor over parameter partner-organisation poor rather
remainder river rumor server shelter shoulder silver slider soccer shower sister-company supper tenor terror timber transfer
trailer twitter user-agreement vapor war worker-group laughter list artist-list mist twist consist fist grant ant restaurant
covenant warrant plant pant moment statement career volunteer-group engineer-group border buffer banner container counter customer-base
disorder encounter motor pillar reactor tractor ledger merger primer reader-poll ticker teleprompter barrier carrier-group
`);

/** An office or description that an article gives to somebody. */
export interface Role {
  /** The noun that says what they are, folded, singular, in its usual form ("executive" for "CEO"). */
  readonly head: string;
  /** The other words that mean something, folded. */
  readonly words: ReadonlySet<string>;
  /** As written. */
  readonly text: string;
}

const HEADS: Readonly<Record<string, string>> = {
  ceo: "executive",
  cfo: "executive",
  coo: "executive",
  congressman: "representative",
  congresswoman: "representative",
  rep: "representative",
  sen: "senator",
  gov: "governor",
  lawmaker: "lawmaker",
  businesswoman: "businessman",
  advisor: "adviser",
  "front-runner": "frontrunner",
  mom: "mother",
  dad: "father",
  spokesperson: "spokesman",
  chairwoman: "chairman",
  chair: "chairman",
  chairperson: "chairman",
  "co-founder": "founder",
  cofounder: "founder",
  attorney: "lawyer",
  organiser: "organizer",
  guy: "man",
  gentleman: "man",
  lady: "woman",
  reps: "representative",
  sens: "senator",
};
/** After one of these the head has been read. */
const POSTMODIFIERS = wordList(`
of for at in on to with from by about who whom which that whose and or but as into near behind against under over since between
familiar close including saying told said says speaking based known named called led briefed working involved like including during
after before among than is was are were has had the a an
`);

/**
 * The role a noun phrase describes ("the chief executive of Facebook", "a 40-year-old teacher"); `null` for an empty phrase.
 * The head is the last word before the first word that opens an addition.
 */
export function roleOf(phrase: string): Role | null {
  const words = phrase.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&-]*/gu) ?? [];
  let head: string | undefined;
  let isRead = false;
  const keys = new Set<string>();
  for (const [at, word] of words.slice(0, 24).entries()) {
    const isPossessive = /['’]s$/iu.test(word);
    const key = fold(word.replace(/['’]s$/iu, "").replace(/\.$/u, ""));
    const isLead = at === 0 && /^(?:the|an?|one|another|its|his|her|their|this|that)$/u.test(key);
    if (isLead) continue;
    if (POSTMODIFIERS.has(key) && (head !== undefined || isFunctionWord(key))) isRead = true;
    else if (!isRead && !isPossessive && !isFunctionWord(key)) head = key;
    if (!isFunctionWord(key)) addWord(keys, key);
  }
  head ??= fold(words.at(-1) ?? "");
  if (head === "") return null;
  const age = /^(\p{N}+)-year-old$/u.exec(head)?.[1];
  if (age !== undefined) return { head: "age", words: keys.add(age), text: phrase.trim() };
  const normal = headForm(head);
  keys.delete(head);
  keys.delete(normal);
  return { head: normal, words: keys, text: phrase.trim() };
}

/** "ceo" is written out, as the words of another description may be. */
function addWord(keys: Set<string>, key: string): void {
  const [short, ...long] = key === "ceo" ? ["chief", "executive"] : [key];
  if (short !== undefined) keys.add(short.replace(/^(\p{N}+)-year-old$/u, "$1"));
  for (const word of long) keys.add(word);
}

/** The singular, usual form of a folded noun. */
export function headForm(noun: string): string {
  const one = HEADS[noun] ?? singularOf(noun);
  return HEADS[one] ?? TITLES.get(one) ?? one;
}

function singularOf(noun: string): string {
  if (/(?:men|women)$/u.test(noun)) return noun.replace(/men$/u, "man");
  if (noun === "people" || noun === "children") return noun === "people" ? "person" : "child";
  if (/[^aeiou]ies$/u.test(noun)) return noun.replace(/ies$/u, "y");
  if (/(?:ss|us|is|news)$/u.test(noun) || noun.length < 4) return noun;
  if (/(?:sh|ch|x|ss)es$/u.test(noun)) return noun.slice(0, -2);
  return noun.replace(/s$/u, "");
}

/** Whether a folded noun stands for several. */
export function isPlural(noun: string): boolean {
  return (
    PEOPLE.has(noun) || /(?:men|women)$/u.test(noun) || (singularOf(noun) !== noun && !BODY_WORDS.has(noun))
  );
}

/** Whether a folded noun names people: "official", "teacher", "spokeswoman". */
export function isPersonNoun(noun: string): boolean {
  if (/^(?:\p{N}+-year-old|age)$/u.test(noun)) return true;
  const one = headForm(noun);
  if (
    PEOPLE.has(noun) ||
    PERSON_NOUNS.has(one) ||
    TITLES.has(one) ||
    PERSON_NOUNS.has(singularOf(noun)) ||
    TITLES.has(singularOf(noun))
  )
    return true;
  if (NOT_PERSONS.has(one) || BODY_WORDS.has(one)) return false;
  return one.length > 4 && /(?:man|woman|person|ist|ian|er|or|eer|goer|maker)$/u.test(one);
}

/** Whether a folded noun names a source that reporters leave unnamed, so that "the official" is nobody named before. */
export function isSourceNoun(head: string): boolean {
  return SOURCES.has(head);
}
const SOURCES = wordList(`
official source spokesman spokeswoman spokesperson aide adviser expert person resident voter supporter analyst employee worker
insider staffer operative witness diplomat lawyer researcher strategist observer critic attendee member man woman student teacher
reporter moderator interviewer host protester volunteer donor participant judge respondent organizer delegate
`);
