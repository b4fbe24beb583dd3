import { statementAt } from "../card/answer-pages.ts";
import { contextPages, pageOfWords } from "../card/context-pages.ts";
import type { CustomId } from "../custom-id.ts";
import type { AnsweringButton } from "./button.ts";

/** Shows the paragraph of a statement with its neighbours, to the clicker alone. */
export function contextButton(id: Extract<CustomId, { action: "context" }>): AnsweringButton {
  return {
    // Its pages are turned in the private message that has been opened.
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
        const page = id.page === 0 ? pageOfWords(passages, statement) : id.page - 1;
        return pages[Math.min(page, pages.length - 1)] ?? null;
      });
    },
  };
}
