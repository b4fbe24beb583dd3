import { USAGE_DAYS } from "../../src/library/library-limits.ts";
import type { Usage, UsageRow } from "../../src/library/sqlite/library-records.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { type CardPage, cardPage, textDisplay } from "./card-page.ts";
import { dayStamp } from "./day-stamp.ts";
import { escapeText } from "./escape-text.ts";
import { fitLine } from "./fit-text.ts";

/** Days told one by one, the latest. */
const MOST_DAYS = 14;
const MOST_COMMANDS = 20;
const LONGEST_COMMAND = 40;

/** What was asked: together, by command, by day; and what people thought of the answers. */
export function statsPage({ days, helpful, notHelpful }: Usage, phrases: Phrases): CardPage {
  const { managers } = phrases;
  const heading = `**${managers.statsHeading(USAGE_DAYS)}**`;
  if (days.length === 0) return cardPage([textDisplay(managers.noQuestions(USAGE_DAYS))]);
  const byCommand = summed(days, ({ command }) => command).toSorted(([, a], [, b]) => total(b) - total(a));
  const byDay = summed(days, ({ day }) => day).slice(-MOST_DAYS);
  return cardPage([
    textDisplay(
      [
        heading,
        counts(sumOf(days), phrases),
        `${managers.helped(helpful)} · ${managers.helpedNot(notHelpful)}`,
      ].join("\n"),
    ),
    textDisplay(
      byCommand
        .slice(0, MOST_COMMANDS)
        .map(([command, sum]) => `-# **${fitLine(command, LONGEST_COMMAND)}** ${counts(sum, phrases)}`)
        .join("\n"),
    ),
    textDisplay(
      byDay.map(([day, sum]) => `-# ${dayStamp(day) ?? escapeText(day)} ${counts(sum, phrases)}`).join("\n"),
    ),
  ]);
}

type Sum = Pick<UsageRow, "answered" | "refused">;
const NOTHING: Sum = { answered: 0, refused: 0 };

function counts(sum: Sum, { managers }: Phrases): string {
  return [
    managers.questions(total(sum)),
    managers.answered(sum.answered),
    managers.refused(sum.refused),
  ].join(" · ");
}

function total({ answered, refused }: Sum): number {
  return answered + refused;
}

function sumOf(rows: readonly Sum[]): Sum {
  return rows.reduce(
    (sum, row) => ({ answered: sum.answered + row.answered, refused: sum.refused + row.refused }),
    NOTHING,
  );
}

/** The rows together by what tells them apart, in the order in which that comes first. */
function summed(rows: readonly UsageRow[], keyOf: (row: UsageRow) => string): [key: string, sum: Sum][] {
  const sums = new Map<string, Sum>();
  for (const row of rows) sums.set(keyOf(row), sumOf([sums.get(keyOf(row)) ?? NOTHING, row]));
  return [...sums];
}
