import { chmod, mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lookAtFolders } from "../../../src/ingest/watch/folder-state.ts";
import { createFolderTracker, type FolderLook } from "../../../src/ingest/watch/folder-tracker.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const QUIET_MS = 400;
const NOTHING = { changed: [], gone: [] };

/** A folder with files, and a tracker of it, or of `roots` in it, whose clock is turned by hand. */
async function tracked(files: Readonly<Record<string, string>>, ...roots: string[]) {
  return trackedWith(files, roots, false);
}

async function trackedWith(
  files: Readonly<Record<string, string>>,
  roots: readonly string[],
  areLinksFollowed: boolean,
) {
  const home = await temporaryFolder();
  const at = (name: string) => join(home, name);
  const write = async (name: string, text: string) => {
    await mkdir(join(at(name), ".."), { recursive: true });
    await writeFile(at(name), text);
  };
  await mkdir(at("news"));
  for (const [name, text] of Object.entries(files)) await write(name, text);
  const watched = (roots.length === 0 ? ["news"] : roots).map(at);
  let now = 0;
  const options = { roots: watched, quietMs: QUIET_MS, areLinksFollowed, now: () => now };
  const tracker = createFolderTracker(await lookAtFolders(watched, options), options);
  const named = (look: FolderLook) => {
    const inHome = (paths: readonly string[]) => paths.map((path) => path.slice(home.length + 1)).sort();
    return { changed: inHome(look.settled.changed), gone: inHome(look.settled.gone) };
  };
  return {
    at,
    write,
    /** Looks, and again when whatever has changed was left alone for long enough; what that counts as is read. */
    async settle() {
      await tracker.look();
      now += QUIET_MS;
      const look = await tracker.look();
      tracker.read(look);
      return named(look);
    },
    async look() {
      const look = await tracker.look();
      return { ...named(look), isUnsettled: look.isUnsettled, refused: look.refused };
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
}

test("new, edited, moved and deleted files are told, once; other kinds of files are not", async () => {
  const { settle, write, at } = await tracked({
    "news/a.txt": "a",
    "news/b.md": "b",
    "news/deep/c.txt": "c",
  });
  expect(await settle()).toEqual(NOTHING);
  await write("news/new.html", "n");
  await write("news/b.md", "edited");
  await write("news/notes.log", "no article");
  await rename(at("news/deep/c.txt"), at("news/moved.txt"));
  await rm(at("news/a.txt"));
  expect(await settle()).toEqual({
    changed: ["news/b.md", "news/moved.txt", "news/new.html"],
    gone: ["news/a.txt", "news/deep/c.txt"],
  });
  expect(await settle()).toEqual(NOTHING);
});

test("a file is not told while it is being written, and what is beside it is not held up", async () => {
  const { look, pass, write } = await tracked({});
  await write("news/done.txt", "done");
  await write("news/slow.txt", "The first");
  expect(await look()).toMatchObject({ ...NOTHING, isUnsettled: true });
  pass(QUIET_MS);
  await write("news/slow.txt", "The first and the second");
  expect(await look()).toMatchObject({ changed: ["news/done.txt"], isUnsettled: true });
  pass(QUIET_MS - 1);
  expect(await look()).toMatchObject({ changed: ["news/done.txt"], isUnsettled: true });
  pass(1);
  expect(await look()).toMatchObject({ changed: ["news/done.txt", "news/slow.txt"], isUnsettled: false });
});

test("an editor that writes aside and renames has edited, and nothing is gone in between", async () => {
  const { look, settle, write, at } = await tracked({ "news/a.txt": "a" });
  await rename(at("news/a.txt"), at("news/a.txt~"));
  expect(await look()).toMatchObject({ ...NOTHING, isUnsettled: true });
  await write("news/.a.txt.swp", "aside");
  await rename(at("news/.a.txt.swp"), at("news/a.txt"));
  await rm(at("news/a.txt~"));
  expect(await settle()).toEqual({ changed: ["news/a.txt"], gone: [] });
});

test("the files of a folder that vanishes stay, and are compared when it comes back", async () => {
  const { look, settle, write, at } = await tracked({ "news/a.txt": "a", "news/b.txt": "b" });
  await rename(at("news"), at("elsewhere"));
  const { refused } = await look();
  expect(refused).toMatchObject([{ file: at("news"), reason: expect.stringMatching(/its articles stay/) }]);
  expect((await look()).refused).toEqual([]);
  expect(await settle()).toEqual(NOTHING);
  // An empty folder in its place, as of a disk that is not mounted.
  await mkdir(at("news"));
  expect(await settle()).toEqual(NOTHING);
  await rm(at("news"), { recursive: true });
  await rename(at("elsewhere"), at("news"));
  await rm(at("news/a.txt"));
  await write("news/c.txt", "c");
  expect(await settle()).toEqual({ changed: ["news/c.txt"], gone: ["news/a.txt"] });
});

test("another folder in its place, with files, has taken it: as after a checkout", async () => {
  const { settle, write, at } = await tracked({ "news/a.txt": "a", "news/b.txt": "b" });
  await rm(at("news"), { recursive: true });
  await write("news/b.txt", "another b");
  expect(await settle()).toEqual({ changed: ["news/b.txt"], gone: ["news/a.txt"] });
});

test("the last file of a folder may be deleted, and a folder within one", async () => {
  const { settle, at } = await tracked({ "news/deep/a.txt": "a", "news/deep/b.txt": "b" });
  await rm(at("news/deep"), { recursive: true });
  expect(await settle()).toEqual({ changed: [], gone: ["news/deep/a.txt", "news/deep/b.txt"] });
});

test("a file that was named is gone when it is deleted, and comes back", async () => {
  const { settle, write, at } = await tracked({ "news/a.txt": "a", "news/b.txt": "b" }, "news/a.txt");
  await write("news/b.txt", "not watched");
  await rm(at("news/a.txt"));
  expect(await settle()).toEqual({ changed: [], gone: ["news/a.txt"] });
  await write("news/a.txt", "a again");
  expect(await settle()).toEqual({ changed: ["news/a.txt"], gone: [] });
});

test.each(["news/deep", "news"])(
  "what lies in %s, which cannot be looked into, is not gone; that is told once",
  async (folder) => {
    const { look, settle, at } = await tracked({ "news/deep/a.txt": "a", "news/b.txt": "b" });
    await rename(at(folder), at("aside"));
    await symlink(at(folder), at(folder)); // it leads back to itself
    expect((await look()).refused).toMatchObject([{ file: at(folder) }]);
    expect((await look()).refused).toEqual([]);
    expect(await settle()).toEqual(NOTHING);
  },
);

test("a change of rights is a change: what could not be read is tried again", async () => {
  const { settle, at } = await tracked({ "news/a.txt": "a" });
  await chmod(at("news/a.txt"), 0o600);
  expect(await settle()).toEqual({ changed: ["news/a.txt"], gone: [] });
});

test("a link that leads out of the folder is refused; followed, its files are told under its own name", async () => {
  const refusing = await tracked({ "outside/a.txt": "a" });
  await symlink(refusing.at("outside"), refusing.at("news/link"));
  expect(await refusing.look()).toMatchObject({
    ...NOTHING,
    refused: [{ file: refusing.at("news/link"), reason: expect.stringMatching(/^link that leads out/u) }],
  });
  const { settle, write, at } = await trackedWith({ "outside/a.txt": "a" }, [], true);
  await symlink(at("outside"), at("news/link"));
  expect(await settle()).toEqual({ changed: ["news/link/a.txt"], gone: [] });
  await write("outside/a.txt", "edited");
  expect(await settle()).toEqual({ changed: ["news/link/a.txt"], gone: [] });
});
