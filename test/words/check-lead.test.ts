import { describe, expect, test } from "vitest";
import type { CheckAnswer, Difference } from "../../src/answer/check/check-answer.ts";
import { checkLead, nearestLine } from "../../src/words/check-lead.ts";
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
const LEFT_OUT = { change: "left_out", word: "never" } as const;
const DENIED = { polarity: "denied", deniedBy: "Orla Finch" } as const;
const NOT_SAID = { polarity: "not_said", deniedBy: "Orla Finch" } as const;
const withDifference = (difference: Partial<Difference>, kind: Difference["kind"] = "cut") =>
  foundWords({
    words: "altered",
    differences: [{ ...aDifference(kind, "…", "we never sell it"), ...difference }],
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
  ["words denied", aCheck({ verdict: "denied", found: [foundWords(DENIED)] }), ["Orla Finch", "2031"]],
  ["words never said", aCheck({ verdict: "denied", found: [foundWords(NOT_SAID)] }), ["Orla Finch", "2031"]],
  [
    "words denied, and altered",
    aCheck({ verdict: "denied", found: [{ ...ALTERED, ...NOT_SAID }] }),
    ["Orla Finch", "1", "5", "2"],
  ],
  [
    "words that nobody by name denies",
    aCheck({ verdict: "denied", found: [foundWords({ ...DENIED, deniedBy: null })] }),
    ["The Pellmouth Bell"],
  ],
  [
    "words that nobody by name said",
    aCheck({ verdict: "denied", found: [foundWords({ ...NOT_SAID, deniedBy: null })] }),
    ["The Pellmouth Bell"],
  ],
  ["a denial elsewhere", aCheck({ found: [foundWords(), foundWords(NOT_SAID)] }), ["Orla Finch"]],
  ["a question", aCheck({ found: [foundWords({ polarity: "asked" })] }), ["Orla Finch"]],
  ["a demand", aCheck({ found: [foundWords({ polarity: "ordered" })] }), ["Orla Finch"]],
  [
    "a cut that takes a negation away",
    aCheck({ verdict: "altered", found: [withDifference({ gap: "negation", negation: LEFT_OUT })] }),
    ["never"],
  ],
  [
    "a cut over paragraphs",
    aCheck({ verdict: "altered", found: [withDifference({ gap: "paragraphs" })] }),
    [],
  ],
  ["a long cut", aCheck({ verdict: "altered", found: [withDifference({ gap: "long" })] }), ["4"]],
  [
    "a negation left out",
    aCheck({ verdict: "altered", found: [withDifference({ negation: LEFT_OUT }, "missing")] }),
    ["never", "4"],
  ],
  [
    "a negation added",
    aCheck({
      verdict: "altered",
      found: [withDifference({ negation: { change: "added", word: "not" } }, "replaced")],
    }),
    ["not", "4"],
  ],
  [
    "an insertion in brackets",
    aCheck({ found: [foundWords({ differences: [aDifference("inserted", "[sic]", "")] })] }),
    ["Orla Finch"],
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

    test("names the nearest quote as another one, and says where it is denied", () => {
      const statement = aStatement();
      const line = nearestLine({ statement, polarity: "said", similarity: 0.42 }, phrases);
      const denied = nearestLine({ statement, polarity: "not_said", similarity: 0.42 }, phrases);
      expect(line).toMatch(/42/u);
      expect(denied).toContain(line);
      expect(denied).toContain("Orla Finch");
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
  [
    "en-GB",
    "words denied",
    "Denied: the article says that Orla Finch denied this (The Pellmouth Bell, 2 May 2031, paragraph 3).",
  ],
  [
    "de",
    "words never said",
    "Nicht gesagt: laut dem Artikel hat Orla Finch das nicht gesagt (The Pellmouth Bell, 2. Mai 2031, Absatz 3).",
  ],
  [
    "fr",
    "a cut that takes a negation away",
    "Modifiée, la coupe supprime «\u00a0never\u00a0» : propos d’Orla Finch (The Pellmouth Bell, 2 mai 2031, paragraphe 3).",
  ],
  ["ja", "exact", "一致：Orla Finchの発言（The Pellmouth Bell、2031年5月2日、第3段落）。"],
])("reads in %s for %s as it should", (locale, name, expected) => {
  const [, check] = CHECKS.find(([of]) => of === name) ?? [];
  expect(checkLead(check as CheckAnswer, phrasesFor(locale))).toBe(expected);
});
