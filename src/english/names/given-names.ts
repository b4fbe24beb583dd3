import { fold } from "../../text/terms.ts";
import { lazy, readTable, wordList } from "../table.ts";

export type Gender = "f" | "m";

/** What is known of a given name. */
export interface GivenName {
  /** The gender that most bearers have; `undefined` where men and women share the name. */
  readonly gender: Gender | undefined;
  /** Whether it is an ordinary English word as well ("Will", "Rose"), so that only a capital makes a name of it. */
  readonly isWord: boolean;
}

const names = lazy(() => {
  const kinds = new Map<string, GivenName>();
  for (const gender of ["f", "m", "u"] as const)
    for (const isWord of [false, true])
      kinds.set(`${gender}${isWord}`, { gender: gender === "u" ? undefined : gender, isWord });
  const known = new Map<string, GivenName>();
  for (const [gender, line = ""] of readTable("given-names.tsv"))
    for (const entry of line.split(" ")) {
      const isWord = entry.endsWith("*");
      const kind = kinds.get(`${gender}${isWord}`);
      if (kind !== undefined) known.set(isWord ? entry.slice(0, -1) : entry, kind);
    }
  return known;
});

const PLAIN = /^[\0-\x7f]*$/;
/** Letters that are no others with marks, and what names are written with where they lack. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ı: "i",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  þ: "th",
};

/** A name as the tables have it: folded, in the letters a to z ("Torbjørn" as "torbjorn"). */
export function foldName(name: string): string {
  const folded = fold(name);
  return PLAIN.test(folded)
    ? folded
    : folded.replaceAll(/[øłđðıæœßþ]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** What is known of a given name, written in any way; of a double name ("Jean-Luc") by its first part. `undefined`: it is none. */
export function givenNameOf(name: string): GivenName | undefined {
  const key = foldName(name);
  const known = names().get(key);
  if (known !== undefined) return known;
  const hyphen = key.indexOf("-");
  return hyphen < 0 ? undefined : names().get(key.slice(0, hyphen));
}

/** The gender most bearers of a given name have; `undefined` where the name is unknown or shared. */
export function genderOfGivenName(name: string): Gender | undefined {
  return givenNameOf(name)?.gender;
}

/** Whether a word, in whatever case, is somewhere a given name. */
export function isGivenName(name: string): boolean {
  return givenNameOf(name) !== undefined;
}

/** Small words inside a person's name. Folded. */
export const PARTICLES = wordList(
  "de del della di da dos du la le van von der den ter ten bin bint al el ibn y e zu af av",
);
