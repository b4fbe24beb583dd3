import { getEventListeners } from "node:events";
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
