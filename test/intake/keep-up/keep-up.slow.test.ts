import { rmSync, writeFileSync } from "node:fs";
import { mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import type { Refusal } from "../../../src/ingest/read-event.ts";
import { keepUp } from "../../../src/intake/keep-up/keep-up.ts";
import type { KeepUpOptions, Round } from "../../../src/intake/keep-up/round.ts";
import { openWith } from "../../archive/sqlite/open.ts";
import { fakeEmbed } from "../../support/fake-embed.ts";
import { saidReader } from "../../support/said-reader.ts";
import { sharedThreads } from "../../support/shared-threads.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const story = (title: string, more = "") =>
  `---\ntitle: ${title}\noutlet: Oatbridge Herald\n---\n\nThe report named “${title}” was read aloud in the town hall of Oatbridge on Monday.\n\nThe council will meet again next week, as it does after every flood of the river.${more}\n`;

/** A folder, an archive that is kept up with it from `start` on, and what was told. */
async function watched(files: Readonly<Record<string, string>> = {}) {
  const home = await temporaryFolder();
  const at = (name: string) => join(home, "news", name);
  await mkdir(at(""));
  for (const [name, text] of Object.entries(files)) await writeFile(at(name), text);
  const archive = openWith(join(home, "data"));
  const embed = fakeEmbed();
  const threads = sharedThreads();
  const rounds: Round[] = [];
  const refused: Refusal[] = [];
  let waits = 0;
  const stopping = new AbortController();
  let ended: Promise<void> = Promise.resolve();
  const stop = async () => {
    stopping.abort();
    await ended.catch(() => {}); // whoever started it looks
  };
  onTestFinished(async () => {
    await stop();
    await archive.close();
  });
  return {
    at,
    home,
    archive,
    embed,
    rounds,
    refused,
    waits: () => waits,
    stop,
    start(options: Partial<KeepUpOptions> = {}) {
      ended = keepUp({
        archive,
        embed,
        quoteReader: saidReader(),
        folders: [at("")],
        threads,
        web: undefined,
        records: () => undefined,
        signal: stopping.signal,
        onRound: (round) => rounds.push(round),
        onRefused: (refusal) => refused.push(refusal),
        onWaiting: () => {
          waits += 1;
        },
        ...options,
      });
      return ended;
    },
    write: (name: string, text: string) => writeFile(at(name), text),
    /** Its titles, once they are these; within 2 s of the last write, and what a busy machine takes besides. */
    async has(...titles: string[]) {
      const titlesNow = async () => (await archive.articles()).map(({ title }) => title).sort();
      await expect.poll(titlesNow).toEqual(titles.sort());
    },
  };
}

test("an archive follows what is written, edited, moved and deleted; a moved article is not embedded again", async () => {
  const { at, archive, embed, rounds, start, has, write, stop } = await watched({
    "a.md": story("The mill"),
  });
  const ended = start();
  await has("The mill");
  await write("b.md", story("The weir"));
  await has("The mill", "The weir");
  await expect
    .poll(() => rounds)
    .toMatchObject([
      { of: "start", added: 1, files: [] },
      { of: "folders", added: 1, files: [at("b.md")] },
    ]);

  const { length } = embed.texts;
  await rename(at("b.md"), at("c.md"));
  await expect.poll(() => rounds.at(-1)).toMatchObject({ added: 1, removed: 1, embedded: 0 });
  expect((await archive.articles()).map(({ file }) => file).sort()).toEqual([at("a.md"), at("c.md")]);
  await write("c.md", story("The weir", " Nobody objected."));
  await expect.poll(() => rounds.at(-1)).toMatchObject({ replaced: 1, embedded: 1 });
  expect(embed.texts).toHaveLength(length + 1);

  await rm(at("a.md"));
  await rm(at("c.md"));
  await has();
  await stop();
  await expect(ended).resolves.toBeUndefined();
});

test("a file that becomes a link out of the folder is refused in one line, and never read; followed, it is", async () => {
  const { at, home, archive, refused, start, has, write, stop } = await watched({
    "a.md": story("The mill"),
  });
  await writeFile(join(home, "secret.md"), story("The keys of the town"));
  const ended = start();
  await has("The mill");
  await write("b.md", story("The weir"));
  await has("The mill", "The weir");
  await symlink(join(home, "secret.md"), at("c.md"));
  await rm(at("b.md"));
  await symlink(join(home, "secret.md"), at("b.md"));
  await expect.poll(() => refused.map(({ file }) => file).sort()).toEqual([at("b.md"), at("c.md")]);
  expect(refused[0]?.reason).toBe(
    `link that leads out of the folder: expected one that stays inside, got ${join(home, "secret.md")}`,
  );
  // The earlier article of the name stays, as of any file that cannot be read.
  await write("d.md", story("The flood"));
  await has("The flood", "The mill", "The weir");
  await stop();
  await ended;
  await start({ isOnce: true, signal: new AbortController().signal, areLinksFollowed: true });
  expect((await archive.articles()).map(({ title }) => title)).toContain("The keys of the town");
});

test("what changed while nobody watched is found at the start", async () => {
  const { at, archive, rounds, start, has, write } = await watched({ "a.md": story("The mill") });
  await start({ isOnce: true });
  await rm(at("a.md"));
  await write("b.md", story("The weir"));
  await start({ isOnce: true });
  await has("The weir");
  expect(rounds.map(({ of, added, removed }) => [of, added, removed])).toEqual([
    ["start", 1, 0],
    ["start", 1, 1],
  ]);
  expect((await archive.status()).articles).toBe(1);
});

test("a copy counts once the file that holds the same article is gone, or says something else", async () => {
  const { at, archive, start, has, rounds, write } = await watched({
    "a.md": story("The mill"),
    "copy.md": story("The mill"),
  });
  start();
  await has("The mill");
  await write("a.md", story("The weir"));
  await has("The mill", "The weir");
  await write("second.md", story("The weir"));
  await expect.poll(() => rounds).toHaveLength(3);
  await rm(at("a.md"));
  await expect
    .poll(async () => (await archive.articles()).map(({ file }) => file).sort())
    .toEqual([at("copy.md"), at("second.md")]);
});

test("what cannot be read is told once, and read when it has been mended", async () => {
  const { at, refused, start, has, rounds, write } = await watched({ "a.md": story("The mill") });
  start();
  await has("The mill");
  await write("b.jsonl", "no article\n");
  await expect.poll(() => refused).toMatchObject([{ file: at("b.jsonl"), line: 1 }]);
  await write("c.md", story("The weir"));
  await has("The mill", "The weir");
  expect(refused).toHaveLength(1);
  await write(
    "b.jsonl",
    `${JSON.stringify({ title: "The quay", text: "The quay was mended on Monday." })}\n`,
  );
  await has("The mill", "The quay", "The weir");
  expect(rounds.at(-1)).toMatchObject({ added: 1, refused: [] });
});

test("a burst, as of a checkout, is one round or two", async () => {
  const files = (text: string) =>
    Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.md`, story(`Report ${i}`, text)]));
  const { start, has, rounds, archive, at } = await watched(files(""));
  start();
  await has(...Object.keys(files("")).map((_, i) => `Report ${i}`));
  // At one go: a busy machine would make several bursts of it.
  for (const [name, text] of Object.entries(files(" Nobody objected."))) {
    rmSync(at(name));
    writeFileSync(at(name), text);
  }
  const replaced = () => rounds.reduce((sum, round) => sum + round.replaced, 0);
  await expect.poll(replaced).toBe(60);
  expect(rounds.length).toBeLessThanOrEqual(3);
  expect(await archive.articles()).toHaveLength(60);
});

test("another writer is waited for, and that is said once", async () => {
  const { archive, start, has, waits, stop } = await watched({ "a.md": story("The mill") });
  const writer = await archive.openWriter();
  start();
  await expect.poll(waits).toBe(1);
  await wait(600);
  expect(await archive.articles()).toEqual([]);
  await writer.close();
  await has("The mill");
  expect(waits()).toBe(1);
  await stop();
  (await archive.openWriter()).close();
});

test("a failing archive ends it with the reason, after the folders and the feeds have ended", async () => {
  const { start } = await watched({ "a.md": story("The mill") });
  const embed = async () => Promise.reject(new Error("no model"));
  await expect(start({ embed })).rejects.toThrow("no model");
});

test("stopped in the middle of a write, it leaves whole articles, and goes on at the next start", async () => {
  const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.md`, story(`Report ${i}`)]));
  const { archive, embed, start, stop, rounds } = await watched(files);
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const ended = start({
    embed: async (inputs) => {
      begin();
      await wait(50);
      return embed(inputs);
    },
  });
  await begun;
  await stop();
  await ended;
  const { articles, passages } = await archive.status();
  expect(passages).toBe(2 * articles);
  const signal = new AbortController().signal;
  await start({ isOnce: true, signal });
  expect(await archive.status()).toMatchObject({ articles: 12 });
  expect(rounds.at(-1)).toMatchObject({ added: 12 - articles });
});
