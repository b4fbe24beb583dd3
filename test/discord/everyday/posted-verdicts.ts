import { Locale } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { buttons, text } from "../../support/discord/people/components-of.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import type { FakeChannel, StoredMessage } from "../../support/discord/world/records.ts";
import { everyday } from "./everyday-bot.ts";

const PRICE = "We were late, and I was wrong about the price";
const GONE = "This answer is no longer there, or its articles have been removed. Please ask again.";
const POST = "Post in channel";
const TWO = `> ${PRICE} … — Tomas Brandreth\n\n“The moon polished its own boots before breakfast,” said Varrick`;

const labels = (message: StoredMessage) => buttons(message).map(({ label }) => label);
/** What the bot has said to all in a channel. */
const saidIn = ({ messages }: FakeChannel) => messages.filter(({ author }) => author.data.bot === true);

/** Somebody in a channel of their own, so that what is posted there is theirs. */
function alone(name: string, permissions: Parameters<ReturnType<typeof everyday>["someone"]>[0] = []) {
  const { fake, server, someone } = everyday();
  const { guild, channel } = server(name);
  const person = (): PersonThere => fake.user(someone(permissions, guild)).in(channel);
  return { guild, channel, there: person(), person };
}

async function verdictOn(there: PersonThere, words: string): Promise<StoredMessage> {
  return there.messageCommand("Check this quote", there.says(words).message).answer();
}

describe("Post in channel", () => {
  test.each([
    ["of one quotation", PRICE, /^✅ \*\*Exact[^\n]*Ilse Varrick/u],
    ["of two quotations", TWO, /^1\\\. “We were late[\s\S]*\n2\\\. “The moon[\s\S]*❔ \*\*Not found/u],
    ["of words that are nowhere", "“Bananas are the future of the harbour economy”", /^❔ \*\*Not found/u],
  ])("shows a verdict %s to all as it was shown to one, and who posted it", async (what, words, verdict) => {
    const { channel, there } = alone(`Post ${what}`);
    const own = await verdictOn(there, words);
    const before = text(own);
    expect(before).toMatch(verdict);
    expect(labels(own)).toEqual([POST]);
    expect(saidIn(channel)).toEqual([]);
    const left = await there.click(own, POST).answer();
    expect(left).toBe(own);
    expect(text(own)).toBe(before);
    expect(labels(own)).toEqual([]);
    const [posted, ...more] = saidIn(channel);
    expect(more).toEqual([]);
    expect(posted?.visibleTo).toBeNull();
    expect(text(posted as StoredMessage)).toBe(`${before}\n-# Checked and posted by <@${there.user.id}>`);
    expect(labels(posted as StoredMessage)).toEqual([]);
  });

  test("belongs to /check as well, where that is private", async () => {
    const { channel, there } = alone("Post of check");
    const open = await there.slash("check", { quote: PRICE }).answer();
    expect(labels(open)).toEqual([]);
    const own = await there.slash("check", { quote: PRICE, private: true }).answer();
    await there.click(own, POST).answer();
    expect(saidIn(channel)).toHaveLength(2);
  });

  test("leaves a menu that opens the words in context for whoever reads them", async () => {
    const { channel, there, person } = alone("Post and read");
    await there.click(await verdictOn(there, PRICE), POST).answer();
    const [posted] = saidIn(channel);
    const reader = person();
    const context = await reader.reads(posted as StoredMessage).answer();
    expect(context.visibleTo?.id).toBe(reader.user.id);
    expect(text(context)).toMatch(/\*\*[^*]*wrong about the price[^*]*\*\*/u);
  });

  test("pressed twice posts once", async () => {
    const { channel, there } = alone("Post twice");
    const own = await verdictOn(there, PRICE);
    const { customId = "" } = buttons(own).find(({ label }) => label === POST) ?? {};
    const presses = [there.click(own, POST), there.click(own, POST)];
    await Promise.all(presses.map((press) => press.acknowledged()));
    // Which of the two is first is the archive's to say.
    await Promise.any(presses.map((press) => press.answer()));
    await there.click(own, customId, { isForged: true }).acknowledged();
    await there.slash("status", { private: true }).answer();
    expect(saidIn(channel)).toHaveLength(1);
  });

  test("is the asker's alone: a stranger who presses it is refused", async () => {
    const { channel, there, person } = alone("Post of a stranger");
    const own = await verdictOn(there, PRICE);
    const { customId = "" } = buttons(own).find(({ label }) => label === POST) ?? {};
    const stranger = person();
    const told = await stranger.click(own, POST, { isUnseen: true }).answer();
    expect(text(told)).toBe(GONE);
    expect(told.visibleTo?.id).toBe(stranger.user.id);
    const status = await stranger.slash("status", { private: true }).answer();
    expect(text(await stranger.click(status, customId, { isForged: true }).answer())).toBe(GONE);
    expect(saidIn(channel)).toEqual([]);
    await there.click(own, POST).answer();
    const [posted] = saidIn(channel);
    const again = stranger.click(posted as StoredMessage, customId, { isForged: true });
    expect(text(await again.answer())).toBe(GONE);
    expect(saidIn(channel)).toHaveLength(1);
  });

  test("shows no speaker of whom a person has said since that it was somebody else", async () => {
    const { channel, there } = alone("Post of a corrected one", ["ManageGuild"]);
    const own = await verdictOn(there, PRICE);
    const question = "what did Varrick say about the price?";
    const card = await there.slash("ask", { question, private: true }).answer();
    const asked = await there.click(await there.reads(card).answer(), "Wrong speaker").answer();
    const id = /v1:set-speaker:[\w-]{16}:\d+/u.exec(JSON.stringify(asked.data.components))?.[0] ?? "";
    const set = await there.select(asked, id, ["unknown"]).answer();
    expect(text(set)).toMatch(/^Set by hand/u);
    const [told] = await there.click(own, POST).followUps();
    expect(text(told as StoredMessage)).toBe(GONE);
    expect(saidIn(channel)).toEqual([]);
    await there.click(set, "As it was read, without a correction").answer();
    await there.click(own, POST).answer();
    expect(saidIn(channel)).toHaveLength(1);
  });

  test("does not show in one server what was asked in another", async () => {
    const { fake, server } = everyday();
    const { channel, guild, there } = alone("Post at home");
    const own = await verdictOn(there, PRICE);
    const { customId = "" } = buttons(own).find(({ label }) => label === POST) ?? {};
    const abroad = server("Post abroad");
    fake.world.addMember(abroad.guild, there.user);
    const elsewhere = fake.user(there.user).in(abroad.channel);
    const theirs = await verdictOn(elsewhere, "“Bananas are the future of the harbour economy”");
    expect(text(await elsewhere.click(theirs, customId, { isForged: true }).answer())).toBe(GONE);
    // The very message, as Discord would never send it from there.
    expect(text(await elsewhere.click(own, POST).answer())).toBe(GONE);
    expect([...saidIn(abroad.channel), ...saidIn(channel)]).toEqual([]);
    expect(guild.id).not.toBe(abroad.guild.id);
  });

  test.each([
    ["the bot", "bot", /^I may not write in this channel/u],
    ["the asker", "asker", /^You may not write in this channel/u],
  ])("where %s may not write says so, and posts once that is changed", async (_, who, reason) => {
    const { fake } = everyday();
    const { channel, guild, there } = alone(`Closed to the ${who}`);
    const own = await verdictOn(there, PRICE);
    const whose = who === "bot" ? fake.botUser : there.user;
    fake.world.overwrite(channel, whose, { deny: ["SendMessages"] });
    fake.guildEvents.update(channel);
    const [told] = await there.click(own, POST).followUps();
    expect(text(told as StoredMessage)).toMatch(reason);
    expect(told?.visibleTo?.id).toBe(there.user.id);
    expect(saidIn(channel)).toEqual([]);
    expect(labels(own)).toEqual([POST]);
    fake.world.overwrite(channel, whose, {});
    fake.guildEvents.update(channel);
    await there.click(own, POST).answer();
    expect([guild.name, saidIn(channel).length]).toEqual([`Closed to the ${who}`, 1]);
  });

  test("in a channel that the server has closed to public answers says so", async () => {
    const { bot, fake } = everyday();
    const { channel, guild, there } = alone("Closed by settings");
    const other = fake.world.addChannel(guild, "other");
    await bot.libraries.changeSettings(guild.id, { channels: [other.id] });
    const own = await there.slash("check", { quote: PRICE }).answer();
    expect(own.visibleTo?.id).toBe(there.user.id);
    const [told] = await there.click(own, POST).followUps();
    expect(text(told as StoredMessage)).toMatch(/^In this channel I answer only commands/u);
    expect(saidIn(channel)).toEqual([]);
  });

  test("where Discord refuses it after all says so", async () => {
    const { fake } = everyday();
    const { channel, there } = alone("Closed meanwhile");
    const own = await verdictOn(there, PRICE);
    const refused = { status: 403, body: { message: "Missing Permissions", code: 50013 } };
    // Of this channel alone: a server that the bot has just joined is greeted elsewhere.
    fake.faults.next(
      ({ method, path }) => method === "POST" && path.endsWith(`/channels/${channel.id}/messages`),
      refused,
    );
    const [told] = await there.click(own, POST).followUps();
    expect(text(told as StoredMessage)).toMatch(/^I may not write in this channel/u);
    await there.click(own, POST).answer();
    expect(saidIn(channel)).toHaveLength(1);
  });

  test("of a verdict whose article has been replaced or hidden since says that it is too old", async () => {
    const { bot } = everyday();
    const { channel, guild, there } = alone("Post too late", ["ManageGuild"]);
    const mill = (paid: string) => ({
      name: "mill.jsonl",
      bytes: JSON.stringify({
        id: "mill",
        title: "The mill pays",
        outlet: "Oatbridge Herald",
        published: "2031-02-02",
        text: `Miller Jasper Threlkeld spoke on Monday.\n\n“The wheel has paid ${paid} crowns since the thaw,” Jasper Threlkeld said.`,
      }),
    });
    const add = (paid: string) =>
      there
        .slash("articles", { file: mill(paid) }, { subcommand: "add" })
        .answer((message) => /added|replaced/u.test(text(message)));
    await add("forty");
    const replaced = await verdictOn(there, "“The wheel has paid forty crowns since the thaw”");
    expect(text(replaced)).toMatch(/^✅ \*\*Exact/u);
    const hidden = await verdictOn(there, PRICE);
    const before = saidIn(channel).length;
    await add("fifty");
    await bot.libraries.changeSettings(guild.id, { isSharedVisible: false });
    for (const own of [replaced, hidden]) {
      const [told] = await there.click(own, POST).followUps();
      expect(text(told as StoredMessage)).toBe(GONE);
      expect(told?.visibleTo?.id).toBe(there.user.id);
    }
    expect(saidIn(channel).length).toBe(before);
    await bot.libraries.changeSettings(guild.id, { isSharedVisible: true });
    await there.click(hidden, POST).answer();
    expect(saidIn(channel).length).toBe(before + 1);
  });

  test("is not offered to who is alone with the bot", async () => {
    const { fake, someone } = everyday();
    const dm = fake.user(someone()).dm();
    const own = await dm.slash("check", { quote: PRICE, private: true }).answer();
    expect(text(own)).toMatch(/^✅ \*\*Exact/u);
    expect(labels(own)).toEqual([]);
  });

  test("works for an app that is installed to the asker, where the bot is not", async () => {
    const { fake, someone } = everyday();
    const [one, other] = [someone(), someone()];
    one.hasInstalled = true;
    const group = fake.user(one).inPrivateWith(other);
    const own = await group.slash("check", { quote: PRICE, private: true }).answer();
    const press = group.click(own, POST);
    const [posted] = await press.followUps();
    expect(posted?.visibleTo).toBeNull();
    expect(text(posted as StoredMessage)).toMatch(/wrong about the price[\s\S]*posted by/u);
  });

  test("is in the language of the asker, and its last line in the server's", async () => {
    const { fake, server, someone } = everyday();
    const { guild, channel } = server("Gepostet", { locale: Locale.French });
    const there = fake.user(someone([], guild)).in(channel);
    const { message } = there.says(PRICE);
    const own = await there.messageCommand("Check this quote", message, { locale: "de" }).answer();
    await there.click(own, "Im Kanal posten", { locale: "de" }).answer();
    const [posted] = saidIn(channel);
    expect(text(posted as StoredMessage)).toMatch(/^✅ \*\*Wörtlich[\s\S]*\n-# Vérifié et publié par <@/u);
  });
});
