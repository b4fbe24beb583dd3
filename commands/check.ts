import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import { checkQuotation } from "./answers/check-quotation.ts";
import { completeSpeaker } from "./autocomplete/complete-speaker.ts";
import type { SlashCommand } from "./command.ts";
import { EVERYWHERE, PRIVATE_OPTION } from "./describe-command.ts";
import { commandText, optionText } from "./locales/command-texts.ts";

const { String: Text } = ApplicationCommandOptionType;

export const check: SlashCommand = {
  kind: "slash",
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandText("check"),
    ...EVERYWHERE,
    options: [
      { type: Text, ...optionText("quote"), required: true },
      { type: Text, ...optionText("check.speaker"), autocomplete: true },
      PRIVATE_OPTION,
    ],
  },
  answer: ({ options }, turn) =>
    checkQuotation(options.getString("quote", true), options.getString("speaker"), turn),
  complete: completeSpeaker,
};
