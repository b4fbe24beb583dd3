import { expect, test } from "vitest";
import { jsonLines } from "../library/open-libraries.ts";
import { articleOf } from "../support/articles.ts";
import { buttons, text } from "../support/discord/people/components-of.ts";
import type { PersonThere } from "../support/discord/people/person.ts";
import type { StoredMessage } from "../support/discord/world/records.ts";
import type { RunningBot } from "../support/running-bot.ts";
import { errorsIn, fileModel, type Stage, setStage } from "./stage.ts";

const MAYOR = { question: "What did Varrick say?" };
const GONE = "This answer is no longer there, or its articles have been removed. Please ask again.";

const model = fileModel();

/** An answer of one bot, and the next bot on the same data. */
async function answeredBefore(
  { there, start }: Stage,
  ask: (there: PersonThere) => Promise<StoredMessage> = (one) => one.slash("ask", MAYOR).answer(),
): Promise<{ readonly answer: StoredMessage; readonly bot: RunningBot }> {
  const first = await start();
  const answer = await ask(there);
  await first.stop();
  return { answer, bot: await start() };
}

test("every button of an answer works after a restart", async () => {
  const stage = await setStage(model);
  const { there } = stage;
  const { answer, bot } = await answeredBefore(stage);
  const lead = text(answer).split("\n")[0];
  const own = await there.click(answer, "More").answer();
  const second = text(own);
  expect(second).toMatch(/Page 2 of \d/u);
  expect(second.split("\n")[0]).toBe(lead);
  expect(text(await there.click(own, "Back").answer((m) => text(m).includes("Page 1")))).toContain(
    "carried three generations",
  );
  const context = await there.reads(answer, 1).answer();
  expect(text(context)).toContain("told the council chamber");
  expect(text(await there.click(context, "More from Ilse Varrick").answer())).toContain(
    "9 quotes by Ilse Varrick",
  );
  for (const verdict of ["👍", "👎"])
    expect(text(await there.click(answer, verdict).answer())).toBe("Thank you, noted.");
  const labels = buttons(answer).flatMap(({ label, customId }) => (customId === undefined ? [] : [label]));
  expect(labels).toEqual(["More", "Follow up", "👍", "👎"]);
  expect(errorsIn(bot)).toEqual([]);
});

test("a follow-up in the modal of an answer goes on from it after a restart", async () => {
  const stage = await setStage(model);
  const { there } = stage;
  const { answer } = await answeredBefore(stage);
  const modal = await there.click(answer, "Follow up").modal();
  const followed = text(await there.submitModal(modal, { question: "and about the flood wall?" }).answer());
  expect(followed).toContain("Ilse Varrick on “flood wall”");
});

test("a panel asks on after a restart, as the channel is set then", async () => {
  const stage = await setStage(model);
  const { fake, there, channel, guild } = stage;
  const { bot } = await answeredBefore(stage, (one) =>
    one.slash("settings", {}, { subcommand: "panel" }).answer(),
  );
  const panel = await fake.waitForMessage(channel, ({ data }) => JSON.stringify(data).includes("v1:panel"));
  const ask = async () => {
    const modal = await there.click(panel, "Ask").modal();
    return there.submitModal(modal, MAYOR).answer();
  };
  const open = await ask();
  expect([text(open).includes("carried three generations"), open.visibleTo]).toEqual([true, null]);
  await bot.libraries.changeSettings(guild.id, { channels: ["1"] });
  expect((await ask()).visibleTo?.name).toBe("ada");
  expect(errorsIn(bot)).toEqual([]);
});

test("a reply to an answer after a restart is a question of its own, and is answered", async () => {
  const stage = await setStage(model);
  const { there } = stage;
  const { answer, bot } = await answeredBefore(stage, (one) =>
    one.says(MAYOR.question, { mention: true }).answer(),
  );
  const said = there.says("What did Jory Pennock say about the engine?", { replyTo: answer });
  expect(text(await said.answer())).toContain("Jory Pennock");
  expect(errorsIn(bot)).toEqual([]);
});

test("the pages of lists and articles turn after a restart", async () => {
  const stage = await setStage(model, {
    articles: Array.from({ length: 40 }, (_, i) =>
      articleOf(`tide-${i}`, [`The tide table number ${i} hangs in the town hall.`], {
        title: `Tide table ${i}`,
        outlet: "Tide Office",
      }),
    ),
  });
  const { there } = stage;
  const { answer } = await answeredBefore(stage, (one) => one.slash("sources").answer());
  const before = text(answer);
  const next = text(await there.click(answer, "More").answer());
  expect(next).toContain("Page 2");
  expect(next).not.toBe(before);
});

test("the buttons of a private answer work after a restart, and stay private", async () => {
  const stage = await setStage(model);
  const { channel, there } = stage;
  const { answer } = await answeredBefore(stage, (one) =>
    one.slash("ask", { ...MAYOR, private: true }).answer(),
  );
  const context = await there.reads(answer, 1).answer();
  expect(context.visibleTo?.name).toBe("ada");
  expect(text(await there.click(answer, "More").answer())).toContain("Page 2");
  expect(channel.messages).toEqual([]);
});

const KETTLES = articleOf(
  "kettles",
  [
    "Zuzanna Kordrick said the kettles would whistle at noon.",
    "Zuzanna Kordrick said the kettles were made of tin.",
  ],
  { title: "Kettles", outlet: "Kettle Post", published: "2031-04-01" },
);
const TEAPOTS = articleOf("teapots", ["Zuzanna Kordrick said the kettles were better than teapots."], {
  title: "Teapots",
  outlet: "Kettle Post",
  published: "2031-04-02",
});

/** An answer from the server's own articles, changed by `change` before the next bot comes. */
async function answeredThenChanged(
  { guild, there, start }: Stage,
  change: (bot: RunningBot) => Promise<unknown>,
): Promise<StoredMessage> {
  const first = await start();
  await first.libraries.addFiles(guild.id, [
    jsonLines("kettles.jsonl", [KETTLES]),
    jsonLines("teapots.jsonl", [TEAPOTS]),
  ]);
  const answer = await there.slash("quotes", { speaker: "Zuzanna Kordrick" }).answer();
  expect(text(answer)).toContain("the kettles would whistle at noon");
  await change(first);
  await first.stop();
  await start();
  return answer;
}

/** The place of a statement on a card, from 1, by its words. */
const placeOf = (answer: StoredMessage, words: string): number =>
  text(answer)
    .split("\n")
    .filter((line) => line.startsWith("> "))
    .findIndex((line) => line.includes(words)) + 1;

test("what an edited article no longer says is gone from the answer's buttons; the rest is there", async () => {
  const stage = await setStage(model);
  const { guild, there } = stage;
  const edited = { ...KETTLES, text: KETTLES.text.replace("at noon", "at four") };
  const answer = await answeredThenChanged(stage, (bot) =>
    bot.libraries.addFiles(guild.id, [jsonLines("kettles.jsonl", [edited])]),
  );
  const noon = await there.reads(answer, placeOf(answer, "at noon")).answer();
  expect(text(noon)).toBe(GONE);
  const tin = await there.reads(answer, placeOf(answer, "made of tin")).answer();
  expect(text(tin)).toContain("made of tin");
});

test("the buttons of an answer whose articles have been removed say so kindly", async () => {
  const stage = await setStage(model);
  const { guild, there } = stage;
  const answer = await answeredThenChanged(stage, (bot) =>
    bot.libraries.removeArticles(guild.id, [KETTLES.id, TEAPOTS.id]),
  );
  for (const { label, customId } of buttons(answer))
    if (customId !== undefined && !["Follow up", "👍", "👎"].includes(label))
      expect([label, text(await there.click(answer, customId).answer())]).toEqual([label, GONE]);
});
