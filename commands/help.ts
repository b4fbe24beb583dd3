import { ApplicationCommandType } from "discord.js";
import { helpPage } from "./card/help-page.ts";
import type { SlashCommand } from "./command.ts";
import { EVERYWHERE } from "./describe-command.ts";
import { commandText } from "./locales/command-texts.ts";

export const help: SlashCommand = {
  kind: "slash",
  data: { type: ApplicationCommandType.ChatInput, ...commandText("help"), ...EVERYWHERE },
  isAlwaysPrivate: true,
  answer: async (_, { phrases, isManager }) => helpPage(phrases, isManager),
};
