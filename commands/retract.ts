import { ApplicationCommandType, PermissionFlagsBits } from "discord.js";
import { noticePage } from "./card/notice-page.ts";
import type { MessageCommand } from "./command.ts";
import { FOR_MODERATORS } from "./describe-command.ts";
import { isCodeOf, MISSING_ACCESS, MISSING_PERMISSIONS, UNKNOWN_MESSAGE } from "./dispatch/discord-errors.ts";
import { menuText } from "./locales/command-texts.ts";

/**
 * Deletes an answer of the bot's, or another message of its own. Whoever the server lets give the command must be allowed to manage messages
 * there, too: what is deleted is all others'.
 */
export const retract: MessageCommand = {
  kind: "message",
  data: { type: ApplicationCommandType.Message, ...menuText("retract"), ...FOR_MODERATORS },
  isAlwaysPrivate: true,
  async answer({ targetMessage, memberPermissions }, { phrases: { managers, notices } }) {
    if (memberPermissions?.has(PermissionFlagsBits.ManageMessages) !== true)
      return noticePage(notices.manageMessagesNeeded);
    if (targetMessage.author.id !== targetMessage.client.user.id) return noticePage(managers.notOurs);
    try {
      await targetMessage.delete();
      return noticePage(managers.retracted);
    } catch (error) {
      if (isCodeOf(error, UNKNOWN_MESSAGE)) return noticePage(managers.notOurs);
      const isClosed = [MISSING_ACCESS, MISSING_PERMISSIONS].some((code) => isCodeOf(error, code));
      if (isClosed) return noticePage(managers.retractRefused);
      throw error;
    }
  },
};
