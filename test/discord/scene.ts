import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from "discord.js";
import type { TestContext } from "vitest";
import {
  createFakeDiscord,
  type FakeDiscord,
  type FakeDiscordOptions,
} from "../support/discord/fake-discord.ts";
import type { PersonThere } from "../support/discord/people/person.ts";
import type { FakeChannel, FakeGuild, FakeUser } from "../support/discord/world/records.ts";

/** A server with one guild, a channel in it, somebody in the channel, and a real client that is not logged in yet. */
export interface Scene {
  readonly fake: FakeDiscord;
  readonly guild: FakeGuild;
  readonly channel: FakeChannel;
  readonly ada: FakeUser;
  readonly there: PersonThere;
  readonly client: Client;
  /** Resolves when the client knows its guilds. */
  logIn(): Promise<Client<true>>;
}

export interface SceneOptions extends FakeDiscordOptions {
  readonly client?: Partial<ClientOptions>;
}

type Finished = Pick<TestContext, "onTestFinished">;

export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
] as const;

export async function createScene({ onTestFinished }: Finished, options: SceneOptions = {}): Promise<Scene> {
  const fake = await createFakeDiscord({ ...options, checksItself: true });
  const guild = fake.world.addGuild("Pellmouth");
  const channel = fake.world.addChannel(guild, "questions");
  const ada = fake.world.addUser("ada");
  fake.world.addMember(guild, ada);
  const client = testClient(fake, options.client);
  onTestFinished(async () => {
    // A client whose login never came to an end does not end either.
    await Promise.race([client.destroy(), new Promise<void>((resolve) => setTimeout(resolve, 300))]);
    await fake.stop();
    if (fake.deviations.length > 0) throw new Error(`The fake deviates: ${fake.deviations.join("; ")}`);
  });
  return {
    fake,
    guild,
    channel,
    ada,
    there: fake.user(ada).in(channel),
    client,
    async logIn() {
      const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
      await client.login(fake.token);
      return ready;
    },
  };
}

/** A real client for the fake server, with which the bot's own defaults have nothing to do. */
export function testClient(fake: FakeDiscord, options: Partial<ClientOptions> = {}): Client {
  const { rest, ws, ...others } = options;
  const noThrottle = async () => ({ waitForIdentify: async () => {} });
  return new Client({
    intents: [...INTENTS],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { api: fake.apiUrl, offset: 0, ...rest },
    ws: { buildIdentifyThrottler: noThrottle, ...ws } as NonNullable<ClientOptions["ws"]>,
    ...others,
  });
}
