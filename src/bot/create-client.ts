import { Client, GatewayIntentBits, Options, Partials } from "discord.js";
import { keepToGlobalLimit, patientRequests } from "./patient-requests.ts";

/**
 * Messages of others kept per channel: none is looked up. What a reply replies to comes with it, and must outlast that reply's
 * handling: the bot's own messages are all kept until they are swept.
 */
const KEPT_MESSAGES = 5;
/** Of all channels, looked for every ten minutes. */
const MESSAGES_SWEPT = { interval: 600, lifetime: 1_800 };
/** Per server; whoever asks comes with the question. */
const KEPT_MEMBERS = 10;
const KEPT_USERS = 200;

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

export interface ClientSettings {
  /** Another base of Discord's API, without version: for tests, and for a proxy. */
  readonly apiUrl?: string | undefined;
  /** Whether messages that do not mention the bot are read: a privileged intent, which the portal must have switched on. */
  readonly readsMessages?: boolean | undefined;
  /** For tests: seconds between two sign-ons are Discord's to bound. */
  readonly isUnthrottled?: boolean | undefined;
  /** For tests: a request that is unanswered so long is sent again; discord.js waits 15 seconds. */
  readonly requestTimeoutMs?: number | undefined;
}

/** A client with no privileged intent but the one that the operator wants, which never pings anybody and keeps little in memory. */
export function createClient({
  apiUrl,
  readsMessages = false,
  isUnthrottled = false,
  requestTimeoutMs,
}: ClientSettings): Client {
  const client: Client = new Client({
    intents: readsMessages ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    // Without them a direct message is lost whose channel has not been seen before, and what becomes of a message that is not kept.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: {
        maxSize: KEPT_MESSAGES,
        keepOverLimit: ({ author }) => author?.id === client.user?.id,
      },
      GuildMemberManager: { maxSize: KEPT_MEMBERS, keepOverLimit: ({ id }) => id === client.user?.id },
      UserManager: { maxSize: KEPT_USERS, keepOverLimit: ({ id }) => id === client.user?.id },
      PresenceManager: 0,
      ReactionManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      VoiceStateManager: 0,
    }),
    sweepers: { ...Options.DefaultSweeperSettings, messages: MESSAGES_SWEPT },
    rest: {
      makeRequest: patientRequests(),
      ...(apiUrl === undefined ? {} : { api: apiUrl }),
      ...(isUnthrottled ? { offset: 0 } : {}),
      ...(requestTimeoutMs === undefined ? {} : { timeout: requestTimeoutMs }),
    },
    ws: isUnthrottled ? { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) } : {},
  });
  keepToGlobalLimit(client);
  return client;
}
