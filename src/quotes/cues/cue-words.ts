import { isAuxiliary, isPreposition } from "../../english/function-words.ts";
import { type ReportingWord, reportingNoun, reportingVerb } from "../../english/reporting-verbs.ts";
import { lazy, readTable } from "../../english/table.ts";

/**
 * How a word would report if it were a cue. after: `"…," she said`. before: `she said: "…"`. clause: `she said that …`.
 * infinitive: `she promised to …`. plain: anything else (`…, she said`; `she praised the plan`).
 */
export type CuePlace = "after" | "before" | "clause" | "infinitive" | "plain";

/** The order of the table's columns. */
export const CUE_PLACES: readonly CuePlace[] = ["after", "before", "clause", "infinitive", "plain"];

/** Sources and compiled files read the same table, which bench/training/quote-cue-words.ts writes. */
const FOLDER = new URL("../../../../src/quotes/cues/", import.meta.url);

const shares = lazy(
  () =>
    new Map(
      readTable("cue-words.tsv", FOLDER).map(([word = "", ...ofHundred]) => [word, ofHundred.map(Number)]),
    ),
);

/** Whether `word` (lower case) may report at all. */
export function isCueWord(word: string): boolean {
  return shares().has(word);
}

/** How likely `word` (lower case) reports what somebody said where it stands in `place`, 0 to 1; 0 for unknown words. */
export function cueShare(word: string, place: CuePlace): number {
  return (shares().get(word)?.[CUE_PLACES.indexOf(place)] ?? 0) / 100;
}

/** Reporting verbs of other languages, as news writes them beside quote marks; none is an English word. */
const FOREIGN_CUES: ReadonlySet<string> = new Set(
  (
    "sagte sagt erklärte betonte meinte ergänzte kritisierte forderte schrieb gesagt erklärt " +
    "dit déclaré déclare affirmé affirme expliqué explique ajouté indiqué estimé lancé écrit " +
    "dijo dice afirmó declaró explicó aseguró señaló añadió agregó escribió dicho " +
    "disse dichiarato spiegato aggiunto affermato detto scritto " +
    "afirmou declarou explicou acrescentou escreveu " +
    "zei zegt verklaarde schreef gezegd säger sade sier sagde siger"
  ).split(" "),
);

/** How likely a word of another language reports the quoted string beside it; 0 elsewhere. */
export function foreignCueShare(word: string, place: CuePlace): number {
  return (place === "after" || place === "before") && FOREIGN_CUES.has(word) ? 0.9 : 0;
}

export function isForeignCue(word: string): boolean {
  return FOREIGN_CUES.has(word);
}

/** The word of a cue that reports: "has repeatedly [said]", "[told] Axios", "in a [statement]", "[according] to". */
export interface CueHead {
  /** Base form of a word that the lexicon of reporting words has; the word itself, lower case, of others. */
  readonly lemma: string;
  /** `undefined` for a word that the lexicon lacks. */
  readonly known: ReportingWord | undefined;
}

/** `null` where the cue has no word: a dash, a colon. */
export function cueHead(cue: string): CueHead | null {
  const words = cue.toLowerCase().match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const content = words.filter((word) => !isAuxiliary(word));
  for (const [i, word] of content.entries()) {
    const phrasal = content[i + 1] === undefined ? undefined : reportingVerb(`${word} ${content[i + 1]}`);
    const known = phrasal ?? reportingVerb(word);
    if (known !== undefined) return { lemma: known.lemma, known };
  }
  for (const word of content) {
    const known = reportingNoun(word);
    if (known !== undefined) return { lemma: `${known.lemma} n`, known };
  }
  const head = content.find((word) => !isPreposition(word)) ?? content[0];
  return head === undefined ? null : { lemma: stemmed(head), known: undefined };
}

/** One form for "introduced", "introduces" and "introducing". */
function stemmed(word: string): string {
  return word.replace(/(?:ing|ed|es|s|d)$/u, "").replace(/(.)\1$/u, "$1");
}
