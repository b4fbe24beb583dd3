import {
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  type APISelectMenuOption,
  ComponentType,
  TextInputStyle,
} from "discord.js";
import { LONGEST_NAME } from "../../src/answer/by-hand/name-by-hand.ts";
import type { Statement } from "../../src/answer/answer.ts";
import type { AnswerKey } from "../../src/library/kept-answer.ts";
import type { ByHand } from "../../src/library/by-hand/shown-quote.ts";
import type { Phrases } from "../../src/words/phrases.ts";
import { writeCustomId } from "../custom-id.ts";
import { button, buttonRow, type CardPage, cardPage, textDisplay } from "./card-page.ts";
import { escapeText } from "./escape-text.ts";
import { fitLine } from "./fit-text.ts";
import { isolated, isolatedRuns } from "./isolated.ts";
import { labelText } from "./short-name.ts";

/** Discord's limits on a menu, and on the texts of its options. */
const MOST_OPTIONS = 25;
const LONGEST_VALUE = 100;
const LONGEST_OPTION = 80;
/** Of the words whose speaker is asked for, in characters of Markdown. */
const LONGEST_WORDS = 300;

/** Values of options that are no names. */
const OTHERS = { unknown: "unknown", not_a_quote: "not-a-quote" } as const;
/** Before a name, so that nobody is called "unknown". */
const NAMED = "name:";

/** The custom id of the modal's one field. */
export const NAME_FIELD = "name";

export interface SpeakerMenu {
  readonly key: AnswerKey;
  /** The statement's place among those that the answer shows, from 0. */
  readonly index: number;
  readonly phrases: Phrases;
}

/**
 * Asks who manages the server who said words: a menu of those whom the article names, and what else may be; below it another name, and
 * what was set before taken back.
 * @param names by which the article knows its speakers, most quotes first
 * @param reports members who hold the speaker for wrong
 */
export function speakerMenuPage(
  statement: Statement,
  names: readonly string[],
  reports: number,
  { key, index, phrases }: SpeakerMenu,
): CardPage {
  const { byHand } = phrases;
  const place = { answer: key, statement: index };
  const words = statement.pieces.map(({ text }) => text).join(" […] ");
  const options: APISelectMenuOption[] = [
    ...namedOptions(names),
    { label: byHand.unknown, value: OTHERS.unknown },
    { label: byHand.notAQuote, value: OTHERS.not_a_quote },
  ];
  const menu: APIMessageTopLevelComponent = {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: writeCustomId({ action: "set-speaker", ...place }),
        placeholder: byHand.choose,
        options,
      },
    ],
  };
  return cardPage([
    textDisplay(`**${byHand.whoSaidIt}**`),
    textDisplay(`> ${fitLine(words, LONGEST_WORDS)}`),
    reports === 0 ? null : textDisplay(`-# ${escapeText(byHand.reportedBy(reports))}`),
    menu,
    buttonRow([
      button({ action: "name-speaker", ...place }, byHand.anotherName),
      statement.setByHand === true ? button({ action: "as-read", ...place }, byHand.asRead) : null,
    ]),
  ]);
}

/** What has been set, and how to take it back; `text` is plain. */
export function speakerSetPage(
  text: string,
  isUndone: boolean,
  { key, index, phrases }: SpeakerMenu,
): CardPage {
  return cardPage([
    textDisplay(isolatedRuns(escapeText(text))),
    isUndone
      ? null
      : buttonRow([button({ action: "as-read", answer: key, statement: index }, phrases.byHand.asRead)]),
  ]);
}

/** The modal for the name of somebody who is not on the list. */
export function nameModal({ key, index, phrases }: SpeakerMenu): APIModalInteractionResponseCallbackData {
  const { byHand } = phrases;
  return {
    custom_id: writeCustomId({ action: "name-speaker", answer: key, statement: index }),
    title: byHand.whoSaidIt,
    components: [
      {
        type: ComponentType.Label,
        label: byHand.nameLabel,
        component: {
          type: ComponentType.TextInput,
          custom_id: NAME_FIELD,
          style: TextInputStyle.Short,
          min_length: 1,
          max_length: LONGEST_NAME,
          required: true,
        },
      },
    ],
  };
}

/** What a value of the menu sets; `null` of one that the menu does not have. */
export function choiceOf(value: string): ByHand | null {
  if (value === OTHERS.unknown) return { is: "unknown" };
  if (value === OTHERS.not_a_quote) return { is: "not_a_quote" };
  return value.startsWith(NAMED) ? { is: "speaker", typed: value.slice(NAMED.length) } : null;
}

/** Each name once; those too long for a value can be typed. */
function namedOptions(names: readonly string[]): APISelectMenuOption[] {
  const fitting = [...new Set(names)].filter(
    (name) => NAMED.length + name.length <= LONGEST_VALUE && /\p{L}/u.test(name),
  );
  return fitting
    .slice(0, MOST_OPTIONS - Object.keys(OTHERS).length)
    .map((name) => ({ label: isolated(labelText(name, LONGEST_OPTION)), value: NAMED + name }));
}
