import type { Answer } from "../answer/answer.ts";

/** What to type where there is nothing to answer from. */
export const ADD_ARTICLES = "Add some with: verbatim ingest PATH";

/** What can be typed in a terminal after an answer; `null` where nothing helps more than the answer does. */
export function hintFor({ lead }: Pick<Answer, "lead">): string | null {
  switch (lead.is) {
    case "talk":
      return lead.of === "help" || lead.of === "identity"
        ? 'Besides "ask" and "chat" there are quotes, timeline, check, speakers and sources. All of it: verbatim --help'
        : null;
    case "which_article":
      return "The articles: verbatim sources";
    case "nothing":
      switch (lead.because) {
        case "empty_archive":
          return ADD_ARTICLES;
        case "not_quoted":
          return lead.suggestions.length > 0 ? null : "Who is quoted: verbatim speakers";
        case "no_article":
        case "no_outlet":
          return "The articles: verbatim sources";
        default:
          return null;
      }
    default:
      return null;
  }
}

/** How to see what a limit keeps back; `null` where all is shown, or as much as may be. */
export function limitHintFor({ lead }: Pick<Answer, "lead">, most: number): string | null {
  if (!("counted" in lead)) return null;
  const { found, shown } = lead.counted;
  if (shown >= Math.min(found, most)) return null;
  return found > most ? `More of them: --limit ${most}` : `All of them: --limit ${found}`;
}
