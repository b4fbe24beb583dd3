import { addToList } from "../../../text/list-map.ts";
import type { NameSpan } from "../names/name-spans.ts";
import { type Character, createCharacter, learnFromName } from "./character.ts";
import { coreKeys, isSamePerson, lastKey } from "./full-name.ts";
import { isSameBody } from "./letters.ts";

/** Who is named in an article, by the folded words of their names (`coreKeys` of them). */
export interface NameRegister {
  /** In the order of their entry; others may be added behind. */
  readonly characters: Character[];
  /** Who was named by just these words. */
  named(keys: readonly string[]): Character | undefined;
  /** Those of a full name whose `lastKey` this is. */
  surnamed(key: string): readonly Character[];
  /** Those in whose full name the word stands before the last. */
  givenNamed(key: string): readonly Character[];
  /** Enters a full name: of a bearer who is known by a like one, or of a new one. */
  enterFull(span: NameSpan): Character;
  /** Enters a new character under a name that is asked for in just these words. */
  enterNew(span: NameSpan): Character;
  /** Lets the letters of a name ("WHO") mean its bearer from now on. */
  enterLetters(span: NameSpan, character: Character): void;
}

export function createNameRegister(): NameRegister {
  const characters: Character[] = [];
  const byName = new Map<string, Character>();
  const byLast = new Map<string, Character[]>();
  const byGiven = new Map<string, Character[]>();

  const register: NameRegister = {
    characters,
    named: (keys) => byName.get(keys.join(" ")),
    surnamed: (key) => byLast.get(key) ?? [],
    givenNamed: (key) => byGiven.get(key) ?? [],
    enterNew(span) {
      const keys = coreKeys(span.keys);
      const character = createCharacter(characters.length, kindOf(span), span.words.join(" "), keys);
      characters.push(character);
      byName.set(keys.join(" "), character);
      return character;
    },
    enterLetters: (span, character) => {
      byName.set(coreKeys(span.keys).join(" "), character);
    },
    enterFull(span) {
      const keys = coreKeys(span.keys);
      const last = lastKey(keys);
      const known = register.named(keys) ?? likeNamed(register.surnamed(last), span, keys);
      const character = known ?? register.enterNew(span);
      if (known === undefined) {
        addToList(byLast, last, character);
        for (const key of new Set(keys.slice(0, -1)))
          if (key !== last && key.length > 1) addToList(byGiven, key, character);
      }
      byName.set(keys.join(" "), character);
      // "North Korea" rather than "N. Korea".
      const isFuller =
        keys.length === character.keys.length &&
        /^\p{Lu}\.\s/u.test(character.name) &&
        (span.keys[0]?.length ?? 0) > 1;
      if (keys.length > character.keys.length || isFuller) {
        character.keys = keys;
        character.name = span.words.join(" ");
      }
      learnFromName(character, span);
      return character;
    },
  };
  return register;
}

/** Bodies go by one name, perhaps with their country or town before it; of persons, one of the same surname may be known by another given name ("Bob", "Robert"). */
function likeNamed(
  surnamed: readonly Character[],
  span: NameSpan,
  keys: readonly string[],
): Character | undefined {
  if (span.looks !== "body") return surnamed.find((other) => isSamePerson(other.keys, keys));
  const [only, ...others] = surnamed.filter((other) => other.kind === "body" && isSameBody(other.keys, keys));
  return others.length > 0 ? undefined : only;
}

function kindOf(span: NameSpan): Character["kind"] {
  if (span.looks === "body" || span.looks === "place") return span.looks;
  return span.looks === "unknown" && span.hasArticle ? "body" : "person";
}
