import type { LongWork } from "../../src/admission/long-work.ts";
import type { QuestionQueue } from "../../src/admission/question-queue.ts";
import type { RateLimits } from "../../src/admission/rate-limits.ts";
import type { Conversations } from "../../src/library/conversations.ts";
import type { Libraries } from "../../src/library/library.ts";
import type { AskedMessages } from "./asked-messages.ts";
import type { PostedMessages } from "./posted-messages.ts";
import type { Autocompletes } from "../autocomplete/autocompletes.ts";

/** What every command, button and mention works with; made once by the bot's root. */
export interface BotContext {
  readonly libraries: Libraries;
  readonly conversations: Conversations;
  readonly asked: AskedMessages;
  readonly posted: PostedMessages;
  readonly rateLimits: RateLimits;
  readonly queue: QuestionQueue;
  /** For what takes minutes, beside the questions. */
  readonly longWork: LongWork;
  readonly autocompletes: Autocompletes;
  /** Whether what is written in threads that the bot has opened is read without a mention: the operator's to decide. */
  readonly readsOwnThreads: boolean;
  readonly log: BotLog;
  /** For reading "last week" and for timing; a clock of its own for tests. */
  readonly now: () => Date;
  /** Aborted when the end is near: long work stops then. */
  readonly closing: AbortSignal;
}

/** Facts in fields, never a person's words or name. */
export interface BotLog {
  info(facts: object, event: string): void;
  warn(facts: object, event: string): void;
  error(facts: object, event: string): void;
}
