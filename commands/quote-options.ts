import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from "discord.js";
import type { ListedQuotes } from "./answers/list-quotes.ts";
import { PRIVATE_OPTION } from "./describe-command.ts";
import { optionText } from "./locales/command-texts.ts";

const { String: Text } = ApplicationCommandOptionType;

/** The options of a command that lists quotes. */
export function quoteOptions(): APIApplicationCommandOption[] {
  return [
    { type: Text, ...optionText("speaker"), required: true, autocomplete: true },
    { type: Text, ...optionText("topic"), autocomplete: true },
    { type: Text, ...optionText("since") },
    { type: Text, ...optionText("before") },
    { type: Text, ...optionText("outlet"), autocomplete: true },
    PRIVATE_OPTION,
  ];
}

/** What they ask for. */
export function quotesAsked({
  options,
}: Pick<ChatInputCommandInteraction, "options">): Omit<ListedQuotes, "order"> {
  return {
    speaker: options.getString("speaker", true),
    topic: options.getString("topic"),
    since: options.getString("since"),
    before: options.getString("before"),
    outlet: options.getString("outlet"),
  };
}
