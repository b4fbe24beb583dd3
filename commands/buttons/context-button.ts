import { statementAt } from "../card/answer-pages.ts";
import { contextPages } from "../card/context-pages.ts";
import type { CustomId } from "../custom-id.ts";
import type { AnsweringButton } from "./button.ts";

/** Shows the paragraph of a statement with its neighbours, to the clicker alone. */
export function contextButton(id: Extract<CustomId, { action: "context" }>): AnsweringButton {
  return {
    // Its further pages are turned in the private message that shows the first one.
    how: id.page === 0 ? "privately" : "in-place",
    async answer(_, { context: { libraries }, tenant, phrases }) {
      const answer = await libraries.kept(tenant, id.answer);
      const statement = answer === undefined ? undefined : statementAt(answer, id.statement);
      if (statement === undefined) return null;
      return libraries.use(tenant, async ({ archive }) => {
        const article = await archive.article(statement.passage.article);
        if (article === undefined) return null;
        const passages = await archive.passagesOf(article.id);
        const pages = contextPages(article, passages, statement, {
          key: id.answer,
          index: id.statement,
          phrases,
        });
        return pages[Math.min(id.page, pages.length - 1)] ?? null;
      });
    },
  };
}
