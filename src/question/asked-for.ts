import { BODY_WORDS } from "../english/names/bodies.ts";
import { isHelpingVerb, isPreposition } from "../english/function-words.ts";
import { isPersonNoun } from "../english/roles.ts";
import type { PassageRequest, Wanted } from "../retrieval/passage-request.ts";
import { askingAt, askingFrom } from "./asking-word.ts";
import { type Token, type TokenizedQuestion, tokenize } from "./tokens.ts";

type AskedFor = Pick<PassageRequest, "wanted" | "isWantedMost">;

const MEASURE =
  /^(?:many|much|old|long|far|tall|large|big|high|deep|often|fast|heavy|wide|late|small|low|cold|hot|strong|thick|close)$/u;
const SOON = /^(?:soon|recently)$/u;
const KINDS: readonly (readonly [Exclude<Wanted, null>, RegExp])[] = [
  [
    "number",
    /^(?:percentage|proportion|share|number|amount|size|price|age|figure|sum|margin|distance|rate)$/u,
  ],
  ["time", /^(?:year|date|day|month|century|decade|time|week)$/u],
  [
    "place",
    /^(?:country|city|state|town|village|place|island|continent|region|county|river|street|nation|province|airport)$/u,
  ],
];
/** So many words stand before the noun that is asked for, at most: "which crypto trading firm". */
const NOUN_WITHIN = 4;

/** The kind of thing a question asks for, where its words tell. */
export function wantedBy(question: string): Wanted {
  return wantedOf(tokenize(question)).wanted;
}

/**
 * The kind of thing that the word that asks is for: "why did it close when the mayor left" asks for no time. Of words without one, and of
 * a question of yes or no, nothing is known. `isWantedMost`: such a question can hardly be answered without the kind of thing.
 */
export function wantedOf({ tokens }: TokenizedQuestion): AskedFor {
  const at = askingAt(tokens, askingFrom(tokens)) ?? indirectly(tokens);
  if (at === null) return { wanted: null, isWantedMost: false };
  const key = tokens[at]?.key ?? "";
  const next = tokens[at + 1]?.key ?? "";
  if (key === "where") return { wanted: "place", isWantedMost: true };
  if (/^who(?:m|se)?$/u.test(key)) return { wanted: "name", isWantedMost: true };
  if (key === "when") return { wanted: "time", isWantedMost: false };
  if (key === "how") {
    if (MEASURE.test(next)) return { wanted: "number", isWantedMost: /^(?:many|much)$/u.test(next) };
    return { wanted: SOON.test(next) ? "time" : null, isWantedMost: false };
  }
  return { wanted: /^(?:what|which)$/u.test(key) ? kindOfNoun(tokens, at) : null, isWantedMost: false };
}

/** "Can you tell me how many", "any idea when": the word that asks stands in a clause of its own. */
function indirectly(tokens: readonly Token[]): number | null {
  const at = tokens.findIndex(
    ({ key }, i) => i > 0 && /^(?:who|whose|where|when|how|what|which)$/u.test(key) && tokens[i - 1]?.isFrame,
  );
  return at < 0 ? null : at;
}

/** Of "which US state was": what a state is. */
function kindOfNoun(tokens: readonly Token[], at: number): Wanted {
  const end = tokens.findIndex(
    ({ kind, key }, i) => i > at && (kind !== "word" || isHelpingVerb(key) || isPreposition(key)),
  );
  const nouns = tokens.slice(at + 1, Math.min(end < 0 ? tokens.length : end, at + 1 + NOUN_WITHIN));
  for (const { key } of nouns.toReversed()) {
    const kind = KINDS.find(([, words]) => words.test(key))?.[0];
    if (kind !== undefined) return kind;
    if (isPersonNoun(key) || BODY_WORDS.has(key)) return "name";
  }
  return null;
}
