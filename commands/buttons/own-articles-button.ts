import { listOwnArticles } from "../answers/list-sources.ts";
import type { CustomId } from "../custom-id.ts";
import type { AnsweringButton } from "./button.ts";

/** Turns to another page of the list of the server's own articles. */
export function ownArticlesButton({ page }: Extract<CustomId, { action: "own-articles" }>): AnsweringButton {
  return { how: "pages", answer: (_, turn) => listOwnArticles(page, turn) };
}
