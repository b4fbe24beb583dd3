import { ApplicationCommandType } from "discord.js";
import { noticePage } from "./card/notice-page.ts";
import type { MessageCommand } from "./command.ts";
import { FOR_MODERATORS } from "./describe-command.ts";
import { isCodeOf, UNKNOWN_MESSAGE } from "./dispatch/discord-errors.ts";
import { menuText } from "./locales/command-texts.ts";

/** Deletes an answer of the bot's, or another message of its own. */
export const retract: MessageCommand = {
  kind: "message",
  data: { type: ApplicationCommandType.Message, ...menuText("retract"), ...FOR_MODERATORS },
  isAlwaysPrivate: true,
  async answer({ targetMessage }, { phrases: { managers } }) {
    if (targetMessage.author.id !== targetMessage.client.user.id) return noticePage(managers.notOurs);
    try {
      await targetMessage.delete();
      return noticePage(managers.retracted);
    } catch (error) {
      if (isCodeOf(error, UNKNOWN_MESSAGE)) return noticePage(managers.notOurs);
      throw error;
    }
  },
};
