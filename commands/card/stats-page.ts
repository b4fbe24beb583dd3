import { FEWEST_ASKERS, TOPIC_DAYS, USAGE_DAYS } from "../../src/library/library-limits.ts";
import type { JudgedPassage, RefusedTopic, Usage, UsageRow } from "../../src/library/usage/usage.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { type CardPage, cardPage, textDisplay } from "./card-page.ts";
import { dayStamp } from "./day-stamp.ts";
import { escapeText } from "./escape-text.ts";
import { fitLine, fitName } from "./fit-text.ts";

/** What is told line by line: of days the latest, of all else the most. One message holds it all. */
const MOST = { days: 10, commands: 12, topics: 8, passages: 4 } as const;
const LONGEST = { command: 24, topic: 50, passage: 120, title: 60 } as const;

/** What was asked: together, by command, by day, and what about without an answer; and what people thought of the answers. */
export function statsPage(
  { days, helpful, notHelpful, topics, passages }: Usage,
  phrases: Phrases,
): CardPage {
  const { managers } = phrases;
  const isJudged = helpful + notHelpful > 0;
  const judged = `${managers.helped(helpful)} · ${managers.helpedNot(notHelpful)}`;
  if (days.length === 0) {
    const nothing = managers.noQuestions(USAGE_DAYS);
    return cardPage([
      textDisplay(isJudged ? `${nothing}\n${judged}` : nothing),
      passagesBlock(passages, phrases),
    ]);
  }
  const heading = `**${managers.statsHeading(USAGE_DAYS)}**`;
  return cardPage([
    textDisplay([heading, counts(sumOf(days), phrases), judged].join("\n")),
    commandsBlock(days, phrases),
    daysBlock(days, phrases),
    topicsBlock(topics ?? [], phrases),
    passagesBlock(passages, phrases),
  ]);
}

function commandsBlock(days: readonly UsageRow[], phrases: Phrases) {
  const byCommand = summed(days, ({ command }) => command).toSorted(([, a], [, b]) => total(b) - total(a));
  const lines = byCommand
    .slice(0, MOST.commands)
    .map(([command, sum]) => `-# **${fitLine(command, LONGEST.command)}** · ${outcomes(sum, phrases)}`);
  return textDisplay(lines.join("\n"));
}

function daysBlock(days: readonly UsageRow[], phrases: Phrases) {
  const byDay = summed(days, ({ day }) => day);
  const latest = byDay.slice(-MOST.days);
  const isCut = latest.length < byDay.length;
  return textDisplay(
    [
      ...(isCut ? [phrases.managers.latestDays(latest.length, byDay.length)] : []),
      ...latest.map(([day, sum]) => `-# ${dayStamp(day) ?? escapeText(day)} · ${outcomes(sum, phrases)}`),
    ].join("\n"),
  );
}

function topicsBlock(topics: readonly RefusedTopic[], { managers }: Phrases) {
  if (topics.length === 0) return null;
  const lines = topics
    .slice(0, MOST.topics)
    .map(
      ({ topic, questions }) => `-# **${fitName(topic, LONGEST.topic)}** · ${managers.questions(questions)}`,
    );
  return textDisplay([managers.refusedTopics(TOPIC_DAYS, FEWEST_ASKERS), ...lines].join("\n"));
}

function passagesBlock(passages: readonly JudgedPassage[], { managers, card, locale }: Phrases) {
  if (passages.length === 0) return null;
  const number = new Intl.NumberFormat(locale);
  const lines = passages.slice(0, MOST.passages).map(({ helpful, notHelpful, text, title }) => {
    const verdicts = [
      ...(notHelpful > 0 ? [`👎 ${number.format(notHelpful)}`] : []),
      ...(helpful > 0 ? [`👍 ${number.format(helpful)}`] : []),
    ];
    const of = fitName(title, LONGEST.title) || card.untitled;
    return `-# ${[...verdicts, `**${of}**`, fitName(text, LONGEST.passage)].join(" · ")}`;
  });
  return textDisplay([managers.judgedPassages, ...lines].join("\n"));
}

type Sum = Pick<UsageRow, "answered" | "refused">;
const NOTHING: Sum = { answered: 0, refused: 0 };

function counts(sum: Sum, phrases: Phrases): string {
  return `${phrases.managers.questions(total(sum))} · ${outcomes(sum, phrases)}`;
}

/** One line of a phone: how many there were together, the two tell. */
function outcomes({ answered, refused }: Sum, { managers }: Phrases): string {
  return `${managers.answered(answered)} · ${managers.refused(refused)}`;
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
