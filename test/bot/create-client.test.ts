import { getEventListeners } from "node:events";
import type { Message } from "discord.js";
import { expect, test, vi } from "vitest";
import { stayConnected } from "../../src/bot/connection.ts";
import { createClient } from "../../src/bot/create-client.ts";
import { createFakeDiscord } from "../support/discord/fake-discord.ts";

test("a client that is destroyed leaves no timer", async () => {
  vi.useFakeTimers();
  try {
    const client = createClient({});
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    await client.destroy();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("a connection that is over is not held by the signal that outlives it", async () => {
  const fake = await createFakeDiscord();
  try {
    const { signal } = new AbortController();
    const connected = stayConnected({ token: "wrong", apiUrl: fake.apiUrl, attach: () => {}, signal });
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await expect(connected).rejects.toThrow();
    expect(getEventListeners(signal, "abort")).toEqual([]);
  } finally {
    await fake.stop();
  }
});

test("few messages are kept in memory, and none for long; what a reply refers to outlasts its handling", async () => {
  const fake = await createFakeDiscord();
  const guild = fake.world.addGuild("Pellmouth");
  const channel = fake.world.addChannel(guild, "news");
  const ada = fake.world.addUser("ada");
  fake.world.addMember(guild, ada);
  const there = fake.user(ada).in(channel);
  const client = createClient({ apiUrl: fake.apiUrl, isUnthrottled: true });
  try {
    const ready = new Promise((resolve) => client.once("clientReady", resolve));
    await client.login(fake.token);
    await ready;
    const where = client.channels.cache.get(channel.id);
    if (where === undefined || !where.isSendable()) throw new Error("Expected a channel to write to");
    let reply: Message | undefined;
    client.on("messageCreate", (message) => {
      if (message.reference !== null) reply = message;
    });
    const own = fake.world.posted.get((await where.send("the answer")).id);
    if (own === undefined) throw new Error("Expected the answer to be there");
    // The answer is the oldest that is kept when the reply arrives.
    for (let index = 0; index < 4; index++) there.says(`talk ${index}`);
    there.says("and then?", { replyTo: own });
    await fake.waitFor(() => (reply === undefined ? undefined : true), "the reply");
    expect(where.messages.cache.has(own.id)).toBe(true);
    let heard = 0;
    client.on("messageCreate", () => {
      heard += 1;
    });
    for (let index = 0; index < 20; index++) there.says(`talk ${index}`);
    await fake.waitFor(() => (heard === 20 ? true : undefined), "the talk");
    expect(where.messages.cache.size).toBeLessThan(10);
    expect(client.options.sweepers?.messages).toEqual({ interval: 600, lifetime: 1_800 });
  } finally {
    await client.destroy();
    await fake.stop();
  }
});
