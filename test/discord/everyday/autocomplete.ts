import { describe, expect, test } from "vitest";
import { text } from "../../support/discord/people/components-of.ts";
import type { SlashOptions } from "../../support/discord/people/slash-options.ts";
import { removeArticle } from "../remove-article.ts";
import { everyday } from "./everyday-bot.ts";

async function choices(command: string, options: SlashOptions, focused: string) {
  return everyday().someoneThere().autocomplete(command, options, focused).choices();
}

describe("speakers", () => {
  test("come with their number of quotes, most quoted first, at most 25", async () => {
    const found = await choices("quotes", { speaker: "" }, "speaker");
    expect(found).toHaveLength(25);
    expect(found.slice(0, 3)).toEqual([
      { name: "Dorothea Quill · 56 quotes", value: "Dorothea Quill" },
      expect.objectContaining({ value: "Mark Zuckerberg" }),
      { name: "Ilse Varrick · 16 quotes", value: "Ilse Varrick" },
    ]);
    const counts = found.map(({ name }) => Number(/· (\d+) quotes?$/u.exec(name)?.[1]));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test("are found by the beginning of any of their names, with and without capitals", async () => {
    for (const typed of ["quil", "QUIL", "doro", "dorothea q"])
      expect(await choices("quotes", { speaker: typed }, "speaker")).toEqual([
        { name: "Dorothea Quill · 56 quotes", value: "Dorothea Quill" },
      ]);
  });

  test("are found with a slip of the finger or two", async () => {
    for (const typed of ["zukerberg", "zuckerburg", "mark zukerberg"])
      expect((await choices("quotes", { speaker: typed }, "speaker"))[0]?.value).toBe("Mark Zuckerberg");
    expect((await choices("check", { quote: "x", speaker: "varik" }, "speaker"))[0]?.value).toBe(
      "Ilse Varrick",
    );
    expect(await choices("quotes", { speaker: "xylophone" }, "speaker")).toEqual([]);
  });

  test("are found with and without their accents", async () => {
    for (const typed of ["brånn", "brann", "Zoë", "zoe"])
      expect(await choices("timeline", { speaker: typed }, "speaker")).toEqual([
        { name: "Zoë Brånnvik · 1 quote", value: "Zoë Brånnvik" },
      ]);
  });

  test("are completed in /check as well", async () => {
    const found = await choices("check", { quote: "We were late", speaker: "varr" }, "speaker");
    expect(found.map(({ value }) => value)).toEqual(["Ilse Varrick"]);
  });

  test.each([
    ["an unknown name", "zzzzz"],
    ["marks alone", "***"],
    ["emoji", "🚢"],
    ["6,000 characters", "x".repeat(6_000)],
    ["half a character", "\ud83d"],
    ["another script", "船長"],
  ])("are none, or all, for %s", async (_, typed) => {
    const found = await choices("quotes", { speaker: typed }, "speaker");
    expect([0, 25]).toContain(found.length);
  });
});

describe("topics", () => {
  test("are what the chosen speaker spoke about, with the number of quotes", async () => {
    const found = await choices("quotes", { speaker: "Ilse Varrick", topic: "" }, "topic");
    expect(found).toContainEqual({ name: "contract · 3 quotes", value: "contract" });
    expect(found.map(({ value }) => value)).not.toContain("Facebook");
  });

  test("are narrowed by what is typed", async () => {
    const found = await choices("quotes", { speaker: "Ilse Varrick", topic: "contr" }, "topic");
    expect(found).toEqual([{ name: "contract · 3 quotes", value: "contract" }]);
  });

  test("are phrases that people would pick, not words of them", async () => {
    const names = (await choices("quotes", { speaker: "Ilse Varrick", topic: "" }, "topic")).map(
      ({ value }) => value,
    );
    for (const phrase of ["flood wall", "electric ferry", "Ministry of Coasts"])
      expect(names).toContain(phrase);
    for (const word of ["wall", "rivet", "crowns", "said", "told"]) expect(names).not.toContain(word);
  });

  test.each([
    ["flod wall", "flood wall"],
    ["Flood", "flood wall"],
    ["elektric", "electric ferry"],
    ["ministy of coasts", "Ministry of Coasts"],
  ])("are found with a slip: %s", async (typed, topic) => {
    const found = await choices("quotes", { speaker: "Ilse Varrick", topic: typed }, "topic");
    expect(found.map(({ value }) => value)).toContain(topic);
  });

  test("that are chosen are answered", async () => {
    const found = await choices("quotes", { speaker: "Ilse Varrick", topic: "flood" }, "topic");
    const topic = String(found[0]?.value);
    const answer = await everyday()
      .someoneThere()
      .slash("quotes", { speaker: "Ilse Varrick", topic })
      .answer();
    expect(text(answer)).toMatch(/^(?:At least )?\d+ quotes? by Ilse Varrick on “flood wall”/u);
  });

  test("without a speaker are those of everybody", async () => {
    const found = await choices("timeline", { topic: "" }, "topic");
    expect(found.length).toBeGreaterThan(3);
    expect(found.length).toBeLessThanOrEqual(25);
  });

  test("of an unknown speaker are none", async () => {
    expect(await choices("quotes", { speaker: "Xaver Nobodyson", topic: "" }, "topic")).toEqual([]);
  });
});

describe("outlets", () => {
  test("come with their number of articles, most articles first, at most 25", async () => {
    const found = await choices("sources", { outlet: "" }, "outlet");
    expect(found).toHaveLength(25);
    expect(found[0]).toEqual({ name: "Thornsay Evening Bell · 8 articles", value: "Thornsay Evening Bell" });
  });

  test("are completed in /quotes and /timeline as well", async () => {
    for (const command of ["quotes", "timeline"])
      expect(await choices(command, { speaker: "Ilse Varrick", outlet: "harb" }, "outlet")).toEqual([
        { name: "Harbour Wire · 2 articles", value: "Harbour Wire" },
      ]);
  });
});

describe("a slip of the finger", () => {
  test.each([
    ["sources", "outlet", "thronsay evning", /^Thornsay Evening Bell/u],
    ["sources", "outlet", "harbor wir", /^Harbour Wire/u],
    ["article", "article", "angstrm brig", /^Ängström’s brig/u],
    ["article", "article", "logbok brannvik", /^Ängström’s brig/u],
    ["check", "speaker", "dorothea qiull", /^Dorothea Quill/u],
    ["timeline", "speaker", "brannvick", /^Zoë Brånnvik/u],
  ])("in /%s %s (“%s”) is forgiven", async (command, option, typed, expected) => {
    const options = command === "check" ? { quote: "x", [option]: typed } : { [option]: typed };
    const found = await choices(command, options, option);
    expect(found[0]?.name).toMatch(expected);
  });

  test("in words that nothing comes near to finds nothing", async () => {
    for (const option of ["outlet", "article"] as const)
      expect(
        await choices(option === "outlet" ? "sources" : "article", { [option]: "zzyxomatic" }, option),
      ).toEqual([]);
  });
});

describe("articles", () => {
  test("come newest first, at most 25, told apart by outlet, day and length", async () => {
    const found = await choices("article", { article: "" }, "article");
    expect(found).toHaveLength(25);
    expect(found[0]?.name).toBe(
      "Varrick: ‘We were late, and I was wrong about the price’ · Harbour Wire · 2025-02-11 · 11 passages",
    );
    expect(new Set(found.map(({ value }) => value)).size).toBe(25);
  });

  test("are found by any word of title or outlet, with and without accents", async () => {
    for (const typed of ["ångs", "angstrom", "logbook brann"]) {
      const [first, ...more] = await choices("article", { article: typed }, "article");
      expect(first?.name).toMatch(/^Ängström’s brig: the logbook of Zoë Brånnvik/u);
      expect(more).toEqual([]);
    }
    expect(await choices("article", { article: "gannet coast" }, "article")).toHaveLength(1);
  });
});

describe("the server's own articles", () => {
  const swans = {
    name: "swans.txt",
    bytes:
      "Nine swans on the millpond\n\nBy Pim Osterhout\n\nNine swans have come back to the millpond, and the keeper has counted them twice.\n",
  };

  test("are completed for those who may manage it, without the shared ones, at once after a change", async () => {
    const { fake, server, someone } = everyday();
    const { guild, channel } = server("Swanmere");
    const there = fake.user(someone(["ManageGuild"], guild)).in(channel);
    const own = () =>
      there.autocomplete("articles", { article: "" }, "article", { subcommand: "remove" }).choices();
    expect(await own()).toEqual([]);
    await there.slash("articles", { file: swans }, { subcommand: "add" }).answer();
    const found = await own();
    expect(found.map(({ name }) => name)).toEqual([expect.stringMatching(/^Nine swans on the millpond/u)]);
    const article = String(found[0]?.value);
    await removeArticle(there, article);
    expect(await own()).toEqual([]);
  });

  test("are completed for whoever the server offers the command to", async () => {
    const { fake, server, someone } = everyday();
    const { guild, channel } = server("Closed Swanmere");
    const manager = fake.user(someone(["ManageGuild"], guild)).in(channel);
    await manager.slash("articles", { file: swans }, { subcommand: "add" }).answer();
    const member = fake.user(someone([], guild)).in(channel);
    const asked = member.autocomplete("articles", { article: "" }, "article", {
      subcommand: "remove",
      isAllowedByServer: true,
    });
    expect((await asked.choices()).length).toBeGreaterThan(0);
  });
});

test("choices come within 300 ms, while people type", async () => {
  const there = everyday().someoneThere();
  for (const typed of ["d", "do", "dor", "doro"]) {
    const asked = there.autocomplete("quotes", { speaker: typed }, "speaker");
    await asked.choices();
    expect((await asked.acknowledged()).afterMs).toBeLessThan(300);
  }
});
