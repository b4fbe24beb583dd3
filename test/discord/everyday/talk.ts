import type { Locale } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { buttons, text } from "../../support/discord/people/components-of.ts";
import type { StoredMessage } from "../../support/discord/world/records.ts";
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

  test.each([
    ["de", "stimmt das?", "Zitat prüfen", "Discord zeigt mir nur Nachrichten, die mich erwähnen"],
    ["fr", "c'est vrai ?", "Vérifier cette citation", "Discord ne me montre que les messages"],
    ["es-ES", "¿es verdad?", "Verificar esta cita", "Discord solo me muestra los que me mencionan"],
    ["pt-BR", "isso é verdade?", "Verificar esta citação", "Discord só me mostra as que me mencionam"],
    ["ja", "これは本当ですか？", "この引用を照合", "Discordが私に見せるのは"],
    ["en-GB", "is this true?", "Check this quote", "Discord shows me only messages that mention me"],
  ] as const)(
    "in %s is told so in that language, with the menu's name there",
    async (locale, words, menu, why) => {
      const { fake, server, someone } = everyday();
      const { guild, channel } = server(`Asked in ${locale}`, { locale: locale as Locale });
      const [ada, ben] = [someone([], guild), someone([], guild)].map((user) => fake.user(user).in(channel));
      const said = ada?.says("Varrick said the price was fine");
      const answer = await ben
        ?.says(words, { mention: true, replyTo: said?.message as StoredMessage })
        .answer();
      expect(text(answer as StoredMessage)).toContain(why);
      expect(text(answer as StoredMessage)).toContain(menu);
    },
  );

  test("that is shown, since it mentions the bot too, is answered by the check of its words", async () => {
    const { someoneThere } = everyday();
    const quoted = "“We were late, and I was wrong about the price” — Tomas Brandreth";
    const { message } = someoneThere().says(quoted, { mention: true });
    const asked = someoneThere().says("is that true?", { mention: true, replyTo: message });
    expect(text(await asked.answer())).toMatch(/Said by somebody else[^\n]*Ilse Varrick/u);
  });

  test("in a direct message, where all is shown, is answered by the check of its words", async () => {
    const { fake, someone } = everyday();
    const dm = fake.user(someone()).dm();
    const { message } = dm.says("“We were late, and I was wrong about the price” — Ilse Varrick");
    const asked = dm.says("source?", { replyTo: message });
    expect(text(await asked.answer())).toMatch(/^✅ \*\*Exact/u);
  });

  test("and then is edited to a question of its own has its answer in the hint's place", async () => {
    const { fake, someoneThere } = everyday();
    const { message } = someoneThere().says("what a price");
    const there = someoneThere();
    const asked = there.says("is this true?", { mention: true, replyTo: message });
    await asked.answer();
    there.edits(asked.message, `<@${fake.botUser.id}> what did Varrick say about the price?`);
    await asked.answer((answer) => text(answer).includes("wrong about the price"));
    there.edits(asked.message, `<@${fake.botUser.id}> source?`);
    await asked.answer((answer) => text(answer).startsWith("I cannot read"));
    expect(asked.answers()).toHaveLength(1);
  });
});
