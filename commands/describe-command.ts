import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from "discord.js";
import { optionText } from "./locales/command-texts.ts";
import type { CommandKey, MenuKey } from "./locales/command-words/command-words.ts";

const { GuildInstall, UserInstall } = ApplicationIntegrationType;
const { Guild, BotDM, PrivateChannel } = InteractionContextType;

/** For servers and users that installed the bot: in servers, with the bot, and between people. */
export const EVERYWHERE = {
  integration_types: [GuildInstall, UserInstall],
  contexts: [Guild, BotDM, PrivateChannel],
};

/** For those who may manage the server, unless the server decides otherwise. */
export const FOR_MANAGERS = {
  integration_types: [GuildInstall],
  contexts: [Guild],
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
};

/** In the menu of a message, for those who may manage messages. */
export const FOR_MODERATORS = {
  ...FOR_MANAGERS,
  default_member_permissions: PermissionFlagsBits.ManageMessages.toString(),
};

/** Entries of a message's menu that are for managers or moderators. */
export const MANAGERS_MENUS: readonly MenuKey[] = ["add-article", "retract"];

/** The commands that are `FOR_MANAGERS`. */
export const MANAGERS_COMMANDS: readonly CommandKey[] = ["articles", "settings", "stats"];

/** Whether only the asker sees the answer. */
export const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean as const,
  ...optionText("private"),
};
