import { MessageReferenceType } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { optionsOf, text } from "../../support/discord/people/components-of.ts";
import { everyday } from "./everyday-bot.ts";

const PRICE = "We were late, and I was wrong about the price";

describe("Check this quote", () => {
  test.each([
    ["the words in quote marks", `Did you read that? The mayor said: "${PRICE}". Wow!`, "Exact"],
    ["a block quote", `> ${PRICE}\nI like her for that.`, "Exact"],
    ["the whole message where nothing is marked", PRICE, "Exact"],
    ["altered words", `“${PRICE.replace("wrong", "right")}”`, "Altered"],
    ["words of nobody's", "“Bananas are the future of the harbour economy”", "Not found"],
  ])("compares %s, and answers the asker alone", async (_, words, verdict) => {
    const { someoneThere } = everyday();
    const { message } = someoneThere().says(words);
    const reader = someoneThere();
    const asked = reader.messageCommand("Check this quote", message);
    expect((await asked.acknowledged()).isEphemeral).toBe(true);
    const answer = await asked.answer();
    expect(text(answer)).toMatch(new RegExp(`^(?:✅|⚠️|❔) \\*\\*${verdict}`, "u"));
    expect(answer.visibleTo?.id).toBe(reader.user.id);
  });

  test("reads a text that is attached", async () => {
    const there = everyday().someoneThere();
    const file = { name: "said.txt", bytes: `Somebody wrote: “${PRICE}” — Ilse Varrick` };
    const { message } = there.says("see file", { attachments: [file] });
    expect(text(await there.messageCommand("Check this quote", message).answer())).toMatch(
      /^✅ \*\*Exact\\: said by Ilse Varrick/u,
    );
  });

  test.each([
    ["alone", "https://www.bell.example/voyage/?utm_source=chat"],
    ["with a word", "look: <https://bell.example/voyage>"],
  ])("knows a held article by its link, %s", async (_, words) => {
    const there = everyday().someoneThere();
    const { message } = there.says(words);
    const answer = text(await there.messageCommand("Check this quote", message).answer());
    expect(answer).toMatch(/^\*\*Ängström’s brig/u);
    expect(answer).toContain("On day 1 of the voyage");
  });

  test("of a link to a page that is not held says that there is nothing", async () => {
    const there = everyday().someoneThere();
    const { message } = there.says("https://elsewhere.example/nothing-of-ours");
    const answer = text(await there.messageCommand("Check this quote", message).answer());
    expect(answer).not.toContain("Ängström");
  });

  test.each([
    ["single marks", `Then she said ‘${PRICE}’ and left.`],
    ["guillemets", `« ${PRICE} » !`],
    ["straight marks", `"${PRICE}" — Varrick`],
  ])("finds words in %s", async (_, words) => {
    const there = everyday().someoneThere();
    const { message } = there.says(words);
    expect(text(await there.messageCommand("Check this quote", message).answer())).toMatch(/^✅ \*\*Exact/u);
  });

  test("knows the words of an answer of our own, escaped and marked as they are shown", async () => {
    const there = everyday().someoneThere();
    const options = { speaker: "Ilse Varrick", topic: "ferry", since: "2024", outlet: "Harbour Wire" };
    const card = await there.slash("quotes", options).answer();
    expect(text(card)).toContain("“We were late, and I was wrong about the price,” she said");
    const checked = await there.messageCommand("Check this quote", card).answer();
    // Each quotation of the card has its verdict.
    expect(text(checked)).toMatch(/^1\\\. “We were late[^\n]*— Ilse Varrick\n✅ \*\*Exact/u);
    expect(text(checked)).not.toMatch(/^\*\*(?!Exact|Ilse Varrick)/mu);
  });

  test("reads the credit of a message, and tells each of its quotations", async () => {
    const there = everyday().someoneThere();
    const said =
      "> We were late, and I was wrong about the price … — Tomas Brandreth\n\n“The moon polished its own boots before breakfast,” said Varrick";
    const answer = text(await there.messageCommand("Check this quote", there.says(said).message).answer());
    expect(answer).toMatch(
      /^1\\\. “We were late[^\n]*Tomas Brandreth\n⚠️ \*\*Said by somebody else[^\n]*Ilse Varrick/u,
    );
    expect(answer).toMatch(/\n2\\\. “The moon[^\n]*Varrick\n❔ \*\*Not found/u);
  });

  test("shows the words in context, from the private answer", async () => {
    const there = everyday().someoneThere();
    const checked = await there.messageCommand("Check this quote", there.says(PRICE).message).answer();
    const context = await there.reads(checked).answer();
    expect(context).not.toBe(checked);
    expect(text(context)).toMatch(/\*\*[^*]*We were late, and I was wrong about the price[^*]*\*\*/u);
  });
});

describe("Find sources for this", () => {
  test("reads the words of a message that is forwarded", async () => {
    const there = everyday().someoneThere();
    const { message } = there.says("");
    const forwarded = there.says("I heard that Facebook might be closed down in Vietnam?").message.data;
    const { id, channel_id } = forwarded;
    Object.assign(message.data, {
      message_reference: { type: MessageReferenceType.Forward, channel_id, message_id: id },
      message_snapshots: [{ message: forwarded }],
    });
    const answer = await there.messageCommand("Find sources for this", message).answer();
    expect(text(answer)).toContain("Facebook faces threat of closure in Vietnam");
  });

  test("finds passages that speak of it, and answers the asker alone", async () => {
    const { someoneThere } = everyday();
    const { message } = someoneThere().says("I heard that Facebook might be closed down in Vietnam?");
    const asked = someoneThere().messageCommand("Find sources for this", message);
    expect((await asked.acknowledged()).isEphemeral).toBe(true);
    const answer = await asked.answer();
    expect(text(answer)).toContain("Facebook faces threat of closure in Vietnam");
    expect(optionsOf(answer)[0]?.label).toMatch(/^1 · /u);
  });

  test("finds the article of a quote on a card of our own", async () => {
    const there = everyday().someoneThere();
    const card = await there.slash("ask", { question: "what did Brånnvik say about the whale?" }).answer();
    const answer = await there.messageCommand("Find sources for this", card).answer();
    expect(text(answer)).toContain("the logbook of Zoë Brånnvik");
  });

  test("is no part of anybody's conversation", async () => {
    const there = everyday().someoneThere();
    const { message } = there.says("Facebook might be closed down in Vietnam");
    await there.slash("ask", { question: "what did Varrick say about the price?" }).answer();
    await there.messageCommand("Find sources for this", message).answer();
    const next = await there.slash("ask", { question: "and about the wall?" }).answer();
    expect(text(next)).toMatch(/by Ilse Varrick on “(?:the )?wall”/u);
  });
});

describe("a message that says nothing", () => {
  test.each(["Check this quote", "Find sources for this"])("is told as such by %s", async (menu) => {
    const there = everyday().someoneThere();
    for (const { message } of [
      there.says("", { attachments: [{ name: "harbour.png", bytes: "png" }] }),
      there.says("🚢 …"),
    ]) {
      const answer = text(await there.messageCommand(menu, message).answer());
      expect(answer).toBe("This message holds no words that I could look for.");
    }
  });
});

describe("a modal", () => {
  test("of an answer that is gone is answered as a question of its own", async () => {
    const there = everyday().someoneThere();
    const source = await there.slash("status").answer();
    const fields = { question: "what did Varrick say about the price?" };
    const asked = there.submitModal("v1:follow-up:AAAAAAAAAAAAAAAA", fields, { source });
    expect(text(await asked.answer())).toContain(PRICE);
  });

  test.each(["v0:follow-up:AAAAAAAAAAAAAAAA", "v1:helpful:AAAAAAAAAAAAAAAA", "of another program"])(
    "that is not ours (%s) is told as gone",
    async (id) => {
      const there = everyday().someoneThere();
      const source = await there.slash("status").answer();
      const answer = await there.submitModal(id, { question: "why?" }, { source }).answer();
      expect(text(answer)).toMatch(/ask again/u);
      expect(answer.visibleTo?.id).toBe(there.user.id);
    },
  );
});
