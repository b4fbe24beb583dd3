import { join } from "node:path";
import { expect, test } from "vitest";
import { availableVectorIndex } from "../../embeddings/index.ts";
import { openFetchRecords } from "../../src/archive/sqlite/fetch-records-file.ts";
import { createLibraries } from "../../src/library/create-libraries.ts";
import { sentFile } from "../library/open-libraries.ts";
import { testModel } from "../support/running-bot.ts";
import { openedHere } from "./ingesting.ts";
import { dataFolderIn, runCli, workFolder, writeFiles } from "./cli-process.ts";

const work = workFolder();
const SERVER = "80351110224678912";

/** Articles, one a line, of hosts. */
const lines = (...hosts: readonly string[]) =>
  hosts
    .map((host, i) =>
      JSON.stringify({
        id: `${host}-${i}`,
        title: `Lamps of ${host} ${i}`,
        url: `https://${host}/lamps/${i}`,
        text: `The lamps of ${host} burn until nine, said keeper number ${i}. Nobody asked for more of them.`,
      }),
    )
    .join("\n");

async function withLibraries<T>(
  data: string,
  work: (libraries: ReturnType<typeof createLibraries>) => Promise<T>,
): Promise<T> {
  const libraries = createLibraries({
    dataFolder: data,
    ...(await testModel()),
    vectorIndex: await availableVectorIndex(),
  });
  try {
    return await work(libraries);
  } finally {
    await libraries.close();
  }
}

test("block removes what a host published, of the shared library and of servers, after asking, and lists and takes back", async () => {
  const data = dataFolderIn(work);
  const news = writeFiles(join(work, "news"), {
    "all.jsonl": lines("objecting.example", "www.objecting.example", "quay.example", "notobjecting.example"),
  });
  await runCli(["ingest", news, "--data", data]);
  const own = async () =>
    withLibraries(data, async (libraries) => {
      const ids = await libraries.use(SERVER, (library) => library.ownArticles());
      return libraries.use(SERVER, async ({ archive }) =>
        (await archive.articles({ ids: [...ids] })).map(({ url }) => url).toSorted(),
      );
    });
  await withLibraries(data, (libraries) =>
    libraries.addFiles(SERVER, [
      sentFile("mine.jsonl", Buffer.from(lines("blog.objecting.example", "weir.example"))),
    ]),
  );
  expect(await own()).toHaveLength(2);

  const unasked = await runCli(["block", "objecting.example", "--data", data]);
  expect(unasked).toMatchObject({
    code: 2,
    stdout: "objecting.example: 2 of 4 shared articles, 1 article of 1 server\n",
    stderr: expect.stringContaining("Expected --yes"),
  });
  expect(await own()).toHaveLength(2);

  const done = await runCli(["block", "https://www.objecting.example/lamps", "--yes", "--data", data]);
  expect(done).toMatchObject({ code: 0, stderr: "" });
  expect(done.stdout).toContain("Blocked: objecting.example");
  expect(await own()).toEqual(["https://weir.example/lamps/1"]);
  const left = JSON.parse((await runCli(["sources", "--json", "--data", data])).stdout) as { url: string }[];
  expect(left.map(({ url }) => new URL(url).host).toSorted()).toEqual([
    "notobjecting.example",
    "quay.example",
  ]);

  const again = await runCli(["ingest", news, "--data", data]);
  expect(again.code).toBe(1);
  expect(again.stderr).toMatch(/jsonl:1: its publisher objects.*\n.*jsonl:2: its publisher objects/u);
  expect(JSON.parse((await runCli(["sources", "--json", "--data", data])).stdout)).toHaveLength(2);
  const sent = await withLibraries(data, (libraries) =>
    libraries.addFiles(SERVER, [
      sentFile("again.jsonl", Buffer.from(lines("objecting.example", "tide.example"))),
    ]),
  );
  expect(sent).toMatchObject({
    added: 1,
    refused: [{ line: 1, reason: expect.stringContaining("objects") }],
  });

  const page = await runCli(["ingest", "https://objecting.example/lamps/9", "--data", data]);
  expect(page).toMatchObject({ code: 1, stderr: expect.stringContaining("its publisher objects") });
  expect((await runCli(["block", "--list", "--data", data])).stdout).toBe("objecting.example\n");
  expect(await runCli(["block", "--list", "quay.example", "--yes", "--data", data])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Expected --list alone"),
  });
  const undone = await runCli(["block", "--undo", "objecting.example", "--data", data]);
  expect(undone.stdout).toMatch(/^Not blocked any more: objecting\.example/u);
  expect((await runCli(["block", "--list", "--data", data])).stdout).toBe("");
  expect((await runCli(["block", "--undo", "objecting.example", "--data", data])).code).toBe(3);
});

test("while somebody writes the shared archive, feeds and servers are done all the same, and the rest when it is run again", async () => {
  const data = dataFolderIn(work, "busy-data");
  const news = writeFiles(join(work, "busy"), { "all.jsonl": lines("busy.example", "quay.example") });
  await runCli(["ingest", news, "--data", data]);
  await withLibraries(data, (libraries) =>
    libraries.addFiles(SERVER, [sentFile("mine.jsonl", Buffer.from(lines("busy.example", "weir.example")))]),
  );
  const feeds = async (folder: string, ...put: readonly string[]): Promise<string[]> => {
    const records = openFetchRecords(folder);
    try {
      for (const url of put)
        await records.putFeed({ url, title: null, nextTry: 0 } as unknown as Parameters<
          typeof records.putFeed
        >[0]);
      return (await records.feeds()).map(({ url }) => url);
    } finally {
      await records.close();
    }
  };
  const followed = ["https://www.busy.example/feed", "https://quay.example/feed"];
  const folders = [data, join(data, "servers", SERVER)];
  for (const folder of folders) expect(await feeds(folder, ...followed)).toHaveLength(2);
  const shared = async () =>
    (JSON.parse((await runCli(["sources", "--json", "--data", data])).stdout) as unknown[]).length;

  const archive = await openedHere(data);
  const writer = await archive.openWriter();
  const busy = await runCli(["block", "busy.example", "--yes", "--data", data]);
  await writer.close();
  await archive.close();
  expect(busy).toMatchObject({ code: 1, stdout: expect.stringContaining("Blocked: busy.example") });
  expect(busy.stderr).toMatch(/^shared articles: .+\n.+run it again: verbatim block busy\.example\n$/u);
  for (const folder of folders) expect(await feeds(folder)).toEqual(["https://quay.example/feed"]);
  const { stdout } = await runCli(["block", "busy.example", "--data", data]);
  expect(stdout).toContain("1 of 2 shared articles, 0 articles of 0 servers");

  expect(await runCli(["block", "busy.example", "--yes", "--data", data])).toMatchObject({
    code: 0,
    stderr: "",
  });
  expect(await shared()).toBe(1);
});
