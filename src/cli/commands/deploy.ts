import type { Command } from "commander";
import { addExamples } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";
import { UserError } from "../../user-error.ts";
import type { CommandContext } from "../command-context.ts";
import { EXIT, type ExitCode, WrongUsage } from "../exit-code.ts";
import { renderAddress } from "../render-address.ts";
import { type Row, renderRows } from "../render-rows.ts";
import { jsonLine } from "../visible-text.ts";

export interface DeployOptions {
  readonly guild?: string;
  /** Removes the commands of that server. */
  readonly remove?: true;
  readonly dryRun?: true;
  readonly json?: true;
}

export const NO_TOKEN =
  "Expected DISCORD_TOKEN to be set, got nothing. Make an application at https://discord.com/developers/applications, " +
  "copy its token under Bot, and put DISCORD_TOKEN=… into .env; README.md leads through it.";

export function defineDeploy(program: Command, run: RunCommand): void {
  const command = program
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
    .action((options: DeployOptions) => run(program.opts(), (context) => deploy(options, context)));
  addExamples(command, [
    ["verbatim deploy", "once, and again after an update"],
    ["verbatim deploy --guild 123456789012345678", "for trying them out in one server"],
    [
      "verbatim deploy --guild 123456789012345678 --remove",
      "afterwards: else that server has each command twice",
    ],
  ]);
}

/** Registers the bot's commands with Discord; changes only what differs. */
export async function deploy(
  { guild, remove, dryRun, json }: DeployOptions,
  { config, terminal }: CommandContext,
): Promise<ExitCode> {
  if (guild !== undefined && !/^\d{1,20}$/u.test(guild))
    throw new WrongUsage(
      `Expected --guild to be a server's id (digits alone), got "${guild}". Copy it from the server's menu, with Developer Mode on.`,
    );
  if (remove === true && guild === undefined)
    throw new WrongUsage(
      "Expected --guild ID beside --remove, got none: commands are removed of one server. Those of everywhere stay with the application.",
    );
  if (config.discordToken === undefined) throw new UserError(NO_TOKEN);
  const { deploy: register } = await import("../../bot/deploy.ts");
  const { discordToken: token, discordApiUrl: apiUrl } = config;
  const deployed = await register({
    token,
    apiUrl,
    guild,
    isRemoving: remove === true,
    isDryRun: dryRun === true,
  });
  if (json === true) {
    terminal.print(jsonLine(deployed));
    return EXIT.ok;
  }
  const { created, changed, removed, unchanged, invite, userInstall } = deployed;
  const rows: [string, readonly string[]][] = [
    ["created", created],
    ["changed", changed],
    ["removed", removed],
    ["unchanged", unchanged],
  ];
  const told = rows.flatMap(([what, names]): Row[] => (names.length === 0 ? [] : [[what, names.join(", ")]]));
  if (told.length > 0) terminal.print(renderRows(told, terminal));
  const where = guild === undefined ? "everywhere" : `in server ${guild}`;
  terminal.tell(
    dryRun === true
      ? `\nNothing was sent; this is what would be done ${where}.`
      : remove === true
        ? `\nNo command is registered ${where} alone any more.`
        : `\nCommands are registered ${where}.`,
  );
  for (const [what, link] of [
    ["Add the bot to a server:", invite],
    ["Install it to yourself, for use anywhere:", userInstall],
  ] as const) {
    if (terminal.isScreen)
      terminal.print([what, ...renderAddress({ link, file: null }, "  ", terminal)].join("\n"));
    else terminal.print(`${what} ${link}`);
  }
  return EXIT.ok;
}
