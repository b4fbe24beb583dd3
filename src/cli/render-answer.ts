import type { Answer, Source } from "../answer/answer.ts";
import { renderSource } from "./render-source.ts";
import { MARKS, renderStatement } from "./render-statement.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain } from "./wrap-text.ts";

/** Passages or quotes shown when nothing answers; JSON has them all. */
const MOST_CLOSEST = 3;

/** An answer for people: the lead, what answers with its words marked, then the sources. */
export function renderAnswer(answer: Answer, page: Page): string {
  const { colours, isColoured, width } = page;
  const isAnswered = answer.status === "answered";
  const closest = isAnswered ? [] : answer.closest.slice(0, MOST_CLOSEST);
  const sources = new Map(answer.sources.map((source) => [source.number, source]));
  const shown = isAnswered ? answer.statements : closest;

  const parts = [wrapPlain(visible(answer.lead), width).join("\n")];
  const areQuotes = shown.some(({ kind }) => kind !== "passage");
  if (closest.length > 0)
    parts.push(colours.bold(`Closest ${areQuotes ? "quotes" : "passages"} (not an answer)`));
  for (const statement of shown) parts.push(renderStatement(statement, sources.get(statement.source), page));
  const cited = citedSources(answer, closest.length);
  if (cited.length > 0)
    parts.push([colours.bold("Sources"), ...cited.map((source) => renderSource(source, page))].join("\n"));
  if (shown.length > 0 && !isColoured)
    parts.push(
      `${MARKS.start} ${MARKS.end} mark ${areQuotes ? "what was said" : "the sentence that comes nearest to the question"}.`,
    );
  return parts.join("\n\n");
}

/** Every source but those that stand only behind closest passages that are not shown. */
function citedSources({ status, statements, closest, sources }: Answer, closestShown: number): Source[] {
  const shown = status === "answered" ? statements : closest.slice(0, closestShown);
  const hidden = status === "answered" ? closest : closest.slice(closestShown);
  const numbers = (list: typeof statements) => new Set(list.flatMap((s) => [s.source, ...s.also]));
  const isShown = numbers(shown);
  const isHidden = numbers(hidden);
  return sources.filter(({ number }) => isShown.has(number) || !isHidden.has(number));
}
