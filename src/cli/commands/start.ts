import type { CommandContext } from "../command-context.ts";
import type { ExitCode } from "../exit-code.ts";
import { withSession } from "../session.ts";
import { chat } from "./chat.ts";
import { serve } from "./serve.ts";
import { EMPTY_ARCHIVE } from "./sources.ts";

/** Runs the bot, or without a token a chat here. */
export async function start(context: CommandContext): Promise<ExitCode> {
  const { discordToken, watchFolders } = context.config;
  if (discordToken === undefined) return chat({ isMaking: true }, context);
  const articles = await withSession(context, ({ archive }) => archive.articles(), { isMaking: true });
  // Folders that are watched fill it in a moment.
  if (articles.length === 0 && watchFolders.length === 0) context.terminal.complain(EMPTY_ARCHIVE);
  return serve(discordToken, context);
}
