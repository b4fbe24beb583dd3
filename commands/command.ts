import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { Choice } from "./autocomplete/choice.ts";
import type { CardPage } from "./card/card-page.ts";
import type { Turn } from "./dispatch/turn.ts";

/** A command of the bot; each has a file of its own, named after it. */
export type Command = SlashCommand | MessageCommand;

interface AnyCommand {
  /** Whether nobody but the asker ever sees the answer. */
  readonly isAlwaysPrivate?: true;
}

export interface SlashCommand extends AnyCommand {
  readonly kind: "slash";
  /** What Discord is told when commands are registered. */
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Subcommands that run beside the questions, not in their queue: long writes that show their progress. */
  readonly longOnes?: readonly string[];
  /** The answer. The interaction has been acknowledged; limits have been checked. */
  answer(interaction: ChatInputCommandInteraction, turn: Turn): Promise<CardPage>;
  /** Up to 25 choices for the option that is being typed, within 300 ms. */
  complete?(
    interaction: AutocompleteInteraction,
    turn: Pick<Turn, "context" | "tenant" | "phrases" | "outlets">,
  ): Promise<readonly Choice[]>;
}

/** In the menu of a message. */
export interface MessageCommand extends AnyCommand {
  readonly kind: "message";
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** Whether it runs beside the questions, as `longOnes` do. */
  readonly isLong?: true;
  answer(
    on: Pick<MessageContextMenuCommandInteraction, "targetMessage"> &
      Partial<Pick<MessageContextMenuCommandInteraction, "memberPermissions">>,
    turn: Turn,
  ): Promise<CardPage>;
}
