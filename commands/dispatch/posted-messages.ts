import { LRUCache } from "lru-cache";

/** The messages that were made public lately, or are being made so: pressed twice, a button posts once. */
export type PostedMessages = LRUCache<string, true>;

/** The button goes with the post; what is remembered is for presses that are on their way by then. */
const REMEMBERED_MS = 15 * 60_000;
const MOST_REMEMBERED = 1_000;

export function createPostedMessages(): PostedMessages {
  return new LRUCache<string, true>({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS });
}
