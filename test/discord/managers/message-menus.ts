import { describe, expect, test } from "vitest";
import { text } from "../../support/discord/people/components-of.ts";
import { managed, managedServer } from "./managers-bot.ts";
import { add, MILL, WHEEL } from "./mill.ts";

const RETRACT = "Retract this answer";
const ADD = "Add this article";

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
