import { GatewayIntentBits } from "discord-api-types/v10";

export const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === "number")
  .reduce((all, bit) => all | bit, 0);

/** An event on its way to whoever may see it. */
export interface Event {
  readonly name: string;
  /** One of these intents is needed; 0: none. */
  readonly intents: number;
  /** Decides the shard; `null`: private, shard 0. */
  readonly guildId: string | null;
  readonly data: unknown;
  /** What is sent instead without the intent MESSAGE_CONTENT. */
  readonly withoutContent?: unknown;
}

/** The close code with which Discord answers such intents, if it does. */
export function refusedIntents(intents: number, privileged: number): number | undefined {
  if (!Number.isInteger(intents) || (intents & ~ALL_INTENTS) !== 0) return 4013;
  return (intents & PRIVILEGED_INTENTS & ~privileged) === 0 ? undefined : 4014;
}

/** What a client with these intents on this shard is told; `undefined`: nothing. */
export function toldOf(event: Event, intents: number, [shard, shards]: readonly [number, number]): unknown {
  if (event.intents !== 0 && (event.intents & intents) === 0) return undefined;
  if (shardOf(event.guildId, shards) !== shard) return undefined;
  const readsAll = (intents & GatewayIntentBits.MessageContent) !== 0;
  return readsAll ? event.data : (event.withoutContent ?? event.data);
}

/** The shard that is told of a guild; of private matters (`null`) the first. */
export function shardOf(guildId: string | null, shards: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
