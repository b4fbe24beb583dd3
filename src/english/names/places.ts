import { fold } from "../../text/terms.ts";
import { lazy, readTable, wordList } from "../table.ts";

/** nation: a part of a country, or a country not all recognise, that has a nation's name. state: of the United States, Canada or Australia. */
export type PlaceKind = "country" | "nation" | "region" | "state" | "city";

export interface Place {
  /** The usual name, folded: "united kingdom". */
  readonly key: string;
  readonly kind: PlaceKind;
}

/** Given names at least as often as places: alone, they are somebody's. */
const PEOPLE_TOO = wordList("alberta bharat chad holland milan rio sahara trinidad");

const places = lazy(() => {
  const byName = new Map<string, Place>();
  const byPeople = new Map<string, Place>();
  const byAdjective = new Map<string, Place>();
  const wordsOf = new Map<string, readonly string[]>();
  for (const [key = "", kind, others = "", adjectives = "", people = ""] of readTable("places.tsv")) {
    const place: Place = { key, kind: kind as PlaceKind };
    for (const name of [key, ...others.split(", ")]) if (name !== "") byName.set(name, place);
    for (const word of wordList(adjectives)) {
      byAdjective.set(word, place);
      byPeople.set(word, place);
    }
    for (const word of wordList(people)) byPeople.set(word, place);
    const names = [key, ...others.split(", ").filter((name) => name !== "")];
    wordsOf.set(key, [...names, ...wordList(adjectives), ...wordList(people)]);
  }
  return { byName, byPeople, byAdjective, wordsOf };
});

/**
 * The place that a name, an adjective or a word for inhabitants belongs to: "Singapore", "Singapore's", "Singaporean" and
 * "Singaporeans" are of one. Hyphens count as spaces ("South-Korean"). `undefined` for what is none, "us" in small letters among it.
 */
export function placeOf(words: string): Place | undefined {
  if (words === "us") return undefined;
  const key = fold(words).replaceAll("’", "'").replace(/'s?$/u, "").replace(/^the /u, "").replace(/\.$/u, "");
  const { byName, byPeople } = places();
  const joined = key.replaceAll(" ", "-");
  return (
    byName.get(key) ??
    byName.get(key.replaceAll("-", " ")) ??
    byPeople.get(joined) ??
    byPeople.get(joined.replace(/s$/u, ""))
  );
}

/** The key of the same place; `undefined` where the words name none. */
export function placeKey(words: string): string | undefined {
  return placeOf(words)?.key;
}

/** What a place, its inhabitants and what belongs to it are called, folded; empty for no place's key. */
export function placeWords(key: string): readonly string[] {
  return places().wordsOf.get(key) ?? [];
}

/** What is written with a capital and is no more a speaker than a place. */
const SILENT = wordList(
  "god christianity islam arab arabs muslims christians jews constitution medicare medicaid obamacare britons",
);

/** Whether a folded word alone names a place or the like, which speaks only where it is itself the mention ("Washington said"). */
export function isPlaceName(key: string): boolean {
  return SILENT.has(key) || (places().byName.has(key) && !PEOPLE_TOO.has(key));
}

/** Whether a folded adjective tells a country or a larger region, so that "the French president" is not the president of another. */
export function isNational(key: string): boolean {
  const place = places().byAdjective.get(key);
  return place !== undefined && place.kind !== "city" && place.kind !== "state";
}

/** Capitalised words before a name that belong neither to it nor to an office. */
const LEADING = wordList(`
former ex acting interim then late republican democratic democrat libertarian conservative liberal labour tory socialist independent
latino hispanic muslim christian jewish catholic gop african-american senior junior presidential presumptive likely fellow
`);

/** Whether a folded word before a name belongs neither to it nor to an office: of a country, a party, or of time. */
export function isLeadingAdjective(key: string): boolean {
  return LEADING.has(key) || isNational(key);
}
