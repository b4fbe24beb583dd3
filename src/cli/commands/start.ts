import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { withSession } from "../session.ts";
import { chat } from "./chat.ts";
import { ingest } from "./ingest.ts";
import { serve } from "./serve.ts";

/** The sample articles of the package: four folders above the folder of the compiled file. */
const OWN_ARTICLES = fileURLToPath(new URL("../../../../articles", import.meta.url));

/** Runs the bot, or without a token a chat here; an empty archive is filled from `articles` first. */
export async function start(context: CommandContext): Promise<ExitCode> {
  const { config, terminal } = context;
  const articles = await withSession(context, ({ archive }) => archive.articles(), { isMaking: true });
  const isFilledOtherwise = config.discordToken !== undefined && config.watchFolders.length > 0;
  if (articles.length === 0 && !isFilledOtherwise) {
    const here = resolve("articles");
    const folder = existsSync(here) ? here : OWN_ARTICLES;
    terminal.print(`The archive is empty: adding the articles of ${folder}`);
    if ((await ingest([folder], {}, context)) === EXIT.interrupted) return EXIT.interrupted;
    terminal.print("");
  }
  return config.discordToken === undefined ? chat({}, context) : serve(config.discordToken, context);
}
