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
    expect(answer.match(/> Repairs would have cost \*\*4\\\.2 million\*\* florins/gu)).toHaveLength(1);
    expect(answer).toContain("Port Almond closes its eastern slipway · Coast Wire");
    expect(answer).toMatch(/also in Almond Herald \[\d\]\(\S+\) \(paragraph 3\), Quay Tribune/u);
    expect(answer).toContain("in other words in Quay Tribune");
    expect(answer).toContain("found 5 times");

    const sources = text(await there.slash("sources", { outlet: "Coast Wire" }).answer());
    expect(sources).toMatch(/^\*\*2 articles of Coast Wire\*\*/u);
    const list = text(await there.slash("sources").answer());
    expect(list).toMatch(/^\*\*53 articles · 49 stories\*\*/u);
    expect(list).toContain("also in Almond Herald, Quay Tribune, Evening Lantern, 1 further article");

    const article = text(await there.slash("article", { article: "Slipway to close" }).answer());
    expect(article).toContain("also in Coast Wire, Almond Herald, Evening Lantern, 1 further article");
  });
});
