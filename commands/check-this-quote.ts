import { ApplicationCommandType } from "discord.js";
import { hasWords } from "./answers/ask-question.ts";
import { checkQuotation } from "./answers/check-quotation.ts";
import { textOfMessage } from "./answers/text-of-message.ts";
import { withoutMarkdown } from "./answers/without-markdown.ts";
import { noticePage } from "./card/notice-page.ts";
import type { MessageCommand } from "./command.ts";
import { EVERYWHERE } from "./describe-command.ts";
import { menuText } from "./locales/command-texts.ts";

export const checkThisQuote: MessageCommand = {
  kind: "message",
  data: { type: ApplicationCommandType.Message, ...menuText("check-quote"), ...EVERYWHERE },
  isAlwaysPrivate: true,
  async answer(interaction, turn) {
    const text = textOfMessage(interaction.targetMessage);
    if (!hasWords(text)) return noticePage(turn.phrases.notices.nothingToCheck);
    return checkQuotation(withoutMarkdown(text), null, turn);
  },
};
