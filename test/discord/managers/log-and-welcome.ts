import { describe, expect, test } from "vitest";
import { text } from "../../support/discord/people/components-of.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import type { FakeChannel } from "../../support/discord/world/records.ts";
import { managed, managedServer } from "./managers-bot.ts";
import { add, MILL, WHEEL } from "./mill.ts";
import { removeArticle } from "../remove-article.ts";

/** A channel of the manager's server whose log it is. */
async function logOf(manager: PersonThere): Promise<FakeChannel> {
  const { guild } = manager.channel;
  if (guild === null) throw new Error("Expected a server");
  const channel = managed().fake.guildEvents.addChannel(guild, "changes");
  const set = await manager.slash("settings", { channel }, { subcommand: "log" }).answer();
  expect(text(set)).toContain(`Log of changes: <#${channel.id}>`);
  return channel;
}
const lines = (channel: FakeChannel) => channel.messages.map((message) => text(message).replaceAll("\\", ""));

describe("/settings log", () => {
  test("is told who added, read again and removed what, and never what was asked", async () => {
    const { manager } = managedServer("Logged");
    const log = await logOf(manager);
    await add(manager, MILL);
    await manager.slash("ask", { question: WHEEL }).answer();
    await manager.slash("articles", {}, { subcommand: "list" }).answer();
    await manager
      .slash("articles", {}, { subcommand: "refresh" })
      .answer((message) => /unchanged/u.test(text(message)));
    await removeArticle(manager, "mill");
    const who = `<@${manager.user.id}>`;
    expect(lines(log)).toEqual([
      `**Articles added** · ${who} · 1 article added\n-# The mill of Oatbridge turns again`,
      `**Articles read again** · ${who} · 1 unchanged`,
      `**Articles removed** · ${who}\n-# The mill of Oatbridge turns again`,
    ]);
  });

  test("is in the server's language", async () => {
    const { fake, someone, server } = managed();
    const { guild, channel } = server("Haferbrück", { locale: "de" as never });
    const manager = fake.user(someone(["ManageGuild"], guild)).in(channel);
    const log = await logOf(manager);
    await add(manager, MILL);
    expect(lines(log)).toEqual([expect.stringMatching(/^\*\*Artikel hinzugefügt\*\* · <@\d+> · 1 Artikel/u)]);
  });

  test("is nowhere where no channel is named", async () => {
    const { manager } = managedServer("Unlogged");
    const log = await logOf(manager);
    expect(text(await manager.slash("settings", {}, { subcommand: "log" }).answer())).toContain(
      "changes: off",
    );
    await add(manager, MILL);
    expect(log.messages).toEqual([]);
  });

  test("is refused for a channel that the bot may not write in", async () => {
    const { fake } = managed();
    const { manager, guild } = managedServer("Closed Log");
    const closed = fake.guildEvents.addChannel(guild, "closed");
    fake.world.overwrite(closed, fake.botUser, { deny: ["SendMessages"] });
    fake.guildEvents.update(closed);
    await fake.gateway.settled();
    const told = await manager.slash("settings", { channel: closed }, { subcommand: "log" }).answer();
    expect(text(told)).toMatch(/^I may not write there/u);
  });

  test.each([
    ["deleted", (log: FakeChannel) => managed().fake.guildEvents.removeChannel(log)],
    [
      "closed",
      (log: FakeChannel) => {
        managed().fake.world.overwrite(log, managed().fake.botUser, { deny: ["SendMessages"] });
        managed().fake.guildEvents.update(log);
      },
    ],
  ])("that was %s since keeps nothing from being added, and the settings say so", async (what, change) => {
    const { fake } = managed();
    const { manager } = managedServer(`Lost Log ${what}`);
    const log = await logOf(manager);
    change(log);
    await fake.gateway.settled();
    expect(await add(manager, MILL)).toContain("1 article added");
    expect(log.messages).toEqual([]);
    expect(text(await manager.slash("settings", {}, { subcommand: "show" }).answer())).toContain(
      "I may not write there",
    );
  });

  test("of one server is told nothing of another", async () => {
    const one = managedServer("One Log");
    const other = managedServer("Other Log");
    const [ofOne, ofOther] = [await logOf(one.manager), await logOf(other.manager)];
    await add(one.manager, MILL);
    expect(lines(ofOne)).toHaveLength(1);
    expect(ofOther.messages).toEqual([]);
  });
});

describe("on success is told", () => {
  test("how many articles, quotes and speakers, and what could not be read", async () => {
    const { manager } = managedServer("Counted");
    expect(await add(manager, MILL)).toMatch(/\n-# 2 quotes · 2 speakers$/u);
    const bare = {
      name: "bare.md",
      bytes: "# A notice of the ferry\n\nThe ferry will rest on Monday, as every year in this week.\n",
    };
    expect(await add(manager, bare)).toMatch(
      /\n-# 0 quotes · 0 speakers · 1 names no outlet · 1 names no author$/u,
    );
  });
});

describe("on joining", () => {
  const welcomed = async (channel: FakeChannel) =>
    text(await managed().fake.waitForMessage(channel)).replaceAll("\\", "");

  test("three steps are told in the channel for such messages, once", async () => {
    const { fake } = managed();
    const guild = fake.world.addGuild("New With Channel");
    const channel = fake.world.addChannel(guild, "hall");
    guild.systemChannel = channel;
    fake.guildEvents.join(guild);
    expect(await welcomed(channel)).toMatch(
      /^\*\*Thank you for adding me[^\n]*\*\*\n1\. Add articles with \/articles add[^\n]*\n2\. Ask[^\n]*\n3\. Set with \/settings/u,
    );
    await fake.gateway.settled();
    expect(channel.messages).toHaveLength(1);
    expect(fake.user(guild.owner).dm().channel.messages).toEqual([]);
  });

  test.each(["without such a channel", "where the bot may not write in it"])(
    "they are told to the owner %s",
    async (what) => {
      const { fake } = managed();
      const guild = fake.world.addGuild(`New ${what}`);
      const channel = fake.world.addChannel(guild, "hall");
      if (what !== "without such a channel") {
        guild.systemChannel = channel;
        fake.world.overwrite(channel, guild, { deny: ["SendMessages"] });
      }
      fake.guildEvents.join(guild);
      expect(await welcomed(fake.user(guild.owner).dm().channel)).toMatch(/Thank you for adding me/u);
      expect(channel.messages).toEqual([]);
    },
  );

  test("they are told to the owner where the channel turns out to be closed", async () => {
    const { fake } = managed();
    const guild = fake.world.addGuild("New And Closed");
    guild.systemChannel = fake.world.addChannel(guild, "hall");
    fake.faults.next("POST /channels/{channel_id}/messages", {
      status: 403,
      body: { code: 50_013, message: "Missing Permissions" },
    });
    fake.guildEvents.join(guild);
    expect(await welcomed(fake.user(guild.owner).dm().channel)).toMatch(/Thank you for adding me/u);
  });

  test("nobody is told who may not be, and the server is served all the same", async () => {
    const { fake, bot, someone } = managed();
    const guild = fake.world.addGuild("New And Silent");
    const channel = fake.world.addChannel(guild, "hall");
    guild.owner.acceptsMessages = false;
    fake.guildEvents.join(guild);
    await expect
      .poll(() =>
        bot.log.some(({ msg, server }) => msg === "nobody was told how to begin" && server === guild.id),
      )
      .toBe(true);
    const asked = fake
      .user(someone([], guild))
      .in(channel)
      .slash("ask", { question: "who is the mayor of Pellmouth?" });
    expect(text(await asked.answer())).not.toBe("");
  });

  test("they are in the server's language", async () => {
    const { fake } = managed();
    const guild = fake.world.addGuild("Nouveau", { locale: "fr" as never });
    guild.systemChannel = fake.world.addChannel(guild, "hall");
    fake.guildEvents.join(guild);
    expect(await welcomed(guild.systemChannel)).toContain("Merci de m’avoir ajouté");
  });
});
