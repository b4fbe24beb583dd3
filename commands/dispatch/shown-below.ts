import type { Message } from "discord.js";
import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import type { AskedMessage } from "./asked-messages.ts";
import type { BotContext } from "./bot-context.ts";
import { takeAlong } from "./handle-deletion.ts";
import { messageWith } from "./message-with.ts";

/** What people see below a question that was asked where others read: a sign that it was heard, then the answer. */
export interface ShownBelow {
  /** Types, unless something is shown within a moment; not while many wait. */
  typeSoon(): void;
  /** Sends the page, or puts it in the place of the one before; nothing where the question was deleted. */
  show(page: CardPage): Promise<void>;
  /** What `work` makes when its turn comes; who will wait long is told how long. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Takes away what is shown, since no answer comes after all. */
  takeBack(): Promise<void>;
  /** Types no more. */
  end(): void;
}

export interface Below {
  readonly send: (page: CardPage) => Promise<Message>;
  readonly type: () => Promise<unknown>;
}

/** An answer that comes sooner is its own acknowledgement; people expect one within a second. */
const TYPES_AFTER_MS = 400;
/** Typing costs one of Discord's 50 requests a second, which those who wait need for their answers. */
const MOST_TYPED_FOR = 50;

export function createShownBelow(
  asked: AskedMessage,
  { send, type }: Below,
  { context, phrases }: { readonly context: BotContext; readonly phrases: Phrases },
): ShownBelow {
  const { queue, log } = context;
  let typing: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  const end = (): void => clearTimeout(typing);
  const put = async (page: CardPage): Promise<void> => {
    if (asked.isDeleted) return;
    if (asked.reply === null) asked.reply = await send(page);
    else await asked.reply.edit(messageWith(page));
    // Deleted while that was on its way.
    if (asked.isDeleted) await takeAlong(asked, context);
  };
  const show = (page: CardPage): Promise<void> => {
    end();
    // One after the other, so that the answer does not arrive before what it takes the place of.
    const shown = last.then(() => put(page));
    last = shown.catch(() => {});
    return shown;
  };
  return {
    typeSoon() {
      typing = setTimeout(() => {
        if (queue.waiting <= MOST_TYPED_FOR) type().catch(() => {});
      }, TYPES_AFTER_MS);
    },
    show,
    inTurn: (work) =>
      queue.run(work, (waitMs) => {
        const notice = noticePage(phrases.notices.longWait(Math.max(1, Math.round(waitMs / 1_000))));
        show(notice).catch((error: unknown) => log.warn({ err: error }, "the wait was not told"));
      }),
    async takeBack() {
      await last;
      await takeAlong(asked, context);
      asked.reply = null;
    },
    end,
  };
}
