import { numberOf } from "../english/numbers.ts";
import type { Order } from "./question.ts";

const NOUN =
  "(?:quotes?|quotations?|statements?|comments?|remarks?|sayings?|things?|words|lines?|answers?|reactions?)";
const LATEST =
  /\b(?:latest|newest|most recent(?:ly)?|last (?:thing|word|statement|quote|comment)|recently|lately|last said|these days|now saying)\b/iu;
const EARLIEST = new RegExp(
  `\\b(?:(?:very )?first(?: \\w+)? ${NOUN}|first (?:say|said)|earliest|initially|originally|at first)\\b`,
  "iu",
);
const COUNTED = new RegExp(`((?:[\\p{L}\\p{N}]+ ){1,3})${NOUN}\\b`, "giu");
const MORE = new RegExp(
  `\\b(?:what|anything|something|nothing|everything|who) (?:else|more|further)\\b|\\b(?:more|further|other|additional) (?:\\w+ )?${NOUN}\\b|\\b(?:any|some|show me|give me)? ?more (?:from|by|of)\\b`,
  "iu",
);
/** Nobody asks for more at once. */
const MOST = 50;

/** In which order words are asked for ("the latest from X", "the first thing X said"), told by the question without its topic. */
export function orderIn(text: string): Order {
  if (LATEST.test(text)) return "latest";
  return EARLIEST.test(text) ? "earliest" : "best";
}

/** How many quotes are asked for ("give me three quotes"); `null` where no number is. */
export function mostIn(text: string): number | null {
  if (/\bhow many\b/iu.test(text)) return null;
  for (const [, before = ""] of text.matchAll(COUNTED)) {
    const words = before
      .trim()
      .toLowerCase()
      .split(" ")
      .filter((word) => word !== "of");
    // "Three quotes", "three short quotes", "a couple of quotes".
    const number = words
      .map((word) => (word === "one" ? undefined : numberOf(word)))
      .findLast((one) => one !== undefined);
    if (number !== undefined && Number.isInteger(number) && number > 0 && number <= MOST) return number;
  }
  return null;
}

/** Whether others than those shown are asked for: "what else did X say", "more quotes by X". */
export function isMoreAsked(text: string): boolean {
  return MORE.test(text);
}
