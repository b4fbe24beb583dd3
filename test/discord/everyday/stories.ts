import { describe, expect, test } from "vitest";
import { text } from "../../support/discord/people/components-of.ts";
import { COPIES, OTHERS, WIRE } from "../../support/syndicated.ts";
import { everyday } from "./everyday-bot.ts";

const STORY = [...OTHERS, ...COPIES, WIRE];

describe("a story that several outlets print", () => {
  test("is one card with all its sources, one entry of the list, and named below each of its articles", async () => {
    const { fake, server, someone } = everyday();
    const { guild, channel } = server("Port Almond");
    const there = fake.user(someone(["ManageGuild"], guild)).in(channel);
    const file = { name: "slipway.jsonl", bytes: STORY.map((article) => JSON.stringify(article)).join("\n") };
    const added = there.slash("articles", { file }, { subcommand: "add" });
    expect(text(await added.answer((message) => !/^[▰▱]/u.test(text(message))))).toContain(
      "7 articles added",
    );

    const question = "How much would repairs of the slipway have cost?";
    const answer = text(await there.slash("ask", { question }).answer());
    expect(answer.match(/> Repairs would have cost \*\*4\\\.2 million florins\*\*/gu)).toHaveLength(1);
    expect(answer).toContain("Port Almond closes its eastern slipway · [Coast Wire](https:");
    expect(answer).toMatch(/also in \[Almond Herald\]\(\S+\), \[Quay Tribune\]/u);
    expect(answer).toContain("in other words in [Quay Tribune]");

    const sources = text(await there.slash("sources", { outlet: "Coast Wire" }).answer());
    expect(sources).toMatch(/^\*\*2 articles of Coast Wire\*\*/u);
    const list = text(await there.slash("sources").answer());
    expect(list).toMatch(/^\*\*53 articles · 49 stories\*\*/u);
    expect(list).toContain("also in Almond Herald, Quay Tribune, Evening Lantern, 1 further article");

    const article = text(await there.slash("article", { article: "Slipway to close" }).answer());
    expect(article).toContain("also in Coast Wire, Almond Herald, Evening Lantern, 1 further article");
  });
});

/** A statement of four paragraphs, which the next day's copy has word for word under another headline. */
const STATEMENT = [
  "Harbour pilot Isolde Marchbanks spoke to the guild on Tuesday.",
  "“I have brought nine hundred ships past the bar, and I have never once been late for supper,” Marchbanks said.",
  "“The bar is moving again. My father saw it move, and his mother before him.",
  "“Nobody dredges a bar that wants to walk. You buoy it, and you wait for it to sit down.",
  "“So I ask the guild for forty buoys, and for patience.”",
  "The guild called it “the plan” and went home. Nobody called the plan cheap.",
];
const FIRST_PRINTED = {
  id: "bar-1",
  title: "Pilot asks for forty buoys",
  outlet: "Barhaven Gazette",
  published: "2031-03-04",
  url: "https://gazette.example/buoys",
  text: STATEMENT.join("\n\n"),
};
const PRINTED_AGAIN = {
  ...FIRST_PRINTED,
  id: "bar-2",
  title: "Forty buoys for the bar",
  outlet: "Aldermoor Post",
  published: "2031-03-05",
  url: "https://post.example/forty-buoys",
};

describe("a quote over several paragraphs in two papers", () => {
  const asked = async (name: string, question: string) => {
    const { fake, server, someone } = everyday();
    const { guild, channel } = server(name);
    const there = fake.user(someone(["ManageGuild"], guild)).in(channel);
    const bytes = [PRINTED_AGAIN, FIRST_PRINTED].map((article) => JSON.stringify(article)).join("\n");
    await there
      .slash("articles", { file: { name: "bar.jsonl", bytes } }, { subcommand: "add" })
      .answer((message) => text(message).includes("added"));
    return { there, answer: text(await there.slash("ask", { question }).answer()) };
  };

  test("stands as the paragraphs it is, in its marks, with no cut where nothing is left out", async () => {
    const { answer } = await asked("Barhaven", "What did Isolde Marchbanks say about the bar?");
    const words = answer.replaceAll("**", "");
    expect(words).toContain("late for supper,” Marchbanks said.\n> \n> “The bar is moving again.");
    expect(words).toContain("his mother before him.\n> \n> “Nobody dredges a bar that wants to walk.");
    expect(answer).not.toContain("[…]");
  });

  test("has links that tell it from the same words elsewhere on the page, also of a copy and of a verdict", async () => {
    const { there, answer } = await asked("Barhaven Quay", "What did the guild call “the plan”?");
    const twice = "[^)\\s]*-,the%20plan|the%20plan[^)\\s]*,-[^)\\s]*";
    const named = [
      ...answer.matchAll(/\(https:\/\/(?:gazette|post)\.example\/\S+?#:~:text=([^)\s]+)\)/gu),
    ].map(([, at]) => at);
    for (const at of named) expect(at).not.toBe("the%20plan");
    const checked = text(await there.slash("check", { quote: "the plan and went home" }).answer());
    expect(checked).toMatch(/gazette\.example\/buoys#:~:text=[^)]*the%20plan/u);
    expect(checked).toMatch(/post\.example\/forty-buoys#:~:text=[^)]*the%20plan/u);
    const short = text(await there.slash("check", { quote: "the plan" }).answer());
    expect(short).toMatch(new RegExp(`gazette\\.example/buoys#:~:text=(?:${twice})`, "u"));
  });

  test("is checked over its paragraphs as one, and stands in both papers", async () => {
    const { there } = await asked("Barhaven Bar", "What did Isolde Marchbanks say?");
    const words =
      "“The bar is moving again. My father saw it move, and his mother before him. Nobody dredges a bar that wants to walk.” — Isolde Marchbanks";
    const { message } = there.says(words);
    const checked = text(await there.messageCommand("Check this quote", message).answer());
    expect(checked).toMatch(/^✅ \*\*Exact[^\n]*said by Isolde Marchbanks/u);
    expect(checked).toMatch(/\[Barhaven Gazette\]/u);
    expect(checked).toMatch(/also in \[Aldermoor Post\]/u);
  });

  test("is credited to the paper that printed it first, and leads to its own words in each", async () => {
    const { answer } = await asked("Aldermoor", "What did Isolde Marchbanks say about supper?");
    expect(answer).toMatch(
      /· \[Barhaven Gazette\]\(https:\/\/gazette\.example\/buoys#:~:text=[^)]*supper[^)]*\) ·/u,
    );
    expect(answer).toMatch(
      /also in \[Aldermoor Post\]\(https:\/\/post\.example\/forty-buoys#:~:text=[^)]*supper/u,
    );
  });
});

describe("names that run from right to left", () => {
  test("are isolated in lists, statements, leads, menus and choices, so that numbers stay where they belong", async () => {
    const { fake, server, someone } = everyday();
    const { guild, channel } = server("Harbour of Layla");
    const there = fake.user(someone(["ManageGuild"], guild)).in(channel);
    const article = {
      id: "lamp",
      title: "ميناء المصباح 7",
      outlet: "صحيفة الميناء",
      authors: ["ليلى حسن"],
      published: "2031-02-03",
      url: "https://mina.example/lamp",
      text: [
        "Captain Omar Vance spoke about the lamp on Monday.",
        "“The lamp has burned for forty winters, and it will burn for forty more,” Captain Omar Vance said.",
        "Nobody answered him.",
      ].join("\n\n"),
    };
    const file = { name: "lamp.jsonl", bytes: JSON.stringify(article) };
    await there
      .slash("articles", { file }, { subcommand: "add" })
      .answer((message) => text(message).includes("added"));
    const list = text(await there.slash("articles", {}, { subcommand: "list" }).answer());
    expect(list).toContain("**\u2068ميناء المصباح 7\u2069**");
    expect(list).toContain("by \u2068ليلى حسن\u2069 · 3 passages");
    expect(list).toContain("[\u2068صحيفة الميناء\u2069](https://mina.example/lamp)");
    const answer = await there.slash("ask", { question: "What did Vance say about the lamp?" }).answer();
    expect(text(answer)).toContain("· [\u2068صحيفة الميناء\u2069](https://mina.example/lamp#:~:text=");
    const [choice] = await there.autocomplete("article", { article: "ميناء" }, "article").choices();
    expect(choice?.name).toBe(
      "\u2068ميناء المصباح 7\u2069 · \u2068صحيفة الميناء\u2069 · 2031-02-03 · 3 passages",
    );
  });
});
