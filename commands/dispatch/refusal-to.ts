import type { Asker, LimitedAction } from "../../src/admission/rate-limits.ts";
import type { ModalSubmitInteraction } from "discord.js";
import type { Button, Pressed } from "../buttons/button.ts";
import type { CardPage } from "../card/card-page.ts";
import { noticePage } from "../card/notice-page.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { type Answerable, tellPrivately } from "./acknowledge.ts";
import type { BotContext } from "./bot-context.ts";
import { isFromOwnReply } from "./own-reply.ts";
import { phrasesOf } from "./turn.ts";

export interface RefusalPage {
  readonly page: CardPage;
  /** Whether the same has been told before, within the time that is to be waited. */
  readonly isRepeated: boolean;
}

/**
 * What somebody is told instead of an answer: too many wait, the end is near, or the asker or the server has asked
 * enough for now. `null` for who is welcome. Counts as one action.
 */
export async function refusalTo(
  asker: Asker,
  action: LimitedAction,
  { notices }: Phrases,
  { rateLimits, queue, log }: BotContext,
): Promise<RefusalPage | null> {
  const refusal = (text: string, isRepeated = false): RefusalPage => ({
    page: noticePage(text),
    isRepeated,
  });
  if (queue.refusal !== null) return refusal(queue.refusal === "full" ? notices.busy : notices.shuttingDown);
  const exceeded = await rateLimits.take(action, asker);
  if (exceeded === null) return null;
  const { whose, waitMs, isFirst } = exceeded;
  log.info({ whose, server: asker.server }, "over the limit");
  const wait = whose === "user" ? notices.waitSeconds : notices.serverWaitSeconds;
  return refusal(wait(Math.ceil(waitMs / 1_000)), !isFirst);
}

/** Whether an interaction is refused; its asker is told so then, privately and at once. */
export async function isRefused(
  action: LimitedAction,
  interaction: Answerable,
  context: BotContext,
): Promise<boolean> {
  const asker = { user: interaction.user.id, server: interaction.guildId };
  const refusal = await refusalTo(asker, action, phrasesOf(interaction), context);
  if (refusal !== null) await tellPrivately(interaction, refusal.page);
  return refusal !== null;
}

/** Whether what changes something was pressed elsewhere than in the private reply to who presses, who is told so then. */
export async function isForeign(
  { isChanging }: Button,
  interaction: Pressed | ModalSubmitInteraction,
  context: BotContext,
): Promise<boolean> {
  if (isChanging !== true || isFromOwnReply(interaction)) return false;
  if (!(await isRefused("click", interaction, context)))
    await tellPrivately(interaction, noticePage(phrasesOf(interaction).managers.ownReplyOnly));
  return true;
}

/** What a button refers to is gone, or was never theirs who press it. */
export async function tellGone(interaction: Answerable): Promise<void> {
  await tellPrivately(interaction, noticePage(phrasesOf(interaction).notices.answerGone));
}
