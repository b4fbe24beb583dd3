import type { APIMessageTopLevelComponent } from "discord.js";
import type { Statement } from "../../src/answer/answer.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { button, buttonRow, pageButtons } from "./card-page.ts";
import { visibleCharacters } from "./visible-characters.ts";

/** Discord shows about 34 characters of a label; the name gets what the phrase leaves. UTF-16 units. */
const LONGEST_NAME = 24;

export interface AnswerButtons {
  readonly key: AnswerKey;
  /** The statements of the page, with their places among all that are shown. */
  readonly shown: readonly { readonly index: number; readonly statement: Statement }[];
  /** Whether the answer shows one statement in all, which needs no number. */
  readonly isAlone: boolean;
  /** Whether it answers a question to the articles, so that somebody can tell whether it helped. */
  readonly isJudged: boolean;
  readonly page: number;
  readonly pages: number;
  readonly phrases: Phrases;
}

/** The buttons below an answer: a row for its statements, one to go on, one to judge it. */
export function answerButtons(options: AnswerButtons): (APIMessageTopLevelComponent | null)[] {
  const { key: answer, shown, isAlone, isJudged, page, pages, phrases } = options;
  const { buttons } = phrases;
  const speaking = shown.find(({ statement }) => statement.speaker !== null);
  return [
    buttonRow(
      shown.map(({ index }) =>
        button(
          { action: "context", answer, statement: index, page: 0 },
          isAlone ? buttons.inContext : `${buttons.inContext} ${index + 1}`,
        ),
      ),
    ),
    buttonRow([
      ...pageButtons(page, pages, phrases, (to) => ({ action: "page", answer, page: to })),
      speaking === undefined
        ? null
        : button(
            { action: "speaker", answer, statement: speaking.index },
            buttons.moreFrom(shortName(speaking.statement.speaker ?? "")),
          ),
      button({ action: "follow-up", answer }, buttons.followUp),
    ]),
    isJudged
      ? buttonRow([
          button({ action: "helpful", answer }, buttons.helpful, "👍"),
          button({ action: "not-helpful", answer }, buttons.notHelpful, "👎"),
        ])
      : null,
  ];
}

/** Labels are no Markdown: a name in them is made visible, and short. */
function shortName(name: string): string {
  const text = visibleCharacters(
    name
      .slice(0, 2 * LONGEST_NAME)
      .replace(/[\s\u0085]+/gu, " ")
      .trim(),
  );
  return text.length <= LONGEST_NAME
    ? text
    : `${text.slice(0, LONGEST_NAME - 1).replace(/[\ud800-\udbff]$/u, "")}…`;
}
