import type { Command } from "commander";
import { addExamples } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import type { CommandContext } from "../command-context.ts";
import type { ExitCode } from "../exit-code.ts";
import { withSession } from "../session.ts";
import { chat } from "./chat.ts";
import { serve } from "./serve.ts";
import { EMPTY_ARCHIVE } from "./sources.ts";

export function defineStart(program: Command, run: RunCommand): void {
  const command = program
    .command("start")
    .summary("run the Discord bot; without a token, open a chat here")
    .description(
      "With DISCORD_TOKEN, answers in Discord until it is stopped. Without one, opens a chat in the terminal; while there are no " +
        "articles, that is about samples, which lie in an archive of their own and are never shown in Discord.",
    )
    .action(() => run(program.opts(), (context) => start(context)));
  addExamples(command, [["verbatim start", "what npm start runs"]]);
}

/** Runs the bot, or without a token a chat here. */
export async function start(context: CommandContext): Promise<ExitCode> {
  const { discordToken, watchFolders } = context.config;
  if (discordToken === undefined) return chat({ isMaking: true }, context);
  const articles = await withSession(context, ({ archive }) => archive.articles(), { isMaking: true });
  // Folders that are watched fill it in a moment.
  if (articles.length === 0 && watchFolders.length === 0) context.terminal.complain(EMPTY_ARCHIVE);
  return serve(discordToken, context);
}
