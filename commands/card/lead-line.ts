import type { Answer } from "../../src/answer/answer.ts";
import type { CheckAnswer, NearestQuote } from "../../src/answer/check/check-answer.ts";
import { checkLead, nearestLine } from "../../src/words/check-lead.ts";
import { leadWords } from "../../src/words/lead-words.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { fitLine } from "./fit-text.ts";
import { ISOLATES, isolatedRuns, runsRightToLeft } from "./isolated.ts";
import type { TextSize } from "./page-limits.ts";

/** Kept free on every page for the lead, whatever it is: pages stay the same when it is not known any more. */
export const LEAD_ROOM = { characters: 500, bytes: 1_512 } as const satisfies TextSize;

/** Names in a sentence that are isolated; where there are more, none is. */
const MOST_ISOLATED = 12;

/** What an answer says first, as Markdown for its card. */
export function leadLine({ lead }: Pick<Answer, "lead">, phrases: Phrases): string {
  return fitSentence(leadWords(lead, phrases), LEAD_ROOM.characters);
}

/** The verdict on a quotation, as Markdown for its card; with the place of its words where they are not shown below. */
export function checkLeadLine(
  check: CheckAnswer,
  phrases: Phrases,
  { most = LEAD_ROOM.characters, hasPlace }: { readonly most?: number; readonly hasPlace: boolean },
): string {
  return fitSentence(checkLead(check, phrases, { hasPlace }), most);
}

/** What stands before the quote that is nearest to words which are nowhere, as Markdown. */
export function nearestQuoteLine(nearest: NearestQuote, phrases: Phrases): string {
  return fitSentence(nearestLine(nearest, phrases), LEAD_ROOM.characters / 2);
}

/** A sentence of ours in which names may run from right to left. */
function fitSentence(text: string, most: number): string {
  if (!runsRightToLeft(text)) return fitLine(text, most);
  const line = fitLine(text, most - MOST_ISOLATED * ISOLATES);
  const shown = isolatedRuns(line);
  return shown.length <= most ? shown : line;
}
