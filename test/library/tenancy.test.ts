import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KEPT_DAYS_AFTER_LEAVING } from "../../src/library/library-limits.ts";
import { UserError } from "../../src/user-error.ts";
import { articleOf } from "../support/articles.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { jsonLines, openLibraries } from "./open-libraries.ts";

const DAY_MS = 86_400_000;
const ONE = articleOf("one", ["Ilse Varrick said the quay was closed."]);

async function opened() {
  const data = await temporaryFolder();
  let now = Date.parse("2031-01-31T22:00:00Z");
  const libraries = openLibraries(data, { now: () => new Date(now) });
  const pass = (days: number) => {
    now += days * DAY_MS;
  };
  const servers = () => (existsSync(join(data, "servers")) ? readdirSync(join(data, "servers")).sort() : []);
  return { data, libraries, pass, servers };
}

test("what a server has is deleted some time after it left, and nothing of it is left", async () => {
  const { libraries, pass, servers } = await opened();
  await libraries.addFiles("1", [jsonLines("a.jsonl", [ONE])]);
  await libraries.addFiles("2", [jsonLines("a.jsonl", [ONE])]);
  await libraries.leave("1");
  expect(await libraries.tenants()).toEqual([
    { tenant: "1", deletedAfter: "2031-03-02" },
    { tenant: "2", deletedAfter: null },
  ]);
  pass(KEPT_DAYS_AFTER_LEAVING);
  expect(await libraries.sweep()).toEqual([]);
  pass(1);
  expect(await libraries.sweep()).toEqual(["1"]);
  expect(servers()).toEqual(["2"]);
  expect(await libraries.use("1", ({ archive }) => archive.articles())).toEqual([]);
  expect(await libraries.use("2", ({ archive }) => archive.articles())).toHaveLength(1);
  expect(await libraries.addFiles("1", [jsonLines("a.jsonl", [ONE])])).toMatchObject({ added: 1 });
});

test("a server that comes back keeps what it has; the days count from when it left", async () => {
  const { libraries, pass } = await opened();
  await libraries.addFiles("1", [jsonLines("a.jsonl", [ONE])]);
  await libraries.leave("1");
  pass(20);
  await libraries.leave("1");
  expect(await libraries.tenants()).toEqual([{ tenant: "1", deletedAfter: "2031-03-02" }]);
  await libraries.join("1");
  pass(20);
  expect(await libraries.sweep()).toEqual([]);
  expect(await libraries.use("1", ({ archive }) => archive.articles())).toHaveLength(1);
});

test("a server without data leaves and comes without a trace", async () => {
  const { libraries, servers } = await opened();
  await libraries.leave("1");
  await libraries.join("1");
  expect(await libraries.tenants()).toEqual([]);
  expect(await libraries.sweep()).toEqual([]);
  expect(servers()).toEqual([]);
});

test("a library in use is deleted after its use", async () => {
  const { libraries, pass, servers } = await opened();
  await libraries.addFiles("1", [jsonLines("a.jsonl", [ONE])]);
  await libraries.leave("1");
  pass(KEPT_DAYS_AFTER_LEAVING + 1);
  let release: () => void = () => {};
  const used = libraries.use("1", async ({ archive }) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return archive.articles();
  });
  const swept = libraries.sweep();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(servers()).toEqual(["1"]);
  release();
  expect(await used).toHaveLength(1);
  expect(await swept).toEqual(["1"]);
  expect(servers()).toEqual([]);
});

test("one that comes back while it waits to be deleted is not deleted", async () => {
  const { libraries, pass, servers } = await opened();
  await libraries.addFiles("1", [jsonLines("a.jsonl", [ONE])]);
  await libraries.leave("1");
  pass(KEPT_DAYS_AFTER_LEAVING + 1);
  let release: () => void = () => {};
  const used = libraries.use("1", () => new Promise<void>((resolve) => (release = resolve)));
  await libraries.join("1");
  const swept = libraries.sweep();
  release();
  await used;
  expect(await swept).toEqual([]);
  expect(servers()).toEqual(["1"]);
});

test("a server that is known to be there is not deleted, whatever is noted of it", async () => {
  const { libraries, pass, servers } = await opened();
  for (const tenant of ["1", "2"]) {
    await libraries.addFiles(tenant, [jsonLines("a.jsonl", [ONE])]);
    await libraries.leave(tenant);
  }
  pass(KEPT_DAYS_AFTER_LEAVING + 1);
  expect(await libraries.sweep((tenant) => tenant === "1")).toEqual(["2"]);
  expect(servers()).toEqual(["1"]);
});

test("others have their turn while many libraries are looked at", async () => {
  const { data, libraries } = await opened();
  const many = Array.from({ length: 50 }, (_, index) => String(100 + index));
  for (const tenant of many) mkdirSync(join(data, "servers", tenant), { recursive: true });
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  expect(await libraries.tenants()).toHaveLength(50);
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(50);
});

test("what a killed sweep left is deleted by the next, and is nobody's library", async () => {
  const { data, libraries, servers } = await opened();
  mkdirSync(join(data, "servers", ".deleted-1-abcdef01"), { recursive: true });
  writeFileSync(join(data, "servers", ".deleted-1-abcdef01", "archive.sqlite"), "");
  expect(await libraries.tenants()).toEqual([]);
  await libraries.sweep();
  expect(servers()).toEqual([]);
});

test("a library that cannot be read is told of, and the others are looked after", async () => {
  const data = await temporaryFolder();
  const notices: string[] = [];
  let now = Date.parse("2031-01-31");
  const libraries = openLibraries(data, { now: () => new Date(now), notice: (line) => notices.push(line) });
  await libraries.addFiles("2", [jsonLines("a.jsonl", [ONE])]);
  await libraries.leave("2");
  mkdirSync(join(data, "servers", "1"));
  writeFileSync(
    join(data, "servers", "1", "library.sqlite"),
    "no database at all, but long enough to be looked at",
  );
  now += (KEPT_DAYS_AFTER_LEAVING + 1) * DAY_MS;
  expect(await libraries.sweep()).toEqual(["2"]);
  expect(notices).toEqual([
    expect.stringMatching(/^The library of server 1 is kept: .*library\.sqlite: the file is not one/u),
  ]);
  // What names a folder of this machine is not for the people of a server.
  const fault = libraries.settings("1");
  await expect(fault).rejects.not.toBeInstanceOf(UserError);
  await expect(fault).rejects.toMatchObject({ cause: expect.any(UserError) });
});

test.each(["", "..", "1/../2", "x", "123456789012345678901", "-1", "1\n"])(
  "%j is no server, and no path is made of it",
  async (tenant) => {
    const { libraries, servers } = await opened();
    const fault = /^Expected the id of a server/u;
    await expect(libraries.use(tenant, async () => {})).rejects.toThrow(fault);
    await expect(libraries.addFiles(tenant, [jsonLines("a.jsonl", [ONE])])).rejects.toThrow(fault);
    await expect(libraries.settings(tenant)).rejects.toThrow(fault);
    await expect(libraries.leave(tenant)).rejects.toThrow(fault);
    expect(servers()).toEqual([]);
  },
);
