import { expect, test } from "vitest";
import type { ConversationMemory } from "../../src/answer/conversation.ts";
import { createConversations } from "../../src/library/conversations.ts";

const memory = (speaker: string): ConversationMemory => ({
  remembered: {
    asks: "sayings",
    speakers: [speaker],
    topic: null,
    manner: "say",
    limits: { outlet: null, time: null },
  },
  talkedAbout: [],
  shown: [],
});
const MINUTE = 60_000;

test("a conversation is remembered by its key alone", async () => {
  const conversations = createConversations();
  await conversations.set("channel 1 user 1", memory("a"));
  expect((await conversations.get("channel 1 user 1"))?.remembered.speakers).toEqual(["a"]);
  expect(await conversations.get("channel 1 user 2")).toBeUndefined();
});

test("one that was silent for half an hour is forgotten; asking keeps it", async () => {
  let now = 1;
  const conversations = createConversations(() => now);
  await conversations.set("lively", memory("a"));
  await conversations.set("silent", memory("b"));
  now += 20 * MINUTE;
  expect(await conversations.get("lively")).toBeDefined();
  now += 20 * MINUTE;
  expect(await conversations.get("lively")).toBeDefined();
  expect(await conversations.get("silent")).toBeUndefined();
});

test("of more than a thousand the one silent longest is forgotten", async () => {
  const conversations = createConversations();
  for (let i = 0; i <= 1_000; i++) await conversations.set(`user ${i}`, memory("a"));
  expect(await conversations.get("user 0")).toBeUndefined();
  expect(await conversations.get("user 1")).toBeDefined();
});
