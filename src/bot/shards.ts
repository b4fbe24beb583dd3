import { type Client, Status } from "discord.js";

/** Whether a server belongs to a shard of this process; with several processes, each is told of its own servers alone. */
export function isOfThisProcess({ ws, options }: Pick<Client, "ws" | "options">, server: string): boolean {
  // `ws.shards` holds this process's alone; once connected, `shardCount` is the number of all.
  const shards = BigInt(Math.max(1, options.shardCount ?? 1, ws.shards.size));
  return ws.shards.has(Number((BigInt(server) >> 22n) % shards));
}

/** Whether what the client knows of its servers is as it is now. */
export function isConnected({ ws }: Pick<Client, "ws">): boolean {
  return ws.shards.size > 0 && ws.shards.every(({ status }) => status === Status.Ready);
}
