import { stemmer } from "stemmer";
import { isPostmodifier } from "../../english/function-words.ts";
import { BODY_WORDS } from "../../english/names/bodies.ts";
import { placeKey } from "../../english/names/places.ts";
import { isPersonNoun, isTitle, roleOf, rolesIn } from "../../english/roles.ts";
import { nameWords } from "../../quotes/speakers/identities/name-key.ts";

/** What somebody is, by a description: an office or relation, and the words that tell whose or of what kind. */
export interface RoleWords {
  /** The same for words that mean the same: "attorney" and "lawyer", "CEO" and "chief executive". Of a deputy it begins with "deputy ". */
  readonly key: string;
  /**
   * Words that tell which: places by their usual name, other roles by their keys, the rest folded and stemmed. Of "the French
   * minister's chief of staff at Orrin" "place france", "role minister", "orrin".
   */
  readonly words: ReadonlySet<string>;
  readonly isFormer: boolean;
}

const LEFT_OUT = new Set(
  "the a an of for at in on s and or to by from with its his her their who former ex acting interim".split(
    " ",
  ),
);
/** Words of a place's name, at most. */
const LONGEST_PLACE = 3;

/** `null` where the words name no office, person or kind of body. */
export function roleWords(description: string): RoleWords | null {
  const role = roleOf(description);
  if (role === null) return null;
  const words = nameWords(description);
  const end = words.findIndex((word, i) => i > 0 && isPostmodifier(word));
  const heads = rolesIn(words);
  const inHead = heads.filter(({ start }) => end < 0 || start < end);
  // "Head of the police", "chief of staff": the phrase that is a role by itself may hold the postmodifier.
  const head = inHead.at(-1);
  const isHead = head !== undefined && (end < 0 || head.end >= end);
  if (!isHead && !isPersonNoun(role.head) && !BODY_WORDS.has(role.head) && !isTitle(role.head)) return null;
  const key = isHead ? head.key : role.head;
  const isInHead = (i: number): boolean =>
    isHead ? i >= head.start && i < head.end : words[i] === role.head;
  const told = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    if (isInHead(i)) continue;
    const place = placeAt(words, i, isInHead);
    const other = heads.find(({ start }) => start === i);
    if (place !== null) {
      told.add(`place ${place.key}`);
      i += place.size - 1;
    } else if (other !== undefined) {
      told.add(`role ${other.key}`);
      i = other.end - 1;
    } else if (!LEFT_OUT.has(words[i] ?? "")) told.add(stemmer(words[i] ?? ""));
  }
  const isFormer = (isHead && head.isFormer) || /\b(?:former|ex)\b/iu.test(description);
  return { key, words: told, isFormer };
}

function placeAt(
  words: readonly string[],
  from: number,
  isTaken: (i: number) => boolean,
): { readonly key: string; readonly size: number } | null {
  for (let size = LONGEST_PLACE; size > 0; size--) {
    const run = words.slice(from, from + size);
    if (run.length < size || run.some((_, i) => isTaken(from + i))) continue;
    const joined = run.join(" ");
    const key = placeKey(joined === "us" ? "US" : joined);
    if (key !== undefined) return { key, size };
  }
  return null;
}
