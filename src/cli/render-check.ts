import type { Statement } from "../answer/answer.ts";
import {
  type CheckAnswer,
  type CheckedText,
  type Difference,
  type FoundWords,
  isFair,
} from "../answer/check/check-answer.ts";
import { checkLead, nearestLine } from "../words/check-lead.ts";
import { en } from "../words/languages/en/index.ts";
import { renderSource } from "./render-source.ts";
import { MARKS, renderStatement } from "./render-statement.ts";
import type { Page } from "./terminal.ts";
import { visible, visibleControls } from "./visible-text.ts";
import { type Stretch, wrapPlain, wrapSentence, wrapText } from "./wrap-text.ts";

const INDENT = "    ";
const COMPARED = "Compared:";

/** The checked quotations of a text for people: each with its verdict and the places with the stored words, then the sources. */
export function renderChecks({ checks, unchecked, sources }: CheckedText, page: Page): string {
  const { colours, isColoured, width } = page;
  const parts = checks.flatMap((check, i) => [
    ...(checks.length === 1 ? [] : [wrapPlain(visible(`${i + 1}. ${excerptOf(check)}`), width).join("\n")]),
    ...renderCheck(check, page),
  ]);
  if (unchecked > 0) parts.push(wrapSentence(en.check.unchecked(unchecked), width).join("\n"));
  if (sources.length > 0)
    parts.push([colours.bold("Sources"), ...sources.map((source) => renderSource(source, page))].join("\n"));
  const found = checks.flatMap((check) => check.found);
  if ((found.length > 0 || checks.some(({ nearest }) => nearest !== null)) && !isColoured)
    parts.push(
      wrapPlain(`${MARKS.start} ${MARKS.end} mark the stored words.${legend(found)}`, width).join("\n"),
    );
  return parts.join("\n\n");
}

/** Of several quotations, which one is told of, and whose it is said to be. */
function excerptOf({ quote, speaker }: CheckAnswer): string {
  const words = quote.replace(/\s+/gu, " ").trim();
  const excerpt = words.length > EXCERPT ? `${words.slice(0, EXCERPT).replace(/\s\S*$/u, "")} …` : words;
  return `“${excerpt}”${speaker === null ? "" : ` — ${speaker}`}`;
}

/** UTF-16 units. */
const EXCERPT = 120;

function renderCheck(check: CheckAnswer, page: Page): string[] {
  const { colours, width } = page;
  const { found, nearest, sources, quote } = check;
  const byNumber = new Map(sources.map((source) => [source.number, source]));
  const parts = [
    wrapSentence(visible(checkLead(check, en)), width)
      .map((line) => colours.bold(line))
      .join("\n"),
  ];
  for (const each of found) {
    const source = byNumber.get(each.statement.source);
    const lines = [renderStatement(inParagraph(each.statement), { source }, page)];
    const compared = renderDifferences(quote, each, page);
    if (compared !== "") lines.push(compared);
    parts.push(lines.join("\n"));
  }
  if (nearest !== null) {
    const source = byNumber.get(nearest.statement.source);
    const line = wrapSentence(visible(nearestLine(nearest, en)), width).join("\n");
    parts.push(`${line}\n${renderStatement(inParagraph(nearest.statement), { source }, page)}`);
  }
  return parts;
}

/** Where words are checked, the whole paragraph tells whose they are. */
function inParagraph(statement: Statement): Statement {
  const { passage, pieces } = statement;
  const isWithin = pieces.every(
    ({ article, start, end }) => article === passage.article && start >= passage.start && end <= passage.end,
  );
  return isWithin ? { ...statement, shown: [passage] } : statement;
}

function legend(found: readonly FoundWords[]): string {
  const isAltered = found.some(({ differences }) => differences.some((difference) => !isFair(difference)));
  return isAltered ? " ~~words~~ of the quotation are not stored there, **words** are." : "";
}

/** The quotation with what differs: words that are not stored struck out, the stored ones behind them. */
function renderDifferences(quote: string, { differences }: FoundWords, page: Page): string {
  if (differences.every(isFair)) return "";
  const { colours, isColoured, width } = page;
  const stretches: Stretch[] = [{ text: `${COMPARED} `, isMarked: false }];
  let from = 0;
  for (const difference of differences) {
    const { start, end } = difference.given;
    stretches.push({ text: quote.slice(from, start), isMarked: false }, ...signed(difference, isColoured));
    from = end;
  }
  stretches.push({ text: quote.slice(from), isMarked: false });
  return wrapText(stretches.map(printable), width - INDENT.length)
    .map(
      (line) =>
        INDENT +
        line
          .map(({ text, isMarked, isStruck }) => {
            if (isStruck === true) return colours.red(colours.strikethrough(text));
            return isMarked ? colours.green(text) : text;
          })
          .join(""),
    )
    .join("\n");
}

function signed(difference: Difference, isColoured: boolean): Stretch[] {
  const { given, stored } = difference;
  if (isFair(difference)) return [{ text: given.text, isMarked: false }];
  const words = stored.map(({ text }) => text).join(" … ");
  const isStruck = isColoured && given.text !== "";
  return [
    { text: isColoured || given.text === "" ? given.text : `~~${given.text}~~`, isMarked: false, isStruck },
    { text: given.text === "" || words === "" ? "" : " ", isMarked: false },
    { text: isColoured || words === "" ? words : `**${words}**`, isMarked: true },
  ];
}

function printable(stretch: Stretch): Stretch {
  return { ...stretch, text: visibleControls(stretch.text.replace(/[\s\u0085]+/gu, " ")) };
}
