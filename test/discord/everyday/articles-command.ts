import { describe, expect, test } from "vitest";
import type { AttachedFile } from "../../support/discord/http/cdn.ts";
import { buttons, text } from "../../support/discord/people/components-of.ts";
import type { InteractionHandle } from "../../support/discord/people/interaction-handle.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import { removeArticle } from "../remove-article.ts";
import { everyday } from "./everyday-bot.ts";

/** Somebody who may manage a server of their own. */
function managerOf(name: string): PersonThere {
  const { fake, server, someone } = everyday();
  const { guild, channel } = server(name);
  return fake.user(someone(["ManageGuild"], guild)).in(channel);
}

function add(there: PersonThere, ...files: readonly AttachedFile[]): InteractionHandle {
  const options = Object.fromEntries(files.map((file, i) => [i === 0 ? "file" : `file${i + 1}`, file]));
  return there.slash("articles", options, { subcommand: "add" });
}

/** What it has come to, when it is no longer under way. */
async function told(asked: InteractionHandle): Promise<string> {
  return text(await asked.answer((message) => !/^[▰▱]/u.test(text(message))));
}

const MILL: AttachedFile = {
  name: "mill.txt",
  bytes:
    "The mill of Oatbridge turns again\n\nBy Wenna Prowse\n\nOatbridge Herald\nMay 3, 2025\n\n“The wheel has not turned since my father’s day” miller Jasper Threlkeld said on Saturday.\n\nThe mill had stood still for forty years, and its pond had become a meadow where the council kept its goats.\n",
};
const BAKERY: AttachedFile = {
  name: "bakery.md",
  bytes:
    "---\ntitle: Oatbridge bakery opens\noutlet: Oatbridge Herald\npublished: 2025-05-04\n---\n\n# Oatbridge bakery opens\n\n“We sold every loaf before nine,” baker Lowenna Hask said on Sunday.\n",
};
const REPORTS: AttachedFile = {
  name: "reports.jsonl",
  bytes: Array.from({ length: 8 }, (_, i) =>
    JSON.stringify({
      id: `report-${i}`,
      title: `Report ${i + 1} from the weir`,
      outlet: "Oatbridge Herald",
      published: `2025-06-0${i + 1}`,
      text: `“The weir held for ${i + 2} hours,” engineer Morwen Tallack said. Report number ${i + 1} was read aloud.`,
    }),
  ).join("\n"),
};

describe("/articles add", () => {
  test("adds an attached text, which is found at once, and by nobody elsewhere", async () => {
    const there = managerOf("Oatbridge");
    const asked = add(there, MILL);
    expect((await asked.acknowledged()).isEphemeral).toBe(true);
    expect(await told(asked)).toMatch(
      /^\*\*1 article added\*\*\nThe mill of Oatbridge turns again\n-# Oatbridge Herald · <t:\d+:D>\n-# 1 quote · 1 speaker$/u,
    );
    const question = "what did Threlkeld say about the wheel?";
    const answer = await there.slash("ask", { question }).answer();
    expect(text(answer)).toContain("> “The wheel has not turned since my father’s day”");
    expect(text(await there.slash("status").answer())).toContain("47 articles");
    const elsewhere = await everyday().someoneThere().slash("ask", { question }).answer();
    expect(text(elsewhere)).not.toContain("has not turned");
  });

  test("adds several files of several kinds in one go", async () => {
    const there = managerOf("Manyfiles");
    expect(await told(add(there, MILL, BAKERY, REPORTS))).toMatch(
      /^\*\*10 articles added\*\*\n.*\n-# and 5 more\n-# 10 quotes · 3 speakers · 9 name no author$/su,
    );
    expect(await told(there.slash("quotes", { speaker: "Lowenna Hask" }))).toContain("We sold every loaf");
  });

  test("tells what was there already", async () => {
    const there = managerOf("Twice");
    await told(add(there, MILL));
    expect(await told(add(there, MILL))).toMatch(/^\*\*1 unchanged\*\*\nThe mill of/u);
    const newer = { ...MILL, bytes: String(MILL.bytes).replace("my father’s", "my grandfather’s") };
    expect(await told(add(there, newer))).toContain("1 replaced");
    expect(await told(there.slash("quotes", { speaker: "Threlkeld" }))).toContain("my grandfather’s day");
  });

  test("adds what can be read and names the rest, each with its reason", async () => {
    const zip = { name: "mixed.zip", bytes: Buffer.from("PK\u0003\u0004 and so on", "latin1") };
    const image = { name: "mill.png", bytes: Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1") };
    const empty = { name: "empty.txt", bytes: "" };
    const gone = { name: "gone.txt", bytes: "nothing", status: 404 };
    const answer = await told(add(managerOf("Mixed"), MILL, zip, image, empty, gone));
    expect(answer).toMatch(
      /^\*\*1 article added\*\*\nThe mill .*\n-# .*\n-# 1 quote · 1 speaker\n4 not read/u,
    );
    for (const [name, reason] of [
      ["mixed.zip", /ZIP archive/u],
      ["mill.png", /an image/u],
      ["empty.txt", /empty|no text|nothing/u],
      ["gone.txt", /Discord did not hand over gone\.txt\. Please attach it again\./u],
    ] as const) {
      const line = answer.split("\n").find((each) => each.includes(name.replace(".", "."))) ?? "";
      expect(line, name).toMatch(reason);
    }
  });

  test.each([
    ["a zip named as a text", "notes.txt", Buffer.from("PK\u0003\u0004 and so on", "latin1"), /ZIP archive/u],
    ["an image named as a text", "photo.md", Buffer.from("\xff\xd8\xff\xe0JFIF", "latin1"), /an image/u],
    ["a kind that is not read", "film.mp4", Buffer.from("0000ftypisom", "latin1"), /not text|video/u],
    ["lines that are no articles", "bad.jsonl", '{"id": 1}\nnot json\n', /line 1/u],
  ])("refuses %s, with the reason and nothing added", async (_, name, bytes, reason) => {
    const answer = await told(add(managerOf(`Refusing ${name}`), { name, bytes }));
    expect(answer).toMatch(/^\*\*No article was added\.\*\*/u);
    expect(answer).toMatch(reason);
    expect(answer).toContain(name);
  });

  test("refuses a file of 100 MB by its announced size, without downloading it", async () => {
    const { fake } = everyday();
    const file = { name: "huge.jsonl", bytes: "{}", statedSize: 100_000_000 };
    const answer = await told(add(managerOf("Huge"), file));
    expect(answer).toMatch(/huge\.jsonl has 100 MB, more than the 25 MB I can read/u);
    expect([...fake.cdn.downloads.keys()].filter((path) => path.includes("huge.jsonl"))).toEqual([]);
  });

  test("reads no further than its limit, whatever size was announced", async () => {
    const bytes = Buffer.alloc(26_000_000, "far too long ");
    const file = { name: "liar.txt", bytes, statedSize: 12, lengthHeader: null };
    expect(await told(add(managerOf("Liar"), file))).toMatch(
      /liar\.txt has .*more than the 25 MB I can read/u,
    );
  });

  test("tells of a download that breaks off", async () => {
    const file = { ...MILL, name: "broken.txt", breaksOff: true };
    expect(await told(add(managerOf("Broken"), file))).toContain("Discord did not hand over broken.txt");
  });

  test("does not let a file's name or title format or mention anything", async () => {
    const title = "@everyone [look](https://evil.example) **now**";
    const line = JSON.stringify({ title, text: "The wheel of the mill has not turned since Saturday." });
    const there = managerOf("Hostile");
    const answer = await told(add(there, { name: "@here_||x||.jsonl", bytes: `${line}\nno article\n` }));
    expect(answer).toContain("**1 article added**");
    expect(answer).toContain("\\@here\\_x.jsonl, line 2");
    const listed = await told(there.slash("articles", {}, { subcommand: "list" }));
    expect(listed).toContain("\\@everyone \\[look\\](https\\://evil.example) \\*\\*now\\*\\*");
  });
});

describe("/articles list", () => {
  test("says so where there is none", async () => {
    expect(await told(managerOf("Bare").slash("articles", {}, { subcommand: "list" }))).toBe(
      "There is no article yet.",
    );
  });

  test("lists the server's own articles alone, page by page", async () => {
    const there = managerOf("Listed");
    await told(add(there, REPORTS));
    const page = await there.slash("articles", {}, { subcommand: "list" }).answer();
    expect(text(page)).toMatch(/^\*\*8 articles of this server’s own\*\*/u);
    expect(text(page)).toContain("Report 8 from the weir");
    const own = await there.click(page, "More").answer();
    expect(own.visibleTo?.id).toBe(there.user.id);
    expect(text(own)).toContain("Report 1 from the weir");
    expect(text(own)).not.toContain("Harbour Wire");
    expect(buttons(own).map(({ label }) => label)).toEqual(["Back"]);
    expect(await there.click(own, "Back").answer()).toBe(own);
    expect(text(own)).toContain("Page 1 of 2");
  });
});

describe("/articles remove", () => {
  test("removes an article that was chosen as it was typed", async () => {
    const there = managerOf("Removing");
    await told(add(there, MILL, BAKERY));
    const [choice] = await there
      .autocomplete("articles", { article: "mill" }, "article", { subcommand: "remove" })
      .choices();
    const article = String(choice?.value);
    expect(await removeArticle(there, article)).toContain("Removed: The mill of Oatbridge turns again");
    expect(await told(there.slash("quotes", { speaker: "Threlkeld" }))).toMatch(/^Nothing found/u);
    expect(await told(there.slash("quotes", { speaker: "Lowenna Hask" }))).toContain("every loaf");
  });

  test("removes one of a file's many articles, by words of its title, and leaves the others", async () => {
    const there = managerOf("Picking");
    await told(add(there, REPORTS));
    await removeArticle(there, "Report 3");
    const listed = text(await there.slash("articles", {}, { subcommand: "list" }).answer());
    expect(listed).toMatch(/^\*\*7 articles/u);
    expect(await told(there.slash("articles", {}, { subcommand: "refresh" }))).toContain("7 unchanged");
  });

  test("removes nothing where words mean several articles, and names them", async () => {
    const there = managerOf("Unsure");
    await told(add(there, REPORTS));
    const several = await told(there.slash("articles", { article: "report" }, { subcommand: "remove" }));
    expect(several).toMatch(/^Several articles have these words/u);
    expect(several).toContain("Report 8");
    expect(text(await there.slash("articles", {}, { subcommand: "list" }).answer())).toMatch(
      /^\*\*8 articles/u,
    );
  });

  test.each([
    ["an unknown article", "zzz qqq"],
    ["an article of the shared library", "Storm surge swamps Pellmouth"],
  ])("does not remove %s", async (_, article) => {
    const there = managerOf(`Keeping ${article}`);
    await told(add(there, MILL));
    expect(await told(there.slash("articles", { article }, { subcommand: "remove" }))).toMatch(
      /^There is no article “/u,
    );
    expect(text(await there.slash("status").answer())).toContain("47 articles");
  });
});

describe("/articles refresh", () => {
  test("reads the kept files again", async () => {
    const there = managerOf("Fresh");
    await told(add(there, MILL, REPORTS));
    expect(await told(there.slash("articles", {}, { subcommand: "refresh" }))).toContain("9 unchanged");
  });
});

describe("a member who may not manage the server", () => {
  test("is not offered the command, and is answered where the server offers it all the same", async () => {
    const there = everyday().someoneThere();
    for (const subcommand of ["list", "refresh"]) {
      expect(() => there.slash("articles", {}, { subcommand })).toThrow(/offered/u);
      const asked = there.slash("articles", {}, { subcommand, isAllowedByServer: true });
      expect(await told(asked)).toBe("There is no article yet.");
      expect((await asked.acknowledged()).isEphemeral).toBe(true);
    }
  });
});
