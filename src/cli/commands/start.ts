import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { withSession } from "../session.ts";
import { chat } from "./chat.ts";
import { ingest } from "./ingest.ts";

/** The sample articles of the package: four folders above the folder of the compiled file. */
const OWN_ARTICLES = fileURLToPath(new URL("../../../../articles", import.meta.url));

/** Opens a chat; an empty archive is filled from `articles` first. */
export async function start(context: CommandContext): Promise<ExitCode> {
  const { config, terminal } = context;
  if (config.discordToken !== undefined)
    terminal.complain(
      "DISCORD_TOKEN is set, but the Discord bot is not part of this version: opening a chat instead.",
    );
  const articles = await withSession(context, ({ archive }) => archive.articles());
  if (articles.length === 0) {
    const here = resolve("articles");
    const folder = existsSync(here) ? here : OWN_ARTICLES;
    terminal.print(`The archive is empty: adding the articles of ${folder}`);
    if ((await ingest([folder], {}, context)) === EXIT.interrupted) return EXIT.interrupted;
    terminal.print("");
  }
  return chat({}, context);
}
