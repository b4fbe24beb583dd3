import { expect, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { isFunctionTerm } from "../../../src/english/function-words.ts";
import { termList } from "../../../src/english/terms.ts";
import type { Article } from "../../../src/text/article.ts";
import { generatedArticles } from "../../support/articles.ts";
import { fakeVector } from "../../support/fake-embed.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { add, type OpenArchive } from "../archive-contract.ts";
import { openWith } from "../sqlite/open.ts";

const QUESTIONS = [
  "Who counted the swans?",
  "bridge spring Quillhaven",
  "the town hall of notice 7.1 and the kettles",
  "Marrowick Bell March 2031",
  "Ottoline Vasquell",
  "zeppelin",
];

/** Where a passage stands: numbers of passages are an archive's own. */
async function placed(archive: Archive, hits: readonly { readonly id: never }[]): Promise<string[]> {
  const passages = await archive.passages(hits.map(({ id }) => id));
  return passages.map(({ article, ordinal }) => `${article} ${ordinal}`);
}

/** Scores of an archive that equal the embedded one's, over the same articles. */
export function sameScores(name: string, open: OpenArchive, count: number): void {
  test(`${name}: terms and vectors score as in the embedded archive`, async () => {
    const articles: Article[] = [...generatedArticles(count, 11)];
    const [one, other] = [openWith(await temporaryFolder()), await open(await temporaryFolder())];
    try {
      for (const archive of [one, other]) await add(archive, articles);
      const terms = [...new Set(articles.flatMap(({ title, text }) => termList(`${title} ${text}`)))];
      const statistics = [await one.termStatistics(terms), await other.termStatistics(terms)];
      expect(statistics[1]).toEqual(statistics[0]);
      for (const question of QUESTIONS) {
        const asked = termList(question);
        for (const wanted of [asked, asked.filter((term) => !isFunctionTerm(term))])
          for (const within of [undefined, { outlet: "courier", from: "2031-03-01" }]) {
            const query = { terms: wanted, limit: 1_000, within };
            const [expected, got] = [await one.searchTerms(query), await other.searchTerms(query)];
            const scores = async (archive: Archive, hits: typeof got) => {
              const places = await placed(archive, hits as never);
              return new Map(places.map((place, i) => [place, hits[i]?.bm25 ?? 0]));
            };
            const [before, now] = [await scores(one, expected), await scores(other, got)];
            expect([...now.keys()].sort()).toEqual([...before.keys()].sort());
            for (const [place, bm25] of before)
              expect(Math.abs((now.get(place) ?? 0) - bm25)).toBeLessThan(1e-6);
          }
        const vector = fakeVector(question);
        const [expected, got] = [
          await one.searchVectors({ vector, limit: 10 }),
          await other.searchVectors({ vector, limit: 10 }),
        ];
        expect(await placed(other, got as never)).toEqual(await placed(one, expected as never));
        for (const [i, { similarity }] of got.entries())
          expect(Math.abs(similarity - (expected[i]?.similarity ?? 2))).toBeLessThan(1e-6);
      }
    } finally {
      await one.close();
      await other.close();
    }
  });
}
