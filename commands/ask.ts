import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import { askQuestion, conversationOf } from "./answers/ask-question.ts";
import type { SlashCommand } from "./command.ts";
import { EVERYWHERE, PRIVATE_OPTION } from "./describe-command.ts";
import { commandText, optionText } from "./locales/command-texts.ts";

export const ask: SlashCommand = {
  kind: "slash",
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandText("ask"),
    ...EVERYWHERE,
    options: [
      { type: ApplicationCommandOptionType.String, ...optionText("question"), required: true },
      PRIVATE_OPTION,
    ],
  },
  async answer(interaction, turn) {
    const question = interaction.options.getString("question", true);
    return askQuestion({ question, goesOnWith: conversationOf(turn) }, turn);
  },
};
