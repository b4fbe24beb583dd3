import { describe, expect, it } from "vitest";
import {
  isAuxiliary,
  isClauseWord,
  isComplementizer,
  isDeterminer,
  isFrequentWord,
  isFunctionTerm,
  isFunctionWord,
  isNameJoiner,
  isObjectPronoun,
  isPostmodifier,
  isPreposition,
  isSubjectWord,
  isTimeWord,
  isVagueWord,
} from "../../src/english/function-words.ts";
import { termList } from "../../src/english/terms.ts";

describe("isFunctionTerm", () => {
  it.each(["the", "What", "don’t", "DON'T", "wouldn't", "he'd", "many", "does", "yourselves"])(
    "knows %s by its term",
    (word) => {
      expect(termList(word).every(isFunctionTerm)).toBe(true);
    },
  );

  it.each(["bridge", "said", "Vasquell", "2031", "US", "ferry", "won", "lost"])(
    "leaves %s as content",
    (word) => {
      expect(termList(word).some(isFunctionTerm)).toBe(false);
    },
  );
});

it.each<[string, (word: string) => boolean, string[], string[]]>([
  ["subject", isSubjectWord, ["she", "who", "these"], ["her", "mayor"]],
  ["object pronoun", isObjectPronoun, ["him", "us"], ["he"]],
  ["determiner", isDeterminer, ["the", "their", "several"], ["of"]],
  ["auxiliary", isAuxiliary, ["had", "n't", "’ve", "never"], ["said"]],
  ["clause word", isClauseWord, ["because", "whose"], ["in"]],
  ["preposition", isPreposition, ["despite", "in"], ["because"]],
  ["name joiner", isNameJoiner, ["of", "van", "&"], ["in"]],
  ["time word", isTimeWord, ["tuesday", "later"], ["never"]],
  ["complementizer", isComplementizer, ["that", "to"], ["because"]],
  ["postmodifier", isPostmodifier, ["who", "familiar", "such"], ["official"]],
  ["vague word", isVagueWord, ["thing", "people"], ["ferry"]],
  ["frequent word", isFrequentWord, ["the", "of"], ["ferry", "der"]],
  ["function word", isFunctionWord, ["she", "according", "we'll", "doesn't"], ["ferry", "mayor"]],
])("%s", (_, is, some, others) => {
  for (const word of some) expect(is(word), word).toBe(true);
  for (const word of [...others, ""]) expect(is(word), word).toBe(false);
});
