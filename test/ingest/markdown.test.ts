import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { useFolder } from "./read.ts";
import { BRIDGE } from "./stories.ts";

const folder = useFolder();
const read = async (markdown: string) => {
  await writeFile(join(folder.path, "a.md"), markdown);
  return folder.read(["a.md"]);
};
const [first = "", second = "", third = "", ...rest] = BRIDGE.body;

describe("Markdown articles", () => {
  it("believes front matter before the text", async () => {
    const { articles } = await read(
      `---\ntitle: Quill: “no money”\nauthor: Lowell Marsh and Petra Stowe\nsite: Harwick Herald\ndate: 2021-03-04\nupdated: 5 March 2021\nlink: https://hwk.example/1\nlang: en-GB\n---\n\n# ${BRIDGE.title}\n\nBy Somebody Else\n\n${BRIDGE.body.join("\n\n")}\n`,
    );
    expect(articles[0]).toMatchObject({
      title: "Quill: “no money”",
      authors: ["Lowell Marsh", "Petra Stowe"],
      outlet: "Harwick Herald",
      published: "2021-03-04",
      updated: "2021-03-05",
      url: "https://hwk.example/1",
      language: "en",
      text: BRIDGE.body.join("\n\n"),
    });
  });

  it("takes lists and mappings of names, and fields under other names", async () => {
    const { articles } = await read(
      `---\nHeadline: 1984\nAuthors:\n  - name: Lowell Marsh\n  - Petra Stowe\npublisher: {name: Harwick Herald}\npublished: 2021-03-04T23:30:00-05:00\n---\n${BRIDGE.body.join("\n\n")}`,
    );
    expect(articles[0]).toMatchObject({
      title: "1984",
      authors: ["Lowell Marsh", "Petra Stowe"],
      outlet: "Harwick Herald",
      published: "2021-03-04",
    });
  });

  it("shows what a reader sees", async () => {
    const { articles } = await read(
      [
        `# ${BRIDGE.title}`,
        "By Lowell Marsh\nMarch 4, 2021",
        "![A bridge](bridge.png)",
        `**${first.slice(0, 20)}**${first.slice(20)}`,
        `${second.slice(0, 15)}[${second.slice(15, 30)}](https://a.example/x "t")${second.slice(30)}`,
        "## Who pays",
        `> ${third}`,
        "The council named three ways around:",
        "- The ring road takes *40* minutes.\n- The ferry takes 25 minutes.",
        "<!-- a remark -->",
        "| Way | Minutes |\n|---|---|\n| Ring road | 40 |\n| Ferry | 25 |",
        "    toll = 2 * crowns",
        ...rest.map((paragraph) => paragraph.replace(/(.{40}\S*) /u, "$1\n")),
        "[x]: https://a.example/y",
      ].join("\n\n"),
    );
    expect(articles[0]).toMatchObject({
      title: BRIDGE.title,
      authors: ["Lowell Marsh"],
      published: "2021-03-04",
    });
    expect(articles[0]?.text.split("\n\n")).toEqual([
      first,
      second,
      "Who pays",
      third,
      "The council named three ways around:",
      "The ring road takes 40 minutes.",
      "The ferry takes 25 minutes.",
      "Way | Minutes\nRing road | 40\nFerry | 25",
      "toll = 2 * crowns",
      ...rest,
    ]);
  });

  it("drops a site's furniture as in text", async () => {
    const { articles } = await read(
      `- [Home](/)\n- [News](/n)\n- [Sport](/s)\n\n# ${BRIDGE.title}\n\n${BRIDGE.body.join("\n\n")}\n\n## Related\n\n- [Five walks along the Orrin](/w)\n- [Oysters are back](/o)\n\nSign up for our free newsletter and get the news in your inbox.`,
    );
    expect(articles[0]?.text).toBe(BRIDGE.body.join("\n\n"));
  });

  it("refuses front matter that is no YAML, and reads rulers as rulers", async () => {
    const broken = await read(`---\ntitle: [Quill\n---\n\n${first}`);
    expect(broken.articles).toEqual([]);
    expect(broken.refused).toEqual([
      expect.stringMatching(
        /^~\/a\.md: broken front matter at line \d+: .+; mend the YAML between the --- lines$/u,
      ),
    ]);
    expect((await read(`---\n\n${first}\n\n---\n\n${second}`)).articles[0]?.text).toBe(
      `${first}\n\n${second}`,
    );
    expect((await read(`---\n${first}`)).articles[0]?.text).toBe(first);
  });

  it.each([
    ["title: &t {name: *t}", "front matter with the alias *t at line 2: expected each value written out"],
    [
      "author: &a Jo Bell\nby: *a",
      "front matter with the alias *a at line 3: expected each value written out",
    ],
    [`title: ${"[".repeat(9_000)}${"]".repeat(9_000)}`, "lists or fields in one another beyond all sense"],
  ])("refuses front matter such as %s with a true reason", async (matter, reason) => {
    const { refused, articles } = await read(`---\n${matter}\n---\n${first}`);
    expect(articles).toEqual([]);
    expect(refused).toEqual([expect.stringContaining(reason)]);
  });

  it("refuses a bomb of aliases, containers without end, and half a million characters", async () => {
    const bomb =
      "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]";
    expect((await read(`---\n${bomb}\n---\n${first}`)).refused[0]).toContain("with the alias *a at line 3");
    expect((await read("> - ".repeat(20_000))).refused[0]).toContain("nested too deeply");
    expect((await read("word ".repeat(100_001))).refused[0]).toContain(
      "too long: expected at most 500000 characters, got 500005",
    );
  });
});
