import { ApplicationCommandType } from "discord.js";
import { hasWords } from "./answers/ask-question.ts";
import { attachedText } from "./answers/attached-text.ts";
import { checkQuotation } from "./answers/check-quotation.ts";
import { linkedArticle, withoutLinks } from "./answers/linked-article.ts";
import { articlePage } from "./answers/show-article.ts";
import { textOfMessage, writtenIn } from "./answers/text-of-message.ts";
import { withoutMarkdown } from "./answers/without-markdown.ts";
import { noticePage } from "./card/notice-page.ts";
import type { MessageCommand } from "./command.ts";
import { shortHash } from "./custom-id.ts";
import { EVERYWHERE } from "./describe-command.ts";
import { menuText } from "./locales/command-texts.ts";

/** Words of a message that has a text attached, which are about it. */
const MOST_ASIDE = 6;

export const checkThisQuote: MessageCommand = {
  kind: "message",
  data: { type: ApplicationCommandType.Message, ...menuText("check-quote"), ...EVERYWHERE },
  isAlwaysPrivate: true,
  async answer(interaction, turn) {
    const message = interaction.targetMessage;
    const linked = linkedArticle(writtenIn(message), await turn.context.autocompletes.articles(turn));
    if (linked?.article != null) {
      const page = await articlePage({ hash: shortHash(linked.article.id), page: 0 }, turn);
      if (page !== null) return page;
    }
    const [written, own] = [textOfMessage(message), writtenIn(message)].map((text) =>
      withoutLinks(withoutMarkdown(text)),
    ) as [string, string];
    const attached = await attachedText(message);
    const { linkNotHeld, nothingToCheck } = turn.phrases.notices;
    // Of a page that is not held, Discord may show words.
    if (linked !== null && attached === "" && written === own) return noticePage(linkNotHeld);
    // Beside a file, a few words ("see file") are no quotation.
    const isAside = attached !== "" && isFew(written);
    const text = [isAside ? "" : written, withoutMarkdown(attached)].filter((part) => part !== "").join("\n");
    if (!hasWords(text)) return noticePage(nothingToCheck);
    return checkQuotation(text, null, turn);
  },
};

function isFew(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length <= MOST_ASIDE;
}
