import { type Client, Events } from "discord.js";

/** Coming back takes a second; a Discord that is down lets the attempt fail, which is heard. */
export const DEAF_AFTER_MS = 60_000;

/**
 * Calls `onDeaf` when a connection that was lost has not come back in time. discord.js waits for ever where the server takes
 * the connection, answers its heartbeats, but never confirms that the session goes on. Returns what ends the watch.
 */
export function watchForDeafness(
  client: Client,
  onDeaf: () => void,
  deafAfterMs: number = DEAF_AFTER_MS,
): () => void {
  const waiting = new Map<number, NodeJS.Timeout>();
  const isBack = (shard: number): void => {
    clearTimeout(waiting.get(shard));
    waiting.delete(shard);
  };
  const isLost = (shard: number): void => {
    if (!waiting.has(shard)) waiting.set(shard, setTimeout(onDeaf, deafAfterMs));
  };
  client.on(Events.ShardReconnecting, isLost);
  client.on(Events.ShardReady, isBack);
  client.on(Events.ShardResume, isBack);
  return () => {
    client.off(Events.ShardReconnecting, isLost);
    client.off(Events.ShardReady, isBack);
    client.off(Events.ShardResume, isBack);
    for (const shard of [...waiting.keys()]) isBack(shard);
  };
}
