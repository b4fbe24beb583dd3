import type { CommandInteraction, RESTPostAPIApplicationCommandsJSONBody } from "discord.js";

/** One command of the Discord bot; each has a file of its own, named after it. */
export interface Command {
  /** What Discord is told when commands are registered. */
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  /** Acknowledges the interaction at once and answers with an edit. */
  execute(interaction: CommandInteraction): Promise<void>;
}
