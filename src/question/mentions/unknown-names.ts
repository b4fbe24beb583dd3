import { HONORIFICS } from "../../english/names/titles.ts";
import { verbClassOf } from "../../english/reporting-verbs.ts";
import type { Token, TokenizedQuestion } from "../tokens.ts";
import { bareMention, isLettered, type QuestionMention } from "./mention.ts";

/** Runs of capitals that are no known name. */
export function unknownNames(
  { tokens, isCaseKept }: TokenizedQuestion,
  taken: ReadonlySet<number>,
): QuestionMention[] {
  const found: QuestionMention[] = [];
  if (!isCaseKept) return found;
  for (let from = 0; from < tokens.length; from++) {
    let to = from;
    while (to < tokens.length && isUnknownName(tokens[to] as Token, to > from) && !taken.has(to)) {
      to += 1;
      if (tokens[to - 1]?.isPossessive) break;
    }
    if (to === from) continue;
    const hasHonorific = HONORIFICS.has(tokens[from - 1]?.key ?? "") && !taken.has(from - 1);
    found.push(bareMention("unknown", hasHonorific ? from - 1 : from, to));
    from = to - 1;
  }
  return found;
}

function isUnknownName({ kind, isCapital, isFirst, isFrame, key, text }: Token, isInside: boolean): boolean {
  if (kind !== "word" || !isCapital) return false;
  if (isLettered(text)) return true;
  return !isFirst || (!isFrame && verbClassOf(key) === undefined && !isInside);
}
