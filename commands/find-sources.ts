import { ApplicationCommandType } from "discord.js";
import { LONGEST_QUESTION } from "../src/question/question-fault.ts";
import { askQuestion, hasWords } from "./answers/ask-question.ts";
import { textOfMessage } from "./answers/text-of-message.ts";
import { noticePage } from "./card/notice-page.ts";
import type { MessageCommand } from "./command.ts";
import { EVERYWHERE } from "./describe-command.ts";
import { menuText } from "./locales/command-texts.ts";

/** Passages that speak of what a message says. */
export const findSources: MessageCommand = {
  kind: "message",
  data: { type: ApplicationCommandType.Message, ...menuText("find-sources"), ...EVERYWHERE },
  isAlwaysPrivate: true,
  async answer(interaction, turn) {
    const question = textOfMessage(interaction.targetMessage).slice(0, LONGEST_QUESTION);
    if (!hasWords(question)) return noticePage(turn.phrases.notices.nothingToCheck);
    return askQuestion({ question, goesOnWith: null }, turn);
  },
};
