import type { Archive } from "../archive/archive.ts";
import { isFunctionTerm } from "../english/function-words.ts";
import { termList, termsOf } from "../english/terms.ts";
import { fold, type Term } from "../text/terms.ts";
import { inverseDocumentFrequency } from "./inverse-document-frequency.ts";
import { correctTerm } from "./correct-term.ts";
import type { PassageRequest, Wanted } from "./passage-request.ts";

/** A term of the question as it is looked for. */
export interface QueryTerm {
  readonly term: string;
  /** Inverse document frequency in this archive, lowered for a corrected term; above 0. */
  readonly weight: number;
  /** Passages that hold it. */
  readonly passages: number;
  /** Written with a capital or a digit inside the question: a name, a date, a figure. */
  readonly isName: boolean;
}

/** A word of the question that is not in the archive, and the indexed term taken for it. */
export interface Correction {
  readonly typed: string;
  readonly term: string;
  /** The term as an article writes it. */
  readonly word: string;
}

/** What a question asks of the indexes. */
export interface Query {
  /** Distinct content terms, in the question's order. */
  readonly terms: readonly QueryTerm[];
  /** Neighbouring content terms. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly corrections: readonly Correction[];
  /** The content words as typed, misspelt ones corrected, in order. */
  readonly words: readonly string[];
  /** The kind of thing asked for. */
  readonly wanted: Wanted;
  /** What a number asked for must count, as terms. */
  readonly counted: ReadonlySet<string>;
  /** Whether a passage without that kind of thing can hardly be the answer. */
  readonly isWantedMost: boolean;
  /** The question with its misspelt words replaced: what is embedded. */
  readonly text: string;
}

/** The content of a question: its terms without function words, misspelt ones corrected, weighted by rarity. */
export async function queryOf(request: PassageRequest, archive: Archive): Promise<Query> {
  const { words: question } = request;
  const named = new Set(request.names);
  const all = termsOf(question);
  const content = all.filter((t) => !isFunctionTerm(t.term) || isAcronym(question, t));
  const kept = content.length > 0 ? content : all;
  const { passages, holding } = await archive.termStatistics([...new Set(kept.map((t) => t.term))]);

  const terms = new Map<string, QueryTerm>();
  const corrections: Correction[] = [];
  const inOrder: string[] = [];
  const words: string[] = [];
  let text = "";
  let copied = 0;
  for (const found of kept) {
    const typed = question.slice(found.start, found.end);
    const isName = /\p{N}/u.test(typed) || named.has(fold(typed).replace(/['’]s$/u, ""));
    const known = (holding.get(found.term) ?? 0) > 0;
    const correction = known ? undefined : await correctTerm(found.term, typed, archive);
    const term = correction?.term ?? found.term;
    if (correction !== undefined) {
      corrections.push({ typed, term, word: correction.word });
      text += question.slice(copied, found.start) + correction.word;
      copied = found.end;
    }
    inOrder.push(term);
    words.push(correction?.word ?? typed);
    if (terms.has(term)) continue;
    const held = correction?.passages ?? holding.get(term) ?? 0;
    // A word that no passage holds counts like one that a single passage does: in a small archive most words are
    // missing by chance.
    const idf = inverseDocumentFrequency(Math.max(passages, 1), Math.max(held, 1));
    terms.set(term, { term, weight: idf * (correction?.credit ?? 1), passages: held, isName });
  }
  text += question.slice(copied);
  const pairs = inOrder.slice(1).map((term, i): [string, string] => [inOrder[i] ?? term, term]);
  return {
    terms: [...terms.values()],
    pairs,
    corrections,
    words,
    wanted: request.wanted,
    counted: new Set(termList(request.counted).filter((term) => !isFunctionTerm(term))),
    isWantedMost: request.isWantedMost,
    text,
  };
}

/** Words of the question with their misspelt ones corrected as the query has them. */
export function corrected(words: string, { corrections }: Pick<Query, "corrections">): string {
  return corrections.reduce((text, { typed, word }) => text.replace(typed, () => word), words);
}

/** "US" and "WHO" are names although "us" and "who" are function words. */
function isAcronym(question: string, { start, end }: Term): boolean {
  const typed = question.slice(start, end);
  return typed.length > 1 && /^\p{Lu}+$/u.test(typed) && question !== question.toUpperCase();
}
