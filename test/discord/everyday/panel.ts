import { Locale } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { buttons, text } from "../../support/discord/people/components-of.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import type { SlashOptions } from "../../support/discord/people/slash-options.ts";
import type { FakeChannel, StoredMessage } from "../../support/discord/world/records.ts";
import { everyday } from "./everyday-bot.ts";

const QUESTION = "what did Varrick say about the price?";
const WORDS = "We were late, and I was wrong about the price";
const POSTED = "Posted. Whoever presses its button asks, and all of that channel see the answer.";

function managerOf(name: string, locale?: Locale): PersonThere {
  const { fake, server, someone } = everyday();
  const { guild, channel } = server(name, locale === undefined ? {} : { locale });
  return fake.user(someone(["ManageGuild"], guild)).in(channel);
}

const guildOf = ({ channel }: PersonThere) => channel.guild ?? everyday().guild;

async function put(there: PersonThere, options: SlashOptions = {}): Promise<string> {
  const answer = await there.slash("settings", options, { subcommand: "panel" }).answer();
  expect(answer.visibleTo?.id).toBe(there.user.id);
  return text(answer);
}

/** The panel in a channel, once it is there. */
const panelIn = (channel: FakeChannel): Promise<StoredMessage> =>
  everyday().fake.waitForMessage(channel, (message) => JSON.stringify(message.data).includes("v1:panel"));

/** A new member of the same server in the panel's channel, with the modal open. */
async function presser(panel: StoredMessage) {
  const { fake, someone, guild } = everyday();
  const there = fake.user(someone([], panel.channel.guild ?? guild)).in(panel.channel);
  const [label = ""] = buttons(panel).map((button) => button.label ?? "");
  return { there, modal: await there.click(panel, label).modal() };
}

describe("a panel", () => {
  test("stands where it is asked for; whoever presses its button asks, and all see the answer", async () => {
    const there = managerOf("Panelton");
    expect(await put(there)).toBe(POSTED);
    const panel = await panelIn(there.channel);
    expect(text(panel)).toBe(
      "Press the button and type your question. The answer is the exact words of news articles.",
    );
    expect(buttons(panel).map(({ label }) => label)).toEqual(["Ask"]);
    expect(panel.visibleTo).toBeNull();
    const one = await presser(panel);
    expect(one.modal.title).toBe("Ask the articles");
    const answer = await one.there.submitModal(one.modal, { question: QUESTION }).answer();
    expect(answer).not.toBe(panel);
    expect([answer.channel, answer.visibleTo]).toEqual([there.channel, null]);
    expect(text(answer)).toContain(WORDS);
    // What one talks about goes on, and is not what another talks about.
    const next = await one.there.click(panel, "Ask").modal();
    expect(text(await one.there.submitModal(next, { question: "and about the wall?" }).answer())).toMatch(
      /by Ilse Varrick on “(?:the )?wall”/u,
    );
    const other = await presser(panel);
    const asked = other.there.submitModal(other.modal, { question: "what else did she say?" });
    expect(text(await asked.answer())).not.toContain("Ilse Varrick");
    expect(text(panel)).toMatch(/^Press the button/u);
  });

  test("stands in another channel that is named, in the server's language, the modal in that of who presses", async () => {
    const there = managerOf("Tafelstadt", Locale.German);
    const channel = everyday().fake.guildEvents.addChannel(guildOf(there), "fragen");
    expect(await put(there, { channel })).toBe(POSTED);
    const panel = await panelIn(channel);
    expect(text(panel)).toMatch(/^Drück auf den Knopf/u);
    const { fake, someone } = everyday();
    const reader = fake.user(someone([], guildOf(there))).in(channel);
    const modal = await reader.click(panel, "Fragen", { locale: "ja" }).modal();
    expect(modal.title).toBe("記事に質問する");
    const answer = await reader.submitModal(modal, { question: QUESTION }, { locale: "ja" }).answer();
    expect(text(answer)).toContain("Ilse Varrick");
    expect(text(answer)).toMatch(/Zitat/u);
  });

  test("answers the asker alone where the server has it so", async () => {
    const there = managerOf("Panel Quietly");
    const bots = everyday().fake.guildEvents.addChannel(guildOf(there), "bots");
    await there.slash("settings", { channel: bots }, { subcommand: "channels add" }).answer();
    expect(await put(there)).toMatch(/in that channel only the asker sees the answer/u);
    const { there: ben, modal } = await presser(await panelIn(there.channel));
    const answer = await ben.submitModal(modal, { question: QUESTION }).answer();
    expect(answer.visibleTo?.id).toBe(ben.user.id);
    expect(text(answer)).toContain(WORDS);
  });

  test("is not put where the bot may not write, nor where there is no channel any more, and says so", async () => {
    const { fake } = everyday();
    const there = managerOf("Panel Nowhere");
    const closed = fake.guildEvents.addChannel(guildOf(there), "closed");
    fake.world.overwrite(closed, fake.botUser, { deny: ["SendMessages"] });
    fake.guildEvents.update(closed);
    expect(await put(there, { channel: closed })).toMatch(/^I may not write in that channel/u);
    // Closed so lately that only Discord knows.
    const lately = fake.guildEvents.addChannel(guildOf(there), "lately");
    fake.world.overwrite(lately, fake.botUser, { deny: ["SendMessages"] });
    expect(await put(there, { channel: lately })).toMatch(/^I may not write in that channel/u);
    const gone = fake.guildEvents.addChannel(guildOf(there), "gone");
    fake.guildEvents.removeChannel(gone);
    expect(await put(there, { channel: gone })).toBe("That channel is no longer there.");
    // And so one that is gone, and the bot not yet told.
    const going = fake.guildEvents.addChannel(guildOf(there), "going");
    fake.world.channels.delete(going.id);
    expect(await put(there, { channel: going })).toBe("That channel is no longer there.");
  });

  test("tells a question of 4,000 characters, and one without words, so", async () => {
    const there = managerOf("Panel Lengths");
    await put(there);
    const panel = await panelIn(there.channel);
    const asked = (question: string) =>
      there.submitModal("v1:panel", { question }, { source: panel }).answer();
    expect(text(await asked("why ".repeat(1_000)))).toMatch(
      /^A question may have 2,000 characters; this one has 4,000/u,
    );
    expect(text(await asked("?!"))).toMatch(/^I found no words/u);
  });

  test("answers who has left meanwhile, and is told from a channel that has gone", async () => {
    const { fake, bot } = everyday();
    const there = managerOf("Panel Leavers");
    await put(there);
    const panel = await panelIn(there.channel);
    const leaver = await presser(panel);
    const asked = leaver.there.submitModal(leaver.modal, { question: QUESTION });
    guildOf(there).members.delete(leaver.there.user.id);
    expect(text(await asked.answer())).toContain(WORDS);
    const late = await presser(panel);
    fake.guildEvents.removeChannel(there.channel);
    const into = late.there.submitModal(late.modal, { question: QUESTION });
    await into.acknowledged();
    expect(bot.log.filter(({ level }) => level === "error")).toEqual([]);
  });

  test("is put by whoever the server lets give the command", async () => {
    const { someoneThere, channel } = everyday();
    const { length } = channel.messages;
    const more = { subcommand: "panel", isAllowedByServer: true } as const;
    const answer = await someoneThere().slash("settings", {}, more).answer();
    expect(text(answer)).toMatch(/^Posted\./u);
    expect(channel.messages).toHaveLength(length + 1);
  });
});
