import type { Message, OmitPartialGroupDMChannel } from "discord.js";
import { LRUCache } from "lru-cache";

/** A message that was taken as a question, and what became of it. */
export interface AskedMessage {
  /** What it asked when it was read last. */
  question: string;
  /** What was sent below it; `null` until then, and where nothing was. */
  reply: Message | null;
  isDeleted: boolean;
  /** Its latest edit, where that is not read yet. */
  edit: OmitPartialGroupDMChannel<Message> | null;
  /** Whether it is being answered, at first or after an edit: further edits wait, and only the last of them counts. */
  isFollowed: boolean;
}

/** The messages asked lately, so that an answer follows its question. In memory alone: after a restart answers stay as they are. */
export interface AskedMessages {
  get(messageId: string): AskedMessage | undefined;
  /** As a message that is being answered. */
  add(messageId: string): AskedMessage;
  /** One that turned out to ask nothing. */
  forget(messageId: string): void;
}

/** Some 20 kB of a kept reply at most each, less in most. */
const MOST_KEPT = 1_000;
/** A question that is deleted later leaves its answer. */
const KEPT_MS = 24 * 60 * 60_000;

export function createAskedMessages(): AskedMessages {
  const kept = new LRUCache<string, AskedMessage>({ max: MOST_KEPT, ttl: KEPT_MS });
  return {
    get: (messageId) => kept.get(messageId),
    add(messageId) {
      const asked = { question: "", reply: null, isDeleted: false, edit: null, isFollowed: true };
      kept.set(messageId, asked);
      return asked;
    },
    forget: (messageId) => void kept.delete(messageId),
  };
}
