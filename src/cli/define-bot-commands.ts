import type { Command } from "commander";
import type { DeployOptions } from "./commands/deploy.ts";
import { addExamples } from "./help-examples.ts";
import type { RunCommand } from "./run-command.ts";

/** `start`, `stats` and `deploy`. */
export function defineBotCommands(program: Command, run: RunCommand): void {
  const start = program
    .command("start")
    .summary("run the Discord bot; without a token, open a chat here")
    .description(
      "With DISCORD_TOKEN, answers in Discord until it is stopped. Without one, opens a chat in the terminal; while there are no " +
        "articles, that is about samples, which lie in an archive of their own and are never shown in Discord.",
    )
    .action(() =>
      run(program.opts(), async (context) => (await import("./commands/start.ts")).start(context)),
    );
  addExamples(start, [["verbatim start", "what npm start runs"]]);

  const stats = program
    .command("stats")
    .summary("how much was asked in Discord")
    .description(
      "Prints, of each server and of direct messages, how many questions were asked, answered and not, and how many answers were helpful, in " +
        "the last 90 days; what was asked about most without an answer in the last 30 days, in the articles' own words and where at least three " +
        "members asked; and the passages of answers that were judged. With --json by day and command. Nothing is kept of who asked, nor a word of what.",
    )
    .option("--json", "print one line of JSON for each server")
    .action((options: { json?: true }) =>
      run(program.opts(), async (context) => (await import("./commands/stats.ts")).stats(options, context)),
    );
  addExamples(stats, [["verbatim stats --json | jq .days", "by day and command"]]);

  const deploy = program
    .command("deploy")
    .summary("register the bot's commands with Discord")
    .description(
      "Registers the slash commands and message commands with Discord, and changes only what differs.",
    )
    .option("--guild <id>", "in this server alone, where they show at once")
    .option(
      "--remove",
      "with --guild: remove the commands of that server, where they are also registered everywhere",
    )
    .option("--dry-run", "only tell what would be done")
    .option("--json", "print the result as one line of JSON")
    .action((options: DeployOptions) =>
      run(program.opts(), async (context) => (await import("./commands/deploy.ts")).deploy(options, context)),
    );
  addExamples(deploy, [
    ["verbatim deploy", "once, and again after an update"],
    ["verbatim deploy --guild 123456789012345678", "for trying them out in one server"],
    [
      "verbatim deploy --guild 123456789012345678 --remove",
      "afterwards: else that server has each command twice",
    ],
  ]);
}
