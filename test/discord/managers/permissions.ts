import { describe, expect, test } from "vitest";
import { buttons, text } from "../../support/discord/people/components-of.ts";
import { managed, managedServer } from "./managers-bot.ts";
import { add, MILL } from "./mill.ts";

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

  test("a channel's overwrite that lets a member manage it offers the command there", async () => {
    const { fake } = managed();
    const { member, channel } = managedServer("Overwritten");
    const there = member();
    fake.world.overwrite(channel, there.user, { allow: ["ManageGuild"] });
    expect(text(await there.slash("articles", {}, { subcommand: "list" }).answer())).toMatch(/^There is no/u);
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
