import { removeArticle } from "../answers/remove-article.ts";
import { noticePage } from "../card/notice-page.ts";
import type { CustomId } from "../custom-id.ts";
import { standingOf } from "../dispatch/own-reply.ts";
import type { AnsweringButton } from "./button.ts";

/** Removes the article that a command has asked about, for who gave it and may still do what they might then. */
export function removeButton({
  article,
  standing,
}: Extract<CustomId, { action: "remove" }>): AnsweringButton {
  return {
    how: "in-place",
    isChanging: true,
    isLong: true,
    answer: async (interaction, turn) =>
      standingOf(interaction) === standing
        ? removeArticle(article, turn)
        : noticePage(turn.phrases.managers.standingChanged),
  };
}
