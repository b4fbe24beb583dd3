import { ApplicationCommandOptionType, ApplicationCommandType } from "discord.js";
import { articlesMeant } from "./answers/find-article.ts";
import { articlePage } from "./answers/show-article.ts";
import { completeArticle } from "./autocomplete/complete-article.ts";
import { noticePage } from "./card/notice-page.ts";
import type { SlashCommand } from "./command.ts";
import { shortHash } from "./custom-id.ts";
import { EVERYWHERE, PRIVATE_OPTION } from "./describe-command.ts";
import { commandText, optionText } from "./locales/command-texts.ts";

export const article: SlashCommand = {
  kind: "slash",
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandText("article"),
    ...EVERYWHERE,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...optionText("article"),
        required: true,
        autocomplete: true,
      },
      PRIVATE_OPTION,
    ],
  },
  async answer(interaction, turn) {
    const wanted = interaction.options.getString("article", true);
    const unknown = noticePage(turn.phrases.notices.unknownArticle(wanted));
    const [found] = articlesMeant(wanted, await turn.context.autocompletes.articles(turn));
    if (found === undefined) return unknown;
    return (await articlePage({ hash: shortHash(found.id), page: 0 }, turn)) ?? unknown;
  },
  complete: completeArticle,
};
