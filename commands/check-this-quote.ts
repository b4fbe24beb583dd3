import { ApplicationCommandType } from "discord.js";
import { checkQuotation } from "./answers/check-quotation.ts";
import { quotationIn } from "./answers/quotation-in.ts";
import { textOfMessage } from "./answers/text-of-message.ts";
import type { MessageCommand } from "./command.ts";
import { EVERYWHERE } from "./describe-command.ts";
import { menuText } from "./locales/command-texts.ts";

export const checkThisQuote: MessageCommand = {
  kind: "message",
  data: { type: ApplicationCommandType.Message, ...menuText("check-quote"), ...EVERYWHERE },
  isAlwaysPrivate: true,
  answer: (interaction, turn) =>
    checkQuotation(quotationIn(textOfMessage(interaction.targetMessage)), null, turn),
};
