import { ApplicationCommandType } from "discord.js";
import { hasWords } from "./answers/ask-question.ts";
import { attachedText } from "./answers/attached-text.ts";
import { checkQuotation } from "./answers/check-quotation.ts";
import { linkedArticle } from "./answers/linked-article.ts";
import { articlePage } from "./answers/show-article.ts";
import { textOfMessage } from "./answers/text-of-message.ts";
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
    const written = textOfMessage(message);
    const linked = linkedArticle(written, await turn.context.autocompletes.articles(turn.tenant));
    const page = linked === null ? null : await articlePage({ hash: shortHash(linked.id), page: 0 }, turn);
    if (page !== null) return page;
    const attached = await attachedText(message);
    // Beside a file, a few words ("see file") are no quotation.
    const isAside = attached !== "" && (written.match(/[\p{L}\p{N}]+/gu) ?? []).length <= MOST_ASIDE;
    const text = [isAside ? "" : written, attached].filter((part) => part !== "").join("\n");
    if (!hasWords(text)) return noticePage(turn.phrases.notices.nothingToCheck);
    return checkQuotation(withoutMarkdown(text), null, turn);
  },
};
