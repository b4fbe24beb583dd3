import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { useFolder } from "./read.ts";

const folder = useFolder();
const at = (name: string) => join(folder.path, name);
const story = (title: string) =>
  `---\ntitle: ${title}\n---\n\nThe report named “${title}” was read aloud in the town hall of Oatbridge on Monday.\n`;

beforeEach(async () => {
  for (const name of ["news/below", "outside/deep"]) await mkdir(at(name), { recursive: true });
  await writeFile(at("news/mill.md"), story("The mill"));
  await writeFile(at("outside/keys.md"), story("The keys"));
  await writeFile(at("outside/deep/safe.md"), story("The safe"));
});

const titles = async (paths: readonly string[], options = {}) => {
  const { articles, refused, events } = await folder.read(paths, options);
  const notes = events.flatMap((event) =>
    event.kind === "note" ? [`${event.file}: ${event.note}`.replaceAll(folder.path, "~")] : [],
  );
  return { titles: articles.map(({ title }) => title).sort(), refused, notes };
};
const LEADS_OUT = (link: string, target: string) =>
  `~/${link}: link that leads out of the folder: expected one that stays inside, got ~/${target}; name what it leads to, or let ` +
  "such links be followed: --follow-links, or WATCH_FOLLOW_LINKS for watched folders";

describe("a link in a folder", () => {
  it.each([
    ["to a file", "news/link.md", "outside/keys.md"],
    ["to a folder", "news/link", "outside"],
    ["further down", "news/below/link.md", "outside/deep/safe.md"],
  ])("%s outside of it is refused in one line, and not read", async (_, link, target) => {
    await symlink(at(target), at(link));
    expect(await titles(["news"])).toEqual({
      titles: ["The mill"],
      refused: [LEADS_OUT(link, target)],
      notes: [],
    });
  });

  it("that leads outside by another link, or by dots, is refused, too", async () => {
    await symlink("../outside/keys.md", at("news/b.md"));
    await symlink("b.md", at("news/a.md"));
    const { titles: read, refused } = await titles(["news"]);
    expect(read).toEqual(["The mill"]);
    expect(refused).toEqual(["a.md", "b.md"].map((name) => LEADS_OUT(`news/${name}`, "outside/keys.md")));
  });

  it("that says nothing of what it leads to is passed over as any other file of its name", async () => {
    await symlink(at("outside/keys.md"), at("news/passwd"));
    expect(await titles(["news"])).toEqual({ titles: ["The mill"], refused: [], notes: [] });
  });

  it("that stays inside, or leads to what is named as well, is followed", async () => {
    await symlink(at("news/mill.md"), at("news/below/again.md"));
    await symlink(at("outside"), at("news/link"));
    expect(await titles(["news", "outside/deep"])).toMatchObject({
      titles: ["The mill", "The safe"],
      refused: [LEADS_OUT("news/link", "outside")],
    });
    expect(await titles(["news", "outside"])).toMatchObject({
      titles: ["The keys", "The mill", "The safe"],
      refused: [],
    });
  });

  it("that leads outside is followed where that is wanted; circles end", async () => {
    await symlink(at("outside"), at("news/link"));
    await symlink(at("news"), at("outside/deep/back"));
    await symlink(at("outside/deep"), at("outside/deep/round"));
    const { titles: read, refused } = await titles(["news"], { areLinksFollowed: true });
    expect(read).toEqual(["The keys", "The mill", "The safe"]);
    expect(refused.map((line) => line.slice(0, 50))).toEqual([
      "~/news/link/deep/back: circular link: it leads bac",
      "~/news/link/deep/round: circular link: it leads ba",
    ]);
  });
});

describe("what is named", () => {
  it("may be a link itself, to a file or a folder", async () => {
    await symlink(at("outside/keys.md"), at("keys.md"));
    await symlink(at("outside/deep"), at("deep"));
    expect(await titles(["keys.md", "deep"])).toEqual({
      titles: ["The keys", "The safe"],
      refused: [],
      notes: [],
    });
  });

  it("may not be a link out of the folders that it is to lie in", async () => {
    await symlink(at("outside/keys.md"), at("news/keys.md"));
    expect(await titles(["news/keys.md"])).toMatchObject({ titles: ["The keys"] });
    expect(await titles(["news/keys.md"], { within: [at("news")] })).toMatchObject({
      titles: [],
      refused: [LEADS_OUT("news/keys.md", "outside/keys.md")],
    });
  });

  it("twice, under two names or one, is read once, and a note says so", async () => {
    await symlink(at("news"), at("latest"));
    expect(await titles(["news", "latest"])).toEqual({
      titles: ["The mill"],
      refused: [],
      notes: ["~/latest: the same folder as ~/news; it is read once"],
    });
    expect((await titles(["news", "news", "news/below"])).notes).toEqual([
      "~/news: lies in a folder that was named before; it is read once",
      "~/news/below: lies in a folder that was named before; it is read once",
    ]);
  });
});
