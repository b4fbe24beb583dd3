import { describe, expect, test } from "vitest";
import { text } from "../../support/discord/people/components-of.ts";
import { everyday } from "./everyday-bot.ts";

const PRICE = "what did Varrick say about the price?";
const WALL = "what did Varrick say about the wall?";

const mention = (question: string) => `<@${everyday().fake.world.bot.id}> ${question}`;

describe("a question that is edited", () => {
  test("is answered anew in the place of its answer", async () => {
    const there = everyday().someoneThere();
    const asked = there.says(PRICE, { mention: true });
    const answer = await asked.answer();
    expect(text(answer)).toMatch(/on “price”/u);
    there.edits(asked.message, mention(WALL));
    await asked.answer((message) => /on “(?:the )?wall”/u.test(text(message)));
    expect(asked.answers()).toEqual([answer]);
  });

  test("while it is answered is answered as it stands at last", async () => {
    const there = everyday().someoneThere();
    const asked = there.says(PRICE, { mention: true });
    for (const words of ["price??", "price and", "wall?"])
      there.edits(asked.message, mention(`what did Varrick say about the ${words}`));
    await asked.answer((message) => /on “(?:the )?wall”/u.test(text(message)));
    expect(asked.answers()).toHaveLength(1);
  });

  test("in nothing but its link preview or its spaces stays answered as it is", async () => {
    const there = everyday().someoneThere();
    const asked = there.says(PRICE, { mention: true });
    const answer = await asked.answer();
    const { length } = answer.versions;
    there.edits(asked.message, mention(PRICE));
    there.edits(asked.message, mention(`  ${PRICE}`));
    await there.says(WALL, { mention: true }).answer();
    expect(answer.versions).toHaveLength(length);
    expect(asked.answers()).toEqual([answer]);
  });

  test("to mention the bot is answered as one that did so before", async () => {
    const there = everyday().someoneThere();
    const said = there.says(PRICE);
    await said.unanswered();
    there.edits(said.message, mention(PRICE));
    expect(text(await said.answer())).toMatch(/on “price”/u);
  });

  test("from nothing to a question has the answer in place of the hint", async () => {
    const there = everyday().someoneThere();
    const asked = there.says("🚢", { mention: true });
    expect(text(await asked.answer())).toMatch(/^Ask me something/u);
    there.edits(asked.message, mention(PRICE));
    await asked.answer((message) => /on “price”/u.test(text(message)));
    expect(asked.answers()).toHaveLength(1);
  });
});

describe("a question that is deleted", () => {
  test("takes its answer along", async () => {
    const { fake, someoneThere } = everyday();
    const there = someoneThere();
    const asked = there.says(PRICE, { mention: true });
    const answer = await asked.answer();
    there.deletes(asked.message);
    await fake.waitFor(() => answer.isDeleted || undefined, "an answer that is gone");
  });

  test("before it is answered leaves no answer behind", async () => {
    const { fake, someoneThere, channel } = everyday();
    const there = someoneThere();
    const asked = there.says(PRICE, { mention: true });
    there.deletes(asked.message);
    await someoneThere().says(WALL, { mention: true }).answer();
    const orphans = () =>
      channel.messages.filter(
        ({ data, isDeleted, author }) =>
          !isDeleted &&
          author.id === fake.world.bot.id &&
          data.message_reference?.message_id === asked.message.id,
      );
    await fake.waitFor(() => orphans().length === 0 || undefined, "no answer to a question that is gone");
  });

  test("takes no thread along in which others have written, and the answer alone of one where nobody has", async () => {
    const { fake, server, someone, bot } = everyday();
    const { guild, channel } = server("Threadford");
    await bot.libraries.changeSettings(guild.id, { answersInThreads: true });
    const there = fake.user(someone([], guild)).in(channel);
    const talked = there.says(PRICE, { mention: true });
    const kept = await talked.answer();
    await fake.user(someone([], guild)).in(kept.channel).says("I was there!");
    const quiet = there.says(WALL, { mention: true });
    const gone = await quiet.answer();
    there.deletes(talked.message);
    there.deletes(quiet.message);
    await fake.waitFor(() => gone.isDeleted || undefined, "an answer that is gone");
    expect(kept.isDeleted).toBe(false);
  });
});
