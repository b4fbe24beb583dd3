import { isClauseWord, isPreposition, isTimeWord } from "../../../english/function-words.ts";
import type { Gender } from "../../../english/names/given-names.ts";
import { wordList } from "../../../english/table.ts";
import type { Character } from "../cast/character.ts";
import type { NameSpan } from "../names/name-spans.ts";
import { isVerbBehind } from "../names/word-names.ts";

/**
 * Where a mention stands: whose words are told, a subject ("pronoun": he, she), one of a list or beside another name, in brackets, an
 * object, behind "of", "by" or another preposition, an owner; inside a quote.
 */
export type Standing =
  | "speaker"
  | "subject"
  | "pronoun"
  | "listed"
  | "aside"
  | "object"
  | "of"
  | "by"
  | "oblique"
  | "possessive"
  | "quoted";

/** How strongly one mention keeps a character in the reader's mind. Chosen on hand-read pronouns (see the tests' notes). */
const WEIGHTS: Readonly<Record<Standing, number>> = {
  speaker: 1.3,
  subject: 1,
  pronoun: 1,
  listed: 1,
  aside: 1,
  object: 0.55,
  of: 0.35,
  by: 0.35,
  oblique: 0.35,
  possessive: 0.45,
  quoted: 0.08,
};

/** What is left of a mention's weight a sentence later. */
const DECAY = 0.5;
/** Sentences after which a mention is forgotten. */
const MEMORY = 8;
/** Mentions that are looked through at most: it bounds the work for hostile texts. */
const MOST_EVENTS = 80;
/** Whose gender is unknown may be meant, but gives way to whose gender agrees. */
const UNKNOWN_GENDER = 0.7;
/** Who is only inclined to a gender agrees this much with it, and the rest with the other. */
const LEANING = 0.85;
/** Such a word may name a body. */
const PERHAPS_BODY = 0.3;
/** A capitalised word that may not name a person at all. */
const UNCERTAIN_PERSON = 0.3;

/** Somebody is mentioned. */
export interface Mentioned {
  readonly character: Character;
  /** First and behind the last UTF-16 unit. */
  readonly at: number;
  readonly end: number;
  /** Sentences before it; paragraphs count too. */
  readonly unit: number;
  readonly standing: Standing;
  /** The gender of a pronoun; of other mentions none. */
  readonly pronoun?: Gender | undefined;
}

/** Somebody whom a pronoun may mean. */
export interface Remembered {
  readonly character: Character;
  /** How well it agrees in kind and gender, above 0 to 1. */
  readonly agreement: number;
  /** The mentions that are not forgotten, the nearest first; one at least. */
  readonly mentions: readonly Mentioned[];
  /** How present it is: the sum of its mentions' weights, which halve with each sentence, times its agreement. */
  readonly salience: number;
}

export interface Wanted {
  readonly gender: Gender | undefined;
  readonly stands: "person" | "plural" | "thing";
}

export interface Found {
  readonly character: Character;
  /** Sentences back to the last mention. */
  readonly distance: number;
  /** The next candidate's weight as a part of the best's, 0 to 1. */
  readonly rival: number;
}

/** Whom the text is speaking of while it is read from its start. */
export interface Focus {
  note(mention: Mentioned): void;
  /** Who agrees with what is wanted in sentence `unit`, in the order of the nearest mention; those mentioned long before by one of each kind. */
  remembered(wanted: Wanted, unit: number): Remembered[];
  /** The last pronoun of a gender; `undefined` where none was noted. */
  lastPronoun(gender: Gender | undefined): Mentioned | undefined;
  /** Whose words were told last; `undefined` where nobody's were. */
  lastSpeaker(): Mentioned | undefined;
  /** How often somebody was mentioned outside quotes. */
  timesOf(character: Character): number;
  /**
   * Whom a pronoun in sentence `unit` means: of the characters that agree in kind and gender the one with most weight;
   * weights are summed over recent mentions and halve with each sentence. `share`: the part of its weight that a
   * character keeps, such as one whom the pronoun's own words name. `null` where nobody agrees.
   */
  find(wanted: Wanted, unit: number, share: (character: Character) => number): Found | null;
}

export function createFocus(): Focus {
  const events: Mentioned[] = [];
  const lastOf = new Map<string, Mentioned>();
  const times = new Map<Character, number>();
  const pronouns = new Map<Gender | undefined, Mentioned>();
  let speaker: Mentioned | undefined;
  return {
    note(event) {
      events.push(event);
      if (event.standing === "quoted") return;
      if (event.standing === "speaker") speaker = event;
      lastOf.set(slotOf(event.character), event);
      times.set(event.character, (times.get(event.character) ?? 0) + 1);
      if (event.pronoun !== undefined) pronouns.set(event.pronoun, event);
    },
    timesOf: (character) => times.get(character) ?? 0,
    lastSpeaker: () => speaker,
    lastPronoun: (gender) => pronouns.get(gender),
    remembered(wanted, unit) {
      const found = new Map<
        Character,
        { character: Character; agreement: number; mentions: Mentioned[]; salience: number }
      >();
      const take = (event: Mentioned): void => {
        const { character } = event;
        let known = found.get(character);
        if (known === undefined) {
          const agreement = agreementOf(character, wanted);
          if (agreement === 0) return;
          known = { character, agreement, mentions: [], salience: 0 };
          found.set(character, known);
        }
        known.mentions.push(event);
        known.salience += WEIGHTS[event.standing] * DECAY ** Math.max(0, unit - event.unit) * known.agreement;
      };
      for (let i = events.length - 1; i >= 0 && i >= events.length - MOST_EVENTS; i -= 1) {
        const event = events[i];
        if (event === undefined || unit - event.unit > MEMORY) break;
        take(event);
      }
      for (const event of [...lastOf.values()].sort((a, b) => b.at - a.at))
        if (!found.has(event.character)) take(event);
      return [...found.values()];
    },
    find(wanted, unit, share) {
      const sums = new Map<Character, { weight: number; unit: number }>();
      for (let i = events.length - 1; i >= 0 && i >= events.length - MOST_EVENTS; i -= 1) {
        const event = events[i];
        if (event === undefined || unit - event.unit > MEMORY) break;
        const agreement = agreementOf(event.character, wanted);
        if (agreement === 0) continue;
        const weight =
          WEIGHTS[event.standing] *
          DECAY ** Math.max(0, unit - event.unit) *
          agreement *
          share(event.character);
        const sum = sums.get(event.character);
        if (sum === undefined) sums.set(event.character, { weight, unit: event.unit });
        else sum.weight += weight;
      }
      let best: [Character, { weight: number; unit: number }] | undefined;
      let second = 0;
      for (const entry of sums) {
        if (best === undefined || entry[1].weight > best[1].weight) {
          second = best?.[1].weight ?? 0;
          best = entry;
        } else second = Math.max(second, entry[1].weight);
      }
      if (best !== undefined && best[1].weight > 0) {
        return { character: best[0], distance: unit - best[1].unit, rival: second / best[1].weight };
      }
      const far = [...lastOf.values()]
        .filter((event) => agreementOf(event.character, wanted) > 0 && share(event.character) > 0)
        .reduce<Mentioned | null>((a, b) => (a === null || b.at > a.at ? b : a), null);
      return far === null ? null : { character: far.character, distance: MEMORY + 1, rival: 1 };
    },
  };
}

/** Characters are remembered beyond the window by kind and gender, one of each. */
function slotOf(character: Character): string {
  return `${character.kind} ${character.gender ?? ""} ${character.isPlural}`;
}

/** "Netflio", "SEA Golf": a single word, or one behind capitals, that nothing shows to be a person's name. */
export function isPerhapsBody({ kind, isCertain, gender, leaning, keys, name }: Character): boolean {
  if (kind !== "person" || isCertain || gender !== undefined || leaning !== undefined) return false;
  return keys.length === 1 || (keys.length === 2 && /^\p{Lu}{2,5}\s\p{Lu}\p{Ll}/u.test(name));
}

/** 0: cannot be meant; 1: agrees in all that is known. */
export function agreementOf(character: Character, wanted: Wanted): number {
  if (character.kind === "place") return 0;
  if (wanted.stands === "person") {
    if (character.kind === "body" || character.isPlural) return 0;
    if (wanted.gender !== undefined && character.gender !== undefined) {
      return character.gender === wanted.gender ? 1 : 0;
    }
    if (wanted.gender === undefined && character.isCertain) return 1;
    if (wanted.gender !== undefined && character.leaning !== undefined) {
      return character.leaning === wanted.gender ? LEANING : 1 - LEANING;
    }
    return UNKNOWN_GENDER * (character.isCertain || character.kind === "unnamed" ? 1 : UNCERTAIN_PERSON);
  }
  if (wanted.stands === "thing") {
    if (isPerhapsBody(character)) return PERHAPS_BODY;
    return character.kind === "body" && !character.isPlural ? 1 : 0;
  }
  if (character.isPlural) return 1;
  return character.kind === "body" ? 0.5 : character.kind === "unnamed" ? 0.3 : 0.1;
}

/** Beside prepositions and what opens a clause: words that a name stands behind as it does behind those. */
const LIKE_PREPOSITIONS = wordList("like regarding including versus vs. than");
const LIKE_OPENERS = wordList("however meanwhile then once said says");
/** "…," said Marsh: the verb behind a quote makes a speaker of the name. */
const REPORTS =
  /[,.?!]?["”'’]\s(?:said|says|added|adds|wrote|asked|replied|explained|told|tweeted)\s(?:\p{Ll}+\s){0,3}$/u;
/** Prepositions that open clauses as well: what follows the name decides. */
const BOTH = wordList("as after before since until");

/** Where a name stands in its sentence. */
export function standingOf(text: string, span: NameSpan, sentenceStart: number): Standing {
  if (span.isPossessive) return "possessive";
  const before = text.slice(Math.max(sentenceStart, span.wholeStart - 60), span.wholeStart);
  if (/\([^()]*$/u.test(before)) return "aside";
  if (/(?:^|["“”—–:;.])\s*$/u.test(before)) return "subject";
  if (/,\s*$/u.test(before)) return isVerbBehind(text, span.end) || isOpening(before) ? "subject" : "listed";
  const words = before.trimEnd().split(/\s+/u);
  if (/^(?:the|an?)$/iu.test(words.at(-1) ?? "")) words.pop();
  const word = (words.at(-1) ?? "").toLowerCase();
  if (BOTH.has(word)) return isVerbBehind(text, span.end) ? "subject" : "oblique";
  if (REPORTS.test(before.slice(-24))) return "speaker";
  if (word === "of" || word === "by") return word;
  if (isPreposition(word) || LIKE_PREPOSITIONS.has(word)) return "oblique";
  if (word === "and" || word === "or") return isVerbBehind(text, span.end) ? "subject" : "listed";
  if (isClauseWord(word) || isTimeWord(word) || LIKE_OPENERS.has(word)) return "subject";
  return isVerbBehind(text, span.end) ? "subject" : "object";
}

/** "In 2004, Marsh": a few words and a comma open the sentence. */
function isOpening(before: string): boolean {
  return /^[^,]{1,40},\s*$/u.test(before) && !/\p{Lu}\p{Ll}+,\s*$/u.test(before);
}
