import { describe, expect, test } from "vitest";
import type { CheckAnswer } from "../../src/answer/check/check-answer.ts";
import { checkLead } from "../../src/words/check-lead.ts";
import { ALL_PHRASES, phrasesFor } from "../../src/words/phrases-for.ts";
import { aSource, aStatement } from "../support/sample-answer.ts";
import { aCheck, aDifference, foundWords } from "../support/sample-check.ts";

const ALTERED = foundWords({
  words: "altered",
  differences: [
    aDifference("replaced", "always", "never"),
    aDifference("missing", "", "the old red Kittiwake boat"),
    aDifference("added", "or so", ""),
  ],
});
const JOINED = { ...ALTERED, isSpliced: true };

/** Verdicts of every kind, with the facts that each language must tell. */
const CHECKS: readonly [name: string, check: CheckAnswer, facts: readonly string[]][] = [
  ["exact", aCheck(), ["Orla Finch", "The Pellmouth Bell", "2031", "3"]],
  [
    "capitals and punctuation",
    aCheck({ found: [foundWords({ typography: { capitals: true, punctuation: true } })] }),
    ["Orla Finch"],
  ],
  [
    "a marked cut",
    aCheck({ found: [foundWords({ differences: [aDifference("cut", "[…]", "never")] })] }),
    [],
  ],
  ["words changed", aCheck({ verdict: "altered", found: [ALTERED] }), ["1", "5", "2", "Orla Finch"]],
  ["several joined", aCheck({ verdict: "altered", found: [JOINED] }), ["1", "5", "2"]],
  [
    "somebody else",
    aCheck({
      verdict: "other_speaker",
      speaker: "Tessaly",
      found: [foundWords({ saidBy: "somebody_else" })],
    }),
    ["Tessaly", "Orla Finch"],
  ],
  [
    "somebody else, and altered",
    aCheck({
      verdict: "other_speaker",
      speaker: "Tessaly",
      found: [{ ...ALTERED, saidBy: "somebody_else" }],
    }),
    ["Tessaly", "Orla Finch", "1", "5", "2"],
  ],
  [
    "nobody",
    aCheck({ verdict: "other_speaker", speaker: "Tessaly", found: [foundWords({ saidBy: "article" })] }),
    ["The Pellmouth Bell"],
  ],
  ["somebody uncertain", aCheck({ found: [foundWords({ saidBy: "uncertain" })] }), ["The Pellmouth Bell"]],
  [
    "perhaps the one asked for",
    aCheck({ speaker: "Tessaly", found: [foundWords({ saidBy: "uncertain" })] }),
    ["Tessaly"],
  ],
  [
    "in the article's words",
    aCheck({ found: [foundWords({ statement: aStatement({ kind: "indirect" }) })] }),
    ["Orla Finch"],
  ],
  [
    "an unknown speaker",
    aCheck({
      speaker: "Vasquil",
      isSpeakerKnown: false,
      suggestions: ["Ottoline Vasquell", "Bram Tessaly"],
    }),
    ["Vasquil", "Ottoline Vasquell", "Bram Tessaly"],
  ],
  [
    "a misspelt speaker",
    aCheck({ taken: { typed: "Tesaly", word: "Bram Tessaly" } }),
    ["Tesaly", "Bram Tessaly"],
  ],
  [
    "several places",
    aCheck({ found: [foundWords({ statement: aStatement({ also: [2, 3] }) }), foundWords()] }),
    ["3"],
  ],
  [
    "a source without outlet and day",
    aCheck({ sources: [aSource(1, { outlet: null, published: null })] }),
    ["A new life for the Kittiwake"],
  ],
  ["nothing near", aCheck({ verdict: "not_found", found: [], sources: [] }), []],
];

describe.each(ALL_PHRASES.map((phrases) => [phrases.locale, phrases] as const))(
  "a verdict in %s",
  (_, phrases) => {
    test.each(CHECKS)("tells %s", (__, check, facts) => {
      const text = checkLead(check, phrases);
      for (const fact of facts) expect(text).toMatch(new RegExp(`(?<!\\d)${fact}(?!\\d)`, "u"));
      expect(text).not.toMatch(/undefined|null|\[object|[*~`|<>\\\n]| {2}/u);
      if (phrases.locale !== "en") expect(text).not.toBe(checkLead(check, phrasesFor("en-GB")));
    });

    test("is another one for each", () => {
      expect(new Set(CHECKS.map(([, check]) => checkLead(check, phrases))).size).toBe(CHECKS.length);
    });
  },
);

test.each<[locale: string, name: string, expected: string]>([
  ["en-GB", "exact", "Exact: said by Orla Finch (The Pellmouth Bell, 2 May 2031, paragraph 3)."],
  [
    "en-GB",
    "somebody else, and altered",
    "Said by somebody else, and altered, 1 word replaced, 5 words missing, 2 words added: not Tessaly but Orla Finch (The Pellmouth Bell, 2 May 2031, paragraph 3).",
  ],
  [
    "en-GB",
    "capitals and punctuation",
    "Exact, but for capitals and punctuation: said by Orla Finch (The Pellmouth Bell, 2 May 2031, paragraph 3).",
  ],
  [
    "de",
    "words changed",
    "Verändert, 1 Wort ersetzt, 5 Wörter fehlen, 2 Wörter hinzugefügt: gesagt von Orla Finch (The Pellmouth Bell, 2. Mai 2031, Absatz 3).",
  ],
  ["ja", "exact", "一致：Orla Finchの発言（The Pellmouth Bell、2031年5月2日、第3段落）。"],
])("reads in %s for %s as it should", (locale, name, expected) => {
  const [, check] = CHECKS.find(([of]) => of === name) ?? [];
  expect(checkLead(check as CheckAnswer, phrasesFor(locale))).toBe(expected);
});
