import type { Parts } from "../routes/parts.ts";
import type { StoredMessage } from "../world/records.ts";

/** What becomes of a message that somebody wrote. */
export interface SaidHandle {
  readonly message: StoredMessage;
  /** How the bot showed that it has heard: by typing, or at once by an answer; after how many milliseconds. */
  acknowledged(timeoutMs?: number): Promise<{ readonly by: "typing" | "answer"; readonly afterMs: number }>;
  /** The bot's first reply to the message, or its first message in the message's thread; once it is as `isIt` says. */
  answer(isIt?: (message: StoredMessage) => boolean, timeoutMs?: number): Promise<StoredMessage>;
  /** All such messages, so far. */
  answers(): readonly StoredMessage[];
  /** Waits so long after the client has taken it in, and rejects when the bot typed or answered meanwhile. */
  unanswered(forMs?: number): Promise<void>;
}

const SILENCE_MS = 150;

export function saidHandle(message: StoredMessage, { world, changes, settled }: Parts): SaidHandle {
  const saidAt = Date.parse(message.data.timestamp);
  const isBots = ({ author }: StoredMessage) => author.id === world.bot.id;
  const answers = () => {
    const replies = message.channel.messages.filter(
      ({ data }) => data.message_reference?.message_id === message.id && data.message_reference.type !== 1,
    );
    const thread = world.channels.get(message.id)?.messages ?? [];
    // In a forum's post, what replies to its first message stands in its thread as well.
    return [...new Set([...replies, ...thread])].filter(isBots);
  };
  const typed = () =>
    [message.channel, world.channels.get(message.id)]
      .flatMap((channel) => channel?.typing ?? [])
      .find(({ user, at }) => user.id === world.bot.id && at >= saidAt);
  const what = `an answer to "${message.data.content}"`;
  const seen = () => (typed() ? "typing alone" : "nothing");
  return {
    message,
    answers,
    acknowledged: (timeoutMs) =>
      changes.until(
        () => {
          const typing = typed();
          if (typing !== undefined) return { by: "typing", afterMs: typing.at - saidAt } as const;
          const [first] = answers();
          if (first === undefined) return undefined;
          return { by: "answer", afterMs: Date.parse(first.data.timestamp) - saidAt } as const;
        },
        what,
        timeoutMs,
      ),
    answer: (isIt = () => true, timeoutMs) =>
      changes.until(() => answers().find(isIt), what, timeoutMs, seen),
    async unanswered(forMs = SILENCE_MS) {
      await settled();
      await new Promise((resolve) => setTimeout(resolve, forMs));
      const [first] = answers();
      if (first !== undefined) throw new Error(`Expected no answer, got "${first.data.content}"`);
      if (typed() !== undefined) throw new Error("Expected no answer, got typing");
    },
  };
}
