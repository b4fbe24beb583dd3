import type { Answer } from "../answer/answer.ts";
import { dateWords } from "../english/calendar.ts";
import { en } from "../words/languages/en/index.ts";
import { bodiesSpokenFor } from "../words/lead-parts.ts";
import { leadWords } from "../words/lead-words.ts";
import { limitHintFor } from "./hints.ts";
import { MOST_LISTED } from "./limit-option.ts";
import { paragraphsOnce, renderAnswer } from "./render-answer.ts";
import { renderSource } from "./render-source.ts";
import { renderStatement } from "./render-statement.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapSentence } from "./wrap-text.ts";

/** Quotes below the days of their publication. */
export function renderTimeline(answer: Answer, page: Page): string {
  if (answer.status !== "answered") return renderAnswer(answer, page, { most: MOST_LISTED });
  const { colours, width } = page;
  const sources = new Map(answer.sources.map((source) => [source.number, source]));
  const parts = [wrapSentence(visible(leadWords(answer.lead, en)), width).join("\n")];
  const bodies = bodiesSpokenFor(answer.lead);
  let day: string | null | undefined;
  for (const statement of paragraphsOnce(answer.statements)) {
    const source = sources.get(statement.source);
    const published = source?.published ?? null;
    const heading = published === day ? "" : `${colours.bold(dateWords(published) || "Undated")}\n`;
    day = published;
    parts.push(heading + renderStatement(statement, { source, bodies }, page));
  }
  const cited = answer.sources.map((source) => renderSource(source, page));
  parts.push([colours.bold("Sources"), ...cited].join("\n"));
  const hint = limitHintFor(answer, MOST_LISTED);
  if (hint !== null)
    parts.push(
      wrapSentence(hint, width)
        .map((line) => colours.dim(line))
        .join("\n"),
    );
  return parts.join("\n\n");
}
