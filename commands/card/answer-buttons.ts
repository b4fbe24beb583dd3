import type { APIMessageTopLevelComponent } from "discord.js";
import type { Source } from "../../src/answer/answer.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { button, buttonRow, pageButtons, pictureButton } from "./card-page.ts";
import { contextMenu, type PlacedStatement } from "./context-menu.ts";

export interface AnswerButtons {
  readonly key: AnswerKey;
  /** The statements of the page, with their places among all that are shown. */
  readonly shown: readonly PlacedStatement[];
  readonly sources: ReadonlyMap<number, Source>;
  /** Whether it answers a question to the articles, so that somebody can tell whether it helped. */
  readonly isJudged: boolean;
  readonly page: number;
  readonly pages: number;
  readonly phrases: Phrases;
}

/** Below an answer: one menu that opens its statements where they stand, and one row to go on and to judge it. */
export function answerButtons(options: AnswerButtons): (APIMessageTopLevelComponent | null)[] {
  const { key: answer, shown, sources, isJudged, page, pages, phrases } = options;
  const { buttons } = phrases;
  return [
    contextMenu(shown, { key: answer, sources, phrases }),
    buttonRow([
      ...pageButtons(page, pages, phrases, (to) => ({ action: "page", answer, page: to })),
      button({ action: "follow-up", answer }, buttons.followUp),
      ...(isJudged
        ? [
            pictureButton({ action: "helpful", answer }, "👍"),
            pictureButton({ action: "not-helpful", answer }, "👎"),
          ]
        : []),
    ]),
  ];
}
