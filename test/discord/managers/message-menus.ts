import { describe, expect, test } from "vitest";
import { text } from "../../support/discord/people/components-of.ts";
import { managed, managedServer } from "./managers-bot.ts";
import { add, MILL, WHEEL } from "./mill.ts";

const RETRACT = "Retract this answer";
const ADD = "Add this article";
const NEEDED = "For this you need the permission “Manage Messages”.";

describe("Retract this answer", () => {
  test("is offered to who may manage messages, and deletes the answer", async () => {
    const { manager, member, channel } = managedServer("Retracted");
    await add(manager, MILL);
    const answer = await member().slash("ask", { question: WHEEL }).answer();
    expect(() => member().messageCommand(RETRACT, answer)).toThrow(/offered/u);
    const told = await member(["ManageMessages"]).messageCommand(RETRACT, answer).answer();
    expect(text(told)).toBe("The message is deleted.");
    expect(answer.isDeleted).toBe(true);
    expect(channel.messages).toEqual([]);
  });

  test("deletes the answer to a mention, and leaves the question", async () => {
    const { member, channel } = managedServer("Retracted Mention");
    const asked = member().says("who is the mayor of Pellmouth?", { mention: true });
    const answer = await asked.answer();
    await member(["ManageMessages"]).messageCommand(RETRACT, answer).answer();
    expect(channel.messages.map(({ author }) => author.id)).not.toContain(managed().fake.botUser.id);
    expect(channel.messages).toHaveLength(1);
  });

  test("deletes a message that is no answer, too", async () => {
    const { fake } = managed();
    const { manager, member, channel } = managedServer("Retracted Panel");
    await manager.slash("settings", {}, { subcommand: "panel" }).answer();
    const panel = await fake.waitForMessage(channel);
    const told = await member(["ManageMessages"]).messageCommand(RETRACT, panel).answer();
    expect(text(told)).toBe("The message is deleted.");
    expect(panel.isDeleted).toBe(true);
  });

  test.each([
    ["an administrator", ["Administrator"], "The message is deleted."],
    ["who manages messages", ["ManageMessages"], "The message is deleted."],
    ["a role that the server lets give it, without that permission", [], NEEDED],
    ["who manages the server alone", ["ManageGuild"], NEEDED],
  ] as const)("is checked at the press: %s", async (who, permissions, expected) => {
    const { member } = managedServer(`Retracting ${who}`.slice(0, 90));
    const answer = await member().slash("ask", { question: "who is the mayor of Pellmouth?" }).answer();
    const asked = member(permissions).messageCommand(RETRACT, answer, { isAllowedByServer: true });
    expect(text(await asked.answer())).toBe(expected);
    expect(answer.isDeleted).toBe(expected !== NEEDED);
  });

  test.each([
    ["takes the permission away", "deny", NEEDED],
    ["gives it", "allow", "The message is deleted."],
  ] as const)("goes by a channel's overwrite that %s", async (what, change, expected) => {
    const { fake } = managed();
    const { member, channel } = managedServer(`Overwrite ${what}`);
    const there = member(change === "deny" ? ["ManageMessages"] : []);
    fake.world.overwrite(channel, there.user, { [change]: ["ManageMessages"] });
    const answer = await member().slash("ask", { question: "who is the mayor of Pellmouth?" }).answer();
    const asked = there.messageCommand(RETRACT, answer, { isAllowedByServer: true });
    expect(text(await asked.answer())).toBe(expected);
  });

  test("says what it needs in the language of who presses", async () => {
    const { member } = managedServer("Zurückziehen");
    const answer = await member().slash("ask", { question: "who is the mayor of Pellmouth?" }).answer();
    const asked = member().messageCommand(RETRACT, answer, { isAllowedByServer: true, locale: "de" });
    expect(text(await asked.answer())).toBe("Dafür brauchst du die Berechtigung „Nachrichten verwalten“.");
  });

  test.each([
    [50_001, "Missing Access"],
    [50_013, "Missing Permissions"],
  ])("where Discord does not let the bot (%i) it is told", async (code, message) => {
    const { fake } = managed();
    const { member } = managedServer(`Closed ${code}`);
    const answer = await member().slash("ask", { question: "who is the mayor of Pellmouth?" }).answer();
    fake.faults.next("DELETE /channels/{channel_id}/messages/{message_id}", {
      status: 403,
      body: { code, message },
    });
    const told = await member(["ManageMessages"]).messageCommand(RETRACT, answer).answer();
    expect(text(told)).toMatch(/^Discord does not let me delete this message\./u);
  });

  test("deletes nobody else's message", async () => {
    const { fake } = managed();
    const { member, channel } = managedServer("Not Ours");
    member().says("The ferry is late again.");
    const said = await fake.waitForMessage(channel);
    const told = await member(["ManageMessages"]).messageCommand(RETRACT, said).answer();
    expect(text(told)).toMatch(/^That is no message of mine/u);
    expect(said.isDeleted).toBe(false);
  });

  test("of what is gone already is told kindly", async () => {
    const { fake } = managed();
    const { member } = managedServer("Gone Already");
    const answer = await member().slash("ask", { question: "who is the mayor of Pellmouth?" }).answer();
    fake.faults.next("DELETE /channels/{channel_id}/messages/{message_id}", {
      status: 404,
      body: { code: 10_008, message: "Unknown Message" },
    });
    const told = await member(["ManageMessages"]).messageCommand(RETRACT, answer).answer();
    expect(text(told)).toMatch(/or it is gone already/u);
  });
});

describe("Add this article", () => {
  test("is offered to managers, and says so where a message has no link", async () => {
    const { fake } = managed();
    const { manager, member, channel } = managedServer("Linkless");
    member().says("The ferry is late again.");
    const said = await fake.waitForMessage(channel);
    expect(() => member().messageCommand(ADD, said)).toThrow(/offered/u);
    const told = await manager.messageCommand(ADD, said).answer();
    expect(text(told)).toBe("This message has no link to a page that I could read.");
    expect(told.visibleTo?.id).toBe(manager.user.id);
  });

  test("tells of each link why it could not be read, where this bot fetches none", async () => {
    const { fake } = managed();
    const { manager, member, channel } = managedServer("Links");
    member().says("Look: <https://herald.example/mill>, and (https://herald.example/goats).");
    const told = manager.messageCommand(ADD, await fake.waitForMessage(channel));
    const answer = text(await told.answer());
    expect(answer).toMatch(/^\*\*No article was added\.\*\*\n2 not read:/u);
    expect(answer.replaceAll("\\", "")).toContain("https://herald.example/goats**");
  });
});
