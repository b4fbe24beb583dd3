import { describe, expect, test } from "vitest";
import { answerBody } from "../../src/library/kept-answer.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { speakerList } from "../../src/answer/speaker-list.ts";
import { DEFAULT_SETTINGS } from "../../src/library/settings.ts";
import type { Library, Tenant } from "../../src/library/library.ts";
import type { Article, ArticleId } from "../../src/text/article.ts";
import { termList } from "../../src/english/terms.ts";
import { articleOf } from "../support/articles.ts";
import { fakeVector } from "../support/fake-embed.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import type { LibrariesOptions } from "../../src/library/create-libraries.ts";
import { jsonLines, openLibraries } from "./open-libraries.ts";

/** An article in which every word of note begins with a mark that tells whose it is. */
function marked(mark: string, id: string): Article {
  const paragraphs = [
    `${mark}ada ${mark}son said the ${mark}quay was ${mark}closed for the ${mark}tide.`,
    `Nobody at ${mark}port disagreed with the harbour master.`,
  ];
  return articleOf(id, paragraphs, {
    title: `${mark}title`,
    outlet: `${mark}paper`,
    authors: [`${mark}writer`],
    published: "2031-03-04",
    url: `https://paper.example/${mark}`,
  });
}

const ARTICLES = { "1": marked("Xab", "doc"), "2": marked("Ycd", "doc"), shared: marked("Zef", "common") };
type Owner = keyof typeof ARTICLES;

/** Which tenant sees whose articles; server 3 has none, server 4 hides the shared ones and has none. */
const SEES: readonly [tenant: Tenant, owners: readonly Owner[]][] = [
  ["1", ["1", "shared"]],
  ["2", ["2"]],
  ["3", ["shared"]],
  ["4", []],
  [null, ["shared"]],
];

/** What an answer shows, without the question's own words. */
const shownOf = ({ statements, closest, sources, quoted, suggestions }: Answer) => [
  statements,
  closest,
  sources,
  quoted,
  suggestions,
];

/** All that can be had of a library when asking for what `article` holds. */
async function asked(library: Library, { id, title, outlet, text }: Article): Promise<unknown[]> {
  const { archive, answerer, lister, checker, speakers } = library;
  const [speaker = "", quay = ""] = [text.split(" ").slice(0, 2).join(" "), text.split(" ")[4]];
  const [first = ""] = text.split("\n\n");
  const directory = await speakers();
  const numbers = Array.from({ length: 20 }, (_, i) => [i, 2 ** 40 + i]).flat() as never[];
  const list = { speaker, topic: null, order: "best", limit: 20 } as const;
  return [
    await archive.article(id),
    await archive.article(`shared:${id}` as ArticleId),
    await archive.articles(),
    await archive.articles({ outlet: outlet ?? "" }),
    await archive.articles({ ids: [id] }),
    await archive.outlets(),
    await archive.passages(numbers),
    await archive.passagesOf(id),
    await archive.sameText(first),
    await archive.stories(),
    await archive.copiesOf({ title, outlet, text }),
    [...(await archive.similarities(numbers, fakeVector(first))).keys()],
    [...(await archive.termStatistics(termList(text))).holding].filter(([, holding]) => holding > 0),
    await Promise.all(termList(text).map((term) => archive.similarTerms(`${term}x`, 9))),
    await archive.passages(
      (await archive.searchTerms({ terms: termList(text), limit: 50 })).map((hit) => hit.id),
    ),
    await archive.passages(
      (await archive.searchVectors({ vector: fakeVector(first), limit: 50 })).map((hit) => hit.id),
    ),
    await archive.quotes({}),
    await archive.quotes({ speakers: [{ article: id, name: speaker }] }),
    await archive.quotes({ passages: numbers }),
    await archive.speakers(),
    speakerList(directory),
    speakerList(directory, speaker),
    shownOf(await answerer.answer(`What did ${speaker} say about the ${quay}?`)),
    shownOf(await answerer.answer(`Who said the ${quay} was closed?`)),
    shownOf(await answerer.answer(`Who wrote the ${title} article?`)),
    shownOf(await answerer.answer(`What are your sources, according to ${outlet}?`)),
    shownOf(await answerer.answer(first)),
    shownOf(await lister.list(list)),
    shownOf(await lister.list({ ...list, topic: quay, outlet: outlet ?? "" })),
    (({ found, sources, suggestions }) => [found, sources, suggestions])(
      await checker.check(first, { speaker }),
    ),
    (({ checks, sources }) => [
      checks.map(({ found, nearest, suggestions }) => [found, nearest, suggestions]),
      sources,
    ])(await checker.checkText(`“${first}” — ${speaker}\n“${first} and the ${quay} beside”`)),
    [...(await library.ownArticles())],
  ];
}

/** Where the shared articles lie. */
export interface SharedArticles {
  add(dataFolder: string, articles: readonly Article[]): Promise<void>;
  /** How the libraries of a data folder find them. */
  options(dataFolder: string): Promise<Partial<LibrariesOptions>>;
}

/** Nothing of one server can be found from another, wherever the shared articles lie. */
export function noLeak(name: string, shared: SharedArticles): void {
  const open = async (data: string) => openLibraries(data, await shared.options(data));
  async function opened() {
    const data = await temporaryFolder();
    await shared.add(data, [ARTICLES.shared]);
    const libraries = await open(data);
    for (const tenant of ["1", "2"] as const)
      await libraries.addFiles(tenant, [jsonLines(`${ARTICLES[tenant].title}.jsonl`, [ARTICLES[tenant]])]);
    for (const tenant of ["2", "4"]) await libraries.changeSettings(tenant, { isSharedVisible: false });
    return libraries;
  }

  describe(name, () => {
    test.each(SEES)("server %s sees what is its own, and what is shared with it", async (tenant, owners) => {
      const libraries = await opened();
      for (const [owner, article] of Object.entries(ARTICLES)) {
        const seen = JSON.stringify(await libraries.use(tenant, (library) => asked(library, article)));
        for (const [other, { title }] of Object.entries(ARTICLES)) {
          const mark = new RegExp(title.slice(0, 3), "iu");
          if (owners.includes(other as Owner)) {
            if (other === owner) expect(seen).toMatch(mark);
          } else expect(seen).not.toMatch(mark);
        }
      }
      const status = await libraries.use(tenant, ({ archive }) => archive.status());
      expect(status).toMatchObject({
        articles: owners.length,
        passages: 2 * owners.length,
        quotes: owners.length,
      });
    });

    describe("what is kept of one server", () => {
      test("does not exist for another, nor for direct messages", async () => {
        const libraries = await opened();
        for (const tenant of ["1", "2", "3", null]) {
          const answer = await libraries.use(tenant, ({ answerer }) =>
            answerer.answer("Who said the quay was closed?"),
          );
          const key = await libraries.keep(tenant, answerBody(answer));
          for (const [other] of SEES.filter(([each]) => each !== tenant)) {
            expect(await libraries.kept(other, key)).toBeUndefined();
            expect(await libraries.judge(other, key, { voter: "5", isHelpful: true })).toBe(false);
          }
        }
      });

      test("is not changed by another: foreign and shared articles are not removed, settings are each one's own", async () => {
        const libraries = await opened();
        const ids = [ARTICLES["2"].id, ARTICLES.shared.id, "shared:doc" as ArticleId];
        for (const tenant of ["3", "4"]) expect(await libraries.removeArticles(tenant, ids)).toEqual([]);
        expect(await libraries.removeArticles("1", [ARTICLES.shared.id, "shared:doc" as ArticleId])).toEqual(
          [],
        );
        expect(await libraries.removeArticles("1", [ARTICLES["1"].id])).toEqual(["doc"]);
        expect(await libraries.use("2", ({ archive }) => archive.articles())).toHaveLength(1);
        expect(await libraries.use(null, ({ archive }) => archive.articles())).toHaveLength(1);
        await libraries.changeSettings("1", { channels: ["99"], answersInThreads: true });
        for (const tenant of ["3", null]) expect(await libraries.settings(tenant)).toEqual(DEFAULT_SETTINGS);
        await expect(libraries.changeSettings(null, { channels: [] })).rejects.toThrow(/^Expected a server/u);
      });

      test("an article of a server's own cannot be read as a shared one by name", async () => {
        const libraries = await opened();
        await libraries.addFiles("1", [
          jsonLines("more.jsonl", [{ ...ARTICLES["1"], id: ARTICLES.shared.id, title: "Xabmore" }]),
        ]);
        const names = (await libraries.use("1", ({ archive }) => archive.articles())).map(({ id }) => id);
        expect(names.toSorted()).toEqual(["common", "doc", "shared:common"]);
        expect(await libraries.removeArticles("1", ["shared:common" as ArticleId])).toEqual([]);
        for (const [tenant] of SEES.slice(2))
          expect(
            JSON.stringify(await libraries.use(tenant, ({ archive }) => archive.articles())),
          ).not.toContain("Xab");
      });
    });

    test("settings outlive a restart, and what a server sees follows them at once", async () => {
      const data = await temporaryFolder();
      await shared.add(data, [ARTICLES.shared]);
      const libraries = await open(data);
      const titles = async (of: typeof libraries) =>
        (await of.use("1", ({ archive }) => archive.articles())).map(({ title }) => title);
      await libraries.addFiles("1", [jsonLines("own.jsonl", [ARTICLES["1"]])]);
      expect((await titles(libraries)).toSorted()).toEqual(["Xabtitle", "Zeftitle"]);
      const changed = await libraries.changeSettings("1", { isSharedVisible: false });
      expect(changed).toEqual({ ...DEFAULT_SETTINGS, isSharedVisible: false });
      expect(await titles(libraries)).toEqual(["Xabtitle"]);
      await libraries.close();
      const again = await open(data);
      expect(await again.settings("1")).toEqual(changed);
      expect(await titles(again)).toEqual(["Xabtitle"]);
    });
  });
}
