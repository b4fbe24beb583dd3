import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from "discord.js";
import { onTestFinished } from "vitest";
import type { FakeDiscord } from "../support/discord/fake-discord.ts";

/** A real client for the fake server, not yet logged in; destroyed after the test. */
export function testClient(fake: FakeDiscord, options: Partial<ClientOptions> = {}): Client {
  const { rest, ws, ...others } = options;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { api: fake.apiUrl, offset: 0, ...rest },
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }), ...ws } as NonNullable<
      ClientOptions["ws"]
    >,
    ...others,
  });
  onTestFinished(() => Promise.race([client.destroy(), new Promise<void>((end) => setTimeout(end, 500))]));
  return client;
}

/** Resolves when the client knows its servers. */
export async function logIn(fake: FakeDiscord, client: Client): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(fake.token);
  return ready;
}
