import { expect, test } from "vitest";
import { lineJoiner } from "../../../src/ingest/pdf/joined-words.ts";

test.each<[string, string, string, string]>([
  ["a divided word", "the har-", "bour of Pellmouth", "the harbour of Pellmouth"],
  ["a compound by its first part", "its vice-", "president said", "its vice-president said"],
  ["a number", "a 40-", "year hull", "a 40-year hull"],
  ["a word of three parts", "a mother-in-", "law of hers", "a mother-in-law of hers"],
  ["a name behind it", "the Anglo-", "Saxon wall", "the Anglo-Saxon wall"],
  ["a soft hyphen", "the har\u00ad", "bour", "the harbour"],
  [
    "a compound that stands elsewhere",
    "a slow-",
    "moving boat. It is slow-moving.",
    "a slow-moving boat. It is slow-moving.",
  ],
  [
    "parts that stand elsewhere as words",
    "the ferry-",
    "house. The ferry has a house.",
    "the ferry-house. The ferry has a house.",
  ],
  [
    "a word that stands elsewhere whole",
    "the boat-",
    "house: a boat, a house, a boathouse",
    "the boathouse: a boat, a house, a boathouse",
  ],
  ["a dash", "the ferry -", "an old one", "the ferry - an old one"],
  ["no hyphen", "the old", "ferry", "the old ferry"],
])("%s", (_, text, line, expected) => {
  const [rest = "", ...elsewhere] = line.split(/(?<=\.) |(?<=:) /);
  expect(lineJoiner([text, rest, ...elsewhere]).join(text, line)).toBe(expected);
});
