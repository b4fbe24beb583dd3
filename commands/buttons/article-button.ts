import { articlePage } from "../answers/show-article.ts";
import type { CustomId } from "../custom-id.ts";
import type { AnsweringButton } from "./button.ts";

/** Turns to another page of an article. */
export function articleButton({ article, page }: Extract<CustomId, { action: "article" }>): AnsweringButton {
  return { how: "pages", answer: (_, turn) => articlePage({ hash: article, page }, turn) };
}
