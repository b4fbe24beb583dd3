import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answerBody } from "../../src/library/kept-answer.ts";
import { articleOf } from "../support/articles.ts";
import { UserError } from "../../src/user-error.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { addShared, asJson, jsonLines, openLibraries, textFile } from "./open-libraries.ts";

const FERRY = articleOf(
  "ferry",
  ["Ilse Varrick said the ferry would be free for children.", "The ferry Kittiwake carries 90 passengers."],
  {
    title: "Ferry fares",
    outlet: "Pellmouth Courier",
    published: "2031-03-04",
    url: "https://courier.example/ferry",
  },
);
const WALL = articleOf(
  "wall",
  ["Bram Tessaly said the wall would be finished in spring.", "Ilse Varrick said the wall was too short."],
  { title: "A wall", outlet: "Pellmouth Bell", published: "2031-04-01" },
);

test("a server that only asks sees the shared articles, and has no folder", async () => {
  const data = await temporaryFolder();
  await addShared(data, [FERRY]);
  const libraries = openLibraries(data);
  const answer = await libraries.use("1", ({ answerer }) =>
    answerer.answer("What did Varrick say about the ferry?"),
  );
  expect(answer.statements[0]?.pieces[0]?.text).toBe("the ferry would be free for children");
  expect(existsSync(join(data, "servers"))).toBe(false);
});

test("a server's files are found beside the shared ones, and kept answers come back after a restart", async () => {
  const data = await temporaryFolder();
  await addShared(data, [FERRY]);
  const libraries = openLibraries(data);
  const added = await libraries.addFiles("1", [
    jsonLines("news.jsonl", [WALL]),
    textFile("a.zip", "PK\x03\x04"),
  ]);
  expect(added).toMatchObject({ added: 1, articles: ["wall"] });
  expect(added.refused).toHaveLength(1);
  const answer = await libraries.use("1", ({ answerer }) => answerer.answer("What did Ilse Varrick say?"));
  expect(answer.statements.map(({ pieces }) => pieces[0]?.text).sort()).toEqual([
    "the ferry would be free for children",
    "the wall was too short",
  ]);
  const key = await libraries.keep("1", answerBody(answer));
  await libraries.close();
  const again = openLibraries(data);
  const { places, isWhole, ...kept } = (await again.kept("1", key)) ?? {};
  expect(kept).toEqual({
    ...asJson(answerBody(answer)),
    question: "",
    understood: { ...answer.understood, topic: null },
  });
  expect({ places, isWhole }).toEqual({ places: [0, 1], isWhole: true });
  expect(await again.kept("2", key)).toBeUndefined();
  expect(await again.removeArticles("1", [WALL.id, FERRY.id])).toEqual(["wall"]);
  expect(await again.use("1", ({ archive }) => archive.articles())).toMatchObject([{ id: "ferry" }]);
});

test("a server's archive that has vanished is the operator's error whenever the library is opened, not an empty library", async () => {
  const data = await temporaryFolder();
  await addShared(data, [FERRY]);
  const libraries = openLibraries(data, { mostOpen: 1 });
  await libraries.addFiles("1", [jsonLines("news.jsonl", [WALL])]);
  await libraries.use("2", async () => {}); // closes the first
  const folder = join(data, "servers", "1");
  for (const ending of ["", "-wal", "-shm"]) rmSync(join(folder, `archive.sqlite${ending}`), { force: true });
  const uses = [
    () => libraries.use("1", ({ archive }) => archive.articles()),
    () => libraries.addFiles("1", [jsonLines("more.jsonl", [WALL])]),
    () => libraries.removeArticles("1", [WALL.id]),
    () => libraries.refresh("1"),
  ];
  for (const use of uses) {
    const error: unknown = await use().catch((reason: unknown) => reason);
    // Names a folder of this machine, so that it is not for people: they are apologised to.
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(UserError);
    expect((error as Error).message).toMatch(
      /servers\/1\/archive\.sqlite is gone\. .+ held: 1 article with/u,
    );
  }
  expect(existsSync(join(folder, "archive.sqlite"))).toBe(false);
  expect(await libraries.use("2", ({ archive }) => archive.articles())).toMatchObject([{ id: "ferry" }]);
});

test("a shared archive that has vanished keeps the libraries from opening at all", async () => {
  const data = await temporaryFolder();
  await addShared(data, [FERRY]);
  for (const ending of ["", "-wal", "-shm"]) rmSync(join(data, `archive.sqlite${ending}`), { force: true });
  expect(() => openLibraries(data)).toThrow(/archive\.sqlite is gone\. .+ held: 1 article with 2 passages/u);
});
