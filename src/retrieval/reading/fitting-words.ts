import type { Reading } from "../../../embeddings/index.ts";
import { type Span, sliceOf } from "../../text/span.ts";
import { answerFit, BEFORE_PLACE, opensSentenceAt } from "../answer-type.ts";
import type { Query } from "../query.ts";
import { kindOfWords } from "./checks.ts";
import { neatWords } from "./neat-words.ts";

type Words = Span & { readonly margin: number };

/** Words of the kind that is asked for are taken while their margin is so near to the best one's. */
const WITHIN = 6;

/**
 * The words of a reading that answer: of the best ones those of the kind that is asked for (a number, and of what is counted; a day, a
 * place, a name), or else the best. `null` where nothing was read.
 */
export function fittingWords(
  { words, margin, others }: Reading,
  window: string,
  { wanted, counted, terms }: Pick<Query, "wanted" | "counted" | "terms">,
): Words | null {
  if (words === null) return null;
  const best = { ...words, margin };
  if (wanted === null) return neatWords(best, window, wanted);
  const asked = new Set(terms.map(({ term }) => term));
  const isTerm = (term: string) => asked.has(term) && !counted.has(term);
  const fitOf = (one: Words) => {
    const fit = answerFit(
      sliceOf(window, one),
      kindOfWords(wanted),
      isTerm,
      counted,
      opensSentenceAt(window, one.start),
    );
    return wanted === "place" && !isPlace(one, window) ? 0 : fit;
  };
  // A number of something else is no better than words that are none.
  const fitting = [best, ...others].find((one) => one.margin >= margin - WITHIN && fitOf(one) === 1) ?? best;
  return neatWords(fitting, window, wanted);
}

function isPlace({ start, end }: Span, window: string): boolean {
  const [first = ""] = window.slice(start, end).split(/(?<=\s)(?=\p{Lu})/u);
  return BEFORE_PLACE.test(window.slice(0, start)) || BEFORE_PLACE.test(first);
}
