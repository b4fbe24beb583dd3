import type { Answer, Source } from "../answer/answer.ts";
import { en } from "../words/en.ts";
import { bodiesSpokenFor } from "../words/lead-parts.ts";
import { leadWords } from "../words/lead-words.ts";
import { hintFor, limitHintFor } from "./hints.ts";
import { renderSource } from "./render-source.ts";
import { hasMarks, MARKS, renderStatement } from "./render-statement.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain } from "./wrap-text.ts";

/** Passages or quotes shown when nothing answers; JSON has them all. */
const MOST_CLOSEST = 3;

/**
 * An answer for people: the lead, what answers with its words marked, then the sources.
 * @param most what `--limit` admits, where it can be typed to see more
 */
export function renderAnswer(answer: Answer, page: Page, most?: number): string {
  const { colours, isColoured, width } = page;
  const isAnswered = answer.status === "answered";
  const closest = isAnswered ? [] : answer.closest.slice(0, MOST_CLOSEST);
  const sources = new Map(answer.sources.map((source) => [source.number, source]));
  const shown = isAnswered ? answer.statements : closest;

  const bodies = bodiesSpokenFor(answer.lead);

  const parts = [wrapPlain(visible(leadWords(answer.lead, en)), width).join("\n")];
  const areQuotes = shown.some(({ kind }) => kind !== "passage");
  if (closest.length > 0)
    parts.push(
      wrapPlain(`Closest ${areQuotes ? "quotes" : "passages"} (not an answer)`, width)
        .map(colours.bold)
        .join("\n"),
    );
  for (const statement of shown)
    parts.push(renderStatement(statement, { source: sources.get(statement.source), bodies }, page));
  const cited = citedSources(answer, closest.length);
  if (cited.length > 0)
    parts.push([colours.bold("Sources"), ...cited.map((source) => renderSource(source, page))].join("\n"));
  if (!isColoured && shown.some(hasMarks))
    parts.push(wrapPlain(marksLine(answer, areQuotes), width).join("\n"));
  const hint = hintFor(answer) ?? (most === undefined ? null : limitHintFor(answer, most));
  if (hint !== null) parts.push(wrapPlain(hint, width).map(colours.dim).join("\n"));
  return parts.join("\n\n");
}

function marksLine({ lead }: Pick<Answer, "lead">, areQuotes: boolean): string {
  const quoted = areQuotes ? "what was said" : "what comes nearest to the question";
  return `${MARKS.start} ${MARKS.end} mark ${lead.is === "denials" ? "the words" : quoted}.`;
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
