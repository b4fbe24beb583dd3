import { ApplicationCommandType } from "discord.js";
import { addPages } from "./answers/add-articles.ts";
import { textOfMessage } from "./answers/text-of-message.ts";
import { linksIn } from "./answers/linked-article.ts";
import { noticePage } from "./card/notice-page.ts";
import type { MessageCommand } from "./command.ts";
import { FOR_MANAGERS } from "./describe-command.ts";
import { menuText } from "./locales/command-texts.ts";

/** Links of one message that are followed. */
const MOST_LINKS = 10;

/** Adds the pages that a message links to. */
export const addArticle: MessageCommand = {
  kind: "message",
  data: { type: ApplicationCommandType.Message, ...menuText("add-article"), ...FOR_MANAGERS },
  isAlwaysPrivate: true,
  isLong: true,
  async answer({ targetMessage }, turn) {
    const embedded = targetMessage.embeds.flatMap(({ url }) => url ?? []);
    const links = [...new Set([...linksIn(textOfMessage(targetMessage)), ...embedded])];
    if (links.length === 0) return noticePage(turn.phrases.managers.noLink);
    return addPages(links.slice(0, MOST_LINKS), turn);
  },
};
