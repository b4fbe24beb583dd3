import { isAuxiliary, isPreposition } from "../../english/function-words.ts";
import { type ReportingWord, reportingNoun, reportingVerb } from "../../english/reporting-verbs.ts";

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
