import type { LimitedAction } from "../../src/admission/rate-limits.ts";
import { noticePage } from "../card/notice-page.ts";
import { type Answerable, tellPrivately } from "./acknowledge.ts";
import type { BotContext } from "./bot-context.ts";
import { phrasesOf } from "./turn.ts";

/** Whether the asker, or the server, has asked enough for now; the asker is told then, and how long to wait. */
export async function isOverLimit(
  action: LimitedAction,
  interaction: Answerable,
  { rateLimits, log }: BotContext,
): Promise<boolean> {
  const exceeded = await rateLimits.take(action, { user: interaction.user.id, server: interaction.guildId });
  if (exceeded === null) return false;
  const { whose, waitMs } = exceeded;
  log.info({ whose, server: interaction.guildId }, "over the limit");
  const { waitSeconds, serverWaitSeconds } = phrasesOf(interaction).notices;
  const told = (whose === "user" ? waitSeconds : serverWaitSeconds)(Math.ceil(waitMs / 1_000));
  await tellPrivately(interaction, noticePage(told, { tone: "refusal" }));
  return true;
}
