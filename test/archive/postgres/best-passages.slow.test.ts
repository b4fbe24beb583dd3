import fc from "fast-check";
import { expect, test } from "vitest";
import type { Query } from "../../../src/archive/postgres/database.ts";
import { openPostgresArchive } from "../../../src/archive/postgres/postgres-archive.ts";
import { searchTerms } from "../../../src/archive/postgres/term-search.ts";
import { termList } from "../../../src/english/terms.ts";
import { benchArticles } from "../../../bench/articles.ts";
import { FAKE_MODEL } from "../../support/fake-embed.ts";
import { openPglite } from "../../support/postgres/pglite-database.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { add } from "../archive-contract.ts";
import { openWith } from "../sqlite/open.ts";

const ARTICLES = [...benchArticles(160, 9, 8)];
/** Words as frequent as words are: some stand in half of the passages, some in one. */
const TERMS = [...new Set(ARTICLES.flatMap(({ title, text }) => termList(`${title} ${text}`)))];

test("the best passages are those of all postings, though those of common terms are left out", async () => {
  const [embedded, database] = [openWith(await temporaryFolder()), await openPglite(FAKE_MODEL.dimensions)];
  const archive = openPostgresArchive({ database, library: "shared", model: FAKE_MODEL });
  for (const one of [embedded, archive]) await add(one, ARTICLES);
  const [{ id: library } = { id: 0 }] = await database.ask<{ id: number }>(
    "SELECT library_named('shared', '') AS id",
  );
  let [asked, again] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...TERMS, ...TERMS.slice(0, 40)), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 12 }),
      async (terms, limit) => {
        const expected = await embedded.searchTerms({ terms, limit });
        const got = await database.read(library as never, (query) => {
          let statements = 0;
          const counted: Query = (sql, values) => {
            statements += /FROM posting/u.test(sql) ? 1 : 0;
            again += statements > 1 ? 1 : 0;
            return query(sql, values);
          };
          return searchTerms(counted, { terms, limit });
        });
        asked += 1;
        expect(got.length).toBe(expected.length);
        for (const [i, { bm25 }] of got.entries())
          expect(Math.abs(bm25 - (expected[i]?.bm25 ?? 0))).toBeLessThan(1e-6);
      },
    ),
    { numRuns: 30 },
  );
  // Asking for all postings after all is the exception.
  expect(again).toBeLessThan(asked / 2);
  await embedded.close();
  await database.close();
});
