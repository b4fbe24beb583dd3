import {
  type APIApplicationCommandAttachmentOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from "discord.js";
import { LONGEST_URL } from "../src/ingest/fetch/fetch-limits.ts";
import { ATTACHMENT_OPTIONS, addArticles } from "./answers/add-articles.ts";
import { exportFeeds } from "./answers/export-feeds.ts";
import { listOwnArticles } from "./answers/list-sources.ts";
import { refreshArticles } from "./answers/refresh-articles.ts";
import { askToRemove } from "./answers/remove-article.ts";
import { unfollowFeed } from "./answers/unfollow-feed.ts";
import { completeOwnArticle } from "./autocomplete/complete-article.ts";
import { completeFeed } from "./autocomplete/complete-feed.ts";
import type { SlashCommand } from "./command.ts";
import { FOR_MANAGERS } from "./describe-command.ts";
import { standingOf } from "./dispatch/own-reply.ts";
import { commandText, optionText } from "./locales/command-texts.ts";

const { Attachment, String: Text, Subcommand } = ApplicationCommandOptionType;

/** Adds, removes, lists and reads again the articles of a server, and ends the following of feeds. */
export const articles: SlashCommand = {
  kind: "slash",
  data: {
    type: ApplicationCommandType.ChatInput,
    ...commandText("articles"),
    ...FOR_MANAGERS,
    options: [
      {
        type: Subcommand,
        ...commandText("articles.add"),
        options: [
          { type: Text, ...optionText("url"), max_length: LONGEST_URL },
          ...ATTACHMENT_OPTIONS.map(attachmentOption),
        ],
      },
      {
        type: Subcommand,
        ...commandText("articles.remove"),
        options: [{ type: Text, ...optionText("article"), required: true, autocomplete: true }],
      },
      {
        type: Subcommand,
        ...commandText("articles.unfollow"),
        options: [{ type: Text, ...optionText("feed"), required: true, autocomplete: true }],
      },
      { type: Subcommand, ...commandText("articles.list") },
      { type: Subcommand, ...commandText("articles.refresh") },
      { type: Subcommand, ...commandText("articles.export") },
    ],
  },
  isAlwaysPrivate: true,
  longOnes: ["add", "refresh"],
  answer(interaction, turn) {
    const { options } = interaction;
    switch (options.getSubcommand()) {
      case "add":
        return addArticles(options, turn);
      case "remove":
        return askToRemove(options.getString("article", true), standingOf(interaction), turn);
      case "unfollow":
        return unfollowFeed(options.getString("feed", true), turn);
      case "export":
        return exportFeeds(turn);
      case "refresh":
        return refreshArticles(turn);
      default:
        return listOwnArticles(0, turn);
    }
  },
  complete: (interaction, turn) =>
    interaction.options.getSubcommand() === "unfollow"
      ? completeFeed(interaction, turn)
      : completeOwnArticle(interaction, turn),
};

function attachmentOption(name: (typeof ATTACHMENT_OPTIONS)[number]): APIApplicationCommandAttachmentOption {
  return { type: Attachment, ...optionText(name) };
}
