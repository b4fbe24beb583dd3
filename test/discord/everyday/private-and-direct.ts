import { describe, expect, test } from "vitest";
import { text } from "../../support/discord/people/components-of.ts";
import { everyday } from "./everyday-bot.ts";

const ABOUT_PRICE = "what did Varrick say about the price?";
const PRICE = "We were late, and I was wrong about the price";

describe("private", () => {
  test.each([
    ["ask", { question: ABOUT_PRICE }],
    ["quotes", { speaker: "Ilse Varrick" }],
    ["timeline", { speaker: "Ilse Varrick" }],
    ["sources", {}],
    ["article", { article: "storm surge" }],
    ["check", { quote: PRICE }],
    ["status", {}],
  ])("/%s is seen by the asker alone, and by all without it", async (command, options) => {
    const { channel, someoneThere } = everyday();
    const there = someoneThere();
    const before = channel.messages.length;
    const secret = there.slash(command, { ...options, private: true });
    expect((await secret.acknowledged()).isEphemeral).toBe(true);
    expect((await secret.answer()).visibleTo?.id).toBe(there.user.id);
    expect(channel.messages).toHaveLength(before);
    expect((await there.slash(command, { ...options, private: false }).answer()).visibleTo).toBeNull();
  });
});

describe("a command is answered to the asker alone", () => {
  test("where the bot may not write", async () => {
    const { fake, server, someone } = everyday();
    const { guild, channel } = server("Hushed");
    fake.world.overwrite(channel, fake.botUser, { deny: ["SendMessages"] });
    fake.guildEvents.update(channel);
    const there = fake.user(someone([], guild)).in(channel);
    const answer = await there.slash("ask", { question: ABOUT_PRICE }).answer();
    expect(text(answer)).toContain(PRICE);
    expect(answer.visibleTo?.id).toBe(there.user.id);
  });

  test("in a thread where the bot may not write", async () => {
    const { fake, server, someone } = everyday();
    const { guild, channel } = server("Threads Hushed");
    fake.world.overwrite(channel, fake.botUser, { deny: ["SendMessagesInThreads"] });
    fake.guildEvents.update(channel);
    const there = fake.user(someone([], guild)).in(channel);
    const thread = fake.user(there.user).in(there.startsThread("quiet talk"));
    expect((await thread.slash("ask", { question: ABOUT_PRICE }).acknowledged()).isEphemeral).toBe(true);
    expect((await there.slash("ask", { question: ABOUT_PRICE }).acknowledged()).isEphemeral).toBe(false);
  });

  test("in a channel that the server has not named for public answers", async () => {
    const { fake, server, someone, bot } = everyday();
    const { guild, channel } = server("Orderly");
    const named = fake.guildEvents.addChannel(guild, "bots");
    await bot.libraries.changeSettings(guild.id, { channels: [named.id] });
    const ada = fake.user(someone([], guild));
    const elsewhere = ada.in(channel).slash("ask", { question: ABOUT_PRICE });
    expect((await elsewhere.acknowledged()).isEphemeral).toBe(true);
    expect(text(await elsewhere.answer())).toContain(PRICE);
    const there = ada.in(named).slash("ask", { question: ABOUT_PRICE });
    expect((await there.acknowledged()).isEphemeral).toBe(false);
    const thread = ada.in(ada.in(named).startsThread("more"));
    expect((await thread.slash("ask", { question: ABOUT_PRICE }).acknowledged()).isEphemeral).toBe(false);
  });
});

describe("a direct message", () => {
  test("is answered without a mention, and the conversation goes on", async () => {
    const { fake, someone } = everyday();
    const dm = fake.user(someone()).dm();
    const said = dm.says(ABOUT_PRICE);
    expect((await said.acknowledged()).afterMs).toBeLessThan(1_000);
    expect(text(await said.answer())).toContain(PRICE);
    expect(said.answers()).toHaveLength(1);
    expect(text(await dm.says("and about the wall?").answer())).toMatch(
      /by Ilse Varrick on “(?:the )?wall”/u,
    );
  });

  test.each([
    ["emoji alone", "🚢"],
    ["an attachment alone", ""],
  ])("of %s is answered by a hint", async (_, words) => {
    const { fake, someone } = everyday();
    const attachments = [{ name: "a.png", bytes: "png" }];
    const said = fake.user(someone()).dm().says(words, { attachments });
    expect(text(await said.answer())).toMatch(/^Ask me something about the articles/u);
  });

  test("takes the commands for all, their buttons and their autocomplete", async () => {
    const { fake, someone } = everyday();
    const dm = fake.user(someone()).dm();
    const list = await dm.slash("quotes", { speaker: "Dorothea Quill" }).answer();
    expect(list.visibleTo).toBeNull();
    expect(text(await dm.click(list, "More").answer())).toContain("Page 2 of");
    expect(text(await dm.click(list, "👍").answer())).toBe("Thank you, noted.");
    const choices = await dm.autocomplete("quotes", { speaker: "quill" }, "speaker").choices();
    expect(choices).toEqual([{ name: "Dorothea Quill · 56 quotes", value: "Dorothea Quill" }]);
    const status = text(await dm.slash("status").answer());
    expect(status).toContain("46 articles");
    expect(status).not.toContain("server");
  });

  test("has no commands for managers", () => {
    const { fake, someone } = everyday();
    const dm = fake.user(someone()).dm();
    for (const [command, subcommand] of [
      ["articles", "list"],
      ["settings", "show"],
    ] as const)
      expect(() => dm.slash(command, {}, { subcommand })).toThrow(/offered in context/u);
  });
});

describe("who has installed the bot for themselves", () => {
  const SECRET = {
    name: "moat.txt",
    bytes:
      "Moatford drains its moat\n\nBy Pim Osterhout\n\n“The moat of Moatford is dry at last,” warden Pim Osterhout said on Sunday.\n",
  };

  test("is answered in a server without the bot, from the shared library alone", async () => {
    const { fake, server, someone } = everyday();
    const home = server("Moatford");
    const ada = someone(["ManageGuild"], home.guild);
    ada.hasInstalled = true;
    const atHome = fake.user(ada).in(home.channel);
    await atHome.slash("articles", { file: SECRET }, { subcommand: "add" }).answer();
    const question = "what did Osterhout say about the moat?";
    expect(text(await atHome.slash("ask", { question }).answer())).toContain("moat of Moatford is dry");

    const abroad = server("Elsewhere", { hasBot: false });
    fake.world.addMember(abroad.guild, ada);
    const away = fake.user(ada).in(abroad.channel);
    const answer = await away.slash("ask", { question: ABOUT_PRICE }).answer();
    expect(text(answer)).toContain(PRICE);
    expect(text(await away.slash("ask", { question }).answer())).not.toContain("Moatford");
    expect(await away.autocomplete("quotes", { speaker: "oster" }, "speaker").choices()).toEqual([]);
    expect(text(await away.reads(answer, 1).answer())).toContain(PRICE);
    expect(text(await away.slash("status").answer())).toContain("46 articles");
  });

  test("is answered in a private channel with others", async () => {
    const { fake, someone } = everyday();
    const [ada, ben] = [someone(), someone()];
    ada.hasInstalled = true;
    const group = fake.user(ada).inPrivateWith(ben);
    const answer = await group.slash("ask", { question: ABOUT_PRICE }).answer();
    expect(text(answer)).toContain(PRICE);
    const checked = await group.messageCommand("Check this quote", group.says(PRICE).message).answer();
    expect(text(checked)).toMatch(/^✅ \*\*Exact/u);
    expect(checked.visibleTo?.id).toBe(ada.id);
  });

  test("sees answers alone where the server lets outside apps answer nobody else", async () => {
    const { fake, server, someone } = everyday();
    const { guild, channel } = server("Strict", { hasBot: false });
    fake.world.overwrite(channel, guild, { deny: ["UseExternalApps"] });
    const ada = someone([], guild);
    ada.hasInstalled = true;
    const answer = await fake.user(ada).in(channel).slash("ask", { question: ABOUT_PRICE }).answer();
    expect(answer.visibleTo?.id).toBe(ada.id);
    expect(text(answer)).toContain(PRICE);
  });
});
