import { LRUCache } from "lru-cache";
import type { ConversationMemory } from "../answer/conversation.ts";

/** Remembers conversations by whatever names them, such as channel and user; several processes may need a store of theirs. */
export interface Conversations {
  get(key: string): Promise<ConversationMemory | undefined>;
  set(key: string, memory: ConversationMemory): Promise<void>;
}

/** Conversations remembered at once, some 20 kB each; the one that was silent longest is forgotten first. */
const MOST_CONVERSATIONS = 1_000;
/** A conversation that was silent so long is over. */
const IDLE_MS = 30 * 60_000;

/**
 * Keeps conversations in memory, never on disk.
 * @param now milliseconds since some moment, above 0
 */
export function createConversations(now: () => number = () => performance.now()): Conversations {
  const kept = new LRUCache<string, ConversationMemory>({
    max: MOST_CONVERSATIONS,
    ttl: IDLE_MS,
    updateAgeOnGet: true,
    ttlResolution: 0,
    perf: { now },
  });
  return {
    get: async (key) => kept.get(key),
    set: async (key, memory) => void kept.set(key, memory),
  };
}
