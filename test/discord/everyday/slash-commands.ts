import { describe, expect, test } from "vitest";
import { buttons, optionsOf, text } from "../../support/discord/people/components-of.ts";
import type { SlashOptions } from "../../support/discord/people/slash-options.ts";
import { everyday } from "./everyday-bot.ts";

const PRICE = "We were late, and I was wrong about the price";

/** What a new person in the channel is answered. */
async function answerTo(command: string, options: SlashOptions = {}): Promise<string> {
  const asked = everyday().someoneThere().slash(command, options);
  const answer = text(await asked.answer());
  expect(asked.interaction.followUps).toEqual([]);
  return answer;
}

describe("/ask", () => {
  test("is acknowledged within a second, and answered in public with the exact words", async () => {
    const asked = everyday()
      .someoneThere()
      .slash("ask", { question: "what did Brånnvik say about the whale?" });
    const { afterMs, isEphemeral } = await asked.acknowledged();
    expect(afterMs).toBeLessThan(1_000);
    expect(isEphemeral).toBe(false);
    const answer = await asked.answer();
    expect(text(answer)).toMatch(
      /^1 quote by Zoë Brånnvik on “whale” in 1 article\.\n> “We never once saw the whale/u,
    );
    expect(buttons(answer).map(({ label }) => label)).toEqual(["Follow up", "👍", "👎"]);
    expect(optionsOf(answer)).toEqual([
      { label: "1 · “We never once saw the whale that we had been paid to…", value: "0" },
    ]);
    expect(text(answer)).toContain(
      "\n-# **Zoë Brånnvik**, said · [Thornsay Evening Bell](https://bell.example/voyage#:~:text=",
    );
  });

  test("what nobody said is told, with the nearest as what it is", async () => {
    const answer = await answerTo("ask", { question: "what did Mark Zuckerberg say about bananas?" });
    expect(answer).toMatch(/^Nothing found/u);
    expect(answer).toContain("(not an answer)");
  });

  test.each([
    ["emoji alone", "🚢🚢", "I found no words in that question. Try for example\\: who is the mayor?"],
    [
      "6,000 characters",
      "ferry ".repeat(1_000),
      "A question may have 2,000 characters; this one has 6,000. Ask one thing at a time.",
    ],
    [
      "white space and marks",
      " … ?",
      "I found no words in that question. Try for example\\: who is the mayor?",
    ],
  ])("%s is refused kindly", async (_, question, told) => {
    expect(await answerTo("ask", { question })).toBe(told);
  });

  test("about the archive lists its articles, page by page", async () => {
    const there = everyday().someoneThere();
    const first = await there.slash("ask", { question: "what are your sources?" }).answer();
    expect(text(first)).toMatch(/^There are 46 articles with \d+ passages\./u);
    const second = await there.click(first, "More").answer();
    expect(text(second)).toContain("Page 2 of 8");
  });
});

describe("/quotes", () => {
  test("lists what somebody said", async () => {
    const answer = await answerTo("quotes", { speaker: "Dorothea Quill" });
    expect(answer).toMatch(/^56 quotes by Dorothea Quill in 7 articles/u);
    expect(answer).toContain("-# Page 1 of ");
  });

  test("knows a surname, and a name without capitals", async () => {
    expect(await answerTo("quotes", { speaker: "quill" })).toMatch(/^56 quotes by Dorothea Quill/u);
  });

  test("keeps to a topic", async () => {
    const answer = await answerTo("quotes", { speaker: "Ilse Varrick", topic: "the price" });
    expect(answer).toContain(PRICE);
    expect(answer).not.toContain("great-grandparents");
  });

  test("keeps to days since and before", async () => {
    const since = await answerTo("quotes", { speaker: "Ilse Varrick", since: "2025" });
    expect(since).toContain("since 1 January 2025");
    expect(since).toContain(PRICE);
    expect(since).not.toContain("Pellmouth Courier");
    const before = await answerTo("quotes", { speaker: "Ilse Varrick", before: "2023-11-01" });
    expect(before).toContain("until 31 October 2023");
    expect(before).toContain("The old ship has carried three generations");
    expect(before).not.toContain(PRICE);
  });

  test("keeps to an outlet", async () => {
    const answer = await answerTo("quotes", { speaker: "Ilse Varrick", outlet: "Gannet Coast Gazette" });
    expect(answer).toContain("Nobody loves a wall until the night they need one");
    expect(answer).not.toContain("Harbour Wire");
  });

  test.each([
    ["since", "soonish"],
    ["before", "the day of the cat"],
    ["since", "2024-13-45"],
  ])("an unreadable day in %s, “%s”, is told with an example", async (option, words) => {
    expect(await answerTo("quotes", { speaker: "Ilse Varrick", [option]: words })).toBe(
      `“${words}” is no day I understand. Try for example\\: 2024, 2024-05 or 2024-05-31.`,
    );
  });

  test("an unknown speaker is told, with the nearest names", async () => {
    const unknown = await answerTo("quotes", { speaker: "Xaver Nobodyson" });
    expect(unknown).toMatch(/^Nothing found\\: “Xaver Nobodyson” is not in the articles here\./u);
    expect(unknown).not.toContain("verbatim speakers");
    expect(await answerTo("quotes", { speaker: "Dorotea Quil" })).toContain("Dorothea Quill");
  });

  test("an unknown outlet is told, with those there are", async () => {
    const answer = await answerTo("quotes", { speaker: "Ilse Varrick", outlet: "The Daily Nothing" });
    expect(answer).toContain("there is no article from “The Daily Nothing”");
    expect(answer).toContain("Harbour Wire");
  });
});

describe("/timeline", () => {
  test("lists what somebody said from the earliest day on", async () => {
    const there = everyday().someoneThere();
    const first = await there.slash("timeline", { speaker: "Ilse Varrick" }).answer();
    expect(text(first)).toMatch(/^9 quotes by Ilse Varrick in 5 articles, the earliest first/u);
    const days: number[] = [];
    let page = first;
    for (;;) {
      days.push(...[...text(page).matchAll(/<t:(\d+):D>/gu)].map(([, seconds]) => Number(seconds)));
      if (!buttons(page).some(({ label }) => label === "More")) break;
      page = await there.click(page, "More").answer();
    }
    expect(days).toHaveLength(9);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });

  test("takes the same options", async () => {
    const options = {
      speaker: "Ilse Varrick",
      topic: "ferry",
      since: "2024",
      before: "2026",
      outlet: "Harbour Wire",
    };
    const answer = await answerTo("timeline", options);
    expect(answer).toMatch(
      /^1 quote by Ilse Varrick on “ferry” in 1 article \(Harbour Wire, 1 January 2024 – 31 December 2025\)/u,
    );
    expect(answer).toContain(PRICE);
  });
});

describe("/sources", () => {
  test("lists every article once over its pages, the newest first", async () => {
    const there = everyday().someoneThere();
    let page = await there.slash("sources").answer();
    expect(text(page)).toMatch(/^\*\*46 articles\*\*/u);
    const titles: string[] = [];
    for (;;) {
      titles.push(...[...text(page).matchAll(/^\*\*(?!46)(.+)\*\*$/gmu)].map(([, title]) => title ?? ""));
      if (!buttons(page).some(({ label }) => label === "More")) break;
      page = await there.click(page, "More").answer();
    }
    expect(new Set(titles).size).toBe(46);
    expect(text(page)).toContain("Page 8 of 8");
    expect(titles[0]).toContain("Varrick");
    expect(text(await there.click(page, "Back").answer())).toContain("Page 7 of 8");
  });

  test("keeps to an outlet over its pages", async () => {
    const there = everyday().someoneThere();
    const first = await there.slash("sources", { outlet: "Thornsay Evening Bell" }).answer();
    expect(text(first)).toMatch(/^\*\*8 articles of Thornsay Evening Bell\*\*/u);
    const second = await there.click(first, "More").answer();
    expect(text(second)).toMatch(/^\*\*8 articles of Thornsay Evening Bell\*\*/u);
    expect(text(second)).not.toContain("Harbour Wire");
  });

  test("an unknown outlet is told", async () => {
    expect(await answerTo("sources", { outlet: "nope" })).toBe("There is no article of the outlet “nope”.");
  });
});

describe("/article", () => {
  test("shows the article that was chosen, paragraph by paragraph to its end", async () => {
    const there = everyday().someoneThere();
    const [choice] = await there.autocomplete("article", { article: "storm sur" }, "article").choices();
    const first = await there.slash("article", { article: String(choice?.value) }).answer();
    expect(text(first)).toMatch(/^\*\*Storm surge swamps Pellmouth fish market/u);
    expect(text(first)).toContain("-# 1\n> A storm surge burst into the old quarter");
    const second = await there.click(first, "More").answer();
    expect(text(second)).toContain("-# 12\n> ");
    expect(text(await there.click(second, "Back").answer())).toBe(text(first));
  });

  test("knows an article by words of its title", async () => {
    expect(await answerTo("article", { article: "four-hundred-year-old wreck" })).toMatch(
      /^\*\*Four-hundred-year-old wreck halts work/u,
    );
  });

  test("an unknown one is told, with what to do", async () => {
    expect(await answerTo("article", { article: "zzz qqq" })).toBe(
      "There is no article “zzz qqq”. Choose one of the list that appears as you type.",
    );
    expect(await answerTo("article", { article: "#AAAAAAAAAAAAAAAA" })).toMatch(/^There is no article/u);
  });
});

describe("/check", () => {
  test("exact words are exact", async () => {
    const answer = await answerTo("check", { quote: PRICE });
    expect(answer).toMatch(/^✅ \*\*Exact\\: said by Ilse Varrick/u);
  });

  test("exact words of the speaker who was named are exact", async () => {
    expect(await answerTo("check", { quote: PRICE, speaker: "Varrick" })).toMatch(/^✅ \*\*Exact/u);
  });

  test("altered words are shown beside those that were said", async () => {
    const answer = await answerTo("check", { quote: PRICE.replace("wrong", "right") });
    expect(answer).toMatch(/^⚠️ \*\*Altered, 1 word replaced\\: said by Ilse Varrick/u);
    expect(answer).toContain("~~right~~ **wrong**");
  });

  test("another speaker's words are told as theirs", async () => {
    expect(await answerTo("check", { quote: PRICE, speaker: "Bastian Orme" })).toMatch(
      /^⚠️ \*\*Said by somebody else\\: not Bastian Orme but Ilse Varrick/u,
    );
  });

  test("words that nobody said are not found", async () => {
    expect(await answerTo("check", { quote: "Bananas are the future of the harbour economy" })).toMatch(
      /^❔ \*\*Not found/u,
    );
  });

  test.each([
    ["without words", "“…”", "I found no words"],
    ["of 5,900 characters that nobody said", "bananas ".repeat(737), "Not found"],
  ])("a quotation %s is told kindly", async (_, quote, told) => {
    expect(await answerTo("check", { quote })).toContain(told);
  });

  test("its words are shown in context, to whoever clicks", async () => {
    const there = everyday().someoneThere();
    const answer = await there.slash("check", { quote: PRICE }).answer();
    const context = there.reads(answer);
    expect((await context.acknowledged()).isEphemeral).toBe(true);
    expect(text(await context.answer())).toMatch(
      /\*\*[^*]*We were late, and I was wrong about the price[^*]*\*\*/u,
    );
  });
});

describe("/status and /help", () => {
  test("/status tells what the archive holds", async () => {
    const answer = await answerTo("status");
    expect(answer).toMatch(/^\*\*What the archive holds\*\*\n46 articles · \d+ passages · \d+ quotes\n/u);
    expect(answer).toContain("0 articles of this server’s own · the shared library is visible");
  });

  test("/help names every command that somebody may use, to the asker alone", async () => {
    const { fake, guild, channel, someone } = everyday();
    const asked = everyday().someoneThere().slash("help");
    expect((await asked.acknowledged()).isEphemeral).toBe(true);
    const answer = text(await asked.answer());
    const manager = fake.user(someone(["ManageGuild"], guild)).in(channel);
    const toManager = text(await manager.slash("help").answer());
    for (const { name, default_member_permissions: forSome } of fake.commands.list(null)) {
      expect(toManager).toContain(name);
      if (forSome != null) expect(answer).not.toMatch(new RegExp(`(?:/|\\*)${name}`, "u"));
      else expect(answer).toContain(name);
    }
  });
});
