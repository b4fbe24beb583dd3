import type { SpeakerKind } from "../quote.ts";
import type { Gender } from "../../english/names/given-names.ts";
import type { Role } from "../../english/roles.ts";

/** Somebody or something that one article speaks of, gathered while it is read. */
export interface Character {
  /** Ordinal in the article's cast. */
  readonly id: number;
  /** place: a country or town, or anything else named that does not speak. */
  kind: SpeakerKind | "place";
  /** The fullest name, or of an unnamed source its fullest description. */
  name: string;
  /** The folded words of the fullest name. */
  keys: readonly string[];
  gender: Gender | undefined;
  /** The gender that weak evidence tells, where `gender` is not known. */
  leaning: Gender | undefined;
  isPlural: boolean;
  /** Whether the form of a name, a title or a pronoun shows it to be a person. */
  isCertain: boolean;
  /** Other ways in which the article names it, as written, in order. */
  readonly forms: Set<string>;
  readonly roles: Role[];
  /** How often it is named in full. */
  fullNames: number;
}

export function createCharacter(
  id: number,
  kind: Character["kind"],
  name: string,
  keys: readonly string[],
): Character {
  return {
    id,
    kind,
    name,
    keys,
    gender: undefined,
    leaning: undefined,
    isPlural: false,
    isCertain: false,
    forms: new Set(),
    roles: [],
    fullNames: 0,
  };
}
