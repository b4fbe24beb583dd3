import { describe, expect, test } from "vitest";
import { buttons, text } from "../../support/discord/people/components-of.ts";
import type { PersonThere } from "../../support/discord/people/person.ts";
import { managed, managedServer } from "./managers-bot.ts";
import { add, MILL, WHEEL } from "./mill.ts";

describe("who may give a command", () => {
  test.each([
    ["a manager", ["ManageGuild"]],
    ["an administrator", ["Administrator"]],
  ] as const)("%s is offered what manages by default, and may", async (_, permissions) => {
    const { member } = managedServer(`Default of ${permissions[0]}`);
    const there = member(permissions);
    expect(await add(there, MILL)).toContain("1 article added");
    expect(text(await there.slash("settings", {}, { subcommand: "show" }).answer())).toContain("Settings");
  });

  test("a member is not offered it by default", () => {
    const there = managedServer("Plain Members").member();
    for (const [name, subcommand] of [
      ["articles", "list"],
      ["settings", "show"],
    ] as const)
      expect(() => there.slash(name, {}, { subcommand })).toThrow(/offered/u);
  });

  test("a role that the server lets give it does all of it", async () => {
    const { bot } = managed();
    const { member, guild } = managedServer("Editors");
    const editor = member();
    const allowed = { isAllowedByServer: true } as const;
    const added = editor.slash("articles", { file: MILL }, { subcommand: "add", ...allowed });
    expect(text(await added.answer((m) => /added/u.test(text(m))))).toContain("1 article added");
    const listed = editor.slash("articles", {}, { subcommand: "list", ...allowed });
    expect(text(await listed.answer())).toContain("The mill of Oatbridge");
    const set = editor.slash("settings", { enabled: true }, { subcommand: "threads", ...allowed });
    expect(text(await set.answer())).toContain("Answers in threads: on");
    const asked = await editor
      .slash("articles", { article: "mill" }, { subcommand: "remove", ...allowed })
      .answer();
    await editor.click(asked, "Remove").answer((message) => /^Removed/u.test(text(message)));
    expect((await bot.libraries.use(guild.id, (library) => library.ownArticles())).size).toBe(0);
  });

  test("what a server has set for a role, a member or a channel under Integrations goes before the default", async () => {
    const { fake } = managed();
    const { manager, member, guild, channel } = managedServer("Integrations");
    const [editor, guest] = [member(["AttachFiles"]), member()];
    const [role = ""] = guild.members.get(editor.user.id)?.roles ?? [];
    const [Role, User, Channel] = [1, 2, 3];
    const set = (type: number, id: string, permission: boolean) =>
      guild.commandOverrides.push({ command: "articles", type, id, permission });
    const list = (there: PersonThere) => there.slash("articles", {}, { subcommand: "list" });
    const isAnswered = async (there: PersonThere) => /^There is no/u.test(text(await list(there).answer()));
    for (const there of [editor, guest]) expect(() => list(there)).toThrow(/offered/u);
    set(Role, role, true);
    expect(await isAnswered(editor)).toBe(true);
    expect(() => list(guest)).toThrow(/offered/u);
    set(User, guest.user.id, true);
    expect(await isAnswered(guest)).toBe(true);
    set(User, manager.user.id, false);
    expect(() => list(manager)).toThrow(/server offers/u);
    set(Channel, channel.id, false);
    const further = fake.guildEvents.addChannel(guild, "further");
    await fake.gateway.settled();
    expect(() => list(editor)).toThrow(/server offers/u);
    expect(await isAnswered(fake.user(editor.user).in(further))).toBe(true);
    expect(await isAnswered(member(["Administrator"]))).toBe(true);
    expect(await isAnswered(fake.user(guild.owner).in(channel))).toBe(true);
  });

  test("a channel's overwrite that lets a member manage it offers the command there", async () => {
    const { fake } = managed();
    const { member, channel } = managedServer("Overwritten");
    const there = member();
    fake.world.overwrite(channel, there.user, { allow: ["ManageGuild"] });
    expect(text(await there.slash("articles", {}, { subcommand: "list" }).answer())).toMatch(/^There is no/u);
  });

  test("a channel's overwrite that takes the permission away takes the command away there", async () => {
    const { fake } = managed();
    const { manager, channel, guild } = managedServer("Overwritten Away");
    fake.world.overwrite(channel, manager.user, { deny: ["ManageGuild"] });
    expect(() => manager.slash("articles", {}, { subcommand: "list" })).toThrow(/offered/u);
    const elsewhere = fake.user(manager.user).in(fake.guildEvents.addChannel(guild, "elsewhere"));
    expect(text(await elsewhere.slash("articles", {}, { subcommand: "list" }).answer())).toMatch(
      /^There is no/u,
    );
  });

  test("the owner may, and an administrator whatever a channel's overwrite takes away", async () => {
    const { fake } = managed();
    const { guild, channel, member } = managedServer("Owned");
    const admin = member(["Administrator"]);
    fake.world.overwrite(channel, admin.user, { deny: ["ManageGuild"] });
    for (const there of [fake.user(guild.owner).in(channel), admin])
      expect(text(await there.slash("stats").answer())).toBe("Nothing was asked in the last 90 days.");
  });

  test.each([
    ["stats", "stats", {}, undefined, /^Nothing was asked/u],
    ["settings", "settings", {}, "show", /^\*\*Settings/u],
    ["articles", "articles", {}, "export", /^This server follows no feed/u],
  ] as const)(
    "a role that the server lets give /%s is answered",
    async (_, name, options, subcommand, told) => {
      const there = managedServer(`Role for ${name}`).member();
      const more = { isAllowedByServer: true, ...(subcommand === undefined ? {} : { subcommand }) };
      const answer = await there.slash(name, options, more).answer();
      expect(text(answer)).toMatch(told);
      expect(answer.visibleTo?.id).toBe(there.user.id);
    },
  );

  test("a role that the server lets add articles adds those of a message's links", async () => {
    const { fake } = managed();
    const { member, channel } = managedServer("Role For Links");
    member().says("Look: <https://herald.example/mill>");
    const said = await fake.waitForMessage(channel);
    const asked = member().messageCommand("Add this article", said, { isAllowedByServer: true });
    expect(text(await asked.answer())).toMatch(/^\*\*No article was added/u);
  });

  test.each(["articles", "settings", "stats"])("/%s is offered in no direct message", (name) => {
    const { fake, someone } = managed();
    const user = someone(["ManageGuild"]);
    user.hasInstalled = true;
    expect(() => fake.user(user).dm().slash(name)).toThrow(/context/u);
    expect(() => fake.user(user).inPrivateWith(someone()).slash(name)).toThrow(/context/u);
  });

  test("whoever has installed the bot to themselves sees no server's own articles elsewhere, and their server's in it", async () => {
    const { fake, server, someone } = managed();
    const { manager, guild, channel } = managedServer("Installed Twice");
    await add(manager, MILL);
    const user = someone([], guild);
    user.hasInstalled = true;
    const other = server("Without It", { hasBot: false });
    fake.world.addMember(other.guild, user);
    const wheel = async (there: ReturnType<typeof fake.user>["dm"] extends () => infer T ? T : never) =>
      text(await there.slash("ask", { question: WHEEL }).answer());
    expect(await wheel(fake.user(user).in(channel))).toContain("has not turned");
    for (const there of [fake.user(user).in(other.channel), fake.user(user).dm()])
      expect(await wheel(there)).not.toContain("Threlkeld");
    expect(await wheel(fake.user(user).inPrivateWith(someone()))).not.toContain("Threlkeld");
  });

  test("whoever has installed the bot to themselves manages nothing elsewhere", async () => {
    const { fake, server, someone } = managed();
    const { guild, channel } = server("Without The Bot", { hasBot: false });
    const user = someone(["ManageGuild"], guild);
    user.hasInstalled = true;
    const there = fake.user(user).in(channel);
    expect(() => there.slash("articles", {}, { subcommand: "list" })).toThrow(/installed/u);
    expect(text(await there.slash("ask", { question: "who is the mayor of Pellmouth?" }).answer())).not.toBe(
      "",
    );
  });
});

describe("/articles", () => {
  test("is answered to who gave it alone", async () => {
    const { manager, channel } = managedServer("Private");
    const before = channel.messages.length;
    for (const subcommand of ["list", "refresh"])
      expect((await manager.slash("articles", {}, { subcommand }).answer()).visibleTo?.id).toBe(
        manager.user.id,
      );
    await add(manager, MILL);
    expect(channel.messages).toHaveLength(before);
  });

  test("remove asks once, with what goes", async () => {
    const { bot } = managed();
    const { manager, guild } = managedServer("Asking");
    await add(manager, MILL);
    const asked = await manager.slash("articles", { article: "mill" }, { subcommand: "remove" }).answer();
    expect(asked.visibleTo?.id).toBe(manager.user.id);
    expect(text(asked)).toMatch(
      /^Remove this article for good\?\n\*\*The mill of Oatbridge turns again\*\*/u,
    );
    expect(text(asked)).toContain("2 quotes · 2 speakers");
    expect(buttons(asked).map(({ label }) => label)).toEqual(["Remove"]);
    const own = () => bot.libraries.use(guild.id, (library) => library.ownArticles());
    expect((await own()).size).toBe(1);
    await manager.click(asked, "Remove").answer((message) => /^Removed/u.test(text(message)));
    expect((await own()).size).toBe(0);
    expect(buttons(asked)).toEqual([]);
  });

  test("remove, pressed after the role was lost, removes nothing", async () => {
    const { fake, bot } = managed();
    const { manager, guild } = managedServer("Demoted");
    await add(manager, MILL);
    const asked = await manager.slash("articles", { article: "mill" }, { subcommand: "remove" }).answer();
    fake.world.addMember(guild, manager.user, []);
    const pressed = manager.click(asked, "Remove");
    const told = await pressed.answer((message) => /has changed since/u.test(text(message)));
    expect(text(told)).toBe("What you may do here has changed since. Please give the command again.");
    expect((await bot.libraries.use(guild.id, (library) => library.ownArticles())).size).toBe(1);
  });

  test.each([
    ["a choice of the menu", "select"],
    ["another name", "modal"],
    ["taking it back", "as-read"],
  ] as const)("a wrong speaker's menu, used after the role was lost, sets nothing: %s", async (what, how) => {
    const { fake, bot } = managed();
    const { manager, guild } = managedServer(`Demoted before ${what}`);
    await add(manager, MILL);
    const card = await manager.slash("ask", { question: WHEEL }).answer();
    const asked = await manager.click(await manager.reads(card).answer(), "Wrong speaker").answer();
    const menu = JSON.stringify(asked.data.components);
    const id = /v1:set-speaker:[\w-]{16}:\d+/u.exec(menu)?.[0] ?? "";
    const said = async () =>
      bot.libraries.use(guild.id, async ({ archive, ownArticles }) =>
        (await archive.quotes({ within: { ids: [...(await ownArticles())] } })).map(({ speaker, byHand }) => [
          speaker?.name,
          byHand,
        ]),
      );
    const set =
      how === "as-read"
        ? await manager
            .select(asked, id, ["unknown"])
            .answer((message) => /^Set by hand/u.test(text(message)))
        : asked;
    const modal = how === "modal" ? await manager.click(asked, "Another name …").modal() : "";
    const before = await said();
    fake.world.addMember(guild, manager.user, []);
    const pressed =
      how === "select"
        ? manager.select(asked, id, ["unknown"])
        : how === "modal"
          ? manager.submitModal(modal, { name: "Amara Hall" })
          : manager.click(set, "As it was read, without a correction");
    const told = await pressed.answer((message) => /permission/u.test(text(message)));
    expect(text(told)).toBe("For this you need the permission “Manage Server”.");
    expect(await said()).toEqual(before);
  });

  test("a role gained instead opens the menu at the next press", async () => {
    const { fake } = managed();
    const { manager, member, guild } = managedServer("Promoted");
    await add(manager, MILL);
    const there = member();
    const context = await there.reads(await there.slash("ask", { question: WHEEL }).answer()).answer();
    expect(text(await there.click(context, "Wrong speaker").answer())).toMatch(/^Thank you/u);
    fake.world.addMember(guild, there.user, ["ManageGuild"]);
    expect(text(await there.click(context, "Wrong speaker").answer())).toMatch(/Who said this/u);
  });

  test("remove of what is gone meanwhile is told kindly", async () => {
    const { manager } = managedServer("Twice Gone");
    await add(manager, MILL);
    const ask = () => manager.slash("articles", { article: "mill" }, { subcommand: "remove" }).answer();
    const [one, other] = [await ask(), await ask()];
    await manager.click(one, "Remove").answer((message) => /^Removed/u.test(text(message)));
    const told = await manager.click(other, "Remove").followUps(1);
    expect(told.map(text)).toEqual([expect.stringMatching(/^This answer is no longer there/u)]);
  });
});
