import { expect, test } from "vitest";
import { isForeign } from "../../src/intake/ingest-articles.ts";

test.each<[string | null, boolean]>([
  ["de", true],
  ["fr-CA", true],
  ["ja", true],
  ["en", false],
  ["en-GB", false],
  [null, false],
])("an article in %s: %s", (language, is) => expect(isForeign({ language })).toBe(is));
