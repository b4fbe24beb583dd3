import { addToList } from "../text/list-map.ts";
import { lazy, readTable } from "./table.ts";
import { termList } from "./terms.ts";

/** What a text tells of pairs of deeds, by the number of the pair: one of them, the other, or both. */
export type Deeds = ReadonlyMap<number, "one" | "other" | "both">;

interface Phrase {
  readonly terms: readonly string[];
  readonly pair: number;
  readonly side: "one" | "other";
}

const phrases = lazy(() => {
  const byFirst = new Map<string, Phrase[]>();
  for (const [pair, sides] of readTable("opposite-deeds.tsv").entries())
    for (const [i, side] of sides.entries())
      for (const words of side.split("; ")) {
        const terms = termList(words);
        const [first] = terms;
        if (first !== undefined) addToList(byFirst, first, { terms, pair, side: i === 0 ? "one" : "other" });
      }
  return byFirst;
});

const PARTICLES = lazy(
  () => new Set(termList("up down out in off back on forward away home secret private public")),
);
/** A particle stands so many words behind its verb, at most: "turned the last offer down". */
const PARTICLE_WITHIN = 4;
/** So many words before a deed, at most, stands what turns it round: "refused to step down", "did not vote for". */
const TURNED_WITHIN = 4;
const TURNING_WORDS =
  "refuse to, decline to, fail to, unable to, never, not, without, no, none, nobody, no one, few, hardly, stop, cease, rule out, short of".split(
    ", ",
  );
const TURNING = lazy(
  () =>
    new RegExp(
      `(?<!\\S)(?:${TURNING_WORDS.map((words) => termList(words).join(" ")).join("|")})(?!\\S)`,
      "u",
    ),
);

/** "Back" is a verb in some of its forms, and behind another verb before whom or what is backed. */
const BACKED =
  /(?<!\p{L})back(?:s|ed|ing|(?=\s(?:an?|the|his|her|its|their|\p{Lu}))(?<=(?<!\p{L})(?:did|does|do|to|will|would|not)\s(?:\S{1,20}\s){0,4}back))(?!\p{L})/gu;

/** Of a longer text the beginning is read. UTF-16 units. */
const MOST_UNITS = 10_000;

const TAKES_FOR_DONE =
  /(?<!\p{L})(?:why|how\s+come|what\s+(?:made|led|drove|prompted|moved|caused|got)|(?:for\s+what|what\s+was\s+the)\s+reason|how\s+(?:did|does|do|has|have)\s.{1,80}?\s(?:manage|come)\s+to)(?!\p{L})/iu;

/** Whether a question takes for granted that something was done, and asks why: who asks "who" or "when" may learn that nobody did, or never. */
export function takesForDone(question: string): boolean {
  return TAKES_FOR_DONE.test(question);
}

/** The deeds of which a text tells; a deed that was refused, failed or denied is told as the opposite one. */
export function deedsIn(text: string): Deeds {
  const terms = termList(
    text
      .slice(0, MOST_UNITS)
      .replaceAll(/n['’]t(?!\p{L})/giu, " not")
      .replaceAll(BACKED, "support"),
  );
  const deeds = new Map<number, "one" | "other" | "both">();
  for (const [at, term] of terms.entries()) {
    for (const { terms: words, pair, side } of phrases().get(term) ?? []) {
      if (!standsAt(terms, at, words)) continue;
      const isTurned = TURNING().test(terms.slice(Math.max(0, at - TURNED_WITHIN), at).join(" "));
      const told = isTurned === (side === "one") ? "other" : "one";
      const known = deeds.get(pair);
      deeds.set(pair, known === undefined || known === told ? told : "both");
    }
  }
  return deeds;
}

const QUOTED = /“[^“”]*”|"[^"“”]*"/gu;
/** What somebody says of themselves, to the clause's end. */
const OF_ONESELF = /(?<!\p{L})(?:I|[Ww]e)(?!\p{L})[^.!?;:]{0,80}/gu;

/**
 * The same of what the text itself tells, without what it quotes: “nobody will remember voting for it” tells of no vote.
 * @param own words of who is asked about, which tell what they say of themselves: “I accepted the invitation”
 */
export function deedsTold(text: string, own = ""): Deeds {
  const isOdd = (text.match(/"/gu)?.length ?? 0) % 2 === 1;
  const told = isOdd ? text : text.replaceAll(QUOTED, " ");
  return deedsIn([...(own.match(OF_ONESELF) ?? []), told].join("\n"));
}

/** Whether a text tells the opposite of a deed, and nowhere the deed itself: what stands in several pairs is told where one of them is. */
export function areOpposed(asked: Deeds, told: Deeds): boolean {
  let isOpposed = false;
  for (const [pair, side] of asked) {
    const there = told.get(pair);
    if (there === undefined || side === "both") continue;
    if (there === "both" || there === side) return false;
    isOpposed = true;
  }
  return isOpposed;
}

function standsAt(terms: readonly string[], start: number, words: readonly string[]): boolean {
  let at = start;
  for (const word of words.slice(1)) {
    const within = PARTICLES().has(word) ? PARTICLE_WITHIN : 1;
    const place = terms.slice(at + 1, at + 1 + within).indexOf(word);
    if (place < 0) return false;
    at += 1 + place;
  }
  return true;
}
