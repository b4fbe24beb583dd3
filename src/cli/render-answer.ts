import type { Answer, Piece, Source, Statement } from "../answer/answer.ts";
import { en } from "../words/languages/en/index.ts";
import { bodiesSpokenFor } from "../words/lead-parts.ts";
import { leadWords } from "../words/lead-words.ts";
import { hintFor, limitHintFor } from "./hints.ts";
import { renderSource } from "./render-source.ts";
import { hasMarks, MARKS, renderStatement } from "./render-statement.ts";
import type { Page } from "./terminal.ts";
import { visible } from "./visible-text.ts";
import { wrapPlain, wrapSentence } from "./wrap-text.ts";

/** Passages or quotes shown when nothing answers; JSON has them all. */
const MOST_CLOSEST = 3;

export interface RenderOptions {
  /** What `--limit` admits, where it can be typed to see more. */
  readonly most?: number;
  /** Some of what is shown: from which place on, and before which. Behind the first ones the lead is told no more. */
  readonly part?: { readonly from: number; readonly to: number };
  /** Tells the place of each, for those who can type it ("#2"). */
  readonly isNumbered?: boolean;
}

/** An answer for people: the lead, what answers with its words marked, then the sources. */
export function renderAnswer(
  answer: Answer,
  page: Page,
  { most, part, isNumbered = false }: RenderOptions = {},
): string {
  const { colours, isColoured, width } = page;
  const all = paragraphsOnce(shownOf(answer));
  const { from, to } = part ?? { from: 0, to: all.length };
  const shown = all.slice(from, to);
  const sources = new Map(answer.sources.map((source) => [source.number, source]));
  const bodies = bodiesSpokenFor(answer.lead);
  const areQuotes = shown.some(({ kind }) => kind !== "passage");
  const parts: string[] = [];
  if (from === 0) {
    parts.push(wrapSentence(visible(leadWords(answer.lead, en)), width).join("\n"));
    if (answer.status !== "answered" && shown.length > 0)
      parts.push(
        wrapPlain(`Closest ${areQuotes ? "quotes" : "passages"} (not an answer)`, width)
          .map((line) => colours.bold(line))
          .join("\n"),
      );
  }
  for (const [i, statement] of shown.entries()) {
    const number = isNumbered && all.length > 1 ? from + i + 1 : undefined;
    parts.push(renderStatement(statement, { source: sources.get(statement.source), bodies, number }, page));
  }
  const cited = citedSources(answer, shown);
  if (cited.length > 0)
    parts.push([colours.bold("Sources"), ...cited.map((source) => renderSource(source, page))].join("\n"));
  if (!isColoured && from === 0 && shown.some(hasMarks))
    parts.push(wrapSentence(marksLine(answer, areQuotes), width).join("\n"));
  const hint = hintFor(answer) ?? (most === undefined ? null : limitHintFor(answer, most));
  if (hint !== null && from === 0)
    parts.push(
      wrapSentence(hint, width)
        .map((line) => colours.dim(line))
        .join("\n"),
    );
  return parts.join("\n\n");
}

/** Statements of which none shows words around it that an earlier one has shown: then it shows its own alone. */
export function paragraphsOnce(statements: readonly Statement[]): Statement[] {
  const told: Piece[] = [];
  return statements.map((statement) => {
    const { shown, pieces } = statement;
    const isTold = shown.every(({ article, start, end }) =>
      told.some((piece) => piece.article === article && piece.start <= start && end <= piece.end),
    );
    told.push(...shown);
    return isTold ? { ...statement, shown: pieces } : statement;
  });
}

/** What is shown of an answer: what answers, or else the nearest. */
export function shownOf({ status, statements, closest }: Answer): readonly Statement[] {
  return status === "answered" ? statements : closest.slice(0, MOST_CLOSEST);
}

function marksLine({ lead }: Pick<Answer, "lead">, areQuotes: boolean): string {
  const quoted = areQuotes ? "what was said" : "what comes nearest to the question";
  return `${MARKS.start} ${MARKS.end} mark ${lead.is === "denials" ? "the words" : quoted}.`;
}

/** The sources of what is shown; with all of it, also those that the lead alone rests on. */
function citedSources(answer: Answer, shown: readonly Statement[]): Source[] {
  const { statements, closest, sources } = answer;
  const numbers = (list: readonly Statement[]) => new Set(list.flatMap((s) => [s.source, ...s.also]));
  const isShown = numbers(shown);
  const isCitedByAny = numbers([...statements, ...closest]);
  const isWhole = shown.length === shownOf(answer).length;
  return sources.filter(({ number }) => isShown.has(number) || (isWhole && !isCitedByAny.has(number)));
}
