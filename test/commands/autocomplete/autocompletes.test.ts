import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { createAutocompletes } from "../../../commands/autocomplete/autocompletes.ts";
import type { Libraries, Library } from "../../../src/library/library.ts";
import { addShared, jsonLines, openLibraries } from "../../library/open-libraries.ts";
import { articleOf } from "../../support/articles.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const VARRICK = articleOf("quay", ["Ilse Varrick said the quay was closed."]);
const FINCH = articleOf("ferry", ["Orla Finch said the ferry was late."]);

const ONE = { tenant: "1" };

/** Counts what is read of archives; generations are as `generation` says. */
function counted(
  libraries: Libraries,
  { generation, clock }: { generation?: () => number; clock?: { readonly now: () => number } } = {},
) {
  const reads: string[] = [];
  const archiveOf = ({ archive }: Library): Library["archive"] => ({
    ...archive,
    status: async () => ({ ...(await archive.status()), ...(generation && { generation: generation() }) }),
    articles: async () => {
      reads.push("articles");
      return archive.articles();
    },
    quotes: async (options) => {
      reads.push("quotes");
      return archive.quotes(options);
    },
  });
  const around: Libraries = {
    ...libraries,
    use: (tenant, work, limits) =>
      libraries.use(tenant, (library) => work({ ...library, archive: archiveOf(library) }), limits),
  };
  return { autocompletes: createAutocompletes(around, clock), reads };
}

async function both() {
  const data = await temporaryFolder();
  await addShared(data, [FINCH]);
  const libraries = openLibraries(data);
  await libraries.addFiles("1", [jsonLines("a.jsonl", [VARRICK])]);
  return libraries;
}

test("what is hidden is not offered, though the numbers of the archives happen to agree", async () => {
  const libraries = await both();
  const { autocompletes } = counted(libraries, { generation: () => 8 });
  const ids = async () => (await autocompletes.articles(ONE)).map(({ id }) => id);
  expect(await ids()).toHaveLength(2);
  await libraries.changeSettings("1", { isSharedVisible: false });
  expect(await ids()).toHaveLength(1);
});

test("a list is read again after some minutes", async () => {
  let now = 1;
  const { autocompletes, reads } = counted(await both(), { clock: { now: () => now } });
  await autocompletes.articles(ONE);
  await autocompletes.articles(ONE);
  expect(reads).toHaveLength(1);
  now += 10 * 60_000;
  await wait(10); // the time is looked at once in a while
  await autocompletes.articles(ONE);
  expect(reads).toHaveLength(2);
});

test("topics are kept per speaker, however the name is typed; names that mean nobody keep nothing", async () => {
  const { autocompletes, reads } = counted(await both());
  const topics = await autocompletes.topics(ONE, "Ilse Varrick");
  const readOnce = reads.length;
  for (const typed of ["Varrick", " varrick ", "VARRICK"])
    expect(await autocompletes.topics(ONE, typed)).toEqual(topics);
  for (let index = 0; index < 300; index++)
    expect(await autocompletes.topics(ONE, `Zzyzx ${index}`)).toEqual([]);
  await autocompletes.topics(ONE, "Varrick");
  expect([readOnce > 0, reads.length]).toEqual([true, readOnce]);
});

test("where some outlets alone are used, nothing of others is offered, and elsewhere it is", async () => {
  const data = await temporaryFolder();
  await addShared(data, [
    { ...VARRICK, outlet: "Quay Herald" },
    { ...FINCH, outlet: "Weir Post" },
  ]);
  const { autocompletes } = counted(openLibraries(data));
  const offered = async (outlets: readonly string[] | null) => {
    const seen = { tenant: "1", outlets };
    return [
      (await autocompletes.speakers(seen)).map(({ name }) => name),
      (await autocompletes.outlets(seen)).map(({ outlet }) => outlet),
      (await autocompletes.articles(seen)).map(({ id }) => id),
      (await autocompletes.topics(seen, "")).map(({ topic }) => topic),
    ];
  };
  expect(await offered(["Quay Herald"])).toEqual([["Ilse Varrick"], ["Quay Herald"], ["quay"], ["quay"]]);
  expect(await offered(["Weir Post"])).toEqual([["Orla Finch"], ["Weir Post"], ["ferry"], ["ferry"]]);
  const [speakers] = await offered(null);
  expect(speakers?.toSorted()).toEqual(["Ilse Varrick", "Orla Finch"]);
});
