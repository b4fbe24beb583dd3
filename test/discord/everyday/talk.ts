import { describe, expect, test } from "vitest";
import { buttons, text } from "../../support/discord/people/components-of.ts";
import { everyday } from "./everyday-bot.ts";

const labels = (message: Parameters<typeof buttons>[0]) => buttons(message).map(({ label }) => label);

describe("who only talks", () => {
  test.each([
    ["a greeting", "hello!", /^Hello! I answer with the exact words of news articles\.$/u],
    ["thanks", "thanks a lot", /^You are welcome\.$/u],
    ["help", "help", /^Ask what somebody said about something[^\n]*$/u],
    ["abuse", "you are useless", /^Sorry that this was no help\.[^\n]*$/u],
    ["praise", "good bot", /^Thank you!$/u],
    ["nothing to be understood", "asdf qwer", /^[^\n]+$/u],
  ])("with %s gets one line, and at most two questions that work here", async (what, words, line) => {
    const there = everyday().someoneThere();
    const answer = await there.says(words, { mention: true }).answer();
    if (what !== "nothing to be understood") {
      expect(text(answer)).toMatch(line);
      expect(labels(answer)).toHaveLength(2);
      for (const label of labels(answer)) expect(label).toMatch(/^What did .+ say/u);
    }
  });

  test("and leaves is not asked to stay", async () => {
    const answer = await everyday().someoneThere().says("bye bye", { mention: true }).answer();
    expect(text(answer)).toBe("Goodbye!");
    expect(labels(answer)).toEqual([]);
  });

  test("may press a question, which is answered in public; the line stays for the next one", async () => {
    const { someoneThere } = everyday();
    const hello = await someoneThere().says("hi", { mention: true }).answer();
    for (const label of labels(hello)) {
      const answer = await someoneThere().click(hello, label).answer();
      expect(answer).not.toBe(hello);
      expect(answer.visibleTo).toBeNull();
      expect(text(answer)).toMatch(/^At least \d+ quotes? by|^\d+ quotes? by/u);
    }
    expect(text(hello)).toMatch(/^Hello!/u);
  });

  test("privately is answered privately, also behind the button", async () => {
    const there = everyday().someoneThere();
    const hello = await there.slash("ask", { question: "hello", private: true }).answer();
    const [label = ""] = labels(hello);
    expect((await there.click(hello, label).answer()).visibleTo?.id).toBe(there.user.id);
  });

  test("a question that no button shows is not asked by its id", async () => {
    const there = everyday().someoneThere();
    const status = await there.slash("status").answer();
    const told = await there.click(status, "v1:example:0", { isForged: true }).answer();
    expect(text(told)).toMatch(/no longer there/u);
  });
});

describe("a reply to somebody else's message", () => {
  test.each(["is this true?", "source?", "did he really say that", "fact check please", "stimmt das?"])(
    "that asks “%s” is told where its words can be checked",
    async (words) => {
      const { someoneThere } = everyday();
      const { message } = someoneThere().says("Varrick said the price was fine");
      const answer = await someoneThere().says(words, { mention: true, replyTo: message }).answer();
      expect(text(answer)).toBe(
        "I cannot read the message you reply to\\: Discord shows me only messages that mention me. Choose Apps → “Check this quote” on it.",
      );
    },
  );

  test("that asks a question of its own is answered", async () => {
    const { someoneThere } = everyday();
    const { message } = someoneThere().says("what a price");
    const asked = someoneThere().says("what did Varrick say about the price?", {
      mention: true,
      replyTo: message,
    });
    expect(text(await asked.answer())).toContain("wrong about the price");
  });

  test("that replies to an answer of ours goes on from it, whatever it points at", async () => {
    const { someoneThere } = everyday();
    const there = someoneThere();
    const answer = await there.says("what did Varrick say about the price?", { mention: true }).answer();
    const next = await there.says("source?", { replyTo: answer }).answer();
    expect(text(next)).not.toMatch(/^I cannot read/u);
  });
});
