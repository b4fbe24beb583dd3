import { statementAt } from "../card/answer-pages.ts";
import type { CardPage } from "../card/card-page.ts";
import { contextPages, pageOfWords } from "../card/context-pages.ts";
import { type CustomId, isCount } from "../custom-id.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import type { Turn } from "../dispatch/turn.ts";
import type { AnsweringButton } from "./button.ts";

/** Shows the paragraph of a statement with its neighbours, to the clicker alone. */
export function contextButton(id: Extract<CustomId, { action: "context" }>): AnsweringButton {
  return {
    // Its pages are turned in the private message that has been opened.
    how: id.page === 0 ? "privately" : "in-place",
    answer: (_, turn) => statementInContext(id, turn),
  };
}

/** Shows the statement that was chosen of an answer's menu, to the one who chose alone. */
export function readMenu({ answer }: Extract<CustomId, { action: "read" }>): AnsweringButton {
  return {
    how: "privately",
    async answer(interaction, turn) {
      const [value = ""] = interaction.isStringSelectMenu() ? interaction.values : [];
      return isCount(value) ? statementInContext({ answer, statement: Number(value), page: 0 }, turn) : null;
    },
  };
}

async function statementInContext(
  {
    answer: key,
    statement: index,
    page: asked,
  }: { readonly answer: AnswerKey; readonly statement: number; readonly page: number },
  { context: { libraries }, tenant, phrases }: Turn,
): Promise<CardPage | null> {
  const answer = await libraries.kept(tenant, key);
  const statement = answer === undefined ? undefined : statementAt(answer, index);
  if (statement === undefined) return null;
  return libraries.use(tenant, async ({ archive }) => {
    const article = await archive.article(statement.passage.article);
    if (article === undefined) return null;
    const passages = await archive.passagesOf(article.id);
    const pages = contextPages(article, passages, statement, { key, index, phrases });
    const page = asked === 0 ? pageOfWords(article, passages, statement, phrases) : asked - 1;
    return pages[Math.min(page, pages.length - 1)] ?? null;
  });
}
