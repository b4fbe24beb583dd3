import type { Character } from "./character.ts";
import type { Gender } from "../../english/names/given-names.ts";

/** How strongly one mention keeps a character in the reader's mind. Chosen on hand-read pronouns (see the tests' notes). */
export const WEIGHTS = {
  speaker: 1.3,
  subject: 1,
  pronoun: 1,
  object: 0.55,
  oblique: 0.35,
  possessive: 0.45,
  quoted: 0.08,
} as const;

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
/** A capitalised word that may not name a person at all. */
const UNCERTAIN_PERSON = 0.3;

interface Event {
  readonly at: number;
  readonly unit: number;
  readonly character: Character;
  readonly weight: number;
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
  note(character: Character, at: number, unit: number, weight: number): void;
  /**
   * Whom a pronoun in sentence `unit` means: of the characters that agree in kind and gender the one with most weight;
   * weights are summed over recent mentions and halve with each sentence. `share`: the part of its weight that a
   * character keeps, such as one whom the pronoun's own words name. `null` where nobody agrees.
   */
  find(wanted: Wanted, unit: number, share: (character: Character) => number): Found | null;
}

export function createFocus(): Focus {
  const events: Event[] = [];
  const lastOf = new Map<string, Event>();
  return {
    note(character, at, unit, weight) {
      const event = { at, unit, character, weight };
      events.push(event);
      if (weight > WEIGHTS.quoted) lastOf.set(slotOf(character), event);
    },
    find(wanted, unit, share) {
      const sums = new Map<Character, { weight: number; unit: number }>();
      for (let i = events.length - 1; i >= 0 && i >= events.length - MOST_EVENTS; i -= 1) {
        const event = events[i];
        if (event === undefined || unit - event.unit > MEMORY) break;
        const agreement = agreementOf(event.character, wanted);
        if (agreement === 0) continue;
        const weight =
          event.weight * DECAY ** Math.max(0, unit - event.unit) * agreement * share(event.character);
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
        .reduce<Event | null>((a, b) => (a === null || b.at > a.at ? b : a), null);
      return far === null ? null : { character: far.character, distance: MEMORY + 1, rival: 1 };
    },
  };
}

/** Characters are remembered beyond the window by kind and gender, one of each. */
function slotOf(character: Character): string {
  return `${character.kind} ${character.gender ?? ""} ${character.isPlural}`;
}

/** 0: cannot be meant; 1: agrees in all that is known. */
function agreementOf(character: Character, wanted: Wanted): number {
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
  if (wanted.stands === "thing") return character.kind === "body" && !character.isPlural ? 1 : 0;
  if (character.isPlural) return 1;
  return character.kind === "body" ? 0.5 : character.kind === "unnamed" ? 0.3 : 0.1;
}
